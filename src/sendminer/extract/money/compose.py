"""Amounts put together: ranges, changes, rates, restatements and tables become records."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from sendminer.extract.money.atoms import Atom, read_atoms
from sendminer.extract.money.cues import (
    REACH,
    Before,
    change_after,
    read_after,
    read_before,
    tokens,
    under_a_plan,
)
from sendminer.extract.money.rates import SENTENCE_ENDS, inherits, rates_after, rates_before
from sendminer.extract.money.tables import Table, read_tables, scaled
from sendminer.records import Bound, Money, MoneyChange
from sendminer.spans import lowered

_AHEAD = 90
_CLOSE_BY = 8
_DASH = re.compile(r"\s?[-‐‑–—−]\s?|-to-")
_SLASH = re.compile(r"\s?/\s?")
_RESTATES = re.compile(
    r"\s?[\[(]\s?(?:(?:or|about|around|approximately|approx\.?|roughly|some|nearly|almost|just|over|"
    r"under|more|than|equivalent|equal|worth|to|us|circa|c\.?|i\.?e\.?)\s{0,2}|[~=≈]\s?){0,4}"
    r"|\s?/\s?|,?\s(?:or|equivalent\sto|the\sequivalent\sof|which\sis|that\sis)\s(?:about\s|around\s)?"
    r"|,\s(?:about|around|roughly|approximately)\s"
)
_FRESH = re.compile(r"\r?\n\s*(?:\n|[A-Z•*|])")
_ROUGHLY = r"(?:(?:about|around|just|only|nearly|over|some)\s)?"
_SAME_KIND = re.compile(
    r",?\s(?:(?P<or>or)|(?:rising|increasing|going\sup|falling|reducing|dropping)\sto)\s"
    rf"{_ROUGHLY}"
)
"""Behind "£23.50 an hour" and before "£25.10", which is for an hour too."""
_FOR_EACH = re.compile(
    r"\s(?P<for>for|on|at|in)\s[a-z0-9][a-z0-9’'/-]*(?:\s[a-z0-9][a-z0-9’'/-]*){0,6}?(?:,|,?\s(?:and|but))\s"
    rf"{_ROUGHLY}"
)
_IN_ALL = re.compile(
    r"\s(?:in\s(?:total|all|sum)|altogether|overall|more|less|extra|over|across|during|throughout"
    r"|(?:for|in)\s(?:all|both|the\s(?:whole|entire|full))|for\s(?:the\s)?(?:[0-9,]+|two|three|four|five|ten)\s)"
)
"""Behind the £20m of "£5m a year, or £20m over four years", which is paid once."""
_EXTRA = re.compile(r"\s(?:more|extra|less|higher|lower|cheaper|dearer)(?=\s)")
_ANOTHER = re.compile(r"[;,/]?\s?(?:or\s|and\s)?")


@dataclass(slots=True)
class Reading:
    """An amount on its way to becoming a record."""

    start: int
    end: int
    currency: str
    low: Decimal
    high: Decimal
    rule: str
    said: list[str]
    before: Before
    bound: Bound = "exact"
    change: MoneyChange | None = None
    per: tuple[str, ...] = ()
    rate_end: int = 0
    conversion_of: int | None = None


def parse_money(text: str) -> list[Money]:
    """Find every amount; sorted by start, none overlapping, values in whole currency units."""
    low = lowered(text)
    atoms, signs = read_atoms(text, low)
    tables = read_tables(text, low, signs)
    if not atoms and not tables:
        return []
    readings = _readings(low, _tabled(text, atoms, tables))
    _read_around(text, low, readings)
    _mark_changes(readings)
    _mark_conversions(low, readings)
    _share_rates(low, readings)
    return [_record(text, reading) for reading in readings]


def _tabled(text: str, atoms: Sequence[Atom], tables: Sequence[Table]) -> list[Atom]:
    """Put the cells of tables among the atoms, and give signed ones their table's scale."""
    if not tables:
        return list(atoms)
    starts = [table.start for table in tables]
    merged = [cell for table in tables for cell in table.cells]
    for atom in atoms:
        index = bisect_right(starts, atom.start) - 1
        inside = index >= 0 and atom.start < tables[index].end
        merged.append(scaled(atom, tables[index], text) if inside else atom)
    merged.sort(key=lambda atom: atom.start)
    return [a for i, a in enumerate(merged) if i == 0 or a.start >= merged[i - 1].end]


