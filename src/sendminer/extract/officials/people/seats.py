"""Who is meant by the place that somebody sits for: "the Leeford East councillor", "the Elm MP"."""

from __future__ import annotations

from sendminer.extract.officials.documents.compatible import party_key
from sendminer.extract.officials.people.people import Person, Register
from sendminer.extract.officials.sightings import Role
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import PARTIES

_LONGEST_WARD = 5


def by_ward(words: Words, register: Register, role: Role) -> bool:
    """Give "the Leeford East councillor" to the one whom the text has named before."""
    place = seat_before(words, role)
    if place is None:
        return False
    ward = words.span(*place).lower()
    start, end = words.starts[place[0] - 1], words.ends[role.last]
    named = [
        person
        for person in register.people
        if person.councillor and person.official and person.surname
        if person.ward is None or person.ward.lower() == ward
    ]
    named = [person for person in named if person.ward] or named
    if len(named) == 1 and min(named[0].spans, default=(start, 0))[0] < start:
        named[0].spans.append((start, end))
    return True


def seat_before(words: Words, role: Role) -> tuple[int, int] | None:
    """First and last word of the place between "the" and one holder of an office."""
    first = role.outer - 1
    if role.determiner or role.plural or not (words.near(first) and words.capital(first)):
        return None
    while words.near(first - 1) and words.capital(first) and role.outer - first < _LONGEST_WARD:
        first -= 1
    if words.lower(first) != "the" or (words.near(role.last) and words.capital(role.last + 1)):
        return None
    return first + 1, role.outer - 1


def sitting(words: Words, register: Register, role: Role, place: tuple[int, int]) -> list[Person]:
    """Those whom the text names as members of parliament for a place, or else for none."""
    seats = [
        (person, _seat(words, person))
        for person in register.people
        if person.official and person.surname and (person.role or "").startswith(("MP", "Member"))
        if party_key(role.party) in (None, party_key(person.party))
    ]
    named = [person for person, own in seats if own == words.span(*place)]
    return named or [person for person, own in seats if own is None]


def _seat(words: Words, person: Person) -> str | None:
    """For which seat somebody sits in parliament, where the words beside the office tell."""
    role = next((one for one in person.roles if one.head == "mp"), None)
    if role is None:
        return None
    _, _, told = role.text.partition(" for ")
    first = role.first
    while words.near(first - 1) and words.capital(first - 1) and role.first - first < _LONGEST_WARD:
        first -= 1
    before = words.span(first, role.first - 1) if first < role.first else ""
    if before.lower() in PARTIES or before.endswith(person.surname):
        before = ""
    return told.removeprefix("the ") or before or None
