"""The step that a later statement adds to a promise: one row for each way to tell it."""

from __future__ import annotations

import pytest

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

UNIT = promise(
    "A unit for 40 pupils will open at Netherfold in September 2023.",
    count("40 pupils", 40, unit="pupil"),
    period("September 2023", "2023-09-30", "in", earliest="2023-09-01"),
)
OFFICERS = promise(
    "Twelve caseworkers will be recruited by May 2024.",
    count("Twelve caseworkers", 12, unit="staff"),
    period("May 2024", "2024-05-31"),
)
BASES = promise(
    "It will open six resource bases by September 2023.",
    count("six resource bases", 6, unit="base"),
)
WAIT = promise("The trust would cut the wait for an autism assessment to 30 weeks by June 2024.")
RATE = promise("A target was set of 75 per cent of plans on time.")
FUND = promise("An inclusion fund of £1.5m would be set up for schools.", money("£1.5m", "1500000"))
PLACES = promise(
    "A £9m scheme will create 300 places at special schools by September 2022.",
    money("£9m", "9000000"),
    count("300 places", 300),
    period("September 2022", "2022-09-30", "in", earliest="2022-09-01"),
)
STEPS = [
    (
        "a yes in the passive",
        UNIT,
        plain("The unit for 40 pupils at Netherfold has been given the go-ahead."),
        "decided",
    ),
    (
        "a yes by who is named behind it",
        UNIT,
        plain("The unit at Netherfold was unanimously backed by the county’s cabinet."),
        "decided",
    ),
    (
        "a member's yes",
        UNIT,
        plain("Ida Marlow, cabinet member for schools, has approved the unit at Netherfold."),
        "decided",
    ),
    (
        "a yes to talk of it",
        UNIT,
        plain("A consultation on the unit at Netherfold was endorsed by the cabinet."),
        "repeated",
    ),
    (
        "a yes to come",
        UNIT,
        promise("The unit at Netherfold is set to be approved by the cabinet."),
        "repeated",
    ),
    (
        "money spent makes no places",
        PLACES,
        done("The council has now spent £9m on its special schools.", money("£9m", "9000000")),
        "reported_part",
    ),
    (
        "a day that is missed",
        UNIT,
        plain(
            "The unit at Netherfold will not be finished in time for Easter 2024.",
            period("Easter 2024", "2024-03-31", "in"),
        ),
        "delayed",
    ),
    (
        "works that stand still",
        UNIT,
        plain("Works on the unit at Netherfold are currently suspended."),
        "delayed",
    ),
    (
        "delays that pushed it back",
        UNIT,
        plain(
            "It was first hoped that the unit at Netherfold would open in May 2023, but delays had"
            " pushed the scheme back.",
            period("May 2023", "2023-05-31", "in"),
        ),
        "delayed",
    ),
    (
        "delays keep no promise",
        UNIT,
        done("The news follows several delays to the unit at Netherfold that have occurred since."),
        "repeated",
    ),
    (
        "nor does the ground",
        UNIT,
        done("The builder has completed ground clearance and enabling works at Netherfold."),
        "repeated",
    ),
    (
        "open at last, after a day that is recalled",
        UNIT,
        plain(
            "In May the council said that the unit at Netherfold was likely by July 2024, and the"
            " base was at last opened in September, a year later than planned.",
            period("July 2024", "2024-07-31"),
        ),
        "reported_done",
    ),
    (
        "a day that is over brings nothing forward",
        UNIT,
        promise(
            "Netherfold keeps its unit until May 2021, as was agreed.",
            period("May 2021", "2021-05-31"),
        ),
        "repeated",
    ),
    (
        "an earlier day without a word of it",
        UNIT,
        promise(
            "Some of the 40 pupils will be at Netherfold by May 2023.",
            count("40 pupils", 40, unit="pupil"),
            period("May 2023", "2023-05-31"),
        ),
        "repeated",
    ),
    (
        "a headline moves nothing",
        UNIT,
        promise(
            "New classrooms at Netherfold, March 2024",
            period("March 2024", "2024-03-31", "in", earliest="2024-03-01"),
        ),
        "mentioned",
    ),
    (
        "a number owned to",
        OFFICERS,
        plain(
            "She now sought to find eight caseworkers rather than twelve.",
            count("eight caseworkers", 8, unit="staff"),
            count("twelve", 12, unit="staff", change="from"),
        ),
        "lowered",
    ),
    (
        "a resolution without a label",
        UNIT,
        plain(
            "RESOLVED (a) that the unit at Netherfold be reduced from 40 pupils to 24.",
            count("40 pupils", 40, unit="pupil", change="from"),
            count("24", 24, unit="pupil", change="to"),
        ),
        "lowered",
    ),
    (
        "the twelfth of twelve",
        OFFICERS,
        done("The twelfth of the caseworkers took up post in March."),
        "reported_done",
    ),
    (
        "the ninth of twelve",
        OFFICERS,
        done("The ninth of the caseworkers took up post in March."),
        "reported_part",
    ),
    (
        "signed off is not there",
        UNIT,
        done(
            "A unit for 40 pupils at Netherfold has been signed off.",
            count("40 pupils", 40, unit="pupil"),
        ),
        "repeated",
    ),
    (
        "a tender is not the thing",
        UNIT,
        done("The tender for the unit at Netherfold has closed."),
        "repeated",
    ),
    (
        "a pledge named is no wait",
        WAIT,
        done("The 30-week pledge on autism assessments has been dropped by the trust."),
        "decided",
    ),
    (
        "a pledge met",
        WAIT,
        done("The 30-week pledge on autism assessments has been met by the trust."),
        "reported_done",
    ),
    (
        "short of a share",
        RATE,
        done("At 66 per cent, plans on time are up but remain short of 75 per cent."),
        "reported_part",
    ),
    (
        "a goal that remains",
        RATE,
        done("Seventy-five per cent of plans on time remains the goal, and it was 44 in May."),
        "repeated",
    ),
    (
        "in place of a round sum",
        FUND,
        promise(
            "The inclusion fund would be worth £2m and not £1.5m.",
            money("£2m", "2000000"),
            money("£1.5m", "1500000", change="from"),
        ),
        "raised",
    ),
    (
        "an undertaking honoured",
        UNIT,
        promise(
            "The undertaking that 40 pupils would start at Netherfold has been honoured in full.",
            count("40 pupils", 40, unit="pupil"),
        ),
        "reported_done",
    ),
    (
        "as it was said",
        UNIT,
        promise(
            "All 40 pupils have started at Netherfold, as we said they would be able to.",
            count("All 40 pupils", 40, unit="pupil"),
        ),
        "reported_done",
    ),
    (
        "on the way to a share",
        RATE,
        done("On time, 64 per cent of plans were issued, on the way to the 75 per cent target."),
        "reported_part",
    ),
    (
        "in the last quarter",
        RATE,
        done("Plans on time had risen to 73 per cent in the last quarter, short of 75 per cent."),
        "reported_part",
    ),
    (
        "so many of those planned",
        OFFICERS,
        done("Nine caseworkers have started, of the twelve planned by May."),
        "reported_part",
    ),
    (
        "nearing completion",
        UNIT,
        done("The unit at Netherfold is nearing completion and its head has been appointed."),
        "repeated",
    ),
    (
        "work on the way",
        UNIT,
        done("The removal of asbestos at the unit at Netherfold has been completed."),
        "repeated",
    ),
    (
        "overdue things are no delay",
        promise(
            "The 240 overdue annual reviews would be completed by July 2021.",
            count("240 overdue annual reviews", 240, unit="review"),
        ),
        done(
            "The backlog of 240 overdue annual reviews had been cleared in May.",
            count("240 overdue annual reviews", 240, unit="review"),
            period("May", "2021-05-31", "in", earliest="2021-05-01"),
        ),
        "reported_done",
    ),
    (
        "six months are 26 weeks",
        promise("The trust would cut the wait for an autism assessment to 26 weeks."),
        promise("The trust promised that autism waits would be down to six months."),
        "repeated",
    ),
    (
        "kept until and kept before",
        promise(
            "No charge for post-16 travel will be made before September 2024.",
            period("September 2024", "2024-08-31", "by", earliest="2024-08-01"),
        ),
        promise(
            "There will be no charge for post-16 travel until September 2024.",
            period("September 2024", "2024-09-30", "until", earliest="2024-09-01"),
        ),
        "repeated",
    ),
    (
        "a promise said to be broken",
        OFFICERS,
        promise("The promise that twelve caseworkers would be recruited has been broken."),
        "repeated",
    ),
    (
        "a critic owns that it is there, late",
        UNIT,
        blame("The unit for 40 pupils at Netherfold was opened on Monday, nine months late."),
        "criticised reported_done",
    ),
    (
        "not concluded, and put back",
        UNIT,
        plain(
            "The talks on Netherfold were not concluded and its opening was put back to May 2024.",
            period("May 2024", "2024-05-31", "until"),
        ),
        "delayed",
    ),
    (
        "all may be said of anything",
        UNIT,
        plain(
            "The opening at Netherfold was put back to May 2024, as all agreed.",
            period("May 2024", "2024-05-31", "until"),
        ),
        "delayed",
    ),
    (
        "the date was now",
        UNIT,
        plain(
            "No head had been found and the date for Netherfold was now May 2024.",
            period("May 2024", "2024-05-31", "in", earliest="2024-05-01"),
        ),
        "delayed",
    ),
    (
        "so many where so many were planned",
        OFFICERS,
        promise("It will recruit fifteen caseworkers where twelve were planned."),
        "raised",
    ),
    (
        "a bare number that tells",
        promise("There were 640 assessments late, and every one of them would be finished."),
        done("Those 640 late assessments have all been finished."),
        "reported_done",
    ),
    (
        "deferred to an earlier day",
        UNIT,
        plain(
            "The paper on Netherfold was deferred to the meeting in May 2023.",
            period("May 2023", "2023-05-31", "in", earliest="2023-05-01"),
        ),
        "repeated",
    ),
    (
        "the programme of so many is complete",
        BASES,
        done(
            "Two more resource bases have opened, completing the programme of six.",
            count("Two more resource bases", 2, unit="base"),
        ),
        "reported_done",
    ),
    (
        "the last of them",
        BASES,
        done("The resource base at Fenmoor Academy, the last of the six bases, has opened."),
        "reported_done",
    ),
    (
        "the last of the first phase is not the last",
        BASES,
        done("The last of the bases of the first phase opened in June."),
        "reported_part",
    ),
    (
        "a first class is taken in",
        UNIT,
        done("The unit at Netherfold greeted its first pupils on Monday."),
        "reported_done",
    ),
    (
        "a first class is to be taken in",
        UNIT,
        done("The unit at Netherfold is due to have its first pupils on Monday."),
        "repeated",
    ),
    (
        "a target passed, said with scorn",
        RATE,
        blame("Plans on time were 77 per cent, so that the target of 75 per cent had been passed."),
        "criticised reported_done",
    ),
    (
        "the remaining six are taken",
        UNIT,
        promise("At Netherfold the remaining six places in the unit are taken as well."),
        "reported_done",
    ),
]


@pytest.mark.parametrize(
    ("first", "later", "step"), [row[1:] for row in STEPS], ids=[row[0] for row in STEPS]
)
def test_steps(first: Said, later: Said, step: str) -> None:
    """The step that a statement adds, and no other."""
    found = ledger(document("2021-01-01", first), document("2022-02-10", later))
    assert kinds(found[0]) == ["made", *step.split()]
