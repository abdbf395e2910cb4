"""The labelled corpus: built from its sources, read back, and turned into Documents.

``documents/<id>.txt`` holds the text, ``gold/<id>.json`` the labels by offset and
``manifest.csv`` one row a document. Everything but the values annotated by hand (money,
counts, … in a gold file) follows from ``sources/``, so a rebuild must give the same bytes.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, cast

from sendminer.classify.annotated import Source, spans
from sendminer.errors import IntegrityError, SendminerError
from sendminer.records import Document, Extent, Kind, Label, Statement
from sendminer.spans import starting_in

Split = Literal["train", "dev", "test", "register"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the manifest, in the order of its columns."""

    id: str
    kind: str
    register: str
    council: str
    outlet: str
    published: str
    split: str
    words: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Gold:
    """What a person said of one document: labels by span, and values where annotated."""

    document: str
    statements: tuple[tuple[int, int, tuple[Label, ...]], ...]
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Labelling:
    """One corpus document, ready for training or measuring."""

    entry: Entry
    document: Document
    gold: Gold

    @property
    def labels(self) -> list[tuple[Label, ...]]:
        """The gold labels, one tuple a statement of ``document``."""
        return [labels for _, _, labels in self.gold.statements]


Row = tuple[Document, list[tuple[Label, ...]]]
"""A document on its gold spans, and the labels of those."""


def manifest(sources: Iterable[Source]) -> str:
    """Write ``manifest.csv`` for these sources, sorted by id."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([field.name for field in fields(Entry)])
    for source in sorted(sources, key=lambda one: one.id):
        text = source.text
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        row = (source.kind, source.register, source.council, source.outlet)
        when = (source.published.isoformat(), source.split, len(text.split()), digest)
        writer.writerow((source.id, *row, *when))
    return out.getvalue()


def gold_json(source: Source, values: Mapping[str, Any] | None = None) -> str:
    """Write ``gold/<id>.json``: a statement a line; ``values`` are kept as they are."""
    rows = (
        json.dumps({"start": start, "end": end, "labels": labels})
        for start, end, labels in spans(source)
    )
    listed = ",\n  ".join(rows)
    kept = "".join(
        f',\n "{key}": {json.dumps(value, ensure_ascii=False)}'
        for key, value in sorted((values or {}).items())
    )
    return f'{{"document": "{source.id}",\n "statements": [\n  {listed}\n ]{kept}}}\n'


def read_gold(written: str) -> Gold:
    """Read a gold file back."""
    body = json.loads(written)
    listed = tuple((s["start"], s["end"], tuple(s["labels"])) for s in body["statements"])
    values = {key: body[key] for key in body if key not in ("document", "statements")}
    return Gold(body["document"], listed, values)


def corpus_root() -> Traversable:
    """The corpus inside the installed wheel, else the checkout's ``corpus/`` folder."""
    installed = files("sendminer") / "corpus"
    if (installed / "manifest.csv").is_file():
        return installed
    checkout = Path(__file__).parents[3] / "corpus"
    if (checkout / "manifest.csv").is_file():
        return checkout
    raise SendminerError("The corpus is not here.", "Install sendminer from its wheel again.")


def entries(root: Traversable) -> list[Entry]:
    """Rows of the manifest under ``root``."""
    table = io.StringIO((root / "manifest.csv").read_text(encoding="utf-8"))
    return [Entry(**row) for row in csv.DictReader(table)]


def read_corpus(split: Split | None = None, root: Traversable | None = None) -> list[Labelling]:
    """Read one split of the corpus, or all of it, in the manifest's order.

    Raises:
        IntegrityError: a document's sha256 is not the one in the manifest.
        SendminerError: the corpus is not here.
    """
    folder = root or corpus_root()
    wanted = [row for row in entries(folder) if split in (None, row.split)]
    return [_labelling(folder, row) for row in wanted]


