"""Whole histories: documents in, the ledger out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.extract import extract
from sendminer.parse import parse
from sendminer.records import Document
from sendminer.settings import Settings
from sendminer.track import track
from tests.track.factory import (
    Said,
    blame,
    count,
    document,
    done,
    kinds,
    ledger,
    period,
    plain,
    promise,
    special,
)

SPECIAL = "special_school"
BY_2025 = period("by August 2025", "2025-08-31")
BY_2026 = period("by August 2026", "2026-08-31")


MADE = document(
    "2021-03-01",
    promise(
        "The council will create 230 special school places by August 2025.",
        special("230 special school places", 230),
        BY_2025,
        speaker="o1",
    ),
)
REPEATED = document(
    "2021-06-01",
    promise(
        "Cllr Orme repeated that 230 special school places would open.",
        special("230 special school places", 230),
    ),
)
RAISED = document(
    "2022-03-01",
    promise(
        "The target will be 340 special school places.", special("340 special school places", 340)
    ),
)
DELAYED = document(
    "2022-09-01",
    promise(
        "The council says 340 special school places will open by August 2026.",
        special("340 special school places", 340),
        BY_2026,
    ),
    blame(
        "Cllr Raikes called the 340 special school places far too late.",
        special("340 special school places", 340),
        speaker="o2",
    ),
)
PART = document(
    "2023-05-01",
    done(
        "90 of the 340 special school places have opened.",
        special("90", 90, change="delivered"),
        special("340 special school places", 340),
    ),
)
DONE = document(
    "2026-06-01",
    done(
        "All 340 special school places have opened.",
        special("340 special school places", 340, change="delivered"),
    ),
)
STORY = (MADE, REPEATED, RAISED, DELAYED, PART, DONE)

STATES = [
    ("made", 1, "2021-03-02", "new", "2021-03-01", ["made"]),
    ("told in two documents", 2, "2021-06-02", "repeated", "2021-06-01", ["repeated"]),
    ("a higher number", 3, "2022-03-02", "raised", "2022-03-01", ["raised"]),
    (
        "a later date, and a critic",
        4,
        "2022-09-02",
        "delayed",
        "2022-09-01",
        ["delayed", "criticised"],
    ),
    (
        "part of it done changes no state",
        5,
        "2023-05-02",
        "delayed",
        "2022-09-01",
        ["reported_part"],
    ),
    ("all of it done", 6, "2026-06-02", "reported_done", "2026-06-01", ["reported_done"]),
]


@pytest.mark.parametrize(
    ("documents", "as_of", "state", "since", "added"),
    [row[1:] for row in STATES],
    ids=[row[0] for row in STATES],
)
def test_a_story_step_by_step(
    documents: int, as_of: str, state: str, since: str, added: list[str]
) -> None:
    """Each document of a promise's history adds its steps and moves its state."""
    (found,) = track(STORY[:documents], date.fromisoformat(as_of))
    assert (found.state, found.since) == (state, date.fromisoformat(since))
    assert [event.kind for event in found.events][-len(added) :] == added
    assert len(found.events) == sum(len(row[5]) for row in STATES[:documents])


def test_the_whole_story_in_one_row() -> None:
    """The commitment holds the last values, who promised and criticised, and what changed."""
    (found,) = track(STORY, date(2026, 6, 2))
    assert found.subject == "230 special school places"
    assert found.owner == found.council == "Ashmere Council"
    assert (found.count_low, found.count_unit, found.provision) == (340, "place", SPECIAL)
    assert found.deadline == date(2026, 8, 31)
    assert found.changed == "230 → 340 places; deadline 2025-08-31 → 2026-08-31"
    assert found.promised_by == "Cllr Jane Orme (Executive Member for Education)"
    assert found.criticised_by == "Cllr Tom Raikes (Opposition leader)"
    assert (found.documents, found.repeated) == (6, 1)
    assert (found.first_made, found.last_seen) == (date(2021, 3, 1), date(2026, 6, 1))
    assert found.text == MADE.statements[0].text


