"""Whether pictures cover a page, as they do where it was scanned; for the child alone.

Scanners write a page as one picture, as a hundred strips, or as a background and a mask over it,
and programs that put papers together wrap each page in a form. So it is not asked how large a
picture is, but how much of the page all of them cover.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdfium2 import PdfMatrix, PdfPage

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""

_MOST_OF_IT = 0.5
_STEPS = 20
"""Places in each direction at which it is looked whether a picture is there."""
_MOST_OBJECTS = 100_000
_DEEPEST = 8


def is_covered(page: PdfPage) -> bool:
    """Say whether pictures lie over most of a page."""
    left, bottom, right, top = page.get_cropbox()
    covered: set[tuple[int, int]] = set()
    for box in islice(_pictures(page), _MOST_OBJECTS):
        across = _places(box[0], box[2], left, right)
        covered.update((x, y) for y in _places(box[1], box[3], bottom, top) for x in across)
        if len(covered) > _MOST_OF_IT * _STEPS**2:
            return True
    return False


def _places(low: float, high: float, first: float, last: float) -> list[int]:
    """Which of the places between the edges of the page lie between those of a picture."""
    step = (last - first) / _STEPS
    return [place for place in range(_STEPS) if low <= first + (place + 0.5) * step <= high]


def _pictures(page: PdfPage) -> Iterator[Box]:
    """Where the pictures of a page lie, those in forms too; what is no picture counts as none."""
    from pypdfium2 import PdfMatrix, raw

    def within(parent: Any, how: tuple[Any, Any], placed: PdfMatrix, depth: int) -> Iterator[Box]:
        count, get = how
        for number in range(count(parent)):
            part, matrix = get(parent, number), raw.FS_MATRIX()
            kind = raw.FPDFPageObj_GetType(part)
            if kind not in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
                continue
            if not raw.FPDFPageObj_GetMatrix(part, matrix):
                continue
            place = PdfMatrix.from_raw(matrix).multiply(placed)
            if kind == raw.FPDF_PAGEOBJ_IMAGE:
                yield place.on_rect(0, 0, 1, 1)  # a picture is a unit square in its own measure
            elif depth < _DEEPEST:
                form = raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject
                yield from within(part, form, place, depth + 1)

    yield from within(page, (raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject), PdfMatrix(), 0)
