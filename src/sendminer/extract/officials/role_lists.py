"""Posts without a name in a list: "the Director of Skills, Head of SEND and Chief Executive"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from sendminer.extract.officials.sightings import Role
from sendminer.extract.officials.tokens import Words

_EMPLOYED = frozenset(
    ("director", "head", "manager", "officer", "chief executive", "executive director", "lead",
     "monitoring officer", "chief officer", "solicitor", "headteacher", "clerk")
)  # fmt: skip
_DETERMINERS = frozenset(("the", "our", "'s"))


def listed_posts(words: Words, roles: Sequence[Role]) -> Set[int]:
    """First words of the roles that go on with a list which an article has opened."""
    found: set[int] = set()
    before: Role | None = None
    for role in sorted(roles, key=lambda role: role.first):
        if before is not None and not role.determiner and role.specific:
            opened = before.determiner in _DETERMINERS or before.first in found
            if opened and words.capital(role.first) and _goes_on(words, before, role, found):
                found.add(role.first)
        before = role
    return found


def _goes_on(words: Words, before: Role, role: Role, found: Set[int]) -> bool:
    """Say whether somebody else is meant than the one before, who can hold two offices."""
    at = role.outer - 1
    if at == before.last:
        return words.gap(at) in (", ", "; ")
    joined = at - 1 == before.last and words.lower(at) == "and" and words.near(at)
    if not joined or words.gap(before.last) not in (" ", ", "):
        return False
    # "the Deputy Leader and Cabinet Member for Skills" is one person.
    apart = before.head == role.head or (before.head in _EMPLOYED) != (role.head in _EMPLOYED)
    return apart or before.first in found
