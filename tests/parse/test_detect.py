"""What a document is and in which encoding, told by its bytes; and the formats refused."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

import pytest

from sendminer.errors import ReadError
from sendminer.parse import parse
from sendminer.parse.decoding import decode
from sendminer.parse.detect import breaks_off
from tests.parse.made_pages import meeting, news, row

POUND = "Leeford’s £3m – “new” places for Zoë’s café"
ENCODED = {
    "utf-8": POUND.encode(),
    "utf-8 with mark": POUND.encode("utf-8-sig"),
    "utf-16 with mark": POUND.encode("utf-16"),
    "utf-16-le without mark": POUND.encode("utf-16-le"),
    "utf-16-be with mark": b"\xfe\xff" + POUND.encode("utf-16-be"),
    "utf-16-be without mark": POUND.encode("utf-16-be"),
    "utf-32 with mark": POUND.encode("utf-32"),
    "utf-32-be with mark": b"\x00\x00\xfe\xff" + POUND.encode("utf-32-be"),
    "cp1252": POUND.encode("cp1252"),
    "utf-8 with a stray cp1252 byte": (POUND * 3).encode() + b" \xa3",
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED.keys())
def test_encodings(data: bytes) -> None:
    """Pounds, dashes and quotation marks survive every encoding that they come in."""
    text = decode(data)
    assert text.startswith(POUND)
    assert "\ufffd" not in text
    assert "\ufeff" not in text


@pytest.mark.parametrize("tail", [b"h\x00i\x00\x00\xd8", bytes(range(1, 250)), b"PNG!" * 40])
def test_two_bytes_make_no_text(tail: bytes) -> None:
    """Data that happens to begin with the mark of UTF-16 is not text."""
    with pytest.raises(ReadError) as raised:
        parse(b"\xff\xfe" + tail, name="p")
    assert raised.value.outcome == "not_text"


TABLES = {
    "quoted cells": b'School,Promise,Due\nLarkmoor,"40 places, no less",2027\n',
    "of another land": b"sep=;\r\na;b\r\n1;2\r\n3;4\r\n",
    "in utf-16": "Who,What\nAnn,a\nBob,b\n".encode("utf-16"),
    "longer than what is looked at": b"Who,What\n" + b"Ann Marlow,to write\n" * 9000,
}


@pytest.mark.parametrize("data", TABLES.values(), ids=TABLES.keys())
def test_a_table_is_named_as_one(data: bytes) -> None:
    """With the ways in which tables are taken."""
    with pytest.raises(ReadError, match=r"looks like a table \(CSV\).*--sources") as raised:
        parse(data, name="mine.csv")
    assert raised.value.outcome == "unknown_format"


WORDS = {
    "prose": "The council met, and paid.\nParents, pupils, staff came.\nNobody, it said, left.",
    "an address": "Town Hall;Leeford\nHigh Street;Leeford",
    "an attendance list": "Name\tRole\nAnn Marlow\tChair\nBob Tate\tClerk",
    "semicolons": "Present: Ann Marlow; Bob Tate\nApologies: Jo Fox; Di Ash\nClerk: A; B",
    "rows of several widths": "a,b,c\n1,2\n3,4,5\n",
    "one row": "a,b,c,d\n",
    "a sentence": "It met,it paid.\nIt sat,it ate.\nIt ran,it hid.",
}


@pytest.mark.parametrize("text", WORDS.values(), ids=WORDS.keys())
def test_words_are_no_table(text: str) -> None:
    """Commas and semicolons stand in prose, too."""
    assert parse(text.encode(), name="t").text == text


@pytest.mark.parametrize(
    "declared", ["iso-8859-1", "utf-16", "no-such-thing", "base64", "windows-1252"]
)
def test_wrong_charset_is_overruled(declared: str) -> None:
    """A page in UTF-8 that declares something else is read as UTF-8."""
    source = news(head=f"<meta charset='{declared}'>")
    assert "£3.2 million" in parse(source.encode(), name="p").text


def test_declared_charset_holds_where_utf8_does_not() -> None:
    """A page that is not UTF-8 is read in the encoding that it names."""
    source = news(head="<meta charset='iso-8859-15'>", headline="Café costs £3m")
    assert "Café costs £3m" in parse(source.encode("iso-8859-15", "replace"), name="p").text


def zipped(member: str) -> bytes:
    """A ZIP archive with one member."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(member, "x")
    return target.getvalue()


