"""What stands in brackets after a name: party and ward, an organisation, an initial."""

from __future__ import annotations

import re

from sendminer.extract.officials.names.names import FORENAMES, HONOURS, degree_end, name_at
from sendminer.extract.officials.names.titles import TITLES
from sendminer.extract.officials.sightings import Name, Sighting
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import (
    HEAD_ENDS,
    PARTIES,
    PRIVATE,
    PUBLIC,
    SPEAKS,
    TOPICS,
)
from sendminer.lexicon import alternation

_BRACKET = re.compile(
    r"\s?[(\[]([^()\[\]\n]{1,120}(?:\([^()\[\]\n]{1,60}\)[^()\[\]\n]{0,60})?)[)\]]"
)
_WITHIN = re.compile(r" ?\(([^()]*)\)")
"""Brackets in brackets: "(Leeford Forum (Co-opted Member))"."""
_PART = re.compile(r"\s*[,;:–]\s*|\s+-\s+|\s*/\s*(?=[A-Z])")
_PRINTED = dict.fromkeys(
    form for party in PARTIES
    for form in (party.title(), party.upper() if len(party) < 5 else party.capitalize())
)  # fmt: skip
_SHORT_PARTY = r"(?:Cons?|Lab|Lib Dem|LD|Ind|Labour|Conservative|Liberal Democrat)"
_WARD_PARTY = re.compile(rf"([A-Z][\w.’' -]{{1,40}}) ({_SHORT_PARTY})\.?")
_PARTY_WARD = re.compile(rf"({_SHORT_PARTY})\.? ([A-Z][\w.’' -]{{1,40}})")
_WARD_NOUN = re.compile(r" (?:[Ww]ard|[Dd]ivision)$")
_OF_GROUP = re.compile(r" (?:[Gg]roup|[Pp]arty)$")
_FOR = re.compile(
    r"(?:attending|substitut\w+|deputising|here|standing in|in place|on behalf)?\s*(?:for|of)\s+"
    r"|(?:substituted|replaced|represented|covered)\s+by\s+"
    r"|(?:with |named )?sub(?:stitute)?(?: member)?(?: was| is)?[:,.]?\s+"
    r"|with\s+(?=(?:cllr|coun|mrs?|ms|miss|dr)\b)"
    r"|(?=(?:cllr|councillor|coun|county|mr|mrs|ms|miss|dr)\b\.? [^,]{2,40}?"
    r" (?:substitut|deputis|attend|as|was|is|in)\w*\b)",
    re.I,
)
_PLACE = r"[A-Z][\w.'’-]{0,30}(?: (?:and |& |of |the )?[A-Z][\w.'’-]{0,30}){0,4}"
PARTY_FORMS = "|".join(sorted(map(re.escape, _PRINTED), key=len, reverse=True))
_OF_PARTY = re.compile(
    r"(?:,? (?:of|for|from|with) the|,? speaking (?:for|on behalf of)(?: the)?"
    r"|, who represents (?:[\w.'’&-]{1,30} ){1,5}for(?: the)?)"
    rf" ({PARTY_FORMS})(?: group)?(?=[,.]| [a-z])"
    rf"|, an? ({PARTY_FORMS})(?=,)"
)
"""A councillor's party told with an article: "of the Green Party", ", a Conservative,"."""
_FOR_PARTY = re.compile(
    rf", (?:speaking )?(?:for|on behalf of) the ({PARTY_FORMS})(?: group)?(?=[,.]| [a-z])"
)
"""For which party somebody without a title speaks: "Ida Quill, for the Greens, said"."""
_COMMA_PARTY = re.compile(
    rf",? [(]?({PARTY_FORMS})[)]?(?=[,.;:]|$)"
    rf"(?:, ({_PLACE})(?=[,.;:]|$))?"
)
_CELLS = re.compile(
    rf" ?[|\t] ?(?:({PARTY_FORMS})(?: (?:[Gg]roup|[Pp]arty))?(?: ?[|\t] ?({_PLACE}))?"
    rf"|({_PLACE}) ?[|\t] ?({PARTY_FORMS})(?: (?:[Gg]roup|[Pp]arty))?)(?= ?[|\t\n]|$)"
)
"""The cells of a table behind a councillor's name: "| Labour | Elm Vale"."""
_WARD = re.compile(
    rf"(?:(?:,| of| for|, of| from)(?: the)? ({_PLACE}) [Ww]ard\b"
    rf"|, who represents(?: the)? ({_PLACE})(?: [Ww]ard| division)?"
    r"(?=[,.]| (?:on|at|for|and|as|said)\b)"
    rf"|, whose ({_PLACE}) (?:[Ww]ard|[Dd]ivision|constituency)\b)"
)
_CLAUSE = re.compile(
    r",? who (?:now |also |currently )?"
    r"((?:has |had )?(?:chairs|chaired|leads|led|heads|headed|holds|held)"
    r" (?:the|its|her|his|their) "
    rf"(?:(?!(?:{alternation(sorted(SPEAKS))}|who|which|had|has|was|is|will)\b)"
    r"[\w'’-]{1,20},? ){0,11}?"
    r"(?:committee|council|cabinet|board|panel|portfolio|brief|forum|commission|authority"
    r"|directorate|department|services?|inspectorate|inspection team"
    r"|(?:SEND|SEN|inclusion|education|admissions|EHCP?|casework) team|meeting)"
    r"|chairs scrutiny)\b(?!['’])"
)
_RUNS = re.compile(
    r" (?:now |currently )?"
    r"((?:has led|has run|has headed|has chaired|leads|runs|heads|chairs|oversees)"
    r" (?:the (?:council|county|city|borough|authority|trust)[’']s|the|its)"
    r" (?:[\w’'-]{1,20} ){0,3}(?:(?:SEND|SEN|inclusion|education|children[’']s|admissions"
    r"|school improvement|inspection) (?:services?|department|directorate|team)"
    r"|scrutiny committee|cabinet|council|schools forum))\b"
)
_DUTY = alternation(TOPICS).replace("'", "[’']")
_CHARGED = re.compile(
    r", (?:who is )?"
    r"((?:in charge of|responsible for|with responsibility for) (?:the (?:council[’']s )?)?"
    rf"(?:{_DUTY})(?:(?:,? and|,| &)? (?:{_DUTY})){{0,7}})"
    rf"(?=[,.;]| (?:at|in|on|for|{alternation(sorted(SPEAKS))})\b)",
    re.IGNORECASE,
)
"""What somebody of the cabinet answers for: "Cllr Quill, who is in charge of schools,"."""
_CHARGES = frozenset(("who", "in", "responsible", "with"))
_RUNNING = frozenset(("has", "leads", "runs", "heads", "chairs", "oversees", "now", "currently"))
_INITIALS = re.compile(r"[A-Z](?:\.?\s?[A-Z]){0,2}\.?")
_OTHER = HEAD_ENDS | TITLES | listed("attendance") | {"substitute", "sub"}
_COOPTED = frozenset(("co-opted", "co-opted member", "co-optee", "Co-opted", "Co-opted Member"))
_CALLING = frozenset(
    ("lead signatory", "lead call-in member", "call-in member", "mover", "seconder")
)
"""What a member is who has brought an item, in brackets behind the name."""
SUFFIXES = listed("suffix_office")
COMPASS = frozenset(("north", "south", "east", "west", "central"))


