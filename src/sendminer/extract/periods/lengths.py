"""Lengths of time: "within 20 weeks", "over four years", "three years ago", "a four-year plan".

A length alone is no deadline: the day from which it runs is not in the words, so it has a
duration and no ends. "Three years ago" is counted back from the reference to the day, and its
grain tells that a year is meant; "in six months' time" is a whole month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sendminer.english.numbers import NUMERALS, number_value
from sendminer.english.times import is_time
from sendminer.extract.periods.atoms import Atom, Page
from sendminer.extract.periods.calendar import shift, unit_span
from sendminer.extract.periods.patterns import DASH, KIND, LISTS, NUMERAL, UNIT_GRAIN, words
from sendminer.extract.periods.tenses import perfect, sentence, tense
from sendminer.records import PeriodBound

_NOT_NUMBER = rf"(?!(?:{KIND}|working|full|whole|business|up)(?![a-z]))"
SOME = (
    rf"{_NOT_NUMBER}(?:(?P<low>{NUMERAL})(?:\s+to\s+|\s+or\s+|\s?{DASH}\s?))?"
    rf"(?P<number>{_NOT_NUMBER}{NUMERAL})"
)
"""One number, or two that are the ends of a range ("three to five")."""
SORT = (
    r"(?:(?:further|working|school|calendar|full|whole|consecutive|successive|clear|business)\s+)?"
)
TIME = re.compile(r"['’]?s?['’]?\s+time(?!\w)")

_NUMBER_BEFORE = re.compile(
    rf"(?<![\w.,£$€/-]){SOME}(?:\s{{1,2}}|-)(?:(?P<kind>{KIND})\s+)?{SORT}\Z"
)
_WORD = re.compile(r"[a-z0-9]+")
_DIGITS = frozenset("0123456789")
_WIDTH, _FEW = 60, 6
"""In "a couple of full calendar months" five words hold the number and its sort."""
_ANOTHER_BEFORE = re.compile(r"(?<!\w)(?:for|in|within)\s+(?P<another>another)\s+\Z")
_ANOTHER_AFTER = re.compile(
    r"\s*(?:[.,;:)–—”\"’]|\Z)|\s(?:and|but|or|after|while|until|from|at|in|to|as|with|following|because|so|when|if)\s"
)
"""What may follow "for another year", which is no "year group"."""
_AGO = re.compile(r"\s+(?:ago(?!\w)|back(?=\s*(?:[.,;:)]|\Z)))")
_THAT_FOLLOW = re.compile(r"\s+(?:that|which)\s+(?:follow(?:s|ed)?|remain(?:s|ed)?)(?!\w)")
_ON = re.compile(r"\s+on(?=\s*(?:[,.;:–—]|\Z)|\s+from(?!\w))")
_OR_MORE = re.compile(r"\s+or\s+(?:more|longer)(?!\w)")
_LEFT_AFTER = re.compile(r"\s+(?:in\s+which\s+)?to\s+[a-z]{2}")
_HAS_BEFORE = re.compile(
    r"(?<!\w)(?:has|have|had|gives?|gave|given|allows?|allowed|get|gets)\s+(?:[a-z]{1,12}\s+){0,2}\Z"
)
_NOT_SPAN_AFTER = re.compile(
    r"\s+(?:old|age|ages|late|later|early|earlier|away|experience|long|behind|longer|before|overdue|after|"
    r"(?P<of>of)\s+(?!a\b|the\b))"
)
_MORE_BEFORE = re.compile(
    r"(?<!\w)(?:for|well|just|after|wait\w{0,3}|cases|assessments|delays|absences|those|anything|anyone|took|takes?|taking|taken|last|lasted|been|aged|is|"
    r"are|was|were|of|than|by|with|at|serving|served|a\s+little|and|up|"
    r"(?<!\bbe\s)(?<!\bbeen\s)(?<!\bbeing\s)(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!,\s)"
    r"spent)\s+over\s+\Z"
)
_FIRST_BEFORE = re.compile(
    r"(?<!\w)(?:times?|once|twice|first|second|third|fourth|fifth|sixth|only|[a-z]{3,8}est)\s+"
    r"(?:[a-z]+\s+){0,3}(?:(?:has|have|had)\s+(?:[a-z]+\s+){1,5})?\Z"
)
_DONE_BEFORE = re.compile(rf"(?<!\w)(?:{words(LISTS['finished'])})\s+\Z")
_FULL = re.compile(r"a\s(?:full|whole)\s")
_LEAVES_BEFORE = re.compile(r"(?<!\w)(?:retir|leav|step|stand|sign)[a-z]{1,4}\s[^.;]{0,40}\Z")
_FAR = (
    r"(?:a\s+period\s+of\s+|a\s+maximum\s+of\s+|around\s+|about\s+|approximately\s+|up\s+to\s+|"
    r"a\s+total\s+of\s+|an\s+(?:additional|extra|initial)\s+|(?:the|its|their)\s+(?:remaining|final|initial)\s+|"
    r"a\s+further\s+|another\s+|some\s+|the\s+(?:statutory\s+)?|no\s+more\s+than\s+){0,2}"
)
_LENGTH_CUE = re.compile(
    rf"(?<![\w-])(?:(?P<within>{words(LISTS['bound']['within'])})"
    rf"|(?P<over>{words(LISTS['bound']['over'])})"
    r"|(?P<limit>(?:limit|deadline|timescale|timeframe|target)\s+of)"
    r"|(?P<most>(?:take|takes|taking|took|last|lasts|wait|waits|be)\s+(?:no|not)\s+(?:more|longer)\s+than)"
    r"|(?P<spell>(?:in|over|during|within|for)\s+(?:the|our|his|her|its|their|my|your)\s+first)"
    rf"|(?P<roughly>for\s+(?:{words(LISTS['roughly'])}))|(?P<beyond>beyond)"
    rf"|(?P<longer>(?:{words(LISTS['roughly'], key='moved')})\s+(?:[a-z]{{1,12}}\s+){{0,2}}by)"
    rf"|(?P<after>after)|(?P<statutory>statutory)|(?P<in>in)|(?P<for>for))\s*{_FAR}\Z"
)
_BOUNDS: dict[str, PeriodBound] = {
    "over": "over", "for": "over", "spell": "over", "after": "from", "roughly": "over",
    "beyond": "over", "longer": "over",
}  # fmt: skip
_OF_ANYTHING = frozenset(("within", "limit", "most", "spell"))
_CLOCK_AFTER = re.compile(r",?\s+(?:of|from|after|following|before)(?!\w)|[\"”’]")
_SINCE_AFTER = re.compile(r"\s+since(?!\w)")
_STANDARD = re.compile(rf"(?<!\w)(?:{words(LISTS['standard'])})(?!\w)")
_DUTY = re.compile(rf"(?<!\w)(?:{words(LISTS['standard'], key='duties')})(?!\w)")
_ANYONE = re.compile(
    r"(?<!\w)(?<!the\s)(?<!these\s)(?<!those\s)(?<!our\s)(?<!its\s)"
    rf"(?:{words(LISTS['standard'], key='anyone')})(?!\w)"
)
_SETTLED = frozenset(LISTS["settled"]["words"])
_SETTLE = re.compile(rf"(?<!\w)(?:{words(LISTS['settled'])})(?!\w)")
_LET_BEFORE = re.compile(
    rf"(?<!\w)(?:was|were|been|being|is|are)\s(?:[a-z]+ly\s)?(?:let|{words(LISTS['settled'])})"
    r"(?:\s[a-z’']{1,16}){0,4}\s\Z"
)
"""Before the five years of "was let to a trust for five years"."""
_SPAN_NOUN = re.compile(rf"\s+(?:{words(LISTS['span_noun'])})(?!\w)")
_PLAN_NOUN = re.compile(
    r"(?:,?\s£[0-9.,]{1,12}(?:\s?(?:million|billion|m|bn|k)(?!\w))?,?)?\s+"
    rf"(?:(?!(?:{words(LISTS['plan_noun'], key='ends')})\s)[a-z-]{{2,16}}\s+){{0,2}}"
    rf"(?:{words(LISTS['plan_noun'])})(?!\w)"
)
_PERIOD_TO = re.compile(r"\s+period(?=\s+(?:to|until|ending|ended)(?P<end>)\s)")
_TO_AFTER = re.compile(
    r"\s+(?:to|until|till|ending|ended|up\s+to)\s+(?:the\s+|end\s+of\s+){0,2}[a-z0-9]"
)
_ISO = {
    "day": (1, "D"), "week": (1, "W"), "fortnight": (2, "W"), "month": (1, "M"),
    "quarter": (3, "M"), "year": (1, "Y"), "decade": (10, "Y"),
}  # fmt: skip
_WHOLE = {"fortnight": "week", "quarter": "month", "decade": "year"}
_MOST = 999
MOST_DECADES = 50


@dataclass(frozen=True, slots=True)
class Word:
    """The word of a unit where it stands; nothing before ``floor`` may be read again."""

    unit: str
    start: int
    end: int
    floor: int


def value(numeral: str | None) -> int | None:
    """Whole number of a numeral, None for words that are none ("few")."""
    if numeral is None:
        return None
    if "couple" in numeral:
        return 2
    number = number_value(numeral)
    if number is None or not 0 < number <= _MOST or number != int(number):
        return None
    return int(number)


def iso(unit: str, count: int) -> str | None:
    """Duration in ISO 8601; None for school terms, which have no fixed length."""
    if unit not in _ISO:
        return None
    size, letter = _ISO[unit]
    return f"P{count * size}{letter}"


def counted(page: Page, word: Word) -> list[Atom] | None:
    """Read a unit with a number before it; None where there is no number."""
    floor = _first_numeral(page.low, max(word.floor, word.start - _WIDTH), word.start)
    match = page.before(_NUMBER_BEFORE, word.start, floor) if floor >= 0 else None
    count = value(match["number"]) if match else None
    if match is None or count is None:
        return _another(page, word)
    length = iso(word.unit, count)
    if length is None:
        return _terms(page, match.start(), word)
    atom = Atom(match.start(), word.end, UNIT_GRAIN[word.unit], "length", duration=length)
    return _counted(page, atom, word, count, single=match["number"] in ("a", "an"))


def _another(page: Page, word: Word) -> list[Atom] | None:
    """Read "for another year", which is one; None where there is no such word."""
    match = page.before(_ANOTHER_BEFORE, word.start, word.floor, 24)
    length = iso(word.unit, 1)
    if match is None or length is None or not _ANOTHER_AFTER.match(page.low, word.end):
        return None
    grain = UNIT_GRAIN[word.unit]
    atom = Atom(match.start("another"), word.end, grain, "length", duration=length)
    return _cued(page, atom, word, 1, single=True)


def _terms(page: Page, start: int, word: Word) -> list[Atom]:
    """Read "for two terms", which have no fixed length."""
    cue = page.before(_LENGTH_CUE, start, word.floor, 48)
    bound = _BOUNDS.get(cue.lastgroup or "") if cue else None
    return [Atom(start, word.end, "term", "length", bound=bound)] if bound else []


def _first_numeral(low: str, floor: int, end: int) -> int:
    """Where the first numeral among the words before a unit starts; -1 where there is none."""
    for match in [*_WORD.finditer(low, floor, end)][-_FEW:]:
        if match[0] in NUMERALS or match[0][0] in _DIGITS:
            return match.start()
    return -1


def _counted(page: Page, atom: Atom, word: Word, count: int, *, single: bool) -> list[Atom]:
    end = word.end
    if ago := _AGO.match(page.low, end):
        return [_ago(page, replace(atom, end=ago.end(), rule="ago", duration=None), word, count)]
    if on := _ON.match(page.low, end):
        return [replace(atom, end=on.end(), rule="on", bound="in")]
    if time := TIME.match(page.low, end):
        return [_moved(page, replace(atom, end=time.end(), rule="ahead"), word.unit, count)]
    if _SPAN_NOUN.match(page.low, end):
        return [replace(atom, bound="within")]
    if (to := _PERIOD_TO.match(page.low, end)) and is_time(page.text, to.end("end")):
        return [replace(atom, end=to.end(), rule="length_to")]
    if page.low[end - 1] != "s" and _PLAN_NOUN.match(page.low, end):
        return [] if _is_over(page, atom) else [replace(atom, bound="over")]
    if page.low.startswith("-", end):
        return []
    if follow := _THAT_FOLLOW.match(page.low, end):
        return [replace(atom, end=follow.end(), bound="over")]
    if _LEFT_AFTER.match(page.low, end) and page.before(_HAS_BEFORE, atom.start, word.floor, 40):
        return [replace(atom, bound="within")]  # "the council has six weeks to reply"
    atoms = _cued(page, atom, word, count, single=single)
    if not atoms and _TO_AFTER.match(page.low, end):
        return [replace(atom, rule="length_to")]
    return atoms


def _is_over(page: Page, atom: Atom) -> bool:
    """Whether what lasted so long is told of: "it followed a six-week consultation"."""
    told = tense(page.low, atom.start, atom.end) == "last"
    return told and not any(
        _SETTLE.search(part) for part in sentence(page.low, atom.start, atom.end)
    )


def _cued(page: Page, atom: Atom, word: Word, count: int, *, single: bool) -> list[Atom]:
    """A length of time after the word that shows how it binds."""
    cue = page.before(_LENGTH_CUE, atom.start, word.floor, 48)
    if cue is None or (count > 1 and page.low[word.end - 1] not in "s'’"):
        return []  # "for the 52-week standard"
    name = cue.lastgroup or ""
    after = _NOT_SPAN_AFTER.match(page.low, atom.end)
    if after and not (name in _OF_ANYTHING and after["of"]):
        return []  # "in two years of", but "within two years of"
    if name == "over" and (
        single or page.before(_MORE_BEFORE, cue.start() + len("over "), word.floor, 24)
    ):
        return []  # "over a year", "for over four years" mean more than that
    if name in ("roughly", "longer") or (name == "for" and _OR_MORE.match(page.low, atom.end)):
        return [replace(atom, bound="over", duration=None)]  # neither start nor length is known
    if name in ("in", "for"):
        return _spell(page, atom, word, count, cue)
    verb = tense(page.low, atom.start, atom.end, weak=name != "within")
    if name == "after" and (
        verb != "next" or page.before(_LEAVES_BEFORE, cue.start(), word.floor, 60)
    ):
        return []  # "retires after 33 years"
    bounded = replace(atom, bound=_BOUNDS.get(name, "within"))
    if name == "within" and verb == "next" and _from_today(page, atom):
        return [_until(page, bounded, word.unit, count)]
    return [bounded]


def _spell(page: Page, atom: Atom, word: Word, count: int, cue: re.Match[str]) -> list[Atom]:
    """Read "in five years" and "for five years": ahead, or up to today after a perfect tense."""
    name, unit = cue.lastgroup, word.unit
    over = replace(atom, bound="over")
    verb = tense(page.low, atom.start, atom.end)
    if page.before(_FIRST_BEFORE, cue.start(), word.floor, 70):
        return [_since(page, over, unit, count)]  # "the first time in 25 years"
    done = perfect(page.low, atom.start, atom.end)
    if _SINCE_AFTER.match(page.low, atom.end):
        return []  # "in the three years since it opened"
    finished = verb != "next" and page.before(_DONE_BEFORE, cue.start(), word.floor, 24)
    if name == "in" and finished:
        return [replace(atom, bound="within")]  # "had been completed in ten days"
    ahead = name == "for" and (done in _SETTLED or "another" in cue[0])
    if done and not ahead:  # "has been named for another year"
        return [_since(page, over, unit, count)]
    if name == "for" and not done and verb == "last":
        return _told(page, over, word, cue)
    if name == "for":
        return [over]  # also "has approved a grant for two years"
    if verb == "next" and not _FULL.match(page.low, atom.start):  # "saves £1m in a full year"
        return [_moved(page, replace(atom, rule="ahead"), unit, count)]
    if verb == "last" and (count > 1 or unit == "fortnight"):
        return [replace(atom, bound="within")]  # "was done in six weeks", not "spent in a year"
    return []


def _told(page: Page, over: Atom, word: Word, cue: re.Match[str]) -> list[Atom]:
    """Read "was closed for two years", which is told of and falls due on no day."""
    if _TO_AFTER.match(page.low, over.end):
        return []
    let = page.before(_LET_BEFORE, cue.start(), word.floor, 60)
    return [over if let else replace(over, duration=None)]


def _since(page: Page, atom: Atom, unit: str, count: int) -> Atom:
    """A stretch that has lasted until today."""
    if page.reference is None or (unit == "decade" and count > MOST_DECADES):
        return atom
    span = shift(page.reference, unit, -count), page.reference
    return replace(atom, rule="back", span=span)


def within_the(page: Page, word: Word) -> list[Atom]:
    """Read "within the week": seven days from today, where it lies ahead."""
    if word.unit not in ("week", "fortnight", "month", "year") or page.low[word.end - 1] == "s":
        return []
    atom = Atom(word.start, word.end, UNIT_GRAIN[word.unit], "length", bound="within")
    ahead = tense(page.low, word.start, word.end, weak=False) == "next"
    return [_until(page, atom, word.unit, 1)] if ahead else []


def _until(page: Page, atom: Atom, unit: str, count: int) -> Atom:
    """A limit whose clock starts today."""
    if page.reference is None or (unit == "decade" and count > MOST_DECADES):
        return atom
    last = shift(page.reference, unit, count)
    return replace(atom, rule="from_today", open_until=last)


def _from_today(page: Page, atom: Atom) -> bool:
    """Whether a limit is set once, by this document: "each reply within 14 days" is a standard."""
    if _CLOCK_AFTER.match(page.low, atom.end):
        return False
    said = sentence(page.low, atom.start, atom.end)
    if any(_STANDARD.search(part) for part in said):
        return False
    return not all(any(one.search(part) for part in said) for one in (_DUTY, _ANYONE))


def _ago(page: Page, atom: Atom, word: Word, count: int) -> Atom:
    """The day so many units back; its grain says how exactly it is meant."""
    if page.reference is None or (word.unit == "decade" and count > MOST_DECADES):
        return atom
    day = shift(page.reference, word.unit, -count)
    return replace(atom, span=(day, day))


def _moved(page: Page, atom: Atom, unit: str, count: int) -> Atom:
    """A point that lies so many units off, no finer than the unit it is counted in."""
    if page.reference is None or (unit == "decade" and abs(count) > MOST_DECADES):
        return replace(atom, duration=None)
    size, _ = _ISO[unit]
    span = unit_span(page.reference, _WHOLE.get(unit, unit), count * size)
    return replace(atom, span=span, duration=None)
