"""Whether what is said is on SEND: minutes tell of roads and bins as well.

Told from words alone (``english/send.py``), and so that nothing is called off the subject that
may be on it: by the sentence, the title over it, what stands beside it, or how often its item or
article comes back to it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from sendminer.english.send import is_send_title, speaks_of_send
from sendminer.records import Document

BESIDE = 3
"""How many statements before and behind one are looked at."""
SHARE, OFTEN = 0.08, 2
"""An item or article is on SEND if this share of its statements speaks of it, and so many do."""
_CHILDREN = re.compile(
    r"\b(?:child(?:ren)?|pupils?|schools?|parents?|famil(?:y|ies)|young people|education(?:al)?"
    r"|students?|learners?|nurser(?:y|ies)|classrooms?|placements?|hubs?|plans)\b",
    re.IGNORECASE,
)


def on_send(document: Document) -> tuple[bool, ...]:
    """Whether each statement of a document is on SEND, or may be."""
    sections: dict[int | None, list[int]] = defaultdict(list)
    for number, statement in enumerate(document.statements):
        sections[statement.item].append(number)
    found = [False] * len(document.statements)
    for item, numbers in sections.items():
        title = document.title if item is None else document.items[item].title
        for number, so in zip(numbers, _section(document, title, numbers), strict=True):
            found[number] = so
    return tuple(found)


def _section(document: Document, title: str | None, numbers: Sequence[int]) -> list[bool]:
    if title and is_send_title(title):
        return [True] * len(numbers)
    texts = [document.statements[number].text for number in numbers]
    speaks = [speaks_of_send(text) for text in texts]
    if sum(speaks) >= max(OFTEN, SHARE * len(texts)):
        return [True] * len(numbers)
    return [
        any(speaks[max(0, place - BESIDE) : place + BESIDE + 1])
        or (any(speaks) and _CHILDREN.search(text) is not None)
        for place, text in enumerate(texts)
    ]
