"""Whether a role that no name stands beside means a person, and one who is told of by it alone."""

from __future__ import annotations

import re

from sendminer.extract.officials.joining.anchors import speaks_of_public_bodies
from sendminer.extract.officials.roles.lists import voted_on
from sendminer.extract.officials.roles.roles import abbreviates
from sendminer.extract.officials.sightings import Role
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import (
    ANY,
    ENDS_ROLE,
    HEAD_ENDS,
    PUBLIC,
    acts_once,
    speaks,
)

_UNHELD = frozenset(
    ("as", "become", "becomes", "becoming", "appoint", "appointing", "recruit",
     "elect", "elected", "role", "post", "position", "job", "office", "next", "new", "every",
     "each", "any", "no", "like", "vacant")
)  # fmt: skip
_TAKES_SEAT = frozenset(
    ("in", "take", "takes", "took", "taking", "taken", "assumed", "resumed", "vacated", "vacate")
)
"""Before "the chair" where it is a seat: "Cllr Quill took the chair"."""
_POSTS = frozenset(
    ("post", "role", "job", "position", "vacancy", "candidate", "candidates", "election",
     "elections", "race", "vacancies", "sector")
)  # fmt: skip
_SPEECH = frozenset(
    ("said", "says", "told", "responded", "replied", "added", "asked", "confirmed", "explained",
     "reported", "presented", "introduced")
)  # fmt: skip
_TITLES_ALONE = frozenset(
    ("chair", "leader", "mayor", "vice-chair", "chief executive", "minister", "headteacher",
     "executive member", "cabinet member", "portfolio holder", "lead member",
     "secretary of state", "clerk", "coroner", "judge", "principal", "director",
     "monitoring officer", "executive director", "chancellor", "commissioner", "spokesperson")
)  # fmt: skip
_EMPLOYED = frozenset(("officer", "manager", "caseworker", "inspector", "headteacher", "governor"))
_COMMON = frozenset(
    ("minister", "chief executive", "headteacher", "mayor", "leader", "coroner", "director",
     "principal", "caseworker", "inspector", "judge", "sendco")
)  # fmt: skip
"""Offices that a story tells of with the article alone."""
_WRITTEN = frozenset(
    ("written", "wrote", "writes", "write", "writing", "spoken", "spoke", "apologised",
     "complained", "handed", "addressed", "letter", "email", "question", "reply")
)  # fmt: skip
"""What goes "to the leader" as to one person."""
_PAPERS = frozenset(("report", "update", "presentation", "paper", "letter", "briefing"))
"""What minutes consider "from Head of Inclusion"."""
_JOINTS = frozenset(
    ("to", "in", "on", "at", "by", "with", "from", "about", "and", "or", "per", "as")
)
_OWNS = ENDS_ROLE - _JOINTS - {"that", "said", "says", "confirmed"}
"""Verbs before "its chair" that tell of a post: "has its chair"."""
_COLLEAGUES = frozenset(("governors", "staff", "teachers", "parents", "senco", "pupils", "the"))
_LONGEST_PAST = 60
_SOMEBODY = re.compile(
    r"\b(?:some(?:one|body)|any(?:one|body)|person|those) who (?:was|were|is|has been|had been)"
    r"(?:,? (?:for|once|also)(?: [\w-]{1,12}){0,3},?)? \Z"
)
_QUESTION_NUMBER = re.compile(r"q\d{1,4}")
_SENTENCE = re.compile(r": [^\n]{20,400}?[.?!]")
_NOTE = re.compile(r": [^\n]{20,400}?(?:[.?!]|\n|\Z)")
_ACTIONS = re.compile(
    r"\b(?:ACTIONS?|Actions?|[Mm]inutes|Notes|the Board|the Committee|the Forum)\b"
)


def means_one(words: Words, role: Role) -> bool:
    """Say whether the words mean a person and not the post."""
    if role.plural or (words.near(role.last) and words.lower(role.last + 1) in _POSTS):
        return False
    before = words.lower(role.outer - 1) if words.near(role.outer - 1) else ""
    if before in _TAKES_SEAT and role.head == "chair":
        return False
    if before.endswith("'re"):
        return False  # "You're the portfolio holder"
    if before in ("was", "am") and words.lower(role.outer - 2) == "i":
        return False  # "I was the first principal at Elm Academy"
    if _once_was(words, role):
        return False
    if voted_on(words, role):
        return False  # "a vote on the Chair was held"
    if role.text.lower().startswith("responsible officer"):
        return False  # "the responsible officer for it is the Head of SEND"
    if before in _UNHELD or (before in ("of", "for") and words.lower(role.outer - 2) in _UNHELD):
        return False
    if role.determiner in ANY:
        once = role.head in _EMPLOYED and acts_once(words, role.last)
        spoken = speaks(words, role.last) or _speaks_for_body(words, role.last)
        return role.head == "spokesperson" or spoken or once
    if "majesty's" in role.about:
        return True
    if role.determiner in ("its", "their") and role.head in _TITLES_ALONE:
        return role.specific and words.lower(role.outer - 1) not in _OWNS
    return role.determiner in ("the", "our", "'s") or _labels(words, role) or _beside(words, role)


def _once_was(words: Words, role: Role) -> bool:
    """Say whether a speaker tells what anybody was: "someone who was for years the governor"."""
    at = words.starts[role.outer]
    return _SOMEBODY.search(words.text, max(0, at - _LONGEST_PAST), at) is not None


def _beside(words: Words, role: Role) -> bool:
    """Say whether a stroke parts it from another: "report of the Leader / Director of Skills"."""
    at = role.outer - 1
    parted = words.gap(at).strip(") ") == "/" and words.capital(role.first) and role.specific
    return parted and any(words.lower(k) in HEAD_ENDS for k in range(max(0, at - 7), at + 1))