FOREIGN = {
    "xlsx": (zipped("xl/workbook.xml"), "an Excel workbook"),
    "zip": (zipped("readme.txt"), "a ZIP archive"),
    "rtf": (b"{\\rtf1\\ansi Hello}", "an RTF document"),
    "doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "an old Word or Excel document"),
    "msg": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__properties_version1.0".encode("utf-16-le"),
        "a mail of Outlook's own format",
    ),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(32), "a PNG image"),
    "jpeg": (b"\xff\xd8\xff\xe0" + bytes(32), "a JPEG image"),
    "sound": (b"ID3" + bytes(32), "a sound file"),
    "gzip": (b"\x1f\x8b\x08" + bytes(32), "a gzip archive"),
    "json object": (b'{"title": "A", "body": "B"}', "JSON"),
    "json list": (b'[{"title": "A"}]', "JSON"),
    "json numbers": (b"[1, 2, 3]", "JSON"),
    "json, cut": (b'{"title": "A", "body": "B', "JSON"),
}
FIRST = {
    "Outlook": "Save it as text",
    "archive": "Unpack it",
    "image": "Run it through OCR",
    "sound": "Write down",
}
"""What no program saves as text for the asking wants another step first."""
FOREIGN["json in utf-16"] = ('{"title": "A"}'.encode("utf-16"), "JSON")


@pytest.mark.parametrize(("data", "kind"), FOREIGN.values(), ids=FOREIGN.keys())
def test_formats_that_are_not_read(data: bytes, kind: str) -> None:
    """Each is named, with what to do about it; its file name does not matter."""
    with pytest.raises(ReadError) as raised:
        parse(data, name="minutes.txt")
    assert raised.value.outcome == "unknown_format"
    assert raised.value.what == f"minutes.txt looks like {kind}."
    todo = next((what for sort, what in FIRST.items() if sort in kind), "Save it as PDF")
    assert raised.value.todo.startswith(todo)


PAGE = b"<!DOCTYPE html>\n<html><body><p>The council met.</p></body></html>"
BROKEN = {
    "whole": (PAGE, False),
    "whole, with a comment below": (PAGE + b"<!-- saved " + b"x" * 9000 + b" -->", False),
    "in capitals": (PAGE.upper(), False),
    "cut in a paragraph": (PAGE[:45], True),
    "cut, behind a byte order mark": (b"\xef\xbb\xbf" + PAGE[:45], True),
    "a part of a page": (b"<div><p>The council met.</p></div>", False),
    "words on pages": (b"It begins with <html> and the council met.", False),
}


@pytest.mark.parametrize(("data", "broken"), BROKEN.values(), ids=BROKEN.keys())
def test_a_page_that_breaks_off_is_told(data: bytes, broken: bool) -> None:
    """What was opened as a page and never closed has lost its end on the way."""
    assert breaks_off(data) is broken


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 8, b"\x00" * 100, b"text with \x00\x01\x02\x03\x04\x05 codes"],
    ids=["all bytes", "zeros", "control codes"],
)
def test_binary_is_not_text(data: bytes) -> None:
    """Bytes that no encoding turns into text are refused."""
    with pytest.raises(ReadError) as raised:
        parse(data, name="b")
    assert raised.value.outcome == "not_text"


TEXTS = {
    "bracket": "[Chair] opened the meeting.",
    "brace": "{draft} Minutes of the Cabinet",
    "less than": "<3 months is too long to wait, said Cllr Marlow.",
    "angle bracket name": "< Ann Marlow > asked for the floor.",
    "speaker in angle brackets": "<Chair> asked for the floor.",
    "talk of html": "The page said <html> in large letters, which parents found odd.",
    "talk of PDF": "Read the PDF. It cost 5% PDF fees.",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_plain_text_stays_plain_text(text: str) -> None:
    """A first character or word of markup does not make a page."""
    assert parse(text.encode(), name="t").text == text


@pytest.mark.parametrize(
    "text", ['{"title": "A"}', meeting(row("1.", "Item")), "%PDF-1.4 not really"]
)
def test_force_text(text: str) -> None:
    """``force_text`` reads anything that decodes as plain text."""
    assert parse(text.encode(), name="t", force_text=True).text == text


def test_names_do_not_matter() -> None:
    """A page called .pdf is a page."""
    source = news()
    assert parse(source.encode(), name="a.pdf").text == parse(source.encode(), name="a.txt").text


@pytest.mark.parametrize("before", ["\ufeff", "\n\n  ", "HTTP/1.1 200 OK\nServer: x\n\n", "junk\n"])
def test_pages_with_something_before_them(before: str) -> None:
    """A mark, white space, saved headers or a stray line do not hide a page."""
    assert parse((before + news()).encode(), name="p").kind == "article"


def test_import_is_light() -> None:
    """Importing the package loads none of the heavy libraries."""
    code = (
        "import sys, sendminer.parse; heavy = {'lxml', 'trafilatura', 'pypdfium2', 'bs4', "
        "'charset_normalizer'} & set(sys.modules); sys.exit(len(heavy))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
