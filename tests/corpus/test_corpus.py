"""The committed corpus: every offset, hash, label and split is sound, and sources rebuild it."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from sendminer.classify.annotated import KINDS, SPLITS
from sendminer.classify.corpus import entries, gold_json, manifest, read_corpus, read_gold
from sendminer.records import LABELS
from tests.conftest import ROOT, script

CORPUS = ROOT / "corpus"
ENTRIES = entries(CORPUS)
IDS = [entry.id for entry in ENTRIES]


SOURCES = {source.id: source for source in script("build_corpus").read(CORPUS)}


def _stems(folder: str) -> list[str]:
    return sorted(path.stem for path in Path(CORPUS / folder).iterdir())


@pytest.mark.parametrize("name", IDS)
def test_sources_rebuild_what_is_committed(name: str) -> None:
    """A document's text and gold follow from its source, byte for byte."""
    source = SOURCES[name]
    gold = (CORPUS / "gold" / f"{name}.json").read_bytes().decode("utf-8")
    assert (CORPUS / "documents" / f"{name}.txt").read_bytes().decode("utf-8") == source.text
    assert gold_json(source, read_gold(gold).values) == gold


@pytest.mark.parametrize("name", IDS)
def test_statements_cover_the_document(name: str) -> None:
    """Statements stand in order, do not overlap, and leave nothing but white space between."""
    text = (CORPUS / "documents" / f"{name}.txt").read_text(encoding="utf-8")
    gold = read_gold((CORPUS / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    position = 0
    for start, end, labels in gold.statements:
        assert not text[position:start].strip()
        assert text[start:end].strip() == text[start:end] != ""
        assert list(labels) == [label for label in LABELS if label in labels]
        position = end
    assert not text[position:].strip()
    for kind, values in gold.values.items():
        marks = [m for v in values for m in v["mentions"]] if kind == "officials" else values
        if kind == "quotes":
            assert all(q["text"] == " / ".join(text[a:b] for a, b in q["spans"]) for q in values)
        else:
            assert all(text[m["start"] : m["end"]] == m["text"] for m in marks)


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_manifest_rows(entry) -> None:  # type: ignore[no-untyped-def]
    """A row's hash, count and words of choice are right."""
    raw = (CORPUS / "documents" / f"{entry.id}.txt").read_bytes()
    assert hashlib.sha256(raw).hexdigest() == entry.sha256
    assert int(entry.words) == len(raw.decode("utf-8").split())
    assert entry.kind in KINDS
    assert entry.split in SPLITS


def test_manifest_follows_from_the_sources() -> None:
    """The manifest is what the sources give, and no folder holds a stray file."""
    committed = (CORPUS / "manifest.csv").read_bytes().decode("utf-8")
    assert manifest(SOURCES.values()) == committed
    assert _stems("documents") == _stems("gold") == sorted(IDS) == sorted(SOURCES)


@pytest.mark.parametrize("side", ["council", "outlet"])
def test_splits_share_no_council_and_no_outlet(side: str) -> None:
    """What is measured is never met in training: a council or outlet has one split only."""
    splits: dict[str, set[str]] = {}
    for entry in ENTRIES:
        if entry.split != "register":
            splits.setdefault(getattr(entry, side), set()).add(entry.split)
    shared = {name for name, found in splits.items() if name and len(found) > 1}
    assert shared == set()


def test_an_unseen_register_is_met_nowhere_else() -> None:
    """The kinds of document of the register split stand on no other side."""
    kept = {entry.register for entry in ENTRIES if entry.split == "register"}
    others = {entry.register for entry in ENTRIES if entry.split != "register"}
    assert kept
    assert not kept & others


def test_the_corpus_is_large_and_plain_enough() -> None:
    """It keeps its promised size, and at least half of its statements carry no label."""
    labels = [given for one in read_corpus() for given in one.labels]
    tally = Counter(entry.split for entry in ENTRIES)
    assert len(ENTRIES) >= 30
    assert len(labels) >= 700
    assert sum(not given for given in labels) * 2 >= len(labels)
    assert tally["test"] >= 8
    assert len({entry.council for entry in ENTRIES if entry.council}) >= 8
    assert len({entry.outlet for entry in ENTRIES if entry.outlet}) >= 5
