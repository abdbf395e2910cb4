"""Roles without a name: each is its one holder's, or an official of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sendminer.extract.officials.documents.compatible import party_key
from sendminer.extract.officials.joining.bare_roles import means_one, stands_alone
from sendminer.extract.officials.people.answering import Answering
from sendminer.extract.officials.people.people import Person, Register
from sendminer.extract.officials.people.seats import by_ward, seat_before, sitting
from sendminer.extract.officials.people.spokespeople import can_be_one, sex
from sendminer.extract.officials.roles.lists import joint_posts, listed_posts
from sendminer.extract.officials.roles.roles import role_at
from sendminer.extract.officials.sightings import Gender, Role
from sendminer.extract.officials.tokens import Words, words_of
from sendminer.extract.officials.vocabulary import ANY, HEAD_STARTS, speaks

_RANKS = frozenset(
    ("prime", "deputy", "assistant", "vice", "shadow", "opposition", "group", "senior", "associate",
     "joint", "lead", "chief", "minority")
)  # fmt: skip
_GENDERED: dict[str, Gender] = {"spokeswoman": "f", "chairwoman": "f", "spokesman": "m"}
"""Nouns that tell of who holds the role; a "Chairman" of minutes can be a woman."""
_PARAGRAPH = 4000
"""How far back the start of a paragraph is looked for."""
_OF_CABINETS = frozenset(("cabinet member", "executive member", "portfolio holder"))
_NEWSWORTHY = frozenset(("leader", "mayor", "mp", "cabinet member", "minister"))
_OPENING_LENGTH = 800
_OF_BODIES = frozenset(("leader", "chief executive", "mayor"))
_COUNCILS = frozenset(
    ("council", "county", "city", "borough", "district", "authority", "council's")
)
_OPENING = ANY | {"the", "our", "its", "their"}
"""What a mention of a role begins with."""
_MOST = 32
"""Where more people hold like roles, only the same role is compared."""


def resolve_roles(words: Words, register: Register, roles: list[Role], public: bool) -> None:
    """Give each role without a name to its holder, or keep it as an official of its own."""
    holders = _Holders(roles)
    for person in register.people:
        for role in person.roles:
            holders.add(role, person)
        if person.known is not None and person.role:
            _attended(holders, person)
    answering = Answering(words, register.people)
    told = _Told(words)
    listed = listed_posts(words, roles)
    roles, seconds = joint_posts(words, roles)
    unnamed: dict[tuple[str, frozenset[str], str | None], Person] = {}
    # The fullest first: a bare "the Executive Member" can mean a role spelt out elsewhere.
    for role in sorted(roles, key=lambda role: -len(role.about)):
        if _by_place(words, register, unnamed, role):
            continue
        if role.public is False or not (role.first in listed or means_one(words, role)):
            continue
        of_party = role.head == "member" and bool(role.party)
        if (role.head == "councillor" or of_party) and not role.specific:
            _the_councillor(words, register, role)
            continue
        offices = (role, *seconds.get(role.first, ()))
        people = next(filter(None, (told.likely(holders.of(one), role) for one in offices)), [])
        people = people or holders.of_no_duty(role)
        if len(people) == 1 and people[0].official:
            people[0].spans.append(_extent(words, role))
            if people[0].role == "Chair" and role.text.startswith("Chair"):
                people[0].role = role.text  # "in the Chair" tells not how he is called
        elif not people and (asked := answering.who(role)) is not None:
            asked.role = role.text
            asked.roles.append(role)
            asked.spans.append(_extent(words, role))
            holders.add(role, asked)
        elif not people and stands_alone(words, role, public):
            holder = _unnamed(words, register, unnamed, role)
            for office in offices:
                holders.add(office, holder)


def _chairs_elsewhere(role: Role, person: Person) -> bool:
    """Say whether a chair is a named body's: "The Chair welcomed Ned Bell, Chair of Elm Trust"."""
    return not role.about and role.head in ("chair", "vice-chair") and bool(person.organisation)