def _readings(low: str, atoms: Sequence[Atom]) -> list[Reading]:
    """Join atoms into ranges; the bare far end of no range is dropped."""
    found: list[Reading] = []
    index = 0
    done = 0
    while index < len(atoms):
        atom = atoms[index]
        if atom.bare and not _opens_range(atoms, index):
            index += 1
            continue
        said = _said(low, done, atom.start)
        if said[-2:] == ["up", "to"] and found and found[-1].before.link == "from":
            said = [*said[:-2], "to"]  # "from £2m up to £3m"
        before = read_before(said, after_amount=done > 0 and atom.start - done <= REACH)
        if under_a_plan(said, low[atom.end : atom.end + _AHEAD]):
            before = replace(before, bound=None)
        reading = Reading(
            atom.start, atom.end, atom.currency, atom.value, atom.value, atom.rule, said, before
        )
        index += 1
        if index < len(atoms):
            index += _join(low, reading, atom, atoms[index])
        found.append(reading)
        done = reading.end
    return found


def _opens_range(atoms: Sequence[Atom], index: int) -> bool:
    """A bare near end ("20-30p") is kept for the far end that follows it."""
    following = atoms[index + 1] if index + 1 < len(atoms) else None
    return following is not None and not following.bare and atoms[index].rule == "pence"


def _said(low: str, done: int, start: int) -> list[str]:
    """Tokens before an amount, back to the last amount and no further than ``REACH``."""
    left = max(done, start - REACH)
    paragraph = low.rfind("\n\n", left, start)
    if paragraph >= 0:
        left = paragraph + 2
    elif left > done:
        left = low.find(" ", left, start) + 1 or left
    return tokens(low[left:start])


def _join(low: str, reading: Reading, near: Atom, far: Atom) -> int:
    """Make a range of ``reading`` and the next atom where they are one; 1 if so, else 0."""
    gap = low[near.end : far.start] if far.start - near.end <= _AHEAD else ""
    if near.currency != far.currency or not gap or "table" in (near.rule, far.rule):
        return 0
    said = tokens(gap)
    link = _link(gap, said, reading.before)
    if link is None:
        return 0
    value = _reached(near, far)
    reading.low = reading.high = value
    if link != "range" or value >= far.value:
        return 0
    reading.end, reading.high, reading.rule = far.end, far.value, "range"
    return 1


def _link(gap: str, said: list[str], before: Before) -> str | None:
    """How two amounts stand to each other: "range", "pair" (scale shared only), or not at all."""
    if _DASH.fullmatch(gap):
        return "range"
    if _SLASH.fullmatch(gap) or said == ["or"]:
        return "pair"
    if "to" not in said and "and" not in said:
        return None
    after = read_before(said, after_amount=True)
    if after.link == "to" and not after.rest:
        changing = before.moving or (before.link == "from" and not before.ranging)
        return "pair" if changing else "range"
    return "range" if before.link == "between" and after.rest == ("and",) else None


def _reached(near: Atom, far: Atom) -> Decimal:
    """Value of the near end, with the far end's scale where it has none: "£10-12m"."""
    if near.open_scale and _in_thousands(near.number, far):
        return near.number * 1000
    apart = near.number > 20 * far.number or far.number > 500 * near.number
    if near.open_scale and far.factor > 1 and near.number < 1000 and not apart:
        return near.number * far.factor
    return near.value


def _in_thousands(number: Decimal, far: Atom) -> bool:
    """Say whether the near end leaves out its thousands: "£80-100,000"."""
    plain = far.factor == 1 and not far.open_scale and far.number >= 10_000
    return plain and number < 1000 and number * 1000 < far.number <= number * 20_000


def _read_around(text: str, low: str, readings: Sequence[Reading]) -> None:
    """Read bound, rate and change from the words before and after each amount."""
    for index, reading in enumerate(readings):
        if reading.rule == "table":
            continue
        following = readings[index + 1].start if index + 1 < len(readings) else len(low)
        after = _ahead(text, low, reading.end, min(following + 1, reading.end + _AHEAD))
        bound, skipped = read_after(after)
        rates, used = rates_after(after[skipped:])
        reading.rate_end = skipped + used
        late = read_after(after[reading.rate_end :])[0] if used else None
        if reading.said[-1:] == ["the"] and after.startswith(" mark"):
            # "around the £2m mark"
            late = late or read_before(reading.said[:-1], after_amount=False).bound
        reading.bound = bound or late or reading.before.bound or "exact"
        if not rates and (extra := _EXTRA.match(after)):
            rates = rates_after(after[extra.end() :])[0]  # "£135 more annually"
        reading.per = tuple(dict.fromkeys((*rates_before(reading.before.rest), *rates)))
        reading.change = (
            change_after(after[reading.rate_end :])
            or reading.before.change
            or _compared(reading.said, after)
        )


def _compared(said: Sequence[str], after: str) -> MoneyChange | None:
    """Read "up £2m on last year" and "down £2m on the year before"."""
    if not after.startswith((" on last ", " on the ", " on a ", " on 20", " compared ")):
        return None
    return _UP_OR_DOWN.get(said[-1]) if said else None


def _ahead(text: str, low: str, start: int, end: int) -> str:
    """Lower-case words after an amount, up to a new paragraph or a line that opens anew."""
    fresh = _FRESH.search(text, start, end)
    return low[start : fresh.start() if fresh else end]


