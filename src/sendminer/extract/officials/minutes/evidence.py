"""What shows that somebody holds an office who is named with none: an answer, a seat, a turn."""

from __future__ import annotations

import re

from sendminer.extract.officials.minutes.forums import (
    forum_of_schools,
    says_board_at_top,
    says_forum_at_top,
)
from sendminer.extract.officials.names.names import FORENAMES, THINGS
from sendminer.extract.officials.sightings import Scan, Sighting, Title
from sendminer.extract.officials.tokens import Words, listed
from sendminer.extract.officials.vocabulary import PARTIES, PRIVATE, SPEAKS
from sendminer.lexicon import alternation, either

RECENT = 200
"""People named before who are compared: time stays linear in their number."""
_ANSWERS = listed("answers")
_PRIVATE_PEOPLE = frozenset(
    ("parent", "parents", "carer", "carers", "resident", "residents", "petitioner", "public",
     "journalist", "reporter", "press", "campaigner", "charity", "unison", "neu", "nasuwt", "union")
)  # fmt: skip
_ANSWER_STARTS = frozenset(answer.split()[0] for answer in _ANSWERS)
_TURN = frozenset(("query", "question", "response", "answer", "reply"))
"""Labels of minutes before whoever asks or answers: "Query – Mrs Quill had read that …"."""
_DASHES = (" – ", " - ", " — ", ": ")
_ASKED_IN_PUBLIC = re.compile(
    r"\b(?:[Pp]ublic (?:[Qq]uestion|[Pp]articipation|[Ss]peak)|[Mm]embers? of the public"
    r"|from the public"
    r"|[Pp]etition|[Dd]eputation|[Rr]esident|[Pp]arent \()"
)
_FOR_WHOM = re.compile(
    r", (?:for|from|of|representing|on behalf of) (?:the )?"
    r"((?:[\w’'-]{1,24} ){0,4}[\w’'-]{1,24})"
    r"(?=,| (?:" + alternation(sorted(SPEAKS)) + r")\b)"
)
_OF_TEAM = re.compile(
    r",? (?:from|of|in) the (?:council|county council|city council|authority|county|borough)['’]s "
    r"(?:[\w’'-]{1,20} ){0,4}(?:team|service|services|department|directorate)\b"
)
_BODY = rf"(?: of|, (?:of|from|representing)) (?:the )?((?i:{either('officials', 'service_body')})"
_SAYS = alternation(sorted(SPEAKS))
_OF_BODY = re.compile(
    rf"{_BODY}|(?:[A-Z][\w’'-]{{1,20}} (?:and |& )?){{1,4}}"
    r"(?:Council|ICB|Integrated Care Board|Learning Trust|Academy Trust)"
    r"(?:[’']s (?:[\w’'&-]{1,20} ){0,4}(?:team|service|services|department|directorate))?)"
    rf"(?=[,.;)]| (?:{_SAYS}|was|were|is|has|had|and|attended|joined|visited|signed)\b)"
)
_OF_NAMED_BODY = re.compile(rf"[A-Z][a-z’'-]{{1,20}}{_BODY})(?=[,.;)]| [a-z])")
"""Of which public body somebody is: "Ida Quill, of the Care Quality Commission,"."""
_OF_SERVICE = re.compile(
    r",? (?:from|of) (?:the )?((?:[\w’'&-]{1,20} ){1,4})(?:[Tt]eam|[Ss]ervices?|[Dd]epartment)\b"
)
_NO_SURNAMES = PARTIES | THINGS
_DUTIES = (listed("topic") | listed("modifier") | {"and", "&"}) - listed("private")
_OF_MINISTRY = re.compile(
    r", (?:the )?(Department (?:of|for) [A-Z]\w{2,20}(?:,? (?:and |& )?[A-Z]\w{2,20}){0,4}"
    r"|NHS England|Care Quality Commission|Ofsted)(?=[;)\n]|\.\s|\Z| \n)"
)
"""Behind a name, the body that it is of: "Mrs Ida Quill, Department of Education"."""
_MINISTRIES = frozenset(("the", "department", "nhs", "care", "ofsted"))
_OF_SEAT = re.compile(
    r",? representing the (?:Church of England|(?:Roman )?Catholic Church|[A-Z]\w+ Diocese"
    r"|Diocese of)"
)
"""For which church somebody has a seat."""
_TOLD_BODY = re.compile(
    r" (?:told|reminded|assured|warned) (?:the )?"
    r"(?:(?:[\w’'-]{1,20} ){0,5}(?:committee|cabinet|panel|forum|board)|councillors|members)\b",
    re.IGNORECASE,
)
_LAYMEN = re.compile(
    r"\b(?:parents?|mother|mum|father|dad|son|daughter|carers?|famil(?:y|ies)|residents?|petition\w*"
    r"|campaign\w*|protest\w*|public|unions?|charity|teacher)\b",
    re.IGNORECASE,
)
_ASKED = frozenset(("question", "questions", "petition", "petitions", "deputation"))
"""What the public brings to a meeting."""
_COMES_AND_GOES = frozenset(("joined", "left", "arrived"))
_NEAR_STORY = 80
_FEW_WORDS = 6
_ASKS = frozenset(("asked", "enquired", "queried", "sought", "wished", "wanted", "questioned"))
_QUESTION_TIME = 1500
"""How far above a question it may stand whose it is."""
_MEMBERS_ASK = re.compile(
    r"\bquestions? (?:(?:were|was|had been) )?(?:(?:received|submitted|put|asked|tabled) )?"
    r"(?:from|by) (?:[\w’'-]{1,20} ){0,3}(?:members?|councillors?)\b(?! of the public)",
    re.IGNORECASE,
)
_SUBSTITUTE = re.compile(
    r" attended in (?:his|her|their) (?:absence|place|stead)\b"
    r"| (?:(?:is|was|were) )?(?:attend(?:ed|ing)|deputis(?:ed|ing)|substitut(?:ed|ing)"
    r"|st(?:ood|anding) in|present) (?:for|on behalf of|in place of|instead of) (?=[A-Z])"
    r"| (?:was|were|is|as|attended as|attending as) (?:(?:his|her|their|a|the) )?substitute\b"
    r"| \((?:[Nn]o substitute|[Ss]ubstitute[:,]? "
    r"|[^()\n]{3,50} (?:was|is|as) (?:his|her|their) substitute)"
)
_BEHALF = " on behalf of "
_STANDS_IN = frozenset(
    ("attending", "attended", "deputising", "deputised", "substituting", "substituted", "present")
)
_SIDES = frozenset(
    ("city", "council", "county", "borough", "authority", "department", "trust", "greens",
     "conservatives", "tories", "democrats", "independents", "labour", "dems", "directorate",
     "board", "college", "academy", "school", "nhs", "ofsted", "icb", "dfe")
)  # fmt: skip
_PRESENTED = frozenset(("introduced", "presented", "tabled"))
_PAPERS = frozenset(("report", "reports", "paper", "item", "update", "presentation", "budget"))
MOVES = frozenset(("moved", "proposed", "seconded"))
"""What only members of a body can do to a motion."""
_MOVED = frozenset(("and", "the", "that", "an", "this"))
_MOTION = re.compile(r"\b(?:[Mm]otion|[Aa]mendment|seconded|RESOLVED)\b")
MINUTES = re.compile(
    r"\b(?:MINUTES|Minutes:|Minutes of (?:the|a)\b|RESOLVED"
    r"|[Tt]he (?:Committee|Panel|Commission|Forum|Schools Forum|Board)\b|the meeting\b"
    r"|[Tt]he Chair(?:man)? (?:asked|sought|noted|thanked|invited|welcomed|queried)\b)"
)
_MINUTED = (
    "MINUTES", "Minutes:", "Minutes of", "Schools Forum", "RESOLVED",
    "he Committee", "he Panel", "he Commission", "he Forum",
    "he Board", "the meeting", "he Chair",
)  # fmt: skip
_IN_ITEM = re.compile(
    r"\bdeclared (?:an?|no) (?:[a-z-]{1,20} ){0,3}interests? in (?:[Ii]tem|[Aa]genda|[Mm]inute)\b"
)
_TO_OFFICE = re.compile(
    r"(?:Ofsted|Majesty|[Ii]nspection|Ombudsman|[Ll]ocal area|[Ii]mprovement notice"
    r"|Secretary of State|[Yy]our (?:council|authority"
    r"|department|directorate|trust|school|officers|committee"
    r"|constituents?))"
)
"""What a letter to the holder of an office speaks of."""
_TO_PARENT = re.compile(
    r"\b[Yy]our (?:child|son|daughter|complaint|family|request|application|appeal)\b"
)
_LONGEST_ITEM = 120
_NO_OFFICE_MARKS = (
    "orum", "nion", "harity", "Mencap", "NASUWT", "NEU", "UNISON", "GMB", "NAHT", "ASCL", "nison",
)  # fmt: skip
_NO_OFFICE = re.compile(
    r"[^;)]*?\b(?:(?:[Pp]arents?|[Cc]arers?)['’]?[ -](?:[Cc]arers?['’]? )?[Ff]orum\b"
    r"|(?:Mencap|NASUWT|NEU|UNISON|Unison|GMB|NAHT|ASCL|[Tt]rade [Uu]nion|[Cc]harity)\b)"
)


