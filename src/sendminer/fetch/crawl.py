"""From the first requests of some sources to the last: the loop that gets everything.

::

    source.start() ─► frontier ─► door (many threads, one host each) ─► archive ─► source.read()
                         ▲                                                            │
                         └───────────── further requests, one commit ◄────────────────┘

Bytes are in the archive before the store says so, and the store says what came of a request and
what it led to in one transaction. So the program may be killed between any two instructions: what
was in flight is asked for again, and nothing else. Only the threads touch the network, and only
the thread that called touches the sources and the store.
"""

from __future__ import annotations

import queue
import threading
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sendminer.archive import Archive
from sendminer.errors import IntegrityError, Outcome, ReadError
from sendminer.fetch.answers import Answer
from sendminer.fetch.bodies import Body, archived, few_arenas
from sendminer.fetch.door import Door, StoppedError
from sendminer.fetch.record import ANSWERED, Before, Judged, before, facts_of, record
from sendminer.sources.plan import Reading, Request, Source, Wanted
from sendminer.store.database import Database
from sendminer.store.frontier import Frontier, Waiting, canonical

MOST_LANES = 64
"""Hosts that are asked at the same time; most of each one's time is a rest."""
STRIKES = 3
"""After so many failures of the whole host on end, what it still has waits for another day."""
AHEAD = 16
"""Requests handed out ahead to a host that wants no rest between them."""
_AT_ONCE = 64
"""Answers, and pages read again from the archive, that one commit takes in."""
_WAIT = 0.5

