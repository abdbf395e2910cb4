"""Names that stand for one beside a role alone: a bare surname, an initial, half of a reading."""

from __future__ import annotations

from sendminer.extract.officials.joining.naming import sight
from sendminer.extract.officials.names.names import COMMON, THINGS, name_at
from sendminer.extract.officials.sightings import Role, Scan, Sighting

_TITULAR = frozenset(
    ("mayor", "judge", "president", "minister", "senator", "coroner", "secretary",
     "commissioner", "inspector", "superintendent", "sergeant", "chief constable", "chancellor",
     "prime minister", "sheriff")
)  # fmt: skip
_MOST_INITIALS = 4


def resplit(found: Scan, index: int) -> Sighting | None:
    """Part a name from the place before it that was read as one with it."""
    name = name_at(found.words, index)
    old = found.tails.get(name.last) if name is not None else None
    if name is None or old is None or old.official or old.title is not None:
        return None
    old.name = name
    old.start = found.words.starts[index]
    found.firsts[index] = old
    return old


def titular(found: Scan, role: Role) -> Sighting | None:
    """Read a bare surname after a role that serves as a title: "Mayor Quill"."""
    words = found.words
    noun = words.lower(role.last)
    if noun not in _TITULAR or not words.near(role.last):
        return None  # "the Regional Schools Commissioner (RSC)"
    if not words.capital(role.last) or not words.capital(role.last + 1):
        return None
    name = name_at(words, role.last + 1, titled=True)
    if name is None or words.lower(name.last) in THINGS or role.public is False:
        return None
    sighting = sight(found, name, None)
    if not name.given:
        sighting.start = words.starts[max(role.first, role.last - 2)]
    return sighting


def initialled(found: Scan, at: int, role: Role, longest: int = 3) -> Sighting | None:
    """Read a name that an initial opens, which stands for one beside a role alone."""
    words = found.words
    initial = words.forms[at] if 0 <= at < len(words.forms) else ""
    public = role.public or (role.public is None and found.public)
    if not (0 < len(initial) <= longest and initial.isupper()) or not public:
        return None
    name = name_at(words, at, initials=True)
    if name is None or not name.given or name.surname.lower() in COMMON:
        return None  # "EHC Plan, Head of SEND"
    return sight(found, name, None)


def initialled_before(found: Scan, at: int, role: Role) -> Sighting | None:
    """Read a name that initials open, which stands for one beside a role alone."""
    words = found.words
    if words.gap(at) not in (", ", "\n", " – ", " - ") or at in found.tails:
        return None
    first = at
    while first > at - _MOST_INITIALS and len(words.forms[first - 1]) == 1:
        first -= 1
    if first == at and len(words.forms[at - 1]) < _MOST_INITIALS:
        first -= 1  # "JR Quill"
    opens = not words.near(first - 1) or not words.capital(first - 1)
    sighting = initialled(found, first, role) if first < at and opens else None
    return sighting if sighting is not None and sighting.name.last == at else None
