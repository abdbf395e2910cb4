"""Every rule of parse.toml, its accepted and its rejected examples one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from sendminer.lexicon import lexicon
from sendminer.parse.articles.body import is_furniture, leads_elsewhere
from sendminer.parse.articles.bylines import writers
from sendminer.parse.moderngov.attendees import parted_name
from sendminer.parse.text.council import council_of
from sendminer.parse.text.headings import _limbs, _standing
from sendminer.parse.text.labels import is_decision, is_minutes
from sendminer.parse.text.plain import kind_of, read_text
from sendminer.parse.text.resolutions import _after, _told, head

RULES: dict[str, Callable[[str], bool]] = {
    "resolution": lambda text: head(text) is not None,
    "resolution_opening": lambda text: head(text) == 0,
    "resolution_body": lambda text: head(text) == 0,
    "resolution_end": lambda text: _after()[0].match(text) is not None,
    "resolution_told": lambda text: _told().match(text) is not None,
    "vote": lambda text: _after()[1].match(text) is not None,
    "minutes": lambda text: kind_of(text) == "minutes",
    "decision": lambda text: kind_of(text) == "decision",
    "report": lambda text: kind_of(text) == "report",
    "speech": lambda text: kind_of(text) == "article",
    "byline": lambda text: kind_of(text) == "article",
    "publisher": lambda text: read_text(text).publisher is not None,
    "honorific": lambda text: parted_name(text)[0] is not None,
    "other_councils": lambda text: council_of(text) is None,
    "elsewhere": leads_elsewhere,
    "minutes_label": is_minutes,
    "decision_label": is_decision,
    "standing_item": lambda text: _standing().match(text) is not None,
    "limb_opening": lambda text: _limbs().match(text) is not None,
    "furniture": is_furniture,
    "desk": lambda text: not writers(text),
    "outlet": lambda text: not writers(text),
    "particle": lambda text: writers(text) == [text],
    "surname": lambda text: len(writers(text)) == 1,
    "byline_lead": lambda text: writers(text) == ["Ann Marlow"],
    "other_credit": lambda text: not writers(text),
    "title_label": lambda text: read_text(text).title is None,
    "page_label": lambda text: read_text(text).title == "Sensory service",
    "venue": lambda text: read_text(text).title is None,
    "greeting": lambda text: read_text(text).title is None,
    "name_openings": lambda text: council_of(text) == "North Leeford Council",
    "buildings": lambda text: council_of(text) is not None,
    "other_names": lambda text: council_of(text) is None,
    "not_places": lambda text: council_of(text) != text,
}


def examples(side: str) -> Iterator[tuple[str, str]]:
    """Pairs of rule and example text."""
    for rule, table in lexicon("parse").items():
        for text in table[side]:
            yield rule, text


def test_every_rule_is_tried() -> None:
    """No table without a trial, no trial without a table, no table without examples."""
    tables = lexicon("parse")
    assert set(tables) == set(RULES)
    assert all(t["words"] and t["accept"] and t["reject"] for t in tables.values())
    assert all(len(set(t["words"])) == len(t["words"]) for t in tables.values())


@pytest.mark.parametrize(("rule", "text"), list(examples("accept")))
def test_accepted(rule: str, text: str) -> None:
    """The rule has its effect."""
    assert RULES[rule](text)


@pytest.mark.parametrize(("rule", "text"), list(examples("reject")))
def test_rejected(rule: str, text: str) -> None:
    """The rule stays quiet."""
    assert not RULES[rule](text)
