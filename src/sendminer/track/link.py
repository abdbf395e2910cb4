"""Find the one thread that a statement belongs to, with the reason, or none.

Strongest evidence first: the same ModernGov issue; the same named school, strategy or scheme;
the same provision; the same value and deadline; then wording, beside an agreeing fact. The
same value is looked for before a changed one. Where several threads remain, no link is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from sendminer.track.claims import Claim
from sendminer.track.evidence import (
    agreeing,
    fits,
    may_change,
    measure,
    names_old_value,
    reason,
    same_owner,
    tells,
    text_of,
    the_one,
)
from sendminer.track.keys import (
    Base,
    Key,
    Measure,
    crossed,
    due_bases,
    filed,
    issue_bases,
    kind_bases,
    measures,
    name_bases,
)
from sendminer.track.quantities import coarse, figures
from sendminer.track.threads import Thread, later
from sendminer.track.wording import Wording

Found = tuple[Thread, str] | None
_EVERY = "*"
_MANY = 50
_NEAREST = 20
_TELLING_WORDS = 8
_ALIKE = 0.30
_ALIKE_IN_VALUE = 0.20
_ALIKE_IN_RARE_VALUE = 0.12
_NEARLY_EQUAL = 0.62
_RELATED = 0.35


class Links:
    """An index of the threads, by everything that a later statement may share with them."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._threads: dict[Key, dict[str, Thread]] = {}

    def add(self, thread: Thread, claim: Claim) -> None:
        """File a thread under what one of its statements says."""
        for scope in (claim.council or thread.council, _EVERY):
            for key in filed(thread, claim):
                self._file((scope, *key), thread)
            for word in self._wording.rarest(text_of(claim), _TELLING_WORDS):
                self._file((scope, "word", word), thread)

    def _file(self, key: Key, thread: Thread) -> None:
        bucket = self._threads.setdefault(key, {})
        bucket.setdefault(thread.id, thread)
        if key[1] == "word" and len(bucket) > _MANY:
            # The oldest goes: a promise is restated in the words of its last telling.
            del bucket[next(iter(bucket))]

    def bucket(self, claim: Claim, keys: Iterable[Key]) -> list[Thread]:
        """Threads under any of the keys in the claim's council and where none is known.

        More than ``_MANY`` under one key are as good as none: they tell nothing apart.
        """
        scopes = (claim.council, "") if claim.council else (_EVERY,)
        found: dict[str, Thread] = {}
        for key in keys:
            for scope in scopes:
                bucket = self._threads.get((scope, *key), {})
                if len(bucket) <= _MANY:
                    found.update(bucket)
        return list(found.values())

    def promise(self, claim: Claim) -> Found:
        """The thread that a promise tells again."""
        for level, holds in self._levels(claim):
            candidates = [thread for thread in level if holds(thread)]
            if candidates:
                thread = the_one(candidates, claim)
                return (thread, reason(thread, claim)) if thread else None
        return self._by_wording(claim)

    def _levels(self, claim: Claim) -> Iterator[tuple[list[Thread], Callable[[Thread], bool]]]:
        told = measures(claim)
        any_size: list[Measure] = [(name, None) for name, _ in told]
        acts: list[Measure] = [("act", claim.act)] if claim.act else []

        def level(bases: Iterable[Base], shared: Sequence[Measure]) -> list[Thread]:
            return self.bucket(claim, crossed(bases, shared))

        def unchanged(thread: Thread) -> bool:
            return fits(thread, claim) and tells(thread, claim)

        def related(thread: Thread) -> bool:
            return unchanged(thread) and self._likeness(thread, claim) >= _RELATED

        def risen(thread: Thread) -> bool:
            return fits(thread, claim) and later(thread, claim) and names_old_value(thread, claim)

        def revised(thread: Thread) -> bool:
            return fits(thread, claim) and may_change(thread, claim)

        yield level(issue_bases(claim), told), unchanged
        yield level(issue_bases(claim), acts), related
        yield level(name_bases(claim), [*told, *acts]), unchanged
        yield level(kind_bases(claim), told or acts), unchanged
        yield level([("document", claim.document.id)], told), unchanged
        yield level(due_bases(claim), told), unchanged
        yield self.bucket(claim, _former(claim)), risen
        yield level(issue_bases(claim), any_size), revised
        yield level(name_bases(claim), any_size), revised
        yield level(kind_bases(claim), any_size), revised

    def _by_wording(self, claim: Claim) -> Found:
        near = []
        told = self.bucket(claim, [("value", each) for each in measures(claim)])
        for thread in {each.id: each for each in (*self.nearest(claim), *told)}.values():
            if not fits(thread, claim) or not tells(thread, claim):
                continue
            facts = agreeing(thread, claim)
            needed = _needed(thread, claim, facts)
            if (facts or same_owner(thread, claim)) and self._likeness(thread, claim) >= needed:
                near.append(thread)
        nearest = the_one(near, claim)
        if nearest is None:
            return None
        common = " and ".join(agreeing(nearest, claim) or ["owner"])
        return nearest, f"like wording, same {common}"

    def nearest(self, claim: Claim) -> list[Thread]:
        """The twenty threads that share the rarest words with a claim."""
        scores: dict[str, float] = {}
        threads: dict[str, Thread] = {}
        for word in self._wording.rarest(text_of(claim), _TELLING_WORDS):
            for thread in self.bucket(claim, [("word", word)]):
                threads[thread.id] = thread
                scores[thread.id] = scores.get(thread.id, 0.0) + self._wording.weight(word)
        best = sorted(threads, key=lambda id_: (-scores[id_], id_))
        return [threads[id_] for id_ in best[:_NEAREST]]

    def _likeness(self, thread: Thread, claim: Claim) -> float:
        return max(
            self._wording.likeness(text_of(each), text_of(claim))
            for each in (thread.first, thread.last or thread.first)
        )

    def alike(self, thread: Thread, claim: Claim) -> bool:
        """Whether a claim is worded like a thread and agrees with it in some fact."""
        return bool(agreeing(thread, claim)) and self._likeness(thread, claim) >= _ALIKE


def _needed(thread: Thread, claim: Claim, facts: Sequence[str]) -> float:
    """How alike the wording must be: the less, the more the agreeing facts tell."""
    if not (claim.council and thread.council) and "site" not in facts:
        return _NEARLY_EQUAL
    if "amount" in facts and claim.money is not None and figures(claim.money.low) >= 3:
        return _ALIKE_IN_RARE_VALUE
    if "amount" in facts or "count" in facts:
        return _ALIKE_IN_VALUE
    return _ALIKE if facts else _NEARLY_EQUAL


def _former(claim: Claim) -> list[Key]:
    """Keys of the values that a claim says have changed, where its council is known."""
    olds = [claim.target.count_from, claim.target.money_from] if claim.council else []
    return [("value", (measure(old), coarse(old))) for old in olds if old is not None]
