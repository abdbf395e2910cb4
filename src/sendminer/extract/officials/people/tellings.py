"""Who is told of in a text and where: names, other people, and pronouns still to be resolved."""

from __future__ import annotations

import re
from collections.abc import Set

from sendminer.extract.officials.names.affiliations import COMPASS
from sendminer.extract.officials.names.names import FORENAMES, THINGS
from sendminer.extract.officials.people.people import Person
from sendminer.extract.officials.sightings import Gender
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import SUBJECTS, names_department, speaks

PRONOUNS = {
    f"{word}{ending}": gender
    for word, gender in SUBJECTS.items()
    for ending in ("", "'d", "'ll", "'s")
}
"""Each pronoun, also with the verb that it runs into: "she'd", "he's"."""
OBJECTS: dict[str, Gender | None] = {"him": "m", "her": "f"}
_AFTER_OBJECT = listed("after_object")
_PERSONS = listed("person")
_FEMALE = frozenset(
    ["mother", "mum", "mom", "grandmother", "woman", "girl", "daughter", "sister", "wife", "lady"]
)
_MALE = frozenset(
    ["father", "dad", "grandfather", "man", "boy", "son", "brother", "husband", "gentleman"]
)
_CHILDREN = frozenset(("child", "pupil", "toddler", "baby", "youngster", "student", "teenager"))
CHILD = "child"
_EVENTFUL = _PERSONS | {*PRONOUNS, *OBJECTS, "they", "one", "member"}
_GROUPS = frozenset(f"{word}s" for word in _PERSONS) | {"people", "children", "families"}
_ONE = frozenset(("a", "another"))
"""Before "member" of whom minutes tell without a name."""
_APPOSED_BY = frozenset(("at", "of", "for", "from", "in", "with", "and", "governor", "who"))
_TIMES = frozenset(("week", "month", "year", "term", "morning", "night", "summer", "autumn"))
_PLACING = re.compile(r"\b(?:in|at|of|near|across|around|outside|from|for|to)\s$", re.IGNORECASE)

Event = tuple[int, int, Person | None, int]
"""Where it starts and ends, who it is (None for a pronoun), and its word (-1 for a name)."""


def told_of(words: Words, people: list[Person]) -> list[Event]:
    """Everyone who is told of, in the order of the text, the longest first where several start."""
    events: list[Event] = [
        (start, end, person, -1)
        for person in people
        if person.official or not any(_place(words.text, person, at) for at, _ in person.spans)
        for start, end in person.spans
    ]
    named = {start for start, _, _, _ in events}
    ends = {end for _, end, _, _ in events}
    strangers = {gender: Person(gender=gender) for gender in ("f", "m", None)}
    pupil = Person(role=CHILD)
    for index in words.among(_EVENTFUL):
        low = words.lowers[index]
        if "/" in (words.gap(index - 1)[-1:], words.gap(index)[:1]):
            continue  # "he/she" is nobody
        if low in OBJECTS and not _object(words, index):
            continue
        if low == "one" and not _of_group(words, index):
            continue
        if low == "member" and not (words.lower(index - 1) in _ONE and speaks(words, index)):
            continue
        if low in PRONOUNS or low in OBJECTS or low == "they":
            start = words.starts[index]
            events.append((start, start + len(low.partition("'")[0]), None, index))
        else:
            if words.near(index) and words.starts[index + 1] in named:
                continue  # "her colleague Cllr Quill" is one person
            if _apposed(words, index, ends):
                continue  # "Ida Quill, head teacher at Elm School, said she" is one person
            if words.lower(index - 1) in ("a", "per") and words.lower(index - 2)[:1].isdigit():
                continue  # "£31,000 a pupil"
            gender: Gender | None = "f" if low in _FEMALE else "m" if low in _MALE else None
            other = pupil if low in _CHILDREN else strangers[gender]
            events.append((words.starts[index], words.ends[index], other, index))
    events.sort(key=lambda event: (event[0], -event[1]))
    return events


def _apposed(words: Words, index: int, ends: Set[int]) -> bool:
    """Say whether a noun between commas tells what the one named before it is."""
    first = index
    while first > index - 5 and words.near(first - 1) and not words.capital(first - 1):
        first -= 1
    if words.gap(first - 1) != ", " or words.ends[first - 1] not in ends:
        return False
    last = index
    if not words.near(last) or words.lower(last + 1) in _APPOSED_BY:
        while words.near(last) and last < index + 9:
            last += 1
    return last < len(words.gaps) and words.gap(last) == ", "


def _of_group(words: Words, index: int) -> bool:
    """Say whether "one" is somebody: "one of the young people"."""
    of = words.lower(index + 1) == "of" and words.lower(index + 2) in ("the", "our", "her", "his")
    return of and (words.lower(index + 3) in _GROUPS or words.lower(index + 4) in _GROUPS)


def _object(words: Words, index: int) -> bool:
    """Say whether "her" is whom somebody thanks, and not whose something is."""
    if words.lowers[index] == "him" or not words.near(index):
        return words.gap(index)[:1] not in "-/"
    if words.lower(index + 1) in ("last", "this", "next") and not words.near(index + 2):
        return words.lower(index + 2) in _TIMES  # "parents met her last week."
    return words.lower(index + 1) in _AFTER_OBJECT and not words.capital(index + 1)


def _place(text: str, person: Person, start: int) -> bool:
    """Say whether two capitals with no forename stand as a place does: "in Leeford Forest"."""
    if not person.given or person.given[0].lower() in FORENAMES:
        return False
    if person.surname.lower() in COMPASS or person.surname.lower() in THINGS:
        return True
    if names_department(person.given[0].lower()) or names_department(person.surname.lower()):
        return True  # "Consultation Results"
    return _PLACING.search(text, max(0, start - 8), start) is not None
