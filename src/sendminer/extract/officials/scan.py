"""Find the people and the roles of a text, and join each role to the name beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from sendminer.extract.officials.affiliations import (
    read_apposition,
    read_brackets,
    read_initials,
    read_suffixes,
)
from sendminer.extract.officials.anchors import PlacedRole, name_starts
from sendminer.extract.officials.complements import listed_organisation
from sendminer.extract.officials.lists import names_in_list
from sendminer.extract.officials.names import FORENAMES, PARTICLES, THINGS, name_at
from sendminer.extract.officials.offered import offered_names
from sendminer.extract.officials.sightings import Name, Role, Sighting, Title
from sendminer.extract.officials.titles import OFFICE, PEER, TITLES, title_at
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import ENDS_ROLE, MODIFIERS, PARTIES, is_party
from sendminer.records import Extent

_TITULAR = frozenset(
    ("mayor", "judge", "president", "minister", "senator", "coroner", "secretary",
     "commissioner", "inspector", "superintendent", "sergeant", "chief constable", "chancellor",
     "prime minister", "sheriff")
)  # fmt: skip
_APART = frozenset((", ", " - ", " – ", " — ", " (", ",\n", ": ", "-", "–", "—", " – the "))
_LINKS = frozenset(
    ["at", "in", "with", "on", "for", "who", "which", "to", "by", "from", "as", "based"]
)
_NO_WARD = frozenset(("fellow", "local", "another", "one", "retired", "ex"))
_ADULT = 18
_PRIVATE_PEOPLE = frozenset(
    ("parent", "parents", "carer", "carers", "resident", "residents", "petitioner", "public",
     "journalist", "reporter", "press", "campaigner", "charity", "unison", "neu", "nasuwt", "union")
)  # fmt: skip
_ROADS = frozenset(("street", "road", "lane"))
"""With a peer's title a road and hardly ever a person: "Lord Street"."""
_COPULAS = frozenset(
    ("is", "was", "who", "now", "currently", "became", "been", "has", "remains", "as")
)


@dataclass(slots=True)
class Scan:
    """Everything seen in one text: named people, and roles that no name stands beside."""

    words: Words
    named: list[Sighting] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    firsts: dict[int, Sighting] = field(default_factory=dict)
    tails: dict[int, Sighting] = field(default_factory=dict)
    held: dict[int, Sighting] = field(default_factory=dict)
    public: bool = False


def scan(
    words: Words,
    listed: Set[int],
    roles: Sequence[PlacedRole],
    public: bool,
    names: Sequence[Extent] = (),
) -> Scan:
    """Read the names of a text, then give its roles to them.

    ``listed``: words at which an item of an attendance list starts; ``public``: whether the
    text is about public bodies; ``names``: spans that somebody else takes for names.
    """
    found = Scan(words, public=public)
    done = 0
    for index in name_starts(words, listed):
        if done <= index < len(words.forms):
            done = _name(found, index, index in listed)
    for index, role in roles:
        _place(found, index, role)
    if names:
        _offer(found, roles, names)
    found.named.sort(key=lambda sighting: sighting.start)
    return found


def _offer(found: Scan, roles: Sequence[PlacedRole], names: Sequence[Extent]) -> None:
    """Sight the names that are offered, and give them the roles that no name has taken."""
    for name, title in list(offered_names(found.words, names, found.named)):
        sighting = _sight(found, name, title)
        sighting.weak, sighting.offered = title is None, True
        sighting.official = sighting.official or (title is not None and title.kind != "courtesy")
        _read_party(found, sighting)
    left = set(found.roles)
    found.roles = []
    for index, role in roles:
        if role in left:
            _place(found, index, role)
    known = {sighting.name.surname for sighting in found.named if sighting.official}
    found.named = [sighting for sighting in found.named if _holds(sighting, known)]


def _holds(sighting: Sighting, known: Set[str]) -> bool:
    """Leave out a single word offered with nothing beside it: it may be a forename or a place."""
    alone = sighting.offered and sighting.title is None and not sighting.name.given
    return not alone or sighting.name.surname in known


