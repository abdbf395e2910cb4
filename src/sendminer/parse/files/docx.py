"""A Word document's paragraphs, with the numbers that Word gives them, and its tables row by row.

docx2python is taken because it writes out automatic numbering: a resolution "(b)" has its letter
in no run of the file. It believes whatever the file says of its cells and numbers, and so works in
a process of its own (see ``apart``). Headers and footers are left out.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile

from sendminer.parse.files.apart import APART, Answer
from sendminer.parse.pages.markup import collapsed
from sendminer.parse.reading import Reading, Unreadable
from sendminer.parse.text.plain import worded
from sendminer.parse.text.rendering import GAP

_MOST_BYTES = 200 * 1024 * 1024
"""Unpacked size of the parts that are read: a zip of a few kilobytes can hold gigabytes."""
_MOST_RATIO = 200
_MOST_PARTS = 5_000
_NUMBER = re.compile(r"(\(?\w{1,6}[.)]|--)\t")
"""How docx2python writes automatic numbers and bullets."""


def read_docx(data: bytes) -> Reading:
    """Read the text of a Word document (.docx).

    Raises:
        Unreadable: it is damaged, encrypted, empty, or unpacks to too much.
    """
    _check(data)
    answer = APART.opened("docx", data)
    paragraphs: list[str] = answer["paragraphs"]
    if not paragraphs:
        raise Unreadable("empty", "holds no text.", "Open it in Word and see what it holds.")
    text = GAP.join(paragraphs)
    return worded(text, answer["title"] or paragraphs[0][:200])


def _check(data: bytes) -> None:
    """Look at the list of parts before any of them is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            entries = parts.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
        raise _damaged() from fault
    size = sum(entry.file_size for entry in entries)
    if len(entries) > _MOST_PARTS or size > min(_MOST_BYTES, _MOST_RATIO * len(data)):
        raise Unreadable("too_large", "unpacks to too much.", "Save it as PDF, and read that.")


def _damaged() -> Unreadable:
    return Unreadable("damaged", "is damaged or locked.", "Open it in Word and save it anew.")


def opened_here(data: bytes) -> Answer:
    """The paragraphs of the body, and the title that the file states; for the child alone."""
    from docx2python import docx2python

    try:
        with warnings.catch_warnings(), docx2python(io.BytesIO(data)) as document:
            warnings.simplefilter("ignore")  # that a title is not stated is nobody's fault
            tables = document.body
            title = collapsed(str(document.core_properties.get("title") or ""))
    except MemoryError:  # the child ends over it, which tells the parent
        raise
    except RecursionError:
        raise Unreadable(
            "damaged", "is nested too deeply to be read.", "Save it as plain text, and read that."
        ) from None
    except Exception as fault:
        # Whatever a broken part sets off in there, it is the document that yields nothing.
        raise _damaged() from fault
    paragraphs = [line for table in tables for row in table for line in _lines(row)]
    return {"paragraphs": paragraphs, "title": title}


def _lines(row: list[list[str]]) -> list[str]:
    """The paragraphs of one cell that is the whole row, or the row on one line."""
    cells = [[line for line in map(_line, cell) if line] for cell in row]
    if len(cells) == 1:
        return cells[0]
    line = " | ".join(" ".join(cell) for cell in cells)
    return [line] if line.strip("| ") else []


def _line(paragraph: str) -> str:
    """A paragraph on one line, its number as it is printed."""
    numbered = _NUMBER.match(paragraph.lstrip())
    words = paragraph.lstrip()[numbered.end() :] if numbered else paragraph
    number = {"--": "• "}.get(numbered[1], f"{numbered[1]} ") if numbered else ""
    return number + collapsed(words) if collapsed(words) else ""
