"""Items of minutes in plain text: which lines head one, and what each resolves."""

from __future__ import annotations

import pytest

from sendminer.parse import parse
from sendminer.parse.text.numbered import items_of
from tests.pages import pdf

HEADINGS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "number and stop": (
        "54.  Apologies for absence\n\nNone.\n\n55.  Places at Elm Park\n\nNoted.",
        [("54", "Apologies for absence"), ("55", "Places at Elm Park")],
    ),
    "number alone": (
        "38 Improvement plan: update\n\nNoted.\n\n39 Work programme\n\nNoted.",
        [("38", "Improvement plan: update"), ("39", "Work programme")],
    ),
    "code with year": (
        "CAB/23/14 PLACES\n\nNoted.\n\nCAB/23/15 ROADS\n\nNoted.",
        [("CAB/23/14", "PLACES"), ("CAB/23/15", "ROADS")],
    ),
    "code with a stop": (
        "C.84 Declarations\n\nNone.\n\nC.85 Roads\n\nNoted.",
        [("C.84", "Declarations"), ("C.85", "Roads")],
    ),
    "number before the year": (
        "39/25 Roads\n\nNoted.\n\n40/25 Schools\n\nNoted.",
        [("39/25", "Roads"), ("40/25", "Schools")],
    ),
    "year before the number": (
        "24/31 Roads\n\nNoted.\n\n24/32 Schools\n\nNoted.",
        [("24/31", "Roads"), ("24/32", "Schools")],
    ),
    "code with number and year": (
        "CC12/24 Roads\n\nNoted.\n\nCC13/24 Schools\n\nNoted.",
        [("CC12/24", "Roads"), ("CC13/24", "Schools")],
    ),
    "number and municipal year": (
        "7/24-25 Roads\n\nNoted.\n\n8/24-25 Schools\n\nNoted.",
        [("7/24-25", "Roads"), ("8/24-25", "Schools")],
    ),
    "item number": ("Item No: 4 Roads\n\nNoted.", [("4", "Roads")]),
    "item": ("Item 4: Roads\n\nNoted.\n\nItem 5: Schools", [("4", "Roads"), ("5", "Schools")]),
    "agenda item": ("Agenda item 7. Roads\n\nNoted.", [("7", "Roads")]),
    "minute": (
        "Minute 12 - Roads\n\nNoted.\n\nMINUTE 13: Schools",
        [("12", "Roads"), ("13", "Schools")],
    ),
    "letters": (
        "A. Membership\n\nNoted.\n\nB. Roads\n\nNoted.",
        [("A", "Membership"), ("B", "Roads")],
    ),
    "a single item": (
        "24. SEND services: half-year update\n\nNoted.",
        [("24", "SEND services: half-year update")],
    ),
    "a number in a cell of its own": (
        "54.\nRoads\n\nNoted.\n\n55.\nSchools\n\nNoted.",
        [("54", "Roads"), ("55", "Schools")],
    ),
    "a gap for the exempt item": (
        "7. Roads\n\nx\n\n9. Schools\n\nx",
        [("7", "Roads"), ("9", "Schools")],
    ),
    "matter on the heading's line": (
        "1. Apologies Two members were unwell.\n\n2. Roads\n\nNoted.",
        [("1", "Apologies"), ("2", "Roads")],
    ),
    "a heading of two lines": (
        "54. Petition on the introduction of a school street scheme in\n    Mill Lane\n\nNoted.\n\n"
        "55. Roads\n\nNoted.",
        [
            ("54", "Petition on the introduction of a school street scheme in Mill Lane"),
            ("55", "Roads"),
        ],
    ),
    "limbs are no items": (
        "7. Roads\n\nRESOLVED:\n\n1. That they be mended.\n\n2. That £2m be found.\n\n8. Schools",
        [("7", "Roads"), ("8", "Schools")],
    ),
    "limbs without stops are no items": (
        "7. Roads\n\nRESOLVED:\n\n1. note the report\n2. Approve the budget of £2m\n\n8. Schools",
        [("7", "Roads"), ("8", "Schools")],
    ),
    "a date is no item": ("23 January 2024\n\n38 Roads\n\nNoted.", [("38", "Roads")]),
    "a day without its year is no item": ("1 June minutes\n\nAgreed.", []),
    "a count in prose is no item": (
        "7. Roads\n\n120 places were lost.\n\n8. Schools",
        [("7", "Roads"), ("8", "Schools")],
    ),
    "questions are no items": ("Q1 (Cllr Marlow). Which nine?\n\nA. All of them.", []),
    "a list of actions is none": (
        "1. Ann to write. Due: June\n\n2. Bob to meet.\n\n3. Cy to report.\n\n4. Log - closed",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), HEADINGS.values(), ids=HEADINGS.keys())
def test_headings(text: str, expected: list[tuple[str, str]]) -> None:
    """Headings count on from each other in one form; sentences and limbs head nothing."""
    assert [(item.number, item.title) for item in items_of(text, "minutes")] == expected


LIMBS: dict[str, tuple[str, list[str]]] = {
    "a limb a paragraph": (
        "7. Roads\n\nRESOLVED:\n\n(1) That one.\n\n(2) That two.",
        ["(1) That one.", "(2) That two."],
    ),
    "limbs in one paragraph": (
        "7. Roads\n\nRESOLVED -\n\n(1) That one. (2) That two.",
        ["(1) That one.", "(2) That two."],
    ),
    "limbs that are wrapped": (
        "7. Roads\n\nRESOLVED that:\n(a) the introduction of a scheme on the upper road near the\n"
        "school be approved; and\n(b) a report be made.",
        [
            "(a) the introduction of a scheme on the upper road near the\nschool be approved; and",
            "(b) a report be made.",
        ],
    ),
    "under a label": (
        "7. Roads\n\nDecision:\n\nThat £2m be found.\n\nMinutes:\n\nMembers spoke.",
        ["That £2m be found."],
    ),
    "one sentence": ("7. Roads\n\nRESOLVED that £2m be found.", ["RESOLVED that £2m be found."]),
    "none": ("7. Roads\n\nMembers noted the report.", []),
}


@pytest.mark.parametrize(("text", "expected"), LIMBS.values(), ids=LIMBS.keys())
def test_what_an_item_resolves(text: str, expected: list[str]) -> None:
    """One span a limb, by offsets into the text as it stands."""
    (item,) = items_of(text, "minutes")
    assert [text[a:b] for a, b in item.resolved] == expected
    assert text[item.start : item.end] == text


def test_reports_have_no_items() -> None:
    """The numbered headings of a report are its sections."""
    assert items_of("1. Purpose\n\nTo inform.\n\n2. Background\n\nMuch.", "report") == ()


def test_items_of_a_pdf() -> None:
    """Printed minutes give items as the page and the service do."""
    data = pdf(
        "Cabinet, 4 March 2025", "Present: Councillors Marlow and Tate", "54. School places",
        "Members met.", "RESOLVED: That £2m be allocated.", "55. Roads", "None.",
    )  # fmt: skip
    found = parse(data, name="minutes.pdf")
    assert [(item.number, item.title) for item in found.items] == [
        ("54", "School places"),
        ("55", "Roads"),
    ]
    assert [found.text[a:b] for a, b in found.items[0].resolved] == [
        "RESOLVED: That £2m be allocated."
    ]


def test_many_numbers_cost_little() -> None:
    """Ten thousand numbered lines are read without a search that grows with their square."""
    text = "\n".join(f"{number % 997}. Line" for number in range(10_000))
    assert items_of(text, "minutes")
