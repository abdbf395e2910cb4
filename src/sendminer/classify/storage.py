"""Keep and load models: checked by sha256 and audited by type before anything is built.

A skops file is a zip of arrays and a schema. Ours is written in one canonical form (numbers
instead of memory addresses, no times), so that training twice gives the same bytes. It is read
without skops: to import that and scikit-learn takes four times as long as all the rest, and of a
regression only the weights are wanted.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from sendminer.classify.model import Model, Weights
from sendminer.classify.vectors import read_vectors
from sendminer.errors import IntegrityError
from sendminer.records import LABELS
from sendminer.shipped import model_root

NAME = "statements"
VECTORS = "vectors.npz"
TRUSTED = frozenset({
    "builtins.dict", "builtins.list", "builtins.str", "numpy.ndarray",
    "sklearn.linear_model._logistic.LogisticRegression",
})  # fmt: skip
"""All types that a model may name; none of them is built but arrays and dictionaries."""
MOST_UNPACKED = 512 * 1024 * 1024
"""Of the parts of a model; ours has a tenth of it."""
_LISTS = ("grams", "features")
_IDENTITY = re.compile(r'"__id__": (\d+)')


@dataclass(frozen=True, slots=True)
class Card:
    """What ``statements.json`` pins: the file, its thresholds and what it was trained on."""

    sha256: str
    vectors_sha256: str
    labels: tuple[str, ...]
    thresholds: dict[str, float]
    corpus_sha256: str
    figures: dict[str, Any]


@cache
def shipped() -> Model:
    """The model that sendminer ships, read once.

    Raises:
        IntegrityError: the file is missing, not the pinned one, or holds unknown types.
    """
    root = model_root()
    try:
        pinned = read_card((root / f"{NAME}.json").read_text(encoding="utf-8"))
        stored = (root / f"{NAME}.skops").read_bytes()
        vectors = (root / VECTORS).read_bytes()
    except (OSError, ValueError) as cause:
        raise IntegrityError(
            "The statement model is missing, or its card is damaged.",
            "Install sendminer again, or train it with scripts/train_classifier.py.",
        ) from cause
    return load(stored, vectors, pinned)


def load(stored: bytes, vectors: bytes, pinned: Card) -> Model:
    """Build a model from its bytes: checksums first, then the audit of types.

    Raises:
        IntegrityError: the checksum or a type is not what it should be.
    """
    digests = [hashlib.sha256(part).hexdigest() for part in (stored, vectors)]
    if digests != [pinned.sha256, pinned.vectors_sha256]:
        raise IntegrityError(
            "The statement model is not the one that its checksum names.",
            "Install sendminer again; do not use this file.",
        )
    try:
        return _model(stored, vectors, pinned)
    except IntegrityError:
        raise
    except Exception as cause:
        # A checksum says whose file it is, not that it is a good one: card and model may come
        # from the same stranger.
        raise IntegrityError(
            f"The statement model cannot be read ({type(cause).__name__}).",
            "Make it anew with 'sendminer train', or install sendminer again.",
        ) from cause


def _model(stored: bytes, vectors: bytes, pinned: Card) -> Model:
    with zipfile.ZipFile(io.BytesIO(stored)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
            raise ValueError("it unpacks to too much")
        schema = json.loads(archive.read("schema.json"))
        unknown = set(_types(schema)) - TRUSTED
        if unknown:
            raise IntegrityError(
                f"The statement model holds unknown types: {', '.join(sorted(unknown))}.",
                "Install sendminer again; do not use this file.",
            )
        parts = _built(schema, archive)
    for name in _LISTS:
        parts[name] = parts[name].tobytes().decode("utf-8").split("\n")
    model = Model(**parts, vectors=read_vectors(vectors), thresholds=pinned.thresholds)
    model.probabilities(())  # parts that do not fit one another are found now
    return model


def _types(node: object) -> Iterator[str]:
    """Every type that a schema names."""
    if isinstance(node, Mapping):
        if "__class__" in node:
            yield _type(node)
        node = [*node.values()]
    if isinstance(node, list):
        for part in node:
            yield from _types(part)


def _type(node: Mapping[str, Any]) -> str:
    return f"{node['__module__']}.{node['__class__']}"


def _built(node: Mapping[str, Any], archive: zipfile.ZipFile) -> Any:
    """What a node of the schema says: an array, the weights of a regression, or a dictionary."""
    match _type(node):
        case "numpy.ndarray":
            return np.load(io.BytesIO(archive.read(node["file"])), allow_pickle=False)
        case "builtins.dict":
            return {name: _built(part, archive) for name, part in node["content"].items()}
        case _:
            parts = node["content"]["content"]
            return Weights(*(_built(parts[name], archive) for name in ("coef_", "intercept_")))


def dump(model: Model) -> bytes:
    """Bytes in canonical form of a model just trained; its thresholds stand in the card.

    Words are kept as one array of bytes: as a dictionary, each would take a node of the schema,
    and a second to read.
    """
    import skops.io

    parts: dict[str, Any] = {
        name: np.frombuffer("\n".join(getattr(model, name)).encode("utf-8"), dtype=np.uint8)
        for name in _LISTS
    }
    parts |= {"idf": model.idf, "classifiers": model.classifiers, "sigmoids": model.sigmoids}
    return canonical(skops.io.dumps(parts))


def canonical(stored: bytes) -> bytes:
    """The same zip with identities numbered in order, fixed times and sorted names."""
    with zipfile.ZipFile(io.BytesIO(stored)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    schema = parts.pop("schema.json").decode("utf-8")
    order = {found: n for n, found in enumerate(dict.fromkeys(_IDENTITY.findall(schema)))}
    schema = _IDENTITY.sub(lambda found: f'"__id__": {order[found[1]]}', schema)
    renamed: dict[str, bytes] = {}
    for number, name in enumerate(sorted(parts, key=schema.find)):
        fresh = f"{number:04d}.{name.rpartition('.')[2]}"
        schema = schema.replace(f'"{name}"', f'"{fresh}"')
        renamed[fresh] = parts[name]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in [("schema.json", schema.encode("utf-8")), *sorted(renamed.items())]:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def write_card(card: Card) -> str:
    """``statements.json`` for a model."""
    body = {
        "sha256": card.sha256,
        "vectors_sha256": card.vectors_sha256,
        "labels": list(card.labels),
        "thresholds": card.thresholds,
        "corpus_sha256": card.corpus_sha256,
        "figures": card.figures,
    }
    return json.dumps(body, indent=1) + "\n"


def read_card(written: str) -> Card:
    """Read ``statements.json`` back.

    Raises:
        ValueError: it is no such card.
    """
    try:
        body = json.loads(written)
        card = Card(
            str(body["sha256"]),
            str(body["vectors_sha256"]),
            tuple(map(str, body["labels"])),
            {str(label): float(least) for label, least in body["thresholds"].items()},
            str(body["corpus_sha256"]),
            dict(body["figures"]),
        )
    except (LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as cause:
        raise ValueError(f"it is no card of a model ({type(cause).__name__})") from cause
    if not all(0 <= card.thresholds.get(label, -1) <= 1 for label in LABELS):
        raise ValueError("it lacks the threshold of a label")
    return card
