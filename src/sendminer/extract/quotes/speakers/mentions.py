"""Whose mention the words are that name a speaker."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from sendminer.records import Extent, Official

_OFFICE = re.compile(
    r"(?:[A-Z][\w’'-]{0,20}\s){0,4}(?:Director|Head|Manager|Officer|Member|Lead|Leader|Chair|Chairman"
    r"|Holder|Adviser|Headteacher|Principal|Secretary|Executive|Commissioner)\b"
)
_FOR = re.compile(r"\b(?:for|of|from|to|at|by|on)\s")

_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}\s+(?=[A-Z])")
"""The number of a report's paragraph, which names nobody."""

_WRITTEN = re.compile(
    r"(?:one|another|an?|the)\s(?:[\w-]{1,20}\s)?(?:line|sentence|passage|paragraph|page|entry)",
    re.IGNORECASE,
)
"""Part of a text, which is read and does not speak: "One line reads"."""


class Mentions:
    """The mentions of all officials of a text, by position."""

    def __init__(self, text: str, officials: Sequence[Official]) -> None:
        self._text = text
        self._mentions = sorted((m.start, m.end, o.id) for o in officials for m in o.mentions)
        self._starts = [mention[0] for mention in self._mentions]

    def at(self, start: int) -> Extent | None:
        """The mention that begins at ``start``."""
        index = bisect_left(self._starts, start)
        if index < len(self._starts) and self._starts[index] == start:
            return start, self._mentions[index][1]
        return None

    def official(self, speaker: Extent) -> tuple[str | None, Extent]:
        """The official whose mention shares most with the words that name the speaker.

        With the official comes the mention: "Headteacher Jo Bell" is named "Jo Bell". Words that
        name two people are left as they are.
        """
        shares = [
            (min(end, speaker[1]) - max(start, speaker[0]), -start, (start, end), identity)
            for start, end, identity in self._within(speaker)
        ]
        if not shares:
            return self._apposed(speaker)
        *_, mention, identity = max(shares)
        before = self._text[speaker[0] : mention[0]]
        joint = len({row[3] for row in shares}) > 1 or before.endswith(" and ")
        owned = before.endswith(("'s ", "’s ")) and self._text[slice(*mention)].islower()
        return identity, speaker if joint or owned else mention

    def _apposed(self, speaker: Extent) -> tuple[str | None, Extent]:
        """The official right before an office: "Jo Bell, Director of Skills confirmed that …"."""
        index = bisect_right(self._starts, speaker[0]) - 1
        if index >= 0 and _OFFICE.match(self._text, *speaker):
            start, end, identity = self._mentions[index]
            if self._text[end : speaker[0]] in (", ", ", the "):
                return identity, (start, end)
        return None, speaker

    def _within(self, speaker: Extent) -> Iterator[tuple[int, int, str]]:
        """Mentions in the words that name a speaker, of people and not of what is theirs."""
        index = bisect_right(self._starts, speaker[1])
        for start, end, identity in self._mentions[max(0, index - 8) : index]:
            if end <= speaker[0] or start >= speaker[1]:
                continue
            if start > speaker[0] and _FOR.search(self._text, speaker[0], start):
                continue  # "a spokesperson for Cllr Bell" is not Cllr Bell
            if end + 2 < speaker[1] and self._text[end : end + 2] in ("’s", "'s"):
                continue  # nor is "Cllr Bell's report"
            yield start, end, identity


def who_speaks(text: str, speaker: Extent) -> Extent | None:
    """The words for a speaker without a paragraph's number, or None where they name nobody."""
    # "under rule 27 highlighting", "on 5 June 2025 admitted": a number says nothing
    if not any(one.isalpha() or one == "%" for one in text[slice(*speaker)]) or _WRITTEN.fullmatch(
        text, *speaker
    ):
        return None
    number = _NUMBER.match(text, *speaker)
    return (number.end(), speaker[1]) if number is not None else speaker
