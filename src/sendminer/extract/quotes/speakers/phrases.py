"""Noun phrases that end at a word of saying, found without a parser.

Titles belong to the name ("Cllr Marlow"), a role before it does not; a phrase with a determiner
goes from there to its last noun ("a spokesman for the council"). Only a bounded stretch of text
is read.
"""

from __future__ import annotations

import itertools
import re

from sendminer.extract.quotes.speakers.names import name_at_end
from sendminer.extract.quotes.words import (
    ARTICLES,
    BODIES,
    BOUNDARIES,
    DETERMINERS,
    LEADERS,
    LEADERS_OR_DAYS,
    PLACING,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    TIES,
    TITLES,
    WORDS,
    Token,
    is_capital,
    names_person,
)
from sendminer.records import Extent

_QUANTIFIERS = {
    "many", "some", "one", "most", "both", "another", "all", "several", "two", "three", "four",
    "five", "six", "seven", "eight", "nine", "ten",
}  # fmt: skip
"""Determiners that can stand for people by themselves: "Many said …"."""
_NO_NOUN = BOUNDARIES | PREPOSITIONS | (DETERMINERS - _QUANTIFIERS)
_PROMPTS = frozenset(("prompted", "led", "allowed", "caused", "forced", "enabled", "encouraged"))
_LISTED = re.compile(
    r"\b(?:Councillors|Cllrs|Couns|Messrs)\s(?:[A-Z][\w’'.-]{0,24}(?:\s[A-Z][\w’'.-]{0,24}){0,2},\s){1,8}$"
)
"""The rest of a list of names: "Councillors Petrie, Sowden and Bell"."""
_MEMBERS = frozenset(("Member", "Councillor", "Governor", "Officer", "Headteacher", "Inspector"))
_ONE = frozenset(("a", "an", "one", "another"))
"""Before a noun with a capital that names nobody: "in reply a Member asked"."""
_HEADS = frozenset(
    ("leader", "head", "chair", "chairman", "director", "chief", "mayor", "secretary")
)
"""Of a body, before a name: "leader of the council Ann Bell"."""
_GROUPS = frozenset(
    ("heads", "staff", "bosses", "families", "officials", "chiefs", "police", "people")
)
_TYING = frozenset(
    ("for", "of", "at", "from", "in", "on", "to", "with", "outside", "inside", "within", "behind")
)  # fmt: skip
_TIMES = frozenset(
    time + mark
    for mark in ("’s", "'s")
    for time in ("week", "month", "year", "today", "yesterday", "tomorrow")
)
"""Own nothing: "papers for next week’s panel" are no words of the week’s."""
_DATING = frozenset(("of", "from", "dated"))
_WENT = frozenset(
    ("came", "comes", "went", "follows", "followed", "took", "saw", "led", "began", "gave", "made",
     "stood", "met", "brought", "received")
)  # fmt: skip
_CLITIC = re.compile(r"(i|he|she|it|they|we|you)[’'](?:d|ll|ve|re|s|m)$", re.IGNORECASE)


def noun_phrase(tokens: list[Token]) -> Extent | None:
    """The phrase that ends with ``tokens``: a pronoun, a name, or a determiner with its noun."""
    if not tokens or not (tokens[-1][0][-1].isalnum() or tokens[-1][0][-1] in "’'."):
        return None
    last = tokens[-1][0]
    if last.lower() in PRONOUNS:
        return tokens[-1].span()
    if (tied := _dated(tokens)) > 0:
        whole = noun_phrase(tokens[:tied])
        return (whole[0], tokens[-1].end()) if whole else None
    if (clitic := _CLITIC.match(last)) is not None:
        return tokens[-1].start(), tokens[-1].start() + clitic.end(1)
    if last[0].isupper() and last.lower() not in LEADERS:
        return _name_or_role(tokens)
    if last[0] == "@":
        return tokens[-1].span()
    return _common(tokens)


