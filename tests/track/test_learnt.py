"""What was learnt from ledgers: the file, how steps sound, and what links."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from sendminer.errors import IntegrityError
from sendminer.shipped import model_root
from sendminer.track import follow
from sendminer.track.linking import likeness, link
from sendminer.track.linking.likeness import Features, log_odds
from sendminer.track.reading import learnt as module
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.claims import Reading
from sendminer.track.reading.learnt import (
    KINDS,
    STEPS,
    Learnt,
    Weights,
    instead,
    leanings,
    learnt,
    read,
    weights,
    written,
)
from tests.conftest import script
from tests.track.factory import (
    count,
    document,
    done,
    kinds,
    ledger,
    money,
    period,
    promise,
    special,
)

FORTY = count("40 places", 40)
MAY = period("in May 2023", "2023-05-31", "in", earliest="2023-05-01")


def test_the_weights_are_of_the_stories_that_teach(stories: ModuleType) -> None:
    """A story that was put right, or moved to the held ones, needs new weights."""
    body = json.loads((model_root() / "tracking.json").read_text(encoding="utf-8"))
    assert body["stories_sha256"] == stories.digest(stories.TAUGHT), "scripts/train_tracking.py"
    assert not set(stories.TAUGHT) & set(stories.HELD)


@pytest.fixture(scope="module")
def stories() -> ModuleType:
    """The module of ``scripts/`` that reads the stories."""
    return script("stories")


def test_weights_read_back_as_written() -> None:
    """What is written is read, to the last digit."""
    model = learnt()
    again = read(json.loads(json.dumps(written(model))))
    assert [_all(own) for own in (again.notes, again.prose)] == [
        _all(own) for own in (model.notes, model.prose)
    ]
    assert np.array_equal(again.table, model.table)
    assert again.leanings("All 40 places opened.") == model.leanings("All 40 places opened.")


def _all(own: Weights) -> tuple[object, ...]:
    return own.links, own.kinds, own.founding


@pytest.mark.parametrize(
    "spoilt",
    [
        "{",
        "[]",
        '{"steps": ["made"]}',
        json.dumps({"steps": list(STEPS), "grams": {"a": [1]}, "bias": [0], "links": {}}),
    ],
    ids=["no JSON", "no object", "other steps", "rows too short"],
)
def test_a_damaged_file_is_refused(
    spoilt: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error says what to do."""
    (tmp_path / "tracking.json").write_text(spoilt, encoding="utf-8")
    monkeypatch.setattr(module, "model_root", lambda: tmp_path)
    module._shipped.cache_clear()
    try:
        with pytest.raises(IntegrityError, match="missing or damaged") as error:
            learnt()
        assert "train_tracking.py" in str(error.value)
    finally:
        module._shipped.cache_clear()


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("All 40 places at Netherfold School are now open.", "reported_done"),
        ("Twelve of the 40 places at Netherfold School have opened so far.", "reported_part"),
        ("The opening of Netherfold School has slipped by a year to September 2027.", "delayed"),
        ("Parents said that the council had broken its promise.", "criticised"),
        ("The council will open a £3m special school with 60 places in May 2026.", "made"),
    ],
)
def test_how_steps_sound(text: str, step: str) -> None:
    """A plain sentence sounds most like the step that it tells."""
    odds = leanings(text)
    assert STEPS[odds.index(max(odds))] == step


def test_no_words_lean_nowhere() -> None:
    """An empty sentence has the odds of any other."""
    assert learnt().leanings("") == learnt().bias


def test_odds_are_the_sum_over_all_products(monkeypatch: pytest.MonkeyPatch) -> None:
    """``log_odds`` adds up what ``spread`` names and the trainer weighs."""
    seen = 0

    def checked(claim: Claim, candidates: Sequence[Features]) -> list[float]:
        nonlocal seen
        odds = log_odds(claim, candidates)
        links = weights(claim.prose).links
        for found, row in zip(odds, likeness.spread(claim, candidates), strict=True):
            wanted = sum(value * links.get(name, 0.0) for name, value in row.items())
            assert found == pytest.approx(links[""] + wanted)
            seen += 1
        return odds

    monkeypatch.setattr(link, "log_odds", checked)
    ledger(
        document("2021-01-01", promise("40 places will open at Netherfold School.", FORTY)),
        document("2021-02-01", promise("The 40 places at Netherfold will open in May.", FORTY)),
        document("2022-02-01", done("The 40 places at Netherfold School are open.", FORTY)),
    )
    assert seen > 1


def _alike(own: Weights) -> Learnt:
    """The same weights for notes and for prose."""
    return replace(learnt(), notes=own, prose=own)


_LINKING_NOTHING = Weights({"": -9.0}, {}, {})


