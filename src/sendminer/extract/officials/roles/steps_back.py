"""Steps back from a role over what joins it to a name: "who is now", "in her capacity as"."""

from __future__ import annotations

from sendminer.english.times import MONTHS
from sendminer.extract.officials.sightings import Role, Scan
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import PUBLIC

_SERVING = frozenset(
    ("appointed", "elected", "re-elected", "reappointed", "attending", "serving", "acting",
     "serves", "serve", "acts", "sits", "works", "served", "working", "named", "confirmed",
     "speaking", "spoke", "writing", "wrote", "replying", "responding", "answering",
     "addressing", "representing", "present", "standing", "sitting", "over", "take", "takes",
     "took", "taken", "taking", "resigned", "retired", "quit", "stood", "stepped", "removed",
     "dropped", "stand", "step", "stepping", "moved", "moves", "promoted", "leaves", "leaving",
     "retires", "steps", "departed", "down", "remained", "acted", "voted", "sworn", "chosen",
     "nominated", "returned", "continue", "continues", "continued")
)  # fmt: skip
_GO_ON = frozenset(("continue", "serve", "act", "stand", "remain", "sit"))
_ELECTED = frozenset(("elected", "re-elected", "appointed", "reappointed"))
AUXILIARIES = frozenset(("was", "were", "been", "be", "being", "has", "had", "would", "will", "is"))
_PHOTO = frozenset(("right", "left", "pictured", "centre", "above", "below"))
_POSTS_OF = frozenset(
    ("capacity", "appointment", "role", "election", "position", "duties", "post", "office")
)
_LATELY = frozenset(("today", "yesterday", "also", "recently", "officially", "formally", "up"))
_LEAVES = frozenset(("leave", "leaves", "left", "leaving", "quit", "quits"))
_JOINS = frozenset(("join", "joins", "joined", "joining"))
_BODY_WORDS = frozenset(
    ("the", "council", "county", "city", "borough", "authority", "trust", "team", "our")
)
_LONGEST_BODY = 6
_LONGEST_DAY = 3
_MONTHS = frozenset(MONTHS.lower().split("|"))
_PERFORMS = frozenset(
    ("spoke", "speaking", "addressed", "addressing", "attended", "attending", "presented",
     "presenting", "introduced", "introducing", "moved", "signed", "chaired", "opened")
)  # fmt: skip
_MATTERS = frozenset(
    ("on", "to", "at", "in", "the", "this", "that", "its", "a", "matter", "item", "meeting",
     "report", "reports", "paper", "motion", "debate", "committee", "panel", "council", "cabinet",
     "board", "forum", "issue", "letter", "review", "findings", "support", "executive")
)  # fmt: skip
"""Between such a verb and "as": what a member spoke on, or who was told."""
_LONGEST_MATTER = 6
COMING = _SERVING | _LEAVES | _JOINS | AUXILIARIES | _LATELY
_LONGEST_CLAUSE = 20
_LONGEST_PLACE = 4
COPULAS = frozenset(
    ("is", "was", "who", "now", "currently", "became", "become", "becomes", "been", "has",
     "remains", "as")
)  # fmt: skip


def over_photo(words: Words, at: int) -> int:
    """Go back over what tells where somebody stands in a photograph: "(right)", "pictured,"."""
    seen = words.lower(at) in _PHOTO and words.gap(at)[:1] in "),"
    return at - 1 if seen and words.gap(at - 1) in (" (", ", (", ", ") else at


def over_copulas(words: Words, at: int) -> int:
    """Go back over "who is now", ", then the"."""
    if words.lower(at) == "then" and words.near(at) and words.gap(at - 1) == ", ":
        return at - 1
    if (until := until_lately(words, at)) is not None:
        return until
    at = _used_to_be(words, at)
    start = at
    for _ in range(4):
        helping = at < start and words.lower(at) in AUXILIARIES
        if words.near(at) and (words.lower(at) in COPULAS or helping):
            at -= 1
    return at


def _used_to_be(words: Words, at: int) -> int:
    """Go back over "used to be", over "to be", and over "at the time" before "was"."""
    low = words.lower(at)
    if low == "be" and words.lower(at - 1) == "to" and words.near(at - 1):
        # "Ida Quill used to be", "has appointed Ida Quill to be"
        return at - 3 if words.lower(at - 2) == "used" else at - 2
    if low == "was" and words.lower(at - 1) == "time" and words.lower(at - 3) == "at":
        return at - 4
    return at


