"""How a period binds: "by", "before", "from", "until", and which part of it is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sendminer.english.numbers import ONE_TO_TEN
from sendminer.extract.periods.atoms import Atom, Page
from sendminer.extract.periods.calendar import ONE_DAY, Span, edge, half, third
from sendminer.extract.periods.patterns import (
    BOUND_AFTER,
    BOUND_BEFORE,
    BOUNDS,
    CUE_ENDS,
    CUE_WORD,
    LISTS,
    MOVED_BEFORE,
    NOT_BEFORE,
    words,
)
from sendminer.extract.periods.tenses import tense
from sendminer.records import PeriodBound

_TO_THE = re.compile(r"to\s+(?:the|its|their|a|an|our)\s+")
_UNTIL = ("until", "till", "up until")
_MONTH_DAYS = 31
_WORD_WIDTH = 18
_CLOCK = r"(?:[0-9]{1,2}(?:[:.][0-9]{2})?\s?(?:am|pm)?|noon|midday)"
_CLOCKS = re.compile(rf"(?<![\w:.]){_CLOCK}\s(?:to|until|till)\s{_CLOCK}(?:\son)?\s(?:the\s)?\Z")
_COUNTED_FROM = re.compile(r"from\s[0-9]{1,2}\s*\Z")
_AT_BEFORE = re.compile(r"(?<!\w)at\s+\Z")
_COUNT_BEFORE = re.compile(
    rf"(?:[0-9](?:m|bn|k|%)?|per\scent|(?<!\w)(?:million|billion|none|{ONE_TO_TEN}|eleven|twelve))"
    r"(?P<noun>(?:\s[a-z]{2,16}){1,3})?\s(?:as\s)?at\s+\Z"
)
_COUNT_AFTER = re.compile(
    r",?\s(?:there\s(?:were|was)\s|the\s(?:[a-z]{2,14}\s){1,2}(?:was|were|stood\sat)\s)?£?[0-9]"
)
_RECORD = re.compile(
    rf"(?<!\w)(?:{words(LISTS['record'])})\s(?:(?:was|were|is|are|taken|dating|collected|dated)\s)?\Z"
)
_COMPARED = re.compile(rf"(?<!\w)(?:{words(LISTS['record'], key='compared')})\s\Z")
_PAPER_AFTER = re.compile(rf"\s(?:{words(LISTS['record'], key='papers')})(?!\w)")
_EXTENDED_BEFORE = re.compile(
    r"(?<!\w)exten(?:d|ds|ded|ding|sion)(?!\w)(?![^.;]{0,60}\sfrom\s)[^.;!?\n]{0,60}\Z"
)
_SHARED_GAP = 48
_SHARED = re.compile(
    r"(?P<whom>\s(?:for|in)\s[a-z][a-z0-9-]*(?:\s[a-z][a-z0-9-]*){0,4}?)?"
    r"(?:,?\s(?:or|and)\s|,\s|\s\((?:or\s)?)(?:on\s)?(?:the\s)?"
)
"""Between two days that one word binds: for whom the first is, and what joins them."""
_FOR_WHOM = re.compile(r"\s(?:for|if|where|in\sthe\scase\sof)\s")
_RANGES = ("range", "days", "days_month", "years")
Ends = tuple[PeriodBound, date | None, date | None]


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that binds a period: its table in the lexicon, and the bound it stands for."""

    name: str
    bound: PeriodBound
    since: bool = False
    due: bool = False


def cue_of(page: Page, atom: Atom, floor: int) -> Cue:
    """Find what binds an atom, before it or after it ("onwards")."""
    if after := BOUND_AFTER.match(page.low, atom.end):
        return Cue("from", "from") if after["onwards"] else Cue("by", "by")
    may_bind = _may_bind(page.low, atom.start, floor)
    match = page.before(BOUND_BEFORE, atom.start, floor, 64) if may_bind else None
    if match is None:
        return Cue("in", "in")
    name = match.lastgroup or "in"
    if atom.rule == "ago" and BOUNDS[name] in ("over", "within"):
        return Cue("in", "in")  # "over four years ago"
    if name == "from" and _COUNTED_FROM.match(match[0]):
        return Cue("in", "in")  # "up from 31 the year before"
    if name == "from" and match[0].startswith("from") and _is_of(page, atom, match.start(), floor):
        return Cue("in", "in")
    if name == "until" and _CLOCKS.search(page.low, max(floor, match.start() - 14), match.end()):
        return Cue("in", "in")  # "from 2pm to 4pm on 3 May"
    moving = name in ("from", "until") and match[0].split()[0] in ("from", "to")
    if moving and _is_moved(page, match.start(), max(0, floor - 60)):
        return Cue("in", "in")  # "delayed from May to June" names two dates, no span
    relative = atom.rule.startswith(("next_", "this_", "last_"))
    if _TO_THE.fullmatch(match[0]) or (relative and match[0].startswith("to")):
        return Cue("in", "in")  # "deferred to the March meeting"
    waiting = name == "before" or match[0].startswith(_UNTIL)
    if waiting and page.before(NOT_BEFORE, match.start(), floor, 48):
        return Cue("from", "from")  # "will not open before September"
    if match[0].startswith("between") and atom.rule not in ("days", "days_month"):
        return Cue("over", "over")
    since = match[0].startswith(("since", "ever", "dating"))
    if name == "in" and match[0].startswith("for") and atom.rule.endswith(("_stretch", "year_to")):
        return Cue("over", "over")
    due = match[0].startswith(("due in", "due on"))
    return Cue(name, BOUNDS[name], since, due)


