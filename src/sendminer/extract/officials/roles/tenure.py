"""Whether the office that an official is called by was over: "the then leader", "until 2019"."""

from __future__ import annotations

import re

from sendminer.extract.officials.roles.roles import role_at
from sendminer.extract.officials.tokens import words_of
from sendminer.extract.officials.vocabulary import HEAD_STARTS
from sendminer.records import Official

_CUE = re.compile(r"\b(?:[Tt]hen|late|until|till|from|between|as)\b")
"""One of these stands beside every office that is over and does not itself say so."""
_REACH = 200
_BEFORE, _BEHIND = 60, 30


def is_over(text: str, official: Official) -> bool:
    """Say whether the words around a printed role tell that its holder had it no more.

    "Former leader" is printed with its first word; of "the then leader" only the text tells.
    """
    role = official.role
    if not role:
        return False
    for mention in official.mentions:
        at = text.find(role, max(0, mention.start - _REACH), mention.end + _REACH)
        if at >= 0:
            around = text[max(0, at - _BEFORE) : at + len(role) + _BEHIND]
            return _CUE.search(around) is not None and _past_in(around, role)
    return False


def _past_in(around: str, text: str) -> bool:
    words = words_of(around)
    for index, low in enumerate(words.lowers):
        role = role_at(words, index) if low in HEAD_STARTS else None
        if role is not None and role.text == text:
            return role.past
    return False