def in_minutes(words: Words) -> bool:
    """Say whether the text tells of a meeting as its minutes do."""
    return words.says(MINUTES, *_MINUTED)


def addressed(words: Words, title: Title) -> bool:
    """Say whether a letter about an inspection or from a ministry opens: "Dear Ms Quill"."""
    at = title.first - 1
    dear = words.lower(at) == "dear" and words.capital(at) and words.near(at)
    start = words.gap(at - 1)
    if not dear or not (at == 0 or "\n" in start):
        return False
    return words.says(_TO_OFFICE) and not words.says(_TO_PARENT)


def answers(found: Scan, sighting: Sighting) -> bool:
    """Say whether somebody in minutes answers for the council: "Mrs Quill confirmed that …".

    Not one who was named before without an office: it may be the parent who asked.
    """
    words = found.words
    at = sighting.tail + 1
    if words.lower(at) in ("also", "then", "further", "again") or words.lower(at).endswith("ly"):
        at += 1
    verb = words.lower(at)
    if sighting.title is None and not stands_for(words, sighting):
        return False
    board = says_board_at_top(words) and verb != "shared"  # as young advisers and parents do
    forum = verb in SPEAKS and (
        says_forum_at_top(words) or (board and not _tells_of_family(words, sighting))
    )
    first = sighting.title.first if sighting.title is not None else sighting.name.first
    replies = verb in SPEAKS and _in_reply(words, first) and not _tells_of_family(words, sighting)
    starts = verb in _ANSWER_STARTS or forum or replies
    if not starts or not words.near(sighting.tail) or not words.near(at - 1):
        return False
    if any(other.name.surname == sighting.name.surname for other in found.named[-RECENT:-1]):
        return False
    if verb in _COMES_AND_GOES and _tells_of_family(words, sighting):
        return False  # "Parents Ida Quill and Ned Bell left the meeting"
    if any(words.lower(k) in _ASKED for k in range(at + 1, at + _FEW_WORDS)):
        return False  # "Mr Quill presented the following question"
    three = f"{verb} {words.lower(at + 1)} {words.lower(at + 2)} "
    known = replies or any(three.startswith(f"{answer} ") for answer in _ANSWERS)
    return forum or (known and in_minutes(words))


