"""Every rule of sources.toml, its accepted and its rejected examples one by one."""

from __future__ import annotations

import pytest

from sendminer.lexicon import lexicon
from sendminer.sources.choice import is_minutes, is_other_body, is_send_body

RULES = {"send_body": is_send_body, "other_body": is_other_body, "minutes_title": is_minutes}
EXAMPLES = [
    (rule, text, side)
    for rule, table in lexicon("sources").items()
    for side in ("accept", "reject")
    for text in table[side]
]


@pytest.mark.parametrize(("rule", "text", "side"), EXAMPLES)
def test_example(rule: str, text: str, side: str) -> None:
    """The rule takes what it should and leaves what it should."""
    assert RULES[rule](text) is (side == "accept")


def test_every_rule_is_tried() -> None:
    """No rule stands in the list that nothing reads."""
    assert lexicon("sources").keys() == RULES.keys()