def _dated(tokens: list[Token]) -> int:
    """Where the date begins that ends a phrase: "the letter of 3 May"; 0 where none does."""
    index = len(tokens) - 1
    if index > 2 and tokens[index][0].isdigit() and len(tokens[index][0]) == 4:
        index -= 1
    if index < 2 or tokens[index][0].lower() not in WORDS["day"]:
        return 0
    if tokens[index - 1][0][0].isdigit():
        index -= 1
    return index - 1 if index > 1 and tokens[index - 1][0] in _DATING else 0


def _name_or_role(tokens: list[Token]) -> Extent | None:
    """A name, or the phrase that it ends ("a spokesperson for Leeford Council")."""
    name = name_at_end(tokens)
    if name is None:
        return None
    masked = tokens[0].string
    if masked[name[0] - 2 : name[0]] == ", ":
        several = _LISTED.search(masked, max(0, name[0] - 120), name[0])
        if several is not None:
            return several.start(), name[1]
    before = [t[0] for t in tokens if t.start() < name[0]]
    kinds = len(before) > 1 and tokens[-1].start() == name[0] and tokens[-1][0] in WORDS["party"]
    if kinds and before[-1].islower() and before[-1] not in _NO_NOUN:  # "the top Tory"
        return _common(tokens) or name
    # "a trust CEO": letters for an office end the phrase and are no name.
    office = before and before[-1].islower() and tokens[-1][0].isupper() and len(tokens) > 1
    if office and tokens[-1].start() == name[0] and before[-1] not in _NO_NOUN:
        return _common(tokens) or name
    owned = len(before) > 2 and before[-1].endswith(("’s", "'s")) and before[-2] in PLACING
    written = len(before) > 1 and before[-1] == "by" and before[-2] in WORDS["document"]
    group = len(before) > 1 and before[-1] in BODIES and not TIES.isdisjoint(before[-4:-1])
    group = group and _HEADS.isdisjoint(before[-6:-1])
    group = group and masked[slice(*name)].split(maxsplit=1)[0].rstrip(".").lower() not in TITLES
    if masked[slice(*name)] in _MEMBERS and before and before[-1].lower() in _ONE:
        return tokens[len(before) - 1].start(), name[1]
    if _is_office(masked[slice(*name)]) and _described(before):
        whole = _common(tokens)  # "the previous Prime Minister", "the council’s Head of Skills"
        return whole if whole is not None and whole[0] < name[0] else name
    if len(before) > 1 and before[-1] in _TYING and before[-2] in _WENT:
        return name  # "A question came from Jo Bell"
    if before and (owned or written or group or before[-1] in _TYING):
        whole = _common(tokens)
        if whole is not None and whole[0] < name[0]:
            return whole
        if before[-1] in TIES and len(before) > 1:  # "Inspectors from Ofsted and the CQC"
            head = _common(tokens[: len(before) - 1])
            return (head[0], name[1]) if head is not None else name
    return name


def _is_office(name: str) -> bool:
    """Say whether capitals are an office and nobody's name: "Prime Minister", "Head of Skills"."""
    words = name.split()
    ends = (i for i in range(len(words)) if i + 1 == len(words) or words[i + 1] in PLACING)
    return words[0].lower() != "the" and any(words[i] in WORDS["office"] for i in ends)


def _described(before: list[str]) -> bool:
    """Say whether a determiner and an adjective, or an owner, stand before an office."""
    if not before:
        return False
    owner = before[-1].endswith(POSSESSIVES) and before[-1][0].isalpha()
    adjective = len(before) > 1 and before[-1].islower() and before[-1] not in _NO_NOUN
    return owner or (adjective and before[-2].lower() in DETERMINERS)


