"""Write the tables: one CSV each, ``datapackage.json`` and the texts that prove them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from sendminer.columns import Row, Table, tables
from sendminer.coverage import Coverage
from sendminer.errors import IntegrityError
from sendminer.export.batch import Batch, foreseen, sweep
from sendminer.export.cells import cell, record
from sendminer.export.gather import gather
from sendminer.export.package import Seal, datapackage
from sendminer.export.rows import rows, texts
from sendminer.export.spared import spare
from sendminer.records import Commitment, Document
from sendminer.sources.files import OWN_TEXT, PACKAGE, TEXTS
from sendminer.track.followed import Open
from sendminer.track.verdicts import NONE, Verdicts

_BOM = "\ufeff"
_NAME = re.compile(r"[A-Za-z0-9_-]{1,100}")


def write_tables(
    out: Path,
    documents: Sequence[Document],
    commitments: Sequence[Commitment],
    coverage: Sequence[Coverage],
    *,
    verdicts: Verdicts = NONE,
    open: Sequence[Open] = (),
    excel: bool = False,
) -> list[Path]:
    """Write every table into the folder ``out``; returns the CSVs and ``datapackage.json``.

    Last in the answer are copies of old tables in which a person wrote what the new ones lack.

    The same records give the same bytes, in whatever order they come. CSVs follow RFC 4180;
    ``excel`` adds a byte order mark. ``text/<document>.txt`` holds the text that the offsets
    count in, with its line ends as they are. Files of an earlier run are replaced, whole, and
    texts of documents that are gone are removed. ``verdicts`` are people's; ``open`` are the
    statements that were left to them.

    Raises:
        SendminerError: when the folder cannot be written; the old files are then untouched.
        IntegrityError: for records that contradict each other.
    """
    gathered = gather(documents, commitments, coverage, verdicts, open)
    return write_rows(out, lambda table: rows(table, gathered), texts(gathered), excel=excel)


def write_rows(
    out: Path,
    rows_of: Callable[[Table], Iterable[Row]],
    texts: Iterable[tuple[str, str]],
    *,
    excel: bool = False,
) -> list[Path]:
    """Write rows that are in order already, and the texts of their documents by id."""
    with foreseen(out):
        (out / TEXTS).mkdir(parents=True, exist_ok=True)
        sweep(out)
        sweep(out / TEXTS)
        spared = spare(out, rows_of)
        with Batch() as batch:
            kept = _write_texts(batch, out / TEXTS, texts)
            seals = {
                table.name: _write_csv(batch, out, table, rows_of(table), excel)
                for table in tables()
            }
            with batch.new(out / PACKAGE) as stream:
                stream.write(datapackage(seals))
        _forget(out / TEXTS, kept)
    return [*(out / f"{table.name}.csv" for table in tables()), out / PACKAGE, *spared]


def _write_csv(batch: Batch, out: Path, table: Table, rows: Iterable[Row], excel: bool) -> Seal:
    digest, size = hashlib.sha256(), 0
    with batch.new(out / f"{table.name}.csv") as stream:
        for line in _lines(table, rows, excel):
            stream.write(line)
            digest.update(line)
            size += len(line)
    return Seal(size, digest.hexdigest())


def _lines(table: Table, rows: Iterable[Row], excel: bool) -> Iterator[bytes]:
    """The CSV, a record at a time."""
    yield ((_BOM if excel else "") + record(table.header)).encode("utf-8")
    for row in rows:
        yield record([cell(row[name]) for name in table.header]).encode("utf-8")


def _write_texts(batch: Batch, folder: Path, texts: Iterable[tuple[str, str]]) -> set[str]:
    """Write the texts that are not there yet, and say whose texts there are to be."""
    kept: set[str] = set()
    for document, text in texts:
        if not _NAME.fullmatch(document):  # a store from someone else may lead anywhere
            raise IntegrityError(
                f"A document in the store is called {document[:60]!r}, which is no id.",
                "Run 'sendminer track', which makes the tables anew.",
            )
        kept.add(document)
        data = text.encode("utf-8")
        path = folder / f"{document}.txt"
        if not _holds(path, data):
            with batch.new(path) as stream:
                stream.write(data)
    return kept


def _holds(path: Path, data: bytes) -> bool:
    """Say whether a file is there already: a second run over a large corpus stays short."""
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _forget(folder: Path, kept: set[str]) -> None:
    """Remove texts of documents that are gone; a file not named as ours stays."""
    for path in folder.iterdir():
        if OWN_TEXT.fullmatch(path.name) and path.stem not in kept and path.is_file():
            path.unlink()
