"""Methods beside each other: cross-validated over whole places, confusions and mistakes.

A fold keeps every document of a place (a council and the outlets that write of it) together,
so that what is measured is text about councils that training has not met.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

from sendminer.classify.corpus import places
from sendminer.classify.evaluation import by_rule
from sendminer.classify.features import Seen
from sendminer.classify.model import Model
from sendminer.classify.rows import FEATURE_WEIGHT
from sendminer.classify.training import Sample, fit
from sendminer.classify.vectors import Floats, Vectors
from sendminer.records import LABELS

FOLDS = 6
_SPACED = r"\S+"
Rows = Sequence[int]
Score = Callable[[Rows, Rows], Floats]
"""Scores of the second rows by a method that has learnt the first."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Average precision of one method over the folds: each label's, then that of their mean."""

    method: str
    means: tuple[float, ...]
    deviations: tuple[float, ...]


def compare(rows: Sample, vectors: Vectors, encoder: Path | None = None) -> list[Compared]:
    """Cross-validate every method on the statements of the train side in their documents."""
    methods = _methods(rows, vectors)
    if encoder is not None:
        methods["sentence encoder + LR"] = _encoded(rows, encoder)
    return [_compared(name, score, rows) for name, score in methods.items()]


def confusion(model: Model, rows: Sample) -> str:
    """How often each label was given (across) where each label stands (down)."""
    cuts = np.array([model.thresholds[label] for label in LABELS])
    given = model.probabilities(rows.seen) >= cuts
    truth = rows.truth == 1
    lines = [f"| gold | {' | '.join(LABELS)} | nothing |", "|---|" + "---|" * (len(LABELS) + 1)]
    kinds = [*zip(LABELS, truth.T, strict=True), ("nothing", ~truth.any(axis=1))]
    for name, holds in kinds:
        cells = [*(int((given[:, i] & holds).sum()) for i in range(len(LABELS)))]
        cells.append(int((~given.any(axis=1) & holds).sum()))
        lines.append(f"| {name} | {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


def mistakes(model: Model, rows: Sample, texts: dict[str, list[str]], most: int) -> str:
    """The statements whose probability is farthest from the gold label, worst first."""
    chances = model.probabilities(rows.seen)
    far = np.abs(chances - rows.truth)
    words = [text for name in dict.fromkeys(rows.groups) for text in texts[name]]
    order = np.dstack(np.unravel_index(np.argsort(-far, axis=None), far.shape))[0][:most]
    return "\n".join(
        f"{LABELS[label]}: said {chances[row, label]:.2f}, is {rows.truth[row, label]}: "
        f"[{rows.groups[row]}] {words[row]}"
        for row, label in order
    )


def _compared(name: str, score: Score, rows: Sample) -> Compared:
    where = places()
    groups = [where.get(one, one) for one in rows.groups]
    found = []
    for learnt, held in GroupKFold(FOLDS, shuffle=True, random_state=0).split(
        groups, groups=groups
    ):
        scores, truth = score(learnt.tolist(), held.tolist()), rows.truth[held]
        each = [average_precision_score(truth[:, i], scores[:, i]) for i in range(len(LABELS))]
        found.append([*each, float(np.mean(each))])
    table = np.array(found)
    return Compared(name, tuple(table.mean(axis=0).tolist()), tuple(table.std(axis=0).tolist()))


def _methods(rows: Sample, vectors: Vectors) -> dict[str, Score]:
    words = _tfidf(rows, analyzer="word", token_pattern=_SPACED, ngram_range=(1, 2))
    features = _features(rows)
    return {
        "keyword rule": lambda _, asked: by_rule([rows.seen[i] for i in asked]).astype(float),
        "TF-IDF + LR": _linear(rows, words),
        "TF-IDF + characters + LR": _linear(
            rows, hstack([words, _tfidf(rows, analyzer="char_wb", ngram_range=(3, 5))])
        ),
        "TF-IDF + document features + LR": _linear(rows, hstack([words, features])),
        "shipped: + static word vectors": _shipped(rows, vectors),
    }


def _tfidf(rows: Sample, **settings: Any) -> Any:
    tfidf = TfidfVectorizer(lowercase=False, min_df=2, sublinear_tf=True, **settings)
    return tfidf.fit_transform([" ".join(one.words) for one in rows.seen])


def _features(rows: Sample) -> Any:
    return DictVectorizer().fit_transform(
        [dict.fromkeys(one.features, FEATURE_WEIGHT) for one in rows.seen]
    )


def _linear(rows: Sample, table: Any) -> Score:
    known = csr_matrix(table)

    def score(learnt: Rows, asked: Rows) -> Floats:
        fits = [
            LogisticRegression(C=6.0, class_weight="balanced", solver="liblinear").fit(
                known[learnt], rows.truth[learnt, i]
            )
            for i in range(len(LABELS))
        ]
        return np.column_stack([one.decision_function(known[asked]) for one in fits])

    return score


def _shipped(rows: Sample, vectors: Vectors) -> Score:
    def score(learnt: Rows, asked: Rows) -> Floats:
        model = fit([rows.seen[i] for i in learnt], rows.truth[learnt], vectors)
        return model.scores(model.rows(_apart(rows.seen, asked)))

    return score


def _apart(seen: Sequence[Seen], rows: Rows) -> list[Seen]:
    """Statements of some rows; the first after a gap follows nothing."""
    return [
        one if one.follows and position and rows[position - 1] == row - 1
        else replace(one, follows=False)
        for position, row in enumerate(rows)
        for one in (seen[row],)
    ]  # fmt: skip


def _encoded(rows: Sample, encoder: Path) -> Score:
    """Embeddings by statement text, as scripts/encode_statements.py keeps them."""
    with np.load(encoder, allow_pickle=False) as parts:
        table = np.asarray(parts["train"], dtype=np.float64)

    def score(learnt: Rows, asked: Rows) -> Floats:
        fits = [
            LogisticRegression(C=3.0, class_weight="balanced", max_iter=2000).fit(
                table[learnt], rows.truth[learnt, i]
            )
            for i in range(len(LABELS))
        ]
        return np.column_stack([one.decision_function(table[asked]) for one in fits])

    return score
