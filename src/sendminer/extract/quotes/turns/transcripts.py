"""Transcripts, which set a name and a colon before the words of each speaker."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from sendminer.extract.quotes.turns.labels import TITLE
from sendminer.records import Extent

_TITLED = re.compile(rf"{TITLE}\.?\s|(?:The )?(?:Chair|Mayor|Speaker)")
_SPEAKER = re.compile(
    r"((?:[A-Z][\w’'-]{1,20}\.? ){1,3}[A-Z][\w’'-]{1,20}"
    r"|(?:The )?(?:Chair|Mayor|Speaker)\w{0,6})(?=: )"
)
_TRANSCRIPT = re.compile(rf"\n(Q ?\d{{1,4}}[.:]? {{1,12}})?{_SPEAKER.pattern}: \S")
_QUESTION_NUMBER = re.compile(r"Q ?\d{1,4}[.:]? +(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Transcript:
    """Who speaks in a text that sets a name and a colon before the words of each."""

    names: frozenset[str]
    numbered: bool
    """Whether questions have numbers, as in "Q12 Chair: …"."""

    def surely(self, name: str) -> bool:
        """Say whether all that follows the name is speech, and no list of what belongs to it."""
        return name in self.names and (self.numbered or _TITLED.match(name) is not None)


def transcript(text: str) -> Transcript:
    """Names that stand before a colon at the start of two paragraphs or more.

    Where questions are numbered one is enough.
    """
    labels = list(_TRANSCRIPT.finditer("\n" + text)) if ": " in text else []
    numbered = any(match[1] for match in labels)
    seen = Counter(match[2] for match in labels)
    names = (name for name, number in seen.items() if number > 1 or numbered)
    return Transcript(frozenset(names), numbered)


def transcribed(text: str, start: int, speakers: Transcript) -> Extent | None:
    """The speaker of a transcript who is named at ``start``."""
    match = _SPEAKER.match(text, start) if speakers.names else None
    return match.span(1) if match is not None and match[1] in speakers.names else None


def past_number(text: str, start: int) -> int:
    """Where a sentence starts behind the number of its question: "Q41 Chair: …"."""
    match = _QUESTION_NUMBER.match(text, start) if text.startswith("Q", start) else None
    return match.end() if match else start
