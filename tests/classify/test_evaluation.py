"""Figures: worked by hand, and the floor below which the shipped model may not fall."""

from __future__ import annotations

import numpy as np
import pytest

from sendminer.classify import evaluate
from sendminer.classify.evaluation import calibration_error, report
from sendminer.records import LABELS

COMMITMENT, NONE = ([label == "commitment" for label in LABELS], [False] * len(LABELS))


def test_figures_worked_by_hand() -> None:
    """Two right, one too many and one missed give two thirds all round."""
    given = np.array([COMMITMENT, COMMITMENT, COMMITMENT, NONE])
    truth = np.array([COMMITMENT, COMMITMENT, NONE, COMMITMENT], dtype=np.int64)
    first, second, *_ = report("hand", "test", given, truth).labels
    assert (first.precision, first.recall, first.support) == (2 / 3, 2 / 3, 3)
    assert first.f1 == pytest.approx(2 / 3)
    assert (second.f1, second.support, second.average_precision) == (0.0, 0, None)


def test_calibration_error_worked_by_hand() -> None:
    """Sure and right costs nothing; 0.9 said where half is true costs 0.4."""
    assert calibration_error(np.array([1.0, 0.0]), np.array([1, 0])) == 0
    assert calibration_error(np.array([0.9, 0.9]), np.array([1, 0])) == pytest.approx(0.4)


@pytest.mark.parametrize(("split", "floor"), [("dev", 0.6), ("test", 0.5)])
def test_the_shipped_model_beats_the_keyword_rule(split: str, floor: float) -> None:
    """On councils and outlets that it has not met, the model keeps above rule and floor."""
    rule, model = evaluate(split)  # type: ignore[arg-type]
    assert model.macro_f1 > max(floor, rule.macro_f1)
    assert all(one.calibration_error is not None for one in model.labels)
