"""What stands beside a label: firmness, conditions, direction, measure, target and subject.

Read from cue words of ``data/lexicon/qualities.toml`` and from the extracted values; there is
no second classifier. What the words leave open is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sendminer.english.called import in_a_name
from sendminer.english.recalled import without_long_decided
from sendminer.english.sought import is_granted, is_led, is_sought
from sendminer.english.times import is_time
from sendminer.lexicon import either, lexicon
from sendminer.records import Document, Statement
from sendminer.spans import up_to

Firmness = Literal["decided", "pledged", "intended"]
Direction = Literal["more", "less", "stop", "keep"]

_CLAUSE_END = re.compile(r"[,;.:—–”]|\s-\s")
_LONGEST_CONDITION = 120
_LONGEST_CLAUSE = 200
_NEGATED_WITHIN = 24
_MEASURE = re.compile(
    r"\d|\b(?:per cent|half|third|quarter|every (?:child|school|family|parent)"
    r"|all (?:children|schools)|no child|nobody)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:ask(?:s|ed)?|wonder(?:s|ed)?|enquired)\b[^.;:]{0,60}\Z", re.IGNORECASE)
_GIVEN = re.compile(
    r"\b(?:be|been|being|is|are|was|were|has|have|had|which|who|council|it|he|she|they|we)\s\Z",
    re.IGNORECASE,
)
_IS_GIVEN = re.compile(
    r"\b(?:be|been|being|is|are|was|were)\s(?:(?:also|now|then|\w{2,12}ly)\s){0,2}\Z", re.IGNORECASE
)
"""Before "provided that": "places are provided that offer good value", which is no proviso."""
_PROVISO = re.compile(
    r"\s(?:the|its|their|there|it|they|we|ministers|planning|funding|enough|no|all|councillors)\b"
    r"[^,;.]{0,60}?\b(?:is|are|be|can|could|does|agrees?|succeeds?|comes?|goes|pays?|has|have|gets?"
    r"|remains?|meets?|pass(?:es)?|will)\b",
    re.IGNORECASE,
)
_APPROVAL = re.compile(
    r"\b(?:approv(?:e[sd]?|al)|agree[sd]?|agreement|go[\s-]ahead|green\slight|sign(?:ed)?[\s-]off|backed|adopted)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:planning|government|ministers?|secretary|department|DfE|Treasury|Ofsted|trusts?|schools?|governors"
    r"|dioces\w+|regulators?|parents|partners|NHS|legal)\b",
    re.IGNORECASE,
)
_LETS_IN = re.compile(
    r"lower(?:s|ed|ing)?\s(?:(?:its|the|their|an?)\s)?(?:[\w-]+\s){0,2}?(?:ages?|threshold|bar)\b"
    r"|\w+\s(?:(?:the|its)\s)?(?:\w+\s)?(?:thresholds?|barriers?)\b",
    re.IGNORECASE,
)
"""What lets more in where it falls: "by lowering its age range"."""
_ENDINGS = ("end", "ends", "ended", "ending", "close", "closes", "closed", "closing")
_CEREMONY = r"(?:sods?|turf|ribbon|tape)\b"
_CUT_OF = re.compile(
    rf"\b{_CEREMONY}[^,;.]{{0,20}}\Z|\b(?:cut|cuts|cutting)\s(?:[\w'’-]{{1,12}}\s){{0,3}}{_CEREMONY}",
    re.IGNORECASE,
)
"""A start: "when the first sod is cut"."""
_WHICH_ONCE = re.compile(
    r"\b(?:which|that)\s(?:(?:has|have|had|was|were)\s(?:[a-z]{2,12}\s){0,2})?\Z"
    r"|\bwhich\s(?:[\w'’-]{1,20}\s){0,4}?(?:had\s)?(?:wanted|planned|tried|hoped|threatened|intended)\sto\s\Z",
    re.IGNORECASE,
)
"""What is told of another thing's past: "a unit which the council wanted to close"."""
_CLAUSES = re.compile(r"[,;:.—–”]\s|\s-\s|\b(?:but|and|while)\b", re.IGNORECASE)
_UNTIL = re.compile(r"[^,;.]{0,60}?\b(?:until|before)\b", re.IGNORECASE)
_NOT_ONLY = re.compile(r"\bnot\s(?:only|just|merely)\b", re.IGNORECASE)
_WHEN_BEFORE = re.compile(
    r"\b(?:the|year|week|month|term|consultation|deadline|period|year's|week's|term's|applications?"
    r"|high|low|west|east|front|back|window)\s\Z",
    re.IGNORECASE,
)
_WHEN_AFTER = re.compile(
    r"\s(?:of (?:play|business|day|term|year|the (?:year|week|month|term|day|consultation))"
    r"|to (?:home|where|their|the family)|dates?|by|meet)\b",
    re.IGNORECASE,
)
_PLANS_PASSED = re.compile(
    r"\A\W{0,3}(?:(?:The|Its|These|New)\s)?(?:plans?|proposals?|bids?)\s(?:to|for)\s"
    r"(?:(?!(?:if|is|are|and|but|which|that|will|would|once|after)\b)[\w£.,'’-]{1,20}\s){1,14}?"
    r"(?:(?:has|have|was|were)\s(?:\w{3,12}\s)?(?:been\s)?)?"
    r"(?:approved|agreed|backed|signed\soff|given\s(?:the\s)?(?:go[-\s]ahead|green\slight))"
    r"(?:\W{0,2}\Z|\s(?:by|at|today|this)\b)",
    re.IGNORECASE,
)
"""A plan that was passed binds: "plans to expand the base approved by Cabinet"."""
_LIMB = re.compile(
    r"(?:\(?\w{1,4}[.)]\s+)?(?:that\b|to (?:approve|agree|adopt|allocate|delegate|authorise)\b"
    r"|(?:approves?|agrees?|adopts?|allocates?|delegates?|authorises?|endorses?)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Qualities:
    """Firmness to ``measurable`` belong to commitments, the rest to criticism and concession.

    ``conditions`` are the words as they stand; ``target`` is a kind of body (council,
    government, nhs, school, contractor), ``body`` its name where the document says which.
    """

    firmness: Firmness | None = None
    conditions: tuple[str, ...] = ()
    direction: Direction | None = None
    measurable: bool | None = None
    target: str | None = None
    body: str | None = None
    subject: str | None = None


def qualities(document: Document, statement: Statement) -> Qualities:
    """Qualities of one statement, by the labels that it carries."""
    text = statement.text
    bound = "commitment" in statement.labels
    failing = "criticism" in statement.labels or "concession" in statement.labels
    target = _target(document, statement) if failing else None
    resolved = _resolved(document, statement) or (bound and is_granted(document, statement))
    led = bound and not resolved and is_led(document, statement)
    return Qualities(
        firmness=("intended" if led else firmness(text, resolved=resolved)) if bound else None,
        conditions=conditions(text) if bound else (),
        direction=direction(text) if bound else None,
        measurable=measurable(document, statement) if bound else None,
        target=target,
        body=document.council if target == "council" else None,
        subject=subject(text) if failing else None,
    )


def firmness(text: str, *, resolved: bool = False) -> Firmness | None:
    """How firmly a commitment binds; a marked resolution is decided whatever its verb.

    What is only aimed at, or asked for, stays intended even where somebody approved the aim in
    passing, but not under a resolution.
    """
    if resolved or _LIMB.match(text):
        return "decided"
    if is_sought(text):
        return "intended"
    text = without_long_decided(text)
    if _PLANS_PASSED.search(text):
        return "decided"
    if _rule("firmness", "intended").search(text):
        return "intended"
    if _rule("firmness", "decided").search(text):
        return "decided"
    return "pledged" if _rule("firmness", "pledged").search(text) else None


def conditions(text: str) -> tuple[str, ...]:
    """Clauses that a commitment hangs on, in the words of the text."""
    matches = _rule("condition", "subject").finditer(text)
    found = [_clause(text, match.start()) for match in matches if _hangs(text, match)]
    found += [match.group() for match in _rule("condition", "proposal").finditer(text)]
    return tuple(dict.fromkeys(found))


def hangs_on_approval(clause: str) -> bool:
    """Whether a condition is the yes of the body itself, and not that of planners or ministers."""
    return _APPROVAL.search(clause) is not None and _OF_OTHERS.search(clause) is None


def direction(text: str) -> Direction | None:
    """Which way provision goes. Less of a burden, such as a wait, is no cut: None."""
    for name in ("stop", "less"):
        for match in _rule("direction", name).finditer(text):
            if _of_time(text, match) or in_a_name(text, match.start()) or _of_past(text, match):
                continue
            if _LETS_IN.match(text, match.start()):
                continue
            if _negated(text, match.start()):
                return "keep"
            if not _burdened(text, match.end()):
                return "stop" if name == "stop" else "less"
            return None
    return _more(text) or ("keep" if _rule("direction", "keep").search(text) else None)


def _more(text: str) -> Direction | None:
    """Whether there will be more; what somebody declines to give is less."""
    declined: Direction | None = None
    for match in _rule("direction", "more").finditer(text):
        clause = _CLAUSES.split(up_to(text, match.start(), _LONGEST_CLAUSE))[-1]
        word = match.group()
        if _UNTIL.match(text, match.end()) or _NOT_ONLY.search(clause):
            return "more"
        if _rule("refusal", "words").search(clause):
            declined = declined or ("keep" if _rule("raising", "words").match(word) else "less")
        elif not _rule("negation", "words").search(clause):
            return "more"
    return declined


def measurable(document: Document, statement: Statement) -> bool:
    """Whether a later reader could check it: an amount, a count, a number or a day."""
    days = (each.latest for each in document.periods_of(statement))
    values = statement.money or statement.counts or any(days)
    return bool(values) or _MEASURE.search(statement.text) is not None


def subject(text: str) -> str | None:
    """What the failing is about: the subject with most words, the earlier one in a tie."""
    told = _rule("roads", "words").sub(" ", text)
    found = [name for _, name in sorted(_places("subject", told))]
    return max(found, key=found.count) if found else None


def target(text: str) -> str | None:
    """Which kind of body fails: the one blamed by name, else the first that is named."""
    bodies = sorted(_places("target", text))
    for blame in _rule("blame", "words").finditer(text):
        after = [name for start, name in bodies if start >= blame.end()]
        if after:
            return after[0]
    return bodies[0][1] if bodies else None


def _target(document: Document, statement: Statement) -> str | None:
    named = target(statement.text)
    admitted = "concession" in statement.labels and "criticism" not in statement.labels
    own = document.council is not None and named in (None, "school", "contractor")
    # Who admits speaks of the own body; others whom the sentence names only play a part in it.
    return "council" if admitted and own else named


def _resolved(document: Document, statement: Statement) -> bool:
    spans = (span for item in document.items for span in item.resolved)
    return any(start < statement.end and statement.start < end for start, end in spans)


def _clause(text: str, start: int) -> str:
    piece = text[start : start + _LONGEST_CONDITION]
    end = _CLAUSE_END.search(piece)
    told = piece[: end.start()] if end else piece
    if end is None and text[start + _LONGEST_CONDITION :].strip():
        told = f"{told.rpartition(' ')[0]} …"
    # "(subject to planning permission)" stands in brackets that are not its own
    inner, close, _ = told.partition(")")
    return (inner if close and "(" not in inner else told).strip()


def _hangs(text: str, match: re.Match[str]) -> bool:
    """Whether "provided" begins a condition, and is not what somebody gives.

    "Provided the bid succeeds" does; "provided by September", "provided the money" and "places are
    provided that offer good value" do not.
    """
    word = match.group().lower()
    if word in ("until", "once"):
        return not (is_time(text, match.end()) or text[match.end() :].startswith(" in a "))
    if word == "if":
        # "she asked if the council would commit" sets no condition
        return _ASKED.search(text, 0, match.start()) is None
    if word in ("provided that", "providing that"):
        return _IS_GIVEN.search(text, max(0, match.start() - 40), match.start()) is None
    if word != "provided":
        return True
    given = _GIVEN.search(text, max(0, match.start() - 16), match.start()) is not None
    return not given and _PROVISO.match(text, match.end()) is not None


def _of_time(text: str, match: re.Match[str]) -> bool:
    """Whether an end is one of time: "by the end of May", "once the consultation closes"."""
    word = match.group().lower()
    before = up_to(text, match.start(), 24)
    if word not in _ENDINGS:
        return False
    return (
        _WHEN_BEFORE.search(before) is not None or _WHEN_AFTER.match(text, match.end()) is not None
    )


def _of_past(text: str, match: re.Match[str]) -> bool:
    """Whether it is of what another thing was, or the cut of a sod or a ribbon."""
    before = max(0, match.start() - 80)
    if match.group().lower().startswith("cut") and (
        _CUT_OF.search(text, before, match.start()) or _CUT_OF.match(text, match.start())
    ):
        return True
    told = _WHICH_ONCE.search(text, before, match.start())
    return told is not None and (
        told.group().endswith("to ") or match.group().lower().endswith(("ed", "shut"))
    )


def _negated(text: str, start: int) -> bool:
    return (
        _rule("negation", "words").search(text, max(0, start - _NEGATED_WITHIN), start) is not None
    )


def _burdened(text: str, end: int) -> bool:
    following = _CLAUSE_END.split(text[end : end + 60], maxsplit=1)[0]
    return _rule("burden", "words").search(following) is not None


def _places(group: str, text: str) -> Iterator[tuple[int, str]]:
    for name in lexicon("qualities")[group]:
        for match in _rule(group, name).finditer(text):
            yield match.start(), name


@cache
def _rule(group: str, name: str) -> re.Pattern[str]:
    words = either("qualities", group, name)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
