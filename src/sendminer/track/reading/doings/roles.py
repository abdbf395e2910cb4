"""What a statement does to a promise: makes it, tells it done or late, admits, or criticises.

A labelled statement does what its label says. One that is nearly labelled, or only worded like
a step, may tell a step of a promise that is known, and founds none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from sendminer.english.recalled import formula
from sendminer.records import Document, Label, Statement
from sendminer.track.reading.cues import finished, is_ahead, says, undone
from sendminer.track.reading.doings.acts import act
from sendminer.track.reading.doings.demand import only_foresees, without_refused
from sendminer.track.reading.doings.given_up import gives_up
from sendminer.track.reading.doings.kept import (
    PROMISE,
    aims,
    at_last,
    done_late,
    kept,
    kept_at_last,
    only_done,
    tells_all_done,
    tells_the_end,
    unreal,
    without_old_aim,
)
from sendminer.track.reading.doings.praise import praises
from sendminer.track.reading.doings.stopped import brought_to_an_end
from sendminer.track.reading.doings.turns import turns
from sendminer.track.reading.doings.unbound import (
    binds_nobody,
    describes,
    is_past,
    is_procedure,
    only_before_a_meeting,
    stands,
)
from sendminer.track.reading.doings.unfinished import is_to_change
from sendminer.track.reading.passages.headings import LIMB
from sendminer.track.reading.schools.opened import opened_before

Role = Literal["promise", "done", "late", "admits", "criticism"]

_FEWEST, _HINT, _LIKELY, _ENDS = 5, 0.1, 0.3, (".", "”", '"', ";")
_RESOLVES = re.compile(
    r"\s{0,4}(?:The\s|It\swas\s)?(?:Cabinet|Council|Executive|Committee|Board)\s(?:also\s|further\s)?"
    r"(?:resolved|agreed|undertook|decided|voted)\sto\s(?!note|receive|defer|adjourn|thank|hear|move|go)",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"[^.;:“”]{0,60}?\b(?:[Cc]ouncil|[Aa]uthority|[Gg]overnment|Department\sfor\sEducation|DfE|[Mm]inisters|[Tt]rust)\s"
    r"(?:has\s|have\s|today\s)?announced\s(?:(?:an?|the|up\sto|more\sthan|over|almost|nearly|a\sfurther|another|extra|new)\s){0,3}"
    r"£[\d.,]{1,9}\s?(?:m|k|bn|million|billion)?\s(?:of\s)?(?:(?!to\b|for\b)[\w'’-]{1,20}\s){0,4}?(?:to|for|towards)\s"
)
"""Who announces money for something promises it: "has announced £2m of funding to help"."""
_ASKS = re.compile(
    r"To\sask\b|[^.;:“\"]{0,120}\b(?:asked|asks|wondered|enquired|queried)\s(?:if|whether)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"[”\"]?\s{1,6}['\"“]?(?:[•●▪·*–—-]\s|"
    rf"{LIMB})"
)
_NEARLY = 0.2
"""A label this probable, about half of what it takes to be given, tells a step of what is known."""
_STEPS: tuple[Label, ...] = ("commitment", "concession", "achievement")
_BROKEN = re.compile(
    rf"\b(?:{PROMISE}|target|deadline)s?\b[^.;]{{0,120}}?"
    r"\b(?:has|had|have)\s(?:now\s|again\s|already\s)?been\s(?:broken|missed|abandoned|forgotten|dropped)\W{0,3}\Z",
    re.IGNORECASE,
)
"""A promise that is spoken of only to say that it is broken is none anew."""
_BE_DONE = re.compile(
    r"\s{0,4}RESOLVED\b(?!.{0,200}\b(?:noted|received|thanked|adjourned|deferred|excluded|correct\srecord)\b)"
    r".{0,40}\bthat\b.{4,200}\bbe\s\w{3,14}(?:ed|en|t)\b",
    re.DOTALL,
)
"""A resolution that binds, though no label says so: it may turn a promise, and founds none."""
_EXPECTED = re.compile(
    r"\b(?:is|are)\s(?:now\s|currently\s|also\s|still\s)?(?:due|set|expected|scheduled|planned|anticipated|timetabled)\sto\s"
    r"(?:be\s(?:complete|completed|finished|ready|open|opened|delivered|built|in\splace)|complete|open|provide|deliver|create"
    r"|finish|add|offer)\b"
    r"|\bit\sis\s(?:now\s)?(?:hoped|expected|anticipated|planned|intended)\s(?:that\s)?[^.;,]{2,80}?\s(?:will|can|could|would|should)\s",
    re.IGNORECASE,
)
"""What is on its way: "Works are expected to be completed in"; a label may be missing."""
_FORMULA = formula("recommendation|proposal|change", r".;”\"")


class Doing(NamedTuple):
    """One thing that a statement does."""

    role: Role
    sure: bool
    """Whether a label says so; without one a link needs more evidence."""
    founds: bool
    """Whether it is labelled and says what it is about: a ground for links, as they were learnt."""
    binds: bool = True
    """Whether it binds somebody, so that it may open a commitment where it belongs to none."""
    listed: bool = False
    """Whether it is an item of a list that promises each of them, and a detail of none."""


def doings(document: Document, statement: Statement) -> Iterator[Doing]:
    """What a statement does, by its labels or, where it has none, by its words."""
    formula = _FORMULA.fullmatch(statement.text) is not None
    if (formula and _stands_for(document, statement)) or is_procedure(statement.text):
        return
    roles = _labelled_roles(document, statement)
    nearly = [] if roles else _labelled_roles(document, _nearly_labelled(statement))
    if nearly == ["promise"] and tells_the_end(statement.text):
        nearly = []
    told = _BE_DONE.match(statement.text) or _is_expected(statement)
    if nearly in ([], ["admits"]) and not statement.labels and told:
        nearly = ["promise"]
    rest = without_refused(statement.text)
    vain = rest != statement.text and not is_ahead(rest)
    if "promise" in roles and (vain or _BROKEN.search(statement.text)):
        roles = ["admits", *(role for role in roles if role == "criticism")]
    for role in roles or nearly or _guessed(statement):
        sure = bool(roles or nearly) and not (role == "promise" and _scorns(document, statement))
        binds = role != "promise" or _binds(document, statement)
        yield Doing(role, sure, bool(roles) and not formula, binds)
    if _performs(statement, roles):
        yield Doing("done", sure=False, founds=True)


def _stands_for(document: Document, statement: Statement) -> bool:
    """Whether a record says elsewhere what it decides by these words: under its purpose."""
    spans = [span for item in document.items for span in item.resolved]
    return document.kind == "decision" and any(end <= statement.start for _, end in spans)


def _binds(document: Document, statement: Statement) -> bool:
    """Whether somebody is bound by it, and it is no plea, power or need, nor what there is."""
    unbound = binds_nobody(statement.text) or only_foresees(document, statement)
    # a report to a meeting may be promised, and not the places or the money that it is on
    valued = bool(statement.counts or statement.money)
    unbound = unbound or (valued and only_before_a_meeting(statement.text))
    return not (unbound or describes(document, statement))


def _nearly_labelled(statement: Statement) -> Statement:
    """The statement with the labels that are probable, and not probable enough to be given.

    They found no promise; they may tell a step of one that is known.
    """
    if statement.labels:
        return statement
    scores = statement.scores or {}
    labels = tuple(label for label in _STEPS if scores.get(label, 0.0) >= _NEARLY)
    return replace(statement, labels=labels)


def _labelled_roles(document: Document, statement: Statement) -> list[Role]:
    """What a statement does.

    One without a label counts when it says that a date moved, or tells a number delivered.
    """
    roles: list[Role] = []
    asks = statement.text.rstrip("”\"'’ ").endswith("?") or _ASKS.match(statement.text) is not None
    asks = asks or _leads(document, statement)
    if ("commitment" in statement.labels or _resolves(statement)) and not asks:
        roles.append("promise")
    elif turns(document, statement) and not kept_at_last(statement.text):
        roles.append("late")
    claims_done = "achievement" in statement.labels and "late" not in roles
    if claims_done and is_to_change(statement.text):
        roles, claims_done = roles or ["promise"], False
    if claims_done and not (aims(statement.text) or unreal(statement.text)):
        roles.append("done")
    told = without_old_aim(statement.text)
    if roles == ["promise", "done"] and (only_done(told) or stands(told)):
        roles = ["done"]
    alone = roles == ["promise"] and "criticism" not in statement.labels
    if alone and (
        kept(statement.text) or is_past(statement.text) or brought_to_an_end(statement.text)
    ):
        roles = ["done"]
    at = opened_before(statement.text) if roles == ["promise"] else None
    if at is not None and is_ahead(statement.text[at:]):
        roles = ["promise", "done"]
    ended = at_last(statement.text) or brought_to_an_end(statement.text)
    delivered = not roles and (ended or _tells_delivered(document, statement))
    if not statement.labels and delivered:
        roles.append("done")
    if "criticism" in statement.labels and not praises(statement.text):
        roles.append("criticism")
    if roles == ["criticism"] and done_late(statement.text):
        roles.append("done")
    if not roles and (statement.labels == ("concession",) or says("progress", statement.text)):
        roles.append("admits")
    return roles


def _is_expected(statement: Statement) -> bool:
    """Whether a day or a number is told of what is on its way, though no label says so."""
    told = statement.periods or statement.counts or statement.money
    return bool(told) and _EXPECTED.search(statement.text) is not None


def _scorns(document: Document, statement: Statement) -> bool:
    """Whether a critic's words that hold no value or date look like a promise.

    "The plan is a fairy tale that children would pay for" founds nothing.
    """
    days = document.periods_of(statement)
    told = statement.money or statement.counts or any(d.latest or d.earliest for d in days)
    return "criticism" in statement.labels and not told


def _resolves(statement: Statement) -> bool:
    """Whether a body resolves to act, or gives money, in so many words, though no label says so."""
    told = _RESOLVES.match(statement.text) or _ANNOUNCES.match(statement.text)
    return not statement.labels and told is not None


def _performs(statement: Statement, roles: Sequence[Role]) -> bool:
    """Whether deciding is doing: "That the strategy be adopted with immediate effect".

    The label says only that it binds; as a step it needs the evidence of one without a label.
    """
    at_once = says("at_once", statement.text) and act(statement.text) == "adopt"
    return at_once and "promise" in roles and "done" not in roles


def _guessed(statement: Statement) -> list[Role]:
    """What an unlabelled sentence would do to a promise, if it proves to speak of one.

    A label that is missing must not lose a step that the words plainly tell; but such a claim
    needs more evidence, and founds nothing.
    """
    text = statement.text
    if says("rest", text) and statement.periods and says("future", text):
        # "the last 35 would be done by May" has no noun by which they are counted
        return ["promise"]
    if len(text.split()) < _FEWEST or text.rstrip()[-1:] not in _ENDS:
        return []
    if gives_up(text):
        return ["admits"]
    if says("doubted", text):
        # a day that is told of nothing sure may still be that of a promise
        return ["admits"] if statement.periods else []
    scorn = (statement.scores or {}).get("criticism", 0.0)
    done = tells_all_done(text) or (finished(text) and act(text) is not None and not undone(text))
    if scorn >= (_LIKELY if done else _HINT) and not praises(text):
        return ["criticism"]
    if done and not unreal(text):
        return ["done"]
    valued = bool(statement.counts or statement.money)
    told = says("future", text) or says("revalued", text)
    return ["promise" if told and valued else "admits"]


def _leads(document: Document, statement: Statement) -> bool:
    """Whether it only opens a list, each item of which says what is promised."""
    opens = statement.text.rstrip().endswith(":")
    return opens and _ITEM.match(document.text, statement.end) is not None


def _tells_delivered(document: Document, statement: Statement) -> bool:
    """Whether it says outright that a number has been delivered ("all 340 are now open")."""
    delivered = any(each.change == "delivered" for each in document.counts_of(statement))
    told = says("whole", statement.text) or says("done", statement.text)
    return delivered and told and not says("doubted", statement.text)
