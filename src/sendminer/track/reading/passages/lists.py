"""Lists and the lines that lead in to them: what such a line says holds for each item.

"Projects finished this year include:" reports what it lists, "The units planned are as follows:"
promises it, and a day that the line tells is that of every item which tells none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from sendminer.records import Document, Period, Statement
from sendminer.track.reading.cues import finished, places, says
from sendminer.track.reading.days.respective import days, of_all, tells
from sendminer.track.reading.doings.acts import act
from sendminer.track.reading.doings.roles import Doing
from sendminer.track.reading.names.name import Name

_MADE = ("open", "close", "fund", "hire", "start", "train")
_HELD = ("school", "base", "unit", "class", "classroom", "hub", "centre", "setting", "place", "bed")
_THINGS = (
    r"(?:projects?|schemes?|works?|places|units?|bases|schools?|centres?|hubs?|classes|classrooms?"
    r"|buildings?|provisions?|posts|developments|improvements|expansions|sites)"
)
_FINISHED = re.compile(
    rf"\b{_THINGS}\s(?:already\s|so\sfar\s|now\s)?(?:delivered|completed|finished|opened|built|created)\b"
    r"|\b(?:has|have)(?:\s(?:also|now|already|since|so\sfar)){0,2}(?:\s(?:built|run|won|set\sup))?\s?:\Z"
    r"|\A\W{0,3}(?:key\s|main\s|recent\s|our\s)?(?:achievements|successes)\b",
    re.IGNORECASE,
)
_BELOW, _LISTED, _SHORT = 3, 16, 12
_ENDS = (".", ";", "!", "?", "”")
_ASKED = re.compile(r"\b(?:to|that|must|should)\s?:\Z", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to\sbe|due|plan(?:s|ned)?|proposes?|proposed|proposing|proposals?|pledges?|pledged"
    r"|commits?|committed|agreed|approved|decided|intends?)\b",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"\b(?:asks?|asked|invited|recommend(?:s|ed)?|seeks?|sought|sets?\sout)\b[^:]{0,120}\b(?:to\s(?:approve|agree|endorse|adopt)"
    r"|approv(?:e|al|es)(?:\s(?:of|for|to))?)\b[^:]{0,60}:\s{0,2}\Z",
    re.IGNORECASE,
)
"""What is put to a body that may say yes: "asks the Executive to approve:"."""
_PUT_IN_PLACE = re.compile(
    r"\b(?:proposals|changes|recommendations|plans|actions|measures|arrangements|alterations)\b[^:]{0,60}?\sbe\s(?:\w{2,9}\s)?"
    r"(?:implemented|introduced|put\sin(?:to)?\s(?:place|effect|practice)|carried\sout|made|brought\sin)\b",
    re.IGNORECASE,
)
"""What is listed is to come about: "agreed that these changes be made from May:"."""
_THING = re.compile(rf"\b{_THINGS}\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:will|would|shall|is|are|was|were|has|have|had|be|to)\b|['’]ll\b", re.IGNORECASE
)
_FOLLOWING = re.compile(
    r"\s(?:of|at|in|for|to|on|across)\s(?:each\sof\s|all\sof\s)?(?:the\s)?following\b[^:]{0,80}:?\s{0,2}\Z"
    r"|\bthe\sfollowing\b|\bfollowing\b"
    r"|\s(?:(?:are|is|will\sbe)\s)?(?:as\sfollows|includes?|including|these|listed\sbelow|below|namely)?\s?:\s{0,2}\Z",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?:and\s)?(?:(?:the|this|a)\s)?(?:(?:report|paper|plan|strategy|council|cabinet|it)\s)?(?:also\s)?"
    r"(?:(?:proposes|recommends|propose|recommend)\s(?:that\s|to\s)?"
    r"|includes\sthe\s(?:results|outcomes?)\sof\s(?:the\s)?(?:(?:in)?formal\s|public\s)?consultations?\s(?:to|on)\s)",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\W{0,6}(?:\w+ly\s)?", re.IGNORECASE)


@dataclass(frozen=True)
class Listed:
    """A list with the line over it; ``items`` are the first statements of its items."""

    document: Document
    lead: int
    items: tuple[int, ...]

    @property
    def line(self) -> Statement:
        """The line that leads in to it."""
        return self.document.statements[self.lead]

    @property
    def words(self) -> str:
        """What the line says, without what points to the list below it."""
        text = self.line.text
        paper = _PAPER.match(text)
        return " ".join(_FOLLOWING.sub("", text[paper.end() if paper else 0 :]).split())

    @cached_property
    def tells(self) -> Literal["done", "promise"] | None:
        """What the line says of the items."""
        text = self.line.text
        if self._resolved:
            return "promise"
        if _SOUGHT.search(text):
            return "promise"
        ahead = _AHEAD.search(text) is not None or says("future", text)
        if not ahead:
            made = finished(text) and act(text) in _MADE and _ASKED.search(text) is None
            return "done" if made or _FINISHED.search(text) else None
        if _PUT_IN_PLACE.search(text):
            return "promise"
        kind = act(text)
        told = kind in _MADE if kind else _THING.search(text) is not None
        return "promise" if told else None

    @property
    def _resolved(self) -> bool:
        """Whether the record of a decision decides what is listed."""
        start = self.document.statements[self.items[0]].start
        spans = (span for item in self.document.items for span in item.resolved)
        return self.document.kind == "decision" and any(a <= start < b for a, b in spans)

    @cached_property
    def valued(self) -> bool:
        """Whether the line has a number or a sum of its own, and no item has one."""
        said = [self.document.statements[at] for at in self.items]
        return _has_value(self.document, self.line) and not any(
            _has_value(self.document, each) for each in said
        )

    @cached_property
    def promises(self) -> bool:
        """Whether each item is promised: the line says so, or half of them are and so are all."""
        labels = [self.document.statements[at].labels for at in self.items]
        half = 2 * sum("commitment" in each for each in labels) >= len(labels) > 1
        return self.tells == "promise" or (half and self.tells is None)


class Lists:
    """The lists of a document, by the statements that stand in them or lead in to them."""

    def __init__(
        self,
        document: Document,
        bullets: Sequence[tuple[int, int] | None],
        names: Callable[[str], Sequence[Name]],
    ) -> None:
        self._document = document
        self._names = names
        self._days: dict[int, tuple[Statement, Period]] = {}
        self._telling: set[int] = set()
        self._over: dict[int, Listed] = {}
        self._led: dict[int, Listed] = {}
        for first, items in _lists(bullets).items():
            self._date_all(items)
            lead = _lead(document, bullets, first)
            if lead is not None:
                listed = Listed(document, lead, tuple(items))
                self._led.setdefault(lead, listed)
                self._over |= dict.fromkeys(items, listed)
                self._date(listed)

    def _date_all(self, items: Sequence[int]) -> None:
        """Give the items the one day that is told below of all of them."""
        told = self._document.statements
        below = items[-1] + 1
        if below >= len(told) or of_all(told[below].text) != len(items):
            return
        periods = self._document.periods_of(told[below])
        promised = sum("commitment" in told[at].labels for at in items)
        if len(periods) == 1 and 2 * promised > len(items):
            self._telling.add(below)
            self._days |= {at: (told[below], periods[0]) for at in items if not told[at].periods}

    def _date(self, listed: Listed) -> None:
        """Give the items their days, where a sentence below the list tells them."""
        told = self._document.statements
        end = listed.items[-1] + 1
        near = [at for at in range(end, min(len(told), end + _BELOW)) if tells(told[at].text)]
        if not near or not listed.promises:
            return
        keys = {
            at: name.key
            for at in listed.items
            for name in [each for each in self._names(told[at].text) if each.sure][:1]
        }
        for below in near:
            found = days(self._document, told[below], frozenset(keys.values()))
            if found:
                self._telling.add(below)
                self._days |= {
                    at: (told[below], found[key]) for at, key in keys.items() if key in found
                }

    def day(self, index: int) -> tuple[Statement, Sequence[Period]] | None:
        """The times that are told of an item elsewhere, with the statement that tells them."""
        if index in self._days:
            statement, period = self._days[index]
            return statement, (period,)
        listed = self._over.get(index)
        if listed is None or not listed.promises:
            return None
        if listed.tells != "promise":
            return None
        return listed.line, self._document.periods_of(listed.line)

    def over(self, index: int) -> Listed | None:
        """The list of which a statement begins an item."""
        return self._over.get(index)

    def held(self, index: int, told: Iterable[Doing], names: Sequence[Name]) -> Iterator[Doing]:
        """What a statement does, as the line over its list has it."""
        listed, led = self._over.get(index), self._led.get(index)
        statement = self._document.statements[index]
        if index in self._telling:
            # It gives the items their days, and is the promise of none of them.
            return
        if led is not None and led.valued and "commitment" in statement.labels:
            yield Doing("promise", sure=True, founds=True)
        elif listed is None:
            yield from told
        else:
            yield from self._item(listed, statement, list(told), names)

    def _item(
        self, listed: Listed, statement: Statement, told: Sequence[Doing], names: Sequence[Name]
    ) -> Iterator[Doing]:
        """What an item does."""
        text = statement.text
        whole = _has_value(self._document, statement) or any(name.sure for name in names)
        plain = _verbless(text)
        if listed.tells == "done" and not says("future", text):
            yield from (_reported(each) for each in told)
        elif listed.valued and plain and not whole:
            # What the line counts is the promise, and this one of its features.
            yield from (each._replace(founds=False) for each in told)
        elif whole and listed.promises and not statement.labels and plain:
            yield Doing("promise", sure=True, founds=True, listed=True)
        else:
            yield from (
                each._replace(listed=whole and listed.promises and each.role == "promise")
                for each in told
            )


def _reported(told: Doing) -> Doing:
    """What is listed as done: no promise, even where it sounds like one."""
    return Doing("done", sure=told.sure, founds=False) if told.role == "promise" else told


def _lists(bullets: Sequence[tuple[int, int] | None]) -> dict[int, list[int]]:
    """First statements of the items of each list, by the first of them all."""
    found: dict[int, list[int]] = {}
    for index, each in enumerate(bullets):
        if each is not None and each[1] == index:
            found.setdefault(each[0], []).append(index)
    return found


def _lead(document: Document, bullets: Sequence[tuple[int, int] | None], first: int) -> int | None:
    """The line that leads in to the list which begins at ``first``.

    One line may lead in to several, each under what it proposes: "The planned nursery places".
    """
    told = document.statements
    for at in range(first - 1, max(-1, first - 1 - _LISTED), -1):
        if told[at].text.rstrip().endswith(":"):
            return at
        if bullets[at] is None and not _is_part(told[at]):
            return None
    return None


def _is_part(statement: Statement) -> bool:
    """Whether a line names a part of what is proposed in the list above and below it."""
    text = statement.text.rstrip()
    short = len(text.split()) <= _SHORT and text[-1:] not in _ENDS
    return short and not statement.labels and _AHEAD.search(text) is not None


def _has_value(document: Document, statement: Statement) -> bool:
    """Whether a statement has a sum, or a number of what can be built."""
    return bool(statement.money) or any(
        each.unit in _HELD for each in document.counts_of(statement)
    )


def _verbless(text: str) -> bool:
    """Whether an item is a thing and says nothing of it: neither "is" nor "Build a"."""
    begin = _OPENS.match(text)
    start = begin.end() if begin else 0
    acts = any(at == start for at, _, _ in places("acts", text))
    return not acts and _FINITE.search(text) is None
