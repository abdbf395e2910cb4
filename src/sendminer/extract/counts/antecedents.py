"""The provision of a count that its own sentence does not name: a heading, a row, what it goes on.

"A special school is planned. It will have 150 places", "Resource bases:" over a list of schools
with their places, and "Oak School | SRP | 12 places".
"""

from __future__ import annotations

import re

from sendminer.english.numbers import TWO_TO_TEN
from sendminer.extract.counts.clauses import sentence_before, sentence_start
from sendminer.extract.counts.provisions import HOSTED, hosted, mentions, only
from sendminer.lexicon import alternation, lexicon
from sendminer.spans import up_to

_WORDS = lexicon("counts")["antecedent"]
_BACK = 600
_LEAD = 120
"""How far the subject of its sentence may stand before a count."""
_LIST_REACH = 900
_SCHOOL = (" school", " academy")
_SCHOOLS = ("special_school", "free_school", "independent_special_school")
_MOST_LINES = 14
_LONGEST_LINE = 120
_LONGEST_HEADING = 90
_OPENS = (
    r"[\W_]{0,3}(?:(?:in|by|from|since|last|next|this|once|when|under|between)"
    r"\s[a-z0-9 ]{2,20}?,?\s)?"
)
"""What may stand before the subject: "In January it had"."""
_ON = r"(?:(?!(?:the|an?|which|that|who|what|how|its)\s)[^\s.;:]{1,20}\s){0,7}?"
_HOLDS = rf"(?<![a-z])(?:{alternation(_WORDS['holds'])})(?![a-z])"
_SUBJECT = re.compile(
    rf"{_OPENS}(?P<one>it|this)[\s,]{{1,2}}{_ON}{_HOLDS}"
    rf"|{_OPENS}(?P<also>it)\s[^.;:]{{3,70}}?\sand\s(?:(?:also|now)\s)?{_HOLDS}"
    rf"|{_OPENS}(?:they|these|both|each|all|the\s(?:(?!of\s|in\s|for\s)[a-z-]+\s){{0,2}}?"
    rf"(?:(?P<school>school|academy)|{alternation(_WORDS['subjects'])}))[\s,][^.;:]{{0,60}}?{_HOLDS}"
    rf"|{_OPENS}(?P<its>its\s(?:[a-z]+\s){{0,2}}?(?:capacity|roll|numbers|intake|pan)|numbers\sthere)\s"
    rf"|{_OPENS}(?:those|these|the\s(?:following|others?|first|latest))\s[^.;:]{{0,60}}?(?:are|were|include):"
)
"""How a sentence goes on about the one before; "It outlined the work that had" does not."""
_GOES_ON = re.compile(
    rf"(?![“\"‘]){_OPENS}(?:it|its|this|the\s(?:new\s)?(?:school|academy|{alternation(_WORDS['subjects'])}))[\s,’']"
)
"""How a sentence opens, outside of speech, that is about what the one before it is about."""
_MOST_SENTENCES = 3
_OTHER_SCHOOL = re.compile(
    r"[A-Z][a-z’']{2,20}\s(?:Church\s|CE\s|Catholic\s|Community\s|Lower\s|Upper\s|Park\s)?"
    r"(?:Primary|Infants?|Juniors?|Secondary|High|Grammar|Academy|College|School)(?![a-z])"
)
_A_SCHOOL = re.compile(r"(?<![a-z])an?\s(?:(?:brand\s)?new\s|[a-z-]+\s)?school\s[^.!?;]*\Z")
_SCHOOL_ON = re.compile(
    r"[^.!?\n]{0,160}[.!?\n]{1,3}\s{0,2}the\s((?:[a-z-]+\s){1,2}school)(?![a-z])"
)
_SOMEWHERE = re.compile(r"\s(?:at|in|near|on)\s([A-Z][a-z]+)")
_GIVING = re.compile(
    r"(?<![a-z])(?:the|this|its)\s(?:[a-z-]+\s){0,2}?school,?\s"
    r"(?:providing|offering|creating|adding|bringing|giving|opening\swith|with)\s(?:[a-z]+\s){0,2}\Z"
)
"""Right before what a school gives that was named before: "with the new school offering"."""
_AT_IT = re.compile(
    r"(?<![a-z])the\s(?:school|academy)(?=[,.;:)]|['’]s\s|\s(?:from|by|with|to|in|for|and|will|would"
    r"|should|could|has|had|is|was|as|which|that|currently|now|site)\s|\s*\Z)"
)
"""In "the number of places at the school from 100 to 120": what was named before."""
_ON_IT = re.compile(
    r"[^.;:\n]{0,40}?\s(?:at|in|for|within|of)\sthe\s(?:school|academy)(?=[,.;:)\n]|\s(?:from|by|in|to|and|with|as|site)\s|\Z)"
)
_BARE = re.compile(r"[\W_]{0,3}(?:[a-z]+[\s,]+){0,3}")
_DEEDS = (
    r"(?:Expansion|Extension|Enlargement|Creation|Increase|Reduction|Provision|Development"
    r"|Establishment|Opening|Closure|Conversion|Proposal|Plan|Place|Number|Capacity)"
)
"""What opens an item of a list of schemes, and is the name of no school."""
_NAME = re.compile(
    r"[\W_]{0,3}(?:At\s)?(?!(?:The|It|This|These|They|There|Each|Both|All|In|A|An|Its)\s)"
    rf"(?!{_DEEDS}s?\s)(?P<name>[A-Z][a-z]{{2,}})(?:\s(?:[A-Z][\w’']+|of|the|and))*\s"
)
_SOME_BASES = re.compile(
    rf"(?<![a-z])(?:{TWO_TO_TEN}|[0-9]{{1,2}})\s(?:[a-z-]+\s){{0,3}}?"
    r"(?:bases|units|provisions|srps|arps)(?![a-z])"
)
_WILL_HAVE = re.compile(
    r"\s(?:School|Academy|Primary|Infants?|Juniors?|Secondary|High|College)\s(?:would|will|is\sto|to)\s(?:each\s)?(?:have|get|offer|take|gain)\s"
)
"""How a paper goes on, school by school, about the bases that it has named."""
_ITEM = re.compile(r"(?![“\"‘])[\W_]*[A-Z0-9•*-]")
_BULLET = re.compile(r"\s*(?:[•*·●▪–o-]|\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)])\s")
_LONGEST_ITEM = 400
_LABEL = re.compile(r"[^:.\n]{2,60}:[^.\n]{1,90}(?=\n|\Z)")
_MOST_LABELS = 5
_TABLE_BELOW = re.compile(r"(?<![a-z])(?:table|follows|following|below|set\sout)(?![a-z])")
_STOPS = (".", "!", "?", "”", '"')
_DIGIT = re.compile(r"[0-9]")