def shared(page: Page, atoms: Sequence[Atom], index: int, last: Cue, own: Cue) -> bool:
    """Say whether the cue before binds it too: "by 15 February, or 31 March for post-16"."""
    atom, before = atoms[index], atoms[index - 1] if index else None
    if own.name != "in" or last.name not in ("by", "before") or before is None:
        return False
    if atom.start - before.end > _SHARED_GAP or atom.grain != before.grain or atom.duration:
        return False
    gap = _SHARED.fullmatch(page.low, before.end, atom.start)
    if gap is None:
        return False
    one_of = gap["whom"] or "or" in re.findall("[a-z]+", gap[0])
    return bool(one_of) or _FOR_WHOM.match(page.low, atom.end) is not None


def _is_of(page: Page, atom: Atom, start: int, floor: int) -> bool:
    """Whether "from" names what a record or a comparison is of: "down from 2020"."""
    if page.before(_RECORD, start, floor):
        return True
    if atom.grain == "day" and _PAPER_AFTER.match(page.low, atom.end):
        return True  # "an action from 13/01/23 minutes"
    begun = page.reference is None or atom.span is None or atom.span[0] <= page.reference
    year = atom.grain.endswith("year") and begun
    return atom.rule == "ago" or (year and page.before(_COMPARED, start, floor) is not None)


def _is_moved(page: Page, start: int, floor: int) -> bool:
    """Say whether a verb before "from" or "to" moves a date; an extension only ends one."""
    moved = page.before(MOVED_BEFORE, start, floor, 80)
    return moved is not None and page.before(_EXTENDED_BEFORE, start, floor, 80) is None


def _may_bind(low: str, start: int, floor: int) -> bool:
    """A cheap look at the word before: could a cue end here?"""
    words = CUE_WORD.findall(low, max(floor, start - _WORD_WIDTH), start)
    if not words:
        return False
    last = words[-1]
    return last in CUE_ENDS or last[0] in "0123456789" or last in ("am", "pm")


def ends(atom: Atom, cue: Cue, reference: date | None) -> Ends:
    """Bound and inclusive ends of an atom; a side that the words leave open is None."""
    name, bound = cue.name, cue.bound
    if atom.open_until:
        return atom.bound or "over", None, atom.open_until
    if atom.bound:
        return atom.bound, *(atom.span or (None, None))
    if atom.rule in _RANGES or atom.rule.endswith("_stretch"):
        if bound == "by" and atom.span:
            return bound, None, atom.span[1]
        return bound if bound in ("over", "within") else "in", *(atom.span or (None, None))
    if atom.span is None:
        return bound, None, None
    first, last = narrowed(atom.span, atom.part, reference)
    if atom.part == "start" and name in ("by", "ready", "before", "until", "after", "from"):
        last = first
    elif atom.part == "end" and name in ("by", "before", "until", "after", "from"):
        first = last
    ready = name == "ready" and (last - first).days > _MONTH_DAYS
    if ready or (name == "by" and atom.part == "new"):
        return bound, None, first  # "in time for the new school year": its first day
    if name == "before":
        within = atom.part == "end" or atom.rule == "half_term"  # its week lies in its month
        return bound, None, last if within else first - ONE_DAY
    if name == "after":
        return bound, last + ONE_DAY, None
    if bound == "from":
        return bound, first, None
    if bound in ("by", "until"):
        return bound, None, last
    return bound, first, last


def is_stock(page: Page, start: int, end: int, floor: int) -> bool:
    """Whether "at the end of March" is the day on which something was counted."""
    if page.before(_AT_BEFORE, start, floor, 6) is None:
        return False
    count = page.before(_COUNT_BEFORE, start, floor, 50)
    if count is None:
        return _COUNT_AFTER.match(page.low, end) is not None
    return not count["noun"] or tense(page.low, start, end) == "last"


def narrowed(span: Span, part: str, reference: date | None) -> Span:
    """The part of a span that the words name."""
    if part in ("early", "early_mid", "mid", "mid_late", "late"):
        return third(span, part)
    if part in ("start", "end"):
        return edge(span, part)
    if part in ("first_day", "last_day"):
        day = span[0 if part == "first_day" else 1]
        return day, day
    if part in ("first", "second"):
        return half(span, part)
    if part in ("later", "earlier") and reference and span[0] <= reference <= span[1]:
        return (reference, span[1]) if part == "later" else (span[0], reference)
    return span
