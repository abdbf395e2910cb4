"""Where the clause around a number starts and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from sendminer.lexicon import alternation, lexicon

_LISTS = lexicon("counts")["turn"]
FILLERS: list[str] = lexicon("counts")["fillers"]["number"]
FEW = alternation(FILLERS)
"""What may stand right before a number: "about", "up to"."""
_ROUGH = [
    *(word for name in lexicon("counts")["bound"].values() for word in name["before"]),
    "a further",
]
ROUGHLY = alternation(_ROUGH)
"""What may stand between a cue and its number."""
_LEADING = alternation([*FILLERS, *_ROUGH, *lexicon("counts")["foreseen"]["words"]])
TO_AN_END = (
    r"(?:(?:an?|its|the|their|our)\s+)?(?:(?:current|present|existing|previous|original)\s+)?"
    rf"(?:(?:[a-z]+\s)?(?:{alternation(lexicon('counts')['ends']['words'])})\sof\s+)?"
    rf"(?:(?:{_LEADING})\s*){{0,3}}"
)
"""Between "from" or "to" and its number: "from the present 90 to a total of some 120"."""

_EDGE = re.compile(
    r"[.!?\n;•·|](?:(?<=[;•·|])|(?<=[.!?])(?<!\sc\.)(?<!\sca\.)(?<!pprox\.)(?<!\sSt\.)[\"”’')\]]{0,2}\s(?:\s*\n)?"
    r"|(?<=\n)(?:\s*\n|(?=\s*[^\sa-z])))"
)
"""Where a sentence ends; that the pattern opens with one set of signs lets the engine skip."""


def _written(words: list[str]) -> str:
    """Words as they are, capitalised or in capitals: to ignore case altogether is slower."""
    return alternation([form for word in words for form in (word, word.capitalize(), word.upper())])


_TURN = re.compile(
    r"[.!?](?:[\"”’')\]]{0,2}\s|\Z)|\n\s*\n|\n(?=\s*[^\sa-zA-Z])|[;:•·|()\[\]]|\s[–—-]\s"
    rf"|,(?!\s(?:{_written(_LISTS['comma'])})\b)"
    rf"|,\sand\s(?:an?|another)\s|\b(?:{_written(_LISTS['words'])})\b"
)


class Around(NamedTuple):
    """The words [start, end) of a count, and how far it may look to either side."""

    text: str
    low: str
    start: int
    end: int
    floor: int
    ceiling: int


def sentence_start(text: str, place: int, floor: int) -> int:
    """Start of the sentence that holds ``place``, no further left than ``floor``."""
    start = floor
    for edge in _EDGE.finditer(text, floor, place):
        start = edge.end()
    return start


def sentence_before(text: str, place: int, reach: int) -> tuple[int, int, int] | None:
    """Start and end of the sentence before the one that holds ``place``, and that one's start.

    None where no sentence ends within ``reach``.
    """
    floor = max(0, place - reach)
    first, stop, begin = floor, -1, floor
    for edge in _EDGE.finditer(text, floor, place):
        if edge.start() > begin:
            first, stop = begin, edge.start()
        begin = edge.end()
    return (first, stop, begin) if stop >= 0 else None


def clause_end(text: str, place: int, ceiling: int) -> int:
    """End of the clause that runs on from ``place``, no further right than ``ceiling``."""
    turn = _TURN.search(text, place, min(ceiling, len(text)))
    return turn.start() if turn else min(ceiling, len(text))


def sentences_between(text: str, first: int, second: int) -> int:
    """How many sentence edges stand between two places."""
    return sum(1 for _ in _EDGE.finditer(text, first, second))


@lru_cache(maxsize=4)
def _tail(low: str, begin: int, end: int) -> tuple[str, str]:
    """What stands before a number, and its last word; cached, as a dozen cues ask in turn."""
    tail = low[begin:end].rstrip()
    words = tail.rstrip(",:").rsplit(None, 1)
    return tail, words[-1].lstrip("“‘\"'([–—-•") if words else ""


def last_word(low: str, begin: int, end: int) -> str:
    """The last word before ``end``, with no quotation mark or bracket."""
    return _tail(low, begin, end)[1] if begin < end else ""


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue words that stand right before a number, with at most a few fillers between.

    ``ends`` are the words that can stand last before the number: a look at that one word
    spares most searches.
    """

    pattern: re.Pattern[str]
    ends: frozenset[str]
    signs: tuple[str, ...]

    def search(self, low: str, begin: int, start: int) -> re.Match[str] | None:
        """The cue that leads to the number at ``start``, no further left than ``begin``."""
        if begin >= start:
            return None
        tail, last = _tail(low, max(begin, start - 24), start)
        if last not in self.ends and not (self.signs and tail.endswith(self.signs)):
            return None
        return self.pattern.search(low, begin, start)


def cue_pattern(
    words: list[str], most: int = 3, gap: str = "", fillers: list[str] = FILLERS
) -> Cues:
    """Cues made of ``words``, but for up to ``most`` fillers and a ``gap`` behind them."""
    letters = [word for word in words if word[0].isalpha()]
    signs = tuple(word for word in words if not word[0].isalpha())
    cues = rf"(?<![a-z0-9])(?:{alternation(letters)})" if letters else r"(?!)"
    if signs:
        cues += rf"|{alternation(signs)}"
    between = rf"(?:\s+(?:{alternation(fillers)})){{0,{most}}}"
    ends = {word.rsplit(" ", 1)[-1].rstrip(":,") for word in (*letters, *fillers)}
    return Cues(re.compile(rf"(?P<cue>{cues}){between}{gap}\s*\Z"), frozenset(ends), signs)
