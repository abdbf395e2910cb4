"""The inline form that corpus documents are written in."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sendminer.classify.annotated import read_source, spans
from sendminer.classify.corpus import gold_json, manifest, on_spans, read_gold
from sendminer.errors import SendminerError
from tests.classify.examples import document

HEAD = (
    "kind: minutes\nregister: cabinet minutes\ncouncil: Ambleford Council\noutlet:\n"
    "published: 2024-05-01\nsplit: train\ntitle: Cabinet\n\n"
)
BODY = "Members met.\n{S,C} We were late and will hire.\n\n# a remark\n{K} It is a mess.\n"


def test_text_and_spans_agree() -> None:
    """Every statement stands in the text at its span, and remarks leave no trace."""
    source = read_source("ambleford-1", HEAD + BODY)
    assert source.text == "Members met. We were late and will hire.\n\nIt is a mess.\n"
    assert [(source.text[s:e], labels) for s, e, labels in spans(source)] == [
        ("Members met.", ()),
        ("We were late and will hire.", ("commitment", "concession")),
        ("It is a mess.", ("criticism",)),
    ]


FAULTS = [
    ("an unknown label", "x", HEAD + "{Z} Words.", "line 9"),
    ("a label twice", "x", HEAD + "{C,C} Words.", "line 9"),
    ("labels in two pairs", "x", HEAD + "{C} {K} Words.", "one pair"),
    ("an open brace", "x", HEAD + "{C Words.", "line 9"),
    ("no statement", "x", HEAD, "no statement"),
    ("an unknown kind", "x", HEAD.replace("kind: minutes", "kind: poem") + "Words.", "poem"),
    ("a bad day", "x", HEAD.replace("2024-05-01", "1 May") + "Words.", "1 May"),
    ("a missing header", "x", HEAD.replace("title: Cabinet\n", "") + "Words.", "title"),
    ("an unknown header", "x", "colour: red\n" + HEAD + "Words.", "line 1"),
    ("a bad id", "X y", HEAD + "Words.", "small letters"),
]


@pytest.mark.parametrize(
    ("name", "written", "says"), [row[1:] for row in FAULTS], ids=[r[0] for r in FAULTS]
)
def test_a_faulty_source_is_refused(name: str, written: str, says: str) -> None:
    """A malformed source is an error that names the place."""
    with pytest.raises(SendminerError, match=says):
        read_source(name, written)


def test_gold_keeps_the_values_annotated_by_hand() -> None:
    """A rebuild writes the labels anew and leaves the other lists alone."""
    source = read_source("ambleford-1", HEAD + BODY)
    values = {"money": [{"start": 1, "end": 2, "text": "£"}]}
    gold = read_gold(gold_json(source, values))
    assert gold.values == values
    assert gold.statements == tuple(spans(source))
    assert json.loads(gold_json(source))["document"] == "ambleford-1"


def test_manifest_is_sorted_and_counts_words() -> None:
    """The manifest has a row a document, sorted by id."""
    one = read_source("b", HEAD + BODY)
    rows = manifest([one, replace(one, id="a")]).splitlines()
    assert [row.split(",")[0] for row in rows] == ["id", "a", "b"]
    assert ",train,12," in rows[1]


def test_findings_go_to_the_gold_span_they_start_in() -> None:
    """Statements put on other spans point to the findings of those spans."""
    found = on_spans(document("We spend £5. It rains."), [(0, 12), (13, 22)])
    assert [statement.text for statement in found.statements] == ["We spend £5.", "It rains."]
