"""Quotations of whole texts: worked cases, officials, and what holds for any text."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.extract.quotes import parse_quotes
from sendminer.records import Mention, Official, Quote
from tests.conftest import shared, worked_cases


def agrees(quote: Quote, expected: dict[str, Any]) -> bool:
    """Say whether a quotation is what a worked case expects, in all that the case gives.

    A case writes the lines of a wrapped text as one.
    """
    pieces = expected.get("paragraphs", expected["content"].count(" / ") + 1)
    return (
        " ".join(quote.text.split()) == " ".join(expected["content"].split())
        and quote.speaker_text == expected.get("speaker", quote.speaker_text)
        and quote.kind == expected.get("type", quote.kind)
        and quote.cue == expected.get("cue", quote.cue)
        and len(quote.spans) == pieces
    )


@pytest.mark.parametrize("case", worked_cases("quotes"), ids=lambda case: case["id"])
def test_worked_case(case: dict[str, Any]) -> None:
    """The worked cases yield the quotations that they expect and no others."""
    found = parse_quotes(case["text"])
    assert len(found) == len(case["expect"])
    assert all(map(agrees, found, case["expect"]))


def official(identity: str, text: str, *words: str) -> Official:
    """An official mentioned at the first place where each of ``words`` stands."""
    spans = [(text.index(word), word) for word in words]
    mentions = tuple(Mention(start, start + len(word), word) for start, word in spans)
    return Official(identity, words[0], mentions=mentions)


def test_speaker_is_the_official_whose_mention_it_is() -> None:
    """The speaker's id comes from the mention at the very words, so a pronoun has one too."""
    text = "Cllr Ann Marlow spoke. She said: “We are late.” Jo Tring said it was “late”."
    people = (official("o1", text, "Cllr Ann Marlow", "She"), official("o2", text, "Jo Tring"))
    assert [q.speaker for q in parse_quotes(text, people)] == ["o1", "o2"]


def test_speaker_of_the_sentence_before() -> None:
    """A quotation that stands alone belongs to the official named before it."""
    text = "Cllr Marlow said it was late.\n\n“We are building.”"
    found = parse_quotes(text, (official("o1", text, "Cllr Marlow"),))
    assert [q.speaker for q in found] == ["o1", "o1"]


def test_speaking_for_an_official_is_not_the_official() -> None:
    """Whoever speaks for a councillor is not that councillor."""
    text = "A spokesperson for Cllr Marlow said: “We are late.”"
    assert parse_quotes(text, (official("o1", text, "Cllr Marlow"),))[0].speaker is None


# (reason, text, mentions of the official, the speaker's words)
NAMED = [
    ("an office before it", "Headteacher Jo Bell said: “No.”", ["Jo Bell"], "Jo Bell"),
    ("a title in small letters", "But councillor Bell said: “No.”", ["councillor Bell"],
     "councillor Bell"),
    ("a tier", "County Cllr Jo Bell said: “No.”", ["County Cllr Jo Bell"], "County Cllr Jo Bell"),
    ("commas inside", "The Director, Schools and Skills, said: “No.”",
     ["The Director, Schools and Skills"], "The Director, Schools and Skills"),
    ("an office that no comma closes", "Jo Bell, Assistant Director Skills said it was late.",
     ["Jo Bell"], "Jo Bell"),
    ("two people", "Jo Tring and Cllr Bell said: “No.”", ["Cllr Bell"], "Jo Tring and Cllr Bell"),
    ("whose leader", "Leeford’s leader said: “No.”", ["leader"], "Leeford’s leader"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mentions", "words"), [row[1:] for row in NAMED],
                         ids=[row[0] for row in NAMED])  # fmt: skip
def test_speaker_text_is_the_mention(text: str, mentions: list[str], words: str) -> None:
    """The words that name a speaker are the official's mention, and two people stay two."""
    (found,) = parse_quotes(text, (official("o1", text, *mentions),))
    assert (found.speaker, found.speaker_text) == ("o1", words)


def test_what_belongs_to_an_official_is_not_the_official() -> None:
    """A report of a councillor's is not that councillor."""
    text = "Cllr Bell’s report said it was late."
    assert [q.speaker for q in parse_quotes(text, (official("o1", text, "Cllr Bell"),))] == [None]


def test_given_sentences_are_used() -> None:
    """Sentence spans passed in take the place of our own."""
    text = "Ms Tring said it was late. Nobody came."
    assert [q.text for q in parse_quotes(text, (), [(0, len(text))])] == [
        "it was late. Nobody came"
    ]


def test_every_quotation_of_the_seed_article_has_its_speaker() -> None:
    """All quotations in marks of a real article are found, each with somebody who speaks."""
    text = shared("data/seed/hemeltoday-2021-11-16.txt").read_text(encoding="utf-8")
    marked = [quote for quote in parse_quotes(text) if quote.kind != "indirect"]
    assert len(marked) == 7
    assert all(quote.speaker_text for quote in marked)


PIECES = st.sampled_from(
    [
        *"“”‘’\"'«», .:;?!–-()[]\n\t\x00£1aA",
        "\n\n",
        "Cllr Marlow ",
        "said ",
        "said that ",
        "told the panel ",
        "She added: ",
        "who ",
        "and ",
        "According to ",
        "It was noted that ",
        "the plan ",
        "was late",
        "Answer: ",
        "Question from Ms Tring to the Leader",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=80).map("".join))


@settings(deadline=None)
@given(TEXTS)
def test_quotations_stand_word_for_word_at_their_spans(text: str) -> None:
    """Whatever the text, nothing is raised and every piece is found again at its span."""
    for quote in parse_quotes(text):
        assert quote.text == " / ".join(text[start:end] for start, end in quote.spans)
        assert all(0 <= start < end <= len(text) for start, end in quote.spans)
        assert all(a[1] <= b[0] for a, b in pairwise(quote.spans))
        assert quote.speaker_text is None or quote.speaker_text in text
        assert quote.cue is None or quote.cue in text
        assert quote.rule


@settings(deadline=None)
@given(TEXTS)
def test_quotations_are_sorted_and_apart(text: str) -> None:
    """Whatever the text, quotations come in the order of the text and share no words."""
    found = parse_quotes(text)
    assert found == sorted(found, key=lambda quote: quote.spans)
    spans = sorted(span for quote in found for span in quote.spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_a_phrase_of_one_word_before_a_verb_is_no_fault() -> None:
    """Broken text has phrases that no grammar foresees."""
    assert parse_quotes("he during the and n acknowledge") == parse_quotes("n acknowledge")
