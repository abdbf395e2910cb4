"""What sounds done and reports nothing of a promise, whatever it is labelled."""

from __future__ import annotations

import re

from sendminer.records import Count
from sendminer.track.quantities import MEASURES, alike, same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import completed, found, undone
from sendminer.track.reading.doings.stopped import stops_another
from sendminer.track.reading.doings.unfinished import (
    done_before,
    is_reset,
    nothing_finished,
    of_others,
    only_ahead,
    own_verb_ahead,
    picked,
)
from sendminer.track.reading.values.figures import part_of, rate_rises
from sendminer.track.threads.thread import Thread

_HAS_BEEN = re.compile(r"\b(?:has|have|had)\s(?:\w{2,9}\s)?been\s(\w{3,14})\b", re.IGNORECASE)
_PAPERWORK = re.compile(
    r"submitted|described|announced|revealed|unveiled|proposed|discussed|considered|tabled|drawn|put"
)
_APPLIED = re.compile(
    r"\b(?:handed\sin|submitted|lodged|put\sin|sent\sin)\s(?:[\w'’-]{1,15}\s){0,4}?(?:application|bid|plans)\b",
    re.IGNORECASE,
)
_APPLIES = re.compile(r"\b(?:appl(?:y|ication)|bids?|plans)\b", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:on-?going|continuing|continued)\s(?:\w{3,12}\s)?(?:investment|funding|spending|programme|commitment|work|support)\b",
    re.IGNORECASE,
)
_ONLY_CAME = re.compile(
    r"\b(?:children|pupils|students|youngsters|learners|young\speople|families)\s(?:\w{3,12}\s)?(?:have|has|had|are|were)\s(?:\w{4,12}\s)?(?:been\s)?"
    r"(?:visit|tour|appl(?:y|ied)|wait|queu|met\b|meeting|consult|survey|signed|turned\saway|without|left)\w*"
    r"|\bvisited\sby\b|\bfewer\s(?:\w{3,12}\s)?than\s(?:it|they|we|there|when|on|at|in|before|the)\b",
    re.IGNORECASE,
)
"""Children who take up no place by it: "fifty have been visiting the school"."""
_CAN_BE = re.compile(r"\bcan\sbe\b(?!\s(?:read|found|seen|viewed|downloaded)\b)", re.IGNORECASE)
_GROWN = re.compile(
    r"\b(?:has|have|had)\s(?:\w{3,8}\s){0,2}(?:doubled|trebled|tripled|quadrupled|soared|rocketed)\b",
    re.IGNORECASE,
)
"""What has grown is no promise that is kept: "spending has almost doubled"."""
_ILLS = re.compile(
    r"\b(?:delays?|problems|setbacks?|difficulties|failings|failures|mistakes|concerns|disruption)\b[^.;]{0,80}?\s(?:that|which)\s"
    r"(?:has|have|had)\s(?:\w{3,12}\s)?(?:been|happened|occurred|arisen|emerged|come|hit|dogged|plagued|beset|followed|built)\b[^.;,]*",
    re.IGNORECASE,
)
"""What has happened and keeps no promise: "the delays that have occurred since"."""
_WORK_BEGUN = re.compile(
    r"\b(?:building|construction|works?|groundworks|actions?|efforts|preparations|recruitment|procurement|delivery|implementation"
    r"|planning|design|discussions|talks)\s(?:(?:on|of|to|at|for|with)\s(?:[^.;,]|[.,](?=\d)){2,90}?\s)?"
    r"(?:(?:is|are|has|have|had|now|already)\s){0,3}"
    r"(?:started|starts|begun|began|begins|(?:got\s)?under\s?way|commenced)\b",
    re.IGNORECASE,
)
_STEP_DONE = re.compile(
    r"\b(?:complet(?:ed|ing)|finish(?:ed|ing)|carried\sout)\s(?:[\w'’-]{1,20}\s){0,4}?"
    r"(clearance|(?:enabling|preparatory|ground|demolition|design)\sworks?|groundworks|demolition|surveys?|designs?|investigations?"
    r"|foundations|procurement|tender(?:ing)?)\b(?:\sand\s[\w'’-]{1,20}\sworks?)?",
    re.IGNORECASE,
)
"""What goes before the building: "has completed ground clearance and enabling works"."""
_IN_HAND = re.compile(
    r"\b(?:has|have|had)\s(?:\w{3,12}\s)?been\s(?:working|developing|preparing|planning|looking|talking|consulting|drawing\sup|building"
    r"|recruiting|negotiating|seeking|exploring|designing|writing|drafting)\b",
    re.IGNORECASE,
)
"""Work that goes on is no end: "they have been working with parents to develop a plan"."""
_ACTS = frozenset({"open", "hire", "train", "close", "reduce", "start", "charge", "keep"})
_TOO_MANY = 3
"""How many times larger than the promise a number is that counts something else."""


