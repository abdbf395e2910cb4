"""Read a meeting's page (ieListDocuments.aspx): packs, items and their papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sendminer.parse.moderngov.frame import content_of
from sendminer.parse.moderngov.meeting_page import (
    CANCELLED,
    cell_of,
    item_table,
    parted_heading,
)
from sendminer.parse.pages.markup import classes, collapsed, one, paragraphs, tree, words_of
from sendminer.parse.text.dates import read_date
from sendminer.parse.text.labels import is_decision, is_minutes
from sendminer.sources.addresses import number, page_name, parameters
from sendminer.sources.moderngov.agreement import trace
from sendminer.sources.moderngov.pages import links, unknown_page
from sendminer.sources.moderngov.records import Committee, Entry, Link, Meeting

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PRINTED_MINUTES = "1"
"""``?T=`` of the pack that holds the printed minutes; 0 frontsheet, 2 decisions, 10 reports."""


def meeting(text: str) -> Meeting:
    """A meeting's page.

    Raises:
        Unreadable: it is no ModernGov page.
    """
    content = content_of(tree(text))
    if content is None:
        raise unknown_page()
    heading = words_of(one(content, "mgSubTitleTxt"))
    main = words_of(one(content, "mgMainTitleTxt"))
    table = item_table(content)
    rows = table.xpath("./tr|./tbody/tr") if table is not None else []
    entries = (entry for row in rows if (entry := _entry(row)) is not None)
    identity = _first(content, "mgmeetingattendance.aspx", "ID")
    body = _first(content, "mgcommitteedetails.aspx", "ID")
    return Meeting(
        id=identity,
        committee=Committee(body, parted_heading(heading or main)[0]),
        day=read_date(heading) or read_date(main),
        cancelled=CANCELLED.search(heading or main) is not None,
        entries=tuple(entries),
        packs=tuple(_packs(content)),
    )


def _first(content: HtmlElement, page: str, key: str) -> str:
    """A number in the first link to a page, or ""."""
    found = (number(href, key) for _, href in links(content) if page_name(href) == page)
    return next(filter(None, found), "")


def _packs(content: HtmlElement) -> list[Link]:
    """Whole-meeting PDFs; their number is the agenda's, so addresses are read and never built."""
    found = []
    for holder in content.xpath(".//ul[contains(@class, 'mgActionList')]"):
        if holder.xpath("ancestor::table[@id='mgItemTable']"):
            continue
        for anchor, href in links(holder):
            if "/g" in f"/{href}".lower() or page_name(href) == "mgchoosedocpack.aspx":
                found.append(Link(words_of(anchor), href))
    return found


def printed_minutes(meeting: Meeting) -> Link | None:
    """The printed minutes among the packs; drafts of them too."""
    for pack in meeting.packs:
        kind = parameters(pack.url).get("t")
        if kind == PRINTED_MINUTES or (kind is None and "minutes" in pack.title.lower()):
            return pack
    return None


def _entry(row: HtmlElement) -> Entry | None:
    cells = [cell for cell in row if cell.tag == "td"]
    if not cells:
        return None
    number_cell = cells[0] if len(cells) > 1 else None
    title, blocks = cell_of(cells[-1])
    shown = words_of(number_cell).rstrip(".")
    papers = tuple(_papers(cells[-1]))
    if not (shown or blocks or papers):
        return None
    minutes = " ".join(
        line for block in blocks if is_minutes(block.label) for line in block.paragraphs
    )
    return Entry(
        number=shown,
        title=title,
        trace=trace(minutes),
        minuted=bool(minutes),
        decided=any(is_decision(block.label) for block in blocks),
        truncated=_truncated(cells[-1]),
        papers=papers,
    )


def _truncated(cell: HtmlElement) -> str | None:
    """Id of the page that holds an item whole, where this one cuts it off."""
    return _first(cell, "mgai.aspx", "ID") or None


def _papers(cell: HtmlElement) -> list[Link]:
    found: dict[str, Link] = {}
    for anchor, href in links(cell):
        lowered = f"/{href.strip().lower()}"
        if "/documents/s" in lowered or page_name(href) == "mgconvert2pdf.aspx":
            title = words_of(anchor).removesuffix(".").strip()
            found.setdefault(href, Link(title, href))
    return list(found.values())


def whole_item(text: str) -> str:
    """Words under "Minutes:" on the page of one item (mgAi.aspx), or "".

    Raises:
        Unreadable: it is no ModernGov page.
    """
    content = content_of(tree(text))
    if content is None:
        raise unknown_page()
    said: list[str] = []
    label = ""
    for element in content.iter():
        names = classes(element) if isinstance(element.tag, str) else []
        if "mgSubItemTitleTxt" in names:
            label = collapsed(words_of(element))
        elif "mgWordPara" in names and is_minutes(label):
            said.extend(paragraphs(element))
    return " ".join(said)
