"""What a person wrote into a table outlives the next run and the next export."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sendminer.export import set_aside, write_tables
from sendminer.sources.files import find_files
from tests.export.examples import article, commitment, minutes

Change = Callable[[list[dict[str, str]]], None]


def edited(path: Path, change: Change, delimiter: str = ",", code: str = "utf-8") -> bytes:
    """Save a table as a spreadsheet does, after a change to its rows; the bytes of it."""
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    change(rows)
    saved = io.StringIO(newline="")
    writer = csv.DictWriter(saved, rows[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(saved.getvalue().encode(code))
    return path.read_bytes()


def write(out: Path, verdict: str | None = None) -> list[Path]:
    """The tables of one promise."""
    judged = replace(commitment(), verdict=verdict)  # type: ignore[arg-type]
    return write_tables(out, [minutes(), article()], [judged], [])


def first(column: str, words: str) -> Change:
    """A change of one cell of the first row."""
    return lambda rows: rows[0].update({column: words})


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("commitments", first("verdict", "kept")),
        ("commitments", first("verdict_note", "they are open")),
        ("commitments", first("ours", "ask Bo")),
        ("statements", first("labels", "concession")),
    ],
    ids=["a verdict", "a note", "a column of their own", "labels put right"],
)
@pytest.mark.parametrize(("delimiter", "code"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-16")])
def test_what_a_person_wrote_is_set_aside(
    tmp_path: Path, table: str, change: Change, delimiter: str, code: str
) -> None:
    """Byte for byte, however the spreadsheet saved it."""
    write(tmp_path)
    path = tmp_path / f"{table}.csv"
    kept = edited(path, lambda rows: _latin(rows, change), delimiter, code)
    (copy,) = set_aside(write(tmp_path))
    assert copy.read_bytes() == kept
    assert path.read_bytes() != kept
    assert set_aside(write(tmp_path)) == []


def _latin(rows: list[dict[str, str]], change: Change) -> None:
    """A change, and no letter that Windows-1252 does not have."""
    change(rows)
    for row in rows:
        row.update({name: cell.replace("😀", "") for name, cell in row.items()})


def test_several_stand_beside_each_other(tmp_path: Path) -> None:
    """And none of them is read as a page by a later run over the folder."""
    for words in ("kept", "not kept"):
        write(tmp_path)
        edited(tmp_path / "commitments.csv", first("verdict", words))
    write(tmp_path)
    names = {path.name for path in tmp_path.glob("*-yours*")}
    assert names == {"commitments-yours.csv", "commitments-yours-2.csv"}
    assert find_files([tmp_path]) == []


@pytest.mark.parametrize("words", ["Kept", " kept", "KEPT"])
def test_a_verdict_that_was_taken_over_is_lost_by_nothing(tmp_path: Path, words: str) -> None:
    """Edited, imported, exported: no copy is left lying about, month after month."""
    write(tmp_path)
    edited(tmp_path / "commitments.csv", first("verdict", words))
    assert set_aside(write(tmp_path, "kept")) == []


@pytest.mark.parametrize(
    "change", [lambda rows: None, first("owner", ""), first("verdict", "none")],
    ids=["only saved", "another cell", "nothing to take back"],
)  # fmt: skip
def test_a_table_that_was_only_saved_is_no_news(tmp_path: Path, change: Change) -> None:
    """A spreadsheet writes other marks and ends of lines by itself."""
    write(tmp_path)
    edited(tmp_path / "commitments.csv", change, ";", "utf-16")
    assert set_aside(write(tmp_path)) == []


def test_a_verdict_of_ours_that_was_taken_back_is_no_persons_writing(tmp_path: Path) -> None:
    """The table is as the last export wrote it, and the store knows better by now."""
    write(tmp_path, "kept")
    assert set_aside(write(tmp_path)) == []


@pytest.mark.parametrize("data", [b"PK\x03\x04 a workbook", b"", b"mine,too\r\n1,2\r\n"])
def test_what_is_no_table_of_ours_is_set_aside(tmp_path: Path, data: bytes) -> None:
    """A file of the same name that was there before, or a workbook saved over it."""
    (tmp_path / "commitments.csv").write_bytes(data)
    (copy,) = set_aside(write(tmp_path))
    assert copy.read_bytes() == data
