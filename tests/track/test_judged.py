"""Who judges a promise says what it is: no later run makes another of it, or one of two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import count as numbers
from typing import Any

import pytest

from sendminer.records import Commitment, Decision, DecisionKind, Document, Judgement
from sendminer.review.renew import renewed
from sendminer.store.decisions import Decided, Proof
from sendminer.track import follow
from sendminer.track.followed import Followed
from sendminer.track.ids import commitment_id, statement_ids, unique_ids
from tests.conftest import script
from tests.track.factory import count, document, plain, promise

DAY = date(2024, 1, 1)
FUND_SAID = promise("A hardship fund will be set up for poorer families.")
LINE_SAID = promise("A helpline for carers will be launched in the north.")
FUND = document("2021-01-01", FUND_SAID)
LINE = document("2022-01-01", LINE_SAID)
AGAIN = document("2023-01-01", promise("The hardship fund for poorer families will be set up."))
BOTH = document(
    "2021-03-01",
    promise(
        "We will open 30 places at Hazel Grange School and 45 places at Moorend School.",
        count("30 places", 30, "special_school"),
        count("45 places", 45, "special_school"),
    ),
)
NUMBERS = numbers(1)


def alone(page: Document) -> Commitment:
    """The promise of a page, followed by itself."""
    (found,) = follow([page], DAY).commitments
    return found


def of(*pages: Document) -> tuple[str, ...]:
    """The ids of what pages say."""
    return tuple(name for page in pages for name in statement_ids(page))


def decide(
    kind: DecisionKind,
    one: Commitment,
    statements: tuple[str, ...],
    value: Judgement | None = None,
    **other: Any,
) -> Decision:
    """A decision, later than all before it."""
    number = next(NUMBERS)
    return Decision(number, "", f"Ann {number}", kind, one.id, statements, value, **other)


def judge(page: Document, value: Judgement = "kept") -> Decision:
    """A verdict on what a page promises."""
    return decide("verdict", alone(page), of(page), value)


def join(one: Document, other: Document) -> Decision:
    """That two pages tell of one promise."""
    told = {"other": alone(other).id, "other_statements": of(other)}
    return decide("join", alone(one), of(one), **told)


def told(pages: Sequence[Document], *decisions: Decision) -> tuple[Followed, dict[str, str | None]]:
    """What is followed of pages, the same in whatever order they come; the verdicts by id."""
    found = follow(pages, DAY, decisions=decisions)
    assert follow(pages[::-1], DAY, decisions=decisions[::-1]).commitments == found.commitments
    return found, {one.id: one.verdict for one in found.commitments}


def judged(found: Followed, pages: Sequence[Document]) -> list[Decision]:
    """A verdict on each promise, by the statements that ``sendminer verdict`` keeps of it."""
    names = {page.id: statement_ids(page) for page in pages}
    own = {
        one.id: [e for e in one.events if e.kind not in ("criticised", "mentioned")]
        for one in found.commitments
    }
    return [
        decide("verdict", one, tuple(names[e.document][e.statement] for e in own[one.id]), "kept")
        for one in found.commitments
    ]


def unproved(found: Followed) -> list[Commitment]:
    """Promises without their verdicts, and without why each step was linked."""
    return [
        replace(one, verdict=None, events=tuple(replace(e, reason="") for e in one.events))
        for one in found.commitments
    ]


@pytest.mark.parametrize("story", ["grimethwaite", "penhallow", "severnhampton", "tarnwell"])
def test_a_verdict_changes_no_more_than_the_verdict(story: str) -> None:
    """Neither the promise that it is on nor another, also where a sentence tells of several."""
    pages = script("stories").written(story).documents
    found = follow(pages, DAY)
    again = follow(pages, DAY, decisions=judged(found, pages))
    assert len(found.commitments) > 10
    assert {one.verdict for one in again.commitments} == {"kept"}
    assert unproved(again) == unproved(found)


def test_software_makes_one_of_these_two() -> None:
    """What the tests below rest on."""
    assert len(told([FUND, AGAIN])[1]) == 1


def test_two_promises_that_were_judged_apart_stay_two() -> None:
    """Each with its verdict, whatever comes in later and however alike they are."""
    verdicts = judge(FUND, "not kept"), judge(AGAIN, "kept")
    found, given = told([FUND, LINE, AGAIN], *verdicts)
    assert given == {alone(FUND).id: "not kept", alone(AGAIN).id: "kept", alone(LINE).id: None}
    assert found.verdicts.met == found.verdicts.waiting == ()
    assert not [one for one in found.open if one.candidates == (alone(FUND).id,)]


def test_one_that_was_judged_is_not_merged_away() -> None:
    """Neither its id nor its verdict passes to a promise of an older page: a person is asked."""
    found, given = told([FUND, AGAIN], judge(AGAIN, "not kept"))
    assert given == {alone(FUND).id: None, alone(AGAIN).id: "not kept"}
    (left,) = found.open
    assert (left.candidates, left.commitment) == ((alone(FUND).id,), alone(AGAIN).id)
    assert left.reason.endswith("; but judged by itself")


def test_later_statements_are_added_to_one_that_was_judged() -> None:
    """As they would be if nobody had judged it, and for the same reason."""
    (before,) = follow([FUND, AGAIN], DAY).commitments
    (after,) = follow([FUND, AGAIN], DAY, decisions=[judge(FUND)]).commitments
    assert after.verdict == "kept"
    assert after.events == before.events
    whole = decide("verdict", before, of(FUND, AGAIN), "unclear")
    (after,) = follow([FUND, AGAIN], DAY, decisions=[whole]).commitments
    assert (after.verdict, after.events) == ("unclear", before.events)


def test_what_was_judged_together_stays_together() -> None:
    """Even where the evidence for a link is gone by now."""
    assert len(told([FUND, LINE])[1]) == 2
    whole = decide("verdict", alone(FUND), of(FUND, LINE), "kept")
    found, given = told([FUND, LINE], whole)
    assert given == {alone(FUND).id: "kept"}
    assert f"judged with it by {whole.by}" in found.commitments[0].events[1].reason


def test_where_a_person_joins_two_verdicts_the_later_one_stands() -> None:
    """Both are named until somebody judges the whole; none is forgotten."""
    early, late = judge(FUND, "not kept"), judge(AGAIN, "kept")
    joined = join(FUND, AGAIN)
    found, given = told([FUND, AGAIN], early, late, joined)
    assert given == {alone(FUND).id: "kept"}
    (met,) = found.verdicts.met
    assert (met.commitment, met.verdicts) == (alone(FUND).id, (early, late))
    standings = [(one.decision.value, one.standing, one.by) for one in found.verdicts.all]
    assert standings == [("not kept", "superseded", late.number), ("kept", "stands", None)]
    whole = decide("verdict", alone(FUND), of(FUND, AGAIN), "unclear")
    found, given = told([FUND, AGAIN], early, late, joined, whole)
    assert given == {alone(FUND).id: "unclear"}
    assert found.verdicts.met == ()
    assert [one.by for one in found.verdicts.all] == [whole.number, whole.number, None]


def test_what_is_split_off_again_has_its_own_verdict_again() -> None:
    """A join that was a mistake costs no verdict."""
    decisions = judge(FUND, "not kept"), judge(AGAIN, "kept"), join(FUND, AGAIN)
    split = decide("split", alone(FUND), of(FUND, AGAIN), other=of(AGAIN)[0])
    found, given = told([FUND, AGAIN], *decisions, split)
    assert given == {alone(FUND).id: "not kept", alone(AGAIN).id: "kept"}
    assert found.verdicts.met == ()


def test_a_verdict_that_was_taken_back_binds_nothing() -> None:
    """The links are found as if it had never been given."""
    found, given = told([FUND, AGAIN], judge(AGAIN), judge(AGAIN, "none"))
    assert given == {alone(FUND).id: None}
    assert [one.decision.value for one in found.verdicts.all] == ["kept", "none"]
    assert found.verdicts.waiting == ()
    _, given = told([FUND, AGAIN], judge(AGAIN), judge(AGAIN, "none"), judge(AGAIN, "unclear"))
    assert given[alone(AGAIN).id] == "unclear"


def test_taking_one_back_takes_no_other() -> None:
    """Of two promises that are joined afterwards, the verdict that stood stands."""
    decisions = judge(FUND), judge(AGAIN, "not kept"), judge(AGAIN, "none"), join(FUND, AGAIN)
    found, given = told([FUND, AGAIN], *decisions)
    assert given == {alone(FUND).id: "kept"}
    assert found.verdicts.met == ()


def test_a_verdict_waits_where_its_promise_is_nowhere() -> None:
    """It does not pass to what has one of its statements now."""
    later = document("2023-06-01", plain("The hardship fund for poorer families is not yet there."))
    whole = decide("verdict", alone(AGAIN), of(AGAIN, later), "kept")
    found, given = told([FUND, later], whole)
    assert given == {alone(FUND).id: None}
    assert found.verdicts.waiting == (whole,)
    assert [(one.standing, one.commitment) for one in found.verdicts.all] == [("waiting", None)]


def test_promises_of_one_sentence_are_judged_apart() -> None:
    """They have its words in common and nothing else, also after their page has moved."""
    first, second = follow([BOTH], DAY).commitments
    assert {first.id, second.id} == {commitment_id(of(BOTH)[0], part) for part in (0, 1)}
    verdicts = [
        decide("verdict", first, of(BOTH), "kept"),
        decide("verdict", second, of(BOTH), "not kept"),
    ]
    found, given = told([BOTH], *verdicts)
    assert given == {first.id: "kept", second.id: "not kept"}
    assert found.verdicts.met == ()
    moved = replace(BOTH, url="https://ashmere.example/moved", id="moved")
    proof = Proof(of(BOTH)[0], BOTH.id, "", BOTH.text)
    again = renewed([Decided(one, (proof,)) for one in verdicts], [moved], unique_ids([moved]))
    _, given = told([moved], *again)
    assert sorted(given.values(), key=str) == ["kept", "not kept"]


def test_a_sentence_that_was_one_promise_and_is_two_now_keeps_its_verdict() -> None:
    """On the first of them, as the words are now cut otherwise."""
    whole = commitment_id(of(BOTH)[0], None)
    one = Decision(next(NUMBERS), "", "Ann", "verdict", whole, of(BOTH), "kept")
    found, given = told([BOTH], one)
    assert given == {commitment_id(of(BOTH)[0], n): ["kept", None][n] for n in (0, 1)}
    assert found.verdicts.waiting == ()


def test_an_old_store_in_which_a_run_made_one_of_two_judged_ones() -> None:
    """Who judged the whole after that run has judged the whole."""
    early = judge(AGAIN, "kept")
    whole = decide("verdict", alone(FUND), of(FUND, AGAIN), "not kept")
    found, given = told([FUND, AGAIN], early, whole)
    assert given == {alone(FUND).id: "not kept"}
    assert [one.standing for one in found.verdicts.all] == ["superseded", "stands"]


@pytest.mark.parametrize("names", [("A Council", "B Council"), ("B Council", "A Council")])
def test_a_join_reaches_over_councils(names: tuple[str, str]) -> None:
    """What one council's pages say is not lost where a person joins it to another's."""
    one = document("2021-01-01", FUND_SAID, council=names[0])
    other = document("2022-01-01", LINE_SAID, council=names[1])
    assert len(told([one, other])[1]) == 2
    found, given = told([one, other], judge(one), judge(other, "unclear"), join(one, other))
    (only,) = found.commitments
    assert (only.documents, len(only.events), given[only.id]) == (2, 2, "unclear")


def test_nothing_is_left_open_beside_what_is_no_promise() -> None:
    """Whether a statement belongs to a row made in error is nobody's question."""
    words, number = "40 places will open at Netherfold School.", count("40 places", 40)
    ours = document("2021-01-01", promise(words, number))
    theirs = document("2021-01-09", promise(words, number), council="Marham Council")
    said = document(None, promise(words, number), council=None)
    pages = [ours, theirs, said]
    wrong = judge(ours, "no promise"), judge(theirs, "no promise")
    (left,) = follow(pages, DAY).open
    assert left.candidates == (alone(ours).id, alone(theirs).id)
    (left,) = follow(pages, DAY, decisions=wrong[:1]).open
    assert left.candidates == (alone(theirs).id,)
    assert follow(pages, DAY, decisions=wrong).open == ()
