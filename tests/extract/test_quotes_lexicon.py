"""The examples beside each rule of the quotes lexicon, tried one by one."""

from __future__ import annotations

from typing import Any

import pytest

from sendminer.extract.quotes import parse_quotes
from sendminer.lexicon import lexicon

WORDS: dict[str, Any] = lexicon("quotes")
PARTS = ["contest", "contested"]
"""Rules whose words make a cue together."""
CUES = [rule for rule in WORDS if rule not in ("naming", "speaker", *PARTS)]
SPEAKER = WORDS["speaker"]


def examples(rules: dict[str, Any], names: list[str], side: str) -> list[tuple[str, str]]:
    """Pairs of rule and example text."""
    return [(name, text) for name in names for text in rules[name][side]]


def cues(text: str) -> list[str]:
    """The cues of all quotations of a text, in small letters."""
    return [" ".join(q.cue.lower().split()) for q in parse_quotes(text) if q.cue]


def names_speaker(text: str) -> bool:
    """Say whether the words in square brackets are the speaker of the text's quotation."""
    before, _, rest = text.partition("[")
    speaker, _, after = rest.partition("]")
    return [q.speaker_text for q in parse_quotes(before + speaker + after)] == [speaker]


@pytest.mark.parametrize("rule", [*CUES, *PARTS, "naming"])
def test_rule_has_words_and_examples(rule: str) -> None:
    """A rule lists each word once and has an example of either side."""
    table = WORDS[rule]
    assert len(set(table["words"])) == len(table["words"])
    assert table["accept"]
    assert table["reject"]


@pytest.mark.parametrize("rule", SPEAKER)
def test_speaker_rule_has_words_and_examples(rule: str) -> None:
    """A rule about speakers lists each word once and has an example of either side."""
    table = SPEAKER[rule]
    assert len(set(table["words"])) == len(table["words"])
    assert table["accept"]
    assert table["reject"]


@pytest.mark.parametrize(("rule", "text"), examples(WORDS, CUES, "accept"))
def test_cue_accepts(rule: str, text: str) -> None:
    """An accepted text has a quotation whose cue is one of the rule's words."""
    assert set(cues(text)) & set(WORDS[rule]["words"])


@pytest.mark.parametrize(("rule", "text"), examples(WORDS, CUES, "reject"))
def test_cue_rejects(rule: str, text: str) -> None:
    """A rejected text has no quotation whose cue is one of the rule's words."""
    assert not set(cues(text)) & set(WORDS[rule]["words"])


def parts(text: str, rule: str) -> list[str]:
    """Words of the cues of a text that belong to one of the two parts."""
    return [word for cue in cues(text) for word in cue.split() if word in WORDS[rule]["words"]]


@pytest.mark.parametrize(("rule", "text"), examples(WORDS, PARTS, "accept"))
def test_part_of_a_cue_accepts(rule: str, text: str) -> None:
    """In an accepted text a cue of several words holds a word of the rule."""
    assert parts(text, rule)


@pytest.mark.parametrize(("rule", "text"), examples(WORDS, PARTS, "reject"))
def test_part_of_a_cue_rejects(rule: str, text: str) -> None:
    """In a rejected text no cue holds a word of the rule."""
    assert not parts(text, rule)


@pytest.mark.parametrize(("rule", "text"), examples(WORDS, ["naming"], "accept"))
def test_naming_accepts(rule: str, text: str) -> None:
    """What a naming word stands before is a name, and nobody says it."""
    assert parse_quotes(text) == []


@pytest.mark.parametrize(("rule", "text"), examples(WORDS, ["naming"], "reject"))
def test_naming_rejects(rule: str, text: str) -> None:
    """The same marks without a naming word hold speech."""
    assert [q.kind for q in parse_quotes(text)] != []


@pytest.mark.parametrize(("rule", "text"), examples(SPEAKER, list(SPEAKER), "accept"))
def test_speaker_accepts(rule: str, text: str) -> None:
    """In an accepted text the words in brackets are the speaker, no more and no less."""
    assert names_speaker(text)


@pytest.mark.parametrize(("rule", "text"), examples(SPEAKER, list(SPEAKER), "reject"))
def test_speaker_rejects(rule: str, text: str) -> None:
    """In a rejected text the words in brackets are not the speaker."""
    assert not names_speaker(text)
