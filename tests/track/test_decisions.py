"""What people decide holds through new documents, refetched pages and any order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sendminer.records import Commitment, Decision, Document
from sendminer.track import track
from sendminer.track.ids import commitment_id, statement_ids
from tests.track.factory import count, document, promise

DAY = date(2024, 1, 1)
FUND = document("2021-01-01", promise("A hardship fund will be set up for poorer families."))
LINE = document("2022-01-01", promise("A helpline for carers will be launched in the north."))
AGAIN = document("2023-01-01", promise("The hardship fund for poorer families will be set up."))


def _statements(commitment: Commitment, *documents: Document) -> tuple[str, ...]:
    known = {each.id: statement_ids(each) for each in documents}
    return tuple(
        dict.fromkeys(known[event.document][event.statement] for event in commitment.events)
    )


def _decision(
    kind: str, commitment: Commitment, documents: tuple[Document, ...], **more
) -> Decision:  # type: ignore[no-untyped-def]
    told = _statements(commitment, *documents)
    return Decision(1, "2024-01-01T00:00:00Z", "Ann", kind, commitment.id, told, **more)  # type: ignore[arg-type]


def test_a_verdict_survives_a_page_fetched_again() -> None:
    """The verdict is on the promise after its page came back with other bytes around it."""
    fund = replace(FUND, url="https://ashmere.example/news/1")
    (found,) = track([fund], DAY)
    kept = _decision("verdict", found, (fund,), value="kept")
    again = replace(fund, sha256="other", id="other", retrieved_at="2024-01-01T00:00:00Z")
    (found,) = track([again, LINE][:1], DAY, decisions=[kept])
    assert found.verdict == "kept"
    verdicts = [each.verdict for each in track([again, LINE], DAY, decisions=[kept])]
    assert sorted(verdicts, key=str) == [None, "kept"]


def test_a_join_makes_one_of_two() -> None:
    """Two promises that a person joined stand in one row, and the event says who joined them."""
    first, second = track([FUND, LINE], DAY)
    joined = _decision(
        "join", first, (FUND, LINE), other=second.id,
        other_statements=_statements(second, FUND, LINE),
    )  # fmt: skip
    for documents in ([FUND, LINE], [LINE, FUND]):
        (one,) = track(documents, DAY, decisions=[joined])
        assert one.id == first.id
        assert "joined by Ann" in one.events[-1].reason


def test_a_join_says_of_no_other_statement_that_a_person_joined_it() -> None:
    """What the program had linked before is nobody's decision, though it stays with the rest."""
    fund, line = track([FUND, AGAIN, LINE], DAY)
    joined = _decision(
        "join", fund, (FUND, AGAIN, LINE), other=line.id,
        other_statements=_statements(line, LINE),
    )  # fmt: skip
    (whole,) = track([FUND, AGAIN, LINE], DAY, decisions=[joined])
    reasons = {event.document: event.reason for event in whole.events[1:]}
    assert reasons == {LINE.id: "joined by Ann", AGAIN.id: "of a promise joined by Ann"}


def test_a_join_holds_where_the_numbers_differ() -> None:
    """A number of a long report has its row, until a person says that it is the same promise."""
    whole = (
        "The council has agreed a programme for children with special educational needs and "
        "disabilities that will bring 170 places to schools in every part of the county by 2027."
    )
    part = (
        "Under a plan that the cabinet backed in principle in July after a long and sometimes "
        "heated debate, the council will also bring 30 places to its mainstream schools."
    )
    report = document("2021-01-01", promise(whole, count("170 places", 170)))
    later = document("2022-01-01", promise(part, count("30 places", 30)))
    first, second = track([report, later], DAY)
    joined = _decision(
        "join", first, (report, later), other=second.id,
        other_statements=_statements(second, report, later),
    )  # fmt: skip
    (one,) = track([report, later], DAY, decisions=[joined])
    assert "joined by Ann" in one.events[-1].reason


def test_a_split_keeps_a_statement_out() -> None:
    """A statement that a person split off is a promise of its own from then on."""
    documents = (FUND, AGAIN)
    (found,) = track(documents, DAY)
    alone = statement_ids(AGAIN)[0]
    split = _decision("split", found, documents, other=alone)
    assert len(track(documents, DAY, decisions=[split])) == 2
    assert found.id in {each.id for each in track(documents, DAY, decisions=[split])}


def test_ids_follow_the_words_and_their_occurrence() -> None:
    """Spaces and case make no other id, the same words twice do, and a collision is lengthened."""
    twice = document("2021-01-01", promise("It will open."), promise("It will open."))
    one, two = statement_ids(twice)
    assert one != two
    loud = replace(
        twice, statements=tuple(replace(s, text=s.text.upper() + " ") for s in twice.statements)
    )
    assert statement_ids(loud) == (one, two)
    short = commitment_id(one, None)
    assert commitment_id(one, None, {short}).startswith(short)
    assert len(commitment_id(one, None, {short})) == len(short) + 1
