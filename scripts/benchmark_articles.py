"""Measure article texts against pages whose articles were marked by hand.

    python scripts/benchmark_articles.py FOLDER [--worst N]

FOLDER is laid out as scrapinghub/article-extraction-benchmark: ``ground-truth.json`` and
``html/<id>.html.gz``. Precision, recall and F1 are that benchmark's own: over runs of four words,
averaged over pages. Beside ours stands trafilatura as it comes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from trafilatura import extract

from sendminer.errors import ReadError
from sendminer.parse import parse

_TOKEN = re.compile(r"\w+", re.UNICODE)
RUN = 4
Score = tuple[float, float, float]


def main() -> int:
    """Score each reader on every page and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list N worst pages")
    options = parser.parse_args()
    truth = json.loads((options.folder / "ground-truth.json").read_text("utf-8"))
    pages = {
        name: gzip.decompress((options.folder / "html" / f"{name}.html.gz").read_bytes())
        for name in truth
    }
    print("| articles | precision | recall | F1 |\n|---|---|---|---|")
    readers: dict[str, Callable[[bytes], str]] = {"sendminer": ours, "trafilatura": theirs}
    for reader, read in readers.items():
        scores = {
            name: score(truth[name]["articleBody"], read(page)) for name, page in pages.items()
        }
        print(f"| {reader} | {' | '.join(f'{figure:.3f}' for figure in average(scores))} |")
        for name in sorted(scores, key=lambda name: scores[name][0])[: options.worst]:
            found, missed, extra = scores[name]
            print(f"    {name} {found:.2f} {missed:.2f} {extra:.2f} {truth[name]['url']}")
    return 0


def ours(page: bytes) -> str:
    """The article as sendminer reads it, without the headline, which the truth leaves out."""
    try:
        document = parse(page, name="page")
    except ReadError:
        return ""
    return document.text.removeprefix(document.title or "")


def theirs(page: bytes) -> str:
    """The article as trafilatura reads it with its own settings."""
    return extract(page, include_comments=False) or ""


def score(truth: str, found: str) -> Score:
    """Shares of runs found, missed and extra, as the benchmark reckons them."""
    wanted, got = runs(truth), runs(found)
    right = sum((wanted & got).values())
    missed, extra = wanted.total() - right, got.total() - right
    whole = right + missed + extra
    return (right / whole, missed / whole, extra / whole) if whole else (0.0, 0.0, 0.0)


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Every run of four words, or the whole of a shorter text."""
    words = _TOKEN.findall(text)
    return Counter(tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1)))


def average(scores: dict[str, Score]) -> Score:
    """Precision, recall and F1 from the shares, averaged over pages as the benchmark does."""
    precision = [r / (r + e) if r + e else 0.0 for r, _, e in scores.values() if r + e]
    recall = [r / (r + m) if r + m else 0.0 for r, m, _ in scores.values() if r + m]
    mean_p, mean_r = sum(precision) / len(precision), sum(recall) / len(recall)
    return mean_p, mean_r, 2 * mean_p * mean_r / (mean_p + mean_r)


if __name__ == "__main__":
    raise SystemExit(main())