def read_suffixes(words: Words, sighting: Sighting) -> None:
    """Take in letters after the name; "MP" and its like make an official."""
    at = sighting.tail
    while words.near(at) or words.gap(at) in (", ", ") "):
        if (last := degree_end(words, at + 1)) is not None:
            sighting.tail = at = last
            continue
        low = words.lower(at + 1)
        if not words.forms[at + 1].isupper():
            return
        if low not in SUFFIXES and low not in HONOURS:
            return
        if low == "cc" and not _known(words, sighting):
            return  # a cricket club
        if low in SUFFIXES - {"jp"} and not _constituency(words, sighting):
            sighting.official = True
            sighting.role = sighting.role or (words.forms[at + 1] if low != "cc" else None)
        sighting.tail = at = at + 1


def _constituency(words: Words, sighting: Sighting) -> bool:
    """Say whether the letters stand behind a place: "Leeford North MP"."""
    return not _known(words, sighting) and sighting.name.surname.lower() in COMPASS


def _known(words: Words, sighting: Sighting) -> bool:
    """Say whether a title, a forename or an initial shows the words to be somebody's name."""
    given = sighting.name.given
    initial = bool(given) and len(given[0]) == 1
    return sighting.title is not None or initial or words.lower(sighting.name.first) in FORENAMES


