"""A saved ModernGov page: a meeting (ieListDocuments.aspx) or one item of it (mgAi.aspx)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from sendminer.parse.moderngov.agenda import AgendaItem, Block, add_items, cancelled
from sendminer.parse.moderngov.frame import branding, issue_id
from sendminer.parse.pages.markup import (
    address,
    classes,
    collapsed,
    meta,
    one,
    paragraphs,
    words_of,
)
from sendminer.parse.reading import Reading, Unreadable, a_list
from sendminer.parse.text.council import council_of
from sendminer.parse.text.dates import DATE, read_date
from sendminer.parse.text.rendering import Rendering

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CANCELLED = re.compile(r"\bCANCELLED\b", re.IGNORECASE)
_STATUS = re.compile(r"[\s,–-]*\b(?:CANCELLED|POSTPONED|MOVED|PROVISIONAL|RESCHEDULED)\b.*$")
_TIME = re.compile(r"[\s,]*(?:at\s)?\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?)?\s*$", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:Agenda|Minutes|Decisions|Meeting)\s(?:for|of)\s(?P<body>.{2,200}?)\son\s"
    r"(?P<when>(?:\w{6,9},?\s)?\d{1,2}[^-]{4,60})",
)
ITEM_PAGE = "agenda item"
_LISTS = (
    "browse meetings", "committee", "calendar", "decisions", "councillors", "meetings", "what",
)  # fmt: skip


def read_meeting(page: HtmlElement, content: HtmlElement) -> Reading:
    """Read a meeting's agenda, decisions, minutes and votes.

    Raises:
        Unreadable: the meeting was cancelled, has nothing published, or the page is a list.
    """
    main = words_of(one(content, "mgMainTitleTxt"))
    heading = _heading(page, content)
    table = item_table(content)
    items = _items(table) if table is not None else _single(content, main)
    if not items:
        raise _no_items(main, heading)
    committee, when = parted_heading(heading or main)
    rendering = Rendering()
    for line in (committee or main, when):
        if line:
            rendering.add(line)
    records = add_items(rendering, items)
    text = rendering.text
    brand = branding(page)
    return Reading(
        kind="minutes",
        text=text,
        title=" - ".join(filter(None, (committee, _TIME.sub("", when)))) or main or None,
        publisher=brand,
        council=brand or council_of(text),
        url=address(page),
        published=_held_on(content, heading, main) or read_date(meta(page, "DC.date")),
        items=records,
    )


def _heading(page: HtmlElement, content: HtmlElement) -> str:
    """Body and day of a meeting; some councils leave them to the title that the browser shows."""
    heading = words_of(one(content, "mgSubTitleTxt"))
    if heading:
        return heading
    titles = page.xpath("//head/title")
    found = _TITLED.match(collapsed(titles[0].text or "")) if titles else None
    return f"{found['body']} - {found['when']}" if found else ""


def _held_on(content: HtmlElement, heading: str, main: str) -> date | None:
    """Day of the meeting. The page of one item is headed by the item, which may name another."""
    if main.lower() != ITEM_PAGE:
        return read_date(heading)
    links = (words_of(link) for link in content.xpath(".//a[@href]") if _leads_to_meeting(link))
    return next(filter(None, map(read_date, links)), None)


def _leads_to_meeting(link: HtmlElement) -> bool:
    return "ielistdocument" in link.get("href").lower()


def item_table(content: HtmlElement) -> HtmlElement | None:
    """The table of the agenda's items, or None where nothing is published."""
    found = content.xpath(".//table[@id='mgItemTable']")
    return found[0] if found else one(content, "mgItemTable", "table")


