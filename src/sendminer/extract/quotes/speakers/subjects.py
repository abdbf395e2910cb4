"""Noun phrases that begin at a word: after a word of saying, or at the start of a sentence."""

from __future__ import annotations

import re

from sendminer.extract.quotes.speakers.names import after_office, from_title, is_person, run_forward
from sendminer.extract.quotes.trie import trie
from sendminer.extract.quotes.words import (
    ARTICLES,
    BOUNDARIES,
    DETERMINERS,
    LEADERS_OR_DAYS,
    PEOPLE,
    PLACING,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    TIES,
    WORDS,
    Token,
    is_capital,
    lowered,
    names_person,
)
from sendminer.records import Extent

_GREETS = re.compile(
    r"(?:(?:I|[Ww]e|[Yy]ou|[Ii]t|[Tt]hat|[Tt]here)[’'](?:re|m|s|ve|d|ll)|[Hh]ello|[Ww]elcome|[Dd]ear|[Tt]hanks?)$"
)
"""What opens a sentence and is nobody who is quoted next."""
_CLITIC = re.compile(r"([Hh]e|[Ss]he|[Tt]hey)[’'](?:s|d|ll|re|ve)$")
_SPOT = re.compile(rf"\s+the\s+{trie(WORDS['spot'])}\b(?!\s+of\s+the\s+[A-Z])")
_ADVERB = re.compile(r"(?!famil|suppl|all|bull|assemb|rall|repl|monopol)[a-z]{3,16}ly")
_OBJECTS = ARTICLES | {"to", "on", "that", "for", "me", "him", "us", "them", "back", "up", "at"}
_POSTS = frozenset(("secretary", "candidate", "strategist", "backbencher", "activist", "senator"))
_REACTS = frozenset(
    ("agreed", "disagreed", "laughed", "smiled", "nodded", "shrugged", "sighed", "paused")
)
_HELPING = frozenset(
    ("is", "are", "was", "were", "has", "have", "had", "will", "would", "did", "does", "do",
     "can", "could", "should", "must", "may", "might", "cannot")
)  # fmt: skip


def stops(tokens: list[Token], token: Token) -> bool:
    """Say whether ``token`` goes on past the noun phrase that ``tokens`` begin."""
    word = token[0]
    low = lowered(word)
    if low == "from" and _SPOT.match(token.string, token.end()):
        return True
    if low == "and":
        return not is_capital(tokens[-1][0])
    if word in ("the", "a", "an") and tokens[-1][0].lower() not in PREPOSITIONS | BOUNDARIES:
        return True  # "according to the council the plot is small"
    if low in ("with", "about", "from", "by") and not is_capital(tokens[0][0]):
        return False
    if low in ("may", "june", "april") and word[0].isupper() and is_capital(tokens[-1][0]):
        return False  # a surname
    return low in STOPS or low in WORDS["day"]


def named_within(masked: str, tokens: list[Token], limit: int) -> Extent:
    """Drop a role that stands before a name, and words that follow a name."""
    index = 0
    while index < len(tokens) and not is_capital(tokens[index][0]):
        index += 1
    whole = (tokens[0].start(), tokens[-1].end())
    if index == 0:
        end = run_forward(tokens, 0)
        owned = tokens[end][0].endswith(POSSESSIVES) and end < len(tokens) - 1
        later = end + 1 < len(tokens) and tokens[end + 1][0].endswith(POSSESSIVES)
        if owned or later:  # "Leeford council’s executive member, Cllr Bell"
            return _name_apposed(masked, whole, limit) or _role_name(tokens) or whole
        if _agent(tokens, end + 1) and (name := _role_name(tokens)) is not None:
            return name  # "NASA administrator Jim Bell"
        first = from_title(tokens[: end + 1], 0)
        return tokens[after_office(tokens, first, end)].start(), tokens[end].end()
    placed = any(token[0] in PLACING for token in tokens[:index])
    if index < len(tokens) and not placed:
        end = run_forward(tokens, index)
        tied = end < len(tokens) - 1 and tokens[end + 1][0] in TIES
        if tied and is_person(tokens[index : end + 1]):
            return tokens[index].start(), tokens[end].end()
        if end == len(tokens) - 1 and not tokens[index][0].endswith(("’s", "'s")):
            determined = tokens[0][0] in DETERMINERS and index in (1, end)
            if determined and (name := _name_apposed(masked, whole, limit)) is not None:
                return name  # "said its CEO, Jo Bell"
            return tokens[0 if determined else index].start(), tokens[end].end()
    if tokens[-1][0] == "and":
        return whole[0], tokens[-2].end()
    return _name_apposed(masked, whole, limit) or _role_name(tokens) or whole


