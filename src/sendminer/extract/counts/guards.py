"""Numbers with a unit behind them that still count nothing of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sendminer.english.numbers import TWO_TO_TEN
from sendminer.extract.counts import changes
from sendminer.extract.counts.clauses import FEW, Around, cue_pattern, sentence_start
from sendminer.extract.counts.numerals import Number
from sendminer.extract.counts.phrases import Phrase
from sendminer.extract.counts.provisions import is_let
from sendminer.lexicon import alternation, lexicon
from sendminer.spans import up_to

if TYPE_CHECKING:
    from sendminer.extract.counts.links import Page

_LISTS = lexicon("counts")
_IDIOM = _LISTS["idiom"]
_OWNER = re.compile(
    rf"(?<![a-z])(?:{alternation(_IDIOM['owners'])})\s+(?:(?:young|little|other|own)\s+)?\Z"
)
_RANK_BEFORE = re.compile(rf"(?<![a-z])(?:{alternation(_IDIOM['ranks'])})\s+\Z")
_RANK_AFTER = re.compile(rf"\s+(?:{alternation(_IDIOM['ranked'])})\b")
_PARKING = re.compile(rf"(?<![a-z])(?:{alternation(_IDIOM['parking'])})(?![a-z])")
_SEATS = re.compile(
    r"\s+on\s+(?:(?:the|a|an|its|their|our|this)\s+)?(?:[a-z’'-]+\s+){0,4}"
    rf"(?:{alternation(_IDIOM['seats'])})\b"
)
_OF_WHAT = re.compile(
    rf"\s+of\s+(?:[a-z-]+(?:\s+(?:and|or))?\s+)?(?:{alternation(_IDIOM['purposes'])})(?![a-z])"
)
_OUT_OF = re.compile(
    r"\s+(?:out\s+of|in\s+every)\s+(?:(?:[0-9]|[125]0|100|1,?000)(?![0-9])|every"
    rf"|(?:a\s)?hundred|(?:a\s)?thousand|{TWO_TO_TEN})"
    r"|\s+(?:in\s+(?:each|every)|per)\s+(?:class|form|tutor\sgroup)(?![a-z])"
    rf"|\s+for\s+every\s+(?:[0-9]|(?:{TWO_TO_TEN})(?![a-z]))"
)
_SHARE_OF = re.compile(
    rf"\s+in\s+(?:{TWO_TO_TEN}|20|100|a\s+hundred)(?=\s*(?:[.,;:]|\Z)|\s+"
    rf"(?:{alternation(_LISTS['elided']['follow']['words'])}|written|finished)(?![a-z]))"
)
_RATIO = re.compile(rf"(?<![a-z])(?:{alternation(_IDIOM['ratios'])})[^.;\n]{{0,40}}\Z")
_RATIO_SIGNS = tuple({word[:4] for word in _IDIOM["ratios"]})
_IN = re.compile(rf"(?<![a-z])(?:{alternation(_IDIOM['spots'])})\s+\Z")
_IN_ALL = re.compile(r"(?:\A|[.!?;:,\n]\s*|(?<![a-z])(?:and|so|but|meaning)\s)in\sall\s\Z")
_ARE = re.compile(r"\s(?:are|were|will|would|have|had|could|should|may)\s")
"""Around the 200 of "In all 200 places are planned", which are no 200 spots."""
_ON_THE_MAP = re.compile(
    r"\s(?:in|across|around|throughout|up\sand\sdown)\s(?:(?:the|our)\s)?(?:whole\s)?(?:country|nation|england|wales|britain|uk|world)\b"
)
"""Behind the 33 of "picked as one of 33 places in the country", which are towns."""
_LARGE_FAMILY = 10
_OF_A_FAMILY = ("boys", "girls")
"""So few of these are mostly somebody's own."""
_HIGHEST_RANK = 10
_SEATED_IN = (
    "pupils in ", "children in ", "students in ", "shortfall at ", "gap at ", "shortage at ",
    "put at ", "stands at ", "stood at ", "set at ", "kept at ", "capped at ", "frozen at ",
    "estimated at ", "capacity at ", "number at ", "total at ", "remain at ", "remains at ",
    "need at ", "demand at ",
)  # fmt: skip
"""Before the 84 of "96 pupils in 84 places", which are no places that somebody was in or at."""
_SEND_WORDS = tuple(_LISTS["send"]["signs"])
_STAFF_WORDS = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['staff']['signs'])})(?![a-z])")
_JOBS = tuple(_LISTS["jobs"]["words"])
_ONLY_CUT = tuple(_LISTS["jobs"]["only"])
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_AT_RISK = re.compile(rf"[^.;!?\n]{{0,40}}?\s(?:{alternation(_LISTS['jobs']['risk'])})(?![a-z])")
_AT_WORK = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['jobs']['at'])})(?![a-z])")
_CASEWORK = cue_pattern(_LISTS["casework"]["before"])
_CIVIC_WORDS = tuple(_LISTS["civic"]["signs"])
_ROOM_FOR = re.compile(r"(?<![a-z])(?:places|spaces)\s(?:[a-z]+\s){0,3}for\s(?:[a-z]+\s){0,3}\Z")
"""Before the 26 of "places for up to 26 two-year-olds"."""
_PLAN_AFTER = re.compile(
    r"(?:\s\([^()\n]{1,20}\))?\s+(?:[a-z]+\s+){0,3}(?:issued|finalised|completed|maintained|within|on\s+time|agreed)\b"
)
_PART_ISSUED = re.compile(
    r",\s(?:only\s|just\s|about\s)?[a-z0-9,]{1,9}\s(?:were|was|have\sbeen|had\sbeen)\s"
    r"(?:issued|finalised|completed)\b"
)
"""Behind the 80 of "Of the 80 plans, 57 were issued on time"."""
_ISSUES = re.compile(
    rf"(?<![a-z])(?:{alternation(_LISTS['issued']['who'])})"
    rf"(?:,[^.,;\n]{{1,30}},)?\s(?:[a-z]+\s){{0,2}}?(?:{alternation(_LISTS['issued']['verbs'])})"
    rf"(?:\s(?:{FEW})){{0,3}}\s\Z"
)
"""Before the plans that a council finalised, issued or completed."""
_OTHER_PLANS = tuple(f" {word} plans" for word in _LISTS["issued"]["others"])
_ATTEND = (" in attendance", " attended", " were present", " present")
_PRESENT = re.compile(r"(?<![a-z])(?:present|attendance|attending):[^\n]{0,50}\Z")
_ANY_PLANS = frozenset(_LISTS["issued"]["plain"])
_FOR_ELSE = re.compile(
    rf"\s(?:to|of|on)\s|\sfor\s(?!(?:{alternation(_LISTS['issued']['owners'])})(?![a-z]))"
)
"""Behind plans that are no child's: "12 plans for the town hall"."""
_KEEPS = re.compile(
    r"(?<![a-z])(?:council|authority|county|borough|city|it|we|now|currently)\s(?:now\s|currently\s)?"
    r"(?:maintain|maintains|maintained)\s(?:[a-z]+\s){0,3}\Z"
)
"""Before the plans that an authority maintains, which are EHC plans in any text."""
_WITH_PLACES = re.compile(
    r",?\s(?:each\s)?(?:of|with|for|offering|providing)\s(?:up\sto\s|about\s)?[a-z0-9]{1,9}\s(?:places|pupils)(?![a-z])"
)
"""Behind "two new units", which are no flats then."""
_CHANGE_LEADS = (
    ":",
    "–",
    "-",
    "=",
    "(",
    " a further",
    " another",
    " were",
    " are",
    *_LISTS["elided"]["before"]["words"],
    *_LISTS["foreseen"]["words"],
)
_RIVAL = re.compile(rf"(?<![a-z])(?:{alternation(_LISTS['elided']['rival']['words'])})(?![a-z])")