def _the_councillor(words: Words, register: Register, role: Role) -> None:
    """Give "the councillor", "the Tory councillor" to the one whom the text has named before."""
    start = words.starts[role.first]
    party = party_key(role.party)
    named = [
        person
        for person in register.people
        if person.councillor and person.official and person.surname
        if party is None or party == party_key(person.party)
        if min(person.spans, default=(start, 0))[0] < start
    ]
    if len(named) == 1:
        named[0].spans.append(_extent(words, role))


def _by_place(
    words: Words,
    register: Register,
    unnamed: dict[tuple[str, frozenset[str], str | None], Person],
    role: Role,
) -> bool:
    """Give "the Leeford East councillor", "the Elm Vale MP" to whoever sits there."""
    if role.head == "councillor":
        return by_ward(words, register, role)
    if role.head != "mp" or (seat := seat_before(words, role)) is None:
        return False
    people = sitting(words, register, role, seat)
    span = (words.starts[seat[0] - 1], words.ends[role.last])
    if len(people) == 1:
        people[0].spans.append(span)
    elif not people:
        place = words.span(*seat)
        holder = _unnamed(words, register, unnamed, replace(role, organisation=place))
        holder.organisation, holder.spans[-1] = None, span
    return True


class _Holders:
    """Who holds which role: by the whole role, and by its noun."""

    def __init__(self, roles: Sequence[Role]) -> None:
        self._duties: dict[str, set[frozenset[str]]] = defaultdict(set)
        """Of each noun what the roles that no name stands beside are about."""
        for role in roles:
            if role.about:
                self._duties[role.head].add(role.about)
        self._exact: dict[tuple[str, bool, frozenset[str]], list[tuple[Role, Person]]] = (
            defaultdict(list)
        )
        self._nouns: dict[tuple[str, bool], list[tuple[Role, Person]]] = defaultdict(list)

    def add(self, role: Role, person: Person) -> None:
        """Enter a holder; of each role and of each noun only the first few count."""
        for rows in (
            self._exact[role.head, role.past, role.about],
            self._nouns[role.head, role.past],
        ):
            if len(rows) <= _MOST and (not rows or rows[-1][1] is not person):
                rows.append((role, person))

    def of(self, role: Role) -> list[Person]:
        """People whose role can be the one that is meant."""
        if role.head == "spokesperson":
            rows = self._nouns.get((role.head, role.past), ())
            return list({id(one): one for held, one in rows if can_be_one(role, held)}.values())
        exact = self._exact.get((role.head, role.past, role.about))
        if exact:
            return _distinct(exact, role)
        known = self._nouns.get((role.head, role.past), [])
        if len(known) > _MOST:
            return []
        ranks = role.about & _RANKS
        if role.head == "coroner" and not role.about:
            return _distinct(known, role)  # "the coroner" is Senior Coroner Ida Quill
        fitting = [
            (held, person)
            for held, person in known
            if role.about <= held.about and held.about & _RANKS == ranks
        ]
        return _distinct(fitting, role) or _distinct(
            [(held, person) for held, person in known if _as_body_says(role, held)], role
        )

    def of_no_duty(self, role: Role) -> list[Person]:
        """The one member of a cabinet whose duties are told of where he is not named."""
        known = self._nouns.get((role.head, role.past), [])
        if role.head not in _OF_CABINETS or len(known) != 1 or not role.about:
            return []
        if len(self._duties[role.head]) > 1:
            return []
        held, person = known[0]
        if held.about or not person.surname or (person.role or "").lower() != role.head:
            return []
        person.role = role.text
        return [person]


