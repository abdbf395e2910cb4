"""A list tells council, day, publisher and address of single files."""

from __future__ import annotations

from pathlib import Path

import pytest

from sendminer.errors import SendminerError
from sendminer.sources.files import day_in_name
from sendminer.sources.listed import file_facts, read_list

HEAD = "path,council,date,publisher,url\n"


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """A list in a folder with two files."""
    for name in ("a.txt", "2024-03-05-b.txt"):
        (folder / name).write_text("Text.", encoding="utf-8")
    file = folder / "sources.csv"
    file.write_bytes(text.encode(encoding))
    return file


SAVED = {
    "plain": (HEAD + "a.txt,Leeford,2024-03-05,Herald,https://a.example\n", "utf-8"),
    "from Excel": (
        "Path;Date;Council;URL;Publisher;Notes\r\n"
        "a.txt;05/03/2024;Leeford;https://a.example;Herald;x\r\n",
        "utf-16",
    ),
    "with empty lines": (
        HEAD + "\na.txt, Leeford ,5 March 2024,Herald,https://a.example\n,,,,\n",
        "cp1252",
    ),
}


@pytest.mark.parametrize(("text", "encoding"), SAVED.values(), ids=SAVED.keys())
def test_a_row_tells_of_its_file(tmp_path: Path, text: str, encoding: str) -> None:
    """In whatever order and letters a spreadsheet saved it; an empty cell says nothing."""
    listed = read_list(written(tmp_path, text, encoding), str.upper)
    assert listed.of(tmp_path / "a.txt") == {
        "said_council": "LEEFORD",
        "said_published": "2024-03-05",
        "said_publisher": "Herald",
        "said_url": "https://a.example",
    }
    assert listed.of(tmp_path / "2024-03-05-b.txt") == {}
    assert [path.name for path in listed.others(sorted(tmp_path.iterdir()))] == [
        "2024-03-05-b.txt",
        "a.txt",
    ]


def test_what_is_known_of_a_file(tmp_path: Path) -> None:
    """Its row and its name come beside what holds for all, and its name over that."""
    listed = read_list(written(tmp_path, HEAD + "2024-03-05-b.txt,,,Herald,\nc.txt,Leeford,,,\n"))
    given = {"published": "2020-01-01", "council": "Dunmere"}
    assert file_facts(tmp_path / "2024-03-05-b.txt", given, listed) == {
        "published": "2024-03-05",
        "council": "Dunmere",
        "said_publisher": "Herald",
    }
    assert file_facts(tmp_path / "a.txt", given, listed) == given
    assert listed.unmet(tmp_path.iterdir()) == ["c.txt"]


WRONG = {
    "empty": ("", "empty"),
    "blank": ("\n\n", "empty"),
    "no path": ("council,date\nLeeford,2024-03-05\n", "no column path"),
    "nothing beside it": ("path\na.txt\n", "nothing beside it"),
    "a row without one": (HEAD + ",Leeford,,,\n", "no path in line 2"),
    "a file twice": (HEAD + "a.txt,Leeford,,,\n./a.txt,Dunmere,,,\n", "twice"),
    "no day": (HEAD + "a.txt,,soon,,\n", "line 2, has the date 'soon'"),
    "a day that is none": (HEAD + "a.txt,,31/02/2024,,\n", "which is no day"),
    "no address": (HEAD + "a.txt,,,,herald\n", "which is no address"),
    "a broken address": (HEAD + "a.txt,,,,https://[x\n", "which is no address"),
    "a workbook": ("PK\x03\x04", "is a workbook"),
}


@pytest.mark.parametrize(("text", "said"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_list(tmp_path: Path, text: str, said: str) -> None:
    """Is refused with the line and what to do."""
    with pytest.raises(SendminerError, match=said):
        read_list(written(tmp_path, text))


NAMES = {
    "at the start": ("2024-03-05-herald.txt", "2024-03-05"),
    "inside": ("minutes_2024-03-05_final.pdf", "2024-03-05"),
    "the same twice": ("2024-03-05/2024-03-05-a.txt", "2024-03-05"),
    "a span": ("2024-01-01-to-2024-03-31.txt", None),
    "no such day": ("2024-02-31.txt", None),
    "a longer number": ("12024-03-051.txt", None),
    "a month": ("2024-03.txt", None),
    "the folder's name": ("2024-03-05/a.txt", None),
}


@pytest.mark.parametrize(("name", "day"), NAMES.values(), ids=NAMES.keys())
def test_the_day_in_a_name(name: str, day: str | None) -> None:
    """Is one whole day, or none."""
    found = day_in_name(Path(name))
    assert (found.isoformat() if found else None) == day
