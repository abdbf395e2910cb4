"""Whether a page is in Welsh, by the examples of its lexicon."""

from __future__ import annotations

import pytest

from sendminer.english.tongue import is_welsh
from sendminer.lexicon import lexicon

WELSH, ENGLISH = (lexicon("tongues")[name] for name in ("welsh", "english"))


@pytest.mark.parametrize("text", [*WELSH["accept"]])
def test_welsh(text: str) -> None:
    """Also where a line of English stands in it."""
    assert is_welsh(text)


@pytest.mark.parametrize("text", [*WELSH["reject"], *ENGLISH["accept"]])
def test_no_welsh(text: str) -> None:
    """English with the names of Welsh schools, a list of people, a name alone, nothing."""
    assert not is_welsh(text)


@pytest.mark.parametrize("text", ENGLISH["accept"])
def test_what_has_as_much_english_is_read(text: str) -> None:
    """A paper in both languages side by side is an English paper too."""
    assert not is_welsh(" ".join([text * 2, WELSH["accept"][0]]))


def test_the_small_words_tell_the_languages_apart() -> None:
    """No word of one is one of the other, and each list is tried."""
    assert not set(WELSH["words"]) & set(ENGLISH["words"])
    for text in ENGLISH["reject"]:
        assert not set(text.casefold().split()) & set(ENGLISH["words"])