def test_other_weights_make_other_links() -> None:
    """Links rest on the weights: with none but a bias against, nothing is linked."""
    told = (
        document("2021-01-01", promise("40 places will open at Netherfold School.", FORTY)),
        document("2021-02-01", promise("The 40 places at Netherfold will open in May.", FORTY)),
    )
    assert [one.documents for one in ledger(*told)] == [2]
    with instead(_alike(_LINKING_NOTHING)):
        assert [one.documents for one in ledger(*told)] == [1, 1]


_NOTE = "The 40 places at Netherfold will open."
_REPORT = (
    "The 40 places at Netherfold, which the cabinet approved for children with speech and language "
    "needs in the north of the county, are due to open."
)


@pytest.mark.parametrize(("text", "documents"), [(_NOTE, [2]), (_REPORT, [1, 1])])
def test_long_sentences_have_weights_of_their_own(text: str, documents: list[int]) -> None:
    """What links in notes is told by one set of weights, and in reports by the other."""
    told = (
        document("2021-01-01", promise("40 places will open at Netherfold School.", FORTY)),
        document("2021-02-01", promise(text, FORTY)),
    )
    linking = replace(_LINKING_NOTHING, links={"": 9.0})
    with instead(replace(learnt(), notes=linking, prose=_LINKING_NOTHING)):
        assert [one.documents for one in ledger(*told)] == documents


@pytest.mark.parametrize(("words", "prose"), [(0, 0.0), (16, 0.0), (17, 0.5), (18, 1.0), (40, 1.0)])
def test_between_notes_and_reports(words: int, prose: float) -> None:
    """The weights pass from one to the other as sentences get longer."""
    text = " ".join(["places", *["word"] * (words - 1)])
    (claim,) = Reading(document("2021-01-01", promise(text)), ()).claims()
    assert claim.prose == prose
    notes = Weights({"": 1.0}, {"repeated": {"": 1.0}}, {"": 1.0})
    long = Weights({"": 3.0, "dated": 1.0}, {"repeated": {"": 3.0}}, {"": 3.0})
    with instead(replace(learnt(), notes=notes, prose=long)):
        mixed = weights(prose)
    assert mixed.links == {"": 1 + 2 * prose, "dated": prose}
    assert mixed.kinds["repeated"] == mixed.founding == {"": 1 + 2 * prose}


def test_a_ledger_teaches_right_and_wrong() -> None:
    """A lesson keeps which promise a statement belongs to, among all that it may."""
    first = document(
        "2021-01-01",
        promise("40 places will open at Netherfold School.", FORTY),
        promise("60 places will open at Quarrybank School.", count("60 places", 60)),
    )
    later = document("2022-01-01", done("The 40 places at Netherfold are open.", FORTY))
    told = {
        (first.id, first.statements[0].start): (("A", "made"),),
        (first.id, first.statements[1].start): (("B", "made"),),
        (later.id, later.statements[0].start): (("A", "reported_done"),),
    }
    taught = script("lessons").lessons([first, later], told, date(2023, 1, 1))
    assert sum(taught.links[-1].right) == 1
    assert len(taught.links[-1].rows) == len(taught.links[-1].right)
    assert [one.first for one in taught.foundings] == [True, True]
    (step,) = taught.steps
    assert step.kinds == {"reported_done"}
    assert any(name.startswith("proposed ") for name in step.grounds)
    untold = script("lessons").lessons([first, later], {}, date(2023, 1, 1))
    assert not any(any(one.right) for one in untold.links)
    assert not untold.steps


def test_a_detail_founds_no_promise() -> None:
    """With weights that take all for details, what is not linked stays open with its reason."""
    first = document("2021-01-01", promise("It will publish its SEND strategy."))
    other = document("2021-02-01", promise("The SEND strategy will be published in May."))
    with instead(_alike(_LINKING_NOTHING)):
        assert len(ledger(first, other)) == 2
    with instead(_alike(replace(_LINKING_NOTHING, founding={"": -9.0}))):
        found = follow([first, other], date(2023, 1, 1))
    assert len(found.commitments) == 1
    (left,) = found.open
    assert "a detail" in left.reason


_OTHER = (
    "The council will put more money into improving its special schools for children with special"
    " educational needs across the county over the next few years."
)
_VAGUE = (
    "The council will work with every parent of a child with special educational needs on how the"
    " schools of the county can best welcome all of them."
)


