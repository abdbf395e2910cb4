"""A user's own labels: read from CSV or JSON lines, checked row by row, and trained on.

The model that comes of them goes into a folder of the user's; the installed one is never
touched. Word vectors are not trained: a user's model needs those that sendminer ships.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from sendminer.classify.corpus import (
    Row,
    Split,
    corpus_digest,
    pasted,
    places,
    prepared,
    read_corpus,
)
from sendminer.classify.evaluation import Report, measure
from sendminer.classify.model import Model
from sendminer.classify.storage import (
    NAME,
    VECTORS,
    Card,
    dump,
    load,
    read_card,
    shipped,
    write_card,
)
from sendminer.classify.training import Watch, sample, train, unwatched
from sendminer.errors import IntegrityError, SendminerError
from sendminer.grid import delimiter, text_of
from sendminer.records import LABELS, Document, Label, Statement
from sendminer.shipped import model_root

SIDES: tuple[Split, ...] = ("train", "dev", "test")
LONGEST = 5_000
"""Characters of one statement; a longer one is a document pasted by mistake."""
_LETTERS: dict[str, Label] = dict(zip("cksa", LABELS, strict=True))
Reread = Callable[[Document], Document]


@dataclass(frozen=True, slots=True)
class Correction:
    """A statement and the labels that a person says are right."""

    text: str
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class Retrained:
    """A model with corrections, and both models' figures on the held-out side."""

    model: Model
    before: Report
    after: Report


def _unheard(_: str) -> None:
    """Where nobody listens."""


def read_corrections(
    path: Path, texts: Path | None = None, *, doubt: Callable[[str], None] = _unheard
) -> list[Correction]:
    """Read corrections; ``texts`` is the folder that ``document`` names a file of.

    A row has ``labels`` and either ``text`` or ``document``, ``start`` and ``end``. Of two rows
    with the same text the later one holds; ``doubt`` is told where they do not agree.

    Raises:
        SendminerError: the file cannot be read or a row is wrong; the message names the row.
    """
    folder = texts or path.parent / "text"
    rows = _rows(path, _written(path))
    kept: dict[str, tuple[int, Correction]] = {}
    for number, row in rows:
        one = _correction(f"{path.name}, row {number}", row, folder)
        before, other = kept.get(one.text, (number, one))
        if other.labels != one.labels:
            doubt(f"rows {before} and {number} ({_named(other.labels)} or {_named(one.labels)})")
        kept[one.text] = number, one
    if not kept:
        raise SendminerError(f"{path.name} holds no corrections.", _COLUMNS)
    return [one for _, one in kept.values()]


def _named(labels: Sequence[Label]) -> str:
    return " and ".join(labels) or "no label"


def retrain(
    corrections: Sequence[Correction],
    reread: Reread,
    root: Traversable | None = None,
    *,
    watch: Watch = unwatched,
) -> Retrained:
    """Train on the corpus and the corrections; measure both models on the test side.

    ``watch`` sees the parts of each step go by.
    """
    sides: dict[str, list[Row]] = {side: [] for side in SIDES}
    corpus = [one for side in SIDES for one in read_corpus(side, root)]
    for one in watch("Reading the corpus", corpus):
        sides[one.entry.split].append(prepared(one, reread))
    train_side, dev, held = sides.values()
    added = [(_document(row), [row.labels]) for row in corrections]
    whole = watch("Reading each statement by itself", [*train_side, *added])
    more = sample([row for each in whole for row in pasted([each], reread)])
    rows, vectors = sample(train_side), shipped().vectors
    model = train(rows, vectors, sample(dev), more, places(root), watch=watch).model
    asked = sample(held)
    both = watch("Measuring on the test side", (shipped(), model))
    before, after = (measure(each, asked, "test") for each in both)
    return Retrained(model, before, after)


def check_place(folder: Path) -> None:
    """See that a user's model can be written into ``folder``, before it is trained for long.

    Raises:
        SendminerError: the folder is that of the installed model, or cannot be written.
    """
    place = folder.resolve()
    if place == Path(str(model_root())).resolve():
        raise SendminerError(
            f"{folder} holds the model that sendminer was installed with.",
            "Name another folder with --out.",
        )
    there = next(each for each in (place, *place.parents) if each.exists())
    try:
        with TemporaryFile(dir=there):
            pass
    except OSError as cause:
        raise SendminerError(
            f"{folder} cannot be written ({cause.strerror}).", "Name another folder with --out."
        ) from cause