def _name(found: Scan, index: int, in_list: bool) -> int:
    """Read the name at word ``index``, if there is one, and say where to go on."""
    words = found.words
    if words.lowers[index] in TITLES and (title := title_at(words, index)) is not None:
        after = _titled(found, title, in_list)
        if after is not None:
            return after
        return title.last + 1
    if not in_list and not _goes_on(words, index):
        return index + 1
    lone = in_list and _initial_follows(words, index)
    name = name_at(words, index, initials=in_list, titled=lone)
    if name is None:
        return index + 1
    if not in_list and not _forename(words, name.first) and _forename(words, name.first + 1):
        name = name_at(words, name.first + 1) or name
    sighting = _sight(found, name, None)
    in_list = in_list and not _from_public(words, sighting.name.last)
    sighting.weak, sighting.listed = not in_list, in_list
    if in_list and sighting.organisation is None:
        sighting.organisation = listed_organisation(words, sighting.tail)
    sighting.official = sighting.official or in_list
    _read_party(found, sighting)
    return max(sighting.name.last, index) + 1


def _from_public(words: Words, last: int) -> bool:
    """Say whether an item of a list goes on to say that the person holds no office."""
    for k in range(last, last + 7):
        if k > last and words.lower(k) in _PRIVATE_PEOPLE:
            return words.lower(k + 1) not in ("governor", "governors")
        gap = words.gap(k)
        if "\n" in gap or ";" in gap or (k > last and "," in gap):
            return False
    return False


def _forename(words: Words, index: int) -> bool:
    return words.lower(index) in FORENAMES


def _goes_on(words: Words, index: int) -> bool:
    """Say whether another word of a name can follow: no untitled name is one word."""
    after = index + 1
    return after < len(words.forms) and (
        words.forms[after][0].isupper() or words.lowers[after] in PARTICLES
    )


def _initial_follows(words: Words, index: int) -> bool:
    """Say whether initials in brackets follow a surname: "Quill (B)"."""
    return words.gap(index).strip() == "(" and words.gap(index + 1)[0] == ")"


def _titled(found: Scan, title: Title, in_list: bool) -> int | None:
    """Read the names after a title: one, or a list after "Councillors"."""
    words = found.words
    name = name_at(words, title.last + 1, titled=True)
    if name is None or (title.kind == "peer" and words.lower(name.last) in _ROADS):
        return None
    names = names_in_list(words, name) if title.plural else [name]
    for k, each in enumerate(names):
        sighting = _sight(found, each, title, leading=k == 0)
        sighting.official = sighting.official or title.kind != "courtesy" or in_list
        if k == 0:
            _read_party(found, sighting)
        if (
            not PEER.isdisjoint(title.text.lower().split())
            and words.lower(each.last + 1) == "of"
            and words.near(each.last)
        ):
            _over_title(found, sighting)
    return max(names[-1].last, found.named[-1].name.last) + 1


def _over_title(found: Scan, sighting: Sighting) -> None:
    """Read what stands behind "of Leeford" in "Baroness Marlow of Leeford OBE (Chairman)"."""
    sighting.tail += 2
    found.tails[sighting.tail] = sighting
    read_suffixes(found.words, sighting)
    found.tails[sighting.tail] = sighting


def _sight(found: Scan, name: Name, title: Title | None, leading: bool = True) -> Sighting:
    words = found.words
    start = words.starts[title.first if title is not None and leading else name.first]
    sighting = Sighting(start, words.end(name.last), name, name.last, title)
    found.firsts[title.first if title is not None and leading else name.first] = sighting
    found.named.append(sighting)
    if not words.possessive(name.last):
        read_suffixes(words, sighting)
        other = read_brackets(words, sighting)
        read_suffixes(words, sighting)
        if title is not None and title.kind == "office":
            read_apposition(words, sighting)
        if other is not None:
            _sight(found, other, None).official = True
    found.tails[sighting.name.last] = found.tails[sighting.tail] = sighting
    return sighting


def _read_party(found: Scan, sighting: Sighting) -> None:
    """Read the party, or the ward, that stands right before the name."""
    words = found.words
    at = (sighting.title.first if sighting.title else sighting.name.first) - 1
    if not words.near(at):
        return
    if is_party(words, at):
        start = (
            at - 1
            if f"{words.lower(at - 1)} {words.lower(at)}".removesuffix("'s") in PARTIES
            else at
        )
        if sighting.title is None and not words.possessive(at):
            return
        sighting.party = words.text[words.starts[start] : words.end(at)]
        sighting.official = sighting.official or sighting.title is None
    elif sighting.title is not None and sighting.title.text in ("councillor", "ward councillor"):
        _read_ward(found, sighting, at)


