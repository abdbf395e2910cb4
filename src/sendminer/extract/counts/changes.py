"""What is said of a number: its bound, and whether it is new, lost, needed or delivered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import cast

from sendminer.extract.counts.clauses import (
    FEW,
    FILLERS,
    Around,
    clause_end,
    cue_pattern,
    last_word,
)
from sendminer.extract.counts.founded import founded
from sendminer.extract.counts.steps import brings
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Bound, Count, CountChange

_LISTS = lexicon("counts")
_REACH = 60
_NEARBY = 90
_FAR = 120
_FILLERS = _LISTS["fillers"]
_BOUND_OF = {word: name for name, entry in _LISTS["bound"].items() for word in entry["before"]}
_LETTERED = re.compile(
    rf"(?<![a-z])(?:{alternation(lexicon('money')['bound']['about']['lettered'])})\s\Z"
)
_BOUND_BEFORE = cue_pattern(list(_BOUND_OF), 2, fillers=_FILLERS["bound"])
_CONCERNS = re.compile(
    rf"(?:n[’']t|(?<![a-z])(?:{alternation(_LISTS['concerns']['words'])}))\s(?:just\s|only\s|all\s)?\Z"
)
"""Before the "about" of "it isn't just about 22 children"."""
_TURNED = ("turn ", "turns ", "turned ", "turning ")
_BOUND_AFTER_OF = {word: name for name, entry in _LISTS["bound"].items() for word in entry["after"]}
_BOUND_AFTER = re.compile(
    rf"\s?(?P<cue>{alternation([w.strip() for w in _BOUND_AFTER_OF])})(?![a-z])"
)
_AFTER_NAMES = {word.strip(): name for word, name in _BOUND_AFTER_OF.items()}
_NUMBER_TAIL = re.compile(
    r"\[[0-9]{1,2}\]|\+|-plus\b|\splus(?=\s)(?!\s(?:an?|the|[0-9]))|\sor\s(?:more|so|fewer|less)\b|-odd\b|-ish\b"
)
_COMPARED = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['compared']['words'])})(?![a-z])")

_NOT_NOW = alternation(_LISTS["now"]["not"])
_SO_MANY = alternation([*FILLERS, "for", "take", "provide"])
_NOW = re.compile(
    rf"(?<![a-z])(?:{alternation(_LISTS['now']['words'])}),?"
    rf"(?:\s(?!(?:{_NOT_NOW})[a-z]{{0,4}}\s)[a-z’']+){{0,4}}?"
    rf"\s(?:{alternation(_LISTS['now']['verbs'])})(?:\s(?:{_SO_MANY})){{0,4}}\s\Z"
)
_NOW_ENDS = frozenset(
    words.rsplit(" ", 1)[-1]
    for words in (*_LISTS["now"]["verbs"], *FILLERS, "for", "take", "provide")
)
"""The last words of such a clause: a look that spares a search elsewhere."""
_LAST = 24
_CURRENT = re.compile(
    rf"(?<![a-z])(?:current|existing|present)(?:\s[a-z]+){{0,4}}?\s\(?(?:{alternation(_LISTS['now']['sizes'])})(?![a-z])"
)

DETERMINERS: dict[str, CountChange] = {
    word: cast("CountChange", name)
    for name, words in _LISTS["determiner"]["words"].items()
    for word in words
}
_DETERMINER = cue_pattern(list(DETERMINERS), fillers=_FILLERS["determiner"])
_CUE_OF = {
    word: name for name, entry in reversed(_LISTS["change"].items()) for word in entry["before"]
}
_CUE_BEFORE = cue_pattern(list(_CUE_OF), fillers=_FILLERS["change"])
_AFTER_OF = {
    word: name for name, entry in reversed(_LISTS["change"].items()) for word in entry["after"]
}
_CUE_AFTER = re.compile(rf"(?<![a-z-])(?:{alternation(list(_AFTER_OF))})(?![a-z-]| of )")
_ADJACENT = frozenset(_LISTS["adjacent"]["words"])
_NOT = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['not']['words'])})(?![a-z])|n[’']t\b")
_NONE_OF = re.compile(
    rf"(?<![a-z])(?:{alternation(_LISTS['share']['words'])})\s+of\s+(?:all\s+)?(?:the|its|these|those)\s*\Z"
)
_NEEDS_NOUN = re.compile(rf"(?:{alternation(_LISTS['needs_noun']['words'])})\s+\Z")
_PLAIN_FORMS = frozenset(_LISTS["plain_forms"]["words"])
_WHO_DO = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['plain_forms']['subjects'])})\s\Z")
_WHOSE = (" the", " all", " both", " its")
_NEXT_DEED = re.compile(
    r"\sand(?:\s(?:it|they|has|have|had|so\sfar|since|only|already|then)){0,3}\s*\Z"
    r"|\sand\s(?:the\s)?(?:first|last|rest|most|some|half|many|others?)\s(?:[a-z]+\s){0,3}\Z"
)
_PLAN_FOR = re.compile(
    r"(?<![a-z])(?:plans?|proposals?|bids?|applications?)\s(?:for|to\s[a-z]+)\s(?:[a-z]+\s){0,4}\Z"
)
_BY_THEN = re.compile(r"(?<![a-z])(?:will|would)\s(?:[a-z]+\s)?have\s")
"""Before what will be done by a day to come: "will have been created"."""
_TO_SEE = re.compile(
    r"(?<![a-z])(?:will|would|could|should|may|might|to)\s(?:see|have|get|mean)\s(?:[a-z]+\s){0,3}\Z"
)
_OF_ANOTHER = re.compile(r"\s(?:that|which)\s")
_RELATIVE = re.compile(r"\s*,?\s*(?:that|which)\s")
_WAYS = _LISTS["elided"]
_TO_VERBS = [*_LISTS["elided"]["rise"]["verbs"], *_LISTS["elided"]["fall"]["verbs"]]
_NO_SIZE = frozenset(
    ["up", "down", "go", "goes", "going", "went", "gone", "moving", "moves", "build", "builds",
     "building", "extend", "extended", "cut"]
)  # fmt: skip
"""Of people these say where things go: "the letter went to 60 parents"."""


def _to(verbs: Iterable[str]) -> re.Pattern[str]:
    """What leads to the end of a change: "rises steadily to", "fell from 60 to"."""
    return re.compile(
        rf"(?<![a-z])(?:{alternation(list(verbs))})"
        rf"(?:\s+(?:from\s+[^.;]{{1,40}}|by\s+[^.;]{{1,30}}|further|over\s+time|[a-z]+ly|in\s+(?:size|number|capacity)|this|that|it|them|these|numbers?|places))?\s+to"
        rf"(?:\s+(?:{FEW})){{0,3}}\s*\Z"
    )


_REACHING = _to(word for word in _TO_VERBS if word not in ("up", "down"))
_GROWING = _to(word for word in _TO_VERBS if word not in _NO_SIZE)
_GROWTH = re.compile(
    r"(?<![a-z])(?:expansion|enlargement|extension|growth|increase|rise|reduction)\s(?:of|in)\s"
    rf"[^.;:,]{{1,70}}?(?<!\sled)(?<!\sleading)(?<!\sdue)(?<!\saccess)\sto(?:\s(?:{FEW})){{0,3}}\s*\Z"
)
"""Before the 206 of "the expansion of Wold School to 206 places"."""
_BY: dict[str, re.Pattern[str]] = {
    name: re.compile(
        rf"(?<![a-z])(?:{alternation([*_WAYS[way]['verbs'], *_WAYS[way]['nouns']])})"
        rf"(?!\swith\s)\s[^.;,]{{0,90}}?(?:,\s(?:(?:in|near|at|outside)\s[^.;,]{{2,30}},\s)?)?\bby(?:\s+(?:{FEW})){{0,3}}\s*\Z"
    )
    for name, way in (("additional", "rise"), ("lost", "fall"))
}
_FEWER = re.compile(
    rf"(?<![a-z])(?:decrease|reduction|fall|drop|decline)\sof(?:\s(?:{FEW})){{0,3}}\s*\Z"
)
_MORE = re.compile(r"(?i)(?<![a-z])(?:more|extra|additional|further|another)(?![a-z])(?!\sthan)")
_SO_MANY_MORE = re.compile(r"(?i)(?:an?\s)?(?:further|additional|extra)\s|another\s")
_DEEDS = ("new", "delivered")
_HIRED = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['hired']['words'])})(?![a-z])")
_OF_PEOPLE = ("previous", "existing", "additional", "to")
SHARED = ("new", "additional", "lost", "needed", "delivered")
"""What is said of one member of a list and holds for the others."""
_SERVICES = frozenset(
    ("place", "school", "base", "unit", "setting", "staff", "nursery", "college", "placement")
)  # fmt: skip


def bound(low: str, start: int, floor: int) -> tuple[Bound, int]:
    """The bound of the number at ``start``, and where the words that say it start."""
    match = _BOUND_BEFORE.search(low, max(floor, start - 50), start)
    if match and not _no_bound(low, match["cue"], match.start()):
        cue = " ".join(match["cue"].split())
        return cast("Bound", _BOUND_OF[cue]), match.start()
    return "exact", start


def _no_bound(low: str, cue: str, start: int) -> bool:
    """Say whether "about" says what something concerns, or "around" ends its verb.

    So it is in "it isn't just about 22 children" and "it turned around 106 plans".
    """
    if cue[0] == "c" and cue[1:] in ("", "."):
        return _LETTERED.search(low, max(0, start - 12), start) is not None  # "Band C 12 pupils"
    if cue == "around":
        return low.endswith(_TURNED, 0, start)
    return cue == "about" and _CONCERNS.search(low, max(0, start - 24), start) is not None


def bound_after(low: str, end: int, *, behind_unit: bool) -> tuple[Bound, int] | None:
    """The bound that follows a number or its unit, and where it ends."""
    match = _BOUND_AFTER.match(low, end, end + 24)
    if match is None or (behind_unit and match["cue"] == "plus"):
        return None
    return cast("Bound", _AFTER_NAMES[match["cue"]]), match.end()


@lru_cache(maxsize=4)
def determiner(low: str, start: int, floor: int) -> tuple[CountChange, int] | None:
    """Read "a further", "another" or "new" right before a number, and say where it starts."""
    match = _DETERMINER.search(low, max(floor, start - 40), start)
    if match is None:
        return None
    return DETERMINERS[" ".join(match["cue"].split())], match.start()


def change(
    around: Around, inside: str | None, unit: str, *, whole: bool = False
) -> CountChange | None:
    """What happens to what is counted: need wins, then loss, then the words nearest to it.

    ``inside`` is what the phrase itself says. Of people only "new", "additional", "existing"
    and "previous" are said: "60 pupils needed help" is no need for pupils. A ``whole`` ("90 of
    the 120 places have opened") leaves what follows to its part.
    """
    low, start, floor = around.low, around.start, around.floor
    fixed = determiner(low, start, floor)
    near = inside or (fixed[0] if fixed else None)
    lead = _before(low, start, floor, unit)
    reached = near != "additional" and _reaches(low, start, floor, unit)
    if unit not in _SERVICES:
        of_people = "to" if reached else lead
        if lead == "lost" and _FEWER.search(low, max(floor, start - _REACH), start):
            return cast("CountChange", near or "lost")  # "a decrease of 25,000 pupils"
        return cast("CountChange", near or (of_people if of_people in _OF_PEOPLE else None))
    if reached or low.startswith("until ", start):
        return "to"  # "in steps of ten places until a maximum of 51 places"
    if near == "lost":
        return "lost"  # "it will need 90 fewer places"
    behind = None if whole or none_of(low, start) else _after(around)
    for strong in ("needed", "lost"):
        if strong in (lead, behind):
            return cast("CountChange", strong)
    if unit == "staff" and not _HIRED.search(low, max(floor, start - _REACH), around.end + _REACH):
        # who is funded or trained need not be new
        lead, behind = (None if said in _DEEDS else said for said in (lead, behind))
    return cast("CountChange", near or behind or lead)


def _reaches(low: str, start: int, floor: int, unit: str) -> bool:
    """Say whether it is what a change comes to: "growing to 60 pupils", "its capacity to 60"."""
    if " to" not in low[max(floor, start - 40) : start]:
        return False
    reaching = _REACHING if unit in _SERVICES else _GROWING
    found = reaching.search(low, max(floor, start - _REACH), start) or _GROWTH.search(
        low, max(floor, start - _NEARBY), start
    )
    return found is not None or brings(low, start, floor) is not None


def _before(low: str, start: int, floor: int, unit: str) -> str | None:
    begin = max(floor, start - _REACH)
    now = last_word(low, max(floor, start - _LAST), start) in _NOW_ENDS
    if now and _NOW.search(low, max(floor, start - _NEARBY), start):
        return "existing"
    match = _CUE_BEFORE.search(low, begin, start)
    if match is None:
        made = founded(low, start, floor) if unit == "place" else None
        return made or _changed_by(low, max(floor, start - _FAR), start)
    cue = " ".join(match["cue"].split())
    if _CUE_OF[cue] == "delivered" and low.startswith(" for ", match.end("cue")):
        return None  # "built for 60 places" says how many it was to have
    grown = cue == "expansion of"
    if grown and (unit != "place" or low[match.end("cue") :].startswith(_WHOSE)):
        return None  # "expansion of six special schools" makes none more
    if cue in _PLAIN_FORMS and _WHO_DO.search(low, max(0, match.start() - 24), match.start()):
        return None
    if cue in ("needs", "need") and _NEEDS_NOUN.search(
        low, max(0, match.start() - 16), match.start()
    ):
        return None
    return str(_CUE_OF[cue])


def _changed_by(low: str, begin: int, start: int) -> str | None:
    """Read "expansion of the school by 40 places"."""
    if " by" not in low[max(begin, start - 24) : start]:
        return None
    return next((name for name, way in _BY.items() if way.search(low, begin, start)), None)


def _after(around: Around) -> str | None:
    low, end = around.low, around.end
    relative = _RELATIVE.match(low, end)
    begin = relative.end() if relative else end
    stop = clause_end(around.text, begin, min(around.ceiling, end + 90))
    match = _CUE_AFTER.search(low, begin, stop)
    if match is None:
        return None
    cue = " ".join(match.group().split())
    name = _AFTER_OF[cue]
    if cue in _ADJACENT and low[begin : match.start()].strip(" ,"):
        return None
    if _NEXT_DEED.search(low, begin, match.start()):
        return None  # "it promised 60 places and has built 12"
    if _OF_ANOTHER.search(low, begin, match.start()):
        return None  # "six schools are full and measures that have been in place"
    if name == "lost" and _PLAN_FOR.search(low, max(0, around.start - 50), around.start):
        return None  # "the plan for 60 places was withdrawn" takes no place away
    if name == "delivered" and _BY_THEN.search(low, begin, match.start()):
        return "new"
    if name == "delivered" and low.endswith(("once ", "when ", "until "), begin, match.start()):
        return "new"  # "it will have 60 places once opened"
    if name == "delivered" and _TO_SEE.search(
        low, max(around.floor, around.start - 40), around.start
    ):
        return "new"  # "it will see 60 places created"
    if name in ("delivered", "new") and _NOT.search(low, begin, match.start()):
        return None
    return str(name)


def is_service(unit: str) -> bool:
    """Say whether it is of what a council opens, closes or needs, and not of people."""
    return unit in _SERVICES


def said_behind(around: Around) -> str | None:
    """What the words behind a count say, where that is so of a whole list: "are needed"."""
    said = _after(around)
    return said if said in ("needed", "lost") else None


def said_in(text: str, low: str, begin: int, end: int) -> str | None:
    """What the words behind the places of a lead say of them all: "places have been created:"."""
    said = _after(Around(text, low, begin, begin, begin, end))
    return said if said not in ("existing", "previous") else None


def governs(last: Count, unit: str) -> bool:
    """Say whether what makes a count more makes the next of its list more too.

    So it is in "a rise of 60 pupils and 4 staff" and "an additional six teachers and two
    assistants", but not in "60 additional pupils and 4 staff".
    """
    if _MORE.search(last.text) is None:
        return True
    return unit == last.unit and _SO_MANY_MORE.match(last.text) is not None


def number_end(low: str, end: int) -> int:
    """End of a number with its "+", "-plus", "or more" or "or so"."""
    head = low[end : end + 3]
    if head[:1] not in "[+- " or (head[:1] == " " and head[1:] not in ("pl", "or")):
        return end
    match = _NUMBER_TAIL.match(low, end)
    return match.end() if match else end


def hires(low: str, start: int, end: int) -> bool:
    """Say whether somebody is hired between two places: "and will recruit a further"."""
    return _HIRED.search(low, start, end) is not None


def is_current(low: str, begin: int, end: int) -> bool:
    """Say whether the size in [begin, end) is what it is now: "the current PAN at Oak is"."""
    return _CURRENT.search(low, begin, end) is not None


def is_compared(low: str, start: int, end: int) -> bool:
    """Say whether "compared with", "up from" or the like stands between two counts."""
    return _COMPARED.search(low, start, end) is not None


def none_of(low: str, start: int) -> bool:
    """Say whether "none of the" or "half of the" stands before: it did not happen to them all."""
    return _NONE_OF.search(low, max(0, start - 40), start) is not None
