"""Whether a text is the minutes of a schools forum, which name nobody but members and officers."""

from __future__ import annotations

import re

from sendminer.extract.officials.tokens import Words

_SCHOOLS_FORUM = re.compile(r"\bSchools['’]? Forum\b")
"""Whose minutes, which say so at the top, name nobody but members and officers."""
_FORUM_MEETS = re.compile(
    r"\b(?:meetings? of|[Mm]inutes of|[Mm]embers? of|resigned from|[Cc]hair of) "
    r"(?:[a-z]{2,8} ){0,3}(?:[A-Z][a-z’'-]{2,20} )?(?:Schools['’]? )?Forum\b"
    r"|\b(?:advis|updat|inform|invit|remind|ask|assur)(?:e|ed|es|ing)? (?:the )?"
    r"Schools['’]? Forum\b"
    r"|\bSchools['’]? Forum(?=[ \t]*\n)"
    r"|\bForum (?:[Mm]embers|AGREED|NOTED|RESOLVED|agreed|noted|resolved|voted|had|asked)\b"
)
_FORUM_TOPICS = (
    "Schools Forum",
    "Schools’ Forum",
    "Schools' Forum",
    "igh Needs",
    "igh needs",
    "DSG",
)
_SCHOOLS_MONEY = re.compile("|".join(_FORUM_TOPICS))
_MINUTES_HEAD = re.compile(
    r"(?:\A|\n)[ \t]*(?:(?:Agenda and )?(?:[Dd]raft )?[Mm]inutes|MINUTES|Matters [Aa]rising"
    r"|MATTERS ARISING|RESOLVED)\b"
)
_PARENTS_FORUM = re.compile(r"\b[Pp]arents?(?:['’]s?)?(?:[ /-](?:and )?[Cc]arers?['’]?)? Forum\b")
_BOARD = re.compile(
    r"\b(?:SEND|SEN|Partnership|Improvement|Inclusion|Wellbeing)(?: [A-Z&]\w{0,20}){0,3} Board"
    r"(?: meeting)?:?(?: [-–])? (?:[Dd]raft )?(?:[Mm]inutes|[Mm]eeting [Nn]otes)\b"
    r"|\b[Mm]inutes of the (?:[A-Z&]\w{0,20} ){0,5}(?:SEND|Partnership|Improvement|Wellbeing)"
    r"(?: [A-Z&]\w{0,20}){0,3} Board\b"
)
_TOP = 320
"""Code points in which minutes say whose they are."""


def says_forum_at_top(words: Words) -> bool:
    """Say whether the first lines name a schools forum."""
    told = words.text.find("Forum", 0, _TOP) >= 0  # dearer to search than to look for
    return told and _SCHOOLS_FORUM.search(words.text, 0, _TOP) is not None


def says_board_at_top(words: Words) -> bool:
    """Say whether the first lines are those of a SEND board's minutes, which may hear parents."""
    told = words.text.find("Board", 0, _TOP) >= 0
    return told and _BOARD.search(words.text, 0, _TOP) is not None


def forum_of_schools(words: Words) -> bool:
    """Say whether a text is the minutes of a schools forum, which name nobody of the public."""
    return (
        words.says(_FORUM_MEETS, "Forum")
        and words.says(_SCHOOLS_MONEY, *_FORUM_TOPICS)
        and words.says(_MINUTES_HEAD, "inutes", "MINUTES", "rising", "RISING", "RESOLVED")
        and _PARENTS_FORUM.search(words.text, 0, _TOP) is None
    )
