"""Which bodies, papers and decisions of a council are worth reading for SEND."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TypeVar

from sendminer.lexicon import either

Named = TypeVar("Named")

_COUNCIL = re.compile(r"(?:the )?(?:full )?(?:[\w'’-]+ ){0,5}council(?: meeting)?", re.IGNORECASE)


@cache
def _pattern(rule: str) -> re.Pattern[str]:
    words = either("sources", rule)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


def is_other_body(title: str) -> bool:
    """Say whether a body never deals with children."""
    return _pattern("other_body").search(title) is not None


def is_send_body(title: str) -> bool:
    """Say whether a body decides, scrutinises or funds support for children with SEND."""
    if is_other_body(title):
        return False
    return _pattern("send_body").search(title) is not None or bool(_COUNCIL.fullmatch(title))


def is_minutes(title: str) -> bool:
    """Say whether an item or a document is the minutes of a meeting."""
    return _pattern("minutes_title").search(title) is not None


def chosen(bodies: Iterable[tuple[str, Named]]) -> list[Named]:
    """The bodies to read, of pairs of title and body; all that may be, where none stands out."""
    pairs = list(bodies)
    send = [body for title, body in pairs if is_send_body(title)]
    return send or [body for title, body in pairs if not is_other_body(title)]
