"""The name of a body in full, where a list knows a word of it: "Fellside NHS Foundation Trust"."""

from __future__ import annotations

import re
from functools import cache

from sendminer.lexicon import lexicon, word_set

_OF = re.compile(r"\s(?:for|of)\s[A-Z][\w'’-]{1,20}(?:(?:\s(?:and|of))?\s[A-Z][\w'’-]{1,20}){0,2}")
_ARTICLE_OR_OWNS = re.compile(r"\Athe\s|['’]s?\Z", re.IGNORECASE)
_OWNS = re.compile(r"['’]s?\s(?=[A-Z])")
_BEFORE_NAME = re.compile(r"\b(?:[A-Z][\w'’-]{1,20}\s){1,4}\Z")
_LISTED = re.compile(r"\b(?:[A-Z][\w'’-]{1,20},?\s(?:and\s|&\s)?){1,6}\Z")
"""The same of several words: "Children and Young People Scrutiny Committee"."""
_WORD = re.compile(r"\S+")
_TIES = ("and", "&")
_INITIALS = 4
_GOES_BY = re.compile(
    r"(?:\s[A-Z][\w'’-]{1,20}){0,3}?\s(?:Trust|Board|Agency|Partnership|Ombudsman|Commissioner)\b"
)
"""The rest of a longer name: "Community NHS" goes on "Foundation Trust"."""
_RUN = 80


def full_name(text: str, start: int, end: int) -> str:
    """A body's name: "Department for Education", "Fellside NHS Foundation Trust"."""
    rest = _OF.match(text, end)
    if text[start].isupper():
        rest = rest or _GOES_BY.match(text, end)
    last = rest.end() if rest else end
    owned = _OWNS.search(text, end, last)
    words = text[_name_start(text, start) : owned.start() if owned else last]
    return _ARTICLE_OR_OWNS.sub("", " ".join(words.split()))


def whole_end(text: str, end: int) -> int:
    """Where a name ends of which the list knows the beginning: "the Department" for Education."""
    rest = _OF.match(text, end)
    return rest.end() if rest else end


def run_start(text: str, start: int) -> int:
    """Step back over all capitalised words, those too that only open the sentence."""
    run = _BEFORE_NAME.search(text, max(0, start - _RUN), start)
    return run.start() if run is not None else start


def _name_start(text: str, start: int) -> int:
    """Step back over capitalised words before a body's name ("Beacon Academy Trust").

    A word that opens the sentence, a shouted heading and whatever stands before an article are
    no part of it.
    """
    if text[start : start + 4].lower() == "the ":
        return start
    run = _LISTED.search(text, max(0, start - _RUN), start)
    other = run is not None and not _bodies().isdisjoint(run[0].replace(",", "").split())
    if run is not None and (other or text[: run.start()].endswith((" for ", " of "))):
        # "the Department for Education and NHS England" are two
        run = _BEFORE_NAME.search(text, max(0, start - _RUN), start)
    if run is None:
        return start
    at = run.start()
    for word in _WORD.finditer(text, run.start(), start):
        low = word[0].rstrip(",").lower()
        shouted = word[0].isupper() and low not in ("nhs", "uk", "st") and len(low) > _INITIALS
        if shouted or (low in no_names() and (low not in _TIES or word.start() == at)):
            following = _WORD.search(text, word.end(), start)
            at = following.start() if following is not None else start
    return at


@cache
def _bodies() -> frozenset[str]:
    """Nouns that name another body, to which "and" joins this one."""
    return word_set("quotes", "speaker", "body")


@cache
def no_names() -> frozenset[str]:
    """Words with a capital that open a sentence, or say when, and begin no body's name."""
    words = lexicon("quotes")["speaker"]
    kinds = ("leader", "day", "preposition", "pronoun", "boundary")
    return frozenset(("the", "that", *(word for kind in kinds for word in words[kind]["words"])))