def read_office_clause(words: Words, sighting: Sighting) -> None:
    """Read an office told as what somebody does: ", who chairs the scrutiny committee"."""
    low, end = words.lower(sighting.tail + 1), words.ends[sighting.tail]
    end += words.text.startswith(")", end)
    clause = None
    office = sighting.title is not None and sighting.title.kind == "office"
    if office and low in _CHARGES:
        clause = _CHARGED.match(words.text, end)
    if low == "who":
        clause = clause or _CLAUSE.match(words.text, end)
    elif low in _RUNNING:
        clause = _RUNS.match(words.text, end)
    if clause is None or not PRIVATE.isdisjoint(clause[1].lower().replace("’", "'").split()):
        return
    if clause[1].endswith("meeting") and not office:
        return  # anybody can have chaired a meeting
    sighting.official = True
    sighting.role = sighting.role or clause[1]


def read_spoken_for(words: Words, sighting: Sighting) -> None:
    """Read the party for which somebody without the title of an office speaks."""
    told = _FOR_PARTY.match(words.text, words.ends[sighting.tail])
    sighting.party = sighting.party or (told[1] if told is not None else None)


def read_apposition(words: Words, sighting: Sighting) -> None:
    """Read a party or a ward behind a councillor's name: ", Lab, Elm", ", of Elm ward"."""
    at = words.ends[sighting.tail]
    cells = _CELLS.match(words.text, at)
    if cells is not None:
        sighting.party = sighting.party or cells[1] or cells[4]
        place = cells[2] or cells[3] or ""
        if place and not _OTHER.intersection(place.lower().split()):
            sighting.ward = sighting.ward or _WARD_NOUN.sub("", place)
        return
    party = _COMMA_PARTY.match(words.text, at)
    if party is not None and sighting.party is None:
        sighting.party, place = party[1], party[2]
        if place and not _OTHER.intersection(place.lower().split()):
            sighting.ward = sighting.ward or place
    told = _OF_PARTY.match(words.text, at) if sighting.party is None else None
    if told is not None:
        sighting.party = told[1] or told[2]
    ward = _WARD.match(words.text, at)
    if ward is not None and sighting.ward is None:
        sighting.ward = ward[1] or ward[3] or ward[2].removesuffix(" Ward")


def read_brackets(words: Words, sighting: Sighting) -> Name | None:
    """Read brackets after the name into the sighting; give back a person named inside."""
    end = words.ends[sighting.tail]
    end += words.text.startswith(")", end)
    match = _BRACKET.match(words.text, end)
    if match is None:
        return None
    inside = _WITHIN.sub(r", \1", match[1]).strip()
    if _own_initials(sighting, inside):
        sighting.short = inside
    elif _INITIALS.fullmatch(inside) and not sighting.name.given and inside.lower() not in PARTIES:
        _take_initials(sighting, inside, match.end())
    else:
        if _topical(inside.lower().replace("’", "'").replace(",", "").split()):
            sighting.portfolio = inside
        office = sighting.title is not None and sighting.title.kind == "office"
        parts = [part for part in _PART.split(inside) if part]
        _take_parts(sighting, _parted(parts) if office else parts, _party_behind(words, match))
    return _close(words, sighting, match)


def _parted(parts: list[str]) -> list[str]:
    """Part a ward from a party that no comma parts: "Leeford Con", "Lab Leeford"."""
    found: list[str] = []
    for part in parts:
        bare = part if part.lower() in PARTIES else _OF_GROUP.sub("", part)
        match = _WARD_PARTY.fullmatch(bare) or _PARTY_WARD.fullmatch(bare)
        found.extend(match.groups() if match and bare.lower() not in PARTIES else (bare,))
    return found


def read_initials(words: Words, sighting: Sighting, last: int) -> None:
    """Read the person's initials in brackets behind the role: "Ida Quill, Head of SEND (IQ)"."""
    inside = words.forms[last + 1 : last + 2]
    bracketed = words.gap(last) == " (" and words.gap(last + 1).startswith(")")
    if bracketed and inside and _own_initials(sighting, inside[0]):
        sighting.short = sighting.short or inside[0]


