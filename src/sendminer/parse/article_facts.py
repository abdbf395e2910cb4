"""What a news page says of itself: headline, writers, publisher, the days it came out and changed.

Pages say it several times over: as linked data (JSON-LD, schema.org's NewsArticle), as meta
elements, as microdata and in the words above the story. The more deliberate ways come first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from sendminer.lexicon import alternation, lexicon
from sendminer.parse.dates import read_date
from sendminer.parse.markup import collapsed, one_line
from sendminer.parse.moderngov_page import meta

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_STORIES = frozenset((
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "LiveBlogPosting",
    "OpinionNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle",
    "AdvertiserContentArticle", "SocialMediaPosting", "Report", "WebPage",
))  # fmt: skip
"""Types of https://schema.org that a story is told to be; WebPage stands behind the others."""
_PUBLISHED = (
    "article:published_time", "datePublished", "og:article:published_time", "parsely-pub-date",
    "dcterms.created", "dcterms.date", "DC.date.issued", "DC.date", "date", "pubdate",
    "publish-date", "publish_date", "publication_date", "publishdate", "sailthru.date",
    "cXenseParse:recs:publishtime", "rnews:datePublished", "OriginalPublicationDate",
    "article.published",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "dateModified", "og:updated_time", "lastmod", "last-modified",
    "dcterms.modified", "DC.date.modified", "article.updated", "revision_date",
)  # fmt: skip
_AUTHOR = (
    "author", "article:author", "article:author_name", "byl", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "cXenseParse:author", "cse-authors", "authors",
)  # fmt: skip
_BYLINES = (
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@itemprop='author']",
    "//a[@rel='author']",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' author-name ')]",
    "//*[@data-component='byline-block']//span[contains(@class, 'TextContributorName')]",
    "//*[contains(@class, 'byline') or contains(@class, 'Byline')]//a",
    "//*[contains(@class, 'byline') or contains(@class, 'Byline')]",
    "//*[contains(@class, 'article-author') or contains(@class, 'author__name')]",
    "//*[contains(@class, 'entry-author') or contains(@class, 'post-author')]",
)
_STATED = re.compile(r'"(datePublished|dateModified)"\s{0,4}:\s{0,4}"([^"]{8,40})"')
"""The same in linked data that is not valid JSON."""
_FEWEST_WORDS = 3
"""Words of a heading that is a headline and not the name of the paper."""
_FIRST_YEAR = 1990
_MOST_LINKED = 2_000_000
_DEEPEST = 12
_MOST_AUTHORS = 6
_BY = re.compile(r"(?:(?:[a-z]{4,12}\s){0,2})by:?\s+", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:[|•·,(\[/@]|\s[-–—]\s|\b(?:at|for|on)\s|\d).*$", re.DOTALL)
_AND = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){1,4}$")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page says; ``author`` joins several writers with "; "."""

    title: str | None
    social_title: str | None
    author: str | None
    publisher: str | None
    published: date | None
    updated: date | None


def read_facts(page: HtmlElement, source: str, found: Any | None) -> Facts:
    """Read the facts of a page; ``found`` is what trafilatura says of it, the last resort."""
    stories = list(_stories(page))
    publisher = _publisher(page, stories, found)
    social = _without_site(meta(page, "og:title") or meta(page, "twitter:title"), publisher)
    return Facts(
        title=_title(page, stories, found, publisher) or social,
        social_title=social,
        author=_author(page, stories, found, publisher),
        publisher=publisher,
        published=_day(_days(page, source, stories, "datePublished", _PUBLISHED))
        or _day(page.xpath("//article//time/@datetime|//main//time/@datetime")[:1])
        or _day([(found.date or "") if found is not None else ""]),
        updated=_day(_days(page, source, stories, "dateModified", _UPDATED)),
    )


def _stories(page: HtmlElement) -> Iterator[dict[str, Any]]:
    """The page's linked data that describes a story, articles before web pages."""
    nodes: list[dict[str, Any]] = []
    read = 0
    for script in page.xpath("//script[contains(@type, 'ld+json')]"):
        words = script.text_content().strip().strip(";")
        read += len(words)
        if read > _MOST_LINKED:
            break
        try:
            nodes.extend(_nodes(json.loads(words, strict=False)))
        except (ValueError, RecursionError):
            continue
    for wanted in (_STORIES - {"WebPage"}, {"WebPage"}):
        yield from (node for node in nodes if wanted & _types(node))


def _nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(name), depth + 1)


def _types(node: dict[str, Any]) -> set[str]:
    kind = node.get("@type")
    return {str(each) for each in (kind if isinstance(kind, list) else [kind])}


