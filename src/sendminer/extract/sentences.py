"""Paragraphs and sentences of British news and council minutes.

A paragraph ends at a blank line, before a list limb, and at any line break of a text whose
lines are paragraphs; in hard-wrapped text a line break inside a paragraph is a space. A
sentence never crosses a paragraph. Closing marks stay with their sentence, and each limb of a
numbered or lettered resolution is a sentence of its own. Everything runs in linear time.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from sendminer.english.numbers import ROMAN
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Extent
from sendminer.spans import trimmed

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SINGLE = {"\n", "\r\n", "\r", "\x85", "\u2028", "\v"}
_LIMB = re.compile(
    r"(?:[•·▪◦‣●○■*]\s*(?=\S)|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)\s+"
    r"|(?:\d{1,2}|[a-z]|[ivx]{1,4})\.\s+(?=[\"“‘'(A-Z£]|\d{1,4}\s)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[\"“‘'(A-Z£]))"
)
_BULLET = re.compile(r"[•·▪◦●○■](?<!\S.)(?=\s)")  # the mark first: the engine skips to it
_DASH_LIMB = re.compile(r"[-–—]\s+\S")
_TERMINAL = re.compile(r"[.!?:;…][\"”’')\]]*$")
_DASH_ITEM = re.compile(r"-\s(?:Cllr|Coun|Councillor|Mr|Mrs|Ms|Miss|Dr|The|An?|In|[A-Z][a-z]+ed)\b")
_SCALE = re.compile(r"(?:million|billion|thousand|m|bn|k|per cent|pupils|places)\b")
_WORD = re.compile(r"\S+")


def paragraphs(text: str) -> list[Extent]:
    """Spans of the paragraphs of ``text``: trimmed, sorted, without overlap."""
    return list(_paragraphs(text))


@lru_cache(maxsize=1)  # several grammars ask for those of the same text
def _paragraphs(text: str) -> tuple[Extent, ...]:
    runs = (run for m in _LINE.finditer(text) for run in _items(text, m.span()))
    lines = [line for run in runs if (line := trimmed(text, run))[0] < line[1]]
    width = _wrap_width(text, lines)
    merged: list[Extent] = []
    last: Extent | None = None
    for line in lines:
        if last is not None and _continues(text, last, line, width):
            merged[-1] = (merged[-1][0], line[1])
        else:
            merged.append(line)
        last = line
    return tuple(merged)


def _items(text: str, line: Extent) -> Iterator[Extent]:
    """The items of a list that a PDF or a paste has run together: "• Elm – 8 • Oak – 6"."""
    starts = [match.start() for match in _BULLET.finditer(text, *line)]
    cuts = [line[0], *starts, line[1]] if len(starts) > 1 else line
    return itertools.pairwise(cuts)


def _adjacent(text: str, line: Extent, following: Extent) -> bool:
    """Say whether one line break, and no blank line, stands between two lines."""
    return text[line[1] : following[0]].strip(" \t\u00a0") in _SINGLE


def _wrap_width(text: str, lines: list[Extent]) -> int | None:
    """Width to which the text is hard-wrapped, or None where a line is a paragraph."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if _adjacent(text, a, b)]
    if len(pairs) < 2:
        return None
    lengths = sorted(a[1] - a[0] for a, _ in pairs)
    width = lengths[(len(lengths) * 9) // 10]
    if not 40 <= width <= 130:
        return None
    running = sum(
        b[1] - b[0] > 0
        and a[1] - a[0] >= 0.7 * width
        and (text[b[0]].islower() or not _terminal(text, a))
        for a, b in pairs
    )
    return width if running >= 0.5 * len(pairs) else None


def _terminal(text: str, line: Extent) -> bool:
    return _TERMINAL.search(text, max(line[0], line[1] - 6), line[1]) is not None


def _continues(text: str, line: Extent, following: Extent, width: int | None) -> bool:
    """Say whether ``following`` goes on with the paragraph of ``line``."""
    if not _adjacent(text, line, following) or _LIMB.match(text, following[0], following[1]):
        return False
    closed = _terminal(text, line)
    if _DASH_LIMB.match(text, following[0], following[1]) and (closed or width is None):
        return False
    if text[line[1] - 1].isdigit() and _SCALE.match(text, following[0]):
        return True
    length = line[1] - line[0]
    if text[following[0]].islower() and not closed:
        return length >= _SHORT or _RUNS_ON.search(text[line[0] : line[1]]) is not None
    if width is None:
        return False
    word = _WORD.match(text, following[0], following[1])
    filled = length + 1 + (len(word[0]) if word else 0)
    return filled >= (0.95 if closed else 0.85) * width


_WORDS = lexicon("sentences")
_SHORT = 30
"""A line shorter than this is hardly ever one of prose that goes on."""
_RUNS_ON = re.compile(
    rf"(?:^(?:He|She|They|We|I|It)\s|(?:^|\s)(?:{alternation(_WORDS['runs_on']['words'])})$)"
)
"""A short line that goes on all the same: of a sentence about "He", or broken behind "the"."""
_TITLE, _REFERENCE, _MAY_END, _STARTER, _LETTER, _BEFORE_NUMBER = (
    frozenset(_WORDS[name]["words"])
    for name in ("title", "reference", "may_end", "starter", "letter", "before_number")
)
_END = re.compile(
    r"[.!?…]+(?:[\"”’'»)\]]*(?=\s|$)|[\"”’»]+(?=[A-Z“‘])|(?<=[a-z]{3}[.?!])(?=[A-Z][a-z])"
    r"|(?:\[\d{1,3}\]|(?<=[a-z]{4}[.?!])\d{1,2})(?=\s+[A-Z]))"  # the number of a footnote
)
_NEXT = re.compile(r"\s*([\"“‘'(\[]*)(\w+|\S|$)")
_TOKEN = re.compile(r"[\w.&'’-]{1,24}+$")
_MARKER = re.compile(
    r"\s*(?:</?[a-z][^<>]{0,60}>\s*){0,4}[\"“‘'(]?(?:[a-zA-Z]|[ivxIVX]{1,5}|\d{1,3}(?:\.\d{1,2}){0,3})[.)]*$"
)
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]$")
_ATTRIBUTION = re.compile(
    r"\s+(?:(?:[A-Z][\w.’'-]{0,24}\s+){1,4}|(?:[A-Z][\w.’'-]{0,24}\s?){1,4},[^.?!\n]{3,160},\s+)"
    rf"(?:\w{{2,16}}ly\s+)?(?:{alternation(_WORDS['attribution']['words'])})\b(?!\s*:)"
)
_RESOLUTION = re.compile(rf"\b(?:{alternation(_WORDS['resolution']['words'])})\b")
_INLINE = re.compile(
    r"\s(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)(?=\s)|(?:\d{1,2}|[ivx]{1,4})\.(?=\s{1,8}[A-Z]))",
    re.ASCII,
)
_NUMBERED = re.compile(r"\.(?<=[0-9ivx].)\s")
_BEFORE_LIMB = re.compile(
    r"(?:[:;.,–-]|[:;.,–-] (?:and|but)|[;,] or"
    r"|(?<!said )(?<!replied )(?<!added )(?<!felt )\b[Tt]hat|\b[Tt]o"
    r"|RESOLVED|[Rr]esolved|AGREED|RECOMMENDED)\s*$"
)
_REFERS = re.compile(
    r"\b(?:subject|further|according|pursuant|relation|regard|reference|addition|respect|prior|due)\sto\s*$",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"\s+(?:(?:and|or|to)\s+\(?\w{1,4}\)\s+)?(?:above|below|overleaf)\b")