def _mark_changes(readings: Sequence[Reading]) -> None:
    """Mark "from £5m [$6m] to £7m", "up from £5m" and "takes it to £7m"."""
    for index, reading in enumerate(readings):
        before = reading.before
        if before.link == "from" and reading.rule != "range" and reading.change is None:
            other = _other_end(readings, index)
            if before.moving or (other and not before.ranging) or _closes(readings, index):
                reading.change = "from"
            if other and reading.change == "from":
                other.change = "to"
        elif before.link == "to" and reading.change is None:
            stepped = index and len(before.rest) <= 3 and readings[index - 1].change in _STEPS
            if before.moving or stepped:
                reading.change = "to"
        elif before.link == "between" and before.moving and reading.change is None:
            reading.change = "to"


_STEP_GAP = 4
_UP_OR_DOWN: dict[str, MoneyChange] = {"up": "increase", "down": "decrease"}
_STEPS = ("increase", "decrease")


def _closes(readings: Sequence[Reading], index: int) -> bool:
    """Say whether "from" ends a change told backwards: "rose to £6m from £5m"."""
    said = readings[index].said
    last = readings[index - 1].change if index else None
    return last == "to" and len(said) <= _CLOSE_BY and SENTENCE_ENDS.isdisjoint(said)


def _other_end(readings: Sequence[Reading], index: int) -> Reading | None:
    """The amount that "to" leads to, past a restatement in another currency."""
    for other in readings[index + 1 : index + 4]:
        if not SENTENCE_ENDS.isdisjoint(other.said):
            return None
        if other.currency == readings[index].currency:
            near = other.before.link == "to" and len(other.before.rest) <= _CLOSE_BY
            return other if near else None
    return None


def _mark_conversions(low: str, readings: Sequence[Reading]) -> None:
    """Point an amount that restates the one before it in another currency to that amount."""
    for index in range(1, len(readings)):
        first, second = readings[index - 1], readings[index]
        if first.currency == second.currency or second.start - first.end > REACH:
            continue
        base = index - 1 if first.conversion_of is None else first.conversion_of
        gap = low[first.end + first.rate_end : second.start]
        joint = _RESTATES if first.conversion_of is None else _ANOTHER
        if joint.fullmatch(gap):
            if not second.per and low[second.end : second.end + 1] in (")", "]"):
                second.per, _ = rates_after(low[second.end + 1 : second.end + _AHEAD])
            _restate(second, base, readings)


def _restate(second: Reading, base: int, readings: Sequence[Reading]) -> None:
    """A restated amount shares the rate and the bound of the one that it restates."""
    first = readings[base]
    second.conversion_of = base
    second.per = first.per = first.per or second.per
    if second.bound == "exact":
        second.bound = first.bound


def _share_rates(low: str, readings: Sequence[Reading]) -> None:
    """Let a rate hold for both sides of a comparison and both ends of a change."""
    for first, second in _neighbours(readings):
        if first.currency != second.currency or bool(first.per) == bool(second.per):
            continue
        paired = {first.change, second.change} == {"from", "to"}
        # "by 19p to £5.52 per week"
        stepped = (
            first.change in _STEPS and second.before.link == "to" and len(second.said) <= _STEP_GAP
        )
        paired = paired or (stepped and second.change == "to")
        if paired or _alike(low, first, second) or inherits(second.said):
            first.per = second.per = first.per or second.per


def _alike(low: str, first: Reading, second: Reading) -> bool:
    """Say whether what stands between two amounts and the rate of one makes both of one kind."""
    if second.said == ["or"]:
        return True
    if first.per and first.per == rates_before(first.before.rest):
        # "the weekly fee is £1,240 for day pupils and £4,865 for boarders"
        told = _FOR_EACH.fullmatch(low, first.end, second.start)
        alike = (" for ",) if told and told["for"] == "for" else (" on ", " at ", " in ")
        return told is not None and low.startswith(alike, second.end)
    joined = _SAME_KIND.fullmatch(low, first.end + first.rate_end, second.start)
    if joined is None or _IN_ALL.match(low, second.end):
        return False
    return bool(first.per) or not joined["or"]  # "for sale at £1.25m, or £1,500 a month"


def _neighbours(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    plain = [reading for reading in readings if reading.conversion_of is None]
    return pairwise(plain)


def _whole(value: Decimal) -> Decimal:
    """9.5 times a million is 9500000, not 9500000.0."""
    whole = value.to_integral_value()
    return whole if whole == value else value


def _record(text: str, reading: Reading) -> Money:
    return Money(
        start=reading.start,
        end=reading.end,
        text=text[reading.start : reading.end],
        currency=reading.currency,
        low=_whole(reading.low),
        high=_whole(reading.high),
        bound=reading.bound,
        change=reading.change,
        per=reading.per,
        conversion_of=reading.conversion_of,
        rule=reading.rule,
    )
