"""How much of a promise a statement reports done."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypedDict

from sendminer.numbers import NUMBER, number_value
from sendminer.records import Count
from sendminer.track.history.parts import is_one_of, of_a_sum
from sendminer.track.history.unreported import is_paperwork, reports_nothing
from sendminer.track.quantities import Quantity, alike, extent, same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import finished, found, undone, welcomed
from sendminer.track.reading.doings.unfinished import of_others
from sendminer.track.reading.values.figures import ordinal, part_of, part_there
from sendminer.track.reading.values.waits import UNITS
from sendminer.track.threads.thread import Thread

_OF = re.compile(
    rf"({NUMBER})\s{{1,3}}(?:out\s)?of\s(?:the|its|our|these|those|all)?\s?"
    r"(?:promised|planned|new)?\s?\Z",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:all(?!\sbut)|every|full|in full|the last"
    r"|which (?:conclud|complet)(?:es|ed) (?:the|that|this|its|our))\b",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:all|every|each)\b", re.IGNORECASE)
_OF_THE = re.compile(r"\bof\s(?:the\s|its\s|our\s|these\s|those\s|all\s)?(?:\w{1,8}\s)?\Z", re.I)
_MORE_THAN = re.compile(
    r"\b(?:more than|beating|above|exceeding|ahead of|over) (?:the|our|its|their) "
    r"(?:target (?:of )?)?\d",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"\b(?:below|short\sof|shy\sof|missing|missed|missing\sout\son|behind)\s(?:(?:the|our|its|their|a)\s)?"
    rf"(?:target\b|aim\b|goal\b|{NUMBER}\b)",
    re.IGNORECASE,
)
"""What was reached is told beside the target, which it misses."""
_FALLEN = re.compile(
    rf"\b(?:fallen|fell|come\sdown|came\sdown|brought\sdown|down|reduced|cut|dropped)\s(?:\w{{1,12}}\s){{0,3}}?"
    rf"from\s({NUMBER})\sto\s({NUMBER})\b",
    re.IGNORECASE,
)
_ALL_BUT = re.compile(
    rf"\ball\s(?:but|except)\s{NUMBER}\sof\s(?:the|its|our|these|those)\b", re.IGNORECASE
)
_AIM = re.compile(
    rf"\b{NUMBER}[\s-](?:weeks?|months?|days?)['’]?\s(?:waiting\s|time\s)?"
    r"(?:pledge|promise|target|goal|standard|limit|aim|ambition|commitment|undertaking)\b",
    re.IGNORECASE,
)
_PROGRAMME = re.compile(
    rf"\b(?:complet(?:ing|es|ed)\s(?:the|its|our)\s(?:programme|scheme|project|plan|round)\sof\s({NUMBER})"
    rf"|(?:programme|scheme|project|plan|round|set)\sof\s({NUMBER})(?:\s\w{{1,12}})?\s(?:is|was|are)\s(?:now\s|therefore\s|thus\s)?"
    r"complete)\b",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\bcomplet(?:ing|es|ed)\s(?:the|this|its|our)\s(?:whole\s|entire\s)?(?:programme|scheme|project|plan|set|expansion|works?)\b(?!\sof)"
    r"|\b(?:the|and)\s(?:last|final)(?:\sone)?\sof\s(?:the|our|its|those|these|all)\b",
    re.IGNORECASE,
)
"""With the last of them the whole is there: "the last of the four has taken in pupils"."""
_REACH, _SMALL, _TOO_MUCH = 60, 40, 2
_THERE = re.compile(
    rf"\b({NUMBER})\s(?:[\w'’-]{{1,20}}\s){{0,4}}(?:is|are|were|was|has|have|had)\s"
    r"(?:now\s|already\s|been\s|since\s){0,2}"
    r"(?:open|opened|ready|in\s(?:place|post|use)|available|filled|recruited|appointed|created|delivered"
    r"|completed|finished|built|hired|trained)\b",
    re.IGNORECASE,
)
_CAN_BE = re.compile(r"\bcan\sbe\b(?!\s(?:read|found|seen|viewed|downloaded)\b)", re.IGNORECASE)
_GROWN = re.compile(
    r"\b(?:has|have|had)\s(?:\w{3,8}\s){0,2}(?:doubled|trebled|tripled|quadrupled|soared|rocketed)\b",
    re.IGNORECASE,
)
"""What has grown is no promise that is kept: "spending has almost doubled"."""
_MORE = re.compile(
    r"\b(?:create|open|build|add|provide|establish|develop|recruit|hire|train)\s(?:\w+ly\s)?(?:more|extra|additional|further|new)\b",
    re.IGNORECASE,
)
_WORK_BEGUN = re.compile(
    r"\b(?:building|construction|work|works|groundworks)\s(?:(?:on|of|to|at)\s(?:[^.;,]|[.,](?=\d)){2,90}?\s)?"
    r"(?:(?:is|are|has|have|had|now|already)\s){0,3}"
    r"(?:started|starts|begun|began|begins|(?:got\s)?under\s?way|commenced)\b",
    re.IGNORECASE,
)
_BEFOREHAND = frozenset({"adopt", "fund", "consult", "review", "write", "report", "hire", "meet"})
"""Acts that go before what was promised, and are not its fulfilment."""


class Change(TypedDict, total=False):
    """The values of an event that may differ from None."""

    amount_from: Decimal | None
    amount_to: Decimal | None
    count_from: Decimal | None
    count_to: Decimal | None
    deadline_from: date | None
    deadline_to: date | None


Outcome = tuple[bool | None, Change]
"""Whether the whole is done, part of it, or neither can be told; and how much."""


def outcome(thread: Thread, claim: Claim) -> Outcome:
    """The answer of the first of ``_READINGS`` that has one, else what the words alone say."""
    if not claim.sure and not plainly(thread, claim):
        return None, {}
    if (
        reports_nothing(thread, claim)
        or is_paperwork(thread, claim)
        or _GROWN.search(claim.statement.text)
    ):
        return None, {}
    answers = (read(thread, claim) for read in _READINGS)
    return next(filter(None, answers), None) or _by_words(thread, claim)


def plainly(thread: Thread, claim: Claim) -> bool:
    """Whether a sentence that no label calls a report names what was promised, or its value.

    "All children get the best start" is no report of it.
    """
    count, text = thread.count, claim.statement.text
    if is_open(thread, claim):
        return True
    number = count is not None and count.low in claim.figures
    money = thread.money is not None and claim.money is not None and same(thread.money, claim.money)
    return number or money or _of_this(thread, claim) or part_of(text) is not None


def is_open(thread: Thread, claim: Claim) -> bool:
    """Whether the school that was to open has taken in pupils, or its opening is celebrated."""
    opens = "open" in thread.acts and thread.home & claim.sites
    return bool(opens) and welcomed(claim.statement.text)


def _of_this(thread: Thread, claim: Claim) -> bool:
    """Whether it names the place, scheme or paper that was promised, or points back at it."""
    named = thread.home & claim.sites or thread.works & claim.works or thread.heads & claim.heads
    return bool(named) or claim.leans or bool({"rest", "together"} & claim.cues)


def _unsaid(thread: Thread, claim: Claim) -> Outcome | None:
    """What is only to come, undone, agreed, tendered for, or short of what was promised."""
    text = claim.statement.text
    if "to_come" in found("outcomes", text) or _CAN_BE.search(text) or undone(text):
        return None, {}
    if _tenders(thread, claim) or _only_agreed(thread, claim):
        return None, {}
    if _only_progress(thread, claim):
        return None, {}
    return (False, {}) if _SHORT.search(text) or _falls_short(thread, claim) else None


def _by_part(thread: Thread, claim: Claim) -> Outcome | None:
    """What the rest, the last one, or so many of the whole tell."""
    told, target = part_of(claim.statement.text), number(thread.count)
    if is_open(thread, claim):
        # a school of 120 places that "welcomed 60 pupils on Monday" is open
        return True, {}
    if _completes(claim.statement.text, target):
        return True, {"count_from": target, "count_to": target}
    if claim.sure and _LAST.search(claim.statement.text) and "part" not in claim.cues:
        return True, {"count_from": target, "count_to": target}
    if "rest" in claim.cues and _complete(claim) and "part" not in claim.cues:
        # "the remaining three of the eight took up post"
        return True, {"count_from": target, "count_to": target}
    nth = ordinal(claim.statement.text) if told is None else None
    if nth is not None and target is not None and nth <= target and _complete(claim):
        # "the twelfth of the new officers took up post"
        return nth == target, {"count_from": target, "count_to": nth}
    if told is None:
        return None
    change: Change = {"count_from": told[1], "count_to": told[0]}
    if told[0] < told[1] and _of_each(thread):
        # "on five of the seven islands", where each was promised one
        return False, change
    known = any(told[1] == count.low for count in thread.counts)
    return (told[0] >= told[1], change) if known or told[0] < told[1] else None


def _by_count(thread: Thread, claim: Claim) -> Outcome | None:
    """What a number of the same things tells."""
    if thread.count is None or claim.count is None or not alike(thread.count, claim.count):
        return None
    target = thread.count.low
    if thread.count.unit in UNITS:
        if _AIM.search(claim.statement.text):
            # "the 30-week pledge has been dropped" tells no wait
            met = _met(claim)
            return True if met else None, {"count_from": target} if met else {}
        kept = extent(claim.count) <= extent(thread.count) and "doubted" not in claim.cues
        short = claim.role == "done" and "doubted" not in claim.cues
        return True if kept else False if short else None, {
            "count_from": target,
            "count_to": claim.count.high,
        }
    if "respectively" in claim.statement.text:
        # "provide 80 and 60 places respectively": each of the schools has its own
        return True, {"count_from": target, "count_to": target} if target in claim.figures else {}
    done = _reported(thread.count, claim)
    told_whole = same(thread.count, claim.count) and done == claim.count.high
    every = target in claim.figures and _ALL.search(claim.statement.text) is not None
    whole = (done is not None and (done >= target or told_whole)) or (
        every and "part" not in claim.cues
    )
    if thread.count.unit == "per_cent" and "part" in claim.cues:
        # "74 per cent, on the way to 85"
        whole = False
    return whole, {"count_from": target, "count_to": target if every else done}


def _by_money(thread: Thread, claim: Claim) -> Outcome | None:
    """What an amount in the same currency tells."""
    mine, theirs = thread.money, claim.money
    if mine is None or theirs is None or mine.currency != theirs.currency:
        return None
    if of_a_sum(claim, theirs):
        return False, {}
    if theirs.low >= _TOO_MUCH * mine.high:
        # "has invested £100m over the years" is of more than what £50m was promised for
        return None, {}
    whole = theirs.high >= mine.low or same(mine, theirs)
    return whole, {"amount_from": mine.low, "amount_to": theirs.high}


def _by_figures(thread: Thread, claim: Claim) -> Outcome | None:
    """What bare numbers tell, or a number where all was promised."""
    if _some_of_all(thread, claim):
        return False, {"count_to": number(claim.count)}
    if thread.count is not None and thread.count.unit != "per_cent":
        return _told_in_figures(thread, thread.count, claim)
    return None


def _by_words(thread: Thread, claim: Claim) -> Outcome:
    if "part" in claim.cues or _some_more(thread, claim):
        return False, {}
    other = claim.act is not None and bool(thread.acts) and claim.act not in thread.acts
    if (other and claim.act in _BEFOREHAND) or _prepares(thread, claim):
        return None, {}
    return (True if _complete(claim) else None), {}


_READINGS = (_unsaid, _by_part, _by_count, _by_money, _by_figures)


def _some_more(thread: Thread, claim: Claim) -> bool:
    """Whether some are there of what was only promised as more: "three new bases opened"."""
    first = thread.first.statement.text
    if thread.count is not None or thread.home or _MORE.search(first) is None:
        return False
    return bool(claim.figures) and claim.act in thread.acts and "done" in claim.cues


def _falls_short(thread: Thread, claim: Claim) -> bool:
    """Whether what is to be cleared has only become less ("has fallen from 210 to 132")."""
    if _ALL_BUT.search(claim.statement.text):
        return True
    match, count = _FALLEN.search(claim.statement.text), thread.count
    if match is None or count is None:
        return False
    return number_value(match[1]) == count.low and number_value(match[2]) != 0


def _completes(text: str, target: Decimal | None) -> bool:
    """Whether the programme of so many is said to be complete."""
    match = _PROGRAMME.search(text)
    whole = number_value(match[1] or match[2]) if match else None
    return whole is not None and whole == target


def _met(claim: Claim) -> bool:
    """Whether a target is said to be met."""
    return "met" in found("outcomes", claim.statement.text) and "doubted" not in claim.cues


def _tenders(thread: Thread, claim: Claim) -> bool:
    """Whether it tells only of a contract for it: "the tender for the review has closed"."""
    return "awards" in claim.cues - thread.first.cues


def _only_agreed(thread: Thread, claim: Claim) -> bool:
    """Whether what is done is that others said yes: "18 buses have been signed off"."""
    other = (thread.acts and "adopt" not in thread.acts) or thread.count is not None
    own = found("acts", claim.statement.text) & thread.acts - {"adopt"}
    return claim.act == "adopt" and bool(other) and not own


def _only_progress(thread: Thread, claim: Claim) -> bool:
    """Whether what is finished is only work on the way to an opening: asbestos removed."""
    on_the_way = "progress" in claim.cues and "open" in thread.acts and claim.count is None
    told = _WORK_BEGUN.sub("", claim.statement.text)
    begun = told != claim.statement.text and "start" not in thread.acts
    return (on_the_way or begun) and "opened" not in found("outcomes", told)


def _prepares(thread: Thread, claim: Claim) -> bool:
    """Whether what is done only goes before what was promised: the trust for a school is chosen."""
    return "open" in thread.acts and claim.act in _BEFOREHAND - thread.acts


def _of_each(thread: Thread) -> bool:
    """Whether something was promised for each, with no number of its own."""
    return thread.count is None and _EVERY.search(thread.first.statement.text) is not None


def _some_of_all(thread: Thread, claim: Claim) -> bool:
    """Whether a number is reported where it was promised for all: 200 of "every assistant"."""
    counted = claim.count is not None and thread.count is None and not thread.home
    every = _EVERY.search(thread.first.statement.text) is not None
    return counted and every and _ALL.search(claim.statement.text) is None


def _told_in_figures(thread: Thread, target: Count, claim: Claim) -> Outcome:
    """What the bare numbers say: "two of the new psychologists", "all nine of them"."""
    told = target.low in claim.figures
    if told and _MORE_THAN.search(claim.statement.text):
        return True, {"count_from": target.low, "count_to": max(claim.figures)}
    # "all local children" are not all the places
    every = _ALL.search(claim.statement.text) is not None and _of_this(thread, claim)
    if (told or every) and "part" not in claim.cues and _complete(claim):
        return True, {"count_from": target.low, "count_to": target.high} if told else {}
    if thread.home and "part" not in claim.cues and _complete(claim) and not claim.figures:
        return True, {}
    # the five projects of a programme of 2,440 places are not five of the places
    own = claim.figures - _of_other_things(target, claim)
    fewer = [figure for figure in own if target.low / _SMALL <= figure < target.low]
    if fewer:
        return False, {"count_from": target.low, "count_to": max(fewer)}
    return (False if "part" in claim.cues or is_one_of(target, claim) else None), {}


def _of_other_things(target: Count, claim: Claim) -> frozenset[Decimal]:
    """Numbers of what was not promised: fifteen schools are no part of 120 places."""
    counts = [claim.document.counts[i] for i in claim.statement.counts]
    unlike = {each.low for each in counts if not alike(each, target)}
    return of_others(claim.statement.text) | unlike - {c.low for c in counts if alike(c, target)}


def _complete(claim: Claim) -> bool:
    """Whether its words tell of something finished; those without a label must say so outright."""
    return "whole" in claim.cues or (claim.sure and finished(claim.statement.text))


def part_done(thread: Thread, claim: Claim) -> Change | None:
    """How much is done by a statement that admits that the rest is not."""
    told = part_of(claim.statement.text)
    if undone(claim.statement.text) or reports_nothing(thread, claim):
        return None
    if told is not None and thread.count is not None and told[1] == thread.count.low:
        return {"count_from": told[1], "count_to": told[0]}
    if "part" in claim.cues or (thread.count is not None and "remaining" in claim.cues):
        return {}
    return _so_many(thread, claim)


def part_ready(thread: Thread, claim: Claim) -> Change | None:
    """How much is done by what also promises the rest: "Of the 90, 40 were ready; 50 will be"."""
    told, mine = part_there(claim.statement.text), thread.count
    if told is None or mine is None or told[0] == told[1]:
        return None
    whole = replace(mine, low=told[1], high=told[1], bound="exact")
    if not any(same(whole, each) for each in thread.counts):
        return None
    return {"count_from": told[1], "count_to": told[0]}


def _so_many(thread: Thread, claim: Claim) -> Change | None:
    """How many are said to be there: the 69 of "only nine were added, so that 69 are open"."""
    target, text = thread.count, claim.statement.text
    if target is None or target.unit in (*UNITS, "per_cent"):
        return None
    there = [number_value(match[1]) for match in _THERE.finditer(text)]
    fewer = [value for value in there if value is not None and value < target.low]
    return {"count_from": target.low, "count_to": max(fewer)} if fewer else None


def _reported(target: Count, claim: Claim) -> Decimal | None:
    """How many are done: 90 in "90 of the 120 places" and in "of the 120 places, 90 are open"."""
    document, statement = claim.document, claim.statement
    counts = [document.counts[i] for i in statement.counts]
    kin = [count for count in counts if alike(count, target)]
    for count in kin:
        match = _OF.search(document.text[max(statement.start, count.start - _REACH) : count.start])
        value = number_value(match[1]) if match else None
        if value is not None and value <= count.low:
            return value
    if any(same(count, target) for count in kin):
        fewer = [count.low for count in kin if count.low < target.low]
        whole = next(count for count in kin if same(count, target))
        if fewer and _OF_THE.search(document.text[max(0, whole.start - 16) : whole.start]):
            return min(fewer)
        if "part" in claim.cues and "all" not in statement.text.lower().split():
            return None
    return claim.count.high if claim.count is not None else None


def number(value: Quantity | None) -> Decimal | None:
    """The figure that an event shows for a value: the upper end of a range."""
    return value.high if value is not None else None