def _agent(tokens: list[Token], index: int) -> bool:
    """Say whether the words from ``index`` to a name say what somebody is."""
    last = ""
    while index < len(tokens) and tokens[index][0].islower():
        last = tokens[index][0]
        index += 1
    return index < len(tokens) and names_person(last)


def _role_name(tokens: list[Token]) -> Extent | None:
    """A name of two words or more that ends a role ("director of education Jo Bell")."""
    index = len(tokens)
    while index > 0 and is_capital(word := tokens[index - 1][0]) and not word.endswith("’s"):
        index -= 1
    if len(tokens) - index < 2 or tokens[index - 1][0].lower() in PREPOSITIONS | {"the", "and"}:
        return None
    return tokens[index].start(), tokens[-1].end()


_APPOSED_NAME = re.compile(
    r",\s+((?:[A-Z][\w.’'-]{0,20}\s+){1,3}[A-Z][\w’'-]{0,24})(?=\s*[,.:;\n]|\s*$)"
)


def _name_apposed(masked: str, whole: Extent, limit: int) -> Extent | None:
    """The name in "the director of children’s services, Jo Bell"."""
    match = _APPOSED_NAME.match(masked, whole[1], limit)
    role = masked[whole[0]].islower() or masked[whole[1] - 1].islower()
    return match.span(1) if match and role else None


def opening_phrase(tokens: list[Token]) -> Extent | None:
    """The pronoun or name among the first eight of ``tokens``, as the subject of a sentence."""
    while tokens and tokens[0][0].lower() in ("and", "but", "also", "then"):
        tokens = tokens[1:]
    if not tokens:
        return None
    if _GREETS.match(tokens[0][0]):
        return None
    if tokens[0][0].lower() in PRONOUNS:
        return tokens[0].span() if tokens[0][0].lower() != "it" else None
    if (clitic := _CLITIC.match(tokens[0][0])) is not None:
        return tokens[0].start(), tokens[0].start() + clitic.end(1)
    if tokens[0][0].lower() in DETERMINERS:
        return (
            _partisans(tokens[:4])
            or _person(tokens[:8])
            or _office(tokens[:12])
            or _before_auxiliary(tokens[:8])
        )
    index = next((i for i, token in enumerate(tokens[:8]) if is_capital(token[0])), None)
    if index is None or tokens[index][0].lower() in LEADERS_OR_DAYS | DETERMINERS:
        return None
    end = run_forward(tokens, index)
    if end == 0 and len(tokens) > 1 and _kind_of_people(tokens[1][0]):
        return tokens[0].start(), tokens[1].end()  # "Labour councillors"
    if tokens[end][0].endswith(POSSESSIVES) and end + 1 < len(tokens):
        theirs = tokens[end + 1][0]  # "Ms Tring’s advisers", "Ms Tring’s son Jo"
        if theirs in PEOPLE or _kind_of_people(theirs):
            named = end + 2 < len(tokens) and is_capital(tokens[end + 2][0])
            last = run_forward(tokens, end + 2) if named else end + 1
            return tokens[index].start(), tokens[last].end()
    office = end + 2 < len(tokens) and tokens[end + 1][0] in PEOPLE | _POSTS
    # "deputy Labour leader Ann Bell", "White House spokesman Jo Bell"
    later = _named_later(tokens[:10], end) if end == index or office else None
    if later is not None:
        return later
    return tokens[after_office(tokens, index, end)].start(), tokens[end].end()


