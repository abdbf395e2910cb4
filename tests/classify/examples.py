"""Small documents for the tests of this package."""

from __future__ import annotations

import re

from sendminer.records import Document, Item, Statement


def document(text: str, items: tuple[Item, ...] = ()) -> Document:
    """A set of minutes whose statements are its lines and sentences, without findings."""
    found = [m.span() for m in re.finditer(r"[^\s.][^.\n]*\.?[”’]?", text)]
    statements = tuple(Statement(start=s, end=e, text=text[s:e]) for s, e in found)
    return Document(
        id="example",
        kind="minutes",
        title=None,
        publisher=None,
        council="Ambleford Council",
        url=None,
        published=None,
        retrieved_at=None,
        sha256="",
        text=text,
        items=items,
        statements=statements,
    )