def about_send(text: str, low: str) -> bool:
    """Say whether the text is about special needs, so that bare "plans" are EHC plans."""
    return "SEND" in text or any(word in low for word in _SEND_WORDS)


def about_staff(low: str) -> bool:
    """Say whether the text is about staff, so that bare "posts" are jobs."""
    return _STAFF_WORDS.search(low) is not None


def about_civic(low: str) -> bool:
    """Say whether the text is about a council or school, so that its people count."""
    return any(word in low for word in _CIVIC_WORDS)


def may_change(low: str, start: int) -> bool:
    """A cheap look at the word before: could a change or a capacity end here?"""
    head = up_to(low, start, 16).rstrip()
    return head.endswith(_CHANGE_LEADS)


def has_rival(low: str, start: int, end: int) -> bool:
    """Say whether something else is named that may rise or fall: costs, shares, waits."""
    return _RIVAL.search(low, max(start, end - 120), end) is not None


def is_noise(page: Page, number: Number, phrase: Phrase, tail: int, *, part: bool = False) -> bool:
    """Say whether the phrase is an idiom, a rank, parking, a family's own, or too weak."""
    low = page.low
    if number.low == 1 and number.high <= 3 and not _one_counts(phrase):
        return True
    if number.low != int(number.low) and (
        not _is_fte(page, number, phrase) or _is_paragraph(page.text, number)
    ):
        return True
    if _is_next_label(page.text, number, phrase):
        return True
    if not part and _OUT_OF.match(low, phrase.end):
        return True
    if not part and _SHARE_OF.match(low, phrase.end):
        return True
    if _is_ratio(up_to(low, number.start, 50)):
        return True
    if phrase.weak and (
        low.endswith(_OTHER_PLANS, number.end, phrase.end)
        or _is_at_meeting(low, number, phrase)
        or not _is_strong(page, number, phrase, tail)
    ):
        return True
    if phrase.unit == "unit" and is_let(low, low.rfind(" ", 0, phrase.end) + 1, phrase.end):
        return True
    if phrase.unit == "place" and _is_elsewhere(low, number, phrase):
        return True
    if phrase.unit in ("child", "family", "pupil") and number.high <= _LARGE_FAMILY:
        if low.endswith(_OF_A_FAMILY, number.end, phrase.end):
            return True
        return bool(_OWNER.search(low, max(0, number.start - 30), number.start))
    return _is_heading(page, number, phrase)