class _Told:
    """Of whom the text has told up to a place: "the Director" is one who was named before."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._starts: dict[int, list[int]] = {}

    def likely(self, people: list[Person], role: Role) -> list[Person]:
        """Those of the holders of a role whom the text can mean there: "a head" is nobody known."""
        if self._heads_story(people, role):
            return people
        if role.determiner in ANY and role.head != "spokesperson":
            people = [one for one in people if not one.surname and _as_vague(one, role)]
        if len(people) > 1 and not role.about:
            return self._before(people, role)
        if len(people) == 1 and _chairs_elsewhere(role, people[0]):
            return people if self._last(people[0], self._words.starts[role.first]) >= 0 else []
        return people

    def _heads_story(self, people: list[Person], role: Role) -> bool:
        """Say whether a story opens with one whom it names later: "a council leader has said"."""
        opens = role.determiner in ("a", "an") and role.head in _NEWSWORTHY
        early = opens and self._words.starts[role.first] < _OPENING_LENGTH
        return early and len(people) == 1 and speaks(self._words, role.last)

    def _before(self, people: list[Person], role: Role) -> list[Person]:
        """Those who are named before the role; where they are several, in its paragraph."""
        start = self._words.starts[role.first]
        earlier = [person for person in people if self._last(person, start) >= 0]
        if len(earlier) < 2:
            return earlier or people
        paragraph = self._words.text.rfind("\n", max(0, start - _PARAGRAPH), start) + 1
        return [one for one in earlier if self._last(one, start) >= max(paragraph, 1)] or earlier

    def _last(self, person: Person, start: int) -> int:
        """Where the person was named last before ``start``, or -1."""
        if id(person) not in self._starts:
            self._starts[id(person)] = sorted(at for at, _ in person.spans)
        starts = self._starts[id(person)]
        at = bisect_left(starts, start)
        return starts[at - 1] if at else -1


def _as_vague(person: Person, role: Role) -> bool:
    """Say whether no more is known of an unnamed holder than "an officer" tells."""
    return any(held.head == role.head and held.about == role.about for held in person.roles)


def _attended(holders: _Holders, person: Person) -> None:
    """Let a role that the page's attendance list tells of be found by its noun."""
    words = words_of(f"the {person.role}")
    for index, low in enumerate(words.lowers):
        if low in HEAD_STARTS and (role := role_at(words, index)) is not None:
            holders.add(role, person)


def _distinct(rows: list[tuple[Role, Person]], role: Role) -> list[Person]:
    """The people of ``rows``, without those whose role belongs to another organisation."""
    return list({id(person): person for held, person in rows if _of_one_body(role, held)}.values())


def _as_body_says(role: Role, held: Role) -> bool:
    """Say whether only the name of one body parts two roles: "leader of Elm Council", "leader"."""
    if role.head not in _OF_BODIES or (role.organisation and held.organisation):
        return False
    return _without_body(role) == _without_body(held)


def _without_body(role: Role) -> frozenset[str]:
    plain = frozenset(word for word in role.about if "-" not in word)
    return plain - _COUNCILS - frozenset((role.organisation or "").lower().split())


def _of_one_body(role: Role, held: Role) -> bool:
    """Say whether two roles can belong to one body; only a representative needs it said."""
    if role.organisation and held.organisation:
        return role.organisation.lower() == held.organisation.lower()
    return not (role.organisation and role.head == "representative")


def _extent(words: Words, role: Role) -> tuple[int, int]:
    """Span of a role as a mention: from its article on, or from its own first word."""
    first = role.first
    owned = words.possessive(role.first - 1) and words.capital(role.outer)
    if (words.lower(role.outer) in _OPENING or owned) and role.outer < role.first:
        first = role.outer
    return words.starts[first], words.starts[role.first] + _length(words, role)


def _length(words: Words, role: Role) -> int:
    end = words.ends[role.last] + role.text.endswith(")")
    raw = words.text[words.starts[role.first] : end]
    trimmed = (
        end - 2
        if words.possessive(role.last) and not role.text.lower().endswith(("'s", "’s"))
        else end
    )
    return trimmed - (end - len(raw))


def _unnamed(
    words: Words,
    register: Register,
    unnamed: dict[tuple[str, frozenset[str], str | None], Person],
    role: Role,
) -> Person:
    """Enter the unnamed holder of a role, or find it again."""
    # A spokesman and a spokeswoman are two.
    key = (role.head, role.about, f"{role.organisation}{sex(role)}")
    person = unnamed.get(key)
    if person is None:
        person = unnamed[key] = register.add(
            Person(
                role=role.text,
                organisation=role.organisation,
                party=role.party,
                official=True,
                weak=False,
                gender=_GENDERED.get(words.lower(role.last)),
            )
        )
        person.roles.append(role)
    person.spans.append(_extent(words, role))
    return person
