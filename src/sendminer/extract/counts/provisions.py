"""Which kind of provision and which need a count is of, read from the clause around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sendminer.extract.counts.clauses import clause_end, sentence_start
from sendminer.extract.counts.vocabulary import FIRST_WORDS, TOKEN, WORD, Meaning, longest
from sendminer.lexicon import alternation, either, lexicon, word_set

_REACH = 150
_NEAR_LEAD = 70
HOSTED = ("resource_base", "sen_unit", "satellite")
_LEAD = lexicon("counts")["lead"]
_PREPOSITION = re.compile(rf"(?<![a-z])(?:{alternation(_LEAD['provisions'])})(?![a-z])")
_HAVING = re.compile(
    rf"(?<![a-z])(?:{alternation([*_LEAD['provisions'], *_LEAD['needs']])})(?![a-z])"
)
_ANY = r"(?:[^.;]|(?<=[0-9])\.(?=[0-9]))"
"""Within a sentence; the point of "up by 16.5 per cent" ends none."""
_LEADS = re.compile(
    rf"{_ANY}{{0,70}}(?:(?<![a-z])(?:{alternation(_LEAD['places'])})\b{_ANY}{{0,30}}|[(:,–-]\s*)\Z"
)
_FAR_LEAD = re.compile(
    rf"(?<![a-z])(?:{alternation(_LEAD['places'])})\s[^.;,()]{{0,30}}\Z|[(:–-]\s*\Z"
)
_LISTED = re.compile(
    r"(?:[^.;,]|(?<=\bSt)\.|,\s(?:and\s)?(?=[A-Z])"
    r"|,\s(?=(?:with|each|providing|creating|offering|giving|adding|totalling)\s))*"
)
"""Between a base and its places, where a list of schools stands between them."""
_OR = re.compile(r"\s(?:and|or|&)\s(?:[a-z]+\s)?|\s?/\s?")
_SHUT = re.compile(r"[^()]*\)")
"""Between what is named in brackets and the count behind them."""
_IS = re.compile(r"\s(?:are|were)(?=\s)")
_BRACKET = 60
_CLOSED = (")", ",", ";", "\n", "")
_OPENED = re.compile(r"\([^();\n]{0,40}(?P<more>;[^()\n]{0,30})?\Z")
_OTHERS = ("place", "pupil")
_SAYS = re.compile(r"\s(?:is|are|was|were|will|would|said|amid|that|which|who|and\sthe)\s")
_ADJOINING = re.compile(
    r"\s(?:for|with|of)\s(?:(?:up\sto|about|around|some|at\sleast|more\sthan)\s)?\Z"
)
_ONE_NOUN = re.compile(r"[\s-](?:[a-z]+[\s-]){0,2}")
"""Between a need and the provision that is named after it: "autism-specific resource base"."""
_MARKS = ("'", "’")
_OWNED = re.compile(r"['’]?(?:\s[a-z-]+){0,3}\s*")
_IN_NAME = re.compile(
    r"(?:,?\s?\([A-Z][A-Za-z& ]{0,24}\)|,\s[A-Z][\w’']+)"
    r"(?:(?:,|\s(?:and|of|the))?\s(?:[A-Z][\w’'.]*|\([A-Z]{1,5}\))){0,9}"
    r"(?=\sfor\s(?:[a-z]+\s){1,4}with\s)"
)
"""The rest of a name, up to whom its places are for: " (VC) Junior, Infant School for pupils"."""
_ONWARD = re.compile(
    r",?\sand\s(?:that\s|an?\s|another\s|the\s(?:expansion|extension|creation|opening|closure|conversion|capacity|number)\s|(?:[a-z]+\s)?(?:has|have|had|is|are|was|were|will|would)\s|[0-9.]{1,5}\s?(?:%|per\s?cent))"
)
"""Where the sentence says something else: "40 children and has no base", "and staff will"."""
_PURPOSE = re.compile(
    r"\s(?:with\sthe\saim|in\sa\sbid|in\sorder|in\sresponse|so\sas|amid"
    r"|to\s(?:reduce|avoid|meet|address|ease|cut|relieve|tackle|free|replace|prevent|end)"
    r"|(?:reducing|easing|relieving|addressing|avoiding|replacing)|(?:rather\sthan|instead\sof))\s"
)
"""Why the places are made, which names what they are not: "to ease pressure on special schools"."""
_WISHED = re.compile(
    r"(?<![a-z])(?:interest|interested|keen|hope|hopes|wants?|considering)(?![a-z])"
)
"""Schools with an interest in a base do not have one."""
_WHO_HAVE = re.compile(
    r"(?:who|that)\s(?:will|would)\s(?:[a-z]+\s){0,3}(?:part\sof|attend|join|use)\s"
    r"|(?:who|whose|that)\s(?:(?:primary|main|greatest|special|particular)\s)*"
    r"(?:needs?\s(?:is|are|include)|plans?\s(?:had\s|have\s|has\s)?names?d?|have|has|are|had|were|attend|need)\s"
)
_KEPT_OUT = re.compile(
    r"(?<![a-z])(?:not|never|cannot|n['’]t)\s(?:be\s)?(?:fully\s)?"
    r"(?:met|supported|educated|placed|taught|accommodated|cope|thrive|manage)\s(?:with)?in\s(?:[a-z]+\s){0,2}\Z"
    r"|(?<![a-z])(?:exclu(?:ded|sions?)|removed|withdrawn|moved|moving|away|suspended|instead|rather)\s"
    r"(?:from|of|than)\s(?:[a-z]+\s){0,2}\Z"
)
"""Before "mainstream" in "excluded from mainstream schools", "cannot be met in mainstream"."""
_OUTSIDE = (" of ", " than ", " in ", " in a ", " in the ", " within ")
_STATES = ("former ", "vacant ", "disused ", "empty ", "closed ", "derelict ", "redundant ")
"""Before what a building was, which says nothing of what it is to be."""
_BESIDE = re.compile(
    r"(?<![a-z])(?:beside|behind|opposite|next\sto|next\sdoor\sto|close\sto|adjoining)\s(?:the|an?|its)\s\Z"
)
"""Before the nursery that a building "will stand beside", whose places are not its."""
_WITH_ONE = re.compile(r"(?<![a-z])with\s(?:[a-z]+\s){0,3}\Z")
_BROAD = word_set("counts", "broad")
_NAMELY = re.compile(
    r"(?:\s(?:needs?|difficult(?:y|ies)|disorders?))?,?\s"
    rf"\(?(?:{either('counts', 'broad', 'namely')})(?=[\s,])"
)
_PARTS = ("nursery", "sixth_form")
_ASIDE_PART = re.compile(r",\s(?:and\s)?(?:with|as\swell\sas|plus)\s")
"""Behind a nursery that is one part of a school, beside its places."""
_NO_NURSERY = re.compile(rf"\s(?:{alternation(_LEAD['no_nursery'])})(?![a-z])")
_LET = re.compile(rf"(?<![a-z])(?:{either('counts', 'idiom', 'let')})\s\Z")
_ON_AN_ESTATE = re.compile(
    r"\s(?:at|on|in|within)\s(?:the\s|an?\s)?(?:[\w’'&-]{2,20}\s){0,4}?"
    rf"(?:{either('counts', 'idiom', 'estates')})(?![a-z])"
)
_NAME_BEFORE = re.compile(r"[A-Z][a-z]+\s(?:and|&)\s\Z")
_WORD_BEFORE = re.compile(r"[A-Z][a-z’'.]{1,20}\s\Z")
_SHORT_FORM = re.compile(
    r"\((?:[A-Za-z/&]{2,8}|[0-9]{1,2}\s?(?:-|–|to)\s?[0-9]{1,2}(?:\s[a-z]{1,6}){0,2}|(?:[Yy]ears?|[Aa]ge[ds]?|[Kk]ey\s[Ss]tages?|KS)\s?[0-9][^()]{0,16})\)"
)
_ASIDE = re.compile(r"(?:,|\s?[(–-]|\s?[:/])(?=\s?[A-Za-z])")
_WHEN = re.compile(
    r",\s(?:(?:with\seffect\s|effective\s|starting\s|phased\s)?(?:from|by|in|over|until)|opening(?:\s(?:in|from|by))?"
    r"|subject\sto)\s[^,;:.()\n]{3,50},(?=\s(?:for|at|in|to\ssupport|to\smeet|catering)\s)"
)
"""A day or a proviso between places and what they are for: ", from September 2026, for pupils"."""
_EACH_UNIT = re.compile(
    r"(?:each|very|the|this|that|per)\sunit(?![a-z])|\s(?:the|per)\sunit(?![a-z])"
)
_UNITS = ("pupil_referral_unit", *HOSTED)
_FAR_BACK = 300
_PEOPLE = re.compile(rf"(?<![a-z])(?:{alternation(_LEAD['people'])})\s+(?:[a-z]+\s+){{0,2}}\Z")
_NEXT_SUM = re.compile(r"(?:[,;]|[,;]?\s(?:and|while|plus))\s(?:[a-z]{1,10}\s){0,3}?£")
"""What another sum is for: "£2m for a special school and £1m for 20 places at Oak Primary"."""

CONTRAST = re.compile(r",\s(?:while|whilst|whereas)\s")
"""Where a clause on something else starts: "a satellite in Oak, while 32 places at Elm"."""


def mentions(text: str, low: str, start: int, end: int) -> Iterator[tuple[Meaning, int, int]]:
    """Phrases of the lexicon in [start, end) that name a provision or a need."""
    place = start
    for token in WORD.finditer(low, start, end):
        if token[0] not in FIRST_WORDS or token.start() < place:
            continue
        read = longest(text, low, token)
        if read and read[1] <= end:
            place = read[1]
            if not (read[0].provision or read[0].need) or _is_name(text, token, read[0]):
                continue
            if token["word"] in ("unit", "units") and is_let(low, token.start("word"), read[1]):
                continue
            if not _is_left(low, max(start, token.start() - 40), token.start()):
                yield read[0], token.start("word"), read[1]


def is_let(low: str, start: int, end: int) -> bool:
    """Say whether "units" are rooms to let: "two vacant units", "units at the business park"."""
    return bool(_LET.search(low, max(0, start - 16), start) or _ON_AN_ESTATE.match(low, end))


def _is_left(low: str, begin: int, end: int) -> bool:
    """Say whether people are kept out of what is named: "excluded from mainstream schools"."""
    if low.endswith((" the ", " a ", " an ", " its "), begin, end) and _BESIDE.search(
        low, begin, end
    ):
        return True
    if low.endswith(_STATES, begin, end):
        return True  # "renovating the vacant nursery", "the former special school"
    if not ("from" in low[begin:end] or low.endswith(_OUTSIDE, begin, end)):
        return False
    return _KEPT_OUT.search(low, begin, end) is not None


def hosted(kinds: set[str]) -> set[str]:
    """Leave "mainstream" out where a base is named that is in such a school."""
    return kinds - {"mainstream"} if kinds.intersection(HOSTED) else kinds


def only(meanings: Iterable[Meaning]) -> tuple[str | None, str | None]:
    """The provision and the need that are named, each if there is one only."""
    said = list(meanings)
    kinds = hosted({one.provision for one in said if one.provision})
    needs = {one.need for one in said if one.need}
    return kinds.pop() if len(kinds) == 1 else None, needs.pop() if len(needs) == 1 else None


def _reach(text: str, end: int, ceiling: int) -> int:
    """End of the clause, past a short form in brackets: "learning difficulties (SLD) at".

    The name of a school with commas and brackets does not end it either.
    """
    stop = clause_end(text, end, ceiling)
    named = _IN_NAME.match(text, stop) if text[stop : stop + 1] in (",", "(", " ") else None
    if named and named.end() < ceiling:
        stop = clause_end(text, named.end(), ceiling)
    when = _WHEN.match(text, stop)
    if when and when.end() < ceiling:
        stop = clause_end(text, when.end(), ceiling)
    if text.startswith((", with ", ", who "), stop) and " aged " in text[end:stop]:
        stop = clause_end(text, stop + 2, ceiling)
    purpose = _PURPOSE.search(text, end, stop)
    stop = purpose.start() if purpose else stop
    onward = _ONWARD.search(text, end, stop) if text.find("and", end, stop) >= 0 else None
    if onward:
        return onward.start()
    aside = _SHORT_FORM.match(text, stop) or _WHO_HAVE.match(text, stop)
    return clause_end(text, aside.end(), ceiling) if aside and aside.end() < ceiling else stop


def _aside(text: str, low: str, end: int) -> str | None:
    """The need in "Maple School (60 places, ASD)" or "60 places (SEMH)"."""
    match = _ASIDE.match(text, end)
    token = TOKEN.match(low, match.end()) if match else None
    read = longest(text, low, token) if token else None
    return read[0].need if read and low[read[1] : read[1] + 1] in _CLOSED else None


def _is_name(text: str, token: re.Match[str], meaning: Meaning) -> bool:
    """Say whether a nursery is only part of a name: "Marsh Infant and Nursery School", a garden."""
    start = token.start("word")
    if meaning.provision == "nursery" and _NO_NURSERY.match(text, token.end()):
        return True  # "on the old nursery garden"
    if not text[start].isupper():
        return False
    before = max(0, start - 24)
    if meaning.provision == "college" and _WORD_BEFORE.search(text, before, start):
        return True
    named = meaning.provision in ("college", "nursery")
    return named and _NAME_BEFORE.search(text, before, start) is not None


def after(text: str, low: str, end: int, ceiling: int) -> tuple[str | None, str | None]:
    """Provision and need in "places for autistic pupils in resource bases"."""
    stop = _reach(text, end, min(ceiling, end + _REACH))
    provision, need = None, _aside(text, low, end)
    for meaning, start, last in mentions(text, low, end, stop):
        leads = _HAVING if meaning.need and not meaning.provision else _PREPOSITION
        if not leads.search(low, end, start) or _WISHED.search(low, end, start):
            continue
        if meaning.provision in _PARTS and _WITH_ONE.search(low, end, start):
            continue  # "a 200-place school with a nursery"
        named = meaning.provision
        if named == "sen_unit" and _EACH_UNIT.match(low, max(0, start - 5)):
            named = _told_of(text, low, end)
        # "in mainstream schools' resource bases": the base is in the school
        within = provision == "mainstream" and named in HOSTED
        provision = named if within else provision or named
        if need is None and meaning.need:
            need = _narrowed(text, low, start, last) or meaning.need
    return provision, need


def _narrowed(text: str, low: str, start: int, end: int) -> str | None:
    """The need that a broad one is said to be: "communication difficulties, including autism"."""
    return _need_behind(text, low, _NAMELY.match(low, end)) if low[start:end] in _BROAD else None


def _told_of(text: str, low: str, end: int) -> str:
    """What "each unit" is one of, where it was named: pupil referral units, resource bases."""
    named = (one.provision for one, _, _ in mentions(text, low, max(0, end - _FAR_BACK), end))
    kinds = [kind for kind in named if kind in _UNITS]
    return kinds[-1] if kinds else "sen_unit"


def _owns(low: str, end: int, start: int) -> bool:
    """Say whether it is "the base's eight places" or "the special schools' current 60"."""
    marked = low[end - 2 : end - 1] in _MARKS or low[end : end + 1] in _MARKS
    return marked and _OWNED.fullmatch(low, end, start) is not None


def adjoining(text: str, low: str, start: int, floor: int) -> tuple[str | None, str | None]:
    """What "an autism free school for 280 pupils" says, right before what it is for."""
    lead = _ADJOINING.search(low, max(floor, start - 30), start)
    if lead is None:
        return None, None
    need, after_need = None, 0
    for meaning, begin, end in mentions(text, low, max(floor, lead.start() - 60), lead.start()):
        if end == lead.start() and meaning.provision:
            own = need if need and _ONE_NOUN.fullmatch(low, after_need, begin) else None
            return meaning.provision, meaning.need or own
        if meaning.need:
            need, after_need = meaning.need, end
    return None, None


def named_before(text: str, low: str, start: int, floor: int) -> str | None:
    """The need that names a member of a list: "ASD 80 places, SEMH 40"."""
    need = None
    for meaning, _, end in mentions(text, low, max(floor, start - 40), start):
        need = meaning.need if not low[end:start].strip(" :–-(,") else None
    return need


def told_behind(text: str, low: str, end: int) -> str | None:
    """The need that a verb right behind a number tells: "and 60 are autistic"."""
    return _need_behind(text, low, _IS.match(low, end))


def _need_behind(text: str, low: str, lead: re.Match[str] | None) -> str | None:
    """The need that the words behind a lead tell, where there is one."""
    token = TOKEN.match(low, lead.end()) if lead else None
    read = longest(text, low, token) if token else None
    return read[0].need if read else None


def _leads_far(text: str, low: str, end: int, start: int) -> bool:
    """Read "resource bases at Hart Primary, St Ebb's and Cold Hill, providing 44 places"."""
    if _FAR_LEAD.search(low, max(end, start - 50), start) is None:
        return False
    return _LISTED.fullmatch(text, end, start) is not None and not _SAYS.search(low, end, start)


def bracketed(text: str, low: str, start: int, end: int) -> tuple[str | None, str | None]:
    """Provision and need in "Lime Park (SEMH; 48 places)", where semicolons part the items."""
    opened, closed = _OPENED.search(text, max(0, start - _BRACKET), start), _SHUT.match(text, end)
    if opened is None or closed is None or not (opened["more"] or text.startswith(";", end)):
        return None, None
    inside = (opened.start(), start), (end, min(closed.end(), end + _BRACKET))
    if any(low.find(word, *span) >= 0 for word in _OTHERS for span in inside):
        return None, None  # "(12 places SEMH; 20 places)"
    return only(one for span in inside for one, _, _ in mentions(text, low, *span))


def before(text: str, low: str, start: int, floor: int, unit: str) -> tuple[str | None, str | None]:
    """Provision and need in "a resource base for autistic pupils with 12 places"."""
    begin = sentence_start(text, start, max(floor, start - _REACH))
    begin = max((m.start() for m in _NEXT_SUM.finditer(low, begin, start)), default=begin)
    begin = max((m.end() for m in CONTRAST.finditer(low, begin, start)), default=begin)
    provision = need = None
    last = start
    for meaning, first, end in mentions(text, low, begin, start):
        coordinate = (
            provision not in (None, "sen_unit") and last < first and _OR.fullmatch(low, last, first)
        )
        last = end
        if coordinate or (provision and _SHUT.match(low, end, start)):
            # "special schools and units", "resource bases (units in schools), which have 60 places"
            continue
        if meaning.provision in _PARTS and _ASIDE_PART.match(low, end, start):
            continue  # "a school with a nursery, and with ten places"
        leads = _LEADS.fullmatch if unit == "place" else _PEOPLE.search
        far = unit == "place" and start - end > _NEAR_LEAD and _leads_far(text, low, end, start)
        if not (far or leads(low, end, start) or _owns(low, end, start)):
            continue
        if meaning.provision == "mainstream" and low.find(" and ", end, start) >= 0:
            continue  # "improve inclusion in mainstream schools and deliver 60 places"
        hosting = meaning.provision == "mainstream" or text[first].isupper()
        if not (hosting and provision in HOSTED and meaning.provision not in HOSTED):
            # "a base at Elm Special School (12 places)"
            provision = meaning.provision or provision
        need = meaning.need or need
    return provision, need
