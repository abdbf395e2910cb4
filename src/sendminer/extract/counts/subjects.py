"""What a sentence counts before it comes to its number: "the number of pupils now stands at"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import cast

from sendminer.extract.counts import bare
from sendminer.extract.counts.bare import Elision
from sendminer.extract.counts.clauses import (
    FEW,
    FILLERS,
    ROUGHLY,
    cue_pattern,
    last_word,
    sentence_before,
    sentence_start,
)
from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.vocabulary import HOUSES
from sendminer.lexicon import alternation, lexicon
from sendminer.records import CountChange
from sendminer.spans import up_to

_LISTS = lexicon("counts")["elided"]
_UNIT_WORDS = {
    word: name
    for name, entry in lexicon("counts")["unit"].items()
    for word in (*entry["words"], *entry.get("weak", ()))
}
UNIT = rf"(?P<unit>{alternation(list(_UNIT_WORDS))})(?![a-z]|['’]s\s)"
_UNIT_OF: dict[str, str] = _LISTS["subject"]["units"]
_SUBJECT = re.compile(
    rf"(?<![a-z])(?:{alternation(_LISTS['subject']['words'])}"
    r"|numbers\sat\s(?:[a-z’'.-]{2,20}\s){1,4}?(?:school|academy|primary|college|nursery|infants|juniors))"
    r"(?![a-z]|['’]s\s)"
)
_OF_SUBJECT = re.compile(
    rf"(?<![a-z])(?:{alternation(_LISTS['heads']['of'])}|(?:shortfall|shortage|gap|deficit)\s+(?:of|in|between))\s+(?:[a-z-]+\s+){{0,4}}?"
    rf"{UNIT}"
)
SINGULAR = alternation([word.removesuffix("s") for word in _UNIT_WORDS])
_NUMBERS_OF = re.compile(rf"(?<![a-z])(?P<unit>{SINGULAR})s?\s+numbers?(?![a-z])")
"""Before a change of how many there are: "staff numbers", "EHCP numbers"."""
_CHANGE_IN = re.compile(
    rf"(?<![a-z])(?:{alternation(_LISTS['heads']['changes'])})\s+in\s+(?:(?:full|part)[\s-]time\s+)?"
    rf"(?:(?!(?:{alternation(_LISTS['heads']['others'])})\s)[a-z-]+\s+){{0,3}}?{UNIT}"
)
_RIVAL = re.compile(rf"(?<![a-z])(?<![0-9]\s)(?:{alternation(_LISTS['rival']['words'])})(?![a-z])")
"""What may change besides; "beyond 20 weeks" measures only."""
_SHORT = re.compile(r"(?<![a-z])(?:shortfall|shortage|gap|deficit)(?![a-z])")
_SIZES = _LISTS["stands"]["sizes"]
_IN_NUMBER = re.compile(
    r"\s+in\s+(?:the\s+|its\s+|their\s+)?(?:total\s+)?(?:numbers?\s+of\s+)?(?:[a-z-]+\s+){0,4}?"
    rf"(?P<unit>{alternation([*_UNIT_WORDS, *_SIZES, 'roll', 'intake'])})(?![a-z])"
)
_OF_ALL = re.compile(
    r"(?:\A|[.:;\n“]\s*|\bthat\s+)of\s+(?:all\s+)?(?:the|these|those|its|their)\s+(?:[a-z-]+\s+){0,5}?"
    rf"(?:{UNIT}|(?:pupil|student|school|year\s[0-9]{{1,2}}|reception)s?[\s-](?:age[\s-])?(?:population|body|roll|cohort|intake)(?:\sof\s[0-9,]{{2,7}})?)"
    rf"(?:\s[^.;:\n0-9]{{0,60}}?)?[,:]?\s+(?:(?:{FEW})\s+){{0,2}}\Z"
)

_PER_CENT = re.compile(r"(?:%|per\s?cent|pc|half|thirds?|quarters?)\s\(\Z")
_SHARE_OF = re.compile(
    rf"\)\s(?:of\s)?(?:(?:all|the|these|those|our|its|their|new)\s){{0,2}}(?:[0-9,]{{1,7}}\s)?(?:(?!for\s)[a-z-]+\s){{0,3}}?{UNIT}"
)
_OF_WHOLE = re.compile(
    r"(?:%|per\s?cent|pc|half|thirds?|quarters?)\sof\s(?:(?:all|the|these|those|our|its|their|new)\s){0,2}"
    rf"(?:[a-z-]+\s){{0,3}}?{UNIT}(?:\s[a-z’'/-]+){{0,5}}?(?P<mark>\s\(|,\sor\s)\Z"
)
_CLOSES = (")", ",")
"""Around the 8,940 of "17.1% of pupils (8,940)" and of "17.1% of pupils, or 8,940, had"."""
_SHARE_BEHIND = re.compile(
    r"\s\([0-9]{1,3}(?:\.[0-9]{1,2})?\s?(?:%|per\s?cent\.?|pc)(?=\)\sof\s)" + _SHARE_OF.pattern
)
_TEAM = cue_pattern(_LISTS["team"]["before"], 2)
_CAPACITY = cue_pattern(_LISTS["capacity"]["before"], 2)
_ROOMS = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['capacity']['rivals'])})[^.;\n]{{0,50}}\Z")
_REACHED = re.compile(
    r"(?<![a-z])(?:to|reach|reaches|reaching)\s+(?:an?\s+|its\s+)?(?:(?:full|total|final|maximum)\s+)?\Z"
)
_LABEL = re.compile(
    r"(?:[^\n]{0,100}[.,|(–•-]\s{0,2})?[^\w(]{0,4}(?P<label>(?:(?:total|current|proposed|revised|planned)\s)?"
    r"(?:(?:numbers?|no\.?|shortfall|shortage|surplus)\s(?:(?:of|in)\s)?)?"
    rf"(?:(?!(?:{alternation(_LISTS['label']['others'])})\s)[a-z/-]+\s){{0,3}}?"
    rf"(?P<unit>places|place\snumbers|{alternation(_LISTS['label']['units'])})(?:\s[a-z0-9/]+){{0,6}}"
    rf"(?:\s\([^()\n]{{1,30}}\))?\s?)[:=]\s?(?:(?:{ROUGHLY})\s)?"
)
_LABEL_SAYS: tuple[tuple[CountChange, re.Pattern[str]], ...] = tuple(
    (cast("CountChange", name), re.compile(rf"(?<![a-z])(?:{alternation(words)})(?![a-z])"))
    for name, words in _LISTS["label"]["changes"].items()
)
_WEAK = frozenset(
    word for entry in lexicon("counts")["unit"].values() for word in entry.get("weak", ())
)
_BUILT = re.compile(
    r"(?<![a-z])(?:school|academy|base|unit|nursery|college|provision)\s(?:[a-z]+\s){0,3}"
    rf"(?:built|designed|meant|intended)\s(?:for|to\s(?:take|hold))\s(?:(?:{FEW})\s){{0,2}}\Z"
)
"""Before the 110 of "the school was built for 110", who are pupils."""
_BUILT_ENDS = frozenset(("for", "take", "hold", *(w.rsplit(" ", 1)[-1] for w in FILLERS)))
_SCHOOL_FOR = re.compile(
    r"(?<![a-z])(?:school|academy)\sfor(?:\s(?:up\sto|about|around|some|over|nearly|as\smany\sas))?\s\Z"
)
_BIG = re.compile(r"[0-9]{3}(?![0-9])|[2-9][0-9](?![0-9])")
"""How many "a school for 110" is for; fewer are years of age."""
_STANDS = cue_pattern(_LISTS["stands"]["before"])
_WILL_REACH = re.compile(
    rf"(?<![a-z])(?:will|would|could|may|might|should)\s(?:reach|hit|rise\sto)(?:\s(?:{FEW})){{0,3}}\s\Z"
)
_BRACKETED = re.compile(
    rf"(?<![a-z])(?:(?:{alternation(_LISTS['heads']['of'])})\s+(?:[a-z-]+\s+){{0,4}}?{UNIT}"
    r"|(?<!seating\s)capacity\s(?:of|at|in)\s|(?:the|these|new|extra|additional)\s(?:[a-z-]+\s){0,3}places(?=\s\())"
    rf"[^.;:()\n0-9£%]{{0,80}}\s\((?:(?:{ROUGHLY})\s)?\Z"
)
"""Before the 194,000 of "the number of pupils in special schools (around 194,000)"."""
_SIZE = re.compile(rf"(?<![a-z])(?:{alternation(_SIZES)})(?![a-z])")
_NUMBERS = re.compile(
    r"(?:(?:now|could|may|might|would|will)\s+)?(?:limited|restricted|capped|number|total|st(?:and|ood)|reach|hit|has|had|have|pass|top|exceed)"
)


_CHANGED = re.compile(
    r"(?<![a-z])(?:doubl(?:e|es|ed|ing)|trebl(?:e|ed|ing)|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|increas(?:e|es|ed|ing)"
    r"|rais(?:e|es|ed|ing)|expand(?:s|ed|ing)?|grow|grew|shrink|shrank|enlarg(?:e|es|ed|ing))\s"
    r"(?:(?:its|the|their|our|this|that)\s)?(?:(?!for\s|of\s|in\s|at\s|on\s|by\s|to\s)[a-z-]{2,20}\s){0,2}?"
    rf"(?:{UNIT}|school|academy|base|unit|college|nursery)(?=\sfrom\s)"
    r"|(?<![a-z])(?:school|academy|base|unit|college|nursery)\s(?:[a-z]{2,10}\s){0,4}?"
    r"(?:grow|grew|grown|grows|expand|expands|expanded|enlarged|shrink|shrank|shrunk)(?=\sfrom\s)"
)
"""Before "from 14 to 28": "double its caseworkers", "expand the school", "the school will grow"."""
_GOVERNED = ((_OF_SUBJECT, ""), (_NUMBERS_OF, "number"), (_CHANGE_IN, "in"), (_CHANGED, " from"))
"""How a unit is governed, and a sign without which the search can be spared."""
_UNIT = re.compile(rf"(?<![a-z]){UNIT}")
_THE_NUMBER = re.compile(
    r"(?<![a-z])(?:the|that|this)\s(?:number|figure|total)\s"
    r"(?:(?:will|would|could|should|is\sto|has|had)\s)?"
    rf"(?:{alternation([*_LISTS['rise']['verbs'], *_LISTS['fall']['verbs']])})\sfrom\s"
    rf"(?:(?:{FEW})\s){{0,2}}\Z"
)
"""Before the 62 of "In secondary schools the number would rise from 62 to 80"."""
_NEAR = 60
_BACK = 260
_COUNTED = re.compile(r"number|capacity|\bpan\b|\broll\b")
"""In a subject that no "number of" before it can govern: "the pupil numbers"."""


@lru_cache(maxsize=4)
def subject_unit(text: str, low: str, place: int, floor: int) -> str | None:
    """What the sentence so far is about, where that is a number of places or pupils."""
    begin = sentence_start(text, place, max(floor, place - 240))
    unit, last, counted = None, begin, False
    for match in _SUBJECT.finditer(low, begin, place):
        if low.endswith("with ", begin, match.start()) and unit_in(match.group()) == "plan":
            continue  # "100 pupils with EHCPs, rising by 500"
        if match.group().startswith("numbers at") and _is_owned(text, match.start()):
            continue  # "staff numbers at the school"
        unit, last = unit_in(match.group()), match.end()
        counted = _COUNTED.search(match.group()) is not None
    for pattern, sign in _GOVERNED:
        if low.find(sign, begin, place) < 0:
            continue
        for match in pattern.finditer(low, begin, place):
            if match.end() > last or (pattern is _OF_SUBJECT and not counted):
                unit, last = unit_in(match["unit"] or "places"), max(last, match.end())
                if pattern is _NUMBERS_OF and unit in HOUSES:
                    unit = "pupil"  # "special school numbers"
    if unit is None or _RIVAL.search(low, last, place):
        return None
    return unit


def unit_gone_on_about(text: str, low: str, place: int) -> str | None:
    """What "the number" is of that goes "from 62" to 80, where the sentence before told it."""
    if _THE_NUMBER.search(low, max(0, place - _NEAR), place) is None:
        return None
    before = sentence_before(text, place, _BACK)
    if before is None:
        return None
    named = (_UNIT.finditer(low, *before[:2]), _SUBJECT.finditer(low, *before[:2]))
    units = {unit_in(match.group()) for match in chain(*named)} - HOUSES
    return units.pop() if len(units) == 1 else None


def _is_owned(text: str, start: int) -> bool:
    """Say whether a word stands before "numbers" that says whose they are."""
    return text[start].islower() and text[max(0, start - 2) : start - 1].isalpha()


def object_unit(low: str, end: int) -> str | None:
    """The unit behind "a rise of 1,400 in the number of EHC plans"."""
    match = _IN_NUMBER.match(low, end)
    unit = unit_in(match["unit"]) if match else None
    # "a rise of 12 in schools" counts no schools
    return None if match and unit in HOUSES and "number" not in match.group() else unit


def unit_in(words: str) -> str:
    """The unit of "pupil numbers", "number on roll" or "EHC plans"; places otherwise."""
    flat = " ".join(words.split())
    named = _UNIT_WORDS.get(flat) or _UNIT_WORDS.get(flat + "s")
    if named:
        return str(named)
    return next((unit for word, unit in _UNIT_OF.items() if word in flat), "place")


def is_short(low: str, begin: int, end: int) -> bool:
    """Say whether the words so far are about too little: "the shortfall in places could be"."""
    return _SHORT.search(low, begin, end) is not None


def on_roll(low: str, number: Number) -> Elision | None:
    """Read "145 on roll" and "41 on its waiting list"."""
    if bare.on_waiting_list(low, number.end):
        return Elision(number.start, "elided_roll", None, "child")
    if not bare.on_roll(low, number.end):
        return None
    return Elision(number.start, "elided_roll", None, "pupil")


def part_of_all(text: str, low: str, number: Number, floor: int) -> Elision | None:
    """A part of what the sentence names without a number.

    The 40 of "Of the new places, 40 will be for infants", and of "every special school place,
    all 40 of them".
    """
    part = bare.of_them(low, number.end)
    if not (part or bare.does(low, number.end) or bare.has_share(low, number.end)):
        return None
    match = _OF_ALL.search(low, max(floor, number.start - 130), number.start)
    unit = unit_in(match["unit"] or "pupils") if match else None
    if part and unit is None:
        unit = subject_unit(text, low, number.start, floor)
    return Elision(number.start, "elided_part", None, unit) if unit else None


def share_of(low: str, number: Number, *, sendy: bool) -> Elision | None:
    """Read the 60 of "71% (60) of plans", "60 (71%) of plans" and "71% of plans (60)"."""
    share = _SHARE_BEHIND.match(low, number.end) if low.startswith(" (", number.end) else None
    if share:
        return Elision(number.start, "elided_part", None, unit_in(share["unit"]))
    if low.startswith(_CLOSES, number.end) and (
        of := _OF_WHOLE.search(low, max(0, number.start - 90), number.start)
    ):
        weak = (of["unit"] in _WEAK and not sendy) or (of["mark"] == " (") != low.startswith(
            ")", number.end
        )
        return None if weak else Elision(number.start, "elided_part", None, unit_in(of["unit"]))
    if not low.endswith("(", 0, number.start) or not low.startswith(")", number.end):
        return None
    if _PER_CENT.search(low, max(0, number.start - 14), number.start) is None:
        return None
    of = _SHARE_OF.match(low, number.end)
    return Elision(number.start, "elided_part", None, unit_in(of["unit"])) if of else None


def team(low: str, start: int, floor: int) -> Elision | None:
    """Read "a team of ten" and "against an establishment of 24"."""
    match = _TEAM.search(low, max(floor, start - 50), start)
    return Elision(start, "elided_team", None, "staff") if match else None


def capacity(low: str, start: int, floor: int, *, sendy: bool) -> Elision | None:
    """Read "a capacity of 90", "PAN: 30" or "Places: 12"; ``sendy`` texts have labels of more."""
    labelled = _labelled(low, start, floor, sendy=sendy)
    if labelled:
        return labelled
    built = last_word(low, max(floor, start - 24), start) in _BUILT_ENDS
    if built and _BUILT.search(low, max(floor, start - 90), start):
        return Elision(start, "elided_capacity", None, "pupil")
    if _SCHOOL_FOR.search(low, max(floor, start - 40), start) and _BIG.match(low, start):
        return Elision(start, "elided_capacity", None, "pupil")
    match = _CAPACITY.search(low, max(floor, start - 50), start)
    if match is None or _ROOMS.search(low, max(floor, match.start() - 60), match.start()):
        return None
    reached = _REACHED.search(low, max(floor, match.start() - 30), match.start())
    return Elision(start, "elided_capacity", "to" if reached else None, unit_in(match["cue"]))


def _labelled(low: str, start: int, floor: int, *, sendy: bool) -> Elision | None:
    """Read "Places filled: 71", "Additional places required: up to 22", "Pupils (January): 118"."""
    if ":" not in up_to(low, start, 16) and "=" not in up_to(low, start, 3):
        return None
    floor = max(floor, start - 100)
    match = _LABEL.fullmatch(low, max(floor, low.rfind("\n", floor, start) + 1), start)
    if match is None or not (sendy or match["unit"] not in _WEAK):
        return None
    says = (name for name, words in _LABEL_SAYS if words.search(match["label"]))
    return Elision(start, "elided_capacity", next(says, None), unit_in(match["unit"]))


def numbered(text: str, low: str, start: int, floor: int) -> Elision | None:
    """Read "the number of pupils with plans now stands at 412"."""
    unit = _numbered(text, low, start, floor)
    if unit is None:
        return None
    reached = _WILL_REACH.search(low, max(floor, start - 40), start)
    return Elision(start, "elided_stands", "to" if reached else None, unit)


def _numbered(text: str, low: str, start: int, floor: int) -> str | None:
    if low.rfind("(", max(0, start - 16), start) > low.rfind(")", max(0, start - 16), start):
        bracketed = _BRACKETED.search(low, max(floor, start - 140), start)
        if bracketed is None:
            return None
        return unit_in(bracketed["unit"]) if bracketed["unit"] else "place"
    match = _STANDS.search(low, max(floor, start - 40), start)
    if match is None:
        return None
    begin = sentence_start(text, start, max(floor, start - 200))
    named = _OF_SUBJECT.search(low, begin, match.start()) or _NUMBERS_OF.search(
        low, begin, match.start()
    )
    if named is None and _NUMBERS.match(match["cue"]):
        return subject_unit(text, low, match.start(), floor)
    if named is None:
        return _sized(low, begin, match.start())
    if _RIVAL.search(low, named.end(), start):
        return None
    return unit_in(named["unit"])


def _sized(low: str, begin: int, end: int) -> str | None:
    """Read "the admission number at Elm Road is 90": what has a size, however far before."""
    sizes = list(_SIZE.finditer(low, begin, end))
    if not sizes or _ROOMS.search(low, begin, end) or _RIVAL.search(low, sizes[-1].end(), end):
        return None
    return unit_in(sizes[-1].group())
