"""Counts of places, pupils, plans and staff, one row a shape."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendminer.extract.counts import parse_counts
from sendminer.records import Count
from tests.conftest import shared, worked_cases


@dataclass(frozen=True)
class Want:
    """What one count must say; ``high`` is ``low`` unless it is a range."""

    low: int
    unit: str = "place"
    provision: str | None = None
    need: str | None = None
    change: str | None = None
    bound: str = "exact"
    high: int | None = None


def _said(count: Count) -> Want:
    high = None if count.high == count.low else int(count.high)
    what = (count.unit, count.provision, count.need, count.change, count.bound)
    return Want(int(count.low), *what, high)


W = Want
COUNTS = [
    ("in place of is not in place", "It will have 32 places in place of the annexe.", [W(32)]),
    ("people of other names", "SEND: a dozen new workers join; 140 teenagers travel alone.",
     [W(12, "staff", change="new"), W(140, "young_person")]),
    # what stands near is not always theirs
    ("a nursery of plants", "It will have 80 pupils on the old nursery garden.", [W(80, "pupil")]),
    ("the need of a team", "An autism team now works in 22 schools.", [W(22, "school")]),
    ("a school's name", "The roll of Marsh Infant and Nursery School is 60.", [W(60, "pupil")]),
    ("key stage digits", "It has 12 KS1, 12 KS2 and 18 KS3 places.", [W(12), W(12), W(18)]),
    ("a year's second half", "Pupil numbers go from 60 in 2024-25 to 90 in 2025-26.",
     [W(60, "pupil", change="from"), W(90, "pupil", change="to")]),
    # number, modifiers, unit
    ("hyphen and host", "A new 96-place special school for autistic pupils will open in 2027.",
     [W(96, provision="special_school", need="ASD", change="new")]),
    ("bare adjective", "Governors agreed a 14 place ARP at Tolland Primary.",
     [W(14, provision="resource_base")]),
    ("singular pupil", "Plans for a 180-pupil free school were shelved.",
     [W(180, "pupil", "free_school")]),
    ("age band inside", "It will create 40 Year 7 places and 30 post-16 places.",
     [W(40, change="new"), W(30, change="new")]),
    ("words", "One hundred and twelve extra places by spring.", [W(112, change="additional")]),
    ("dozen", "Two dozen places will be lost at the unit.",
     [W(24, provision="sen_unit", change="lost")]),
    ("scale letter", "About 1.7m pupils in England have SEND.",
     [W(1_700_000, "pupil", bound="about")]),
    ("children and young people", "It supports 1,200 children and young people.",
     [W(1200, "child")]),
    ("need in a base's name", "A 16-place autism base opens at Fernhill.",
     [W(16, provision="resource_base", need="ASD")]),
    ("nested", "It wants two 16-place resource bases.",
     [W(2, "base", "resource_base", change="needed"), W(16, provision="resource_base")]),
    ("need in brackets", "Ashlyn School (MLD, 110 places) will move.", [W(110, need="MLD")]),
    ("setting after a preposition", "It has 52 places for deaf children in resourced provisions.",
     [W(52, provision="resource_base", need="HI")]),
    ("setting before", "Cabinet will consult on a resource base of 16 places at Marl Lane.",
     [W(16, provision="resource_base")]),
    ("schools", "Three special schools and 12 mainstream schools took part.",
     [W(3, "school", "special_school"), W(12, "school", "mainstream")]),
    ("people of a council", "The council heard 12 men, 40 people and 3 dogs.", []),
    ("staff", "The council has recruited 14 educational psychologists and six SENCOs.",
     [W(14, "staff", change="delivered"), W(6, "staff", change="delivered")]),
    ("plans", "Just under 3,000 education, health and care plans are in force.",
     [W(3000, "plan", bound="less_than")]),
    ("requests", "It refused 512 requests for assessment.", [W(512, "request")]),
    ("line broken by a PDF", "The scheme has 230\nplaces in all.", [W(230)]),
    # bounds
    ("plus sign", "340+ places are to be created by 2028.",
     [W(340, change="new", bound="at_least")]),
    ("or more", "It may need 60 or more places.", [W(60, change="needed", bound="at_least")]),
    ("range by between", "Between 40 and 50 pupils are waiting.", [W(40, "pupil", high=50)]),
    ("range by dash", "It aims for 60-70 new places a year.", [W(60, change="new", high=70)]),
    ("a round 2000 is no year after a bound", "More than 2000 pupils signed.",
     [W(2000, "pupil", bound="more_than")]),
    # changes
    ("need wins", "The county is short of at least 90 more special school places.",
     [W(90, provision="special_school", change="needed", bound="at_least")]),
    ("shortfall", "There is a shortfall of 60 places.", [W(60, change="needed")]),
    ("cut", "The unit will close with the loss of 16 places.",
     [W(16, provision="sen_unit", change="lost")]),
    ("delivered", "It had created 118 special school places.",
     [W(118, provision="special_school", change="delivered")]),
    ("none of them", "None of the 212 places has opened.", [W(212)]),
    ("rise in a school's places", "It currently has 60 places, rising to 90 places next year.",
     [W(60, change="existing"), W(90, change="to")]),
    ("from and to", "Capacity will rise from 230 to 340 places.",
     [W(230, change="from"), W(340, change="to")]),
    ("from and to with years", "Numbers of EHCPs rose from 2,150 in 2018/19 to 3,214 in 2019/20.",
     [W(2150, "plan", change="from"), W(3214, "plan", change="to")]),
    ("admission number", "The PAN will be reduced from 90 to 60.",
     [W(90, change="from"), W(60, change="to")]),
    ("compared", "There were 914 pupils with plans compared to 750 in 2018/19.",
     [W(914, "pupil", change="existing"), W(750, "pupil", change="previous")]),
    # numbers that lean on each other
    ("needs in a list", "The scheme brings 30 ASD, 20 SEMH and 12 PMLD places.",
     [W(30, need="ASD"), W(20, need="SEMH"), W(12, need="PMLD")]),
    ("part and whole", "70 of the 110 places have opened.",
     [W(70, change="delivered"), W(110)]),
    ("settings in a list", "It buys 130 places at special schools and 45 in resource bases.",
     [W(130, provision="special_school"), W(45, provision="resource_base")]),
    # units understood
    ("a further", "The number of places will grow by 14 in May, with a further six at Oakhill.",
     [W(14, change="additional"), W(6, change="additional")]),
    ("increments", "It opens with 11 places, with annual increments of 10 until a maximum of 41.",
     [W(11), W(10, change="additional"), W(41, change="to", bound="at_most")]),
    ("of which", "It has 80 places, of which 35 are for autistic pupils.",
     [W(80), W(35, need="ASD")]),
    ("promise and delivery", "We promised 100 places and delivered 30.",
     [W(100), W(30, change="delivered")]),
    ("capacity", "The academy has a PAN of 30 and a capacity of 210.", [W(30), W(210)]),
    ("double to", "The 16-place autism base will double to 32.",
     [W(16, provision="resource_base", need="ASD"),
      W(32, provision="resource_base", need="ASD", change="to")]),
]  # fmt: skip

NOTHING = [
    ("rank", "They took third place and moved up 2 places in the table."),
    ("event", "The meeting takes place on 12 May."),
    ("parking", "The new car park has 85 spaces."),
    ("ages", "It is for pupils aged five to 11, and for 16-25 students."),
    ("school year", "Year 7 pupils and key stage 2 pupils joined."),
    ("duration", "Plans must be issued within 20 weeks."),
    ("ratio", "One in five pupils; eight out of ten plans; 1:8 pupils."),
    ("percentage", "38% of plans and 12 per cent of pupils."),
    ("label", "Item 12 Places. Page 14 pupils."),
    ("money", "It costs £9,000 per place and £24,000 a pupil."),
    ("year", "By 2030 places will be full, as 2026 places were."),
    ("telephone", "Call 01234 567890. Schools are shut."),
    ("votes", "It was carried by 12 votes to 3."),
    ("a family", "A mother of three children spoke; her two children did not."),
    ("vague", "Hundreds of places, dozens of pupils and a couple of schools."),
    ("people at large", "12 men, 40 people and 3 dogs."),
    ("towns of a country", "Tarnley was picked as one of 21 places in the country."),
    ("seats on a body", "It has two places on the schools forum."),
    ("agenda heading", "\n64 SPECIAL SCHOOL PLACES PROGRAMME\n"),
]


@pytest.mark.parametrize(("text", "wanted"), [r[1:] for r in COUNTS], ids=[r[0] for r in COUNTS])
def test_counts(text: str, wanted: list[Want]) -> None:
    """Each shape is read with its value and all that is said of it, and nothing else is."""
    assert [_said(count) for count in parse_counts(text)] == wanted


@pytest.mark.parametrize("text", [r[1] for r in NOTHING], ids=[r[0] for r in NOTHING])
def test_nothing(text: str) -> None:
    """Numbers of other things are left alone."""
    assert parse_counts(text) == []


def test_a_users_own_name() -> None:
    """A name that the user gave stands between number and unit, or names the provision."""
    text = "There are 12 Brook Wing places, and a further 8 at Brook Wing."
    found = parse_counts(text, ["Brook Wing"])
    assert [_said(count) for count in found] == [
        Want(12, provision="brook_wing"),
        Want(8, provision="brook_wing", change="additional"),
    ]


UNITS = {
    "places": "place", "spaces": "place", "pupils": "pupil", "EHCPs": "plan",
    "young people": "young_person", "children": "child", "plans": "plan", "staff": "staff",
    "units": "unit", "placements": "placement", "schools": "school", "bases": "base",
    "cases": "case", "requests": "request", "appeals": "appeal", "families": "family",
    "colleges": "college", "nurseries": "nursery", "students": "student",
    "assessments": "assessment", "referrals": "referral", "complaints": "complaint",
}  # fmt: skip
PROVISIONS = {
    "special school": "special_school", "SRP": "resource_base", "resource base": "resource_base",
    "resourced provision": "resource_base", "SEN unit": "sen_unit", "satellite": "satellite",
    "independent special school": "independent_special_school", "nursery": "nursery",
    "alternative provision": "alternative_provision", "free school": "free_school",
    "mainstream": "mainstream", "PRU": "pupil_referral_unit", "post-16": "sixth_form",
}  # fmt: skip
# "<~" is "nearly": money cases write it "<", and a count says it as an amount does.
BOUNDS = {
    ">=": "at_least", "<=": "at_most", ">": "more_than", "<": "less_than", "~": "about",
    "=": "exact", "<~": "less_than",
}  # fmt: skip
# Capacity and a cut between two numbers have no change of their own: the roles say it.
CHANGES = {"need": "needed", "cut": "lost", "capacity": None}


def _fits(count: Count, want: dict[str, Any], text: str) -> bool:
    """Say whether a count agrees with every key of a worked case that a count can hold."""
    start = text.find(want["surface"], 0)
    if not (count.start <= start and start + len(want["surface"]) <= count.end):
        return False
    low = want["n"] if want.get("n") is not None else want["lo"]
    high = want["n"] if want.get("n") is not None else want["hi"]
    if (count.low, count.high) != (Decimal(str(low)), Decimal(str(high))):
        return False
    if "role" in want:
        change = want["role"]
    else:
        change = CHANGES.get(want.get("change", ""), want.get("change"))
    return (
        (change is None or count.change == change)
        and ("unit" not in want or count.unit == UNITS[want["unit"]])
        and ("setting" not in want or count.provision == PROVISIONS[want["setting"]])
        and ("need" not in want or count.need == want["need"])
        and ("bound" not in want or count.bound == BOUNDS[want["bound"]])
    )


@pytest.mark.parametrize("case", worked_cases("places"), ids=lambda case: str(case["id"]))
def test_worked_case(case: dict[str, Any]) -> None:
    """Each count of a worked case is found, and no more, but for units the cases leave out."""
    found = parse_counts(case["text"])
    if "STAFF" in case.get("note", ""):
        # the case leaves it open whether staff are counted; we do count them
        found = [count for count in found if count.unit != "staff"]
    assert len(found) == len(case["expect"])
    assert all(
        _fits(count, want, case["text"]) for count, want in zip(found, case["expect"], strict=True)
    )


def test_the_seed_article() -> None:
    """The article that the project began with gives its five counts."""
    text = shared("data/seed/hemeltoday-2021-11-16.txt").read_text(encoding="utf-8")
    assert [_said(count) for count in parse_counts(text)] == [
        Want(230, provision="special_school", change="new"),
        Want(70, provision="special_school", change="additional"),
        Want(340, provision="special_school", change="new", bound="more_than"),
        Want(200, provision="resource_base", need="ASD", bound="at_least"),
        Want(27565, "pupil"),
    ]


WORDS = (
    "12", "2026", "a further", "eight", "places", "pupils", "of", "the", "and", "from", "to", ",",
    "SEMH", "rising", "by", "one hundred", ".", "\n", "-", "£", "%", "between", "60-place", "İ",
)  # fmt: skip


@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)))
def test_any_text(text: str) -> None:
    """No text raises; every span holds its own words, in order and without overlap."""
    last = 0
    for count in parse_counts(text, ["SEMH"]):
        assert text[count.start : count.end] == count.text
        assert last <= count.start < count.end
        assert Decimal(0) <= count.low <= count.high
        last = count.end


@pytest.mark.parametrize(
    "unit", ["1 ", "a,", "12 places ", "12, ", "12-", "from 1 to 2 ", "rising to 6 ", "1,", "£("]
)
def test_hostile_repeats(unit: str) -> None:
    """A long repeat of anything is read; scripts/benchmark.py measures how its time grows."""
    text = unit * (80_000 // len(unit))
    assert all(text[c.start : c.end] == c.text for c in parse_counts(text))
