"""Who wrote a story: the people whom the page names, the most deliberate way first.

A paper that prints a Local Democracy Reporter's story signs it in the text, and the page's own
data may name whoever uploaded it: that signature goes before everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from sendminer.parse.articles.bylines import signed, writers
from sendminer.parse.articles.linked_data import Node, listed, names
from sendminer.parse.pages.markup import collapsed, meta

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META = (
    "author", "article:author", "article:author_name", "byl", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "cXenseParse:author", "cse-authors", "authors",
)  # fmt: skip
_BYLINES = (
    ("@itemprop='author'", "*[@itemprop='name']"),
    ("self::a[@rel='author']", ""),
    ("contains(concat(' ', normalize-space(@class), ' '), ' author-name ')", ""),
    ("contains(@class, 'TextContributorName')", ""),
    ("contains(@class, 'byline') or contains(@class, 'Byline')", "a"),
    ("contains(@data-testid, 'byline') or contains(@data-component, 'byline')", "a"),
    ("contains(@class, 'article-author') or contains(@class, 'author__name')", ""),
    ("contains(@class, 'entry-author') or contains(@class, 'post-author')", ""),
    ("contains(concat(' ', normalize-space(@class), ' '), ' author ')", ""),
)
"""What marks a byline, and what in it holds a name and nothing else."""
_TRIED, _KEPT, _PIECES = 24, 4, 40
_OTHERS = ("comment", "related", "recommend")
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
        *_bylines(page),
        (line for line in ends if signed(line)),
        _profiles(page, stories),
        _guessed(page, found),
    ]
    for way in ways:
        people = list(dict.fromkeys(p for words in way for p in writers(words, publisher)))
        if people:
            return "; ".join(people[:_MOST_AUTHORS])
    return None


def _bylines(page: HtmlElement) -> Iterator[list[str]]:
    """The words of each kind of byline, of the names in it first."""
    for mark, inside in _BYLINES:
        found = islice(page.xpath(f"//*[{mark}]"), _TRIED)
        kept = list(islice((each for each in found if not _is_elsewhere(each)), _KEPT))
        if inside:
            yield [_words(e) for each in kept for e in each.xpath(f"(.//{inside})[position()<5]")]
        yield [_words(each) for each in kept]


def _words(element: HtmlElement) -> str:
    """The first words of an element: it may hold the whole page."""
    return collapsed(" ".join(map(str, islice(element.itertext(), _PIECES))))


def _is_elsewhere(element: HtmlElement) -> bool:
    """Say whether an element belongs to who comments, or to other stories."""
    for each in (element, *element.iterancestors()):
        if each.tag in ("aside", "footer", "nav"):
            return True
        named = f"{each.get('class') or ''} {each.get('id') or ''}".lower()
        if each.tag not in ("html", "body", "main", "article") and any(
            word in named for word in _OTHERS
        ):
            return True
    return False


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
    if not guess:
        return
    short = page.xpath(
        "//*[text()[contains(., $name) and string-length(.) < 120]]",
        name=guess.partition(";")[0].strip(),
    )
    if any(not _is_elsewhere(each) for each in islice(short, _TRIED)):
        yield guess
