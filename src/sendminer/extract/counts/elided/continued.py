"""Bare numbers by which a sentence goes on about what the one before counted.

"Capacity is 900 places. By 2030 the county would need 1,240": nothing right before or behind the
number names what it counts, but nothing else fits.
"""

from __future__ import annotations

import re
from typing import cast

from sendminer.extract.counts import bare, guards, reach, steps
from sendminer.extract.counts.bare import Elision
from sendminer.extract.counts.clauses import FEW, cue_pattern, sentence_start
from sendminer.extract.counts.links import Page
from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.vocabulary import SEATED
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Count, CountChange

_LISTS = lexicon("counts")["elided"]
_SUMS, _BECOMES, _OBJECTS = _LISTS["sum"], _LISTS["become"], _LISTS["object"]
_CLAUSES = _LISTS["clause"]


def _by_word(table: dict[str, list[str]]) -> dict[str, CountChange | None]:
    """The change that each word of a table says; that of ``none`` says nothing."""
    return {
        word: None if name == "none" else cast("CountChange", name)
        for name, words in table.items()
        for word in words
    }


_CHANGE_OF_SUM = _by_word(_SUMS["nouns"])
_CHANGE_OF_DEED = _by_word(_OBJECTS["verbs"])
_FEW = rf"(?:\s+(?:{alternation(_SUMS['adverbs'])})){{0,4}}"
_SUM = re.compile(
    rf"(?<![a-z])(?P<noun>{alternation(list(_CHANGE_OF_SUM))})"
    r"(?:\s+(?:(?:in|by|for|at|from|on|across)\s+)[^.,;:£%\n]{1,30}?)?"
    rf"\s+(?:{alternation(_SUMS['verbs'])}){_FEW}\s+\Z"
)
_HELPERS = alternation(_BECOMES["helpers"])
_PRONOUN_BECOMES = re.compile(
    r"(?<![a-z])(?:that|it|this|which|they)\s+"
    rf"(?:(?:{_HELPERS})\s+){{0,2}}(?:(?:now|then|soon|eventually)\s+)?"
    rf"(?:{alternation(_BECOMES['verbs'])}){_FEW}\s+\Z"
)
_THAT_GROUP = re.compile(
    r"(?<![a-z])(?:that|this)\s(?:group|number|total|cohort)\s(?:is|was|stands\sat|stood\sat|numbers)"
    rf"{_FEW}\s+\Z"
)
_CUT_TO = re.compile(
    rf"(?<![a-z])(?:{alternation(_BECOMES['cut'])})\s+(?:{alternation(_BECOMES['fixed'])})"
    rf"(?:\s+(?:back|down|up))?\s+to{_FEW}\s+\Z"
)
_BACK_TO = cue_pattern(_BECOMES["back"], 2)
_DEED = cue_pattern(list(_CHANGE_OF_DEED), 3)
_RIVAL = re.compile(rf"(?<![a-z])(?:{alternation(_OBJECTS['rivals'])})(?![a-z])")
_SCORE = re.compile(
    r"\s+(?:to\s+(?:[0-9]|one\b|two\b|three\b|four\b|five\b|six\b|nil\b)|or\s|in\s+favour|against\b|per\b"
    r"|abst|and\s+a\s+half|out\s+of)"
)
_TIMED = re.compile(
    r"-?\s?(?:years?|months?|weeks?|days?|hours?|minutes?|terms?|phases?|stages?|times|miles?)\b"
)
_WORD = re.compile(r"\s+[a-z]{3,}")
_OPENS = re.compile(
    r"(?:\A|[.!?:;,–—\n]|[.!?][”’\"]|(?<![a-z])(?<!\s[0-9]\s)(?<!\s[0-9]{2}\s)(?:and|but|while))\s+"
    rf"(?:(?:{alternation(_CLAUSES['leads'])})\s+){{0,2}}\Z"
)
_DOES = re.compile(
    rf"\s+(?!(?:{alternation(_CLAUSES['others'])})(?![a-z]))(?:{alternation(_CLAUSES['verbs'])})(?![a-z])"
)
_GROWS = re.compile(rf"(?<![a-z])(?:{alternation(_CLAUSES['subjects'])})(?![a-z])")
_AND = re.compile(rf",?\s+(?:and|then|or)(?:\s+(?:{FEW})){{0,2}}\s+")
_LACKS = re.compile(r"\s+(?:short|too\s+few)(?:\s*[.,;:)]|\s+of\b|\Z)")
_PLAIN_IS = re.compile(r"(?:is|be|are)\s+\Z")
_MODAL = re.compile(r"(?<![a-z])(?:will|would|could|should|may|might|to)\s")
_PAST = re.compile(r"(?:was|were|had\sbeen|has\sbeen)(?![a-z])")
_HELD = SEATED | {"plan"}
_TEACHES = ("teach", "educate")
"""Verbs whose number is of pupils: "It has 60 places and teaches 71"."""
_BACK = 90
_LEAD = 50
_AHEAD = 20
"""How far behind a number the word may stand that makes it something else: "12 in the poll"."""


