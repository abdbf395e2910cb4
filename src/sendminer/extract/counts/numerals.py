"""Numbers that could count something: found, valued and rid of years, ages and labels."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from sendminer.english.numbers import number_value
from sendminer.extract.counts.clauses import TO_AN_END
from sendminer.lexicon import lexicon
from sendminer.spans import up_to

_LISTS = lexicon("counts")


class Number(NamedTuple):
    """A number or a range of two; [start, end) holds its digits or words.

    ``usable`` is false for what looks like a year, an age, an amount or a label: it counts
    nothing, but it still ends the phrase of a number before it. A tuple: half of all numbers are no
    more than this, and one is made three times as fast as a dataclass.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    usable: bool
    ranged: bool = False


_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SMALL = rf"(?:(?:{_TENS})(?:[\s-](?:{_ONES})\b)?|(?:{_TEENS})|(?:{_ONES}))\b"
_HUNDREDS = rf"(?:(?:an?|{_SMALL})[\s-]hundred\b(?:(?:[\s-]and[\s-]|[\s-]){_SMALL})?)"
_BELOW_THOUSAND = rf"(?:{_HUNDREDS}|{_SMALL})"
_WORDS = (
    rf"(?:(?:half\s+)?(?:an?|{_SMALL})[\s-]dozen\b|half-a-dozen\b"
    rf"|(?:an?|{_BELOW_THOUSAND})\s+(?:thousand|million)\b"
    rf"(?:,?\s+(?:and\s+)?{_BELOW_THOUSAND})?|{_BELOW_THOUSAND}|dozen\b)"
)
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_SCALED = r"(?P<scale>\s?(?:million|thousand)\b|[mk]\b)"
_IN_DIGITS = re.compile(rf"(?P<digits>{_DIGITS}){_SCALED}?")
_PLAIN = re.compile(rf"(?:{_TEENS}|{_ONES})\b(?![\s-]+(?:dozen|hundred|thousand|million)\b)")
"""Most numbers in words; the whole grammar takes several times as long."""
_IN_WORDS = re.compile(_WORDS)
_ANCHOR = re.compile(
    r"[^a-z0-9_](?=[0-9]|t(?:w(?:o|elve|ent)|h(?:ree|irt|ousand)|en)|one|f(?:our|i(?:ve|ft)|ort)"
    r"|s(?:ix|even)|e(?:ight|leven)|nine|c[0-9]|dozen|hundred|million)"
)
"""What stands before a number: one letter turns the engine away from most words at once.

"c60" is about 60.
"""
_ARTICLE = re.compile(r"(?<![a-z])(?:half\s+|half-)?an?[\s-]\Z")  # no "an" of "than ten"
_ARTICLED = ("d", "h", "t", "m")
_SCALES = {"million": 1_000_000, "thousand": 1_000, "m": 1_000_000, "k": 1_000}
_CIRCA = re.compile(r"(?<![a-z0-9])c\.?\s?\Z")
_CURRENCIES = ("£", "$", "€")
_LABELS = frozenset(_LISTS["label"]["words"])
_SHORTENED = frozenset(("no", "nos", "para", "p", "pp", "ref", "tel", "yr", "sept", "jan", "feb"))
"""Labels that a full stop shortens, and does not end the sentence."""
_STAGES = ("16", "18", "19")
"""Ages that may stand behind "post" with no hyphen: "post 16 settings"."""
_PREFIXES = frozenset(_LISTS["label"]["prefixes"])
_AGES_OF = re.compile(
    r"(?<![a-z])ages?\s(?:of|from)\s*\Z|(?<![a-z])aged\s(?:of|from|between|under|over)\s*\Z"
)
_AGED_RANGE = re.compile(
    r"(?<![a-z])(?:aged?|ages|ages of|aged from|aged between)\s{1,2}[a-z0-9]{1,9}"
    r"\s?(?:to|and|-|–|or)\s?\Z"
)
_NEXT_LABEL = re.compile(
    r"(?<![a-z])(?:stages|years|items|pages|phases|sections|paragraphs|appendices|bands)\s[0-9]{1,2}"
    r"(?:,\s[0-9]{1,2}){0,3},?\s(?:and|or|to|&)\s\Z"
)
"""Before the 2 of "key stages 1 and 2"."""
_NEXT_YEAR = re.compile(r"(?<![a-z])year\s(?P<year>[0-9]{1,2})\s(?:and|or|&)\s\Z")
"""Before the 11 of "Year 10 and 11 students", but not the 12 of "Year 7 and 12 for Year 8"."""
_FROM_NOUGHT = re.compile(r"(?<![0-9.,])0\s?(?:to|-|–)\s?\Z")
"""Before the 25 of "0-25 pupils"."""
_RANGE_ENDS = frozenset(("to", "and", "or", "-", "–"))
_AGE_ENDS = frozenset(("of", "from", "between", "under", "over"))
_LEADING = _LABELS | _RANGE_ENDS | _AGE_ENDS | {"post"}
"""Words before a number that ask for a closer look."""
_UNDER_AGE = re.compile(
    r"(?<![a-z])(?:people|children|pupils|students|learners|those|anyone|everyone|adults|residents)"
    r"\s(?:under|over)\s\Z"
)
_UNDER = ("under", "over")
_HAS_DIGIT = re.compile(r"[0-9]")
_YEAR_LEAD = re.compile(
    r"(?<![a-z])(?:in|since|by|from|of|until|till|before|after|during|for|to|the)\s\Z"
)
_COUNTED_AFTER = re.compile(
    r"\s(?:pupils|children|students|young\speople|learners|ehcps|ehc|places)\s"
)
_GROWN_TO = re.compile(
    r"(?<![a-z])(?:risen|rose|rises?|rising|increase[sd]?|increasing|gr(?:ow|ows|own|ew|owing)|climbed"
    r"|fallen|fell|dropped|gone\sup|went\sup)\sto\s(?:(?:just|about|around|over|nearly)\s)?\Z"
)
_THAT_LEVEL = re.compile(r"[-/–][0-9]|\s(?:levels?|prices?|figures?|and\s20|or\s20)")
_SAID_BEFORE = re.compile(r"(?<![a-z])(?:that|are|were|have|has|had)\s\Z")
_PLUS_AFTER = ("", " ", "(", "\n", "\t")
_THAT_YEAR = re.compile(
    r"(?<![a-z])(?:last|this|next|that|previous|per|each|every|academic|financial|school|coming|current|past|whole|first|calendar)\syear[,:;.]?\s\Z"
)
_THAT_PHASE = re.compile(
    r"(?<![a-z])(?:first|second|third|fourth|next|last|final)\s(?:phase|stage|tranche|round|wave)\s\Z"
)
_BIG = re.compile(r"[0-9]{3}|[2-9][0-9](?![0-9])|[0-9]{1,3},[0-9]{3}")
"""Higher than any year of school or week: "over the coming year 300 teachers"."""
_TIMES = ("year", "years", "day", "week")
_YEAR_BEFORE = re.compile(r"(?<![0-9,.])(?:19|20)[0-9]{2}[-–]\Z")
_ROUND = ("dozen", "hundred", "thousand", "million")
_VAGUE = re.compile(r"(?<![a-z])(?:few|several|many|couple of)\s\Z")
_JOIN = re.compile(r"-\s+to\s+|-to-|\s?[-‐‑–—]\s?|\s+to\s+|\s+or\s+")
_BETWEEN = re.compile(r"\s+and\s+")
_AFTER_BETWEEN = re.compile(r"(?<![a-z])between\s+(?:about\s+|around\s+)?\Z")
_AFTER_FROM = re.compile(rf"(?<![a-z])(?:from|by)\s+{TO_AN_END}\Z")
_RANGING = re.compile(r"(?<![a-z])(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying))\s+from\s+\Z")
_BAD_AFTER = re.compile(
    r"[%°:/][0-9\s]?|\s?%|\.[0-9]|,[0-9]|-?(?:years?|yrs?)-?\s?olds?|\s?(?:per\s?cent|pc\b)|\s?(?:[ap]\.?m\b)|'[0-9]"
)
_FULL_TIME = ("fte", "wte")
"""What may stand right behind a number: "5.8FTE"."""
_AGE_PAIRS = frozenset(_LISTS["ages"]["pairs"])
_NOUGHT = re.compile(r"\s(?!to\s|or\s|and\s|in\s)[a-z]")
"""Behind the nought of "0 children", an answer of its own."""
_LONGEST = 12
_SHORT_LINE = 50
_ZERO, _HALF_DOZEN = Decimal(0), Decimal(6)
_TENTHS = frozenset(Decimal(n) for n in (2, 3, 4, 5, 6, 8, 10, 20, 100, 1000))


