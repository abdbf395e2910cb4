"""One cell of a CSV: values as plain text that a spreadsheet neither runs nor breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sendminer.columns import Value
from sendminer.records import Extent, plain

LONGEST = 32_000
"""UTF-16 units in a cell; Excel drops what goes beyond 32,767 (its published limit)."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_FORMULA = re.compile(
    "'*(?:[\t\r\n]|[\\s\u00ad\u200b-\u200f\u2060\ufeff]*[=+\\-@＝＋－＠﹦﹢﹣﹫])"
)
"""What a spreadsheet may take for a formula (OWASP, "CSV injection"), full-width signs included.

Apostrophes before it count too: one more is written then, so that ``original`` is exact.
"""


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


def legible(text: str) -> str:
    """Put U+FFFD for each control character and lone surrogate, so that offsets stay true.

    Tabs and line ends stay as they are. Control characters can steer a terminal and end a
    text early (NUL); a lone surrogate cannot be written as UTF-8 at all.
    """
    # Most text is printable and so holds neither: the quick way round two searches.
    return text if text.isprintable() else encodable(_CONTROL.sub("\ufffd", text))


def encodable(text: str) -> str:
    """Put U+FFFD for each lone surrogate."""
    return _SURROGATE.sub("\ufffd", text)


def defused(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    if text[:1].isalnum():
        return text
    return f"'{text}" if _FORMULA.match(text) else text


def original(text: str) -> str:
    """Undo ``defused``: the text of a cell as it stands in the document."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


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
