"""What a search found, as it is shown."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from sendminer.report import as_json, findings, found_as_text
from sendminer.report.finding import SHOWN


def said(id_: str, text: str, **values: Any) -> dict[str, Any]:
    """A row of the statements."""
    return {"id": id_, "text": text, "labels": None, "title": "Cabinet", "url": None,
            "published": date(2026, 1, 15)} | values  # fmt: skip


PROMISE = {
    "id": "C-1",
    "subject": "60 places at Elm Court",
    "owner": None,
    "council": "Leeford Council",
    "state": "past_due",
    "deadline": date(2026, 9, 30),
    "statement_id": "S-1",
    "text": "Sixty places will open.",
    "title": "Cabinet",
    "url": None,
    "published": date(2026, 1, 15),
}
PAGES = ["    Cabinet (15 Jan 2026)", *(f"    https://{n}.example (15 Jan 2026)" for n in (2, 3))]
STEPS = {"S-1": [("C-1", "made")], "S-3": [("C-1", "reported_part")]}
ROWS = [
    said("S-2", "“The pool\x1b[31m is late.”", labels="criticism", url="https://paper.example/1"),
    said("S-3", "Forty are open."),
    said("S-1", "Sixty places will open."),
]


def test_a_promise_comes_once_and_first() -> None:
    """Then what is in none; each with its page."""
    told = findings("places", ROWS, {"C-1": PROMISE}, STEPS, whole=True, most=10)
    assert found_as_text(told).splitlines() == [
        "1 promise and 1 statement in no promise",
        "",
        "Leeford Council, 60 places at Elm Court: past due, due 30 Sep 2026 [C-1]",
        "    made: “Sixty places will open.”",
        "    Cabinet (15 Jan 2026)",
        "    reported part: “Forty are open.”",
        "    Cabinet (15 Jan 2026)",
        "",
        "In no promise:",
        "    criticism: “The pool�[31m is late.”",
        "    https://paper.example/1 (15 Jan 2026)",
    ]


def test_the_page_that_made_it_is_shown_first() -> None:
    """Whoever remembers a promise needs that page, whatever words were looked for."""
    told = findings("forty", ROWS[1:2], {"C-1": PROMISE}, STEPS, whole=True, most=10)
    assert [hit.statement for hit in told.found[0].hits] == ["S-1", "S-3"]


def test_what_says_a_promise_stands_by_day() -> None:
    """Its history reads from the first day on; a page of no known day comes last."""
    days = [("S-4", None), ("S-5", date(2026, 5, 1)), ("S-6", date(2026, 3, 1))]
    rows = [said(id_, "Again.", published=day) for id_, day in days]
    steps = STEPS | {id_: [("C-1", "repeated")] for id_, _ in days}
    told = findings("again", rows, {"C-1": PROMISE}, steps, whole=True, most=10)
    assert [hit.statement for hit in told.found[0].hits] == ["S-1", "S-6", "S-5", "S-4"]


def test_of_what_is_in_no_promise_what_has_a_label_comes_first() -> None:
    """A heading holds few words, and would stand before what was said of them."""
    rows = [said("S-8", "Item 5: Pools"), said("S-9", "The pool is late.", labels="criticism")]
    told = findings("pool", rows, {}, {}, whole=True, most=10)
    assert [one.hits[0].statement for one in told.found] == ["S-9", "S-8"]


def test_the_same_words_of_a_page_are_shown_once() -> None:
    """A resolution often stands in the minutes and again in their list of decisions."""
    rows = [said("S-2", "Sixty places will open."), said("S-3", "Sixty places will open.", url="b")]
    steps = STEPS | {id_: [("C-1", "decided")] for id_ in ("S-2", "S-3")}
    told = findings("places", rows, {"C-1": PROMISE}, steps, whole=True, most=10)
    assert found_as_text(told).splitlines()[3:] == [
        "    made, decided: “Sixty places will open.”",
        "    Cabinet (15 Jan 2026)",
        "    decided: “Sixty places will open.”",
        "    b (15 Jan 2026)",
    ]
    assert len(json.loads(as_json(told))["found"][0]["hits"]) == 3


def test_words_that_several_pages_have_are_shown_once() -> None:
    """One story in five papers is read once, with where it stands."""
    words = str(PROMISE["text"])
    rows = [said(f"S-{n}", words, url=f"https://{n}.example") for n in range(2, SHOWN + 3)]
    steps = STEPS | {str(row["id"]): [("C-1", "made")] for row in rows}
    told = findings("places", rows, {"C-1": PROMISE}, steps, whole=True, most=10)
    alone, both = found_as_text(told), {"C-1": PROMISE, "C-2": PROMISE | {"id": "C-2"}}
    assert alone.splitlines()[3:5] == ["    made: “Sixty places will open.”", PAGES[0]]
    assert alone.count("Sixty places") == 1
    steps |= {"S-9": [("C-2", "made")]}
    told = findings("places", [*rows, said("S-9", "x")], both, steps, whole=True, most=10)
    assert found_as_text(told).splitlines()[4:8] == [*PAGES, "    and 2 more pages"]


def test_what_a_person_judged_stands_beside_the_state() -> None:
    """A promise that was seen to be kept is not called past due and no more."""
    row = PROMISE | {"verdict": "partly kept"}
    told = findings("places", ROWS, {"C-1": row}, STEPS, whole=True, most=10)
    assert ": past due, due 30 Sep 2026, judged partly kept [C-1]" in found_as_text(told)


def test_no_more_than_were_asked_for() -> None:
    """How many are left out is said, of promises and of one promise's statements."""
    steps = {f"S-{n}": [("C-1", "repeated")] for n in range(2, SHOWN + 3)}
    rows = [said(f"S-{n}", f"Words {n}.") for n in range(2, SHOWN + 4)]
    told = findings("words", rows, {"C-1": PROMISE}, steps, whole=True, most=1)
    lines = found_as_text(told).splitlines()
    assert "    and 2 more that say so" in lines
    assert lines[0] == "1 promise, the best of 2 findings"
    assert lines[-1] == "1 more: add a word, or ask for more with --limit."
    alone = findings("words", rows[:-1], {"C-1": PROMISE}, steps, whole=True, most=1)
    assert "more that say so" not in found_as_text(alone)


