"""Records of decisions that approve what was sought, and say no more of it."""

from __future__ import annotations

import pytest

from sendminer.parse.text.approved import approved
from sendminer.parse.text.plain import read_text

HEAD = "SEN units\n\nDecision status: {}\n\nPurpose:\n\n{}\n\nDecision:\n\n{}\n\nReason Key: Cost;"
YES = "The Cabinet approved the recommendation(s) as set out in the report."
SOUGHT = "Approval is being sought for a unit at Larkhill School."


@pytest.mark.parametrize(
    ("purpose", "found"),
    [
        (SOUGHT, [SOUGHT]),
        (f"The need has grown. {SOUGHT} More is known of it.", [SOUGHT]),
        ("It is recommended that £2m be spent.", ["It is recommended that £2m be spent."]),
        ("Cabinet is asked to agree a bid.", ["Cabinet is asked to agree a bid."]),
        ("This report seeks the Board's approval for it.",) * 2,
        ("To approve a new block.", ["To approve a new block."]),
        ("Cabinet is asked to note the plan.", []),
        ("This report gives an update of the plan.", []),
        (
            "It proposes growth at the following schools:\n\n· Holm School\n\n· Mere School",
            ["· Holm School", "· Mere School"],
        ),
        ("The county has the following schools:\n\n· Holm School\n\n· Mere School", []),
    ],
)
def test_what_was_sought(purpose: str, found: list[str] | str) -> None:
    """Sentences that seek approval, and the items of a list that they open."""
    text = HEAD.format("Recommendations Approved", purpose, YES)
    told = [text[start:end] for start, end in approved(text)]
    assert told == ([found] if isinstance(found, str) else found)


@pytest.mark.parametrize(
    ("status", "decision"),
    [
        ("For Determination", YES),
        ("Rejected", YES),
        ("Recommendations Approved", "That a unit for 12 pupils be opened at Larkhill School."),
    ],
)
def test_nothing_is_decided_by_it(status: str, decision: str) -> None:
    """It was not approved, or the decision has words of its own."""
    assert approved(HEAD.format(status, SOUGHT, decision)) == []


def test_a_record_as_text_is_one_item() -> None:
    """What it decides is among its items, as on a page of the register."""
    found = read_text(HEAD.format("Recommendations Approved", SOUGHT, YES))
    (item,) = found.items
    assert found.kind == "decision"
    assert [found.text[start:end] for start, end in item.resolved] == [SOUGHT]


def test_the_minute_of_one_matter_is_one_item() -> None:
    """What was resolved is known though no number stands over it."""
    text = (
        "Specialist places\n\nMinutes:\n\nCabinet heard of “Part II”.\n\nResolved: That;\n\n"
        "  i.  The plan be noted;\n\n  ii.  Subject to (i) above, a unit be opened."
    )
    found = read_text(text)
    (item,) = found.items
    assert found.kind == "minutes"
    assert [text[start:end] for start, end in item.resolved] == [
        "i.  The plan be noted;",
        "ii.  Subject to (i) above, a unit be opened.",
    ]
