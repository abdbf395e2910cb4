"""Tell people apart: which sightings are of one person, and which of these are officials."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations

from sendminer.extract.officials.names.names import forename_gender, same_forename, spaced
from sendminer.extract.officials.names.titles import TITLES
from sendminer.extract.officials.sightings import Gender, Role, Sighting, Title
from sendminer.records import Mention, Official

_MOST = 8
"""Where more people share a surname, a bare surname is nobody's."""
_EMPLOYED = frozenset(
    ("director", "head", "manager", "officer", "headteacher", "chief executive",
     "executive director", "principal", "representative")
)  # fmt: skip


@dataclass(slots=True)
class Person:
    """One person, or one unnamed holder of a role, with everything seen of them."""

    surname: str = ""
    given: tuple[str, ...] = ()
    honorific: str | None = None
    role: str | None = None
    organisation: str | None = None
    party: str | None = None
    ward: str | None = None
    gender: Gender | None = None
    councillor: bool = False
    official: bool = False
    weak: bool = True
    roles: list[Role] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    known: Official | None = None
    short: str | None = None
    listed: bool = False

    @property
    def employed(self) -> bool:
        """Whether the person is an officer, whom nobody calls "Cllr"."""
        return not self.councillor and any(role.head in _EMPLOYED for role in self.roles)

    @property
    def name(self) -> str | None:
        """The fullest form of the name, or None for a bare role."""
        return " ".join((*self.given, self.surname)) or None


@dataclass(slots=True)
class Register:
    """The people of one text, by surname."""

    people: list[Person] = field(default_factory=list)
    by_surname: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))

    def add(self, person: Person) -> Person:
        """Enter a person."""
        self.people.append(person)
        if person.surname:
            self.by_surname[person.surname.lower()].append(person)
        return person

    def bearer(
        self, surname: str, gender: Gender | None = None, *, office: bool = False
    ) -> Person | None:
        """The one person who can be meant by a surname, or None where none or several can."""
        rows = self.by_surname.get(surname.lower(), ())
        if not rows or len(rows) > _MOST:
            return None
        fitting = [
            person for person in rows
            if person.given
            and not (gender and person.gender and gender != person.gender)
            and not (office and person.employed)
        ]  # fmt: skip
        if len(fitting) > 1 and office and sum(person.official for person in fitting) == 1:
            fitting = [person for person in fitting if person.official]
        return fitting[0] if len(fitting) == 1 else None

    def called(self, forename: str) -> Person | None:
        """The one person of a forename, or None where there are none or several."""
        low = forename.lower()
        rows = [person for person in self.people if person.given and person.given[0].lower() == low]
        return rows[0] if len(rows) == 1 and rows[0].official else None


def gather(sightings: list[Sighting], attendees: tuple[Official, ...]) -> Register:
    """Group sightings into people."""
    register = Register()
    full: dict[tuple[str, tuple[str, ...]], Person] = {}
    for official in attendees:
        person = register.add(_attendee(official))
        full.setdefault((person.surname.lower(), _lowered(person.given)), person)
    for sighting in sightings:
        if sighting.name.given:
            _enter(register, full, sighting)
    _merge_initials(register)
    _surnames(register, sightings)
    return register


def _lowered(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.lower() for part in given)


def _attendee(official: Official) -> Person:
    parts = spaced(official.name or "").split()
    while len(parts) > 1 and parts[0].rstrip(".").lower() in TITLES:
        parts = parts[1:]
    return Person(
        surname=parts[-1] if parts else "", given=tuple(parts[:-1]), honorific=official.honorific,
        role=official.role, organisation=official.organisation,
        party=official.party, ward=official.ward,
        gender=forename_gender(parts[0]) if len(parts) > 1 else None, official=True, weak=False,
        councillor="llr" in (official.honorific or "") or "ouncillor" in (official.honorific or ""),
        spans=[(m.start, m.end) for m in official.mentions], known=official,
    )  # fmt: skip


def _enter(
    register: Register, full: dict[tuple[str, tuple[str, ...]], Person], sighting: Sighting
) -> None:
    name = sighting.name
    given = _lowered(name.given)
    first = given[:1] if len(given[0]) > 1 else given
    key = (name.surname.lower(), first)
    person = full.get(key)
    if person is None:
        person = full[key] = register.add(Person(surname=name.surname, given=name.given))
    _see(person, sighting)


def _see(person: Person, sighting: Sighting) -> None:
    """Add what one sighting tells to a person."""
    person.spans.append((sighting.start, sighting.end))
    title = sighting.title
    if title is not None:
        person.honorific = person.honorific or title.text
        person.gender = person.gender or title.gender
        person.councillor = person.councillor or title.kind == "office"
    given = sighting.name.given
    if given != person.given and _fullness(given) > _fullness(person.given):
        person.given = given
    if person.gender is None and given:
        person.gender = forename_gender(given[0])
    person.official = person.official or sighting.official
    person.weak = person.weak and sighting.weak
    person.role = _fuller(person.role, sighting.role)
    person.roles.extend(sighting.roles)
    person.organisation = person.organisation or sighting.organisation
    person.party = person.party or sighting.party
    person.ward = person.ward or sighting.ward
    person.short = person.short or sighting.short
    person.listed = person.listed or sighting.listed


_DUTIES = ("responsible for", "in charge of", "with responsibility for")