@pytest.mark.parametrize(
    ("text", "values", "rows"),
    [
        (_VAGUE, (), 1),
        (f"{_VAGUE[:-1]} by May 2023.", (period("by May 2023", "2023-05-31"),), 2),
        (f"{_VAGUE[:-1]} for £2m.", (money("£2m", "2000000"),), 2),
        (f"{_VAGUE[:-1]}, and Quarrybank School too.", (), 2),
    ],
)
def test_in_reports_a_vague_promise_needs_more(text: str, values: Any, rows: int) -> None:
    """What has neither number, sum nor day founds a row only where that is more than likely."""
    first = document("2021-01-01", promise(_OTHER, money("more money", "9000000")))
    other = document("2021-02-01", promise(text, *values))
    with instead(_alike(replace(_LINKING_NOTHING, founding={"": 0.5}))):
        assert len(ledger(first, other)) == rows


@pytest.mark.parametrize("kind", KINDS)
def test_a_step_is_told_by_its_weights(kind: str) -> None:
    """The likeliest kind is told, whatever the rules propose."""
    told = (
        document("2021-01-01", promise("40 places will open at Netherfold School.", FORTY)),
        document(
            "2022-02-01", done("The 40 places at Netherfold School are open, as agreed.", FORTY)
        ),
    )
    by_kind = {each: {"": 9.0 if each == kind else 0.0} for each in KINDS}
    with instead(_alike(replace(learnt().notes, kinds=by_kind))):
        (found,) = ledger(*told)
    assert kinds(found) == ["made", kind]


@pytest.mark.parametrize(("odds", "kind"), [(0.9, "repeated"), (1.1, "reported_done")])
def test_done_by_its_sound_alone_needs_more(odds: float, kind: str) -> None:
    """What names no place, number or paper of a promise must sound done beyond doubt."""
    by_kind = {each: {"": odds if each == "reported_done" else 0.0} for each in KINDS}
    first = document("2021-01-01", promise("A telephone advice line for parents will open."))
    later = document("2021-06-01", promise("The telephone advice line for parents was launched."))
    with instead(_alike(replace(learnt().notes, kinds=by_kind))):
        (found,) = ledger(first, later)
    assert kinds(found) == ["made", kind]


@pytest.mark.parametrize(
    "later",
    [
        "Good news on Netherfold School was told to governors.",
        "It was good to see how far the work at Netherfold School has come.",
    ],
)
def test_how_it_sounds_overrules_the_rules(later: str) -> None:
    """What names the school and sounds like no report of it reports nothing."""
    first = promise("A unit of 40 places will open at Netherfold School.", FORTY)
    (found,) = ledger(document("2021-01-01", first), document("2022-02-01", done(later)))
    assert not {"reported_done", "reported_part"} & set(kinds(found))


BY_2025 = period("by August 2025", "2025-08-31")
BY_2027 = period("to September 2027", "2027-09-30")


def test_what_is_moved_later_was_not_done() -> None:
    """A report of the whole stands as one of a part, once a later paper still moves the date."""
    made = promise("40 places will open at Netherfold School by August 2025.", FORTY, BY_2025)
    early = done("The 40 places at Netherfold School have opened.", FORTY)
    moved = promise(
        "The opening of the 40 places at Netherfold School is put back to September 2027.",
        FORTY,
        BY_2027,
    )
    told = (document("2023-01-01", made), document("2024-01-01", early))
    (found,) = ledger(*told, as_of="2024-02-01")
    assert found.state == "reported_done"
    (found,) = ledger(*told, document("2024-09-01", moved), as_of="2024-10-01")
    assert kinds(found)[:2] == ["made", "reported_part"]
    assert "but later delayed" in found.events[1].reason
    assert found.state == "delayed"


def test_another_phase_adds_nothing_to_an_old_total() -> None:
    """Additional places add to a total only where they name it or its school."""
    whole = promise("It will create 420 special school places.", special("420 special school", 420))
    more = promise(
        "Three units will give 42 additional special school places.",
        special("42 additional special school places", 42, change="additional"),
    )
    found = ledger(document("2021-01-01", whole), document("2024-01-01", more))
    assert all(one.count_low in (420, 42) for one in found)


def test_a_mileage_rate_lowers_no_charge() -> None:
    """£390 a year and 45p a mile are no two values of one thing."""
    charge = promise(
        "Families will pay a charge of £390 a year for transport.",
        money("£390 a year", "390", per=("year",)),
    )
    rate = promise(
        "Families will be paid 45p a mile for transport in place of a bus.",
        money("45p a mile", "0.45", per=("mile",)),
    )
    found = ledger(document("2024-01-01", charge), document("2024-03-01", rate))
    assert not any(event.kind == "lowered" for one in found for event in one.events)


def test_parents_promise_nothing_for_the_council() -> None:
    """Who vows to fight a cut is not who promised it; an officer is."""
    said = "families: They have vowed to fight a cut that takes £2m from transport this year."
    officer = said.replace("families", "The Director of Education")
    for words, promiser in ((said, None), (officer, "The Director of Education")):
        text = words.split(": ", 1)[1]
        one = document("2024-01-01", promise(text, money("£2m", "2000000")), quoted=words)
        (found,) = ledger(one)
        assert found.promised_by == promiser