def _read_ward(found: Scan, sighting: Sighting, at: int) -> None:
    words = found.words
    start = at
    while words.capital(start) and at - start < 4 and words.near(start - 1):
        joint = words.lower(start - 1) in ("and", "&") and words.near(start - 2)
        before = start - 2 if joint else start - 1
        if not words.capital(before) or before in found.tails:
            break
        start -= 2 if joint else 1
    if not words.capital(start) and words.lower(start) != "the":
        return
    if start == at and words.lower(at) in MODIFIERS | _NO_WARD:
        return
    start += words.lower(start) == "the"
    if start <= at and name_at(words, start, titled=True) is not None:
        sighting.ward = words.span(start, at)
        title = sighting.title.text if sighting.title is not None else "councillor"
        sighting.role = sighting.role or f"{sighting.ward} {title}"


def _place(found: Scan, index: int, role: Role) -> None:
    """Give the role whose noun is at word ``index`` to the name beside it, if there is one."""
    words = found.words
    if index in found.firsts and words.lowers[index] in OFFICE:
        return
    if any(_inside(found, k) for k in (role.first, role.last)):
        return
    if (
        role.head == "president"
        and role.outer - 1 in found.tails
        and words.gap(role.outer - 1) == ", "
    ):
        return  # of a company, as a rule: presidents of states stand before their names
    sighting = next(_beside(found, role), None)
    if sighting is None:
        found.roles.append(role)
    elif _child(found, sighting):
        return
    elif role.public or (role.public is None and (found.public or sighting.official)):
        for each in _all_of(found, sighting, role):
            _give(each, role)
            read_initials(words, each, role.last)
        found.held[role.last] = sighting


def _all_of(found: Scan, first: Sighting, role: Role) -> Iterator[Sighting]:
    """The people who share a role in the plural: "ward members Ida Quill and Ned Bell"."""
    yield first
    last = first
    while role.plural and first.start > found.words.starts[role.last]:
        gap = found.words.gap(last.tail).strip(")] ")
        joint = found.words.lower(last.tail + 1) == "and" and gap in ("", ",")
        sighting = found.firsts.get(last.tail + (2 if joint else 1))
        if sighting is None or not (joint or gap == ","):
            return
        yield sighting
        last = sighting


def _inside(found: Scan, index: int) -> bool:
    sighting = found.firsts.get(index)
    return sighting is not None and sighting.official


def _beside(found: Scan, role: Role) -> Iterator[Sighting]:
    """Names that the role can belong to, the likeliest first."""
    words = found.words
    after = _acronym_skipped(words, role.last)
    gap = words.gap(after)
    if after > role.last or role.text.endswith(")"):
        gap = gap[1:]
    if (gap == " " or words.near(after)) and (
        (sighting := found.firsts.get(after + 1)) is not None
        or (sighting := _resplit(found, after + 1)) is not None
        or (sighting := _titular(found, role)) is not None
    ):
        yield sighting
    if (sighting := _before(found, role)) is not None:
        yield sighting
    if gap in (", ", ": ", " : ", " – ", " - ", ",\n", ":\n", " (") and role.determiner not in (
        "a",
        "an",
    ):
        sighting = found.firsts.get(after + 1)
        if sighting is not None and (not sighting.weak or _closed(words, sighting)):
            yield sighting


def _resplit(found: Scan, index: int) -> Sighting | None:
    """Part a name from the place before it that was read as one with it."""
    name = name_at(found.words, index)
    old = found.tails.get(name.last) if name is not None else None
    if name is None or old is None or old.official or old.title is not None:
        return None
    old.name = name
    old.start = found.words.starts[index]
    found.firsts[index] = old
    return old


def _acronym_skipped(words: Words, last: int) -> int:
    if (
        words.gap(last) == " ("
        and words.forms[last + 1][:1].isupper()
        and words.forms[last + 1][-1:].isupper()
        and len(words.forms[last + 1]) > 1
        and words.gap(last + 1).startswith(")")
    ):
        return last + 1
    return last


def _closed(words: Words, sighting: Sighting) -> bool:
    """Say whether the name stands alone, as one between commas or at an end does."""
    return not words.capital(sighting.tail + 1) or not words.near(sighting.tail)


