"""What may stand behind a number that names no unit, and why it counts something all the same."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sendminer.english.numbers import ONE_TO_TEN
from sendminer.english.times import MONTHS
from sendminer.lexicon import alternation, lexicon
from sendminer.records import CountChange


@dataclass(frozen=True, slots=True)
class Elision:
    """Why a number with no unit counts something; ``start`` is where its cue starts.

    ``own_unit`` is set where the cue itself says what is counted ("a capacity of 90").
    """

    start: int
    rule: str
    change: CountChange | None = None
    own_unit: str | None = None


_LISTS = lexicon("counts")["elided"]
_STATES = alternation([*_LISTS["state"]["words"], *_LISTS["outcome"]["words"]])
_BEHIND_STATE = alternation([*_LISTS["state"]["before"], *_LISTS["outcome"]["before"]])
_FOLLOW = re.compile(
    rf"\+?\s*(?:[.,;:)\]!?–—\"”’]|\Z|\n)|\+\s(?:which|in|at|for|a|by|on|of)\s|\s+(?:[–—(\[]|-\s|(?:{alternation(_LISTS['follow']['words'])})(?![a-z]))"
    rf"|\s+(?:{_STATES})(?:\s*(?:[.,;:)(]|\Z)|\s(?:{_BEHIND_STATE})(?![a-z]))"
    r"|\s+(?:[0-9]{1,2}|two|three|four)(?:-to-(?:[0-9]{1,2}|three|four|five))?[\s-]years?[\s-]olds?(?![a-z])"
    rf"|\s+(?:an?|[0-9]{{1,2}}|{ONE_TO_TEN})\s(?:years?|months?|weeks?|decades?)\s(?:ago|earlier|before|later)\b"
)
_MORE = re.compile(r"\s+(?:more|extra|additional|further|fewer|less)\b")
"""Behind the 3 of "three additional", where a noun may follow: "three additional classrooms"."""
_NO_COUNT = re.compile(
    r"\s?(?:%|per\s?cent|pc\b|percentage)|\s+per\s+(?:hundred|thousand|[0-9])"
    rf"|\s+(?:{MONTHS.lower()})\b"
    r"|\s+at\s+(?:a\s+(?:time|go)|once|least|most)\b|\s+(?:in|per)\s+(?:each|every)\s+(?:year|class|form|group)\b"
)
"""A measure, a month, or how many at a time."""
_MEASURES = (
    " years ", " weeks ", " months ", " days ", " hours ", " minutes ", " miles ", " times ",
    " years.", " weeks.", " months.", " days.", " hours.", " minutes.", " miles.", " times.",
    " years,", " weeks,", " months,", " days,", " hours,", " minutes,", " miles,", " times,",
    " january", " february", " april ", " march 20", " may 20", " june ", " july ",
    " august ", " september", " october", " november", " december",
)  # fmt: skip
"""All end the phrase of a number, and none may follow one that is understood."""
_MAY_MEASURE = frozenset(words[:4] for words in _MEASURES)
_DEFINED = re.compile(
    rf"\s+(?:{alternation(_LISTS['definite']['after'])})(?![a-z])(?!\s(?!was|has|does|this)[a-z]{{3,}}s\s)"
)
_OF_SO_MANY = re.compile(
    r"\s(?:out\s)?of\s(?:all\s)?(?:the|its|those|these|their|our|a\stotal\sof)\s[0-9]{1,3}(?:,[0-9]{3})*\s(?:are|were|is|was|have|had|has|will|would|now|so|been|by|already|that|it|open|opened)\b"
)
_OF_THEM = re.compile(rf"(?:\s+more)?\s+(?:{alternation(_LISTS['part']['after'])})(?![a-z])")
_DOES = re.compile(
    r"(?:\s\([a-z0-9.%\s]{2,24}\))?\s+(?:are|were|is|was|have|had|has|will|would|remain|remained|went|go|got|came|opened)\b"
)
_ON_ROLL = re.compile(
    r"(?:\s+|[^\S\n]+pupils\s+)(?:(?:are|were|is)\s+)?on\s+(?:the\s+|its\s+|their\s+)?(?:school\s+)?(?:roll|books)\b"
)
_ON_LIST = re.compile(
    r"\s(?:(?:are|were|children|pupils)\s)?on\s(?:the|its|their|a)\s(?:school(?:[’']s)?\s)?waiting\slists?(?![a-z])"
)
_WAITING = re.compile(
    r"(?:\s(?:are|were|is|was|have\sbeen|had\sbeen|remain|remained))?(?:\s(?:still|now|currently|already|left))?"
    rf"\s(?:{alternation(_LISTS['waiting']['words'])}"
    rf"|(?:{alternation(_LISTS['waiting']['for'])})\s(?:an?\s)?(?:{alternation(_LISTS['waiting']['what'])}))(?![a-z-])"
)
_SHARE = re.compile(r"\s?(?:\(|,\s|\sor\s)[0-9]{1,3}(?:\.[0-9]{1,2})?\s?(?:%|per\s?cent)")
_ROLL_OR_PART = re.compile(
    f"{_ON_ROLL.pattern}|{_DOES.pattern}|{_OF_THEM.pattern}|{_SHARE.pattern}"
)
_PHASE = re.compile(rf"\s(?:{alternation(_LISTS['phase']['words'])})")


def measures(low: str, end: int) -> bool:
    """Say whether the number measures time or way, and so counts nothing: "20 weeks"."""
    return low[end : end + 4] in _MAY_MEASURE and low.startswith(_MEASURES, end)


def follows_freely(low: str, end: int) -> bool:
    """Say whether no noun of its own follows the number, nor a month or a measure."""
    more = _MORE.match(low, end)
    if more:
        return low.startswith(" than", more.end()) or follows_freely(low, more.end())
    return _FOLLOW.match(low, end) is not None and _NO_COUNT.match(low, end) is None


def is_defined(low: str, end: int) -> bool:
    """Say whether words of a promise or "of the 240" follow: "the 200 agreed by Cabinet"."""
    return has_promise(low, end) or of_so_many(low, end)


def has_promise(low: str, end: int) -> bool:
    """Say whether words of a promise follow: "the 200 agreed by Cabinet"."""
    return _DEFINED.match(low, end) is not None


def of_so_many(low: str, end: int) -> bool:
    """Say whether it is the 60 of "60 of the 240 have opened"."""
    return _OF_SO_MANY.match(low, end) is not None


def of_them(low: str, end: int) -> bool:
    """Say whether "of them" follows, or the like."""
    return _OF_THEM.match(low, end) is not None


def does(low: str, end: int) -> bool:
    """Say whether a verb follows, so that the number is its subject: "40 will"."""
    return _DOES.match(low, end) is not None


def has_share(low: str, end: int) -> bool:
    """Say whether its share of a whole follows: "1,209 or 4.2% had"."""
    return _SHARE.match(low, end) is not None


def on_roll(low: str, end: int) -> bool:
    """Say whether it is the 145 of "145 on roll"."""
    return _ON_ROLL.match(low, end) is not None


def on_waiting_list(low: str, end: int) -> bool:
    """Say whether it is the 41 of "A school with 96 places has 41 on its waiting list"."""
    return _ON_LIST.match(low, end) is not None


def is_waiting(low: str, end: int) -> bool:
    """Say whether only children can be meant: "340 were waiting for a school place"."""
    return _WAITING.match(low, end) is not None


def may_be_part(low: str, end: int) -> bool:
    """A look at the words behind a number: could it be on roll, or part of what was named?"""
    return _ROLL_OR_PART.match(low, end) is not None


def is_phase(low: str, start: int, end: int) -> bool:
    """Say whether a phase of school is all that stands after a number: "24 primary"."""
    return _PHASE.fullmatch(low, start, end) is not None