def _speaks_for_body(words: Words, last: int) -> bool:
    """Say whether the body stands before the verb: "a senior officer at the council told us"."""
    if words.lower(last + 1) not in ("at", "from", "within") or not words.near(last):
        return False
    return any(words.lower(k) in PUBLIC and speaks(words, k) for k in range(last + 2, last + 7))


def _labels(words: Words, role: Role) -> bool:
    """Say whether a role with no article is a person: one who speaks, or who stands alone.

    "Council leader said", "Decision taken by: Director of Skills", "(Head of Service)".
    """
    if not words.capital(role.first) or role.head in ("member", "governor"):
        return False
    before, after = (_no_cells(words.gap(k)) for k in (role.outer - 1, role.last))
    if words.lower(role.outer - 1) == "dear" and before == " ":
        return True
    if _speaks_behind(words, role, before, after) or _is_to_act(words, role, before):
        return True
    if _behind_number(words, role, before, after) or _opens_speech(words, role, before):
        return True
    if not role.specific:
        return False
    if words.near(role.last) and words.lower(role.last + 1) in _SPEECH:
        return True
    if ("\n" in before or role.outer == 0) and speaks(words, role.last):
        return True  # the headline "Deputy leader of Leeford Council apologises"
    if after.startswith(":"):
        return False
    defined = words.forms[role.last + 1 : role.last + 2]
    if after == " (" and defined and abbreviates(defined[0], role.text):
        return True
    if before.endswith("(") and after.startswith((")", ",")):
        return True
    if before == " " and words.lower(role.outer - 1) in ("by", "with"):
        return True
    if before == " " and words.lower(role.outer - 1) == "from":
        return words.lower(role.outer - 2) in _PAPERS
    alone = "\n" in before or before.startswith(";")
    return before == ": " or (alone and after.startswith((";", "\n")))


def _no_cells(gap: str) -> str:
    """A gap without the edges of cells, behind a label: ": |", and below it its value."""
    if "|" not in gap:
        return gap
    return ": " if gap.startswith(":") else "\n"


def _speaks_behind(words: Words, role: Role, before: str, after: str) -> bool:
    """Say whether a role labels what its holder says: "Q41 Chair: Whose fault are the waits?"."""
    opens = "\n" in before or before.endswith((". ", "? ", "! ", "\n"))
    numbered = _QUESTION_NUMBER.fullmatch(words.lower(role.outer - 1)) is not None
    if not after.startswith(": ") or not (opens or numbered or role.outer == 0):
        return False
    pattern = _NOTE if role.head == "chair" else _SENTENCE
    return pattern.match(words.text, words.ends[role.last]) is not None


def _opens_speech(words: Words, role: Role, before: str) -> bool:
    """Say whether minutes leave the article out: "Chairman asked for views."."""
    opens = "\n" in before or before.endswith((". ", ".  "))
    spoken = words.near(role.last) and words.lower(role.last + 1) in _SPEECH
    return opens and spoken and role.head == "chair"


def _behind_number(words: Words, role: Role, before: str, after: str) -> bool:
    """Say whether a role and the number of an item have a line to themselves: "LSB/06 Chair"."""
    numbered = before == " " and words.lower(role.outer - 1).isdigit()
    first = role.outer - 1
    if words.gap(first - 1) == "/":
        first -= 1
    alone = "\n" in words.gap(first - 1) and after.startswith("\n")
    return numbered and alone and role.head in _TITLES_ALONE


def _is_to_act(words: Words, role: Role, before: str) -> bool:
    """Say whether minutes charge the holder with something: "Director to circulate the plan."."""
    opens = "\n" in before or before.endswith(". ")
    to = words.lower(role.last + 1) == "to" and words.near(role.last)
    charged = opens and to and words.near(role.last + 1) and not words.capital(role.last + 2)
    return charged and words.says(_ACTIONS)


def stands_alone(words: Words, role: Role, public: bool) -> bool:
    """Say whether a role with no known holder is an official of its own."""
    # With no article it is the label of a turn: see _labels.
    alone = role.determiner in ("the", "") and role.head in _TITLES_ALONE
    minuted = words.capital(role.first) and alone
    if role.public is False or (role.public is None and not public and not minuted):
        return False
    spoken = speaks(words, role.last) or (
        words.lower(role.outer - 1) == "to" and words.lower(role.outer - 2) == "according"
    )
    if role.head == "spokesperson":
        return role.public is True or (public and spoken)
    if role.specific or minuted:
        return True
    once = role.determiner in ANY and role.head in _EMPLOYED and acts_once(words, role.last)
    return (spoken or once or _acts(words, role)) and speaks_of_public_bodies(words)


def _acts(words: Words, role: Role) -> bool:
    """Say whether one holder of a common office does something: "the minister said"."""
    if role.head == "mayor" and role.determiner == "the" and words.gap(role.last)[:1] in ",.":
        return True  # "a question for the mayor": a place has one
    if role.head not in _COMMON or role.determiner not in ("the", "'s"):
        return False
    if words.lower(role.outer - 1) == "to" and words.lower(role.outer - 2) in _WRITTEN:
        return words.near(role.outer - 2) and words.near(role.outer - 1)
    after = words.lower(role.last + 1)
    listed = words.gap(role.last) == ", " and words.lower(role.last + 1) in _COLLEAGUES
    if role.head == "headteacher" and listed:
        return True  # "the headteacher, governors and parents were consulted"
    verb = words.near(role.last) and (after in ENDS_ROLE - _JOINTS or after.endswith("ed"))
    return verb or (words.possessive(role.last) and words.lower(role.outer) == "the")
