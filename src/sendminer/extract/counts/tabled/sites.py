"""Lists of names with one number each, where "places" is said once.

"Places agreed – Oak: 84; Elm: 60", a list of bullets under "New places:", "Oak (SEMH, 84 places),
Elm (ASD, 60)" and "96 places (ASD 58; SEMH 38)". The unit stands in the lead, in the first member
or with the whole, and is that of all.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import cast

from sendminer.extract.counts import guards
from sendminer.extract.counts.changes import SHARED, bound
from sendminer.extract.counts.clauses import sentence_start
from sendminer.extract.counts.links import Page
from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.provisions import mentions, only
from sendminer.extract.counts.tabled import headed
from sendminer.extract.counts.tabled.tables import Column, column_of, counts_other, said
from sendminer.extract.counts.vocabulary import PUPILS, Meaning
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Count, CountChange
from sendminer.spans import up_to

_WORDS = lexicon("counts")["sites"]
_UNITS: dict[str, str] = _WORDS["units"]
_WEAK = frozenset(_WORDS["weak"])
_REST = r"(?<=[a-z)])\)?(?:\s\([^()\n]{1,40}\))?[^.;:?\n()|]{0,140}?"
_ENDS = (
    re.compile(rf"{_REST}(?:(?::|\?|(?<=[a-z0-9)])\s[–—-])(?=\s)|\n)"),
    re.compile(rf"{_REST}\s(?:{alternation(_WORDS['verbs'])})(?=\s[A-Z(0-9])"),
    re.compile(r"(?=\s20[0-9]{2}(?:[/–-](?:20)?[0-9]{2})?:\s)"),
)
"""The rest of a lead, up to where its list starts."""
_STEP = re.compile(
    r"(?:[,;]?\s(?:and|plus|while|with)|[,;]|[,;.]?[ \t]{0,3}(?:\n\s{0,4}){1,2}"
    r"(?:[-•*·●▪–]|\(?[a-z0-9]{1,3}[.)])?)(?:\s{1,3}|(?<=\n))(?:and\s)?(?:the\s|at\s){0,2}"
)
_FIRST_STEP = re.compile(
    r"\s{0,3}(?:\n\s{0,4}){0,2}(?:(?:[-•*·●▪–]|\(?[a-z0-9]{1,3}[.)])\s{1,3})?(?:the\s|at\s){0,2}"
)
"""Before the first member of a list, and between two of them."""
_NO_STEP = re.compile("")
_LOST_STEP = re.compile(rf"{_STEP.pattern}|\s")
"""What stood between "160 at Hart" and "84 at Lime Tree" may be lost with the bullets."""
_YEAR = r"(?:in\s)?(?:[A-Z][a-z]{2,8}\s)?20[0-9]{2}(?:\s?[/–-]\s?(?:20)?[0-9]{2})?"
_NAME = r"[A-Z][\w’'.&/-]{0,24}(?:\s(?:[A-Z&][\w’'.&/-]{0,24}|of|the|and|in|for|on)){0,7}"
_AGED = r"(?:[Pp]ost|[Pp]re|[Uu]nder|[Oo]ver)[\s-][0-9]{1,2}s?"
_STATES = alternation(_WORDS["states"])
_ANY = (
    rf"(?:{_YEAR}|{_AGED}|(?:Years?|Key\s[Ss]tage|KS)\s?[0-9]{{1,2}}"
    r"|[A-Za-z][^\d\n:;|()–—,.]{1,60}?)"
)
_ASIDE = r"(?:\s\([^()\d\n]{1,40}\))?"
_NUMBER = r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4})(?![0-9]|[.,:/][0-9]|\s?%)"
_NEED = r"(?:(?:,|\s[–—-])\s[^\d\n:;|()–—,.]{1,40}?)?"
_FEW = r"(?:(?:fewer|less)\sthan\s|<\s?)?"
"""Small numbers are not told, lest somebody be known by them."""
_UNIT = r"(?:\s(?:places|pupils))?"
_CLOSE = (
    rf"{_UNIT}(?:\s\([^()\n]{{1,60}}\))?(?=\s{{0,3}}(?:[.,;\n]|\Z)|\s(?:and|plus|while|with)\s)"
)
_MEMBERS = {
    ":": re.compile(rf"{_ANY}{_ASIDE}{_NEED}:\s?{_FEW}{_NUMBER}{_CLOSE}"),
    "-": re.compile(rf"{_ANY}{_ASIDE}{_NEED}\s?[–—-]\s{_FEW}{_NUMBER}{_CLOSE}"),
    "(": re.compile(
        rf"(?:{_NAME}|{_YEAR})\s\((?:[^()\d\n]{{1,40}}[,:;–-]\s)?{_NUMBER}{_UNIT}(?:[,;]?\s[A-Za-z][^()\n]{{0,40}})?\)"
    ),
    "of": re.compile(rf"{_NUMBER}{_UNIT}\s\((?:{_NAME}|{_YEAR})\)"),
    "below": re.compile(
        rf"{_NAME}{_ASIDE}[ \t]{{0,3}}\n\s{{0,3}}{_NUMBER}(?=[ \t]{{0,3}}(?:\n|\Z))"
    ),
    "at": re.compile(rf"{_NUMBER}{_UNIT}\s(?:at|for)\s(?:the\s)?{_NAME}"),
    " ": re.compile(rf"(?:{_NAME}|(?:{_STATES})){_ASIDE},?[^\S\n]{{1,40}}{_NUMBER}{_CLOSE}"),
}
"""A member by the sign between its name and its number."""
_OPENED = re.compile(
    r"(?:(?P<colon>:\s?)|\s(?P<dash>[–—-])\s|(?P<bracket>\()(?:[^()\d\n]{1,40}[,:;–-]\s)?)\Z"
)
_SIGNS = {"colon": ":", "dash": "-", "bracket": "("}
_SHUT = {
    "(": re.compile(r"(?:[,;]?\s[A-Za-z][^()\n]{0,40})?\)"),
    ":": re.compile(_ASIDE),
    "-": re.compile(_ASIDE),
}
_BRACKETED = re.compile(r"\s\((?P<parts>[^()\n]{5,160})\)")
_NEXT_PART = re.compile(r"[,;/+&]|(?<=[\sa-z0-9])and(?=\s)")
_PART = re.compile(
    r"[^\d£%]{0,50}?(?:(?:(?:KS|Key\s[Ss]tage|Years?|Y)\s?[0-9]{1,2}|20[0-9]{2}(?:[/–-][0-9]{2,4})?)[\s:–-]{1,3})?"
    rf"[^\d£%]{{0,50}}(?<![\w£]){_NUMBER}[^\d£%]{{0,60}}"
)
_OPENERS = (":", "–", "—", "-", "are", "were", " was", " is", "\n")
_LABELS = alternation([*lexicon("counts")["label"]["words"], *_WORDS["months"]])
_LABELLED = re.compile(
    rf"(?<![a-z])(?:{_LABELS})[\s,]{{1,2}}\Z",
    re.IGNORECASE,
)
_OTHERS = re.compile(rf"(?<![a-z])(?:{alternation(_WORDS['others'])})(?![a-z])")
_OVERRULED = ("elided_capacity", "elided_stands")
"""What prose makes of the first number behind a lead."""
_CONTENTS = re.compile(rf"(?<![a-z])(?:{alternation(_WORDS['contents'])})(?![a-z])", re.IGNORECASE)
_FIRST_PAGES = 5
_PLAIN = (" ", "of", "below")
_TALLY = re.compile(rf"(?<![a-z])(?:{alternation(_WORDS['tally'])})(?![a-z])")
_MOST = 60
_LEAD = 260
_NEAR = 100
_SHUTTERS = frozenset(",;.)\n")
_SIGNED = frozenset(":–—-(,•*·")
_BEING = ("was", "is", "were", "are")
_FOLLOWERS = (" and ", " at ", " for ", " (", " places ")


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a list: [start, end) with its name, and where its number stands.

    A ``part`` is of its whole's kind: the girls of "96 pupils (boys 58, girls 38)".
    """

    start: int
    end: int
    number: tuple[int, int]
    part: bool = False


