"""Which of several days is the new one, and what moves, lowers or reports nothing."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.extract.periods import parse_periods
from sendminer.records import Statement
from sendminer.track.reading.days.deadlines import due
from sendminer.track.reading.doings.roles import doings
from sendminer.track.reading.names.names import names
from sendminer.track.reading.passages.context import leans
from sendminer.track.reading.values.clauses import of_its_clause
from sendminer.track.reading.values.figures import figures, ordinal
from sendminer.track.reading.values.waits import revision, waits
from tests.track.factory import (
    Said,
    blame,
    count,
    document,
    done,
    kinds,
    ledger,
    money,
    period,
    plain,
    promise,
)
from tests.track.test_tellings import OFFICERS, UNIT

DAY = date(2023, 11, 21)
NEW_DAYS = [
    (
        "missed and carried forward",
        "The 60 per cent aim was missed in July and would be carried forward to July 2024.",
        "2024-07-31",
    ),
    (
        "promised by then, and now said",
        "They had sworn to it by this spring, and now say it will be March 2025.",
        "2025-03-31",
    ),
    (
        "re-set",
        "It had not met its aim by April 2023 and had re-set the date to April 2024.",
        "2024-04-30",
    ),
    ("foreseen for", "Publication of the paper was now foreseen for May 2024.", "2024-05-31"),
    ("from one to another", "The handover moves from May 2024 to January 2025.", "2025-01-31"),
    (
        "ahead of the old one",
        "It will open in April 2024, ahead of the September agreed.",
        "2024-04-30",
    ),
    (
        "announced today",
        "From May 2024 parents, it was announced today, will have a line to ring.",
        "2024-05-31",
    ),
    (
        "a plan that says by when",
        "The plan, which returns the budget to balance by March 2025, be adopted.",
        "2025-03-31",
    ),
    ("a body that has until then", "The trust, which has until March 2028, was thanked.", None),
    ("on course for", "The new bands remain on course for September 2024.", "2024-09-30"),
    ("reported is not agreed", "Its findings will be reported in February 2024.", "2024-02-29"),
    ("a level for a year", "The fund would stay at £320,000 in the coming year.", None),
    (
        "it could not now, and another plan",
        "It could not now be balanced in March 2024, and the revised plan aimed for March 2026.",
        "2026-03-31",
    ),
    ("months late is no day", "He blamed sand for a wing coming four months late.", None),
    (
        "what was opened then",
        "It joins the room which we opened at Netherfold in the spring.",
        None,
    ),
]


@pytest.mark.parametrize(
    ("text", "latest"), [row[1:] for row in NEW_DAYS], ids=[row[0] for row in NEW_DAYS]
)
def test_the_new_day(text: str, latest: str | None) -> None:
    """Of the days of one sentence, that to which something is moved."""
    told = of_its_clause(Statement(0, len(text), text), parse_periods(text, DAY), [])
    found = due(text, 0, told, DAY)
    assert (found.latest.isoformat() if found else None) == latest


def test_two_papers_word_their_headlines_as_they_like() -> None:
    """One sentence in two newspapers, with another day, is one promise that was put off."""
    told = "Ashmere's new special school for autistic pupils will open in {}."
    papers = (
        ("2019-06-01", "Free school set to open", "January 2022", "2022-01-31"),
        ("2020-07-01", "Bramley comes closer to its academy", "September 2023", "2023-09-30"),
    )
    (row,) = ledger(
        *(
            document(
                day, plain(title), promise(told.format(when), period(when, latest, bound="in"))
            )
            for day, title, when, latest in papers
        )
    )
    assert kinds(row)[-1] == "delayed"


def test_a_promise_to_report_reports_nothing() -> None:
    """What "has committed to" do something has not done it, whatever else its label says."""
    both = Said(
        "The trust has committed to bring the wait down to 18 weeks by March 2023.",
        ("commitment", "achievement"),
        (period("March 2023", "2023-03-31"),),
    )
    (found,) = ledger(document("2021-07-06", both))
    assert kinds(found) == ["made"]


def test_a_promise_is_about_what_it_leans_on() -> None:
    """What "it" was, said before, is what later words may name."""
    made = document(
        "2021-01-01",
        plain("The average wait for an autism assessment is 90 weeks."),
        promise("The board would bring it down to 52 weeks by June 2024."),
    )
    later = document(
        "2022-01-01", promise("Autism waits are to come down to 52 weeks by June 2024.")
    )
    (found,) = ledger(made, later)
    assert found.documents == 2


def test_the_only_promise_of_its_kind_is_meant() -> None:
    """A delay of "the helpline" is of the one helpline that was promised."""
    made = document("2021-01-01", promise("A helpline for parents will be set up in May."))
    late = document("2021-06-01", plain("A phone line has been put back by a year."))
    (found,) = ledger(made, late)
    assert kinds(found) == ["made", "delayed"]


@pytest.mark.parametrize(
    "text",
    [
        "There is no date set yet for the opening of Larkmead School, the council said.",
        "The opening date of Larkmead School has not been confirmed.",
        "Larkmead School is still to open, but its opening date is yet to be agreed.",
    ],
)
def test_a_day_that_is_withdrawn(text: str) -> None:
    """Where no day is set any more for what had one, it is put off and falls due on none."""
    day = period("September 2023", "2023-09-30", "in", earliest="2023-09-01")
    made = document("2021-01-01", promise("Larkmead School will open in September 2023.", day))
    (found,) = ledger(made, document("2023-03-01", promise(text)))
    assert kinds(found) == ["made", "delayed"]
    assert found.deadline is None
    undated = document("2021-01-01", promise("Larkmead School will open to 60 pupils."))
    (found,) = ledger(undated, document("2023-03-01", promise(text)))
    assert kinds(found) == ["made", "repeated"]


def test_a_day_that_came_and_went() -> None:
    """A critic who says that the day is over in vain tells a delay; another's day is none."""
    day = period("September 2023", "2023-09-30", "in", earliest="2023-09-01")
    made = document("2021-01-01", promise("Larkmead School will open in September 2023.", day))
    text = "That date has come and gone, and Larkmead School is a muddy field."
    (found,) = ledger(made, document("2023-11-01", blame(text)))
    assert kinds(found) == ["made", "delayed"]


