"""Heads and limbs of resolutions among paragraphs."""

from __future__ import annotations

import pytest

from sendminer.parse.text.rendering import Rendering
from sendminer.parse.text.resolutions import head, resolutions


def found(*paragraphs: str, decision: bool = False) -> list[str]:
    """Words of the resolutions in a block."""
    rendering = Rendering()
    placed = [(rendering.add(text), text) for text in paragraphs]
    return [rendering.text[a:b] for a, b in resolutions(placed, decision=decision)]


CASES: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "own words": (("RESOLVED: That £2m be spent.",), ["RESOLVED: That £2m be spent."]),
    "dash": (("RESOLVED - That it be spent.",), ["RESOLVED - That it be spent."]),
    "lower case opening": (
        ("Resolved that the report be noted.",),
        ["Resolved that the report be noted."],
    ),
    "after discussion": (
        ("Members spoke. It was RESOLVED that it be built.",),
        ["It was RESOLVED that it be built."],
    ),
    "numbered limbs": (
        ("RESOLVED that:", "1. one be done", "2. two be done"),
        ["1. one be done", "2. two be done"],
    ),
    "lettered limbs": (
        ("Resolved:-", "(a) one be done", "(b) two be done"),
        ["(a) one be done", "(b) two be done"],
    ),
    "roman limbs": (
        ("RESOLVED", "(i) one be done", "(ii) two be done"),
        ["(i) one be done", "(ii) two be done"],
    ),
    "decimal limbs": (
        ("Cabinet RESOLVED to;", "2.1 Approve the scheme", "2.2 Delegate authority"),
        ["2.1 Approve the scheme", "2.2 Delegate authority"],
    ),
    "bullets": (("AGREED:", "• one be done", "• two be done"), ["• one be done", "• two be done"]),
    "unnumbered": (
        ("RESOLVED", "That one be done;", "that two be done.", "The Chair closed the meeting."),
        ["That one be done;", "that two be done."],
    ),
    "limbs inside the paragraph": (
        ("RESOLVED: (1) That one be done; (2) that two be done; and (3) that three be done.",),
        ["(1) That one be done;", "(2) that two be done; and", "(3) that three be done."],
    ),
    "references are no limbs": (
        ("RESOLVED that the powers in section (2) and (3) of the Act be used.",),
        ["RESOLVED that the powers in section (2) and (3) of the Act be used."],
    ),
    "debate behind the last limb": (
        ("RESOLVED: (1) That £2m be spent. (2) That it be built. Mrs Bell asked for more.",),
        ["(1) That £2m be spent.", "(2) That it be built."],
    ),
    "a vote behind the resolution": (
        ("RESOLVED – That the fee be £2. Councillor Dray (Ind) voted against.",),
        ["RESOLVED – That the fee be £2."],
    ),
    "two resolutions in a paragraph": (
        ("RESOLVED: That one be done (For: 6). RESOLVED: That two be done.",),
        ["RESOLVED: That one be done (For: 6).", "RESOLVED: That two be done."],
    ),
    "debate between limbs": (
        ("RESOLVED that:", "1. one be done. The Leader said no.", "2. two be done"),
        ["1. one be done.", "2. two be done"],
    ),
    "a second sentence of the resolution stays": (
        ("RESOLVED: That one be done. That the clerk be told.",),
        ["RESOLVED: That one be done. That the clerk be told."],
    ),
    "a title ends no sentence": (
        ("RESOLVED: That the paper Mr. Bell called for be written.",),
        ["RESOLVED: That the paper Mr. Bell called for be written."],
    ),
    "limb of two paragraphs": (
        ("RESOLVED that:", "1. one be done", "with care", "2. two be done", "Members left."),
        ["1. one be done\n\nwith care", "2. two be done"],
    ),
    "vote in the head": (
        ("RESOLVED (9 for, 2 against) that:", "1. it be built"),
        ["1. it be built"],
    ),
    "two resolutions": (
        ("RESOLVED that:", "1. one be done", "RESOLVED: That two be done."),
        ["1. one be done", "RESOLVED: That two be done."],
    ),
    "numbered paragraph with a head": (
        ("12.1 RESOLVED that it be built.",),
        ["12.1 RESOLVED that it be built."],
    ),
    "body resolves in prose": (
        ("The Panel unanimously resolved to ask for a report.",),
        ["The Panel unanimously resolved to ask for a report."],
    ),
    "recommended": (
        ("RECOMMENDED that Council:", "a) approves the budget"),
        ["a) approves the budget"],
    ),
    "verb in prose": (("The complaint was resolved and all agreed.",), []),
    "noted": (("The report was noted.",), []),
    "unresolved": (("UNRESOLVED matters were listed.",), []),
    "discussion list": (("Members asked:", "1. why it was late", "2. who would pay"), []),
}


@pytest.mark.parametrize(("paragraphs", "expected"), CASES.values(), ids=CASES.keys())
def test_resolutions(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    """A head with limbs gives the limbs, a head with its own words gives those."""
    assert found(*paragraphs) == expected


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("RESOLVED that", 0),
        ("It was then RESOLVED that", 12),
        ("Agreed: to write", 0),
        ("Agreement was reached", None),
        ("It was agreed that a letter be sent", 0),
        ("Decided to go", 0),
        ("Recommendations", None),
    ],
)
def test_head(text: str, opening: int | None) -> None:
    """Capitals open a resolution anywhere, other words only at the start of a paragraph."""
    assert head(text) == opening
