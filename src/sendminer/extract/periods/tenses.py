"""The tense round a period: whether its sentence looks ahead or back."""

from __future__ import annotations

import re

from sendminer.extract.periods.patterns import LISTS, MONTH, PUT_OFF_BEFORE, words
from sendminer.lexicon import alternation
from sendminer.spans import up_to

_TENSE = re.compile(
    # "will be held" lies ahead, whatever "held" alone would say
    rf"(?<!\w)(?:(?P<next>(?:to\s)?be\s+(?!known|told)[a-z]{{2,20}}|{words(LISTS['tense']['next'])}"
    rf"|(?:is|are|['’]s|['’]re)\s(?:also\s|now\s)?(?:{alternation(LISTS['tense']['next']['continuous'])}))"
    rf"|(?P<decided>{alternation(LISTS['tense']['next']['decided'])})"
    rf"|(?P<last>{words(LISTS['tense']['last'])}|since(?!\s(?:the\s)?(?:[0-9]|{MONTH}))"
    r"|(?:way|even|(?!expected|need)[a-z]{2,16}ed)\sback\sin))(?!\w)"
)
_PAST = re.compile(
    # "the accumulated deficit" says what kind of deficit
    rf"(?<!\w)(?<!\sthe\s)(?<!\sits\s)(?<!\stheir\s)(?<!\sour\s)(?<!\san\s)(?<!\sa\s)"
    rf"(?!(?:{alternation(LISTS['tense']['last']['not_past'])})(?!\w))[a-z]{{2,20}}ed(?!\w)"
)
_SAID = r"(?:said|says|told|confirmed|added|wrote)"
_JUST_BEFORE = re.compile(
    rf"(?P<be>(?<!\w)be\s+)?(?<![\w-])(?P<verb>{_SAID}|held|met|began|sent|[a-z]{{2,20}}ed)"
    r"(?:\s+(?:on|in|at|during|back\s+in|late|early|as\s+early\s+as|the|last|a|an)){0,3}\s+\Z"
)
_VERB = re.compile(rf"(?<!\w){_SAID}(?!\w)|{_TENSE.pattern}|(?P<ed>{_PAST.pattern})")
_SUBJECT_OF = re.compile(r"\s(?:will|would|is\sto|was\sto)(?!\w)")
_PERFECT = re.compile(
    r"(?<!\w)(?:has|have|had|having|['’]ve|(?:has|have|had)n['’]t|['’]s(?=\sbeen))\s(?:[a-z]{2,9}\s){0,2}?"
    rf"(?P<done>[a-z]{{2,20}}ed|{words(LISTS['perfect'])})(?!\w)"
    r"(?!.{0,80}(?<!\w)(?:will|would|should|must)(?!\w))"
)
_CLAUSE_OPENS = re.compile(r"(?:[,:]|\s(?:and|but))\s(?:for|in|over)\s(?:the\s)?\Z")
_COMPARED = re.compile(
    r"(?<!rather)(?<!later)(?<!sooner)(?<!earlier)(?<!other)\sthan\s(?:in\s|on\s|at\s)?(?:the\s)?\Z"
    r"|(?<!\w)compared\s(?:with|to)\s(?:the\s)?\Z"
)
_FIGURES_BEFORE = re.compile(
    rf"(?<!\w)(?:{words(LISTS['figures'])})\s(?:(?:published|released|issued)\s)?(?:in|for|from|to)\s(?:the\s)?\Z"
)
_IMPERATIVE = re.compile(
    rf"\W*(?:(?:please|so|then|and)\s)?(?:{alternation(LISTS['tense']['next']['imperative'])})\s"
)
_PRESENT_BEFORE = re.compile(
    r"(?<!\sto)(?<!not)(?<!n['’]t)(?<!did)\s"
    rf"(?:{alternation(LISTS['tense']['next']['present'])})\s(?:again\s)?(?:on|in|at|from)\s(?:the\s)?\Z"
)
_PREPOSITIONS = ("on ", "in ", "at ", "from ", "on the ", "in the ")
_CLAUSE_OF_TIME = re.compile(
    r"(?<!\w)(?:would|should|was\sto|were\sto)\s[^.;]{2,80}"
    r"\s(?:until|till|once|before|as\ssoon\sas)\s(?![^.;,]{0,60}\s(?:had|has|have)\s)"
    r"[^.;,]{2,60}\Z"
)
"""What hangs on a coming thing lies ahead: "would stay open until a count was done in May"."""
_PLANNED_BEFORE = re.compile(
    r"(?<!\w)(?P<had>(?:had|should\shave)\s)?(?:was|were|been)\s"
    r"(?:[a-z]{1,12}ly\s|not\s|first\s)?"
    rf"(?:{alternation(LISTS['tense']['next']['planned'])})(?!\w)"
    r"(?![^.;]{0,80}\s(?:will|would)\s)[^.;]{0,80}\Z|(?<!\w)had\sto\s[^.;]{0,60}\Z"
)
_LOOSE_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:was|were)\s(?:{alternation(LISTS['tense']['next']['continuous'])})|starting|beginning"
    r"|with|ahead\sof|(?:plans?|preparations?|arrangements?|dates?|bids?)\sfor"
    r"|(?<!had\s)(?<!failed\s)(?<!able\s)(?<!managed\s)(?<!used\s)(?<!began\s)"
    r"to\s(?!(?:the|a|an|his|her|their|its|our|this|that|school|court|me|us|him|them)\s)[a-z]{3,16})"
    r"\s[^.;,]{0,60}(?:in|on|during|from)\s(?:the\s)?\Z"
)
_SETTLED_UNTIL = re.compile(
    r"(?<!\w)(?P<help>has|have|was|were)\s(?:been\s)?(?:[a-z]{2,12}ly\s)?"
    rf"(?:{words(LISTS['settled'])})\s(?:until|till|up\suntil|up\sto|to)\s"
    r"(?:the\s)?(?:end\sof\s)?\Z"
)
_BUT_AFTER = re.compile(r"[^.;]{0,40}?\s(?:but|yet|although|though|however|has|have|had|did)(?!\w)")
_DUE_BEFORE = re.compile(
    r"(?<!\w)(?:due|expected|planned|scheduled|promised)\s(?:in|on|by|at|for)\s(?:the\s)?\Z"
)
_TOLD_BEFORE = re.compile(
    r"(?<!\w)had\s(?:been\s)?(?:told|promised|assured|hoped|expected|planned|pledged|wanted|aimed)"
    r"(?!\w)[^.;]{0,90}\Z"
)
_CAME_AFTER = re.compile(r",?\s(?:had|was|were|came|did|never|has|have|slipped|fell|failed)(?!\w)")
_HAD_BEFORE_ASKED = re.compile(r"(?<!\w)had\s\Z")
_INVERTED = re.compile(r"\W*were\s(?:the|it|they|this|that)\s")
_OPENING = 3
_NEAR = 70
_STOP = re.compile(r"[.!?;]['\"”’)]{0,2}\s|\n\s*\n|\n(?=[-•*–]\s|[a-z][^\n:.]{1,40}:\s)|[.!?]\Z")
_REACH = 120