def _tells_of_family(words: Words, sighting: Sighting) -> bool:
    """Say whether a board may hear a parent there: "Parent story: Ida Quill told of her son"."""
    near = max(0, sighting.start - _NEAR_STORY)
    end = words.text.find("\n", sighting.start)
    end = min(len(words.text) if end < 0 else end, sighting.start + _LONGEST_ITEM)
    return _LAYMEN.search(words.text, near, end) is not None


def _in_reply(words: Words, first: int) -> bool:
    """Say whether a sentence answers what was asked: "In response, Ida Quill said that …"."""
    at = first - 1
    if words.gap(at) != ", " or words.lower(at) not in ("response", "reply", "answer"):
        return False
    return words.lower(at - 1) == "in" and words.capital(at - 1)


def sits_in_forum(words: Words, sighting: Sighting) -> bool:
    """Say whether somebody is named in the minutes of a schools forum as no school or road is."""
    first, last = sighting.name.first, sighting.tail
    if not forum_of_schools(words) or not stands_for(words, sighting):
        return False
    goes_on = words.near(last) and words.capital(last + 1)
    return not goes_on and "(" not in words.gap(first - 1)


def speaks_for(words: Words, sighting: Sighting) -> bool:
    """Say whether words behind a name tell for which body it speaks: "Ida Quill, for the city,"."""
    end = words.ends[sighting.tail]
    if _OF_TEAM.match(words.text, end) is not None:
        return True
    following = words.lower(sighting.tail + 1)
    if following == "representing" and _OF_SEAT.match(words.text, end) is not None:
        return True
    ministry = _OF_MINISTRY.match(words.text, end) if following in _MINISTRIES else None
    if ministry is not None and (sighting.title or stands_for(words, sighting)):
        sighting.organisation = sighting.organisation or ministry[1]
        return True
    public = _OF_BODY.match(words.text, words.ends[sighting.tail])
    if public is not None and (sighting.title or stands_for(words, sighting)):
        sighting.organisation = sighting.organisation or public[1]
        return True
    team = _OF_SERVICE.match(words.text, words.ends[sighting.tail])
    if team is not None and _DUTIES.issuperset(team[1].lower().replace("’", "'").split()):
        return in_minutes(words)
    side = _FOR_WHOM.match(words.text, words.ends[sighting.tail])
    if side is None or not (sighting.title or len(sighting.name.given) == 1):
        return False
    body = side[1].lower().split()
    if body[-1] not in _SIDES or not PRIVATE.isdisjoint(body):
        return False
    return in_minutes(words) or " for the " in side[0]


