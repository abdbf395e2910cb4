"""The text as a row of words: the grammars walk over indices, never over characters."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, compress
from operator import itemgetter

from sendminer.lexicon import lexicon

# The group makes split() keep the words between the gaps.
_WORD = re.compile(r"([^\W_]++(?:[-'’][^\W_]++)*+)")
_PARTED = re.compile(rf"((?:[Tt]hen|[Ee]x)(?=-[^\W\d_])|{_WORD.pattern[1:]}")
"""The same, which parts "then-leader"; it takes longer, and few texts have one."""
_first_letter = itemgetter(0)
_BLANK = frozenset((" ", "\u00a0", "  ", "\u2009", "\u202f"))
_PADDING = 64
"""More words than any grammar looks ahead or back: no index needs a test of its bounds."""
_OPEN = frozenset(
    ("the", "of", "for", "and", "a", "an", "by", "with", "cabinet", "executive", "deputy",
     "assistant", "local", "lead", "chief", "senior", "portfolio", "corporate", "strategic",
     "interim", "acting", "cllr", "councillor", "mr", "mrs", "ms", "dr")
)  # fmt: skip
"""Words that end no line of a list or of a form: the next line goes on, however short it is."""
_ONWARD = frozenset(("and", "of", "for"))
"""Words that start no line of a list or of a form: they go on with the line before."""
_LINE = 45
"""A line at least this long is a line of prose that goes on after its break."""


def listed(table: str) -> frozenset[str]:
    """Words of one table of the lexicon, with straight apostrophes."""
    words = lexicon("officials")[table]["words"]
    return frozenset(word.replace("’", "'") for word in words)


@dataclass(frozen=True)
class Words:
    """The words of ``text``: as printed, in lower case, and what stands after each."""

    text: str
    pieces: list[str]
    """Gap, word, gap, …, gap: put together they are the text."""
    forms: list[str]
    lowers: list[str]
    gaps: list[str]
    parted: set[int] = field(default_factory=set, compare=False)
    """Words at which a list that parts its names by nothing starts another one."""

    @cached_property
    def _padded(self) -> list[str]:
        """The words in lower case with empty ones behind, which negative indices reach too."""
        return self.lowers + [""] * _PADDING

    @cached_property
    def _blank(self) -> list[bool]:
        """Whether only space stands after each word, padded as the words are."""
        return [*map(_BLANK.__contains__, self.gaps), *([False] * _PADDING)]

    @cached_property
    def _padded_gaps(self) -> list[str]:
        return self.gaps + ["\n\n"] * _PADDING

    @cached_property
    def _edges(self) -> list[int]:
        return list(accumulate(map(len, self.pieces)))

    @cached_property
    def starts(self) -> list[int]:
        """Where each word starts."""
        return self._edges[:-1:2]

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return self._edges[1::2]

    @cached_property
    def capitals(self) -> list[int]:
        """Indices of the words that start with a capital letter."""
        upper = map(str.isupper, map(_first_letter, self.forms))
        return list(compress(range(len(self.forms)), upper))

    @cached_property
    def capital_set(self) -> frozenset[int]:
        """The same, to look one up in."""
        return frozenset(self.capitals)

    def among(self, vocabulary: frozenset[str]) -> list[int]:
        """Indices of the words whose lower case is in ``vocabulary``."""
        return list(compress(range(len(self.lowers)), map(vocabulary.__contains__, self.lowers)))

    def capitals_among(self, vocabulary: Container[str]) -> list[int]:
        """Indices of the capitalised words whose lower case is in ``vocabulary``."""
        lowers = self.lowers
        return [index for index in self.capitals if lowers[index] in vocabulary]

    @cached_property
    def _said(self) -> dict[re.Pattern[str], bool]:
        return {}

    def says(self, pattern: re.Pattern[str], *marks: str) -> bool:
        """Say whether the pattern occurs anywhere in the text, which is searched for it once.

        ``marks``: one of them stands in whatever it matches; they are quicker to look for.
        """
        if pattern not in self._said:
            likely = not marks or any(mark in self.text for mark in marks)
            self._said[pattern] = likely and pattern.search(self.text) is not None
        return self._said[pattern]

    def gap(self, index: int) -> str:
        """What stands between word ``index`` and the next; at either edge a paragraph break."""
        # Nothing that we look for in a gap is longer than this.
        return self._padded_gaps[index][:12]

    def near(self, index: int, line: int = _LINE) -> bool:
        """Say whether only space, or the line break of wrapped prose, precedes the next word.

        ``line``: the fewest characters that a line has which goes on after its break.
        """
        if self._blank[index]:
            return True
        gap = self.gaps[index] if 0 <= index < len(self.gaps) else "\n\n"
        if (
            "\n" not in gap
            or not gap.isspace()
            or len(gap) > 6
            or gap.count("\n") != 1
            or "\f" in gap
        ):
            return False
        if self.lowers[index] in _OPEN or self.forms[index + 1] in _ONWARD:
            return True
        if self.lowers[index] == "children's":
            return True
        end = self.ends[index]
        return end >= line and "\n" not in self.text[end - line : end]

    def lower(self, index: int) -> str:
        """The word in lower case, or "" outside the text."""
        return self._padded[index]

    def capital(self, index: int) -> bool:
        """Say whether the word starts with a capital letter."""
        return index in self.capital_set

    def possessive(self, index: int) -> bool:
        """Say whether the word ends in 's."""
        return self._padded[index][-2:] == "'s"

    def end(self, index: int) -> int:
        """Where the word ends, its possessive ending left out."""
        return self.ends[index] - (2 if self.possessive(index) else 0)

    def span(self, first: int, last: int) -> str:
        """The text from word ``first`` to word ``last``, white space made single."""
        return " ".join(self.text[self.starts[first] : self.ends[last]].split())


def words_of(text: str) -> Words:
    """Split ``text`` into words."""
    parts = "hen-" in text or "x-" in text
    pieces = (_PARTED if parts else _WORD).split(text)
    forms = pieces[1::2]
    lowers = list(map(str.lower, forms))
    if "’" in text:
        lowers = [word.replace("’", "'") for word in lowers]
    gaps = pieces[2::2]
    if gaps:
        gaps[-1] = gaps[-1][:4] + "\n\n"
    return Words(text, pieces, forms, lowers, gaps)
