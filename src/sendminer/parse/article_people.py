"""Who wrote a story: the people whom the page names, the most deliberate way first.

A paper that prints a Local Democracy Reporter's story signs it in the text, and the page's own
data may name whoever uploaded it: that signature goes before everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from sendminer.parse.bylines import signed, writers
from sendminer.parse.linked_data import Node, listed, names
from sendminer.parse.markup import collapsed
from sendminer.parse.moderngov_page import meta

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META = (
    "author", "article:author", "article:author_name", "byl", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "cXenseParse:author", "cse-authors", "authors",
)  # fmt: skip
_ELSEWHERE = (
    "[not(ancestor-or-self::*[self::aside or self::footer or self::nav or (not(self::body or "
    "self::html or self::main or self::article) and (contains(@class, 'comment') or "
    "contains(@class, 'related') or contains(@class, 'recommend') or contains(@id, 'comment')))])]"
)
"""Not of those who comment, or of other stories."""
_BYLINES = tuple(
    f"//*{condition}{_ELSEWHERE}{inside}"
    for condition, inside in (
        ("[@itemprop='author']", "//*[@itemprop='name']"),
        ("[@itemprop='author']", ""),
        ("[self::a[@rel='author']]", ""),
        ("[contains(concat(' ', normalize-space(@class), ' '), ' author-name ')]", ""),
        ("[contains(@class, 'TextContributorName')]", ""),
        ("[contains(@class, 'byline') or contains(@class, 'Byline')]", "//a"),
        ("[contains(@class, 'byline') or contains(@class, 'Byline')]", ""),
        ("[contains(@data-testid, 'byline') or contains(@data-component, 'byline')]", "//a"),
        ("[contains(@data-testid, 'byline') or contains(@data-component, 'byline')]", ""),
        ("[contains(@class, 'article-author') or contains(@class, 'author__name')]", ""),
        ("[contains(@class, 'entry-author') or contains(@class, 'post-author')]", ""),
        ("[contains(concat(' ', normalize-space(@class), ' '), ' author ')]", ""),
    )
)
_PROFILE = re.compile(
    r"/(?:authors?|profiles?|by|journalists?|reporters?|contributors?|people|staff)/"
    r"([a-z]{2,20}(?:-[a-z]{2,20}){1,2})/?$"
)
_AT_HEAD, _AT_FOOT = 3, 3
"""Lines of the story among which it is signed."""
_MOST_AUTHORS = 6


def author_of(
    page: HtmlElement,
    stories: Sequence[Node],
    body: Sequence[str],
    publisher: str | None,
    found: Any | None,
) -> str | None:
    """The writers, joined with "; "; None where the page names no person."""
    ends = [*body[:_AT_HEAD], *body[_AT_HEAD:][-_AT_FOOT:]]
    ways: list[Iterable[str]] = [
        (line for line in ends if signed(line, for_service=True)),
        (name for story in stories for name in names(story.get("author"), "Person")),
        (meta(page, name) for name in _META),
        *((collapsed(" ".join(e.itertext())) for e in page.xpath(way)[:4]) for way in _BYLINES),
        (line for line in ends if signed(line)),
        _profiles(page, stories),
        _guessed(page, found),
    ]
    for way in ways:
        people = list(dict.fromkeys(p for words in way for p in writers(words, publisher)))
        if people:
            return "; ".join(people[:_MOST_AUTHORS])
    return None


def _profiles(page: HtmlElement, stories: Sequence[Node]) -> Iterator[str]:
    """Names in the addresses of writers' own pages: "/authors/ann-marlow/"."""
    linked = (
        str(each.get("url") or "") if isinstance(each, dict) else str(each)
        for story in stories
        for each in listed(story.get("author"))
    )
    for address in (meta(page, "article:author"), *linked):
        try:
            found = _PROFILE.search(unquote(urlsplit(address).path))
        except ValueError:
            continue
        if found:
            yield found[1].replace("-", " ").title()


def _guessed(page: HtmlElement, found: Any | None) -> Iterator[str]:
    """What trafilatura takes for the author, where it is not the name of a commenter."""
    guess = (found.author if found is not None else "") or ""
    short = f"//*[text()[contains(., $name) and string-length(.) < 120]]{_ELSEWHERE}"
    if guess and page.xpath(short, name=_first(guess)):
        yield guess


def _first(names: str) -> str:
    return names.partition(";")[0].strip()
