"""Statements are found by their words, whatever is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.columns import tables
from sendminer.errors import SendminerError
from sendminer.export.gather import gather
from sendminer.export.rows import rows, texts
from sendminer.lexicon import lexicon
from sendminer.records import Document, Statement
from sendminer.store import ledger, search
from sendminer.store.database import Database

SAID = (
    "A hydrotherapy pool will open at Elm Court in 2027.",
    "The pool opened last week.",
    "Sixty places are to be created at Elm Court for £9.5m.",
    "The school's café is open.",
    "Nothing else was said.",
)


def page(id_: str, council: str, said: tuple[str, ...]) -> Document:
    """A page that says this."""
    statements, text = [], ""
    for words in said:
        statements.append(Statement(len(text), len(text) + len(words), words))
        text += words + "\n"
    return Document(id_, "article", None, None, council, None, None, None, "0" * 64, text,
                    statements=tuple(statements))  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """A store that has read two pages."""
    store = Database(Path(tmp_path_factory.mktemp("search")) / "s.sqlite")
    pages = [page("a", "Leeford Council", SAID), page("b", "Kelder Council", SAID[1:2])]
    gathered = gather(pages, [], [])
    for _ in range(2):  # the second filling replaces the first
        ledger.replace(
            store, tables(), lambda t: rows(t, gathered), texts(gathered), {"as_of": "2026-02-01"}
        )
    return store


def told(store: Database, asked: str, council: str | None = None) -> list[str]:
    """What is found, in its order."""
    ids, _ = search.matching(store, asked, council)
    words = {row[0]: row[1] for row in store.query("SELECT id, text FROM statements")}
    return [words[id_] for id_ in ids]


CASES = [
    ("hydrotherapy", [SAID[0]]),
    ("Elm pools", [SAID[0]]),
    ("elm COURT", [SAID[0], SAID[2]]),
    ("hydro*", [SAID[0]]),
    ('"court for"', [SAID[2]]),
    ('"court elm"', []),
    ("£9.5m", [SAID[2]]),
    ("cafe", [SAID[3]]),
    ("opening pool", [SAID[1], SAID[1], SAID[0]]),
    ("xylophone", []),
    ("the pool that opened at the Elm", [SAID[0]]),
    ("was a hydrotherapy", [SAID[0]]),
    ('"at Elm" pools', [SAID[0]]),
    ("the", [SAID[1], SAID[1], SAID[3]]),
]


@pytest.mark.parametrize(("asked", "expected"), CASES)
def test_what_is_found(store: Database, asked: str, expected: list[str]) -> None:
    """All of the words, in any form; words in marks follow each other."""
    assert sorted(told(store, asked)) == sorted(expected)


def test_small_words_are_not_looked_for(store: Database) -> None:
    """Each of the list, beside a word that is; others are needed as they always were."""
    for word in lexicon("search")["small"]["accept"]:
        assert told(store, f"{word} hydrotherapy") == [SAID[0]]
        assert search.matching(store, f"{word} hydrotherapy")[1]
    for word in set(lexicon("search")["small"]["reject"]) - {"pool"}:
        assert not search.matching(store, f"{word} hydrotherapy")[1]


def test_some_of_the_words_where_none_has_all(store: Database) -> None:
    """And that it is only some is said."""
    assert told(store, "sixty xylophones") == [SAID[2]]
    assert search.matching(store, "sixty xylophones")[1] is False
    assert search.matching(store, "sixty places")[1] is True


def test_which_word_stands_nowhere(store: Database) -> None:
    """So that the asker can leave it out, or spell it otherwise."""
    assert search.nowhere(store, "the sixty xylophones") == ("xylophones",)
    assert search.nowhere(store, "sixty pool", "Kelder Council") == ("sixty",)
    assert search.nowhere(store, '"court elm" places') == ("court elm",)


def test_of_one_council(store: Database) -> None:
    """The same words stand on another council's page."""
    assert told(store, "pool opened", "Kelder Council") == [SAID[1]]


@pytest.mark.parametrize("asked", ["", "  ", "...", '""', "*", '"-"'])
def test_nothing_to_look_for(store: Database, asked: str) -> None:
    """Is said so, with what to do."""
    with pytest.raises(SendminerError, match="no word"):
        search.matching(store, asked)


def test_a_store_without_an_index(tmp_path: Path) -> None:
    """As it is before the first 'track', or was by an earlier version."""
    with pytest.raises(SendminerError, match="no index") as said:
        search.matching(Database(tmp_path / "new.sqlite"), "pool")
    assert "sendminer track" in str(said.value.todo)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_asked_for(store: Database, asked: str) -> None:
    """No sign of the index's own language is taken for one."""
    try:
        search.matching(store, asked)
    except SendminerError as said:
        assert "no word" in str(said)


@pytest.mark.parametrize(
    "sign", ["AND", "NOT pool", "text:pool", "(pool", "pool^2", "NEAR(a b)", '"pool']
)
def test_signs_of_the_index_are_words(store: Database, sign: str) -> None:
    """They are looked for as they stand."""
    search.matching(store, sign)
