"""The patterns of the lexicon: each is tried on its own examples."""

from __future__ import annotations

import pytest

from sendminer.lexicon import lexicon, patterns

AT_THE_START = ("subjects",)
RULES = [
    (name, group, rule)
    for name, groups in (
        ("unbound", ("procedure", "options", "formulas", "papers")),
        ("subjects", ("leads", "openings")),
    )
    for group in groups
    for rule in lexicon(name)[group]
]


@pytest.mark.parametrize(("name", "group", "rule"), RULES, ids=["-".join(row) for row in RULES])
def test_a_pattern_knows_its_examples(name: str, group: str, rule: str) -> None:
    """It is found in the texts that it accepts, and in none that it rejects."""
    table, pattern = lexicon(name)[group][rule], patterns(name, group)[rule]
    find = pattern.match if name in AT_THE_START else pattern.search
    assert table["accept"]
    assert table["reject"]
    assert [text for text in table["accept"] if not find(text)] == []
    assert [text for text in table["reject"] if find(text)] == []
