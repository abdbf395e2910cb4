"""Whether a statement tells that a body decides on a promise, and not that it did or may."""

from __future__ import annotations

import re

from sendminer.english.recalled import had_decided
from sendminer.english.sought import is_sought
from sendminer.track.history.naming import plainly
from sendminer.track.history.parts import of_a_part
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.doings.unfinished import done_before
from sendminer.track.threads.thread import Thread

_LEAVE = r"go[-\s]ahead|green\slight|approval|(?:planning\s)?(?:permission|consent)"
"""What is given for a plan, as alternatives of a pattern."""
_KIND = r"(?:the|final|full|formal|its|their|conditional|outline|unanimous)"
YES = re.compile(
    r"\b(?:has|have|was|were)\s(?:(?:now|today|also|\w{3,12}ly)\s)?(?:been\s)?(?:approved|agreed|signed\soff)\b"
    rf"|\b(?:given|granted)\s(?:{_KIND}\s){{0,2}}(?:{_LEAVE})\b",
    re.IGNORECASE,
)
WON = re.compile(
    r"\b(?:given|won|received|secured|gained)\s(?:(?:the|full|final|formal|unanimous|cabinet)\s){0,2}"
    rf"(?:{_LEAVE}|support|backing)\b",
    re.IGNORECASE,
)
_WHEN = (
    r"(?:today|yesterday|unanimously|(?:on\s)?[A-Z][a-z]{2,5}day|(?:this|last)\s(?:night|morning|week|month)"
    r"|in\s[A-Z][a-z]{2,8}|\([^()]{3,30}\))"
)
VOTED = re.compile(
    r"\A[“\"'‘]?(?:(?:In|On|Last|This|At|But|And)\b[^,;.]{0,30}?,?\s)?"
    r"(?:(?!(?:after|when|since|once|if|as|because|while)\s)[\w'’-]{1,20}\s){0,4}?"
    r"(?i:cabinet|council|councillors|committee|executive)\s(?:(?:has|have|today|now|[a-z]{3,12}ly)\s){0,2}"
    rf"(?:agreed|approved|voted|backed|endorsed|signed\soff)\s(?:{_WHEN}\s){{0,3}}(?:on\s)?"
    r"(?:(?:to|in\sfavour\sof)\s(?!note|consult|defer|receive|hear|discuss|consider|ask|write|delay|pause|stop|scrap)"
    r"|an?\s(?!further|delay)|the\s(?!delay)|plans\s|proposals\s|funding\s|spending\s|£)"
)
"""A body's yes in so many words: "Cabinet agreed today to build", "the council approved £4m"."""
_BODY = (
    r"(?i:council|councillors|cabinet|committee|executive|members|ministers|government"
    r"|department|planners)\b"
)
PASSED = re.compile(
    r"\b(?:was|were|(?:has|have)\s(?:\w{3,8}\s)?been)\s(?:\w{3,12}ly\s)?"
    rf"(?:(?:given|granted)\s(?:{_KIND}\s){{0,2}}(?:{_LEAVE})\b"
    r"|(?:approved|agreed|backed|endorsed|ratified|signed\soff|rubber-stamped)\s(?:[\w'’-]{1,12}\s){0,2}?(?:by|at)\s"
    rf"(?:[\w'’-]{{1,20}}\s){{0,4}}?{_BODY})"
    rf"|\b{_BODY}[^.;:“”]{{0,90}}?\s(?:gave|given|granted)\s(?:[\w'’-]{{1,20}}\s){{0,4}}?(?:{_KIND}\s){{1,2}}"
    rf"(?:{_LEAVE})\b(?!\s(?:for|to)\s(?:an?\s)?consult)"
    r"|\b(?:(?:[Cc]abinet|[Ee]xecutive|[Ll]ead)\s[Mm]ember|[Pp]ortfolio\s[Hh]older|[Dd]eputy\s[Ll]eader"
    r"|(?:[Ss]enior|[Ll]eading)\s(?:\w+\s)?[Cc]ouncillors?)\b[^.;:“”]{0,90}(?<!\bnot),?\s(?:has\s|have\s)?(?:now\s)?(?:agreed|approved|signed\soff)\s"
    r"(?!to\s(?:move|consult|note|defer)|that\b|with\b)"
    rf"|\b{_BODY}\s(?:(?:has|have|now|\w{{3,12}}ly)\s){{0,2}}(?:granted|given|gave)\s(?:planning\s|outline\s|full\s|its\s)?(?:permission|consent)\b"
    r"|\b(?i:ratif\w+|approval|sign-off|(?:planning\s|outline\s)?(?:permission|consent))\b[^.;]{0,80}?,?\s(?:which\s)?(?:was|were|(?:has|have)\s(?:now\s)?been)\s"
    r"(?:\w{3,12}ly\s)?(?:agreed|given|granted|received|secured|obtained)\b",
)
"""The same told of what is decided: "has been given the go-ahead", "were backed by ministers"."""
_CONSULTED = re.compile(r"(?<!following\s)(?<!after\s)\b(?:consultation|survey)\b[^,;.]{0,60}\Z")
_AWAITED = re.compile(
    r"\b(?:subject\sto|pending|awaiting|awaits)\s(?:[\w'’-]{1,15}\s){0,3}?(?:approval|sign-off|agreement|consent|permission)\b",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    r"\b(?:not|never|yet\sto|if|once|until|till|unless|when|should|could|may|might|can|will|would|must)\s"
    r"(?:[\w'’-]{1,20}\s){0,6}?(?:given|granted|approved|secured|obtained|received)\b",
    re.IGNORECASE,
)
"""A yes that is denied, or hoped for: "if planning permission is granted"."""
_PAPERS = ("minutes", "decision")
_DECIDES = re.compile(
    r"\b(?:approv|agree|resol(?:ve|ution)|decid|decision|vot(?:e|ed|ing)\b|back(?:s|ed|ing)\b|endors|support|sign(?:s|ed|ing)?\s?-?off|go[\s-]ahead"
    r"|going\sahead|green[\s-]?light|given\b|granted|accept|adopt|award|authoris|confirm|allocat|chos|choose|select|appoint|commission|announc"
    r"|recommend|consent|permission|ratif|pass(?:es|ed)\b|clear(?:s|ed)\b|sanction|release|includ|rubber|press(?:ing)?\sahead|thumbs)",
    re.IGNORECASE,
)