def substitutes(words: Words, sighting: Sighting) -> bool:
    """Say whether somebody of a panel stands in, or has somebody or nobody who does."""
    minutes = in_minutes(words)
    first = sighting.title.first if sighting.title is not None else sighting.name.first
    if minutes and (_absent(words, first) or _also_behalf(words, first, sighting.name.last)):
        return True
    if _SUBSTITUTE.match(words.text, words.ends[sighting.name.last]) is None:
        return False
    return minutes or "ubstitute" in words.text


def _absent(words: Words, at: int) -> bool:
    """Say whether another stands in for the one who is named there: "attending on behalf of"."""
    if words.lower(at - 1) == "of" and words.lower(at - 2) == "behalf":
        return words.lower(at - 4) in _STANDS_IN
    return words.lower(at - 1) == "for" and words.lower(at - 2) in _STANDS_IN - {"present"}


def _also_behalf(words: Words, first: int, last: int) -> bool:
    """Say whether "attended" is left out: "… attended on behalf of Ida Quill and Ned Bell on …"."""
    at = words.starts[first]
    if not (
        words.text.startswith(_BEHALF, words.ends[last])
        or words.text.startswith(_BEHALF, words.ends[max(0, first - 4)])
    ):
        return False
    before = words.text[max(0, at - _LONGEST_ITEM) : at]
    told = before.rfind(" attended" + _BEHALF)
    return told >= 0 and "." not in before[told:]


def moves(words: Words, sighting: Sighting) -> bool:
    """Say whether somebody moves or seconds a motion, as only members do: "Mr Quill moved that"."""
    verb = sighting.tail + 1
    if words.lower(verb) not in MOVES or not words.near(sighting.tail):
        return False
    if words.lower(verb + 1) not in _MOVED or words.gap(verb) not in (" ", ", "):
        return False
    return words.says(_MOTION)


