"""Why a statement was linked to a promise, or left open, in words for whoever has to decide.

What is put into words are the grounds of the tracking: "same number 60, subject; but other
deadline: 60 → 80 places".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

_Group = tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...]

_WHOLE: Mapping[str, str] = {
    "first statement of it": "The first statement of it that was found",
    "several fit as well": "Two promises fit it equally well",
    "one resolution names both": "One resolution names the places of both promises",
    "the sentences after it": "The sentences after it give the school the number that was promised",
    "one sentence tells both open": "One sentence says that several schools have opened",
}
_BY_A_PERSON = (
    (re.compile(r"joined by (.+)"), r"\1 joined it to this promise"),
    (
        re.compile(r"of a promise joined by (.+)"),
        r"It was of a promise to which \1 joined another statement or promise",
    ),
    (re.compile(r"judged with it by (.+)"), r"\1 judged it as a part of this promise"),
)
NAMES: _Group = (
    (r"number (\d.*)", r"the number \1"),
    (r"amount (.+)", r"\1"),
    (r"rise of (.+)", r"the rise of \1"),
    (r"issue (\d+)", r"issue \1 of the council's papers"),
    (r"(an? .+)", r"\1"),
    ("deadline", "the same deadline"),
    ("years", "the same years"),
)
"""What both name; a ground that is none of these here and below is a name of its own."""
ABOUT: _Group = (
    ("subject", "the same subject"),
    ("phase", "the same phase of schooling"),
    ("provision", "the same kind of provision"),
)
SPEAK: _Group = (
    ("kind of place", "count the same kind of places"),
    ("measure", "give a share of the same thing"),
    (r"act \((.+)\)", lambda match: f"speak of {ACTS.get(match[1], match[1])}"),
)
"""What both are on, and what else they have in common."""
TELLS: _Group = (
    (r"value before \((.+)\)", r"it names \1, which was promised before"),
    ("number reported before", "it names a number that was reported of the promise before"),
    (r"(?:telling number|number told) \((.+)\)", r"it names \1, which was promised"),
    (r"number of all \((.+)\)", r"it counts out of the \1 that were promised"),
    ("another value", "its words say that the target is another now"),
    ("some of them", "it counts some of what was promised"),
    ("cost", "it gives another cost for the same place"),
    ("part", "it speaks of a part of what was promised"),
    ("the only one of its kind", "nothing else of that kind was promised"),
    (r"the (.+) of the heading", r"its “the \1” is the one of the heading above it"),
    ("site of heading", "the heading above it names the same place"),
    ("heading", "the heading above it is on the same subject"),
    ("site before", "the sentence before it names the same place"),
    ("number before", "the sentence before it names the same number"),
    ("sentence before", "the sentence before it is on the same subject"),
    ("the rest of it", "it speaks of the rest"),
    (r"the (.+)", r"it says “the \1”, and the promise was of one"),
    ("date moved", "the same document says that the day was moved"),
    ("limb named", "it names that part of the resolution"),
    ("passage", "it follows the promise in the same document"),
    ("told days before", "the promise was told in the two weeks before"),
)
"""What the statement itself, or its place, says for it."""
AGAINST: Mapping[str, str] = {
    "other number": "the number is another",
    "another measure": "they count things that are not the same",
    "other amount": "the amount is another",
    "other number of all": "it counts out of another number",
    "other deadline": "the deadline is another",
    "other act": "what is to be done is another thing",
    "other years": "the years are others",
    "other phase": "it is on another phase of schooling",
    "a phase of its own": "it is on the sixth form alone",
    "it has a place and a number of its own": "it has a place and a number of its own",
    "another one": "it speaks of another one",
    "other body": "another body is bound",
    "a detail": "it reads like a detail of it, and no promise of its own",
    "perhaps another body": "perhaps another body is bound",
    "part of the council": "it is on one school, and the promise on the whole council",
    "no school named": "it names no school",
    "another limb": "it is another item of the same list or resolution",
    "another name": "it names another place",
    "council unknown": "of one of them the council is not known",
    "councils unknown": "of neither is the council known",
    "other item": "it stands under another heading",
    "another of its size": "it brings in another one of that kind",
    "a sum of its own": "it brings in a sum of its own",
    "too few words shared": "they share too few words that tell one promise from another",
    "only what stands above or before speaks for it": "only the words above or before it say so",
    "no place or scheme tells the council": "no place or scheme that both name tells whose it is",
    "it names another place, years later": "it names another place, years later",
    "judged by itself": "a person judged it as a promise of its own",
}
ACTS: Mapping[str, str] = {
    "open": "opening", "close": "closing", "reduce": "cutting", "hire": "recruiting",
    "fund": "funding", "publish": "publishing", "report": "reporting", "adopt": "approving",
    "review": "a review", "consult": "consulting", "charge": "charging", "start": "starting",
    "train": "training", "write": "writing to somebody", "meet": "visits and meetings",
    "keep": "keeping what there is",
}  # fmt: skip
_EACH = re.compile(
    rf"(?:^|, )({'|'.join(sorted(map(re.escape, AGAINST), key=len, reverse=True))}|[^,]+)(?=, |$)"
)
_NUMBERS = ("number", "telling number", "amount", "rise of", "value before")


def worded(reason: str, *, settled: bool = True) -> str:
    """A reason of the tracking in a sentence; if it is not ``settled``, with what is missing."""
    grounds, _, note = reason.partition(": ")
    if not reason:
        return ""
    told = _whole(grounds) or _weighed(grounds, settled=settled)
    return f"{told}: {note}" if note else told


def _whole(grounds: str) -> str:
    """What is no sum of grounds: the first statement, or what a person decided."""
    for person, words in _BY_A_PERSON:
        if person.fullmatch(grounds):
            return person.sub(words, grounds)
    return _WHOLE.get(grounds, "")


def _weighed(grounds: str, *, settled: bool) -> str:
    pro, _, contra = grounds.removeprefix("same ").partition("; but ")
    shared = [] if pro == "nothing in common" else list(filter(None, pro.split(", ")))
    told = [_ground(each) for each in shared]
    names = [words for group, words in told if group is NAMES]
    both = [f"name {_listed(names)}"] if names else []
    about = [words for group, words in told if group is ABOUT]
    both += [f"are on {_listed(about)}"] if about else []
    both += [words for group, words in told if group is SPEAK]
    parts = [f"both {_listed(both)}"] if both else []
    parts += [words for group, words in told if group is TELLS]
    parts = parts or ["nothing was found that they have in common"]
    if contra:
        against = _listed([AGAINST.get(each, each) for each in _EACH.findall(contra)])
        parts.append(f"{'but' if shared else 'and'} {against}")
    elif not settled:
        parts.append(_missing(shared))
    sentence = "; ".join(parts)
    return sentence[:1].upper() + sentence[1:]


def _ground(ground: str) -> tuple[_Group, str]:
    """A ground in words, and the group that it is of; one of no group is a name."""
    for group in (NAMES, ABOUT, SPEAK, TELLS):
        for pattern, words in group:
            if match := re.fullmatch(pattern, ground):
                return group, words(match) if callable(words) else match.expand(words)
    return NAMES, f"“{ground}”" if ground.islower() else ground


def _missing(shared: Sequence[str]) -> str:
    """What nothing says of a statement that was left open though nothing speaks against it."""
    number = any(each.startswith(_NUMBERS) for each in shared)
    place = any(_ground(each)[1].strip("“”") == each for each in shared)
    if place and number:
        return "that is not enough to be sure"
    if place:
        return "nothing says that it is the same number or amount"
    if number:
        return "nothing says that it is the same place or scheme"
    return "no place, scheme, number or amount says that it is the same promise"


def _listed(words: Sequence[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
