"""The text as a row of words: the grammars walk over indices, never over characters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sendminer.lexicon import lexicon

_WORD = re.compile(r"(?:[Tt]hen|[Ee]x)(?=-[^\W\d_])|[^\W_]+(?:[-'’][^\W_]+)*")
_BLANK = frozenset((" ", "\u00a0", "  ", "\u2009", "\u202f"))
_LINE = 45
"""A line at least this long is a line of prose that goes on after its break."""


def listed(table: str) -> frozenset[str]:
    """Words of one table of the lexicon, with straight apostrophes."""
    words = lexicon("officials")[table]["words"]
    return frozenset(word.replace("’", "'") for word in words)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of ``text``: as printed, in lower case, and where each starts and ends."""

    text: str
    forms: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    capitals: list[int]
    """Indices of the words that start with a capital letter."""

    def gap(self, index: int) -> str:
        """What stands between word ``index`` and the next; at either edge a paragraph break."""
        if index < 0 or index >= len(self.forms):
            return "\n\n"
        if index + 1 == len(self.forms):
            return self.text[self.ends[index] : self.ends[index] + 4] + "\n\n"
        # Nothing that we look for in a gap is longer than this.
        return self.text[self.ends[index] : min(self.starts[index + 1], self.ends[index] + 12)]

    def near(self, index: int, line: int = _LINE) -> bool:
        """Say whether only space, or the line break of wrapped prose, precedes the next word.

        ``line``: the fewest characters that a line has which goes on after its break.
        """
        gap = self.gap(index)
        if gap in _BLANK:
            return True
        if not gap.isspace() or len(gap) > 6 or gap.count("\n") != 1 or "\f" in gap:
            return False
        end = self.ends[index]
        return end >= line and "\n" not in self.text[end - line : end]

    def lower(self, index: int) -> str:
        """The word in lower case, or "" outside the text."""
        return self.lowers[index] if 0 <= index < len(self.lowers) else ""

    def capital(self, index: int) -> bool:
        """Say whether the word starts with a capital letter."""
        return 0 <= index < len(self.forms) and self.forms[index][0].isupper()

    def possessive(self, index: int) -> bool:
        """Say whether the word ends in 's."""
        return self.lower(index).endswith("'s")

    def end(self, index: int) -> int:
        """Where the word ends, its possessive ending left out."""
        return self.ends[index] - (2 if self.possessive(index) else 0)

    def span(self, first: int, last: int) -> str:
        """The text from word ``first`` to word ``last``, white space made single."""
        return " ".join(self.text[self.starts[first] : self.ends[last]].split())


def words_of(text: str) -> Words:
    """Split ``text`` into words."""
    forms = _WORD.findall(text)
    starts: list[int] = []
    at = 0
    for form in forms:
        # Between words stands no character that a word starts with: the first hit is the word.
        at = text.find(form, at)
        starts.append(at)
        at += len(form)
    ends = [start + len(form) for start, form in zip(starts, forms, strict=True)]
    lowers = [form.lower() for form in forms]
    if "’" in text:
        lowers = [word.replace("’", "'") for word in lowers]
    capitals = [index for index, form in enumerate(forms) if form[0].isupper()]
    return Words(text, forms, lowers, starts, ends, capitals)
