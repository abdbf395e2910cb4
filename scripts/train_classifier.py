"""Train the statement classifier on corpus/, measure it, and write models/.

    python scripts/train_classifier.py [--dry-run] [--blind] [--bare] [--compare] [--encoder FILE]

Progress and tables go to standard error. The same corpus and the same versions of numpy and
scikit-learn give the same bytes. ``--bare`` trains without the extraction's findings.
``--blind`` measures on dev alone and draws nothing: for work on the model, so that the test side
is looked at when it is done and not before.
``--compare`` also cross-validates the methods over whole places (some minutes), and
``--encoder`` adds a row for sentence embeddings that scripts/encode_statements.py wrote.
The calibration curve needs matplotlib (extra ``train``); without it the picture stays as it is.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from importlib.util import find_spec
from itertools import compress
from pathlib import Path
from typing import Any

import numpy as np

from comparison import Compared, compare, confusion, mistakes
from sendminer.classify.annotated import LETTERS
from sendminer.classify.corpus import (
    Row,
    Split,
    corpus_digest,
    pasted,
    places,
    prepared,
    read_corpus,
)
from sendminer.classify.evaluation import Report, measure, measure_rule
from sendminer.classify.model import Model
from sendminer.classify.storage import NAME, VECTORS, Card, dump, write_card
from sendminer.classify.training import Sample, sample, train
from sendminer.classify.vectors import Floats, read_vectors
from sendminer.records import LABELS, Document
from stories import in_story

ROOT = Path(__file__).parents[1]
MODELS = ROOT / "models"
MEASURED: tuple[Split, ...] = ("dev", "test", "register")


def main() -> int:
    """Train, measure, write."""
    options = _options()
    reread = None if options.bare else _extraction()
    measured: tuple[Split, ...] = ("dev",) if options.blind else MEASURED
    known = {
        name: [prepared(one, reread) for one in read_corpus(name)] for name in ("train", *measured)
    }
    rows = {name: sample(labelled) for name, labelled in known.items()}
    more = sample(pasted(known["train"], reread)) if reread else None
    stored_vectors = (MODELS / VECTORS).read_bytes()
    vectors = read_vectors(stored_vectors)
    trained = train(rows["train"], vectors, rows["dev"], more, places())
    model = trained.model
    reports = [
        one
        for split in measured
        for one in (measure_rule(rows[split], split), measure(model, rows[split], split))
    ]
    tables = {"figures": figures_table(reports)}
    if not options.blind:
        tables["confusion"] = confusion(model, rows["test"])
    if options.compare:
        tables["compared"] = compared_table(compare(rows["train"], vectors, options.encoder))
    for table in tables.values():
        print(f"{table}\n", file=sys.stderr)
    if options.errors and not options.blind:
        texts = {d.id: [one.text for one in d.statements] for d, _ in known["test"]}
        print(mistakes(model, rows["test"], texts, options.errors), file=sys.stderr)
    if not options.dry_run:
        _write(model, stored_vectors, reports)
        write_unread(known["train"], model, trained.unread)
        for mark, table in tables.items():
            _put(MODELS / "README.md", mark, table)
        if not options.blind:
            _draw(model, rows)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--dry-run", action="store_true", help="print the tables, write nothing")
    parser.add_argument("--blind", action="store_true", help="leave test and register alone")
    parser.add_argument("--bare", action="store_true", help="train without extracted values")
    parser.add_argument("--compare", action="store_true", help="cross-validate the methods")
    parser.add_argument("--encoder", type=Path, help="embeddings of a sentence encoder (.npz)")
    parser.add_argument("--errors", type=int, default=0, help="print so many worst errors")
    return parser.parse_args()


def _extraction() -> Callable[[Document], Document]:
    """What fills a Document's findings; the one place where training meets extraction."""
    from sendminer.extract import extract

    return extract


def _write(model: Model, stored_vectors: bytes, reports: list[Report]) -> None:
    stored = dump(model)
    card = Card(
        sha256=hashlib.sha256(stored).hexdigest(),
        vectors_sha256=hashlib.sha256(stored_vectors).hexdigest(),
        labels=LABELS,
        thresholds=model.thresholds,
        corpus_sha256=corpus_digest(ROOT / "corpus"),
        figures={one.split: _figures(one) for one in reports if one.method == "model"},
    )
    (MODELS / f"{NAME}.skops").write_bytes(stored)
    (MODELS / f"{NAME}.json").write_text(write_card(card), encoding="utf-8")