def _is_at_meeting(low: str, number: Number, phrase: Phrase) -> bool:
    """Say whether they are the officers of "Present: 14 members, four officers"."""
    if not low.endswith("officers", number.end, phrase.end):
        return False
    return low.startswith(_ATTEND, phrase.end) or (
        _PRESENT.search(low, max(0, number.start - 60), number.start) is not None
    )


def _is_ratio(head: str) -> bool:
    """Say whether it is the six of "one adult to six children"."""
    return any(sign in head for sign in _RATIO_SIGNS) and _RATIO.search(head) is not None


def _is_next_label(text: str, number: Number, phrase: Phrase) -> bool:
    """Say whether it is the 88 of "Requests: 88 Independent placements: 102"."""
    titled = text[number.end + 1 : number.end + 2].isupper()
    if not titled or not text.startswith(":", phrase.end):
        return False
    return up_to(text, number.start, 2).rstrip().endswith(":")


def _is_paragraph(text: str, number: Number) -> bool:
    """Say whether it is the 4.7 of "It was noted. 4.7 Headteachers spoke"."""
    if text.startswith((" FTE", " WTE"), number.end):
        return False
    opens = up_to(text, number.start, 3).rstrip(" ")[-1:] in ("", ".", "\n")
    return opens and text[number.end + 1 : number.end + 2].isupper()


def _is_fte(page: Page, number: Number, phrase: Phrase) -> bool:
    """Only staff and funded places come in parts: "4.5 therapists", "12.5 planned places"."""
    around = page.low[number.end : phrase.end + 24]
    if phrase.unit == "place":
        return any(word in around for word in ("planned", "commissioned", "funded", "fte"))
    return phrase.unit == "staff"


def _one_counts(phrase: Phrase) -> bool:
    """Count "one new base", but not the one of "one school said"."""
    return phrase.change in ("new", "additional", "needed")