def _common(tokens: list[Token]) -> Extent | None:
    """A phrase that ends in a common noun: "a spokesman for the council", "Parents"."""
    counted = len(tokens) > 1 and tokens[-2][0] == "of"  # "a mother of two"
    if tokens[-1][0].lower() in _NO_NOUN and not counted:
        return None
    first = len(tokens)
    starts: list[int] = []
    loose: list[int] = []
    while first > 0 and len(tokens) - first < 24:
        word = tokens[first - 1][0]
        low = word.lower()
        if not (word[0].isalnum() or word[0] in "@&$£"):
            break
        if low in BOUNDARIES and not (low == "and" and _links_nouns(tokens, first - 1)):
            break
        if low in _PROMPTS and first < len(tokens):
            break  # "The film prompted some parents to argue"
        if low in PRONOUNS:  # a clause of its own: "It rained and parents said …"
            joints = [i for i in range(first, len(tokens) - 1) if tokens[i][0] == "and"]
            first = joints[-1] + 1 if joints else first
            break
        first -= 1
        if low in _TIMES:
            continue
        if low in DETERMINERS or word.endswith(POSSESSIVES) or word.isdigit():
            owner = word.endswith(POSSESSIVES) and first > 1
            at = first - 1 - (owner and tokens[first - 1][0].lower() in ARTICLES)
            before = tokens[at][0].lower() if first else ""
            (loose if before in PREPOSITIONS else starts).append(first)
    start = _phrase_start(tokens, first, starts, loose)
    return None if start is None else (tokens[start].start(), tokens[-1].end())


def _links_nouns(tokens: list[Token], index: int) -> bool:
    """Say whether "and" stands inside a phrase such as "children and young people"."""
    if not index:
        return False
    if index > 1 and tokens[index - 2][0].lower() in ARTICLES and tokens[index - 1][0].islower():
        return True  # "A design and access statement"
    if len(tokens) - index > 4:
        return False
    return not any(token[0].lower() in DETERMINERS for token in tokens[index + 1 :])


def _phrase_start(
    tokens: list[Token], first: int, starts: list[int], loose: list[int]
) -> int | None:
    """Choose where the phrase begins among its determiners and the start of its clause."""
    size = len(tokens)
    opens = first < size and tokens[first][0].lower() not in LEADERS | PREPOSITIONS
    opens = opens or (first + 1 < size and tokens[first + 1][0].lower() in _TIMES)
    if starts and (later := _after_verb(tokens, starts[-1], loose)) is not None:
        return later
    if starts:
        # "The chair believed the mother": a second article begins a phrase of its own.
        anew = (i for i in starts[:-1] if tokens[i][0] in ARTICLES and i - 1 not in starts)
        start = _owner_start(tokens, first, next(anew, starts[-1]))
        proper = start > first and all(is_capital(t[0]) for t in tokens[first:start])
        return first if opens and proper else start
    done = tokens[first][0] if opens and loose else ""
    by = first + 1 < size and tokens[first + 1][0] == "by"
    if done.islower() and (by or done.endswith(("ed", "en"))):
        return loose[-1]  # "had been passed between three teams, which said …"
    if opens and (size - first <= 8 or (loose and _are_people(tokens[first][0].lower()))):
        return first
    if loose:
        return loose[0]
    if first < size - 1 and tokens[first][0].lower() == "with" and size - first <= 5:
        return first + 1  # ", with angry residents arguing …"
    return size - 1 if tokens[-1][0].endswith("s") else None


def _are_people(noun: str) -> bool:
    return names_person(noun) or noun in _GROUPS


def _after_verb(tokens: list[Token], start: int, loose: list[int]) -> int | None:
    """Where the last phrase begins if a verb stands between: "The question came amid a report"."""
    verbs = [i for i in range(start + 1, len(tokens) - 1) if tokens[i][0] in _WENT]
    later = [i for i in loose if verbs and i > verbs[-1]]
    for i in sorted(later):
        nouns = itertools.takewhile(lambda t: t[0].lower() not in PREPOSITIONS, tokens[i:])
        *_, noun = nouns
        if names_person(noun[0]) or noun[0] in WORDS["document"]:
            return i
    return min(later) if later else None


def _owner_start(tokens: list[Token], first: int, start: int) -> int:
    """Where the owner begins whose possessive stands at ``start`` ("York council’s …")."""
    if not tokens[start][0].endswith(POSSESSIVES):
        return start
    while start > first:
        word = tokens[start - 1][0]
        if not (is_capital(word) or word in ("the", "a")):
            break
        start -= 1
    while start < len(tokens) - 1 and tokens[start][0].lower() in LEADERS_OR_DAYS:
        start += 1
    return start
