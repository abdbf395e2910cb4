"""What all pages of a ModernGov site have alike: their own part, their council, the matter's key.

Class names and page structure as on the pages of version 4 of Civica's product.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sendminer.parse.pages.markup import collapsed, meta, words_of
from sendminer.parse.text.council import branded

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ISSUE = re.compile(r"[?&]IId=(\d{1,12})", re.IGNORECASE | re.ASCII)


def content_of(page: HtmlElement) -> HtmlElement | None:
    """Element that holds all that ModernGov itself wrote on a page, or None on other pages."""
    found = page.xpath("//*[@id='modgov']") or page.xpath("//body[.//table[@id='mgItemTable']]")
    return found[0] if found else None


def branding(page: HtmlElement) -> str | None:
    """The council that the page's title, site name or copyright line names."""
    titles = page.xpath("//head/title|//title")
    title = collapsed(titles[0].text or "") if titles else ""
    footer = " ".join(words_of(element) for element in page.xpath("//footer")[-2:])
    site = meta(page, "og:site_name")
    return branded(f" - {site}") or branded(title, footer)


def issue_id(element: HtmlElement) -> str | None:
    """ModernGov's own key for one matter across meetings and decisions, from any link."""
    return next(filter(None, map(issue_of, element.xpath(".//a/@href"))), None)


def issue_of(url: str) -> str | None:
    """That key in an address, or None."""
    found = _ISSUE.search(url)
    return found[1] if found else None
