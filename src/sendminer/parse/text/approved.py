"""What the record of a decision decides that approved "the recommendations as set out".

Such a record says what was sought under its purpose, and under its decision no more than that it
was approved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from sendminer.english.recalled import formula
from sendminer.parse.text.headings import lines_of
from sendminer.parse.text.labels import is_decision
from sendminer.parse.text.resolutions import LIMB, Paragraph
from sendminer.records import Extent
from sendminer.spans import trimmed

_FORMULA = formula("recommendation|proposal", ".;")
_STOP = re.compile(r"[.!?]\s+(?=[A-Z])")
_STATUS = re.compile(
    r"Decision status:?\s{0,3}(?:Recommendations?(?:\(s\))?\s)?(?:Approved|Agreed|Accepted"
    r"|Implemented)\b",
    re.IGNORECASE,
)
_YES = r"(?:approval|agreement|permission|consent|authori[sz]ation|sign-off)"
_SOUGHT = re.compile(
    rf"\b{_YES}\s(?:is|was|are|were)\s(?:(?:also|now|again|being|therefore|hereby)\s){{0,3}}(?:sought|requested|required|asked\sfor)\b"
    rf"|\b(?:seek(?:s|ing)?|request(?:s|ing)?|ask(?:s|ing)?\sfor)\s(?:the\s)?(?:[\w'’]{{2,14}}\s){{0,3}}{_YES}\b"
    r"|\b(?:is|are|was|were)\s(?:also\s|now\s|therefore\s)?(?:asked|recommended|invited|requested)\sto\s(?!note|consider|receive|comment)"
    r"|\bit\s(?:is|was)\s(?:also\s|now\s|therefore\s)?(?:proposed|recommended)\s(?:that|to)\b"
    r"|\A(?:To|That\sCabinet)\s(?:approve|agree|authori[sz]e|endorse)s?\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\b(?:propos|recommend|consult|seek|sought)\w*", re.IGNORECASE)
"""What opens a list of what is sought: "proposes the expansion of the following schools:"."""


def approved(text: str) -> list[Extent]:
    """Spans of what was sought, and of the items of its lists, where a record says no more of it.

    None where it was not approved, or where the decision has words of its own.
    """
    spans = [trimmed(text, (line.start, line.end)) for line in lines_of(text)]
    bare = [((start, end), text[start:end]) for start, end in spans]
    if not any(_STATUS.match(words) for _, words in bare):
        return []
    edge = next((at for at, (_, words) in enumerate(bare) if is_decision(words)), len(bare))
    if not all(_FORMULA.fullmatch(words) for words in _decision(bare[edge + 1 :])):
        return []
    return list(_sought(bare[:edge]))


def _decision(paragraphs: Sequence[Paragraph]) -> Iterable[str]:
    """The words under "Decision:", up to the next label of the record."""
    for _, words in paragraphs:
        if ":" in words[:40] or words.startswith("Reasons"):
            return
        yield words


def _sought(paragraphs: Sequence[Paragraph]) -> Iterable[Extent]:
    """Sentences in which approval is sought, and what is listed under them."""
    listing = False
    for (start, end), words in paragraphs:
        if listing and LIMB.match(words):
            yield start, end
            continue
        listing = False
        edges = [0, *(stop.end() for stop in _STOP.finditer(words)), len(words)]
        for first, last in pairwise(edges):
            if _SOUGHT.search(words[first:last]):
                a, b = trimmed(words, (first, last))
                yield start + a, start + b
        listing = words.endswith(":") and bool(_SOUGHT.search(words) or _LISTED.search(words))
