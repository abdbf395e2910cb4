"""Statements: cut at sentences and limbs, pointing to what they hold."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sendminer.extract.sentences import sentences
from sendminer.extract.statements import cut, statements
from sendminer.records import Document, Item, Money, Quote

TEXT = "Cllr Dray said it would cost £2m. RESOLVED: (a) £1m be spent; (b) it be noted."


def document(**parts: object) -> Document:
    """A document of one line."""
    given = {"id": "d", "kind": "minutes", "sha256": "0", "text": TEXT}
    absent = dict.fromkeys(("title", "publisher", "council", "url", "published", "retrieved_at"))
    return Document(**{**absent, **given, **parts})  # type: ignore[arg-type]


def money(words: str) -> Money:
    """An amount at its place in TEXT."""
    start = TEXT.index(words)
    value = Decimal(1)
    return Money(start, start + len(words), words, "GBP", value, value)


def test_a_limb_wins_over_the_sentence_around_it() -> None:
    """Limbs that the page marks become statements of their own; the rest keeps its words."""
    assert cut([(0, 10), (11, 40)], [(20, 30)]) == [(0, 10), (11, 20), (20, 30), (30, 40)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("(a) One be done. Two be done.", ["(a) One be done.", "Two be done."]),
        ("A. That one be done. Agreed.", ["A. That one be done.", "Agreed."]),
        ("(i) One be done, subject to (ii) below.", ["(i) One be done, subject to (ii) below."]),
        ("RESOLVED: (1) That one be done;", ["RESOLVED: (1) That one be done;"]),
    ],
    ids=["full stop", "number alone is no sentence", "a reference", "a lead-in"],
)
def test_a_limb_is_cut_at_its_sentences(text: str, wanted: list[str]) -> None:
    """What stands behind the first sentence of a limb is a statement of its own."""
    item = Item("1", "Costs", 0, len(text), resolved=((0, len(text)),))
    found = statements(document(text=text, items=(item,)), sentences(text))
    assert [statement.text for statement in found] == wanted


def test_statements_point_to_values_and_items() -> None:
    """Indices of values that start inside, the item around, and the limb as a statement."""
    limb = (TEXT.index("(a)"), TEXT.index(" (b)"))
    item = Item("1", "Costs", 0, len(TEXT), resolved=(limb,))
    found = statements(
        document(items=(item,), money=(money("£2m"), money("£1m"))), [(0, 33), (34, len(TEXT))]
    )
    assert [(s.text, s.money, s.item) for s in found] == [
        ("Cllr Dray said it would cost £2m.", (0,), 0),
        ("RESOLVED:", (), 0),
        ("(a) £1m be spent;", (1,), 0),
        ("(b) it be noted.", (), 0),
    ]


def test_the_speaker_is_the_one_quoted_for_most_of_it() -> None:
    """A statement is said by whoever's words fill most of it; nobody where nobody is quoted."""
    quote = Quote(((15, 32),), TEXT[15:32], "indirect", "said", "o1", "Cllr Dray")
    found = statements(document(quotes=(quote,)), [(0, 33), (34, len(TEXT))])
    assert [s.speaker for s in found] == ["o1", None]
