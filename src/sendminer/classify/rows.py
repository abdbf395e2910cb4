"""Statements as rows of numbers: what is counted in them, and what their words mean.

One dictionary numbers every word that the model or the vectors know, so that a batch of
statements takes one look-up a word and numpy does the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from sendminer.classify.features import Seen
from sendminer.classify.vectors import Floats, Vectors

Numbers = NDArray[np.int64]
FEATURE_WEIGHT = 0.25
"""Value of a feature that holds; a word in a row of norm 1 weighs about as much."""
NEAR_WEIGHT = 0.4
"""Weight of the meaning of the sentences before and after, against the statement's own."""


@dataclass(frozen=True, eq=False)
class Rows:
    """Statements as numbers, a row each.

    ``counted`` is TF-IDF at norm 1 and ``held`` the features; ``known`` names each word of the
    vectors that stands in a statement, ``norms`` are the lengths of their summed vectors;
    ``meaning`` holds three mean vectors side by side: the statement's own at norm 1, those
    before and after at ``NEAR_WEIGHT``.
    """

    counted: csr_matrix
    held: csr_matrix
    known: csr_matrix
    norms: Floats
    meaning: Floats


@dataclass(frozen=True, eq=False)
class Reader:
    """Turns statements into rows; ``grams`` are words, and pairs joined by a space."""

    grams: Sequence[str]
    idf: Floats
    features: Sequence[str]
    vectors: Vectors

    def rows(self, seen: Sequence[Seen]) -> Rows:
        """The rows of statements in their order."""
        lengths = [len(one.words) for one in seen]
        ids = _looked_up(self._ids, chain.from_iterable(one.words for one in seen))
        at = np.repeat(np.arange(len(seen)), lengths)
        known = self._known(ids, at, len(seen))
        sums = self.vectors.sums(known)
        norms = np.sqrt(np.einsum("ij,ij->i", sums, sums))
        own = sums / np.where(norms > 0, norms, 1)[:, None]
        meaning = _with_neighbours(own, [one.follows for one in seen])
        return Rows(self._counted(ids, at, len(seen)), self._held(seen), known, norms, meaning)

    def _counted(self, ids: Numbers, at: Numbers, height: int) -> csr_matrix:
        """TF-IDF with sublinear counts: what scikit-learn's vectorizer gives, but faster."""
        width = len(self.grams)
        one, two = self._single[ids], self._paired(ids, at)
        keys = np.concatenate([(at * width + one)[one >= 0], (at[1:] * width + two)[two >= 0]])
        cells, counts = np.unique(keys, return_counts=True)
        rows, columns = np.divmod(cells, width)
        weights = (1 + np.log(counts)) * self.idf[columns]
        norms = np.sqrt(np.bincount(rows, weights=weights**2, minlength=height))
        return _table(weights / norms[rows], columns, rows, (height, width))

    def _paired(self, ids: Numbers, at: Numbers) -> Numbers:
        """Column of the pair that each word but the first ends, or -1."""
        keys, columns = self._pairs
        first, second = ids[:-1], ids[1:]
        asked = first * len(self._ids) + second
        place = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
        same = (keys[place] == asked) & (first >= 0) & (second >= 0) & (at[1:] == at[:-1])
        return np.where(same, columns[place], -1)

    def _held(self, seen: Sequence[Seen]) -> csr_matrix:
        columns = _looked_up(self._columns, chain.from_iterable(one.features for one in seen))
        rows = np.repeat(np.arange(len(seen)), [len(one.features) for one in seen])
        there = columns >= 0
        weights = np.full(int(there.sum()), FEATURE_WEIGHT)
        return _table(weights, columns[there], rows[there], (len(seen), len(self.features)))

    def _known(self, ids: Numbers, at: Numbers, height: int) -> csr_matrix:
        there = (ids >= 0) & (ids < len(self.vectors.table))
        ones = np.ones(int(there.sum()), dtype=np.float32)
        return _table(ones, ids[there], at[there], (height, len(self.vectors.table)))

    @cached_property
    def _ids(self) -> dict[str, int]:
        """A number for each word: its row in the vectors, or one beyond them."""
        ids = dict(self.vectors.index)
        for gram in self.grams:
            if " " not in gram:
                ids.setdefault(gram, len(ids))
        return ids

    @cached_property
    def _columns(self) -> dict[str, int]:
        return {name: column for column, name in enumerate(self.features)}

    @cached_property
    def _single(self) -> Numbers:
        """Column of each numbered word, or -1; the last place is that of an unknown word."""
        columns = np.full(len(self._ids) + 1, -1, dtype=np.int64)
        for column, gram in enumerate(self.grams):
            if " " not in gram:
                columns[self._ids[gram]] = column
        return columns

    @cached_property
    def _pairs(self) -> tuple[Numbers, Numbers]:
        """Sorted keys of the pairs of words, and the column of each."""
        ids, found = self._ids, [(-2, -1)]
        for column, gram in enumerate(self.grams):
            first, space, second = gram.partition(" ")
            if space:
                found.append((ids[first] * len(ids) + ids[second], column))
        both = np.array(sorted(found), dtype=np.int64)
        return both[:, 0].copy(), both[:, 1].copy()


def _looked_up(numbers: dict[str, int], names: Iterable[str]) -> Numbers:
    return np.array(list(map(numbers.get, names, repeat(-1))), dtype=np.int64)


def _table(values: Any, columns: Numbers, rows: Numbers, shape: tuple[int, int]) -> csr_matrix:
    """A sparse table of cells that are sorted by row."""
    starts = np.searchsorted(rows, np.arange(shape[0] + 1))
    return csr_matrix((values, columns, starts), shape=shape)


def _with_neighbours(own: Floats, follows: Sequence[bool]) -> Floats:
    """Each statement's meaning beside those of the statements before and after it."""
    joined = np.array(follows, dtype=bool)[1:, None]
    before, after = np.zeros_like(own), np.zeros_like(own)
    before[1:] = own[:-1] * joined
    after[:-1] = own[1:] * joined
    return np.hstack([own, NEAR_WEIGHT * before, NEAR_WEIGHT * after])
