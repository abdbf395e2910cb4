"""Static word vectors: they tell the model what words mean that no training statement held.

They are a table of small integers, a row a word, distilled from a sentence encoder by
``scripts/distil_vectors.py``; the mean of a statement's rows stands for the statement.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Vectors:
    """``table`` holds a row of int8 for each word of ``index``."""

    index: dict[str, int]
    table: NDArray[np.int8]

    @property
    def width(self) -> int:
        """Numbers that stand for one word."""
        return int(self.table.shape[1])

    def sums(self, words: NDArray[np.int64], lengths: Sequence[int]) -> Floats:
        """Sum of the vectors of each stretch of words; -1 stands for a word of none."""
        stretches = self.table.take(words, axis=0).astype(np.int32)
        stretches[words < 0] = 0
        sums = np.empty((len(lengths), self.width), dtype=np.int32)
        for row, (start, end) in enumerate(pairwise(accumulate(lengths, initial=0))):
            np.add.reduce(stretches[start:end], 0, out=sums[row])
        return sums.astype(np.float64)

    def pull(self, direction: Floats) -> Floats:
        """How far each word of the table points in a direction."""
        return np.asarray(self.table @ direction, dtype=np.float64)


def read_vectors(stored: bytes) -> Vectors:
    """Read what ``write_vectors`` wrote; check its sha256 first."""
    with np.load(io.BytesIO(stored), allow_pickle=False) as parts:
        words = parts["words"].tobytes().decode("utf-8").split("\n")
        table = np.asarray(parts["table"], dtype=np.int8)
    return Vectors({word: row for row, word in enumerate(words)}, table)


def write_vectors(vectors: Vectors) -> bytes:
    """The same vectors always give the same bytes."""
    words = "\n".join(vectors.index).encode("utf-8")
    out = io.BytesIO()
    np.savez_compressed(out, words=np.frombuffer(words, dtype=np.uint8), table=vectors.table)
    return out.getvalue()
