"""Whether two officials of two documents of a council can be, and are shown to be, one person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from sendminer.extract.officials.names.names import FEMALE, MALE, PARTICLES, same_forename, spaced
from sendminer.extract.officials.names.titles import MEN, OFFICE, WOMEN
from sendminer.extract.officials.roles.roles import role_at
from sendminer.extract.officials.tokens import words_of
from sendminer.extract.officials.vocabulary import HEAD_STARTS
from sendminer.records import Official

_PARTIES = {
    "con": "conservative", "cons": "conservative", "conservatives": "conservative",
    "tory": "conservative",
    "conservative party": "conservative", "lab": "labour", "labour party": "labour",
    "lib dem": "liberal democrat", "lib dems": "liberal democrat", "libdem": "liberal democrat",
    "ld": "liberal democrat", "lib-dem": "liberal democrat", "ind": "independent",
    "liberal democrats": "liberal democrat", "green party": "green", "greens": "green",
    "the green party": "green", "reform": "reform uk", "independents": "independent",
}  # fmt: skip
_MEMBERS = frozenset(
    ("cabinet member", "executive member", "portfolio holder", "lead member", "councillor",
     "ward member", "leader", "mayor")
)  # fmt: skip
_RARE = frozenset(("sir", "dame", "lord", "baroness", "dr", "prof", "professor", "rev", "revd"))


@dataclass(frozen=True, slots=True)
class Traits:
    """What a document tells of a named official, in the form in which it is compared."""

    name: str
    surname: str
    given: tuple[str, ...]
    keys: frozenset[tuple[str, frozenset[str]]]
    organisation: str | None
    party: str | None
    ward: str | None
    sex: str | None
    titles: frozenset[str]
    elected: bool | None

    @property
    def fullness(self) -> int:
        """2 with a forename, 1 with initials, 0 for a bare surname."""
        return 0 if not self.given else 1 + (len(self.given[0]) > 1)


def traits_of(official: Official) -> Traits:
    """Read what a document tells of a named official."""
    name = official.name or ""
    given, surname = _parted(spaced(name).replace("’", "'").casefold().split())
    keys = frozenset(role_keys(official.role)) if official.role else frozenset()
    return Traits(
        name, surname, given, keys, _folded(official.organisation), party_key(official.party),
        _folded(official.ward), _sex(official, given), _titles(official) & _RARE,
        _elected(official, keys),
    )  # fmt: skip


@lru_cache(maxsize=4096)
def role_keys(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The roles that a printed role names, each by its noun and what it is about.

    A former office counts for nothing: it says who does not hold it.
    """
    return tuple(_keys(text))


def _keys(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    words = words_of(f"the {text}")
    done = 0
    for index, low in enumerate(words.lowers):
        if index >= done and low in HEAD_STARTS and (role := role_at(words, index)) is not None:
            done = role.last + 1
            if not role.past:
                yield role.head, role.about


def same_name(a: Traits, b: Traits) -> bool:
    """Say whether two names of one surname can be one: initials fit, forenames are the same."""
    if a.surname != b.surname:
        return False
    pairs = list(zip_longest(a.given, b.given))
    return all(x is None or y is None or _fits(x, y) for x, y in pairs)


def conflict(a: Traits, b: Traits) -> bool:
    """Say whether something shows that two officials are two people."""
    if not same_name(a, b):
        return True
    if a.sex and b.sex and a.sex != b.sex:
        return True
    if a.elected is not None and b.elected is not None and a.elected != b.elected:
        return True
    if a.ward and b.ward and a.ward != b.ward:
        return True
    crossed = bool(a.party and b.party and a.party != b.party)
    return crossed and not (a.ward and a.ward == b.ward)


def agree(a: Traits, b: Traits) -> bool:
    """Say whether something beside the name shows that two officials are one person."""
    if (a.ward and a.ward == b.ward) or a.keys & b.keys:
        return True
    if a.party and a.party == b.party:
        return True
    if a.elected and b.elected:
        return True
    spelt = a.fullness == b.fullness == 2
    same_body = bool(a.organisation and a.organisation == b.organisation)
    if a.titles & b.titles:
        return spelt
    return spelt and (same_body or (a.elected is False and b.elected is False))


def _parted(parts: list[str]) -> tuple[tuple[str, ...], str]:
    at = max(len(parts) - 1, 0)
    while at > 0 and parts[at - 1] in PARTICLES:
        at -= 1
    return tuple(part.rstrip(".") for part in parts[:at]), " ".join(parts[at:])


def _folded(text: str | None) -> str | None:
    return text.replace("’", "'").casefold() if text else None


def party_key(text: str | None) -> str | None:
    """A party under one name, however it is printed."""
    low = _folded(text)
    return _PARTIES.get(low, low) if low else None


def _titles(official: Official) -> frozenset[str]:
    return frozenset(word.rstrip(".") for word in (official.honorific or "").casefold().split())


def _sex(official: Official, given: tuple[str, ...]) -> str | None:
    titles = _titles(official)
    if titles & WOMEN or titles & MEN:
        return "f" if titles & WOMEN else "m"
    first = given[0] if given else ""
    if (first in FEMALE) == (first in MALE):
        return None
    return "f" if first in FEMALE else "m"


def _elected(official: Official, keys: frozenset[tuple[str, frozenset[str]]]) -> bool | None:
    """Whether a councillor (True) or in a paid post (False); None where nothing tells."""
    titles = _titles(official)
    heads = {head for head, _ in keys}
    if titles & OFFICE or heads & _MEMBERS or official.ward:
        return True
    if official.party:
        return None if "mp" in heads else True
    return False if heads - {"chair", "vice-chair", "governor", "mp"} else None


def _fits(x: str, y: str) -> bool:
    if len(x) == 1 or len(y) == 1:
        return x[0] == y[0]
    return same_forename(x, y)
