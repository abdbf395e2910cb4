"""Markup in the manner of council software: numeric entities, Word's paragraphs, hard wraps."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from html import escape

from sendminer.demo.story import COUNCIL

_EMPTY = '<p class="MsoNormal">&nbsp;</p>\n'


def numeric(words: str) -> str:
    """Words with numeric entities for what the software does not trust."""
    marks = {"&": "&#38;", "<": "&#60;", ">": "&#62;", "'": "&#39;", "(": "&#40;", ")": "&#41;"}
    return "".join(marks.get(letter, letter) for letter in words)


def paragraph(words: str) -> str:
    """A paragraph as Word saves it, wrapped in mid-sentence."""
    wrapped = "\n".join(textwrap.wrap(escape(words, quote=False), 66, break_on_hyphens=False))
    return f'<p class="MsoNormal"><span lang="EN-GB" style="">{wrapped}</span></p>\n'


def body(lines: Sequence[str]) -> str:
    """A Word section with an empty paragraph between any two."""
    return f'<div class="WordSection1">\n{_EMPTY.join(map(paragraph, lines))}</div>'


def clipped(lines: Sequence[str], length: int, more: str) -> str:
    """A Word section that is cut off after some characters, with what stands there instead."""
    kept: list[str] = []
    for line in lines:
        if length <= 0:
            break
        kept.append(line if len(line) <= length else line[:length].rsplit(" ", 1)[0])
        length -= len(line)
    if len(kept) == len(lines) and kept[-1] == lines[-1]:
        return body(lines)
    return body(kept).replace("</span></p>\n</div>", f" {more}</span></p>\n</div>")


def framed(title: str, inside: str) -> str:
    """A page with the council's menus around what the software wrote."""
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)} - '
        f'{COUNCIL}</title></head><body><nav><ul><li><a href="/">Home</a></li><li><a '
        'href="mgCalendarMonthView.aspx?GL=1">Calendar</a></li></ul></nav>'
        f'<div id="modgov">{inside}</div><footer><small>&copy; {COUNCIL}</small></footer>'
        "</body></html>"
    )