Named = tuple[str | None, str | None]
"""A provision and a need; either is None where none, or more than one, is named."""
_NOTHING: Named = (None, None)


def antecedent(text: str, low: str, span: tuple[int, int], unit: str) -> Named:
    """The provision that a count leans on, and the need beside it."""
    start, end = span
    if low.endswith("the ", 0, start) and low.startswith(_SCHOOL, end):
        return _school_before(text, low, start), None
    row = _row(text, low, start)
    if row[0]:
        return row
    named = _heading(text, low, start)
    if named[0] is None:
        named = _before(text, low, start, unit)
    if named[0] is None and _GIVING.search(low, max(0, start - _LEAD), start):
        named = _the_school(text, low, start), None
    if named[0] is None and _says_where(text, low, span):
        named = _the_school(text, low, start), None
    if named[0] is None and _A_SCHOOL.search(low, max(0, start - _LEAD), start):
        named = _school_next(text, low, span), None
    return named[0], row[1] or named[1]


def _says_where(text: str, low: str, span: tuple[int, int]) -> bool:
    """Say whether a count is told of "the school": "raise the places at the school to 120"."""
    if low.find("the school", max(0, span[0] - _LEAD), span[1] + _LEAD) < 0 and (
        low.find("the academy", max(0, span[0] - _LEAD), span[1] + _LEAD) < 0
    ):
        return False
    begin = sentence_start(text, span[0], max(0, span[0] - _LEAD))
    if _OTHER_SCHOOL.search(text, begin, span[0]):
        return False
    return bool(_AT_IT.search(low, begin, span[0]) or _ON_IT.match(low, span[1]))


