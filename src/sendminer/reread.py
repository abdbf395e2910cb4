"""Read documents once: what an earlier run read is remembered, the rest is shared out.

A reading is known by the checksum of the bytes, by what the source knows of them, and by the
version of what reads: the program's own files, the libraries that it reads with, the model and
the settings. A change to any of them and the document is read anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain, islice
from pathlib import Path

from sendminer.coverage import Coverage, seen
from sendminer.errors import IntegrityError, ReadError, SendminerError
from sendminer.inputs import Input
from sendminer.parse import parsed
from sendminer.pipeline import attempt, told, understand
from sendminer.processes import mapping
from sendminer.records import Document, Read
from sendminer.settings import Settings
from sendminer.store import readings
from sendminer.store.database import Database
from sendminer.store.packing import pack, unpack
from sendminer.store.readings import Reading

BATCH = 16
"""Documents that a worker reads between two commits: what a kill can cost."""
WORTH_WORKERS = 400
"""New documents from which further processes pay: each takes seconds to load its libraries."""
READERS = (
    *("parse", "extract", "classify", "data/lexicon", "data/councils.csv"),
    *("records.py", "register.py", "pipeline.py", "coverage.py"),
)
LIBRARIES = (
    *("charset-normalizer", "docx2python", "lxml", "pypdfium2", "trafilatura"),
    *("scikit-learn", "spacy"),
)


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker needs of a document; it can be sent to another process."""

    key: str
    name: str
    sha256: str
    data: bytes
    url: str | None
    facts: Mapping[str, str]


def readings_of(
    database: Database,
    found: Sequence[Input],
    settings: Settings,
    *,
    workers: int = 1,
    debug: bool = False,
    watch: Callable[[Sequence[Input]], Iterable[Input]] = iter,
) -> Iterator[tuple[Document | None, Coverage]]:
    """Each document with its outcome, in the order given; what is new is read first.

    The answer is the same for any number of workers, and whether or not it was remembered.
    """
    reader = reader_version(settings)
    known = readings.known(database, [one.key for one in found], reader)
    new = list({one.key: one for one in found if one.key not in known}.values())
    _read_new(
        database, watch(new), reader, settings, workers if len(new) >= WORTH_WORKERS else 1, debug
    )
    readings.forget(database, reader)
    for one in found:
        reading = readings.recall(database, one.key, reader)
        if reading is not None:
            yield _outcome(one.tracked, reading)


def remembered(database: Database) -> Iterator[tuple[Document | None, Coverage]]:
    """What the ledger in the store was made from, read from memory.

    Raises:
        SendminerError: some of it is no longer there.
    """
    for one, reading in readings.tracked(database):
        if reading is None:
            raise SendminerError(
                f"What was read of {one.name} is no longer in the store.",
                "Run 'sendminer track' first.",
            )
        yield _outcome(one, reading)


def _read_new(  # noqa: PLR0917
    database: Database,
    new: Iterable[Input],
    reader: str,
    settings: Settings,
    workers: int,
    debug: bool,
) -> None:
    """Read what is new, a batch at a time: what is read is kept before the next begins."""
    waiting = iter(new)
    work = partial(read_one, settings=settings, debug=debug)
    with mapping(workers) as each:
        while batch := list(islice(waiting, BATCH * workers)):
            tasks, missed = _tasks(batch)
            readings.remember(database, reader, chain(missed, each(work, tasks)))


def _tasks(batch: Iterable[Input]) -> tuple[list[Task], list[tuple[str, Reading]]]:
    """What there is to read, and what was there a moment ago and can no longer be loaded."""
    tasks: list[Task] = []
    missed: list[tuple[str, Reading]] = []
    for one in batch:
        try:
            data = one.load()
        except ReadError as fault:
            missed.append((one.key, Reading("error", fault.what, fault.todo)))
        except IntegrityError as fault:
            what = f"What the archive keeps of {one.name} is lost: {fault.what}"
            missed.append((one.key, Reading("error", what, fault.todo)))
        else:
            facts = dict(one.facts or {})
            tasks.append(Task(one.key, one.name, one.sha256, data, one.url, facts))
    return tasks, missed


def read_one(task: Task, settings: Settings, debug: bool) -> tuple[str, Reading]:
    """Read one document, in whatever process."""

    def work() -> Read:
        if sha256(task.data).hexdigest() != task.sha256:
            raise ReadError("error", f"{task.name} changed while it was read.", "Run it again.")
        found = parsed(task.data, url=task.url, name=task.name)
        # A fetch sees for itself whether an answer came whole; a file was saved by hand.
        rest = replace(found.rest, cut=found.rest.cut and not task.url)
        return Read(understand(told(found.document, task.facts), settings), rest)

    document, row = attempt(task.name, work, debug=debug)
    if document is None:
        return task.key, Reading(row.outcome, row.what, row.todo)
    return task.key, Reading("ok", document=pack(Read(document, row.rest)))


def _outcome(one: readings.Tracked, reading: Reading) -> tuple[Document | None, Coverage]:
    if reading.document is None:
        return None, Coverage(one.name, reading.outcome, what=reading.what, todo=reading.todo)
    found = unpack(Read, reading.document)
    at = one.retrieved_at or found.document.retrieved_at
    return replace(found.document, retrieved_at=at), seen(one.name, found)


def reader_version(settings: Settings) -> str:
    """A checksum of all that decides what is read out of given bytes."""
    package = files("sendminer")
    known = sha256(_card(package, settings.statement_model))
    for name in READERS:
        for part in _files(package / name):
            known.update(part.read_bytes())
    libraries = [f"{name} {_version(name)}" for name in LIBRARIES]
    known.update(json.dumps([libraries, settings.terms, settings.model]).encode())
    return known.hexdigest()


def _card(package: Traversable, own: str | None) -> bytes:
    """The card that pins the model: the user's, in the installed wheel, or in the checkout.

    Asking the classifier for it would load its libraries, which a run with nothing new to
    read need not wait for.
    """
    places: list[Traversable] = [Path(own)] if own else []
    places += [root / "models" for root in (package, Path(__file__).parents[2])]
    cards = (place / "statements.json" for place in places)
    return next((card.read_bytes() for card in cards if card.is_file()), b"")


def _files(place: Traversable) -> Iterator[Traversable]:
    """The program's files at a place, in a fixed order."""
    if place.is_file():
        if place.name.endswith((".py", ".toml", ".csv")):
            yield place
        return
    for inner in sorted(place.iterdir(), key=lambda entry: entry.name):
        yield from _files(inner)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
