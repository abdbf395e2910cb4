"""Resolve short forms: bare names, initials and acronyms of roles.

Each is given to a person only where exactly one can be meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from operator import itemgetter

from sendminer.extract.officials.minutes.evidence import in_minutes
from sendminer.extract.officials.names.names import FORENAMES
from sendminer.extract.officials.people.people import Person, Register
from sendminer.extract.officials.roles.roles import abbreviates
from sendminer.extract.officials.sightings import Role
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import ABBREVIATIONS, ENDS_ROLE, speaks

_ACTION = re.compile(r"A(?<!\wA)(?:CTIONS?\b[^\n]{0,120}|ctions?\b(?: \d+)?[ ]?[:–-][^\n]{0,120})")
"""The line of minutes that says who is to do what."""
_PLACING = frozenset(("in", "at", "near", "around", "across", "outside", "the", "a", "an"))
_JOINING = frozenset(("in", "on", "at", "by", "with", "from", "about", "to", "and", "or", "as"))
_GOING_ON = ENDS_ROLE - _JOINING
_SOON = 900
_NO_FORENAMES = frozenset(("will", "may", "mark", "grant", "rob", "sue", "bill", "april", "june"))
"""Forenames that are common words: alone they are nobody's."""


def resolve_acronyms(words: Words, roles: list[tuple[Role, Person]]) -> None:
    """Give "the SFM" to the Strategic Finance Manager (SFM)."""
    known: dict[str, Person | None] = {}
    defined: dict[int, str] = {}
    for role, person in roles:
        at = role.last + 1
        if words.gap(role.last) in (" (", " [", "\u00a0(") and words.gap(at)[:1] in (")", "]"):
            form = words.forms[at]
            if abbreviates(form, words.text[words.starts[role.first] : words.ends[role.last]]):
                known[form] = person if known.get(form, person) is person else None
                defined[at] = form
    if not known:
        return
    for index in words.capitals:
        holder = known.get(words.forms[index].removesuffix("'s").removesuffix("’s"))
        if holder is not None and index not in defined:
            the = words.lower(index - 1) == "the" and words.near(index - 1)
            speaks = words.lower(index + 1) in ENDS_ROLE or words.gap(index).startswith(": ")
            if not the and not speaks and not words.possessive(index):
                continue
            holder.spans.append((words.starts[index - 1 if the else index], words.end(index)))


def resolve_initials(words: Words, register: Register) -> None:
    """Give initials to people: defined in brackets, or the owner of an action."""
    known: dict[str, Person | None] = {}
    for person in register.people:
        if person.official and person.surname and person.given:
            letters = person.given[0][0] + person.surname[0]
            known[letters] = None if letters in known else person
    defined = {p.short: p for p in register.people if p.official and p.short}
    actions = [match.span() for match in _ACTION.finditer(words.text)] if known else []
    if not defined and not known:
        return
    wanted = {form.lower() for form in (*defined, *known) if form}
    for index in words.capitals_among({*wanted, *(f"{form}'s" for form in wanted)}):
        form = words.forms[index]
        form = form[:-2] if words.possessive(index) else form
        if len(form) > 4 or not form.isupper() or len(form) < 2:
            continue
        if words.lower(index - 1).isdigit() and words.near(index - 1):
            continue  # "PDF 11 MB", "6 PM"
        at = words.starts[index]
        owner = defined.get(form)
        if owner is None and (_covered(actions, at) or _speaks(words, index)):
            owner = known.get(form)
        if owner is not None and words.text[at - 1 : at] not in ("(", "["):
            owner.spans.append((at, words.end(index)))


def _speaks(words: Words, index: int) -> bool:
    """Say whether initials that stand for nothing else open a sentence and speak: "IM noted"."""
    opens = "\n" in words.gap(index - 1) or words.gap(index - 1).endswith((". ", "? "))
    acts = speaks(words, index) or (words.near(index) and words.lower(index + 1) in ENDS_ROLE)
    return opens and acts and words.lowers[index] not in ABBREVIATIONS


