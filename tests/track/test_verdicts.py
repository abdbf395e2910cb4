"""A verdict finds its commitment again, whatever became of ids, pages and links."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sendminer.records import Commitment, Decision, Document, Event, Statement
from sendminer.review.renew import renewed
from sendminer.store.decisions import Decided, Proof
from sendminer.track.unique import unique_ids
from sendminer.track.verdicts import verdicts
from tests.export.examples import commitment, minutes

NAMED = {document: [f"{document}-s{n}" for n in range(3)] for document in "abcz"}
URL = "https://council.example/minutes"
PROMISE = "We will open sixty places at Larkmoor by September."
AGAIN = "The sixty places at Larkmoor are on their way."


def thread(id_: str, *statements: str, kind: str = "made") -> Commitment:
    """A commitment that rests on statements, such as "d1-s0"."""
    places = [name.rsplit("-s", 1) for name in statements]
    steps = tuple(
        Event(id_, date(2026, 1, 1), kind, document, int(number), 0, 1, "x")
        for document, number in places
    )
    return commitment(id=id_, events=steps)


def verdict(*statements: str, number: int = 1, value: str = "kept", on: str = "C-1") -> Decision:
    """A verdict on a commitment that rested on these statements."""
    return Decision(number, "", "Ada", "verdict", on, statements, value=value)  # type: ignore[arg-type]


CASES: list[tuple[str, list[Commitment], list[Decision], dict[str, str]]] = [
    ("same id and statements", [thread("C-1", "a-s0")], [verdict("a-s0")], {"C-1": "kept"}),
    ("another id", [thread("C-9", "a-s0")], [verdict("a-s0")], {"C-9": "kept"}),
    ("same id, other statements", [thread("C-1", "b-s0")], [verdict("a-s0")], {"C-1": "kept"}),
    ("one of its statements is left", [thread("C-9", "z-s1", "b-s0")],
     [verdict("a-s0", "b-s0")], {"C-9": "kept"}),
    ("it fell apart: the larger part has it",
     [thread("C-7", "a-s0"), thread("C-8", "b-s0", "c-s0")],
     [verdict("a-s0", "b-s0", "c-s0")], {"C-8": "kept"}),
    ("it fell in halves: the one of its id has it",
     [thread("C-8", "b-s0"), thread("C-1", "a-s0")],
     [verdict("b-s0", "a-s0")], {"C-1": "kept"}),
    ("in halves of new ids: that of its first statement",
     [thread("C-8", "b-s0"), thread("C-7", "a-s0")],
     [verdict("a-s0", "b-s0")], {"C-7": "kept"}),
    ("two became one: the later verdict counts", [thread("C-1", "a-s0", "b-s0")],
     [verdict("a-s0", number=1), verdict("b-s0", number=2, value="unclear", on="C-2")],
     {"C-1": "unclear"}),
    ("the later of two, in whatever order", [thread("C-1", "a-s0")],
     [verdict("a-s0", number=2, value="not kept"), verdict("a-s0", number=1)],
     {"C-1": "not kept"}),
    ("criticism of another commitment is no tie",
     [thread("C-9", "a-s0", kind="criticised"), thread("C-8", "a-s0")],
     [verdict("a-s0")], {"C-9": "kept"}),
    ("nothing is left of it", [thread("C-9", "z-s0")], [verdict("a-s0")], {}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("commitments", "decisions", "given"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_verdicts_find_their_commitment(
    commitments: list[Commitment], decisions: list[Decision], given: dict[str, str]
) -> None:
    """By its statements first, by its id where none is left; else it waits."""
    found = verdicts(commitments, decisions, NAMED)
    assert {name: one.value for name, one in found.given.items()} == given
    assert found.waiting == (() if given else tuple(decisions))


def test_joins_and_splits_are_no_verdicts() -> None:
    """Only a verdict judges."""
    joined = Decision(1, "", "Ada", "join", "C-1", ("a-s0",), other="C-2")
    assert verdicts([thread("C-1", "a-s0")], [joined], NAMED).given == {}


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
