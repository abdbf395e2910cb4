"""What stands before the thing that is promised: votes, days, who said it, and the plain verb.

Only for a person to read: nothing is linked by it.
"""

from __future__ import annotations

import re

_DOES = r"(?:will|would|shall|is\sto|are\sto|plans?\sto|aims?\sto|intends?\sto)"
_BEFORE = (
    # a word that joins it to what went before
    re.compile(r"(?:and|but|however,|in\saddition,?|meanwhile,)\s", re.I),
    # a day, set off by a comma
    re.compile(
        r"on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s(?:\w{3,9}\s\d{1,2}|\d{1,2}\s\w{3,9})?,?\s?",
        re.I,
    ),
    # a paper that says what it is for
    re.compile(r"it\s(?:also\s)?sets\sout\s(?:an?\saim|plans?|proposals?)\s(?:to|for)\s", re.I),
    # a vote
    re.compile(r"by\s\d{1,3}\svotes\sto\s\d{1,3}\W{1,4}", re.I),
    # a day before the one who acts
    re.compile(
        r"(?:by|from|in|during|at|on|within|before|after|until|over)\s[^,;.:]{2,50}?,?\s"
        rf"(?=(?:we|it|they|the\s[\w'’-]{{1,20}}(?:\scouncil)?)\s{_DOES}\b)",
        re.I,
    ),
    # a body that decides
    re.compile(
        r"(?:it\swas|(?:the\s)?(?:[\w'’-]{1,20}\s){0,3}(?:panel|committee|cabinet|council|forum|board"
        r"|executive|members|trust|governors))\s(?:has\s|have\s|also\s|then\s){0,2}"
        r"(?:agreed|resolved|decided|voted|noted)\s(?:to|that)\s",
        re.I,
    ),
    # a person who speaks
    re.compile(
        r"(?:[^.;:]{2,80}?\s)?(?:said|says|told\s(?:[\w'’-]{1,20}\s){1,3}?|proposed|reported|confirmed"
        r"|announced|explained|added|advised|stated)\s?that\s",
        re.I,
    ),
    # an approval of something else
    re.compile(
        r"approval\s(?:be|is|was)\s(?:granted|given)\s(?:to|for)\s(?:proceed\swith\s)?"
        r"(?:the\simplementation\sof\s)?",
        re.I,
    ),
)
_VERB = re.compile(
    r"(?:(?:we|it|they)\s)?(?:(?:will|would|shall)\s(?:also\s|now\s)?(?:have\s)?)?"
    r"(?:(?:press|go|push)\s(?:on|ahead)\swith|proceed\swith|build|create|provide|introduce|set\sup"
    r"|launch|establish|bring\sin)\s(?:(?:an?|the)\s)?(?=[\w£“‘\"'])",
    re.I,
)


def without_opening(words: str) -> str:
    """The words without what stands before what is promised; all of them if nothing is left."""
    rest = words
    for opening in _BEFORE:
        match = opening.match(rest)
        if match is not None and len(rest) - match.end() > 3:
            rest = rest[match.end() :]
    return rest


def without_verb(words: str) -> str:
    """The object alone: "press ahead with a charge" is "charge"; a bare verb stays."""
    match = _VERB.match(words)
    rest = words[match.end() :] if match else words
    return rest if len(rest) > 3 else words
