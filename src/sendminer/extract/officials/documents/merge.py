"""People over the documents of one council: one person for all that names them, by evidence.

``merge_people`` groups the named officials of many documents; ``resolve_holders`` says who a
role without a name meant ("The Executive Member for Skills responded"). A like name is never
enough: beside it, office, role, organisation, ward or party must agree within a few years,
and whoever could be two people stays unmerged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import blake2s

from sendminer.extract.officials.documents.compatible import (
    Traits,
    agree,
    conflict,
    role_keys,
    traits_of,
)
from sendminer.extract.officials.roles.tenure import is_over
from sendminer.records import Document, Official

Place = tuple[str, str]
"""Id of a document and id of an official in it."""
_LONG = timedelta(days=5 * 365)
"""Longer than a council's term: an office that is silent for this long proves no identity."""
_TENURE = timedelta(days=400)
"""How long one naming in a role says who holds it, where no other naming tells."""


_SINGLE = frozenset(("leader", "chief executive", "monitoring officer", "returning officer"))
"""Posts of which a council has one, so that the noun alone says which is meant."""


@dataclass(frozen=True, slots=True)
class PublicPerson:
    """A person who holds or held office at one council, with every place of naming."""

    id: str
    name: str
    council: str
    places: tuple[Place, ...]
    roles: tuple[tuple[date | None, str], ...]
    """Each role as it was printed, with the day of the document that says so."""


@dataclass(frozen=True, slots=True)
class _Naming:
    """One official of one document."""

    place: Place
    council: str
    day: date | None
    role: str | None
    traits: Traits


@dataclass(slots=True)
class _Group:
    """Namings that are one person's, and between which days each set of traits was seen."""

    namings: list[_Naming] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    spans: dict[Traits, tuple[date, date] | None] = field(default_factory=dict)

    def add(self, one: _Naming) -> None:
        """Take in a naming."""
        self.namings.append(one)
        self.documents.add(one.place[0])
        known = self.spans.get(one.traits)
        if one.day is not None:
            days = (*(known or ()), one.day)
            known = min(days), max(days)
        self.spans[one.traits] = known

    def contradicts(self, one: _Naming) -> bool:
        """Say whether the naming cannot be this person's; a document tells its people apart."""
        if one.place[0] in self.documents:
            return True
        return any(conflict(traits, one.traits) for traits in self.spans)

    def agrees(self, one: _Naming) -> bool:
        """Say whether something beside the name is the same, and not too many years away."""
        return any(
            agree(traits, one.traits) and _near(span, one.day)
            for traits, span in self.spans.items()
        )


def merge_people(documents: Iterable[Document]) -> tuple[PublicPerson, ...]:
    """Group the named officials of ``documents`` into people, sorted by their first naming.

    Documents without a council are left alone: each of their officials is one person.
    """
    rows: dict[tuple[str, str], list[_Naming]] = defaultdict(list)
    for document in _in_order(documents):
        council = (document.council or f"\n{document.id}").casefold()
        for official in document.officials:
            if official.name:
                one = _naming(document, official)
                rows[council, one.traits.surname].append(one)
    groups = [group for row in rows.values() for group in _grouped(row)]
    groups.sort(key=lambda group: _order(group.namings[0]))
    return tuple(_person(group) for group in groups)


def resolve_holders(
    documents: Iterable[Document], people: Sequence[PublicPerson]
) -> Mapping[Place, str]:
    """Who each official without a name was: the id of the one person who held the role that day.

    A holder named on both sides of the day, or on one side within some thirteen months, is
    meant; two holders, or a change between the two sides, leave the role unresolved.
    """
    tenures = _tenures(people)
    found: dict[Place, str] = {}
    for document in documents:
        for official in document.officials:
            if official.name is None and document.council and document.published:
                holder = _holder(tenures, document, official)
                if holder is not None:
                    found[document.id, official.id] = holder
    return found


def _in_order(documents: Iterable[Document]) -> list[Document]:
    unique = {document.id: document for document in documents}
    return sorted(unique.values(), key=lambda d: (d.published or date.max, d.id))


def _naming(document: Document, official: Official) -> _Naming:
    held = replace(official, role=None) if is_over(document.text, official) else official
    return _Naming(
        (document.id, official.id), document.council or "", document.published, held.role,
        traits_of(held),
    )  # fmt: skip


def _order(one: _Naming) -> tuple[date, str, str]:
    return one.day or date.max, *one.place


def _near(span: tuple[date, date] | None, day: date | None) -> bool:
    return span is None or day is None or span[0] - _LONG <= day <= span[1] + _LONG


def _grouped(row: list[_Naming]) -> list[_Group]:
    """Tell the bearers of one surname apart: what tells most first, a bare surname last."""
    groups: list[_Group] = []
    for one in sorted(row, key=_vagueness):
        possible = [group for group in groups if not group.contradicts(one)]
        fitting = [group for group in possible if group.agrees(one)]
        spelt = one.traits.fullness > 1
        if len(fitting) == 1 and (spelt or len(possible) == 1):
            fitting[0].add(one)
        else:
            groups.append(_Group())
            groups[-1].add(one)
    for group in groups:
        group.namings.sort(key=_order)
    return groups


def _vagueness(one: _Naming) -> tuple[int, bool, bool]:
    traits = one.traits
    return -traits.fullness, traits.ward is None, traits.party is None


def _person(group: _Group) -> PublicPerson:
    first = group.namings[0]
    identity = blake2s("/".join(first.place).encode(), digest_size=6).hexdigest()
    fullest = max(group.spans, key=lambda traits: (traits.fullness, len(traits.name)))
    roles = dict.fromkeys((one.day, one.role) for one in group.namings if one.role)
    return PublicPerson(
        f"person-{identity}", fullest.name, first.council,
        tuple(one.place for one in group.namings),
        tuple((day, role) for day, role in roles if role is not None),
    )  # fmt: skip


_Tenures = dict[tuple[str, str, frozenset[str]], list[tuple[date, str]]]


def _tenures(people: Sequence[PublicPerson]) -> _Tenures:
    """For each council and role, who is named in it on which day."""
    tenures: _Tenures = defaultdict(list)
    for person in people:
        for day, role in person.roles:
            if day is not None:
                for head, about in role_keys(role):
                    tenures[person.council.casefold(), head, about].append((day, person.id))
    return tenures


def _holder(tenures: _Tenures, document: Document, official: Official) -> str | None:
    day, council = document.published, (document.council or "").casefold()
    if day is None or official.role is None:
        return None
    keys = role_keys(official.role)
    # "The Chairman", "the Director": every committee and directorate of a council has one.
    if len(keys) != 1 or not (keys[0][1] or keys[0][0] in _SINGLE):
        return None
    named = tenures.get((council, *keys[0]), [])
    return _only(_meant(named, day))


def _meant(named: Sequence[tuple[date, str]], day: date) -> Iterator[str]:
    """Ids of those who can have held a role on ``day``: the nearest naming on either side."""
    earlier = [row for row in named if row[0] <= day]
    later = [row for row in named if row[0] >= day]
    sides = [max(earlier)[0] if earlier else None, min(later)[0] if later else None]
    known = [side for side in sides if side is not None]
    single = len({*known}) == 1
    for side in known:
        if not single or abs(side - day) <= _TENURE:
            yield from (person for at, person in named if at == side)


def _only(people: Iterable[str]) -> str | None:
    found = set(people)
    return found.pop() if len(found) == 1 else None
