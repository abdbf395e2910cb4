"""Words and marks of masked text, and what the lexicon knows of them."""

from __future__ import annotations

import re

from sendminer.lexicon import lexicon

BLOT = "\x00"
"""What stands in masked text for each code point of a quotation."""
TOKEN = re.compile(
    r"(?:[A-Z][a-z]{0,4}|[A-Z](?:\.[A-Z])+)\.(?=[\s,])|[£$]?\d{1,3}(?:,\d{3})+|[\w@#$£](?:[\w’'&@./-]*[\w’'])?|[^\w\s]"
)
Token = re.Match[str]
AUXILIARIES = "is|are|was|were|has|have|had|will|would|can|could|should"
"""As alternatives of a pattern, which may go on."""
WORDS = {name: frozenset(rule["words"]) for name, rule in lexicon("quotes")["speaker"].items()}
PRONOUNS = WORDS["pronoun"]
PREPOSITIONS = WORDS["preposition"]
BOUNDARIES = WORDS["boundary"]
LEADERS = WORDS["leader"]
LEADERS_OR_DAYS = LEADERS | WORDS["day"]
DETERMINERS = WORDS["determiner"]
PEOPLE = WORDS["person"]
TITLES = WORDS["title"]
BODIES = WORDS["group"]
LINKS = WORDS["link"]
STOPS = WORDS["stop"]
TIES = frozenset(("of", "for", "from"))
POSSESSIVES = ("’s", "'s", "s’")
ARTICLES = frozenset(("the", "a", "an", "his", "her", "their", "its", "our", "my", "this", "these"))
PLACING = frozenset(("of", "for", "at", "in", "from", "with", "to", "by"))
LORDS = frozenset(("Mayor", "Chancellor", "Justice", "Chief", "Advocate", "Lieutenant", "Provost"))


def lowered(word: str) -> str:
    """A word in small letters, unless it is letters for a body: WHO is not who."""
    return word if len(word) > 1 and word.isupper() else word.lower()


def is_capital(word: str) -> bool:
    """Say whether a word is written as a name or part of one."""
    return word[0].isupper() or (word[0] in "@#" and len(word) > 1)


def tokens_before(masked: str, floor: int, end: int) -> list[Token]:
    """Words and marks that end at ``end``, at most 200 code points of them."""
    tokens = list(TOKEN.finditer(masked, max(floor, end - 200), end))
    while tokens and tokens[-1][0] in ("“", "”"):
        tokens.pop()
    return tokens


def names_person(word: str) -> bool:
    """Say whether a common noun is what somebody is: "administrator", "parent"."""
    if word in PEOPLE or word in WORDS["role"] or word.removesuffix("s") in PEOPLE:
        return True
    return word.endswith(("or", "er", "ist", "ian", "man", "ent"))