def write_unread(rows: Sequence[Row], model: Model, chances: Floats) -> None:
    """Write how a model that has not read the running stories labels their statements.

    Tracking is learnt on those: what a model says of a story that it knows is better than
    anything that tracking will meet.
    """
    told = {one.entry.id for one in read_corpus("train") if in_story(one.entry)}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["document", "start", "labels", *LABELS])
    given = iter(zip(model.given(chances).tolist(), np.round(chances, 3).tolist(), strict=True))
    for document, _ in rows:
        for statement, (flags, row) in zip(document.statements, given, strict=False):
            if document.id in told:
                letters = "".join(compress(LETTERS, flags))
                writer.writerow([document.id, statement.start, letters, *row])
    (ROOT / "corpus/story/labels.csv").write_text(out.getvalue(), encoding="utf-8", newline="\n")


def _figures(one: Report) -> dict[str, Any]:
    rounded = [
        {key: round(v, 3) if isinstance(v, float) else v for key, v in asdict(row).items()}
        for row in one.labels
    ]
    return {"statements": one.statements, "macro_f1": round(one.macro_f1, 3), "labels": rounded}


def figures_table(reports: list[Report]) -> str:
    """A row a method and split: F1 by label, average precision in brackets, the largest ECE."""
    lines = [
        f"| split | method | {' | '.join(LABELS)} | macro F1 | largest ECE |",
        "|---|---|" + "---|" * (len(LABELS) + 2),
    ]
    for one in reports:
        cells = (
            f"{row.f1:.2f}" + (f" ({row.average_precision:.2f})" if row.average_precision else "")
            for row in one.labels
        )
        worst = [row.calibration_error for row in one.labels if row.calibration_error is not None]
        ece = f"{max(worst):.3f}" if worst else ""
        cells_ = " | ".join(cells)
        lines.append(f"| {one.split} | {one.method} | {cells_} | {one.macro_f1:.2f} | {ece} |")
    return "\n".join(lines)


def compared_table(compared: list[Compared]) -> str:
    """Average precision by label, mean over the folds and standard deviation."""
    lines = [
        f"| method | {' | '.join(LABELS)} | mean |",
        "|---|" + "---|" * (len(LABELS) + 1),
    ]
    for one in compared:
        cells = " | ".join(
            f"{mean:.3f} ± {deviation:.3f}"
            for mean, deviation in zip(one.means, one.deviations, strict=True)
        )
        lines.append(f"| {one.method} | {cells} |")
    return "\n".join(lines)


def _put(path: Path, mark: str, table: str) -> None:
    """Put a table between its two marks in the model card."""
    before, start, rest = path.read_text(encoding="utf-8").partition(f"<!-- {mark} -->\n")
    _, end, after = rest.partition(f"\n<!-- /{mark} -->")
    path.write_text(f"{before}{start}{table}{end}{after}", encoding="utf-8")


def _draw(model: Model, rows: dict[Split, Sample]) -> None:
    """The calibration curve of the test side, one line a label."""
    if find_spec("matplotlib") is None:
        print("matplotlib is not installed: calibration.png stays as it is", file=sys.stderr)
        return
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt
    from sklearn.calibration import calibration_curve

    chances = model.probabilities(rows["test"].seen)
    figure, axes = plt.subplots(figsize=(5, 5), dpi=110)
    axes.plot([0, 1], [0, 1], color="0.7", linestyle="--")
    for number, label in enumerate(LABELS):
        right, said = calibration_curve(rows["test"].truth[:, number], chances[:, number], n_bins=8)
        axes.plot(said, right, marker="o", label=label)
    axes.set(xlabel="probability given", ylabel="share that is right", title="Test side")
    axes.legend()
    figure.tight_layout()
    figure.savefig(MODELS / "calibration.png", metadata={"Software": None})


if __name__ == "__main__":
    raise SystemExit(main())