"""A sibling that a limb only refers to: "Subject to (i) and (ii) above"."""


def sentences(text: str) -> list[Extent]:
    """Spans of the sentences of ``text``: trimmed, sorted, none across a paragraph break."""
    return list(_sentences(text))


@lru_cache(maxsize=1)
def _sentences(text: str) -> tuple[Extent, ...]:
    return tuple(span for part in _paragraphs(text) for span in _sentences_in(text, part))


def _sentences_in(text: str, paragraph: Extent) -> list[Extent]:
    """Cut one paragraph at its sentence ends and before the limbs of a resolution."""
    limbs = _limbs(text, paragraph)
    cuts: list[int] = []
    start = paragraph[0]
    for match in _END.finditer(text, *paragraph):
        floor = _latest(limbs, match.start(), start)
        if _ends(text, floor, match, paragraph[1]):
            start = match.end()
            cuts.append(start)
    edges = [paragraph[0], *sorted({*cuts, *limbs}), paragraph[1]]
    spans = (trimmed(text, pair) for pair in itertools.pairwise(edges))
    return [span for span in spans if span[0] < span[1]]


def _latest(limbs: list[int], position: int, start: int) -> int:
    """Start of the sentence that ``position`` belongs to, limbs included."""
    index = bisect_right(limbs, position) - 1
    return max(start, limbs[index]) if index >= 0 else start


