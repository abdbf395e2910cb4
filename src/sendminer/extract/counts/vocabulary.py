"""What the words of a count mean: a trie over the lexicon's phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from sendminer.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase says of the count that it stands in; one phrase can say several things.

    ``weak`` units need a sign that the text is about SEND. ``joined`` is the singular in
    "a 60-place school". ``acronym`` holds only where the text writes capitals.
    """

    unit: str | None = None
    weak: bool = False
    joined: bool = False
    provision: str | None = None
    need: str | None = None
    change: str | None = None
    plain: bool = False
    stop: bool = False
    acronym: bool = False


@dataclass(slots=True)
class Node:
    """One word of the trie; ``meaning`` is that of the phrase that ends here."""

    then: dict[str, Node]
    meaning: Meaning | None = None


PUPILS = ("pupil", "student", "child", "young_person")
SEATED = frozenset(("place", *PUPILS))
"""Units of which a heading or the sentence before may say where they are."""
HOUSES = frozenset(("base", "unit", "school", "nursery", "college", "setting"))
"""Units that have places themselves."""
_SPLIT = re.compile(r"[^a-z0-9’']+")
_WORD = r"(?P<word>[a-z0-9]+(?:['’](?:s|t|re|ve|ll|d)\b)?)"
WORD = re.compile(_WORD)
TOKEN = re.compile(rf"(?P<gap>[\s,/()&‐‑–“”‘’\"'-]{{0,4}}){_WORD}")
"""One word and what stands before it."""

_LISTS: dict[str, Any] = lexicon("counts")
_ROOT = Node({})


def _add(phrase: str, meaning: Meaning) -> None:
    node = _ROOT
    for word in _SPLIT.split(phrase):
        if word:
            node = node.then.setdefault(word, Node({}))
    node.meaning = _both(node.meaning, meaning)


def _both(old: Meaning | None, new: Meaning) -> Meaning:
    """Lay two meanings of one phrase together; the older one wins where they differ."""
    if old is None:
        return new
    return replace(
        old,
        unit=old.unit or new.unit,
        weak=old.weak or new.weak,
        joined=old.joined or new.joined,
        provision=old.provision or new.provision,
        need=old.need or new.need,
        change=old.change or new.change,
        plain=old.plain or new.plain,
    )


def _forms(word: str) -> tuple[str, ...]:
    """The word and its plural, where it is one of the kind that takes an s."""
    return (word,) if word.endswith("s") else (word, word + "s")


def _add_unit(name: str, entry: dict[str, Any]) -> None:
    for word in entry["words"]:
        _add(word, Meaning(unit=name, weak=word in entry.get("bare", ())))
    for word in entry.get("weak", ()):
        _add(word, Meaning(unit=name, weak=True))
    for word in entry.get("joined", ()):
        _add(word, Meaning(unit=name, joined=True))


def _add_owner(name: str, word: str) -> None:
    """Know "the special school's" for what owns the places behind it."""
    for mark in ("'s", "’s"):
        _add(word + mark, Meaning(provision=name, need=_needed_by(word)))


def _build() -> None:
    for name, entry in _LISTS["unit"].items():
        _add_unit(name, entry)
    for key in ("provision", "need"):
        for name, entry in _LISTS[key].items():
            for word in entry["words"]:
                for form in _forms(word) if key == "provision" else (word,):
                    _add(form, _of(key, name, form, acronym=False))
                if key == "provision":
                    _add_owner(name, word)
            for word in entry.get("acronyms", ()):
                for form in _forms(word):
                    _add(form, _of(key, name, form, acronym=True))
    for name, entry in _LISTS["change"].items():
        for word in entry["inside"]:
            _add(word, Meaning(change=name))
    for word in _LISTS["plain"]["words"]:
        _add(word, Meaning(plain=True))
    for word in _LISTS["stop"]["words"]:
        _add(word, Meaning(stop=True))


def _needed_by(form: str) -> str | None:
    """The need in the name of a provision: "autism base", "SEMH unit"."""
    for name, entry in _LISTS["need"].items():
        for word in (*entry["words"], *entry.get("acronyms", ())):
            if form.startswith(word + " ") or f" {word} " in form:
                return str(name)
    return "SLCN" if form.startswith(("language ", "speech ")) else None


_HOUSES: dict[str, str] = _LISTS["house"]["units"]


def _counted_by(form: str) -> str | None:
    """What "special schools" or "SEN units" count as, where they end the phrase."""
    return _HOUSES.get(form.rsplit(" ", 1)[-1]) if " " in form else None


def _of(key: str, name: str, form: str, *, acronym: bool) -> Meaning:
    if key == "need":
        return Meaning(need=name, acronym=acronym)
    need = None if acronym else _needed_by(form)
    return Meaning(provision=name, need=need, unit=_counted_by(form), acronym=acronym)


def longest(text: str, low: str, token: re.Match[str]) -> tuple[Meaning, int] | None:
    """The longest phrase of the lexicon that starts with ``token``, and where it ends."""
    node = _ROOT.then.get(token["word"])
    best: tuple[Meaning, int] | None = None
    start = end = token.start("word")
    end = token.end()
    while node is not None:
        if node.meaning is not None and _stands(text, start, end, node.meaning):
            best = node.meaning, end
        if not node.then:
            break
        step = TOKEN.match(low, end)
        if step is None or not step["gap"]:
            break
        node, end = node.then.get(step["word"]), step.end()
    return best


def _stands(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """An acronym counts in capitals only: "AP places", not "a hi-tech hearing"."""
    if not meaning.acronym or meaning.unit is not None:
        return True
    return sum(letter.isupper() for letter in text[start:end]) >= 2


_build()
ENDERS = frozenset(
    word
    for word, node in _ROOT.then.items()
    if not node.then and node.meaning and node.meaning.stop
).difference(_LISTS["ages"]["words"])
"""Words that end a phrase whatever follows: a number before one of them has no noun."""
FIRST_WORDS = frozenset(
    word
    for word, node in _ROOT.then.items()
    if node.then or (node.meaning and (node.meaning.provision or node.meaning.need))
)
"""Words with which the name of a provision or need can start, or a longer phrase that holds one.

A look here spares a step into the trie.
"""