def test_buses_are_no_places() -> None:
    """A promise of other things, due on the same day, is another one."""
    made = promise(
        "Ninety-six special school places will open in September 2024.",
        count("Ninety-six special school places", 96, "special_school"),
        period("September 2024", "2024-09-30", "in", earliest="2024-09-01"),
    )
    other = promise(
        "It will buy 18 electric minibuses for special school transport from September 2024.",
        period("September 2024", "2024-09-30", "in", earliest="2024-09-01"),
    )
    found = ledger(document("2021-01-01", made), document("2021-02-01", other))
    assert [each.documents for each in found] == [1, 1]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Fifteen more officers are joining the council.", None),
        ("All 140 places will be there for children.", None),
        ("The tally of new places goes up to 180.", None),
        ("All five officers were appointed by February and now have cases.", "done"),
        ("All five officers will be appointed by February.", None),
    ],
)
def test_what_is_only_coming_is_not_done(text: str, role: str | None) -> None:
    """A label for something done does not make done what the words say is to come."""
    label = "commitment" if text.startswith("All five") else "achievement"
    (statement,) = document("2021-01-01", Said(text, (label,))).statements  # type: ignore[arg-type]
    told = [each.role for each in doings(document("2021-01-01", Said(text, ())), statement)]
    assert ("done" in told) == (role == "done")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the twelfth of the officers", 12),
        ("the 30th internship", 30),
        ("the sixth form", None),
        ("the fifth of May", None),
        ("the fourth year", None),
    ],
)
def test_ordinals(text: str, place: int | None) -> None:
    """The place in a row of things, and not a form, a year or a day."""
    assert ordinal(text) == place


def test_the_rest_is_dated_without_a_label() -> None:
    """What the last ones wait for is told in the next sentence, with no noun to count."""
    made = document("2021-01-01", OFFICERS)
    later = document(
        "2022-02-10",
        done(
            "Nine of the twelve caseworkers have started.",
            count("twelve caseworkers", 12, unit="staff"),
        ),
        plain(
            "The last three, who are hardest to find, would be there by May 2025.",
            period("May 2025", "2025-05-31"),
        ),
    )
    (found,) = ledger(made, later)
    assert kinds(found) == ["made", "reported_part", "delayed"]


def test_a_place_and_a_number_of_its_own() -> None:
    """So many places at a school named are no step of a promise that names none."""
    made = promise("Teenagers with mental health needs will have a new service by May 2024.")
    other = promise(
        "That Quarry Lane Centre be converted for 36 teenagers with mental health needs.",
        count("36 teenagers", 36, unit="young_person"),
    )
    found = ledger(document("2021-01-01", made), document("2021-09-01", other))
    assert [each.documents for each in found] == [1, 1]