def test_a_vague_promise_takes_no_number_of_another_report() -> None:
    """What began without a place, number or day gets none from a report of years later."""
    vague = (
        "The committee agreed on Tuesday, after some hours of questions from parents and heads, to "
        "go on looking at what more bases in mainstream schools might do for the county's children."
    )
    later = (
        "Today the committee backed, by nine votes to two, a plan for 500 extra places at bases in "
        "mainstream schools, which the report says the county's children need more than ever."
    )
    told = (
        document("2018-09-11", promise(vague)),
        document("2022-05-01", promise(later, count("500 extra places", 500))),
    )
    with instead(_alike(Weights({"": 9.0}, {}, {}))):
        assert [one.count_low for one in ledger(*told)] == [None, Decimal(500)]


@pytest.mark.parametrize(
    "where",
    [
        "It will be built on the East Tarnside Business Park in Holm.",
        "The new school, which is in Holm, will have music rooms and open to pupils in May 2023,"
        " if the plans for the road and the bridge that it needs are agreed by the planners.",
    ],
)
def test_an_address_is_no_other_school(where: str) -> None:
    """Where "it" will be built is told of the school that was spoken of just before."""
    told = document(
        "2021-02-20",
        promise(
            "A new special school for 100 pupils of the county will open in Tarnside, said the head"
            " of the service, who has worked on the plans with parents since spring last year."
        ),
        promise(where, *([MAY] if "May 2023" in where else [])),
    )
    with instead(_alike(Weights({"": 9.0}, {}, {}))):
        (found,) = ledger(told)
    assert kinds(found) == ["made", "repeated"]
    assert bool(found.deadline) is ("May 2023" in where)


def test_a_sum_to_the_last_thousand_is_of_one_scheme() -> None:
    """£2.268m for a school of the town is the £2.268m for the school by its name."""
    told = (
        document(
            "2023-10-03",
            promise("£2.268m will enlarge a base in Tarnside.", money("£2.268m", "2268000")),
        ),
        document("2023-12-01", promise("A hall will be built at Holm Academy by May.")),
        document(
            "2024-09-10",
            promise("£2.268m will enlarge a base at Holm Academy.", money("£2.268m", "2268000")),
        ),
    )
    with instead(_alike(Weights({"": -9.0, "amount": 18.0}, {}, {}))):
        first, _ = ledger(*told)
    assert first.documents == 2


def test_a_school_in_none_of_the_towns_that_were_told_later() -> None:
    """A new school in a third town is none of three whose towns a later sentence told."""
    three = document(
        "2021-03-02",
        promise(
            "The council plans to build three new special schools.",
            count("three new special schools", 3, unit="school"),
        ),
        promise(
            "The three new special schools will be built in Tarnside and Pellwick.",
            count("three new special schools", 3, unit="school"),
        ),
    )
    with instead(_alike(Weights({"": 9.0}, {}, {}))):
        for town, rows in (("Wendlow", [3, None]), ("Pellwick", [3])):
            new = promise(f"We will consult on plans to build a new special school in {town}.")
            found = ledger(three, document("2021-06-02", new))
            assert [one.count_low for one in found] == rows


def test_another_sum_of_one_article_has_a_row() -> None:
    """What shares a few words with a promise of its article does not lose its own sum by it."""
    told = document(
        "2021-01-01",
        promise(
            "The council will put £40m into improving and expanding its special schools for"
            " children with special educational needs across the county over the next few years.",
            money("£40m", "40000000"),
        ),
        promise(
            "The county will also give £300,000 to parents who want to set up clubs for children"
            " with special educational needs, which have been asked for in every part of it.",
            money("£300,000", "300000"),
        ),
    )
    with instead(_alike(Weights({"": -0.2}, {}, {}))):
        assert sorted(one.amount_low or 0 for one in ledger(told)) == [300_000, 40_000_000]


def test_a_detail_with_its_own_sum_and_day_has_a_row() -> None:
    """What a link would lose is kept where it has a day of its own, however like a detail."""
    first = document("2021-01-01", promise(_OTHER, money("more money", "9000000")))
    dated = _OTHER.replace("more money", "£300,000").replace("over the next few years", "by May")
    values = money("£300,000", "300000"), period("by May", "2021-05-31")
    other = document("2021-02-01", promise(dated, *values))
    alone = document("2021-02-01", promise(dated, values[0]))
    with instead(_alike(Weights({"": 9.0}, {}, {"": -9.0}))):
        assert len(ledger(first, other)) == 2
        assert len(ledger(first, alone)) == 1