def _partisans(tokens: list[Token]) -> Extent | None:
    """Members of a party: "Many Republicans", "Several GOP senators"."""
    if len(tokens) < 2 or not is_capital(tokens[1][0]):
        return None
    if len(tokens) > 2 and _kind_of_people(tokens[2][0]):
        return tokens[0].start(), tokens[2].end()
    several = tokens[1][0] in WORDS["party"] and tokens[1][0].endswith("s")
    return (tokens[0].start(), tokens[1].end()) if several else None


def _kind_of_people(word: str) -> bool:
    """Say whether a word is the plural of what somebody is: "senators"."""
    return word.islower() and word.endswith("s") and names_person(word.removesuffix("s"))


def _office(tokens: list[Token]) -> Extent | None:
    """An office that opens a sentence before a comma: "The Head of Skills, responding, said"."""
    if len(tokens) < 3 or not is_capital(tokens[1][0]):
        return None
    end = run_forward(tokens, 1)
    named = any(token[0] in WORDS["office"] for token in tokens[1 : end + 1])
    closed = end + 1 == len(tokens) or tokens[end + 1][0] == ","
    return (tokens[0].start(), tokens[end].end()) if named and closed else None


def _named_later(tokens: list[Token], index: int) -> Extent | None:
    """The full name after a role that one capital opens: "deputy Labour leader Ann Bell"."""
    index += 1
    while index < len(tokens) and tokens[index][0].islower():
        if tokens[index][0] in _HELPING or tokens[index][0] in BOUNDARIES | PREPOSITIONS:
            return None
        index += 1
    end = run_forward(tokens, index) if index < len(tokens) and is_capital(tokens[index][0]) else 0
    return (tokens[index].start(), tokens[end].end()) if end > index else None


def _before_auxiliary(tokens: list[Token]) -> Extent | None:
    """What stands between a determiner and its verb: "The commission is …"."""
    for index, token in enumerate(tokens[1:], start=1):
        if _acts(tokens, index):
            late = index > 2 and _ADVERB.fullmatch(tokens[index - 1][0]) is not None
            last = index - 1 - late  # "The trust subsequently closed the base"
            return (tokens[0].start(), tokens[last].end()) if last else None
        if token[0].lower() in BOUNDARIES | PREPOSITIONS or not token[0][0].isalnum():
            return None
    return None


def _acts(tokens: list[Token], index: int) -> bool:
    """Say whether a word is "is" or "has", or a verb in the past with its object."""
    low = tokens[index][0].lower()
    past = low.endswith("ed") and index + 1 < len(tokens)
    if low in _REACTS:
        return True
    return low in _HELPING or (past and tokens[index + 1][0] in _OBJECTS)


def _person(tokens: list[Token]) -> Extent | None:
    """A person without a name that opens a sentence: "One parent", "A mother of two"."""
    for index, token in enumerate(tokens[1:], start=1):
        low = token[0].lower()
        if low in BOUNDARIES | PREPOSITIONS or not token[0][0].isalnum() or _acts(tokens, index):
            return None
        if low in PEOPLE or low.removesuffix("s") in PEOPLE or low.replace("ies", "y") in PEOPLE:
            of = [t[0] for t in tokens[index + 1 : index + 2]] == ["of"] and index + 2 < len(tokens)
            last = index + 2 if of else index
            if of and tokens[last][0] in DETERMINERS and last + 1 < len(tokens):
                last = run_forward(tokens, last + 1)  # "The Chair of the Skills Committee"
            return tokens[0].start(), tokens[last].end()
    return None
