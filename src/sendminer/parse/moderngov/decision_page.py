"""A saved ModernGov decision page (ieDecisionDetails.aspx)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sendminer.parse.moderngov.frame import branding, issue_id
from sendminer.parse.pages.markup import address, classes, collapsed, one, paragraphs, words_of
from sendminer.parse.reading import Reading, Unreadable
from sendminer.parse.text.approved import approved
from sendminer.parse.text.council import council_of
from sendminer.parse.text.dates import read_date
from sendminer.parse.text.labels import is_decision as decides
from sendminer.parse.text.rendering import Rendering
from sendminer.parse.text.resolutions import Paragraph, resolutions
from sendminer.records import Extent, Item

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MEETING = re.compile(
    r"ieListDocuments?\.aspx\?(?:[^#]{0,200}&)?M(?:eeting)?Id=(\d{1,12})", re.IGNORECASE | re.ASCII
)
_BODY = re.compile(r"[?&]C(?:ommittee)?Id=(\d{1,12})", re.IGNORECASE | re.ASCII)
_TOLD = {"Decision Maker:", "Is Key decision?:", "Date of decision:"}
_DATES = ("Date of decision:", "Decision due:", "Publication date:")


@dataclass(frozen=True, slots=True)
class Record:
    """What a decision page says of itself, beside its words; empty where it says nothing."""

    title: str
    maker: str
    day: date | None
    published: date | None
    issue: str
    meeting: str
    body: str


def record_of(content: HtmlElement) -> Record:
    """The labels and links of a decision page.

    ``meeting`` and ``body`` are the numbers of the meeting at which it was made; decisions of
    officers and of single members have none.
    """
    said = _labelled(content)
    met = next(filter(_MEETING.search, map(str, content.xpath(".//a/@href"))), "")
    return Record(
        title=words_of(one(content, "mgSubTitleTxt")),
        maker=said.get("Decision Maker:") or said.get("Decided at meeting:", ""),
        day=_decided_on(said),
        published=read_date(said.get("Publication date:", "")),
        issue=issue_id(content) or "",
        meeting=_number(_MEETING, met),
        body=_number(_BODY, met),
    )


def _labelled(content: HtmlElement) -> dict[str, str]:
    """Labels ("Decision status:") and what stands behind each."""
    found = {}
    around: dict[HtmlElement, str] = {}  # of a page of one parent and ten thousand labels, once
    for label in content.xpath(".//span[contains(@class, 'mgLabel')]"):
        name, parent = words_of(label), label.getparent()
        if parent not in around:
            around[parent] = words_of(parent)
        found[name] = around[parent].removeprefix(name).strip()
    return found


def _number(pattern: re.Pattern[str], link: str) -> str:
    found = pattern.search(link)
    return found[1] if found else ""


def is_decision(content: HtmlElement) -> bool:
    """Say whether a ModernGov page is the record of one decision."""
    headings = content.xpath(".//h3[contains(@class, 'mgSubSubTitleTxt')]")
    if any(decides(words_of(title)) for title in headings):
        return one(content, "mgItemTable", "table") is None
    return bool(_labelled(content).keys() & _TOLD)


def read_decision(page: HtmlElement, content: HtmlElement) -> Reading:
    """Read a decision: its title, who decided, the dates, purpose, decision and reasons.

    Raises:
        Unreadable: the page has no words of decision.
    """
    title = words_of(one(content, "mgSubTitleTxt"))
    holder = one(content, "mgContent")
    rendering = Rendering()
    if title:
        rendering.add(title)
    decided = _add_content(rendering, content if holder is None else holder)
    text = rendering.text
    resolved = sorted({*approved(text), *decided})
    if rendering.length <= len(title):
        raise Unreadable(
            "empty", "is a decision with nothing written in it.", "Open the page and save it again."
        )
    brand = branding(page)
    return Reading(
        kind="decision",
        text=text,
        title=title or None,
        publisher=brand,
        council=brand or council_of(text),
        url=address(page),
        published=_decided_on(_labelled(content)),
        items=(Item(None, title or None, 0, len(text), issue_id(content), tuple(resolved)),),
    )


def _add_content(rendering: Rendering, holder: HtmlElement) -> list[Extent]:
    """Add labels and sections in page order; give the spans of the decision's paragraphs."""
    resolved: list[Extent] = []
    section = ""
    for child in holder:
        names = classes(child) if isinstance(child.tag, str) else []
        if child.tag == "h3" and "mgSubSubTitleTxt" in names:
            section = words_of(child)
            rendering.add(section)
        elif "mgLabel" in names or child.tag == "ul" or not isinstance(child.tag, str):
            # "Accompanying Documents:" and its list lead to other documents.
            continue
        else:
            lines = [line for line in paragraphs(child) if not line.endswith(":") or section]
            placed: list[Paragraph] = [(rendering.add(line), line) for line in lines]
            if decides(section) and "mgWordPara" in names:
                resolved += resolutions(placed, decision=True)
            tail = collapsed(child.tail or "")
            if tail:
                rendering.add(tail)
    return resolved


def _decided_on(said: Mapping[str, str]) -> date | None:
    """Date of the decision; the register files it by publication, maybe years later."""
    return next(filter(None, (read_date(said.get(label, "")) for label in _DATES)), None)