def test_events_carry_their_values_and_reasons() -> None:
    """A change shows the value before and after, and every link its reason."""
    (found,) = track(STORY, date(2026, 6, 2))
    by_kind = {event.kind: event for event in found.events}
    assert (by_kind["raised"].count_from, by_kind["raised"].count_to) == (230, 340)
    assert by_kind["raised"].reason == "same provision, kind of place, subject: 230 → 340 places"
    assert by_kind["delayed"].deadline_from == date(2025, 8, 31)
    assert by_kind["delayed"].deadline_to == date(2026, 8, 31)
    assert (by_kind["reported_part"].count_from, by_kind["reported_part"].count_to) == (340, 90)
    assert by_kind["made"].speaker == "o1"
    assert by_kind["criticised"].speaker == "o2"
    for event in found.events:
        source = next(d for d in STORY if d.id == event.document)
        assert source.text[event.start : event.end] == event.text
        assert source.statements[event.statement].text == event.text
        assert event.commitment == found.id
        assert event.reason


@settings(max_examples=40, deadline=None)
@given(st.permutations(STORY))
def test_the_order_of_documents_does_not_matter(documents: Sequence[Document]) -> None:
    """The ledger of any permutation is the ledger of the sorted documents."""
    assert track(documents, date(2026, 6, 2)) == track(STORY, date(2026, 6, 2))


def test_a_document_after_the_day_of_reckoning_is_left_out() -> None:
    """A ledger reckoned for a day knows nothing of later documents."""
    assert track(STORY, date(2021, 2, 28)) == []
    assert track(STORY, date(2021, 5, 1)) == track([MADE], date(2021, 5, 1))


def test_ids_are_stable() -> None:
    """The id is that of the first statement, whatever is said later, and looks like C-7KQ2M4XA."""
    (early,) = track([MADE], date(2021, 5, 1))
    (late,) = track(STORY, date(2026, 6, 2))
    assert early.id == late.id
    assert early.id.startswith("C-")
    assert re.fullmatch(r"C-[A-Z2-7]{8}", early.id)


def test_the_same_document_twice_counts_once() -> None:
    """A document handed in twice is one document."""
    assert track([MADE, MADE], date(2021, 5, 1)) == track([MADE], date(2021, 5, 1))


def test_nothing_gives_nothing() -> None:
    """No documents, and documents without promises, give an empty ledger."""
    assert track([], date(2021, 5, 1)) == []
    assert track([document("2021-01-01", plain("It rained."))], date(2021, 5, 1)) == []
    assert track([PART, DONE], date(2026, 7, 1)) == []


DATES = [
    ("new until it is near", "2025-01-01", "silent"),
    ("silence for a year and a day", "2022-03-02", "silent"),
    ("silence for a year is not too long", "2022-03-01", "new"),
    ("the day of the deadline is not past it", "2025-08-31", "silent"),
    ("the day after is", "2025-09-01", "past_due"),
]


@pytest.mark.parametrize(("as_of", "state"), [row[1:] for row in DATES], ids=[r[0] for r in DATES])
def test_states_by_the_calendar(as_of: str, state: str) -> None:
    """A promise that nobody mentions again goes silent and then past due."""
    (found,) = track([MADE], date.fromisoformat(as_of))
    assert found.state == state


def test_due_soon_and_its_span() -> None:
    """Ninety days before its deadline a promise is due soon; both spans are settings."""
    quick = document(
        "2025-01-10",
        promise("It will open a helpline by June 2025.", period("by June 2025", "2025-06-30")),
    )
    assert track([quick], date(2025, 4, 1))[0].state == "due_soon"
    assert track([quick], date(2025, 4, 1))[0].since == date(2025, 4, 1)
    assert track([quick], date(2025, 3, 31))[0].state == "new"
    wide = Settings(due_soon_days=150, silent_days=30)
    assert track([quick], date(2025, 2, 5), wide)[0].state == "due_soon"
    assert track([quick], date(2025, 2, 15), wide)[0].state == "silent"


