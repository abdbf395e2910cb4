"""Who is bound by a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sendminer.lexicon import either, lexicon
from sendminer.records import Statement
from sendminer.spans import up_to
from sendminer.track.reading.cues import found, places
from sendminer.track.reading.names.names import council_key
from sendminer.track.reading.people.bodies import full_name, no_names, run_start, whole_end

_VERB = re.compile(
    r"\b(?:will|would|shall|has|have|had|is|are|was|plans?|pledged|promised|agreed|vowed|intends?"
    r"|aims?|announced|confirmed|committed|to|said|says|must)\b"
)
_CLAUSE_START = re.compile(
    r"(?:^|[.;:“\"‘(—–]|,\s|\bthat\b|\band\b|\bsaid\b|\bas\b)\s{0,3}(?:the\s{1,3})?\Z",
    re.IGNORECASE,
)
_ALSO = frozenset(("also", "now", "then", "soon", "still", "only", "later", "first", "eventually"))
_JOINTLY = re.compile(r"\b(?:council|authority|we)\s(?:and|with|together with)\s(?:the\s)?\Z", re.I)
_WITH = re.compile(
    r"\b(?:with|between|from|for|alongside)\s(?:[\w'’-]{1,20}\s){1,6}?and\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"(?:\sfor\s[A-Z]\w+)?\sto\s")
_ASIDE = re.compile(r",\s(?:which|who|whose)\s[^,;.]{2,80},")
_BESIDE = re.compile(
    r"(?:\s(?:for|of)\s[a-z][^,;.]{2,60})?(?:,\s(?!(?:and|but|so|or)\b)[^,;.]{2,80})?,"
    r"(?=\s(?:(?:also|now|then|has|have)\s){0,2}(?:will|would|shall|plans?|pledged|promised|agreed|vowed|intends?|aims?"
    r"|announced|confirmed|committed)\b)"
)
"""What is told of a body between its name and its verb: "the minister for children, will"."""
_SAYS_OF_ANOTHER = re.compile(
    r"\s(?:has\s|have\s|had\s|now\s){0,2}(?:said|says|indicated|indicates|confirmed|confirms|announced|advised"
    r"|stated|reported|suggested|told\s(?:\w{1,20}\s){1,3})\s?(?:that\s)?"
    r"(?:the|a|an|its|their|this|no|all|[A-Z][\w'’-]{1,20}|\d{1,4})\b"
)
_ANNOUNCES = re.compile(
    r"\s(?:has\s|have\s|had\s|today\s|also\s){0,2}announced\s(?:that\s)?(?:an?|its|their|all|\d{1,4})\s"
    r"(?:[\w'’-]{1,20}\s){1,10}?(?:will|would|(?:is|are)\sto)\s(?:\w+ly\s)?be\s"
    r"(?!asked\b|given\b|invited\b|told\b)\w+\b(?![^.;]{0,60}\bby\s(?:the\s|local\s|its\s)?(?:council|authorit))"
)
"""Who announces it and names no doer: "ministers announced that 20 schools would be built"."""
_GAVE = re.compile(
    r"\s(?:has\s|have\s|had\s|also\s|now\s){0,3}(?:made|given|gave|provided|approved|awarded|allocated|granted|agreed|backed"
    r"|released|paid|cleared|supported)\b(?!\s(?:that|to)\b)[^.;:“”]{0,100}?,?\s(?:and|but|so)\s"
    r"(?:it\s(?:is|was|(?:will|would|can|could)\s(?:be|open))|work|building|construction"
    r"|(?:the|an?|this|that)\s(?!(?:[\w£.-]{1,20}\s){0,2}?(?:money|funding|cash|grant|rest)\b))\b"
)
"""What it gave towards what others do: "ministers have approved it and work will start"."""
_THAT_IT = re.compile(r"\sthat\s(?:it|they)\s(?:will|would|plans?|intends?|hopes?|aims?)\b")
"""What a body's own word says: "the government's pledge that it will"."""
_REACH = 40
_FAR = 240
_COUNCIL_ACTS = re.compile(
    r"\b(?:[Cc]ouncil|[Aa]uthority|[Cc]abinet|[Ww]e|[Oo]fficers|[Cc]ouncillors)\s"
    r"(?:(?:also|now|has|have|is|are)\s){0,2}(?:will|would|shall|plans?|agreed|pledged|promised|intends?"
    r"|going\sto|to)\b"
)
_TRUST = r"(?:[A-Z][\w'’-]{1,20}\s){1,4}Trust"
_UNDER = re.compile(r"\b(?:under|through|as part of|because of)\s(?:the\s)?\Z", re.IGNORECASE)
_OF_REFORM = re.compile(
    r"(?:under\s)?(?:the|these|those|its|their)\s(?:[\w-]+\s){1,3}", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"(?:\s[^\s.;:,]{1,24}){0,8}?\s(?:include[sd]?|will|would|is|are|was|were|has|have|had|bring|brings|brought|comes?|came"
    r"|contain(?:s|ed)?|means?|meant|provide[sd]?|gives?|gave|runs?|covers?)\b"
)
"""A verb that goes with it, so that it is what the clause is about."""
_TOLD_IN = re.compile(
    r"\b(?:included|announced|confirmed|promised|set\sout)\s(?:in|by|as\spart\sof)\s(?:the\s)?\Z"
)
_BY = r"by\s(?:the\s)?((?:[\w'’-]{1,20}\s){0,2})\Z"
_TOLD_BY = re.compile(
    r"(?<!which\s)(?<!that\s)\b(?:was|were|(?:has|have|had)\sbeen)\s(?:\w{3,12}\s)?(?:announced|unveiled|promised|pledged)\s"
    rf"(?:[\w'’]{{1,12}}\s){{0,3}}?{_BY}"
)
"""Whose promise it is: "new schools were announced by the education minister"."""
_WORD_BY = re.compile(rf"\b(?:announcement|pledge|promise|commitment|vow)s?\s{_BY}")
_WORD_FROM = re.compile(
    r"\b(?:confirmation|news|word|assurances?|notice|notification|letter|agreement|commitment|pledge)\s"
    r"(?:from|by)\s(?:the\s)?((?:[\w'’-]{1,20}\s){0,2})\Z"
)
_THAT_IT_PAYS = re.compile(
    r"\s(?:that|saying)\s(?:it|they)\s(?:will|would|(?:is|are)\sto)\s(?:also\s|now\s)?"
    r"(?:fund|pay|provide|finance|build|rebuild|support|meet|invest|back|contribute|deliver|cover|release)\b"
)
"""What the giver does himself: "confirmation from the Department that it will fund"."""
_GRANT_TOLD = re.compile(
    r"(?i:\b(?:DSG|dedicated\sschools\sgrant)\s(?:[\w-]+\s){0,3}?(?:allocations?|settlements?))\b"
    r"(?:\s[^\s.;:,]{1,24}){0,8}?\s(?:published|announced|confirmed|notified)\b"
)
"""The grant is the Department's, which publishes what each council has of it."""
_OTHER_COUNCIL = re.compile(
    r"((?:[A-Z][\w'’-]{1,20}\s(?:(?:of|and|&|upon|on)\s)?){1,4}?(?:District|Borough|City|County|Town|Parish)\sCouncil)"
    r"(?:['’]s?\s(?:planning\scommittee|cabinet|planners))?"
    r"\s(?:(?:also|now)\s)?(?:will|would|shall|has|have|plans?|agreed|approved|backed|granted|pledged|promised|voted|is|are)\b"
)
"""Another council that acts: "Lowmere District Council have approved plans"."""
_RANK = 2
"""Words of a rank alone, "County Council", which names none."""
_OTHER_BODY = re.compile(r"\s(?:[Tt]rust|[Oo]rder|[Cc]hain)\b")
"""Behind "the academy" it makes another body of it."""
_LOCAL = re.compile(r"\b[Ll]ocal\s\Z")
_IS = ("is", "are", "was", "were")
_IS_TOLD = {
    "asked", "told", "sighted", "informed", "advised", "invited", "urged", "warned", "reminded",
}  # fmt: skip
"""What is done to a body: "to ensure that ministers are sighted"."""
_COMMITTEE = "committee"


