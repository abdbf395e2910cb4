"""Where to look: what can make somebody an official, and where a name may start.

Every way to an official starts at one of these: a role, a title of office, letters such as
"MP" after a name, a party before a name or in brackets, or somebody named in brackets as the
one that another stands in for. A text with none of them, as most pages of a newspaper,
needs no reading of its names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from sendminer.extract.officials.minutes.evidence import interests_declared, of_public_body
from sendminer.extract.officials.minutes.forums import forum_of_schools, says_board_at_top
from sendminer.extract.officials.names.affiliations import SUFFIXES
from sendminer.extract.officials.names.names import (
    NAMING,
    NEVER_FIRST,
    joined,
    particled,
)
from sendminer.extract.officials.names.titles import OFFICE, PEER, TITLES
from sendminer.extract.officials.roles.roles import role_at
from sendminer.extract.officials.sightings import Role
from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import (
    EMPLOYERS,
    HEAD_STARTS,
    PARTIES,
    PARTY_ENDS,
    is_party,
)
from sendminer.lexicon import alternation

PlacedRole = tuple[int, Role]
"""A role and the index of its noun."""
_NOUNS = HEAD_STARTS | {f"{word}'s" for word in HEAD_STARTS}
_OFFICIAL_TITLES = OFFICE | PEER | {"rt", "honourable", "justice"}
_OWNERS = frozenset(f"{word}'s" for word in PARTY_ENDS)
_BESIDE_NAME = PARTY_ENDS | EMPLOYERS
_MARKS = _NOUNS | _OFFICIAL_TITLES | SUFFIXES | _OWNERS | _BESIDE_NAME
_LAST_WORDS = [re.split(r"\W", party)[-1] for party in PARTIES]
_BRACKETS = re.compile(
    rf"[(\[][^()\[\]\n]{{0,120}}\b(?:for|of|{alternation(_LAST_WORDS)})\b", re.IGNORECASE
)
_PUBLIC_TEXT = re.compile(
    r"\b(?:[Cc]ouncil(?:lors?)?|[Cc]llr|Ofsted|[Ll]ocal authorit|NHS|[Aa]cademy [Tt]rust|DfE|MPs?"
    r"|(?:[Cc]abinet|[Ll]ead|[Ee]xecutive) [Mm]embers?|[Pp]ortfolio [Hh]older"
    r"|(?:education|scrutiny|schools?|planning|select|children['’]s services) committee"
    r"|The (?:Vice-)?Chair(?:man|woman)?\b"
    r"|[Tt]he (?:Committee|Panel|Cabinet|Forum|Board|authority)|SEND|EHC|EHCPs?|[Tt]he borough"
    r"|[Hh]ead ?teachers|[Cc]hair of [Gg]overnors"
    r"|[Hh]igh needs|[Ss]pecial (?:educational )?needs|[Tt]rustees)\b"
)


def marks_of(words: Words) -> list[int]:
    """Indices of the words that can be, or start, a role, a title or its like."""
    return words.among(_MARKS)


def placed_roles(words: Words, marks: Sequence[int]) -> list[PlacedRole]:
    """Read every role of a text."""
    nouns = (index for index in marks if words.lowers[index] in _NOUNS)
    found: list[PlacedRole] = []
    for index in nouns:
        role = role_at(words, index)
        if role is None:
            continue
        last = found[-1][1] if found else None
        # "director" is no second role beside "executive director": nobody could be "she".
        if role.plural and last is not None and last.first < role.first <= last.last:
            continue  # "Chair of Governors" is no governor
        if last is None or (last.first, last.last) != (role.first, role.last):
            found.append((index, role))
    return found


def about_public_bodies(words: Words, roles: Sequence[PlacedRole]) -> bool:
    """Say whether a text is about public bodies; False too where no role needs it known."""
    asked = any(role.public is None for _, role in roles)
    return asked and speaks_of_public_bodies(words)


def speaks_of_public_bodies(words: Words) -> bool:
    """Say whether the text names a council, a minister or their like."""
    return words.says(_PUBLIC_TEXT)


def anchored(words: Words, marks: Sequence[int], roles: Sequence[PlacedRole], public: bool) -> bool:
    """Say whether a text may name an official outside a list of attendance."""
    return (
        any(_counts(words, role, public) for _, role in roles)
        or any(_marks_official(words, index) for index in marks)
        or words.says(_BRACKETS)
        or interests_declared(words)
        or of_public_body(words)
        or forum_of_schools(words)
        or says_board_at_top(words)
    )


def _marks_official(words: Words, index: int) -> bool:
    """Say whether a word is a title, letters in capitals after a name, or "Labour's"."""
    low = words.lowers[index]
    if low in _OFFICIAL_TITLES or (low in SUFFIXES and words.forms[index].isupper()):
        return True
    if low in _BESIDE_NAME and words.lower(index + 1) not in NAMING:
        return False
    return low in EMPLOYERS or (low in _MARKS and is_party(words, index))


def _counts(words: Words, role: Role, public: bool) -> bool:
    """Say whether a role can be a public one; minutes write "the Chair" with a capital."""
    return role.public or (role.public is None and (public or words.capital(role.first)))


def name_starts(words: Words, listed: Set[int], marks: Sequence[int]) -> list[int]:
    """Words at which a name or a title may start, sorted: few capitals stand before another."""
    capitals, lowers = words.capital_set, words.lowers
    starts = {
        index
        for index in words.capitals
        if lowers[index] in TITLES
        or (
            lowers[index] not in NEVER_FIRST
            and (index + 1 in capitals or particled(words.lower(index + 1)))
            and joined(words, index)
        )
    }
    return sorted({*starts, *(k for k in marks if lowers[k] in OFFICE), *listed})