List = tuple[Column, list[Member]]
"""The members of a list, and what they all count."""


def read_sites(page: Page, counts: Sequence[Count]) -> list[Count]:
    """Counts of the numbers that no phrase of their own gives a unit."""
    taken = {count.start for count in counts if count.rule not in _OVERRULED}
    found: dict[int, Count] = {}
    text = page.text
    lists = (*_led(page, counts, taken), *_continued(text, counts), *_parted(text, counts))
    for column, members in lists:
        for member in members:
            if member.number[0] not in taken and text[member.number[0]] != "0":
                found.setdefault(member.number[0], _count(page, member, column))
    return list(found.values())


def _continued(text: str, counts: Sequence[Count]) -> Iterator[List]:
    """Lists that a member with its unit opens: "Oak: 84 places; Elm: 60"."""
    for count in counts:
        if count.rule not in ("unit", "joined"):
            continue  # "Places: 60" is a label, and "Staff: 9" below it another
        opened = _OPENED.search(text, max(0, count.start - 44), count.start)
        if opened is None:
            continue
        sign = _SIGNS[cast("str", opened.lastgroup)]
        shut = _SHUT[sign].match(text, count.end)
        members = list(_members(text, shut.end(), sign)) if shut else []
        if members:
            change = count.change if count.change in SHARED else None
            yield Column(count.unit, count.provision, None, change), members


