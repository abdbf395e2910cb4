"""The words after a number, up to the unit that it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sendminer.english.numbers import NUMERALS, ONE_TO_TEN
from sendminer.extract.counts.provisions import HOSTED
from sendminer.extract.counts.vocabulary import TOKEN, Meaning, longest
from sendminer.lexicon import alternation, lexicon


@dataclass(slots=True)
class Phrase:
    """What stands between a number and its unit.

    ``unit`` is None where the phrase broke off; ``end`` is then where it did. ``known`` says
    that every word before that is in the lexicon, and ``words`` how many there were. ``sendy``
    says that one of them is a word of special needs; ``nested`` that a number with a unit of
    its own stands inside ("two 16-place bases"); ``measure`` that the number is of time or way.
    """

    end: int
    unit: str | None = None
    weak: bool = False
    joined: bool = False
    provision: str | None = None
    need: str | None = None
    change: str | None = None
    known: bool = True
    words: int = 0
    sendy: bool = False
    nested: bool = False
    measure: bool = False


_LISTS = lexicon("counts")
_STEPS = 9
_CELL = 50
_UNKNOWN = 3
_UNKNOWN_HOSTS = 2
_SENDY = frozenset(_LISTS["send"]["words"])
_AGES = re.compile(
    rf"years?\s(?:{ONE_TO_TEN}|eleven|twelve|thirteen)\b"
    r"|(?:years?|key\s+stage|post|pre|under|over|ages?|aged)[\s-][0-9]{1,2}s?"
    r"(?:\s?(?:-|–|to|and|plus|\+)\s?[0-9]{1,2}(?!\s(?:pre|post|places|pupils)))?"
    r"(?:[\s-]years?[\s-]olds?)?(?![0-9])"
    r"|[0-9]{2}\+|(?:band|grade|level|tier)s?\s[0-9]{1,2}(?![0-9])"
    r"|[0-9]{1,2}(?:-|–|\sto\s)[0-9]{1,2}(?:[\s-]years?[\s-]olds?)?(?![0-9])"
    r"|(?:[0-9]{1,2}|two|three|four)[\s-](?:years?[\s-]olds?|hours?)\b"
)
_YEAR_OLDS = re.compile(r"(?:years?[\s-]olds|(?:under|over)[\s-][0-9]{1,2}s)\Z")
_AGE_WORDS = frozenset(_LISTS["ages"]["words"])
_NESTED = re.compile(r"[0-9]{1,3}-(?:place|pupil)")
_LINK = frozenset(("and", "or"))
_UNQUOTED = str.maketrans("", "", "“”‘’\"'")
_TIGHT = (" ", "-", "/", "\n")
_DASHES = ("-", "‐", "‑", "–")
_OPENED = re.compile(r"[\s(-][‘']")
"""A mark that opens a quotation: "15 SEND ‘units’"."""
_POSSESSIVE = re.compile(r"['’]\s+[a-z]")
_HOUSES: dict[str, str] = _LISTS["house"]["provisions"]
"""What a school or unit that is named after a need is: "a 50-place SEMH school"."""
_HOUSE = re.compile(
    r"(?:\s(?:needs?|disorders?|conditions?|difficult(?:y|ies)|specialist|special|primary|secondary|free|spectrum))"
    rf"{{0,3}}(?:\s\([a-z/&]{{2,8}}\))?\s(?P<house>{'|'.join(_HOUSES)})(?![a-z])"
)
_SPECIALIST = re.compile(
    r"(?:\s(?:primary|secondary|new|dedicated))?\sspeciali(?:st|sed)(?:\s(?:sen|send))?\s(?:provision|facility|resource)(?![a-z])"
)
_SHORT_FORM = re.compile(r"\s\([A-Z][A-Za-z&/]{1,7}\)(?=\s[a-z])")
_SPELT_OUT = re.compile(r"\s\([A-Za-z][a-z]+(?:,?\s(?:[A-Za-z][a-z-]+|&)){1,7}\)(?=\s[a-z])")
"""What a short form before it stands for: "60 SEND (special educational needs) places"."""
_NEW = frozenset(_LISTS["change"]["new"]["inside"])
_FTE = re.compile(r"\s?(?:ftes?|wtes?)(?![a-z])(?!\s(?:of\s)?(?:places|pupils|students))")
_COST = re.compile(
    r",?\s£[0-9.,]{1,12}\s?(?:million|billion|thousand|m|bn|k)?(?=[\s,-])(?:,(?=\s))?"
)
_HOST = re.compile(
    rf"(?:[\s-]{{1,2}}|,\s)(?:(?:{alternation(_LISTS['host']['areas'])})\s)?(?:(?!(?:{alternation(_LISTS['host']['stops'])})\s)[a-z][a-z0-9/&-]*\s+){{0,4}}"
    rf"(?:{alternation(_LISTS['host']['words'])})\b"
)


def read_phrase(text: str, low: str, place: int, terms: re.Pattern[str] | None) -> Phrase:
    """Read from the end of a number at ``place`` to its unit, if it has one."""
    found = Phrase(place)
    unknown = 0
    for step in range(_STEPS):
        if found.words and text.startswith(" (", found.end):
            found = _aside(text, low, found)
        token = TOKEN.match(low, found.end)
        if token is None:
            break
        gap, word = token.groups()
        if not _gap_holds(gap, step, found):
            break
        if step == 0 and "\n" in gap and _is_next_cell(text, token, place):
            break
        leap = _leap(low, token, terms)
        read = None if leap else longest(text, low, token)
        if leap:
            found = _grown(found, leap, known=True)
        elif read is None:
            unknown += word not in _LINK
            if unknown > _UNKNOWN or not _may_stand(text, low, token, found, step):
                break
            linked = word in _LINK
            found = _grown(found, token.end(), known=linked, nested=word.isdigit())
        elif read[0].stop:
            break
        elif _closes(text, low, token, read, step):
            return _closed(text, low, found, read, token)
        else:
            found = _with(found, *read, word)
    return _of_age(low, found) or _full_time(low, place, found)


def _of_age(low: str, found: Phrase) -> Phrase | None:
    """Take "75 11-19 year olds" and "150 under 16s" for children, where no noun follows."""
    if found.unit is not None or not found.words or low[found.end - 1] != "s":
        return None
    if _YEAR_OLDS.search(low, max(0, found.end - 12), found.end) is None:
        return None
    return replace(found, unit="child", weak=True)


def _full_time(low: str, place: int, found: Phrase) -> Phrase:
    """Take the 2.5 of "2.5 FTE in post" for staff, where no noun of its own follows."""
    if found.unit is not None or found.words > 1 or "te" not in low[place : place + 4]:
        return found
    match = _FTE.match(low, place)
    if match is None:
        return found
    return Phrase(match.end(), "staff", words=1)


def _is_next_cell(text: str, token: re.Match[str], place: int) -> bool:
    """Say whether it is the "Places" of "Roll: 118" and "Places: 110" on the line below.

    A line of prose that was broken there is longer.
    """
    start = token.start("word")
    titled = text[start].isupper() and text[start + 1 : start + 2].islower()
    return titled and (place <= _CELL or "\n" in text[place - _CELL : place])


def _aside(text: str, low: str, found: Phrase) -> Phrase:
    """Pass over "(SRP)" or "(SEMH)", which may say what the words before it did not."""
    aside = _SHORT_FORM.match(text, found.end)
    if aside is None:
        spelt = _SPELT_OUT.match(text, found.end) if text[found.end - 1].isupper() else None
        return replace(found, end=spelt.end()) if spelt else found
    token = TOKEN.match(low, aside.start())
    read = longest(text, low, token) if token else None
    if read is None or read[0].unit:
        return replace(found, end=aside.end())
    return replace(_with(found, *read, ""), end=aside.end())


def _gap_holds(gap: str, step: int, found: Phrase) -> bool:
    """A hyphen or white space with no empty line; a comma only in a list of known words."""
    if not gap or gap.count("\n") > 1 or "(" in gap or ")" in gap:
        return False
    if gap.translate(_UNQUOTED).isspace():
        return True  # "60 ‘much needed’ places"
    return gap in _DASHES or (step > 0 and found.known and "–" not in gap)


def _leap(low: str, token: re.Match[str], terms: re.Pattern[str] | None) -> int:
    """End of a term of the user's, or of "Year 7" or "two-year-old"; 0 where there is none."""
    start, word = token.start(2), token[2]
    named = terms.match(low, start) if terms else None
    if named:
        return named.end()
    if word in _AGE_WORDS or (word[0].isdigit() and len(word) < 3 and token[1].isspace()):
        match = _AGES.match(low, start)
        return match.end() if match else 0
    return 0


