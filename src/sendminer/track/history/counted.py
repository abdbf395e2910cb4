"""How many of what was promised a statement says are there."""

from __future__ import annotations

import re
from decimal import Decimal

from sendminer.english.numbers import NUMBER, number_value
from sendminer.records import Count
from sendminer.spans import up_to
from sendminer.track.history.naming import complete, of_this
from sendminer.track.history.parts import is_one_of
from sendminer.track.history.steps import Change, Outcome, number
from sendminer.track.quantities import alike, among, extent, same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import found
from sendminer.track.reading.doings.unfinished import of_others
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
_AIM = re.compile(
    rf"\b{NUMBER}[\s-](?:weeks?|months?|days?)['’]?\s(?:waiting\s|time\s)?"
    r"(?:pledge|promise|target|goal|standard|limit|aim|ambition|commitment|undertaking)\b",
    re.IGNORECASE,
)

_YEARS_PAST = re.compile(
    rf"\b(?:past|last|previous|preceding)\s(?:(?P<number>{NUMBER})|few|couple\sof)\syears\b",
    re.IGNORECASE,
)
_FEW_YEARS, _DAYS_OF_A_YEAR = 2, 365
_REACH, _SMALL = 60, 40
_TOO_MANY = 2


def by_count(thread: Thread, claim: Claim) -> Outcome | None:
    """What a number of the same things tells."""
    if thread.count is None or claim.count is None or not alike(thread.count, claim.count):
        return None
    target = thread.count.low
    if thread.count.unit in UNITS:
        return _by_wait(thread.count, claim.count, claim)
    if _is_of_more(thread, thread.count, claim.count, claim) or _is_of_before(thread, claim):
        return None, {}
    if "respectively" in claim.text:
        # "provide 80 and 60 places respectively": each of the schools has its own
        return True, {"count_from": target, "count_to": target} if target in claim.figures else {}
    done = _reported(thread.count, claim)
    told_whole = same(thread.count, claim.count) and done == claim.count.high
    every = target in claim.figures and _ALL.search(claim.text) is not None
    whole = (done is not None and (done >= target or told_whole)) or (
        every and "part" not in claim.cues
    )
    if thread.count.unit == "per_cent" and "part" in claim.cues:
        # "74 per cent, on the way to 85"
        whole = False
    return whole, {"count_from": target, "count_to": target if every else done}


def _is_of_more(thread: Thread, promised: Count, told: Count, claim: Claim) -> bool:
    """Whether it counts much more than was promised, and says nothing of that.

    "We have created over 200 places in the last few years" opens no school for 80.
    """
    itself = thread.home & claim.sites or promised.low in claim.figures
    return told.low >= _TOO_MANY * promised.high and not itself


def _is_of_before(thread: Thread, claim: Claim) -> bool:
    """Whether it counts what came in years that began long before the promise was made.

    "328 places in the past five years" are not the 300 that were promised two years ago.
    """
    told = _YEARS_PAST.search(claim.text)
    made = thread.first.when
    if told is None or made is None or claim.when is None or thread.home & claim.sites:
        return False
    years = number_value(told["number"] or "") or _FEW_YEARS
    return (claim.when - made).days < _DAYS_OF_A_YEAR * (int(years) - 1)


def by_figures(thread: Thread, claim: Claim) -> Outcome | None:
    """What bare numbers tell, or a number where all was promised."""
    if _some_of_all(thread, claim):
        return False, {"count_to": number(claim.count)}
    if thread.count is not None and thread.count.unit != "per_cent":
        return _told_in_figures(thread, thread.count, claim)
    return None


def _by_wait(promised: Count, told: Count, claim: Claim) -> Outcome:
    """What a wait tells of the longest one that was promised."""
    doubted = "doubted" in claim.cues
    if _AIM.search(claim.text):
        # "the 30-week pledge has been dropped" tells no wait
        met = "met" in found("outcomes", claim.text) and not doubted
        return (True, {"count_from": promised.low}) if met else (None, {})
    kept = extent(told) <= extent(promised) and not doubted
    short = claim.role == "done" and not doubted
    values: Change = {"count_from": promised.low, "count_to": told.high}
    return True if kept else False if short else None, values


def of_each(thread: Thread) -> bool:
    """Whether something was promised for each, with no number of its own."""
    return thread.count is None and _EVERY.search(thread.first.text) is not None


def _some_of_all(thread: Thread, claim: Claim) -> bool:
    """Whether a number is reported where it was promised for all: 200 of "every assistant"."""
    counted = claim.count is not None and not thread.home
    return counted and of_each(thread) and _ALL.search(claim.text) is None


def _told_in_figures(thread: Thread, target: Count, claim: Claim) -> Outcome:
    """What the bare numbers say: "two of the new psychologists", "all nine of them"."""
    told = target.low in claim.figures
    if told and _MORE_THAN.search(claim.text):
        return True, {"count_from": target.low, "count_to": max(claim.figures)}
    # "all local children" are not all the places
    every = _ALL.search(claim.text) is not None and of_this(thread, claim)
    if (told or every) and "part" not in claim.cues and complete(claim):
        return True, {"count_from": target.low, "count_to": target.high} if told else {}
    if thread.home and "part" not in claim.cues and complete(claim) and not claim.figures:
        return True, {}
    # the five projects of a programme of 2,440 places are not five of the places
    own = claim.figures - _of_other_things(target, claim)
    fewer = [figure for figure in own if target.low / _SMALL <= figure < target.low]
    if fewer:
        return False, {"count_from": target.low, "count_to": max(fewer)}
    return (False if "part" in claim.cues or is_one_of(target, claim) else None), {}


def _of_other_things(target: Count, claim: Claim) -> frozenset[Decimal]:
    """Numbers of what was not promised: fifteen schools are no part of 120 places."""
    counts = claim.document.counts_of(claim.statement)
    unlike = {each.low for each in counts if not alike(each, target)}
    return of_others(claim.text) | unlike - {c.low for c in counts if alike(c, target)}


def _reported(target: Count, claim: Claim) -> Decimal | None:
    """How many are done: 90 in "90 of the 120 places" and in "of the 120 places, 90 are open"."""
    document, statement = claim.document, claim.statement
    counts = document.counts_of(statement)
    kin = [count for count in counts if alike(count, target)]
    for count in kin:
        match = _OF.search(document.text[max(statement.start, count.start - _REACH) : count.start])
        value = number_value(match[1]) if match else None
        if value is not None and value <= count.low:
            return value
    if among(target, kin):
        fewer = [count.low for count in kin if count.low < target.low]
        whole = next(count for count in kin if same(count, target))
        if fewer and _OF_THE.search(up_to(document.text, whole.start, 16)):
            return min(fewer)
        if "part" in claim.cues and "all" not in statement.text.lower().split():
            return None
    return claim.count.high if claim.count is not None else None
