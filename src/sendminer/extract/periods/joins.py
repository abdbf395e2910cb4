"""Two atoms that are one span ("March to June 2025") or share a year ("May and June 2025")."""

from __future__ import annotations

import re
from dataclasses import replace

from sendminer.extract.periods.atoms import Atom, Page
from sendminer.extract.periods.bounds import Cue, narrowed
from sendminer.extract.periods.calendar import ONE_DAY, add_months, year_span
from sendminer.extract.periods.patterns import (
    AND_JOIN,
    BETWEEN_BEFORE,
    LIST_JOIN,
    MOVED_BEFORE,
    RANGE_JOIN,
)
from sendminer.extract.periods.resolve import fitted, placed
from sendminer.extract.periods.years import CUSTOM
from sendminer.records import PeriodBound

_GAP = 24
_PAIRED = ("academic_year", "financial_year")
_DATED = ("day", "month", "season", "term")
_MONTHS = {"P1Y": 12, "P3M": 3, "P1M": 1}
_WHOLE_MONTHS = re.compile(r"P(?P<count>[0-9]{1,3})M")
_LENGTHS = ("length", "length_to", "year_to")


def inherit(page: Page, atoms: list[Atom]) -> list[Atom]:
    """Give the year of a dated neighbour to the months and days before it, last one first."""
    for index in range(len(atoms) - 2, -1, -1):
        atom, after = atoms[index], atoms[index + 1]
        if atom.recurs is None or atom.turn or after.span is None or after.grain not in _DATED:
            continue
        gap = page.low[atom.end : after.start] if after.start - atom.end <= _GAP else "."
        if LIST_JOIN.fullmatch(gap) or RANGE_JOIN.fullmatch(gap):
            atoms[index] = fitted(atom, after.span, before=True)
    return atoms


def join(page: Page, atom: Atom, after: Atom, floor: int, cue: Cue) -> Atom | None:
    """Make one range of two atoms, or None where they are two periods."""
    if after.start - atom.end > _GAP:
        return None
    gap = page.low[atom.end : after.start]
    to = RANGE_JOIN.fullmatch(gap) is not None
    if atom.rule in _LENGTHS:
        return _length_to(atom, after, cue, page) if to and gap.strip()[:1].isalpha() else None
    if not to and not (
        AND_JOIN.fullmatch(gap) and page.before(BETWEEN_BEFORE, atom.start, floor, 16)
    ):
        return None
    if atom.grain in _PAIRED and after.rule.endswith(CUSTOM) and after.span:
        # "2015-16 to 2023/24": the first of two pairs tells the kind of both
        span = year_span(after.span[0].year, atom.grain)
        after = replace(after, grain=atom.grain, span=span)
    if not _alike(atom, after) or page.before(MOVED_BEFORE, atom.start, floor, 90):
        return None
    return _range(page, atom, after)


def _alike(atom: Atom, after: Atom) -> bool:
    """Tell whether two atoms can be the ends of one span."""
    if atom.duration or after.duration or atom.rule == "not_consecutive":
        return False
    return atom.grain == after.grain or {atom.grain, after.grain} <= {*_DATED, "quarter"}


def _range(page: Page, atom: Atom, after: Atom) -> Atom | None:
    """The span from the start of one atom to the end of the other."""
    if after.recurs and atom.span:
        after = fitted(after, atom.span, before=False)
    joined = replace(atom, end=after.end, rule="range", part="", recurs=None, span=None)
    if atom.span is None or after.span is None:
        return joined
    first = narrowed(atom.span, atom.part, page.reference)[0]
    last = narrowed(after.span, after.part, page.reference)[1]
    return replace(joined, span=(first, last), grain=after.grain) if first <= last else None


def _length_to(atom: Atom, after: Atom, cue: Cue, page: Page) -> Atom | None:
    """Read "over nine years to 2032": its end is said, its start is not."""
    the = page.low.endswith("the ", 0, atom.start)
    if after.recurs and page.reference and after.span is None:
        after = replace(after, span=placed(after, "gone", page.reference))
    if after.duration or after.span is None:
        return None
    bound: PeriodBound = "in" if cue.bound == "in" else "over"
    if atom.rule == "year_to":
        latest = narrowed(after.span, after.part, None)[1]
        span = add_months(latest + ONE_DAY, -_MONTHS[atom.duration or ""]), latest
        return replace(atom, end=after.end, bound=bound, span=span)
    whole = _WHOLE_MONTHS.fullmatch(atom.duration or "")
    if whole and the:
        # "the twelve months to February": the words say where it starts
        last = after.span[1]
        first = add_months(last + ONE_DAY, -int(whole["count"]))
        return replace(atom, end=after.end, rule="length_to_date", bound="over", span=(first, last))
    return replace(
        atom, end=after.end, rule="length_to_date", bound=bound, open_until=after.span[1]
    )
