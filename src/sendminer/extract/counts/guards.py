"""Numbers with a unit behind them that still count nothing of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.phrases import Phrase
from sendminer.lexicon import alternation, lexicon

if TYPE_CHECKING:
    from sendminer.extract.counts.links import Page

_LISTS = lexicon("counts")
_IDIOM = _LISTS["idiom"]
_OWNER = re.compile(
    rf"(?<![a-z])(?:{alternation(_IDIOM['owners'])})\s+(?:(?:young|little|other|own)\s+)?\Z"
)
_RANK_BEFORE = re.compile(rf"(?<![a-z])(?:{alternation(_IDIOM['ranks'])})\s+\Z")
_RANK_AFTER = re.compile(rf"\s+(?:{alternation(_IDIOM['ranked'])})\b")
_PARKING = re.compile(rf"(?<![a-z])(?:{alternation(_IDIOM['parking'])})(?![a-z])")
_SEATS = re.compile(
    rf"\s+on\s+(?:(?:the|a|an|its|their|our|this)\s+)?(?:[a-z’'-]+\s+){{0,4}}(?:{alternation(_IDIOM['seats'])})\b"
)
_OUT_OF = re.compile(
    r"\s+(?:out\s+of|in\s+every)\s+(?:[0-9]|every|two|three|four|five|six|seven|eight|nine|ten)"
)
_IN = re.compile(r"(?<![a-z])(?:in|at|across|from|of|to|visited|different)\s+(?:all\s+|the\s+)?\Z")
_SEND_WORDS = tuple(_LISTS["send"]["signs"])
_PLAN_AFTER = re.compile(
    r"\s+(?:[a-z]+\s+){0,3}(?:issued|finalised|completed|maintained|within|on\s+time|agreed)\b"
)
_CHANGE_LEADS = (
    "by",
    "to",
    "of",
    "from",
    "is",
    "be",
    "at",
    "for",
    "pan",
    "capacity",
    "was",
    "about",
    "around",
    "least",
    "some",
    "nearly",
    "over",
    "than",
    "almost",
    "maximum",
    "just",
)
_AGE_PAIRS = frozenset(_LISTS["ages"]["pairs"])
_RIVAL = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['elided']['rival']['words'])})(?![a-z])")


def about_send(text: str, low: str) -> bool:
    """Say whether the text is about special needs, so that bare "plans" are EHC plans."""
    return "SEND" in text or any(word in low for word in _SEND_WORDS)


def are_ages(first: Number, second: Number) -> bool:
    """Say whether two numbers are the ends of a school's age range."""
    return f"{first.low}-{second.low}" in _AGE_PAIRS


def may_change(low: str, start: int) -> bool:
    """A cheap look at the word before: could a change or a capacity end here?"""
    head = low[max(0, start - 12) : start].rstrip()
    return head.endswith((":", *_CHANGE_LEADS))


def has_rival(low: str, start: int, end: int) -> bool:
    """Say whether something else is named that may rise or fall: costs, shares, waits."""
    return _RIVAL.search(low, max(start, end - 120), end) is not None


def is_noise(page: Page, number: Number, phrase: Phrase, tail: int) -> bool:
    """Say whether the phrase is an idiom, a rank, parking, a family's own, or too weak."""
    low = page.low
    if number.low == 1 and number.high == 1 and not _one_counts(phrase):
        return True
    if number.low != int(number.low) and not _is_fte(page, number, phrase):
        return True
    if _OUT_OF.match(low, phrase.end):
        return True
    if phrase.weak and not _is_strong(page, phrase, tail):
        return True
    if phrase.unit in ("place", "school") and _is_elsewhere(low, number, phrase):
        return True
    if phrase.unit in ("child", "family", "pupil"):
        return bool(_OWNER.search(low, max(0, number.start - 30), number.start))
    return _is_heading(page, number, phrase)


def _is_fte(page: Page, number: Number, phrase: Phrase) -> bool:
    """Only staff come in parts, and then the text says so: "2.5 FTE caseworkers"."""
    if phrase.unit != "staff":
        return False
    around = page.low[number.end : phrase.end + 24]
    return "fte" in around or "full-time" in around or "full time" in around


def _one_counts(phrase: Phrase) -> bool:
    """ "one new base" counts; "one school said" does not."""
    return phrase.change in ("new", "additional")


def _is_strong(page: Page, phrase: Phrase, tail: int) -> bool:
    if page.sendy or phrase.sendy:
        return True
    return phrase.unit == "plan" and bool(_PLAN_AFTER.match(page.low, tail))


def _is_elsewhere(low: str, number: Number, phrase: Phrase) -> bool:
    """Ranks, places to eat, parking, and "in three places"."""
    if phrase.unit != "place":
        return False
    end = phrase.end
    if _RANK_AFTER.match(low, end) or _SEATS.match(low, end):
        return True
    bare = phrase.words <= 1 and phrase.provision is None
    if (
        bare
        and number.high <= 10
        and (
            _RANK_BEFORE.search(low, max(0, number.start - 16), number.start)
            or _IN.search(low, max(0, number.start - 20), number.start)
        )
    ):
        return True
    return (
        bool(_PARKING.search(low, max(0, number.start - 60), min(len(low), end + 60)))
        and phrase.provision is None
    )


def _is_heading(page: Page, number: Number, phrase: Phrase) -> bool:
    """ "64. SPECIAL SCHOOL PLACES PROGRAMME": an agenda item's number."""
    text, start = page.text, number.start
    if start and text[start - 1] != "\n":
        return False
    words = text[number.end : phrase.end].split()
    if not words or phrase.change or not all(word[:1].isupper() for word in words):
        return False
    following = text[phrase.end : phrase.end + 2]
    return number.high < 400 and (following[1:2].isupper() or page.text[start - 1 : start] == "")
