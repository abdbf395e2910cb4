"""What the words round an amount make of it: its bound, its change, and what links it.

The words before an amount are read backwards, cue by cue; the words after it forwards. No cue
reaches over the end of a sentence, nor over another amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from sendminer.lexicon import alternation, lexicon
from sendminer.records import Bound, MoneyChange

REACH = 90
"""Characters before an amount in which its cues are sought."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?|[0-9][0-9.,]*%?|[<>]=?|\S")
_MARKUP = re.compile(r"</?[a-z][^<>]{0,80}>|(?:\A|\n)\s{0,3}>\s")
_OPENERS = frozenset("\"“‘'’*_([|")
_NEAR = 7
_TIES = ("by", "of", "worth", "totalling")
_PARTS = (frozenset({",", "and", "at", "with"}), frozenset({",", "and"}))

_LISTS = lexicon("money")
_CHANGES = _LISTS["change"]
_STOPS = frozenset([*".;:!?–—", *_LISTS["clause"]["words"]])


@dataclass(frozen=True, slots=True)
class Before:
    """What the words before an amount say; ``rest`` are the tokens before all that was read.

    ``link`` is "from", "to" or "between" where that word leads to the amount; ``moving`` says
    that the amount stands on a verb of change, ``ranging`` that "from" opens a range.
    """

    bound: Bound | None = None
    change: MoneyChange | None = None
    link: str | None = None
    moving: bool = False
    ranging: bool = False
    rest: tuple[str, ...] = ()


_SILENCE = Before()


def tokens(text: str) -> list[str]:
    """Cut lower-case text into words, numbers and single signs; marks of HTML are left out."""
    return _TOKEN.findall(_MARKUP.sub(" ", text) if "<" in text or ">" in text else text)


Phrases = dict[tuple[str, ...], str]


def _phrases(words: Iterable[str], meaning: str) -> Phrases:
    return {tuple(tokens(word)): meaning for word in words}


def _merged(field: str, table: dict[str, dict[str, list[str]]]) -> Phrases:
    found: Phrases = {}
    for meaning, entry in table.items():
        found |= _phrases(entry.get(field, []), meaning)
    return found


_BOUNDS = _merged("before", _LISTS["bound"])
_NOT_AFTER = {
    name: frozenset(entry.get("not_after", ())) for name, entry in _LISTS["bound"].items()
}
_LETTERED = frozenset(_LISTS["bound"]["about"]["lettered"])
_COMPARING = frozenset({"more_than", "less_than"})
_FILLERS = _phrases(_LISTS["filler"]["words"], "")
_ADJECTIVES = _merged("adjectives", _CHANGES)
_VERBS = _merged("verbs", _CHANGES)
_STEPS = {words: meaning for words, meaning in _VERBS.items() if meaning != "to"}
_DIRECT = _merged("direct", _CHANGES)
_NOUNS = _merged("nouns", _CHANGES)
_NOT_TO = _phrases(_CHANGES["to"]["not_after"], "")
_RANGING = frozenset(_LISTS["ranging"]["words"])
_COSTING = frozenset(_LISTS["ranging"]["costing"])
_STARTING = frozenset(_LISTS["ranging"]["starting"])


def _ending(said: Sequence[str], end: int, phrases: Phrases) -> tuple[int, str] | None:
    """Longest phrase that ends right before ``end``: how many tokens, and its meaning."""
    for size in range(min(6, end), 0, -1):
        meaning = phrases.get(tuple(said[end - size : end]))
        if meaning is not None:
            return size, meaning
    return None


def read_before(said: Sequence[str], *, after_amount: bool) -> Before:
    """Read the tokens before an amount; ``after_amount`` says that they follow another."""
    if not said:
        return _SILENCE
    end, bound, change = _stacked(said, after_amount)
    link = said[end - 1] if end else ""
    rest = tuple(said[:end])
    if link == "between":
        outer = read_before(rest[:-1], after_amount=after_amount)
        moved = outer.link == "to" and outer.moving
        return Before(bound or outer.bound, change or outer.change, link, moved, rest=outer.rest)
    if link in ("from", "to"):
        directed = _directed(bound, change, link, rest[:-1])
        least = link == "from" and said[end:] in (["just"], ["only"]) and not directed.moving
        return replace(directed, bound="at_least") if least else directed  # "from just £5"
    if change is not None:
        return Before(bound, change, moving=link == "by", rest=rest)
    if link in _TIES:
        change = _governing(rest[:-1], _VERBS if link == "by" else _NOUNS, link)
    elif direct := _ending(said, end, _DIRECT):
        change = cast("MoneyChange", direct[1])
    return Before(bound, change, moving=change is not None, rest=rest)


def _stacked(
    said: Sequence[str], after_amount: bool
) -> tuple[int, Bound | None, MoneyChange | None]:
    """Read bounds, fillers and adjectives backwards, as in "by up to a further £5m"."""
    end, bound, change = len(said), None, None
    while end:
        if said[end - 1] in _OPENERS:
            end -= 1
            continue
        cue = _ending(said, end, _BOUNDS)
        if cue and _holds(said, end - cue[0], cue[1], after_amount):
            # "up to about £5m" is a limit all the same
            bound = cue[1] if bound in (None, "about") else bound
        elif cue := _ending(said, end, _ADJECTIVES):
            change = change or cue[1]
        else:
            cue = _ending(said, end, _FILLERS)
        if cue is None:
            break
        end -= cue[0]
    return end, cast("Bound | None", bound), cast("MoneyChange | None", change)