def _parted(text: str, counts: Sequence[Count]) -> Iterator[List]:
    """The parts in brackets of a whole that they add up to: "96 places (ASD 58; SEMH 38)"."""
    for count in counts:
        bracketed = _BRACKETED.match(text, count.end) if count.low == count.high else None
        if bracketed is None:
            continue
        members = list(_parts(text, *bracketed.span("parts")))
        if len(members) > 1 and sum(_value(text, one) for one in members) == count.low:
            yield Column(count.unit, count.provision, None, None), members


def _parts(text: str, start: int, end: int) -> Iterator[Member]:
    """The parts of a bracket, each with its one number; none where one of them has not."""
    members = []
    while start < end:
        edge = _NEXT_PART.search(text, start, end)
        stop = edge.start() if edge else end
        match = _PART.fullmatch(text, start, stop)
        if match is None:
            return
        members.append(Member(start, stop, match.span("number"), part=True))
        start = edge.end() if edge else end
    yield from members


def _led(page: Page, counts: Sequence[Count], taken: Container[int]) -> Iterator[List]:
    """Lists under a lead that names their unit: "Places by school: Oak 84, Elm 60"."""
    done = 0
    for number, following in pairwise(page.found):
        if not number.usable or following.start - number.end > _NEAR:
            continue
        if not _may_be_member(page.text, number) or number.start in taken or number.start < done:
            continue
        found = _led_to(page, number.start, counts)
        if found:
            done = found[1][-1].end
            yield found


def _may_be_member(text: str, number: Number) -> bool:
    """A look at the marks around a number: could it be one of a list?"""
    start, end = number.start, number.end
    if text[end : end + 1] not in _SHUTTERS and not text.startswith(_FOLLOWERS, end):
        return False
    before = up_to(text, start, 24)
    if before.rstrip()[-1:] in _SIGNED:
        return True
    name = before.rsplit(None, 1)
    if not name:
        return False
    if name[-1] in _WORDS["states"]:
        return True
    told = name[-1] in _BEING and text.startswith(" (", end)  # "was 412 (2024), 380 (2023)"
    return told or name[-1][0].isupper() or name[-1][0] == "("


def _led_to(page: Page, start: int, counts: Sequence[Count]) -> List | None:
    """The list whose first number stands at ``start``, with what its lead says."""
    floor = max(0, start - _LEAD)
    for word, unit in _UNITS.items():
        place = page.low.rfind(word, floor, start)
        end = place + len(word)
        if place < 0 or page.low[end : end + 1].isalnum():
            continue
        if unit in _WEAK and not page.sendy:
            continue
        for lead in _leads(page.text, end):
            members = _listed(page.text, lead) if lead.end() <= start else []
            if members and members[0].number[0] == start:
                column = _column(page.text, page.low, (place, lead.end()), unit, counts)
                if column:
                    return column, members
    return None


def _leads(text: str, place: int) -> Iterator[re.Match[str]]:
    """What may be the rest of a lead whose unit ends at ``place``."""
    return (lead for ends in _ENDS if (lead := ends.match(text, place)))


