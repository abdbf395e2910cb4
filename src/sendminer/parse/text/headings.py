"""Tell the numbered headings of agenda items, in plain text, from limbs of resolutions.

Councils number in many ways ("54.  Title", "CAB/22/31 Title", "39/25 Title", "Item 5: Title",
"Minute 112: Title", "B. Title"), and number the limbs of their resolutions too. Items differ from
limbs in that they are headings and not sentences, and in that they count on from each other in
one form through the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from sendminer.english.times import MONTHS
from sendminer.lexicon import either
from sendminer.parse.text.dates import DATE
from sendminer.parse.text.resolutions import head

_CODE = (
    r"(?!P?Q\d)[A-Z]{1,6}(?:[./-][A-Z]{1,6}){0,3}(?:[./-]\d{2,4})?[./-]?\d{1,4}"
    r"(?:/\d{1,4}(?:-\d{2})?)?"
)
_LABEL = re.compile(
    r"[ \t#*]{0,8}(?P<label>"
    r"(?P<word>(?:AGENDA |Agenda )?(?:ITEMS?|[Ii]tems?|MINUTE|Minute|Min)\.?\s"
    r"(?:N[oO][.:]?\s)?"
    r"(?P<word_n>\d{1,4})[A-Za-z]?\s{0,2}[:.)–—-]{0,2}(?=\s))"
    rf"|(?P<coded>{_CODE}[:.]?(?=\s|$))"
    r"|(?P<slashed>\d{1,4}/\d{1,4}(?:[-/]\d{2})?[:.]?(?=\s|$))"
    r"|(?P<dotted>(?P<dotted_n>\d{1,4})[A-Z]?[.):](?=\s|$))"
    r"|(?P<bare>(?P<bare_n>\d{1,4})[A-Z]?(?=\s))"
    r"|(?P<letter>(?P<letter_n>[A-Z])[.)](?=\s))"
    r")[ \t]{0,20}[–—-]?[ \t\u00a0]{0,20}"
)
_WEIGHTS = {"word": 3.0, "coded": 3.0, "slashed": 3.0, "dotted": 1.5, "bare": 1.2, "letter": 1.0}
"""How far a form may be outnumbered by another: codes are never the numbers of limbs."""
_LINE = re.compile(r"[^\n\r\f\v\u2028\u2029]+")
_DAY = re.compile(rf"[ \t#*]{{0,8}}\d{{1,2}}(?:st|nd|rd|th)?\s(?:{MONTHS})\b")
_NUMBERS = re.compile(r"\d{1,4}")
_SENTENCE = re.compile(r"[a-z)][.?!]\s+[A-Z]")
_OPEN_END = re.compile(r"(?:[;,:]|\b(?:and|or|that))$")
_MOST_WORDS = 30
_LONGEST_HEADING = 260
_GAP = 6
"""Items that are exempt, or that a page leaves out, cost numbers; more than five do not."""
_LOOK_BACK = 60
WRAPPED = 50
"""A line at least this long, with no stop at its end, goes on in the next."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that a label opens; ``title`` is "" where it is a sentence or a limb."""

    form: str
    numbers: tuple[int, ...]
    number: str
    title: str
    start: int
    end: int
    value: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words, and where it stands in the text."""

    start: int
    end: int
    text: str
    first: bool
    """Whether an empty line stands before it."""


def headings_of(lines: Sequence[Line]) -> list[Heading]:
    """The headings of items: the lines that count on from each other in one form."""
    return _chosen(_headings(lines), lines)


def lines_of(text: str) -> Iterator[Line]:
    """The lines with words, in order."""
    last = -1
    for found in _LINE.finditer(text):
        if found[0].isspace():
            continue
        first = last < 0 or text.count("\n", last, found.start()) > 1
        yield Line(found.start(), found.end(), found[0], first)
        last = found.end()


def _headings(lines: Sequence[Line]) -> list[Heading]:
    """Lines that a label opens; those that are no headings have no title."""
    found: list[Heading] = []
    after_head = False
    for place, line in enumerate(lines):
        label = _LABEL.match(line.text)
        if label is not None:
            title, end = _title(lines, place, label)
            if after_head and _numbers(label) == (1,):
                title = ""
            start = line.start + label.start("label")
            number = label["word_n"] or label["label"].strip(" :.)–—-\t")
            found.append(Heading(_form(label), _numbers(label), number, title, start, end))
        after_head = head(line.text) is not None and len(line.text) < 40
    return _counted(found)


def _form(label: re.Match[str]) -> str:
    return next(form for form in _WEIGHTS if label[form] is not None)


def _numbers(label: re.Match[str]) -> tuple[int, ...]:
    """The numbers of a label: two of "39/25", three of "CAB/22/31/4", that of a letter's place."""
    if _form(label) == "letter":
        return (ord(label["letter_n"]) - ord("A") + 1,)
    return tuple(int(number) for number in _NUMBERS.findall(label["label"]))


def _counted(headings: list[Heading]) -> list[Heading]:
    """Let each form count by the part of its labels that changes.

    "39/25, 40/25" counts by the first and "24/31, 24/32" by the second: the other is the year.
    """
    return [replace(heading, value=_counting(heading, headings)) for heading in headings]


