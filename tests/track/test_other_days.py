"""Days of a meeting, of a part, of a forecast: no deadlines; places for a term: one."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.extract.counts import parse_counts
from sendminer.extract.periods import parse_periods
from sendminer.records import Statement
from sendminer.track.reading.days.deadline import Due
from sendminer.track.reading.days.deadlines import due
from sendminer.track.reading.values.clauses import of_its_clause
from tests.track.factory import Said, count, document, ledger, period, plain, promise

DAY = date(2023, 11, 21)
NONE = [
    ("at its meeting", "Councillors will discuss £4m for new bases, which heads say cannot wait any"
     " longer in this corner of the county, at its meeting next Wednesday."),
    ("goes back", "The choice of a site for 60 places will go back to Cabinet in the spring."),
    ("to be presented", "The plan to be presented to cabinet next Tuesday tells how £8m is spent."),
    ("comes before", "A £9m plan for 120 places will come before the committee on 12 May 2024."),
    ("ahead of it", "Ahead of a cabinet meeting on 6 December, it set out plans for 60 places."),
    ("its May meeting", "Cabinet is set to approve £9m for 60 places at its May 2024 meeting."),
    ("asked on", "The cabinet will be asked on 6 December to approve 60 places."),
    ("a hearing", "They were granted a hearing scheduled for next month on closing two bases."),
    ("in court", "A judge will hear the challenge to the £3m cut in January 2024."),
    ("an inquiry", "A public inquiry into the site for 60 places is due in May 2024."),
    ("the first", "It will have 120 places, with the first places expected in September 2024."),
    ("first of which", "It will add 300 places, the first of which will open in May 2024."),
    ("first of them", "A scheme will add 300 places, and the first 40 will be ready by May 2024."),
    ("some", "Some of the 300 places will be ready in September 2024."),
    ("how long one may answer", "The closing date for views on the 60 places is 22 January 2024."),
    ("by when to apply", "The deadline for applications for 60 places is noon on 30 May 2024."),
    ("a day for the yes", "A decision to confirm the £2m for 60 places is set for 23 June 2024."),
    ("when one may ask", "It holds an open event on 6 June 2024 where the 60 places are shown."),
    ("when it was agreed", "Just this month, Cabinet approved a contract for 60 places."),
    ("given before", "It will create 68 places, and adds to previous funding agreed by the ministry"
     " in 2022/23 for 28 places."),
    ("a forecast", "It set aside £684,000 for the roof, but the trust projects a deficit by 2025."),
    ("demand", "It will build two bases, although demand will double by March 2026."),
    ("others meanwhile", "It adds 40 places while ministers are to publish a paper in May 2024."),
    ("named by then", "It will have 120 places, with a trust being named before May 2024."),
    ("a step", "A 120-place base will be built, with work due to start in May 2024."),
    ("onwards", "It will deliver up to 872 places from September 2024 onwards."),
    ("spent from", "It includes £3m to be spent on small bases from September 2024."),
    ("offers", "The council will publish its offers of places for September 2024."),
    ("carbon", "It will build a base in line with its pledge to be net zero by May 2027."),
    ("the books", "It will create 300 places as it tries to balance its budget by May 2027."),
    ("so that it pays", "It is given £49m, which means it can pay off its debts by May 2027."),
    ("so many of them", "Heads were told that 140 of these places should be there by May 2024."),
    ("if approved next week", "A base with 60 places will be built if members back it next week."),
    ("once agreed", "It will build 60 places once ministers agree to the plan next month."),
    ("subject to a vote", "It will build 60 places, subject to approval by cabinet next month."),
    ("the go-ahead", "It will build 60 places if the plan gets the go-ahead next week."),
    ("full", "When the school is full in 2027, it will teach 80 children."),
    ("an unknown day", "The plan will be sent within 70 working days of the inspection."),
    ("offers of places", "It makes offers for a school for pupils with needs for May 2024."),
    ("a body's meeting", "Plans to add 60 places at Larkmead will be taken to Westmere Council’s"
     " cabinet meeting on 12 December."),
    ("the full council", "The £4m scheme is going to the full council meeting on 12 December."),
    ("meets to decide", "Members can read the secret papers on 60 places when the Cabinet meets to"
     " decide on the spending on Wednesday (22nd)."),
    ("will meet on", "The committee will meet on 7 December to agree 60 places."),
    ("set to approve", "Cabinet members are set to approve 60 places on 12 December."),
    ("expected to sign off", "The executive is due to sign off 60 places next week."),
    ("the day first", "On 12 December the cabinet will decide whether to fund 60 places."),
    ("on the agenda", "The £4m plan is on the agenda for the cabinet meeting on 7 December."),
    ("a go-ahead from", "The 60 places need the go-ahead from cabinet on 7 December."),
    ("an announcement", "It follows the announcement of a £4m budget in July for 60 places."),
    ("an approval", "The approval of £8m in July means that 60 places will be built."),
    ("a decision", "It follows the decision in July to create 60 places."),
    ("demand for places", "The demand for places for September 2024 will be looked at."),
]  # fmt: skip
TOLD = [
    ("told beside of the work", "This work, which is scheduled for completion by May 2024, will"
     " create 20 places and is to cost £1,152,490.", "2024-05-31"),
    ("given now", "It will create 68 places with the new funding agreed in May for use by May"
     " 2024.", "2024-05-31"),
    ("a report is promised", "A report be presented to the committee in March 2024.", "2024-03-31"),
    ("done there", "The policy will be adopted at the meeting of the council in March 2024.",
     "2024-03-31"),
    ("meets a target", "The cabinet will meet its target of 90 per cent by March 2024.",
     "2024-03-31"),
    ("after a meeting", "A plan for 60 places will go to cabinet in March 2024 and the base will"
     " open in May 2025.", "2025-05-31"),
    ("hearing loss", "A base for children with hearing loss will open in May 2024.", "2024-05-31"),
    ("a trial", "The council will hold a trial of new passes in May 2024.", "2024-05-31"),
    ("the rest", "Half of the places will open in May 2024, with the rest by May 2025.",
     "2025-05-31"),
    ("first of its kind", "The first special school there will open in May 2024.", "2024-05-31"),
    ("a deficit cleared", "The deficit is forecast to grow but will be cleared by March 2028.",
     "2028-03-31"),
    ("the same matter", "The trust fell short, but the council will open 40 places by May 2024.",
     "2024-05-31"),
    ("the thing itself", "It will be built, with 60 places opening in May 2025.", "2025-05-31"),
    ("from a month", "The council will open 60 places from September 2024.", "2024-09-30"),
    ("places for", "That about 300 more places be created at Netherfold for September 2024.",
     "2024-09-30"),
    ("approved", "That 77 bulge places for September 2024 be approved.", "2024-09-30"),
    ("results", "Families will be asked, the result to come back to the Cabinet in May 2024.",
     "2024-05-31"),
    ("an improvement plan", "An improvement plan will go to cabinet in May 2024.", "2024-05-31"),
    ("the only number", "A trust will be chosen, and the first 24 places are there by May 2024.",
     "2024-05-31"),
    ("the first children", "A 20-place base will open, and the first eight children come in"
     " January 2024.", "2024-01-31"),
    ("every year", "It will publish an annual report, the first of them in May 2024.",
     "2024-05-31"),
    ("signed with", "A contract with the trust will be signed in May 2024.", "2024-05-31"),
    ("the day of the decision", "It will be sent within six months of the decision.",
     "2024-05-21"),
    ("for whom", "Work goes on to open a new school for pupils with social, emotional and mental"
     " health needs for September 2024.", "2024-09-30"),
    ("all of them", "All 140 of these places should be there by May 2024.", "2024-05-31"),
    ("books alone", "The council will balance its budget by March 2027.", "2027-03-31"),
    ("places first", "It will open 60 places by May 2026, as it tries to balance its budget.",
     "2026-05-31"),
    ("savings", "A plan saves £3m, meaning the deficit will be cleared by March 2027.",
     "2027-03-31"),
    ("the earlier phase", "Phase 2 will be finished by May 2024 and phase 3 by March 2025.",
     "2024-05-31"),
    ("both phases", "Phase 1 and phase 2 will be finished by May 2024.", "2024-05-31"),
    ("for another year", "It will run the club for another year.", "2024-11-21"),
    ("put off to the New Year", "The plan due this autumn is delayed to the New Year.",
     "2024-01-31"),
    ("opened by agreement", "Members will agree to open 60 places on 4 January.", "2024-01-04"),
    ("decided and open", "Cabinet will decide on 12 December whether to build 60 places, which will"
     " open by September 2025.", "2025-09-30"),
    ("when it opens", "In January the council will open 60 places.", "2024-01-31"),
    ("backed for a year", "The trustees will back 60 places with £1m next year.", "2024-12-31"),
    ("an announcement to come", "The announcement of the school's sponsor is due in March 2024.",
     "2024-03-31"),
    ("of the aim", "It follows the announcement of a £8m budget in July to add 60 places over the"
     " next two years.", "2025-11-21"),
    ("places approved for", "Approval of £8m for 60 places in September 2024 was given.",
     "2024-09-30"),
    ("a report to a meeting", "A report on 60 places will be taken to the council's cabinet meeting"
     " in March 2024.", "2024-03-31"),
    ("open and full", "The school is due to open in September 2025 and, when it is full in 2027,"
     " will teach 80 children.", "2025-09-30"),
    ("filling up", "It would open in September 2025, growing to full capacity by 2028.",
     "2025-09-30"),
    ("when approved", "If approved the base will open in September 2025.", "2025-09-30"),
    ("complete", "The school opens in May 2025, and all will be complete by May 2026.",
     "2026-05-31"),
    ("years' time", "The school will open in two years' time.", "2025-11-21"),
    ("under two years", "The school will open in under two years' time.", "2025-11-21"),
    ("from a year", "Holm College will teach primary pupils from 2027.", "2027-12-31"),
    ("a school year", "Heads will offer 220 new places for the 2026/27 academic year.",
     "2027-08-31"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Forty places will open by the next academic year.", date(2024, 9, 1)),
        ("Forty places will be there by the new school year.", date(2024, 9, 1)),
        ("Forty places will open by the start of the next academic year.", date(2024, 9, 1)),
        ("Forty places will open by the end of the next academic year.", date(2025, 8, 31)),
        ("Forty places will open in the next academic year.", date(2025, 8, 31)),
    ],
)
def test_by_a_school_year_is_before_it_begins(text: str, day: date) -> None:
    """Pupils come when the year begins; what is only within it has until it ends."""
    found = _due(text)
    assert found is not None
    assert found.latest == day


def _due(text: str) -> Due | None:
    values = [count.start for count in parse_counts(text)][:1]
    told = of_its_clause(Statement(0, len(text), text), parse_periods(text, DAY), values)
    return due(text, 0, told, DAY)


@pytest.mark.parametrize("text", [row[1] for row in NONE], ids=[row[0] for row in NONE])
def test_days_of_something_else(text: str) -> None:
    """What is talked of, begun, forecast or partly there on a day is not promised for it."""
    assert _due(text) is None


@pytest.mark.parametrize(
    ("text", "latest"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD]
)
def test_days_of_the_promise(text: str, latest: str) -> None:
    """Words alike, of which the day is that of the promise."""
    found = _due(text)
    assert found is not None
    assert found.latest.isoformat() == latest


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Details of where the base is to be built will be revealed by the end of May 2024.", True),
        ("Designs for the school are to be unveiled in December 2023.", True),
        ("The site of the new school will be announced in the spring.", True),
        ("The council will share more details of the 60 places in January 2024.", True),
        ("A meeting with officials on the base will be held in January 2024.", True),
        ("The council will confirm the site and open the school in January 2024.", False),
        ("The council will publish its improvement plan in January 2024.", False),
    ],
)
def test_a_day_on_which_more_is_told(text: str, tells: bool) -> None:
    """What is to be told by a day is not there by it."""
    found = _due(text)
    assert found is not None
    assert found.tells is tells


def test_a_day_of_telling_dates_no_school() -> None:
    """Details by May and a school in September: nothing is put off."""
    made = document(
        "2023-11-21",
        promise("The council will build a new 60-place special school.", count("60-place", 60)),
        promise(
            "Details of where the new school could be built will be revealed by May 2024.",
            period("by May 2024", "2024-05-31"),
        ),
    )
    later = document(
        "2023-12-21",
        promise(
            "The new 60-place special school will open in September 2025.",
            count("60-place", 60),
            period("September 2025", "2025-09-30", "in", earliest="2025-09-01"),
        ),
    )
    (found,) = ledger(made, later)
    assert found.deadline == date(2025, 9, 30)
    assert "delayed" not in [event.kind for event in found.events]


@pytest.mark.parametrize(
    ("text", "lasts"),
    [
        ("The club will be kept open for another year.", True),
        ("It agreed to go on, meaning pupils will get free travel for another year.", True),
        ("The opening will be put off for another year.", False),
        ("The council will continue to fund it for a further two years.", True),
        ("The club will open for a further two years.", False),
    ],
)
def test_what_goes_on_for_a_time_is_never_overdue(text: str, lasts: bool) -> None:
    """Nothing falls due when a time is over for which something is kept."""
    found = _due(text)
    assert found is not None
    assert found.lasts is lasts


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("A rise in the fees will be delayed until at least March 2024.", True),
        ("A rise in the fees has been put back to March 2024 at the earliest.", True),
        ("A rise in the fees will be delayed until March 2024.", False),
        ("The council will train at least 40 helpers by March 2024.", False),
        ("The new fees will not apply before March 2024.", True),
        ("The new fees will apply no earlier than March 2024.", True),
        ("The new fees will apply from March 2024 at the earliest.", True),
        ("The new fees will not be large, and apply before March 2024.", False),
        ("The new fees will apply at the earliest chance, in March 2024.", False),
        ("The new fees will apply at the earliest opportunity, in March 2024.", False),
        ("The new fees will apply at the earliest possible date, in March 2024.", False),
    ],
)
def test_what_comes_no_sooner_falls_due_on_no_day(text: str, least: bool) -> None:
    """A day before which something will not come is no deadline, unless it moves one."""
    found = _due(text)
    assert found is not None
    assert found.least is least
    late = promise(text, period("March 2024", "2024-03-31", "until" if "until" in text else "by"))
    (row,) = ledger(document("2023-11-21", late), as_of="2024-05-01")
    assert row.state == ("new" if least else "past_due")


@pytest.mark.parametrize(
    ("text", "lasts"),
    [
        ("The helpers will continue to be funded until March 2024.", True),
        ("Both bases will stay open until March 2024.", True),
        ("The contract has been extended until March 2024.", True),
        ("The opening has been put off until March 2024.", False),
        ("The trust has until March 2024 to balance its books.", False),
    ],
)
def test_what_is_kept_until_a_day_is_never_overdue(text: str, lasts: bool) -> None:
    """The end of what goes on is no day by which something is to be done."""
    found = _due(text)
    assert found is not None
    assert found.lasts is lasts
    told = period("until March 2024", "2024-03-31", "until")
    (row,) = ledger(document("2023-11-21", promise(text, told)), as_of="2024-05-01")
    assert row.deadline == date(2024, 3, 31)
    assert row.state == ("new" if lasts else "past_due")


def test_the_whole_is_due_on_the_last_day_of_its_parts() -> None:
    """Some places this year and others later: the sum that is known is there by the later day."""
    whole = promise("It will open 80 places in all.", count("80 places", 80))
    parts = promise(
        "Some 50 places could open in May 2024, and another 30 places by May 2026.",
        count("50 places", 50),
        count("30 places", 30),
        period("May 2024", "2024-05-31", "in"),
        period("May 2026", "2026-05-31"),
    )
    (row,) = ledger(document("2023-11-21", whole, parts))
    assert (row.count_low, row.deadline) == (80, date(2026, 5, 31))


PAIRS = [
    ("in brackets", "and by one at Wold Grove (due to open in May 2026).", None),
    ("two of them", "(due in May 2025), and by one at Wold Grove (due in May 2026).", 2025),
    ("behind commas", "in May 2025, and by one at Wold Grove, Pellwick, in May 2026.", 2025),
    ("of one place", "near Wold Grove in May 2026.", 2026),
]


@pytest.mark.parametrize(
    ("text", "year"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS]
)
def test_a_day_is_of_the_place_named_before_it(text: str, year: int | None) -> None:
    """What another school opens on is no day of this one."""
    days = [
        period(f"May {each}", f"{each}-05-31", "in", earliest=f"{each}-05-01")
        for each in (2025, 2026)
        if f"May {each}" in text
    ]
    school = promise("A new unit will be built at Fenby School.")
    later = promise(f"A new unit will be built at Fenby School {text}", *days)
    (row, *_) = ledger(document("2023-11-21", school), document("2024-01-08", later))
    assert (row.deadline.year if row.deadline else None) == year


BASE = promise(
    "A base with 40 places will open at Netherfold by September 2021.",
    count("40 places", 40),
    period("September 2021", "2021-09-30"),
)

DROPPED = plain("The plans for a base at Netherfold have fallen through.")


@pytest.mark.parametrize(
    ("when", "later", "state"),
    [
        ("2020-07-01", DROPPED, "past_due"),
        ("2022-07-01", DROPPED, "past_due"),
        (
            "2022-07-01",
            promise(
                "The base at Netherfold will grow from 40 places to 60.",
                count("40 places", 40, change="from"),
                count("60", 60, change="to"),
            ),
            "raised",
        ),
    ],
    ids=["given up before its day", "given up after it", "raised when the day is over"],
)
def test_what_falls_due(when: str, later: Said, state: str) -> None:
    """Further places do not fall due on a day that is over; what was given up does, as all does."""
    (row,) = ledger(document("2020-01-01", BASE), document(when, later), as_of="2022-08-01")
    assert row.state == state


def test_the_day_of_another_act() -> None:
    """A school opens on no day of a consultation on it."""
    bare = promise("A base with 40 places will open at Netherfold.", count("40 places", 40))
    asks = promise(
        "The trust will consult until 20 June 2021 on the base with 40 places at Netherfold.",
        count("40 places", 40),
        period("20 June 2021", "2021-06-20", "until", grain="day"),
    )
    (row,) = ledger(document("2020-01-01", bare), document("2021-05-01", asks))
    assert row.deadline is None
