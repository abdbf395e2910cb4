"""What a person wrote into a table is set aside before a new table takes its place.

People judge promises in ``commitments.csv`` and put labels right in ``statements.csv``, and may
export or run again before anything has taken that over. ``datapackage.json`` holds the checksum
of each table as it was written: one that has another now was changed since.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, count
from pathlib import Path

from sendminer.columns import Row, Table, tables
from sendminer.errors import SendminerError
from sendminer.export.batch import Batch
from sendminer.export.cells import cell
from sendminer.grid import column_of, grid, typed
from sendminer.safe_text import original
from sendminer.sources.files import PACKAGE, SET_ASIDE

_THEIRS: Mapping[str, Sequence[str]] = {
    "commitments": ("verdict", "verdict_note"),
    "statements": ("labels",),
}
"""The columns in which people write, of the tables that have such."""
_TAKEN_BACK = "none"


def spare(out: Path, rows_of: Callable[[Table], Iterable[Row]]) -> list[Path]:
    """Copy each table of ``out`` in which a person wrote what the new rows do not have."""
    sealed = _sealed(out / PACKAGE)
    spared: list[Path] = []
    with Batch() as batch:
        for table in tables():
            path = out / f"{table.name}.csv"
            if table.name not in _THEIRS or not path.is_file():
                continue
            if _seal(path) == sealed.get(path.name) or _has_all(path, table, rows_of(table)):
                continue
            spared.append(_free(out / f"{table.name}-yours.csv"))
            with path.open("rb") as source, batch.new(spared[-1]) as stream:
                shutil.copyfileobj(source, stream)
    return spared


def set_aside(written: Iterable[Path]) -> list[Path]:
    """Those of the written files that are copies of what a person wrote."""
    return [path for path in written if SET_ASIDE.fullmatch(path.name)]


def _free(path: Path) -> Path:
    """The path, or with a number where one of its name is there."""
    others = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(each for each in chain([path], others) if not each.exists())


def _sealed(package: Path) -> Mapping[str, str]:
    """The checksum of each table by its file's name, as the last run wrote it."""
    try:
        resources = json.loads(package.read_bytes())["resources"]
        return {str(one["path"]): str(one["hash"]) for one in resources}
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return {}  # none, or not one of ours


def _seal(path: Path) -> str:
    with path.open("rb") as stream:
        return f"sha256:{hashlib.file_digest(stream, 'sha256').hexdigest()}"


def _has_all(path: Path, table: Table, rows: Iterable[Row]) -> bool:
    """Whether all that a person may have written there stands in the new rows too."""
    names = _THEIRS[table.name]
    try:
        lines = [cells for _, cells in grid(path.read_bytes(), path.name)]
    except SendminerError:
        return False
    places = column_of(lines[0])
    if "id" not in places:
        return False
    known = [places[name] for name in table.header if name in places]
    new = {str(row["id"]): [_said(original(cell(row[name]))) for name in names] for row in rows}
    for cells in lines[1:]:
        told = dict(enumerate(cells))
        if any(told.get(n) for n in told.keys() - set(known)):
            return False  # a column of their own
        said = [_said(told.get(places.get(name, -1), "")) for name in names]
        if any(said) and said != new.get(told.get(places["id"], "")):
            return False
    return True


def _said(words: str) -> str:
    """A verdict, a note or labels."""
    plain = typed(words)
    return "" if plain == _TAKEN_BACK else plain
