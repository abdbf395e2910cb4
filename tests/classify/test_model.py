"""The shipped model: sound, safe to load, and able to say why."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
import skops.io
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import FunctionTransformer

from sendminer.classify import classify
from sendminer.classify.features import Seen, look
from sendminer.classify.model import readable, telling
from sendminer.classify.rows import FEATURE_WEIGHT, Reader
from sendminer.classify.storage import (
    VECTORS,
    Card,
    canonical,
    dump,
    load,
    read_card,
    shipped,
    write_card,
)
from sendminer.classify.training import sample, table, train
from sendminer.classify.vectors import Vectors, read_vectors, write_vectors
from sendminer.errors import IntegrityError
from sendminer.records import LABELS, Count, Document, Statement
from sendminer.shipped import model_root
from tests.classify.examples import document

TEXT = "The council will build forty new places by 2027.\n\nParents were let down.\n\nApologies"


def _card(stored: bytes) -> Card:
    pinned, vectors = (hashlib.sha256(part).hexdigest() for part in (stored, _vectors()))
    return Card(pinned, vectors, LABELS, dict.fromkeys(LABELS, 0.5), "", {})


def _vectors() -> bytes:
    return (model_root() / VECTORS).read_bytes()


def _sample_documents() -> list[tuple[Document, list[tuple[str, ...]]]]:
    text = "We will build it.\nThey failed us.\nWe were wrong.\nWe built it.\nTea was served."
    labels = [("commitment",), ("criticism",), ("concession",), ("achievement",), ()]
    return [(replace(document(text), id=str(number)), labels) for number in range(4)]


def test_a_promise_is_labelled_with_scores_and_reasons() -> None:
    """A plain promise is a commitment, with four probabilities and the words that decided."""
    first, _, last = classify(document(TEXT)).statements
    assert first.labels == ("commitment",)
    assert first.scores is not None
    assert set(first.scores) == set(LABELS)
    assert first.why is not None
    assert 0 < len(first.why["commitment"]) <= 5
    assert last.labels == ()


def test_a_document_without_statements_is_left_alone() -> None:
    """Nothing to label is no error."""
    bare = document("")
    assert classify(bare) is bare


def test_what_a_statement_holds_is_kept() -> None:
    """Labels, scores and reasons are all that is filled in."""
    whole = Statement(0, 4, "Tea.", ("criticism",), {}, "o1", 1, (2,), (), (), {})
    counts = tuple(Count(0, 1, "T", Decimal(1), Decimal(1)) for _ in range(5))
    given_ = replace(document("Tea."), counts=counts, statements=(replace(whole, counts=(3, 4)),))
    (after,) = classify(given_).statements
    labels = {"labels": whole.labels, "scores": {}, "why": {}}
    assert replace(after, **labels) == given_.statements[0]  # type: ignore[arg-type]


def test_the_fast_rows_are_those_of_the_vectorizers() -> None:
    """Our own counting gives what scikit-learn's vectorizers give."""
    seen = look(document(TEXT + "\n\n(b) That the the report be noted and noted"))
    written = [" ".join(one.words) for one in seen]
    words = TfidfVectorizer(
        lowercase=False, token_pattern=r"\S+", ngram_range=(1, 2), sublinear_tf=True
    ).fit(written)
    features = DictVectorizer().fit([dict.fromkeys(one.features, 1.0) for one in seen])
    names = features.get_feature_names_out().tolist()
    reader = Reader(words.get_feature_names_out().tolist(), words.idf_, names, shipped().vectors)
    ours = reader.rows(seen)
    held = features.transform([dict.fromkeys(one.features, FEATURE_WEIGHT) for one in seen])
    width = len(reader.grams)
    counted = table(ours.words, len(seen), range(width))
    found = table(ours.held, len(seen), range(width, width + len(names)))
    np.testing.assert_allclose(counted.toarray(), words.transform(written).toarray())
    np.testing.assert_allclose(found.toarray(), held.toarray())


