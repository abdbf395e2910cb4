"""Records come back from the store as they went in."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendminer.errors import IntegrityError
from sendminer.pipeline import read, understand
from sendminer.records import Commitment, Document
from sendminer.store import packing
from sendminer.store.packing import known, pack, unpack
from tests.conftest import ROOT
from tests.export.examples import article, commitment, minutes

STORY = sorted((ROOT / "corpus" / "documents").glob("*.txt"))[:3]


@pytest.mark.parametrize("document", [article(), minutes()], ids=["every record", "bare"])
def test_a_document_comes_back(document: Document) -> None:
    """Dates, decimals, tuples and what is absent are the same again."""
    back = unpack(Document, pack(document))
    # Decimals are kept by value: 2.5E+6 is 2500000.
    assert back == document
    assert type(back.statements) is tuple


def test_a_commitment_comes_back() -> None:
    """Records within records are built too."""
    assert unpack(Commitment, pack(commitment())) == commitment()


def test_a_record_of_an_older_version_comes_back() -> None:
    """A field that was added since has its own value; the store need not be made anew."""
    old = json.loads(zlib.decompress(pack(commitment())))
    for event in old["events"]:
        del event["against"]
    assert unpack(Commitment, zlib.compress(json.dumps(old).encode())) == commitment()


@pytest.mark.parametrize("path", STORY, ids=[path.stem for path in STORY])
def test_a_document_that_was_read_comes_back(path: Path) -> None:
    """What the readers make is all kept: scores, reasons, items, mentions."""
    document = understand(read(path))
    assert document.statements
    assert unpack(Document, pack(document)) == document


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_comes_back(text: str) -> None:
    """Also half a surrogate pair, NUL and whatever else a page can hold."""
    document = replace(minutes(), text=text, title=text)
    assert unpack(Document, pack(document)) == document


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not compressed",
        zlib.compress(b"not json"),
        zlib.compress(b'{"id": "a"}'),
        b"x\x9c",
        zlib.compress(b"[" * 200_000),
        zlib.compress(b"{}")[:-1],
    ],
    ids=[
        "empty",
        "not compressed",
        "not json",
        "a field is missing",
        "cut off",
        "nested",
        "cut at the end",
    ],
)
def test_damage_is_an_integrity_error(data: bytes) -> None:
    """Bytes that are not a record are told, not built."""
    with pytest.raises(IntegrityError, match="damaged"):
        unpack(Document, data)


def test_a_record_unfolds_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store from someone else may hold gigabytes in a few bytes; a whole record is read."""
    data = pack(minutes())
    monkeypatch.setattr(packing, "LARGEST", len(zlib.decompress(data)))
    assert unpack(Document, data) == minutes()
    monkeypatch.setattr(packing, "LARGEST", len(zlib.decompress(data)) - 1)
    with pytest.raises(IntegrityError, match="too large"):
        unpack(Document, data)


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"a": 1}', '{"a": {}}', "[" * 200_000])
def test_facts_are_words_by_name(text: str) -> None:
    """Whatever else stands in the store is told."""
    assert known('{"council": "Leeford"}') == {"council": "Leeford"}
    with pytest.raises(IntegrityError, match="damaged"):
        known(text)
