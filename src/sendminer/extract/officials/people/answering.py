"""Whom a question was put to: "asked the Leader: …" and then "Councillor Quill replied: …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sendminer.extract.officials.people.people import Person
from sendminer.extract.officials.sightings import Role
from sendminer.extract.officials.tokens import Words

_ASKED = re.compile(r"\b(?:asked|[Qq]uestions?|put)\b[^.?!\n]{0,60}$")
_ANSWERED = re.compile(r"\s(?:then )?(?:replied|responded|answered|said in reply)\b")
_ANSWER = re.compile(r"\n\s*(?:Answer|Response|Reply)(?: (?:from|by|given by|of))? $")
_REACH = 1500
_FEW = 4


class Answering:
    """Finds who answers for a role; the order of the namings is made out once."""

    def __init__(self, words: Words, people: Sequence[Person]) -> None:
        self._words, self._people = words, people
        self._named: list[tuple[int, int, Person]] | None = None

    def who(self, role: Role) -> Person | None:
        """The one person named next who is said to answer what the role was asked."""
        text, start = self._words.text, self._words.starts[role.outer]
        if self._words.lower(role.last + 1) == "to" and self._words.near(role.last):
            return None  # "He had asked the Head of Skills to call her" is no question
        if _ASKED.search(text, max(0, start - 90), start) is None:
            return None
        if self._named is None:
            spans = ((a, b, p) for p in self._people for a, b in p.spans if p.official)
            self._named = sorted(spans, key=lambda row: row[:2])
        end = self._words.ends[role.last]
        first = bisect_left(self._named, end, key=lambda row: row[0])
        for at, after, person in self._named[first : first + _FEW]:
            if at > end + _REACH:
                break
            if _ANSWERED.match(text, after) or _ANSWER.search(text, max(0, at - 30), at):
                return person if person.surname and person.role is None else None
        return None
