"""Whether a statement tells that a day, a number or a target is another now."""

from __future__ import annotations

import re

from sendminer.english.numbers import NUMBER
from sendminer.english.times import MONTHS
from sendminer.records import Document, Statement
from sendminer.track.reading.cues import is_ahead, places, says
from sendminer.track.reading.days.moved import gone, is_made_good, so_late, undated

_AIM = re.compile(r"\b(?:targets?|aims?|goals?|ambition|budget|cost|price|bill)\b", re.IGNORECASE)
_NOT_THE_OLD = re.compile(
    rf"(?:,\snot|\b(?:and\snot|instead\sof|rather\sthan))\s(?:in\s|by\s|on\s|for\s|the\s)?"
    rf"(?:(?:this|next|last)\s\w{{4,9}}|{MONTHS}|20\d\d|{NUMBER})\b",
    re.IGNORECASE,
)


def turns(document: Document, statement: Statement) -> bool:
    """Whether it tells of another date, target or number than was promised."""
    return _moves(document, statement) or _retargets(statement) or _replaces(statement)


def _replaces(statement: Statement) -> bool:
    """Whether it sets a number or a time in place of another ("14 pupils, not 20")."""
    text = statement.text
    told = statement.periods or statement.counts or statement.money
    return bool(told) and is_ahead(text) and _NOT_THE_OLD.search(text) is not None


def _moves(document: Document, statement: Statement) -> bool:
    """Whether it tells of a date that moved; a critic is believed only where a date is said."""
    text = statement.text
    weak = says("slips", text) and bool(statement.periods)
    weak = weak or (not statement.labels and _anew(document, statement))
    weak = weak or undated(text) or gone(text)
    if not (weak or says("late", text) or says("early", text)) or says("denied", text):
        return False
    if is_made_good(document, statement):
        return False
    told = bool(statement.periods) or so_late(text)
    return told or "criticism" not in statement.labels


def _retargets(statement: Statement) -> bool:
    """Whether it tells that a target or a budget is another now."""
    text = statement.text
    if "achievement" in statement.labels and "commitment" not in statement.labels:
        # "it had risen to 83 per cent, two points from the target"
        return False
    return says("revalued", text) and _AIM.search(text) is not None and not says("denied", text)


def _anew(document: Document, statement: Statement) -> bool:
    """Whether a day follows words that set it anew: "the date for them was now April"."""
    ends = [end for _, end, name in places("cues", statement.text) if name == "anew"]
    days = [each.start - statement.start for each in document.periods_of(statement)]
    return bool(ends and days) and min(ends) <= max(days)
