"""What kind of person speaks in each stretch of speech: own people, opposition, family, ….

Who says it often decides between criticism and concession. A speaker's kind is read from the
role, else from what stands around the name where it is first mentioned; "she said" goes on
with the kind of the speaker before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from sendminer.lexicon import alternation, lexicon
from sendminer.records import Document, Official, Quote, Statement

_PRONOUN = re.compile(r"(?:s?he|they|it|i|we|one|another|others)", re.IGNORECASE)
_AROUND = 70
_NESTED = 4


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of speech: where it ends, how it is quoted and what kind of person says it."""

    start: int
    end: int
    kind: str
    voice: str


class Voices:
    """Every stretch of a document's speech, to be asked for the one that fills a statement."""

    def __init__(self, document: Document) -> None:
        self._speech = sorted(_speech(document), key=lambda one: (one.start, one.end))
        self._starts = [one.start for one in self._speech]

    def of(self, statement: Statement) -> Speech | None:
        """The stretch that shares most with a statement, or None."""
        if not self._starts:
            return None
        last = bisect_right(self._starts, statement.end - 1)
        best, found = 0, None
        for one in self._speech[max(0, last - _NESTED) : last]:
            if one.end <= statement.start:
                continue
            shared = min(one.end, statement.end) - max(one.start, statement.start)
            if shared > best:
                best, found = shared, one
        return found


def kind_of(description: str) -> str | None:
    """The kind of speaker that a role or description names, the first of those that it names."""
    kinds, ranks = _kinds()
    found = [ranks[" ".join(words.split())] for words in _words().findall(description.lower())]
    return kinds[min(found)] if found else None


def _speech(document: Document) -> list[Speech]:
    officials = {one.id: one for one in document.officials}
    known: dict[str, str] = {}
    found: list[Speech] = []
    before = "unknown"
    for quote in document.quotes:
        voice = _voice(document, quote, officials.get(quote.speaker or ""), known, before)
        found += [Speech(start, end, quote.kind, voice) for start, end in quote.spans]
        before = voice
    return found


def _voice(
    document: Document,
    quote: Quote,
    official: Official | None,
    known: dict[str, str],
    before: str,
) -> str:
    said = quote.speaker_text or ""
    if official is None and (not said or _PRONOUN.fullmatch(said)):
        return before
    who = (official.name if official else None) or said
    if who not in known:
        title = f"{official.role or ''} {official.party or ''}" if official else said
        voice = kind_of(title) or _by_mention(document.text, who)
        known[who] = voice or ("member" if official else "unknown")
    return known[who]


def _by_mention(text: str, who: str) -> str | None:
    """The kind named beside the first mention of a surname."""
    surname = who.rpartition(" ")[2]
    at = text.find(surname) if surname[:1].isupper() else -1
    if at < 0:
        return None
    left = text.rfind("\n", max(0, at - _AROUND), at)
    start = left + 1 if left >= 0 else max(0, at - _AROUND)
    after = text[at : at + _AROUND].partition("\n")[0]
    return kind_of(text[start:at] + after)


@cache
def _kinds() -> tuple[list[str], dict[str, int]]:
    """The kinds in their order, and the place in it that each word speaks for."""
    voices: dict[str, list[str]] = lexicon("labels")["voices"]
    ranks: dict[str, int] = {}
    for rank, words in enumerate(voices.values()):
        for word in words:
            ranks.setdefault(word.lower(), rank)
    return list(voices), ranks


@cache
def _words() -> re.Pattern[str]:
    """Every word of every kind, also where one stands within another ("labour group").

    It reads small letters, and tries at each place only the words that begin with its letter.
    """
    rests: dict[str, list[str]] = {}
    for word in _kinds()[1]:
        rests.setdefault(word[0], []).append(word[1:])
    tried = "|".join(f"{first}(?:{alternation(rest)})" for first, rest in rests.items())
    return re.compile(rf"\b(?=({tried})\b)")
