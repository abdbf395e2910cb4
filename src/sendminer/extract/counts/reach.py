"""How far a count may look for what it is of, and where another count's words begin."""

from __future__ import annotations

import re

from sendminer.english.times import MONTHS
from sendminer.extract.counts import antecedents, changes, provisions
from sendminer.extract.counts.clauses import clause_end, sentences_between
from sendminer.extract.counts.links import Page
from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.phrases import Phrase
from sendminer.extract.counts.vocabulary import HOUSES, SEATED
from sendminer.records import Bound, Count

MEMORY = 260
"""How far back a count is remembered, in code points."""
ACROSS = re.compile(
    r"(?<![a-z])(?:across|in|at|within|over|between|among|attend|attending|attended)\s+(?!least|most)(?:[a-z’'-]+\s+){0,3}\Z"
)
_OF_MONTH = re.compile(rf"\s(?:{MONTHS.lower()})(?![a-z])")
"""Behind the 1 of "from 1 September", which ends no clause."""
_AHEAD = 160
_NEAR = 60
"""How far behind schools what they have may stand: "six schools for resource base places"."""
_BY_DOING = re.compile(r"\bby\s[a-z]{2,16}ing\b")
_ONWARD = re.compile(
    r"\sand\s(?=(?:an?|another|the)\s|(?:[a-z]+\s)?(?:is|are|was|were|will|would|has|have)\s)"
)
"""Where other words begin: "a hub for 40 children and a special school for 120 children"."""
_WHICH = re.compile(r",\s(?:which|that)\s(?:[a-z]+\s){1,4}\Z")


def alive(page: Page, start: int, last: Count | None, sentences: int = 1) -> bool:
    """Say whether the last count is near enough for its unit to be understood."""
    if last is None or start - last.end > MEMORY:
        return False
    return sentences_between(page.text, last.end, start) <= sentences


def in_sentence(page: Page, last: Count | None, start: int) -> bool:
    """Say whether the last count stands in the same sentence."""
    if last is None or start - last.end > MEMORY:
        return False
    return sentences_between(page.text, last.end, start) == 0


def bounded(page: Page, number: Number, end: int, floor: int) -> tuple[Bound, int, int]:
    """The bound of a number, and its span with the words that say so."""
    kind, start = changes.bound(page.low, number.start, floor)
    end = max(end, number.end)
    tail = changes.bound_after(page.low, number.end, behind_unit=False) or changes.bound_after(
        page.low, end, behind_unit=True
    )
    if tail and kind == "exact":
        return tail[0], start, max(end, tail[1])
    return kind, start, end


def left_limit(page: Page, last: Count | None, start: int) -> int:
    """How far left a count may look: not into the words that belong to the one before.

    It may look at that one itself where it is a school or a unit ("two SRPs with 24 places").
    """
    if last is None:
        return 0
    if last.unit in HOUSES:
        # "resource bases at six schools, providing 60 places"
        return last.start if last.provision else max(0, last.start - MEMORY)
    if start - last.end > MEMORY:
        return last.end
    if _WHICH.search(page.low, last.end, start):
        return last.end  # "300 are on the roll of the unit, which has 120 places"
    if means := _BY_DOING.search(page.low, last.end, start):
        return means.start()  # "60 more places by expanding the base from 15 places to 23"
    end = clause_end(page.text, last.end, start)
    onward = _ONWARD.search(page.low, last.end, end)
    return onward.end() if onward else end


def ceiling(page: Page, index: int, end: int) -> int:
    """Where the next number starts that may count something: its words are its own."""
    for place in range(index + 1, min(index + 4, len(page.found))):
        other = page.found[place]
        if other.usable and other.start >= end and not _OF_MONTH.match(page.low, other.end):
            return page.phrases[place].end if _houses(page, place, end) else other.start
    return end + _AHEAD


def _houses(page: Page, place: int, end: int) -> bool:
    """Say whether a count of schools or bases says where the places are: "across three bases"."""
    if page.phrases[place].unit not in HOUSES:
        return False
    return ACROSS.search(page.low, end, page.found[place].start) is not None


def surroundings(
    page: Page, phrase: Phrase, unit: str, span: tuple[int, int], limits: tuple[int, int]
) -> tuple[str | None, str | None]:
    """Provision and need: in the phrase first, then behind it, then before it."""
    provision, need = phrase.provision, phrase.need
    if provision and need:
        return provision, need
    host = provisions.adjoining(page.text, page.low, span[0], limits[0])
    provision, need = provision or host[0], need or host[1]
    limit = min(limits[1], span[1] + _NEAR) if unit == "school" else limits[1]
    behind = provisions.after(page.text, page.low, span[1], limit)
    provision, need = provision or behind[0], need or behind[1]
    if provision is None or (need is None and unit == "place"):
        ahead = provisions.before(page.text, page.low, span[0], limits[0], unit)
        provision = provision or ahead[0]
        if unit not in HOUSES:  # an autism team works in 22 schools of every kind
            need = need or ahead[1]
    if ";" in page.text[max(0, span[0] - 2) : span[1] + 1]:
        inside = provisions.bracketed(page.text, page.low, *span)
        provision, need = provision or inside[0], need or inside[1]
    if provision is None and page.terms is not None:
        provision = _named(page, span[0], limits[1])
    if provision is None and unit in SEATED:
        provision, beside = antecedents.antecedent(page.text, page.low, span, unit)
        need = need or beside
    if (provision is None or need is None) and unit in SEATED:
        labelled = antecedents.labelled(page.text, page.low, span[0])
        provision, need = provision or labelled[0], need or labelled[1]
    return provision, need


def _named(page: Page, start: int, ceiling: int) -> str | None:
    """A name that the user gave, in snake_case, if it stands in the count or behind it."""
    match = page.terms.search(page.low, start, ceiling) if page.terms else None
    return re.sub(r"[^a-z0-9]+", "_", match.group()).strip("_") if match else None
