"""Sentences that hold whole quotations, with their cues; the ground that the rules stand on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from sendminer.extract.quotes.cues import Cue, find_cues, first_cue
from sendminer.extract.quotes.marks import Quoted
from sendminer.extract.quotes.speakers import (
    BLOT,
    first_subject,
    subject_after,
    subject_before,
)
from sendminer.records import Extent

_ELIDED = re.compile(r"(?:^|[,;–—]|\b(?:and|but|then|before|after|while|or|also))\s*$")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being)(?:\s+\w+ly|\s+also|\s+then)?\s*$")
_BY = re.compile(r"\s+by\s+(?=\w)")
_NON_FINITE = re.compile(r"^[\s,]*(?:(?:also|then|and|but|later|further)\s+)*$")


@dataclass(slots=True)
class Unit:
    """One sentence, or several that one quotation spans, in text with quotations blotted out."""

    masked: str
    start: int
    end: int
    quoted: list[Quoted] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    subjects: dict[int, Extent | None] = field(default_factory=dict)

    def subject(self, index: int) -> Extent | None:
        """Words that name who speaks with the cue of that index."""
        if index not in self.subjects:
            self.subjects[index] = None
            self.subjects[index] = self._find_subject(index)
        return self.subjects[index]

    def passive(self, index: int) -> bool:
        """Say whether the cue is a passive: "was told", "has been described"."""
        cue = self.cues[index]
        if cue.participle:
            return False
        return _PASSIVE.search(self.masked, max(self.start, cue.start - 30), cue.start) is not None

    def _find_subject(self, index: int) -> Extent | None:
        cue = self.cues[index]
        if self.passive(index):
            by = _BY.match(self.masked, cue.end, self.end)
            return subject_after(self.masked, by.end(), self.end) if by else None
        floor = self.floor(cue.start)
        between = self.masked[floor : cue.start]
        if floor > self.start and not between.strip(" ,\n") or cue.start == self.start:
            after = subject_after(self.masked, cue.end, self.end)
            if after is not None:
                return after
        if not cue.participle or not _elided(between):
            found = subject_before(self.masked, floor, cue.start)
            if found is not None and not (cue.participle and between.rstrip().endswith(",")):
                return found
        return self._inherited(index)

    def _inherited(self, index: int) -> Extent | None:
        """Subject of the cue before it in the sentence, else what opens the sentence."""
        for earlier in range(index - 1, -1, -1):
            if not self.passive(earlier) and (found := self.subject(earlier)) is not None:
                return found
        cue = self.cues[index]
        opening = first_subject(self.masked, self.start, cue.start)
        return opening or first_subject(self.masked, self.floor(cue.start), cue.start)

    def floor(self, position: int) -> int:
        """End of the last quotation before ``position``, or the start of the sentence."""
        ends = [q.closing for q in self.quoted if q.closing <= position]
        return max([self.start, *ends[-1:]])

    def cues_in(self, start: int, end: int) -> list[int]:
        """Indices of the cues that lie between two positions."""
        return [i for i, cue in enumerate(self.cues) if start <= cue.start and cue.end <= end]


def _elided(between: str) -> bool:
    return _ELIDED.search(between[-40:]) is not None


def blot(text: str, quoted: Sequence[Quoted]) -> str:
    """Blot out every quotation, marks and all, so that rules read only what the writer says."""
    parts: list[str] = []
    at = 0
    clean = text.replace(BLOT, " ")
    for one in quoted:
        parts += [clean[at : one.opening], BLOT * (one.closing - one.opening)]
        at = one.closing
    return "".join([*parts, clean[at:]])


def cut_units(masked: str, spans: Sequence[Extent], quoted: Sequence[Quoted]) -> list[Unit]:
    """Join the sentences that a quotation spans and give each unit its quotations and cues."""
    units = [Unit(masked, start, end) for start, end in _joined(spans, quoted)]
    starts = [unit.start for unit in units]
    for one in quoted:
        index = bisect_left(starts, one.opening + 1) - 1
        if index >= 0:
            units[index].quoted.append(one)
    for cue in find_cues(masked):
        index = bisect_left(starts, cue.start + 1) - 1
        if index >= 0 and cue.end <= units[index].end:
            units[index].cues.append(cue)
    for unit in units:
        if (opening := first_cue(masked, unit.start)) is not None:
            unit.cues.insert(0, opening)
    return units


def _joined(spans: Sequence[Extent], quoted: Sequence[Quoted]) -> list[Extent]:
    joined: list[Extent] = []
    index = 0
    for start, end in spans:
        while index < len(quoted) and quoted[index].closing <= start:
            index += 1
        inside = index < len(quoted) and quoted[index].opening < start < quoted[index].closing
        if joined and inside:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
