"""The names in the texts of a document, as the papers of its council know them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from sendminer.track.reading.names.name import Name
from sendminer.track.reading.names.names import is_place, names, runs

_MOST = 100
"""Names in one text; no sentence has as many, and readers compare each with all others."""


class KnownNames:
    """Reads names that say what they are, and bare ones that say it elsewhere ("Netherfold").

    ``known`` are keys of sites that other statements name.
    """

    def __init__(self, council: str, terms: Sequence[str], known: frozenset[str]) -> None:
        self._council = council
        self._terms = terms
        self._known = known
        self._spelt = _spelt(known)
        self._read: dict[str, tuple[Name, ...]] = {}

    def __call__(self, text: str) -> tuple[Name, ...]:
        """The names of a text, in their order; each text is read once."""
        told = self._read.get(text)
        if told is None:
            told = self._read[text] = self._names(text)
        return told

    def _names(self, text: str) -> tuple[Name, ...]:
        sure = names(text, self._council, self._terms)
        taken = {name.key for name in sure}
        bare = [
            Name(key, "site", start, end, words, False)
            for key, start, end, words in runs(text)
            if key.replace(" ", "") in self._spelt
            and key not in taken
            and is_place(text, start, end)
        ]
        found = sorted([*sure, *bare], key=lambda name: name.start)[:_MOST]
        return tuple(map(self._as_known, found))

    def _as_known(self, name: Name) -> Name:
        """A site under the key that others spell: "Lowmoor" is Low Moor.

        A school with its town before it is the one without: "Tarnside Orchard School".
        """
        key = self._spelt.get(name.key.replace(" ", ""), name.key)
        town, _, rest = key.partition(" ")
        if name.sure and name.kind == "site" and {town, rest} <= self._known:
            key = rest
        return name if key == name.key else replace(name, key=key)


@lru_cache(maxsize=8)
def _spelt(known: frozenset[str]) -> dict[str, str]:
    """Keys by their letters alone; the documents of a council share them."""
    return {key.replace(" ", ""): key for key in sorted(known, reverse=True)}
