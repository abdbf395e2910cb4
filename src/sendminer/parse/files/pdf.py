"""A PDF's words, page by page, with PDFium; the layout of lines is put together in pdf_lines.

PDFium is not thread-safe: it works in a process of its own (see ``apart``), which is asked by one
thread at a time. Everything opened is closed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import astuple, replace
from typing import TYPE_CHECKING, Any

from sendminer.parse.files.apart import APART, Answer
from sendminer.parse.files.pdf_lines import Line, flowed, without_furniture
from sendminer.parse.files.pdf_pictures import is_covered
from sendminer.parse.pages.markup import collapsed
from sendminer.parse.reading import MOST_CHARACTERS, Reading, Unreadable
from sendminer.parse.text.plain import worded
from sendminer.parse.text.rendering import GAP
from sendminer.records import Rest

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MOST_PAGES = 2_000
_PASSWORD = 4
"""FPDF_ERR_PASSWORD of PDFium's public header fpdfview.h."""
_TAIL = 4096
_FEW = 200
"""Characters of a page that may all be stamped on it, or be its head and its number."""
_STAMP = re.compile(
    r"(?:(?:agenda|minute) item|item|appendix|annexe?|enclosure)s? \w{1,4}", re.IGNORECASE
)
"""What is put on a scanned paper when an agenda is put together."""
_LINE = re.compile(r"[^\r\n]+")
_POOR_TITLE = re.compile(
    r"(?:microsoft (?:word|excel|powerpoint) - |untitled|document\d*$|template|slide|print\b"
    r"|\S+\.\w{3,4}$)|.{0,3}$",
    re.IGNORECASE,
)


def read_pdf(data: bytes) -> Reading:
    """Read the text of a PDF, at most ``MOST_PAGES`` pages.

    Raises:
        Unreadable: it is encrypted, damaged, cut short, too long, or scanned without text.
    """
    if b"%%EOF" not in data[-_TAIL:] and b"startxref" not in data[-_TAIL:]:
        raise _cut_short()
    answer = APART.opened("pdf", data)
    pages = [[Line(*line) for line in page] for page in answer["pages"]]
    bodies = without_furniture(pages)
    text, starts = flowed(bodies)
    scanned = tuple(number for number in answer["covered"] if not _is_told(bodies[number - 1]))
    if not text or (scanned and not any(map(_is_told, bodies))):
        raise Unreadable(
            "needs_ocr", "holds pictures of pages and no text.",
            "Run it through OCR (ocrmypdf, or Acrobat's Recognise Text), and read the result.",
        )  # fmt: skip
    title = collapsed(answer["title"])
    title = text.partition(GAP)[0][:200] if _POOR_TITLE.match(title) else title
    return replace(worded(text, title), pages=starts, rest=Rest(scanned=scanned))


def _is_told(page: Sequence[Line]) -> bool:
    """Whether there is more on a page than what is stamped on it to find it by."""
    return not all(_STAMP.fullmatch(line.text) for line in page)


def _cut_short() -> Unreadable:
    return Unreadable("damaged", "is damaged or cut short.", "Download it again.")


def opened_here(data: bytes) -> Answer:
    """Lines of every page, pages that pictures cover, and the stated title; for the child alone."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        if fault.err_code == _PASSWORD:
            raise Unreadable(
                "encrypted", "is encrypted.",
                "Open it with its password, save a copy without one, and read that.",
            ) from None  # fmt: skip
        raise _cut_short() from None
    try:
        pages, covered = _pages(document)
        return {
            "pages": [[list(astuple(line)) for line in page] for page in pages],
            "covered": covered,
            "title": str(document.get_metadata_value("Title") or ""),
        }
    except pypdfium2.PdfiumError:
        raise _cut_short() from None
    finally:
        document.close()


def _pages(document: PdfDocument) -> tuple[list[list[Line]], list[int]]:
    """The lines of each page, and the numbers of those that pictures may tell more of."""
    count = len(document)
    if count == 0:
        raise _cut_short()
    if count > MOST_PAGES:
        raise Unreadable(
            "too_large", f"has more than {MOST_PAGES:,} pages.", "Split it, and read the parts."
        )
    pages: list[list[Line]] = []
    covered: list[int] = []
    length = 0
    for number in range(count):
        lines, is_picture = _page(document, number)
        pages.append(lines)
        if is_picture:
            covered.append(number + 1)
        length += sum(len(line.text) for line in lines)
        if length > MOST_CHARACTERS:
            says = f"holds more than {MOST_CHARACTERS:,} characters."
            raise Unreadable("too_large", says, "Split it, and read the parts.")
    return pages, covered


def _page(document: PdfDocument, number: int) -> tuple[list[Line], bool]:
    page = document[number]
    try:
        words = page.get_textpage()
        try:
            lines = _lines(words)
        finally:
            words.close()
        return lines, sum(len(line.text) for line in lines) <= _FEW and is_covered(page)
    finally:
        page.close()


def _lines(words: PdfTextPage) -> list[Line]:
    """Lines of a page in PDFium's reading order, with their boxes in points."""
    text = words.get_text_range()
    # Offsets are characters of PDFium only where nothing was left out or put in.
    boxed = len(text) == words.count_chars()
    lines: list[Line] = []
    for found in _LINE.finditer(text):
        shown = collapsed(found[0].replace("\ufffe", "-").replace("\x02", "-"))
        if shown:
            box = _box(words, found) if boxed else None
            lines.append(Line(shown, *box) if box else Line(shown))
    return lines


def _box(words: PdfTextPage, found: re.Match[str]) -> tuple[float, ...] | None:
    """Left, right, bottom and height of a line, and the width of its first word, in points."""
    shown = found[0].strip()
    start = found.start() + found[0].index(shown)
    ends = (start, start + len(shown) - 1, start + len(shown.split(maxsplit=1)[0]) - 1)
    first, last, word = (_charbox(words, index) for index in ends)
    if first is None or last is None or word is None:
        return None
    return first[0], last[2], first[1], first[3] - first[1], word[2] - first[0]


def _charbox(words: Any, index: int) -> tuple[float, float, float, float] | None:
    """Left, bottom, right and top of a character, font box included."""
    from pypdfium2 import PdfiumError

    try:
        left, bottom, right, top = words.get_charbox(index, loose=True)
    except PdfiumError:
        return None
    return left, bottom, right, top