def resolve_surnames(words: Words, register: Register) -> None:
    """Find the bare surnames of officials who have been named before: "Marlow added"."""
    taken = sorted({span for person in register.people for span in person.spans})
    bearers = {low: found for low in register.by_surname if (found := _sole(register, low))}
    for index in words.capitals_among({*bearers, *(f"{low}'s" for low in bearers)}):
        low = words.lowers[index].removesuffix("'s")
        known = bearers.get(low)
        if known is None:
            continue
        start, end = words.starts[index], words.end(index)
        if _initialled(words, index):
            start = words.starts[index - 1]
            own = known[0].given and known[0].given[0][0] == words.forms[index - 1]
            if own and start > known[1] and not _covered(taken, start):
                known[0].spans.append((start, end))
            continue
        if start <= known[1] or _covered(taken, start):
            continue
        if _bare(words, index, low):
            known[0].spans.append((start, end))


def resolve_forenames(words: Words, register: Register) -> None:
    """Find the bare forenames of those who meet: "Roz introduced the paper".

    Whoever is in no attendance list has to speak: in minutes, a forename can be a child's. In
    other texts a forename must open a sentence or own something soon after the whole name.
    """
    bearers: dict[str, Person | None] = {}
    for person in register.people:
        if person.given and len(person.given[0]) > 1:
            low = person.given[0].lower()
            bearers[low] = None if low in bearers else person
    known = {
        low: person
        for low, person in bearers.items()
        if person is not None and person.official and low not in _NO_FORENAMES
    }
    if not known:
        return
    taken = sorted({span for person in register.people for span in person.spans})
    surnames = frozenset(register.by_surname)
    named = {low: min(person.spans, default=(0, 0))[0] for low, person in known.items()}
    minutes = in_minutes(words)
    ends = {low: sorted(end for _, end in person.spans) for low, person in known.items()}
    for index in words.capitals_among({*known, *(f"{low}'s" for low in known)}):
        low = words.lowers[index].removesuffix("'s")
        start = words.starts[index]
        if low in surnames or _covered(taken, start):
            continue
        told = speaks(words, index) if minutes else _goes_on(words, index, ends[low])
        if not known[low].listed and not told:
            continue
        if start > named[low] and _bare(words, index, low):
            known[low].spans.append((start, words.end(index)))
            insort(ends[low], words.end(index))


def _goes_on(words: Words, index: int, ends: list[int]) -> bool:
    """Say whether a story goes on about whom it has named: "Rupert's first job was in care".

    ``ends`` is where each mention ends, sorted.
    """
    start = words.starts[index]
    last = bisect_left(ends, start) - 1
    if last < 0 or start - ends[last] >= _SOON:
        return False
    if words.possessive(index):
        return True
    before = words.gap(index - 1)
    if words.gap(index) == ", " and words.lower(index + 1) in ("who", "whose"):
        return True
    if before.rstrip().endswith((",", "”", '"')) and speaks(words, index):
        return True  # "Commenting, Ida said", "“It is late,” Ida said"
    if words.lower(index - 1) in ("said", "says", "added") and words.near(index - 1):
        return not words.near(index)  # "“It is late,” said Ida."
    opens = before.endswith((". ", "“", '"', "\n", "? "))
    return opens and words.near(index) and words.lower(index + 1) in _GOING_ON


def _initialled(words: Words, index: int) -> bool:
    """Say whether an initial stands before: "T Marlow welcomed the group"."""
    letter = words.forms[index - 1] if index else ""
    close = words.near(index - 1) or words.gap(index - 1) == ". "
    return len(letter) == 1 and letter.isupper() and close


def _sole(register: Register, surname: str) -> tuple[Person, int] | None:
    people = register.by_surname[surname]
    if len(people) != 1 or not people[0].official or not people[0].spans:
        return None
    return people[0], min(people[0].spans)[0]


def _covered(taken: list[tuple[int, int]], at: int) -> bool:
    index = bisect_right(taken, at, key=itemgetter(0)) - 1
    return any(taken[k][0] <= at < taken[k][1] for k in range(max(0, index - 1), index + 1))


def _bare(words: Words, index: int, low: str) -> bool:
    """Say whether the surname stands alone: no part of a longer name, of a place or a thing."""
    if words.near(index) and words.capital(index + 1) and not words.possessive(index):
        return False
    before = words.lower(index - 1) if words.near(index - 1) else ""
    if before in _PLACING or before in FORENAMES:
        return False
    if before and words.capital(index - 1) and before not in ENDS_ROLE and words.near(index - 2):
        return False
    if "-" in (words.gap(index - 1)[-1:], words.gap(index)[:1]):
        return False
    if words.forms[index].isupper() and len(low) < 5:
        return False
    if words.possessive(index):
        return True
    return (
        words.lower(index + 1) in ENDS_ROLE or words.lower(index + 1).endswith("ed") or bool(before)
    )
