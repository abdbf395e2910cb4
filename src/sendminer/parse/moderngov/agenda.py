"""A meeting as text: heading, attendance, then each agenda item with its decision and minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sendminer.parse.reading import Unreadable
from sendminer.parse.text.labels import is_decision, is_minutes
from sendminer.parse.text.rendering import Rendering
from sendminer.parse.text.resolutions import Paragraph, resolutions
from sendminer.records import Extent, Item


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs under one label of an item; the description has none."""

    label: str | None
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item as the page or the web service gives it; ``number`` is as displayed ("59.")."""

    number: str
    title: str
    blocks: tuple[Block, ...] = ()
    issue_id: str | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it only divides the agenda ("Part A: open to the public")."""
        return not self.number and not self.blocks


def cancelled() -> Unreadable:
    """Say that a meeting was cancelled."""
    return Unreadable("cancelled", "is a meeting that was cancelled.", "Nothing need be done.")


def add_items(rendering: Rendering, items: Iterable[AgendaItem]) -> tuple[Item, ...]:
    """Append items to the text; headings of the agenda stand in the text and give no record."""
    records: list[Item] = []
    for item in items:
        if item.is_heading:
            if item.title:
                rendering.add(item.title)
        else:
            records.append(_add_item(rendering, item))
    return tuple(records)


def _add_item(rendering: Rendering, item: AgendaItem) -> Item:
    lead = f"{item.number} {item.title}".strip()
    starts = [rendering.add(lead)[0]] if lead else []
    resolved: list[Extent] = []
    for block in item.blocks:
        if block.label is not None:
            rendering.add(block.label)
        placed: list[Paragraph] = [(rendering.add(text), text) for text in block.paragraphs]
        starts.append(placed[0][0][0])
        # A description only proposes what the decision and the minutes resolve.
        if is_decision(block.label) or is_minutes(block.label):
            resolved.extend(resolutions(placed, decision=is_decision(block.label)))
    number = item.number.rstrip(".").strip() or None
    return Item(
        number, item.title or None, starts[0], rendering.length, item.issue_id, tuple(resolved)
    )
