"""What a ledger that a person wrote teaches about links and steps.

The documents of a story are read with its ledger as the teacher: each statement is put where the
person put it, and what it had in common with every promise that it might have belonged to is
kept beside the answer, as is what told its step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from sendminer.records import Document
from sendminer.settings import Settings
from sendminer.track.history.likely import Grounds, grounds
from sendminer.track.ledger import ledger
from sendminer.track.linking.discourse import Discourse
from sendminer.track.linking.likeness import Features, log_odds, of_founding, spread
from sendminer.track.linking.link import Answer, Links
from sendminer.track.reader import Reader
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.claims import Reading
from sendminer.track.reading.learnt import KINDS
from sendminer.track.rulings import Rulings
from sendminer.track.threads.thread import Thread

Key = tuple[str, int]
"""A document's id and where a statement starts in its text."""
Told = Sequence[tuple[str, str]]
"""The promises that a statement belongs to, each with the step that it tells."""
_TAUGHT = ("number taught", "subject")
"""Grounds of a taught link: firm enough for its values to be learnt."""


@dataclass(frozen=True, slots=True)
class Link:
    """One statement: its products with each promise, and which of these it belongs to."""

    rows: tuple[Features, ...]
    right: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a known promise: what tells its step, and which steps the ledger has."""

    grounds: Grounds
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Founding:
    """What may be a promise: what tells whether the ledger has one that is told first here.

    What the ledger leaves out is none that its writer would follow.
    """

    grounds: Features
    first: bool


@dataclass(slots=True)
class Lessons:
    """All that a story teaches, or several."""

    links: list[Link] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    foundings: list[Founding] = field(default_factory=list)


def lessons(documents: Sequence[Document], told: Mapping[Key, Told], as_of: date) -> Lessons:
    """Read a story as its ledger says; ``told`` is what it says of each place in a text."""
    kept = Lessons()
    ledger(documents, as_of, Settings(), reader=partial(_Pupil, told=told, kept=kept))
    return kept


class _Pupil(Reader):
    """Puts claims where the teacher says, and keeps what they looked like."""

    def __init__(
        self, links: Links, rulings: Rulings, taken: set[str],
        *, told: Mapping[Key, Told], kept: Lessons,
    ) -> None:  # fmt: skip
        super().__init__(links, rulings, taken)
        self._told = told
        self._kept = kept
        self._known: dict[str, str] = {}
        """The thread of each promise of the teacher's that has been opened."""

    def read(self, reading: Reading, told: Sequence[Claim]) -> None:
        """Promises and what became of them first; then what others say of them."""
        discourse = Discourse()
        for claim in sorted(told, key=lambda each: each.role == "criticism"):
            before = set(self.threads)
            self.take(reading, claim, discourse)
            for opened in self.threads.keys() - before:
                names = {name for name, _ in self._taught(claim)}
                self._known |= dict.fromkeys(names - self._known.keys(), opened)

    def take(self, reading: Reading, claim: Claim, discourse: Discourse) -> bool:
        """Keep what tells the step beside what the rules propose and what the ledger says."""
        mine = self._mine(claim)
        if not mine:
            return super().take(reading, claim, discourse)
        thread = self.threads[min(mine)]
        seen, steps = grounds(thread, claim), len(thread.events)
        placed = super().take(reading, claim, discourse)
        kinds = frozenset(
            kind for name, kind in self._taught(claim) if self._known.get(name) == thread.id
        )
        for event in thread.events[steps:]:
            if event.kind in KINDS:
                self._kept.steps.append(Step(seen | {f"proposed {event.kind}": 1.0}, kinds))
        return placed

    def find(self, claim: Claim, discourse: Discourse) -> Answer:
        """The teacher's answer."""
        mine = self._mine(claim)
        candidates = list(self.links.candidates(claim, discourse))
        if candidates:
            rows = tuple(spread(claim, [each.features for each in candidates]))
            right = tuple(each.thread.id in mine for each in candidates)
            self._kept.links.append(Link(rows, right))
        if claim.may_open:
            shared = [each.features for each in candidates]
            odds = log_odds(claim, shared) if shared else []
            told = of_founding(claim, shared, odds, discourse.promises)
            self._kept.foundings.append(Founding(told, bool(self._taught(claim)) and not mine))
        if not mine:
            return Answer(None)
        return Answer(self.threads[min(mine)], "taught", grounds=_TAUGHT)

    def loses(self, thread: Thread, claim: Claim, *, sure: bool) -> bool:
        """The teacher knows where a number belongs."""
        return False

    def _mine(self, claim: Claim) -> set[str]:
        return {self._known[name] for name, _ in self._taught(claim) if name in self._known}

    def _taught(self, claim: Claim) -> Told:
        return self._told.get((claim.document.id, claim.statement.start), ())
