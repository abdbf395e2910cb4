"""The names of a text, each with the title, the party or the ward that stands before it."""

from __future__ import annotations

import re

from sendminer.extract.officials.minutes.attendance import surname_behind_label
from sendminer.extract.officials.minutes.evidence import (
    MOVES,
    RECENT,
    addressed,
    answers,
    asks_as_member,
    declares,
    from_public,
    moves,
    presented_by,
    reports,
    sits_for,
    sits_in_forum,
    speaks_for,
    stands_for,
    substitutes,
    takes_turn,
)
from sendminer.extract.officials.names.affiliations import (
    read_apposition,
    read_brackets,
    read_office_clause,
    read_spoken_for,
    read_suffixes,
)
from sendminer.extract.officials.names.lists import names_in_list, one_title_for_all
from sendminer.extract.officials.names.names import FORENAMES, THINGS, name_at, particled
from sendminer.extract.officials.names.titles import PEER, TITLES, title_at
from sendminer.extract.officials.roles.organisations import listed_organisation
from sendminer.extract.officials.sightings import Name, Scan, Sighting, Title
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import (
    EMPLOYERS,
    HEAD_ENDS,
    MODIFIERS,
    PARTIES,
    PAST,
    TOPICS,
    is_party,
)

_EMPLOYING = frozenset(("council", "authority", "dfe", "nhs"))
_NO_WARD = frozenset(("fellow", "local", "another", "one", "retired", "ex"))
_FELLOWS = frozenset(("counterpart", "colleague", "rival", "stalwart"))
_LOWER = frozenset(("councillor", "ward councillor", "cllr", "coun"))
_FORMER = (PAST | {"retired"}) - {"then", "late", "outgoing"}
_LORDS = re.compile(r"\b(?:Baroness [A-Z]|Lord [A-Z]|House of Lords|noble Lord)")
_ROADS = frozenset(("street", "road", "lane"))
"""With a peer's title a road and hardly ever a person: "Lord Street"."""


_LONGEST_ING = 6
"""Longest word in -ing that is likelier a name than a deed: "King", "Ming"."""
_AT_SCHOOLS = frozenset(
    ("teacher", "headteacher", "head", "principal", "governor", "governors", "pupil", "pupils",
     "student", "students", "teachers", "senco", "sendco")
)  # fmt: skip
_STATES = frozenset(("former", "old", "new", "nearby", "disused", "closed", "vacant", "historic"))


def read_name(found: Scan, index: int, in_list: bool) -> int:
    """Read the name at word ``index``, if there is one, and say where to go on."""
    words = found.words
    if words.lowers[index] in TITLES and (title := title_at(words, index)) is not None:
        after = _titled(found, title, in_list)
        if after is not None:
            return after
        return title.last + 1
    if (not in_list and not _goes_on(words, index)) or _of_last(found, index):
        return index + 1
    if not in_list and words.lower(index) in THINGS and "\n" in words.gap(index):
        return index + 1  # the end of "…, Elm Primary", and then the next line of a list
    if not in_list and _does(words, index):
        return index + 1
    lone = in_list and (_initial_follows(words, index) or surname_behind_label(words, index))
    name = name_at(words, index, initials=in_list, titled=lone)
    if name is None:
        return index + 1
    if not in_list and not _forename(words, name.first) and _forename(words, name.first + 1):
        name = name_at(words, name.first + 1) or name
    if not in_list and words.lower(name.first) in TOPICS and not _forename(words, name.first):
        return index + 1  # "Health Leeford Acting Director"
    if _is_seat(words, name):
        return name.last + 1
    sighting = sight(found, name, None)
    _read_employer(words, sighting)
    sighting.official = (
        sighting.official or sits_for(words, sighting) or speaks_for(words, sighting)
    )
    sighting.official = sighting.official or _moved_by(words, name.first)
    sighting.official = sighting.official or presented_by(words, name.first)
    sighting.official = sighting.official or (
        moves(words, sighting) and stands_for(words, sighting)
    )
    sighting.private = in_list and from_public(words, sighting.name.last)
    in_list = in_list and not sighting.private
    sighting.weak, sighting.listed = not in_list, in_list
    if in_list and sighting.organisation is None:
        sighting.organisation = listed_organisation(words, sighting.tail)
    sighting.official = sighting.official or in_list or answers(found, sighting)
    sighting.official = sighting.official or substitutes(words, sighting)
    sighting.official = sighting.official or declares(words, sighting)
    sighting.official = sighting.official or sits_in_forum(words, sighting)
    read_party(found, sighting)
    return max(sighting.name.last, index) + 1


def _is_seat(words: Words, name: Name) -> bool:
    """Say whether the words are where a member sits: "the Elm Vale MP"."""
    the = words.lower(name.first - 1) == "the" and words.near(name.first - 1)
    sits = words.near(name.last) and words.lower(name.last + 1).removesuffix("'s") == "mp"
    return the and sits and not _forename(words, name.first)


