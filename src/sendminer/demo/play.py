"""The whole job over the council in a box: serve, fetch, read, track, write the tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from sendminer.archive import Archive
from sendminer.demo.server import Server
from sendminer.demo.story import COUNCIL
from sendminer.demo.town import COUNCIL_PATH, COURIER_PATH, FORUM_PATH, NEWSROOM_PATH
from sendminer.errors import Outcome
from sendminer.export import write_tables
from sendminer.fetch import kept
from sendminer.fetch.crawl import Progress, Report, crawl
from sendminer.fetch.door import Door, Manners
from sendminer.fetch.guard import Guard
from sendminer.parse import parse
from sendminer.pipeline import Result, attempt, understand
from sendminer.records import Document
from sendminer.sources.cmis import Cmis
from sendminer.sources.files import Coverage
from sendminer.sources.moderngov import ModernGov
from sendminer.sources.news import NewsSource
from sendminer.sources.plan import Source, Wanted
from sendminer.store.database import Database
from sendminer.track import track

STORE, ARCHIVE = "sendminer.sqlite", "archive"
FIRST, LAST = date(2019, 1, 1), date(2025, 12, 31)
"""The days of the story, and the day for which its ledger is reckoned."""
CONTACT = "demo@example.org"


def sources(address: str) -> list[Source]:
    """The sources of the box: one council on two systems, its press office and a paper."""
    courier, newsroom = f"{address}/{COURIER_PATH}/feed", f"{address}/{NEWSROOM_PATH}/atom.xml"
    return [
        ModernGov("HOL", COUNCIL, f"{address}/{COUNCIL_PATH}"),
        Cmis("HOF", COUNCIL, f"{address}/{FORUM_PATH}"),
        NewsSource("Hollin Courier", feeds=(courier,), everything=True),
        NewsSource(COUNCIL, feeds=(newsroom,), council=COUNCIL, everything=True),
    ]


def play(
    server: Server,
    out: Path,
    *,
    today: date,
    as_of: date = LAST,
    excel: bool = False,
    watch: Callable[[Progress], None] = lambda _: None,
) -> tuple[Result, Report]:
    """Fetch everything that the box serves, and write the tables of it into ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    with Database(out / STORE) as store, Archive(out / ARCHIVE) as archive:
        report = fetch(server.address, store, archive, today=today, watch=watch)
        read = [_understood(page, archive) for page in kept.documents(store)]
        documents = {document.id: document for document, _ in read if document is not None}
        coverage = [row for _, row in read] + _lost(store)
    found = tuple(documents.values())
    ledger = tuple(track(found, as_of))
    written = write_tables(out, found, ledger, coverage, excel=excel)
    return Result(found, ledger, tuple(coverage), tuple(written)), report


def fetch(
    address: str,
    store: Database,
    archive: Archive,
    *,
    today: date,
    watch: Callable[[Progress], None] = lambda _: None,
) -> Report:
    """Get everything, through the door and the guard that every fetch goes through."""
    manners = Manners(CONTACT, delay=0.0, deadline=30.0, backoff=0.1)
    door = Door(manners, Guard(loopback=True))
    try:
        return crawl(
            sources(address),
            Wanted(since=FIRST, today=today),
            store=store,
            archive=archive,
            door=door,
            watch=watch,
        )
    finally:
        door.close()


def _understood(page: kept.Kept, archive: Archive) -> tuple[Document | None, Coverage]:
    def work() -> Document:
        body = archive.get(page.sha256)
        document = parse(body, name=page.url, url=page.url, retrieved_at=page.retrieved_at)
        return understand(_told(document, page.facts))

    return attempt(page.url, work)


def _told(document: Document, facts: Mapping[str, str]) -> Document:
    """The document, with what its source knows where it does not say itself."""
    stated = facts.get("published")
    return replace(
        document,
        published=document.published or (date.fromisoformat(stated) if stated else None),
        title=document.title or facts.get("title"),
        publisher=document.publisher or facts.get("publisher"),
        council=document.council or facts.get("council"),
    )


def _lost(store: Database) -> list[Coverage]:
    run = kept.last_run(store)
    rows = kept.lost(store, run) if run is not None else []
    return [Coverage(row.url, _outcome(row.what), what=row.note) for row in rows]


def _outcome(word: str) -> Outcome:
    known: Outcome = word  # type: ignore[assignment]
    return known