def _school_next(text: str, low: str, span: tuple[int, int]) -> str | None:
    """What "a new school with 80 places" is, where the next sentence says "The special school"."""
    onward = _SCHOOL_ON.match(low, span[1])
    begin = sentence_start(text, span[0], max(0, span[0] - _LEAD))
    if onward is None or _A_SCHOOL.search(low, begin, span[0]) is None:
        return None
    kinds = {one.provision for one, _, _ in mentions(text, low, onward.start(1), onward.end(1))}
    return kinds.pop() if len(kinds) == 1 and kinds.issubset(_SCHOOLS) else None


def _school_before(text: str, low: str, start: int) -> str | None:
    """What "the 120-place school" is: the kind of school that was named last."""
    named = [one.provision for one, _, _ in mentions(text, low, max(0, start - _BACK), start)]
    schools = [kind for kind in named if kind in _SCHOOLS]
    return schools[-1] if schools else None


def _the_school(text: str, low: str, start: int) -> str | None:
    """What "the school" is some sentences on, where no other school and no base was named since."""
    begin = sentence_start(text, start, max(0, start - _LEAD))
    named = [one for one in mentions(text, low, max(0, begin - _BACK), begin) if one[0].provision]
    if not named or named[-1][0].provision not in _SCHOOLS or low[named[-1][2] - 1] == "s":
        return None
    other = _OTHER_SCHOOL.search(text, named[-1][2], begin)
    return None if other else named[-1][0].provision


def _only(text: str, low: str, begin: int, end: int, *, plural: bool = True) -> Named:
    """The provision named in [begin, end), if it is one only, and a single one where it must be."""
    found = list(mentions(text, low, begin, end))
    named = [one for one in found if one[0].provision]
    kinds = hosted({kind for meaning, _, _ in named if (kind := meaning.provision)})
    if len(kinds) != 1 or not (plural or low[named[0][2] - 1] != "s"):
        return _NOTHING
    needs = {meaning.need for meaning, _, _ in found if meaning.need}
    return kinds.pop(), needs.pop() if len(needs) == 1 else None


def _row(text: str, low: str, start: int) -> Named:
    """What another cell of the row says."""
    near = text[max(0, start - _LONGEST_LINE) : start + _LONGEST_LINE]
    if " | " not in near and "\t" not in near:
        return _NOTHING
    begin, end = _line(text, start)
    if " | " not in text[begin:end] and "\t" not in text[begin:end]:
        return _NOTHING
    return only(meaning for meaning, _, _ in mentions(text, low, begin, end))


def _line(text: str, place: int) -> tuple[int, int]:
    begin = text.rfind("\n", max(0, place - _LONGEST_LINE), place) + 1
    end = text.find("\n", place, place + _LONGEST_LINE)
    return begin or max(0, place - _LONGEST_LINE), end if end >= 0 else min(len(text), place + 90)


def labelled(text: str, low: str, start: int) -> Named:
    """What the lines around say, where each is a label and a value: "Primary need: MLD"."""
    if up_to(text, start, 2).strip() != ":":
        return _NOTHING
    begin, end = _line(text, start)
    if _LABEL.fullmatch(text, begin, end) is None or (begin and text[begin - 1] != "\n"):
        return _NOTHING
    lines = [(begin, end)]
    for _ in range(_MOST_LABELS):
        above = text.rfind("\n", max(0, begin - _LONGEST_LINE), max(0, begin - 1)) + 1
        if begin and _LABEL.match(text, above, begin):
            lines.append((above, begin))
            begin = above
        below = _LABEL.match(text, end + 1)
        if below:
            lines.append(below.span())
            end = below.end()
    if len(lines) == 1:
        return _NOTHING  # "On outreach: 41 pupils were helped" is a line of prose
    # "Independent placements: 102" says nothing of the number in the line above
    said = lines[:1] + [line for line in lines[1:] if _DIGIT.search(text, *line) is None]
    return only(meaning for line in said for meaning, _, _ in mentions(text, low, *line))


