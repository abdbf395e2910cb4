"""Under which heading each statement of a document stands, and which lines are resolutions."""

from __future__ import annotations

import re

from sendminer.records import Document

_HEADING = re.compile(
    r"(?:(?:agenda\s)?item\s)?(?:\d{1,3}[.:)]?|[A-Z][.)])?\s{0,3}(?:[–—:-]\s{0,3})?"
    r"[A-Z0-9“\"'‘(][^.!?;]{2,90}\Z",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:(?:agenda\s)?item\s)?\d{1,3}(?:\.\d)?[.:)]?\s", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:said|asked|was|were|is|are|will|would|has|had|have|be|that|noted|agreed|received)\b",
    re.IGNORECASE,
)
LIMB = r"[(\[]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[)\].]\s"
"""The number or letter of a limb: "(a) ", "3. "."""
_RESOLVED = re.compile(
    r"\s*(?:RESOLVED|Resolved|AGREED|Agreed|DECISION|The\s(?:\w{1,12}\s){1,3}(?:RESOLVED|AGREED))\b"
    rf"|\s*(?:{LIMB}{{1,3}})(?:That|that|To|to)\b"
    r"|\s*That\s(?!(?:will|would|is|was|has|had|can|could|may|might|must|does|did|being|comes|came|means|meant"
    r"|includes|makes|brings|leaves|takes|gives|shows|goes|helps|works|adds|allows|follows|gets|puts|compares|equates|amounts)\s"
    r"|[a-z]{2,13}[a-rt-z]\s(?:will|would|was|has|had)\s)"
)
"""A limb says what be done, "That officers be asked"; "That comes on top of" tells a tale."""
_PLAIN_WORDS = 9
_NEWS = ("article", "text")
_FIELD = re.compile(r"[A-Z][\w ]{2,20}:\s")
_HEAD, _HEADLINE, _ENDS = 3, 24, ".;:,"
_BULLET = re.compile(r"\s{0,4}[•●▪◦*·–—-]\s")
_COUNTED = re.compile(r"\s{0,4}\d{1,3}\s(?!\w{3,9}\s20\d\d\b)[a-z][^.:;]{2,200}\Z")
"""An item of a list whose marks are lost: "34 new places in two schools"."""


def headings(document: Document) -> tuple[str, ...]:
    """The heading over each statement: its agenda item's title, else the last short line."""
    told, last = [], ""
    for statement, listed in zip(document.statements, bullets(document), strict=True):
        item = document.items[statement.item] if statement.item is not None else None
        if item is not None and item.title:
            told.append(item.title)
            continue
        if not statement.labels and listed is None and _is_heading(statement.text):
            last = statement.text
        told.append(last)
    return tuple(told)


def headline(document: Document) -> str:
    """The first line of an article that is no field of its head; "" where that is a sentence."""
    if document.kind not in _NEWS:
        return ""
    for statement in document.statements[:_HEAD]:
        line = statement.text.rstrip()
        if not _FIELD.match(line):
            return line if line[-1:] not in _ENDS and len(line.split()) <= _HEADLINE else ""
    return ""


def bullets(document: Document) -> tuple[tuple[int, int] | None, ...]:
    """The list and the item of it in which each statement stands, or None outside of lists.

    What follows the first sentence of an item in its paragraph belongs to the item. Lines below
    one that leads in to a list, which begin with a number, are items without a mark.
    """
    told: list[tuple[int, int] | None] = []
    end, last, led = 0, None, False
    for index, statement in enumerate(document.statements):
        joined = "\n" not in document.text[end : statement.start]
        marked = _BULLET.match(statement.text) is not None
        led = not joined and led and not marked and _COUNTED.match(statement.text) is not None
        if marked or led:
            last = (last[0] if last else index, index)
        elif not (joined and last):
            last = None
        told.append(last)
        end, led = statement.end, led or statement.text.endswith(":")
    return tuple(told)


def is_resolved(text: str) -> bool:
    """Whether a statement is worded as a resolution or a limb of one."""
    return _RESOLVED.match(text) is not None


def _is_heading(text: str) -> bool:
    """A numbered line, or a few words without a verb, that ends as no sentence does."""
    bare = text.strip()
    if bare.endswith((".", "?", "!", ";", "”")) or _HEADING.match(bare) is None:
        return False
    if _VERB.search(bare):
        return False
    return _NUMBERED.match(bare) is not None or len(bare.split()) <= _PLAIN_WORDS
