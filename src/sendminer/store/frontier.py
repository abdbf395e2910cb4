"""What is still to be got, in the store: a crawl that is killed goes on where it was.

A *pass* of a source runs from its first requests until nothing is left to get; it may take
several invocations, and belongs to the run in which it began. Within a pass an address is got
once for each step; a new pass asks for it again. A row goes from ``waiting`` over ``in flight``
to ``done`` or ``failed``, in the same transaction that keeps what came of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import quote, urlsplit, urlunsplit

from sendminer.sources.addresses import host
from sendminer.sources.plan import Request
from sendminer.store.database import Database, Row
from sendminer.store.packing import known

End = Literal["done", "failed"]

STALE = timedelta(days=3)
"""After so long what a broken-off pass has found is looked for anew."""
_LEGAL = "%/:=&?~#+!$,;'@()*[]|"
_HEX = re.compile(r"%[0-9a-fA-F]{2}")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request of a source, with its place in the store."""

    id: int
    run: int
    source: str
    key: str
    host: str
    request: Request


def canonical(url: str) -> str:
    """The one form of an address that is kept and asked for.

    Control characters and line ends, which ModernGov writes into its links, are dropped, blanks
    and letters outside of ASCII are escaped; scheme and host are in small letters; the fragment
    and the usual port go. What is no address stays as it is, for the door to refuse.
    """
    text = re.sub(r"[\x00-\x1f\x7f]+", "", url).strip()
    try:
        parts = urlsplit(text)
        name, port = parts.hostname or "", parts.port
    except ValueError:
        return text
    place = f"[{name}]" if ":" in name else name
    if port is not None and port != _PORTS.get(parts.scheme):
        place = f"{place}:{port}"
    if "@" in parts.netloc:
        place = f"{parts.netloc.rpartition('@')[0]}@{place}"
    path, query = (_HEX.sub(lambda m: m[0].upper(), quote(part, safe=_LEGAL))
                   for part in (parts.path or "/", parts.query))  # fmt: skip
    return urlunsplit((parts.scheme, place, path, query, ""))


class Frontier:
    """The rows of the frontier. The caller holds the transaction."""

    def __init__(self, store: Database) -> None:
        self._store = store

    def begin(self, sources: Sequence[str], wanted: Mapping[str, str], now: str) -> dict[str, int]:
        """The run of each source's pass: an unfinished one if it wanted the same, else a new one.

        What an earlier pass left that wanted something else, or began ``STALE`` ago, is dropped:
        the new one asks its source afresh. A pass never asks for its lists again, and one that
        goes on for weeks over a host that does not answer would see nothing of what is new.
        """
        text = json.dumps(dict(wanted), sort_keys=True)
        runs: dict[str, int] = {}
        for source in sources:
            found = self._store.query(
                "SELECT runs.id, wanted, started_at FROM frontier JOIN runs ON runs.id = run"
                " WHERE source = ? AND state IN ('waiting', 'in flight') LIMIT 1",
                (source,),
            )
            if found and found[0]["wanted"] == text and _is_fresh(found[0]["started_at"], now):
                runs[source] = found[0]["id"]
                self._land(source)
            else:
                self.drop(source)
        new = [source for source in sources if source not in runs]
        if new:
            runs |= dict.fromkeys(new, self._new_run(text, now))
        return runs

    def add(self, run: int, source: str, requests: Iterable[Request]) -> list[Waiting]:
        """Queue requests, and give those that this pass has not met before."""
        added = []
        for request in requests:
            key = canonical(request.url)
            rows = self._store.query(
                "INSERT INTO frontier"
                " (source, key, step, url, host, known, settled, instead_of, state, run)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)"
                " ON CONFLICT (source, key, step) DO UPDATE SET url = excluded.url,"
                " known = excluded.known, settled = excluded.settled, state = 'waiting',"
                " instead_of = excluded.instead_of, run = excluded.run, replaced = 0"
                " WHERE run != excluded.run RETURNING id",
                (
                    *(source, key, request.step, request.url, host(key)),
                    json.dumps(dict(request.known)),
                    *(int(request.settled), request.instead_of, run),
                ),
            )
            added += [Waiting(row["id"], run, source, key, host(key), request) for row in rows]
        return added

    def waiting(self, source: str) -> list[Waiting]:
        """What a source still has to get, in the order in which it was asked for."""
        rows = self._store.query(
            "SELECT * FROM frontier WHERE source = ? AND state = 'waiting' ORDER BY id", (source,)
        )
        return [_waiting(row) for row in rows]

    def fly(self, rows: Iterable[Waiting]) -> None:
        """Note what is about to be asked for."""
        self._mark("in flight", rows)

    def put_back(self, rows: Iterable[Waiting]) -> None:
        """Note what was not asked for after all."""
        self._mark("waiting", rows)

    def end(self, row: Waiting, state: End, *, replaced: bool = False) -> None:
        """Note what came to an end."""
        self._store.execute(
            "UPDATE frontier SET state = ?, replaced = ? WHERE id = ?",
            (state, int(replaced), row.id),
        )

    def drop(self, source: str) -> int:
        """Give up what a source has not got yet, because nobody wants it any more."""
        return self._store.execute(
            "DELETE FROM frontier WHERE source = ? AND state IN ('waiting', 'in flight')",
            (source,),
        )

    def left(self, sources: Iterable[str]) -> int:
        """How many requests of these sources are not at their end."""
        return sum(self._count(source, "state IN ('waiting', 'in flight')") for source in sources)

    def lost(self, passes: Mapping[str, int]) -> int:
        """How many requests of these passes, by source, failed and were not replaced."""
        return sum(
            self._count(source, "state = 'failed' AND NOT replaced AND run = ?", run)
            for source, run in passes.items()
        )

    def finish(self, now: str) -> None:
        """Close the runs that have nothing left to get."""
        self._store.execute(
            "UPDATE runs SET finished_at = ? WHERE finished_at IS NULL AND id NOT IN"
            " (SELECT run FROM frontier WHERE state IN ('waiting', 'in flight'))",
            (now,),
        )

    def _new_run(self, wanted: str, now: str) -> int:
        self._store.execute("INSERT INTO runs (started_at, wanted) VALUES (?, ?)", (now, wanted))
        return int(self._store.query("SELECT last_insert_rowid()")[0][0])

    def _count(self, source: str, where: str, *values: int) -> int:
        sql = f"SELECT count(*) FROM frontier WHERE source = ? AND {where}"  # noqa: S608
        return int(self._store.query(sql, (source, *values))[0][0])

    def _land(self, source: str) -> None:
        self._store.execute(
            "UPDATE frontier SET state = 'waiting' WHERE source = ? AND state = 'in flight'",
            (source,),
        )

    def _mark(self, state: str, rows: Iterable[Waiting]) -> None:
        self._store.execute_many(
            "UPDATE frontier SET state = ? WHERE id = ?", [(state, row.id) for row in rows]
        )


def _is_fresh(started: str, now: str) -> bool:
    """Whether a pass may go on: it began a short while ago."""
    return datetime.fromisoformat(now) - datetime.fromisoformat(started) < STALE


def _waiting(row: Row) -> Waiting:
    request = Request(
        row["url"],
        row["step"],
        known(row["known"]),
        bool(row["settled"]),
        row["instead_of"],
    )
    return Waiting(row["id"], row["run"], row["source"], row["key"], row["host"], request)