def test_a_limb_that_names_the_old_sum() -> None:
    """The next limb sets "the amount" in place of the old one: it is no charge of its own."""
    first = promise("It will charge £480 a year for post-16 travel.", money("£480", "480"))
    later = document(
        "2022-01-01",
        promise("(1) That the charge for post-16 travel be confirmed.", item=0, limb=True),
        promise(
            "(2) That the amount be £520 and not £480 as consulted upon.",
            money("£520", "520"),
            money("£480", "480", change="from"),
            item=0,
            limb=True,
        ),
    )
    (found,) = ledger(document("2021-01-01", first), later)
    assert kinds(found)[-1] == "raised"


def test_the_number_of_a_paragraph_is_no_number() -> None:
    """Four point one is where it stands, and not how many officers."""
    text = "4.1 Officers will set up a service for 60 young people by May 2024."
    told = (
        count("4.1 Officers", 4, unit="staff"),
        count("60 young people", 60, unit="young_person"),
    )
    (found,) = ledger(document("2021-01-01", promise(text, *told)))
    assert (found.count_low, found.count_unit) == (60, "young_person")


def test_a_later_day_without_a_label_or_a_word_of_delay() -> None:
    """Whoever says that it would be there by May, and not in March as promised, moves the day."""
    later = plain(
        "The unit for 40 pupils at Netherfold, whose builder fell ill, would open in May 2024.",
        count("40 pupils", 40, unit="pupil"),
        period("May 2024", "2024-05-31", "in", earliest="2024-05-01"),
    )
    (found,) = ledger(document("2021-01-01", UNIT), document("2022-02-10", later))
    assert kinds(found) == ["made", "delayed"]


def test_a_section_is_no_number() -> None:
    """The number of a section counts nothing."""
    told = document("2021-01-01", plain("The Section 151 Officer said that 40 had come."))
    assert figures(told, told.statements[0]) == {40}


def test_an_age_is_no_number() -> None:
    """The fourteen of "a fourteen-year-old" counts nothing."""
    told = document("2021-01-01", plain("A fourteen-year-old cut the ribbon for 20 guests."))
    assert figures(told, told.statements[0]) == {20}


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("There will be four bases, not six.", 6, 4),
        ("The cut to be made was 25 and no longer 60.", 60, 25),
        ("It would reach 90 young people by the summer and not 60.", None, None),
    ],
)
def test_one_number_in_place_of_another(text: str, old: int | None, new: int | None) -> None:
    """The number that is set aside, and the one that takes its place."""
    was, now = revision(Statement(0, len(text), text))
    assert (was and was.low, now and now.low) == (old, new)


def test_down_to_so_many_weeks() -> None:
    """A wait is told by what it is brought down to, though it is only called "it"."""
    text = "The board would bring it down to 52 weeks."
    now, _ = waits(Statement(0, len(text), text))
    assert now is not None
    assert now.low == 52


def test_a_name_that_says_when_is_no_place() -> None:
    """Places elsewhere, due by the time a school opens, are not that school's."""
    told = names("180 places in all by the time the Brimley School opens", "")
    assert not [each for each in told if each.kind == "site"]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("The trust undertook to bring that wait down to a year.", True),
        ("The trust undertook to bring waits down to a year.", False),
    ],
)
def test_that_wait_points_back(text: str, points: bool) -> None:
    """A wait called "that wait" is one spoken of before."""
    assert leans(text) is points


def test_a_critic_moves_no_day() -> None:
    """Whoever tells the story of a delay brings nothing forward by its first dates."""
    critic = blame(
        "Parents at Netherfold say it has gone from one date to the next, first 2022.",
        period("2022", "2022-12-31", "in", earliest="2022-01-01", grain="year"),
    )
    found = ledger(document("2021-01-01", UNIT), document("2022-02-10", critic))
    assert "brought_forward" not in kinds(found[0])


def test_the_day_of_a_meeting_that_is_to_be_asked_is_no_deadline() -> None:
    """Councillors will be asked on the sixth; nothing is promised for that day."""
    text = "On 6 February councillors will be asked to approve a unit at Netherfold School."
    day = period("On 6 February", "2025-02-06", "on")
    (found,) = ledger(document("2025-01-01", promise(text, day)))
    assert found.deadline is None


