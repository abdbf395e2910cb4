"""Pairing of quotation marks: straight, curly, single, nested, reopened and unbalanced.

A paragraph that opens with a mark goes on with a quotation left open by the paragraph before
it (British newspapers close only the last). A mark that nothing closes ends with its paragraph,
so that one slip never breaks the rest of a document. Linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from sendminer.records import Extent
from sendminer.spans import trimmed, up_to

_DOUBLE = re.compile(r"“|”|„|\"|«|»|''|’’|``")  # literals alone let the engine skip to them
_SINGLE = re.compile(r"[‘’'‛]")
_ELISION = re.compile(r"(?:em|til|cause|n|twas|tis|t|s|ll|re|ve|d|m|\d0s|\d\d)\b", re.IGNORECASE)
_MOST_NESTED = 4
_MOST_UNOPENED = 5
"""Paragraphs that a quotation can run over without a mark at the start of each."""
_OPENS_AFTER = frozenset("([{–—-/:;,“\"‘'\u00a0")
_ENDS = frozenset(".!?…")
_STRONG_BEFORE = frozenset(",.?!…")
_STRONG_AFTER = frozenset('.,;:)?!]–—”"')


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between marks: a content span a piece, and where the marks begin and end."""

    pieces: tuple[Extent, ...]
    opening: int
    closing: int
    single: bool = False
    closed: bool = True


@dataclass(slots=True)
class _Open:
    """A quotation whose end has not been met."""

    opening: int
    start: int
    pieces: list[Extent] = field(default_factory=list)
    depth: int = 0


def pair_marks(text: str, paragraphs: Sequence[Extent]) -> list[Quoted]:
    """Quotations of ``text`` by position; of nested ones only the outermost."""
    doubles = _pair_doubles(text, paragraphs)
    found = [*doubles, *_pair_singles(text, paragraphs, doubles)]
    outer: list[Quoted] = []
    for quoted in sorted(found, key=lambda q: (q.opening, -q.closing)):
        if not outer or quoted.opening >= outer[-1].closing:
            outer.append(quoted)
    return outer


