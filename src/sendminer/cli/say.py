"""The one way to the screen, so that the text of strangers steers no terminal.

A file's name, a page's title, an address or an error may hold what a terminal obeys: a new title
for its window, a link, a colour, a line in the place of the one before.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import click

from sendminer.safe_text import escaped, shown

_FEW = 3


def first_few(names: Sequence[str]) -> str:
    """The first of many names, for a line that shows where to look: "a, b, c, ..."."""
    return ", ".join(names[:_FEW]) + (", ..." if len(names) > _FEW else "")


def say(text: str) -> None:
    """One line of data, on standard output."""
    click.echo(shown(text))


def tell(text: str) -> None:
    """One line of what is no data, on standard error."""
    click.echo(shown(text), err=True)


def say_lines(text: str) -> None:
    """Lines of data on standard output."""
    for line in text.splitlines():
        say(line)


def say_json(value: Any) -> None:
    """One value, one line of UTF-8, at once."""
    line = escaped(json.dumps(value, ensure_ascii=False))
    stream = sys.stdout.buffer
    # Half a surrogate pair cannot be written as UTF-8; as an escape it is valid JSON.
    stream.write(line.encode("utf-8", "backslashreplace") + b"\n")
    stream.flush()
