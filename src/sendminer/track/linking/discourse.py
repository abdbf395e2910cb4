"""Which promises were spoken of last before a statement of the same document."""

from __future__ import annotations

import re
from bisect import bisect_right, insort_right
from collections import Counter
from collections.abc import Iterable
from operator import itemgetter

from sendminer.track.linking.points import Near
from sendminer.track.reading.claim import Claim
from sendminer.track.threads.thread import Thread

_CLOSENESS = {0: 1.0, 1: 1.0, 2: 0.85, 3: 0.7, 4: 0.55, 5: 0.4}
_FAR = Near()
_MOST = 8
_LIMB = re.compile(r"\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)")
_index = itemgetter(0)


class Discourse:
    """The promises of one document in the order in which they were spoken of.

    A document may be as long as a year's minutes: nothing here walks through all that was told.
    """

    def __init__(self) -> None:
        self._told: list[tuple[int, str, Thread]] = []
        self._limbs: dict[tuple[str, str], set[str]] = {}
        self._ids: set[str] = set()
        self._counted = 0
        self._times: Counter[str] = Counter()
        """How often each promise was spoken of in the first so many that are counted."""
        self._through = False

    def read_through(self) -> None:
        """Note that the end is reached: what stands behind a statement now counts as well."""
        self._through = True

    def tell(self, thread: Thread, claim: Claim) -> None:
        """Note that a statement speaks of a promise."""
        if self._before(claim.index) < self._counted:
            self._counted += 1
            self._times[thread.id] += 1
        insort_right(self._told, (claim.index, claim.heading, thread), key=_index)
        limb = claim.text.lstrip()[:4].split(" ")[0]
        self._limbs.setdefault((claim.heading, limb), set()).add(thread.id)
        self._ids.add(thread.id)

    def near(self, claim: Claim, threads: Iterable[Thread]) -> dict[str, Near]:
        """By thread id, how near each was spoken of, and how much of the document is of it."""
        passage = self._passage(claim)
        told = len(self._told) if self._through else self._before(claim.index)
        self._count(told)
        found: dict[str, Near] = {}
        for id_ in [thread.id for thread in threads]:
            near, times = passage.get(id_, _FAR), self._times[id_]
            if times:
                share, leads = times / told, id_ == self._told[0][2].id
                near = Near(near.closeness, near.just_before, near.named, share, leads)
            found[id_] = near
        return found

    def _before(self, index: int) -> int:
        """How many were told up to a statement."""
        return bisect_right(self._told, index, key=_index)

    def _count(self, number: int) -> None:
        """Count the first so many: from those that are counted it is mostly a step or none."""
        for *_, thread in self._told[self._counted : number]:
            self._times[thread.id] += 1
        for *_, thread in self._told[number : self._counted]:
            self._times[thread.id] -= 1
        self._counted = number

    def _last(self, claim: Claim) -> list[tuple[int, str, Thread]]:
        """The few that were told nearest to a statement, the nearest last."""
        at = self._before(claim.index)
        before = self._told[max(0, at - _MOST) : at]
        if not self._through:
            return before
        after = reversed(self._told[at : at + _MOST])
        return sorted([*after, *before], key=lambda each: -abs(claim.index - each[0]))[-_MOST:]

    def _passage(self, claim: Claim) -> dict[str, Near]:
        """By thread id, how near it was spoken of under the same heading."""
        before = self._last(claim)
        found: dict[str, Near] = self._limb(claim)
        if found:
            return found
        for rank, (index, heading, thread) in enumerate(reversed(before)):
            away = abs(claim.index - index)
            closeness = _CLOSENESS.get(away, 0.0)
            if heading != claim.heading or not closeness or thread.id in found:
                continue
            # An earlier promise of the passage is meant only where the last one cannot be.
            found[thread.id] = Near(closeness if rank == 0 else closeness * 0.7, away <= 1)
        if not before and claim.role == "criticism":
            self._ahead(claim, found)
        return found

    def _limb(self, claim: Claim) -> dict[str, Near]:
        """The promise of the limb that a statement names: "(b) was the cruellest saving"."""
        named = {match[0] for match in _LIMB.finditer(claim.text, 4)}
        ids = (id_ for limb in named for id_ in self._limbs.get((claim.heading, limb), ()))
        return dict.fromkeys(ids, Near(1.0, just_before=True, named=True))

    def _ahead(self, claim: Claim, found: dict[str, Near]) -> None:
        """An article may open with the grievance, and say what it is about in the next lines."""
        for index, heading, thread in self._told[:2]:
            closeness = _CLOSENESS.get(index - claim.index, 0.0)
            if heading == claim.heading and closeness:
                found[thread.id] = Near(closeness * 0.7, False)

    def has_led_to(self, claim: Claim) -> bool:
        """Whether a promise was told just before a statement, under the same heading."""
        at = self._before(claim.index)
        return at > 0 and self._told[at - 1][1] == claim.heading

    @property
    def promises(self) -> int:
        """How many promises have been spoken of."""
        return len(self._ids)

    def threads(self, claim: Claim) -> list[Thread]:
        """The promises that ``near`` has something to say of."""
        before = self._last(claim) or self._told[:2]
        return list({thread.id: thread for _, _, thread in before}.values())