FORTY = count("40 places", 40)
ONE = promise(
    "It will create 230 special school places.", special("230 special school places", 230)
)


def test_a_headline_and_its_body_are_one_telling() -> None:
    """The same promise twice in one document is one thread, and not repeated."""
    (found,) = ledger(
        document(
            "2021-01-01",
            ONE,
            promise(
                "All 230 special school places will be ready.",
                special("230 special school places", 230),
            ),
        ),
        as_of="2021-01-02",
    )
    assert (found.documents, found.repeated, found.state) == (1, 0, "new")
    assert kinds(found) == ["made", "repeated"]


def test_a_second_telling_adds_what_the_headline_lacked() -> None:
    """A deadline that only the body says is kept, with the statement that proves it."""
    body = promise(
        "The 230 special school places will be ready by August 2025.",
        special("230 special school places", 230),
        BY_2025,
    )
    (found,) = ledger(document("2021-01-01", ONE, body))
    assert found.deadline == date(2025, 8, 31)
    assert found.events[-1].deadline_to == date(2025, 8, 31)
    assert found.repeated == 0


def test_two_outlets_on_one_day() -> None:
    """Two documents of one day are two sources of one commitment."""
    (found,) = ledger(document("2021-01-01", ONE, id="a"), document("2021-01-01", ONE, id="b"))
    assert (found.documents, found.repeated) == (2, 1)


def test_a_resolution_decides() -> None:
    """A limb of a resolution that repeats a promise decides it; one that makes it makes it."""
    limb = promise(
        "(2) That 230 special school places be created.",
        special("230 special school places", 230),
        item=0,
        limb=True,
    )
    (made,) = ledger(document("2021-02-01", limb))
    assert kinds(made) == ["made"]
    (repeated,) = ledger(document("2021-01-01", ONE), document("2021-02-01", limb))
    assert kinds(repeated) == ["made", "decided"]


def test_lowered_and_brought_forward() -> None:
    """A smaller number is lowered, an earlier date brought forward."""
    less = promise(
        "It will now create 180 special school places by August 2024.",
        special("180 special school places", 180),
        period("by August 2024", "2024-08-31"),
    )
    (found,) = ledger(MADE, document("2022-01-01", less), as_of="2022-01-02")
    assert sorted(kinds(found)) == ["brought_forward", "lowered", "made"]
    assert found.changed == "230 → 180 places; deadline 2025-08-31 → 2024-08-31"


DUE = period("by September 2024", "2024-09-30")
OPENS = "The council will open 100 places at Netherfold School by September 2024"


def test_a_subject_keeps_no_day_that_has_moved() -> None:
    """Beside a later deadline the first one would be read as the day that holds."""
    first = document("2023-01-05", promise(f"{OPENS}.", DUE))
    moved = promise(
        "The opening at Netherfold School has been delayed until April 2025.",
        period("April 2025", "2025-04-30", "in", earliest="2025-04-01"),
    )
    (before,) = ledger(first)
    assert before.subject.endswith("by September 2024")
    (after,) = ledger(first, document("2024-06-01", moved))
    assert after.deadline == date(2025, 4, 30)
    assert after.subject == before.subject.removesuffix(" by September 2024")


@pytest.mark.parametrize("word", ["said", "promised", "pledged"])
def test_who_promises_the_rest_recalls_nothing(word: str) -> None:
    """Behind a promise "the council has promised" only says who says so."""
    first = promise(f"{OPENS}.", count("100 places", 100), DUE)
    part = done("Forty places opened at Netherfold School this week.", count("Forty places", 40))
    rest = promise(
        f"The remaining 60 places will open by April 2025, the council has {word}.",
        count("60 places", 60),
        period("by April 2025", "2025-04-30"),
    )
    (found,) = ledger(document("2023-01-05", first), document("2024-09-10", part, rest))
    assert (found.deadline, kinds(found)[-1]) == (date(2025, 4, 30), "delayed")


