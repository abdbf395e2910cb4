"""A subject begins with what is promised."""

from __future__ import annotations

import pytest

from sendminer.track.subjects import WIDTH, subject

ROWS = [
    ("a vote", "by 9 votes to 4: transfer of the surplus", "transfer of the surplus"),
    ("a day", "By the start of the 2023 school year we will create a new hub", "new hub"),
    ("a decision", "The Panel agreed to meet every 6 weeks", "meet every 6 weeks"),
    ("no one decides", "It was agreed that a rota be kept", "a rota be kept"),
    ("told a paper", "Coun Ada Pell told the Courier that an advice session would be held",
     "an advice session"),
    ("a charge", "press ahead with a yearly charge for sixth-form travel",
     "yearly charge for sixth-form travel"),
    ("an approval", "3. approval be granted to proceed with the implementation of a crossing",
     "a crossing"),
    ("a verb with an object", "The council will build a new hall", "new hall"),
    ("a verb alone stays", "They will proceed", "proceed"),
    ("a weekday", "On Monday, March 3, the plan was approved", "the plan was approved"),
    ("an aim", "It also sets out an aim to meet need early", "meet need early"),
    ("what was noted", "The Committee also noted that a grant would follow",
     "a grant would follow"),
    ("a joining word", "But we will build a new hall", "new hall"),
    ("no preposition ends it", "a review of the route into", "a review of the route"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS])
def test_what_is_promised_comes_first(text: str, words: str) -> None:
    """Votes, days, speakers and plain verbs are left out."""
    found = subject(text, None, ())
    assert found == words
    assert len(found) <= WIDTH