def _names(value: Any, wanted: str | None = None) -> Iterator[str]:
    """Names in an ``author`` or ``publisher`` of linked data; of nodes of one type only."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict) and (wanted is None or _is_a(each, wanted)):
            names = each.get("name")
            yield from (
                str(name) for name in (names if isinstance(names, list) else [names]) if name
            )


def _is_a(node: dict[str, Any], kind: str) -> bool:
    return "@type" not in node or kind in _types(node)


def _publisher(page: HtmlElement, stories: list[dict[str, Any]], found: Any | None) -> str | None:
    named = (name for story in stories for name in _names(story.get("publisher")))
    name = meta(page, "og:site_name") or next(named, "") or (found.sitename if found else "") or ""
    return collapsed(name)[:120] or None


def _title(
    page: HtmlElement, stories: list[dict[str, Any]], found: Any | None, publisher: str | None
) -> str | None:
    """Headline as the page shows it: the heading that linked data states, or the only one."""
    stated = next((str(s["headline"]) for s in stories if s.get("headline")), "")
    shown = [collapsed(" ".join(each.itertext())) for each in page.xpath("//h1")]
    same = [title for title in shown if stated and one_line(title) == one_line(stated)]
    site = one_line(publisher or "")
    only = [h for h in shown if len(h.split()) >= _FEWEST_WORDS and one_line(h) != site]
    only = only if len(only) == 1 else []
    taken = (found.title if found is not None else "") or ""
    return _without_site((same or only or [taken or stated])[0], publisher)


def _without_site(title: str, publisher: str | None) -> str | None:
    """A title without the name of the site that many pages put after it."""
    title = collapsed(title)
    if publisher:
        for mark in (" - ", " | ", " – ", " — ", " : "):
            title = title.removesuffix(f"{mark}{publisher}").strip()
    return title or None


def _day(words: Iterable[str]) -> date | None:
    """The first of several statements that is a day on which a web page can have come out."""
    days = (read_date(each) for each in words if each)
    return next((day for day in days if day is not None and day.year >= _FIRST_YEAR), None)


def _days(
    page: HtmlElement,
    source: str,
    stories: list[dict[str, Any]],
    stated: str,
    names: tuple[str, ...],
) -> Iterator[str]:
    """What a page states for programs, the most deliberate way first."""
    for name in names:
        yield meta(page, name)
    yield from (str(story.get(stated) or "") for story in stories)
    yield from (found[2] for found in _STATED.finditer(source) if found[1] == stated)
    yield from page.xpath(f"//*[@itemprop='{stated}']/@datetime|//*[@itemprop='{stated}']/@content")


def _author(
    page: HtmlElement, stories: list[dict[str, Any]], found: Any | None, publisher: str | None
) -> str | None:
    """The people who wrote it: linked data, meta elements, the line above the story."""
    ways: list[Iterator[str]] = [
        (name for story in stories for name in _names(story.get("author"), "Person")),
        (meta(page, name) for name in _AUTHOR),
        *((collapsed(" ".join(e.itertext())) for e in page.xpath(way)[:4]) for way in _BYLINES),
        iter([(found.author or "") if found is not None else ""]),
    ]
    for way in ways:
        people = list(dict.fromkeys(p for words in way for p in writers(words, publisher)))
        if people:
            return "; ".join(people[:_MOST_AUTHORS])
    return None


def writers(words: str, publisher: str | None = None) -> list[str]:
    """Names of people in a byline: "By Ann Marlow, Education Reporter" gives Ann Marlow."""
    line = collapsed(words)
    if len(line) > 200 or "http" in line or ".com/" in line:
        return []
    by = _BY.match(line)
    line = line[by.end() :] if by else line
    people = [_without_job(_TAIL.sub("", part)) for part in _AND.split(line)]
    return [name for name in map(_cased, people) if _is_person(name, publisher)]


def _without_job(words: str) -> str:
    """A name without the job behind it: "Ann Marlow Education Reporter"."""
    job = _desk().search(words)
    return (words[: job.start()] if job else words).strip(" .")


def _cased(name: str) -> str:
    return name.title() if name.isupper() or name.islower() else name


def _is_person(name: str, publisher: str | None) -> bool:
    own = publisher is not None and one_line(name) in one_line(publisher)
    return bool(_NAME.match(name)) and name[0].isupper() and len(name) <= 50 and not own


@cache
def _desk() -> re.Pattern[str]:
    """Words that make a byline a desk, a job or an organisation and not a person."""
    return re.compile(rf"\b(?:{alternation(lexicon('parse')['desk']['words'])})\b", re.IGNORECASE)