def continued(page: Page, index: int, last: Count) -> Elision | None:
    """Why a bare number is of what ``last`` counted, where nothing else fits."""
    number = page.found[index]
    if last.unit not in _HELD or number.start - last.end > reach.MEMORY:
        return None
    found = _goes_on(page, number, last)
    if found is None or number.low != int(number.low):
        return None  # "Last year it was 31.4" is a share
    return None if _counts_else(page, index, last) else found


def _goes_on(page: Page, number: Number, last: Count) -> Elision | None:
    """The cue at the number, if there is one."""
    low, start, end = page.low, number.start, number.end
    opens = last.unit == "place" and _opens_clause(low, start, end)
    free = (bare.follows_freely(low, end) or _LACKS.match(low, end)) and not _SCORE.match(low, end)
    if not (opens or free) or not reach.alive(page, start, last, 2):
        return None
    begin = sentence_start(page.text, start, max(last.end, start - _BACK))
    if free and (brought := steps.brings(low, start, begin)):
        return Elision(brought.start(), "elided_sum", "to")
    if not reach.alive(page, start, last):
        return None
    if opens:
        return Elision(start, "elided_doing")
    if _LACKS.match(low, end):
        return Elision(start, "elided_sum", "needed")
    if last.rule == "elided_deed" and _AND.fullmatch(low, last.end, start):
        return Elision(start, "elided_and")
    readers = (_sum, _becomes, _grows, _deed)
    return next((found for read in readers if (found := read(low, begin, start))), None)


def _opens_clause(low: str, start: int, end: int) -> bool:
    """Read "Seventeen are spoken for": a number that starts its clause, and a verb."""
    if not _DOES.match(low, end):
        return False
    return _OPENS.search(low, max(0, start - _LEAD), start) is not None


def _deed(low: str, begin: int, start: int) -> Elision | None:
    """Read "It has offered 20 at Copse View": what is done to places."""
    match = _DEED.search(low, begin, start)
    if match is None:
        return None
    cue = " ".join(match["cue"].split())
    taught = "pupil" if cue.startswith(_TEACHES) else None
    return Elision(start, "elided_deed", _CHANGE_OF_DEED[cue], taught)


def _grows(low: str, begin: int, start: int) -> Elision | None:
    """Read "The school would grow to 90": a change of something that has places."""
    change = steps.changed(low, start, begin)
    return change if change and _GROWS.search(low, begin, change.start) else None


def _sum(low: str, begin: int, start: int) -> Elision | None:
    """Read "The net gain was therefore 24" and "the forecast for 2030 is 1,560"."""
    match = _SUM.search(low, begin, start)
    if match is None:
        return None
    return Elision(start, "elided_sum", _CHANGE_OF_SUM[" ".join(match["noun"].split())])


def _becomes(low: str, begin: int, start: int) -> Elision | None:
    """Read "that would become 150", "cut that to 80" and "its full 18"."""
    pronoun = _PRONOUN_BECOMES.search(low, begin, start)
    if pronoun:
        if _PLAIN_IS.search(low, begin, start) and not _MODAL.search(low, pronoun.start(), start):
            return None  # "It is 5 for boys"
        was = _PAST.search(low, pronoun.start(), start)
        return Elision(start, "elided_sum", "previous" if was else "to")
    if _THAT_GROUP.search(low, begin, start):
        return Elision(start, "elided_sum")
    match = _CUT_TO.search(low, begin, start) or _BACK_TO.search(low, begin, start)
    return Elision(start, "elided_sum", "to") if match else None


def _counts_else(page: Page, index: int, last: Count) -> bool:
    """Say whether something else has been counted or named since the last count."""
    number = page.found[index]
    if guards.has_rival(page.low, last.end, number.start):
        return True
    if _RIVAL.search(page.low, last.end, number.end + _AHEAD):
        return True
    return other_noun(page, index, last)


def other_noun(page: Page, index: int, last: Count) -> bool:
    """Say whether a number with a noun of its own stands between: "It drew 31 replies"."""
    while index and page.found[index - 1].start >= last.end:
        index -= 1
        other = page.found[index]
        whole = other.usable and other.high > 1 and other.low == int(other.low)  # no "3.8"
        if not whole or page.phrases[index].measure or page.low.endswith(" in ", 0, other.start):
            continue  # "on 8 January", "in two classes"
        if _has_noun(page.low, other.end):
            return True
    return False


def _has_noun(low: str, end: int) -> bool:
    """Say whether a noun that counts no time follows a number: "31 replies"."""
    if bare.follows_freely(low, end) or _TIMED.match(low, end):
        return False
    return _WORD.match(low, end) is not None