def reports_nothing(thread: Thread, claim: Claim) -> bool:
    """Whether its words rule out that it tells the promise done, in whole or in part.

    However it sounds: what it tells is planned, being done, only chosen or paid for, or of others.
    """
    text, told = claim.text, claim.count
    if (_builds(thread) and only_ahead(text)) or nothing_finished(text):
        return True
    if is_reset(text) or done_before(text):
        return True
    if "close" in thread.acts and stops_another(text):
        # "the consultation on it has closed"
        return True
    if _is_all(_IN_HAND, text) or _is_all(_ILLS, text) or _prepares(thread, text):
        return True
    if _LASTING.search(text) or _ONLY_CAME.search(text) or _goes_on(claim):
        return True
    whole = told is None or (thread.count is not None and same(thread.count, told))
    if whole and undone(text) and part_of(text) is None:
        # "the two schools have been paused and so far not delivered"
        return True
    if told is not None and own_verb_ahead(text, told, claim.statement.start):
        return True
    if picked(text) and picked(text) not in thread.first.text.lower():
        return True
    if rate_rises(text) and (thread.count is None or thread.count.unit != "per_cent"):
        # how a share has moved is no promise of another thing that is kept
        return True
    if thread.schools & claim.schools or "rest" in claim.cues or part_of(text) is not None:
        return False
    others = told is not None and told.low in of_others(text)
    return others or _of_something_else(thread.count, told)


def _is_all(words: re.Pattern[str], text: str) -> bool:
    """Whether nothing but that is told as done."""
    rest = words.sub("", text)
    return rest != text and not completed(rest)


def _prepares(thread: Thread, text: str) -> bool:
    """Whether all that is finished is what goes before the work, and was not itself promised."""
    step = _STEP_DONE.search(text)
    own = step is not None and step[1].lower() in thread.first.text.lower()
    return not own and _is_all(_STEP_DONE, text)


def _goes_on(claim: Claim) -> bool:
    """Whether it tells of a sum for every year, which one report does not end."""
    return claim.act == "fund" and claim.money is not None and "year" in claim.money.per


def _builds(thread: Thread) -> bool:
    """Whether what was promised is done by acting, and not by a plan or a sum for it."""
    return thread.first.act in _ACTS or (thread.first.act is None and thread.count is not None)


def _of_something_else(target: Count | None, told: Count | None) -> bool:
    """Whether a number exceeds the promise so far that it counts something else."""
    if target is None or told is None or not alike(target, told) or target.unit in MEASURES:
        return False
    return told.low >= _TOO_MANY * target.high


def leads_up(thread: Thread, claim: Claim) -> bool:
    """Whether what it tells done is to come, or only goes before what was promised.

    It is agreed, tendered for, begun, submitted or discussed.
    """
    text = claim.text
    if "to_come" in found("outcomes", text) or _CAN_BE.search(text) or undone(text):
        return True
    if _GROWN.search(text) or _is_paperwork(thread, claim) or _tenders(thread, claim):
        return True
    return _only_agreed(thread, claim) or _only_progress(thread, claim)


def _is_paperwork(thread: Thread, claim: Claim) -> bool:
    """Whether all that has been done is to submit, announce or discuss what is to be built.

    "Plans for it have been submitted" and "it has been described as a chance" are perfect tenses
    and report nothing.
    """
    if thread.acts & {"publish", "report", "write"}:
        return False
    if _APPLIED.search(claim.text) and not _APPLIES.search(thread.first.text):
        return True
    verbs = [match[1].lower() for match in _HAS_BEEN.finditer(claim.text)]
    return bool(verbs) and all(_PAPERWORK.fullmatch(verb) for verb in verbs)


def _tenders(thread: Thread, claim: Claim) -> bool:
    """Whether it tells only of a contract for it: "the tender for the review has closed"."""
    return "awards" in claim.cues - thread.first.cues


def _only_agreed(thread: Thread, claim: Claim) -> bool:
    """Whether what is done is that others said yes: "18 buses have been signed off"."""
    other = (thread.acts and "adopt" not in thread.acts) or thread.count is not None
    own = found("acts", claim.text) & thread.acts - {"adopt"}
    return claim.act == "adopt" and bool(other) and not own


def _only_progress(thread: Thread, claim: Claim) -> bool:
    """Whether what is finished is only work on the way to an opening: asbestos removed."""
    on_the_way = "progress" in claim.cues and "open" in thread.acts and claim.count is None
    told = _WORK_BEGUN.sub("", claim.text)
    begun = told != claim.text and "start" not in thread.acts
    return (on_the_way or begun) and "opened" not in found("outcomes", told)
