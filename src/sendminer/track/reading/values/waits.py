"""How long people are to wait: the 26 weeks of "cut the wait from 70 weeks to 26 weeks"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sendminer.english.numbers import NUMBER, number_value
from sendminer.records import Count, Statement
from sendminer.spans import up_to
from sendminer.track.reading.cues import says
from sendminer.track.reading.topics import topics

_SPAN = re.compile(rf"\b({NUMBER})[\s-](week|month|day)s?\b", re.IGNORECASE)
_YEARLY = re.compile(
    r"\b(?:within|inside|in\sunder|than|under|below|above|beyond|down\sto|wait\sof|target\sof|to)\s(?:about\s|just\s)?(?P<a>(?:half\s)?a\syear)\b"
    r"(?!\s(?:ago|late|later|early|earlier|ahead|behind|sooner))"
    r"|\b(?P<b>(?:half\s)?a\syear)['’]?s\swait\b",
    re.IGNORECASE,
)
"""The year within which people are to be seen, which is twelve months."""
_NAMED = re.compile(
    rf"\b{NUMBER}[\s-](?:week|month|day)s?['’]?\s(?:[a-z]{{4,12}}\s)?"
    r"(?:mark|target|goal|standard|limit|pledge|promise|aim|wait|maximum|pathway)\b",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:from|instead of|rather than|down from|up from|currently|now)\s(?:about\s|some\s)?\Z",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:to|within|than|under|below|maximum of|most|limit of|target of|inside|up to)"
    r"\s(?:the\s|a\s|about\s)?\Z",
    re.IGNORECASE,
)
_LOOKBACK = 24
_FEWEST = 3
_AIM = re.compile(
    rf"\b(?:target|aim|goal|ambition|number)\b[^.;%]{{0,60}}?\b(?:to|of|at)\s({NUMBER})\b"
    r"(?!\s?(?:%|per\s?cent|weeks?|months?|days?|years?|in|out|places))",
    re.IGNORECASE,
)
_SHARE = r"(\s?%|\sper\s?cent)?"
_FIGURE = rf"({NUMBER}){_SHARE}(?!\s?(?:weeks?|months?|days?|years?|20\d\d))\b"
"""A number or a share that is no length of time."""
_REVISION = re.compile(
    rf"\b(?:revised|reset|changed|altered|reduced|lowered|cut|trimmed|scaled\s(?:back|down)|increased|raised"
    rf"|lifted|moved|eased|relaxed|amended)\s(?:[\w'’-]{{1,20}}\s){{0,6}}?from\s({NUMBER}){_SHARE}\s"
    rf"to\s(?:just\s)?{_FIGURE}",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    rf"\b({NUMBER}){_SHARE}(?:\s[\w'’-]{{1,20}}){{0,4}}?(?:\sin\splace\sof|\sinstead\sof"
    rf"|\srather\sthan|\sand\snot|\sand\sno\slonger|,\snot|,\sno\slonger"
    rf"|\swhere(?=\s{NUMBER}\s(?:were|had\sbeen)\s(?:planned|promised|intended)))\s(?:the\s)?{_FIGURE}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"20\d\d")
UNITS = ("week", "month", "day")


def waits(statement: Statement) -> tuple[Count | None, Count | None]:
    """The wait that a statement promises or reports, and the one before it.

    The 20 weeks of a plan are the law's limit and nobody's target.
    """
    if not (says("waits", statement.text) or _NAMED.search(statement.text)):
        return None, None
    lawful = "<timeliness>" in topics(statement.text)
    new: list[Count] = []
    old: list[Count] = []
    for before, span in _spans(statement):
        if _OLD.search(before):
            old.append(span)
        elif not (lawful and span.low == _LAWFUL) and "ahead" not in span.text:
            new.append(span)
    if old and not new:
        new += _bare(statement, old[0])
    chief = next((each for each in new if _NEW.search(_before(statement, each))), None)
    return chief or next(iter(new), None), next(iter(old), None)


def _bare(statement: Statement, old: Count) -> list[Count]:
    """The 40 of "from 84 weeks to 40"."""
    match = _TO.search(statement.text, old.end - statement.start)
    value = number_value(match[1]) if match else None
    if match is None or value is None:
        return []
    at = statement.start + match.start(1)
    return [Count(at, at + len(match[1]), match[1], value, value, unit=old.unit, rule="wait")]


_TO = re.compile(rf"\sto\s(?:just\s|about\s|under\s)?({NUMBER})\b(?![\s-](?:%|per|place|pupil))")
_LAWFUL = 20


def _spans(statement: Statement) -> Iterator[tuple[str, Count]]:
    for match in _SPAN.finditer(statement.text):
        value = number_value(match[1])
        after = statement.text[match.end() :].lstrip().lower()
        if value is None or after.startswith(_NO_WAIT):
            continue
        start = statement.start + match.start()
        span = Count(
            start, start + len(match[0]), match[0], value, value,
            unit=match[2].lower(), rule="wait",
        )  # fmt: skip
        yield _before(statement, span), span
    yearly = _YEARLY.search(statement.text)
    if yearly is not None:
        name = "a" if yearly["a"] else "b"
        start, end = yearly.span(name)
        months = Decimal(6 if yearly[name].lower().startswith("half") else 12)
        begin = statement.start
        yield (
            up_to(statement.text, start, _LOOKBACK),
            Count(
                begin + start, begin + end, yearly[name], months, months, unit="month", rule="wait"
            ),
        )


_NO_WAIT = (
    "ago", "later", "ahead", "early", "late", "after", "before", "earlier", "time", "behind",
)  # fmt: skip


def _before(statement: Statement, span: Count) -> str:
    at = span.start - statement.start
    return up_to(statement.text, at, _LOOKBACK)


def revision(statement: Statement) -> tuple[Count | None, Count | None]:
    """The old and the new figure of a target that is revised ("from 90% to 75%")."""
    match = _REVISION.search(statement.text)
    first, second = 1, 3
    if match is None:
        match, first, second = _IN_PLACE.search(statement.text), 3, 1
    old, new = (number_value(match[first]), number_value(match[second])) if match else (None, None)
    if match is None or old is None or new is None or min(old, new) < _FEWEST:
        return None, None
    if any(_YEAR.fullmatch(match[group]) for group in (first, second)):
        # "moved from 2023 to 2024"
        return None, None
    unit = "per_cent" if match[2] or match[4] else "number"

    def count(group: int, value: Decimal) -> Count:
        at = statement.start + match.start(group)
        words = match[group]
        return Count(at, at + len(words), words, value, value, unit=unit, rule="revision")

    return count(first, old), count(second, new)


def aim(statement: Statement) -> Count | None:
    """A number set as a target with no noun that it counts: "the target be lifted to 220"."""
    match = _AIM.search(statement.text)
    value = number_value(match[1]) if match else None
    if match is None or value is None or value < _FEWEST:
        return None
    start, end = statement.start + match.start(1), statement.start + match.end(1)
    return Count(start, end, match[1], value, value, unit="number", rule="aim")
