"""HTML as a tree, its blocks as paragraphs of plain words, and what its head says of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from sendminer.parse.pages.attributes import tamed
from sendminer.parse.reading import Unreadable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "button", "select", "head", "svg", "iframe",
))  # fmt: skip
_HIDDEN = frozenset(("mgHide", "mgFileSize"))
_SPACES = re.compile(r"[\s\u00a0]+")
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]"
)
# Word's Symbol and Wingdings bullets live in the private use area.
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF06F: "•"}
_NUMBERED = re.compile(r"(?:[•·▪◦‣●○■*–-]|\(?\w{1,4}[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s")
_SHORT_ROW = 300
_MOST_SOURCE = 50_000_000


def tree(source: str) -> HtmlElement:
    """Parse a page; libxml2 stops by itself where elements are nested too deep.

    Raises:
        Unreadable: nothing in it can be parsed, or it is over 50 million characters.
    """
    from lxml import html

    if len(source) > _MOST_SOURCE:
        raise Unreadable("too_large", "is too large a page.", "Split it, and read the parts.")
    parser = html.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=False)
    data = tamed(source.replace("\x00", "")).encode("utf-8", "replace")
    try:
        root = html.document_fromstring(data, parser=parser)
    except Exception as fault:
        # lxml raises ParserError, XMLSyntaxError, ValueError or AssertionError on such pages.
        raise damaged() from fault
    if root is None:
        raise damaged()
    return root


def damaged() -> Unreadable:
    """Say that a page or answer cannot be parsed."""
    return Unreadable("damaged", "is damaged and cannot be read.", "Save or download it again.")


def collapsed(words: str) -> str:
    """Write words with single spaces, without invisible characters and Word's symbol codes."""
    return _SPACES.sub(" ", _FORBIDDEN.sub("", words.translate(_SYMBOLS))).strip()


def one_line(words: str) -> str:
    """Reduce words to letters and digits in lower case, for comparing headlines."""
    return "".join(filter(str.isalnum, words)).lower()


def classes(element: HtmlElement) -> list[str]:
    """Class names of an element."""
    return (element.get("class") or "").split()


def one(element: HtmlElement, name: str, tag: str = "*") -> HtmlElement | None:
    """First descendant with a class name, or None."""
    found = element.xpath(
        f".//{tag}[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')][1]"
    )
    return found[0] if found else None


def words_of(element: HtmlElement | None) -> str:
    """Visible words of an element on one line, or "" for None."""
    return " ".join(paragraphs(element)) if element is not None else ""


def paragraphs(element: HtmlElement) -> list[str]:
    """Visible paragraphs of an element in page order, white space collapsed, empty ones left out.

    List items get their number or bullet where the page only draws it; the cells of a short
    table row are joined by " | ".
    """
    if not isinstance(element.tag, str):
        return []
    return [line for line in map(collapsed, _runs(element)) if line.strip("•| ")]


def _runs(root: HtmlElement) -> Iterator[str]:
    """Yield the words between the borders of blocks, white space as it comes."""
    from lxml import etree

    words: list[str] = []
    places: dict[HtmlElement, int] = {}
    walk = etree.iterwalk(root, events=("start", "end", "comment"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        border = tag in _BLOCKS
        if border:
            yield "".join(words)
            words.clear()
        if event == "start":
            if _unseen(element, tag):
                walk.skip_subtree()
            elif tag == "tr" and (row := _row(element)) is not None:
                words.append(row)
                walk.skip_subtree()
            else:
                words.append(_bullet(element, tag, places))
                words.append(element.text or "")
        elif element is not root:
            words.append(element.tail or "")
    yield "".join(words)


def _unseen(element: HtmlElement, tag: str) -> bool:
    """Say whether a reader of the page does not see an element, or it only leads elsewhere."""
    if tag in _SKIPPED or not _HIDDEN.isdisjoint(classes(element)):
        return True
    # "view the full minutes text for item 59." is the page speaking, not the minutes.
    return tag == "a" and "full item text" in (element.get("title") or "")


def _row(row: HtmlElement) -> str | None:
    """Join the cells of a table row, or None where a cell is too long for a line."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if not cells or any(cell.find(".//tr") is not None for cell in cells):
        return None
    texts = [" ".join(paragraphs(cell)) for cell in cells]
    if sum(map(len, texts)) > _SHORT_ROW:
        return None
    return " | ".join(text for text in texts if text)


def _bullet(element: HtmlElement, tag: str, places: dict[HtmlElement, int]) -> str:
    """Write the number or bullet that a browser draws before a list item.

    ``places`` counts the items of each list that have been met.
    """
    parent = element.getparent()
    if tag != "li" or parent is None:
        return ""
    place = places[parent] = places.get(parent, -1) + 1
    opening = "".join(islice(element.itertext(), 4))[:200].lstrip()
    if _NUMBERED.match(opening):
        return ""
    return "• " if parent.tag != "ol" else _label(place + _first(parent), parent.get("type") or "1")


def _first(ordered: HtmlElement) -> int:
    start = (ordered.get("start") or "1").strip()
    return int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1


def _label(number: int, style: str) -> str:
    if style in ("a", "A") and number <= 26:
        return f"({chr(ord(style) + number - 1)}) "
    if style in ("i", "I") and number <= 10:
        roman = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")[number - 1]
        return f"({roman if style == 'i' else roman.upper()}) "
    return f"{number}. "


def meta(page: HtmlElement, name: str) -> str:
    """Content of the meta element with a name or property (case counts), or ""."""
    for element in page.xpath("//meta[@content]"):
        if name in (element.get("name"), element.get("property"), element.get("itemprop")):
            return collapsed(element.get("content") or "")
    return ""


def address(page: HtmlElement) -> str | None:
    """The page's own address, where it gives it whole."""
    links = page.xpath("//link[@rel='canonical']/@href")
    for found in (*links, meta(page, "og:url")):
        if re.match(r"https?://[^\s]{4,}$", found.strip()):
            return str(found.strip())
    return None
