"""From the first requests of some sources to the last: the loop that gets everything.

::

    source.start() ─► frontier ─► door (many threads, one host each) ─► archive ─► source.read()
                         ▲                                                            │
                         └───────────── further requests, one commit ◄────────────────┘

Bytes are in the archive before the store says so, and the store says what came of a request and
what it led to in one transaction. So the program may be killed between any two instructions: what
was in flight is asked for again, and nothing else. Only the threads touch the network, and only
the thread that called touches the store and, through the ``Judge``, the archive and the sources.
"""

from __future__ import annotations

import queue
import threading
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sendminer.archive import Archive
from sendminer.errors import ANSWERED
from sendminer.fetch.answers import Answer
from sendminer.fetch.bodies import few_arenas
from sendminer.fetch.door import Door
from sendminer.fetch.judge import Judge, in_words
from sendminer.fetch.manners import StoppedError
from sendminer.fetch.record import Before, Judged, before, record
from sendminer.moments import stamp
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
    """How a crawl ended. ``runs`` gives the run of each source, to look up in the store.

    ``silent_hosts`` are those that nothing more was asked of, with what they answered last.
    """

    runs: Mapping[str, int]
    left: int
    lost: int
    interrupted: bool
    silent_hosts: Mapping[str, str]

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
    by_name = {source.name: source for source in sources}
    judge = Judge(by_name, wanted, store, archive, lambda: stamp(now()))
    return _Crawl(judge, door, Frontier(store), stop or threading.Event()).run(watch)


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
            settled = earlier and earlier.settles(request)
            how = "new" if not earlier else "settled" if settled else "again"
            yield Planned(source.name, request, how)


def wanted_of(wanted: Wanted) -> dict[str, str]:
    """What makes two passes the same: not the day on which they are made."""
    asked = {"since": wanted.since, "until": wanted.until, "limit": wanted.limit}
    asked_for: dict[str, str] = {k: str(v) for k, v in asked.items() if v is not None}
    return asked_for | ({"search": wanted.search} if wanted.search else {})