def _may_stand(text: str, low: str, token: re.Match[str], found: Phrase, step: int) -> bool:
    """Say whether a word out of the lexicon may stand in the phrase.

    A number may not, nor an "and" before one, nor what a hyphen ties to the number.
    """
    word = token["word"]
    if step == 0 and token["gap"] in _DASHES:
        return False
    if word in NUMERALS:
        return False  # "1.1 Appoint six plan writers"
    if word[0].isdigit():
        return _NESTED.match(low, token.start("word")) is not None
    if word not in _LINK:
        return True
    behind = TOKEN.match(low, token.end())
    if not found.words or not found.known or behind is None or not behind["gap"].isspace():
        return False
    read = longest(text, low, behind)
    return read is not None and not read[0].stop


def _closes(
    text: str, low: str, token: re.Match[str], read: tuple[Meaning, int], step: int
) -> bool:
    """Say whether the phrase ends here, with a unit that the number counts."""
    meaning, end = read
    if meaning.unit is None:
        return False
    if meaning.joined:
        # "60-place" always, "60 place" only before a school or a unit
        if step or token["gap"] in _DASHES:
            return step == 0
        return _HOST.match(low, end) is not None or _names_need(text, low, end)
    # "60 pupils' parents" counts parents, but the mark in "‘60 more places’ will" and in
    # "60 ‘young people’ who" is a quote's
    owner = (
        low[end : end + 1] in ("'", "’")
        and _OPENED.search(text, token.start("gap"), end) is None
        and _POSSESSIVE.match(low, end) is not None
    )
    return not owner or meaning.unit == "place"


