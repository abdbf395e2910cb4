"""Find the limbs of resolutions among the paragraphs of a Decision or Minutes block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from sendminer.english.numbers import ROMAN
from sendminer.lexicon import alternation, either, lexicon
from sendminer.records import Extent
from sendminer.spans import trimmed

Paragraph = tuple[Extent, str]

LIMB = re.compile(
    r"(?:\(\s?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})\s?\)|(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5})[.)](?=\s)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s)|[•·▪◦‣●○■*–—-](?=\s)|o(?=\s\s))\s?"
)
"""The number, letter or bullet that opens a limb of a list."""

_INLINE = re.compile(
    r"(?<!\S)(?:\(\s?(\d{1,2}|[a-z]|[ivx]{1,4})\s?\)|(\d{1,2}|[a-z]|[ivx]{1,4})[.)])(?=\s)"
)
_SENTENCE = re.compile(r"[.!?][\"”’')]?\s")
_CONTINUES = re.compile(r"(?:that|to|and|or|[a-z£])[\s\w]", re.IGNORECASE)
_OPEN_END = re.compile(r"(?::[\s\-–—]{0,4}|[-–—]|\b(?:that|to|be)[:;,]?|;)$", re.IGNORECASE)
_STOP = re.compile(
    r"(?<!\bMr)(?<!\bDr)(?<!\bMs)(?<!\bSt)(?<!\bNo)(?<!\bMrs)(?<!\bRev)(?<!\bCllr)"
    r"[.!?][\"”’')]{0,2}\s+(?=[A-Z])"
)
"""A full stop behind which another sentence may begin; that of a title does not end one."""
_HEAD_TAIL = 60


@cache
def _heads() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a head: in capitals anywhere, or opening a paragraph or sentence."""
    words = lexicon("parse")
    capitals = alternation(words["resolution"]["words"])
    opening = alternation(words["resolution_opening"]["words"])
    body = alternation(words["resolution_body"]["words"])
    return (
        re.compile(rf"(?<![\w-])(?:{capitals})(?![\w-])"),
        re.compile(
            rf"(?:{opening})(?=\s{{0,3}}[:;,(–—-]|\s(?:that|to|unanimously|by)\b|$)"
            r"|(?:(?:Having|After|Following|On|With)\b[^.:;]{0,200}?[,\s]\s?)?"
            rf"(?:It was |The )(?:[\w'’&-]+ ){{0,8}}(?:{body})s? (?:\w+ly )?(?:has )?"
            r"(?:resolved|RESOLVED)[:;,]? (?:that|to)\b",
            re.IGNORECASE,
        ),
    )


@cache
def _resolver() -> re.Pattern[str]:
    """A body at the start of a numbered paragraph, and nothing more up to the head."""
    body = either("parse", "resolution_body")
    return re.compile(
        rf"^{LIMB.pattern}\s{{0,3}}(?:The |It was )?(?:[\w'’&,-]+ ){{0,8}}(?:{body})s? (?:\w+ly )?$"
    )


