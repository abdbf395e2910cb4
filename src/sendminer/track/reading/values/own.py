"""Which numbers and amounts of a statement it promises or reports, and which are beside that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sendminer.english.numbers import NUMBER
from sendminer.records import Count, Document, Money, Period, Statement
from sendminer.spans import up_to
from sendminer.track.quantities import alike
from sendminer.track.reading.cues import first, places
from sendminer.track.reading.values.clauses import Tense, Tenses
from sendminer.track.reading.values.parts import (
    is_for_a_study,
    promised,
    without_parts,
    without_room_to_grow,
    without_studied,
    without_total,
)
from sendminer.track.reading.values.phases import before_a_phase

_TAUGHT = ("pupil", "child", "young_person")
_PEOPLE = (*_TAUGHT, "plan", "case", "family", "assessment", "request", "person")
_ROOM = re.compile(
    r"\b(?:room|space|capacity|spaces|provision)\s(?:between\sthem\s)?for\s(?:up\sto\s|about\s|some\s)?\Z"
    r"|\b(?:accommodat(?:e|es|ing)|cater(?:ing)?\sfor|hold(?:s|ing)?|teach)\s"
    r"(?:up\sto\s|about\s|some\s)?\Z",
    re.I,
)
_HOLDERS = ("school", "base", "unit", "class", "classroom", "hub", "centre", "setting")
_OLD = ("existing", "previous", "from", "needed")
_EACH = re.compile(r"\s(?:each|apiece|per\s(?:base|unit|school)|in\seach|at\seach)\b", re.I)
_EACH_WITH = re.compile(
    r"(?:,|\s[–—-]|\()\s?(?:and\s)?each\s(?:(?:of|one|base|unit|home|school|them|which)\s){0,3}"
    r"(?:(?:will|would|to|be|is|are)\s){0,2}(?:able\sto|with|for|of|has|have|having|hous\w+|hold\w*|provid\w+|offer\w*|tak\w+"
    r"|cater\w*\sfor|accommodat\w+|car\w+\sfor)\s(?:[\w'’-]{1,15}\s){0,4}\Z",
    re.I,
)
_STOP = re.compile(r"[;:.,]\s")
_STANDING = (None, "existing")
_WOULD = re.compile(r"(?:\s[\w'’-]+){0,5}?\s(?:will|would|shall|are\sto|is\sto)\s", re.I)
_PARAGRAPH = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s")
_WILL_HAVE = re.compile(r"\b(?:will|would|shall|to)\shave\s(?:\w+\s){0,3}\Z", re.I)
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
IN_PLACE = re.compile(
    r"(?:\s(?:\w{1,12}\s){0,5}(?:instead of|rather than|in place of|and not|and no longer)|,\snot)"
    rf"\s(?:the\s|for\s)?(?=(?P<old>{NUMBER})\b)",
    re.I,
)
_GROWS = re.compile(
    r"\b(?:expand|increas|grow|rais|boost|extend)\w{0,3}\s(?:[\w'’-]{1,20}\s){0,3}?"
    r"(?:the|its|their|our|existing|current|\w+['’]s?)\s(?:(?:existing|current)\s)?\Z",
    re.I,
)
_BY_MORE = re.compile(
    r"(?:\s[\w'’-]{1,16}){0,3}?\sby\s(?:(?:an?|up\sto|around|about|another|further|additional|extra)\s){0,3}"
    rf"(?:{NUMBER})\b",
    re.I,
)
"""What it grows from, and by: "expand the town's 900 places by a further 80"."""
_NEAR = 90


def numbers(document: Document, statement: Statement) -> list[Count]:
    """The numbers of a statement, each with what its words make of it."""
    told = document.counts_of(statement)
    return _anew(document, [_to(document, one) for one in told if not _is_label(statement, one)])


def own_counts(
    statement: Statement,
    counts: Sequence[Count],
    values: Sequence[Count | Money | Period],
    tenses: Tenses,
    wanted: Tense,
) -> list[Count]:
    """The numbers that are promised or reported; ``values`` are all that a statement tells."""
    binding = [count for count in counts if _binding(count, wanted)]
    if wanted == "done" and not binding and any(count.change == "previous" for count in counts):
        # "94 pupils had learnt it, more than the 90 planned"
        binding = [count for count in counts if count.change == "existing"]
    if wanted == "future":
        binding = without_studied(statement, without_room_to_grow(statement, binding))
        binding = without_total(statement, binding)
    kept = _counts(statement, tenses.fitting(binding, wanted))
    kept = before_a_phase(statement, kept, [each.start for each in values])
    # What was opened at each school may be what was promised there.
    return without_parts(statement, kept) if wanted == "future" else kept


def own_amounts(statement: Statement, amounts: Sequence[Money], *, alone: bool) -> list[Money]:
    """The amounts that are promised or reported; ``alone`` is that no number is."""
    money = [each for each in amounts if _promised(each) and not _of_a_condition(statement, each)]
    return promised(statement, [m for m in money if alone or not is_for_a_study(statement, m)])


def _is_label(statement: Statement, count: Count) -> bool:
    """Whether a number is that of its paragraph: "4.1 Officers will set up a service"."""
    return count.start == statement.start and _PARAGRAPH.match(count.text) is not None


def _to(document: Document, count: Count) -> Count:
    """A count that takes another's place is the new one: the 96 of "96 places instead of 120"."""
    before = up_to(document.text, count.start, 40)
    if count.change == "delivered" and _WILL_HAVE.search(before):
        return replace(count, change=None)
    grows = _GROWS.search(before) and _BY_MORE.match(document.text, count.end)
    if count.change is None and grows:
        return replace(count, change="existing")
    if count.change in _STANDING and IN_PLACE.match(document.text, count.end):
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