def keep(retrained: Retrained, folder: Path) -> str:
    """Write a user's model into ``folder``; returns its sha256.

    Raises:
        SendminerError: the folder is that of the installed model, or cannot be written.
    """
    check_place(folder)
    stored = dump(retrained.model)
    digest = hashlib.sha256(stored).hexdigest()
    vectors = (model_root() / VECTORS).read_bytes()
    figures = {label.label: round(label.f1, 3) for label in retrained.after.labels}
    pinned = Card(
        sha256=digest,
        vectors_sha256=hashlib.sha256(vectors).hexdigest(),
        labels=LABELS,
        thresholds=retrained.model.thresholds,
        corpus_sha256=corpus_digest(),
        figures={"test": figures},
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{NAME}.skops").write_bytes(stored)
        (folder / f"{NAME}.json").write_text(write_card(pinned), encoding="utf-8")
    except OSError as cause:
        raise SendminerError(
            f"{folder} could not be written ({cause.strerror}).", "Name another with --out."
        ) from cause
    return digest


def read_model(folder: Path) -> Model:
    """Read a model that ``keep`` wrote, checked like the shipped one.

    Raises:
        IntegrityError: a file is missing or not what the card pins, or the model was made for
            other word vectors than those of this version.
    """
    try:
        pinned = read_card((folder / f"{NAME}.json").read_text(encoding="utf-8"))
        stored = (folder / f"{NAME}.skops").read_bytes()
    except (OSError, ValueError) as cause:
        raise IntegrityError(
            f"There is no statement model in {folder}, or its card is damaged.",
            "Make it with 'sendminer train', or remove statement_model from the settings.",
        ) from cause
    vectors = (model_root() / VECTORS).read_bytes()
    if hashlib.sha256(vectors).hexdigest() != pinned.vectors_sha256:
        raise IntegrityError(
            f"The statement model in {folder} was made by another version of sendminer.",
            "Run 'sendminer train' with your corrections again.",
        )
    return load(stored, vectors, pinned)


_COLUMNS = (
    "Each row wants labels, and text (or document, start and end); labels are "
    f"{', '.join(LABELS)}, several joined by ';', or nothing."
)


def _written(path: Path) -> str:
    try:
        return text_of(path.read_bytes(), path.name)
    except OSError as cause:
        raise SendminerError(
            f"{path} could not be read ({cause.strerror}).", "Check that you may open it."
        ) from cause


def _rows(path: Path, written: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Rows with their line numbers: JSON lines where the first line is an object, else CSV."""
    if written.lstrip().startswith("{"):
        yield from _json_rows(path, written)
        return
    if not written.strip() or written.lstrip().startswith("["):
        what = "is a JSON list" if written.strip() else "is empty"
        raise SendminerError(f"{path.name} {what}.", f"Write one object a line. {_COLUMNS}")
    table = csv.DictReader(io.StringIO(written, newline=""), delimiter=delimiter(written))
    try:
        there = table.fieldnames or ()
    except csv.Error as cause:
        raise SendminerError(f"{path.name}, row 1 is no CSV: {cause}.", "Mend it.") from cause
    table.fieldnames = there = [name.strip().casefold() for name in there]
    missing = [name for name in ("labels", "text") if name not in there]
    if "labels" in missing or not {"text", "document"} & {*there}:
        lacks, found = " and no column ".join(missing), ", ".join(there) or "none"
        raise SendminerError(f"{path.name} has no column {lacks}; it has {found[:200]}.", _COLUMNS)
    try:
        for row in table:
            yield table.line_num, row
    except csv.Error as cause:
        raise SendminerError(
            f"{path.name}, row {table.line_num} is no CSV: {cause}.", "Mend it."
        ) from cause


def _json_rows(path: Path, written: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for number, line in enumerate(written.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict):
            raise SendminerError(
                f"{path.name}, row {number} is no JSON object.", "Write one object a line."
            )
        yield number, row


def _correction(where: str, row: Mapping[str, Any], texts: Path) -> Correction:
    if None in row:
        raise SendminerError(f"{where} has more cells than columns.", "Put quotes round commas.")
    text = row.get("text") or _span(where, row, texts)
    if not isinstance(text, str) or not any(map(str.isalnum, text)) or len(text) > LONGEST:
        raise SendminerError(f"{where} has no text of 1 to {LONGEST} characters.", _COLUMNS)
    if "labels" not in row:
        raise SendminerError(f"{where} says nothing of labels.", _COLUMNS)
    return Correction(_plain(text), _labels(where, row["labels"]))


def _plain(text: str) -> str:
    """Without the apostrophe that our tables put before what a spreadsheet would run."""
    guarded = text[:1] == "'" and text[1:2] in ("=", "+", "-", "@")
    return (text[1:] if guarded else text).strip()


def _span(where: str, row: Mapping[str, Any], texts: Path) -> str:
    name = str(row.get("document") or "")
    if not name or Path(name).name != name:
        raise SendminerError(f"{where} has neither text nor the id of a document.", _COLUMNS)
    path = texts / (name if name.endswith(".txt") else f"{name}.txt")
    try:
        text = path.read_bytes().decode("utf-8")
        start, end = int(row["start"]), int(row["end"])
    except OSError as cause:
        raise SendminerError(
            f"{where} names document {name}, and {path} is not there.",
            "Name the folder of the texts with --texts.",
        ) from cause
    except (KeyError, TypeError, ValueError, OverflowError) as cause:
        raise SendminerError(f"{where} has no whole numbers in start and end.", _COLUMNS) from cause
    if not 0 <= start < end <= len(text):
        raise SendminerError(f"{where}: {start} to {end} is no place in {name}.", "Mend it.")
    return text[start:end]


def _labels(where: str, given: object) -> tuple[Label, ...]:
    if given is None or isinstance(given, str):
        names = [part.strip().lower() for part in (given or "").replace(",", ";").split(";")]
    elif isinstance(given, list):
        names = [str(part).strip().lower() for part in given]
    else:
        names = [str(given)]
    meant = {_LETTERS.get(name, name) for name in names if name and name != "none"}
    wrong = meant - set(LABELS)
    if wrong:
        raise SendminerError(f"{where} has the label {min(wrong)[:40]!r}.", _COLUMNS)
    return tuple(label for label in LABELS if label in meant)


def _document(row: Correction) -> Document:
    return Document(
        id=hashlib.sha256(row.text.encode("utf-8", "replace")).hexdigest()[:16],
        kind="text",
        title=None,
        publisher=None,
        council=None,
        url=None,
        published=None,
        retrieved_at=None,
        sha256="",
        text=row.text,
        statements=(Statement(0, len(row.text), row.text),),
    )
