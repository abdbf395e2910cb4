"""Labels: a name or a role before a colon, whose words follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendminer.extract.quotes.indirect.clauses import AUXILIARY
from sendminer.extract.quotes.units import Unit
from sendminer.extract.quotes.words import WORDS
from sendminer.records import Extent

TITLE = (
    r"(?:(?:County|Borough|District|City|Parish)\s+)?"
    r"(?:Cllr|CLLR|Councillor|COUNCILLOR|Coun|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord"
    r"|Baroness|MR|MRS|MS|DR|Lady|Rev|Revd)"
)
TITLED = rf"{TITLE}\.?\s+[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){{0,3}}"
NAMED_LABEL = (
    rf"({TITLED})(?:\s*[(,][^:\n]{{0,80}})?"
    r"\s*(?::|[–—](?=\s?\x00))\s*"
)
LABEL_TITLE = re.compile(NAMED_LABEL)
_ROLE_LABEL = re.compile(
    rf"[A-Z](?:(?!that\b)[\w’'.&-]{{1,24}}\s+){{0,8}}?[\w’'.&-]{{1,24}},\s+{NAMED_LABEL}"
)
_ROLED_LABEL = re.compile(
    r"((?:[A-Z][\w’'-]{0,20}\.?\s){1,3}[A-Z][\w’'-]{1,20})\s\(([^():\n]{2,60})\):\s+"
)
_NAMED_ROLE = re.compile(
    r"((?:The\s)?(?:[A-Z][\w’'-]{1,20}\s)(?:[\w’'&-]{1,20}\s){0,8})\(((?:[A-Z][\w.’'-]{0,20}\s){1,3}[A-Z][\w’'-]{1,20})\):\s+"
)
"""An office and who holds it, as Hansard prints them: "The Minister for Schools (Jo Bell): …"."""
_STOP = re.compile(r"[.!?][\"”’')]{0,2}\s+(?=[A-Z])")
_NAME_LABEL = re.compile(
    r"((?:[A-Z][\w.’'-]*\s+){1,3}[A-Z][\w.’'-]*)(?:\s*\([^():\n]{0,80}\)|,[^,:\n]{0,60})?\s*:\s*$"
)
_ROLE_NOTED = re.compile(r"([A-Z][\w’'-]{1,20}(?:\s[\w’'-]{1,20}){0,6}?):\s(?=(?!to\s)[a-z£])")
_OWN_VIEW = re.compile(r"[’']s?\s(?:comments?|view|response|reply|answer)$")
_SPEAKING = frozenset(
    ("representative", "rep", "representatives", "reps", "co-optee", "head", "heads")
)
_ROLES = WORDS["role"] | _SPEAKING | {word.lower() for word in WORDS["office"]}
_MARKS = re.compile(r"[:–—-](?:(?<!-)|(?<=\s-)(?=\s))")  # one set first: the engine skips to it
_AFTER_LABEL = re.compile(r"(?: \([^():\n]{1,40}\)){0,2}\s?(:|[–-])\s+(?=[\w£\d])")


def marks(masked: str) -> list[int]:
    """Where a colon or a dash stands that can end a label."""
    return [match.start() for match in _MARKS.finditer(masked)]


def labelled(unit: Unit) -> tuple[Extent, int] | None:
    """Speaker of a label ("CLLR JANE SMITH: …") and where the words after it begin."""
    match = LABEL_TITLE.match(unit.masked, unit.start)
    if match is None:
        colon = unit.masked.find(":", unit.start, min(unit.end, unit.start + 240))
        if colon >= 0 and unit.masked.find(",", unit.start, colon) >= 0:
            match = _ROLE_LABEL.match(unit.masked, unit.start)
    if match is None or unit.cues_in(unit.start, match.end()):
        return None
    return match.span(1), match.end()


def role_label(unit: Unit) -> tuple[Extent, int] | None:
    """A role before a colon and small letters: "Parents’ representative: nobody was asked"."""
    match = _ROLE_NOTED.match(unit.masked, unit.start, unit.end)
    if match is None or unit.cues_in(*match.span(1)):
        return None
    owned = _OWN_VIEW.search(match[1])
    noun = match[1].split()[-1].lower()
    if owned is None and noun not in WORDS["role"] and noun not in _SPEAKING:
        return None
    words = len(unit.masked[match.end() : unit.end].split())
    if words < 8 and not AUXILIARY.search(unit.masked, match.end(), unit.end):
        return None
    return (
        match.start(1),
        match.start(1) + (owned.start() if owned else len(match[1])),
    ), match.end()


def roled(text: str, start: int) -> tuple[Extent, int] | None:
    """A name with what its bearer is: "Jo Bell (governor): …", "The Minister (Jo Bell): …"."""
    for pattern, name, role in ((_ROLED_LABEL, 1, 2), (_NAMED_ROLE, 2, 1)):
        match = pattern.match(text, start)
        if match is None or not WORDS["party"].isdisjoint(match[name].split()):
            continue  # "Group leader Jo Bell (Lib Dem): …"
        if not _ROLES.isdisjoint(re.findall(r"[\w’'-]+", match[role].lower())):
            return match.span(name), match.end()
    return None


def opens_label(text: str, start: int) -> bool:
    """Say whether a titled name or one with a role stands before a colon at ``start``."""
    titled = LABEL_TITLE.match(text, start)
    return titled is not None or roled(text, start) is not None


def closes(text: str, end: int) -> bool:
    """Say whether a colon ends a label there, behind what its bearer is or sits for."""
    match = _AFTER_LABEL.match(text, end)
    return match is not None and match[1] == ":"


def sentence_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where a capital follows a full stop, in a paragraph in which labels may run on."""
    if text.find(":", start, end) >= 0:
        yield from (stop.end() for stop in _STOP.finditer(text, start, end))


def after_label(unit: Unit, end: int) -> int | None:
    """Where the words begin that a colon, or a dash behind initials, parts from a label."""
    match = _AFTER_LABEL.match(unit.masked, end, unit.end)
    if match is None or (match[1] != ":" and not unit.masked[unit.start : end].isupper()):
        return None
    return match.end()


def name_label(unit: Unit, opening: int) -> Extent | None:
    """The untitled name that is all that stands before a colon and a quotation."""
    match = _NAME_LABEL.match(unit.masked[unit.start : opening])
    return (unit.start + match.start(1), unit.start + match.end(1)) if match else None