def _is_strong(page: Page, number: Number, phrase: Phrase, tail: int) -> bool:
    if phrase.unit == "staff" and page.low.endswith(_JOBS, number.end, phrase.end):
        said = _of_jobs(page, number, tail)
        if page.low.endswith(_ONLY_CUT, number.end, phrase.end):
            told = said == "lost" or (page.sendy and said is not None)
            return told and _is_work(page, number.start, tail)
        if said == "lost":
            return True
    if page.sendy or phrase.sendy:
        return True
    if phrase.unit in ("unit", "base") and _WITH_PLACES.match(page.low, tail):
        return True
    if phrase.unit == "staff" and (phrase.change or number.low != int(number.low) or page.staffy):
        return True  # "4.5 posts", "six new posts"
    if phrase.unit == "person":
        return page.civic
    if phrase.unit == "child":
        return _ROOM_FOR.search(page.low, max(0, number.start - 40), number.start) is not None
    if phrase.unit == "case" and not page.low.startswith(" of ", phrase.end):
        return _CASEWORK.search(page.low, max(0, number.start - 40), number.start) is not None
    if phrase.unit == "assessment":
        return phrase.known  # "90 extra assessments", but no "fire risk assessments"
    if phrase.unit != "plan":
        return False
    kept = _KEEPS.search(page.low, max(0, number.start - 30), number.start)
    behind = _PLAN_AFTER.match(page.low, tail) or _PART_ISSUED.match(page.low, tail)
    return bool(kept or behind or _is_issued(page.low, number, phrase))


def _is_issued(low: str, number: Number, phrase: Phrase) -> bool:
    """Say whether the plans are what a council finalised or issued, and are for nothing else."""
    between = low[number.end : phrase.end].split()[:-1]
    if not _ANY_PLANS.issuperset(between) or _FOR_ELSE.match(low, phrase.end):
        return False
    return _ISSUES.search(low, max(0, number.start - 70), number.start) is not None


def _is_work(page: Page, start: int, end: int) -> bool:
    """Say whether the sentence names a council, a school or a service, where jobs are."""
    begin = sentence_start(page.text, start, max(0, start - 160))
    edge = _SENTENCE_END.search(page.text, end, end + 100)
    return _AT_WORK.search(page.low, begin, edge.start() if edge else end + 100) is not None


def _of_jobs(page: Page, number: Number, tail: int) -> str | None:
    """What happens to jobs, be they only at risk: "up to 60 jobs could go"."""
    if _AT_RISK.match(page.low, tail):
        return "lost"
    start = changes.bound(page.low, number.start, 0)[1]
    floor = max(0, start - 60)
    return changes.change(Around(page.text, page.low, start, tail, floor, tail + 60), None, "staff")


def _is_elsewhere(low: str, number: Number, phrase: Phrase) -> bool:
    """Say whether they are ranks, places to eat, parking, or "in three places"."""
    start, end = number.start, phrase.end
    if _RANK_AFTER.match(low, end) or _SEATS.match(low, end) or _OF_WHAT.match(low, end):
        return True
    if phrase.provision is not None:
        return False
    if phrase.words <= 1:
        begin = max(0, start - 20)
        ranked = number.high <= _HIGHEST_RANK and _RANK_BEFORE.search(low, begin, start)
        spots = (
            _IN.search(low, begin, start)
            and not low.endswith(_SEATED_IN, begin, start)
            and not (_IN_ALL.search(low, begin, start) and _ARE.match(low, end))
        )
        if ranked or spots or (low.endswith("one of ", 0, start) and _ON_THE_MAP.match(low, end)):
            return True
    if "space" not in low[number.end : end]:
        return False
    return _PARKING.search(low, max(0, start - 60), end + 60) is not None


def is_elsewhere(low: str, start: int, lead: tuple[int, int]) -> bool:
    """Say whether the places of a lead are seats, places to see, of worship or to park."""
    word = low.find(" ", lead[0], lead[1])
    end = word if word >= 0 else lead[1]
    if _RANK_AFTER.match(low, end) or _SEATS.match(low, end) or _OF_WHAT.match(low, end):
        return True
    return _PARKING.search(low, start, lead[1]) is not None


def _is_heading(page: Page, number: Number, phrase: Phrase) -> bool:
    """Say whether it is an agenda item's number: "64 SPECIAL SCHOOL PLACES PROGRAMME"."""
    text, start = page.text, number.start
    if (start and text[start - 1] != "\n") or number.high >= 400 or phrase.change:
        return False
    words = text[number.end : phrase.end]
    if words.isupper() and " " in words.strip():
        return True  # but "40 SEMH, 60 ASD and 10 HI places"
    titled = all(word[0].isupper() for word in words.split())
    return start > 0 and titled and text[phrase.end + 1 : phrase.end + 2].isupper()
