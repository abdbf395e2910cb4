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

    def starts(self, height: int) -> Numbers:
        """Place of the first cell of each row, and the number of all."""
        return np.searchsorted(self.rows, np.arange(height + 1))


@dataclass(frozen=True, eq=False)
class Rows:
    """Statements as numbers, a row each.

    ``counted`` is TF-IDF at norm 1 and ``held`` the features; ``known`` names each word of the
    vectors that stands in a statement, ``norms`` are the lengths of their summed vectors;
    ``meaning`` holds three mean vectors side by side: the statement's own at norm 1, those
    before and after at ``NEAR_WEIGHT``.
    """

    counted: Cells
    held: Cells
    known: Cells
    norms: Floats
    meaning: Floats


@dataclass(frozen=True, eq=False)
class Reader:
    """Turns statements into rows; ``grams`` are words, and pairs joined by a space.

    Whatever speaks for a label has a number: grams first, then features, then the words of the
    vectors that are no grams.
    """

    grams: Sequence[str]
    idf: Floats
    features: Sequence[str]
    vectors: Vectors

    def rows(self, seen: Sequence[Seen]) -> Rows:
        """The rows of statements in their order."""
        height = len(seen)
        at, numbers = _looked_up(self._numbers, [one.words for one in seen])
        known = self._known(at, numbers)
        sums = self.vectors.sums(known.columns, known.starts(height).tolist())
        norms = np.sqrt(np.einsum("ij,ij->i", sums, sums))
        own = sums / np.where(norms > 0, norms, 1)[:, None]
        meaning = _with_neighbours(own, [one.follows for one in seen])
        return Rows(self._counted(at, numbers, height), self._held(seen), known, norms, meaning)

    def _counted(self, at: Numbers, numbers: Numbers, height: int) -> Cells:
        """TF-IDF with sublinear counts: what scikit-learn's vectorizer gives, but faster."""
        width, pairs = len(self.grams), self._paired(at, numbers)
        one, two = (numbers >= 0) & (numbers < width), pairs >= 0
        keys = [at[one] * width + numbers[one], at[1:][two] * width + pairs[two]]
        cells, counts = np.unique(np.concatenate(keys), return_counts=True)
        rows, columns = np.divmod(cells, width)
        weights = (1 + np.log(counts)) * self.idf[columns]
        norms = np.sqrt(np.bincount(rows, weights=weights**2, minlength=height))
        return Cells(rows, columns, weights / norms[rows])

    def _paired(self, at: Numbers, numbers: Numbers) -> Numbers:
        """Number of the pair that each word but the first ends, or -1."""
        keys, pairs = self._pairs
        first, second = numbers[:-1], numbers[1:]
        asked = first * _MANY + second
        place = np.searchsorted(keys, asked)
        same = (keys[place] == asked) & (first >= 0) & (second >= 0) & (at[1:] == at[:-1])
        return np.where(same, pairs[place], -1)

    def _held(self, seen: Sequence[Seen]) -> Cells:
        rows, columns = _looked_up(self._columns, [one.features for one in seen])
        there = columns >= 0
        rows, columns = rows[there], columns[there]
        return Cells(rows, columns, np.full(len(rows), FEATURE_WEIGHT))

    def _known(self, at: Numbers, numbers: Numbers) -> Cells:
        words = self._meant[numbers]
        there = words >= 0
        words = words[there]
        return Cells(at[there], words, np.ones(len(words)))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The number of each word."""
        numbers = {gram: number for number, gram in enumerate(self.grams) if " " not in gram}
        beyond = len(self.grams) + len(self.features)
        others = (word for word in self.vectors.index if word not in numbers)
        return numbers | {word: number for number, word in enumerate(others, beyond)}

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
    def _columns(self) -> dict[str, int]:
        return {name: column for column, name in enumerate(self.features)}

    @cached_property
    def named(self) -> Numbers:
        """The number of each word of the vectors."""
        return np.fromiter(map(self._numbers.__getitem__, self.vectors.index), dtype=np.int64)

    @cached_property
    def names(self) -> list[str]:
        """What each number stands for, words in quotation marks."""
        grams, cut = len(self.grams), len(self.grams) + len(self.features)
        others = [word for word, number in self._numbers.items() if number >= cut]
        words = [f"“{word}”" for word in (*self.grams, *others)]
        return [*words[:grams], *self.features, *words[grams:]]

    @cached_property
    def _meant(self) -> Numbers:
        """The row in the vectors of each number, or -1; the last place is that of no number."""
        most = len(self.grams) + len(self.features) + len(self.vectors.index)
        rows = np.full(most + 1, -1, dtype=np.int64)
        rows[self.named] = np.arange(len(self.named))
        return rows


def _looked_up(numbers: dict[str, int], names: Sequence[list[str]]) -> tuple[Numbers, Numbers]:
    """Row and number of each name, -1 where it is unknown."""
    lengths = list(map(len, names))
    looked = map(numbers.get, chain.from_iterable(names), repeat(-1))
    found = np.fromiter(looked, dtype=np.int64, count=sum(lengths))
    return np.repeat(np.arange(len(names)), lengths), found


def _with_neighbours(own: Floats, follows: Sequence[bool]) -> Floats:
    """Each statement's meaning beside those of the statements before and after it."""
    near = NEAR_WEIGHT * np.array(follows[1:], dtype=bool)[:, None]
    height, width = own.shape
    meaning = np.zeros((height, 3 * width))
    meaning[:, :width] = own
    meaning[1:, width : 2 * width] = own[:-1] * near
    meaning[:-1, 2 * width :] = own[1:] * near
    return meaning