def _moved_by(words: Words, at: int) -> bool:
    """Say whether a motion is that of the person who is named at word ``at``."""
    return words.lower(at - 1) == "by" and words.lower(at - 2) in MOVES and words.near(at - 1)


def _of_last(found: Scan, index: int) -> bool:
    """Say whether the words are the ward of the person before: "(Lib Dem, Leeford East)"."""
    last = found.named[-1] if found.named else None
    if last is None or not last.ward or not last.name.last < index <= last.tail:
        return False
    return found.words.text.startswith(last.ward, found.words.starts[index])


def _read_employer(words: Words, sighting: Sighting) -> None:
    """Read whose the person is: "Leeford Council's Ida Quill"."""
    title = sighting.title
    last = start = (title.first if title is not None else sighting.name.first) - 1
    employed = words.lower(last) == "official" and words.near(last - 1)
    last = start = last - employed  # "Leeford Council official Ida Quill"
    whose = words.lower(last) in (_EMPLOYING if employed else EMPLOYERS)
    if not whose or not words.near(last + employed):
        return
    if title is None and not stands_for(words, sighting):
        return
    while words.capital(start - 1) and words.near(start - 1) and last - start < 4:
        start -= 1
    sighting.official = True
    if words.capital(start) and words.lower(start) != "the":
        sighting.organisation = words.span(start, last).removesuffix("'s").removesuffix("’s")


def _does(words: Words, index: int) -> bool:
    """Say whether a word tells what is done: "Director Approving Submission of the report"."""
    low = words.lower(index)
    deed = low.endswith("ing") and len(low) > _LONGEST_ING and low not in FORENAMES
    return deed and words.lower(index - 1) in HEAD_ENDS and words.near(index - 1)


def _forename(words: Words, index: int) -> bool:
    return words.lower(index) in FORENAMES


def _goes_on(words: Words, index: int) -> bool:
    """Say whether another word of a name can follow: no untitled name is one word."""
    after = index + 1
    return after < len(words.forms) and (
        words.forms[after][0].isupper() or particled(words.lowers[after])
    )


def _initial_follows(words: Words, index: int) -> bool:
    """Say whether initials in brackets follow a surname: "Quill (B)"."""
    return words.gap(index).strip() == "(" and words.gap(index + 1)[0] == ")"


def _titled(found: Scan, title: Title, in_list: bool) -> int | None:
    """Read the names after a title: one, or a list after "Councillors"."""
    words = found.words
    name = name_at(words, title.last + 1, titled=True)
    if name is None or (title.kind == "peer" and words.lower(name.last) in _ROADS):
        return None
    if name.first in found.firsts:
        return None
    if _names_thing(words, title, name):
        return None
    several = names_in_list if title.plural else one_title_for_all
    names = several(words, name) if title.kind == "office" or title.plural else [name]
    for k, each in enumerate(names):
        own = title_at(words, each.first - 1) if k else None
        sighting = sight(found, each, own or title, leading=k == 0 or own is not None)
        office = title.kind != "courtesy" or _sits_in_lords(found, title, each)
        sighting.official = sighting.official or office or in_list
        sighting.listed = in_list and title.kind == "courtesy"
        if in_list and len(names) == 1 and sighting.organisation is None:
            sighting.organisation = listed_organisation(words, sighting.tail)
        if title.kind == "courtesy" and k == 0:
            _read_employer(words, sighting)
        if title.kind == "courtesy" and not sighting.official:
            sighting.official = len(names) == 1 and (
                answers(found, sighting)
                or speaks_for(words, sighting)
                or takes_turn(words, sighting)
                or moves(words, sighting)
                or substitutes(words, sighting)
                or declares(words, sighting)
                or reports(found, sighting)
                or _moved_by(words, title.first)
                or presented_by(words, title.first)
                or asks_as_member(words, sighting)
                or addressed(words, title)
            )
        if k == 0:
            read_party(found, sighting)
            _read_former(words, sighting)
        if (
            not PEER.isdisjoint(title.text.lower().split())
            and words.lower(each.last + 1) == "of"
            and words.near(each.last)
        ):
            _over_title(found, sighting)
    return max(names[-1].last, found.named[-1].name.last) + 1


def _names_thing(words: Words, title: Title, name: Name) -> bool:
    """Say whether a place bears a person's name: "the former Alderman Quill school site"."""
    at = title.first - 1
    if words.lower(at) == "at" and words.near(at):
        return words.lower(at - 1) in _AT_SCHOOLS  # "head teacher at Canon Quill"
    at -= words.lower(at) in _STATES
    the = words.lower(at) == "the" and words.near(at)
    return the and words.near(name.last) and words.lower(name.last + 1) in THINGS


