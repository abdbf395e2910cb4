"""A door for tests, on loopback and with a clock that does not wait; and sources of a few lines."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from sendminer.archive import Archive
from sendminer.errors import Outcome
from sendminer.fetch.crawl import Report, crawl
from sendminer.fetch.door import Door
from sendminer.fetch.guard import Guard
from sendminer.fetch.manners import Manners, World
from sendminer.sources.plan import Reading, Request, Wanted
from sendminer.store.database import Database

OPEN: list[Door] = []
"""Doors to be closed after the test."""
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


@dataclass
class Clock:
    """Time that passes only by sleeping; ``slept`` says how long each time."""

    time: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        """Pass the time."""
        self.slept.append(seconds)
        self.time += seconds

    def world(self) -> World:
        """The seams of a door."""
        return World(lambda: self.time, self.sleep, lambda: NOW, lambda: 0.5)


def manners(**changed: Any) -> Manners:
    """Quick manners for a site of our own."""
    return Manners("tests@example.org", **({"delay": 0.0, "backoff": 0.01} | changed))


def door(world: World | None = None, guard: Guard | None = None, **changed: Any) -> Door:
    """A door that may reach this machine."""
    opened = Door(manners(**changed), guard or Guard(loopback=True), world=world)
    OPEN.append(opened)
    return opened


@dataclass
class Links:
    """A source that follows the links of pages; each page but the first is a document."""

    first: str
    name: str = "links"
    read_so_far: list[str] = field(default_factory=list)
    failed_with: list[tuple[str, Outcome]] = field(default_factory=list)
    settled: str = r"/settled"
    instead: dict[str, str] = field(default_factory=dict)

    def start(self, wanted: Wanted) -> Iterable[Request]:
        """The first page."""
        return [Request(self.first, "page")]

    def read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        """Whatever is linked comes next."""
        self.read_so_far.append(request.url)
        if b"RAISE" in body:
            raise RuntimeError("this page is too much")
        links = re.findall(rb'href="([^"]+)"', body)
        found = tuple(Request(urljoin(request.url, link.decode()), "page") for link in links)
        settled = bool(re.search(self.settled, request.url))
        document = request.url != self.first
        facts = {"title": body.decode("utf-8", "replace")[:20]} if document else {}
        return Reading("ok", found, document, facts, settled)

    def failed(self, request: Request, outcome: Outcome, wanted: Wanted) -> Reading:
        """Try what the test says instead."""
        self.failed_with.append((request.url, outcome))
        other = self.instead.get(request.url)
        return Reading(requests=(Request(other, "page", instead_of=request.url),) if other else ())


@dataclass
class Project:
    """A folder with a store and an archive."""

    folder: Path

    def crawl(
        self, *sources: Any, wanted: Wanted | None = None, gate: Door | None = None, **more: Any
    ) -> Report:
        """Crawl once."""
        with self.store() as store, self.archive() as archive:
            return crawl(
                sources,
                wanted or Wanted(),
                store=store,
                archive=archive,
                door=gate or door(),
                **more,
            )

    def store(self) -> Database:
        """The store."""
        return Database(self.folder / "store.sqlite")

    def archive(self) -> Archive:
        """The archive."""
        return Archive(self.folder / "archive")

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Rows of a question to the store."""
        with self.store() as store:
            return [tuple(row) for row in store.query(sql)]


def stopped() -> threading.Event:
    """A stop that is already set."""
    event = threading.Event()
    event.set()
    return event