def _listed(text: str, lead: re.Match[str]) -> list[Member]:
    """The members of a list behind its lead: two at least, all of one form."""
    first = _FIRST_STEP.match(text, lead.end())
    if first is None:
        return []
    for sign in _MEMBERS:
        members = list(_members(text, first.end(), sign, led=True))
        if len(members) > 1 and (sign not in _PLAIN or _is_plain(text, lead, members, sign)):
            return members
    return []


def _is_plain(text: str, lead: re.Match[str], members: list[Member], sign: str) -> bool:
    """Say whether "Oak 84, Elm 60" is a list, and no years of age, months or pages of contents."""
    if not lead.group().endswith(_OPENERS):
        return False
    if any(_LABELLED.search(text, one.start, one.number[0]) for one in members):
        return False
    below = lead.group()[-1] == "\n"
    if sign == " " and not below and any(text[one.number[0] - 2] == "," for one in members):
        return False  # "the pupils are Mia, 12, and Noah, 14"
    values = [int(text[slice(*one.number)].replace(",", "")) for one in members]
    if not below or values != sorted(values):
        return True
    named = _CONTENTS.search(text, members[0].start, members[-1].end)
    return named is None and values[0] > _FIRST_PAGES


def _members(text: str, place: int, sign: str, *, led: bool = False) -> Iterator[Member]:
    """Members of one form from ``place`` on; ``led`` says that the first stands right there."""
    for number in range(_MOST):
        step = _NO_STEP if led and number == 0 else _STEP
        if sign == "at" and step is _STEP:
            step = _LOST_STEP
        gap = step.match(text, place)
        match = _MEMBERS[sign].match(text, gap.end()) if gap else None
        if match is None or _is_year(match["number"]):
            return
        yield Member(match.start(), match.end(), match.span("number"))
        place = match.end()


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.startswith(("19", "20"))


def _column(
    text: str, low: str, lead: tuple[int, int], unit: str, counts: Sequence[Count]
) -> Column | None:
    """What a lead says of its list; None where it counts something else."""
    start = sentence_start(text, lead[0], max(0, lead[0] - _LEAD))
    if counts_other(low, start, lead[1]) or _OTHERS.search(low, start, lead[1]):
        return None
    if unit in PUPILS and _TALLY.search(low, start, lead[1]) is None:
        return None  # "pupils Mia Holt (12) and Noah Best (14)"
    if guards.is_elsewhere(low, start, lead):
        return None
    whole = next((one for one in reversed(counts) if start <= one.start < lead[1]), None)
    meanings = list(said(low, text, start, lead[1]))
    provision, need = only(meanings)
    change = _change(meanings) or headed.of_lead(text, low, (start, lead[1]), unit)
    if whole is None:
        return Column(unit, provision, need, change)
    shared = whole.change if whole.change in SHARED else None
    return Column(unit, provision or whole.provision, need, change or shared)


def _change(meanings: Sequence[Meaning]) -> CountChange | None:
    """What a lead says of all: need and loss win, as everywhere."""
    said_of = {one.change for one in meanings if one.change}
    strong = next((name for name in ("needed", "lost") if name in said_of), None)
    return cast("CountChange | None", strong or (said_of.pop() if len(said_of) == 1 else None))


def _value(text: str, member: Member) -> Decimal:
    return Decimal(text[slice(*member.number)].replace(",", ""))


def _count(page: Page, member: Member, column: Column) -> Count:
    text, low = page.text, page.low
    start, end = member.number
    labelled = None if member.part else column_of(text, low, (member.start, start))
    own = [meaning for meaning, _, _ in mentions(text, low, member.start, member.end)]
    value = _value(text, member)
    kind, start = bound(low, start, member.start)
    stated = low[member.start : start].strip(" :–-,") in _WORDS["states"]
    told = _change(list(said(low, text, member.start, start))) if stated else None
    return Count(
        start, end, text[start:end], value, value, kind,
        labelled.unit if labelled else column.unit,
        next((one.provision for one in own if one.provision), column.provision),
        next((one.need for one in own if one.need), column.need),
        told or column.change, "sites",
    )  # fmt: skip