def owner(
    statement: Statement, council: str | None, before: Sequence[str] = ()
) -> tuple[str | None, str]:
    """Who is bound, and the kind of body: "" for the council itself and its own committees.

    Another body counts only as the subject of a verb or as who is to do it: "ministers will
    fund" and "be funded by ministers", not "the council will ask ministers". ``before`` are the
    sentences before, for what only tells more of a government's reform.
    """
    text = statement.text
    bodies = sorted(places("owners", text))
    for start, end, kind in bodies:
        if _is_subject(text, start, end, kind):
            words = full_name(text, start, end)
            return words, "" if kind == _COMMITTEE else kind
    another = _given_by(text) or _other_council(text, council)
    if another is not None:
        return another
    if _COUNCIL_ACTS.search(text):
        return council, ""
    text = _ASIDE.sub(lambda aside: " " * len(aside[0]), text)
    for start, end, kind in bodies:
        if kind != _COMMITTEE and _does(text, start):
            return full_name(text, start, end), kind
    named = _agency("done", rf"\s(?:and\s\w+\s)?by\s(?:the\s)?({_TRUST})").search(text)
    if named is not None:
        return named[1], "trust"
    for start, end, kind in bodies:
        if kind != "government":
            continue
        told = _TOLD_BY.search(text, 0, start)
        if told is None and _THAT_IT.match(text, whole_end(text, end)):
            told = _WORD_BY.search(text, 0, start)
        if told is None and _THAT_IT_PAYS.match(text, whole_end(text, end)):
            told = _WORD_FROM.search(text, 0, start)
        if told is not None:
            return f"{told[1]}{full_name(text, start, end)}", kind
    return _giver(text) or _reformer(text, before) or (council, "")


