"""Write into the store what came of a request, and look up what came of it before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sendminer.errors import GOOD, Outcome
from sendminer.fetch.answers import Answer
from sendminer.safe_text import legible
from sendminer.sources.plan import Reading, Request
from sendminer.store.database import Database, Row
from sendminer.store.frontier import Waiting
from sendminer.store.packing import known

_SETTLING: frozenset[Outcome] = GOOD | {"empty", "not_published", "cancelled"}


@dataclass(frozen=True, slots=True)
class Before:
    """The last time that the bytes of a request were got."""

    sha256: str
    headers: Mapping[str, str]
    settled: bool
    document: bool
    leads: int
    outcome: Outcome = "ok"

    def settles(self, request: Request) -> bool:
        """Whether the request need not be made: what came can no longer change, and was it.

        What came in the place of it, a firewall's page or that of a site at rest, settles nothing.
        """
        return self.settled or (request.settled and self.outcome in _SETTLING)


@dataclass(frozen=True, slots=True)
class Judged:
    """A request, its answer, and what its source made of it."""

    row: Waiting
    answer: Answer
    reading: Reading
    outcome: Outcome
    sha256: str | None
    before: Before | None

    @property
    def good(self) -> bool:
        """Whether there are bytes, and the source could read them."""
        return self.answer.outcome in GOOD and self.outcome in GOOD

    @property
    def document(self) -> bool:
        """Whether there are bytes, and they are a document."""
        return self.answer.outcome in GOOD and self.reading.document

    @property
    def settled(self) -> bool:
        """Whether it is never to be asked for again."""
        return self.good and (self.reading.settled or self.row.request.settled)


def before(store: Database, row: Waiting) -> Before | None:
    """What is known of a request from an earlier time, if it ever gave bytes."""
    found = store.query(
        "SELECT * FROM fetches WHERE source = ? AND key = ? AND step = ? AND sha256 IS NOT NULL"
        " ORDER BY id DESC LIMIT 1",
        (row.source, row.key, row.request.step),
    )
    return _before(found[0]) if found else None


def record(store: Database, judged: Judged) -> None:
    """Add a row to ``fetches``, and bring ``pages`` up to date."""
    change = _page(store, judged)
    row, answer = judged.row, judged.answer
    earlier = judged.before.headers if judged.before and answer.outcome != "ok" else {}
    store.execute(
        "INSERT INTO fetches (run, source, key, step, url, final_url, fetched_at, status, headers,"
        " outcome, note, sha256, settled, document, leads, requested, change)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(row.run, row.source, row.key, row.request.step, row.request.url),
            *(answer.final_url, answer.fetched_at, answer.status),
            json.dumps({**earlier, **answer.headers}),
            *(judged.outcome, legible(judged.reading.note or answer.note), judged.sha256),
            *(int(judged.settled), int(judged.document), len(judged.reading.requests)),
            *(answer.requests, change),
        ),
    )


def _page(store: Database, judged: Judged) -> str:
    """Keep a document's row, and say what became of the document."""
    row, now = judged.row, judged.answer.fetched_at
    place = (row.source, row.key, row.request.step)
    found = store.query(
        "SELECT sha256, gone_at FROM pages WHERE source = ? AND key = ? AND step = ?", place
    )
    if judged.document:
        _keep(store, judged, place)
        if not found:
            return "new"
        return "same" if found[0]["sha256"] == judged.sha256 else "changed"
    away = "not_published" in (judged.outcome, judged.answer.outcome)
    if away and found and not found[0]["gone_at"]:
        store.execute(
            "UPDATE pages SET gone_at = ? WHERE source = ? AND key = ? AND step = ?", (now, *place)
        )
        return "gone"
    return ""


def _keep(store: Database, judged: Judged, place: tuple[str, str, str]) -> None:
    now = judged.answer.fetched_at
    store.execute(
        "INSERT INTO pages (source, key, step, url, sha256, facts, settled, retrieved_at,"
        " first_seen, last_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (source, key, step) DO UPDATE SET url = excluded.url,"
        " retrieved_at = iif(sha256 = excluded.sha256, retrieved_at, excluded.retrieved_at),"
        " sha256 = excluded.sha256, facts = excluded.facts, settled = excluded.settled,"
        " last_seen = excluded.last_seen, gone_at = NULL",
        (
            *place,
            *(judged.row.request.url, judged.sha256),
            json.dumps(dict(judged.reading.facts), sort_keys=True),
            *(int(judged.settled), now, now, now),
        ),
    )


def facts_of(store: Database, row: Waiting) -> dict[str, str]:
    """What is kept of a document's facts."""
    found = store.query(
        "SELECT facts FROM pages WHERE source = ? AND key = ? AND step = ?",
        (row.source, row.key, row.request.step),
    )
    return known(found[0]["facts"]) if found else {}


def _before(row: Row) -> Before:
    return Before(
        row["sha256"],
        known(row["headers"]),
        bool(row["settled"]),
        bool(row["document"]),
        row["leads"],
        row["outcome"],
    )