def decides_now(thread: Thread, claim: Claim) -> bool:
    """Whether it is a decision, and not one that is only told again.

    A later meeting decides anew: it lets the contract of what another approved. What is only asked
    for is not decided, unless the record says that it was.
    """
    if decides_nothing(claim):
        return False
    if claim.decided and claim.document.kind in _PAPERS:
        return claim.document.id not in thread.documents
    told = thread.first.decided or any(event.kind == "decided" for event in thread.events)
    return (claim.decided or "grants" in claim.cues or votes(thread, claim)) and not told


def votes(thread: Thread, claim: Claim) -> bool:
    """Whether it tells that a body has said yes to what was only announced before."""
    first, made = thread.first.text, thread.first.when
    if made is None or claim.when is None or claim.statement_id == thread.first.statement_id:
        return False
    here = claim.document.id == thread.first.document.id
    if (claim.when <= made and not here) or any(
        each.search(first) for each in (VOTED, PASSED, YES, WON)
    ):
        return False
    ends = (each.latest for each in claim.document.periods_of(claim.statement))
    older = any(end is not None and end < made for end in ends)
    return not older and (VOTED.search(claim.text) is not None or passed(claim.text))


def passed(text: str) -> bool:
    """Whether something was decided, and no mere consultation on it."""
    told = PASSED.search(text)
    return told is not None and _CONSULTED.search(text, 0, told.start()) is None


def says_yes(thread: Thread, claim: Claim, *words: re.Pattern[str]) -> bool:
    """Whether it tells a decision in some of the words, and names what was promised."""
    told = [each for each in words if each.search(claim.text)]
    if not told or not decides_now(thread, claim):
        return False
    # "the school was given the green light by the council", in an article on it
    return plainly(thread, claim) or (PASSED in told and bool(claim.things or claim.points_back))


def may_decide(claim: Claim) -> bool:
    """Whether it is of a meeting, or has a word of deciding."""
    return claim.decided or claim.document.kind in _PAPERS or bool(_DECIDES.search(claim.text))


def decides_nothing(claim: Claim) -> bool:
    """Whether a yes is asked for, awaited or told again, or given to what is only a part of it."""
    text = claim.text
    undecided = is_sought(text) or had_decided(text) or _AWAITED.search(text) is not None
    undecided = undecided or done_before(text) or _NOT_GIVEN.search(text) is not None
    return (undecided and not claim.decided) or of_a_part(claim)
