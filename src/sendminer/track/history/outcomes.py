"""How much of a promise a statement reports done."""

from __future__ import annotations

import re
from decimal import Decimal

from sendminer.english.numbers import NUMBER, number_value
from sendminer.track.history.counted import by_count, by_figures, of_each
from sendminer.track.history.naming import complete, is_open, plainly
from sendminer.track.history.parts import of_a_sum
from sendminer.track.history.steps import Change, Outcome, number
from sendminer.track.history.unreported import leads_up, reports_nothing
from sendminer.track.quantities import same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.doings.stopped import only_stopped
from sendminer.track.reading.values.figures import ordinal, part_of
from sendminer.track.threads.thread import Thread

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
_TOO_MUCH = 2
_SPENT = re.compile(
    r"\b(?:has|have|had)\s(?:(?:also|already|now|since|so\sfar|\w{3,12}ly)\s){0,2}(?:been\s)?(?:invest|spent|commit|put)\w{0,5}\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:create|open|build|add|provide|establish|develop|recruit|hire|train)\s(?:\w+ly\s)?(?:more|extra|additional|further|new)\b",
    re.IGNORECASE,
)
_BEFOREHAND = frozenset({"adopt", "fund", "consult", "review", "write", "report", "hire", "meet"})
"""Acts that go before what was promised, and are not its fulfilment."""


def outcome(thread: Thread, claim: Claim) -> Outcome:
    """The answer of the first of ``_READINGS`` that has one, else what the words alone say."""
    if not claim.sure and not plainly(thread, claim):
        return None, {}
    if only_stopped(claim.text):
        return (True if "close" in thread.acts else None), {}
    if reports_nothing(thread, claim) or leads_up(thread, claim):
        return None, {}
    if _falls_short(thread, claim):
        return False, {}
    answers = (read(thread, claim) for read in _READINGS)
    return next(filter(None, answers), None) or _by_words(thread, claim)


def _by_part(thread: Thread, claim: Claim) -> Outcome | None:
    """What the rest, the last one, or so many of the whole tell."""
    told, target = part_of(claim.text), number(thread.count)
    if is_open(thread, claim):
        # a school of 120 places that "welcomed 60 pupils on Monday" is open
        return True, {}
    if _completes(claim.text, target):
        return True, {"count_from": target, "count_to": target}
    if claim.sure and _LAST.search(claim.text) and "part" not in claim.cues:
        return True, {"count_from": target, "count_to": target}
    if "rest" in claim.cues and complete(claim) and "part" not in claim.cues:
        # "the remaining three of the eight took up post"
        return True, {"count_from": target, "count_to": target}
    nth = ordinal(claim.text) if told is None else None
    if nth is not None and target is not None and nth <= target and complete(claim):
        # "the twelfth of the new officers took up post"
        return nth == target, {"count_from": target, "count_to": nth}
    if told is None:
        return None
    change: Change = {"count_from": told[1], "count_to": told[0]}
    if told[0] < told[1] and of_each(thread):
        # "on five of the seven islands", where each was promised one
        return False, change
    known = any(told[1] == count.low for count in thread.counts)
    return (told[0] >= told[1], change) if known or told[0] < told[1] else None


def only_spent(thread: Thread, claim: Claim) -> bool:
    """Whether money is told as spent where places were promised, none of which it counts or names.

    "Has invested £100m in special schools over the years" creates no 500 places.
    """
    counted = thread.count is not None and claim.count is None and part_of(claim.text) is None
    spent = claim.money is not None and _SPENT.search(claim.text) is not None
    return counted and spent and not is_open(thread, claim) and not thread.home & claim.sites


def _by_money(thread: Thread, claim: Claim) -> Outcome | None:
    """What an amount in the same currency tells."""
    mine, theirs = thread.money, claim.money
    if mine is None or theirs is None or mine.currency != theirs.currency:
        return None
    if of_a_sum(claim, theirs) or only_spent(thread, claim):
        return False, {}
    if theirs.low >= _TOO_MUCH * mine.high:
        # "has invested £100m over the years" is of more than what £50m was promised for
        return None, {}
    whole = theirs.high >= mine.low or same(mine, theirs)
    return whole, {"amount_from": mine.low, "amount_to": theirs.high}


def _by_words(thread: Thread, claim: Claim) -> Outcome:
    if "part" in claim.cues or _some_more(thread, claim):
        return False, {}
    other = claim.act is not None and bool(thread.acts) and claim.act not in thread.acts
    if (other and claim.act in _BEFOREHAND) or _prepares(thread, claim):
        return None, {}
    return (True if complete(claim) else None), {}


_READINGS = (_by_part, by_count, _by_money, by_figures)


def _some_more(thread: Thread, claim: Claim) -> bool:
    """Whether some are there of what was only promised as more: "three new bases opened"."""
    first = thread.first.text
    if thread.count is not None or thread.home or _MORE.search(first) is None:
        return False
    return bool(claim.figures) and claim.act in thread.acts and "done" in claim.cues


def _falls_short(thread: Thread, claim: Claim) -> bool:
    """Whether it tells less than was promised: "has fallen from 210 to 132", not to none."""
    text = claim.text
    if _SHORT.search(text) or _ALL_BUT.search(text):
        return True
    match, count = _FALLEN.search(text), thread.count
    if match is None or count is None:
        return False
    return number_value(match[1]) == count.low and number_value(match[2]) != 0


def _completes(text: str, target: Decimal | None) -> bool:
    """Whether the programme of so many is said to be complete."""
    match = _PROGRAMME.search(text)
    whole = number_value(match[1] or match[2]) if match else None
    return whole is not None and whole == target


def _prepares(thread: Thread, claim: Claim) -> bool:
    """Whether what is done only goes before what was promised: the trust for a school is chosen."""
    return "open" in thread.acts and claim.act in _BEFOREHAND - thread.acts
