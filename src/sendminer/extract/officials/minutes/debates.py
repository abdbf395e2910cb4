"""Who speaks in a debate or a hearing: names on a line of their own, or behind a question's number.

"Ida Quill (Leeford North)" heads a speech in a parliament's record, "Q41 Ida Quill:" is a
member of a select committee who asks; some print the party and the seat on the next line.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from sendminer.extract.officials.tokens import Words
from sendminer.extract.officials.vocabulary import PARTIES
from sendminer.lexicon import alternation

_HONOURABLE = re.compile(
    r"\b(?:hon\.|[Hh]onourable|Hon\.) (?:and learned )?(?:Member|Friend|Lady|Gentleman)\b"
)
_LINE = re.compile(
    r"^(?=[A-Z])(?!(?:Commons|Lords|Westminster|Oral|Written) )"
    r"((?:[A-Z][\w.'’-]{0,24} ){1,4}[A-Z][\w'’-]{1,24})(?: \([^()\n]{2,60}\)){0,2}[ ]*$",
    re.MULTILINE,
)
_SEATED = re.compile(
    r"^((?:[A-Z][\w.'’-]{1,24} ){1,3}[A-Z][\w'’-]{1,24})[ ]*\n"
    rf"(?:(?:{alternation([party.title() for party in sorted(PARTIES)])}), [A-Z]\w[^.:;\n]{{1,50}}"
    r"|(?:The )?(?:Shadow |Parliamentary |Secretary of State|Minister)[^.:;\n]{0,100})$",
    re.MULTILINE,
)
"""Over a speech its speaker, and below the party and the seat, or the office."""
_FEWEST = 2
_QUESTION = re.compile(r"^Q ?\d{1,4}\s{1,3}(?=[A-Z](?:(?! to )[^:\n]){2,60}:)", re.MULTILINE)
"""With a stop or a listener it is the public that asks: "Q1. Mrs Quill: …", "Q1 Mr Bell to …:"."""

_ANSWER = re.compile(
    r"^(?=[A-Z])(?:[A-Z][\w.'’-]{0,24} ){1,3}[A-Z][\w'’-]{1,24}(?=: [A-Z])", re.MULTILINE
)
_OF_OFFICE = re.compile(
    r"\byour (?:own )?(?:council|county|borough|city|authority|area|department|directorate|trust)\b"
)
"""What a committee asks a witness who answers for a public body: "in your own county"."""


def debaters(words: Words) -> list[int]:
    """Word indices at which the name of somebody who speaks in a parliament starts."""
    text = words.text
    offsets: list[int] = []
    titled = "onourable" in text or "hon." in text or "Hon." in text
    if titled and _HONOURABLE.search(text) is not None:
        offsets.extend(match.start(1) for match in _LINE.finditer(text))
    if "ommons" in text or "Lords" in text:
        seated = [match.start(1) for match in _SEATED.finditer(text)]
        offsets.extend(seated if len(seated) >= _FEWEST else ())
    if "\nQ" in text or text.startswith("Q"):
        offsets.extend(match.end() for match in _QUESTION.finditer(text))
        if offsets and _OF_OFFICE.search(text) is not None:
            offsets.extend(match.start() for match in _ANSWER.finditer(text))
    return sorted({bisect_left(words.starts, offset) for offset in offsets})
