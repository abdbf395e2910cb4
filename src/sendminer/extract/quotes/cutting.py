"""A text cut into sentences that hold whole quotations, each with its cues.

A quotation is blotted out for the rules, and one that runs over sentences joins them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from sendminer.extract.quotes.marks import Quoted
from sendminer.extract.quotes.saying.cues import OPENING_LETTERS, find_cues, first_cue
from sendminer.extract.quotes.units import Unit
from sendminer.extract.quotes.words import BLOT
from sendminer.records import Extent

_DATELINE = re.compile(
    r"(?:\([A-Z][\w. ]{1,12}\)\s+(?:(?:[–—]|--?)\s+)?"
    r"|[A-Z][A-Z .]{2,30}(?:,\s[A-Z][\w.]{1,16})?(?:\s\([A-Z][\w ]{1,16}\))?"
    r"\s+(?:[–—]|--?)\s+)(?=[A-Z\"“])"
)
_SENTENCE_NEXT = re.compile(r"\s(?=[A-Z][^\s:]{0,30}\s)")
_LONGEST = 2000
"""Code points of the writer's own words in one unit; what is longer is no sentence."""
_MOST_CUES = 40


def blot(text: str, quoted: Sequence[Quoted]) -> str:
    """Blot out every quotation, marks and all, so that rules read only what the writer says."""
    parts: list[str] = []
    at = 0
    clean = text.replace(BLOT, " ")
    for one in quoted:
        parts += [clean[at : one.opening], BLOT * (one.closing - one.opening)]
        at = one.closing
    return "".join([*parts, clean[at:]])


def cut_units(
    text: str, masked: str, spans: Sequence[Extent], quoted: Sequence[Quoted]
) -> list[Unit]:
    """Join the sentences that a quotation spans and give each unit its quotations and cues."""
    cut = _cut(_parted(text, _joined(spans, quoted), quoted), quoted)
    units = [Unit(masked, _after_dateline(masked, start), end) for start, end in cut]
    starts = [unit.start for unit in units]
    for one in quoted:
        index = bisect_left(starts, one.opening + 1) - 1
        if index >= 0:
            units[index].quoted.append(one)
    for cue in find_cues(masked):
        index = bisect_left(starts, cue.start + 1) - 1
        if index >= 0 and cue.end <= units[index].end and len(units[index].cues) < _MOST_CUES:
            units[index].cues.append(cue)
    for unit in units:
        if masked[unit.start] not in OPENING_LETTERS:
            continue
        if (opening := first_cue(masked, unit.start)) is not None:
            unit.cues.insert(0, opening)
    return units


def _after_dateline(masked: str, start: int) -> int:
    """Step over "LEEFORD (PA) –", which is no part of the sentence that it opens."""
    if not (masked[start : start + 2].isupper() or masked[start] == "("):
        return start
    match = _DATELINE.match(masked, start)
    return match.end() if match else start


def _joined(spans: Sequence[Extent], quoted: Sequence[Quoted]) -> list[Extent]:
    """Join sentences until no quotation runs over the end of one."""
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


def _parted(text: str, spans: Sequence[Extent], quoted: Sequence[Quoted]) -> Iterator[Extent]:
    """Part a quotation that a colon leads in from the sentence behind it.

    "One wrote: “So are we!” Another said it was late." With a full stop they are apart already.
    """
    index = 0
    for start, end in spans:
        begin = start
        while index < len(quoted) and quoted[index].opening < end:
            one = quoted[index]
            index += 1
            asks = text[one.pieces[-1][1] - 1] in "?!" and begin < one.opening
            led = asks and text[max(begin, one.opening - 2) : one.opening].rstrip().endswith(":")
            if led and _SENTENCE_NEXT.match(text, one.closing, end):
                yield begin, one.closing
                begin = one.closing + 1
        yield begin, end


def _cut(spans: Iterable[Extent], quoted: Sequence[Quoted]) -> Iterator[Extent]:
    """Cut what is too long for a sentence, outside quotations, so that time stays linear."""
    index = 0
    for start, end in spans:
        at, room = start, _LONGEST
        begin = start
        while index < len(quoted) and quoted[index].opening < end:
            one = quoted[index]
            index += 1
            while one.opening - at > room:
                yield begin, at + room
                at = begin = at + room
                room = _LONGEST
            # Many short quotations cost as much time as many words.
            room -= max(one.opening - at, 0) + _LONGEST // _MOST_CUES
            at = one.closing
            if room <= 0 and at < end:
                yield begin, at
                begin, room = at, _LONGEST
        while end - at > room:
            yield begin, at + room
            at = begin = at + room
            room = _LONGEST
        if begin < end:
            yield begin, end
