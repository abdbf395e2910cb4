"""Moves of a day that a sentence tells whole, that are long over, or that are made good."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sendminer.english.numbers import NUMBER
from sendminer.records import Document, Period, Statement
from sendminer.spans import up_to
from sendminer.track.reading.cues import undone

_WAS = re.compile(
    r"\b(?:originally|initially|at\sfirst|previously|once|first\s(?:due|expected|planned|meant|promised|set|hoped)"
    r"|(?:was|were|had\sbeen)\s(?:to\shave|due|expected|planned|meant|supposed|scheduled|intended|hoped|promised))\b"
    r"[^.;]{0,90}\Z"
    r"|\bfrom\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Words before a day that make it the old one: "was originally expected to open in"."""
_IS = re.compile(
    r"\b(?:(?:pushed|put|moved|set|brought)\s(?:back|off|forward)|delay(?:ed|s)?|postponed|deferred|slip(?:s|ped)?"
    r"|rescheduled|re-?dated|moved)\b[^.;]{0,50}?\s(?:to|until|till)\s(?:the\s)?\Z"
    r"|\b(?:now|instead)\b[^.;]{0,60}?\s(?:in|by|for|on|until|to)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Words before a day to which something is moved: "has now been pushed back to"."""
_STILL = re.compile(r"\b(?:still|yet|again)\b", re.IGNORECASE)
_HAD_STOPPED = re.compile(
    r"\bhad\s(?:\w{3,12}ly\s)?been\s(?:put\s(?:on\shold|off|back)|paused|delayed|postponed|deferred|held\sup|set\sback"
    r"|pushed\sback|shelved|frozen|halted)\b(?![^.;]{0,60}\buntil\b)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:could|can|would|will|may|is\sto|are\sto|to)\s(?:now\s|finally\s|at\slast\s){0,2}"
    r"(?:go\sahead|proceed|move\sforward|press\sahead|resume|restart)\b"
    r"|\b(?:go-ahead|green\slight)\b|\b(?:been|was|were|is|are)\s(?:now\s|finally\s){0,2}"
    r"(?:lifted|resumed|restarted|released|unfrozen|reinstated)\b",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:no|not|never|without|refused|await(?:s|ing)?|waiting)\b", re.IGNORECASE)
_MADE = r"(?:set|fixed|confirmed|agreed|announced|given|decided|named)"
_OPENING = r"(?:opening|reopening|start|completion)"
_UNDATED = re.compile(
    rf"\b(?:no|without\san?y?)\s(?:(?:firm|new|confirmed|definite|fixed|exact|official|set)\s)?(?:{_OPENING}\sdate\b"
    rf"|date\s(?:(?:has|had|is|was|yet|been|{_MADE})\s){{0,4}}for\s(?:its|the|their)\s(?:[\w'’-]{{1,14}}\s){{0,3}}?{_OPENING}\b)"
    rf"|\b(?:{_OPENING}\sdate|date\s(?:for|of)\s(?:its|the|their)\s(?:[\w'’-]{{1,14}}\s){{0,3}}?{_OPENING})\b[^.;:,]{{0,50}}?"
    rf"(?:(?:\snot|n['’]t)\s(?:yet\s)?(?:been\s)?(?:yet\s)?{_MADE}|\s(?:yet|still)\sto\sbe\s{_MADE})\b",
    re.IGNORECASE,
)
_SO_LATE = re.compile(
    rf"\b(?:caused|causing|led\sto|resulted\sin|added)\s(?:a\s|further\s)?delays?\sof\s(?:[\w’'-]{{2,12}}\s){{0,3}}?"
    rf"(?:{NUMBER}|an?)\s(?:weeks?|months?|years?|terms?)\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b(?:date|deadline|day|target)s?\b[^.;:]{0,40}\s(?:(?:has|have|had)\s(?:now\s|long\s)?come|came)\sand\s(?:gone|went)\b"
    r"|\bdelays?\s(?:(?:has|have|had)\s(?:\w{3,12}\s)?)?(?:pushed|set|put|held)\s(?:back\b|it\sback\b|(?:the|its|their)\s(?:[\w'’-]{1,14}\s){1,4}?back\b)"
    r"(?![^.;:]{0,40}\b(?:to|until|till)\s)",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 130, 250
_SENTENCE = re.compile(r"[^.!?\n]{0,250}[.!?]?\s{0,3}[^.!?\n]{0,250}")


@dataclass(frozen=True, slots=True)
class Moved:
    """A move told whole: the old day where it is said, and whether the new one is over too."""

    day: date | None
    over: bool


def moved(text: str, start: int, periods: Sequence[Period], published: date | None) -> Moved | None:
    """The move of a day that a statement tells with the day that it was moved to."""

    def before(period: Period) -> str:
        at = period.start - start
        return up_to(text, at, _BEFORE)

    for new in sorted(periods, key=lambda each: -each.start):
        day = new.latest or new.earliest
        if day is None or not _IS.search(before(new)):
            continue
        old = [each for each in periods if each.start < new.start and _WAS.search(before(each))]
        was = max(old, key=lambda each: each.start, default=None)
        over = published is not None and day < published
        still = _STILL.search(text) is not None or undone(text)
        return Moved((was.latest or was.earliest) if was else None, over and not still)
    return None


def undated(text: str) -> bool:
    """Whether no day is said to be set for an opening: "the date for it is not set"."""
    return _UNDATED.search(text) is not None


def gone(text: str) -> bool:
    """Whether a day is over in vain: "that date has come and gone", "delays pushed it back"."""
    return _GONE.search(text) is not None


def so_late(text: str) -> bool:
    """Whether it is said by how long something is late."""
    return _SO_LATE.search(text) is not None


def is_made_good(document: Document, statement: Statement) -> bool:
    """Whether what had been put off is told beside the news that it goes on.

    "The money had been put on hold. In May it heard that the schools could go ahead."
    """
    if statement.periods or not _HAD_STOPPED.search(statement.text):
        return False
    behind = document.text[statement.end : statement.end + _BEHIND]
    told = _SENTENCE.match(statement.text[-1:] + behind)
    for words in (statement.text, told[0] if told else ""):
        goes = _GOES_ON.search(words)
        if goes is not None and not _NO.search(words, max(0, goes.start() - 40), goes.start()):
            return True
    return False
