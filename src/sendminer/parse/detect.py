"""Say what the bytes of a document are, from the bytes alone; file names lie."""

from __future__ import annotations

import json
import re
from typing import Literal

from sendminer.parse.files.mail import is_mail
from sendminer.parse.files.table import is_table
from sendminer.parse.reading import Unreadable

Form = Literal["pdf", "docx", "mail", "markup", "text"]

_PDF_WINDOW = 1024
_PAGE_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OUTLOOK = "__properties_version1.0".encode("utf-16-le")
"""A name in the directory of every .msg, and of nothing else in that container."""
_FOREIGN: tuple[tuple[int, bytes, str], ...] = (
    (0, b"{\\rtf", "an RTF document"),
    (0, _OLE, "an old Word or Excel document"),
    (0, b"\x89PNG\r\n", "a PNG image"),
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF87a", "a GIF image"),
    (0, b"GIF89a", "a GIF image"),
    (0, b"II*\x00", "a TIFF image"),
    (0, b"MM\x00*", "a TIFF image"),
    (8, b"WEBP", "a WebP image"),
    (8, b"WAVE", "a sound file"),
    (0, b"ID3", "a sound file"),
    (4, b"ftyp", "a video or picture file"),
    (0, b"\x1f\x8b\x08", "a gzip archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (0, b"Rar!\x1a\x07", "a RAR archive"),
    (0, b"BZh", "a bzip2 archive"),
    (0, b"SQLite format 3\x00", "a database"),
    (0, b"%!PS", "a PostScript file"),
)
_ZIP = b"PK\x03\x04"
_WORD = b"word/document.xml"
_ZIPPED = (
    (b"word/", "a Word document of another make"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"opendocument", "an OpenDocument file"),
    (b"epub", "an e-book"),
)
_JSON = re.compile(
    r'(?:\[\s{0,200}){0,3}\{\s{0,200}"[^"\n]{0,200}"\s{0,20}:|\[\s{0,200}[\[\]"\d{-]'
)
_JSON_TRIED = 200_000
_TAG = re.compile(
    r"<(?:!doctype\s{1,9}html|html|head|body|title|meta|link|script|style|div|p|table|article|section"
    r"|main|header|nav|span|ul|ol|h[1-6]|a|br|form|center|font|b|i|em|strong)(?=[\s>/])",
    re.IGNORECASE,
)
_FRONT_MATTER = re.compile(
    r"---[ \t]{0,8}\r?\n.{0,8000}?\r?\n---[ \t]{0,8}\r?\n\s{0,400}<[a-z!]",
    re.DOTALL | re.IGNORECASE,
)
"""A Jekyll post: YAML between two lines of dashes, then a page."""
_HTTP = re.compile(r"HTTP/\d")
_XML = re.compile(r"<(?:\?xml|!--|!DOCTYPE|[A-Za-z_][\w.-]{0,60}(?::[\w.-]{1,60})?[\s/>])")
_CLOSING = re.compile(r"</|/>|\?>|-->|<!DOCTYPE", re.IGNORECASE)
_SAVE = "Save it as PDF or plain text, and read that."
_TODO = (
    ("Outlook", "Save it as text (.txt) or as .eml, and read that."),
    ("archive", "Unpack it, and read the files that are in it."),
    ("image", "Run it through OCR (Acrobat's Recognise Text, ocrmypdf), and read the result."),
    ("sound", "Write down what is said in it, and read that."),
    ("video", "Write down what is said or shown in it, and read that."),
)
_TABLE = (
    "Read the pages that it tells of. A list of files goes with --sources, and verdicts with "
    "'sendminer import-verdicts'; what is prose, save as plain text."
)


def form(data: bytes) -> Form | None:
    """Say what the bytes alone tell: "pdf", "docx", or None where they are text to look into.

    Raises:
        Unreadable: they are a format that is known and not read (``unknown_format``).
    """
    head = data[:_PDF_WINDOW]
    mark = head.find(b"%PDF-")
    if mark >= 0 and b"<html" not in head[:mark].lower():
        return "pdf"
    if data.startswith(_ZIP) and _WORD in data:
        return "docx"
    foreign = _foreign(data)
    if foreign is not None:
        todo = next((what for kind, what in _TODO if kind in foreign), _SAVE)
        raise Unreadable("unknown_format", f"looks like {foreign}.", todo)
    return None


def _foreign(data: bytes) -> str | None:
    if data.startswith(_ZIP):
        return next((kind for sign, kind in _ZIPPED if sign in data[:20_000]), "a ZIP archive")
    if data.startswith(_OLE) and _OUTLOOK in data:
        return "a mail of Outlook's own format"
    for offset, sign, kind in _FOREIGN:
        if data.startswith(sign, offset):
            return kind
    return None


def breaks_off(data: bytes) -> bool:
    """Say whether a saved page ends before its last tag, as one of a broken download does."""
    head = data[:_PAGE_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith(b"<") and b"<html" in head and b"</html" not in data.lower()


def text_form(text: str) -> Form:
    """Tell markup and mails from plain text.

    Raises:
        Unreadable: it is text that is meant for programs (``unknown_format``).
    """
    if is_mail(text):
        return "mail"
    head = text[:8192].lstrip("\ufeff \t\r\n\v\f")
    if _is_markup(head) or _FRONT_MATTER.match(head):
        return "markup"
    if head.startswith(("{", "[")) and _JSON.match(head) and _loads(text):
        raise Unreadable("unknown_format", "looks like JSON.", _SAVE)
    if is_table(text):
        raise Unreadable("unknown_format", "looks like a table (CSV).", _TABLE)
    return "text"


def _is_markup(head: str) -> bool:
    """Say whether the first characters open a page or an XML answer."""
    if head.startswith("<"):
        return bool(_TAG.match(head) or (_XML.match(head) and _CLOSING.search(head)))
    opening = _TAG.search(head[:2048])
    if opening is None or head[: opening.start()].rstrip(" \t")[-1:] not in ("\n", ""):
        return False
    # A page saved with its HTTP headers, or with a stray line before it.
    return opening[0][:5].lower() in ("<html", "<!doc") or bool(_HTTP.match(head))


def _loads(text: str) -> bool:
    """Say whether JSON begins here; a cut or very long one is told by its first key."""
    if re.match(r'[\[\s]{0,200}\{\s{0,200}"[^"\n]{0,200}"\s{0,20}:', text.lstrip("\ufeff \t\r\n")):
        return True
    if len(text) > _JSON_TRIED:
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
