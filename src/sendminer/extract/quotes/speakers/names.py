"""Names as runs of capitalised words: where one begins before a verb, where one ends after it."""

from __future__ import annotations

from sendminer.extract.quotes.words import (
    LEADERS,
    LEADERS_OR_DAYS,
    LINKS,
    LORDS,
    PREPOSITIONS,
    TIES,
    TITLES,
    WORDS,
    Token,
    is_capital,
)
from sendminer.records import Extent

_OFFICES = WORDS["office"] | WORDS["party"]
"""What ends before a name: an office, or whose member somebody is."""
_TIERS = frozenset(("County", "Borough", "District", "City", "Town", "Parish"))
"""Part of the title in "County Councillor Jo Bell"."""
_CAUSE = 6


def name_at_end(tokens: list[Token]) -> Extent | None:
    """The capitalised words that end ``tokens``, with the small words that link them."""
    index = _run_back(tokens)
    while index < len(tokens) - 1 and tokens[index][0].lower() in LEADERS_OR_DAYS:
        index += 1
    index += _role(tokens[index:])
    index = after_office(tokens, from_title(tokens, index), len(tokens) - 1)
    if tokens[index][0].lower() in LEADERS_OR_DAYS and not _surname(tokens, index):
        return None
    for later in range(index + 2, len(tokens)):
        tied = tokens[later][0] in TIES and _cause_end(tokens, later) is None
        if tied and is_person(tokens[index:later]):
            return tokens[index].start(), tokens[later - 1].end()
    if index and tokens[index - 1][0] in ("the", "The", "councillor", "cllr", "coun"):
        index -= 1
    return tokens[index].start(), tokens[-1].end()


def _cause_end(tokens: list[Token], tie: int) -> int | None:
    """Last token of a body's name with a cause: "Leeford Riding for the Disabled Association"."""
    if tokens[tie][0] != "for" or not tokens[tie - 1][0].endswith("ing"):
        return None
    for later in range(tie + 1, min(tie + _CAUSE, len(tokens))):
        word = tokens[later][0]
        if word in WORDS["body"]:
            return later
        if not is_capital(word) and word not in LINKS:
            return None
    return None


def _role(tokens: list[Token]) -> bool:
    """Say whether a word before a name says what somebody is: "Mum-of-two Jo Bell", "Mum Jo"."""
    what = tokens[0][0].lower().split("-of-")[0]
    if what.endswith("-year-old"):
        return len(tokens) > 1
    if what in WORDS["kin"] and len(tokens) == 2:
        return tokens[1][0] not in WORDS["body"]
    return what.rpartition("-")[2] in WORDS["role"] and is_person(tokens[1:])


def _surname(tokens: list[Token], index: int) -> bool:
    """Say whether a month alone is a name: "May said", but "in May"."""
    before = tokens[index - 1][0].lower() if index else ""
    if before[:1].isdigit():
        return False
    return tokens[index][0] in ("May", "June", "April") and before not in PREPOSITIONS | {"last"}


def _run_back(tokens: list[Token]) -> int:
    """Index of the first token of the capitalised run that ends ``tokens``."""
    index = len(tokens) - 1
    while index > 0 and (step := _step_back(tokens, index)):
        index -= step
    return index


def _step_back(tokens: list[Token], index: int) -> int:
    """Number of tokens before ``index`` that still belong to the name; 0 at its beginning."""
    word = tokens[index - 1][0]
    if tokens[index][0] == "The" and is_capital(word):
        return 0  # a heading before it: "Reply of the Head of Skills The Head said"
    if word.isdigit() and index > 1 and tokens[index - 2][0] == "Section":
        return 2  # "the Section 151 Officer"
    if is_capital(word):
        if not word.endswith(("’s", "'s")):
            return 1
        within = index > 2 and _of_office(tokens, index - 2)
        # "the Children’s Commissioner", but "the Guardian’s Jo Bell".
        single = index == len(tokens) - 1 and index > 1 and tokens[index - 2][0].lower() == "the"
        return 1 if within or single else 0
    if word in LINKS or word == "and":
        if index > 1 and _begins_name(tokens[index - 2][0]):
            return 2
        twice = index > 2 and tokens[index - 2][0] in LINKS | {"and"} and word != "and"
        return 3 if twice and _begins_name(tokens[index - 3][0]) else 0
    return 0


def _of_office(tokens: list[Token], index: int) -> bool:
    """Say whether "for" or "of" leads to the word behind ``index``, or to its list.

    So it does to the last of "the Member for Education, Skills and Children’s Services".
    """
    if tokens[index][0] != "and":
        return tokens[index][0] in ("for", "of")
    while index > 1 and (is_capital(tokens[index - 1][0]) or tokens[index - 1][0] in (",", "and")):
        index -= 1
    return index > 1 and tokens[index - 1][0] in ("for", "of")


def _begins_name(word: str) -> bool:
    return is_capital(word) and word.lower() not in LEADERS


def from_title(tokens: list[Token], index: int) -> int:
    """Skip a place or party before a title: "Liberal Democrat Cllr Marlow" is Cllr Marlow."""
    for later in range(index + 1, len(tokens) - 1):
        if _is_title(tokens, later) and not _is_title(tokens, later - 1):
            before = tokens[later - 1][0]
            return later - (before in _TIERS) if before not in LINKS | {"and", ","} else index
    return index


def _is_title(tokens: list[Token], index: int) -> bool:
    word = tokens[index][0].rstrip(".").lower()
    office = tokens[index + 1][0] in LORDS if index + 1 < len(tokens) else True
    return word in TITLES and not office


def after_office(tokens: list[Token], index: int, end: int) -> int:
    """Skip an office before a name: "Council Leader Ann Marlow" names Ann Marlow."""
    for later in range(end - 2, index - 1, -1):
        if tokens[later][0] in _OFFICES and is_person(tokens[later + 1 : end + 1]):
            return later + 1
    return index


def run_forward(tokens: list[Token], index: int) -> int:
    """Last token of the capitalised run that begins at ``index``."""
    first = index
    while index + 1 < len(tokens):
        word = tokens[index + 1][0]
        if word.isdigit() and tokens[index][0] == "Section":
            index += 1
            continue
        links = word in LINKS or word == "and"
        if word in TIES and is_person(tokens[first : index + 1]):
            cause = _cause_end(tokens, index + 1)
            if cause is None:
                break
            index = cause
            continue
        if is_capital(word):
            index += 1
        elif links and index + 2 < len(tokens) and is_capital(tokens[index + 2][0]):
            index += 2
        else:
            break
    return index


def is_person(tokens: list[Token]) -> bool:
    """Say whether capitalised words look like forename and surname, so that "of" ends them."""
    words = [token[0] for token in tokens]
    plain = all(is_capital(word) and not word.isupper() for word in words)
    return len(words) > 1 and plain and not WORDS["body"].intersection(words)
