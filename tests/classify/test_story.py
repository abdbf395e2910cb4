"""Running stories are read with their ledger, and a fault is named by its line."""

from __future__ import annotations

import pytest

from sendminer.errors import SendminerError
from tests.conftest import script

read_story = script("story_form").read_story

WRITTEN = """council: Wexley Council
! T1 2022 repeated
= d01 | minutes | | 2022-06-14
- - Cabinet, 14 June 2022
C T1:made,T2:made The Cabinet approved 40 places and a strategy.
# a remark
KS T1:criticised + Too few, members said, and the Director agreed.
= d02 | article | Wexley Echo | 2022-07-01
- T1:repeated Forty places are coming.
"""


def test_a_story_is_read() -> None:
    """Documents, labels, the steps by where a statement starts, and states by year."""
    story = read_story("wexley", WRITTEN)
    assert story.council == "Wexley Council"
    assert story.states == {("T1", 2022): "repeated"}
    minutes, article = story.documents
    assert [minutes.id, article.id] == ["wexley-d01", "wexley-d02"]
    assert minutes.text.startswith("Cabinet, 14 June 2022\n\nThe Cabinet approved")
    assert "strategy. Too few" in minutes.text
    assert minutes.paragraphs[1][1].labels == ("criticism", "concession")
    assert article.outlet == "Wexley Echo"
    approved = minutes.text.index("The Cabinet")
    assert story.steps["wexley-d01", approved] == (("T1", "made"), ("T2", "made"))
    assert story.steps["wexley-d02", 0] == (("T1", "repeated"),)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("C The Cabinet approved it", 5),
        ("Q - The Cabinet approved it.", 5),
        ("= d03 | letter | | 2022-06-14", 5),
        ("= d03 | article | 2022-06-14", 5),
        ("= d03 | article | | in June", 5),
        ("! T1 2022", 5),
    ],
)
def test_a_fault_is_named(line: str, number: int) -> None:
    """What is no line of a story is told with its number and what to do."""
    lines = WRITTEN.splitlines()
    lines[number - 1] = line
    with pytest.raises(SendminerError, match=f"line {number}"):
        read_story("wexley", "\n".join(lines))
