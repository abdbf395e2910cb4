"""The register of councils: which names mean which council.

``data/councils.csv`` holds the names in full. Papers, and the councils themselves, use others:
"Herts County Council", "Kingston Council", "Suffolk CC". ``known`` brings a name to the one form
that the register has, where it can mean no other council; else it says that it knows none.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib.resources import files

from sendminer.lexicon import lexicon

_RANKS = frozenset(
    ("county", "city", "borough", "district", "metropolitan", "unitary", "london", "royal")
)
_LINKS = frozenset(("of", "the", "and", "upon", "on", "with", "in", "under"))
_GENERAL = frozenset(("north", "south", "east", "west", "mid", "central"))
"""Words that name no place alone."""
_NOT_WORDS = re.compile(r"[^\w&]+")
_LONGEST, _FEWEST_LETTERS = 120, 3
_NEAR = 0.75
"""How alike a misspelt name and a name are at least."""


@cache
def rows() -> tuple[dict[str, str], ...]:
    """The register as it ships, a row a council, by code."""
    table = files("sendminer") / "data" / "councils.csv"
    return tuple(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))


@lru_cache(maxsize=4096)
def known(name: str) -> str | None:
    """The full name of the one council that a name can mean, or None."""
    words = _words(name)
    if not words or len(name) > _LONGEST:
        return None
    if " ".join(words) in _in_full():
        return _in_full()[" ".join(words)]
    letters = [word for word in name.split() if word != "Council"]
    if len(letters) == 1 and letters[0].isupper() and letters[0].casefold() in _by_letters():
        return _by_letters()[letters[0].casefold()]
    ranks, place = _parted(words)
    fits = {full for full in _by_place().get(place, ()) if _fits(ranks, full)}
    if len(fits) > 1 and not ranks:
        # Of the council of a county and the one that came after it, the later has no rank.
        fits = {full for full in fits if not _parted(_words(full))[0]}
    return fits.pop() if len(fits) == 1 else None


def near(name: str, most: int = 3, besides: Iterable[str] = ()) -> list[str]:
    """Full names of the councils, and of those ``besides``, that a misspelt name is near to."""
    places = dict(_by_place())
    for other in besides:
        at = _parted(_words(other[:_LONGEST]))[1]
        places[at] = places.get(at, frozenset()) | {other}
    place = _parted(_words(name[:_LONGEST]))[1]
    found = get_close_matches(place, list(places), n=most, cutoff=_NEAR) if place else []
    return list(dict.fromkeys(full for one in found for full in sorted(places[one])))[:most]


def _words(name: str) -> list[str]:
    plain = name.casefold().replace("&", " and ").replace("'", "").replace("’", "")
    return _NOT_WORDS.sub(" ", plain).split()


def _parted(words: list[str]) -> tuple[frozenset[str], str]:
    """The ranks in a name, and its place: "Herts CC" is "county city" and "hertfordshire"."""
    meant = lexicon("councils")["rank"]["words"]
    ranks: set[str] = set()
    place: list[str] = []
    for number, word in enumerate(words):
        if word in meant and len(words) > 1 and number in (0, len(words) - 1):
            ranks.add(meant[word])
        elif word in _RANKS:
            ranks.add(word)
        elif word != "council":
            place.append(word)
    while place and place[0] in _LINKS:
        del place[0]
    while place and place[-1] in _LINKS:
        del place[-1]
    cut = lexicon("councils")["cut"]["words"]
    whole = cut.get("_".join(place))
    return frozenset(ranks), whole or " ".join(cut.get(word, word) for word in place)


@cache
def _in_full() -> dict[str, str]:
    return {" ".join(_words(row["name"])): row["name"] for row in rows()}


@cache
def _by_place() -> dict[str, frozenset[str]]:
    """Full names by place, and by the first part of a place of two parts ("Kingston")."""
    found: dict[str, set[str]] = defaultdict(set)
    parts: dict[str, set[str]] = defaultdict(set)
    for row in rows():
        place = _parted(_words(row["name"]))[1]
        found[place].add(row["name"])
        first = re.split(r"\s(?:and|upon|on|with|under)\s", place)[0]
        if first != place and first not in _GENERAL:
            parts[first].add(row["name"])
    for first, names in parts.items():
        found[first] |= names
    return {place: frozenset(names) for place, names in found.items()}


@cache
def _by_letters() -> dict[str, str]:
    """Full names by their first letters, "wscc" or "bcp", where no other council has the same."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows():
        words = [word for word in _words(row["name"]) if word not in _LINKS]
        place = [word for word in words if word != "council" and word not in _RANKS]
        for told in (words, place):
            if len(told) >= _FEWEST_LETTERS:
                found["".join(word[0] for word in told)].add(row["name"])
    return {letters: names.pop() for letters, names in found.items() if len(names) == 1}


@cache
def _ranks_of() -> dict[str, frozenset[str]]:
    return {
        row["name"]: _RANKS.intersection([*_words(row["name"]), *row["kind"].split()])
        | ({"borough", "city", "metropolitan"} if row["kind"] == "metropolitan" else set())
        for row in rows()
    }


def _fits(ranks: frozenset[str], full: str) -> bool:
    """Say whether a council can be of these ranks; "county city" is either."""
    own = _ranks_of()[full]
    return all(own.intersection(rank.split()) if " " in rank else rank in own for rank in ranks)
