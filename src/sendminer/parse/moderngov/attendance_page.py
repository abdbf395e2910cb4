"""A saved page of who attended a ModernGov meeting (mgMeetingAttendance.aspx)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sendminer.parse.moderngov.attendees import Attendee, add_attendance
from sendminer.parse.moderngov.frame import branding
from sendminer.parse.pages.markup import address, collapsed, one, words_of
from sendminer.parse.reading import Reading, Unreadable
from sendminer.parse.text.council import council_of
from sendminer.parse.text.dates import read_date
from sendminer.parse.text.rendering import Rendering

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_COLUMNS = ("name", "role", "attendance")
_HEADS = {
    "attendee": "name", "name": "name", "councillor": "name", "member": "name", "officer": "name",
    "role": "role", "position": "role", "attendance": "attendance", "status": "attendance",
}  # fmt: skip
_BODY_PAGES = ("mgcommitteedetails.aspx", "ielistmeetings.aspx", "ielistdocuments.aspx")


def is_attendance(content: HtmlElement) -> bool:
    """Say whether a ModernGov page tells who attended one meeting."""
    return bool(_tables(content)) and one(content, "mgItemTable", "table") is None


def read_attendance(page: HtmlElement, content: HtmlElement) -> Reading:
    """Read the attendees: each is a line and an official.

    Raises:
        Unreadable: the tables name nobody.
    """
    people = [person for table in _tables(content) for person in _people(table)]
    if not people:
        raise Unreadable("empty", "is a list of attendance with nobody in it.", "Leave it out.")
    heading = words_of(one(content, "mgSubTitleTxt"))
    rendering = Rendering()
    title = " - ".join(filter(None, (_body(content, heading), heading)))
    if title:
        rendering.add(title)
    officials = add_attendance(rendering, people)
    brand = branding(page)
    return Reading(
        kind="minutes", text=rendering.text, title=title or None, publisher=brand,
        council=brand or council_of(rendering.text), url=address(page),
        published=read_date(heading), officials=officials,
    )  # fmt: skip


def _tables(content: HtmlElement) -> list[HtmlElement]:
    """Tables that say in their summary or caption that they are of attendance."""
    return [
        table
        for table in content.xpath(".//table")
        if "attendance" in f"{table.get('summary') or ''} {_caption(table)}".lower()
    ]


def _caption(table: HtmlElement) -> str:
    found = table.find("caption")
    return words_of(found) if found is not None else ""


def _people(table: HtmlElement) -> Iterator[Attendee]:
    columns = _columns(table)
    for row in table.xpath(".//tr[td]"):
        cells = [words_of(cell) for cell in row if cell.tag in ("td", "th")]
        said = dict(zip(columns, cells, strict=False))
        if said.get("name") and said["name"].lower() not in _HEADS:
            yield Attendee(said["name"], said.get("role", ""), said.get("attendance", ""))


def _columns(table: HtmlElement) -> list[str]:
    """What each column holds, by its heading; without headings, in the usual order."""
    heads = [collapsed(words_of(cell)).lower() for cell in table.xpath("(.//tr[th])[1]/th")]
    named = [_HEADS.get(head, f"column {place}") for place, head in enumerate(heads)]
    return named if "name" in named else list(_COLUMNS)


def _body(content: HtmlElement, heading: str) -> str:
    """The body that met, from the link to its page; the heading tells the day alone."""
    for link in content.iter("a"):
        target = (link.get("href") or "").lower()
        words = words_of(link)
        if words and words not in heading and any(name in target for name in _BODY_PAGES):
            return "" if read_date(words) else words
    return ""