def are_ages(first: Number, second: Number) -> bool:
    """Say whether two numbers are the ends of a school's age range."""
    return f"{first.low}-{second.low}" in _AGE_PAIRS


def numbers(low: str) -> list[Number]:
    """Every number of a text in lower case, in order."""
    found: list[Number] = []
    done = 0
    # with a space in front, what stands before a number starts where the number does in ``low``
    for anchor in _ANCHOR.finditer(" " + low):
        place = anchor.start()
        place += low[place] == "c"
        if place < done:
            continue
        number = (
            _digits_at(low, place) if low[place] in "0123456789" else _words_at(low, place, done)
        )
        if number is not None:
            done = number.end
            # the 1 of "KS1" is a letter of a word
            if number.usable or not up_to(low, number.start, 1).isalpha():
                found.append(number)
    return _merged(low, found)


def _with_article(low: str, place: int, done: int) -> int:
    """Where the number at ``place`` starts, with "a" or "half a" before it; -1 inside a word."""
    start = place
    if low[place] in _ARTICLED:
        match = _ARTICLE.search(low, max(done, place - 7), place)
        start = match.start() if match else place
    before = low[start - 1 : start]
    return -1 if before and (before.isalnum() or before in "'’-") else start


def _digits_at(low: str, start: int) -> Number | None:
    """The number in digits that starts at ``start``."""
    match = _IN_DIGITS.match(low, start)
    if match is None:
        return None
    digits, scale = match.groups()
    end = match.end()
    # what stands around is looked at before the value: most numbers are dates or labels
    if _is_year(low, start, digits) or not _is_cardinal(low, start, end, in_digits=True):
        return Number(start, end, _ZERO, _ZERO, usable=False)
    value = _value(digits, scale)
    usable = bool(value) or (digits == "0" and _NOUGHT.match(low, end) is not None)
    return Number(start, end, value or _ZERO, value or _ZERO, usable=usable)


