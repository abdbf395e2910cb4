"""Whether two names, as texts give them, are of one person."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ROLE = re.compile(r"\s*\([^()]{0,200}\)\s*\Z")
_HONORIFIC = re.compile(
    r"\b(?:cllrs?|councillors?|couns?|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|professor|prof|rev"
    r"|the|cabinet member|leader|deputy)\b\.?",
    re.IGNORECASE,
)


def one_person(a: str, b: str) -> bool:
    """Whether one name may be short for the other: "Huw Garland" and "Councillor Garland"."""
    mine, theirs = _parts(a), _parts(b)
    if not mine or not theirs or mine[-1] != theirs[-1]:
        return False
    if len(mine) == 1 or len(theirs) == 1:
        return True
    first, other = mine[0], theirs[0]
    return first == other or (first[0] == other[0] and 1 in (len(first), len(other)))


def listed(names: Iterable[str]) -> list[str]:
    """Each person once, in the order in which they are first named, by the fullest name."""
    kept: list[str] = []
    for name in names:
        at = next((i for i, known in enumerate(kept) if one_person(known, name)), None)
        if at is None:
            kept.append(name)
        elif len(_parts(name)) > len(_parts(kept[at])):
            kept[at] = name
    return kept


def _parts(name: str) -> list[str]:
    """The words of a name without title and role, in small letters."""
    bare = _HONORIFIC.sub(" ", _ROLE.sub("", name)).replace(".", " ").lower().split()
    return bare or name.lower().split()
