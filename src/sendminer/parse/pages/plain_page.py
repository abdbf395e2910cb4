"""Pages that are the document and nothing else: Word's "save as web page", and Jekyll posts.

An article extractor looks for prose and would drop the short lines that minutes live by (who
was present, who is to act), so a page that is minutes from top to bottom is taken whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sendminer.parse.pages.markup import address, collapsed, one_line, paragraphs
from sendminer.parse.reading import Reading
from sendminer.parse.text.council import council_of
from sendminer.parse.text.dates import dateline
from sendminer.parse.text.numbered import items_of
from sendminer.parse.text.plain import kind_of
from sendminer.parse.text.rendering import GAP

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FRONT = re.compile(
    r"\s{0,40}---[ \t]{0,8}\r?\n(.{0,8000}?)\r?\n---[ \t]{0,8}\r?\n\s{0,400}(?=<[a-z!])",
    re.DOTALL | re.IGNORECASE,
)
_STATED_TITLE = re.compile(r"^title:[ \t]{0,8}(.{1,300})$", re.MULTILINE)
_MOST_LINKED = 0.2


def parted(source: str) -> tuple[str | None, str]:
    """Part YAML front matter (what Jekyll puts before a post) from the page under it."""
    found = _FRONT.match(source)
    return (found[1], source[found.end() :]) if found else (None, source)


def read_plain_page(page: HtmlElement, front: str | None) -> Reading | None:
    """Read a page that is one document throughout; None where other things stand around it."""
    holder = page.find("body")
    lines = paragraphs(page if holder is None else holder)
    text = GAP.join(lines)
    kind = kind_of(text)
    if front is None and (kind not in ("minutes", "decision", "report") or _is_framed(page, text)):
        return None
    title = _title(page, front)
    if title and not any(one_line(line) == one_line(title) for line in lines[:3]):
        text = GAP.join([title, *lines])
    return Reading(
        kind=kind,
        text=text,
        title=title or (lines[0][:200] if lines else None),
        council=council_of(text),
        url=address(page),
        published=dateline(text),
        items=items_of(text, kind),
    )


def _is_framed(page: HtmlElement, text: str) -> bool:
    """Say whether a site's menus and links stand around the document."""
    if page.xpath("//nav|//header|//footer|//form"):
        return True
    linked = sum(len(collapsed("".join(link.itertext()))) for link in page.xpath("//a[@href]"))
    return linked > _MOST_LINKED * len(text)


def _title(page: HtmlElement, front: str | None) -> str | None:
    stated = _STATED_TITLE.search(front or "")
    if stated is not None:
        return collapsed(stated[1].strip("\"' ")) or None
    titles = page.xpath("//head/title")
    return (collapsed(titles[0].text or "") or None) if titles else None
