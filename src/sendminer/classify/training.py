"""Train the statement model from labelled documents.

Scores for calibration come from folds that keep a document whole: a sigmoid fitted on rows
that the regression has seen, or whose neighbours it has seen, would be far too sure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from sendminer.classify.features import Seen, look
from sendminer.classify.model import Model
from sendminer.classify.rows import Cells, Reader
from sendminer.classify.vectors import Floats, Vectors
from sendminer.records import LABELS, Document, Label

Truth = NDArray[np.int64]
Part = TypeVar("Part")
FOLDS = 5
_SPACED = r"\S+"
STRENGTH = dict.fromkeys(LABELS, 3.0)
"""Inverse regularization of each label's regression, which sees each statement twice."""
BLANK_FEATURES = 0.5
BLANK_WORDS = 0.3


AS_GOOD = 0.01
"""F1 this much below the best is no worse than chance makes it."""


class Watch(Protocol):
    """What sees the parts of each step go by, to tell how far it is."""

    def __call__(self, step: str, parts: Sequence[Part]) -> Iterable[Part]:
        """The parts, one by one."""


def unwatched(step: str, parts: Sequence[Part]) -> Iterable[Part]:
    """The parts, of which nobody is told."""
    return parts


@dataclass(frozen=True, slots=True)
class Sample:
    """Statements with their gold labels, and the document that each belongs to."""

    seen: list[Seen]
    truth: Truth
    groups: list[str]


def sample(labelled: Sequence[tuple[Document, Sequence[tuple[Label, ...]]]]) -> Sample:
    """Look at every statement of labelled documents, a row a statement."""
    seen = [one for document, _ in labelled for one in look(document)]
    rows = [[label in given for label in LABELS] for _, gold in labelled for given in gold]
    groups = [document.id for document, gold in labelled for _ in gold]
    return Sample(seen, np.array(rows, dtype=np.int64).reshape(-1, len(LABELS)), groups)


@dataclass(frozen=True, slots=True)
class Trained:
    """A model, and what it would say of each row of its sample had it not read that row's place."""

    model: Model
    unread: Floats


def train(
    sample_: Sample,
    vectors: Vectors,
    dev: Sample | None = None,
    alone: Sample | None = None,
    places: Mapping[str, str] | None = None,
    *,
    watch: Watch = unwatched,
) -> Trained:
    """Fit, calibrate out of fold, and choose the thresholds on fold scores and ``dev``.

    ``alone`` holds statements that are learnt from but not calibrated on: out of their
    documents less is known of them. ``places`` names the fold group of a document, for those
    that must not be told apart; a document is its own where it names none. ``watch`` sees each
    fit go by.
    """
    rows = _grouped(sample_, places or {})
    more = _grouped(alone, places or {}) if alone else None
    fitted, scores = _fitted(rows, more, vectors, watch)
    sigmoids: dict[str, Any] = {
        label: LogisticRegression(C=100.0).fit(scores[:, [i]], sample_.truth[:, i])
        for i, label in enumerate(LABELS)
    }
    model = replace(fitted, sigmoids=sigmoids)
    chances = unread = np.column_stack(
        [sigmoids[label].predict_proba(scores[:, [i]])[:, 1] for i, label in enumerate(LABELS)]
    )
    truth = sample_.truth
    if dev is not None and dev.seen:
        chances = np.vstack([chances, model.probabilities(dev.seen)])
        truth = np.vstack([truth, dev.truth])
    return Trained(replace(model, thresholds=thresholds(chances, truth)), unread)