def acting(text: str) -> tuple[str, str] | None:
    """The body other than the council that a sentence tells of as acting, and its kind."""
    for start, end, kind in sorted(places("owners", text)):
        if _is_subject(text, start, end, kind):
            return None if kind == _COMMITTEE else (full_name(text, start, end), kind)
    return None


def _does(text: str, start: int) -> bool:
    """Whether what is to come is done or paid by a body that is named behind it."""
    before = up_to(text, start, _FAR)
    return bool(
        _agency("done", r"\s(?:and\s\w+\s)?by\s(?:the\s)?\Z").search(before)
        or _agency(
            "sums", r"\b[^.;]{0,60}?\s(?:come|comes)\sfrom\b(?:(?!\band\b)[^.;:]){0,80}\Z"
        ).search(before)
    )


def _given_by(text: str) -> tuple[str, str] | None:
    """The government from which something is got: "the council will receive £2m from the DfE"."""
    got = _gets().search(text)
    return (full_name(text, *got.span(1)), "government") if got is not None else None


def _other_council(text: str, council: str | None) -> tuple[str, str] | None:
    """Another council than that of the document, where it acts."""
    told = _OTHER_COUNCIL.search(text)
    if told is None or council is None or not _CLAUSE_START.search(text[: told.start()][-12:]):
        return None
    words = told[1].split()
    while words and words[0].lower() in no_names():
        del words[0]
    name = " ".join(words)
    mine, theirs = ({*council_key(each).split()} for each in (council, name))
    return (name, "council") if len(words) > _RANK and not mine & theirs else None


def _giver(text: str) -> tuple[str, str] | None:
    """The government whose own announcement, commitment or allocation is told of.

    "Government funding announcements included £70m": the council has promised none of it.
    """
    for given in _given().finditer(text):
        if _CLAUSE_START.search(up_to(text, given.start(), 12)):
            if _GOES_ON.match(text, given.end()):
                return given[1], "government"
        elif _THAT_IT.match(text, given.end()) or _TOLD_IN.search(
            text, max(0, given.start() - 24), given.start()
        ):
            return given[1], "government"
    told = _programme().search(text) or _makes_available().search(text)
    if told is not None:
        return full_name(text, *told.span(1)), "government"
    return ("Department for Education", "government") if _GRANT_TOLD.search(text) else None


def _reformer(text: str, before: Sequence[str]) -> tuple[str, str] | None:
    """The government under whose reform it is done, or of whose reform it tells more."""
    own = _reform().search(text)
    if own is not None and _UNDER.search(text, 0, own.start()):
        return own[1], "government"
    if _OF_REFORM.match(text) is None or "reform" not in found("agency", text[:_REACH]):
        return None
    told = (_reform().search(each) for each in reversed(before))
    return next(((match[1], "government") for match in told if match), None)


@cache
def _agency(name: str, after: str) -> re.Pattern[str]:
    words = either("track", "agency", name)
    to_come = r"\b(?:will|would|shall|to)\s(?:\w+\s)?be\s(?:\w+ly\s)?" if name == "done" else r"\b"
    return re.compile(rf"{to_come}(?i:{words}){after}")


@cache
def _government() -> str:
    """Words for a government or a department of it, as alternatives of a pattern."""
    return either("track", "owners", "government")


