"""Every table of the officials lexicon: its accepted and its rejected examples, one by one."""

from __future__ import annotations

from typing import Any

import pytest

from sendminer.extract.officials import parse_officials
from sendminer.lexicon import lexicon

TABLES: dict[str, dict[str, Any]] = lexicon("officials")
ACCEPT = [(table, text) for table, rule in TABLES.items() for text in rule["accept"]]
REJECT = [(table, text) for table, rule in TABLES.items() for text in rule["reject"]]

NOBODY = {"thing", "place"}
"""Tables whose words keep a name from being an official's: accepted examples yield none."""
PRONOUNS = {
    "person", "forename_female", "forename_male", "forename_either", "after_object", "new_clause",
}  # fmt: skip
"""Tables that decide whom a pronoun means: accepted examples resolve it, rejected ones do not."""


def _pronouns(text: str) -> list[str]:
    texts = [m.text for official in parse_officials(text) for m in official.mentions]
    return [text for text in texts if text.lower() in ("he", "she", "him", "her")]


def _works(table: str, text: str) -> bool:
    """Say whether the example shows the rule's effect."""
    if table in PRONOUNS:
        return bool(_pronouns(text))
    if table in NOBODY:
        return not parse_officials(text)
    return bool(parse_officials(text))


@pytest.mark.parametrize("table", TABLES)
def test_words(table: str) -> None:
    """Words are lower case and stand in a table once."""
    words = TABLES[table]["words"]
    assert [word for word in words if word != word.lower()] == []
    assert len(words) == len(set(words))


@pytest.mark.parametrize(("table", "text"), ACCEPT, ids=[f"{a}-{b[:30]}" for a, b in ACCEPT])
def test_accepted(table: str, text: str) -> None:
    """An accepted example shows the rule's effect."""
    assert _works(table, text)


@pytest.mark.parametrize(("table", "text"), REJECT, ids=[f"{a}-{b[:30]}" for a, b in REJECT])
def test_rejected(table: str, text: str) -> None:
    """A rejected example does not show the rule's effect."""
    assert not _works(table, text)
