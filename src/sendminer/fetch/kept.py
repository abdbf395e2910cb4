"""Ask the store what was fetched: the documents, and how complete each source is."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sendminer.coverage import Coverage
from sendminer.errors import ANSWERED
from sendminer.moments import now
from sendminer.store.database import Database
from sendminer.store.packing import known

FEW = 4
"""Below so many documents, half as many is chance."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A document: where it is from, its bytes' name in the archive, and what its source knows.

    ``retrieved_at`` is when these very bytes were first got. ``gone`` says that the site no
    longer has them.
    """

    source: str
    url: str
    sha256: str
    retrieved_at: str
    facts: Mapping[str, str]
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of one source in one run.

    ``before`` is the number of its documents in the last run that gave any and wanted the same.
    """

    source: str
    outcomes: Mapping[str, int]
    changes: Mapping[str, int]
    documents: int
    requests: int
    waiting: int
    lost: int
    before: int | None

    @property
    def fell(self) -> bool:
        """Whether it yielded less than half of last time."""
        return self.before is not None and self.before >= FEW and 2 * self.documents < self.before


@dataclass(frozen=True, slots=True)
class Event:
    """An address of a run that is worth a line: a loss, or a document that is not as it was."""

    source: str
    url: str
    what: str
    note: str


def documents(store: Database) -> Iterator[Kept]:
    """Every document as it was last seen, in a stable order."""
    for row in store.query("SELECT * FROM pages ORDER BY source, key, step"):
        yield Kept(
            row["source"],
            row["url"],
            row["sha256"],
            row["retrieved_at"],
            known(row["facts"]),
            row["gone_at"] is not None,
        )


def keep(store: Database, name: str, sha256: str, facts: Mapping[str, str]) -> None:
    """Know a file that a person imported as a document, from now on."""
    store.execute(
        "INSERT INTO pages VALUES ('import', :name, 'file', :name, :sha256, :facts, 1, :now, :now,"
        " :now, NULL) ON CONFLICT DO UPDATE SET sha256 = excluded.sha256, facts = excluded.facts,"
        " last_seen = excluded.last_seen, retrieved_at = iif(sha256 = excluded.sha256,"
        " retrieved_at, excluded.retrieved_at)",
        {"name": name, "sha256": sha256, "facts": json.dumps(facts, sort_keys=True), "now": now()},
    )
    # A folder that could not be listed can be, if a file in it was read.
    store.execute(
        "DELETE FROM refused WHERE name = :name"
        " OR substr(:name, 1, length(name) + 1) = name || '/'",
        {"name": name},
    )


def facts_told(store: Database, name: str, sha256: str) -> dict[str, str]:
    """What is known of bytes from what was imported under this name before.

    Of these very bytes it is what a person told; of others in their place, that they were first.
    """
    rows = store.query(
        "SELECT sha256, facts FROM pages WHERE source = 'import' AND url = ?", (name,)
    )
    if not rows:
        return {}
    facts = known(rows[0]["facts"])
    before = rows[0]["sha256"]
    return facts if before == sha256 else {"origin": facts.get("origin", before)}


def refuse(store: Database, row: Coverage) -> None:
    """Note a file that could not be imported, for every later run to tell of."""
    store.execute(
        "INSERT OR REPLACE INTO refused VALUES (?, ?, ?, ?)",
        (row.path, row.outcome, row.what, row.todo),
    )


def refused(store: Database) -> list[Coverage]:
    """The files that could not be imported, and were neither since nor forgotten."""
    rows = store.query("SELECT name, outcome, what, todo FROM refused ORDER BY name")
    return [Coverage(row[0], row[1], what=row[2], todo=_or_forget(row[3], row[0])) for row in rows]


def _or_forget(todo: str, name: str) -> str:
    """What to do about a file that is named by every run: a picture is no document."""
    return f"{todo} Or let it be: sendminer import --forget {shlex.quote(name)}"


def imported(store: Database) -> list[str]:
    """The names of all files that a person imported, or wanted to."""
    rows = store.query(
        "SELECT url FROM pages WHERE source = 'import' UNION SELECT name FROM refused"
    )
    return [row[0] for row in rows]


