"""Print paragraphs as a PDF, with the library that reads them.

Made anew each time, a PDF would differ in its date and its number; both are fixed, so that a page
that has not changed gives the same bytes.
"""

from __future__ import annotations

import ctypes
import io
import re
import textwrap
from collections.abc import Iterable
from functools import cache

import pypdfium2
from pypdfium2 import raw

_WIDTH, _HEIGHT, _MARGIN, _SIZE, _LEADING = 595.0, 842.0, 64.0, 10.0, 14.0
_COLUMNS = 92
_ROWS = 48
_VARYING = re.compile(rb"(?<=/CreationDate\(D:)\d+|(?<=<)[0-9A-F]{32}(?=>)")


@cache
def printed(paragraphs: tuple[str, ...]) -> bytes:
    """A PDF of some paragraphs, with page numbers at the foot of each page."""
    rows = [row for paragraph in paragraphs for row in (*textwrap.wrap(paragraph, _COLUMNS), "")]
    document = pypdfium2.PdfDocument.new()
    try:
        for start in range(0, max(len(rows), 1), _ROWS):
            number = start // _ROWS + 1
            page = document.new_page(_WIDTH, _HEIGHT)
            _write(document, page, [*rows[start : start + _ROWS], "", f"Page {number}"])
            page.close()
        target = io.BytesIO()
        document.save(target)
    finally:
        document.close()
    return _VARYING.sub(lambda found: b"0" * len(found[0]), target.getvalue())


def _write(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, rows: Iterable[str]) -> None:
    for place, row in enumerate(rows):
        if not row:
            continue
        words = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", _SIZE)
        letters = ctypes.create_string_buffer((row + "\0").encode("utf-16-le"))
        raw.FPDFText_SetText(words, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)))
        height = _HEIGHT - _MARGIN - place * _LEADING
        raw.FPDFPageObj_Transform(words, 1, 0, 0, 1, _MARGIN, height)
        raw.FPDFPage_InsertObject(page.raw, words)
    page.gen_content()
