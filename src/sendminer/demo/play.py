"""The whole job over the council in a box: serve, fetch, read, track, write the tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from sendminer.archive import ARCHIVE, Archive
from sendminer.demo.server import Server
from sendminer.demo.story import COUNCIL
from sendminer.demo.town import COUNCIL_PATH, COURIER_PATH, FORUM_PATH, NEWSROOM_PATH
from sendminer.export import write_tables
from sendminer.fetch.crawl import Progress, Report, crawl
from sendminer.fetch.door import Door
from sendminer.fetch.guard import Guard
from sendminer.fetch.manners import Manners
from sendminer.inputs import inputs_of
from sendminer.pipeline import Result, distinct
from sendminer.reread import readings_of
from sendminer.settings import Settings
from sendminer.sources.cmis import Cmis
from sendminer.sources.moderngov import ModernGov
from sendminer.sources.news import NewsSource
from sendminer.sources.plan import Source, Wanted
from sendminer.store.database import STORE, Database
from sendminer.track import follow

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
        pages, missed = inputs_of(store, archive)
        read = list(readings_of(store, pages, Settings()))
    coverage = [*missed, *(row for _, row in read)]
    found = distinct(document for document, _ in read)
    followed = follow(found, as_of)
    ledger = followed.commitments
    written = write_tables(out, found, ledger, coverage, open=followed.open, excel=excel)
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
    wanted = Wanted(since=FIRST, today=today)
    with Door(manners, Guard(loopback=True)) as door:
        return crawl(sources(address), wanted, store=store, archive=archive, door=door, watch=watch)
