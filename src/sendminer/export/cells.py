"""One cell of a CSV: values as plain text that a spreadsheet neither runs nor breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sendminer.columns import Value
from sendminer.records import Extent, plain
from sendminer.safe_text import defused, legible

LONGEST = 32_000
"""UTF-16 units in a cell; Excel drops what goes beyond 32,767 (its published limit)."""

_PARTING = re.compile('[",;\t\r\n]')


def cell(value: Value) -> str:
    """Write a value: ISO dates, plain numbers, true and false, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, str):
        return clipped(defused(legible(value)))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def record(cells: Iterable[str]) -> str:
    """Cells as a line of RFC 4180.

    A cell with a semicolon or a tab is quoted too: LibreOffice takes these for ends of cells by
    default, and what comes after one could begin a formula.
    """
    return ",".join(_quoted(text) for text in cells) + "\r\n"


def _quoted(text: str) -> str:
    if not _PARTING.search(text):
        return text
    return '"' + text.replace('"', '""') + '"'


def clipped(text: str) -> str:
    """Cut a text that is longer than a spreadsheet cell can hold."""
    if len(text) <= LONGEST // 2:
        return text
    return text.encode("utf-16-le")[: 2 * LONGEST].decode("utf-16-le", errors="ignore")


def joined(parts: Iterable[str]) -> str | None:
    """Join short texts by "; ", each on one line; None where there are none."""
    return "; ".join(" ".join(part.split()) for part in parts) or None


def extents(spans: Iterable[Extent]) -> str | None:
    """Write spans as "12-30;45-60"; as many as fit into a cell, None where there are none."""
    text = ";".join(f"{start}-{end}" for start, end in spans)
    if len(text) > LONGEST:
        text = text[: text.rindex(";", 0, LONGEST + 1)]
    return text or None