def test_what_is_unknown_counts_nothing() -> None:
    """Words and features of no training text change no score and give no reason."""
    model = shipped()
    rows = model.rows([Seen(["qqzx", "zzqx"], ["no such"]), Seen([], [])])
    assert not rows.meaning.any()
    scores = model.scores(rows)
    np.testing.assert_array_equal(scores[0], scores[1])
    assert list(model.reasons(rows, np.ones(scores.shape, dtype=bool))) == [()] * scores.size


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=6))
def test_no_text_breaks_it(parts: list[str]) -> None:
    """Any text at all gets probabilities between nought and one, and keeps its spans."""
    text = "\n".join(parts)
    statements, position = [], 0
    for part in parts:
        statements.append(Statement(position, position + len(part), part))
        position += len(part) + 1
    given_ = replace(document(""), text=text, statements=tuple(statements))
    for before, after in zip(statements, classify(given_).statements, strict=True):
        assert (before.start, before.end, before.text) == (after.start, after.end, after.text)
        assert after.scores is not None
        assert all(0 <= chance <= 1 for chance in after.scores.values())


def test_one_changed_byte_is_refused() -> None:
    """A file that is not the pinned one is never opened."""
    stored = (model_root() / "statements.skops").read_bytes()
    with pytest.raises(IntegrityError, match="checksum"):
        load(stored + b" ", _vectors(), _card(stored))
    with pytest.raises(IntegrityError, match="checksum"):
        load(stored, _vectors() + b" ", _card(stored))


def test_a_type_beyond_the_list_is_refused() -> None:
    """A file that holds a type we do not know is refused although its checksum is right."""
    stored = skops.io.dumps({"words": FunctionTransformer(print)})
    with pytest.raises(IntegrityError, match="unknown types"):
        load(stored, _vectors(), _card(stored))


def _with(name: str, part: bytes) -> bytes:
    """The shipped model with one of its parts changed, or all of its arrays by ``.npy``."""
    target = io.BytesIO()
    whole = zipfile.ZipFile(model_root() / "statements.skops")
    with whole as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            new.writestr(each, part if each.endswith(name) else old.read(each))
    return target.getvalue()


def _array(shape: tuple[int, ...], kind: str = "<f8", data: bytes = b"") -> bytes:
    """An array as a file that says that it has this shape."""
    target = io.BytesIO()
    head = {"descr": kind, "fortran_order": False, "shape": shape}
    np.lib.format.write_array_header_1_0(target, head)
    return target.getvalue() + data


BROKEN = {
    "nothing": b"",
    "no zip": b"statements",
    "no schema": _with("schema.json", b""),
    "a nested schema": _with("schema.json", b"[" * 200_000),
    "a schema that is none": _with("schema.json", b"[]"),
    "a schema of gigabytes": _with("schema.json", b" " * 600_000_000),
    "a pickle in an array": _with(".npy", _array((1,), "|O", b"\x80\x04N.")),
    "an array of a million millions": _with(".npy", _array((2**40, 2**20))),
    "a shape below nothing": _with(".npy", _array((-5,))),
    "arrays of one number": _with(".npy", _array((), data=bytes(8))),
}


@pytest.mark.parametrize("stored", BROKEN.values(), ids=BROKEN.keys())
def test_a_model_that_is_none_is_refused(stored: bytes) -> None:
    """Its checksum may be right: card and model may come from one stranger."""
    with pytest.raises(IntegrityError, match="cannot be read"):
        load(stored, _vectors(), _card(stored))


@pytest.mark.parametrize(
    "change",
    [
        {"thresholds": {}},
        {"thresholds": "high"},
        {"thresholds": dict.fromkeys(LABELS, float("nan"))},
        {"thresholds": dict.fromkeys(LABELS, 10**400)},
        {"labels": 5},
        {"figures": 5},
    ],
)
def test_a_card_that_is_none_is_refused(change: dict[str, object]) -> None:
    """One that cannot be read, and one by which nothing or all would be labelled."""
    written = write_card(_card(b""))
    assert read_card(written) == _card(b"")
    for broken in (json.dumps({**json.loads(written), **change}), "[" * 200_000, "[]", "{}"):
        with pytest.raises(ValueError, match=r"card|threshold"):
            read_card(broken)


def test_stored_and_loaded_is_the_same_model() -> None:
    """A model gives the same probabilities after a round trip."""
    model = train(sample(_sample_documents()), shipped().vectors).model  # type: ignore[arg-type]
    stored = dump(model)
    seen = look(document(TEXT))
    again = load(stored, _vectors(), _card(stored))
    np.testing.assert_array_equal(again.probabilities(seen), model.probabilities(seen))


