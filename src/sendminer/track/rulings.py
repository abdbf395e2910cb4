"""What people decided of promises: which statements are, or are not, of one, and their verdicts.

A decision finds its promise again by the statements that it had, so that it outlives new
documents, older ones found later, and a page fetched or read again. The latest decision holds.
Who judges a promise says with it that its statements are one promise: later statements may be
added to them, but no link of ours joins them to those of another one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sendminer.records import Decision
from sendminer.track.ids import commitment_id
from sendminer.track.reading.claim import Claim
from sendminer.track.threads.thread import Thread
from sendminer.track.verdicts import Judged, Met, Verdicts


@dataclass(slots=True, eq=False)
class _Promise:
    """What was decided of one promise."""

    ids: set[str] = field(default_factory=set)
    statements: dict[str, int] = field(default_factory=dict)
    """Each with the number of the last decision that says that it is of this promise."""
    founders: set[str] = field(default_factory=set)
    """Those that founded it whole, and not as one of several promises in them."""
    joined: dict[str, str] = field(default_factory=dict)
    """Those that a person joined, or joined something to, and in which of these ways."""
    live: list[Decision] = field(default_factory=list)
    """Verdicts in whose place no other was given: several where a person joined what was judged."""
    ended: list[tuple[Decision, int]] = field(default_factory=list)
    """Earlier ones, each with the number of the verdict that took its place."""
    threads: list[Thread] = field(default_factory=list)

    @property
    def verdicts(self) -> list[Decision]:
        """Those of the live ones that say something; the last one stands."""
        given = [one for one in self.live if one.value != "none"]
        return sorted(given, key=lambda one: one.number)

    def holds(self, claim: Claim) -> bool:
        """Whether it has the part that a statement of its own is read as, of several promises."""
        name, part = claim.statement_id, claim.target.part
        if part is None or name in self.ids or commitment_id(name, part) in self.ids:
            return True
        # It was one promise when it was decided on, and is read as several by now.
        return part == 0 and name in self.founders


class Rulings:
    """Joins, splits and verdicts, looked up by statement."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._promises: list[_Promise] = []
        self._apart: dict[str, set[str]] = {}
        self._held: dict[str, _Promise] = {}
        self._bound = True
        self._of_several: frozenset[str] = frozenset()
        for decision in sorted(decisions, key=lambda each: each.number):
            if decision.kind == "verdict":
                self._judge(decision)
            elif decision.kind == "join":
                self._join(decision)
            elif decision.other:
                self._split(decision, decision.other)
        self._by_statement: dict[str, list[_Promise]] = {}
        for promise in self._promises:
            for statement in promise.statements:
                self._by_statement.setdefault(statement, []).append(promise)

    def reading(self, told: Iterable[Claim]) -> None:
        """Note which statements of the next document tell more than one thing."""
        often = Counter(claim.statement_id for claim in told) if self._promises else Counter()
        self._of_several = frozenset(name for name, number in often.items() if number > 1)

    def _judge(self, decision: Decision) -> None:
        promise = self._one(decision.number, (decision.commitment, decision.statements))
        promise.ended += [(one, decision.number) for one in promise.live]
        promise.live = [decision]

    def _join(self, decision: Decision) -> None:
        other = decision.other or decision.commitment
        sides = (decision.commitment, decision.statements), (other, decision.other_statements)
        promise = self._one(decision.number, *sides)
        for statement in decision.statements:  # what brought these together was not this person
            promise.joined.setdefault(statement, f"of a promise joined by {decision.by}")
        for statement in decision.other_statements:
            promise.joined[statement] = f"joined by {decision.by}"
        for statement in promise.statements:
            self._apart[statement] = self._apart.get(statement, set()) - promise.statements.keys()

    def _one(self, number: int, *sides: tuple[str, Collection[str]]) -> _Promise:
        """The promise of a decision: all that was decided of it before, in one."""
        new = _Promise({id_ for id_, _ in sides}, {s: number for _, told in sides for s in told})
        new.founders = {one for one in new.statements if commitment_id(one, None) in new.ids}
        same = [each for each in self._promises if _same(each, new)]
        for each in same:
            new.ids |= each.ids
            new.statements = each.statements | new.statements
            new.founders |= each.founders
            new.joined = each.joined | new.joined
            new.live += each.live
            new.ended += each.ended
        self._promises = [each for each in self._promises if each not in same] + [new]
        return new

    def _split(self, decision: Decision, alone: str) -> None:
        rest = set(decision.statements) - {alone}
        for promise in list(self._promises):
            if decision.commitment in promise.ids or rest & promise.statements.keys():
                promise.statements.pop(alone, None)
                promise.joined.pop(alone, None)
                self._give_back(promise, alone, decision)
        for statement in rest:
            self._apart.setdefault(alone, set()).add(statement)
            self._apart.setdefault(statement, set()).add(alone)

    def _give_back(self, promise: _Promise, alone: str, split: Decision) -> None:
        """What was judged before it was joined has its own verdict again once it is split off."""
        id_ = commitment_id(alone, None)
        if id_ in promise.ids and id_ != split.commitment:
            promise.ids.discard(id_)
            promise.founders.discard(alone)
            own = [one for one in promise.live if one.commitment == id_]
            promise.live = [one for one in promise.live if one not in own]
            self._promises.append(_Promise({id_}, {alone: split.number}, {alone}, live=own))

    def _of(self, claim: Claim) -> _Promise | None:
        """The promise that a statement founded, or else is of by the latest decision."""
        name, founded = claim.statement_id, commitment_id(claim.statement_id, claim.target.part)
        found = [each for each in self._by_statement.get(name, ()) if each.holds(claim)]
        own = [each for each in found if founded in each.ids]
        return max(own or found, key=lambda each: each.statements[name], default=None)

    def _judged(self, claim: Claim) -> _Promise | None:
        """The promise that a statement is of, where it was judged; a critic's words are of none.

        Of what tells several things only the one that would found a promise is bound.
        """
        if claim.statement_id in self._of_several and not claim.may_open:
            return None
        promise = self._of(claim) if self._bound and claim.role != "criticism" else None
        return promise if promise is not None and promise.verdicts else None

    def joined(self, claim: Claim) -> tuple[Thread, str] | None:
        """The thread to which a person joined a statement, once that thread is there."""
        promise = self._of(claim)
        reason = promise.joined.get(claim.statement_id) if promise else None
        return self._there(promise, claim, reason) if promise and reason else None

    def judged(self, claim: Claim) -> tuple[Thread, str] | None:
        """The thread with which a person judged a statement, once that thread is there."""
        promise = self._judged(claim) if claim.statement_id not in self._of_several else None
        by = promise.verdicts[-1].by if promise else ""
        return self._there(promise, claim, f"judged with it by {by}") if promise else None

    def _there(self, promise: _Promise, claim: Claim, reason: str) -> tuple[Thread, str] | None:
        threads = (each for each in promise.threads if not self._parted(each, claim))
        return next(((thread, reason) for thread in threads), None)

    def _parted(self, thread: Thread, claim: Claim) -> bool:
        apart = self._apart.get(claim.statement_id, ())
        return not thread.statements.keys().isdisjoint(apart)

    def barred(self, thread: Thread, claim: Claim) -> bool:
        """Whether a person split a statement from one that the thread has, or judged it apart."""
        promise = self._judged(claim)
        apart = promise is not None and thread not in promise.threads
        return apart or self._parted(thread, claim)

    def alone(self, claim: Claim) -> bool:
        """Whether a judged promise begins with a statement."""
        promise = self._judged(claim)
        return promise is not None and not promise.threads

    @contextmanager
    def unjudged(self) -> Iterator[None]:
        """Links within are found as if nobody had given a verdict."""
        self._bound = False
        try:
            yield
        finally:
            self._bound = True

    def is_judged(self, thread: Thread) -> bool:
        """Whether a verdict stands on what has become of a thread."""
        promise = self._held.get(thread.id)
        return promise is not None and bool(promise.verdicts)

    def told(self, thread: Thread, claim: Claim) -> None:
        """Note where a statement that a decision speaks of has come to stand."""
        promise = self._of(claim)
        own = promise is not None and self._held.setdefault(thread.id, promise) is promise
        if promise is not None and own and thread not in promise.threads:
            promise.threads.append(thread)

    def threads(self) -> Iterator[Thread]:
        """All threads that a decision speaks of."""
        for promise in self._promises:
            yield from promise.threads

    def verdicts(self) -> Verdicts:
        """How each verdict stands, once all threads are there."""
        given: dict[str, Decision] = {}
        told: list[Judged] = []
        met: list[Met] = []
        for promise in self._promises:
            commitment = promise.threads[0].id if promise.threads else None
            told += _standings(promise, commitment)
            if commitment is not None and promise.verdicts:
                given[commitment] = promise.verdicts[-1]
                if len(promise.verdicts) > 1:
                    met.append(Met(commitment, tuple(promise.verdicts)))
        told.sort(key=lambda one: one.decision.number)
        return Verdicts(given, tuple(told), tuple(met))


def _standings(promise: _Promise, commitment: str | None) -> Iterator[Judged]:
    """How each verdict on a promise stands."""
    for decision, by in promise.ended:
        yield Judged(decision, "superseded", commitment, by)
    last = promise.verdicts[-1] if promise.verdicts else None
    for decision in promise.live:
        if last is not None and decision is not last:
            yield Judged(decision, "superseded", commitment, last.number)
        else:
            waits = last is not None and commitment is None
            yield Judged(decision, "waiting" if waits else "stands", commitment)


def _same(one: _Promise, other: _Promise) -> bool:
    """Whether two decisions are on one promise.

    A statement in common is not enough: one may tell of several promises.
    """
    if one.ids & other.ids or one.founders & other.statements.keys():
        return True
    return bool(other.founders & one.statements.keys())