def thresholds(chances: Floats, truth: Truth) -> dict[str, float]:
    """For each label a low one of the probabilities whose F1 is best, of a grid from 0.15 to 0.7.

    F1 over the grid is smoothed over neighbours, and all within ``AS_GOOD`` of the best count as
    best: F1 is flat about its peak, whose place is an accident of the documents at hand. Text
    unlike them has fewer of the words that were learnt, and so lower probabilities: on real
    pages the first quarter of the flat finds more at no cost elsewhere.
    """
    grid = np.round(np.arange(0.15, 0.701, 0.01), 2)
    chosen: dict[str, float] = {}
    for i, label in enumerate(LABELS):
        curve = np.array([_f1(chances[:, i] >= cut, truth[:, i]) for cut in grid])
        padded = np.pad(curve, 4, mode="edge")
        smooth = np.convolve(padded, np.ones(9) / 9, mode="valid")
        best = grid[smooth >= smooth.max() - AS_GOOD]
        chosen[label] = float(best[len(best) // 4])
    return chosen


def vectorizer(seen: Sequence[Seen]) -> Any:
    """TF-IDF over words and pairs of words that stand in two statements or more."""
    tfidf = TfidfVectorizer(
        lowercase=False, token_pattern=_SPACED, ngram_range=(1, 2), min_df=2, sublinear_tf=True
    )
    return tfidf.fit([" ".join(one.words) for one in seen])


def _fitted(
    rows: Sample, more: Sample | None, vectors: Vectors, watch: Watch
) -> tuple[Model, Floats]:
    """A model of all rows, and scores of each row by one that has seen nothing of its group."""
    scores = np.zeros(rows.truth.shape)
    folds = GroupKFold(n_splits=min(FOLDS, len(set(rows.groups))))
    every, nothing = np.arange(len(rows.seen)), np.arange(0)
    parts = [*folds.split(rows.seen, groups=rows.groups), (every, nothing)]
    for known, held in watch("Fitting the model", parts):
        away = {rows.groups[i] for i in held}
        extra = more and _only(more, [i for i, g in enumerate(more.groups) if g not in away])
        model = fit(*_joined(_only(rows, known), extra), vectors)
        if held.size:
            scores[held] = model.scores(model.rows([rows.seen[i] for i in held]))
    return model, scores


def _grouped(sample_: Sample, places: Mapping[str, str]) -> Sample:
    return replace(sample_, groups=[places.get(name, name) for name in sample_.groups])


def _only(sample_: Sample, rows: Sequence[int]) -> Sample:
    groups = [sample_.groups[i] for i in rows]
    return Sample([sample_.seen[i] for i in rows], sample_.truth[rows], groups)


def _joined(rows: Sample, more: Sample | None) -> tuple[list[Seen], Truth]:
    if more is None:
        return rows.seen, rows.truth
    return rows.seen + more.seen, np.vstack([rows.truth, more.truth])


def fit(seen: Sequence[Seen], truth: Truth, vectors: Vectors) -> Model:
    """Fit without calibration: what a fold of the cross-validation needs."""
    words = vectorizer(seen)
    grams, idf = words.get_feature_names_out().tolist(), np.asarray(words.idf_, dtype=np.float64)
    features = _common(seen)
    made = Reader(grams, idf, features, vectors).rows(seen)
    counted = table(made.words, len(seen), range(len(grams)))
    held = table(made.held, len(seen), range(len(grams), len(grams) + len(features)))
    rows = _with_blanks(counted, held, csr_matrix(made.meaning))
    classifiers: dict[str, Any] = {
        label: LogisticRegression(
            C=STRENGTH[label], class_weight="balanced", max_iter=2000, solver="liblinear"
        ).fit(rows, np.tile(truth[:, i], 2))
        for i, label in enumerate(LABELS)
    }
    return Model(grams, idf, features, vectors, classifiers, {})


def table(cells: Cells, height: int, columns: range) -> csr_matrix:
    """Some columns of cells as a matrix of SciPy's, in the order that the cells have."""
    there = (cells.columns >= columns.start) & (cells.columns < columns.stop)
    starts = np.searchsorted(cells.rows[there], np.arange(height + 1))
    parts = (cells.values[there], cells.columns[there] - columns.start, starts)
    return csr_matrix(parts, shape=(height, len(columns)))


def _with_blanks(counted: csr_matrix, held: csr_matrix, meaning: csr_matrix) -> csr_matrix:
    """The rows, and once more with features and words left out by chance.

    What is learnt must then stand on more than one leg: text of another country or manner lacks
    many of the cues, and a model that leans on one of them falls where it is missing.
    """
    chance = np.random.default_rng(0)
    blank = [
        csr_matrix(
            (one.data * (chance.random(one.nnz) >= share), one.indices, one.indptr), one.shape
        )
        for one, share in ((counted, BLANK_WORDS), (held, BLANK_FEATURES))
    ]
    both = [hstack([counted, held, meaning]), hstack([*blank, meaning])]
    return csr_matrix(vstack(both))


def _common(seen: Sequence[Seen]) -> list[str]:
    """Features that stand in two statements or more; others tell of one alone."""
    tally = Counter(name for one in seen for name in set(one.features))
    return sorted(name for name, count in tally.items() if count > 1)


def _f1(given: NDArray[np.bool_], truth: NDArray[np.int64]) -> float:
    right = int((given & (truth == 1)).sum())
    return 2 * right / max(1, int(given.sum()) + int(truth.sum()))