@cache
def _after() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a paragraph that ends a resolution, and of one that tells of the vote."""
    words = lexicon("parse")
    end, vote = (alternation(words[rule]["words"]) for rule in ("resolution_end", "vote"))
    return (
        re.compile(rf"(?:{end})(?![\w-])", re.IGNORECASE),
        re.compile(rf"\(?(?:{vote})(?:[:\s–-]{{0,3}}\d|\s?[:(–-]|$| \w+ly$| by )", re.IGNORECASE),
    )


@cache
def _told() -> re.Pattern[str]:
    """Whoever opens a sentence, up to a word of speaking or voting: "Mrs Bell asked"."""
    told = either("parse", "resolution_told")
    return re.compile(
        r"[A-Z](?:(?!(?:that|to|be)\b)[\w’'.-]{0,24},?\s(?:\([^()\n]{1,60}\)\s)?){1,6}?"
        rf"(?:{told})\b(?!\s(?:be|by)\b)"
    )


def head(text: str) -> int | None:
    """Offset at which a resolution opens in a paragraph, or None."""
    capitals, opening = _heads()
    found = capitals.search(text)
    if found is not None:
        return found.start()
    return 0 if opening.match(text) else None


def resolutions(paragraphs: Sequence[Paragraph], *, decision: bool) -> list[Extent]:
    """Spans of the limbs of every resolution in a block.

    A head ("RESOLVED that:") with numbered limbs gives one span a limb; a head with words of
    its own gives those words. In a ``decision`` block without a head every paragraph that
    decides is one. A resolution ends where a sentence of its paragraph tells who spoke or voted,
    or where the next one opens.
    """
    whole = paragraphs
    paragraphs = [piece for paragraph in whole for piece in _parted(*paragraph)]
    spans: list[Extent] = []
    position = 0
    headed = False
    while position < len(paragraphs):
        text = paragraphs[position][1]
        opening = head(text)
        if opening is None or (LIMB.match(text) and not _has_matter(text, opening)):
            position += 1
            continue
        headed = True
        position = _resolution(paragraphs, position, opening, spans)
    return spans if headed or not decision else _decided(whole)


def _parted(span: Extent, text: str) -> list[Paragraph]:
    """Cut a paragraph before each sentence that tells of the debate or opens a resolution."""
    capitals, opening = _heads()
    edges = [0]
    for stop in _STOP.finditer(text):
        start = stop.end()
        if any(rule.match(text, start) for rule in (_told(), capitals, opening)):
            edges.append(start)
    pieces = (trimmed(text, edge) for edge in pairwise([*edges, len(text)]))
    return [((span[0] + a, span[0] + b), text[a:b]) for a, b in pieces]


def _has_matter(text: str, opening: int) -> bool:
    """Say whether a numbered paragraph opens with its head, behind whoever resolved.

    "12.1 RESOLVED that", "30.2 The Lead Member RESOLVED to": a limb only speaks of it.
    """
    return opening < 12 or _resolver().search(text, 0, opening) is not None


def _resolution(
    paragraphs: Sequence[Paragraph], position: int, opening: int, spans: list[Extent]
) -> int:
    """Add the spans of the resolution that opens here; give the place after it."""
    (start, end), text = paragraphs[position]
    inline = _inline(text, opening)
    open_head = _OPEN_END.search(text) is not None or len(text) - opening < _HEAD_TAIL // 4
    if inline:
        spans.extend((start + a, start + b) for a, b in inline)
    elif not open_head:
        spans.append((start + _sentence_start(text, opening), end))
    elif not _limb_follows(paragraphs, position):
        return _unnumbered(paragraphs, position, spans)
    return _limbs(paragraphs, position + 1, spans)


def _limb_follows(paragraphs: Sequence[Paragraph], position: int) -> bool:
    following = paragraphs[position + 1 : position + 2]
    return bool(following) and LIMB.match(following[0][1]) is not None


def _limbs(paragraphs: Sequence[Paragraph], position: int, spans: list[Extent]) -> int:
    """Add the numbered limbs from here on; a line about the vote may stand between them."""
    end, vote = _after()
    last = None
    while position < len(paragraphs):
        span, text = paragraphs[position]
        mark = LIMB.match(text)
        if mark and head(text) is None:
            inside = _inline(text, 0)
            spans.extend((span[0] + a, span[0] + b) for a, b in inside or [(0, len(text))])
            last = mark
        elif vote.match(text) and not end.match(text):
            pass
        elif (
            last
            and not end.match(text)
            and _counts_on(last, paragraphs[position + 1 : position + 2])
        ):
            # A limb of two paragraphs: the next number shows that the list goes on.
            if not _told().match(text):
                spans[-1] = (spans[-1][0], span[1])
        else:
            break
        position += 1
    return position


def _counts_on(last: re.Match[str], following: Sequence[Paragraph]) -> bool:
    """Say whether the following paragraph bears the number after that of the last limb."""
    mark = LIMB.match(following[0][1]) if following else None
    labels = [re.sub(r"\W", "", found[0]) for found in (last, mark) if found]
    if len(labels) < 2 or not all(label.isdecimal() or len(label) == 1 for label in labels):
        return False
    one, other = labels
    if one.isdecimal() and other.isdecimal():
        return int(other) == int(one) + 1
    return one.isalpha() and other.isalpha() and ord(other) == ord(one) + 1


def _unnumbered(paragraphs: Sequence[Paragraph], position: int, spans: list[Extent]) -> int:
    """Add the paragraphs that carry on an open head without numbers."""
    end, vote = _after()
    taken = 0
    position += 1
    while position < len(paragraphs):
        span, text = paragraphs[position]
        if head(text) is not None or end.match(text):
            break
        if not vote.match(text):
            if taken and not _CONTINUES.match(text) and not LIMB.match(text):
                break
            spans.append(span)
            taken += 1
        position += 1
    return position


def _decided(paragraphs: Sequence[Paragraph]) -> list[Extent]:
    """Spans of the paragraphs of a decision block, up to its reasons; lead-ins are left out."""
    end, vote = _after()
    spans: list[Extent] = []
    for position, (span, text) in enumerate(paragraphs):
        if end.match(text) and not text.startswith(("The Chair", "Councillor")):
            break
        lead_in = text.endswith(":") and position + 1 < len(paragraphs)
        if not vote.match(text) and not lead_in:
            spans.append(span)
    return spans


def _inline(text: str, opening: int) -> list[Extent]:
    """Spans of the limbs that stand inside one paragraph: "(1) That …; (2) that …".

    Only labels that count on from the first, which stands near the head, part limbs: others
    belong to a list inside a limb or are references.
    """
    marks: list[re.Match[str]] = []
    labels: Sequence[str] = ()
    for mark in _INLINE.finditer(text, opening):
        label = mark[1] or mark[2]
        if not marks:
            labels = _counting(label)
            if not labels or mark.start() - opening > _HEAD_TAIL:
                return []
        if len(marks) < len(labels) and label == labels[len(marks)]:
            marks.append(mark)
    if len(marks) < 2:
        return []
    edges = [mark.start() for mark in marks] + [len(text)]
    return [trimmed(text, edge) for edge in pairwise(edges)]


def _counting(first: str) -> Sequence[str]:
    """Labels of a list whose first label is "1", "a" or "i"; none for another."""
    if first == "1":
        return [str(number) for number in range(1, 100)]
    return {"a": "abcdefghijklmnopqrstuvwxyz", "i": ROMAN}.get(first, ())


def _sentence_start(text: str, opening: int) -> int:
    """Start of the sentence that holds the head."""
    start = 0
    for stop in _SENTENCE.finditer(text, 0, opening):
        start = stop.end()
    return start
