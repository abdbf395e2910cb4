"""In which clause of a statement a value or a day stands, and whether it is still to come."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, TypeVar

from sendminer.records import Count, Money, Period, Statement
from sendminer.spans import up_to
from sendminer.track.reading.cues import places, says
from sendminer.track.reading.days.meetings import is_of_a_meeting
from sendminer.track.reading.values.phases import before_a_phase

Tense = Literal["done", "future"]
T = TypeVar("T", Money, Count)

_CLAUSE = re.compile(r"[;:—–]|,\s|\b(?:and|but|while|which|after|having|with|plus)\b")
_WHO = re.compile(r",\s(?:which|who|whose|where)\b", re.I)
_OF_A_THING = re.compile(
    r"(?:,\s(?:(?:which|that)\s(?:is|are|will)\s)?|\(|\s[–—-]\s"
    r"|\b(?:school|unit|base|centre|building)s?\s(?:(?:which|that)\s(?:is|are|will)\s)?)"
    r"(?:now\s)?(?:due|set|expected|scheduled|planned|opening|to\sopen|open|ready|available)\b[^,;:()]{0,60}\Z",
    re.I,
)
"""Words between a thing and its own day: "a school in Holm, due to open in"."""
_FINITE = r"(?:will|would|is|are|was|were|has|have|had|can|could)"
_WHILE = re.compile(rf"(?:\b(?:while|whereas|whilst)\s|;\s)[^.;]{{1,90}}?\s{_FINITE}\s", re.I)
_AND_IT = re.compile(r"\b(?:and|but)\s", re.I)
_VERB = re.compile(rf"\b{_FINITE}\s", re.I)
_THAT = re.compile(r"\bthat\s", re.I)
_SAYS_BY_WHEN = re.compile(
    r"\s(?:returns?|brings?|aims?|promises|commits|sets|provides|requires|clears|delivers|opens?|starts?"
    r"|begins|closes|runs|(?:is|are)\s(?:now\s|still\s)?(?:due|scheduled|expected|planned|timetabled|on\s(?:track|course))\s(?:for|to|by|in))\b",
    re.I,
)
_AND = re.compile(r"\s(?:and|or|&)\s(?:(?:in|by|during|again\sin)\s)?(?:the\s)?")
_TWO = 2
_NEAR, _BEHIND = 180, 60
_TODAY = ("today", "yesterday")
_MOVES = ("late", "early", "slips", "anew")


def of_its_clause(
    statement: Statement, periods: Sequence[Period], values: Sequence[int]
) -> Sequence[Period]:
    """The dates of the clause that promises, where others stand in clauses of their own.

    "The school will open in 2026 and the strategy runs until 2030" is due in 2026; ``values``
    are the places of what is promised.
    """
    if not periods:
        return periods
    cuts, tenses = _clauses(statement.text)

    def clause(position: int) -> int:
        return bisect_right(cuts, position - statement.start) - 1

    periods = before_a_phase(statement, periods, [each.start for each in periods])
    kept = [each for each in periods if not _aside(statement.text, each.start - statement.start)]
    if len(kept) >= _TWO:
        # "it will go to cabinet in March and open in May"
        kept = [each for each in kept if not _is_talk(statement, each)] or kept
    dated = [each for each in kept if each.earliest or each.latest]
    # "it was announced today" is when it was said
    dated = [each for each in dated if each.text.lower() not in _TODAY] or dated
    moved = _behind_a_move(statement, dated)
    if moved:
        return moved
    # "70 per cent of plans within twenty weeks, to be met by July"
    kept = dated or kept
    if len(kept) < _TWO:
        return [each for each in kept if not values or not _is_meanwhile(statement, each, values)]
    promised = {clause(at) for at in values}
    # "£4m this year and next" ends with the later
    first = {
        each.start: clause(last.start if _goes_on(statement, last, each) else each.start)
        for last, each in pairwise([kept[0], *kept])
    }
    near = [each for each in kept if first[each.start] in promised]
    ahead = [each for each in kept if tenses[clause(each.start)] == "future"]
    return near or ahead or kept


def _is_meanwhile(statement: Statement, period: Period, values: Sequence[int]) -> bool:
    """Whether a day is told of something else: "40 places, while a review will end in May"."""
    at, first = period.start - statement.start, max(values) - statement.start
    begun = _WHILE.search(statement.text, first) if first < at else None
    return begun is not None and begun.start() < at


def _goes_on(statement: Statement, last: Period, period: Period) -> bool:
    """Whether a day goes on from the one before it: "in May and June", "this year and next"."""
    between = statement.text[last.end - statement.start : period.start - statement.start]
    return _AND.fullmatch(between) is not None


def _behind_a_move(statement: Statement, periods: Sequence[Period]) -> list[Period]:
    """The dates behind the words that move one: "missed in July and carried forward to May"."""
    moves = [end for _, end, name in places("cues", statement.text) if name in _MOVES]
    begin = statement.start + max(moves, default=0)
    before = [each for each in periods if each.start < begin]
    behind = [each for each in periods if each.start >= begin]
    return behind if moves and before else []


def _is_talk(statement: Statement, period: Period) -> bool:
    """Whether a date is that of a meeting."""
    begin, end = period.start - statement.start, period.end - statement.start
    text = statement.text
    before, after = up_to(text, begin, _NEAR), text[end : end + _BEHIND]
    return is_of_a_meeting(before, text[begin:end], after)


def of_what_is_named(text: str, position: int) -> bool:
    """Whether a day is told only of the thing that stands before it: "a school opening in May"."""
    return _OF_A_THING.search(text, max(0, position - _NEAR), position) is not None


def _aside(text: str, position: int) -> bool:
    """Whether a place stands in a clause that says more of somebody: "which has until 2028"."""
    match = next(iter(reversed([*_WHO.finditer(text, 0, position)])), None)
    if match is None or "," in text[match.end() : position]:
        return False
    if _SAYS_BY_WHEN.match(text, match.end()):
        # "the plan, which returns the block to balance by March 2025, be adopted"
        return False
    stop = text.find(",", position)
    return stop > 0 and not says("future", text[match.start() : stop])


def is_beside(text: str, one: int, other: int) -> bool:
    """Whether the clause of the later of two places says something else by a verb of its own.

    "A is due in May, while B is planned", but not "A and B are due in May".
    """
    first, last = sorted((one, other))
    begun = _WHILE.search(text, first)
    if begun is not None and begun.start() < last:
        return True
    # "agreed that A and B will open in May" says one thing of both
    opens = max((match.end() for match in _THAT.finditer(text, 0, first)), default=0)
    verbs = [match.start() for match in _VERB.finditer(text, opens, last)]
    joints = [match.start() for match in _AND_IT.finditer(text, first, last)]
    return bool(verbs) and any(verbs[0] < joint < verbs[-1] for joint in joints)


class Tenses:
    """Whether a place in a statement stands in a clause of what was done or is to come."""

    def __init__(self, statement: Statement) -> None:
        self._start = statement.start
        self._cuts, self._tenses = _clauses(statement.text)

    def fitting(self, values: Sequence[T], wanted: Tense) -> list[T]:
        """Drop values of the other tense, as long as some remain."""
        other = "done" if wanted == "future" else "future"
        kept = [value for value in values if self._at(value.start) != other]
        return kept if kept else list(values)

    def _at(self, position: int) -> Tense | None:
        return self._tenses[bisect_right(self._cuts, position - self._start) - 1]


def _clauses(text: str) -> tuple[list[int], list[Tense | None]]:
    """Starts of the clauses, and the tense of each; one without a verb takes the last one's."""
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(text))]
    ends = [*cuts[1:], len(text)]
    told: dict[int, set[str]] = {}
    for start, end, name in places("cues", text):
        clause = bisect_right(cuts, start) - 1
        if name in ("future", "done") and end <= ends[clause]:
            told.setdefault(clause, set()).add(name)
    tenses: list[Tense | None] = []
    last: Tense | None = None
    for clause in range(len(cuts)):
        names = told.get(clause, ())
        last = "future" if "future" in names else "done" if "done" in names else last
        tenses.append(last)
    return cuts, tenses
