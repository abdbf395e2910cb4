"""A decision finds its statements again, whatever became of ids, pages and links."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sendminer.records import Decision, Document, Statement
from sendminer.review.renew import renewed
from sendminer.store.decisions import Decided, Proof
from sendminer.track.ids import unique_ids
from tests.export.examples import minutes

URL = "https://council.example/minutes"
PROMISE = "We will open sixty places at Larkmoor by September."
AGAIN = "The sixty places at Larkmoor are on their way."


def verdict(*statements: str, number: int = 1, value: str = "kept", on: str = "C-1") -> Decision:
    """A verdict on a commitment that rested on these statements."""
    return Decision(number, "", "Ada", "verdict", on, statements, value=value)  # type: ignore[arg-type]


def page(id_: str, *words: str, url: str | None = URL) -> Document:
    """A page with these sentences."""
    statements = tuple(Statement(0, len(one), one) for one in words)
    return replace(minutes(), id=id_, url=url, statements=statements)


def decision(*proofs: Proof) -> Decided:
    """A verdict with its proofs."""
    return Decided(verdict(*(proof.statement for proof in proofs)), proofs)


WAS = Proof("S-WAS", "old", URL, PROMISE)
RENEWALS: list[tuple[str, list[Document], str]] = [
    ("the page is as it was", [page("old", "a", "b", "c", PROMISE)], "old-s3"),
    ("fetched again with other bytes", [page("new", "a", PROMISE)], "new-s1"),
    ("sentences are counted anew", [page("old", "x", "y", "z", "w", PROMISE)], "old-s4"),
    ("other blanks between the words", [page("new", PROMISE.replace(" ", "\n "))], "new-s0"),
    ("moved to another address", [page("new", PROMISE, url="https://b.example")], "new-s0"),
    ("cut together with the next", [page("old", "a", f"{PROMISE} {AGAIN}")], "old-s1"),
    ("cut in two", [page("old", PROMISE[:40], PROMISE[40:])], "old-s0"),
    ("cut anew, page fetched anew", [page("new", f"{PROMISE} {AGAIN}")], "new-s0"),
    ("a file, read anew", [page("old", f"{PROMISE} {AGAIN}", url=None)], "old-s0"),
    ("the page says it twice", [page("new", PROMISE, PROMISE)], "new-s0"),
    ("on this page and on others", [page("b", PROMISE, url="https://b.example"),
                                    page("new", "a", PROMISE)], "new-s1"),
    ("the page is gone", [page("new", AGAIN, url="https://b.example")], "S-WAS"),
    ("other words stand in its place", [page("old", "a", "b", "c", AGAIN)], "S-WAS"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("documents", "now"), [c[1:] for c in RENEWALS], ids=[c[0] for c in RENEWALS]
)
def test_statements_are_found_again(documents: list[Document], now: str) -> None:
    """By their words, as near to their old place as may be."""
    named = {one.id: [f"{one.id}-s{n}" for n in range(5)][: len(one.statements)]
             for one in documents}  # fmt: skip
    (found,) = renewed([decision(WAS)], documents, named)
    assert found.statements == (now,)


def test_a_statement_of_the_same_id_and_words_is_the_same() -> None:
    """Wherever else the words stand by now."""
    documents = [page("new", "a", PROMISE), page("old", PROMISE, url="https://b.example")]
    named = {"new": ["S-A", "S-B"], "old": ["S-WAS"]}
    (found,) = renewed([decision(WAS)], documents, named)
    assert found.statements == ("S-WAS",)


def test_copies_of_a_page_have_ids_of_their_own() -> None:
    """The older copy keeps the ids; what differs between them has one of its own anyway."""
    old = replace(page("d1", PROMISE, AGAIN), published=date(2026, 1, 1))
    young = replace(page("d2", PROMISE, "Now."), published=date(2026, 2, 1))
    alone = unique_ids([old])
    both = unique_ids([young, old])
    assert both["d1"] == alone["d1"]
    assert both["d2"][0] == f"{alone['d1'][0]}-d2"
    assert both["d2"][1] == unique_ids([young])["d2"][1]


def test_short_words_are_not_found_within_others() -> None:
    """What is as short as “Noted.” stands in many sentences by chance."""
    short = decision(Proof("S-WAS", "old", URL, "Noted."))
    (found,) = renewed([short], [page("new", "Noted. Agreed.")], {"new": ["S-NEW"]})
    assert found.statements == ("S-WAS",)


def test_a_split_finds_its_statement_again() -> None:
    """What was taken out of a commitment stays out after the page was fetched anew."""
    out = Proof("S-OUT", "old", URL, AGAIN)
    split = Decision(1, "", "Ada", "split", "C-1", ("S-WAS",), other="S-OUT")
    named = {"new": ["S-A", "S-B"]}
    (found,) = renewed([Decided(split, (WAS,), (out,))], [page("new", PROMISE, AGAIN)], named)
    assert (found.statements, found.other) == (("S-A",), "S-B")