@pytest.mark.parametrize(
    "text",
    [
        "September 2026 was the date first expected for the unit at Netherfold.",
        "A decision on the unit at Netherfold will be taken in September 2026.",
    ],
)
def test_the_day_of_a_decision_or_one_that_was_meant_once_moves_nothing(text: str) -> None:
    """Neither is the day by which it will be done."""
    told = promise(text, period("September 2026", "2026-09-30", "in"))
    (found,) = ledger(document("2021-01-01", UNIT), document("2022-01-01", told))
    assert found.deadline == date(2023, 9, 30)


def test_what_has_doubled_is_not_done() -> None:
    """Spending on a school that is to open is no school."""
    later = done("Spending at Netherfold has almost doubled since 2018.")
    (found,) = ledger(document("2021-01-01", UNIT), document("2022-01-01", later))
    assert "reported_done" not in kinds(found)


def test_building_that_has_started_is_not_done() -> None:
    """Almost five years after the first plans, work has begun, and nothing is open."""
    later = done("Building has started at Netherfold, almost five years after the first plans.")
    (found,) = ledger(document("2021-01-01", UNIT), document("2022-01-01", later))
    assert "reported_done" not in kinds(found)


def test_sooner_than_another_way_brings_nothing_forward() -> None:
    """Only what comes sooner than planned has moved."""
    later = promise("The unit at Netherfold comes far sooner than the free school would.")
    (found,) = ledger(document("2021-01-01", UNIT), document("2022-01-01", later))
    assert "brought_forward" not in kinds(found)


def test_years_and_times_are_no_part_of_a_number() -> None:
    """Five years after it was promised, and seven times before, tell no five or seven places."""
    text = "Almost five years on, having failed seven times, the unit at Netherfold is half done."
    said = plain(text)
    assert not figures(document("2022-01-01", said), document("2022-01-01", said).statements[0])


def test_a_formula_of_approving_founds_nothing() -> None:
    """What is approved must be said."""
    text = "The Cabinet approved the recommendations as set out in the report."
    assert not ledger(document("2021-01-01", promise(text)))
    assert ledger(document("2021-01-01", promise("The Cabinet approved the plan for 40 places.")))


LONG = "which officers have drawn up with heads and families in that part of the county, "


def test_a_scheme_does_not_get_the_number_of_one_school_in_a_long_report() -> None:
    """The number of a school that is named opens a row, and is not taken for that of all."""
    whole = promise(f"The council will expand its special schools, {LONG}over the next five years.")
    one = promise(
        f"The expansion of special schools, {LONG}begins with 100 places at Netherfold School.",
        count("100 places", 100),
    )
    found = ledger(document("2021-01-01", whole, one))
    assert {each.count_low for each in found} == {None, 100}


def test_another_paper_of_that_day_that_names_no_date_hides_no_move() -> None:
    """A deadline moves where a paper comes after the last one that told the deadline as it was."""
    told = document("2022-05-01", promise("The unit of 40 places at Netherfold is going ahead."))
    moved = document(
        "2022-05-01",
        promise(
            "The unit at Netherfold will be ready in May 2025.",
            period("May 2025", "2025-05-31", "in"),
        ),
        id="moved",
    )
    again = document(
        "2022-05-01",
        promise(
            "The unit at Netherfold is to open by September 2023.",
            period("by September 2023", "2023-09-30"),
        ),
        id="again",
    )
    (found,) = ledger(document("2021-01-01", UNIT), told, moved)
    assert found.deadline == date(2025, 5, 31)
    assert "delayed" in kinds(found)
    (other,) = ledger(document("2021-01-01", UNIT), again, moved)
    assert "delayed" not in kinds(other)


@pytest.mark.parametrize(("was", "now", "kind"), [(96, 84, "lowered"), (84, 96, "raised")])
def test_a_number_that_is_changed_need_not_have_been_told_before(
    was: int, now: int, kind: str
) -> None:
    """The first paper told of the school alone: the state is that which the words tell."""
    first = promise("Netherfold School will open as a new special school.", item=0)
    text = f"That the number of places at Netherfold School be changed from {was} to {now} places."
    later = promise(text, count(str(was), was, change="from"), count(f"{now} places", now), item=0)
    papers = (
        document("2021-01-01", first, issue="7"),
        document("2021-06-01", later, issue="7"),
    )
    (found,) = ledger(*papers, as_of="2021-07-01")
    assert (found.state, found.count_low) == (kind, now)
    step = found.events[-1]
    assert (step.kind, step.count_from, step.count_to) == (kind, was, now)
