"""Honorifics: "Cllr", "County Cllr", "Rt Hon Dame", "Councillors", in print or in capitals."""

from __future__ import annotations

from sendminer.extract.officials.sightings import Gender, Title, TitleKind
from sendminer.extract.officials.tokens import Words, listed

OFFICE = listed("title_office")
PEER = listed("title_peer")
MEN = listed("title_male")
WOMEN = listed("title_female")
COURTESY = MEN | WOMEN | listed("title_neutral")
TITLES = OFFICE | PEER | COURTESY
LEVELS = listed("title_level")
_IN_LOWER_CASE = frozenset(("councillor", "councillors", "cllr", "coun"))
SHORT = frozenset(
    ("cllr", "cllrs", "coun", "couns", "clr", "clrs", "ald", "mr", "mrs", "ms", "miss", "mx", "dr",
     "fr", "prof", "rev", "revd", "hon", "rt", "messrs")
)  # fmt: skip
"""Titles that a stop can follow."""
PLURALS = frozenset(("cllrs", "councillors", "couns", "clrs", "aldermen", "messrs", "lords"))
_OF_CHILDREN = frozenset(("school", "youth", "student", "pupil", "class", "eco", "junior"))
_JUDGES = frozenset(("mr", "mrs", "ms", "lord", "lady"))
_OFFICES_OF_LORDS = frozenset(("mayor", "provost", "chancellor", "lieutenant", "advocate"))
"""What "Lord" stands before that is an office and no name: "Lord Mayor Ida Marlow"."""
_MALE_PEERS = frozenset(("lord", "baron", "viscount"))


def title_at(words: Words, index: int) -> Title | None:
    """Read the honorifics that start at word ``index``, the council's tier before included."""
    last = index
    if not _titular(words, index):
        return None
    while (
        last < index + 4
        and _followed(words, last)
        and not words.gap(last).startswith(":")
        and (_titular(words, last + 1) or _justice(words, last))
    ):
        last += 1
    if words.forms[index].islower() and words.lower(index - 1) in _OF_CHILDREN:
        return None
    if words.lower(last + 1) in _OFFICES_OF_LORDS or not _followed(words, last):
        return None
    parts = [words.lower(k) for k in range(index, last + 1)]
    first = _tier(words, index) if parts[0] in OFFICE else index
    return Title(first, last, _printed(words, first, last), _kind(parts), _gender(parts),
                 parts[-1] in PLURALS)  # fmt: skip


def _titular(words: Words, index: int) -> bool:
    low = words.lower(index)
    if low not in TITLES:
        return False
    form = words.forms[index]
    # "councillor" may be in lower case, but then a stop after it ends a sentence.
    return form[0].isupper() or (low in _IN_LOWER_CASE and words.near(index))


def _justice(words: Words, last: int) -> bool:
    """Say whether the title is a judge's: "Mr Justice Quill", "Lady Justice Quill"."""
    return words.forms[last + 1] == "Justice" and words.lower(last) in _JUDGES


def _followed(words: Words, index: int) -> bool:
    """Say whether a name can follow: a space, a stop and a space, or a colon after a plural."""
    if words.near(index):
        return True
    gap = words.gap(index)
    if gap[0] == "." and words.lower(index) not in SHORT:
        return False  # "in the House of Lords. Dame Ida Quill"
    if gap.startswith(":"):
        return words.lower(index) in PLURALS and gap[1:].isspace() and gap.count("\n") < 3
    return gap[0] == "." and len(gap) < 4 and (gap == "." or gap[1:].isspace())


def _tier(words: Words, index: int) -> int:
    before = index - 1
    if words.lower(before) in LEVELS and words.near(before):
        return before
    return index


def _printed(words: Words, first: int, last: int) -> str:
    text = words.span(first, last)
    if words.gap(last).startswith("."):
        text += "."
    return text.title() if text.isupper() and len(text) > 1 and text != "HHJ" else text


def _kind(parts: list[str]) -> TitleKind:
    if any(part in OFFICE for part in parts):
        return "office"
    # Only members of the Privy Council are "Right Honourable".
    if any(part in PEER or part == "justice" for part in parts) or parts[:2] in (
        ["rt", "hon"],
        ["right", "honourable"],
    ):
        return "peer"
    return "courtesy"


def _gender(parts: list[str]) -> Gender | None:
    if any(part in WOMEN or part in ("baroness", "viscountess") for part in parts):
        return "f"
    return "m" if any(part in MEN or part in _MALE_PEERS for part in parts) else None
