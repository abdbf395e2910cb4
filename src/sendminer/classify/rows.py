"""Statements as rows of numbers: what is counted in them, and what their words mean.

One dictionary numbers every word that the model or the vectors know, so that a batch of
statements takes one look-up a word and numpy does the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray

from sendminer.classify.features import Seen
from sendminer.classify.vectors import Floats, Vectors

Numbers = NDArray[np.int64]
FEATURE_WEIGHT = 0.25
"""Value of a feature that holds; a word in a row of norm 1 weighs about as much."""
NEAR_WEIGHT = 0.4
"""Weight of the meaning of the sentences before and after, against the statement's own."""

_MANY = 1 << 31
"""More than all words; two numbers of words make one of a pair."""


@dataclass(frozen=True, eq=False)
class Cells:
    """A sparse table as its cells, sorted by row: plain arrays cost less than a matrix."""

    rows: Numbers
    columns: Numbers
    values: Floats


@dataclass(frozen=True, eq=False)
class Rows:
    """Statements as numbers, a row each.

    ``words`` has a cell for each word and pair of a statement: TF-IDF at norm 1, nought where it
    is no gram; ``times`` tells how often it stands there. ``held`` are the features. ``norms``
    are the lengths of the summed vectors of a statement's words, 1 where they are nought;
    ``meaning`` holds three mean vectors side by side: the statement's own at norm 1, those
    before and after at ``NEAR_WEIGHT``.
    """

    words: Cells
    times: Numbers
    held: Cells
    norms: Floats
    meaning: Floats


@dataclass(frozen=True, eq=False)
class Reader:
    """Turns statements into rows; ``grams`` are words, and pairs joined by a space.

    Whatever speaks for a label has a number, its column: grams first, then features, then the
    words of the vectors that are no grams, and last what is not known.
    """

    grams: Sequence[str]
    idf: Floats
    features: Sequence[str]
    vectors: Vectors

    def rows(self, seen: Sequence[Seen]) -> Rows:
        """The rows of statements in their order."""
        lengths, numbers = _looked_up(self._numbers, [one.words for one in seen], self.unknown)
        at = np.repeat(np.arange(len(seen)), lengths)
        words, times = self._counted(at, numbers, len(seen))
        sums = self.vectors.sums(self._meant[numbers], lengths)
        norms = np.sqrt(np.einsum("ij,ij->i", sums, sums))
        norms[norms == 0] = 1
        meaning = _with_neighbours(sums / norms[:, None], [one.follows for one in seen])
        return Rows(words, times, self._held(seen), norms, meaning)

    def _counted(self, at: Numbers, numbers: Numbers, height: int) -> tuple[Cells, Numbers]:
        """TF-IDF with sublinear counts: what scikit-learn's vectorizer gives, but faster."""
        width = self.unknown + 1
        paired_at, paired = self._paired(at, numbers)
        keys = np.concatenate((at * width + numbers, paired_at * width + paired))
        cells, times = np.unique(keys, return_counts=True)
        rows, columns = np.divmod(cells, width)
        weights = (1 + np.log(times)) * self._idf[columns]
        norms = np.sqrt(np.bincount(rows, weights=weights**2, minlength=height))
        norms[norms == 0] = 1
        return Cells(rows, columns, weights / norms[rows]), times

    def _paired(self, at: Numbers, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """Rows and numbers of the pairs of words that count, in no order.

        They are sorted before they are sought: each is then found near the one before.
        """
        keys, pairs = self._pairs
        asked = numbers[:-1] * _MANY + numbers[1:]
        asked[at[1:] != at[:-1]] = -1
        order = np.argsort(asked)
        asked = asked[order]
        place = np.searchsorted(keys, asked)
        there = keys[place] == asked
        return at[1:][order[there]], pairs[place[there]]

    def _held(self, seen: Sequence[Seen]) -> Cells:
        lengths, columns = _looked_up(self._columns, [one.features for one in seen], self.unknown)
        rows = np.repeat(np.arange(len(seen)), lengths)
        return Cells(rows, columns, np.full(len(rows), FEATURE_WEIGHT))

    @cached_property
    def unknown(self) -> int:
        """The number of what the model does not know, and of how much it does know."""
        return len(self.grams) + len(self.features) + len(self._others)

    @cached_property
    def _others(self) -> list[str]:
        """Words of the vectors that are no grams."""
        grams = set(self.grams)
        return [word for word in self.vectors.index if word not in grams]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The number of each word."""
        numbers = {gram: number for number, gram in enumerate(self.grams) if " " not in gram}
        beyond = len(self.grams) + len(self.features)
        return numbers | {word: number for number, word in enumerate(self._others, beyond)}

    @cached_property
    def _columns(self) -> dict[str, int]:
        """The number of each feature."""
        return {name: number for number, name in enumerate(self.features, len(self.grams))}

    @cached_property
    def _pairs(self) -> tuple[Numbers, Numbers]:
        """Sorted keys of the pairs of words, and the number of each; the last is that of none."""
        numbers, found = self._numbers, [(_MANY**2, -1)]
        for number, gram in enumerate(self.grams):
            first, space, second = gram.partition(" ")
            if space:
                found.append((numbers[first] * _MANY + numbers[second], number))
        both = np.array(sorted(found), dtype=np.int64)
        return both[:, 0].copy(), both[:, 1].copy()

    @cached_property
    def named(self) -> Numbers:
        """The number of each word of the vectors."""
        return np.fromiter(map(self._numbers.__getitem__, self.vectors.index), dtype=np.int64)

    @cached_property
    def names(self) -> list[str]:
        """What each number stands for, words in quotation marks."""
        grams, others = ([f"“{word}”" for word in part] for part in (self.grams, self._others))
        return [*grams, *self.features, *others]

    @cached_property
    def _meant(self) -> Numbers:
        """The row in the vectors of each number, or -1."""
        rows = np.full(self.unknown + 1, -1, dtype=np.int64)
        rows[self.named] = np.arange(len(self.named))
        return rows

    @cached_property
    def _idf(self) -> Floats:
        """The weight of each number, nought for what is no gram."""
        return np.concatenate((self.idf, np.zeros(self.unknown + 1 - len(self.grams))))


def _looked_up(
    numbers: dict[str, int], names: Sequence[list[str]], unknown: int
) -> tuple[list[int], Numbers]:
    """How many names each row has, and the numbers of them all."""
    lengths = list(map(len, names))
    looked = map(numbers.get, chain.from_iterable(names), repeat(unknown))
    return lengths, np.fromiter(looked, dtype=np.int64, count=sum(lengths))


def _with_neighbours(own: Floats, follows: Sequence[bool]) -> Floats:
    """Each statement's meaning beside those of the statements before and after it."""
    near = NEAR_WEIGHT * np.array(follows[1:], dtype=bool)[:, None]
    height, width = own.shape
    meaning = np.zeros((height, 3 * width))
    meaning[:, :width] = own
    meaning[1:, width : 2 * width] = own[:-1] * near
    meaning[:-1, 2 * width :] = own[1:] * near
    return meaning
