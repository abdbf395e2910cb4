"""Points that a sentence announces and a list gives: "Members made the following comments:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sendminer.extract.quotes.indirect.clauses import AUXILIARY
from sendminer.extract.quotes.indirect.endings import without_final
from sendminer.extract.quotes.indirect.indirect import BODY
from sendminer.extract.quotes.speakers.before import subject_before
from sendminer.extract.quotes.speakers.behind import first_subject
from sendminer.extract.quotes.turns.reading import Reading
from sendminer.extract.quotes.units import Unit
from sendminer.extract.quotes.words import BODIES, PEOPLE, TITLES, WORDS
from sendminer.records import Extent

_POINTS = (
    r"(?:points?|comments?|observations?|concerns?|questions?|quer(?:y|ies)|issues?|views?|remarks?|matters?"
    r"|responses?|replies|answers?|clarifications?|suggestions?|information|updates?|details?|advice)"
)
_POINT = re.compile(rf"\b{_POINTS}\b")
_MAKING = frozenset(("made", "gave", "provided", "offered", "shared"))
_SAID = (
    r"(?:made|raised|gave|provided|highlighted|outlined|noted|asked|reported|emphasised|stressed|commented|advised"
    r"|stated|explained|offered|shared|expressed|put\s+forward|queried|clarified|said|confirmed|added|responded"
    r"|answered|replied|drew\s+attention\s+to|was\s+told|were\s+told|heard)"
)
_END = r"\s*(?:[:;]\s?[–—-]?|[–—])\s*$"
_LEAD = re.compile(
    rf"\b({_SAID})\s+(?:[\w’'-]{{1,20}}\s+){{0,5}}?"
    r"(?:(?:the\s+)?following|(?:an?\s+)?number\s+of|some|several|various|these|two|three|four|key|main|as\s+follows)"
    rf"(?:[\s,]+[\w’'()/-]{{1,24}}){{0,16}}{_END}"
    rf"|\b({_SAID})(?:\s+(?:[\w’'-]{{1,20}}\s+){{0,3}}?[\w’'-]{{1,20}})?,?\s+that{_END}"
)
"""Somebody and what is announced: "The Head of Service highlighted the following key points:"."""
_PASSIVE = re.compile(
    rf"(?:\b[Tt]he\s+following(?:\s+(?!(?:was|were)\b)[\w’'/-]{{1,20}}){{0,6}}?|\b[Kk]ey\s+{_POINTS}|\b[Ii]t)\s+"
    r"((?:was|were|had\s+been)\s+(?:[a-z]{4,12}\s+)?(?:raised|made|noted|highlighted|discussed|asked|reported|given"
    rf"|provided|explained|confirmed|advised|stated|clarified|stressed))(?:[\s,]+[\w’'/-]{{1,24}}){{0,14}}?{_END}"
)
_DECIDES = re.compile(
    r"\b(?:RESOLVED|[Rr]esolved|[Aa]greed|[Rr]ecommend\w*|[Mm]otion|[Aa]mendment)\b"
)
_MARKER = re.compile(
    r"(?P<bullet>[•·▪●○◦■➢–*o-])\s+"
    r"|\(?(?:(?P<digit>\d{1,2})|(?P<letter>[a-z])|(?P<roman>[ivx]{2,4}))[).]\s+"
)
_FIRST = frozenset(("1", "a", "i"))
_TAIL = re.compile(r"[;,]?\s+(?:and|or)\s*$")
_HEAD_OF_ITEM = re.compile(r"[^.;:]{3,60}:\s*$")
_OWN_CUE = re.compile(
    r"(?:([A-Z][a-z]{2,12}ed|Said|Felt|Thought)\s(?:the\s\w+\s|[Mm]embers\s)?that|That)\s(?=\w)"
    r"|(Asked|Queried|Questioned|Enquired)\s(?=(?:whether|if|how|why|what|when|where|who)\s)"
)
"""An entry that begins with its word of saying: "Stated that the unit was full"."""
_SUBJECTLESS = re.compile(
    r"[A-Z][a-z]{2,12}(?:ed|ing)\s(?:the|an?|his|her|their|on|about|to|what|how|concerns?)\s"
)
_LINE = re.compile(r"\n\s*(?:[•·▪●○◦■➢–*o-]\s+)")


def _entries(masked: str, start: int, end: int) -> Iterator[Extent]:
    """The entries of one paragraph, whose lines may all be entries."""
    for line in _LINE.finditer(masked, start, end):
        yield start, line.start()
        start = line.end()
    yield start, end


_PAST = re.compile(r"\w{2,16}ed\b|said\b|felt\b|thought\b|told\b")
_SPEAKERS = PEOPLE | BODIES | WORDS["role"] | {word.lower() for word in WORDS["office"]}


@dataclass(slots=True)
class _Lead:
    cue: str | None
    """None where each entry has a verb of its own: "Officers:", "• confirmed that …"."""
    speaker: Extent | None
    kind: str | None = None
    """Which marks the items have; None until the first, "" where they end in semicolons."""


class Listed:
    """Reads the entries of a list as the words of whoever the sentence above it names."""

    def __init__(self, so_far: Reading) -> None:
        self.so_far = so_far
        self.lead: _Lead | None = None
        self._until = 0

    def opens(self, unit: Unit) -> None:
        """Note that a sentence announces points, where it closes its paragraph with a colon."""
        if unit.masked[unit.end - 1] not in ":-–—;":
            return
        start = max(unit.start, unit.end - 300)
        if _DECIDES.search(unit.masked, start, unit.end):
            return
        if (passive := _PASSIVE.search(unit.masked, start, unit.end)) is not None:
            self.lead = _Lead(passive[1], None)
        elif (match := _LEAD.search(unit.masked, start, unit.end)) is not None:
            group = 1 if match[1] else 2
            if match[group] in _MAKING and not _POINT.search(match[0]):
                return  # "It is made up of the following three parts:"
            told = match[group].startswith(("was", "were"))
            who = None if told else _who(unit, match.start(group))
            self.lead = _Lead(match[group], who)

    def names(self, unit: Unit) -> None:
        """Note that a sentence ends with somebody and a colon: what each did may stand below."""
        end = unit.end - 1
        if unit.masked[end] != ":" or _DECIDES.search(unit.masked, max(unit.start, end - 300), end):
            return
        who = subject_before(unit.masked, unit.start, end)
        if who is not None and who[1] == end and self._speaks(unit.masked, who):
            self.lead = _Lead(None, who)

    def _speaks(self, masked: str, who: Extent) -> bool:
        """Say whether words are of somebody who can say something."""
        words = masked[slice(*who)].lower().split()
        known = words[0].rstrip(".") in TITLES
        known = known or not _SPEAKERS.isdisjoint(word.removesuffix("s") for word in words)
        known = known or BODY.search(masked, *who) is not None
        return known or self.so_far.mentions.official(who)[0] is not None

    def begins(self, following: Unit | None) -> bool:
        """Say whether the list that was announced begins with the next sentence."""
        if self.lead is None or following is None:
            return False
        block = self.so_far.paragraph(following)
        if block is None:
            return False
        return self._entry(following, block, replace(self.lead)) is not None

    def read(self, unit: Unit, following: Unit | None) -> bool:
        """Take a sentence that says nothing by itself for an entry of the list, if it is one."""
        if unit.start < self._until:
            return True
        lead = self.lead
        block = self.so_far.paragraph(unit) if lead is not None and not unit.quoted else None
        if lead is None or block is None:
            return False
        start = self._entry(unit, block, lead)
        if start is None:
            return False
        end = block[1]
        if following is not None and following.start < end and following.cues:
            end = unit.end
        taken = [self._take(unit, entry, lead) for entry in _entries(unit.masked, start, end)]
        if any(taken):
            self._until = end
        return any(taken)

    def _take(self, unit: Unit, entry: Extent, lead: _Lead) -> bool:
        """Take the words of one entry, where they are a clause or a question."""
        asks = unit.masked[entry[1] - 1] == "?"
        cue, start = lead.cue, entry[0]
        own = _OWN_CUE.match(unit.masked, *entry)
        if own is not None:
            cue, start = own[1] or own[2] or cue, own.end()
        elif cue is None or _SUBJECTLESS.match(unit.masked, *entry):
            return False  # "Outlined what had been done"
        span = without_final(unit.masked, (start, entry[1]))
        if (tail := _TAIL.search(unit.masked, *span)) is not None:
            span = span[0], tail.start()
        words = unit.masked[slice(*span)]
        if _HEAD_OF_ITEM.match(words) or not (own or asks or AUXILIARY.search(words)):
            return False
        self.so_far.add(
            ((span[0], entry[1] if asks else span[1]),), "indirect", cue, lead.speaker, "listed"
        )
        return True

    def goes_on(self, unit: Unit) -> None:
        """Drop what was announced where a paragraph is no entry of its list.

        Whoever is named above the list speaks with the verb that opens an entry.
        """
        lead = self.lead
        if lead is None or unit.start < self._until:
            return
        block = self.so_far.paragraph(unit)
        start = self._entry(unit, block, lead) if block is not None else None
        if start is None:
            self.lead = None if block is not None else lead
            return
        says = unit.cues and unit.cues[0].start == start and _PAST.match(unit.masked, start)
        if says and lead.speaker is not None:
            unit.assign(0, lead.speaker)

    def _entry(self, unit: Unit, block: Extent, lead: _Lead) -> int | None:
        """Where the words of an entry begin, or None where the paragraph is none."""
        mark = _MARKER.match(unit.masked, *block)
        kind = mark.lastgroup if mark is not None else ""
        if lead.kind is None:
            first = mark is None or kind == "bullet" or mark[kind or 0] in _FIRST
            if not first or (mark is None and unit.masked[block[1] - 1] != ";"):
                return None
            lead.kind = kind
        elif lead.kind == "":
            # Entries without marks end in semicolons, but for the last.
            last = unit.masked[max(0, block[0] - 12) : block[0]].rstrip()
            if mark is not None or not last.endswith((";", "; and", ":", "-", "–")):
                return None
        elif mark is None or (kind != lead.kind and {kind, lead.kind} - {"letter", "roman"}):
            return None
        return mark.end() if mark is not None else block[0]


def _who(unit: Unit, start: int) -> Extent | None:
    """Who makes the points that a verb at ``start`` announces."""
    number = next((i for i, cue in enumerate(unit.cues) if cue.start == start), None)
    if number is not None:
        return unit.subject(number)
    named = subject_before(unit.masked, unit.start, start)
    return named or first_subject(unit.masked, unit.start, start)
