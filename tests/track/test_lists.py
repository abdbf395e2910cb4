"""What the line over a list says holds for each item of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sendminer.records import Document, Item
from tests.track.factory import (
    Said,
    count,
    document,
    done,
    ledger,
    money,
    period,
    plain,
    promise,
)

SUMMER = period("before summer 2026", "2026-05-31", grain="season")
FORTY = promise("• 40 new places at Larkhill School", count("40 new places", 40))
FORTY_PLACES = count("40 new places", 40)
HOLM = plain("• Holm Primary in Dunwick - 16-place early help unit", count("16-place", 16))
MERE = plain("• Mere Lane Primary in Tarnley - 10-place unit", count("10-place", 10))
OAK = promise("• Oakfold Primary in Marbury - 8-place unit", count("8-place", 8))
BLOCK = promise("• A new teaching block at Brackenrigg School in Tarnley")
LINKS = promise("• Strong links with gardens and public playing fields")

ROWS: list[tuple[str, list[Said], list[str]]] = [
    (
        "what is listed as done is no promise",
        [plain("Projects delivered for this school year include:"), BLOCK, OAK],
        [],
    ),
    ("we have", [done("In the past year we have built:"), BLOCK, OAK], []),
    (
        "an item that tells what will come is one",
        [
            plain("Schemes completed so far include:"),
            promise("• A new block at Brackenrigg School, which will grow by 20 places"),
        ],
        ["A new block at Brackenrigg School, which will grow by 20 places"],
    ),
    (
        "who is asked to do something has not done it",
        [plain("Officers have been asked to:"), promise("• Open a hub at Larkhill School")],
        ["Open a hub at Larkhill School"],
    ),
    (
        "all that is planned",
        [plain("The new units planned are as follows:"), HOLM, MERE],
        ["school places at Holm Primary", "school places at Mere Lane Primary"],
    ),
    (
        "the others are like the half that is promised",
        [plain("More room for pupils:"), OAK, HOLM],
        ["school places at Holm Primary", "school places at Oakfold Primary"],
    ),
    (
        "what is only looked at is not promised",
        [plain("The review will look at:"), HOLM, MERE],
        [],
    ),
    ("nor what is there", [plain("The county has units at:"), HOLM, MERE], []),
    (
        "a school alone has its promise from the line",
        [
            plain("The report proposes the expansion of the following special schools:"),
            plain("· Oakfold School, Marbury"),
            plain("· The Mere Lane School, Dunwick"),
        ],
        ["the expansion (Mere Lane School)", "the expansion (Oakfold School)"],
    ),
    (
        "a number in the line is the promise and the items are features",
        [
            promise(
                "The school will have 180 places and a number of features:",
                count("180 places", 180),
            ),
            LINKS,
        ],
        ["The school will have 180 places and a number of features"],
    ),
    (
        "what a body is asked to approve",
        [plain("The report asks the Executive to approve:"), HOLM, MERE],
        ["school places at Holm Primary", "school places at Mere Lane Primary"],
    ),
    (
        "one line over several lists, each with what it is",
        [
            plain("The paper asks members to approve:"),
            plain("The proposed units in the north"),
            HOLM,
            plain("The proposed units in the south"),
            MERE,
        ],
        ["school places at Holm Primary", "school places at Mere Lane Primary"],
    ),
    (
        "another heading ends the list",
        [plain("The paper asks members to approve:"), plain("What there is"), HOLM],
        [],
    ),
    (
        "marks that are lost",
        [
            plain("The proposals in this paper will deliver:"),
            plain("34 new unit places at Holm Primary", count("34 new unit places", 34)),
            plain("12 places at Mere Lane Primary", count("12 places", 12)),
        ],
        ["school places at Holm Primary", "school places at Mere Lane Primary"],
    ),
    (
        "who was there",
        [plain("Those who came:"), plain("12 parents of pupils at Holm Primary")],
        [],
    ),
    (
        "items with numbers of their own are promises",
        [promise("The £3m plan will bring:", money("£3m", "3000000")), FORTY],
        ["school places at Larkhill School"],
    ),
]


@pytest.mark.parametrize(("said", "rows"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_items(said: list[Said], rows: list[str]) -> None:
    """The rows that a list founds."""
    assert sorted(found.subject for found in ledger(document("2025-10-02", *said))) == sorted(rows)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Further projects due for completion before summer 2026 include:", "2026-05-31"),
        (
            "It was agreed that these proposals should be implemented before summer 2026:",
            "2026-05-31",
        ),
        ("Comments on the following proposals were made before summer 2026:", None),
        ("What the board discussed before summer 2026:", None),
    ],
)
def test_the_day_of_the_line(line: str, day: str | None) -> None:
    """Items without a day have that of the line, where it says when they come."""
    (found,) = ledger(document("2025-10-02", plain(line, SUMMER), FORTY))
    assert (found.deadline and found.deadline.isoformat()) == day


def test_days_told_respectively() -> None:
    """A sentence below a list gives two items their days in their order, and one to the others."""
    below = promise(
        "Units in Oakfold and Holm open next year in February and June respectively, and all"
        " others in May 2026.",
        period("next year", "2024-12-31", "in", earliest="2024-01-01", grain="year"),
        period("February", "2024-02-29", "in", earliest="2024-02-01"),
        period("June", "2023-06-30", "in", earliest="2023-06-01"),
        period("May 2026", "2026-05-31", "in", earliest="2026-05-01"),
    )
    line = plain("The new units planned are as follows:")
    rows = ledger(document("2023-03-20", line, HOLM, MERE, OAK, below))
    assert {found.subject.split(" at ")[-1]: str(found.deadline) for found in rows} == {
        "Oakfold Primary": "2024-02-29",
        "Holm Primary": "2024-06-30",
        "Mere Lane Primary": "2026-05-31",
    }


@pytest.mark.parametrize(
    ("opens", "day"),
    [
        ("All three schools will open their units in", "2026-05-31"),
        ("All of the three are due to open in", "2026-05-31"),
        ("All four schools will open their units in", None),
        ("Both schools will open their units in", None),
    ],
)
def test_one_day_for_all_of_them(opens: str, day: str | None) -> None:
    """A sentence below a list dates each item, where it speaks of as many as are listed."""
    month = period("May 2026", "2026-05-31", "in", earliest="2026-05-01")
    told = [replace(each, labels=("commitment",)) for each in (HOLM, MERE, OAK)]
    rows = ledger(document("2025-03-20", *told, promise(f"{opens} May 2026.", month)))
    dated = [row for row in rows if " at " in row.subject]
    assert [str(row.deadline or "") for row in dated] == [day or ""] * 3


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("At a meeting in Dunwick members approved:", "decided"),
        ("The approved schemes will see:", "decided"),
        ("Councillors agreed to consult on:", "repeated"),
        ("The plans that councillors approved last year include:", "repeated"),
        ("The Executive is asked to approve:", "repeated"),
    ],
)
def test_what_is_approved_in_a_list(line: str, kind: str) -> None:
    """A list to which a body has said yes decides what it names."""
    before = promise("The council plans 40 new places at Larkhill School.", FORTY_PLACES)
    later = document("2025-10-02", plain(line), FORTY)
    (row,) = ledger(document("2025-01-02", before), later)
    assert [event.kind for event in row.events] == ["made", kind]


def test_days_of_something_else() -> None:
    """What names other places than the list dates none of its items."""
    below = promise(
        "Hubs in Dunwick and Tarnley open in May and June 2026 respectively.",
        period("May", "2026-05-31", "in", earliest="2026-05-01"),
        period("June 2026", "2026-06-30", "in", earliest="2026-06-01"),
    )
    line = plain("The new units planned are as follows:")
    rows = ledger(document("2023-03-20", line, HOLM, MERE, OAK, below))
    units = [found for found in rows if found.subject.startswith("school places")]
    assert [found.deadline for found in units] == [None] * 3


def _record(*said: Said) -> Document:
    """The record of a decision whose first statement is what was sought."""
    made = document("2024-03-07", *said)
    spans = tuple((each.start, each.end) for each in made.statements[:1])
    items = (Item(None, None, 0, len(made.text), None, spans),)
    statements = tuple(replace(each, item=0) for each in made.statements)
    return replace(made, kind="decision", items=items, statements=statements)


def test_approval_as_set_out() -> None:
    """What was sought is decided; the words that approve it are no step of anything else."""
    before = document("2024-01-09", promise("A unit for 20 pupils will open at Larkhill School."))
    later = _record(
        promise("Approval is sought to open a unit at Larkhill School."),
        promise("The Cabinet approved the recommendation(s) as set out in the report."),
    )
    (found,) = ledger(before, later)
    assert [event.kind for event in found.events] == ["made", "decided"]


def _of_two(*said: Said) -> list[list[str]]:
    """The steps of the promises of two schools after a meeting."""
    before = document(
        "2020-03-06",
        promise("Oakfold School will be expanded by 40 places.", count("40 places", 40)),
        promise("Brackenrigg School will be expanded by 30 places.", count("30 places", 30)),
    )
    meeting = replace(document("2020-10-06", *said), kind="minutes")
    return [[event.kind for event in found.events] for found in ledger(before, meeting)]


def test_one_resolution_decides_both_that_it_names() -> None:
    """Each of two schools named has the decision."""
    text = (
        "That the expansion of Oakfold School and the expansion of Brackenrigg School be approved."
    )
    told = _of_two(promise(text, item=0, limb=True))
    assert told == [["made", "decided"], ["made", "decided"]]


def test_a_number_of_one_of_them_decides_neither() -> None:
    """Whose the number is, is left to a person."""
    text = "That Oakfold School and Brackenrigg School be expanded by 25 places."
    told = _of_two(promise(text, count("25 places", 25), item=0, limb=True))
    assert ["made", "decided"] not in told
