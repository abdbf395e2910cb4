"""Which amounts and counts a statement promises or reports, one part for each provision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from sendminer.english.numbers import number_value
from sendminer.records import Count, Document, Money, Period, Statement
from sendminer.spans import up_to
from sendminer.track.reading.asides import asides, features, within
from sendminer.track.reading.cues import says
from sendminer.track.reading.names.name import Name, sites_of
from sendminer.track.reading.values.clauses import Tense, Tenses
from sendminer.track.reading.values.figures import per_cent, rate_rises
from sendminer.track.reading.values.own import IN_PLACE, numbers, own_amounts, own_counts
from sendminer.track.reading.values.programmes import without_programme
from sendminer.track.reading.values.shares import begins
from sendminer.track.reading.values.stock import stock
from sendminer.track.reading.values.waits import aim, revision, waits

T = TypeVar("T", Money, Count)

_MOST = 12
_OLD = ("from", "previous")
_OF_A_SCHOOL = ("staff", "class", "classroom")
_INCLUDING = re.compile(r"\b(?:including|includes?|of which|of the|from the|out of)\b", re.I)
_FOR = re.compile(
    r"\s{0,3}(?:a\syear\s|each\syear\s)?(?:of\s(?:this|that|it|which|the\s\w{3,12})\s)?"
    r"(?:(?:will|would|is|are|was|has|have|being|be|been|also|to)\s){0,4}"
    r"(?:(?:go|goes|going|went|allocated|set\saside|earmarked|spent|used|given|put)\s)?"
    r"(?:for|towards?|on|to|into)\b",
    re.I,
)
_RATHER = re.compile(
    r"(?:\b(?:rather than|instead of|in place of|and not|down from|up from|compared with)|,\snot)"
    r"\s(?:\w{1,12}\s){0,3}\Z",
    re.I,
)
_JOIN = re.compile(r"\band\b|;|,\s", re.I)


@dataclass(frozen=True, slots=True)
class Target:
    """One verifiable part of a statement; ``part`` is None where it was not split."""

    part: int | None = None
    count: Count | None = None
    count_from: Count | None = None
    money: Money | None = None
    money_from: Money | None = None
    start: int = 0
    end: int = 0


def targets(
    document: Document, statement: Statement, names: Sequence[Name], wanted: Tense
) -> tuple[Target, ...]:
    """Split a statement's values into what it promises ("future") or reports ("done").

    Offsets of the answer are in the document; ``names`` have offsets in the statement.
    """
    counts, amounts = without_programme(
        statement, numbers(document, statement), document.money_of(statement), names
    )
    if wanted == "future":
        counts = [each for each in counts if not _is_of_the_thing(statement, each, counts)]
        amounts = [each for each in amounts if not _is_of_the_thing(statement, each, amounts)]
    tenses, days = Tenses(statement), document.periods_of(statement)
    kept = own_counts(statement, counts, [*counts, *amounts, *days], tenses, wanted)
    replaced = _instead_of(statement, amounts)
    others = [each for each in amounts if each is not replaced]
    money = tenses.fitting(own_amounts(statement, others, alone=not kept), wanted)
    parts: Sequence[Count | Money] = _count_parts(statement, kept, names, days)
    parts = parts or _money_parts(statement, kept, money)
    if parts:
        return _split(parts, money, kept, _cuts(statement, parts, names, days))
    count, before = _one_count(statement, kept, wanted)
    return (
        Target(
            count=count,
            count_from=_old(counts) or before,
            money=_chief_amount(money),
            money_from=_old(amounts) or replaced,
            start=statement.start,
            end=statement.end,
        ),
    )


def _is_of_the_thing(
    statement: Statement, value: Count | Money, others: Sequence[Count | Money]
) -> bool:
    """Whether a clause about a thing tells it: what the school has, or the staff it will have."""
    at = value.start - statement.start
    if within(asides(statement.text), at):
        return value.change not in _OLD
    if not (isinstance(value, Count) and value.unit in _OF_A_SCHOOL):
        return False
    ahead = features(statement.text)
    outside = (each for each in others if not within(ahead, each.start - statement.start))
    rooms = any(isinstance(each, Count) and each.unit not in _OF_A_SCHOOL for each in outside)
    return within(ahead, at) and rooms


def _one_count(
    statement: Statement, kept: Sequence[Count], wanted: Tense
) -> tuple[Count | None, Count | None]:
    """The number of a statement that is not split, and the one that it says was there before."""
    wait, wait_before = (None, None) if kept else waits(statement)
    was, now = (None, None) if kept or wait else revision(statement)
    chief = _chief(kept) or now or _share(statement, wanted) or wait or aim(statement)
    chief = chief or stock(statement)
    before = wait_before or was
    return chief, before if chief in (wait, now) else _in_place_of(statement, chief)


def _old(values: Sequence[T]) -> T | None:
    """The one earlier value that a statement names ("from 230", "instead of £4m")."""
    old = [value for value in values if value.change in ("from", "previous")]
    return old[0] if len(old) == 1 else None


def _instead_of(statement: Statement, amounts: Sequence[Money]) -> Money | None:
    """The amount that another one replaces: the £570 of "£460 rather than £570"."""
    for amount in amounts:
        before = up_to(statement.text, amount.start - statement.start, 40)
        if _RATHER.search(before):
            return amount
    return None


def _in_place_of(statement: Statement, count: Count | None) -> Count | None:
    """The bare number that a count replaces: the six of "four bases, not six"."""
    if count is None:
        return None
    match = IN_PLACE.match(statement.text, count.end - statement.start)
    old = number_value(match["old"]) if match else None
    return None if old is None else replace(count, low=old, high=old, change="from")


def _share(statement: Statement, wanted: Tense) -> Count | None:
    """The share that a statement sets as a target ("90 per cent by March")."""
    found = per_cent(statement.text)
    if found is None or not says("measured", statement.text):
        return None
    if wanted == "future" and rate_rises(statement.text):
        # "rates have gone from 9 per cent to 71" sets no target
        return None
    start, end, value = found
    return Count(
        statement.start + start, statement.start + end, statement.text[start:end],
        value, value, unit="per_cent", rule="share",
    )  # fmt: skip


def _chief(counts: Sequence[Count]) -> Count | None:
    """The value that a statement ends at, else its first."""
    final = [count for count in counts if count.change == "to"]
    return final[-1] if final else (counts[0] if counts else None)


def _chief_amount(amounts: Sequence[Money]) -> Money | None:
    """The amount that a statement ends at; else its first total; else its first rate."""
    final = [amount for amount in amounts if amount.change == "to"]
    totals = [amount for amount in amounts if not amount.per]
    return next(iter([*final, *totals, *amounts]), None)


def _key(count: Count, site: str) -> tuple[str, str | None, str | None, str]:
    return count.unit, count.provision, count.need, site


def _count_parts(
    statement: Statement, counts: Sequence[Count], names: Sequence[Name], days: Sequence[Period]
) -> list[Count]:
    """The counts that are promises of their own, if there are several."""
    # More counts than this in one statement are a table that lost its lines.
    if len(counts) > _MOST or any(count.change == "to" for count in counts):
        return []
    sites = [(name.start + statement.start, name.key) for name in sites_of(names)]
    parts: dict[tuple[str, str | None, str | None, str], Count] = {}
    cuts = _cuts(statement, counts, names, days)
    # "A will get 40 places and B 20": where one place stands before its number, the first does
    behind = any(cut < count.start for cut, count in zip(cuts[1:], counts[1:], strict=False))
    for index, count in enumerate(counts):
        since = cuts[index] if index or behind else count.start
        site = next((key for at, key in sites if since <= at < cuts[index + 1]), "")
        parts.setdefault(_key(count, site if len(sites) > 1 else ""), count)
    return list(parts.values()) if len(parts) > 1 else []


def _cuts(
    statement: Statement,
    values: Sequence[Count | Money],
    names: Sequence[Name],
    days: Sequence[Period],
) -> list[int]:
    """Where each value's share of the sentence begins, and where the last one ends."""
    start = statement.start
    sites = [(name.start, name.end) for name in sites_of(names)]
    ends = [day.end - start for day in days]
    cuts = [start]
    for last, value in pairwise(values):
        at = begins(statement.text, last.end - start, value.start - start, sites, ends)
        cuts.append(value.start if at is None else at + start)
    return [*cuts, statement.end]


