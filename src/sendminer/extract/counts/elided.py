"""Counts whose unit is understood: "a further eight", "rising to 60", "of which 40"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from sendminer.extract.counts.clauses import cue_pattern, sentence_start
from sendminer.extract.counts.numerals import Number
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Count, CountChange


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
_NUMBER_FILLERS = lexicon("counts")["fillers"]["number"]
_FILLERS = alternation(_NUMBER_FILLERS)
_FOLLOW = re.compile(
    rf"\s*(?:[.,;:)\]!?–—\"”’]|\Z|\n)|\s+(?:[–—(\[]|-\s|(?:{alternation(_LISTS['follow']['words'])})(?![a-z]))"
    rf"|\s+(?:{alternation(_LISTS['state']['words'])})(?:\s*(?:[.,;:)]|\Z)|\s(?:{alternation(_LISTS['state']['before'])})(?![a-z]))"
    r"|\s+(?:[0-9]{1,2}|two|three|four)(?:-to-(?:[0-9]{1,2}|three|four|five))?[\s-]years?[\s-]olds?(?![a-z])"
    r"|\s+(?:an?|[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:years?|months?|weeks?)\s(?:ago|earlier|before|later)\b"
)
_MEASURED = re.compile(r"\s?(?:%|per\s?cent|pc\b|percentage)")
_EACH_TIME = re.compile(
    r"\s+at\s+(?:a\s+(?:time|go)|once|least|most)\b|\s+(?:in|per)\s+(?:each|every)\s+(?:year|class|form|group)\b"
)
_MONTH = re.compile(
    r"\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)


def _verbs(name: str, word: str) -> str:
    verbs = [v for v in _LISTS[name]["verbs"] if not (word == "to" and v in ("up", "down"))]
    return rf"(?<![a-z])(?:{alternation(verbs)})" if verbs else r"(?!)"


_NOUNS = {
    name: rf"(?<![a-z])(?:{alternation(_LISTS[name]['nouns'])})"
    for name in ("rise", "fall", "short")
}
_EFFECTS: tuple[tuple[str, CountChange], ...] = (
    ("rise", "additional"), ("fall", "lost"), ("short", "needed"),
)  # fmt: skip
_WAYS: list[tuple[str, CountChange, re.Pattern[str]]] = []
for _name, _change in _EFFECTS:
    _OF = rf"{_NOUNS[_name]}(?:\s+in\s+[^.;\n]{{1,40}})?\s+of"
    _BY = rf"(?:{_verbs(_name, 'by')}(?:\s+[a-z]+){{0,6}}?\s+by|{_OF})"
    _WAYS.append((_name, _change, re.compile(rf"{_BY}(?:\s+(?:{_FILLERS})){{0,3}}\s*\Z")))
_TO = re.compile(
    rf"(?:{_verbs('rise', 'to')}|{_verbs('fall', 'to')})"
    r"(?:\s+[a-z]+ly|\s+again|\s+further|\s+in\s+(?:size|number|capacity)|\s+(?:by|from|since|over|during)\s+[^.;]{1,30})?\s+to"
    rf"(?:\s+(?:{_FILLERS})){{0,3}}\s*\Z"
)
_BRING = re.compile(
    rf"(?<![a-z])(?:{alternation(_LISTS['bring']['verbs'])})\s+(?:up\s+)?(?:(?:the|its|their)\s+)?"
    r"(?:[a-z]+\s+){0,2}(?:number|total|tally|capacity|count|school|academy|base|unit|provision|intake|roll)\b"
    rf"[^.;:\n]{{0,90}}\sto(?:\s+(?:{_FILLERS})){{0,3}}\s*\Z"
)
_REACHED = re.compile(
    r"(?<![a-z])(?:to|reach|reaches|reaching)\s+(?:an?\s+|its\s+)?(?:(?:full|total|final|maximum)\s+)?\Z"
)
_FURTHER = cue_pattern(_LISTS["further"]["before"], _NUMBER_FILLERS, 2)
_MORE_AFTER = re.compile(r"\s+(?:more|extra|additional|further)\b")
_OTHER_NOUN = re.compile(r"[a-z]{3,}s,\s+(?:all\s+)?\Z")
_FEWER_AFTER = re.compile(r"\s+(?:fewer|less)\b")
_PART = cue_pattern(_LISTS["part"]["before"], _NUMBER_FILLERS, 2, "[,:]?")
_PART_AFTER = re.compile(rf"\s+(?:{alternation(_LISTS['part']['after'])})(?![a-z])")
_AGAINST = cue_pattern(_LISTS["against"]["before"], _NUMBER_FILLERS, 2)
_TOTAL = cue_pattern(_LISTS["total"]["before"], _NUMBER_FILLERS, 2)
_CAPACITY = cue_pattern(_LISTS["capacity"]["before"], _NUMBER_FILLERS, 2)
_DONE: dict[str, CountChange | None] = {
    word: None if name == "has" else cast("CountChange", name)
    for name, words in _LISTS["verb"]["before"].items()
    for word in words
}
_VERB = cue_pattern(list(_DONE), _NUMBER_FILLERS, 2)
_OF_SO_MANY = re.compile(
    r"\s(?:out\s)?of\s(?:all\s)?(?:the|its|those|these|their|our|a\stotal\sof)\s[0-9]{1,3}(?:,[0-9]{3})*\s(?:are|were|is|was|have|had|has|will|would|now|so|been|by|already|that|it|open|opened)\b"
)
_SO_MANY_OF = re.compile(
    r"(?:[0-9]|none|half|most|all|some|any|few)\s(?:out\s)?of\s(?:the|its|those|these|their|our|a\stotal\sof)\s\Z"
)
_BRACKET = re.compile(r"\((?:was\s|from\s|up\sfrom\s|down\sfrom\s|against\s|it\swas\s)?\Z")
_YEAR_FIRST = re.compile(r"\((?:19|20)[0-9]{2}(?:[/-](?:[0-9]{2}){1,2})?:?\s\Z")
_THEN = re.compile(
    r"\s(?:(?:in|at|as\sat|for|by)\s(?:[a-z]{3,9}\s)?(?:19|20)[0-9]{2}|last\syear|(?:the|a)\syear\s(?:before|ago|earlier)|previously|the\sprevious\syear)"
)
_IN_YEAR = re.compile(
    r"(?:,|;|(?<![a-z])and)\s+(?:(?:and|then|a\sfurther)\s+)?(?:in|by|from|for)\s+(?:[a-z]{3,9}\s+)?20[0-9]{2}"
    r"(?:[/-][0-9]{2})?,?\s+(?:(?:a|about|another|further|up|to)\s+){0,2}\Z"
)
_DEFINITE = cue_pattern(_LISTS["definite"]["before"], _NUMBER_FILLERS, 2)
_DEFINED = re.compile(rf"\s+(?:{alternation(_LISTS['definite']['after'])})(?![a-z])")
_ROUGHLY = alternation(
    [word for name in lexicon("counts")["bound"].values() for word in name["before"]]
    + ["a further"]
)
_LABEL = re.compile(
    r"(?:[^\n]{0,100}[.,|(–•-]\s{0,2})?[^\w(]{0,4}(?P<label>(?:(?:total|current|proposed|revised|planned)\s)?"
    r"(?:(?:numbers?|no\.?|shortfall|shortage|surplus)\s(?:(?:of|in)\s)?)?"
    rf"(?:(?!(?:{alternation(_LISTS['label']['others'])})\s)[a-z/-]+\s){{0,3}}?"
    r"(?P<unit>places|place\snumbers|spaces|pupils|placements)(?:\s[a-z0-9/]+){0,4}"
    rf"(?:\s\([^()\n]{{1,30}}\))?\s?)[:=]\s?(?:(?:{_ROUGHLY})\s)?"
)
_LABEL_SAYS: tuple[tuple[CountChange, re.Pattern[str]], ...] = tuple(
    (cast("CountChange", name), re.compile(rf"(?<![a-z])(?:{alternation(words)})(?![a-z])"))
    for name, words in _LISTS["label"]["changes"].items()
)
_ROOMS = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['capacity']['rivals'])})[^.;\n]{{0,50}}\Z")
_VERB_AFTER = re.compile(rf"\s+(?:{alternation(_LISTS['verb']['after'])})(?![a-z])")
_COORDINATE = re.compile(
    rf"(?:(?<![a-z])(?:and|plus|with|then)|[,:–—-])(?:\s+(?:{_ROUGHLY}))?"
    r"(?:\s+£[0-9.,]{1,9}\s?(?:m|bn|k|million|billion)?\s+(?:on|for))?\s+\Z"
)
_AT_PLACE = re.compile(
    r"\s+(?:(?:at|in|for|from|across|on|with|who)\s+(?!the\s+(?:morning|evening))|a?waiting\b"
    r"|to\s+(?![0-9])|now\b|today\b|(?:when|once)\s+(?:it\s+is\s+)?full|by\s+(?:[a-z]+\s+)?20[0-9]{2}\b)"
)
_PRONOUN = re.compile(
    r"\W*(?:(?:(?:in|by|from|since|for|under)\s[^,.;]{1,30},?|(?:so\sfar|to\sdate|since\sthen|now|instead),?)\s)?(?:(?:this|it|that|these|they|numbers?|which|(?:the|that|this)\s+(?:figure|total|number))\s|\Z)"
)
_SUBJECT = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['subject']['words'])})(?![a-z])")
_UP_TO = re.compile(r"\s+to\s+(?:a\s+total\s+of\s+|about\s+|around\s+|over\s+|just\s+)?")
_CUT_IN = re.compile(r"\s+in\s[^.;:\n]{1,70}?,\s+to\s+(?:just\s+|about\s+|only\s+)?")
_OUT_FROM = re.compile(rf",?\s+from(?:\s+(?:{_FILLERS})){{0,3}}\s+")
_PUPIL_NUMBERS = re.compile(r"(?<![a-z])(?P<unit>pupil)s?\s+numbers?(?![a-z])")
_NUMBERS = re.compile(
    r"(?:now\s+)?(?:number|total|st(?:and|ood)|reach|hit|has|had|have|pass|top|exceed)"
)
_STANDS = cue_pattern(_LISTS["stands"]["before"], _NUMBER_FILLERS)
_SIZE = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['stands']['sizes'])})(?![a-z])")
_MODIFIED = 60
_WHOLE_FIRST = re.compile(
    r"(?:\A|[.:;\n]|[.!?”’\"]\s)\s*(?:out\s+)?of\s+(?:all\s+)?(?:the|these|its)?\s*\Z"
)
_LAST_COMMA = re.compile(r",\s+(?:(?:only|just|some|about|around|at\s+least|more\s+than)\s+)?\Z")
_DOES = re.compile(
    r"\s+(?:are|were|is|was|have|had|has|will|would|remain|remained|went|go|got|came|opened)\b"
)
_NAMED = re.compile(
    r"(?:[,;]\s(?:and\s|with\s)?|\s(?:and|while)\s)(?:the\s|at\s)?"
    r"(?:(?:[A-Z][\w’'.-]{1,20}|of|the|and|second|third|other|latter|rest)\s){1,4}(?:(?:has|have|had|gets?|gains?|offers?|takes?|(?:will|would|to)\s(?:have|get|gain|offer|take))\s)?(?:up\sto\s|about\s|another\s|a\sfurther\s)?\Z"
)
_CLOSES = re.compile(r"\s*(?:[.;,)]|\Z)(?![0-9])|\sfor\s|\s(?:and|while)\s(?:[Tt]he\s|at\s)?[A-Z]")
_ROLL = re.compile(r"(?:\s+|[^\S\n]+pupils\s+)on\s+(?:the\s+|its\s+|their\s+)?(?:school\s+)?roll\b")
_ROLL_OR_PART = re.compile(f"{_ROLL.pattern}|{_DOES.pattern}|{_PART_AFTER.pattern}")
_COMMA = re.compile(r",\s+(?:(?:only|just|some|about|around|at\s+least|up\s+to|more\s+than)\s+)?")
_OF_THE = re.compile(r"(?<![a-z])of\s+(?:all\s+)?(?:the|these|those|its|their)\s+\Z")
_RIVAL = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['rival']['words'])})(?![a-z])")
_UNIT_WORDS = {
    word: name
    for name, entry in lexicon("counts")["unit"].items()
    for word in (*entry["words"], *entry.get("weak", ()))
}
_OF_ALL = re.compile(
    r"(?:\A|[.;:\n“]\s*)of\s+(?:all\s+)?(?:the|these|those|its|their)\s+(?:[a-z-]+\s+){0,5}?"
    rf"(?P<unit>{alternation(list(_UNIT_WORDS))})(?![a-z])(?:\s[^.;:\n0-9]{{0,60}}?)?,?\s+"
    rf"(?:(?:{_FILLERS})\s+){{0,2}}\Z"
)
_SHORT = re.compile(r"(?<![a-z])(?:shortfall|shortage|gap|deficit)(?![a-z])")
_OF_SUBJECT = re.compile(
    r"(?<![a-z])(?:(?:numbers?|total|no\.?)\s+of|(?:shortfall|shortage|gap|deficit)\s+(?:of|in|between))\s+(?:[a-z-]+\s+){0,4}?"
    rf"(?P<unit>{alternation(list(_UNIT_WORDS))})(?![a-z])"
)
_WHERE = frozenset(("school", "nursery", "college", "setting", "base", "unit", "classroom"))
_SIZES = [*_LISTS["stands"]["sizes"], "roll", "intake"]
_IN_NUMBER = re.compile(
    r"\s+in\s+(?:the\s+|its\s+|their\s+)?(?:total\s+)?(?:numbers?\s+of\s+)?(?:[a-z-]+\s+){0,4}?"
    rf"(?P<unit>{alternation([*_UNIT_WORDS, *_SIZES])})(?![a-z])"
)
_UNIT_OF: dict[str, str] = _LISTS["subject"]["units"]


_STEPS = ("elided_rise", "elided_fall")
_PHASE = re.compile(rf"\s(?:{alternation(_LISTS['phase']['words'])})")


def is_phase(low: str, start: int, end: int) -> bool:
    """Say whether a phase of school is all that stands after a number: "24 primary"."""
    return _PHASE.fullmatch(low, start, end) is not None


NEAR = frozenset(("elided_formerly", "elided_against", "elided_and", "elided_verb"))
"""Rules that hold only in the sentence of the count that they take up."""


def starts_with_pronoun(text: str, low: str, place: int, floor: int) -> bool:
    """Say whether the sentence of ``place`` goes on about the one before: "This will rise"."""
    begin = sentence_start(text, place, max(floor, place - 60))
    return _PRONOUN.match(low, begin, place) is not None


def follows_freely(low: str, end: int) -> bool:
    """Say whether no noun of its own follows the number, nor a month or a measure."""
    if _FOLLOW.match(low, end) is None:
        return False
    return not (_MEASURED.match(low, end) or _MONTH.match(low, end) or _EACH_TIME.match(low, end))


def is_defined(low: str, end: int) -> bool:
    """Say whether words of a promise or "of the 240" follow: "the 200 agreed by Cabinet"."""
    return _DEFINED.match(low, end) is not None or _OF_SO_MANY.match(low, end) is not None


def may_be_part(low: str, end: int) -> bool:
    """A look at the words behind a number: could it be on roll, or part of what was named?"""
    return _ROLL_OR_PART.match(low, end) is not None


def of_all(low: str, number: Number, floor: int) -> Elision | None:
    """Read the 40 of "Of the new places, 40 will be for infants"."""
    if not (_DOES.match(low, number.end) or _PART_AFTER.match(low, number.end)):
        return None
    match = _OF_ALL.search(low, max(floor, number.start - 130), number.start)
    return Elision(number.start, "elided_part", None, _unit_in(match["unit"])) if match else None


def of_them(text: str, low: str, number: Number, floor: int) -> Elision | None:
    """Read "every special school place, all 270 of them", where no count stands before."""
    unit = (
        subject_unit(text, low, number.start, floor) if _PART_AFTER.match(low, number.end) else None
    )
    return Elision(number.start, "elided_part", None, unit) if unit else None


def subject_unit(text: str, low: str, place: int, floor: int) -> str | None:
    """What the sentence so far is about, where that is a number of places or pupils."""
    begin = sentence_start(text, place, max(floor, place - 240))
    unit, last = None, begin
    for match in _SUBJECT.finditer(low, begin, place):
        if low.endswith("with ", begin, match.start()) and _unit_in(match.group()) == "plan":
            continue  # "100 pupils with EHCPs, rising by 500"
        unit, last = _unit_in(match.group()), match.end()
    for match in _OF_SUBJECT.finditer(low, begin, place):
        unit, last = _unit_in(match["unit"]), max(last, match.end())
    if unit is None or _RIVAL.search(low, last, place):
        return None
    return unit


def _unit_in(words: str) -> str:
    """The unit of "pupil numbers", "number on roll" or "EHC plans"; places otherwise."""
    flat = " ".join(words.split())
    if flat in _UNIT_WORDS:
        return str(_UNIT_WORDS[flat])
    return next((unit for word, unit in _UNIT_OF.items() if word in flat), "place")


def brings(low: str, start: int, floor: int) -> re.Match[str] | None:
    """Read "bringing the total across the town to 60"."""
    return _BRING.search(low, max(floor, start - 140), start)


def changed(low: str, start: int, floor: int) -> Elision | None:
    """Read "rise by 16" or "growing to 24": a change of what the sentence is about."""
    begin = max(floor, start - 60)
    # up to three fillers may stand behind "by", "of" and "to"
    last = low[max(floor, start - 48) : start].split()[-4:]
    if "by" in last or "of" in last:
        for name, effect, pattern in _WAYS:
            match = pattern.search(low, begin, start)
            if match:
                own = "place" if match.group().startswith("increment") else None
                return Elision(match.start(), f"elided_{name}", effect, own)
    if "to" not in last:
        return None
    match = _TO.search(low, begin, start) or brings(low, start, floor)
    return Elision(match.start(), "elided_to", "to") if match else None


def capacity(low: str, start: int, floor: int) -> Elision | None:
    """Read "a capacity of 90", "PAN: 30" or "Places: 12"."""
    labelled = _labelled(low, start, floor)
    if labelled:
        return labelled
    match = _CAPACITY.search(low, max(floor, start - 50), start)
    if match and _ROOMS.search(low, max(floor, match.start() - 60), match.start()):
        return None
    if match is None:
        return None
    reached = _REACHED.search(low, max(floor, match.start() - 30), match.start())
    return Elision(start, "elided_capacity", "to" if reached else None, _unit_in(match["cue"]))


def _labelled(low: str, start: int, floor: int) -> Elision | None:
    """Read "Places filled: 71", "Additional places required: up to 22", "Pupils (January): 118"."""
    if ":" not in low[max(0, start - 16) : start] and "=" not in low[max(0, start - 3) : start]:
        return None
    floor = max(floor, start - 100)
    match = _LABEL.fullmatch(low, max(floor, low.rfind("\n", floor, start) + 1), start)
    if match is None:
        return None
    says = (name for name, words in _LABEL_SAYS if words.search(match["label"]))
    return Elision(start, "elided_capacity", next(says, None), _unit_in(match["unit"]))


def numbered(text: str, low: str, start: int, floor: int) -> str | None:
    """The unit in "the number of pupils with plans now stands at 412"."""
    match = _STANDS.search(low, max(floor, start - 40), start)
    if match is None:
        return None
    begin = sentence_start(text, start, max(floor, start - 120))
    named = _OF_SUBJECT.search(low, begin, match.start()) or _PUPIL_NUMBERS.search(
        low, begin, match.start()
    )
    if named is None and _NUMBERS.match(match["cue"]):
        return subject_unit(text, low, match.start(), floor)
    if named is None:
        return _sized(low, begin, match.start())
    if _RIVAL.search(low, named.end(), start):
        return None
    return _unit_in(named["unit"])


def is_short(low: str, begin: int, end: int) -> bool:
    """Say whether the words so far are about too little: "the shortfall in places could be"."""
    return _SHORT.search(low, begin, end) is not None


def object_unit(low: str, end: int) -> str | None:
    """The unit behind "a rise of 1,400 in the number of EHC plans"."""
    match = _IN_NUMBER.match(low, end)
    unit = _unit_in(match["unit"]) if match else None
    # "a rise of 12 in schools" counts no schools
    return None if match and unit in _WHERE and "number" not in match.group() else unit


def _sized(low: str, begin: int, end: int) -> str | None:
    """Read "the admission number at Elm Road is 90": what has a size, however far before."""
    sizes = list(_SIZE.finditer(low, begin, end))
    if not sizes or _ROOMS.search(low, begin, end) or _RIVAL.search(low, sizes[-1].end(), end):
        return None
    return _unit_in(sizes[-1].group())


def stands_beside(low: str, last: Count, number: Number) -> bool:
    """Say whether it is the 12 of "Of the 48 places, 12", or the 80 of "A (96 places), B (80)"."""
    gap = low[last.end : number.start]
    if _COMMA.fullmatch(gap) and _OF_THE.search(low, max(0, last.start - 16), last.start):
        return True
    if _LAST_COMMA.search(gap) and _WHOLE_FIRST.search(low, max(0, last.start - 24), last.start):
        return len(gap) < _MODIFIED and _DOES.match(low, number.end) is not None
    bracketed = (
        low[number.start - 1 : number.start] == "(" and low[number.end : number.end + 1] == ")"
    )
    return bracketed and low[last.start - 1 : last.start] == "(" and len(gap) < _MODIFIED


def gapped(text: str, last: Count, number: Number) -> bool:
    """Say whether it is the 12 of "Hill View will gain 30 places and Sea Lane 12"."""
    if _CLOSES.match(text, number.end) is None:
        return False
    return _NAMED.search(text, max(last.end, number.start - 48), number.start) is not None


def on_roll(low: str, number: Number) -> Elision | None:
    """Read "145 on roll"."""
    return (
        Elision(number.start, "elided_roll", None, "pupil")
        if _ROLL.match(low, number.end)
        else None
    )


def ends_change(low: str, last: Count, start: int) -> bool:
    """Say whether it is the 48 of "increased by a further 16 places to 48"."""
    if last.change not in ("additional", "lost"):
        return False
    return _UP_TO.fullmatch(low, last.end, start) is not None


def ends_cut(low: str, last: Count, start: int) -> bool:
    """Say whether it is the 45 of "a cut of 15 in the admission number at Elm Road, to 45"."""
    return last.rule in _STEPS and _CUT_IN.fullmatch(low, last.end, start) is not None


def starts_change(low: str, last: Count, start: int) -> bool:
    """Say whether it is the 60 of "placements have fallen to 45 from 60"."""
    return last.change == "to" and _OUT_FROM.fullmatch(low, last.end, start) is not None


def resumed(low: str, start: int, end: int, floor: int) -> Elision | None:
    """A number that takes up the unit of a count before it."""
    begin = max(floor, start - 50)
    for rule, read in _READERS:
        found = read(low, begin, start, end)
        if found is not None:
            return Elision(found[0], rule, found[1])
    return None


def _further(low: str, begin: int, start: int, end: int) -> tuple[int, CountChange | None] | None:
    match = _FURTHER.search(low, begin, start)
    if match:
        return match.start(), "additional"
    if _FEWER_AFTER.match(low, end):
        return start, "lost"
    return (start, "additional") if _MORE_AFTER.match(low, end) else None


def _total(low: str, begin: int, start: int, end: int) -> tuple[int, CountChange | None] | None:
    match = _TOTAL.search(low, begin, start)
    return (start, "to") if match else None


def _against(low: str, begin: int, start: int, end: int) -> tuple[int, CountChange | None] | None:
    match = _AGAINST.search(low, begin, start)
    if match is None:
        return None
    cue = " ".join(match["cue"].split())
    return start, "from" if cue in ("up from", "down from") else "previous"


def _part(low: str, begin: int, start: int, end: int) -> tuple[int, CountChange | None] | None:
    if _PART_AFTER.match(low, end):
        # "its classrooms, all nine of them" counts classrooms
        return None if _OTHER_NOUN.search(low, begin, start) else (start, None)
    match = _PART.search(low, begin, start)
    return (start, None) if match else None


def _verb(low: str, begin: int, start: int, end: int) -> tuple[int, CountChange | None] | None:
    match = _VERB.search(low, begin, start)
    return (start, _DONE[" ".join(match["cue"].split())]) if match else None


def _of_number(low: str, begin: int, start: int, end: int) -> tuple[int, CountChange | None] | None:
    """Read the 60 of "60 of the 240 have opened", and its 240."""
    return (
        (start, None)
        if _OF_SO_MANY.match(low, end) or _SO_MANY_OF.search(low, max(0, start - 24), start)
        else None
    )


def _formerly(low: str, begin: int, start: int, end: int) -> tuple[int, CountChange | None] | None:
    """Read the 1,431 of "1,604 children (1,431 in 2019/20)"."""
    if _YEAR_FIRST.search(low, begin, start) and low.startswith(")", end):
        return start, "previous"
    opened = _BRACKET.search(low, begin, start)
    if opened is None or _THEN.match(low, end) is None:
        return None
    return start, "from" if opened.group().endswith("from ") else "previous"


def _yearly(low: str, begin: int, start: int, end: int) -> tuple[int, CountChange | None] | None:
    """Read the 60 of "In 2024 it added 40 places, in 2025 60 and in 2026 80"."""
    return (start, None) if _IN_YEAR.search(low, begin, start) else None


def _definite(low: str, begin: int, start: int, end: int) -> tuple[int, CountChange | None] | None:
    """Read "on top of the 200 it promised"."""
    if _DEFINITE.search(low, begin, start) and _DEFINED.match(low, end):
        return start, None
    return None


def _doing(low: str, begin: int, start: int, end: int) -> tuple[int, CountChange | None] | None:
    return (start, None) if _VERB_AFTER.match(low, end) else None


def _coordinate(
    low: str, begin: int, start: int, end: int
) -> tuple[int, CountChange | None] | None:
    if _COORDINATE.search(low, begin, start) and _AT_PLACE.match(low, end):
        return start, None
    return None


_READERS = (
    ("elided_formerly", _formerly),
    ("elided_of", _of_number),
    ("elided_further", _further),
    ("elided_total", _total),
    ("elided_against", _against),
    ("elided_part", _part),
    ("elided_verb", _verb),
    ("elided_doing", _doing),
    ("elided_the", _definite),
    ("elided_and", _coordinate),
    ("elided_and", _yearly),
)