def _no_items(main: str, heading: str) -> Unreadable:
    """Say why a ModernGov page holds no meeting."""
    if CANCELLED.search(heading) or (not heading and CANCELLED.search(main)):
        return cancelled()
    if main.lower().startswith(_LISTS):
        return a_list("decision" if "decision" in main.lower() else "meeting")
    if DATE.search(heading):
        says, todo = "is a meeting with nothing published yet.", "Save it again after the meeting."
        return Unreadable("empty", says, todo)
    return Unreadable(
        "no_article", "is a ModernGov page that holds no meeting and no decision.",
        "Open a meeting or a decision and save that page.",
    )  # fmt: skip


def _items(table: HtmlElement) -> list[AgendaItem]:
    """Rows of the item table in page order."""
    return [item for row in table.xpath("./tr|./tbody/tr") if (item := _item(row)) is not None]


def _item(row: HtmlElement) -> AgendaItem | None:
    cells = [cell for cell in row if cell.tag == "td"]
    if not cells:
        return None
    numbered = "mgItemNumberCell" in classes(cells[0]) or len(cells) > 1
    number = words_of(cells[0]) if numbered and len(cells) > 1 else ""
    title, blocks = cell_of(cells[-1])
    if not (number or title or blocks):
        return None
    return AgendaItem(number, title, tuple(blocks), issue_id(row))


def cell_of(cell: HtmlElement) -> tuple[str, list[Block]]:
    """Title of an item and its labelled blocks; lists of attached documents are left out."""
    title: str | None = None
    blocks: list[Block] = []
    label: str | None = None
    lines: list[str] = [collapsed(cell.text or "")]
    for child in cell:
        names = classes(child) if isinstance(child.tag, str) else []
        if "mgAiTitleTxt" in names and title is None:
            title = words_of(child)
        elif "mgSubItemTitleTxt" in names:
            _close(blocks, label, lines)
            label, lines = words_of(child), []
        elif child.tag == "table" and one(child, "mgSectionTitle", "caption") is not None:
            _close(blocks, label, lines)
            label, lines = words_of(one(child, "mgSectionTitle", "caption")) + ":", _votes(child)
        elif not _is_link_list(child, names):
            lines.extend(paragraphs(child))
            lines.append(collapsed(child.tail or ""))
    _close(blocks, label, lines)
    return title or "", blocks


def _close(blocks: list[Block], label: str | None, lines: list[str]) -> None:
    """End a block; a label with nothing under it, or documents under it, is dropped."""
    kept = tuple(line for line in lines if line)
    if kept and not (label or "").lower().startswith("additional documents"):
        blocks.append(Block(label, kept))


def _is_link_list(child: HtmlElement, names: list[str]) -> bool:
    """Say whether an element only leads to other pages: attachments, recorded votes, issues."""
    if "mgBulletList" in names or "mgActionList" in names:
        return True
    if not isinstance(child.tag, str):
        return False
    links = child.xpath("self::a|.//a")
    linked = sum(len(words_of(link)) for link in links)
    return bool(links) and linked >= 0.9 * len(words_of(child))


def _votes(table: HtmlElement) -> list[str]:
    """Rows of a table of recorded votes: "Title - Resolution - Carried"."""
    lines: list[str] = []
    for row in table.xpath(".//tr[td]"):
        cells = [text for cell in row if cell.tag == "td" and (text := words_of(cell))]
        lines.append(" - ".join(cells))
    return lines


def _single(content: HtmlElement, main: str) -> list[AgendaItem]:
    """The one item of an "Agenda item" page, or nothing on other pages without a table."""
    holder = one(content, "mgContent")
    if holder is None or main.lower() != ITEM_PAGE:
        return []
    title, blocks = cell_of(holder)
    heading = words_of(one(content, "mgSubTitleTxt"))
    return [AgendaItem("", title or heading, tuple(blocks), issue_id(content))] if blocks else []


def parted_heading(heading: str) -> tuple[str, str]:
    """Part "Committee - Thursday 15 January 2026 7:30 pm, CANCELLED" into committee and time."""
    plain = _STATUS.sub("", heading)
    found = DATE.search(plain)
    if found is None:
        return plain, ""
    return plain[: found.start()].rstrip(" -–,"), plain[found.start() :]
