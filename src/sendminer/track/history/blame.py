"""Whom a criticism that is heard beside a promise blames, and whether it is one."""

from __future__ import annotations

import re
from functools import cache

from sendminer.lexicon import lexicon
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.cues import pattern
from sendminer.track.reading.doings.praise import praises
from sendminer.track.reading.people.voices import is_own
from sendminer.track.threads.thread import Thread

_FINDS = re.compile(
    r"\b(?:judges?|court|tribunal|ombudsman|adjudicator)\b[^.;]{0,60}?"
    r"\b(?:found|finds|ruled|rules|held|concluded|declared)\b[^.;]{0,120}?"
    r"\b(?:unlawful(?:ly)?|illegal(?:ly)?|at\sfault|in\sbreach|breach(?:ed|es|ing)?|broken?\sthe\slaw|maladministration|injustice|fail(?:s|ed|ing|ings|ure)?)\b",
    re.IGNORECASE,
)


def finds_against(text: str) -> bool:
    """Whether a court or an ombudsman finds against a body, which repeats no promise of it."""
    return _FINDS.search(text) is not None


def no_criticism(thread: Thread, claim: Claim) -> bool:
    """Whether it is said for the promise, or tells the Government's failings and not the council's.

    The council's own members and the Government's spokesmen both say so in defence.
    """
    if praises(claim.text):
        return True
    voice, government = claim.voice or "", _blamed("government")
    if thread.body == "government" or not government.search(claim.text):
        return False
    if government.search(voice):
        return _blamed("council").search(claim.text) is None
    return bool(voice) and is_own(voice)


def blames_another(thread: Thread, claim: Claim) -> bool:
    """Whether a criticism is of the Government, and the promise is not its own.

    What a council's own leader or officer blames is somebody else's.
    """
    if thread.body == "government":
        return False
    text = claim.text
    others = _blamed("government").search(text) and not _blamed("council").search(text)
    return bool(others) or bool(claim.voice and is_own(claim.voice))


@cache
def _blamed(kind: str) -> re.Pattern[str]:
    return pattern(lexicon("qualities")["target"][kind]["words"])
