"""Train the statement classifier on corpus/, print how it compares, and write models/.

    python scripts/train_classifier.py [--dry-run] [--bare]

Progress and the table go to standard error. The same corpus and the same versions of numpy and
scikit-learn give the same bytes. ``--bare`` trains without the extraction's findings.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from sendminer.classify.corpus import Split, alone, corpus_digest, prepared, read_corpus
from sendminer.classify.evaluation import Report, measure, measure_rule, report
from sendminer.classify.features import Seen
from sendminer.classify.storage import NAME, VECTORS, Card, dump, write_card
from sendminer.classify.training import Sample, Truth, out_of_fold, sample, thresholds, train
from sendminer.classify.vectors import Floats, read_vectors
from sendminer.records import LABELS, Document, Label

_SPACED = r"\S+"
ROOT = Path(__file__).parents[1]
Scores = Callable[[list[Seen], Truth, list[Seen]], Floats]
Row = tuple[Document, list[tuple[Label, ...]]]


def main() -> int:
    """Train, compare, write."""
    options = _options()
    reread = None if options.bare else _extraction()
    splits: tuple[Split, ...] = ("train", "dev", "test")
    known = {name: [prepared(one, reread) for one in read_corpus(name)] for name in splits}
    if reread is not None:
        known["train"] += _pasted(known["train"], reread)
    rows = {name: sample(labelled) for name, labelled in known.items()}
    stored_vectors = (ROOT / "models" / VECTORS).read_bytes()
    model = train(rows["train"], read_vectors(stored_vectors), rows["dev"])
    reports = _compared(rows) + [measure(model, rows[split], split) for split in ("dev", "test")]
    table = _table(reports)
    print(table, file=sys.stderr)
    if not options.dry_run:
        stored = dump(model)
        card = Card(
            sha256=hashlib.sha256(stored).hexdigest(),
            vectors_sha256=hashlib.sha256(stored_vectors).hexdigest(),
            labels=LABELS,
            thresholds=model.thresholds,
            corpus_sha256=corpus_digest(ROOT / "corpus"),
            figures={one.split: _figures(one) for one in reports if one.method == "model"},
        )
        (ROOT / "models" / f"{NAME}.skops").write_bytes(stored)
        (ROOT / "models" / f"{NAME}.json").write_text(write_card(card), encoding="utf-8")
        _write_table(ROOT / "models" / "README.md", table)
    return 0


def _pasted(rows: Sequence[Row], reread: Callable[[Document], Document]) -> list[Row]:
    """Each statement of some documents once more, on its own.

    People paste single sentences; on the dev side this also raises macro F1 by a point.
    """
    return [
        (one, [labels])
        for document, gold in rows
        for one, labels in zip(alone(document, reread), gold, strict=True)
    ]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--dry-run", action="store_true", help="print the table, write nothing")
    parser.add_argument("--bare", action="store_true", help="train without extracted values")
    return parser.parse_args()


def _extraction() -> Callable[[Document], Document]:
    """What fills a Document's findings; the one place where training meets extraction."""
    from sendminer.extract import extract

    return extract


def _compared(rows: dict[Split, Sample]) -> list[Report]:
    """The simpler methods, each with thresholds chosen as the model's are."""
    methods: dict[str, Scores] = {
        "TF-IDF + LR": _plain(analyzer="word", token_pattern=_SPACED, ngram_range=(1, 2)),
        "TF-IDF + characters": _plain(analyzer="char_wb", ngram_range=(3, 5)),
    }
    found: list[Report] = []
    for split in ("dev", "test"):
        found.append(measure_rule(rows[split], split))
        for name, score in methods.items():
            learnt, asked = rows["train"], rows[split]
            cuts = thresholds(out_of_fold(learnt, score), learnt.truth)
            chances = score(learnt.seen, learnt.truth, asked.seen)
            given = chances >= np.array([cuts[label] for label in LABELS])
            found.append(report(name, split, given, asked.truth, chances))
    return found


def _plain(**settings: Any) -> Scores:
    def score(learnt: list[Seen], truth: Truth, asked: list[Seen]) -> Floats:
        tfidf = TfidfVectorizer(lowercase=False, min_df=2, sublinear_tf=True, **settings)
        known = tfidf.fit_transform([" ".join(one.words) for one in learnt])
        rows = tfidf.transform([" ".join(one.words) for one in asked])
        fits = [
            LogisticRegression(C=6.0, class_weight="balanced", solver="liblinear").fit(
                known, truth[:, i]
            )
            for i in range(len(LABELS))
        ]
        return np.column_stack([fit.predict_proba(rows)[:, 1] for fit in fits])

    return score


def _figures(one: Report) -> dict[str, Any]:
    rounded = [
        {key: round(v, 3) if isinstance(v, float) else v for key, v in asdict(row).items()}
        for row in one.labels
    ]
    return {"statements": one.statements, "macro_f1": round(one.macro_f1, 3), "labels": rounded}


def _table(reports: list[Report]) -> str:
    """A Markdown table, a row a method and split: F1 by label (average precision beside it)."""
    lines = [
        f"| split | method | {' | '.join(LABELS)} | macro F1 |",
        "|---|---|" + "---|" * (len(LABELS) + 1),
    ]
    for one in sorted(reports, key=lambda each: each.split):
        cells = (
            f"{row.f1:.2f}" + (f" ({row.average_precision:.2f})" if row.average_precision else "")
            for row in one.labels
        )
        lines.append(f"| {one.split} | {one.method} | {' | '.join(cells)} | {one.macro_f1:.2f} |")
    return "\n".join(lines)


def _write_table(path: Path, table: str) -> None:
    """Put the table between the two marks of the model card."""
    before, mark, rest = path.read_text(encoding="utf-8").partition("<!-- figures -->\n")
    _, end, after = rest.partition("\n<!-- /figures -->")
    path.write_text(f"{before}{mark}{table}{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
