"""When a story came out and when it was changed, as the page says it to programs or to people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from sendminer.parse.articles.linked_data import Node
from sendminer.parse.pages.markup import address, collapsed, meta
from sendminer.parse.text.dates import DATE, read_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

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
_STATED = re.compile(r'"(datePublished|dateModified)"\s{0,4}:\s{0,4}"([^"]{8,40})"')
"""The same in linked data that is not valid JSON."""
_FIRST_YEAR = 1990
_SHOWN = re.compile(
    r"(?:first\s)?(?:published|posted|created|date published|publication date|date|added)\b"
    r"(?:\s(?:on|at))?\s?:?\s[^.]{0,40}$",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"\b(?:updated|modified|edited|amended|reviewed)\b", re.IGNORECASE)
_ABOVE = (
    "//*[self::li or self::p or self::span or self::div or self::time or self::dd or self::small]"
    "[not(*[self::p or self::div or self::li or self::ul])]"
    "[not(ancestor::aside or ancestor::footer or ancestor::nav)]"
)
_LONGEST = 120
_MOST_LINES = 4_000
_DATED_CLASS = re.compile(r"\b(?:date|time|publish|posted|stamp)", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"/(20\d\d)[/-](\d\d)[/-](\d\d)(?:/|-|$)")
_PRINTED = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun)\s(?P<month>[a-z]{3})\s(?P<day>\d{1,2})\s[\d:]{5,8}\s"
    r"(?:[a-z]{2,5}\s)?(?P<year>\d{4})",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(20\d\d)(\d\d)(\d\d)(?:T\d{4,6}|$)")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?$")


def published_on(
    page: HtmlElement, source: str, stories: Sequence[Node], body: Sequence[str], found: Any | None
) -> date | None:
    """The day on which it came out.

    Said to programs, in a time element, in words above the story, in the address; and last what
    trafilatura guesses, unless the story itself tells of that day.
    """
    times = page.xpath("//article//time/@datetime|//main//time/@datetime")[:1]
    guess = _day([(found.date or "") if found is not None else ""])
    told = {day for line in body for day in _all_days(line)}
    return (
        _day(_stated(page, source, stories, "datePublished", _PUBLISHED))
        or _day(times)
        or _day(_shown(page, frozenset(body)))
        or _day(_addressed(page))
        or (guess if guess not in told else None)
    )


def updated_on(page: HtmlElement, source: str, stories: Sequence[Node]) -> date | None:
    """The day on which it was last changed, where programs are told it."""
    return _day(_stated(page, source, stories, "dateModified", _UPDATED))


def _day(words: Iterable[str]) -> date | None:
    """The first of several statements that is a day on which a web page can have come out."""
    days = (_read(str(each).strip()) for each in words if each)
    return next((day for day in days if day is not None and day.year >= _FIRST_YEAR), None)


def _read(words: str) -> date | None:
    """A day as people or programs write it."""
    found = _PRINTED.search(words)
    if found:
        return read_date(f"{found['day']} {found['month']} {found['year']}")
    compact = _COMPACT.match(words)
    if compact:
        return read_date("-".join(compact.groups()))
    if _EPOCH.match(words):
        return datetime.fromtimestamp(int(words[:10]), UTC).date()
    return read_date(words)


def _all_days(line: str) -> Iterator[date]:
    for found in DATE.finditer(line):
        day = read_date(found[0])
        if day is not None:
            yield day


def _stated(
    page: HtmlElement,
    source: str,
    stories: Sequence[Node],
    stated: str,
    names: tuple[str, ...],
) -> Iterator[str]:
    """What a page states for programs, the most deliberate way first."""
    for name in names:
        yield meta(page, name)
    yield from (str(story.get(stated) or "") for story in stories)
    yield from (found[2] for found in _STATED.finditer(source) if found[1] == stated)
    yield from page.xpath(f"//*[@itemprop='{stated}']/@datetime|//*[@itemprop='{stated}']/@content")


def _shown(page: HtmlElement, body: frozenset[str]) -> Iterator[str]:
    """Days in short lines around the story: those that say "published", then those of a stamp."""
    stamps: list[str] = []
    for element in page.xpath(_ABOVE)[:_MOST_LINES]:
        # Its first words are enough: an element may hold the whole page.
        line = collapsed("".join(map(str, islice(element.itertext(), 12)))[: 2 * _LONGEST])
        dated = DATE.search(line) if len(line) <= _LONGEST and line not in body else None
        if dated is None:
            continue
        before = line[: dated.start()]
        if _SHOWN.match(f"{before} "):
            yield line[dated.start() :]
        elif not _CHANGED.search(before) and _is_stamp(element, line, dated[0]):
            stamps.append(dated[0])
    yield from stamps


def _is_stamp(element: HtmlElement, line: str, dated: str) -> bool:
    """Say whether a line is a day and an hour and nothing else, or its class says so."""
    about = [element, element.getparent()]
    named = " ".join((each.get("class") or "") for each in about if each is not None)
    rest = line.replace(dated, "")
    return _DATED_CLASS.search(named) is not None and sum(map(str.isalpha, rest)) <= 12


def _addressed(page: HtmlElement) -> Iterator[str]:
    """The day in the page's own address: "/news/2026/03/12/school-to-open"."""
    found = _IN_ADDRESS.search(address(page) or "")
    if found:
        yield "-".join(found.groups())
