"""Read ModernGov's pages: lists of bodies, meetings and decisions, search results, issues.

Meeting pages, which hold the items themselves, are read in ``meeting_page``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from sendminer.parse.moderngov.frame import content_of
from sendminer.parse.moderngov.meeting_page import CANCELLED
from sendminer.parse.pages.markup import collapsed, tree, words_of
from sendminer.parse.reading import Unreadable
from sendminer.parse.text.dates import read_date
from sendminer.sources.addresses import number, page_name, parameters
from sendminer.sources.moderngov.records import Committee, Link, Listed, Registered
from sendminer.sources.span import day_from

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MEETING_PAGES = ("ielistdocuments.aspx", "ielistdocument.aspx")
_MOMENT = re.compile(r"[0-9]{12}")
_MOST_LINKS = 5_000
_NEXT = re.compile(r"next page of search", re.IGNORECASE)


def links(element: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Anchors with their addresses as written."""
    for place, anchor in enumerate(element.iter("a")):
        href = anchor.get("href")
        if href and place < _MOST_LINKS:
            yield anchor, href


def must_be_modern_gov(text: str) -> None:
    """Do nothing for a page of the software's, which may hold nothing.

    Raises:
        Unreadable: it is another, and what was looked for in it is lost.
    """
    if content_of(tree(text)) is None:
        raise unknown_page()


def unknown_page() -> Unreadable:
    """Say that a page is not as ModernGov makes it: that is a loss, and no empty page."""
    says = "is not as ModernGov makes it; the site may have been redesigned."
    return Unreadable("damaged", says, "Run 'sendminer doctor' on the council.")


def committees(text: str) -> list[Committee]:
    """Bodies of the committee list, the committee structure or the meetings home page."""
    found: dict[str, Committee] = {}
    for anchor, href in links(tree(text)):
        name = page_name(href)
        if name == "mgcommitteedetails.aspx":
            identity = number(href, "ID")
        elif name == "ielistmeetings.aspx":
            identity = number(href, "CId", "CommitteeId")
        else:
            continue
        title = words_of(anchor)
        if identity and title and not title.lower().startswith(("browse", "earlier", "later")):
            found.setdefault(identity, Committee(identity, title))
    return list(found.values())


def listed(text: str, committee: Committee) -> list[Listed]:
    """Meetings of a list page; that one was cancelled stands behind its link."""
    found: dict[str, Listed] = {}
    for anchor, href in links(tree(text)):
        identity = number(href, "MId", "MeetingId") if page_name(href) in _MEETING_PAGES else ""
        day = read_date(words_of(anchor))
        if not identity or day is None:
            continue
        behind = collapsed(anchor.tail or "").strip(" -–")
        body = Committee(number(href, "CId", "CommitteeId") or committee.id, committee.title)
        cancelled = CANCELLED.search(behind) is not None
        found.setdefault(identity, Listed(identity, day, body, cancelled))
    return list(found.values())


def earlier(text: str) -> str | None:
    """The moment from which the list goes on into the past, or None on its last page."""
    for _, href in links(tree(text)):
        asked = parameters(href)
        if page_name(href) == "ielistmeetings.aspx" and asked.get("act", "").lower() == "earlier":
            return asked["d"] if _is_moment(asked.get("d", "")) else None
    return None


def _is_moment(text: str) -> bool:
    """Say whether it is "202409051930"."""
    return _MOMENT.fullmatch(text) is not None and day_from(_dashed(text)) is not None


def day_of(moment: str) -> date:
    """Day of such a moment."""
    return date.fromisoformat(_dashed(moment))


def _dashed(moment: str) -> str:
    return f"{moment[:4]}-{moment[4:6]}-{moment[6:8]}"


def registered(text: str) -> list[Registered]:
    """Rows of the register of decisions or of officers' decisions."""
    found: dict[str, Registered] = {}
    for row in tree(text).iter("tr"):
        cells = [cell for cell in row if cell.tag == "td"]
        for anchor, href in links(row):
            identity = number(href, "ID") if page_name(href) == "iedecisiondetails.aspx" else ""
            if identity:
                days = (read_date(words_of(cell)) for cell in cells[1:])
                day = next((day for day in days if day is not None), None)
                # words_of leaves out the hidden " ref: 13567".
                found.setdefault(identity, Registered(identity, words_of(anchor), day))
    return list(found.values())


def hits(text: str) -> list[Link]:
    """What a page of search results leads to, in its order; addresses as written."""
    wanted = (
        *_MEETING_PAGES, "iedecisiondetails.aspx", "mgissuehistoryhome.aspx", "ieissuedetails.aspx",
        "mgai.aspx", "mgconvert2pdf.aspx",
    )  # fmt: skip
    return _led_to(text, lambda href: page_name(href) in wanted or _is_paper(href))


def _is_paper(href: str) -> bool:
    """Say whether a link is to a paper: "documents/s111920/Minutes.pdf"."""
    folders = href.lower().partition("?")[0].split("/")
    return "documents" in folders[:-2] and folders[-2][:1] == "s" and folders[-2][1:].isdigit()


def more_results(text: str, page: int) -> bool:
    """Say whether the results go on after a page of them."""
    return any(
        _NEXT.match(anchor.get("title") or "")
        or (
            page_name(href).startswith("iesearchresults")
            and parameters(href).get("pg", "") == str(page + 1)
        )
        for anchor, href in links(tree(text))
    )


def issue_links(text: str) -> list[Link]:
    """Meetings and decisions of an issue."""
    names = (*_MEETING_PAGES, "iedecisiondetails.aspx")
    return _led_to(text, lambda href: page_name(href) in names)


def issue_parts(text: str, issue: str) -> list[Link]:
    """Pages of the same issue that tell its meetings and its decisions."""
    names = ("ieissuedetails.aspx", "mgdecisiondetails.aspx")
    return _led_to(text, lambda href: page_name(href) in names and number(href, "IId") == issue)


def _led_to(text: str, wanted: Callable[[str], bool]) -> list[Link]:
    """What the software's part of a page leads to, in its order, each page once."""
    page = tree(text)
    found = page.xpath("//*[@id='modgov']")
    kept: dict[str, Link] = {}
    for anchor, href in links(found[0] if found else page):
        if wanted(href):
            kept.setdefault(href.partition("#")[0], Link(words_of(anchor), href))
    return list(kept.values())
