"""How good the labels are: figures for each label, beside a keyword rule's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score

from sendminer.classify.corpus import Split, prepared, read_corpus
from sendminer.classify.features import Seen
from sendminer.classify.model import Model
from sendminer.classify.storage import shipped
from sendminer.classify.training import Sample, Truth, sample
from sendminer.classify.vectors import Floats
from sendminer.records import LABELS, Document

BINS = 10
_RULE = {
    "commitment": {"cue:will-act", "cue:pledge", "cue:plan", "cue:subjunctive", "cue:decided"},
    "criticism": {"cue:failing", "cue:opinion"},
    "concession": {"cue:admission"},
    "achievement": {"cue:has-done"},
}


@dataclass(frozen=True, slots=True)
class Figures:
    """One label on one set of statements; fractions, and ``support`` in statements.

    ``average_precision`` and ``calibration_error`` are None for rules without probabilities.
    """

    label: str
    precision: float
    recall: float
    f1: float
    support: int
    average_precision: float | None = None
    calibration_error: float | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of one method for every label, and their plain mean F1."""

    method: str
    split: str
    statements: int
    labels: tuple[Figures, ...]

    @property
    def macro_f1(self) -> float:
        """Mean F1 of the four labels."""
        return sum(one.f1 for one in self.labels) / len(self.labels)


def evaluated(
    split: Split, model: Model | None, reread: Callable[[Document], Document] | None
) -> list[Report]:
    """See ``sendminer.classify.evaluate``."""
    rows = sample([prepared(one, reread) for one in read_corpus(split)])
    return [measure_rule(rows, split), measure(model or shipped(), rows, split)]


def measure(model: Model, rows: Sample, split: str) -> Report:
    """Figures of a model, labels by its thresholds."""
    chances = model.probabilities(rows.seen)
    cuts = np.array([model.thresholds[label] for label in LABELS])
    return report("model", split, chances >= cuts, rows.truth, chances)


def measure_rule(rows: Sample, split: str) -> Report:
    """Figures of a keyword rule: a label wherever one of its cue words stands."""
    return report("keyword rule", split, by_rule(rows.seen), rows.truth)


def by_rule(seen: Sequence[Seen]) -> NDArray[np.bool_]:
    """What the keyword rule says, a row a statement and a column a label."""
    held = [set(one.features) for one in seen]
    rows = [[bool(_RULE[label] & features) for label in LABELS] for features in held]
    return np.array(rows, dtype=np.bool_).reshape(-1, len(LABELS))


def report(
    method: str, split: str, given: NDArray[np.bool_], truth: Truth, chances: Floats | None = None
) -> Report:
    """Figures of labels given against the gold ones."""
    rows = tuple(
        _figures(label, given[:, i], truth[:, i], None if chances is None else chances[:, i])
        for i, label in enumerate(LABELS)
    )
    return Report(method, split, len(truth), rows)


def calibration_error(chances: Floats, truth: NDArray[np.int64]) -> float:
    """Expected calibration error over ten bins of equal width."""
    bins = np.minimum((chances * BINS).astype(np.int64), BINS - 1)
    total = 0.0
    for number in range(BINS):
        inside = bins == number
        if inside.any():
            total += abs(float(chances[inside].mean() - truth[inside].mean())) * inside.sum()
    return total / max(1, len(chances))


def _figures(
    label: str, given: NDArray[np.bool_], truth: NDArray[np.int64], chances: Floats | None
) -> Figures:
    right = int((given & (truth == 1)).sum())
    said, support = int(given.sum()), int(truth.sum())
    known = chances is not None and support > 0
    return Figures(
        label=label,
        precision=right / said if said else 0.0,
        recall=right / support if support else 0.0,
        f1=2 * right / (said + support) if said + support else 0.0,
        support=support,
        average_precision=float(average_precision_score(truth, chances)) if known else None,
        calibration_error=None if chances is None else calibration_error(chances, truth),
    )
