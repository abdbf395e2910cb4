"""Cluster statements with splink or dedupe, for the comparison in ``benchmark_tracking.py``.

    ENV/bin/python scripts/link_with_others.py splink < records.json > clusters.json

Runs in an environment of its own, made with

    pip install "splink<5" "pandas<3" "duckdb<1.4" dedupe "BTrees<6"

(splink 5 has another interface, and dedupe 3.0.3 fails with BTrees 6). sendminer needs none of
them. Records are objects with ``key``, ``text``, ``sites``, ``amount``, ``count``, ``due``; for
dedupe, which must be taught, ``taught`` holds records of another story with their ``thread``. The
answer maps thresholds to a cluster a key, so that whoever compares can take each program's best.
"""

from __future__ import annotations

import argparse
import json
import sys
from itertools import combinations
from typing import Any

THRESHOLDS = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999]
Clusters = dict[str, dict[str, str]]


def with_splink(records: list[dict[str, Any]]) -> Clusters:
    """Fellegi-Sunter weights, learnt without labels; words and sites as sets."""
    import pandas as pd
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    frame = pd.DataFrame(
        {
            "unique_id": [one["key"] for one in records],
            "words": [sorted(set(one["text"].lower().split())) for one in records],
            "text": [one["text"] for one in records],
            "sites": [one["sites"] or None for one in records],
            "amount": [one["amount"] for one in records],
            "count": [one["count"] for one in records],
            "due": [one["due"] for one in records],
        }
    )
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.ArrayIntersectAtSizes("words", [8, 5, 3]),
            cl.ArrayIntersectAtSizes("sites", [1]),
            cl.ExactMatch("amount"),
            cl.ExactMatch("count"),
            cl.ExactMatch("due"),
        ],
        blocking_rules_to_generate_predictions=["1=1"],
    )
    linker = Linker(frame, settings, db_api=DuckDBAPI())
    linker.training.estimate_probability_two_random_records_match(
        [block_on("amount"), block_on("count", "due")], recall=0.3
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("due"), block_on("count")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=0.001)
    found: Clusters = {}
    for threshold in THRESHOLDS:
        table = linker.clustering.cluster_pairwise_predictions_at_threshold(
            pairs, threshold
        ).as_pandas_dataframe()
        found[str(threshold)] = dict(
            zip(table["unique_id"], table["cluster_id"].astype(str), strict=True)
        )
    return found


def with_dedupe(records: list[dict[str, Any]], taught: list[dict[str, Any]]) -> Clusters:
    """A classifier taught on the pairs of another story, and hierarchical clustering."""
    import dedupe

    fields = [
        dedupe.variables.Text("text"),
        dedupe.variables.Set("sites", has_missing=True),
        dedupe.variables.Exact("amount", has_missing=True),
        dedupe.variables.Exact("count", has_missing=True),
        dedupe.variables.Exact("due", has_missing=True),
    ]
    data = {one["key"]: _plain(one) for one in records}
    lessons = {one["key"]: _plain(one) for one in taught}
    deduper = dedupe.Dedupe(fields, num_cores=1)
    deduper.prepare_training(lessons, sample_size=2000)
    threads = {one["key"]: one["thread"] for one in taught}
    same: list[Any] = []
    other: list[Any] = []
    for a, b in combinations(lessons, 2):
        (same if threads[a] == threads[b] else other).append((lessons[a], lessons[b]))
    deduper.mark_pairs({"match": same[:400], "distinct": other[:800]})
    deduper.train()
    found: Clusters = {}
    for threshold in THRESHOLDS:
        grouped = deduper.partition(data, threshold)
        found[str(threshold)] = {
            key: str(number) for number, (keys, _) in enumerate(grouped) for key in keys
        }
    return found


def _plain(one: dict[str, Any]) -> dict[str, Any]:
    sites = tuple(one["sites"]) or None
    return {"text": one["text"], "sites": sites} | {n: one[n] for n in ("amount", "count", "due")}


def main() -> int:
    """Read records, write clusters."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("program", choices=["splink", "dedupe"], help="records on standard input")
    asked = parser.parse_args()
    given = json.load(sys.stdin)
    if asked.program == "splink":
        found = with_splink(given["records"])
    else:
        found = with_dedupe(given["records"], given["taught"])
    json.dump(found, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
