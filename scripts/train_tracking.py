"""Learn the weights of tracking from the stories whose ledgers were written by hand.

    python scripts/train_tracking.py            # models/tracking.json
    python scripts/train_tracking.py --check    # how well each story is told by the others

Stories of ``corpus/story`` teach; those of ``tests/track/story`` are kept back and measure
(``scripts/benchmark_tracking.py``). ``--check`` prints their figures, and what rows begin with
(``stories.rows``). The last two years of Hollinshire teach nothing. How steps
sound is learnt first, then what tells one step from another, then what links, then what founds a
promise of its own; what each is learnt with comes from the other stories.

Stories after real pages teach only of documents of long sentences, beside all others: taken in
everywhere they cost the others more than they bring.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import MaxAbsScaler

from lessons import Founding, Lessons, Link, Step, lessons
from sendminer.records import Document
from sendminer.track.reading.learnt import KINDS, STEPS, Learnt, Weights, grams, instead, written
from stories import AFTER_REAL_PAGES, TAUGHT, Story, digest, rows, score, story, unread

ROOT = Path(__file__).resolve().parent.parent
_AS_OF = date(2027, 1, 1)
_PARTS = 6
_DIGITS = 4
_SELDOM = 2
_LAST = 2023
_PROSE = 3
"""How many invented stories one after real pages counts for, where it teaches."""
T = TypeVar("T")
Parted = Sequence[Sequence[Sequence[T]]]
"""By part, by story, what each teaches."""
Both = Sequence[Parted[Any]]
"""The same of the invented stories, and of those after real pages."""
Weighted = tuple[T, float]
"""What a story teaches once, and how much it counts."""
Taught = tuple[Story, list[Document]]
"""A story with its gold labels, and its documents as sendminer reads them."""
Told = tuple[str, frozenset[str]]
"""A statement's words, and the steps that the ledger says it tells."""


