"""From a text to its periods: read each, join the ends of ranges, find the year, say how it binds.

The text is scanned once for anchors (a month, a year, "weeks", "Easter"); what stands round an
anchor is read in windows of fixed width, so the time grows with the text and no faster.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from sendminer.extract.periods.atoms import Atom, Page
from sendminer.extract.periods.bounds import Cue, cue_of, ends, is_stock, narrowed, shared
from sendminer.extract.periods.calendar import FIRST_YEAR, LAST_YEAR, ONE_DAY, Span, add_months
from sendminer.extract.periods.columns import is_due
from sendminer.extract.periods.days import read_month, read_numeric, read_ordinal
from sendminer.extract.periods.joins import inherit, join
from sendminer.extract.periods.patterns import ANCHOR, PART_BEFORE, PART_ENDS, POINTERS
from sendminer.extract.periods.relative import read_unit
from sendminer.extract.periods.resolve import (
    backed,
    fitted,
    following,
    is_put_off,
    nearest,
    placed,
    term_near,
    turn_of,
)
from sendminer.extract.periods.seasons import read_feast, read_half_term, read_season
from sendminer.extract.periods.tenses import tense
from sendminer.extract.periods.weekdays import read_named, read_weekday
from sendminer.extract.periods.years import (
    read_fiscal,
    read_quarter,
    read_short,
    read_year,
    settled,
)
from sendminer.records import Period
from sendminer.spans import lowered

_LETTERS = re.compile(r"[a-z]+")
_TWO_WORDS = 30
_NEAR = 90
_LATELY, _SAME_SENTENCE = 200, 150
_SEQUEL = re.compile(
    r"(?!.*(?<!\w)(?:will|is|are|has|have|shall|must|can|may|expects?|aims?|hopes?)(?!\w))"
    r"[^.;:\n]{0,80}(?<!\w)(?:would|asking|requiring|giving|that|to|with|for|had|was|were)\s[^.;:\n]{0,60}"
)
_MEMORY = 400
"""How far "the following year" looks back for the year that it follows, in code points."""


def parse_periods(text: str, reference: date | None = None) -> list[Period]:
    """Find every date, span and deadline of a text, in order and without overlaps.

    ``reference`` is the day of publication. Without it "next year" and "in September" are
    found but keep None for ends; ``rule`` tells which reading was made. An impossible date
    ("31 February 2026", rule ``not_a_date``) and a pair of years that do not follow each other
    ("2023/34", rule ``not_consecutive``) are never mended and have no ends either.
    """
    usable = reference and FIRST_YEAR <= reference.year <= LAST_YEAR
    page = Page(text, lowered(text), reference if usable else None)
    atoms = inherit(page, settled(_read(page)))
    return _periods(page, atoms)


def _read(page: Page) -> list[Atom]:
    """Read the atoms left to right; an anchor inside an atom already read is passed over."""
    atoms: list[Atom] = []
    done = 0
    for anchor in ANCHOR.finditer(page.low):
        if anchor.start() < done:
            continue
        found = _at(page, anchor, done, atoms[-1] if atoms else None)
        if not found:
            continue
        first = _with_part(page, found[0], done)
        found = [first, *found[1:]] if first else found[1:]
        atoms.extend(found)
        done = found[-1].end if found else done
    return atoms


def _at(page: Page, anchor: re.Match[str], floor: int, previous: Atom | None) -> list[Atom]:
    """Hand an anchor to its reader."""
    start, end = anchor.span(anchor.lastgroup if anchor.lastgroup == "fused" else 0)
    match anchor.lastgroup:
        case "numeric":
            return read_numeric(page, start, end, floor)
        case "year":
            return read_year(page, start, end, floor, previous)
        case "month" | "fused":
            half = read_half_term(page, page.low[start:end], start, end)
            return [half] if half else read_month(page, start, end, floor)
        case "weekday":
            return read_weekday(page, start, end, floor)
        case "season":
            return read_season(page, start, end, floor)
        case "feast":
            return read_feast(page, start, end, floor)
        case "named":
            return read_named(page, start, end, floor)
        case "quarter":
            return read_quarter(page, start, end, floor)
        case "short":
            return read_short(page, start, floor, previous)
        case "ordinal":
            return read_ordinal(page, start, end, floor)
        case "fiscal":
            return read_fiscal(page, start, end)
    return read_unit(page, start, end, floor)


def _with_part(page: Page, atom: Atom, floor: int) -> Atom | None:
    """Take in "the end of" and "mid-"; None where a part is needed and wanting."""
    place = atom.start
    if atom.part == "?" and page.low.endswith("the ", floor, place):
        place -= len("the ")
    part = None
    if _may_have_part(page.low, atom.start):
        part = page.before(PART_BEFORE, place, floor, 40) or page.before(
            PART_BEFORE, atom.start, floor, 40
        )
    if part is None:
        return None if atom.part == "?" else atom
    if atom.grain == "day" or atom.duration or atom.part not in ("", "?", "new"):
        return atom
    begin = part.end("mid") - len("mid") if part["mid"] == "mid" else part.start()
    name = part.lastgroup or ""
    if name in ("start", "end") and is_stock(page, begin, atom.end, floor):
        name = "first_day" if name == "start" else "last_day"
    return replace(atom, start=begin, part=name)


def _may_have_part(low: str, start: int) -> bool:
    """A cheap look at the two words before: could they end "the middle of the"?"""
    words = _LETTERS.findall(low, max(0, start - _TWO_WORDS), start)
    if not words:
        return False
    last = words[-1]
    return last in PART_ENDS or (last in POINTERS and words[-2:][0] in PART_ENDS)


def _periods(page: Page, atoms: list[Atom]) -> list[Period]:
    """Make the records, two atoms at a time where they are the ends of one range."""
    periods: list[Period] = []
    known: tuple[Span, int] | None = None
    floor = index = 0
    cue = Cue("in", "in")
    while index < len(atoms):
        atom = atoms[index]
        after = atoms[index + 1] if index + 1 < len(atoms) else None
        last, cue = cue, cue_of(page, atom, floor)
        if shared(page, atoms, index, last, cue):
            cue = last
            atom = nearest(atom, known[0]) if atom.recurs and known else atom
        elif cue.name == "in" and is_due(page, atom):
            cue = Cue("by", "by")
        atom = _resolved(page, atom, cue, known)
        joined = join(page, atom, after, floor, cue) if after else None
        if joined:
            atom, index = joined, index + 1
        if atom.span and (not atom.duration or atom.rule == "year_to"):
            known = atom.span, atom.end
        if atom.rule not in ("length_to", "year_to") or atom.bound:
            periods.append(_period(page, atom, cue))
        floor = atom.end
        index += 1
    return periods


def _resolved(page: Page, atom: Atom, cue: Cue, known: tuple[Span, int] | None) -> Atom:
    """Fill in the span of an atom that leans on the reference or on an earlier period."""
    if atom.turn in ("same", "back"):
        return replace(atom, span=_like(atom, known))
    if atom.turn in ("following", "preceding"):
        near = known[0] if known and atom.start - known[1] <= _MEMORY else None
        if near and atom.turn == "preceding" and _is_apart(page, known, atom):
            near = None  # a tale in another sentence is not of the year before a coming one
        if atom.unit == "day":
            return replace(atom, span=_next_day(page, atom, near))
        if near is None and page.reference and atom.grain not in ("year", "month", "week"):
            near = (page.reference, page.reference)
        return replace(atom, span=following(atom, near), recurs=None)
    if page.reference is None:
        return atom
    if atom.unit == "term":
        atom = replace(atom, span=term_near(atom.turn, page.reference))
    if atom.rule.startswith("the_") and atom.part in ("start", "first_day") and cue.bound == "by":
        begun = atom.span is None or atom.span[0] < page.reference
        here = atom.span or (page.reference, page.reference)
        return replace(atom, span=following(atom, here)) if begun else atom
    if atom.rule.startswith("the_") and atom.part and _is_told(page, atom, cue):
        return replace(atom, span=atom.span and backed(atom.span, atom.unit))
    if atom.recurs is None:
        return atom
    if known and not atom.turn and atom.start - known[1] <= _NEAR and is_put_off(page, atom):
        return fitted(atom, known[0], before=False)  # "spring 2026 has slipped to the autumn"
    turn = turn_of(atom, page.low, cue.bound, cue.since)
    span = placed(atom, turn, page.reference)
    open_or_ahead = span is None or span[0] > page.reference
    if known and open_or_ahead and _is_sequel(page, atom, known):
        return fitted(atom, known[0], before=False)
    return replace(atom, span=span)


def _is_sequel(page: Page, atom: Atom, known: tuple[Span, int]) -> bool:
    """Whether a day follows one just told of: "wrote in May to ask for it by July"."""
    if atom.turn or page.reference is None or atom.start - known[1] > _SAME_SENTENCE:
        return False
    first, last = known[0]
    told = last <= page.reference and (page.reference - first).days <= _LATELY
    return told and _SEQUEL.fullmatch(page.low[known[1] : atom.start]) is not None


def _is_apart(page: Page, known: tuple[Span, int] | None, atom: Atom) -> bool:
    """Whether the last period named lies ahead and stands in another sentence."""
    if known is None or page.reference is None or known[0][0] <= page.reference:
        return False
    between = page.low[known[1] : atom.start]
    return ". " in between or "\n" in between


def _next_day(page: Page, atom: Atom, near: Span | None) -> Span | None:
    """The day after the one just named, or after today where it lies ahead."""
    if near and near[0] == near[1]:
        return near[0] + ONE_DAY, near[0] + ONE_DAY
    if page.reference is None or tense(page.low, atom.start, atom.end) != "next":
        return None
    return page.reference + ONE_DAY, page.reference + ONE_DAY


def _is_told(page: Page, atom: Atom, cue: Cue) -> bool:
    """Whether a part of this year that is still to come is told of as past."""
    if page.reference is None or atom.span is None or cue.bound != "in":
        return False
    ahead = narrowed(atom.span, atom.part, page.reference)[0] > page.reference
    return ahead and tense(page.low, atom.start, atom.end) == "last"


def _like(atom: Atom, known: tuple[Span, int] | None) -> Span | None:
    """Take "the same day" as the day just named, and "a year earlier" than the last period."""
    if known is None or atom.start - known[1] > _NEAR:
        return None
    first, last = known[0]
    if atom.turn == "same":
        return known[0] if first == last else None
    return add_months(first, -12), add_months(last + ONE_DAY, -12) - ONE_DAY


def _period(page: Page, atom: Atom, cue: Cue) -> Period:
    """The record of an atom whose span is known as far as it can be."""
    if atom.part.endswith("_day") and atom.grain == "term" and cue.name == "in":
        atom = replace(atom, span=None)  # every council begins and ends its terms on other days
    gone = atom.span and page.reference and atom.span[1] < page.reference
    if cue.due and atom.recurs and gone:
        cue = Cue("in", "in")  # "was due in March": a day found by its tense binds nobody
    bound, earliest, latest = ends(atom, cue, page.reference)
    return Period(
        start=atom.start,
        end=atom.end,
        text=page.text[atom.start : atom.end],
        earliest=earliest,
        latest=latest,
        grain="day" if atom.part.endswith("_day") else atom.grain,
        bound=bound,
        duration=atom.duration,
        rule=atom.rule,
    )