def _own_initials(sighting: Sighting, inside: str) -> bool:
    """Say whether the brackets give the initials that stand for the person later on."""
    if not (2 <= len(inside) <= 4 and inside.isalpha() and inside.isupper()):
        return False
    name = sighting.name
    letters = {part[0] for part in name.surname.replace("-", " ").split()}
    if inside[-1] not in letters:
        return False
    return not name.given or inside[0] == name.given[0][0]


def _close(words: Words, sighting: Sighting, match: re.Match[str]) -> Name | None:
    """Move the tail to the last word in the brackets; read a name after "attending for"."""
    first = sighting.tail + 1
    if first >= len(words.starts) or words.starts[first] >= match.end():
        return None  # there is no word in them
    last = first
    while last + 1 < len(words.starts) and words.starts[last + 1] < match.end():
        last += 1
    other = None
    lead = _FOR.match(match[1])
    if lead is not None:
        at = first + len(lead[0].split())
        titled = words.lower(at) in TITLES
        while words.lower(at) in TITLES and at < last:
            at += 1
        other = name_at(words, at, initials=True, titled=titled)
    if sighting.name.first <= sighting.tail < last or last == first:
        sighting.tail = last
    return other


def _take_initials(sighting: Sighting, inside: str, end: int) -> None:
    name = sighting.name
    letters = tuple(letter for letter in inside if letter.isalpha())
    sighting.name = Name(name.first, name.last, letters, name.surname)
    sighting.end = end


def _party_behind(words: Words, match: re.Match[str]) -> bool:
    """Say whether brackets with a party follow: "Mr Ned Quill (Elm Valley) (Con)"."""
    after = _BRACKET.match(words.text, match.end())
    return after is not None and after[1].lower() in PARTIES


def _take_parts(sighting: Sighting, parts: list[str], member: bool) -> None:
    parties = [
        part for part in parts if part[0].isupper() and part.lower().replace("’", "'") in PARTIES
    ]
    rest = [part for part in parts if part not in parties and part[0].isupper()]
    if parties:
        sighting.party = sighting.party or parties[0]
        sighting.official = True
    seat = next((part for part in parts if part in _COOPTED or part in _CALLING), None)
    sighting.role = sighting.role or seat
    sighting.official = sighting.official or seat in _COOPTED
    office = sighting.title is not None and sighting.title.kind == "office"
    posts = False
    for part in rest:
        posts = posts or any(word.lower() in HEAD_ENDS for word in part.split())
        if any(word.lower() in _OTHER for word in part.split()) or _FOR.match(part):
            continue
        if _is_body(part):
            sighting.organisation = sighting.organisation or _body_name(part)
        elif _is_ward(part, sighting, bool(parties or office or member)) and not posts:
            sighting.ward = _WARD_NOUN.sub("", part)


def _is_ward(part: str, sighting: Sighting, member: bool) -> bool:
    """Say whether a part of the brackets names a ward and no portfolio, as "(Skills)" is."""
    names = [word for word in part.lower().split() if word not in ("and", "&")]
    place = any(word not in TOPICS for word in names)
    return sighting.ward is None and len(names) < 7 and ((member and place) or names[-1] == "ward")


def _body_name(part: str) -> str:
    """Leave out for whom somebody stands in: "Home Office for Ida Marlow"."""
    body, _, rest = part.partition(" for ")
    return part if any(word.lower() in PUBLIC for word in rest.split()) else body


_OFFICES = frozenset(("office", "council", "treasury", "government", "nursery", "cabinet"))
"""Words of portfolios that end the name of a body all the same: "Home Office"."""


def _topical(words: list[str]) -> bool:
    """Say whether words in brackets are a portfolio and name no body: "Schools and Families"."""
    return bool(words) and words[-1] not in _OFFICES and TOPICS.issuperset({*words} - {"and", "&"})


def _is_body(part: str) -> bool:
    words = part.lower().split()
    if _topical(words):
        return False  # "(Schools and Families)" is a portfolio
    return any(word in PUBLIC for word in words) or (part.isupper() and len(part) > 2)