def _read_former(words: Words, sighting: Sighting) -> None:
    """Read "former councillor" before a name: the title alone would say that it still holds."""
    title = sighting.title
    at = title.first - 1 if title is not None else -1
    while title is not None and title.text in _LOWER and at > title.first - 4:
        if not (words.capital(at) and words.near(at)) or words.lower(at) in _FORMER:
            break
        at -= 1  # "former Leeford councillor Ida Quill"
    joined = words.near(at) or words.gap(at) == "-"
    if title is not None and title.kind == "office" and joined and words.lower(at) in _FORMER:
        sighting.role = sighting.role or words.text[words.starts[at] : words.ends[title.last]]


def _sits_in_lords(found: Scan, title: Title, name: Name) -> bool:
    """Say whether "Lady Quill" sits among lords, and is not the wife of the one named before."""
    if title.text != "Lady" or name.given or not found.words.says(_LORDS):
        return False
    return all(other.name.surname != name.surname for other in found.named[-RECENT:-1])


def _over_title(found: Scan, sighting: Sighting) -> None:
    """Read what stands behind "of Leeford" in "Baroness Marlow of Leeford OBE (Chairman)"."""
    sighting.tail += 2
    found.tails[sighting.tail] = sighting
    read_suffixes(found.words, sighting)
    found.tails[sighting.tail] = sighting


def sight(found: Scan, name: Name, title: Title | None, leading: bool = True) -> Sighting:
    """Enter a naming of a person, with what stands behind the name."""
    words = found.words
    own = title is not None and leading and not title.plural  # "Councillors" names several
    start = words.starts[title.first if title is not None and own else name.first]
    sighting = Sighting(start, words.end(name.last), name, name.last, title)
    found.firsts[title.first if title is not None and leading else name.first] = sighting
    found.named.append(sighting)
    if not words.possessive(name.last):
        read_suffixes(words, sighting)
        found.tails[sighting.tail] = sighting  # "Mr Ned Quill CC (Lead Member)"
        other = read_brackets(words, sighting)
        found.tails[sighting.tail] = sighting  # "Ned Quill (NQ) (Chair)"
        if words.gap(sighting.tail) == ") (":
            read_brackets(words, sighting)  # "(Leeford Central) (Con)"
        read_suffixes(words, sighting)
        read_office_clause(words, sighting)
        if title is not None and title.kind == "office":
            read_apposition(words, sighting)
        elif words.gap(sighting.tail) == ", " and name.given:
            read_spoken_for(words, sighting)
        if other is not None:
            sight(found, other, title_at(words, other.first - 1)).official = True
    found.tails[sighting.name.last] = found.tails[sighting.tail] = sighting
    return sighting


def read_party(found: Scan, sighting: Sighting) -> None:
    """Read the party, or the ward, that stands right before the name."""
    words = found.words
    at = (sighting.title.first if sighting.title else sighting.name.first) - 1
    owned = words.gap(at) in ("’ ", "' ") and is_party(words, at)  # "the Greens’ Ida Quill"
    if not (words.near(at) or owned):
        return
    if words.lower(at) in _FELLOWS and words.near(at - 1):
        at -= 1  # "Tory counterpart Coun Ida Quill"
    if is_party(words, at):
        start = (
            at - 1
            if f"{words.lower(at - 1)} {words.lower(at)}".removesuffix("'s") in PARTIES
            else at
        )
        owned = owned or words.possessive(at)
        if sighting.title is None and not owned and not stands_for(words, sighting):
            return
        sighting.party = words.text[words.starts[start] : words.end(at)]
        sighting.official = sighting.official or sighting.title is None
        if sighting.title is not None and sighting.title.text in _LOWER and words.near(start - 1):
            _read_ward(found, sighting, start - 1)  # "Elm Vale Labour councillor Ida Quill"
    elif sighting.title is not None and sighting.title.text in _LOWER:
        _read_ward(found, sighting, at)


def _party_end(words: Words, start: int) -> int | None:
    """Last word of a party that starts there: "Independent Leeford South councillor"."""
    for last in (start + 1, start):
        if words.span(start, last).lower() in PARTIES:
            return last
    return None


def _read_ward(found: Scan, sighting: Sighting, at: int) -> None:
    words = found.words
    start = at
    while words.capital(start) and at - start < 6 and words.near(start - 1):
        joint = words.lower(start - 1) in ("and", "&") and words.near(start - 2)
        before = start - 2 if joint else start - 1
        if not words.capital(before) or before in found.tails:
            break
        start -= 2 if joint else 1
    if not words.capital(start) and words.lower(start) != "the":
        return
    if (last := _party_end(words, start)) is not None and last < at:
        sighting.party = sighting.party or words.span(start, last)
        start = last + 1
    if start == at and words.lower(at) in MODIFIERS | _NO_WARD:
        return
    start += words.lower(start) == "the"
    if start <= at and name_at(words, start, titled=True) is not None:
        sighting.ward = words.span(start, at)
        title = sighting.title.text if sighting.title is not None else "councillor"
        sighting.role = sighting.role or f"{sighting.ward} {title}"