def _titular(found: Scan, role: Role) -> Sighting | None:
    """Read a bare surname after a role that serves as a title: "Mayor Quill"."""
    words = found.words
    noun = words.lower(role.last)
    if noun not in _TITULAR or not words.capital(role.last) or not words.capital(role.last + 1):
        return None
    name = name_at(words, role.last + 1, titled=True)
    if name is None or words.lower(name.last) in THINGS or role.public is False:
        return None
    sighting = _sight(found, name, None)
    if not name.given:
        sighting.start = words.starts[max(role.first, role.last - 2)]
    return sighting


def _acts(words: Words, last: int) -> bool:
    """Say whether a role is what acts: a verb follows it with no comma between."""
    after = words.lower(last + 1)
    return words.near(last) and (after in ENDS_ROLE or after.endswith("ed")) and after not in _LINKS


def _over_constituency(words: Words, at: int) -> int:
    """Go back over the place in "Coun Ida Quill, Leeford North MP"."""
    start = at
    while words.near(start) and words.capital(start) and at - start < 4:
        start -= 1
        if words.gap(start) == ", ":
            return start
    return at


def _listed_after(found: Scan, role: Role) -> bool:
    """Say whether a list goes on after the role: "Cllr Quill, the Clerk and Mrs Bell"."""
    words = found.words
    return (
        words.lower(role.last + 1) == "and"
        and words.near(role.last)
        and (role.last + 2 in found.firsts or words.lower(role.last + 2) == "the")
    )


def _before(found: Scan, role: Role) -> Sighting | None:
    """The name that the role follows: after a comma, a dash, a bracket, "and" or "is"."""
    words = found.words
    at = role.outer - 1
    if words.lower(at) == "and" and words.near(at):
        joined = words.near(at - 1) or words.gap(at - 1) == ", "
        return found.held.get(at - 1) if joined else None
    if role.plural and words.lower(at) == "of" and words.lower(at - 1) == "one":
        at -= 2  # "Ida Quill, one of the council's executive members"
    if role.head == "mp":
        at = _over_constituency(words, at)
    if role.head == "chair" and words.lower(at) == "in" and words.near(at):
        at -= 1  # "Cllr Quill (in the Chair)"
    for _ in range(3):
        if words.near(at) and words.lower(at) in _COPULAS:
            at -= 1
    if at < role.outer - 1 and words.near(at):
        return found.tails.get(at)
    if role.determiner == "the" and (_acts(words, role.last) or _listed_after(found, role)):
        return None  # "In reply to Cllr Quill, the Head of Skills confirmed that …"
    gap = words.gap(at).lstrip(")]")
    if gap not in _APART and gap.strip() not in ("(", ",", "–", "-"):
        return (
            found.tails.get(at)
            if words.near(at) and words.capital(role.first) and role.outer == role.first
            else None
        )
    if words.lower(at).isdigit() and words.gap(at - 1) == ", ":
        at -= 1
    return found.tails.get(at) or found.held.get(at)


def _child(found: Scan, sighting: Sighting) -> bool:
    """Say whether an age under eighteen follows the name: "Kit Quill, 12,"."""
    age = found.words.lower(sighting.tail + 1)
    return found.words.gap(sighting.tail) == ", " and age.isdecimal() and int(age[:3]) < _ADULT


def _give(sighting: Sighting, role: Role) -> None:
    sighting.official = True
    sighting.roles = (*sighting.roles, role)
    if _tells_more(sighting, role):
        sighting.role = role.text
    if role.head in ("councillor", "member", "ward member"):
        _, _, place = role.text.partition(" for ")
        sighting.ward = sighting.ward or place or None
    sighting.organisation = sighting.organisation or role.organisation
    sighting.party = sighting.party or role.party


def _tells_more(sighting: Sighting, role: Role) -> bool:
    """Say whether a role is to be printed rather than the one that is known so far."""
    if role.head == "member" and not role.about:
        return False  # "Conservative members Ida Quill and Ned Bell"
    known = sighting.role
    if known is None or (known.isupper() and role.head != "mp"):
        return True
    if known.lower() in ("lead member", "cabinet member", "executive member", "portfolio holder"):
        return bool(role.about)
    return sighting.ward is not None and known.endswith("councillor")