def test_a_sentence_of_two_promises_is_shown_with_each() -> None:
    """Else one of them would be missed, by whichever words it is looked for."""
    both = {"C-1": PROMISE, "C-2": PROMISE | {"id": "C-2", "subject": "40 places at Ash Hill"}}
    steps = {"S-1": [("C-1", "made"), ("C-2", "made")]}
    told = findings("places", ROWS, both, steps, whole=True, most=10)
    assert [one.commitment for one in told.found] == ["C-1", "C-2", None, None]


def test_nothing_and_not_all() -> None:
    """Each says so."""
    none = findings("zzz", [], {}, {}, whole=False, most=5)
    assert "Nothing that was read says 'zzz'" in found_as_text(none)
    assert "hydro*" not in found_as_text(none)
    long = findings("pool trampolines", [], {}, {}, whole=False, most=5)
    assert found_as_text(long).endswith("or the start of one: trampoli*\n")
    there = findings("zzz", [], {}, {}, whole=False, most=5, council="Kelder Council")
    assert "Nothing that was read of Kelder Council says 'zzz'" in found_as_text(there)
    some = findings("pool zzz", ROWS[:1], {}, {}, whole=False, most=5)
    assert found_as_text(some).startswith("Nothing has all of these words. With some: 1 statement")
    lacking = found_as_text(replace(some, nowhere=("zzz",)))
    assert lacking.startswith("Nothing has all of these words ('zzz' is nowhere). With some: 1")


def test_json_is_for_programs() -> None:
    """The whole words, with ids."""
    told = findings("places", ROWS, {"C-1": PROMISE}, STEPS, whole=True, most=10)
    body = json.loads(as_json(told))
    assert body["found"][0]["commitment"] == "C-1"
    assert [hit["statement"] for hit in body["found"][0]["hits"]] == ["S-1", "S-3"]
