"""Every rule of news.toml, its accepted and its rejected examples one by one."""

from __future__ import annotations

import pytest

from sendminer.lexicon import lexicon
from sendminer.sources.news.topic import _capitals, _topic, slug

EXAMPLES = [
    (rule, text, side)
    for rule, table in lexicon("news").items()
    for side in ("accept", "reject")
    for text in table[side]
]


@pytest.mark.parametrize(("rule", "text", "side"), EXAMPLES)
def test_example(rule: str, text: str, side: str) -> None:
    """The rule takes what it should and leaves what it should."""
    pattern = {"topic": _topic, "abbreviation": _capitals}[rule]()
    words = slug(text) if text.startswith("/") else text
    assert (pattern.search(words) is not None) is (side == "accept")
