"""Which numbers of a sentence are parts of another, or nothing that is promised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from sendminer.english.numbers import NUMBER
from sendminer.records import Count, Money, Statement
from sendminer.spans import up_to
from sendminer.track.quantities import alike
from sendminer.track.reading.cues import places
from sendminer.track.reading.passages.context import leans

_OF = re.compile(
    r"\b(?:of|from|within)\s(?:the|its|their|our|this|that|an?)\s(?:\w+\s){0,2}\Z", re.I
)
_BREAKS = re.compile(r"(?:\s[\w'’-]{1,20}){0,4}(?:\s?[–—:(]|\s-)\s?(?:[\w'’-]{1,20}\s){0,2}")
_MAY_GROW = re.compile(
    r"\b(?:could|can|may|might|option|options|capacity|scope|space|room|potential|ability|possibility"
    r"|flexibility|able|possible)\s(?:[\w'’]{1,12}\s){0,3}?"
    r"(?:enlarg|expand|expansion|grow|extend|extension|increas|ris(?:e|ing)|go(?:ing)?\sup)\w*\s"
    r"(?:(?!from\b)[\w'’]{1,15}\s){0,4}?(?:to|take|hold)\s[^.;:,]{1,40}\Z",
    re.I,
)
_ONE_DAY = re.compile(
    r"\b(?:later(?:\son)?|in\s(?:the\s)?future|in\s(?:due\s)?time|one\sday|eventually|if\s(?:needed|necessary|required))\b",
    re.I,
)
_STUDY = re.compile(
    r"\b(?:feasibility|scoping|viability|options?)\s(?:stud(?:y|ies)|works?|appraisals?|assessments?|exercise)\b",
    re.I,
)
_WAITS_FOR = re.compile(
    r"\b(?:after|following|subject\sto|pending|once|until|and|since)\s(?:[\w'’£-]{1,20}\s){0,5}\Z",
    re.I,
)
_ON_TO = re.compile(
    r"[;:]|\.\s|\band\b|\b(?:will|would)\s(?!find|look|consider|examine|explore|identify|test|assess|determine|decide"
    r"|show|help|inform|establish)",
    re.I,
)
_TO_STUDY = re.compile(r"\s(?:[a-z’'-]{1,20}\s){0,4}", re.I)
_BRINGS = re.compile(
    r"(?:,|\s[–—-])\s(?:thus\s|thereby\s|so\s|and\s|which\s(?:will\s|would\s)?)?"
    r"(?:bring|tak|rais|increas|lift|boost|push)(?:ing|es?|s)\s[^.;:,]{1,80}?\sto\s[^.;:]{1,40}\Z",
    re.I,
)
_INCLUDES = re.compile(
    r"(?:\s(?!(?:and|with|while|plus)\s)[^\s.;:,£]{1,20}){0,12},?\s\(?(?:including|of\swhich|among\sthem|which\sincludes?)"
    r"\s(?:up\sto\s|about\s|some\s)?",
    re.I,
)
_FURTHER = re.compile(r"(?:a\s)?further\b|another\b", re.I)
_OLD = ("from", "previous", "existing")
_FEWEST = 3
_NEAR = 120
_STOP = re.compile(r"[,;:.]")


def without_parts(statement: Statement, counts: Sequence[Count]) -> list[Count]:
    """The numbers without those that one before them is the sum of: "93, 63 here and 30 there".

    What a dash or a colon breaks down is the whole: "three schools – two for deaf children".
    """
    for index, whole in enumerate(counts):
        after = counts[index + 1 :]
        if after and _broken_down(statement, whole, after[0]):
            sum_ = total([each for each in after if each.unit == whole.unit])
            if sum_ is not None and sum_ <= whole.low == whole.high:
                return [each for each in counts if each not in after or each.unit != whole.unit]
        inner = [each for each in after if _is_included(statement, whole, each)]
        if inner:
            return [each for each in counts if each not in inner]
        rest = [each for each in counts[index + 1 :] if each.unit == whole.unit]
        if len(rest) + 1 >= _FEWEST and total(rest) == whole.low == whole.high:
            return [each for each in counts if each not in rest]
    return list(counts)


def without_total(statement: Statement, counts: Sequence[Count]) -> list[Count]:
    """The numbers without what they bring it to: "60 more places, bringing the total to 180".

    A further 12 that bring it to 42 are told beside the 30 of an older promise, which rises to 42.
    """
    text, start = statement.text, statement.start

    def sums_up(count: Count) -> bool:
        more = [each for each in counts if each.end < count.start and each.change not in _OLD]
        more = [each for each in more if not _FURTHER.match(each.text)]
        told = count.change == "to" and any(alike(each, count) for each in more)
        begin, end = count.start - start, count.end - start
        match = _BRINGS.search(text, max(0, begin - _NEAR), end) if told else None
        # "taking it from 94 to 134" says by how many it rises
        return match is not None and " from " not in match[0]

    return [each for each in counts if not sums_up(each)]


def without_room_to_grow(statement: Statement, counts: Sequence[Count]) -> list[Count]:
    """The numbers without those that it may grow to some day: "40 places, which could rise to 60".

    A number that stands alone is what is proposed: "the school could be enlarged to 60 places".
    """
    text, start = statement.text, statement.start
    most = [
        each
        for each in counts
        if _MAY_GROW.search(text, max(0, each.start - start - _NEAR), each.end - start)
    ]
    if len(most) < len(counts) or leans(text) or _ONE_DAY.search(text):
        return [each for each in counts if each not in most]
    return list(counts)


def without_studied(statement: Statement, counts: Sequence[Count]) -> list[Count]:
    """The numbers without those of what is only studied: "a feasibility study for 40 places"."""
    match = _STUDY.search(statement.text)
    if match is None or _WAITS_FOR.search(statement.text, 0, match.start()):
        return list(counts)

    def studied(count: Count) -> bool:
        at = count.start - statement.start
        return at > match.end() and not _ON_TO.search(statement.text, match.end(), at)

    return [each for each in counts if not studied(each)]


def is_for_a_study(statement: Statement, amount: Money) -> bool:
    """Whether an amount pays only for a study: "£60,000 for a feasibility study"."""
    match = _STUDY.search(statement.text, amount.end - statement.start)
    between = statement.text[amount.end - statement.start : match.start()] if match else "."
    return _TO_STUDY.fullmatch(between) is not None


def _broken_down(statement: Statement, whole: Count, part: Count) -> bool:
    """Whether a bare number follows the dash, colon or bracket behind another of its unit."""
    between = statement.text[whole.end - statement.start : part.start - statement.start]
    bare = re.fullmatch(NUMBER, part.text, re.IGNORECASE) is not None
    return whole.unit == part.unit and bare and _BREAKS.fullmatch(between) is not None


def _is_included(statement: Statement, whole: Count, part: Count) -> bool:
    """Whether a smaller number is a part of one before it: "60 places, including 20 for girls"."""
    between = statement.text[whole.end - statement.start : part.start - statement.start]
    smaller = whole.unit == part.unit and part.high < whole.low
    alone = part.provision in (None, whole.provision) and part.need in (None, whole.need)
    return smaller and alone and _INCLUDES.fullmatch(between) is not None


def total(counts: Sequence[Count]) -> Decimal | None:
    """What several numbers make together; None where one is a range."""
    if any(each.low != each.high for each in counts):
        return None
    return sum((each.low for each in counts), Decimal(0))


def promised(statement: Statement, amounts: Sequence[Money]) -> list[Money]:
    """The amounts without the price of a delay, and without the whole of which another is a part.

    "Of the £90m, a third (£30m) will go to schools" promises £30m.
    """
    kept = [each for each in amounts if not _lost(statement, each)]
    parts = [
        each
        for index, each in enumerate(kept)
        if not (_whole(statement, each) and any(a.low < each.low for a in kept[index + 1 :]))
    ]
    return parts or kept


def _whole(statement: Statement, amount: Money) -> bool:
    """Whether an amount opens its sentence as what a share is taken from."""
    at = amount.start - statement.start
    return _OF.search(up_to(statement.text, at, _NEAR)) is not None


def _lost(statement: Statement, amount: Money) -> bool:
    """Whether it is what a delay costs."""
    at = amount.start - statement.start
    found = [each for each in places("losses", statement.text) if at - _NEAR <= each[0] < at]
    causes = [end for _, end, name in found if name == "delay" and end <= at]
    costs = [start for start, end, name in found if name == "cost" and end <= at]
    return any(
        cause < cost and not _STOP.search(statement.text, cause, at)
        for cause in causes
        for cost in costs
    )
