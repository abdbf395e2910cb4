"""The whole system, read from top to bottom: files in, checked tables out.

::

    find files ──► read ──► extract ──► classify ──► identify ──► track ──► write tables

A document that cannot be read costs one row of the coverage table and never the run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sendminer.classify import classify, read_model
from sendminer.coverage import Coverage, missed, noted, seen
from sendminer.errors import ReadError, SendminerError
from sendminer.extract import extract
from sendminer.parse import parse, parsed
from sendminer.records import Commitment, Document, Read
from sendminer.settings import Settings
from sendminer.sources.files import day_in_name, find_files, read_bytes
from sendminer.sources.listed import SAID, Listed, file_facts
from sendminer.track import follow


@dataclass(frozen=True, slots=True)
class Result:
    """What a run found, what it could not read, and the files that it wrote."""

    documents: tuple[Document, ...]
    commitments: tuple[Commitment, ...]
    coverage: tuple[Coverage, ...]
    written: tuple[Path, ...]

    @property
    def complete(self) -> bool:
        """Whether there were files and none was left unread that holds anything."""
        return bool(self.coverage) and all(row.whole for row in self.coverage)


def read(
    source: str | PathLike[str] | bytes,
    *,
    url: str | None = None,
    retrieved_at: str | None = None,
    published: date | None = None,
    council: str | None = None,
    name: str | None = None,
) -> Document:
    """Read a saved page, web-service answer, PDF or text: a path, or the bytes themselves.

    What it is, is told by its content. ``published`` and ``council`` hold where the document
    does not say; where nothing tells the day, one in the file's name does. ``name`` is what
    messages call it.

    Raises:
        ReadError: it yields nothing; ``outcome`` says why and ``todo`` what to do.
    """
    if isinstance(source, bytes):
        data, called = source, name or url or "the document"
    else:
        data, called = read_bytes(Path(source)), name or str(source)
        published = published or day_in_name(Path(source))
    document = parse(data, name=called, url=url, retrieved_at=retrieved_at, published=published)
    return told(document, {"council": council} if council else {})


def told(document: Document, facts: Mapping[str, str]) -> Document:
    """The document, with what is known of it beside its own words.

    A fact of its title, publisher, council, address or day holds where the document does not
    say; one whose name begins with ``said_`` is a person's word on this very document, and holds
    over what it says.
    """
    known: dict[str, Any] = {
        name: facts.get(SAID + name) or getattr(document, name) or facts.get(name)
        for name in ("title", "publisher", "council", "url", "published", "origin")
    }
    if isinstance(known["published"], str):
        known["published"] = date.fromisoformat(known["published"])
    return replace(document, **known)


def understand(document: Document, settings: Settings | None = None) -> Document:
    """Extract and classify: everything that is known of one document alone."""
    known = settings or Settings()
    found = extract(document, terms=known.terms, model=known.model)
    own = known.statement_model
    return classify(found, read_model(own) if own else None)


def attempt(
    name: str, work: Callable[[], Read], *, debug: bool = False
) -> tuple[Document | None, Coverage]:
    """Do ``work`` for one document; any failure becomes an outcome, except under ``debug``."""
    try:
        found = work()
    except ReadError as fault:
        return None, missed(name, fault)
    except SendminerError:
        # A model that is missing or damaged is no fault of this page, and costs every other too.
        raise
    except Exception as fault:
        if debug:
            raise
        # The web is hostile input: a fault of ours on one page must not cost the others.
        what = f"{name} set off a fault in sendminer ({type(fault).__name__})."
        return None, Coverage(name, "error", what=what, todo="Report it, with --debug's output.")
    return found.document, seen(name, found)


def process(
    files: Iterable[Path],
    settings: Settings | None = None,
    *,
    given: Mapping[str, str] = MappingProxyType({}),
    listed: Listed | None = None,
    debug: bool = False,
) -> Iterator[tuple[Document | None, Coverage]]:
    """Read and understand files one by one, each with its outcome.

    ``given`` are the facts that hold for all that do not say theirs, ``listed`` those of single
    files.
    """
    for path in files:

        def work(path: Path = path) -> Read:
            found = parsed(read_bytes(path), name=str(path), published=day_in_name(path))
            facts = file_facts(path, given, listed)
            return replace(found, document=understand(told(found.document, facts), settings))

        yield attempt(str(path), work, debug=debug)


def facts_given(published: date | None, council: str | None) -> dict[str, str]:
    """What a person tells of all documents that do not say theirs, as facts."""
    known = {"published": published.isoformat() if published else "", "council": council or ""}
    return {name: value for name, value in known.items() if value}


def distinct(read: Iterable[Document | None]) -> tuple[Document, ...]:
    """The documents that could be read; the same bytes under two names are one."""
    once: dict[str, Document] = {}
    for document in read:
        if document is not None:
            once.setdefault(document.id, document)
    return tuple(once.values())


def brief(document: Document, seen: Coverage, settings: Settings | None = None) -> str:
    """What a document that was understood says, for a person who has minutes for it."""
    from sendminer import report
    from sendminer.columns import table
    from sendminer.export.gather import gather
    from sendminer.export.rows import rows
    from sendminer.extract.officials import identify

    known = identify((document,))
    ledger = follow(known, date.today(), settings or Settings())
    gathered = gather(known, ledger.commitments, noted((seen,), known), open=ledger.open)
    told = ("documents", "commitments", "statements", "officials")
    (row,), *others = (list(rows(table(name), gathered)) for name in told)
    return report.brief(row, *others)


def run(
    paths: Sequence[Path],
    out: Path,
    *,
    as_of: date | None = None,
    published: date | None = None,
    council: str | None = None,
    listed: Listed | None = None,
    settings: Settings | None = None,
    excel: bool = False,
    debug: bool = False,
    watch: Callable[[Sequence[Path]], Iterable[Path]] = iter,
) -> Result:
    """Do the whole job on files and folders, and write the tables into ``out``.

    ``as_of`` is the date that the ledger is reckoned for, today by default. ``published`` and
    ``council`` hold for documents that do not say theirs, and ``listed`` for single files, over
    what they say. ``watch`` sees the files go by, for a progress bar.

    Raises:
        SendminerError: a path does not exist or ``out`` cannot be written.
    """
    # The tables' columns are read from a file; ``import sendminer`` need not wait for that.
    from sendminer.export import write_tables
    from sendminer.extract.officials import identify

    known = settings or Settings()
    files = find_files(paths)
    if listed is not None:
        files = listed.others(files)
    given = facts_given(published, council)
    read = list(process(watch(files), known, given=given, listed=listed, debug=debug))
    found = identify(distinct(document for document, _ in read))
    followed = follow(found, as_of or date.today(), known)
    ledger = followed.commitments
    rows = noted((row for _, row in read), found)
    written = write_tables(out, found, ledger, rows, open=followed.open, excel=excel)
    return Result(found, ledger, rows, tuple(written))
