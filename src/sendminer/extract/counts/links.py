"""Numbers that lean on each other: lists, parts of a whole, and changes from one to another."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from sendminer.extract.counts import bare, guards, steps, subjects
from sendminer.extract.counts.clauses import TO_AN_END
from sendminer.extract.counts.numerals import Number, are_ages
from sendminer.extract.counts.phrases import Phrase, read_phrase
from sendminer.lexicon import either
from sendminer.records import CountChange


@dataclass(frozen=True)
class Page:
    """A text with the numbers in it, and a phrase to each."""

    text: str
    low: str
    found: list[Number]
    phrases: list[Phrase]
    terms: re.Pattern[str] | None

    @cached_property
    def sendy(self) -> bool:
        """Say whether the text is about SEND; few texts have a unit that makes it matter."""
        return guards.about_send(self.text, self.low)

    @cached_property
    def staffy(self) -> bool:
        """Say whether the text is about who works somewhere, so that "posts" are jobs."""
        return guards.about_staff(self.low)

    @cached_property
    def civic(self) -> bool:
        """Say whether the text is about a council or a school, and no crime or disaster."""
        return guards.about_civic(self.low)


@dataclass(slots=True)
class Reading:
    """How one number is read, before its surroundings are.

    ``tail`` is where the words after the count start: behind the whole list or the whole that
    it is a part of. ``whole`` marks the 120 of "90 of the 120 places". ``listed`` says that it
    stands in one list with the number before it.
    """

    phrase: Phrase
    rule: str
    tail: int
    role: CountChange | None = None
    whole: bool = False
    listed: bool = False


_SMALL = rf"(?:{either('counts', 'fillers', 'listed')})"
_SHARE = re.compile(
    r"\s*(?:,\s*and|,\s*plus|,|/|&|and|or|plus|as\s+well\s+as|with)\s+"
    rf"(?:(?:a\s+further|another|an\s+additional|an\s+extra|{_SMALL})\s+){{0,2}}"
)
_HANGING = re.compile(r"-?\s(?:and|or)\s")
_OF_THE = re.compile(r"\s+(?:out\s+)?of\s+(?:all\s+)?(?:the|these|those|its|their|our|all)(?=\s)")
_OF_NUMBER = re.compile(
    r"\s+(?:out\s+)?of\s+(?:all\s+)?(?:the|these|those|its|their|our|all|an?)?\s*"
    r"(?:[a-z]+['’]s?\s+)?(?:(?:planned|promised|total\s+of|further|additional|new|extra)\s+)?"
)
_ARE = (" were", " are")
_AGED = ("pupil", "student", "child", "young_person", "school", "person")
"""Of these "from 11 to 18" may say how old they are."""
_FROM = re.compile(rf"(?<![a-z])from\s+{TO_AN_END}\Z")
_FROM_WORD = re.compile("from")
_FROM_REACH = 60
_TO = re.compile(rf"(?<![a-z])to\s+{TO_AN_END}\Z")
_WHOSE_AGE = re.compile(
    r"(?:pupils|students|children|learners|people|boys|girls|boys\sand\sgirls|those|ages?|aged)\s(?:aged\s)?from\s\Z"
)
"""Before the years of age of "72 places for pupils from three to 19"."""
_TO_NEXT = re.compile(rf"\sto\s(?:(?:{_SMALL})\s){{0,2}}")
_APART = re.compile(r"(?<!\bc)(?<!\bca)(?<!\bapprox)[.;!?]\s|\n\s*\n")
_INTO = (" to ", " → ", " -> ")
_INTO_REACH = 4
_NEXT_FALL = re.compile(r"\)[;,]?\s(?:and\s)?[^.;:()\n0-9]{2,50}\s\(")
"""Between "Ashby Infants (90 to 60" and "60 to 45)" of the next school."""
_VOTED = ("carried (", "vote (", "votes (", "voted (", "lost (", "won (", "passed (", "agreed (")
_OUT_OF = ("(", "pan ", "pan: ", "capacity ", "capacity: ", "places: ", "– ")
_LIST_LENGTH = 8
_PHASES = (" primary", " secondary", " infant", " junior", " middle", " high", " all-through")
_PAIR_REACH = 80


def readings(page: Page) -> list[Reading | None]:
    """A reading for each number that has a unit or a role in a change, else None."""
    found: list[Reading | None] = [
        _own(page, index) if number.usable and not page.phrases[index].measure else None
        for index, number in enumerate(page.found)
    ]
    _mark_wholes(found)
    _mark_pairs(page, found)
    _mark_bracketed(page, found)
    _mark_steps(page, found)
    return found


def _own(page: Page, index: int) -> Reading | None:
    phrase = page.phrases[index]
    if phrase.unit is not None:
        rule = "joined" if phrase.joined else "unit"
        return Reading(phrase, rule, phrase.end, listed=_follows_in_list(page, index))
    low, end = page.low, page.found[index].end
    # most numbers have a plain word behind them, and what it starts with spares the rest
    follows = low[end : end + 2]
    may_be_of = not follows.startswith(" ") or follows[1:] == "o" or not follows[1:].isalpha()
    found = _part_of_noun(page, index) if may_be_of else None
    if found := found or _leaning(page, index):
        return found
    return _complement(page, index) if low.startswith(_ARE, end) else None


def _follows_in_list(page: Page, index: int) -> bool:
    before = index - 1
    while before >= max(0, index - 3) and not page.found[before].usable:
        before -= 1
    if before < 0:
        return False
    gap = (page.phrases[before].end, page.found[index].start)
    return gap[0] <= gap[1] and _SHARE.fullmatch(page.low, *gap) is not None


def _part_of_noun(page: Page, index: int) -> Reading | None:
    """Read "40 of the places": the unit stands behind "of the", and no number of its own."""
    number, phrase = page.found[index], page.phrases[index]
    match = _OF_THE.match(page.low, number.end) if phrase.words == 0 else None
    if match and index + 1 < len(page.found) and page.found[index + 1].start <= match.end() + 12:
        return None
    whole = read_phrase(page.text, page.low, match.end(), page.terms) if match else None
    if whole is None or whole.unit is None:
        return None
    return Reading(replace(whole, change=None), "part", whole.end)


def _complement(page: Page, index: int) -> Reading | None:
    """Read "seven were caseworkers": the noun behind the verb says what the number counts."""
    number = page.found[index]
    verb = next(verb for verb in _ARE if page.low.startswith(verb, number.end))
    said = read_phrase(page.text, page.low, number.end + len(verb), page.terms)
    if said.unit is None or said.joined or said.weak or not said.known:
        return None
    if " and " in page.low[number.end : said.end]:
        return None  # "The two are separate and schools may have both"
    return Reading(replace(said, end=number.end, change=None), "part", said.end)


def _leaning(page: Page, index: int) -> Reading | None:
    """A number that takes the unit of the next one: a part of it, or in one list with it."""
    phrase, following = page.phrases[index], _behind(page, index)
    if following >= len(page.found) or page.found[following].start - phrase.end > 40:
        return None
    other, whole = page.found[following], page.phrases[following]
    gap = page.low[phrase.end : other.start]
    if phrase.words == 0 and _OF_NUMBER.fullmatch(gap):
        if not whole.unit or not other.usable or other.low < page.found[index].high:
            return None
        return Reading(replace(whole, end=phrase.end, change=None), "part", whole.end)
    if whole.joined and phrase.words == 0 and _HANGING.fullmatch(gap):
        return Reading(replace(whole, end=phrase.end), "list", whole.end)
    if not phrase.known or not _SHARE.fullmatch(gap):
        return None
    last = _end_of_list(page, following)
    if last is None or not (phrase.words or last.words > 1 or gap.split()[0] in ("and", "or")):
        return None
    if phrase.words == 0 and not _are_alike(page.found[index], other):
        return None
    merged = _merged(phrase, last)
    if last.unit == "school":
        own = page.low[page.found[index].end : phrase.end]
        if own == " special":
            # "44 special and 12 AP free schools"
            merged = replace(merged, provision="special_school")
        elif own in _PHASES and _are_just_special(page.low, last.end):
            merged = replace(merged, provision=None)  # "16 primary and two special schools"
    return Reading(merged, "list", last.end, listed=_follows_in_list(page, index))


def _are_alike(first: Number, second: Number) -> bool:
    """Rule out "a population of 612,000 and 341 schools": that is no list of schools."""
    return first.low < 20 * second.low and second.low < 20 * first.low


def _end_of_list(page: Page, index: int) -> Phrase | None:
    """The phrase that closes a list with its unit: "30 ASD, 20 SEMH and 12 PMLD places"."""
    place = index
    for _ in range(_LIST_LENGTH):
        phrase = page.phrases[place]
        if phrase.unit is not None:
            return None if phrase.joined or not phrase.known else phrase
        following = _behind(page, place)
        if not phrase.known or not page.found[place].usable or following >= len(page.found):
            return None
        if not _SHARE.fullmatch(page.low, phrase.end, page.found[following].start):
            return None
        place = following
    return None


def _behind(page: Page, index: int) -> int:
    """Index of the next number behind a phrase, which may hold one: "14 pre-16 and 6 post-16"."""
    following = index + 1
    while following < len(page.found) and page.found[following].start < page.phrases[index].end:
        following += 1
    return following


def _merged(own: Phrase, last: Phrase) -> Phrase:
    """The words of one member of a list, with the unit of its end."""
    bare = own.words == 0
    return replace(
        last,
        end=own.end,
        provision=own.provision or last.provision,
        need=own.need or (last.need if bare else None),
        change=own.change or (last.change if bare else None),
    )


def _are_just_special(low: str, end: int) -> bool:
    """Say whether a list ends in "special schools" that are of no phase themselves."""
    just = low.endswith(" special schools", 0, end)
    return just and not low.endswith(_PHASES, 0, end - len(" special schools"))


def _mark_wholes(found: list[Reading | None]) -> None:
    for index, reading in enumerate(found[:-1]):
        following = found[index + 1]
        if reading and following and reading.rule == "part" and reading.tail == following.tail:
            following.whole = True


def _mark_pairs(page: Page, found: list[Reading | None]) -> None:
    """Give "from 90 to 60 places" its two roles."""
    starts = [match.start() for match in _FROM_WORD.finditer(page.low)]
    at = 0
    for index, number in enumerate(page.found):
        begin = number.start - _FROM_REACH
        while at < len(starts) and starts[at] < begin:
            at += 1
        if at == len(starts):
            return
        if starts[at] > number.start or not number.usable or number.ranged:
            continue
        if not _FROM.search(page.low[max(0, begin) : number.start]):
            continue
        other = _partner(page, index)
        if other is not None and _counts(page, index, other):
            _assign(page, found, index, other)


def _mark_bracketed(page: Page, found: list[Reading | None]) -> None:
    """Give "cuts in PAN at Oak (90 to 60)" its two roles."""
    for index, (number, other) in enumerate(pairwise(page.found)):
        if number.ranged or not (number.usable and other.usable):
            continue
        if not page.low.startswith(_INTO, number.end) or other.start - number.end > _INTO_REACH:
            continue
        if not page.low.endswith(_OUT_OF, 0, number.start):
            continue
        last = found[index - 1] if index else None
        if last and last.role == "to":
            near = _NEXT_FALL.fullmatch(page.low, page.found[index - 1].end, number.start)
            unit = last.phrase.unit if near else None
        else:
            unit = None
        if unit or (
            _counts(page, index, index + 1) and not page.low.endswith(_VOTED, 0, number.start)
        ):
            _assign(page, found, index, index + 1, unit)


def _mark_steps(page: Page, found: list[Reading | None]) -> None:
    """Give "rise by 16 to 48 places" the unit of its end, and both what they say."""
    for index, reading in enumerate(found[1:]):
        if reading is None or reading.role or found[index] is not None:
            continue
        number = page.found[index]
        if not number.usable or not _TO_NEXT.fullmatch(
            page.low, number.end, page.found[index + 1].start
        ):
            continue
        step = steps.changed(page.low, number.start, 0)
        if step and step.change in ("additional", "lost"):
            phrase = replace(reading.phrase, end=number.end, change=None, weak=False)
            found[index] = Reading(phrase, "from_to", number.end, role=step.change)
            reading.role = "to"


def _partner(page: Page, index: int) -> int | None:
    """Index of the "to" number of a "from" number, if there is one near."""
    end = page.found[index].end
    for other in range(index + 1, min(index + 4, len(page.found))):
        number = page.found[other]
        gap = page.low[end : number.start]
        if len(gap) > _PAIR_REACH or _APART.search(gap):
            return None
        if number.usable and "to" in gap and _TO.search(gap):
            return other
    return None


def _counts(page: Page, index: int, other: int) -> bool:
    """Say whether a pair counts something: by its unit, or by the sentence's subject."""
    first, second = page.found[index], page.found[other]
    unit = page.phrases[other].unit or page.phrases[index].unit
    parted = first.low % 1 or second.low % 1  # only staff come in parts: no class of 14.2 pupils
    if unit is not None:
        if parted and unit != "staff":
            return False
        if not (page.phrases[other].unit or bare.follows_freely(page.low, second.end)):
            return False  # "from 30 schools, leading to 32 schemes"
        return unit not in _AGED or not are_ages(first, second)
    if not bare.follows_freely(page.low, second.end):
        return False
    subject = subjects.subject_unit(page.text, page.low, first.start, 0)
    subject = subject or subjects.unit_gone_on_about(page.text, page.low, first.start)
    if subject is None or (parted and subject != "staff"):
        return False
    told = _WHOSE_AGE.search(page.low, max(0, first.start - 40), first.start) is not None
    aged = told or (subject != "place" and subject in _AGED)
    if not aged or not are_ages(first, second):
        return True
    return steps.changed(page.low, second.start, 0) is not None  # "pupils rose from 14 to 19"


def _assign(
    page: Page, found: list[Reading | None], index: int, other: int, unit: str | None = None
) -> None:
    with_unit = page.phrases[other] if page.phrases[other].unit else page.phrases[index]
    unit = (
        unit
        or with_unit.unit
        or subjects.subject_unit(page.text, page.low, page.found[index].start, 0)
        or subjects.unit_gone_on_about(page.text, page.low, page.found[index].start)
    )
    for place, role in ((index, "from"), (other, "to")):
        own = found[place]
        if own is None or (own.rule == "list" and with_unit.unit is None):
            # "places will be cut from 90 to 60 and 12 staff will go" counts no 60 staff
            end = page.found[place].end
            phrase = replace(with_unit, end=end, unit=unit, change=None, weak=False)
            own = found[place] = Reading(phrase, "from_to", end)
        own.role = "from" if role == "from" else "to"