def _ends(text: str, start: int, match: re.Match[str], stop: int) -> bool:
    """Say whether the marks of ``match`` end the sentence that began at ``start``."""
    following = _NEXT.match(text, match.end(), stop)
    if following is None or not following[2]:
        return False
    opener, word = following[1], following[2]
    if word == "-" and _DASH_ITEM.match(text, following.start(2), stop):
        word = "A"  # the next item of a list whose lines have run together
    if not (word[0].isupper() or word[0].isdigit() or word[0] in "£$€@#•[(“‘\"'"):
        if not (opener and word[0].isalpha() and opener[-1] in '“‘"' and match[0][0] != "…"):
            return False
        if match[0].startswith(".."):
            return False
    mark = match[0]
    if mark[0] in "?!" and mark[-1] in "\"”’'»" and _ATTRIBUTION.match(text, match.end(), stop):
        return False
    if match.start() - start < 4 and not any(map(str.isalnum, text[start : match.start()])):
        return False
    if mark == ".":
        return _full_stop(text, start, match.start(), opener, word)
    return not (
        mark in ("…", "...") and text[max(start, match.start() - 2) : match.start()] == " I"
    )


def _full_stop(text: str, start: int, dot: int, opener: str, word: str) -> bool:
    """Decide on a single full stop from the word before it and the word after it."""
    before = _TOKEN.search(text, max(start, dot - 24), dot)
    if before is None:
        return True
    token = before[0].lstrip("'’-&.")
    if token in _TITLE or (dot - start < 100 and _MARKER.match(text[start:dot])):
        return False
    if token in _REFERENCE:
        lettered = token[0].isupper() and len(word) == 1 and word not in ("A", "I")  # "App. B"
        return not (word[0].isdigit() or word[0] in "£$€" or (lettered and word.isupper()))
    opens = word in _STARTER or (bool(opener) and opener[0] != "(")
    if token in _MAY_END or _DOTTED.match(token):
        return opens
    if len(token) == 1 and token.isupper():
        return opens or _labels_letter(text, start, before.start())
    return True


def _labels_letter(text: str, start: int, position: int) -> bool:
    """Say whether the word before a single letter makes it a label ("Appendix C")."""
    previous = _TOKEN.search(text, max(start, position - 20), max(start, position - 1))
    return previous is not None and previous[0] in _LETTER


def _ordinal(marker: str) -> int:
    """The number of a limb's marker: 2 for "2." and "ii)"; 0 where it is none."""
    bare = marker.strip(" \t\r\n().")
    if bare.isdecimal():
        return int(bare)
    return ROMAN.index(bare) + 1 if bare in ROMAN else 0


def _limbs(text: str, paragraph: Extent) -> list[int]:
    """Where the limbs of a resolution begin inside a paragraph; empty in ordinary prose."""
    if text.find(")", *paragraph) < 0 and not _NUMBERED.search(text, *paragraph):
        return []
    opening = _LIMB.match(text, paragraph[0], paragraph[1])
    first = opening is not None
    following = _ordinal(opening[0]) + 1 if opening else 0
    marks = []
    for mark in _INLINE.finditer(text, *paragraph):
        before = text[max(paragraph[0], mark.start() - 16) : mark.start()]
        counts_on = 1 < following == _ordinal(mark[0]) and not _BEFORE_NUMBER.intersection(
            before.split()[-1:]
        )
        if _REFERS.search(before) or _ABOVE.match(text, mark.end()):
            continue
        if counts_on or _BEFORE_LIMB.search(before):
            marks.append(mark)
            following += counts_on
    if not marks or not (first or marks[0][0].strip(" \t\r\n().") in ("a", "i", "1")):
        return []
    begins = [mark.start() + 1 for mark in marks]
    head = text[paragraph[0] : min(begins[0], paragraph[0] + 400)]
    if first or _RESOLUTION.search(head):
        return begins
    return []