def places(root: Traversable | None = None) -> dict[str, str]:
    """The place of each corpus document; documents that share council or outlet share it."""
    leader: dict[str, str] = {}

    def lead(name: str) -> str:
        while leader.setdefault(name, name) != name:
            name = leader[name]
        return name

    listed = entries(root or corpus_root())
    for row in listed:
        for name in (f"council {row.council}", f"outlet {row.outlet}"):
            if name not in ("council ", "outlet "):
                leader[lead(name)] = lead(f"document {row.id}")
    return {row.id: lead(f"document {row.id}") for row in listed}


def corpus_digest(root: Traversable | None = None) -> str:
    """One sha256 over the manifest and all gold files: what a model was trained on."""
    folder = root or corpus_root()
    digest = hashlib.sha256((folder / "manifest.csv").read_bytes())
    for row in entries(folder):
        digest.update((folder / "gold" / f"{row.id}.json").read_bytes())
    return digest.hexdigest()


def document_from_corpus(entry: Entry, text: str, gold: Gold) -> Document:
    """A Document as ``parse`` would give it, with bare statements on the gold spans."""
    bare = Document(
        id=entry.id,
        kind=cast("Kind", entry.kind),
        title=None,
        publisher=entry.outlet or None,
        council=entry.council or None,
        url=None,
        published=date.fromisoformat(entry.published),
        retrieved_at=None,
        sha256=entry.sha256,
        text=text,
    )
    return on_spans(bare, [(start, end) for start, end, _ in gold.statements])


def on_spans(document: Document, extents: Sequence[Extent]) -> Document:
    """Put a document's statements on given spans, each with the findings that start in it."""
    statements = tuple(_statement(document, start, end) for start, end in extents)
    return replace(document, statements=statements)


def _statement(document: Document, start: int, end: int) -> Statement:
    item = next((i for i, one in enumerate(document.items) if one.start <= start < one.end), None)
    return Statement(
        start=start,
        end=end,
        text=document.text[start:end],
        speaker=_speaker(document, start, end),
        item=item,
        money=starting_in(document.money, start, end),
        counts=starting_in(document.counts, start, end),
        periods=starting_in(document.periods, start, end),
    )


def _speaker(document: Document, start: int, end: int) -> str | None:
    shares: dict[str, int] = {}
    for quote in document.quotes:
        shared = sum(max(0, min(e, end) - max(s, start)) for s, e in quote.spans)
        if quote.speaker and shared:
            shares[quote.speaker] = shares.get(quote.speaker, 0) + shared
    return max(shares, key=lambda who: shares[who]) if shares else None


def _labelling(folder: Traversable, row: Entry) -> Labelling:
    raw = (folder / "documents" / f"{row.id}.txt").read_bytes()
    if hashlib.sha256(raw).hexdigest() != row.sha256:
        raise IntegrityError(
            f"Corpus document {row.id} is not the one in the manifest.",
            "Build the corpus again with scripts/build_corpus.py.",
        )
    gold = read_gold((folder / "gold" / f"{row.id}.json").read_text(encoding="utf-8"))
    return Labelling(row, document_from_corpus(row, raw.decode("utf-8"), gold), gold)


def alone(document: Document, reread: Callable[[Document], Document]) -> list[Document]:
    """Each statement of a document as a document of its own, as somebody might paste it."""
    made: list[Document] = []
    for statement in document.statements:
        bare = replace(
            document, kind="text", council=None, text=statement.text, items=(), officials=()
        )
        made.append(on_spans(reread(bare), [(0, len(statement.text))]))
    return made


def pasted(rows: Sequence[Row], reread: Callable[[Document], Document]) -> list[Row]:
    """Each statement of some documents once more, on its own.

    People paste single sentences; learning from those too raises macro F1 by a point.
    """
    return [
        (one, [labels])
        for document, gold in rows
        for one, labels in zip(alone(document, reread), gold, strict=True)
    ]


def prepared(one: Labelling, reread: Callable[[Document], Document] | None = None) -> Row:
    """A corpus document with its findings, on its gold spans, and the labels of those.

    ``reread`` is ``sendminer.extract`` or whatever else fills a Document's findings.
    """
    if reread is None:
        return one.document, one.labels
    extents = [(start, end) for start, end, _ in one.gold.statements]
    return on_spans(reread(one.document), extents), one.labels
