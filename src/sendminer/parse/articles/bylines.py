"""Names of people in a byline: "By Ann Marlow, Local Democracy Reporter" gives Ann Marlow.

A byline is a lead ("By", "Words:"), names, and jobs or outlets behind or instead of them. Words
that begin a job end a name; words that end an outlet's name make what stands before no person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sendminer.lexicon import alternation, either, lexicon
from sendminer.parse.pages.markup import collapsed, one_line

_LONGEST, _LONGEST_SIGNATURE = 240, 120
_SERVICE = re.compile(r"\bLDRS?\b|\blocal democracy\b", re.IGNORECASE)
_LONGEST_NAME, _MOST_WORDS = 50, 5
_MARKS = re.compile(r"\S+@\S*|@\S+|https?:\S+|www\.\S+|\S+\.com/\S*")
_TAIL = re.compile(r"[|•·(\[/].*$|\d.*$", re.DOTALL)
_PARTS = re.compile(r"\s*[,;&:]\s*|\s[-–—]\s|\s+(?:and|with)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*$")
_FEWEST = 2
_INITIALS = 4
"""Letters and stops of a word that may be initials: "A.N.", "Jr."."""
_CAPITALS = 0.7
_PREPOSITIONS = frozenset(("in", "for", "at", "of", "on", "from", "reports", "reporting", "is"))


def writers(words: str, publisher: str | None = None) -> list[str]:
    """Names of the people whom a byline names; ``publisher`` is nobody."""
    line = collapsed(_MARKS.sub(" | ", words[: 4 * _LONGEST]))
    if len(line) > _LONGEST:
        return []
    lead = _lead().match(line)
    line = line[lead.end() :] if lead else line
    lowered = line == line.lower()
    found = (_name(part, lowered=lowered) for part in _credited(line))
    return [name for name in found if name and not _is_own(name, publisher)]


def signed(line: str, *, for_service: bool = False) -> bool:
    """Say whether a line of a story is its signature: "By Ann Marlow".

    ``for_service``: and says that it is of the Local Democracy Reporting Service, as papers that
    print the service's stories do.
    """
    short = len(line) <= _LONGEST_SIGNATURE and not line.endswith((".", "”", "?", "!"))
    lead = _signature().match(line) if short else None
    if lead is None or not line[lead.end() : lead.end() + 1].isupper() or not writers(line):
        return False
    return not for_service or _SERVICE.search(line) is not None


def _credited(line: str) -> Iterator[str]:
    """The parts of a line until one that credits somebody with something else than words."""
    for part in _PARTS.split(line):
        if _credit().match(part):
            return
        # What stands before a number or a mark is the name, and nothing follows it.
        kept = _TAIL.sub("", part)
        yield kept
        if kept != part:
            return


def _name(part: str, *, lowered: bool) -> str | None:
    """The name at the start of a part, or None where it is a job, an outlet or nothing."""
    words = _before_place(part.split())
    end = _job_at(words)
    if end is not None and (end < _FEWEST or (end == len(words) - 1 and _is_outlet(words[end]))):
        return None
    if end is not None and end > _FEWEST and words[end].islower() and not lowered:
        end -= 1  # "Ann Marlow Social affairs editor"
    words = words[:end]
    if lowered:
        words = [word.title() for word in words]
    name = _capitalised(words)
    whole = " ".join(_cased(name)).strip(" .")
    plausible = _FEWEST <= len(name) <= _MOST_WORDS and len(whole) <= _LONGEST_NAME
    return whole if plausible and not _is_outlet(name[-1]) else None


def _before_place(words: list[str]) -> list[str]:
    """Words without what tells where or for whom: "in Leeford", "for Leeford Live"."""
    places = (n for n, word in enumerate(words) if n >= _FEWEST and word in _PREPOSITIONS)
    return words[: next(places, None)]


def _job_at(words: Sequence[str]) -> int | None:
    """Place of the first word that begins a job or belongs to an outlet."""
    for place, word in enumerate(words):
        if place == 1 and len(words) == _FEWEST and _plain(word) in _table("surname"):
            continue
        if _is_job(word, first=place == 0) or (place > 0 and _is_outlet(word)):
            return place
    return None


def _capitalised(words: Sequence[str]) -> list[str]:
    """Words of a name from the start on; small ones only inside it ("de la", "van den")."""
    kept: list[str] = []
    for word in words:
        if not _WORD.match(word) or not (word[0].isupper() or word in _particles()):
            break
        kept.append(word)
        if word.endswith(".") and len(word) > _INITIALS:
            break
    while kept and kept[-1] in _particles():
        kept.pop()
    return kept if kept and kept[0][0].isupper() else []


def _cased(words: Sequence[str]) -> list[str]:
    """Words as names are written, where the byline is in capitals: "McMARLOW" is "McMarlow"."""
    letters = [letter for letter in "".join(words) if letter.isalpha()]
    if sum(map(str.isupper, letters)) < _CAPITALS * len(letters) or len(letters) < 4:
        return list(words)
    return [
        f"Mc{word[2:].capitalize()}" if word.startswith("Mc") else word.title() for word in words
    ]


def _is_own(name: str, publisher: str | None) -> bool:
    return publisher is not None and one_line(name) in one_line(publisher)


def _is_outlet(word: str) -> bool:
    return _plain(word) in _table("outlet")


def _plain(word: str) -> str:
    return word.strip(".'’").removesuffix("'s").removesuffix("’s").casefold()


@cache
def _table(rule: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in lexicon("parse")[rule]["words"])


@cache
def _acronyms() -> frozenset[str]:
    """Jobs and outlets that are words in small letters, or parts of names ("ap Huw")."""
    return frozenset(word for word in lexicon("parse")["desk"]["words"] if word.isupper())


def _is_job(word: str, *, first: bool) -> bool:
    plain = _plain(word)
    if plain.upper() in _acronyms():
        return first or word.strip(".'’").isupper()
    return plain in _table("desk") or plain.partition("-at-")[0] in _table("desk")


def _particles() -> frozenset[str]:
    return _table("particle")


@cache
def _lead() -> re.Pattern[str]:
    words = either("parse", "byline_lead")
    return re.compile(rf"(?:{words})(?:\s*:\s*|\s+(?=\S))(?:by:?\s+)?", re.IGNORECASE)


@cache
def _signature() -> re.Pattern[str]:
    """A lead that says that somebody wrote it, and not that more is to be read."""
    words = ("by", "words by", "words", "written by", "report by", "reported by", "reporter")
    return re.compile(rf"(?:{alternation(words)})(?:\s*:\s*|\s+)", re.IGNORECASE)


@cache
def _credit() -> re.Pattern[str]:
    words = either("parse", "other_credit")
    return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)