@dataclass(slots=True)
class _Crawl:
    """The state of a crawl: what waits by host, what is known, what is being asked for."""

    judge: Judge
    door: Door
    frontier: Frontier
    stop: threading.Event
    runs: dict[str, int] = field(default_factory=dict)
    queues: dict[str, deque[Waiting]] = field(default_factory=lambda: defaultdict(deque))
    known: deque[tuple[Waiting, Before]] = field(default_factory=deque)
    earlier: dict[int, Before] = field(default_factory=dict)
    fetched: queue.Queue[Fetched] = field(default_factory=queue.Queue)
    flying: Counter[str] = field(default_factory=Counter)
    strikes: Counter[str] = field(default_factory=Counter)
    faulted: dict[str, str] = field(default_factory=dict)
    documents: Counter[str] = field(default_factory=Counter)
    full: set[str] = field(default_factory=set)
    done: int = 0
    faults: int = 0

    @property
    def store(self) -> Database:
        """What ``frontier`` and ``record`` write to."""
        return self.judge.store

    @property
    def ahead(self) -> int:
        """Requests that one host may have been handed."""
        return 1 if self.door.manners.delay else AHEAD

    def run(self, watch: Callable[[Progress], None]) -> Report:
        self._begin()
        few_arenas()
        pool = ThreadPoolExecutor(MOST_LANES, "lane")
        try:
            self._hand_out(pool, [])
            while self.flying.total() or (self.known and not self.stop.is_set()):
                fetched = self._collect()
                self._hand_out(pool, list(self._judge(fetched)), fetched)
                watch(self._progress(fetched))
        except BaseException:
            self.stop.set()  # the threads need not finish what nobody will keep
            raise
        finally:
            pool.shutdown(cancel_futures=True)
        return self._report()

    # The beginning and the end

    def _begin(self) -> None:
        names, now = list(self.judge.sources), self.judge.stamp()
        started = {name: self.judge.start(name) for name in names}
        with self.store.transaction():
            self.runs = self.frontier.begin(names, wanted_of(self.judge.wanted), now)
            for name, (requests, fault) in started.items():
                self.frontier.add(self.runs[name], name, requests)
                if fault:
                    self.faults += 1
                    self._record_fault(name, fault)
            self.frontier.finish(now)
        for name, run in self.runs.items():
            done, self.documents[name] = self.store.query(
                "SELECT count(*), coalesce(sum(document), 0) FROM fetches"
                " WHERE run = ? AND source = ?",
                (run, name),
            )[0]
            self.done += done
            self._queue(self.frontier.waiting(name))

    def _record_fault(self, name: str, fault: str) -> None:
        row = Waiting(0, self.runs[name], name, "", "", Request("", "start"))
        answer = Answer("", "error", "", self.judge.stamp(), note=fault)
        record(self.store, Judged(row, answer, Reading("error"), "error", None, None))

    def _report(self) -> Report:
        silent = sorted(host for host, count in self.strikes.items() if count >= STRIKES)
        return Report(
            self.runs,
            self.frontier.left(self.runs),
            self.frontier.lost(self.runs) + self.faults,
            self.stop.is_set(),
            {host: self.faulted[host] for host in silent},
        )

    def _progress(self, fetched: Sequence[Fetched]) -> Progress:
        waiting = sum(map(len, self.queues.values())) + len(self.known) + self.flying.total()
        latest = fetched[-1][0].request.url if fetched else ""
        return Progress(self.done, waiting, self.documents.total(), latest)

    # What is asked for next

    def _queue(self, rows: Iterable[Waiting]) -> None:
        for row in rows:
            self.queues[row.host].append(row)

    def _hand_out(
        self, pool: ThreadPoolExecutor, judged: Sequence[Judged], fetched: Sequence[Fetched] = ()
    ) -> None:
        """Keep what was judged and note what is asked for next, in one commit; then ask."""
        with self.store.transaction():
            for each in judged:
                self._keep(each)
            self.frontier.put_back(row for row, answer in fetched if answer is None)
            chunks = [] if self.stop.is_set() else list(self._choose())
            self.frontier.fly(row for chunk in chunks for row in chunk)
            if not chunks and not self.known and not self.flying:
                self.frontier.finish(self.judge.stamp())
        for chunk in chunks:
            self.flying[chunk[0].host] += len(chunk)
            pool.submit(self._lane, [(row, self._validators(row)) for row in chunk])

    def _choose(self) -> Iterator[list[Waiting]]:
        for host, rows in list(self.queues.items()):
            room = self.ahead - self.flying[host]
            if self.strikes[host] >= STRIKES or 2 * room < self.ahead:
                continue
            chunk: list[Waiting] = []
            while rows and len(chunk) < room:
                row = rows.popleft()
                if row.source not in self.full and not self._is_settled(row):
                    chunk.append(row)
            if not rows:
                del self.queues[host]
            if chunk:
                yield chunk

    def _is_settled(self, row: Waiting) -> bool:
        """Whether a request need not be made: then it waits to be read from the archive."""
        earlier = before(self.store, row)
        if earlier is None or not self.judge.archive.path(earlier.sha256).exists():
            return False
        if earlier.settles(row.request):
            self.known.append((row, earlier))
            return True
        self.earlier[row.id] = earlier
        return False

    def _validators(self, row: Waiting) -> Mapping[str, str]:
        earlier = self.earlier.get(row.id)
        return earlier.headers if earlier else {}

    # In the threads

    def _lane(self, chunk: Sequence[tuple[Waiting, Mapping[str, str]]]) -> None:
        for row, validators in chunk:
            self.fetched.put((row, self._get(row, validators)))

    def _get(self, row: Waiting, validators: Mapping[str, str]) -> Answer | None:
        if self.stop.is_set() or self.strikes[row.host] >= STRIKES:
            return None
        try:
            return self.door.get(row.key, validators)
        except StoppedError:
            return None
        except Exception as fault:
            return Answer(row.key, "error", row.key, self.judge.stamp(), note=in_words(fault))

    # What came of it

    def _collect(self) -> list[Fetched]:
        """The answers that have come; waits for one unless there is something else to do."""
        fetched: list[Fetched] = []
        try:
            if self.flying.total() and not self.known:
                fetched.append(self.fetched.get(timeout=_WAIT))
            while len(fetched) < _AT_ONCE:
                fetched.append(self.fetched.get_nowait())
        except queue.Empty:
            pass
        for row, answer in fetched:
            self.flying[row.host] -= 1
            if answer is not None:
                strikes = STRIKES if answer.leave_alone else self.strikes[row.host] + 1
                self.strikes[row.host] = strikes if answer.down else 0
                self.faulted[row.host] = answer.note
        self.flying += Counter()  # drops the hosts with none
        return fetched

    def _judge(self, fetched: Sequence[Fetched]) -> Iterator[Judged]:
        come = [(row, answer, self.earlier.pop(row.id, None)) for row, answer in fetched if answer]
        yield from self.judge.answered(come)
        for _ in range(min(_AT_ONCE, len(self.known))):
            yield self.judge.settled(*self.known.popleft())

    def _keep(self, judged: Judged) -> None:
        """Within the transaction: what came of a request, and what it led to."""
        row = judged.row
        if row.source in self.full:
            return
        self.done += 1
        record(self.store, judged)
        lost = judged.outcome not in ANSWERED
        replaced = lost and bool(judged.reading.requests)
        self.frontier.end(row, "failed" if lost else "done", replaced=replaced)
        self._queue(self.frontier.add(row.run, row.source, judged.reading.requests))
        self.documents[row.source] += judged.document
        limit = self.judge.wanted.limit
        if limit is not None and self.documents[row.source] >= limit:
            self.full.add(row.source)
            self.frontier.drop(row.source)
