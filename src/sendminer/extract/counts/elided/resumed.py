"""Bare numbers that take up the count before them: "a further eight", "of which 40"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from sendminer.english.times import MONTHS
from sendminer.extract.counts import bare
from sendminer.extract.counts.bare import Elision
from sendminer.extract.counts.clauses import ROUGHLY, cue_pattern, sentence_start
from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.subjects import UNIT, unit_in
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Count, CountChange

_LISTS = lexicon("counts")["elided"]
_FURTHER = cue_pattern(_LISTS["further"]["before"], 2)
_MORE_AFTER = re.compile(r"\s+(?:more|extra|additional|further)\b")
_FEWER_AFTER = re.compile(r"\s+(?:fewer|less)\b")
_UP = re.compile(r"(?:,|\(|\s[–-])\s?(?P<way>up|down)\s\Z")
_SINCE = re.compile(
    r"\s(?:since|on\s(?:last|the|a|this)|from\s(?:last|the|a)|over\s(?:the|last)|in\s(?:the|a)|year\son\syear)(?![a-z])"
    r"|\s?[.;)]|\Z"
)
"""Around the 36 of "214 pupils, up 36 on last year"."""
_TOTAL = cue_pattern(_LISTS["total"]["before"], 2)
_AGAINST = cue_pattern(_LISTS["against"]["before"], 2)
_PART = cue_pattern(_LISTS["part"]["before"], 2, "[,:]?")
_IN_OTHERS = re.compile(r"(?<![a-z])(?:across|in|at|between|among)\sthe\s(?:other|remaining)\s\Z")
_OTHER_NOUN = re.compile(
    r"(?P<where>(?<![a-z])(?:in|on|at|over|within|during)\s(?:[a-z]+\s){0,2})?[a-z]{3,}s,\s+(?:all\s+)?\Z"
)
_NOT_SO_MANY = re.compile(r"(?:,\s(?:and\s)?|\sand\s)not\s(?:for\s|the\s)?\Z")
"""Before the 20 of "it would take 14 pupils, not 20"."""
_DONE: dict[str, CountChange | None] = {
    word: None if name == "has" else cast("CountChange", name)
    for name, words in _LISTS["verb"]["before"].items()
    for word in words
}
_VERB = cue_pattern(list(_DONE), 2)
_VERB_AFTER = re.compile(rf"\s+(?:{alternation(_LISTS['verb']['after'])})(?![a-z])")
_ENDINGS = alternation(
    [*_LISTS["state"]["words"], *_LISTS["outcome"]["words"], *_LISTS["verb"]["befalls"]]
)
_BEFALLS = re.compile(
    r"\s(?:are|were|have|had|will|would|could|may|might|should)"
    r"(?:\s(?:now|already|still|currently|since|also|all|both|not|yet|to|be|been|being|have)){0,3}"
    rf"\s(?:{_ENDINGS})(?![a-z-])"
)
_AS_SUBJECT = re.compile(
    rf"(?:\A|[.,;:!?\n]\s?|(?<![a-z])(?<!all\s)(?:{alternation(_LISTS['verb']['leads'])})\s)(?:(?:{ROUGHLY})\s)?\Z"
)
"""Before a number that is what befalls: "He confirmed that 40 were now open"."""
_SO_MANY_OF = re.compile(
    r"(?:[0-9]|none|half|most|all|some|any|few)\s(?:out\s)?of\s(?:the|its|those|these|their|our|a\stotal\sof)\s\Z"
)
_BRACKET = re.compile(r"\((?:was\s|from\s|up\sfrom\s|down\sfrom\s|against\s|it\swas\s)?\Z")
_NOW = re.compile(r"\((?:it\sis\s)?(?:currently|now|presently|at\spresent|today):?\s\Z")
_MONTHS = MONTHS.lower()
_YEAR_FIRST = re.compile(
    rf"\((?:(?:(?:{_MONTHS})\s)?(?:19|20)[0-9]{{2}}(?:[/–-](?:[0-9]{{2}}){{1,2}})?(?::|\s[–—-])?"
    rf"|(?:(?:in\s)?(?:{_MONTHS})|(?:last|previous|prior)\s(?:year|term|month|quarter)):"
    r"|(?:previously|formerly|before|was):?)\s\Z"
)
_YEAR_ENDS = re.compile(
    r"\)|[;,]\s(?:and\s)?(?P<next>(?:19|20)[0-9]{2})(?:[/–-](?:[0-9]{2}){1,2})?(?::|\s[–—-])\s"
)
"""Behind the 431 of "512 plans (2022: 431; 2021: 380)"."""
_THEN = re.compile(
    r"\s(?:(?:in|at|as\sat|for|by)\s(?:[a-z]{3,9}\s)?(?:19|20)[0-9]{2}(?:[/–-][0-9]{2,4})?|last\syear|(?:the|a)\syear\s(?:before|ago|earlier)|previously|the\sprevious\syear)"
)
_IN_YEAR = re.compile(
    r"(?:,|;|(?<![a-z])and)\s+(?:(?:and|then|a\sfurther)\s+)?(?:in|by|from|for)\s+(?:[a-z]{3,9}\s+)?20[0-9]{2}"
    r"(?:[/-][0-9]{2})?,?\s+(?:(?:a|about|another|further|up|to)\s+){0,2}\Z"
)
_YEAR_LABEL = re.compile(
    r"[0-9)];?,?\s(?:and\s)?(?:20[0-9]{2}(?:[/–-][0-9]{2})?|year\s(?:[0-9]|one|two|three|four|five))\s?(?::|\s[–—-])\s\Z"
)
"""Before the 440 of "Places 2025/26: 412; 2026/27: 440"."""
_DEFINITE = cue_pattern(_LISTS["definite"]["before"], 2)
_COORDINATE = re.compile(
    rf"(?:(?<![a-z])(?:and|plus|with|then)|[,:–—-])(?:\s+(?:{ROUGHLY}))?"
    r"(?:\s+£[0-9.,]{1,9}\s?(?:m|bn|k|million|billion)?\s+(?:on|for))?\s+\Z"
    rf"|(?<=\s)\((?:(?:{ROUGHLY})\s)?\Z"
)
_AT_PLACE = re.compile(
    r"\s+(?:(?:at|in|for|from|across|on|with|who|by|through|via|under)\s+(?!the\s+(?:morning|evening))|a?waiting\b"
    r"|to\s+(?![0-9])|now\b|today\b|(?:this|next|last)\s"
    rf"(?:year|term|month|autumn|spring|summer|winter|academic\syear|financial\syear|{_MONTHS})(?![a-z])"
    r"|the\s(?:year\s(?:before|after)|following\syear)|(?:when|once)\s+(?:it\s+is\s+)?full|by\s+(?:[a-z]+\s+)?20[0-9]{2}\b)"
)
_AT_ONE = re.compile(
    r"\s+at\s+(?!the\s(?:end|start|time|moment|meeting|same|latest)\s|least|most|first|once|a\s)"
)
_PRONOUN = re.compile(
    r"\W*(?:(?:(?:in|by|from|since|for|under)\s[^,.;]{1,30},?|(?:so\sfar|to\sdate|since\sthen|now|instead),?)\s)?(?:(?:this|it|that|these|they|numbers?|which|(?:the|that|this)\s+(?:figure|total|number))\s|\Z)"
)
_COMMA = re.compile(r",\s+(?:(?:only|just|some|about|around|at\s+least|up\s+to|more\s+than)\s+)?")
_IN_WHICH = re.compile(
    r"\s(?:in|at|on|from|under|for|within|across)\s(?:[a-z’'-]+\s){1,8}(?:(?:only|just|about|some)\s)?"
)
_LAST_COMMA = re.compile(r",\s+(?:(?:only|just|some|about|around|at\s+least|more\s+than)\s+)?\Z")
_EXISTING = cue_pattern(_LISTS["existing"]["before"], 1)
_ADDS_TO = re.compile(
    rf"(?<![a-z]){UNIT}\s(?:(?:will|would|to|could|should)\s)?(?:{alternation(_LISTS['existing']['verbs'])})\s"
)
"""Before "the existing 81": what is added to them is of their kind."""
_OWNER = r"(?:[a-z]+(?:['’]s|s['’])\s+)?"
_OF_THE = re.compile(rf"(?<![a-z])of\s+(?:all\s+)?(?:the|these|those|its|their)\s+{_OWNER}\Z")
_WHOLE_FIRST = re.compile(
    r"(?:\A|[.:;\n]|[.!?”’\"]\s)\s*(?:out\s+)?of\s+(?:all\s+)?(?:the|these|its)?\s*(?:[a-z]+(?:['’]s|s['’])\s+)?\Z"
)
_MODIFIED = 60
_OUT_OF = re.compile(r"\sout\sof\s(?:the\s|a\stotal\sof\s|its\s|all\s|some\s){0,2}")
_PARTS = frozenset((10, 100, 1000))
"""Of so many a share is told, and nothing counted."""
_PER_CENT = re.compile(r"(?:%|per\s?cent|pc)(?:\s\(|\s[-–—]\s)\Z")
_WHOLE_LEADS = ("from a ", "of a ", "from ", "out of ")
_SHUT = (")", " -", " –", " —")
_NAMED = re.compile(
    r"(?:[,;]\s(?:and\s|with\s)?|\s(?:and|while)\s)(?:the\s|at\s)?"
    r"(?:(?:[A-Z][\w’'.-]{1,20}|of|the|and|second|third|other|latter|rest|(?:special|mainstream|primary|secondary)\s(?:schools?|academies)|(?:resource\s|special\s|SEN\s)?(?:bases|units))\s){1,4}(?:(?:has|have|had|gets?|gains?|offers?|takes?|for|by|(?:will|would|to)\s(?:have|get|gain|offer|take))\s)?(?:up\sto\s|about\s|another\s|a\sfurther\s)?\Z"
)
_OUTCOME = re.compile(
    rf"\s(?:(?:were|was|are|is|have|had|has)\s(?:[a-z]+\s)?)?(?:{alternation(_LISTS['outcome']['words'])})"
    rf"(?:\s*[.,;)(]|\Z|\s(?:{alternation(_LISTS['outcome']['before'])})(?![a-z]))"
)
_DOING_NEXT = re.compile(
    r"\s(?:receiving|accessing|attending|awaiting|missing|living|(?:[a-z]+ly\s)excluded)(?![a-z])"
)
_MOVES = re.compile(
    r"\s(?:(?:are\s)?(?:leaving|joining|starting|entering|transferring|moving)|due\sto\s(?:leave|join|start|transfer))"
    r"\s(?:(?:up|on|over|in|into|from|to|at|for)\s){0,2}(?:the\s)?(?:year\s|reception|school|nursery|base|unit|academy|college|primary|secondary|sixth|key\sstage)"
)
"""Behind the 3 of "16 pupils on roll and 3 leaving Year 6"."""
_WITH_THEM = re.compile(rf"(?:(?<![a-z])(?:and|with|while|but)|,)\s(?:(?:{ROUGHLY})\s)?\Z")
_NEXT = re.compile(
    rf"[^0-9.:;!?\n]{{0,70}}?(?:[,;:(]|(?<![a-z])(?:and|while|with|plus|less|minus))\s?(?:(?:{ROUGHLY})\s|(?:the\s)?(?:other|remaining|rest)\s)?"
)
_CLOSES = re.compile(r"\s*(?:[.;,)]|\Z)(?![0-9])|\sfor\s|\s(?:and|while)\s(?:[Tt]he\s|at\s)?[A-Z]")

_ATTEND = re.compile(
    rf"\s(?:(?:now|currently|already|still)\s)?(?:{alternation(_LISTS['attend']['verbs'])})\s[a-z][a-z\s/'’-]{{2,60}}?"
    rf"(?:,|,?\s(?:and|or|with))\s(?:(?:{ROUGHLY})\s)?"
)
_AND = re.compile(rf"(?:,|,?\s(?:and|or|with))\s(?:(?:{ROUGHLY})\s)?")
_ENDS = re.compile(r"\s*(?:[.,;)]|\Z)|\sand\s")

NEAR = frozenset(("elided_formerly", "elided_against", "elided_and", "elided_verb"))
"""Rules that hold only in the sentence of the count that they take up."""


def starts_with_pronoun(text: str, low: str, place: int, floor: int) -> bool:
    """Say whether the sentence of ``place`` goes on about the one before: "This will rise"."""
    begin = sentence_start(text, place, max(floor, place - 60))
    return _PRONOUN.match(low, begin, place) is not None


def stands_beside(low: str, last: Count, number: Number) -> bool:
    """Say whether it is the 12 of "Of the 48 places, 12", or the 80 of "A (96 places), B (80)"."""
    gap = low[last.end : number.start]
    if _COMMA.fullmatch(gap) and _OF_THE.search(low, max(0, last.start - 36), last.start):
        return True
    if len(gap) >= _MODIFIED:
        return False
    if _IN_WHICH.fullmatch(gap) and _WHOLE_FIRST.search(low, max(0, last.start - 40), last.start):
        return bare.does(low, number.end)  # "Of the 60 places in the first phase 48 are open"
    if _LAST_COMMA.search(gap) and _WHOLE_FIRST.search(low, max(0, last.start - 40), last.start):
        return bare.does(low, number.end) or bare.has_share(low, number.end)
    bracketed = low.startswith("(", number.start - 1) and low.startswith(")", number.end)
    return bracketed and low.startswith("(", last.start - 1)


def is_whole(low: str, last: Count, number: Number) -> bool:
    """Say whether it is the 84 of "60 plans out of 84 (71%)"."""
    if (
        number.low < last.low
        or number.low in _PARTS
        or _OUT_OF.fullmatch(low, last.end, number.start) is None
    ):
        return False
    return last.rule in ("unit", "joined")


def is_share(low: str, last: Count, number: Number) -> bool:
    """Say whether it is the 60 of "There were 84 plans. Of these, 71% (60) were on time"."""
    if number.low > last.low or not low.startswith(_SHUT, number.end):
        return False
    return _PER_CENT.search(low, max(last.end, number.start - 14), number.start) is not None


def gapped(text: str, last: Count, number: Number) -> bool:
    """Say whether it is the 12 of "Hill View will gain 30 places and Sea Lane 12"."""
    if _CLOSES.match(text, number.end) is None:
        return False
    return _NAMED.search(text, max(last.end, number.start - 48), number.start) is not None


def shares_verb(low: str, last: Count, start: int, end: int) -> bool:
    """Say whether it is the 11 of "of whom 72 attend mainstream schools, 11 special schools".

    [start, end) is the number with what stands behind it.
    """
    if not last.rule.startswith("elided") or _ENDS.match(low, end) is None:
        return False
    gap = _AND if last.rule == "elided_gap" else _ATTEND
    return gap.fullmatch(low, last.end, start) is not None


def moves(low: str, number: Number) -> bool:
    """Say whether it is the 3 of "16 pupils on roll and 3 leaving Year 6"."""
    if _MOVES.match(low, number.end) is None:
        return False
    return _WITH_THEM.search(low, max(0, number.start - 24), number.start) is not None


def is_next_outcome(low: str, last: Count, number: Number) -> bool:
    """Say whether it is the 22 of "93 appeals, of which 57 were conceded, 22 were withdrawn"."""
    if _OUTCOME.match(low, number.end) is None and _DOING_NEXT.match(low, number.end) is None:
        return False
    return _NEXT.fullmatch(low, last.end, number.start) is not None


def existing(low: str, number: Number, floor: int) -> Elision | None:
    """Read the 81 of "These new schools will add to the existing 81"."""
    found = _EXISTING.search(low, max(floor, number.start - 30), number.start)
    if found is None:
        return None
    if low.endswith((" from ", " from its ", " from the ", " from their "), 0, found.start()):
        return Elision(number.start, "elided_against", "from")  # "up from its current 81"
    added = _ADDS_TO.search(low, max(floor, found.start() - 60), found.start())
    return Elision(
        number.start, "elided_the", "existing", unit_in(added["unit"]) if added else None
    )


def resumed(low: str, start: int, end: int, floor: int) -> Elision | None:
    """A number that takes up the unit of a count before it."""
    begin = max(floor, start - 50)
    return next((found for read in _READERS if (found := read(low, begin, start, end))), None)


def _formerly(low: str, begin: int, start: int, end: int) -> Elision | None:
    """Read the 1,431 of "1,604 children (1,431 in 2019/20)"."""
    first, ended = _YEAR_FIRST.search(low, begin, start), _YEAR_ENDS.match(low, end)
    # back in time, and no parts of it: "60 places (2027: 20; 2028: 40)"
    if first and ended and not (ended["next"] and ended["next"] > first.group().lstrip("(")):
        return Elision(start, "elided_formerly", "previous")
    if _NOW.search(low, begin, start) and low.startswith(")", end):
        return Elision(start, "elided_formerly", "existing")
    opened = _BRACKET.search(low, begin, start)
    then = _THEN.match(low, end) if opened else None
    said = opened.group().lstrip("(") if opened else ""
    if said and low.startswith(")", end):
        was = said.endswith("from ")  # "to 250 (from 214)", "250 places (was 214)"
        return Elision(start, "elided_formerly", "from" if was else "previous")
    if opened is None or then is None:
        return None
    if not said and not low.startswith(")", then.end()):
        return Elision(start, "elided_and")  # a part: "60 places (20 in 2027, 40 in 2028)"
    return Elision(start, "elided_formerly", "from" if said.endswith("from ") else "previous")


def _of_number(low: str, begin: int, start: int, end: int) -> Elision | None:
    """Read the 60 of "60 of the 240 have opened", and its 240."""
    part = bare.of_so_many(low, end) or _SO_MANY_OF.search(low, max(0, start - 24), start)
    return Elision(start, "elided_of") if part else None


def _next_year(low: str, begin: int, start: int, end: int) -> Elision | None:
    """Read the 440 of "Places 2025/26: 412; 2026/27: 440"."""
    return (
        Elision(start, "elided_part") if _YEAR_LABEL.search(low, max(0, begin - 1), start) else None
    )


def _further(low: str, begin: int, start: int, end: int) -> Elision | None:
    """Read "a further eight", "eight fewer" and "eight more"."""
    led = low.endswith(("up ", "down "), 0, start)
    step = _UP.search(low, max(begin - 1, 0), start) if led else None
    if step and _SINCE.match(low, end):
        return Elision(start, "elided_further", "additional" if step["way"] == "up" else "lost")
    match = _FURTHER.search(low, begin, start)
    if match is None and _FEWER_AFTER.match(low, end):
        return Elision(start, "elided_further", "lost")
    if match is None and not _MORE_AFTER.match(low, end):
        return None
    return Elision(match.start() if match else start, "elided_further", "additional")


def _total(low: str, begin: int, start: int, end: int) -> Elision | None:
    """Read "making 40 in all"."""
    match = _TOTAL.search(low, begin, start)
    if match is None:
        return None
    if low.endswith(_WHOLE_LEADS, begin, match.start()):
        return Elision(start, "elided_of")  # "nine schools out of a total of 60"
    return Elision(start, "elided_total", "to")


def _against(low: str, begin: int, start: int, end: int) -> Elision | None:
    """Read "compared with 40", "up from 40" and "instead of 40"."""
    match = _AGAINST.search(low, begin, start)
    if match is None:
        denied = _NOT_SO_MANY.search(low, begin, start)
        return Elision(start, "elided_against", "previous") if denied else None
    cue = " ".join(match["cue"].split())
    was = cue.endswith(" from") or cue.startswith(("instead of", "in place of"))
    return Elision(start, "elided_against", "from" if was else "previous")


def _part(low: str, begin: int, start: int, end: int) -> Elision | None:
    """Read "of which 40" and "all nine of them"."""
    if bare.of_them(low, end):
        # "its classrooms, all nine of them" counts classrooms
        noun = _OTHER_NOUN.search(low, begin, start)
        part = noun is None or noun["where"] is not None  # "60 places in two years, 12 of them"
    else:
        # "nine places across the other two" counts no two places
        match = _PART.search(low, begin, start)
        if match and match["cue"].startswith("among "):
            return Elision(start, "elided_among")
        part = match is not None and not _IN_OTHERS.search(low, begin, start)
    return Elision(start, "elided_part") if part else None


def _verb(low: str, begin: int, start: int, end: int) -> Elision | None:
    """Read "and delivered 30"."""
    match = _VERB.search(low, begin, start)
    return Elision(start, "elided_verb", _DONE[" ".join(match["cue"].split())]) if match else None


def _doing(low: str, begin: int, start: int, end: int) -> Elision | None:
    """Read "40 have opened"; "The three are at" takes up what was three."""
    if low.endswith("the ", begin, start) and not low.endswith("of the ", begin, start):
        return None
    befalls = _BEFALLS.match(low, end) and _AS_SUBJECT.search(low, begin, start)
    return Elision(start, "elided_doing") if befalls or _VERB_AFTER.match(low, end) else None


def _definite(low: str, begin: int, start: int, end: int) -> Elision | None:
    """Read "on top of the 200 it promised" and "with the 40 at Oak School"."""
    the = _DEFINITE.search(low, begin, start) and (
        bare.has_promise(low, end)
        or (low.endswith("the ", begin, start) and _AT_ONE.match(low, end))
    )
    return Elision(start, "elided_the") if the else None


def _coordinate(low: str, begin: int, start: int, end: int) -> Elision | None:
    """Read "and 40 at Oak School", and "in 2024 it added 40 places, in 2025 60"."""
    listed = _COORDINATE.search(low, begin, start) and _AT_PLACE.match(low, end)
    return Elision(start, "elided_and") if listed or _IN_YEAR.search(low, begin, start) else None


_READERS: tuple[Callable[[str, int, int, int], Elision | None], ...] = (
    _formerly, _of_number, _next_year, _further, _total, _against, _part, _verb, _doing, _definite,
    _coordinate,
)  # fmt: skip
