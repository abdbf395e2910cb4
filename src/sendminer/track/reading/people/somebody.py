"""Whether the words in the place of a speaker name somebody: a person, an office or a body.

"The report" and "phase one of the hub" stand there too, and say nothing.
"""

from __future__ import annotations

import re
from functools import cache

from sendminer.lexicon import alternation, lexicon

_BEFORE = re.compile(
    r"(?:(?:an?|one|two|three|\d{1,2})\s\w{3,8}\sago|(?:earlier\s)?(?:this|last)\s\w{3,9}|yesterday|today),?\s",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s(?:therefore|nevertheless|however|also|then|now)\Z")
_HEAD = re.compile(
    r",|\s[(–—-]|\s(?:of|for|from|with|by|to|in|on|at|over|near|behind|who|whom|whose|which|that|where|familiar|waiting"
    r"|living|representing)\b"
)
_NUMBER = re.compile(r"\b(?:number|majority|handful|hundreds|dozens|thousands|rest)\Z")
_OF = re.compile(r"\sof\s")
_NOT_FIRST = re.compile(r"(?:provided|following|including|having|given|according|no|fewer)\b", re.I)
_CAPITAL = re.compile(r"[A-Z][\w.'’&-]{0,24}\Z")
_POSSESSIVE = re.compile(r"['’]s?\Z")


def told(name: str) -> str:
    """A speaker's words without a day before them or an adverb behind: "this month inspectors"."""
    rest = _AFTER.sub("", name)
    day = _BEFORE.match(rest)
    return rest[day.end() :] if day is not None else rest


def is_somebody(name: str, text: str) -> bool:
    """Whether words have a name or a noun for people as their head, in a document's ``text``.

    A single word with a capital is a name only where the text has it in no small letters.
    """
    head = _head(name)
    last = head.rpartition(" ")[2]
    if not last or _NOT_FIRST.match(name) or _POSSESSIVE.search(head):
        return False
    if _people().search(head):
        return True
    if _CAPITAL.fullmatch(last) is None or last.lower() in _things():
        return False
    return " " in head or re.search(rf"\b{re.escape(last.lower())}\b", text) is None


def _head(name: str) -> str:
    """What the words are about: "the head" of "the head of social work"."""
    cut = _HEAD.search(name)
    head = name[: cut.start()] if cut is not None else name
    if cut is not None and _NUMBER.search(head) and _OF.match(name, cut.start()):
        # "a number of small schools" are the schools
        return _head(name[cut.end() :].lstrip())
    return head.strip(" .:;“”\"'‘")


@cache
def _people() -> re.Pattern[str]:
    """A noun for people, an office or a body that ends the words."""
    heard, named = lexicon("labels")["voices"], lexicon("quotes")["speaker"]
    words = {word for kind in heard.values() for word in kind}
    words |= {word for kind in ("role", "kin", "person") for word in named[kind]["words"]}
    words |= {*lexicon("track")["people"]["words"], *lexicon("track")["bodies"]["words"]}
    ends = alternation(sorted(words - _things()))
    return re.compile(rf"\b(?:{ends})(?:s|es)?\Z", re.IGNORECASE)


@cache
def _things() -> frozenset[str]:
    """What is made, written or done, and says nothing."""
    documents = lexicon("quotes")["speaker"]["document"]["words"]
    return frozenset((*documents, *lexicon("track")["unspoken"]["words"]))
