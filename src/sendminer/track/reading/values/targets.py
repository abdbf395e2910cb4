"""Which amounts and counts a statement promises or reports, one part for each provision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from sendminer.english.numbers import NUMBER, number_value
from sendminer.records import Count, Document, Money, Period, Statement
from sendminer.spans import up_to
from sendminer.track.quantities import alike
from sendminer.track.reading.cues import first, places, says
from sendminer.track.reading.names.name import Name, sites_of
from sendminer.track.reading.values.clauses import Tense, Tenses
from sendminer.track.reading.values.figures import per_cent, rate_rises
from sendminer.track.reading.values.parts import (
    is_for_a_study,
    promised,
    without_parts,
    without_room_to_grow,
    without_studied,
    without_total,
)
from sendminer.track.reading.values.phases import before_a_phase
from sendminer.track.reading.values.programmes import without_programme
from sendminer.track.reading.values.shares import begins
from sendminer.track.reading.values.stock import stock
from sendminer.track.reading.values.waits import aim, revision, waits

T = TypeVar("T", Money, Count)

_TAUGHT = ("pupil", "child", "young_person")
_PEOPLE = (*_TAUGHT, "plan", "case", "family", "assessment", "request", "person")
_ROOM = re.compile(
    r"\b(?:room|space|capacity|spaces|provision)\s(?:between\sthem\s)?for\s(?:up\sto\s|about\s|some\s)?\Z"
    r"|\b(?:accommodat(?:e|es|ing)|cater(?:ing)?\sfor|hold(?:s|ing)?|teach)\s"
    r"(?:up\sto\s|about\s|some\s)?\Z",
    re.I,
)
_HOLDERS = ("school", "base", "unit", "class", "classroom", "hub", "centre", "setting")
_MOST = 12
_OLD = ("existing", "previous", "from", "needed")
_EACH = re.compile(r"\s(?:each|apiece|per\s(?:base|unit|school)|in\seach|at\seach)\b", re.I)
_EACH_WITH = re.compile(
    r"(?:,|\s[–—-]|\()\s?(?:and\s)?each\s(?:(?:of|one|base|unit|home|school|them|which)\s){0,3}"
    r"(?:(?:will|would|to|be|is|are)\s){0,2}(?:able\sto|with|for|of|has|have|having|hous\w+|hold\w*|provid\w+|offer\w*|tak\w+"
    r"|cater\w*\sfor|accommodat\w+|car\w+\sfor)\s(?:[\w'’-]{1,15}\s){0,4}\Z",
    re.I,
)
_STOP = re.compile(r"[;:.,]\s")
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
_STANDING = (None, "existing")
_IN_PLACE = re.compile(
    r"(?:\s(?:\w{1,12}\s){0,5}(?:instead of|rather than|in place of|and not|and no longer)|,\snot)"
    rf"\s(?:the\s|for\s)?(?=(?P<old>{NUMBER})\b)",
    re.I,
)
_WOULD = re.compile(r"(?:\s[\w'’-]+){0,5}?\s(?:will|would|shall|are\sto|is\sto)\s", re.I)
_PARAGRAPH = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s")
_WILL_HAVE = re.compile(r"\b(?:will|would|shall|to)\shave\s(?:\w+\s){0,3}\Z", re.I)
_NEAR = 90
_AIMED = r"(?:(?:aim|plann|hop|intend|expect)(?:ed|ing)|promised|pledged|proposed|meant|set\sout)"
_AT_FIRST = re.compile(
    rf"\b(?:(?:at\sfirst|initially|originally|first)\s{_AIMED}|{_AIMED}\s(?:at\sfirst|initially|originally))\b[^.;,]{{0,60}}\Z",
    re.I,
)
"""Before a number that was the aim once: "having at first aimed to deliver"."""
_LIMIT = re.compile(
    r"\b(?:because|as|since|where|when|if|given\sthat)\s(?:[\w'’-]{1,20}\s){1,6}?"
    r"(?:exceed(?:s|ed)|(?:is|was|are|costs?|total(?:s|led)?|comes\sto)\s(?:(?:valued\sat|worth)\s)?"
    r"(?:more\sthan|over|above|in\sexcess\sof|greater\sthan|at\sleast))\s(?:the\s)?\Z",
    re.I,
)
_PUT_TO = re.compile(
    r"\b(?:ratif\w+|approv(?:e|ed|al)|sign(?:ed)?[\s-]off|full\scouncil|cabinet|executive|committee|decision|consent"
    r"|permission|secretary\sof\sstate|referred|tender)\b",
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
    told = document.counts_of(statement)
    counts = [_to(document, each) for each in told if not _is_label(statement, each)]
    amounts = document.money_of(statement)
    counts = _anew(document, counts)
    counts, amounts = without_programme(statement, counts, amounts, names)
    tenses = Tenses(statement)
    binding = [c for c in counts if _binding(c, wanted)]
    if wanted == "done" and not binding and any(c.change == "previous" for c in counts):
        # "94 pupils had learnt it, more than the 90 planned"
        binding = [c for c in counts if c.change == "existing"]
    if wanted == "future":
        binding = without_studied(statement, without_room_to_grow(statement, binding))
        binding = without_total(statement, binding)
    kept = _counts(statement, tenses.fitting(binding, wanted))
    days = document.periods_of(statement)
    at = [each.start for each in days]
    at += [each.start for each in counts] + [each.start for each in amounts]
    kept = before_a_phase(statement, kept, at)
    # What was opened at each school may be what was promised there.
    kept = without_parts(statement, kept) if wanted == "future" else kept
    replaced = _instead_of(statement, amounts)
    money = [each for each in amounts if _promised(each) and each is not replaced]
    money = [each for each in money if not _of_a_condition(statement, each)]
    money = [each for each in money if not (kept and is_for_a_study(statement, each))]
    money = promised(statement, money)
    money = tenses.fitting(money, wanted)
    parts: Sequence[Count | Money] = _count_parts(statement, kept, names, days)
    parts = parts or _money_parts(statement, kept, money)
    if parts:
        return _split(parts, money, kept, _cuts(statement, parts, names, days))
    wait, wait_before = (None, None) if kept else waits(statement)
    was, now = (None, None) if kept or wait else revision(statement)
    wait_before = wait_before or was
    chief = _chief(kept) or now or _share(statement, wanted) or wait or aim(statement)
    chief = chief or stock(statement)
    return (
        Target(
            count=chief,
            count_from=_old(counts)
            or (wait_before if chief in (wait, now) else _in_place_of(statement, chief)),
            money=_chief_amount(money),
            money_from=_old(amounts) or replaced,
            start=statement.start,
            end=statement.end,
        ),
    )


def _is_label(statement: Statement, count: Count) -> bool:
    """Whether a number is that of its paragraph: "4.1 Officers will set up a service"."""
    return count.start == statement.start and _PARAGRAPH.match(count.text) is not None


def _to(document: Document, count: Count) -> Count:
    """A count that takes another's place is the new one: the 96 of "96 places instead of 120"."""
    before = up_to(document.text, count.start, 40)
    if count.change == "delivered" and _WILL_HAVE.search(before):
        return replace(count, change=None)
    if count.change in _STANDING and _IN_PLACE.match(document.text, count.end):
        return replace(count, change="to")
    return count