def forget(store: Database, names: Iterable[str]) -> None:
    """Know imported files as documents no more; their bytes stay in the archive."""
    with store.transaction():
        for name in names:
            store.execute("DELETE FROM pages WHERE source = 'import' AND url = ?", (name,))
            store.execute("DELETE FROM refused WHERE name = ?", (name,))


def latest_runs(store: Database) -> dict[str, int]:
    """The newest run of each source: a fetch of one council leaves the others' as they are."""
    rows = store.query("SELECT source, max(run) FROM fetches GROUP BY source ORDER BY source")
    return {row[0]: row[1] for row in rows}


def lost_now(store: Database) -> list[Event]:
    """What was not read, by the newest run of each source."""
    return [
        event for source, run in latest_runs(store).items() for event in lost(store, run, source)
    ]


def coverage(store: Database, run: int) -> list[Tally]:
    """What became of each source in a run, by name."""
    names = store.query(
        "SELECT source FROM fetches WHERE run = ? UNION SELECT source FROM frontier WHERE run = ?",
        (run, run),
    )
    return [_tally(store, run, name) for name in sorted(row["source"] for row in names)]


def lost(store: Database, run: int, source: str | None = None) -> list[Event]:
    """What was not read, and why; what something else was got for does not count."""
    rows = store.query(
        "SELECT fetches.source, fetches.url, outcome, note FROM fetches LEFT JOIN frontier ON"
        " frontier.source = fetches.source AND frontier.key = fetches.key AND"
        " frontier.step = fetches.step WHERE fetches.run = :run AND NOT coalesce(replaced, 0)"
        " AND fetches.source = coalesce(:source, fetches.source)"
        " ORDER BY fetches.source, fetches.id",
        {"run": run, "source": source},
    )
    return [
        Event(row["source"], row["url"], row["outcome"], row["note"])
        for row in rows
        if row["outcome"] not in ANSWERED
    ]


def referenced(store: Database) -> Iterator[str]:
    """The names of all bytes that the archive must have."""
    # What was imported was never fetched, and stands among the pages only.
    for row in store.query(
        "SELECT sha256 FROM fetches WHERE sha256 IS NOT NULL UNION SELECT sha256 FROM pages"
    ):
        yield row["sha256"]


def _tally(store: Database, run: int, source: str) -> Tally:
    outcomes = _counts(store, "outcome", run, source)
    found = store.query(
        "SELECT coalesce(sum(document), 0), coalesce(sum(requested), 0) FROM fetches"
        " WHERE run = ? AND source = ?",
        (run, source),
    )[0]
    waiting = store.query(
        "SELECT count(*) FROM frontier WHERE run = ? AND source = ?"
        " AND state IN ('waiting', 'in flight')",
        (run, source),
    )[0][0]
    return Tally(
        source,
        outcomes,
        _counts(store, "change", run, source),
        found[0],
        found[1],
        waiting,
        len(lost(store, run, source)),
        _before(store, run, source),
    )


def _counts(store: Database, column: str, run: int, source: str) -> dict[str, int]:
    rows = store.query(
        f"SELECT {column}, count(*) FROM fetches WHERE run = ? AND source = ?"  # noqa: S608
        f" AND {column} != '' GROUP BY 1 ORDER BY 1",
        (run, source),
    )
    return {row[0]: row[1] for row in rows}


def _before(store: Database, run: int, source: str) -> int | None:
    """How many documents the last finished run gave that wanted the same of this source.

    One that gave none, since the site was down, says nothing of what there is.
    """
    found = store.query(
        "SELECT sum(document) FROM fetches WHERE source = ? AND run = (SELECT max(earlier.id)"
        " FROM runs AS earlier JOIN runs AS this ON this.id = ? AND earlier.wanted = this.wanted"
        " WHERE earlier.id < this.id AND earlier.finished_at IS NOT NULL AND EXISTS"
        " (SELECT 1 FROM fetches WHERE run = earlier.id AND source = ? AND document))",
        (source, run, source),
    )
    before: int | None = found[0][0]
    return before