def _holds(said: Sequence[str], start: int, meaning: str, after_amount: bool) -> bool:
    """Say whether a cue is a bound: not in "a row over £5m" nor in "£2m more than £5m"."""
    if start == 0:
        return not (after_amount and meaning in _COMPARING)
    if said[start] == "c" and said[start - 1] in _LETTERED:
        return False  # "Band C £5,000"
    return said[start - 1] not in _NOT_AFTER[meaning]


def _directed(
    bound: Bound | None, change: MoneyChange | None, link: str, rest: tuple[str, ...]
) -> Before:
    """Read "from" or "to" before an amount; a change only on a verb that governs it."""
    if link == "from":
        near = rest[-_NEAR:]
        moving = _governing(rest, _STEPS, "from") is not None
        ranging = not _RANGING.isdisjoint(near[-1:] if moving else near)
        ranging = ranging or (not moving and near[-1:] != () and near[-1] in _COSTING)
        if bound is None and not _STARTING.isdisjoint(near[-3:]):
            bound = "at_least"
        return Before(bound, change, link, moving and not ranging, ranging, rest)
    taken = _ending(rest, len(rest), _NOT_TO) is not None
    moving = not taken and _governing(rest, _VERBS, "to") is not None
    return Before(bound, change, link, moving, rest=rest)


def _governing(rest: Sequence[str], phrases: Phrases, link: str) -> MoneyChange | None:
    """The nearest verb or noun of change before ``link``, inside the clause.

    "increases" is a noun before "of" and a verb before "by": "an increase in the grant of £5m",
    "increase the grant by £5m". Another participle before "by" takes it: "funded by £5m".
    """
    nouns_too = _NOUNS if link == "by" else {}
    for back in range(min(_NEAR, len(rest))):
        end = len(rest) - back
        word = rest[end - 1]
        if word in _STOPS or word in _PARTS[link == "by"]:
            return None
        found = _ending(rest, end, phrases) or _ending(rest, end, nouns_too)
        if found:
            return cast("MoneyChange", found[1])
        if link == "by" and back == 0 and word.endswith("ed"):
            return None
    return None


_AFTER_BOUND = [
    (cast("Bound", name), re.compile(rf"[\s-]?(?:{alternation(entry['after'])})(?![a-z])"))
    for name, entry in _LISTS["bound"].items()
    if entry["after"]
]
_PLUS_MORE = re.compile(
    rf"\s+\+|\+\s?(?:vat|[£$€0-9])|\s?plus\s(?!(?:{alternation(_LISTS['plus']['follow'])})(?![a-z]))"
)
_BY_ADVERB = alternation(_CHANGES["difference"]["alone"])
_BY_PLACE = alternation(_CHANGES["difference"]["over"])
_BASELINES = alternation(_CHANGES["difference"]["baselines"])
_DIFFERENCE = re.compile(
    rf"\s+(?:more\s+than|(?:{_BY_ADVERB})(?![\w-])(?!\s+(?:tax|vat|term|breaks?))"
    rf"|(?:{_BY_PLACE})\s+(?:{_BASELINES})\b(?!\s(?:period|year|cycle))"
    r"|(?:over|above|below)\s(?:the|its|their|our)\s£\Z"
    r"|(?:over|above|below|beyond)\s+(?:the|its|their|our)\s+(?:(?!year|[a-z]+-year)[a-z-]{2,15}\s|£[0-9][0-9.,]{0,9}\s?(?:m|k|bn|million)?\s){1,2}?"
    rf"(?:{alternation(_CHANGES['difference']['yardsticks'])})(?![a-z-])(?!\s(?:period|year|cycle|round)))"
)
_WORKS = re.compile(
    rf"[\s-](?:[a-z-]{{2,15}}\s)?(?:{alternation(_LISTS['bound']['less_than']['works'])})(?![\w-])"
)
_DONE_TO = re.compile(
    r"\s(?:(?:is|was|were|are|has|have|had|will|would|could|must|should|may|might|can|to|being|been|be|also|now)\s){1,4}"
    rf"(?:{alternation(_CHANGES['passive']['words'])})(?![a-z-])"
)
_NO_PART = (
    "(?:a|an|and|or|to|was|is|were|are|for|on|from|by|the|this|that|last|next|each|every|as|but"
    "|will|would|could|can|may|might|must|should|has|have|had|did|not|never)"
)
_AFTER_CHANGE = [
    (
        cast("MoneyChange", name),
        re.compile(
            rf"(?:[\s-](?:of|in|worth\s+of))?(?:\s+|-)(?:(?!{_NO_PART}\b)[a-z-]{{2,15}}\s+)?"
            rf"(?:{alternation(entry['after'])})(?![\w-])(?!\s+than\b)"
        ),
    )
    for name, entry in _CHANGES.items()
    if entry.get("after")
]


def read_after(low: str) -> tuple[Bound | None, int]:
    """Bound in the lower-case words after an amount, and how many characters it takes."""
    for bound, pattern in _AFTER_BOUND:
        match = pattern.match(low)
        if match and not _PLUS_MORE.match(low):
            return bound, match.end()
    return None, 0


def under_a_plan(said: Sequence[str], low: str) -> bool:
    """Whether an amount only tells the size of what something is done under: "under £5m plans"."""
    return said[-1:] == ["under"] and _WORKS.match(low) is not None


def change_after(low: str) -> MoneyChange | None:
    """Change in the lower-case words after an amount and its rate."""
    if _DIFFERENCE.match(low):
        return "difference"
    if _DONE_TO.match(low):
        return "decrease"
    return next((change for change, pattern in _AFTER_CHANGE if pattern.match(low)), None)
