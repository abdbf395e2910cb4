"""Statements: one sentence, or one limb of a resolution, with what it holds and who says it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from sendminer.records import Document, Extent, Quote, Statement
from sendminer.spans import holding, starting_in, trimmed, up_to

_STOP = re.compile(r"[.!?][\"”’')\]]{0,2}\s{1,4}$")
_MARK_WORDS = 2
"""Words of the longest mark that opens a limb: "RESOLVED A."."""


def statements(document: Document, sentences: Sequence[Extent]) -> tuple[Statement, ...]:
    """Cut a document into statements and point each to the records that start within it."""
    text = document.text
    items = [(item.start, item.end) for item in document.items]
    voices = _voices(document.quotes)
    made = []
    limbs = [piece for limb in _limbs(document) for piece in _sentences_of(text, limb, sentences)]
    for piece in cut(sentences, limbs):
        start, end = trimmed(text, piece)
        if not any(map(str.isalnum, text[start:end])):
            continue
        made.append(
            Statement(
                start=start,
                end=end,
                text=text[start:end],
                speaker=_speaker(voices, start, end),
                item=holding(items, start),
                money=starting_in(document.money, start, end),
                counts=starting_in(document.counts, start, end),
                periods=starting_in(document.periods, start, end),
            )
        )
    return tuple(made)


def cut(sentences: Sequence[Extent], limbs: Sequence[Extent]) -> list[Extent]:
    """Merge sentences with the limbs that the page itself marks; a limb wins where they meet."""
    pieces = list(limbs)
    for start, end in sentences:
        position = start
        for limb_start, limb_end in _touching(limbs, start, end):
            if position < limb_start:
                pieces.append((position, limb_start))
            position = max(position, limb_end)
        if position < end:
            pieces.append((position, end))
    return sorted(pieces)


def _limbs(document: Document) -> list[Extent]:
    spans = sorted({span for item in document.items for span in item.resolved})
    apart: list[Extent] = []
    for span in spans:
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return apart


def _sentences_of(text: str, limb: Extent, sentences: Sequence[Extent]) -> list[Extent]:
    """The sentences of a limb; its number, a lead-in and a reference to "(ii)" end none."""
    edges = [limb[0]]
    for start, _ in _touching(sentences, *limb):
        words = text[edges[-1] : start].split()
        if start > limb[0] and len(words) > _MARK_WORDS and _STOP.search(up_to(text, start, 8)):
            edges.append(start)
    return [trimmed(text, piece) for piece in pairwise([*edges, limb[1]])]


def _touching(limbs: Sequence[Extent], start: int, end: int) -> list[Extent]:
    index = bisect_left(limbs, (start, start))
    if index and limbs[index - 1][1] > start:
        index -= 1
    found = []
    while index < len(limbs) and limbs[index][0] < end:
        found.append(limbs[index])
        index += 1
    return found


def _voices(quotes: Sequence[Quote]) -> list[tuple[int, int, str]]:
    """Spans of speech with a known speaker, sorted."""
    return sorted((s, e, q.speaker) for q in quotes if q.speaker for s, e in q.spans)


def _speaker(voices: Sequence[tuple[int, int, str]], start: int, end: int) -> str | None:
    """The one whose words fill most of the statement, or None where nobody is quoted."""
    index = bisect_left(voices, (start,))
    while index and voices[index - 1][1] > start:
        index -= 1
    shares: dict[str, int] = {}
    while index < len(voices) and voices[index][0] < end:
        s, e, who = voices[index]
        shares[who] = shares.get(who, 0) + min(e, end) - max(s, start)
        index += 1
    return max(shares, key=lambda who: shares[who]) if shares else None
