"""Every rule of send.toml, its accepted and its rejected examples one by one."""

from __future__ import annotations

import pytest

from sendminer.english.send import abbreviates_send, is_send_title, names_send
from sendminer.lexicon import lexicon
from sendminer.sources.news.topic import slug

RULES = {"words": names_send, "capitals": abbreviates_send, "titles": is_send_title}
EXAMPLES = [
    (rule, text, side)
    for rule, table in lexicon("send").items()
    for side in ("accept", "reject")
    for text in table[side]
]


@pytest.mark.parametrize(("rule", "text", "side"), EXAMPLES)
def test_example(rule: str, text: str, side: str) -> None:
    """The rule takes what it should and leaves what it should."""
    words = slug(text) if text.startswith("/") else text
    assert RULES[rule](words) is (side == "accept")


def test_every_rule_is_tried() -> None:
    """No rule stands in the list that nothing reads."""
    assert lexicon("send").keys() == RULES.keys()