def _money_parts(
    statement: Statement, counts: Sequence[Count], amounts: Sequence[Money]
) -> list[Money]:
    """Amounts that each have a purpose of their own: "£2m for A and £3m for B".

    A number that is told is that of the purpose that it stands in.
    """
    if (
        any(count.start < amounts[0].start for count in counts if amounts)
        or not 2 <= len(amounts) <= _MOST
        or any(a.change not in (None, "increase") for a in amounts)
    ):
        return []
    text, start = statement.text, statement.start
    apart = not _INCLUDING.search(text, 0, amounts[-1].start - start)
    if not apart or not all(_FOR.match(text, a.end - start) for a in amounts):
        return []
    gaps = pairwise(amounts)
    joined = all(_JOIN.search(text, a.end - start, b.start - start) for a, b in gaps)
    return list(amounts) if joined else []


def _split(
    parts: Sequence[Count | Money],
    amounts: Sequence[Money],
    counts: Sequence[Count],
    cuts: Sequence[int],
) -> tuple[Target, ...]:
    """One target a part; an amount told once for all parts belongs to none of them."""
    made = []
    paired = len(amounts) == len(parts)
    for index, value in enumerate(parts):
        within = [each for each in counts if cuts[index] <= each.start < cuts[index + 1]]
        count = value if isinstance(value, Count) else _chief(within)
        money = amounts[index] if paired else None
        made.append(Target(index, count, None, money, None, cuts[index], cuts[index + 1]))
    return tuple(made)
