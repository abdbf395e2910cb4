"""What goes into the tables is in order and does not contradict itself."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sendminer.errors import IntegrityError
from sendminer.export import write_tables
from sendminer.records import Commitment, Document
from tests.export.examples import ARTICLE, article, commitment, coverage, minutes
from tests.export.test_write import read


def test_commitments_stand_by_council_and_age(tmp_path: Path) -> None:
    """Oldest first within a council, those without a day or without a council last."""
    days = [
        ("c5", None, 2019), ("c4", "B", 2020), ("c3", "A", None), ("c2", "A", 2024),
        ("c1", "A", 2022),
    ]  # fmt: skip
    ledger = [
        commitment(id=name, council=council, first_made=year and date(year, 1, 1), events=())
        for name, council, year in days
    ]
    for order in itertools.islice(itertools.permutations(ledger), 0, 120, 23):
        write_tables(tmp_path, [], order, [])
        found = [row["id"] for row in read(tmp_path, "commitments")]
        assert found == ["c1", "c2", "c3", "c4", "c5"]


CONTRADICTIONS: list[tuple[str, Callable[[], tuple[list[Document], list[Commitment], Any]], str]]
CONTRADICTIONS = [
    ("same-id-other-text", lambda: ([article(), replace(minutes(), id=ARTICLE)], [], []),
     "different texts"),
    ("same-commitment-twice", lambda: ([article()], [commitment(), commitment()], []),
     "2 commitments"),
    ("event-without-document", lambda: ([], [commitment()], []), "not among the documents"),
    ("coverage-without-document", lambda: ([], [], coverage()), "not among the documents"),
    ("id-that-leaves-the-folder", lambda: ([replace(minutes(), id="../x")], [], []), "'../x'"),
    ("empty-id", lambda: ([replace(minutes(), id="")], [], []), "''"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("records", "message"), [c[1:] for c in CONTRADICTIONS], ids=[c[0] for c in CONTRADICTIONS]
)
def test_contradiction_is_an_error(tmp_path: Path, records: Any, message: str) -> None:
    """Records that contradict each other are refused before anything is written."""
    with pytest.raises(IntegrityError, match=message) as caught:
        write_tables(tmp_path / "out", *records())
    assert caught.value.todo
    assert not (tmp_path / "out").exists()
