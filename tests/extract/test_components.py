"""The grammars as spaCy components, in our pipeline and in other people's."""

from __future__ import annotations

import subprocess
import sys

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from sendminer.extract import extract
from sendminer.extract.components import STEPS, pipeline
from sendminer.pipeline import read

TEXT = "Cllr Ann Dray said it would cost £9.5m. “We will open 40 places by May 2027,” she added."


def test_each_step_writes_its_span_group() -> None:
    """Users of spaCy find our spans where spaCy keeps spans."""
    doc = pipeline()(TEXT)
    assert [span.text for span in doc.spans["sendminer_money"]] == ["£9.5m."]
    assert all(f"sendminer_{step}" in doc.spans for step in STEPS if step != "sentences")
    assert next(sent.text for sent in doc.sents).endswith("£9.5m.")


@pytest.mark.parametrize("step", STEPS)
def test_a_component_works_alone(step: str) -> None:
    """One of ours in somebody else's pipeline needs none of the others."""
    nlp = spacy.blank("en")
    nlp.add_pipe(f"sendminer_{step}")
    docs = list(nlp.pipe([TEXT, "", "No more."]))
    assert [len(doc) > 0 for doc in docs] == [True, False, True]


def test_a_doc_can_be_stored() -> None:
    """Our records stand beside the Doc, so that it can still be written to bytes."""
    doc = pipeline()(TEXT)
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert [span.text for span in again.spans["sendminer_money"]] == ["£9.5m."]
    assert DocBin(docs=[doc]).to_bytes()


def test_records_keep_exact_offsets() -> None:
    """A token holds the full stop; our record does not."""
    (money,) = pipeline()(TEXT)._.sendminer.money
    assert money.text == "£9.5m"
    assert TEXT[money.start : money.end] == "£9.5m"


def test_a_pipeline_finds_what_the_library_finds() -> None:
    """The grammars read the same, be it a Doc's text or a document's."""
    document = read(TEXT.encode())
    plain = extract(document)
    assert plain.money and plain.counts and plain.periods and plain.officials and plain.quotes
    assert extract(document, pipeline()) == plain


def test_extraction_needs_no_spacy() -> None:
    """What nobody asked for is not loaded: spaCy takes a second, and its tokens half the time."""
    program = (
        "import sys, sendminer; "
        "sendminer.extract(sendminer.read(b'It cost 9 pounds, said Cllr Ann Dray.')); "
        "print('spacy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