def until_lately(words: Words, at: int) -> int | None:
    """The word before the comma in "Ida Quill, until last week the head of SEND,"."""
    k = at - 1 if words.lower(at - 1) == "until" else at - 2
    if words.lower(k) != "until" or words.gap(k - 1) not in (", ", " ("):
        return None
    return k - 1 if words.near(at) else None


def over_appointment(words: Words, at: int) -> int:
    """Go back over "on his appointment", "in her capacity" and "attending" before "as"."""
    post = _over_post(words, at)
    elected = words.lower(at) in _ELECTED and words.lower(at + 1) != "as"
    if not (elected or words.lower(at + 1) == "as" or post < at) or not words.near(at):
        return at
    at = _over_task(words, post)
    if words.lower(at) in _POSTS_OF and words.lower(at - 1) in ("his", "her", "their"):
        placed = words.lower(at - 2) in ("in", "on", "for", "from", "to", "up")
        at -= 3 if placed else 2 if words.lower(at - 2) in _LEAVES else 0
    elif words.lower(at) in _POSTS_OF and words.lower(at - 1) == "whose":
        return at - 2  # "Ida Quill, whose role as"
    at = _over_matter(words, _over_employer(words, at))
    while words.lower(at) in COMING and words.near(at - 1):
        at -= 1
    at -= words.lower(at) in COMING and words.gap(at - 1) == ") "  # "Ida Quill (Lab) has been"
    at = _over_relative(words, at)
    if words.lower(at) == "who" and words.gap(at - 1) == ", ":
        at -= 1  # "Ida Quill, who stood down as leader"
    # "Cllr Quill, speaking as Leader of the Opposition, …"
    return at - (words.lower(at) in _SERVING and words.gap(at - 1) == ", ")


def _over_post(words: Words, at: int) -> int:
    """Go back over "to the position of" before the role that somebody was elected to."""
    if words.lower(at) != "of" or words.lower(at - 1) not in _POSTS_OF:
        return at
    to = at - 3 if words.lower(at - 2) == "the" else at - 2
    return to - 1 if words.lower(to) == "to" and words.near(to - 1) else at


def _over_task(words: Words, at: int) -> int:
    """Go back over "to continue" and "in" between "elected" and "as"."""
    if words.lower(at) in _GO_ON and words.lower(at - 1) == "to":
        return at - 2
    return at - (words.lower(at) == "in" and words.lower(at - 1) in ("voted", "sworn"))


def _over_day(words: Words, at: int) -> int:
    """Go back over "on 24 October" or "in May"."""
    if words.lower(at) not in _MONTHS:
        return at
    first = at - words.lower(at - 1)[:2].rstrip("snrt").isdigit()
    return first - 2 if words.lower(first - 1) in ("on", "in", "from") else at


def _over_matter(words: Words, at: int) -> int:
    """Go back over the item in "Ida Quill spoke on this matter as", "presented the report as"."""
    for k in range(at, at - _LONGEST_MATTER, -1):
        if words.lower(k) in _PERFORMS:
            return k - 1 if k < at else at
        known = words.lower(k) in _MATTERS or (words.capital(k) and words.lower(k) in PUBLIC)
        if not (known and words.near(k)):
            return at
    return at


def _over_employer(words: Words, at: int) -> int:
    """Go back over the body, and a day, in "Ida Quill joined the council on 3 May as"."""
    for k in range(_over_day(words, at) - 1, at - _LONGEST_BODY - _LONGEST_DAY, -1):
        if words.lower(k) in _JOINS:
            return k
        if not (words.near(k) and (words.capital(k) or words.lower(k) in _BODY_WORDS)):
            return at
    return at


def _over_relative(words: Words, at: int) -> int:
    """Go back over "Ida Quill, who has worked here for years, took up her post as"."""
    if words.gap(at) != ", " and words.gap(at - 1) != ", ":
        return at
    for k in range(at, at - _LONGEST_CLAUSE, -1):
        if words.lower(k) == "who" and words.gap(k - 1) == ", ":
            return k - 1
        if words.gap(k - 1)[:1] in ".;:\n":
            return at
    return at


def over_place(found: Scan, role: Role, at: int) -> int:
    """Go back over the place in "Ida Quill, Elm North MP", "Ida Quill, Elm Academy (Chair)"."""
    words, start = found.words, at
    if role.determiner:
        return at
    bracketed = words.gap(at) == " (" and words.lower(at) in PUBLIC
    while (words.near(start) or (bracketed and start == at)) and words.capital(start):
        if at - start >= _LONGEST_PLACE:
            break
        if start in found.firsts and found.firsts[start].official:
            return at
        start -= 1
        if words.gap(start) == ", ":
            return start if role.head == "mp" or start in found.tails else at
    return at