def _counting(heading: Heading, headings: Sequence[Heading]) -> int:
    size = len(heading.numbers)
    if size == 1:
        return heading.numbers[0]
    alike = {h.numbers for h in headings if h.form == heading.form and len(h.numbers) == size}
    kinds = [len({numbers[place] for numbers in alike}) for place in range(size)]
    place = size - 1 - kinds[::-1].index(max(kinds))
    return heading.numbers[place]


def _title(lines: Sequence[Line], place: int, label: re.Match[str]) -> tuple[str, int]:
    """Title after a label, and where the heading ends; "" where the line is no heading."""
    line = lines[place]
    if DATE.match(line.text.lstrip(" \t#*")) or _DAY.match(line.text):
        return "", 0
    rest = line.text[label.end() :]
    if not rest.strip():  # the number stands in a cell of its own, above the title
        if label["bare"] or label["letter"] or place + 1 == len(lines):
            return "", 0
        below = lines[place + 1]
        return (_heading_words(below.text), below.end) if not _LABEL.match(below.text) else ("", 0)
    wrapped = _wrapped(lines, place)
    if wrapped is not None and (title := _heading_words(f"{rest} {wrapped.text}")):
        return title, wrapped.end
    return _heading_words(rest), line.end


def _wrapped(lines: Sequence[Line], place: int) -> Line | None:
    """The second line of a heading that does not fit on one."""
    line, following = lines[place], lines[place + 1 : place + 3]
    if len(line.text) < WRAPPED or not following or following[0].first:
        return None
    if len(following) > 1 and not following[1].first:
        return None
    return following[0]


def _heading_words(words: str) -> str:
    """Title that the words of a line are, or "" where they are a sentence or a limb."""
    title = " ".join(words.strip(" \t\u00a0#*").split())
    standing = _standing().match(title)
    if standing is not None and (_is_sentence(title) or title.endswith(".")):
        return standing[0].rstrip(" .:-–—")
    if not title or len(title) > _LONGEST_HEADING or len(title.split()) > _MOST_WORDS:
        return ""
    if not _opens(title) or _is_sentence(title) or _OPEN_END.search(title):
        return ""
    shouted = title.upper() == title
    if title.endswith((".", "?")) and not (shouted or title.endswith(("etc.", "Ltd."))):
        return ""
    return title.rstrip(".") if shouted else title


def _opens(title: str) -> bool:
    """Say whether the first letter is a capital, and the words are no limb ("That …")."""
    letters = title.lstrip("“\"'‘’(")
    if not letters[:1].isupper() and not (letters[:1].isdigit() and any(map(str.isalpha, title))):
        return False
    return _limbs().match(title) is None


def _is_sentence(title: str) -> bool:
    return _SENTENCE.search(title) is not None


@cache
def _standing() -> re.Pattern[str]:
    """Pattern of the headings of routine items, which often share a line with their matter."""
    words = either("parse", "standing_item")
    return re.compile(rf"(?:{words})(?![\w’'-])[.:]?", re.IGNORECASE)


@cache
def _limbs() -> re.Pattern[str]:
    words = either("parse", "limb_opening")
    objects = (
        r"the|that|a|an|to|in|with|any|both|all|its|this|authority|up|officers|members|\(|£|\d"
    )
    return re.compile(rf"That\b(?!-)|(?!Requests? to\b)(?:{words})\s(?:{objects})(?![a-z])")


def _chosen(headings: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The longest run that counts on in one form; forms that limbs do not have count more."""
    best: list[Heading] = []
    score = 0.0
    for form, weight in _WEIGHTS.items():
        alike = [heading for heading in headings if heading.form == form]
        run = _run([heading for heading in alike if heading.title])
        if len(run) == 1 and not _alone_is_enough(run[0], lines):
            continue
        if _passed_over(run, alike) >= max(len(run), 2):
            continue
        if len(run) * weight > score:
            best, score = run, len(run) * weight
    return best


def _passed_over(run: Sequence[Heading], alike: Sequence[Heading]) -> int:
    """How many sentences bear the numbers between those of the run: then it is a list of them."""
    return sum(
        one.start < other.start < two.start and one.value < other.value < two.value
        for one, two in pairwise(run)
        for other in alike
        if not other.title
    )


def _alone_is_enough(heading: Heading, lines: Sequence[Line]) -> bool:
    """Say whether a single heading makes an item: a paragraph of its own, the first of its form."""
    if heading.form in ("word", "coded", "slashed"):
        return True
    if heading.form == "letter":
        return False
    for line in lines:
        label = _LABEL.match(line.text)
        if line.end > heading.start:
            return line.first
        if label is not None and _form(label) == heading.form and not DATE.match(line.text):
            return False
    return False


def _run(headings: Sequence[Heading]) -> list[Heading]:
    """The longest sequence of headings whose numbers go up by one to five."""
    lengths = [1] * len(headings)
    before = [-1] * len(headings)
    for place, heading in enumerate(headings):
        for earlier in range(max(0, place - _LOOK_BACK), place):
            step = heading.value - headings[earlier].value
            if 0 < step <= _GAP and lengths[earlier] + 1 > lengths[place]:
                lengths[place], before[place] = lengths[earlier] + 1, earlier
    if not headings:
        return []
    place = max(range(len(headings)), key=lambda index: lengths[index])
    run = [headings[place]]
    while before[place] >= 0:
        place = before[place]
        run.append(headings[place])
    return run[::-1]
