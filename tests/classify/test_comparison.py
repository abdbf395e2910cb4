"""Methods beside each other: folds keep places whole, tables say what was confused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sendminer.classify.corpus import entries, places
from sendminer.classify.storage import shipped
from sendminer.classify.training import Sample, sample
from sendminer.records import LABELS
from tests.classify.examples import document
from tests.conftest import ROOT, script

comparison = script("comparison")

TEXT = "We will build it.\nThey failed us.\nWe were wrong.\nWe built it.\nTea was served."
GOLD = [("commitment",), ("criticism",), ("concession",), ("achievement",), ()]


@pytest.fixture(scope="module")
def rows() -> Sample:
    """The same five statements in eight documents."""
    return sample([(replace(document(TEXT), id=str(n)), GOLD) for n in range(8)])  # type: ignore[misc]


def test_a_place_holds_all_documents_of_its_council_and_its_papers() -> None:
    """Documents that share a council or an outlet share a place; others do not."""
    where = places(ROOT / "corpus")
    rows = entries(ROOT / "corpus")
    for side in ("council", "outlet"):
        by_name: dict[str, set[str]] = {}
        for row in rows:
            by_name.setdefault(getattr(row, side), set()).add(where[row.id])
        assert all(len(found) == 1 for name, found in by_name.items() if name)
    assert len(set(where.values())) > 20


def test_every_method_is_compared_on_the_same_folds(rows: Sample, tmp_path: Path) -> None:
    """The keyword rule, the linear ones, the shipped one and an encoder stand side by side."""
    encoder = tmp_path / "encoder.npz"
    np.savez(encoder, train=np.eye(5, dtype=np.float32)[[n % 5 for n in range(40)]])
    found = comparison.compare(rows, shipped().vectors, encoder)
    assert found[0].method == "keyword rule"
    assert found[-1].method == "sentence encoder + LR"
    assert found[-1].means == (1.0,) * 5
    assert all(len(one.means) == len(one.deviations) == len(LABELS) + 1 for one in found)


def test_confusion_counts_each_statement(rows: Sample) -> None:
    """Each gold row of the table says what was given; nothing is counted among nothing."""
    lines = comparison.confusion(shipped(), rows).splitlines()
    assert len(lines) == 2 + len(LABELS) + 1
    cells = [[int(cell) for cell in line.split(" | ")[1:-1]] for line in lines[2:]]
    assert all(max(row) <= 8 for row in cells)


def test_mistakes_are_told_worst_first(rows: Sample) -> None:
    """A wrong gold label stands at the head of the list with its words."""
    truth = rows.truth.copy()
    truth[4, 0] = 1
    texts = {str(n): TEXT.split("\n") for n in range(8)}
    first = comparison.mistakes(shipped(), replace(rows, truth=truth), texts, 1)
    assert first.startswith("commitment: said 0.")
    assert "Tea was served." in first
