"""Rates: what an amount is paid for, as in "£549 a head" or "£12 per child per year"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sendminer.extract.money.cues import tokens
from sendminer.lexicon import alternation, lexicon

_RATE = lexicon("money")["rate"]
_FORMS: dict[str, str] = _RATE["forms"]
_TIMES = _RATE["time"]["words"]
_NOUNS = [*_RATE["noun"]["words"], *_TIMES]
_SINGULAR: dict[str, str] = (
    {f"{noun}s": noun for noun in _NOUNS} | {noun: noun for noun in _NOUNS} | _FORMS
)

_ADVERBS = [word for word in _FORMS if word.endswith("ly")]
_ABBREVIATIONS = [
    *(form for form in _FORMS if form[0] == "p" and len(form) < 6 and form != "people")
]
_TIME = alternation([*_TIMES, *(f for f in _FORMS if _FORMS[f] in _TIMES and len(f) < 6)])
_NOUN = alternation([*_NOUNS, "annum", "household"])
_SEVERAL = alternation([word for word in _SINGULAR if word != _SINGULAR[word]])
_LATER = r"(?!\s+(?:ago|later|earlier|before|after|or\s+two)\b)(?!-(?!long))"
_CLOSE = re.compile(
    rf"[\s-]*(?:[\s-](?P<one>an?)[\s-]+(?P<a>{_NOUN})\b{_LATER}"
    rf"|(?:,?[\s-](?:per|(?:for|on)\s+(?:each|every)(?!\s+of\b))[\s-]|\s?/\s?)(?P<per>[a-z]{{2,}}(?:\s+[a-z]+){{0,3}})"
    rf"|\s(?:in\s)?(?:each|every)(?:\s+(?:single|financial|academic|school|calendar))?\s+(?P<each>{_NOUN})\b"
    r"|\sin\san?\s(?:full|typical|normal|average)\s(?P<full>year|term|month|week)\b"
    rf"|\s(?:in|for|on)\s(?:each|every\sone)\sof\s(?:the|its|those|these|our|their)\s(?:[\w-]{{1,12}}\s){{0,3}}?(?P<of>{_SEVERAL})\b"
    rf"|\s(?P<alone>each|apiece)\b(?!-|\s+way\b)"
    rf"|[\s-]?(?P<short>{alternation(_ABBREVIATIONS)})\b"
    rf"|[\s-](?P<adverb>{alternation(_ADVERBS)}|annual)\b(?:\s+(?P<kind>[a-z]+))?)"
)
_IN_BRACKETS = re.compile(r"\s?\((?P<rate>[a-z][a-z ,/-]{2,30})\)")
_FAR = re.compile(
    r"(?:\s+(?!(?:a|an|per|each|every|and|but|over|within|until|by|after|from|to)\b)[a-z’'-]{1,20})"
    r"{1,5}?"
    rf"(?:\s+per\s+(?P<per>[a-z]+(?:\s+[a-z]+){{0,3}})"
    rf"|\s+for\s+(?:each|every)\s+(?P<for>{_NOUN})\b"
    rf"|(?<!\bin)(?<!\bfor)(?<!times)(?<!\btwice)(?<!\bonce)(?<!\bthan)(?<!\bhalf)(?<!\bof)"
    rf"\s+(?:an?\s+(?P<time>{_TIME})\b{_LATER}|(?:each|every)\s+(?P<every>{_TIME})\b)"
    r"(?=\s*(?:[^\w\s-]|\Z|(?:and|or|for|to|in|on|from|at|but|if|is|was|were|will|would|per|as|"
    r"while|because|since|through|with|which|that|each|more|less|than|until|after|before|when|under|"
    r"compared|plus|by|into|so|including|towards|during|where|who|they|we|it)\b)))"
)
_YEARLY = frozenset((*_ADVERBS, "annual"))
_ENDING = frozenset((*_RATE["breaks"], *_ADVERBS, "annual"))
_ALWAYS = frozenset({"cent", "se", "diem"})
_PERIODIC = frozenset(_RATE["periodic"]["words"])
_EACH_VERBS = frozenset(_RATE["each"]["words"])
_MOVES = frozenset(
    word for way in ("increase", "decrease") for word in lexicon("money")["change"][way]["verbs"]
)
_MOVING = _MOVES | {
    "will",
    "would",
    "has",
    "have",
    "had",
    "could",
    "is",
    "was",
    "by",
    "from",
    "to",
    "now",
    "gone",
    "goes",
    "went",
    "up",
    "down",
}
_SUBJECT_REACH = 18
_STATED = frozenset({"is", "was", "were", "are", "at"})
_COUNTING = frozenset({"per", "each", "every"})
_STATING = frozenset(
    (*_MOVING, *_RATE["leads"], ":", "–", "-", "=", "reached", "hit", "currently", "already")
)
_LEADS = frozenset(_RATE["leads"])
_AGAINST = [tuple(tokens(words)) for words in _RATE["against"]["words"]]
SENTENCE_ENDS = frozenset(".;:!?")


def rates_after(low: str) -> tuple[tuple[str, ...], int]:
    """Rates in the lower-case words after an amount, and how many characters they take.

    Several follow one another: "£5 per child per year" is ("child", "year").
    """
    if low.startswith((" (", "(")) and (inside := _IN_BRACKETS.match(low)):
        rates, end = rates_after(f" {inside['rate']}")
        # "£9,400 (per annum, per pupil)", but not "£4,950 (a year early)"
        return (rates, inside.end()) if end == len(inside["rate"]) + 1 else ((), 0)
    found: list[str] = []
    end = 0
    while len(found) < 3 and (step := _next(low, end)):
        found.append(step[0])
        end = step[1]
    if not found and (step := _distant(low)):
        more, _ = rates_after(low[step[1] :])
        return (step[0], *more), 0
    return tuple(dict.fromkeys(found)), end


def _next(low: str, place: int) -> tuple[str, int] | None:
    """The rate that stands right at ``place``, and where it ends."""
    match = _CLOSE.match(low, place)
    if match is None:
        return None
    if match["per"]:
        return _head(match["per"], match.start("per"))
    if match["alone"]:
        return "each", match.end("alone")
    if match["adverb"]:
        return _adverb(match)
    word = match["a"] or match["each"] or match["of"] or match["full"] or match["short"]
    return _noun(word), match.end()


def _adverb(match: re.Match[str]) -> tuple[str, int] | None:
    """Read "£5m annually"; an "annual report" has no rate, and an "annual budget" has."""
    if match["adverb"] == "annual" and match["kind"] not in _PERIODIC:
        return None
    return _noun(match["adverb"]), match.end("adverb")


def _distant(low: str) -> tuple[str, int] | None:
    """A rate a few words on: "£5m of funding a year", "£5 of support per pupil"."""
    match = _FAR.match(low)
    if match is None:
        return None
    if match["per"]:
        return _head(match["per"], match.start("per"))
    return _noun(match["time"] or match["every"] or match["for"]), match.end()


def _head(phrase: str, start: int) -> tuple[str, int] | None:
    """The noun of "per primary school pupil": the last known word of the run, or the first."""
    words = re.split(r"(\s+)", phrase)
    if words[0] in _ALWAYS:
        return None
    ends = [start + len("".join(words[: i + 1])) for i in range(0, len(words), 2)]
    names = words[::2]
    run = next((i for i, word in enumerate(names) if word in _ENDING), len(names))
    known = [i for i in range(run) if names[i] in _SINGULAR]
    best = known[-1] if known and known[0] != 0 else 0
    best = _run_of_nouns(names, best, run)
    return _noun(names[best]), ends[best]


def _run_of_nouns(names: Sequence[str], best: int, run: int) -> int:
    """Go on from "school" to "pupil": in a run of nouns the last one is meant."""
    while best + 1 < run and names[best + 1] in _SINGULAR and names[best] in _SINGULAR:
        best += 1
    return best


def _noun(word: str) -> str:
    known: str | None = _SINGULAR.get(word)
    return known or word


def rates_before(said: Sequence[str]) -> tuple[str, ...]:
    """Rates in the tokens before an amount: "the cost per place is £5", "will each get £5"."""
    end = len(said)
    while end and said[end - 1] in _LEADS:
        end -= 1
    if end > 2 and said[end - 1] == ":" and said[end - 3] == "per":  # "cost per place: £5"
        return (_noun(said[end - 2]),)
    if "per" in said and (counted := _subject_rate(said)):
        return (counted,)
    if end and said[end - 1] == ":" and (counted := _counted_before(said, end)):
        return (counted,)
    if end == 0 or said[end - 1] in SENTENCE_ENDS:
        return ()
    last = said[end - 1]
    if last in _EACH_VERBS and "each" in said[max(0, end - 3) : end - 1]:
        return _each(said, end)
    if end < len(said) and end > 1 and said[end - 2] == "per" and last not in _ALWAYS:
        return (_noun(last),)
    if last in _FORMS and last.endswith(("ly", "annual")) and end == len(said):
        return (_noun(last),)
    if counted := _counted_before(said, end):
        return (counted,)
    while end and (said[end - 1] in _MOVING or said[end - 1].endswith("%")):
        end -= 1  # "the daily cost rose from £5", "spending per pupil will rise 2.1% to £5"
    if end < len(said) and end > 1 and said[end - 2] == "per" and said[end - 1] in _SINGULAR:
        return (_noun(said[end - 1]),)
    return _periodic(said[max(0, end - 4) : end])


def _subject_rate(said: Sequence[str]) -> str | None:
    """Read "the cost per pupil, it says, has reached £5" and "cost per pupil (day) – £5"."""
    place = len(said) - 1 - said[::-1].index("per")
    if len(said) - place > _SUBJECT_REACH:
        return None
    noun, rest = "".join(said[place + 1 : place + 2]), list(said[place + 2 :])
    if noun not in _SINGULAR or place == 0 or said[place - 1] not in _PERIODIC:
        return None
    for opened, closed in (("(", ")"), (",", ",")):
        if rest[:1] == [opened] and closed in rest[1:]:
            rest = rest[rest.index(closed, 1) + 1 :]
    return _noun(noun) if rest and _STATING.issuperset(rest) else None


def _counted_before(said: Sequence[str], end: int) -> str | None:
    """Read "the cost for each child is £5" and "per-pupil funding of £5"."""
    near = said[max(0, end - 5) : end]
    if _COUNTING.isdisjoint(near):
        return None
    words = [word for word in near if word != "-"]
    if words[-2:-1] in (["each"], ["every"]) and words[-3:-2] in (["for"], ["of"], ["on"]):
        # "the cost for each child is £5", but not "every case of more than £5"
        stated = end < len(said) and said[end] in _STATED
        return _noun(words[-1]) if stated and words[-1] in _SINGULAR else None
    if words[-1:] == [":"]:
        words.pop()
    if words[-3:-2] == ["per"] and words[-2] in _SINGULAR and words[-1] in _PERIODIC:
        return _noun(words[-2])
    return None


def _each(said: Sequence[str], end: int) -> tuple[str, ...]:
    """Read "they each get £5", and "each place costs £5", which is the rate of a place."""
    counted = said[end - 2] if end > 2 and said[end - 3] == "each" else ""
    return (_noun(counted),) if counted in _SINGULAR else ("each",)


def _periodic(near: Sequence[str]) -> tuple[str, ...]:
    """Read "annual running costs of": the word of time is up to three words before the noun."""
    if not near or near[-1] not in _PERIODIC:
        return ()
    word = next((w for w in reversed(near[:-1]) if w in _YEARLY), None)
    return (_noun(word),) if word else ()


def inherits(between: Sequence[str]) -> bool:
    """Say whether a rate holds across the tokens between two amounts: "against", "up from"."""
    if len(between) > 12 or not SENTENCE_ENDS.isdisjoint(between):
        return False
    return any(
        tuple(between[i : i + len(words)]) == words
        for words in _AGAINST
        for i in range(len(between))
    )
