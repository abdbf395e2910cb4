"""Give each role of a text to the name beside it: before it, after it, or joined by "is"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from sendminer.extract.officials.joining.beside import beside
from sendminer.extract.officials.names.affiliations import read_initials
from sendminer.extract.officials.names.names import forename_gender
from sendminer.extract.officials.names.titles import OFFICE
from sendminer.extract.officials.roles.organisations import workplace
from sendminer.extract.officials.roles.steps_back import COMING, COPULAS
from sendminer.extract.officials.sightings import Role, Scan, Sighting, Title
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import PUBLIC, SUBJECTS, TOPICS

_FEW = 6
_REACH = 150
"""Words within which nobody else may be named for "she has been leader" to tell of somebody."""
_ADULT = 18
_LONGEST_LINE = 120
_PORTFOLIOS = frozenset(("lead member", "cabinet member", "executive member", "portfolio holder"))
"""Offices of which there are several in one council."""
_LABELS = frozenset(("lead", "officer", "manager", "director"))
"""Posts that a form names and that tell little of who holds them: "Lead officer: …"."""
_OF_SCHOOLS = frozenset(("headteacher", "principal", "executive headteacher", "governor", "head"))


def place(found: Scan, index: int, role: Role) -> None:
    """Give the role whose noun is at word ``index`` to the name beside it, if there is one."""
    words = found.words
    if index in found.firsts and words.lowers[index] in OFFICE:
        return
    if any(_inside(found, k) for k in (role.first, role.last)):
        return
    if (
        role.head == "president"
        and role.outer - 1 in found.tails
        and words.gap(role.outer - 1) == ", "
    ):
        return  # of a company, as a rule: presidents of states stand before their names
    sighting = next(beside(found, role), None) or _by_pronoun(found, role)
    if sighting is None:
        found.roles.append(role)
    elif _child(found, sighting):
        return
    elif _public_of(found, sighting, role):
        for each in _all_of(found, sighting, role):
            before = each.roles[-1] if each.roles else None
            _give(words, each, role)
            if before is not None and before.text == each.role and _joined(words, before, role):
                each.role = words.span(before.first, role.last)
            if role.head in _OF_SCHOOLS and role.last < each.name.first:
                each.organisation = each.organisation or workplace(words, each.tail)
            read_initials(words, each, role.last)
        found.held[role.last] = sighting


def _joined(words: Words, before: Role, role: Role) -> bool:
    """Say whether "and" makes one post of two: "Director of Finance and Section 151 Officer"."""
    conjoined = words.lower(before.last + 1) == "and" and words.near(before.last)
    adjoining = role.first == before.last + 2 and words.near(before.last + 1)
    adjoining = adjoining or role.first == before.first
    return conjoined and adjoining and role.party is None


def _by_pronoun(found: Scan, role: Role) -> Sighting | None:
    """The one person named before in "The council of which she has been chief executive"."""
    words, at = found.words, role.outer - 1
    if role.determiner in ("a", "an") or words.lower(at) not in COPULAS or not words.near(at):
        return None
    while (words.lower(at) in COPULAS or words.lower(at) in COMING) and words.near(at):
        at -= 1
    gender = SUBJECTS.get(words.lower(at))
    if gender is None:
        return None
    index = bisect_left(found.named, words.starts[at], key=lambda one: one.start)
    near = [one for one in found.named[max(0, index - _FEW) : index] if at - one.tail < _REACH]
    surnames = {one.name.surname for one in near}
    if len(surnames) != 1 or not near[0].name.given:
        return None
    fits = forename_gender(near[0].name.given[0]) in (None, gender)
    return near[0] if fits else None


def _public_of(found: Scan, sighting: Sighting, role: Role) -> bool:
    """Say whether a role that stands beside somebody is a public one."""
    if sighting.listed and not sighting.private:
        return True  # of whom no more is asked than to be in the list
    if role.public is None:
        return (found.public and not sighting.private) or sighting.official
    office = sighting.title is not None and sighting.title.kind == "office"
    return role.public or (office and role.head == "leader")  # "Cllr Quill, Leader of Leeford"


def share(found: Scan) -> None:
    """Give a role that "and" joins to the next one to the same person.

    "Council leader and Lib Dem group leader Ida Quill": the first is the one that is printed.
    """
    nexts = {role.outer: each for each in found.named for role in each.roles}
    left = []
    for role in found.roles:
        joint = found.words.lower(role.last + 1) == "and" and found.words.near(role.last)
        after = role.last + 2
        if joint and role.determiner == "the" and found.words.lower(after) == "the":
            joint = False  # "the Leader and the Head of Skills, Ida Quill," are two
        while joint and after not in nexts and _of_place(found, after, role.last):
            after += 1  # "leader of Leeford Council and Yarm Vale MP Ida Quill"
        sighting = nexts.get(after) if joint else None
        if sighting is None or sighting.start < found.words.starts[role.last]:
            left.append(role)
            continue
        later = next(one for one in sighting.roles if one.outer == after)
        if role.head != "councillor" or role.specific:
            sighting.role = None  # "Labour councillor and lead member Ida Quill" leads
        _give(found.words, sighting, role)
        if _joined(found.words, role, later) and role.party is None:
            sighting.role = found.words.span(role.first, later.last)
    found.roles = left


def _of_place(found: Scan, at: int, last: int) -> bool:
    """Say whether word ``at`` can be the place of a second office, and starts no name."""
    named = found.firsts.get(at)
    return at < last + 5 and found.words.capital(at) and (named is None or not named.official)


def _all_of(found: Scan, first: Sighting, role: Role) -> Iterator[Sighting]:
    """The people who share a role in the plural: "ward members Ida Quill and Ned Bell"."""
    yield first
    last = first
    if role.plural and first.start < found.words.starts[role.first]:
        yield from _those_before(found, first)
        return
    if role.plural and found.words.gap(role.last).startswith(":"):
        yield from _of_line(found, first)
        return
    while role.plural and first.start > found.words.starts[role.last]:
        gap = found.words.gap(last.tail).strip(")] ")
        joint = found.words.lower(last.tail + 1) == "and" and gap in ("", ",")
        sighting = found.firsts.get(last.tail + (2 if joint else 1))
        if sighting is None or not (joint or gap == ","):
            return
        yield sighting
        last = sighting


def _of_line(found: Scan, first: Sighting) -> Iterator[Sighting]:
    """Those who follow on the line of a label, each with a school or a trust behind, or none.

    "Academy Representatives: Mrs Quill, Elm Trust, Mr Bell, Oak Trust".
    """
    words, at, last = found.words, first.tail, first.tail
    while at < first.tail + _LONGEST_LINE and "\n" not in words.gap(at):
        if words.gap(at).startswith((":", ". ")):
            return  # the next label, or a sentence
        at += 1
        sighting = found.firsts.get(at)
        if sighting is None:
            continue
        beside = at == last + 1 or (at == last + 2 and words.lower(at - 1) == "and")
        if sighting.role or not (beside or sighting.listed or sighting.title is not None):
            return
        yield sighting
        at = last = sighting.tail


def _those_before(found: Scan, last: Sighting) -> Iterator[Sighting]:
    """Those who share a role behind the last of them: "Ida Quill and Ned Bell (Vice-Chairs)"."""
    words, joint = found.words, "and"
    while True:
        own = last.title is not None and last.title.last + 1 == last.name.first
        at = (last.title.first if last.title is not None and own else last.name.first) - 1
        if joint == "and" and (words.lower(at) != "and" or not words.near(at)):
            return
        at -= joint == "and"
        sighting = found.tails.get(at)
        if sighting is None or sighting.role is not None or words.gap(at) not in (" ", ", "):
            return
        if joint == "," and words.gap(at) != ", ":
            return
        yield sighting
        last, joint = sighting, ","


def _inside(found: Scan, index: int) -> bool:
    sighting = found.firsts.get(index)
    return sighting is not None and sighting.official


def _child(found: Scan, sighting: Sighting) -> bool:
    """Say whether an age under eighteen follows the name: "Kit Quill, 12,"."""
    age = found.words.lower(sighting.tail + 1)
    return found.words.gap(sighting.tail) == ", " and age.isdecimal() and int(age[:3]) < _ADULT


def _give(words: Words, sighting: Sighting, role: Role) -> None:
    sighting.official = True
    labelled = bool(sighting.roles) and words.gap(sighting.roles[-1].last).startswith(":")
    sighting.roles = (*sighting.roles, role)
    # "Lead officer: Ida Quill (Capital Programme Manager)": the label says what she is here for.
    label = sighting.roles[-2].head if labelled else None
    labelled = labelled and (role.specific or label in _LABELS)
    if _tells_more(sighting, role) or (labelled and not role.past):
        alone = role.text.lower() in _PORTFOLIOS and sighting.portfolio is not None
        alone = alone and sighting.portfolio != role.text  # "Cllr Quill (Cabinet Member)"
        sighting.role = f"{role.text} ({sighting.portfolio})" if alone else role.text
    if role.head in ("councillor", "member", "ward member"):
        _, _, place = role.text.partition(" for ")
        place = place.removesuffix(" division").removesuffix(" ward")
        if not TOPICS.issuperset({*place.lower().split()} - {"and", "&"}):
            sighting.ward = sighting.ward or place
    body = role.organisation
    owned = body is not None and role.text.lower() == "councillor"
    if owned and PUBLIC.isdisjoint((body or "").lower().split()):
        sighting.ward, body = sighting.ward or body, None  # "Elm Vale’s councillor, Ida Quill"
    sighting.organisation = sighting.organisation or body
    sighting.party = sighting.party or role.party
    if role.head == "judge" and sighting.title is None and role.last + 1 == sighting.name.first:
        gender = None
        sighting.title = Title(role.last, role.last, "Judge", "peer", gender, plural=False)


def _tells_more(sighting: Sighting, role: Role) -> bool:
    """Say whether a role is to be printed rather than the one that is known so far."""
    if role.head == "member" and not role.about:
        return False  # "Conservative members Ida Quill and Ned Bell"
    known = sighting.role
    if known is None or (known.isupper() and role.head != "mp"):
        return True
    if all(one.past for one in sighting.roles[:-1]) != role.past and len(sighting.roles) > 1:
        return not role.past  # "Former leader Ida Quill, cabinet member for skills"
    if known.lower() == role.head:
        return bool(role.about)  # "MP for Leeford" rather than "MP"
    if known.lower() in _PORTFOLIOS:
        return bool(role.about)
    return sighting.ward is not None and known.endswith("councillor")
