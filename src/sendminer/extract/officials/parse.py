"""From a text to its officials: the stages in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sendminer.extract.officials.joining.anchors import (
    about_public_bodies,
    anchored,
    marks_of,
    placed_roles,
)
from sendminer.extract.officials.minutes.attendance import attendance_items
from sendminer.extract.officials.minutes.debates import debaters
from sendminer.extract.officials.people.holders import resolve_roles
from sendminer.extract.officials.people.initials import resolve_labels, speaks_by_initials
from sendminer.extract.officials.people.people import Person, Register, gather, to_official
from sendminer.extract.officials.people.pronouns import resolve_pronouns
from sendminer.extract.officials.people.short_forms import (
    resolve_acronyms,
    resolve_forenames,
    resolve_initials,
    resolve_surnames,
)
from sendminer.extract.officials.scan import scan
from sendminer.extract.officials.sightings import Role, Scan
from sendminer.extract.officials.tokens import words_of
from sendminer.records import Extent, Official


def parse_officials(
    text: str,
    attendees: Sequence[Official] = (),
    sentence_spans: Sequence[Extent] | None = None,
    names: Sequence[Extent] = (),
) -> list[Official]:
    """Find the officials of ``text`` and every mention of each, sorted by first mention.

    ``attendees`` are officials already known from the page's own attendance list: they keep
    their ids and mentions, and get further mentions. Ids of new ones are "o1", "o2", … in
    order of first mention. Spans are half-open, in code points; mentions of different
    officials never overlap. ``sentence_spans`` are those of ``sentences(text)``, if known.
    ``names`` are spans that somebody else takes for names of people, such as a statistical
    recogniser: one that the grammar has not read becomes an official on the same evidence.
    """
    words = words_of(text)
    listed = {*attendance_items(words), *debaters(words)}
    marks = marks_of(words)
    roles = placed_roles(words, marks)
    # Only those who meet in public keep lists of who came.
    public = bool(listed) or about_public_bodies(words, roles)
    initials = speaks_by_initials(text)
    if not (attendees or listed or initials or anchored(words, marks, roles, public)):
        return []
    found = scan(Scan(words, public=public), listed, marks, roles, names)
    register = gather(found.named, tuple(attendees))
    resolve_roles(words, register, found.roles, public)
    if initials:
        resolve_labels(words, register, found.roles)
    if not any(person.official for person in register.people):
        return []
    resolve_acronyms(words, list(_placed(register)))
    resolve_initials(words, register)
    resolve_surnames(words, register)
    resolve_forenames(words, register)
    resolve_pronouns(words, register.people, sentence_spans)
    return _written(text, register, attendees)


def _placed(register: Register) -> Iterator[tuple[Role, Person]]:
    """Each role with the person who holds it."""
    for person in register.people:
        if person.official:
            for role in person.roles:
                yield role, person


def _written(text: str, register: Register, attendees: Sequence[Official]) -> list[Official]:
    officials = [person for person in register.people if person.official]
    _disentangle(officials)
    kept = [person for person in officials if person.spans or person.known is not None]
    kept.sort(key=lambda person: min(person.spans, default=(len(text), 0)))
    used = {official.id for official in attendees}
    fresh = (f"o{n}" for n in _naturals() if f"o{n}" not in used)
    return [_record(person, text, fresh) for person in kept]


def _naturals() -> Iterator[int]:
    n = 0
    while True:
        n += 1
        yield n


def _record(person: Person, text: str, fresh: Iterator[str]) -> Official:
    known = person.known
    official = to_official(person, text, known.id if known is not None else next(fresh))
    if known is not None and len(known.name or "") >= len(official.name or ""):
        official = replace(official, name=known.name)
    return official


def _disentangle(people: list[Person]) -> None:
    """Drop each mention that overlaps an attendee's own or an earlier, longer one."""
    rows: list[tuple[int, int, bool, int]] = []
    for rank, person in enumerate(people):
        own = {(m.start, m.end) for m in person.known.mentions} if person.known else set()
        rows.extend((start, end, (start, end) not in own, rank) for start, end in set(person.spans))
    rows.sort(key=lambda row: (row[0], row[2], -row[1]))
    kept: list[tuple[int, int, bool, int]] = []
    for row in rows:
        if not kept or row[0] >= kept[-1][1]:
            kept.append(row)
        elif kept[-1][2] and not row[2]:
            kept[-1] = row
    for person in people:
        person.spans = []
    for start, end, _, rank in kept:
        people[rank].spans.append((start, end))