def test_no_library_of_training_is_needed_to_label() -> None:
    """scikit-learn, skops and SciPy wait for training: importing them takes most of a second."""
    program = (
        "import sys; from sendminer.classify.storage import shipped; shipped(); "
        "print([name for name in ('sklearn', 'skops', 'scipy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_training_twice_gives_the_same_bytes() -> None:
    """The same corpus makes the same file."""
    rows = sample(_sample_documents())  # type: ignore[arg-type]
    vectors = read_vectors(_vectors())
    assert dump(train(rows, vectors).model) == dump(train(rows, vectors).model)


def test_canonical_form_is_stable() -> None:
    """A file in canonical form is its own canonical form."""
    once = canonical(skops.io.dumps(TfidfVectorizer().fit(["a bb", "cc dd"])))
    assert canonical(once) == once


def test_the_card_pins_the_shipped_file() -> None:
    """statements.json names the sha256 of statements.skops and reads back as written."""
    written = (model_root() / "statements.json").read_text(encoding="utf-8")
    stored = (model_root() / "statements.skops").read_bytes()
    assert read_card(written).sha256 == hashlib.sha256(stored).hexdigest()
    assert write_card(read_card(written)) == written


def test_vectors_read_back_as_written() -> None:
    """Words and numbers survive, and the same vectors make the same bytes."""
    vectors = Vectors({"a": 0, "school": 1}, np.array([[1, -2], [127, 0]], dtype=np.int8))
    again = read_vectors(write_vectors(vectors))
    assert again.index == vectors.index
    np.testing.assert_array_equal(again.table, vectors.table)
    assert write_vectors(again) == write_vectors(vectors)


def test_a_sentence_means_something_to_its_neighbours_in_one_document_only() -> None:
    """What stands before and after is seen, but not across two documents."""
    model = shipped()
    seen = look(document("Parents were let down.\n\nTea was served."))
    apart = model.rows([*seen[:1], *seen[:1]]).meaning
    together = model.rows(seen).meaning
    width = model.vectors.width
    assert not apart[:, width:].any()
    assert together[1, width : 2 * width].any()
    assert together[0, 2 * width :].any()


def test_reasons_add_up_to_the_score() -> None:
    """The shares of words, features and neighbours are the whole score but its start."""
    model = shipped()
    rows = model.rows(look(document(TEXT)))
    given = np.array([[True], [False], [True]]).repeat(len(LABELS), axis=1)
    at, _, shares = model._shares(rows, given)
    starts = [model.classifiers[label].intercept_[0] for label in LABELS]
    totals = np.bincount(at, shares).reshape(3, len(LABELS)) + starts
    np.testing.assert_allclose(totals[[0, 2]], model.scores(rows)[[0, 2]], atol=1e-4)


def test_reasons_are_those_of_the_labels_given() -> None:
    """One answer a label given, row by row, and none for the others."""
    model = shipped()
    rows = model.rows(look(document(TEXT)))
    given = np.zeros((3, len(LABELS)), dtype=bool)
    assert list(model.reasons(rows, given)) == []
    given[[0, 2], 1] = True
    both = list(model.reasons(rows, given))
    assert len(both) == 2
    given[0, 1] = False
    assert list(model.reasons(rows, given)) == both[1:]


NAMES = [
    ("a word", "“promised”", "“promised”", True),
    ("stand-ins are spelt out", "“£0 for”", "“(an amount) for”", True),
    ("a bare it", "“it”", "“it”", False),
    ("a cue says what it means", "cue:less", "a cut or a closure", True),
    ("a voice", "voice:family", "said by: family", True),
    ("a pair", "family says + failing", "family says + a word of failing", True),
    ("a beginning", "first:why", "begins with “why”", True),
    ("a beginning that tells nothing", "first:the", "begins with “the”", False),
    ("a length", "length:4", "length: 4", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said", "tells"), [row[1:] for row in NAMES], ids=[r[0] for r in NAMES]
)
def test_reasons_can_be_read(name: str, said: str, *, tells: bool) -> None:
    """Names of features become words, and what tells a reader nothing is known as such."""
    assert readable(name) == said
    assert telling(name) is tells
