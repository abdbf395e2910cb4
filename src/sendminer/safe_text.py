"""Text of strangers, made safe to hand on: to a file, a terminal, a spreadsheet."""

from __future__ import annotations

import re

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of reading: "gpj.exe" is then seen as a picture's name."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_FORMULA = re.compile(
    "'*(?:[\t\r\n]|[\\s\u00ad\u200b-\u200f\u2060\ufeff]*[=+\\-@＝＋－＠﹦﹢﹣﹫])"
)
"""What a spreadsheet may take for a formula (OWASP, "CSV injection"), full-width signs included.

Apostrophes before it count too: one more is written then, so that ``original`` is exact.
"""

_SEPARATOR = re.compile(r"[;\t|]")
_SIGNS = "[=+\\-@＝＋－＠﹦﹢﹣﹫]"
_INSIDE = re.compile(rf"[;\t|](?=[ \u00a0']{{0,40}}{_SIGNS})")
_DEFUSED = re.compile(rf"([;\t|])'(?=[ \u00a0']{{0,40}}{_SIGNS})")


def legible(text: str) -> str:
    """Put U+FFFD for each control character and lone surrogate, so that offsets stay true.

    Tabs and line ends stay as they are. Control characters can steer a terminal and end a
    text early (NUL).
    """
    # Most text is printable and so holds neither: the quick way round two searches.
    return text if text.isprintable() else encodable(_CONTROL.sub("\ufffd", text))


def shown(text: str) -> str:
    """Text on one line, without what could steer a terminal or turn the direction of reading."""
    return " ".join(_TURNING.sub("\ufffd", legible(text)).splitlines())


def escaped(json: str) -> str:
    """JSON that steers no terminal: the same strings, with such characters as escapes."""
    return re.sub(
        f"{_CONTROL.pattern}|{_TURNING.pattern}", lambda found: f"\\u{ord(found[0]):04x}", json
    )


def encodable(text: str) -> str:
    """Put U+FFFD for each lone surrogate: it cannot be written as UTF-8 at all."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def defused(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula.

    Also after a semicolon, a tab or an upright line inside it: a spreadsheet that takes one of
    these for the end of a cell, as Excel does in much of Europe, would begin a cell there.
    """
    if _SEPARATOR.search(text):
        text = _INSIDE.sub(r"\g<0>'", text)
    if text[:1].isalnum():
        return text
    return f"'{text}" if _FORMULA.match(text) else text


def original(text: str) -> str:
    """Undo ``defused``: the text of a cell as it stands in the document."""
    if text.startswith("'") and _FORMULA.match(text):
        text = text[1:]
    return _DEFUSED.sub(r"\1", text) if _SEPARATOR.search(text) else text
