"""Where the clause on either side of "…, X said, …" begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sendminer.extract.quotes.indirect.clauses import AUXILIARY
from sendminer.extract.quotes.indirect.endings import content_end
from sendminer.extract.quotes.units import Unit
from sendminer.extract.quotes.words import DETERMINERS, POSSESSIVES, WORDS, names_person
from sendminer.records import Extent
from sendminer.spans import trimmed

DECISION = re.compile(
    r"[^,.;]{0,120}?(?<!to )(?<!would )(?<!will )(?<!could )(?<!should )(?<!may )(?<!might )"
    r"(?<!must )(?<!can )(?<!not )\bbe\s+(?:\w+ed|made|held|given|taken|sent|set)\b"
)
DECIDES = frozenset(
    ("agreed", "agrees", "recommended", "recommends", "decided", "proposed", "asked", "asks",
     "requested", "requests")
)  # fmt: skip
"""What decides, or asks, that something be done: "Members asked that it be minuted"."""
STATES = re.compile(
    r"(?:(?!\b(?:would|will|should|shall|could|may|must)\b)[^.;]){0,120}?\b(?:is|are|was|were|has|have|had|does|did)\b"
)
"""What is agreed of how things are, and not decided."""
_NOT_LEFT = re.compile(r"(?:and|but|so|then|yet|or|however|also|as|still)?\s*$", re.IGNORECASE)
_INTRO = re.compile(
    r"\s*(?:in|on|at|during|following|speaking|writing|for|by|with|asked|responding|commenting|reacting|earlier|later"
    r"|yesterday|today|meanwhile|(?:this|next|last)\s+(?:week|month|year|term|time))\b",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\s*(?:as|when|while|after|before|since|once|because|although|though)\b", re.IGNORECASE
)
_PARTICIPLE = re.compile(r"[\s,–—]*(?:(?:and|but|who)\s+)?(?:while|\w+ing)\b")
_MEANWHILE = re.compile(r"[,–—]\s(?:as\s(?:the\s|[A-Z])|amid\s)")
"""What happens beside what somebody says: "…, Ms Tring warned, as the cabinet met"."""
_JOINT = re.compile(r"[\s,–—]*(?:and|but|while|whilst|although)\s+")
_EDGE = re.compile(
    r"[,–—]\s*(?:(?:[Tt]he|a)\s+)?"
    r"(?:(?!(?:and|but|which|who|while|as|that)\b)[a-z’'-]+\s+){0,8}$"
)
_SMALL = frozenset(("for", "of", "and", "the", "&"))
_BRACKETS = re.compile(r"\([^()\n]{0,100}\)")
_RELATIVE = re.compile(r",\s+(?=(?:which|who)$)")


@dataclass(frozen=True, slots=True)
class Reported:
    """One piece of indirect speech: its content spans, its cue, who is its speaker."""

    spans: tuple[Extent, ...]
    cue: str
    speaker: Extent | None
    rule: str


def spoken_until(unit: Unit, position: int, spoken: list[int]) -> int:
    """End of the last quotation that somebody says before ``position``; others are no bar."""
    return max((end for end in spoken if end <= position), default=unit.start)


def left_edge(unit: Unit, position: int) -> int | None:
    """The comma or dash before a speaker, past any role that stands before the name."""
    base = max(unit.start, position - 120)
    match = _EDGE.search(unit.masked[base:position])
    if match is None:
        return None
    edge = base + match.start()
    before = unit.masked.rfind(",", base, edge)
    # "It was late, the trust's manager, Jo Bell, conceded."
    return before if before >= 0 and names_office(unit.masked[before + 1 : edge]) else edge


def left_clause(unit: Unit, floor: int, edge: int) -> Extent | None:
    """The clause before ", X said", or None where only a conjunction stands there."""
    masked = unit.masked
    dash = max(masked.rfind("– ", floor, edge), masked.rfind("— ", floor, edge))
    if dash >= 0 and len(masked[dash + 2 : edge].split()) <= 2:
        floor = dash + 2
    elif (which := _RELATIVE.search(masked[max(floor, edge - 12) : edge])) is not None:
        floor = max(floor, edge - 12) + which.end()
    left = masked[floor:edge]
    if _NOT_LEFT.match(left.strip(" ,")) or not any(map(str.isalnum, left)):
        return None
    if masked[edge] in "–—" and len(left.split()) < 3 and not AUXILIARY.search(left):
        return None  # a heading: "Education – the Head of Service confirmed, …"
    clause = left.partition(",")[2]  # "In one school, a room for 30 held 50, the paper reported."
    if _INTRO.match(left) and not AUXILIARY.search(left) and len(clause.split()) < 8:
        return None
    if _SUBORDINATE.match(left) and "," not in left.strip(" ,"):
        return None
    return trimmed(masked, (floor, edge))


def names_office(left: str) -> bool:
    """Say whether words are what somebody is, who is named next, and no clause.

    Somebody else may stand before: "Cllr Bell and the head, Mrs Tring, have both objected".
    """
    left = _BRACKETS.sub("", left).strip(" ,\n")
    if AUXILIARY.search(left) or "," in left:
        return False
    return _is_office(left.split()) or _is_office(left.rpartition(" and ")[2].split())


def _is_office(words: list[str]) -> bool:
    if not 0 < len(words) < 9:
        return False
    first, last = words[0], words[-1]
    opens = first.lower() in DETERMINERS or first.endswith(POSSESSIVES) or first in WORDS["office"]
    office = last in WORDS["office"] or last.capitalize() in WORDS["office"] or last.isupper()
    # "The Cabinet Member for Social Care, Mr Bell, replied."
    large = all(word[0].isupper() or word in _SMALL for word in words)
    office = office or (large and not WORDS["office"].isdisjoint(words))
    return opens and (office or names_person(last.lower()))


def _another_says(unit: Unit, start: int) -> bool:
    """Say whether somebody else is reported from there on: ", but critics have argued that …"."""
    joint = _JOINT.match(unit.masked, start, unit.end)
    number = next((i for i, cue in enumerate(unit.cues) if cue.start >= start), None)
    subject = unit.subject(number) if joint is not None and number is not None else None
    return subject is not None and joint is not None and subject[0] == joint.end()


def right_clause(unit: Unit, index: int, start: int) -> Extent | None:
    """What goes on after ", X said,"."""
    if start >= unit.end or unit.masked[start] not in ",–—":
        return None
    if _PARTICIPLE.match(unit.masked, start, unit.end) or _another_says(unit, start):
        return None
    if _MEANWHILE.match(unit.masked, start, unit.end):
        return None
    span = trimmed(unit.masked, (start + 1, content_end(unit, index, start + 1)))
    return span if span[1] - span[0] > 3 else None