@cache
def _gets() -> re.Pattern[str]:
    """What is got from a government, whoever is to have it."""
    return re.compile(
        r"\b(?:will|would|to|has|have)\s(?:(?:also|now|soon|been)\s){0,2}"
        r"(?:receive|received|get|benefit\sfrom|(?:be\s)?(?:given|awarded|allocated|handed))\s"
        r"(?=(?:an?|the|up|more|almost|nearly|over|around|about|another|extra|its|£|\d)\b|£)"
        r"(?!(?:the|an?|its)\s(?:\w{3,8}\s)?(?:go[-\s]ahead|green\slight|approval|permission|backing))[^.;“”]{1,120}?"
        rf"\b(?:from|under|through|by)\s(?:[\w'’-]{{1,20}}\s){{0,5}}?((?i:{_government()}))\b(?!['’]s?\s(?:own|visit))"
    )


@cache
def _programme() -> re.Pattern[str]:
    """What is done under a government's programme is done by it."""
    return re.compile(
        r"\b(?:part\sof|chosen\sfor|selected\sfor|included\sin)\s(?:the\s|an?\s)?(?:(?:new|major|national)\s)?"
        rf"((?i:{_government()}))(?:['’]s?)?\s(?:[\w-]{{1,20}}\s){{0,4}}?(?:programme|scheme|wave|drive|push|initiative|pledge|campaign)\b"
    )


@cache
def _makes_available() -> re.Pattern[str]:
    """Money of which a government gives word: "the DfE confirmed that £2m is to be released"."""
    return re.compile(
        rf"\b((?i:{_government()}))\s(?:has\s|have\s)?(?:confirmed|announced|said)\s(?:that\s)?[^.;“”]{{0,60}}?(?:\b(?:funding|money|grant)|£)"
        r"[^.;“”]{0,60}?\sbe\s(?:made\savailable|allocated|provided|released|paid|given)\b"
    )


@cache
def _given() -> re.Pattern[str]:
    """What a government gives word of: "the DfE's high needs allocations"."""
    words = either("track", "agency", "given")
    return re.compile(rf"\b((?i:{_government()}))(?:['’]s?)?\s(?:[\w-]+\s){{0,5}}?(?i:{words})\b")


@cache
def _reform() -> re.Pattern[str]:
    """A government's own plan for all: "ministers' far-reaching changes"."""
    words = either("track", "agency", "reform")
    return re.compile(
        rf"\b({_government()})['’]s?\s(?:[\w-]+\s){{0,6}}?(?:{words})\b", re.IGNORECASE
    )


def _is_subject(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a body stands before a verb by which it acts, at the start of a clause."""
    if text[end : end + 1] == ")" or (kind == "school" and _OTHER_BODY.match(text, end)):
        # "will write to the Department for Education (DfE) to ask"
        return False
    if kind == "government" and _LOCAL.search(text, max(0, start - 8), start):
        # the ombudsman for local government
        return False
    begun = run_start(text, start)
    if not _CLAUSE_START.search(up_to(text, begun, 12)):
        return False
    if _JOINTLY.search(up_to(text, begun, 24)):
        # "the council and the NHS will" binds the council
        return False
    if _WITH.search(up_to(text, begun, 90)) and _TO_DO.match(text, end):
        # "work with the schools and the Department for Education to find" binds who works
        return False
    end = whole_end(text, end)
    aside = _ASIDE.match(text, end) or _BESIDE.match(text, end)
    return _acts(text[aside.end() if aside else end :], kind)


def _acts(rest: str, kind: str) -> bool:
    """Whether a body does what the words behind its name say, and no other."""
    after = rest[:_REACH]
    if kind == "government" and _GAVE.match(rest):
        return False
    if _SAYS_OF_ANOTHER.match(after) and not _ANNOUNCES.match(rest):
        # "The Department had indicated that the school would open" does not bind who said so
        return False
    passive = {*lexicon("track")["owners"][kind].get("passive", ())}
    if passive.intersection(after.lower().split()[:1]):
        # "that the school open in May" binds whoever opens it
        return False
    verb = _VERB.search(after)
    if verb is None or re.search(r"[.;,]", after[: verb.start()]):
        return False
    # "The school will open" and "the NHS will be asked" bind whoever opens it, or asks.
    told = rest[verb.end() :][:_REACH].lower().split()
    if verb[0] in _IS and told[:1] == ["to"]:
        del told[0]  # "the school is to open"
    following = [word for word in told if word not in _ALSO][:1]
    passive |= {"be", "been"} | (_IS_TOLD if verb[0] in _IS else set())
    return not passive.intersection(following)