Fetched = tuple[Waiting, Answer | None]
"""A request and its answer; none if it was not asked for after all."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a crawl is."""

    done: int
    waiting: int
    documents: int
    latest: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """How a crawl ended. ``runs`` gives the run of each source, to look up in the store."""

    runs: Mapping[str, int]
    left: int
    lost: int
    interrupted: bool
    silent_hosts: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether all was got that the sources led to."""
        return not (self.left or self.lost or self.interrupted)


@dataclass(frozen=True, slots=True)
class Planned:
    """A request that a crawl would begin with, and how: new, again, settled."""

    source: str
    request: Request
    how: str


def crawl(
    sources: Sequence[Source],
    wanted: Wanted,
    *,
    store: Database,
    archive: Archive,
    door: Door,
    stop: threading.Event | None = None,
    watch: Callable[[Progress], None] = lambda _: None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Report:
    """Get everything that the sources lead to, or go on where an earlier call was cut off.

    When ``stop`` is set, what is in flight is finished and kept, and the rest waits.

    Raises:
        SendminerError: the disk is full, or the store or archive is damaged.
    """
    work = _Crawl(
        sources=sources,
        wanted=wanted,
        store=store,
        archive=archive,
        door=door,
        stop=stop or threading.Event(),
        now=now,
    )
    return work.run(watch)


def plan(sources: Sequence[Source], wanted: Wanted, store: Database) -> Iterator[Planned]:
    """What ``crawl`` would begin with. Asks no site and changes nothing."""
    frontier = Frontier(store)
    for source in sources:
        left = frontier.waiting(source.name)
        known = {(row.key, row.request.step) for row in left}
        yield from (Planned(source.name, row.request, "left over") for row in left)
        for request in source.start(wanted):
            key = canonical(request.url)
            if (key, request.step) in known:
                continue
            earlier = before(store, Waiting(0, 0, source.name, key, "", request))
            settled = earlier and (earlier.settled or request.settled)
            how = "new" if not earlier else "settled" if settled else "again"
            yield Planned(source.name, request, how)


def wanted_of(wanted: Wanted) -> dict[str, str]:
    """What makes two passes the same: not the day on which they are made."""
    asked = {"since": wanted.since, "until": wanted.until, "limit": wanted.limit}
    asked_for: dict[str, str] = {k: str(v) for k, v in asked.items() if v is not None}
    return asked_for | ({"search": wanted.search} if wanted.search else {})


class _Crawl:
    def __init__(
        self,
        *,
        sources: Sequence[Source],
        wanted: Wanted,
        store: Database,
        archive: Archive,
        door: Door,
        stop: threading.Event,
        now: Callable[[], datetime],
    ) -> None:
        self._sources = {source.name: source for source in sources}
        self._wanted, self._store, self._archive, self._door = wanted, store, archive, door
        self._frontier = Frontier(store)
        self._stop, self._now = stop, now
        self._ahead = 1 if door.manners.delay else AHEAD
        self._runs: dict[str, int] = {}
        self._queues: defaultdict[str, deque[Waiting]] = defaultdict(deque)
        self._known: deque[tuple[Waiting, Before]] = deque()
        self._earlier: dict[int, Before] = {}
        self._fetched: queue.Queue[Fetched] = queue.Queue()
        self._flying: Counter[str] = Counter()
        self._strikes: Counter[str] = Counter()
        self._documents: Counter[str] = Counter()
        self._full: set[str] = set()
        self._done = self._faults = 0

    def run(self, watch: Callable[[Progress], None]) -> Report:
        self._begin()
        few_arenas()
        pool = ThreadPoolExecutor(MOST_LANES, "lane")
        try:
            self._hand_out(pool, [])
            while self._flying.total() or (self._known and not self._stop.is_set()):
                fetched = self._collect()
                self._hand_out(pool, self._judge(fetched), fetched)
                watch(self._progress(fetched))
        except BaseException:
            self._stop.set()  # the threads need not finish what nobody will keep
            raise
        finally:
            pool.shutdown(cancel_futures=True)
        return self._report()

    # The beginning and the end

    def _begin(self) -> None:
        started = {name: self._start(source) for name, source in self._sources.items()}
        with self._store.transaction():
            passes = self._frontier.begin(
                list(self._sources), wanted_of(self._wanted), self._stamp()
            )
            self._runs = {name: found.run for name, found in passes.items()}
            for name, (requests, fault) in started.items():
                self._frontier.add(self._runs[name], name, requests)
                if fault:
                    self._faults += 1
                    self._record_fault(name, fault)
            self._frontier.finish(self._stamp())
        for name, run in self._runs.items():
            self._documents[name] = self._store.query(
                "SELECT count(*) FROM fetches WHERE run = ? AND source = ? AND document",
                (run, name),
            )[0][0]
            self._queue(self._frontier.waiting(name))

    def _start(self, source: Source) -> tuple[list[Request], str]:
        try:
            return list(source.start(self._wanted)), ""
        except Exception as fault:
            return [], _fault(fault)

    def _record_fault(self, name: str, fault: str) -> None:
        row = Waiting(0, self._runs[name], name, "", "", Request("", "start"))
        answer = Answer("", "error", "", self._stamp(), note=fault)
        record(self._store, Judged(row, answer, Reading("error"), "error", None, None))

    def _report(self) -> Report:
        silent = sorted(host for host, count in self._strikes.items() if count >= STRIKES)
        return Report(
            self._runs,
            self._frontier.left(self._runs),
            self._frontier.lost(self._runs) + self._faults,
            self._stop.is_set(),
            tuple(silent),
        )

    def _progress(self, fetched: Sequence[Fetched]) -> Progress:
        waiting = sum(map(len, self._queues.values())) + len(self._known) + self._flying.total()
        latest = fetched[-1][0].request.url if fetched else ""
        return Progress(self._done, waiting, self._documents.total(), latest)

    # What is asked for next

    def _queue(self, rows: Iterable[Waiting]) -> None:
        for row in rows:
            self._queues[row.host].append(row)

    def _hand_out(
        self, pool: ThreadPoolExecutor, judged: Sequence[Judged], fetched: Sequence[Fetched] = ()
    ) -> None:
        """Keep what was judged and note what is asked for next, in one commit; then ask."""
        with self._store.transaction():
            for each in judged:
                self._keep(each)
            self._frontier.put_back(row for row, answer in fetched if answer is None)
            chunks = [] if self._stop.is_set() else list(self._choose())
            self._frontier.fly(row for chunk in chunks for row in chunk)
            if not chunks and not self._known and not self._flying:
                self._frontier.finish(self._stamp())
        for chunk in chunks:
            self._flying[chunk[0].host] += len(chunk)
            pool.submit(self._lane, [(row, self._validators(row)) for row in chunk])

    def _choose(self) -> Iterator[list[Waiting]]:
        for host, rows in list(self._queues.items()):
            room = self._ahead - self._flying[host]
            if self._strikes[host] >= STRIKES or 2 * room < self._ahead:
                continue
            chunk: list[Waiting] = []
            while rows and len(chunk) < room:
                row = rows.popleft()
                if row.source not in self._full and not self._is_settled(row):
                    chunk.append(row)
            if not rows:
                del self._queues[host]
            if chunk:
                yield chunk

    def _is_settled(self, row: Waiting) -> bool:
        """Whether a request need not be made: then it waits to be read from the archive."""
        earlier = before(self._store, row)
        if earlier is None or not self._archive.path(earlier.sha256).exists():
            return False
        if earlier.settled or row.request.settled:
            self._known.append((row, earlier))
            return True
        self._earlier[row.id] = earlier
        return False

    def _validators(self, row: Waiting) -> Mapping[str, str]:
        earlier = self._earlier.get(row.id)
        return earlier.headers if earlier else {}

    # In the threads

    def _lane(self, chunk: Sequence[tuple[Waiting, Mapping[str, str]]]) -> None:
        for row, validators in chunk:
            self._fetched.put((row, self._get(row, validators)))

    def _get(self, row: Waiting, validators: Mapping[str, str]) -> Answer | None:
        if self._stop.is_set() or self._strikes[row.host] >= STRIKES:
            return None
        try:
            return self._door.get(row.key, validators)
        except StoppedError:
            return None
        except Exception as fault:
            return Answer(row.key, "error", row.key, self._stamp(), note=_fault(fault))

    # What came of it

    def _collect(self) -> list[Fetched]:
        """The answers that have come; waits for one unless there is something else to do."""
        fetched: list[Fetched] = []
        try:
            if self._flying.total() and not self._known:
                fetched.append(self._fetched.get(timeout=_WAIT))
            while len(fetched) < _AT_ONCE:
                fetched.append(self._fetched.get_nowait())
        except queue.Empty:
            pass
        for row, answer in fetched:
            self._flying[row.host] -= 1
            if answer is not None:
                strikes = STRIKES if answer.leave_alone else self._strikes[row.host] + 1
                self._strikes[row.host] = strikes if answer.down else 0
        self._flying += Counter()  # drops the hosts with none
        return fetched

    def _judge(self, fetched: Sequence[Fetched]) -> list[Judged]:
        """Archive the answers, and let the sources read them: nothing is in the store yet."""
        come = [(row, answer) for row, answer in fetched if answer is not None]
        names = archived([answer.held for _, answer in come if _new(answer)], self._archive)
        judged = []
        for row, answer in come:
            earlier = self._earlier.pop(row.id, None)
            if _new(answer):
                judged.append(self._read(row, answer, next(names), earlier))
            elif answer.outcome == "unchanged" and earlier:
                judged.append(self._read_again(row, answer, earlier))
            else:
                judged.append(self._failed(row, answer))
        return judged + list(self._judge_known())

    def _judge_known(self) -> Iterator[Judged]:
        for _ in range(min(_AT_ONCE, len(self._known))):
            row, earlier = self._known.popleft()
            answer = Answer(row.key, "settled", row.key, self._stamp())
            yield self._read_again(row, answer, earlier)

    def _read_again(self, row: Waiting, answer: Answer, earlier: Before) -> Judged:
        """Read bytes from the archive; a document that led nowhere need not even be opened."""
        if earlier.document and not earlier.leads and answer.outcome == "settled":
            facts = facts_of(self._store, row)
            reading = Reading(document=True, facts=facts, settled=True)
            return Judged(row, answer, reading, "settled", earlier.sha256, earlier)
        try:
            body = self._archive.get(earlier.sha256)
        except IntegrityError as fault:
            return self._failed(row, replace(answer, outcome="error", note=str(fault)))
        return self._read(row, replace(answer, held=Body.of(body)), earlier.sha256, earlier)

    def _read(self, row: Waiting, answer: Answer, name: str, earlier: Before | None) -> Judged:
        try:
            reading = self._sources[row.source].read(row.request, answer.body, self._wanted)
        except ReadError as fault:
            reading = Reading(fault.outcome, note=str(fault))
        except Exception as fault:  # the web is hostile input: one page must not cost the others
            reading = Reading("error", note=_fault(fault))
        outcome: Outcome = reading.outcome
        if outcome == "ok":
            same = earlier is not None and earlier.sha256 == name
            outcome = "settled" if answer.outcome == "settled" else "unchanged" if same else "ok"
        answer.held.close()
        return Judged(row, answer, reading, outcome, name, earlier)

    def _failed(self, row: Waiting, answer: Answer) -> Judged:
        if answer.outcome == "unchanged":
            answer = replace(answer, outcome="error", note="The site answered 304 unasked.")
        try:
            reading = self._sources[row.source].failed(row.request, answer.outcome, self._wanted)
        except Exception as fault:
            reading = Reading("error", note=_fault(fault))
        outcome = answer.outcome if reading.outcome == "ok" else reading.outcome
        answer.held.close()
        return Judged(row, answer, reading, outcome, None, None)

    def _keep(self, judged: Judged) -> None:
        """Within the transaction: what came of a request, and what it led to."""
        row = judged.row
        if row.source in self._full:
            return
        self._done += 1
        record(self._store, judged)
        lost = judged.outcome not in ANSWERED
        replaced = lost and bool(judged.reading.requests)
        self._frontier.end(row, "failed" if lost else "done", replaced=replaced)
        self._queue(self._frontier.add(row.run, row.source, judged.reading.requests))
        self._documents[row.source] += judged.document
        limit = self._wanted.limit
        if limit is not None and self._documents[row.source] >= limit:
            self._full.add(row.source)
            self._frontier.drop(row.source)

    def _stamp(self) -> str:
        return self._now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _new(answer: Answer) -> bool:
    return answer.outcome == "ok"


def _fault(fault: Exception) -> str:
    return f"A fault in sendminer ({type(fault).__name__}: {str(fault)[:200]}). Please report it."
