"""What is on SEND, in papers that tell of other things as well."""

from __future__ import annotations

import pytest

from sendminer.classify.matter import on_send
from sendminer.records import Document, Item, Statement

ROADS = "The kerbs in Tanner Street will be lowered by May."
FAR = "The bins will be emptied on Tuesdays."
PLACES = "Ninety special school places will open by 2027."
SCHOOL = "The school will be enlarged in September."


def page(*texts: str, title: str | None = None, item: str | None = None) -> Document:
    """A paper of these statements, under one item if it has a name."""
    statements, text = [], ""
    for words in texts:
        start = len(text)
        text += words + "\n"
        extent = start, start + len(words)
        statements.append(Statement(*extent, words, item=0 if item else None))
    items = (Item("4", item, 0, len(text), None, ()),) if item else ()
    return Document("d", "minutes", title, None, None, None, None, None, "", text,
                    items=items, statements=tuple(statements))  # fmt: skip


CASES = [
    ("its own words", page(PLACES, *[FAR] * 9), [True] * 4 + [False] * 6),
    ("roads", page(ROADS, FAR), [False, False]),
    ("the title of the page", page(ROADS, FAR, title="SEND strategy"), [True, True]),
    ("the title of the item", page(ROADS, item="Home to school transport"), [True]),
    ("an item on roads under a page on SEND",
     page(ROADS, title="SEND strategy", item="Tanner Street"), [False]),
    ("an article that comes back to it", page(PLACES, ROADS, PLACES, *[FAR] * 5), [True] * 8),
    ("twice in a long paper",
     page(PLACES, *[FAR] * 20, SCHOOL, *[FAR] * 20, PLACES),
     [True] * 4 + [False] * 17 + [True] + [False] * 17 + [True] * 4),
    ("a school where nothing speaks of it", page(SCHOOL, FAR), [False, False]),
    ("nothing", page(), []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("document", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_on_send(document: Document, expected: list[bool]) -> None:
    """Each statement by its words, the title over it, and what stands around."""
    assert list(on_send(document)) == expected
