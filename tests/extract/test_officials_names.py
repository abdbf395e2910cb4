"""Names that another recogniser offers: they fill gaps and never make an official alone."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.errors import SendminerError
from sendminer.extract.components import pipeline
from sendminer.extract.findings import find
from sendminer.extract.officials import parse_officials
from sendminer.extract.recognise import _chunks
from sendminer.extract.sentences import sentences
from sendminer.pipeline import read, understand
from sendminer.records import Extent, Official
from sendminer.settings import Settings


def marked(text: str) -> tuple[str, list[Extent]]:
    """The text without its marks, and the spans that stood between < and >."""
    spans: list[Extent] = []
    plain = ""
    for k, piece in enumerate(text.replace(">", "<").split("<")):
        if k % 2:
            spans.append((len(plain), len(plain) + len(piece)))
        plain += piece
    return plain, spans


def told(found: list[Official]) -> list[str]:
    """Each official as "name|role|party|mention/mention"."""
    return [
        "|".join((o.name or "", o.role or "", o.party or "", "/".join(m.text for m in o.mentions)))
        for o in found
    ]


# (id, text with the offered names marked, officials with them, officials without them)
OFFERED: list[tuple[str, str, list[str], list[str]]] = [
    ("role before", "Head of inclusion <mcGrath> spoke.",
     ["mcGrath|Head of inclusion||mcGrath"], []),
    ("role after", "<zelda deQuill>, director of education, spoke.",
     ["zelda deQuill|director of education||zelda deQuill"], []),
    ("one word", "<Zephyrine>, the head of SEND, spoke. Zephyrine added more.",
     ["Zephyrine|head of SEND||Zephyrine/Zephyrine"], ["|head of SEND||the head of SEND"]),
    ("title of office", "Cllr <zelda marlow> spoke. Marlow left.",
     ["zelda marlow|||Cllr zelda marlow/Marlow"], []),
    ("title in the span", "<Cllr zelda marlow> spoke.", ["zelda marlow|||Cllr zelda marlow"], []),
    ("party in brackets", "<zelda mcQuill> (Lab, Parkside) spoke.",
     ["zelda mcQuill||Lab|zelda mcQuill"], []),
    ("letters after", "<zelda mcQuill> MP spoke.", ["zelda mcQuill|MP||zelda mcQuill"], []),
    ("possessive", "The director of education, <mcGrath>'s answer was no.",
     ["mcGrath|director of education||mcGrath"],
     ["|director of education||The director of education"]),
    ("later bare", "Director of skills <zelda mcQuill> spoke. <mcQuill> left.",
     ["zelda mcQuill|Director of skills||zelda mcQuill/mcQuill"], []),
    ("later bare, titled before", "Cllr <mcQuill> spoke. <mcQuill> left.",
     ["mcQuill|||Cllr mcQuill/mcQuill"], []),
    ("nothing beside it", "<zelda mcQuill> met the head of SEND.",
     ["|head of SEND||the head of SEND"], ["|head of SEND||the head of SEND"]),
    ("one word, nothing beside it", "<Zephyrine> met Cllr Marlow. Zephyrine left.",
     ["Marlow|||Cllr Marlow"], ["Marlow|||Cllr Marlow"]),
    ("courtesy alone", "Cllr Marlow thanked Mr <mcQuill>.",
     ["Marlow|||Cllr Marlow"], ["Marlow|||Cllr Marlow"]),
    ("private role", "Cllr Marlow met <mcQuill>, sales director of Quill Motors.",
     ["Marlow|||Cllr Marlow"], ["Marlow|||Cllr Marlow"]),
    ("read already", "Cllr <Ida Marlow> spoke. <Marlow> left.",
     ["Ida Marlow|||Cllr Ida Marlow/Marlow"], ["Ida Marlow|||Cllr Ida Marlow/Marlow"]),
    ("part of a name read already", "Cllr Ida <Marlow> (Con, <Parkside>), leader, spoke.",
     ["Ida Marlow|leader|Con|Cllr Ida Marlow"], ["Ida Marlow|leader|Con|Cllr Ida Marlow"]),
    ("no part of a name", "<Ofsted> Chief Inspector Ned Penrose left.",
     ["Ned Penrose|Chief Inspector||Ned Penrose"], ["Ned Penrose|Chief Inspector||Ned Penrose"]),
    ("an acronym", "Our <EHC>, the head of SEND, left.",
     ["|head of SEND||the head of SEND"], ["|head of SEND||the head of SEND"]),
    ("a role is no name", "Cllr Marlow, the <Head Teacher>, left.",
     ["Marlow|Head Teacher||Cllr Marlow"], ["Marlow|Head Teacher||Cllr Marlow"]),
    ("two paragraphs", "Cllr Bell left zelda\n\nmcQuill, head of SEND.",
     ["Bell|||Cllr Bell"], ["Bell|||Cllr Bell"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "without"), [row[1:] for row in OFFERED],
                         ids=[row[0] for row in OFFERED])  # fmt: skip
def test_offered_names(text: str, expected: list[str], without: list[str]) -> None:
    """An offered name becomes an official by evidence, and what is read without it stays."""
    plain, names = marked(text)
    assert told(parse_officials(plain, names=names)) == expected
    assert told(parse_officials(plain)) == without


# A role, a title or a party anywhere makes a text worth reading; these have none.
NOBODY = [
    ("empty", ""),
    ("no capital", "it rained all day"),
    ("a parent", "<Ida Marlow> from Leeford said her son waits. <Marlow> left."),
    ("courtesy titles", "Mrs <zelda Quill> thanked Mr <Penrose>."),
    ("capitals only", "IDA MARLOW WAITED"),
]


@pytest.mark.parametrize("text", [row[1] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_no_anchor_no_official(text: str) -> None:
    """A text with no role, title, party or list names no official, whatever is offered."""
    plain, names = marked(text)
    assert parse_officials(plain) == []
    assert parse_officials(plain, names=names) == []


TEXTS = [row[1] for row in OFFERED] + [
    "Cllr Ida Marlow spoke. She said no.\n\nNed Penrose, head of SEND, left. He was late.",
    "Present: Councillors Marlow, Quill and Bell.\n\n1. Apologies\nThe Chair said she would go.",
    "“We act,” said Cllr Bell. “It is late. Very late,” he said. The leader, Ida Marlow, agreed.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_given_or_not(text: str) -> None:
    """Sentences are the same whether they are handed over or found again."""
    plain, names = marked(text)
    given_spans = parse_officials(plain, (), sentences(plain), names)
    assert given_spans == parse_officials(plain, names=names)


PIECES = ["Cllr ", "mcGrath", " and ", "Ida ", "(", ")", ", ", "head of SEND", "she ", ". ", "\n",
          "’s ", "The ", "Chair ", " MP", "Mr ", "Leeford ", "İ", "Labour "]  # fmt: skip
SPANS = st.lists(st.tuples(st.integers(-5, 200), st.integers(-5, 200)), max_size=8)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES)).map("".join), SPANS)
def test_any_spans(text: str, names: list[Extent]) -> None:
    """No spans make it fail; offsets hold, and mentions never overlap."""
    mentions = sorted(
        (m.start, m.end, m.text) for o in parse_officials(text, names=names) for m in o.mentions
    )
    assert all(text[start:end] == words for start, end, words in mentions)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(mentions))


@pytest.fixture(scope="module")
def stand_in(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Path of a pipeline that takes one name for a person and one for a place."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [{"label": "PERSON", "pattern": "zelda mcQuill"}, {"label": "GPE", "pattern": "mcFord"}]
    )
    path = tmp_path_factory.mktemp("model")
    nlp.to_disk(path)
    return str(path)


NOTE = "Head of inclusion zelda mcQuill promised places.\n\nDirector of skills mcFord left."


def test_the_model_offers_its_people(stand_in: str) -> None:
    """PERSON entities of a model reach the officials; other entities do not."""
    document = read(NOTE.encode())
    known = understand(document, Settings(model=stand_in))
    assert told(list(known.officials)) == ["zelda mcQuill|Head of inclusion||zelda mcQuill"]
    assert understand(document, Settings()).officials == ()


def test_the_model_reads_long_texts_in_pieces(stand_in: str) -> None:
    """Offsets hold behind the first hundred thousand characters."""
    text = "\n\n".join(["Nothing happened here at all today."] * 3000 + [NOTE])
    document = read(text.encode())
    found = find(document, ("Marl Green",), stand_in)
    spans = [(m.start, m.end) for o in found.officials for m in o.mentions]
    start = document.text.index("zelda")
    assert spans == [(start, start + len("zelda mcQuill"))]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", [""]),
        ("abcdefgh", ["abcdefgh"]),
        ("ab\n\ncd\nef ghi j", ["ab\n\n", "cd\n", "ef ghi j"]),
        ("ab cd ef\n\ngh", ["ab cd ", "ef\n\ngh"]),
        ("abcdefghijklmnopqr", ["abcdefgh", "ijklmnop", "qr"]),
        ("\n\nabcdefghij", ["\n\n", "abcdefgh", "ij"]),
    ],
    ids=["empty", "short", "paragraph, then line", "word", "no break", "break at the start"],
)
def test_chunks(text: str, pieces: list[str]) -> None:
    """Pieces are cut at the widest break there is, and put together they are the text."""
    assert [text[start:end] for start, end in _chunks(text, 8)] == pieces


def test_a_model_that_is_not_installed() -> None:
    """The error names the model and both ways out."""
    with pytest.raises(SendminerError) as fault:
        pipeline(model="en_no_such_model")
    assert fault.value.what == "The spaCy model en_no_such_model is not installed."
    assert fault.value.todo == (
        "Install it with python -m spacy download en_no_such_model, or leave --model out."
    )


def test_a_model_that_cannot_be_loaded(tmp_path: Path) -> None:
    """A folder whose settings make no sense to spaCy is an error with a way out."""
    nlp = spacy.blank("en")
    nlp.to_disk(tmp_path)
    config = tmp_path / "config.cfg"
    config.write_text(config.read_text(encoding="utf-8").replace('"en"', '"xq"'), encoding="utf-8")
    with pytest.raises(SendminerError, match="cannot be loaded"):
        pipeline(model=str(tmp_path))
