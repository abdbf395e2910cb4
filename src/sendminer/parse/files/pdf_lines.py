"""Put the hard-wrapped lines of PDF pages together into paragraphs.

A line ends a paragraph where the next line's first word would still have fitted on it; gaps,
changes of type size, and the numbers and bullets of lists part paragraphs too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from sendminer.parse.text.rendering import GAP
from sendminer.parse.text.resolutions import LIMB

_EDGE = 3
"""Lines at the top and bottom of a page among which running heads are looked for."""
_PAGE_NUMBER = re.compile(
    r"[-–—\s|]{0,4}(?:page|p\.?)?\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?[-–—\s|]{0,4}$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_TERMINAL = re.compile(r"[.!?:;…][\"”’')\]]*$")
_HYPHEN = re.compile(r"[A-Za-z]-$")
# A dash or "x." can stand at the start of a wrapped line too.
_WEAK_LIMB = re.compile(r"[-–—]|[A-Za-z]{1,5}\.")
_ROW = re.compile(
    r"(?:^|[^\W\d]\W{0,3}\s)(?:[(+-]?[£]?\d[\d,.]{0,15}[%mk]?\)?|[-–—]|n/a)"
    r"(?:\s(?:[(+-]?[£]?\d[\d,.]{0,15}[%mk]?\)?|[-–—]|n/a)){1,15}$",
    re.IGNORECASE,
)
"""A row of a table: a label, then two or more figures and nothing after them."""
_WIDE_GAP = 1.35
_COLUMN = 3.0
_POINTS = 12.0
_NEAR = 8
_SHORT = 50
"""Characters below which a line without a box is taken for a heading."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; the box is in points from the lower left corner, zeros if unknown.

    ``word`` is the width of its first word in points.
    """

    text: str
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    height: float = 0.0
    word: float = 0.0


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Leave out page numbers, and heads and feet that repeat on most pages."""
    repeated: Counter[tuple[str, int]] = Counter()
    for page in pages:
        repeated.update({_shape(line) for line in _edges(page)})
    written = sum(1 for page in pages if page)
    least = 2 if written == 2 else max(3, written // 3)
    furniture = {shape for shape, times in repeated.items() if times >= least}
    return [_body(page, furniture) for page in pages]


def _shape(line: Line) -> tuple[str, int]:
    """A line with its numbers blanked, and its height on the page to within a few points.

    "Page 3 of 9" and "Page 4 of 9" in one place are one.
    """
    return _DIGITS.sub("#", line.text).lower(), round(line.bottom / 6)


def _edges(page: Sequence[Line]) -> list[Line]:
    return [*page[:_EDGE], *page[max(_EDGE, len(page) - _EDGE) :]]


def _body(page: Sequence[Line], furniture: set[tuple[str, int]]) -> list[Line]:
    last = len(page) - _EDGE
    kept: list[Line] = []
    for place, line in enumerate(page):
        edge = place < _EDGE or place >= last
        if edge and (_shape(line) in furniture or _is_page_number(page, place)):
            continue
        kept.append(line)
    return kept


def _is_page_number(page: Sequence[Line], place: int) -> bool:
    """Say whether a line is a bare page number: the outermost line, or the one beside it."""
    outermost = place in (0, 1, len(page) - 1, len(page) - 2)
    return outermost and _PAGE_NUMBER.fullmatch(page[place].text) is not None


def flowed(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[int, ...]]:
    """The text of all pages, and where in it each page begins.

    A paragraph that runs over a page break is put together.
    """
    leading = _leading(pages)
    parts: list[str] = []
    starts: list[int] = []
    last: Line | None = None
    margin, length = 0.0, 0
    for page in pages:
        margins = _margins(page)
        starts.append(length)
        for place, line in enumerate(page):
            gap = "" if last is None else _gap(last, line, leading, margin, fresh=place == 0)
            parts.append(gap + line.text)
            length += len(parts[-1])
            if place == 0:
                starts[-1] = length - len(line.text)
            last, margin = line, margins[place]
    return "".join(parts), tuple(starts)


def _gap(a: Line, b: Line, leading: float, margin: float, *, fresh: bool) -> str:
    """What parts two lines in the text; a hyphen at the line's end may be the word's own."""
    if _parts(a, b, leading, margin, fresh=fresh):
        return GAP
    return "" if _HYPHEN.search(a.text) is not None and b.text[:1].islower() else " "


def _leading(pages: Sequence[Sequence[Line]]) -> float:
    """Usual distance from line to line, in points."""
    steps = [
        a.bottom - b.bottom for page in pages for a, b in pairwise(page) if a.height and b.height
    ]
    return median([step for step in steps if 4 < step < 40] or [14.0])


def _margins(page: Sequence[Line]) -> list[float]:
    """Right edge of each line's column: how far lines near it with its left edge reach.

    A cell of a table is narrower than the paragraphs around it, so only near lines count; a
    line that has no such neighbours is held to the widest line near it.
    """
    margins: list[float] = []
    for place, line in enumerate(page):
        near = page[max(0, place - _NEAR) : place + _NEAR + 1]
        column = [other.right for other in near if abs(other.left - line.left) < _COLUMN]
        margins.append(max(column if len(column) > 1 else [other.right for other in near]))
    return margins


def _parts(a: Line, b: Line, leading: float, margin: float, *, fresh: bool) -> bool:
    """Say whether a new paragraph begins with line ``b``, which follows line ``a``."""
    closed = _TERMINAL.search(a.text) is not None
    if _ROW.search(b.text) or (_ROW.search(a.text) and not b.text[0].islower()):
        return True
    if LIMB.match(b.text) and (closed or not _WEAK_LIMB.match(b.text)):
        return True
    if not (a.height and b.height):
        opens = not b.text[0].islower() and b.text[0] not in "-–—"
        return closed or (opens and len(a.text) < _SHORT)
    if abs(a.height - b.height) > max(1.0, 0.12 * a.height):
        return True
    step = a.bottom - b.bottom
    if not fresh and step < -a.height and abs(b.left - a.left) > 3 * _POINTS:
        # The next cell of a table row, or the next column.
        return closed or not b.text[0].islower()
    if not fresh and 0 <= step < 0.3 * a.height:
        return False
    if not fresh and step > _WIDE_GAP * leading:
        return closed or not b.text[0].islower() or step > 2.2 * leading
    if b.text[0].islower() and not closed:
        return False
    if closed and b.left < a.left - _POINTS and not LIMB.match(a.text):
        return True
    return _fits(a, b, margin)


def _fits(a: Line, b: Line, margin: float) -> bool:
    """Say whether the first word of ``b`` would have fitted at the end of ``a``."""
    space = 0.25 * a.height
    return a.right + space + b.word < margin - 1.0