def _names_need(text: str, low: str, end: int) -> bool:
    """Say whether a need or a setting follows "50 place": "50 place SEMH school"."""
    token = TOKEN.match(low, end)
    read = longest(text, low, token) if token and token["gap"] in (" ", "\n") else None
    return read is not None and bool(read[0].need or read[0].provision)


def _grown(found: Phrase, end: int, *, known: bool, nested: bool = False) -> Phrase:
    # built anew, for ``replace`` takes several times as long
    return Phrase(
        end,
        found.unit, found.weak, found.joined, found.provision, found.need, found.change,
        found.known and known, found.words + 1, found.sendy, found.nested or nested,
    )  # fmt: skip


def _with(found: Phrase, meaning: Meaning, end: int, word: str) -> Phrase:
    sendy = found.sendy or bool(meaning.provision or meaning.need) or word in _SENDY
    return Phrase(
        end,
        found.unit, found.weak, found.joined,
        _closer(found.provision, meaning.provision), found.need or meaning.need,
        _stronger(found.change, meaning.change),
        found.known, found.words + 1, sendy, found.nested,
    )  # fmt: skip


def _closer(first: str | None, second: str | None) -> str | None:
    """Take the first provision, but the base of "mainstream autism bases"."""
    return second if first == "mainstream" and second in HOSTED else first or second


def _stronger(first: str | None, second: str | None) -> str | None:
    """Let need and loss win: "20 more places needed"; else the first: "20 extra new places"."""
    return second if second in ("needed", "lost") or first is None else first


def _closed(
    text: str, low: str, found: Phrase, read: tuple[Meaning, int], token: re.Match[str]
) -> Phrase:
    """The phrase with its unit; a provision right behind "60-place" belongs to it."""
    meaning, end = read
    nested = found.nested
    grown = _with(found, meaning, end, token["word"])
    if meaning.joined and not meaning.provision:
        grown = _host(text, low, grown)
    return Phrase(
        grown.end, meaning.unit, meaning.weak, meaning.joined,
        grown.provision, grown.need, grown.change,
        grown.known, grown.words, found.sendy or bool(meaning.need), nested,
    )  # fmt: skip


def _host(text: str, low: str, found: Phrase) -> Phrase:
    """Take in the kind of school that "60-place" describes."""
    comma = low.startswith(", ", found.end) and _HOST.match(low, found.end) is not None
    reached = replace(found, end=_past_cost(low, found.end) + comma)
    unknown = 0
    for _ in range(5):
        token = TOKEN.match(low, reached.end)
        if token is None or token["gap"].translate(_UNQUOTED) not in _TIGHT:
            break
        read = longest(text, low, token)
        if read is None and unknown < _UNKNOWN_HOSTS and token["word"] not in _LINK:
            unknown += 1  # "a 10-place sensory base"
            reached = replace(reached, end=token.end())
            continue
        if read is None or read[0].stop:
            break
        house = _HOUSES.get(token["word"]) if reached.need else None
        reached = _with(reached, *read, token["word"])
        if house and not reached.provision:
            return replace(reached, provision=house)  # "a 16-place SEMH provision"
        if reached.provision:
            return reached
    if special := _SPECIALIST.match(low, found.end):
        return replace(reached, end=max(reached.end, special.end()), provision="resource_base")
    named = _HOUSE.match(low, reached.end) if reached.need else None
    if named:
        return replace(reached, end=named.end(), provision=_HOUSES[named["house"]])
    return _host_to_come(low, found) if reached.need is None else reached


def _host_to_come(low: str, found: Phrase) -> Phrase:
    """Take the places of "a 250-place new school" for new, whatever kind of school it is."""
    token = TOKEN.match(low, found.end) if _HOST.match(low, found.end) else None
    new = token is not None and token["word"] in _NEW
    return replace(found, change=_stronger(found.change, "new")) if new else found


def _past_cost(low: str, end: int) -> int:
    """Pass over the cost in "a 16-place, £2.1m unit"."""
    cost = _COST.match(low, end)
    return cost.end() if cost else end