def _anew(document: Document, counts: Sequence[Count]) -> list[Count]:
    """The numbers, the first aim being the old one: "at first aimed to add 30, 54 are there"."""
    old = [each for each in counts if _AT_FIRST.search(_before(document, each))]
    new = [each for each in counts if each not in old]
    told = [each for each in old if any(alike(each, other) for other in new)]
    return [replace(each, change="previous") if each in told else each for each in counts]


def _before(document: Document, count: Count) -> str:
    return up_to(document.text, count.start, _NEAR)


def _binding(count: Count, wanted: Tense) -> bool:
    if wanted == "future":
        return count.change not in (*_OLD, "delivered")
    return count.change not in _OLD


def _promised(money: Money) -> bool:
    return money.change not in ("from", "difference") and money.conversion_of is None


def _of_a_condition(statement: Statement, amount: Money) -> bool:
    """Whether an amount belongs to what a promise hangs on: "contingent upon it costing £1m".

    "As it costs more than £2m, it must go to full council" tells from where others decide.
    """
    at = amount.start - statement.start
    if _LIMIT.search(statement.text, max(0, at - _NEAR), at) and _PUT_TO.search(statement.text):
        return True
    ends = [end for _, end, name in places("cues", statement.text) if name == "conditions"]
    return any(end < at and not _STOP.search(statement.text, end, at) for end in ends)


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
    match = _IN_PLACE.match(statement.text, count.end - statement.start)
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


def _counts(statement: Statement, counts: Sequence[Count]) -> list[Count]:
    """Leave out people who are only the background of what is promised.

    "The council, which has 5,900 plans, will open 40 places" promises places.
    """
    each = [count for count in counts if _is_rate(statement, count)]
    if any(count.unit in _HOLDERS and count not in each for count in counts):
        # "eight bases of ten places each" promises eight
        counts = [count for count in counts if count not in each]
    # "homes, each for two children" promises homes, which are not counted
    counts = [count for count in counts if not (count in each and count.unit in _TAUGHT)]
    if any(count.unit in ("place", "bed") for count in counts):
        # "three new bases, with 45 places between them" promises the places
        counts = [count for count in counts if count.unit not in _HOLDERS]
    housed = [count for count in counts if count.unit in _TAUGHT and _room(statement, count)]
    if housed:
        # "two schools are to get units with room for 60 children" promises room for 60
        return housed
    solid = [count for count in counts if count.unit not in _PEOPLE]
    if solid:
        return solid
    begin = first("future", statement.text)
    if begin is None:
        return list(counts)
    return [
        count
        for count in counts
        if count.start - statement.start > begin
        or _leads(statement, count.start)
        or _WOULD.match(statement.text, count.end - statement.start)
    ]


def _is_rate(statement: Statement, count: Count) -> bool:
    """Whether a number is that of each of several: "bases of ten places each", "each with ten"."""
    begin, end = count.start - statement.start, count.end - statement.start
    before = up_to(statement.text, begin, _NEAR)
    return bool(_EACH.match(statement.text, end) or _EACH_WITH.search(before))


def _room(statement: Statement, count: Count) -> bool:
    """Whether a number of pupils is the room that is promised for them."""
    at = count.start - statement.start
    return _ROOM.search(up_to(statement.text, at, 40)) is not None


def _leads(statement: Statement, position: int) -> bool:
    """Whether a count opens its clause, as the subject of what is to be done."""
    before = statement.text[: position - statement.start].split()
    return len(before) <= 4 or before[-1].lower() in ("that", "said", "says")


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