def _side(text: str, start: int, end: int) -> str:
    """Tell an opening mark from a closing one by what stands on either side of it."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    free_before = before.isspace() or before in _OPENS_AFTER
    free_after = after.isspace() or after in ".,;:!?)]}–—"
    mark = text[start]
    if mark in "“„«`":
        return "close" if not free_before and free_after else "open"
    if mark in "”»":
        return "open" if before.isspace() and after.isalnum() else "close"
    if free_before and not free_after:
        return "open"
    if free_after and not before.isspace():
        return "close"
    return "either"


def _pair_doubles(text: str, paragraphs: Sequence[Extent]) -> list[Quoted]:
    found: list[Quoted] = []
    held: _Open | None = None
    for index, (start, end) in enumerate(paragraphs):
        held = _doubles_in(text, start, end, held, found)
        if held is None:
            continue
        held.pieces.append((held.start, end))
        after = paragraphs[index + 1][0] if index + 1 < len(paragraphs) else len(text)
        mark = _DOUBLE.match(text, after)
        reopened = mark is not None and _side(text, *mark.span()) != "close"
        if not reopened and not _closes_later(text, paragraphs, index + 1):
            found.append(_finished(text, held, end, closed=False))
            held = None
        held = held and _Open(held.opening, after, held.pieces)
    return [quoted for quoted in found if quoted.pieces]


def _closes_later(text: str, paragraphs: Sequence[Extent], index: int) -> bool:
    """Say whether the next mark ends a sentence a few paragraphs on: nobody reopened the speech."""
    rest = paragraphs[index : index + _MOST_UNOPENED]
    mark = _DOUBLE.search(text, rest[0][0], rest[-1][1]) if rest else None
    if mark is None or mark[0] in "“„«``" or _side(text, *mark.span()) != "close":
        return False
    return text[mark.start() - 1] in _STRONG_BEFORE and not _measures(text, mark)


def _doubles_in(
    text: str, start: int, end: int, held: _Open | None, found: list[Quoted]
) -> _Open | None:
    """Walk the double marks of one paragraph; gives what is still open at its end."""
    first, attribute = held is not None, False
    for mark in _DOUBLE.finditer(text, start, end):
        side = _side(text, *mark.span())
        if attribute or (held is None and text[mark.start() - 1 : mark.start()] == "="):
            attribute = not attribute  # left-over mark-up: style="…"
            continue
        if first and held is not None and mark.start() == start:
            held.start = mark.end()
        elif held is None:
            if side != "close" and not _measures(text, mark):
                held = _Open(mark.start(), mark.end())
        elif side == "open" and _after_sentence(text, mark.start(), held.start):
            held.pieces.append((held.start, mark.start()))
            held.start = mark.end()
        elif side == "open":
            held.depth += 1
        elif held.depth:
            held.depth -= 1
        else:
            held.pieces.append((held.start, mark.start()))
            found.append(_finished(text, held, mark.end()))
            held = None
        first = False
    return held


def _measures(text: str, mark: re.Match[str]) -> bool:
    """Say whether a straight mark stands for inches."""
    return mark[0] in ('"', "''", "’’") and up_to(text, mark.start(), 1).isdigit()


def _after_sentence(text: str, position: int, floor: int) -> bool:
    while position > floor and text[position - 1].isspace():
        position -= 1
    return position > floor and text[position - 1] in _ENDS


def _finished(text: str, held: _Open, end: int, *, closed: bool = True) -> Quoted:
    pieces = tuple(p for p in (trimmed(text, piece) for piece in held.pieces) if p[0] < p[1])
    return Quoted(pieces, held.opening, end, closed=closed)


def _pair_singles(
    text: str, paragraphs: Sequence[Extent], doubles: Sequence[Quoted]
) -> list[Quoted]:
    found: list[Quoted] = []
    closings = [quoted.closing for quoted in doubles]
    held: _Open | None = None
    for index, (start, end) in enumerate(paragraphs):
        if held is not None and not _opens_single(text, start):
            # A straight mark that is never closed is more likely an apostrophe.
            if text[held.opening] == "‘" or len(held.pieces) > 1:
                found.append(_single(text, held, held.pieces[-1][1], closed=False))
            held = None
        marks = [
            m.start()
            for m in _SINGLE.finditer(text, start, end)
            if not _inside(doubles, closings, m.start())
        ]
        held = _singles_in(text, (start, end), marks, held, found)
        if (
            held is not None
            and len(held.pieces) == 1
            and not _introduced(text, held.opening, start)
        ):
            after = paragraphs[index + 1][0] if index + 1 < len(paragraphs) else len(text)
            # "‘…,’ he said. ‘…" and the next paragraph opens the speech again
            told = _after_sentence(text, held.opening, start) and _opens_single(text, after)
            held = held if told and text[held.opening] == text[after] else None
    if held is not None and (text[held.opening] == "‘" or len(held.pieces) > 1):
        found.append(_single(text, held, held.pieces[-1][1], closed=False))
    return [quoted for quoted in found if quoted.pieces]


def _inside(doubles: Sequence[Quoted], closings: Sequence[int], position: int) -> bool:
    index = bisect_left(closings, position + 1)
    return index < len(doubles) and doubles[index].opening < position


def _opens_single(text: str, position: int) -> bool:
    """Say whether a single mark opens a quotation and is not an apostrophe."""
    if position >= len(text) or text[position] not in "‘'‛":
        return False
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    if not (before.isspace() or before in _OPENS_AFTER) or not (
        after.isalnum() or after in '£$“"…['
    ):
        return False
    return _ELISION.match(text, position + 1) is None


def _singles_in(
    text: str, paragraph: Extent, marks: list[int], held: _Open | None, found: list[Quoted]
) -> _Open | None:
    """Pair the single marks of one paragraph; gives a quotation left open at its end."""
    openers = [position for position in marks if _opens_single(text, position)]
    edges = [*openers[1:], paragraph[1]]
    done = 0
    for index, (opener, limit) in enumerate(zip(openers, edges, strict=False)):
        if opener < done:
            continue
        closer = _closer(text, _between(marks, opener, limit))
        if closer is None and (outer := _around(text, openers[index + 1 :], marks, paragraph[1])):
            closer = done = outer
        if held is None:
            held = _Open(opener, opener + 1)
        else:
            held.start = opener + 1
        if closer is not None:
            held.pieces.append((held.start, closer))
            found.append(_single(text, held, closer + 1))
            held = None
        elif limit < paragraph[1] and not _after_sentence(text, limit, opener + 1):
            held = None
        else:
            held.pieces.append((held.start, limit))
    return held


def _between(marks: list[int], start: int, end: int) -> list[int]:
    return marks[bisect_left(marks, start + 1) : bisect_left(marks, end)]


def _around(text: str, inner: list[int], marks: list[int], end: int) -> int | None:
    """The mark that closes a quotation which holds others: "‘… the ‘strong’ team …’"."""
    for opener, limit in zip(inner[:_MOST_NESTED], [*inner[1:], end], strict=False):
        if _after_sentence(text, opener, 0):
            return None
        own = _between(marks, opener, limit)
        closer = _closer(text, own) if text[opener] == "‘" else None
        if closer is None:
            return None
        outer = _closer(text, [mark for mark in own if mark > closer])
        if outer is not None:
            return outer
    return None


def _introduced(text: str, opening: int, start: int) -> bool:
    """Say whether a mark that nothing closes stands where a quotation begins."""
    if opening <= start:
        return True
    return up_to(text, opening, 2).strip()[-1:] in (":", ",")


def _closer(text: str, candidates: list[int]) -> int | None:
    """Pick the closing mark among marks that may be apostrophes or plural possessives."""
    weak: list[int] = []
    for position in candidates:
        before = text[position - 1]
        after = text[position + 1] if position + 1 < len(text) else " "
        if before.isspace() or after.isalnum():
            continue
        if before in _STRONG_BEFORE or after in _STRONG_AFTER or not before.isalnum():
            return position
        weak.append(position)
        if before not in "sS":
            return position
        if not text[position + 2 : position + 3].islower() or after == "\n":
            return position
    return weak[0] if weak else None


def _single(text: str, held: _Open, end: int, *, closed: bool = True) -> Quoted:
    pieces = tuple(p for p in (trimmed(text, piece) for piece in held.pieces) if p[0] < p[1])
    return Quoted(pieces, held.opening, end, single=True, closed=closed)