def _words_at(low: str, place: int, done: int) -> Number | None:
    """The number in words whose stem stands at ``place``, with its article."""
    start = _with_article(low, place, done)
    match = (_PLAIN.match(low, start) or _IN_WORDS.match(low, start)) if start >= 0 else None
    if match is None and 0 <= start < place:
        match = _IN_WORDS.match(low, place)  # the "a" of "a twelve-place base" is no number
    if match is None:
        return None
    start, end = match.span()
    vague = low.startswith(_ROUND, start) and _VAGUE.search(low, max(0, start - 10), start)
    value = None if vague else _worded(match[0])
    if not value or not _is_cardinal(low, start, end, in_digits=False):
        return Number(start, end, _ZERO, _ZERO, usable=False)
    return Number(start, end, value, value, usable=True)


@lru_cache(maxsize=1024)
def _worded(words: str) -> Decimal | None:
    """Value of a number in words; cached, for the same few make up most of a text."""
    plain = words.replace("-", " ")
    return _HALF_DOZEN if plain.startswith("half") else number_value(plain)


@lru_cache(maxsize=1024)
def _value(digits: str, scale: str | None) -> Decimal | None:
    """Value of a number in digits; None where they are too many, or padded with noughts."""
    if len(digits) > _LONGEST or (digits[0] == "0" and digits[1:2] not in ("", ".")):
        return None
    value = Decimal(digits.replace(",", ""))
    if not scale:
        return value
    value *= _SCALES[scale.strip()]
    # 1.6 million is 1600000, not 1600000.0
    return value.to_integral_value() if value == value.to_integral_value() else value


def _is_cardinal(low: str, start: int, end: int, *, in_digits: bool) -> bool:
    """Say whether nothing around the number makes it an amount, a date, an age or a label."""
    after = low[end : end + 1]
    if after and (after.isalnum() or after in "%°_/:'.,-") and _spoilt_after(low, end):
        return False
    # a space may stand before "%", "per cent", "pc", "pm" and "am"
    if after == " " and low[end + 1 : end + 2] in "%pa" and _BAD_AFTER.match(low, end, end + 12):
        return False
    if in_digits and not _left_is_clear(low, start):
        return False
    return not _is_label(low, start)


