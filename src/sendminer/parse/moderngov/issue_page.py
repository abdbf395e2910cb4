"""A saved page of one matter over its meetings (ieIssueDetails.aspx): the items of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from sendminer.parse.moderngov.agenda import AgendaItem, Block, add_items
from sendminer.parse.moderngov.frame import branding, issue_id, issue_of
from sendminer.parse.pages.markup import address, classes, collapsed, one, paragraphs, words_of
from sendminer.parse.reading import Reading, Unreadable
from sendminer.parse.text.council import council_of
from sendminer.parse.text.dates import read_date
from sendminer.parse.text.rendering import Rendering
from sendminer.records import Item

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MEETING = re.compile(r"Meeting\s?:\s?(?=\d|\w{3,9}\s)", re.IGNORECASE)
_HEADS = ("p", "h2", "h3", "h4")
_LONGEST_HEAD = 300
_TAKEN = frozenset(
    ("mgAiTitleTxt", "mgSubItemTitleTxt", "mgWordPara", "mgItemNumberCell", "mgLabel")
)


@dataclass(slots=True)
class _Met:
    """What one meeting did on the matter."""

    head: str
    issue: str | None
    items: list[AgendaItem] = field(default_factory=list)

    @property
    def day(self) -> date | None:
        return read_date(self.head)


def is_issue(content: HtmlElement) -> bool:
    """Say whether a ModernGov page gathers the meetings of one matter."""
    main = words_of(one(content, "mgMainTitleTxt")).lower()
    return main.startswith("issue") and any(_is_head(element) for element in content.iter())


def read_issue(page: HtmlElement, content: HtmlElement) -> Reading:
    """Read what each meeting said and resolved on the matter, under its day and body.

    It is of the day of the latest: earlier ones are told by their own heads.

    Raises:
        Unreadable: no meeting has published anything on it.
    """
    issue = issue_of(address(page) or "") or issue_id(content)
    meetings = [met for met in _meetings(content, issue) if any(item.blocks for item in met.items)]
    if not meetings:
        raise Unreadable(
            "empty", "is a matter on which no meeting has published anything yet.",
            "Save it again after the meeting.",
        )  # fmt: skip
    title = words_of(one(content, "mgSubTitleTxt"))
    rendering = Rendering()
    if title:
        rendering.add(title)
    items: list[Item] = []
    for met in meetings:
        rendering.add(met.head)
        items += add_items(rendering, met.items)
    brand = branding(page)
    return Reading(
        kind="minutes", text=rendering.text, title=title or None, publisher=brand,
        council=brand or council_of(rendering.text), url=address(page),
        published=max((met.day for met in meetings if met.day), default=None),
        items=tuple(items),
    )  # fmt: skip


def _is_head(element: HtmlElement) -> bool:
    """Say whether an element is the head of a meeting: "Meeting: 01/07/2025 - Cabinet (Item 5)"."""
    if element.tag not in _HEADS:
        return False
    # Its first words are enough: an element may hold the whole page.
    words = collapsed("".join(map(str, islice(element.itertext(), 8)))[:_LONGEST_HEAD])
    return bool(_MEETING.match(words) and read_date(words))


def _meetings(content: HtmlElement, issue: str | None) -> Iterator[_Met]:
    met: _Met | None = None
    number, title, label = "", "", None
    blocks: list[Block] = []
    for element in _parts(content):
        names = classes(element)
        if _is_head(element):
            if met is not None:
                yield _closed(met, number, title, blocks)
            met, number, title, label, blocks = _Met(words_of(element), issue), "", "", None, []
        elif "mgItemNumberCell" in names:
            if met is not None and (title or blocks):
                _closed(met, number, title, blocks)
            number, title, label, blocks = words_of(element), "", None, []
        elif "mgAiTitleTxt" in names:
            title = title or words_of(element)
        elif "mgSubItemTitleTxt" in names:
            label = words_of(element)
        elif "mgWordPara" in names and (lines := tuple(paragraphs(element))):
            blocks.append(Block(label, lines))
    if met is not None:
        yield _closed(met, number, title, blocks)


def _closed(met: _Met, number: str, title: str, blocks: list[Block]) -> _Met:
    met.items.append(AgendaItem(number, title, tuple(blocks), met.issue))
    return met


def _parts(content: HtmlElement) -> Iterator[HtmlElement]:
    """Heads, titles, labels and blocks of words, each whole, in page order."""
    from lxml import etree

    walk = etree.iterwalk(content, events=("start",))
    for _, element in walk:
        if isinstance(element.tag, str) and (
            not _TAKEN.isdisjoint(classes(element)) or _is_head(element)
        ):
            yield element
            walk.skip_subtree()
