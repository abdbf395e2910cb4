"""Posts without a name in a list: "the Director of Skills, Head of SEND and Chief Executive"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from sendminer.extract.officials.sightings import Role
from sendminer.extract.officials.tokens import Words

_EMPLOYED = frozenset(
    ("director", "head", "manager", "officer", "chief executive", "executive director", "lead",
     "monitoring officer", "chief officer", "solicitor", "headteacher", "clerk")
)  # fmt: skip
_PLAIN = frozenset(("leader", "vice-chair", "mayor", "chief executive"))
"""Offices that mean one of a council's people with nothing beside them."""
_ADDED = frozenset(
    ("cabinet member", "executive member", "portfolio holder", "lead member", "sendco",
     "monitoring officer", "returning officer")
)  # fmt: skip
"""Offices that somebody has beside another one."""
_VOTED = frozenset(("vote", "votes", "held", "election", "nominations", "ballot", "voting"))
_FIRST_MINISTERS = ("prime minister", "first minister")
_DETERMINERS = frozenset(("the", "our", "'s"))


def listed_posts(words: Words, roles: Sequence[Role]) -> Set[int]:
    """First words of the roles that go on with a list which an article has opened."""
    found: set[int] = set()
    before: Role | None = None
    for role in sorted(roles, key=lambda role: role.first):
        if before is not None and not role.determiner and (role.specific or role.head in _PLAIN):
            opened = before.determiner in _DETERMINERS or before.first in found
            opened = opened and not voted_on(words, before)
            if opened and words.capital(role.first) and _goes_on(words, before, role, found):
                found.add(role.first)
        before = role
    return found


def joint_posts(words: Words, roles: Sequence[Role]) -> tuple[list[Role], dict[int, tuple[Role]]]:
    """Make one of two roles that "and" joins, and tell by its first word of the second.

    "The Deputy Leader and Cabinet Member for Skills introduced the report."
    """
    found: list[Role] = []
    seconds: dict[int, tuple[Role]] = {}
    before: Role | None = None
    for role in sorted(roles, key=lambda role: role.first):
        at = role.outer - 1
        if before is not None and at == before.last and _bracketed(words, role):
            seconds[before.first] = (role,)  # "the Director of Law (Monitoring Officer)"
            continue
        opened = before is not None and _opened(words, before)
        if before is not None and at - 1 == before.last and opened:
            alike = words.capital(role.first) == words.capital(before.first)
            joined = words.lower(at) == "and" and words.near(at) and words.near(before.last)
            single = not (role.determiner or role.plural or before.plural)
            added = role.head in _ADDED or "151" in role.about
            if alike and joined and single and added and not _apart(before, role):
                text = words.span(before.first, role.last)
                found[-1] = replace(before, last=role.last, text=text, specific=True)
                seconds[before.first] = (role,)
                continue
        found.append(role)
        before = role
    return found, seconds


def voted_on(words: Words, role: Role) -> bool:
    """Say whether a post is to be filled: "a vote on the Chair and Vice-Chair was held"."""
    at = role.outer - 1
    return words.lower(at) in ("on", "for", "of") and words.lower(at - 1) in _VOTED


def _opened(words: Words, role: Role) -> bool:
    """Say whether an article, or the "by" of a form, shows that a role means its holder."""
    by = not role.determiner and words.lower(role.outer - 1) == "by" and words.near(role.outer - 1)
    return role.determiner in _DETERMINERS or by


def _bracketed(words: Words, role: Role) -> bool:
    """Say whether a role has brackets to itself."""
    closed = words.gap(role.outer - 1) == " (" and words.gap(role.last).startswith(")")
    # "the Head of Service (Officer C)" gives a letter that stands for a name.
    return closed and role.specific and len(words.forms[role.last]) > 1


def _apart(before: Role, role: Role) -> bool:
    """Say whether nobody holds both: "the Deputy Leader and Cabinet Member for Skills" is one."""
    if role.head == f"vice-{before.head}":
        return True
    return before.head == role.head or (before.head in _EMPLOYED) != (role.head in _EMPLOYED)


def _goes_on(words: Words, before: Role, role: Role, found: Set[int]) -> bool:
    """Say whether somebody else is meant than the one before, who can hold two offices."""
    at = role.outer - 1
    if at == before.last:
        return words.gap(at) in (", ", "; ", " / ", "/")
    joined = at - 1 == before.last and words.lower(at) == "and" and words.near(at)
    if not joined or words.gap(before.last) not in (" ", ", "):
        return False
    return _apart(before, role) or before.first in found or _two_posts(before, role)


def _two_posts(before: Role, role: Role) -> bool:
    """Say whether nobody is both: "the Director of Skills and Head of Finance".

    A deputy chief executive, or the head of the paid service, is a director besides.
    """
    if before.text.lower() in _FIRST_MINISTERS:
        return True
    if not {before.head, role.head} <= _EMPLOYED or role.head in _ADDED:
        return False
    one = before.specific or before.head == "chief executive"
    return one and "deputy" not in before.about and "paid" not in role.about