def _heading(text: str, low: str, start: int) -> Named:
    """What the heading over a list names, if the count stands in an item of it."""
    span = heading(text, start)
    return _only(text, low, *span) if span else _NOTHING


def heading(text: str, start: int) -> tuple[int, int] | None:
    """The heading over the list in whose item, a line of its own, ``start`` stands."""
    floor = max(0, start - _LIST_REACH)
    begin = text.rfind("\n", floor, start)
    if begin < 0 or start - begin > _LONGEST_ITEM or not _is_item(text[begin + 1 : start]):
        return None
    for _ in range(_MOST_LINES):
        end = begin
        begin = text.rfind("\n", floor, end)
        line = text[begin + 1 : end].strip()
        if begin < 0 and floor:
            return None
        if line and _is_heading(line):
            return begin + 1, end
        if line.endswith(":"):
            # "Four schools have said yes. The proposed bases are:"
            return max(begin + 1, text.rfind(". ", begin + 1, end)), end
        if (line and not _is_item(line)) or begin < 0:
            return None
    return None


def caption(text: str, low: str, start: int) -> str | None:
    """The provision that the line over a table at ``start`` names: "the new bases are:"."""
    floor = max(0, start - _BACK)
    end = floor + len(text[floor:start].rstrip())
    begin = max(text.rfind("\n", floor, end) + 1, floor)
    line = text[begin:end]
    if not line.endswith(":") and _TABLE_BELOW.search(low, begin, end) is None:
        return None
    return _only(text, low, begin, end)[0]


def _is_item(line: str) -> bool:
    """Say whether a line looks like one of a list: short, and no sentence within it.

    With a bullet it may be long, and hold several.
    """
    if _BULLET.match(line):
        return len(line) <= _LONGEST_ITEM
    return len(line) <= _LONGEST_LINE and ". " not in line and _ITEM.match(line) is not None


def _is_heading(line: str) -> bool:
    if len(line) > _LONGEST_HEADING or line.endswith(_STOPS) or _DIGIT.search(line):
        return False
    return line.endswith(":") or line[0].isalpha()


def _before(text: str, low: str, start: int, unit: str) -> Named:
    """What the sentence before is about, if the sentence of the count goes on about it."""
    begin = sentence_start(text, start, max(0, start - _LEAD))
    subject = _SUBJECT.match(low, begin, start)
    named = None if subject else _NAME.match(text, begin, start)
    bare = unit == "place" and _BARE.fullmatch(low, begin, start)
    if not (subject or named or bare):
        return _NOTHING
    before = sentence_before(text, start, _BACK)
    if before is None or before[2] != begin:
        return _NOTHING
    first, stop, _ = before
    if named:
        known = text.find(named["name"], first, stop) >= 0
        if not known and _WILL_HAVE.search(text, begin, start):
            known = _SOME_BASES.search(low, first, stop) is not None
        return _only(text, low, first, stop) if known else _NOTHING
    plural = subject is not None and (subject["one"] or subject["its"]) is None
    found = _only(text, low, first, stop, plural=plural)
    for _ in range(_MOST_SENTENCES):
        if found[0] or not subject or not _only_goes_on(text, low, first, stop):
            break
        before = sentence_before(text, first, _BACK)
        if before is None or before[2] != first:
            break
        first, stop, _ = before
        found = _only(text, low, first, stop, plural=plural)
    if subject and subject["school"]:
        if found[0] in HOSTED:
            return _NOTHING
        place = _SOMEWHERE.match(text, subject.end("school"))
        if place and text.find(place[1], max(0, begin - _BACK), begin) < 0:
            return found  # "The school at Yarm" is none that was named
        return found if found[0] else (_the_school(text, low, start), None)
    return found


def _only_goes_on(text: str, low: str, first: int, stop: int) -> bool:
    """Say whether a sentence names no provision, and is about what was named before it."""
    if _GOES_ON.match(low, first, stop) is None:
        return False
    return not any(one.provision for one, _, _ in mentions(text, low, first, stop))