def _spoilt_after(low: str, end: int) -> bool:
    if low.startswith(_FULL_TIME, end):
        return False
    return low[end].isalnum() or low[end] == "_" or _BAD_AFTER.match(low, end, end + 12) is not None


def _left_is_clear(low: str, start: int) -> bool:
    """Say whether digits stand free on their left: no currency, decimal, ratio or letter."""
    if start == 0:
        return True
    before = low[start - 1]
    if before == " ":
        return low[max(0, start - 2) : start - 1] not in _CURRENCIES
    if before == "+":
        return low[max(0, start - 2) : start - 1] in _PLUS_AFTER  # "Oak School (+25 places)"
    if before in "£$€#@_/:*^&=\\" or before.isdigit():
        return False
    if before.isalpha() or before == ".":
        return _CIRCA.search(low, max(0, start - 4), start) is not None
    if before in "-–" and _YEAR_BEFORE.search(low, max(0, start - 6), start):
        return False  # the 25 of 2024-25
    if before in ",-‐‑–—":
        return not low[max(0, start - 2) : start - 1].isalnum() or (
            low[start - 2].isdigit() and before != ","
        )
    return not (before.isspace() and low[start - 2 : start - 1] in _CURRENCIES)


def _is_year(low: str, start: int, digits: str) -> bool:
    """A bare 1900 to 2099 is a year, but "over 2000 pupils" is not."""
    if len(digits) != 4 or not "1900" <= digits < "2100":
        return False
    if _COUNTED_AFTER.match(low, start + 4) and _SAID_BEFORE.search(low, max(0, start - 6), start):
        return False  # "it is estimated that 1985 pupils will need a place"
    if " to " in up_to(low, start, 11) and _is_grown_to(low, start):
        return False
    return digits != "2000" or _YEAR_LEAD.search(low, max(0, start - 8), start) is not None


def _is_grown_to(low: str, start: int) -> bool:
    """Say whether it is the 1915 of "the number of plans had risen to 1915"."""
    grown = _GROWN_TO.search(low, max(0, start - 40), start)
    return grown is not None and _THAT_LEVEL.match(low, start + 4) is None


def _is_label(low: str, start: int) -> bool:
    """Say whether it is the number of "Year 7", "item 12", "post-16", "aged 11" or "per 1,000"."""
    if low[start - 1 : start] == " ":
        # a plain word that is no label: this spares most numbers the rest
        begin = low.rfind(" ", max(0, start - 30), start - 1) + 1
        word = low[begin : start - 1].rstrip(".,:;")
        if begin and word not in _LEADING and word.isalpha():
            return False
    window = up_to(low, start, 30)
    words = window.rstrip(" -‐:.\n\u00a0").rsplit(None, 1)
    last = words[-1].rpartition("/")[2].lstrip("(-‐“‘\"'") if words else ""
    if "\n" in window and _opens_line(low, start):
        return False
    if last in _LABELS or (window[-1:] in ("-", "‐") and last in _PREFIXES):
        if last not in _SHORTENED and window.rstrip().endswith("."):
            return False  # "for the third time in three years. Six pupils"
        if _THAT_PHASE.search(window):
            return False  # "of the places in the first phase 48 are open"
        return last not in _TIMES or not _is_beyond_time(low, start, last, window)
    if last == "post" and low.startswith(_STAGES, start):
        return True
    if last in _AGE_ENDS:
        aged = "age" in window and _AGES_OF.search(window) is not None
        return aged or (last in _UNDER and _UNDER_AGE.search(window) is not None)
    if last in _RANGE_ENDS or window.rstrip()[-1:] in ("-", "–", "&"):
        if "age" in window and _AGED_RANGE.search(window):
            return True
        if _HAS_DIGIT.search(window) is None:
            return False
        pattern = _NEXT_LABEL.search(window) or _FROM_NOUGHT.search(window)
        return pattern is not None or _is_next_year(low, start, window)
    return False


