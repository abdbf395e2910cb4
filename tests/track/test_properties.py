"""What holds for any input: no failure, a stable order, proofs that stand, nearly linear time."""

from __future__ import annotations

import gc
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.records import Document, Statement
from sendminer.track import track
from sendminer.track.reading.names.names import names
from sendminer.track.reading.subjects.subject import MOST
from tests.track.factory import Said, document, done, promise

LABELS = st.lists(
    st.sampled_from(["commitment", "criticism", "concession", "achievement"]), unique=True
)
WORDS = st.lists(
    st.sampled_from(
        ["will", "open", "School", "Netherfold", "the", "SEND strategy", "delayed", "all", "of",
         "be", "NHS", "That", "(1)", "“", "’s", "£", "St", "to", "and", "report", "Cabinet", "."]
    ),
    max_size=12,
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), WORDS.map(" ".join))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TEXTS, LABELS), max_size=6), st.permutations(range(3)))
def test_any_words_are_followed(said: list[tuple[str, list[str]]], order: list[int]) -> None:
    """Any labelled text gives a ledger whose proofs stand, whatever the order of documents."""
    documents = [_document(day, said[day::3]) for day in range(3)]
    found = track([documents[n] for n in order], date(2026, 1, 1))
    assert found == track(documents, date(2026, 1, 1))
    assert len({each.id for each in found}) == len(found)
    texts = {each.id: each.text for each in documents}
    for each in found:
        assert len(each.subject) <= MOST
        assert each.events[0].kind == "made"
        assert each.repeated <= sum(event.kind == "repeated" for event in each.events)
        for event in each.events:
            assert texts[event.document][event.start : event.end] == event.text


def test_any_number_of_workers_gives_the_same() -> None:
    """Councils that are followed in processes of their own give the same ledger."""
    councils = ("Ashmere Council", "Yarm Council", "Leeford Council")
    texts = ("40 places will open at Netherfold School by May.", "They will open in June.")
    documents = [
        replace(document(day, promise(text)), council=council, id=f"{council}-{day}")
        for council in councils
        for day, text in zip(("2021-01-01", "2021-02-01"), texts, strict=True)
    ]
    alone = track(documents, date(2023, 1, 1))
    assert len({each.council for each in alone}) == len(councils)
    assert track(documents, date(2023, 1, 1), workers=2) == alone


def _document(day: int, said: list[tuple[str, list[str]]]) -> Document:
    items = [Said(text, tuple(labels)) for text, labels in said]  # type: ignore[arg-type]
    return document((date(2025, 1, 1) + timedelta(days=40 * day)).isoformat(), *items)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_names_stand_in_the_text(text: str) -> None:
    """Names are sorted, apart, and inside the text."""
    found = names(text, "ashmere")
    ends = [0, *(name.end for name in found)]
    assert all(end <= name.start < name.end for end, name in zip(ends, found, strict=False))
    assert not found or found[-1].end <= len(text)


def test_hostile_statements() -> None:
    """One huge statement of any shape is read to its end."""
    for shape in ("A ", "report ", "School ", "The NHS ", "said that ", "(", "SEND strategy "):
        text = shape * (30_000 // len(shape))
        one = replace(
            document("2025-01-01", promise("x")),
            text=text,
            statements=(Statement(0, len(text), text, ("commitment", "achievement")),),
        )
        assert track([one], date(2026, 1, 1))
        scorned = replace(one.statements[0], labels=("commitment", "achievement", "criticism"))
        track([replace(one, statements=(scorned,))], date(2026, 1, 1))


def test_the_package_is_cheap_to_import() -> None:
    """Importing the package loads none of its modules that do the work."""
    code = (
        "import sys, sendminer.track;"
        "print([m for m in sys.modules if m.startswith('sendminer.track.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_reading_leaves_no_cycle() -> None:
    """What was read is freed as soon as it is done with: the collector does not run meanwhile."""
    papers = [
        document(
            f"2024-0{month}-01",
            promise("Low Moor School will open forty places for autistic pupils in Ash Lane."),
            done("They opened at Low Moor in May, said the leader."),
        )
        for month in (3, 6)
    ]
    track(papers, date(2026, 1, 1))
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        track(papers, date(2026, 1, 1))
        assert gc.isenabled()
        gc.collect()
        left = [each for each in gc.garbage if type(each).__module__.startswith("sendminer")]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
    assert not left