def main() -> None:
    """Train on all stories, or on all others for each part of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="measure, and write nothing")
    given = parser.parse_args()
    taught = [_read(name) for name in TAUGHT if name not in AFTER_REAL_PAGES]
    parts = _parted(taught), _parted([_read(name) for name in sorted(AFTER_REAL_PAGES)])
    known = [_sounds(_others(taught, part)) for part in parts[0]]
    model = _sounds(taught)
    for name, wanted, fit in _LEARNT:
        each = _each(parts, known, wanted)
        known = [_with(one, name, _both(each, fit, number)) for number, one in enumerate(known)]
        model = _with(model, name, _both(each, fit))
    if given.check:
        for number, own in enumerate(known):
            with instead(own):
                for one, found in (*parts[0][number], *parts[1][number]):
                    figures = [f"{figure:.3f}" for figure in score(one, found)]
                    print(f"{one.name:16}", *figures, *rows(one, found), flush=True)
        return
    path = ROOT / "models/tracking.json"
    body = {"stories_sha256": digest(TAUGHT)} | written(model)
    path.write_text(json.dumps(body, indent=0) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(model.grams)} words and pairs, {len(model.notes.links)} link weights")


def _parted(stories: Sequence[T]) -> list[Sequence[T]]:
    return [stories[part::_PARTS] for part in range(_PARTS)]


def _with(known: Learnt, name: str, both: tuple[Any, Any]) -> Learnt:
    """What is known, with further weights for each manner."""
    notes, prose = both
    return replace(
        known,
        notes=replace(known.notes, **{name: notes}),
        prose=replace(known.prose, **{name: prose}),
    )


def _both(each: Both, fit: Callable[[Any], Any], without: int | None = None) -> tuple[Any, Any]:
    """Weights for notes, from the invented stories, and for prose, from all."""
    return fit(_rest(each[:1], without)), fit(_rest(each, without))


def _rest(every: Sequence[Parted[T]], without: int | None) -> list[Weighted[T]]:
    """What the stories of all parts teach but of one, each story counting alike.

    Those after real pages, which come second, count more.
    """
    stories = [
        (own, worth)
        for parts, worth in zip(every, (1, _PROSE), strict=False)
        for number, part in enumerate(parts)
        if number != without
        for own in part
    ]
    mean = sum(len(own) for own, _ in stories) / len(stories)
    return [(one, worth * mean / len(own)) for own, worth in stories for one in own]


def _read(name: str) -> Taught:
    """A story, and its documents as a classifier labels them that has not read them."""
    one = story(name, _LAST) if name == "hollinshire" else story(name)
    return one, unread(one.documents)


def _others(every: Iterable[Taught], part: Sequence[Taught]) -> list[Taught]:
    names = {one.name for one, _ in part}
    return [each for each in every if each[0].name not in names]


def _sounds(stories: Iterable[Taught]) -> Learnt:
    """How the steps of promises sound: one logistic regression a step over TF-IDF."""
    told = [one for each, _ in stories for one in _told(each)]
    vectors = TfidfVectorizer(analyzer=grams, min_df=_SELDOM)
    table = vectors.fit_transform([text for text, _ in told])
    columns, bias = [vectors.idf_], []
    for step in STEPS:
        fitted = LogisticRegression(C=10, class_weight="balanced", solver="liblinear").fit(
            table, [step in steps for _, steps in told]
        )
        columns.append(fitted.coef_[0])
        bias.append(round(float(fitted.intercept_[0]), _DIGITS))
    rows = np.round(np.array(columns).T, _DIGITS)
    words = {str(word): row for row, word in enumerate(vectors.get_feature_names_out())}
    nothing = Weights({}, {}, {})
    return Learnt(words, rows, tuple(bias), nothing, nothing)


def _told(one: Story) -> list[Told]:
    """The statements of the ledger, in the words of the documents."""
    texts = {(d.id, s.start): s.text for d in one.documents for s in d.statements}
    return [(texts[key], frozenset(step for _, step in told)) for key, told in one.threads.items()]


def _each(
    parts: Sequence[Iterable[Iterable[Taught]]],
    known: Sequence[Learnt],
    wanted: Callable[[Lessons], list[Any]],
) -> Both:
    """What each story of each part teaches, read with what is known from the other parts."""
    return [
        [
            [wanted(own) for own in _lessons(part, others)]
            for part, others in zip(manner, known, strict=True)
        ]
        for manner in parts
    ]


def _lessons(part: Iterable[Taught], known: Learnt) -> Iterator[Lessons]:
    """What each story teaches with the labels found, and what it teaches with the true ones.

    A label that is missed moves every statement behind it: links must do without it. What is
    ``known`` comes from other stories.
    """
    with instead(known):
        for one, found in part:
            whole = _of(one, found)
            true = _of(one, _scored(one.documents, found))
            whole.links += true.links
            whole.steps += true.steps
            whole.foundings += true.foundings
            yield whole


def _scored(documents: Sequence[Document], found: Sequence[Document]) -> list[Document]:
    """Documents with their true labels and the scores that a classifier gave."""
    return [
        replace(
            document,
            statements=tuple(
                replace(own, scores=other.scores)
                for own, other in zip(document.statements, each.statements, strict=True)
            ),
        )
        for document, each in zip(documents, found, strict=True)
    ]


def _of(one: Story, documents: Sequence[Document]) -> Lessons:
    spans = {(d.id, s.start): s.end for d in one.documents for s in d.statements}
    by_document: dict[str, list[tuple[int, int, list[tuple[str, str]]]]] = {}
    for (document, start), told in one.threads.items():
        by_document.setdefault(document, []).append((start, spans[document, start], told))
    told_at = {
        (document.id, statement.start): told
        for document in documents
        for statement in document.statements
        for start, end, told in by_document.get(document.id, ())
        if start <= statement.start < end
    }
    return lessons(documents, told_at, _AS_OF)


def _kinds(steps: Sequence[Weighted[Step]]) -> dict[str, dict[str, float]]:
    """Weights of what tells one step from another: one logistic regression a step."""
    return {
        kind: _weights([(one.grounds, kind in one.kinds, worth) for one, worth in steps])
        for kind in KINDS
    }


def _links(links: Sequence[Weighted[Link]]) -> dict[str, float]:
    """Weights of what links: a logistic regression over all that might have been meant."""
    return _weights(
        [
            (row, right, worth)
            for one, worth in links
            for row, right in zip(one.rows, one.right, strict=True)
        ]
    )


def _founding(told: Sequence[Weighted[Founding]]) -> dict[str, float]:
    """Weights of what tells a promise of its own from a detail of a known one, or from none."""
    return _weights([(one.grounds, one.first, worth) for one, worth in told], even=True)


def _weights(
    examples: Sequence[tuple[dict[str, float], bool, float]], *, even: bool = False
) -> dict[str, float]:
    """A logistic regression: the weight of each feature, and of "" the bias.

    An example has its features, its answer and what it counts for; ``even``: both answers count
    alike.
    """
    rows, right, worth = zip(*examples, strict=True)
    names, scale = DictVectorizer(), MaxAbsScaler()
    table = scale.fit_transform(names.fit_transform(rows))
    fitted = LogisticRegression(
        C=0.5, class_weight="balanced" if even else None, solver="liblinear", random_state=0,
        max_iter=3000,
    )  # fmt: skip
    fitted.fit(table, right, sample_weight=worth)
    weights = {
        str(name): round(float(weight), _DIGITS)
        for name, weight in zip(
            names.get_feature_names_out(), fitted.coef_[0] / scale.scale_, strict=True
        )
    }
    return weights | {"": round(float(fitted.intercept_[0]), _DIGITS)}


_LEARNT: tuple[tuple[str, Callable[[Lessons], list[Any]], Callable[[Any], Any]], ...] = (
    ("kinds", lambda own: own.steps, _kinds),
    ("links", lambda own: own.links, _links),
    ("founding", lambda own: own.foundings, _founding),
)
"""Which weights are learnt, from what, in the order in which one needs the other."""


if __name__ == "__main__":
    main()