def _opens_line(low: str, start: int) -> bool:
    """Say whether the number starts a line of its own, below a line too short to be broken."""
    above = up_to(low, start, _SHORT_LINE).rstrip(" ")
    if not above.endswith("\n"):
        return False
    return "\n" in above[:-1] or start < _SHORT_LINE


def _is_next_year(low: str, start: int, window: str) -> bool:
    match = _NEXT_YEAR.search(window)
    return match is not None and low.startswith(str(int(match["year"]) + 1), start)


def _is_beyond_time(low: str, start: int, last: str, window: str) -> bool:
    """Say whether no year of school is meant, nor day 3: "a day 612 came"."""
    if last == "year" and _THAT_YEAR.search(window) is not None:
        return True
    return _BIG.match(low, start) is not None


def _merged(low: str, found: list[Number]) -> list[Number]:
    """Join "80 to 100" and "between 80 and 100" into one; mark ratios and ages unusable."""
    merged: list[Number] = []
    for number in found:
        last = merged[-1] if merged else None
        if last is None or number.start - last.end > 10:
            merged.append(number)
            continue
        gap = low[last.end : number.start]
        if _is_repeated(low, last, number, gap):
            merged[-1] = last._replace(end=number.end + 1)
        elif _is_pair(low, last, number, gap):
            merged[-1] = _joined(low, last, number)
        elif _one_in(low, gap, last, number):
            merged[-1] = Number(last.start, number.end, last.low, last.high, usable=False)
        else:
            merged.append(number)
    return merged


def _is_repeated(low: str, first: Number, second: Number, gap: str) -> bool:
    """Say whether it is "sixty (60)"."""
    closed = gap == " (" and low[second.end : second.end + 1] == ")"
    return closed and first.usable and first.low == second.low


def _one_in(low: str, gap: str, first: Number, second: Number) -> bool:
    """Say whether it is "one in five", "eight out of ten" or "1:8": a rate and no count."""
    if gap == ":":
        return True
    words = " ".join(gap.split())
    if words not in ("in", "in every", "out of", "out of every"):
        return False
    if first.low == 1 and second.usable and words.startswith("in"):
        return True
    if second.low not in _TENTHS or _is_other(low, first):
        return False
    return (first.low <= 10 and first.low < second.low) or second.low == 100


def _is_other(low: str, first: Number) -> bool:
    """Say whether it is a sum, a year or an age: "£2m in two schools", "in 2027 in five"."""
    if first.usable:
        return False
    before = up_to(low, first.start, 20)
    year = first.end - first.start == 4 and low[first.start : first.end].isdigit()
    return year or before.rstrip()[-1:] in _CURRENCIES or " aged " in before


_CHANGING = re.compile(
    r"(?<![a-z])(?:increas|expan|reduc|cut|rais|grow|chang|add(?:ed|ing)|enlarg|rise|fall|drop|lower)[a-z]{0,4}(?![a-z])"
    r"(?:(?!\sage|\syears?\s)[^.\n]){0,150}\Z"
)
"""Before the "(12 to 20)" of "places will be added at Oak (12 to 20)", which is no range."""


_OLD = ("pupils (", "children (", "students (", "people (", "learners (", "form (", "range (")
"""Before the years of age of "more places for pupils (11 to 16)"."""


def _is_pair(low: str, first: Number, second: Number, gap: str) -> bool:
    if first.ranged or not first.usable:
        return False
    if _BETWEEN.fullmatch(gap):
        return bool(_AFTER_BETWEEN.search(low, max(0, first.start - 20), first.start))
    if not _JOIN.fullmatch(gap) or first.low >= second.low:
        return False
    before = up_to(low, first.start, 40)
    if before[-1:] == "(" and "to" in gap and low.startswith(")", second.end):
        moved = _CHANGING.search(low, max(0, first.start - 180), first.start)
        return moved is None or before.endswith(_OLD)
    if "to" in gap and _AFTER_FROM.search(before) and not _RANGING.search(before):
        return False
    return second.usable or gap.strip() != "or"


def _joined(low: str, first: Number, second: Number) -> Number:
    lead = _AFTER_BETWEEN.search(low, max(0, first.start - 20), first.start)
    is_ages = are_ages(first, second) and lead is None
    return Number(
        lead.start() if lead else first.start,
        second.end,
        first.low,
        second.high,
        second.usable and not is_ages,
        ranged=True,
    )
