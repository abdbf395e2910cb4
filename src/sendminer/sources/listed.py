"""What a person knows of single files: their council, day, publisher and address.

Saved pages often name neither council nor day, and pasted text no publisher. A list, a CSV with
the columns ``path``, ``council``, ``date``, ``publisher`` and ``url``, tells them file by file.
What it says holds over what was read in the file: whoever wrote it had the page before them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sendminer.errors import SendminerError
from sendminer.grid import column_of, grid
from sendminer.parse.text.dates import read_date
from sendminer.sources.addresses import is_web_address
from sendminer.sources.files import day_in_name, read_bytes

COLUMNS = ("path", "council", "date", "publisher", "url")
SAID = "said_"
"""Opens the names of facts that hold over what the document says of itself."""
_FACTS = {"council": "council", "date": "published", "publisher": "publisher", "url": "url"}


@dataclass(frozen=True, slots=True)
class Listed:
    """The facts of a list by file; ``paths`` are the rows' own words for each.

    ``own`` is where the list itself lies: often among the files, and none of them.
    """

    facts: Mapping[str, Mapping[str, str]]
    paths: Mapping[str, str]
    own: str

    def of(self, path: Path) -> Mapping[str, str]:
        """What the list says of a file, as facts."""
        return self.facts.get(_place(path), {})

    def others(self, paths: Iterable[Path]) -> list[Path]:
        """These files without the list."""
        return [path for path in paths if _place(path) != self.own]

    def unmet(self, paths: Iterable[Path]) -> list[str]:
        """The rows that name none of these files."""
        there = {_place(path) for path in paths}
        return [said for place, said in self.paths.items() if place not in there]


def read_list(file: Path, full_name: Callable[[str], str] = str) -> Listed:
    """Read a list; its paths are taken from its own folder, or else from this one.

    ``full_name`` brings the name or code of a council to its full form.

    Raises:
        SendminerError: it cannot be read, or a row says what cannot be.
    """
    rows = grid(read_bytes(file), str(file))
    _, head = next(rows)
    places = {name: n for name, n in column_of(head).items() if name in COLUMNS}
    if "path" not in places or len(places) == 1:
        raise SendminerError(
            f"{file} has no column path, or nothing beside it.",
            f"Begin it with a line that names its columns: {','.join(COLUMNS)}.",
        )
    facts: dict[str, Mapping[str, str]] = {}
    paths: dict[str, str] = {}
    for line, cells in rows:
        row = {name: cells[n] for name, n in places.items() if n < len(cells) and cells[n]}
        said = row.pop("path", "")
        if not said:
            raise SendminerError(f"{file} names no path in line {line}.", "Fill it, or drop it.")
        place = _place(_found(file.parent, said))
        if place in facts:
            raise SendminerError(f"{file} names {said} twice.", "Leave one of the lines out.")
        facts[place] = _facts(row, f"{file}, line {line},", full_name)
        paths[place] = said
    return Listed(facts, paths, _place(file))


def file_facts(
    path: Path, given: Mapping[str, str], listed: Listed | None = None
) -> dict[str, str]:
    """What is known of a file beside what it says: by its row, by its name, or of all alike."""
    day = day_in_name(path)
    named = {"published": day.isoformat()} if day else {}
    return {**given, **named, **(listed.of(path) if listed else {})}


def _facts(row: Mapping[str, str], where: str, full_name: Callable[[str], str]) -> dict[str, str]:
    facts = {f"{SAID}{_FACTS[name]}": value for name, value in row.items()}
    if "date" in row:
        day = read_date(row["date"])
        if day is None:
            raise SendminerError(
                f"{where} has the date {row['date']!r}, which is no day.",
                "Write it as 2026-03-12 or 12/03/2026.",
            )
        facts[f"{SAID}published"] = day.isoformat()
    if "council" in row:
        facts[f"{SAID}council"] = full_name(row["council"])
    if "url" in row and not is_web_address(row["url"]):
        raise SendminerError(
            f"{where} has the url {row['url']!r}, which is no address.",
            "Write it with https://, or leave it empty.",
        )
    return facts


def _found(folder: Path, said: str) -> Path:
    """The path that a row means: from the list's own folder, or from the one we are in."""
    path = Path(said.replace("\\", "/"))
    return folder / path if os.path.lexists(folder / path) or not os.path.lexists(path) else path


def _place(path: Path) -> str:
    return os.path.realpath(path)