def test_an_old_number_recalled_lowers_nothing() -> None:
    """A recalled first value repeats the promise and leaves the raised one standing."""
    recalled = promise(
        "In 2021 it promised 230 special school places.", special("230 special school places", 230)
    )
    (found,) = ledger(MADE, RAISED, document("2022-06-01", recalled), as_of="2022-06-02")
    assert (found.count_low, found.state, kinds(found)[-1]) == (340, "raised", "repeated")


def test_an_undated_document_changes_nothing() -> None:
    """Without a date it cannot be told which value is the later one."""
    undated = document(None, *_said(RAISED))
    assert [c.count_low for c in ledger(MADE, undated)] == [230, 340]
    again = document(None, ONE)
    (found,) = ledger(MADE, again)
    assert (found.documents, found.last_seen) == (2, date(2021, 3, 1))


def _said(source: Document) -> list[Said]:
    return [promise(source.statements[0].text, special("340 special school places", 340))]


def test_a_date_that_slips_without_a_promise() -> None:
    """A sentence on a date that slipped carries no label and still delays."""
    slipped = plain(
        "The opening at Netherfold has slipped to spring 2027.",
        period("spring 2027", "2027-05-31", "in", grain="season", earliest="2027-03-01"),
    )
    opening = promise("40 places will open at Netherfold School by August 2025.", FORTY, BY_2025)
    (found,) = ledger(
        document("2023-01-01", opening), document("2024-01-01", slipped), as_of="2024-01-02"
    )
    assert (found.state, found.deadline) == ("delayed", date(2027, 5, 31))
    denied = plain("The opening at Netherfold has not been delayed.")
    (found,) = ledger(document("2023-01-01", opening), document("2023-02-01", denied))
    assert kinds(found) == ["made"]


def test_a_recalled_date_beside_a_new_one_is_a_delay() -> None:
    """What was promised by 2026 and "will now open" in 2027 has the new deadline."""
    first = "The council will create 60 special school places by September 2026."
    again = "The 60 special school places promised by September 2026 will now open by May 2027."
    told = []
    for day, text in ((date(2024, 5, 3), first), (date(2025, 6, 5), again)):
        read = parse(text.encode(), name="a note", published=day)
        found = extract(replace(read, council="Westford Council"))
        labelled = tuple(replace(each, labels=("commitment",)) for each in found.statements)
        told.append(replace(found, statements=labelled))
    (thread,) = track(told, date(2025, 7, 1))
    assert (thread.state, thread.deadline) == ("delayed", date(2027, 5, 31))


BROUGHT = document(
    "2025-01-07", promise("RESOLVED that the SEND strategy 2025-2029 be brought for adoption.")
)
ADOPTED = document(
    "2025-03-04",
    promise("That the SEND strategy 2025-2029 be adopted with immediate effect."),
)


@pytest.mark.parametrize(
    ("documents", "state"),
    [((BROUGHT, ADOPTED), "reported_done"), ((ADOPTED,), "new"), ((BROUGHT,), "new")],
    ids=["promised, then done", "decided without a promise before it", "promised"],
)
def test_a_decision_to_adopt_is_the_adoption(documents: tuple[Document, ...], state: str) -> None:
    """It does what was promised, where something was."""
    (commitment,) = track(list(documents), date(2025, 4, 1))
    assert commitment.state == state


def test_one_councils_ledger_does_not_hang_on_anothers_papers() -> None:
    """The same promises with the same ids and steps, whoever else's papers are read beside."""
    own = [
        document("2021-01-01", promise("40 places will open at Netherfold School."), id="a1"),
        document("2021-06-01", promise("Netherfold School will open its places in May."), id="a2"),
    ]
    others = [
        document(
            f"2021-0{month}-02",
            promise(f"Netherfold School will open a base of {month} places in May."),
            id=f"b{month}",
            council="Quarrybank Council",
        )
        for month in range(1, 9)
    ]
    alone = ledger(*own)
    beside = [one for one in ledger(*own, *others) if one.council == "Ashmere Council"]
    assert alone == beside