def reports(found: Scan, sighting: Sighting) -> bool:
    """Say whether a story's "Mr Quill told the committee" is one of its officers.

    Not where the text tells of parents or of the public, who speak there too, nor of one who
    was named before without an office.
    """
    words = found.words
    if _TOLD_BODY.match(words.text, words.ends[sighting.tail]) is None or words.says(_LAYMEN):
        return False
    surname = sighting.name.surname
    return all(other.name.surname != surname for other in found.named[-RECENT:-1])


def presented_by(words: Words, at: int) -> bool:
    """Say whether a paper of a meeting was brought by the person who is named at word ``at``.

    The paper may stand behind the name: "Presented by Ida Quill, the report told …".
    """
    if words.lower(at - 1) != "by" or words.lower(at - 2) not in _PRESENTED:
        return False
    first = words.capital(at - 2)
    told = {words.lower(at + k) for k in range(2, 7)} if first else set()
    told.update(words.lower(at - k) for k in range(3, 9))
    return words.near(at - 1) and not _PAPERS.isdisjoint(told) and in_minutes(words)


def declares(words: Words, sighting: Sighting) -> bool:
    """Say whether somebody of a panel declares an interest, as no visitor does."""
    at = sighting.tail + 1
    if words.lower(at) not in ("declared", "disclosed") or not words.near(sighting.tail):
        return False
    told = (words.lower(k).removesuffix("s") == "interest" for k in range(at + 1, at + 9))
    return any(told) and (in_minutes(words) or interests_declared(words))


def interests_declared(words: Words) -> bool:
    """Say whether an interest in an item is declared, which alone makes minutes of a text."""
    return words.says(_IN_ITEM, "declared a", "declared no")


def of_public_body(words: Words) -> bool:
    """Say whether the text tells that somebody is of a body such as the Care Quality Commission."""
    return words.says(_OF_NAMED_BODY)


def takes_turn(words: Words, sighting: Sighting) -> bool:
    """Say whether a label of minutes stands before: those who ask there are members."""
    at = (sighting.title.first if sighting.title is not None else sighting.name.first) - 1
    if words.lower(at) not in _TURN or words.gap(at) not in _DASHES:
        return False
    minutes = in_minutes(words)
    return minutes and not words.says(_ASKED_IN_PUBLIC)


def sits_for(words: Words, sighting: Sighting) -> bool:
    """Say whether brackets show whom somebody in minutes sits for: "Ida Quill (Elm Academy)"."""
    if sighting.organisation is None or not words.gap(sighting.name.last).startswith(" ("):
        return False
    if not stands_for(words, sighting) or from_public(words, sighting.name.last):
        return False
    return in_minutes(words)


def asks_as_member(words: Words, sighting: Sighting) -> bool:
    """Say whether somebody asks whose question stands under those of members, not of the public."""
    at = sighting.tail + 1
    if words.lower(at) not in _ASKS or not words.near(sighting.tail):
        return False
    begin = max(0, sighting.start - _QUESTION_TIME)
    headings = list(_MEMBERS_ASK.finditer(words.text, begin, sighting.start))
    if not headings:
        return False
    return _ASKED_IN_PUBLIC.search(words.text, headings[-1].end(), sighting.start) is None


def stands_for(words: Words, sighting: Sighting) -> bool:
    """Say whether a party right before a name is the person's: "Liberal Democrat Jo Bell"."""
    name = sighting.name
    full = len(name.given) == 1 and words.lower(name.first) in FORENAMES
    return full and words.lower(name.last) not in _NO_SURNAMES


def from_public(words: Words, last: int) -> bool:
    """Say whether an item of a list goes on to say that the person holds no office."""
    line = words.text[words.ends[last] : words.ends[last] + _LONGEST_ITEM].partition("\n")[0]
    told = any(mark in line for mark in _NO_OFFICE_MARKS)  # dearer to match than to look for
    if told and _NO_OFFICE.match(line) is not None:
        return True
    for k in range(last, last + 7):
        if k > last and words.lower(k) in _PRIVATE_PEOPLE:
            return words.lower(k + 1) not in ("governor", "governors")
        gap = words.gap(k)
        if "\n" in gap or ";" in gap or (k > last and "," in gap):
            return False
    return False
