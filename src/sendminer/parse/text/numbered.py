"""The agenda items of minutes that are plain text: a numbered heading each and what is under it."""

from __future__ import annotations

from collections.abc import Sequence

from sendminer.parse.text.approved import approved
from sendminer.parse.text.headings import WRAPPED, Heading, Line, headings_of, lines_of
from sendminer.parse.text.labels import is_decision, is_minutes
from sendminer.parse.text.resolutions import LIMB, Paragraph, head, resolutions
from sendminer.records import Extent, Item, Kind


def items_of(text: str, kind: Kind) -> tuple[Item, ...]:
    """Agenda items of minutes and of registers of decisions, with the limbs of what they resolve.

    Other kinds have none: the numbered headings of a report are its sections.
    """
    if kind not in ("minutes", "decision"):
        return ()
    lines = list(lines_of(text))
    headings = headings_of(lines)
    if not headings:
        # The record of one decision, and the minute of one matter, have none: each is one item.
        resolved = tuple(approved(text) or _resolved(_paragraphs(text, lines)))
        return (Item(None, None, 0, len(text.rstrip()), None, resolved),) if resolved else ()
    edges = [*(heading.start for heading in headings[1:]), len(text)]
    return tuple(
        _item(text, heading, edge, lines) for heading, edge in zip(headings, edges, strict=False)
    )


def _item(text: str, heading: Heading, edge: int, lines: Sequence[Line]) -> Item:
    end = heading.start + len(text[heading.start : edge].rstrip())
    inside = [line for line in lines if heading.end <= line.start < end]
    placed = [*_rest_of_heading(text, heading), *_paragraphs(text, inside)]
    resolved = tuple(_resolved(placed))
    return Item(heading.number or None, heading.title, heading.start, end, None, resolved)


def _resolved(placed: Sequence[Paragraph]) -> list[Extent]:
    """Limbs of what was resolved; under a label ("Decision:") every paragraph decides."""
    found: list[Extent] = []
    start = 0
    decision = False
    for place, (_, words) in enumerate([*placed, ((0, 0), "Minutes:")]):
        label = words.endswith(":") and head(words) is None
        if label and (is_decision(words) or is_minutes(words)):
            found += resolutions(placed[start:place], decision=decision)
            start, decision = place + 1, is_decision(words)
    return found


def _rest_of_heading(text: str, heading: Heading) -> list[Paragraph]:
    """Words that share the heading's line: "2. Minutes Agreed, subject to two corrections."."""
    line = text[heading.start : heading.end]
    place = line.find(heading.title)
    after = line[place + len(heading.title) :] if place >= 0 else ""
    words = after.lstrip(" .:–—-")
    if not words:
        return []
    return [((heading.end - len(words), heading.end), words)]


def _paragraphs(text: str, lines: Sequence[Line]) -> list[Paragraph]:
    """Lines joined to paragraphs where a page only wrapped them."""
    extents: list[Extent] = []
    for place, line in enumerate(lines):
        start = line.start + len(line.text) - len(line.text.lstrip())
        end = line.start + len(line.text.rstrip())
        if extents and not line.first and _goes_on(lines[place - 1].text, line.text):
            extents[-1] = (extents[-1][0], end)
        else:
            extents.append((start, end))
    return [(extent, text[extent[0] : extent[1]]) for extent in extents]


def _goes_on(line: str, following: str) -> bool:
    """Say whether a line ends only because the page does."""
    shown, after = line.rstrip(), following.lstrip()
    if len(shown) < WRAPPED or shown.endswith((".", ":", ";", "?", "!")):
        return False
    return LIMB.match(after) is None and head(after) is None
