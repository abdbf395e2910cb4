"""The head of a pasted story: headline, outlet, day and writer, a line each and nothing between.

Nothing that is read may run over the end of such a line: "Schools to open in Farshire" and
"Farshire Times" below it name no place together. Everywhere else a single line break can stand
inside a sentence, so the grammars take a blank line alone for an end; ``spread`` shows them the
head with blank lines, and ``Spread.back`` brings what they found to where it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from sendminer.extract.findings import Findings
from sendminer.extract.periods import parse_periods
from sendminer.records import Count, Document, Extent, Money, Official, Period, Quote

_KINDS = ("article", "text")
"""In minutes and reports, what stands on the next line often belongs to a name: a role, a ward."""
_LINE = re.compile(r"([^\r\n]{0,400})(\r\n|\r|\n|\Z)")
_FIRST = re.compile(rf"\s{{0,400}}{_LINE.pattern}")
_MOST_LINES = 6
_BYLINE = re.compile(
    r"(?:[Ww]ords(?: by)?:?|(?:[Ww]ritten|[Rr]eport(?:ed)?|Story) by|By|BY):? [A-Z]"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|[\w-]+(?:\.[\w-]+){1,3}$")
_TERMINAL = re.compile(r"[.!?;,:…][\"”’')\]]*$")
_RUNS_ON = re.compile(
    r"\b(?:a|an|and|as|at|by|for|from|in|into|near|of|on|or|over|the|to|with)$", re.IGNORECASE
)
_SET_OFF = re.compile(r"[,|•·:/–—-]\s*(?:on\s)?$")
_OUTLET = re.compile(r"(?:(?:of|and|the|on|upon|&)\s|[A-Z][\w.'’&-]{0,24},?\s){1,6}$")
_Found = TypeVar("_Found", Money, Count, Period)
_STAMP_WORDS = 4
_HEADLINE_WORDS = 4
_OUTLET_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Spread:
    """A text with a blank line after each line of its head; ``added`` is where breaks came in."""

    text: str
    original: str
    added: tuple[int, ...]

    def back(self, found: Findings) -> Findings:
        """What was found, with the offsets and words of the original."""
        if not self.added:
            return found
        return replace(
            found,
            text=self.original,
            sentences=tuple(map(self._extent, found.sentences)),
            money=tuple(map(self._moved, found.money)),
            counts=tuple(map(self._moved, found.counts)),
            periods=tuple(map(self._moved, found.periods)),
            officials=tuple(map(self._official, found.officials)),
            quotes=tuple(map(self._quote, found.quotes)),
        )

    def _extent(self, span: Extent) -> Extent:
        start, end = (place - bisect_left(self.added, place) for place in span)
        return start, end

    def _moved(self, record: _Found) -> _Found:
        start, end = self._extent((record.start, record.end))
        return replace(record, start=start, end=end, text=self.original[start:end])

    def _official(self, official: Official) -> Official:
        spans = [self._extent((one.start, one.end)) for one in official.mentions]
        mentions = tuple(
            replace(one, start=start, end=end, text=self.original[start:end])
            for one, (start, end) in zip(official.mentions, spans, strict=True)
        )
        return replace(official, mentions=mentions)

    def _quote(self, quote: Quote) -> Quote:
        spans = tuple(map(self._extent, quote.spans))
        text = " / ".join(self.original[start:end] for start, end in spans)
        return replace(quote, spans=spans, text=text)


def spread(document: Document) -> Spread:
    """The document's text, as the grammars are to read it."""
    text = document.text
    # Who attended was read off the page, with places in the text as it is.
    breaks = [] if document.kind not in _KINDS or document.officials else _breaks(text)
    kept = [0, *breaks, len(text)]
    parts = [text[start:end] for start, end in pairwise(kept)]
    added = tuple(place + number for number, place in enumerate(breaks))
    return Spread("\n".join(parts), text, added)


def _breaks(text: str) -> list[int]:
    """Where a line of the head ends and another line follows at once."""
    lines = _opening(text)
    words = [line[1].strip() for line in lines]
    head = _last_of_head(words) + 1
    return [
        line.end()
        for line, this, following in zip(lines[:head], words, words[1:], strict=False)
        if not _RUNS_ON.search(this) and (not following[0].islower() or _ADDRESS.match(following))
    ]


def _opening(text: str) -> list[re.Match[str]]:
    """The lines that stand together at the start of a text."""
    lines: list[re.Match[str]] = []
    line = _FIRST.match(text)
    while line is not None and line[1].strip() and len(lines) <= _MOST_LINES:
        lines.append(line)
        line = _LINE.match(text, line.end())
    return lines


def _last_of_head(words: Sequence[str]) -> int:
    """Place of the last line of a head; -1 where the text begins otherwise."""
    if not words or _TERMINAL.search(words[0]):
        return -1
    stamped = [place for place, line in enumerate(words[:_MOST_LINES]) if _is_stamp(line)]
    if stamped:
        return stamped[-1]
    named = len(words) > 1 and len(words[0].split()) >= _HEADLINE_WORDS and _is_outlet(words[1])
    return 1 if named and all(len(line) > _OUTLET_LONGEST for line in words[2:3]) else -1


def _is_stamp(line: str) -> bool:
    """Say whether a line gives a story's day, writer or address, and no more."""
    if _TERMINAL.search(line):
        return False
    if _BYLINE.match(line) or _ADDRESS.match(line):
        return True
    for day in parse_periods(line):
        if day.grain != "day" or day.earliest is None:
            continue
        before, after = line[: day.start], line[day.end :]
        if len((before + after).split()) <= _STAMP_WORDS:
            return True
        if not after.strip() and _SET_OFF.search(before):
            return True
    return False


def _is_outlet(line: str) -> bool:
    return len(line) <= _OUTLET_LONGEST and _OUTLET.match(f"{line} ") is not None
