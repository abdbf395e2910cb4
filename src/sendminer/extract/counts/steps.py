"""Bare numbers of a change: "rise by 16", "growing to 24", "cut to 45 from 60"."""

from __future__ import annotations

import re

from sendminer.extract.counts.bare import Elision
from sendminer.extract.counts.clauses import FEW
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Count, CountChange

_LISTS = lexicon("counts")["elided"]
_FEW = rf"(?:\s+(?:{FEW}|{alternation(lexicon('counts')['foreseen']['words'])})){{0,3}}"
_EFFECTS: tuple[tuple[str, CountChange], ...] = (
    ("rise", "additional"), ("fall", "lost"), ("short", "needed"),
)  # fmt: skip
_STEPS = ("elided_rise", "elided_fall")
_REACH = 150
"""How far "increased the number of special school places in the county by" may go back."""


def _verbs(name: str, *but: str) -> str:
    verbs = [verb for verb in _LISTS[name]["verbs"] if verb not in but]
    return rf"(?<![a-z])(?:{alternation(verbs)})" if verbs else r"(?!)"


def _by(name: str) -> re.Pattern[str]:
    """What leads to the size of a step: "rise in places by", "a cut of"."""
    of = rf"(?<![a-z])(?:{alternation(_LISTS[name]['nouns'])})(?:\s+in\s+[^.;\n]{{1,40}})?\s+of"
    return re.compile(rf"(?:{_verbs(name)}(?:\s+[a-z’'-]+){{0,18}}?,?\s+by|{of}){_FEW}\s*\Z")


_WAYS = [(name, change, _by(name)) for name, change in _EFFECTS]
_FURTHER = [
    (name, change, re.compile(rf"{_verbs(name, 'up', 'down')}\s(?:a\sfurther|another)\s\Z"))
    for name, change in _EFFECTS
    if name in ("rise", "fall")
]
_TO = re.compile(
    rf"(?:{_verbs('rise', 'up', 'down')}|{_verbs('fall', 'up', 'down')}"
    r"|(?<![a-z])then\s(?:back\s)?(?:up|down))"
    r"(?:\s+(?:[0-9.]{1,5}\s?(?:%|per\s?cent|pc)|an?\s(?:third|quarter|half))|\s+[a-z]+ly|\s+again|\s+year\son\syear|\s+(?:each|every)\syear|\s+over\stime|\s+further|\s+in\s+(?:size|number|capacity)|\s+(?:its|their)\s+(?:numbers?|size|roll|intake|capacity)|\s+(?:by|from|since|over|during|in|within)\s+[^.;]{1,30})?,?\s+to"
    rf"{_FEW}\s*\Z"
)
_BRING = re.compile(
    rf"(?<![a-z])(?:{alternation(_LISTS['bring']['verbs'])})\s+(?:up\s+)?(?:(?:the|its|their)\s+)?"
    r"(?:[a-z’'-]+\s+){0,2}(?:numbers?|total|tally|capacity|count|school|academy|base|unit|provision|intake|roll|pan|(?<=the\s)places|(?<=its\s)places)\b"
    rf"[^.;:\n]{{0,90}}\sto(?:\s(?:provide|offer|take|hold|admit|accommodate|educate|cater\sfor|allow(?:\sfor)?))?{_FEW}\s*\Z"
)
_UP_TO = re.compile(r",?\s+to\s+(?:a\s+total\s+of\s+|about\s+|around\s+|over\s+|just\s+)?")
_CUT_IN = re.compile(r"\s+in\s[^.;:\n]{1,70}?,\s+to\s+(?:just\s+|about\s+|only\s+)?")
_BECAME = re.compile(
    r"\s(?:(?:has|have|had|will|would)\s)?(?:become|became|turned\sinto)\s(?:(?:just|only|about)\s)?"
)
_WILL_BE = re.compile(
    r"[^.;:,\n]{0,30},\s(?:and\s)?(?:it\s|they\s)?(?:will|would|could|may|might|should)\s"
    rf"(?:be|reach|hit|become|(?:rise|grow|go\sup|climb)\sto){_FEW}\s"
)
"""Between "a deficit put at 140" and "will be 210 by 2030"."""
_OUT_FROM = re.compile(rf",?\s+from{_FEW}\s+")


def changed(low: str, start: int, floor: int) -> Elision | None:
    """Read "rise by 16" or "growing to 24": a change of what the sentence is about."""
    begin = max(floor, start - _REACH)
    # up to three fillers may stand behind "by", "of" and "to"
    last = low[max(floor, start - 48) : start].split()[-4:]
    if "by" in last or "of" in last:
        for name, effect, pattern in _WAYS:
            match = pattern.search(low, begin, start)
            if match:
                own = "place" if match.group().startswith("increment") else None
                return Elision(match.start(), f"elided_{name}", effect, own)
    if "further" in last or "another" in last:
        # "numbers will fall a further 200"
        for name, effect, verb in _FURTHER:
            match = verb.search(low, begin, start)
            if match:
                return Elision(match.start(), f"elided_{name}", effect)
    if "to" not in last:
        return None
    match = _TO.search(low, begin, start) or brings(low, start, floor)
    return Elision(match.start(), "elided_to", "to") if match else None


def brings(low: str, start: int, floor: int) -> re.Match[str] | None:
    """Read "bringing the total across the town to 60"."""
    return _BRING.search(low, max(floor, start - 140), start)


def goes_on(low: str, last: Count, start: int) -> Elision | None:
    """The other end of a change that starts with the last count: "by a further 16 places to 48"."""
    begun = ends(low, last, start) or _BECAME.fullmatch(low, last.end, start)
    if begun or _WILL_BE.fullmatch(low, last.end, start):
        return Elision(start, "elided_to", "to")
    if last.change == "to" and _OUT_FROM.fullmatch(low, last.end, start):
        return Elision(start, "elided_from", "from")  # "fallen to 45 from 60"
    return None


def ends(low: str, last: Count, start: int) -> bool:
    """Say whether it is the 48 of "by a further 16 places to 48"."""
    if last.change in ("additional", "lost") and _UP_TO.fullmatch(low, last.end, start):
        return True
    # "a cut of 15 in the admission number at Elm Road, to 45"
    return last.rule in _STEPS and _CUT_IN.fullmatch(low, last.end, start) is not None