def _fuller(known: str | None, other: str | None) -> str | None:
    """The role that is known, or the one that goes on from it: "MP", then "MP for Elm Vale"."""
    if known and other and other.lower().startswith(f"{known.lower()} "):
        return other
    if known and other and known.startswith(_DUTIES):
        return other  # "responsible for skills" is told of the Cabinet Member for Skills
    if known and other and known.endswith("councillor") and "ouncillor" not in other:
        return other  # of the ward councillor who leads the council, that is told first
    return known or other


def _fullness(given: tuple[str, ...]) -> tuple[int, int]:
    return sum(len(part) > 1 for part in given), len(given)


def _merge_initials(register: Register) -> None:
    """Give "T Marlow" to Terry Marlow where nobody else can be meant."""
    gone: set[int] = set()
    for rows in register.by_surname.values():
        if len(rows) > 1:
            letters: dict[str, list[Person]] = defaultdict(list)
            for person in rows:
                if person.given:
                    letters[person.given[0][0].lower()].append(person)
            for group in letters.values():
                _merge_group(group, gone)
    if gone:
        register.people = [p for p in register.people if id(p) not in gone]
        for surname, rows in register.by_surname.items():
            register.by_surname[surname] = [p for p in rows if id(p) not in gone]


def _merge_group(group: list[Person], gone: set[int]) -> None:
    if not 1 < len(group) <= _MOST:
        return
    _merge_short(group, gone)
    group = [p for p in group if id(p) not in gone]
    spelt = [p for p in group if len(p.given[0]) > 1]
    initialled = sorted((p for p in group if len(p.given[0]) == 1), key=lambda p: -len(p.given))
    if len(spelt) > 1 or not initialled:
        return
    target = spelt[0] if spelt else initialled[0]
    others = [p for p in initialled if p is not target]
    if all(_middles_fit(a, b) for a, b in combinations([target, *others], 2)):
        for person in others:
            _absorb(target, person)
            gone.add(id(person))


def _merge_short(group: list[Person], gone: set[int]) -> None:
    """Give "Will Marlow" to William Marlow: a forename cut short by three letters or more."""
    spelt = [p for p in group if len(p.given[0]) > 1]
    if len(spelt) != 2:
        return
    a, b = sorted(spelt, key=lambda p: len(p.given[0]))
    alike = not (a.gender and b.gender and a.gender != b.gender)
    if alike and same_forename(a.given[0].lower(), b.given[0].lower()):
        _absorb(b, a)
        gone.add(id(a))


def _middles_fit(a: Person, b: Person) -> bool:
    if a.gender and b.gender and a.gender != b.gender:
        return False  # "Cllr Mrs M Bell and Cllr Mr M A Bell"
    return all(x[0].lower() == y[0].lower() for x, y in zip(a.given[1:], b.given[1:], strict=False))


def _absorb(target: Person, other: Person) -> None:
    """Move everything known of ``other`` to ``target``."""
    target.spans.extend(other.spans)
    target.roles.extend(other.roles)
    target.honorific = target.honorific or other.honorific
    target.role = target.role or other.role
    target.organisation = target.organisation or other.organisation
    target.party = target.party or other.party
    target.ward = target.ward or other.ward
    target.gender = target.gender or other.gender
    target.official = target.official or other.official
    target.councillor = target.councillor or other.councillor
    target.known = target.known or other.known
    target.listed = target.listed or other.listed


def _surnames(register: Register, sightings: list[Sighting]) -> None:
    """Give each bare surname to the one person who can be meant."""
    alone: dict[tuple[str, bool], Person] = {}
    for sighting in sightings:
        if sighting.name.given:
            continue
        title = sighting.title
        office = title is not None and title.kind != "courtesy"
        surname = sighting.name.surname
        person = register.bearer(surname, title.gender if title else None, office=office)
        if person is None and title is not None and _knightly(title):
            person = register.called(surname)
        if person is not None and (
            person.official or sighting.official or title is None or not office
        ):
            _see(person, sighting)
            continue
        titled = (surname.lower(), True)
        # What is offered without a title can be the one who is named with it elsewhere.
        key = titled if sighting.offered and titled in alone else (surname.lower(), office)
        if key not in alone:
            alone[key] = Person(surname=surname)
        _see(alone[key], sighting)
    for person in alone.values():
        register.add(person)


def _knightly(title: Title) -> bool:
    """Say whether the title goes before a forename alone: "Sir Ned", "Dame Ida"."""
    return title.text.lower().split()[-1] in ("sir", "dame", "lord", "lady", "baroness")


def _as_printed(person: Person, mentions: tuple[Mention, ...]) -> str | None:
    """The name with its initials as the text prints them: "J. T. Marlow", "JT Marlow"."""
    name = person.name
    if name is None or not any(len(part) == 1 for part in person.given):
        return name
    letters = name.replace(" ", "")
    for mention in mentions:
        words = mention.text.split()
        for first in range(len(words) - 1):
            printed = " ".join(words[first:])
            own = "." in printed or (len(words[first]) > 1 and words[first].isupper())
            if own and printed.replace(".", "").replace(" ", "") == letters:
                return printed
    return name


def to_official(person: Person, text: str, identity: str) -> Official:
    """Write a person as a record."""
    mentions = tuple(Mention(a, b, text[a:b]) for a, b in sorted(set(person.spans)))
    name = _as_printed(person, mentions)
    return Official(identity, name, person.honorific, person.role, person.organisation,
                    person.party, person.ward, mentions)  # fmt: skip
