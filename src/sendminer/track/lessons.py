"""What a ledger that a person wrote teaches about links.

The documents of a story are read with its ledger as the teacher: each statement is put where the
person put it, and what it had in common with every promise that it might have belonged to is
kept beside the answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from sendminer.records import Document
from sendminer.settings import Settings
from sendminer.track.ledger import ledger
from sendminer.track.linking.discourse import Discourse
from sendminer.track.linking.likeness import Features, spread
from sendminer.track.linking.link import Answer, Links
from sendminer.track.reader import Reader
from sendminer.track.reading.claims import Claim, Reading
from sendminer.track.rulings import Rulings

Key = tuple[str, int]
"""A document's id and where a statement starts in its text."""
_TAUGHT = ("number taught", "subject")
"""Grounds of a taught link: firm enough for its values to be learnt."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One statement: its products with each promise, and which of these it belongs to."""

    rows: tuple[Features, ...]
    right: tuple[bool, ...]
    told: bool
    """Whether it belongs to a promise that was known."""


def lessons(
    documents: Sequence[Document], threads: Mapping[Key, frozenset[str]], as_of: date
) -> list[Lesson]:
    """Read a story as its ledger says; ``threads`` are the promises of each place in a text."""
    kept: list[Lesson] = []
    pupil = partial(_Pupil, threads=threads, kept=kept)
    ledger(documents, as_of, Settings(), reader=pupil)
    return kept


class _Pupil(Reader):
    """Puts claims where the teacher says, and keeps what they looked like."""

    def __init__(
        self, links: Links, rulings: Rulings, taken: set[str],
        *, threads: Mapping[Key, frozenset[str]], kept: list[Lesson],
    ) -> None:  # fmt: skip
        super().__init__(links, rulings, taken)
        self._threads = threads
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
                self._known |= dict.fromkeys(self._taught(claim) - self._known.keys(), opened)

    def find(self, claim: Claim, discourse: Discourse) -> Answer:
        """The teacher's answer."""
        mine = {self._known[name] for name in self._taught(claim) if name in self._known}
        candidates = list(self.links.candidates(claim, discourse))
        if candidates:
            rows = tuple(spread(claim, [each.features for each in candidates]))
            right = tuple(each.thread.id in mine for each in candidates)
            self._kept.append(Lesson(rows, right, bool(mine)))
        if not mine:
            return Answer(None)
        return Answer(self.threads[min(mine)], "taught", grounds=_TAUGHT)

    def _taught(self, claim: Claim) -> frozenset[str]:
        return self._threads.get((claim.document.id, claim.statement.start), frozenset())
