"""Read the pages of CMIS: base page, list view, month, and a meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sendminer.parse.pages.markup import classes, one, tree, words_of
from sendminer.parse.text.dates import read_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MODULE = re.compile(r"dnn[$_]ctr([0-9]{1,9})[$_]MeetingCalendarPublic", re.IGNORECASE)
_MEETING = re.compile(
    r"(?P<tab>[^\s\"']{0,400}/tabid/[0-9]{1,9})/ctl/ViewMeetingPublic/mid/(?P<mid>[0-9]{1,9})"
    r"/Meeting/(?P<meeting>[0-9]{1,12})/Committee/(?P<body>[0-9]{1,9})",
    re.IGNORECASE,
)
_TAB = re.compile(r"[^\s\"'<>=]{0,300}/tabid/[0-9]{1,9}", re.IGNORECASE)
_TIMED = re.compile(r"\s*[0-9]{1,2}[:.][0-9]{2}\s*(?:[ap]m)?\s*[-–]?\s*", re.IGNORECASE)
_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})$")


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting of a list or month; ``tab`` is how every address of the module begins."""

    id: str
    body_id: str
    body: str
    day: date
    url: str
    tab: str
    module: str


@dataclass(frozen=True, slots=True)
class Details:
    """A meeting's own page; documents are titles and addresses as written."""

    body: str
    day: date | None
    status: str
    documents: tuple[tuple[str, str], ...]


def module_of(text: str) -> str | None:
    """Number of the calendar's module on the base page."""
    found = _MODULE.search(text)
    return found[1] if found else None


def tab_of(text: str) -> str | None:
    """How every address of the module begins, from any link or form of a page."""
    found = _TAB.search(text)
    return found[0] if found else None


def is_cmis(text: str) -> bool:
    """Say whether a page is one of the software's: a month may hold no meeting."""
    return "cmis" in text.lower() or tab_of(text) is not None


def held(text: str, year: int) -> list[Held]:
    """Meetings of the list view, which gives whole dates, or of a month, which gives no year."""
    found: dict[str, Held] = {}
    for row in tree(text).iter("tr"):
        day = _row_day(row, year)
        for anchor in row.iter("a"):
            href = (anchor.get("href") or "").strip()
            address = _MEETING.search(href)
            words = words_of(anchor)
            on = read_date(words) or day
            if address is not None and on is not None:
                found.setdefault(
                    address["meeting"],
                    Held(
                        address["meeting"],
                        address["body"],
                        _body(words),
                        on,
                        href,
                        address["tab"],
                        address["mid"],
                    ),
                )
    return list(found.values())


def _row_day(row: HtmlElement, year: int) -> date | None:
    """Day of a row of a month: "Monday, 8 June"."""
    cell = next((cell for cell in row if cell.tag == "td"), None)
    if cell is None:
        return None
    found = _DAY.search(words_of(cell)[:60])
    return read_date(f"{found[1]} {found[2]} {year}") if found else None


def _body(words: str) -> str:
    """Body of "9 Jul 2026 11:00 - Planning Committee" and of "10:00 Planning Committee"."""
    timed = _TIMED.search(words)
    return words[timed.end() :].strip() if timed else words


def details(text: str) -> Details | None:
    """A meeting's page; None where it is no page of the module's."""
    page = tree(text)
    if not page.xpath("//*[contains(@class, 'CMIS')] | //*[contains(@class, 'CmisDocumentList')]"):
        return None
    said = _labelled(page)
    documents = {
        anchor.get("href"): words_of(anchor)
        for anchor in page.iter("a")
        if "TitleLink" in classes(anchor) and "document.ashx" in (anchor.get("href") or "").lower()
    }
    return Details(
        body=said.get("committee", ""),
        day=read_date(said.get("date/time", "") or said.get("date", "")),
        status=said.get("status", "").lower(),
        documents=tuple((title, str(href)) for href, title in documents.items()),
    )


def _labelled(page: HtmlElement) -> dict[str, str]:
    """What stands beside each label; class names lie, as status and venue share theirs."""
    found: dict[str, str] = {}
    for holder in page.xpath("//div[contains(@class, 'holder')]"):
        label, value = one(holder, "DNNLabel", "div"), one(holder, "Value", "div")
        if label is not None and value is not None:
            found.setdefault(words_of(label).rstrip(": ").lower(), words_of(value))
    return found
