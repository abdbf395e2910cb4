"""Word documents: numbers, tables, and files that are not what they seem."""

from __future__ import annotations

import io
import re
import warnings
import zipfile

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from sendminer.errors import ReadError
from sendminer.parse import parse


def numbered(paragraph: Paragraph, number: int) -> None:
    """Give a paragraph Word's automatic numbering."""
    properties, numbering = paragraph._p.get_or_add_pPr(), OxmlElement("w:numPr")
    for name, value in (("w:ilvl", "0"), ("w:numId", str(number))):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        numbering.append(child)
    properties.append(numbering)


def minutes() -> bytes:
    """Minutes with a numbered resolution and a table."""
    document = docx.Document()
    document.add_paragraph("Cabinet, 3 February 2026")
    document.add_paragraph("Present: Councillor Ann Marlow")
    document.add_paragraph("RESOLVED that:")
    # Ids 4 and 9 are a bulleted and a decimal list of the template that python-docx begins with.
    for words in ("£2m be approved", "the report be noted"):
        numbered(document.add_paragraph(words), 9)
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("Places", "£000", "Mill Lane", "1,250"), strict=True):
        cell.text = words
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def test_minutes() -> None:
    """Paragraphs in order, each number and each table row with what belongs to it."""
    found = parse(minutes(), name="minutes.docx")
    lines = found.text.split("\n\n")
    assert found.kind == "minutes"
    assert [line.split()[-2:] for line in lines[3:5]] == [["be", "approved"], ["be", "noted"]]
    assert all(line[0] in "1•2" for line in lines[3:5])
    assert lines[-2:] == ["Places | £000", "Mill Lane | 1,250"]


def test_what_minutes_resolve() -> None:
    """Minutes in Word have the items and the limbs that the same words have in a PDF."""
    found = parse(minutes(), name="minutes.docx")
    (item,) = found.items
    limbs = [found.text[start:end] for start, end in item.resolved]
    assert [limb.split()[-2:] for limb in limbs] == [["be", "approved"], ["be", "noted"]]


def test_a_file_of_google_docs_is_read_without_a_word() -> None:
    """It states no title anywhere; the first line is one, and no warning reaches the screen."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(minutes())) as parts, zipfile.ZipFile(target, "w") as left:
        for name in parts.namelist():
            if not name.startswith("docProps"):
                data = re.sub(rb'<Relationship [^>]*"docProps[^>]*/>', b"", parts.read(name))
                left.writestr(name, data)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        assert parse(target.getvalue(), name="minutes.docx").title == "Cabinet, 3 February 2026"
    assert warned == []


def bomb() -> bytes:
    """A kilobyte or so that would unpack to hundreds of megabytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", b"<w>" + b" " * 300_000_000)
    return target.getvalue()


BROKEN = {
    "cut": (minutes()[:-200], "damaged"),
    "no document in it": (b"PK\x03\x04" + bytes(30) + b"word/document.xml", "damaged"),
    "bomb": (bomb(), "too_large"),
}


@pytest.mark.parametrize(("data", "outcome"), BROKEN.values(), ids=BROKEN.keys())
def test_broken(data: bytes, outcome: str) -> None:
    """A file that cannot be read is an outcome, without being unpacked first."""
    with pytest.raises(ReadError) as raised:
        parse(data, name="minutes.docx")
    assert raised.value.outcome == outcome
