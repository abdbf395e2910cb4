"""Which promises were spoken of last before a statement of the same document."""

from __future__ import annotations

import re
from collections import Counter

from sendminer.track.linking.points import Near
from sendminer.track.reading.claim import Claim
from sendminer.track.threads.thread import Thread

_CLOSENESS = {0: 1.0, 1: 1.0, 2: 0.85, 3: 0.7, 4: 0.55, 5: 0.4}
_FAR = Near()
_MOST = 8
_LIMB = re.compile(r"\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)")


class Discourse:
    """The promises of one document in the order in which they were spoken of."""

    def __init__(self) -> None:
        self._told: list[tuple[int, str, Thread]] = []

    def tell(self, thread: Thread, claim: Claim) -> None:
        """Note that a statement speaks of a promise."""
        self._told.append((claim.index, claim.heading, thread))
        self._told.sort(key=lambda each: each[0])

    def near(self, claim: Claim) -> dict[str, Near]:
        """By thread id, how near it was spoken of, and how much of the document is of it."""
        found = self._passage(claim)
        told = [thread.id for index, _, thread in self._told if index <= claim.index]
        for id_, times in Counter(told).items():
            near = found.get(id_, _FAR)
            share, leads = times / len(told), id_ == told[0]
            found[id_] = Near(near.closeness, near.just_before, near.named, share, leads)
        return found

    def _passage(self, claim: Claim) -> dict[str, Near]:
        """By thread id, how near it was spoken of under the same heading."""
        before = [each for each in self._told if each[0] <= claim.index][-_MOST:]
        found: dict[str, Near] = self._limb(claim)
        if found:
            return found
        for rank, (index, heading, thread) in enumerate(reversed(before)):
            away = claim.index - index
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
        if not named:
            return {}
        return {
            thread.id: Near(1.0, just_before=True, named=True)
            for index, heading, thread in self._told
            if heading == claim.heading
            and claim.document.statements[index].text.lstrip()[:4].split(" ")[0] in named
        }

    def _ahead(self, claim: Claim, found: dict[str, Near]) -> None:
        """An article may open with the grievance, and say what it is about in the next lines."""
        for index, heading, thread in self._told[:2]:
            closeness = _CLOSENESS.get(index - claim.index, 0.0)
            if heading == claim.heading and closeness:
                found[thread.id] = Near(closeness * 0.7, False)

    @property
    def promises(self) -> int:
        """How many promises have been spoken of."""
        return len({thread.id for _, _, thread in self._told})

    def threads(self, claim: Claim) -> list[Thread]:
        """The promises that ``near`` has something to say of."""
        before = [each for each in self._told if each[0] <= claim.index][-_MOST:]
        before = before or self._told[:2]
        return list({thread.id: thread for _, _, thread in before}.values())