def tense(low: str, start: int, end: int, weak: bool = True) -> str:
    """Say "next", "last" or "" by the verbs of the sentence, the nearest before a period first.

    Auxiliaries and verbs of plans outweigh a plain past tense or participle, so that "will be
    opened in May" lies ahead; without ``weak`` participles are not heard at all.
    """
    if _SUBJECT_OF.match(low, end):
        return "next"  # "it suggests that February will be cold"
    window = up_to(low, start, _REACH)
    if _COMPARED.search(window[-40:]):
        return "last"  # "busier than in the summer"
    # "a proposal was made to defer it to the March meeting": what is put off lies ahead
    if PUT_OFF_BEFORE.search(window[-90:]):
        return "next"
    before = from_stop(window)
    if before.endswith(_PREPOSITIONS) and _PRESENT_BEFORE.search(before[-30:]):
        return "next"
    if (
        weak
        and (close := _JUST_BEFORE.search(before[-50:]))
        and not _TENSE.fullmatch(close["verb"])
    ):
        return "next" if close["be"] else "last"
    if _INVERTED.match(before):
        return "next"
    if found := list(_TENSE.finditer(before)):
        if len(found) > 1 and _CLAUSE_OF_TIME.search(before):
            return "next"
        if found[-1]["decided"]:
            return "last" if _HAD_BEFORE_ASKED.search(before[: found[-1].start()]) else "next"
        return found[-1].lastgroup or ""
    if _IMPERATIVE.match(before):
        return "next"
    if weak and _PAST.search(before):
        return "last"
    window = low[end : end + _REACH]
    stop = _STOP.search(window)
    first = (_VERB if weak else _TENSE).search(window[: stop.start()] if stop else window)
    if first is None:
        return "last" if _FIGURES_BEFORE.search(before[-50:]) else ""
    return "next" if first["next"] else "last"


def from_stop(window: str) -> str:
    """The part of a window that belongs to the sentence which its end stands in."""
    stops = list(_STOP.finditer(window))
    return window[stops[-1].end() :] if stops else window


def sentence(low: str, start: int, end: int) -> tuple[str, str]:
    """What the sentence of a period says before it and after it, as far as the reach goes."""
    after = low[end : end + _REACH]
    stop = _STOP.search(after)
    return from_stop(up_to(low, start, _REACH)), after[: stop.start()] if stop else after


def perfect(low: str, start: int, end: int) -> str | None:
    """The participle of "has waited" where that is the verb of a period, else None."""
    before, after = sentence(low, start, end)
    opening = len(before.split()) <= _OPENING
    if opening or _CLAUSE_OPENS.search(before):  # "For a decade it has been run down"
        match = _PERFECT.search(after[:_NEAR])
        if match or opening:
            return match["done"] if match else None
    if tense(low, start, end) == "next":
        return None
    found = list(_PERFECT.finditer(before))
    return found[-1]["done"] if found else None


def plan(low: str, start: int, end: int) -> str:
    """Say "near" of what "was due" then, or "past" where something came between; else ""."""
    before = from_stop(up_to(low, start, _REACH))
    if _DUE_BEFORE.search(before) and _CAME_AFTER.match(low, end):
        return "near"  # "the report, due in March, was late"
    found = _PLANNED_BEFORE.search(before)
    if found is None:
        # "they had been told it would be done by March"
        return "near" if _TOLD_BEFORE.search(before) else ""
    return "past" if found["had"] or _BUT_AFTER.match(low, end) else "near"


def is_loose(low: str, start: int) -> bool:
    """Whether a period hangs on a purpose or a thing beside: "worked to deliver it in May"."""
    return _LOOSE_BEFORE.search(from_stop(up_to(low, start, _REACH))) is not None


def settled_until(low: str, start: int) -> str | None:
    """The helping verb of "has been agreed until March", which is still to come; else None."""
    found = _SETTLED_UNTIL.search(low, max(0, start - _REACH), start)
    return found["help"] if found else None
