"""What binds nobody founds no row, and what is dropped is not said again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sendminer.english.sought import is_sought
from sendminer.track.reading.doings.main_clause import tells_what_is
from sendminer.track.reading.doings.praise import praises
from sendminer.track.reading.doings.unbound import binds_nobody, is_past
from sendminer.track.reading.passages.headings import is_resolved
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

NOBODY = [
    ("who asks for leave", "Fen Academy Trust has applied for permission to build a base by 2027."),
    ("a builder who asks", "The developer is seeking planning consent to build a 60-place school."),
    ("what had been spent", "It had invested £1bn more in bases for next year."),
    (
        "how many will need help",
        "The number of children with plans in Ambershire is set to grow to 9,400 by 2029.",
    ),
    ("what is forecast", "The county forecasts that by 2031 such requests will reach about 3,100."),
    ("who inspects", "Inspectors are due to look at how the county helps its autistic children."),
    (
        "who is told",
        "The panel’s decision will now be referred to the Secretary of State for her view.",
    ),
    (
        "what is weighed for planners",
        "A report to the planning board said: “The base would help the school to look after all.",
    ),
    ("what is got", "Ambershire is glad to hear that the council will receive £7m more."),
    (
        "who is shown as committed",
        "Cllr Ida Marlow stressed the county’s lasting commitment to improving its bases.",
    ),
    (
        "who is asked",
        "The county is inviting families to give their views on plans to add classes.",
    ),
    ("what answers are for", "Your views will help to shape what will be proposed next."),
    ("a ceremony", "Ida Marlow, chair of the county, will cut the first turf on Friday."),
    (
        "where a paper goes",
        "A paper due to go to Monday’s cabinet meeting showed that 38 per cent were in time.",
    ),
    (
        "what lies before a meeting",
        "A report on progress with the review, and its plan, will be presented, Document KT.",
    ),
    (
        "the same by who submits it",
        "The Director of Skills will submit a report (Document “R”) on leave to add 40 places.",
    ),
    (
        "how to hand in a petition",
        "A petition must hold 20 names & notice of it must be given in writing by 10am that day.",
    ),
    (
        "who asks for a grant",
        "Ambry Boats for All had applied for £900 of funding and proposed running weekly trips.",
    ),
    ("an update at the meeting", "A verbal update on transport will be given at the meeting."),
    ("a consultation on nothing", "A minimum of three weeks of consultation will be held."),
    (
        "who only spoke of it",
        "A governors’ member made a statement about the places planned to open at Fenby School.",
    ),
    (
        "what has been handed in",
        "The authority has now submitted the new plans, on a framework that would see more children"
        " taught near home.",
    ),
    (
        "what was required",
        "Officers noted that details of the gate were required to be sent to them.",
    ),
    ("a duty", "Ensure that the council meets its statutory duties and provide enough places."),
    ("what helps with a duty", "The extra places will support the council’s duty to find a place."),
    (
        "what cannot be done",
        "The council has concluded that building the proposed schools would be unaffordable.",
    ),
    (
        "efforts in vain",
        "A report says efforts to open more bases were thwarted by a rule that came in 2021.",
    ),
    (
        "a topic of what is over",
        "In terms of plans to add capacity, the new manager was a successor to the old one.",
    ),
    ("what nobody knows", "Council is “unclear” when the two schools will be built."),
    ("no call-in", "(2) That the resolutions are not subject to call-in as the matter is urgent."),
    ("what nobody says", "The trust has yet to say whether the unit will open."),
    (
        "the formula of minutes",
        "Cabinet considered a report on the first work of the Places Plan, which was approved by"
        " Cabinet at its meeting on 6 March 2019.",
    ),
    ("an update received", "The Board received an update on the recovery programme."),
    (
        "what an item is for",
        "To receive a report on progress with the Inclusion Plan agreed by Committee in May 2021.",
    ),
    (
        "the same with a verb that shows",
        "To show the position on EHC plans in March 2024 and review the assumptions of the plan.",
    ),
    ("the purpose of a paper", "The purpose of this report is to update Members on transport."),
    (
        "a power to sign",
        "That Cabinet agrees that the Director of Land and the Director of Finance are authorised"
        " to award contracts within the £90m envelope that Cabinet has already agreed.",
    ),
    ("a threshold", "The budgets of all twelve schemes are above the current threshold for £1m."),
    (
        "a question with no answer",
        "2. Asked when the case for a team of 50 would be presented to Cabinet, Cllr Orme said the"
        " budget would be very tight.",
    ),
    (
        "a plea",
        "“We urgently need the government to release the money for the two schools, which were"
        " approved three years ago.",
    ),
    ("a call", "The leader is calling on ministers to fund 40 places."),
    (
        "what a charity will hold",
        "The charity Fen Carers plans to host a workshop on plans in the autumn, so that parents"
        " can be given advice.",
    ),
    ("what somebody wants to say", "I would like to thank the staff who will open the unit."),
    ("a want", "We still do not have enough special school places in the county."),
    ("what years have brought", "In the past five years, 900 places have been agreed."),
    ("a need to come", "There will need to be an additional 180 spaces by 2027."),
    (
        "a forecast",
        "More units were crucial to the strategy, which shows how many places will be needed.",
    ),
    ("an effect", "Good provision will have a lasting impact on attendance."),
    ("a consequence", "Pupils will have to be taught in mainstream schools, at £1m a term."),
    ("a refusal", "Ministers are not considering any extensions to agreements."),
    (
        "a decision taken back",
        "The council is consulting longer on plans to change the service and has withdrawn its"
        " decision to close three schools.",
    ),
    ("a refusal of a unit", "Education chiefs have ruled out providing a unit in Fen."),
    ("a line over a list", "The Cabinet will be asked to;"),
]

SOMEBODY = [
    ("places that grow", "Places for children with special needs will grow by 300 by 2029."),
    ("places and demand", "It will open 40 places, as the number of plans is set to grow to 900."),
    ("demand, and what follows", "Demand will rise by 2029, so the council will open a unit."),
    ("what the government gives", "The council will receive £7m from the government for a unit."),
    ("plans to comment on", "People are invited to comment on plans, and 40 places will be added."),
    ("a commitment with a number", "It stressed its commitment to opening 40 places by May 2027."),
    ("a report to a body, and when", "A report on transport will be presented to Cabinet in May."),
    ("who says what will come", "The leader made a statement that the unit will open in May."),
    ("what is handed in, with a number", "The trust has submitted a plan to open 40 places."),
    ("a topic and a promise", "In line with its plan, the council will open 40 places in May."),
    (
        "efforts, and what comes",
        "Efforts to add 40 places were hit, and the unit will open in May.",
    ),
    ("a duty that will be met", "We will meet our duty to every child by September."),
    ("an answer to what was unclear", "It was unclear when, but the unit will open at Fen in May."),
    ("a report and a decision", "Cabinet considered a report and agreed to build a unit at Fen."),
    ("what the report says", "Cabinet received a report on the 40 places that will open in May."),
    ("what is asked for", "Cabinet will be asked to approve £2m for 40 places."),
    ("approval sought", "Approval is sought for the use of £5m for the college at Fen."),
    ("a recommendation", "It is recommended that £2m be allocated for a unit."),
    ("a promise to call", "The council will call on ministers to fund 40 places."),
    ("a resolution to press", "Cabinet resolved to press the government to fund 40 places."),
    ("a plea and a promise", "We need the government to pay and we will open the unit in May."),
    (
        "a sum and a power",
        "That £2m be allocated for a unit and that the director be authorised to award contracts.",
    ),
    (
        "a power over places",
        "That the Director be authorised to enter into agreements for 180 places in bases.",
    ),
    ("a need beside it", "The council will open 40 places, though more money is needed."),
    ("a charge", "Families will have to pay £600 a year."),
    ("a closure", "The unit will have to be closed by May."),
    ("a closure ruled out", "The council has ruled out closing the unit at Fen."),
    ("an answer", "Asked when it would open, she said the unit will open in May."),
    ("who is asked", "People are being asked about bigger bases at four more schools."),
    ("agreed of late", "Over the past year the council has agreed to open 40 places by 2027."),
    ("agreed in principle", "Cabinet agreed in principle the expansion of the school at Fen."),
    ("taken back, and more", "It has withdrawn its decision to close it and will keep it open."),
    ("fewer", "The plan was made so that fewer pupils would have to be sent out of the county."),
]


NOBODY += [
    ("what was spent", "Ashmere has also invested £2.4m in recent years to create 30 places."),
    ("the same, passive", "More than £9m has been spent to extend the bases in the north."),
    ("a forecast", "It is confirmed that an overspend of £8.5m was being forecast by July."),
    ("the same by who foresees", "Officers expect a deficit of £9m by the end of March."),
    ("without a sum", "The county has recently invested in bases to help pupils near home."),
    ("books to come", "Education services will go about £3m over budget by the end of the year."),
    ("what others give", "This year's grant allocation for Ambershire will rise by £2.5m."),
    ("a tax", "A total of £31m in extra council tax is expected to be raised over four years."),
    ("no choice", "It was not backed for 2019, and we will have little choice but to discuss it."),
    ("the same of a review", "Members will consider a review of the help that families have."),
    ("reserves", "The council expects that its reserve will be exhausted by the end of March."),
    ("an agenda", "The committee was due to discuss an update on special needs."),
    ("the same of advice", "Ambershire’s Cabinet will discuss recommendations on Tuesday 3 May."),
    (
        "what is to be chosen",
        "In May the county was given the option to go on with both halls, which will cost £4m, or"
        " take £1.7m for rooms that are there.",
    ),
    ("what could be done instead", "The ministry wrote that it could instead pay £3m for rooms."),
    ("what goes to a meeting", "Plans for new places of phase 3 will come before Cabinet in May."),
    ("a share", "We will also receive our share of the funding announced by the ministry in May."),
    (
        "an answer awaited",
        "Ambershire bid for the halls in 2023 but has spent two years waiting for confirmation that"
        " the money would be released.",
    ),
    (
        "to what it belongs",
        "The hall comes as part of a proposal by Ambershire County Council to the Department for"
        " Education as part of its £9m plan.",
    ),
    (
        "what lies with others",
        "Ambershire submitted proposals to the Department for Education for the halls as part of"
        " its £9m programme.",
    ),
    (
        "where to have a say",
        "Events are scheduled in Fen and Holm from March for anybody who wants to have their say.",
    ),
    (
        "a decision looked at again",
        "Ambershire is reviewing its decision to close the unit at Fen by May after a challenge.",
    ),
]
NOBODY += [
    (
        "who will need a place",
        "It found that about 90 more young people with plans would also need a place near home.",
    ),
    (
        "how many there will be",
        "It is likely that there will be a further rise of 240 pupils by 2031.",
    ),
    ("what will be lacking", "Papers show that Ambershire will be short of 70 places by 2031."),
    ("what is only noted", "3. note that the department has approved a trust for the new school."),
    ("what was meant once", "It had hoped to move the unit to Fen, next to the old library."),
    ("who may have their say", "Parents will be able to give their views on the places they need."),
    (
        "where they may",
        "There will be three drop-in sessions in May, open to anyone who is curious.",
    ),
    (
        "what is good to know",
        "Knowing that the hall will be able to take wheelchairs will be key to any family.",
    ),
    ("what others think", "I am sure you will all agree that such a sum is a joy in hard times."),
    ("what would have been", "The hall beside Fen School would have provided some 60 places."),
    ("what does not come", "A base that was planned for Fen will not now go ahead."),
]
SOMEBODY += [
    ("what will be done by then", "It would have opened all 60 places by May 2027, she said."),
    ("needs that are met", "Pupils will need a place, so the council will open two units at Fen."),
    ("more pupils, and their room", "An increase of 40 pupils will be housed in a new block."),
    ("noted, and agreed", "Note the paper and agree to open a unit at Fen."),
    (
        "meant for one day, now for another",
        "It had hoped to open in May, but it will open in June.",
    ),
    ("a closure that does not come", "The plan to close the base at Fen will not go ahead."),
    ("one does not come, another does", "The unit will not go ahead, and a hub will open at Fen."),
    ("spent, and more", "Ashmere has invested £2m in a base at Fen, which will open in May."),
    ("what was spent is asked", "The head of finance to circulate what has been spent on bases."),
    ("a forecast, mended", "The deficit is expected to be cleared by May 2028, as it will save."),
    ("set aside", "Ashmere has allocated £2m to create a base at Fen School."),
    ("a share that rises", "Cabinet agreed that funding for respite will rise by £1m next year."),
    ("a plan discussed", "Councillors are due to discuss plans for 40 places at Fen School."),
    ("advice on a number", "Cabinet will discuss recommendations for 40 places at Fen School."),
    (
        "to what it belongs, and its number",
        "The hall is part of a wider programme to create up to 490 places in Ambershire by 2026.",
    ),
    ("a number goes to a meeting", "A plan for 40 places at Fen will go to Cabinet in May."),
    ("what it will do then", "Plans will go to Cabinet in May and the council will open a unit."),
    ("a share, and what for", "It will get its share of the grant and it will open 40 places."),
    ("awaited, and done", "It was waiting for an answer but it will open 40 places in May."),
    ("a choice that was made", "It was offered a choice and it will open 40 places at Fen."),
    ("what could be, and will", "It could instead wait, but the council will open 40 places."),
    (
        "a bid to build",
        "Ambershire submitted a bid to the government to build a school for 60 pupils.",
    ),
    ("events for families", "Events for disabled children will be held in every school holiday."),
    (
        "looked at again, and kept",
        "It is reviewing its decision to close the unit and will keep it open until May.",
    ),
]


@pytest.mark.parametrize("text", [r[1] for r in NOBODY], ids=[r[0] for r in NOBODY])
def test_what_binds_nobody_founds_nothing(text: str) -> None:
    """A label alone makes no row of it."""
    assert binds_nobody(text)
    assert not ledger(document("2021-01-01", promise(text)))


@pytest.mark.parametrize("text", [r[1] for r in SOMEBODY], ids=[r[0] for r in SOMEBODY])
def test_what_binds_in_such_words_founds_a_row(text: str) -> None:
    """What is left of it binds by itself."""
    assert not binds_nobody(text)
    assert ledger(document("2021-01-01", promise(text)))


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("In September 2020 we opened a special school in Fen for 60 children.", True),
        ("A new 70-place school, the Fenby Academy, is already open in the new town.", True),
        ("The base is now open and will take 20 more.", False),
        ("The council launched a helpline for parents last spring.", True),
        ("More than 60 children are already learning in places that are new this year.", True),
        ("Pupils are already learning there and a hub for them will open in May.", False),
        ("A new 60-place school - the Fen Academy - is already open in the new town.", True),
        ("The first unit is now open and two more will follow.", False),
        (
            "I am delighted at the news that Fen School is now open and pupils will be able to"
            " learn close to home.",
            True,
        ),
        ("We are so proud that the Fenby base has finally opened.", True),
        ("I am delighted that Fen School is open and that a second one will follow.", False),
        ("I am delighted that pupils will be able to learn close to home.", False),
        ("The council opened a unit in May and will open two more.", False),
        (
            "An improvement board has also been set up to oversee the work, which will be chaired"
            " independently by Ida Marlow.",
            True,
        ),
        ("A team has been set up to clear the backlog by May 2023.", False),
        ("A board has been set up to oversee it, and 40 places will be added.", False),
        ("Fen School currently has places for 128 children.", True),
        ("Fen School currently has places for 128 children and is to have 50 more.", False),
        ("The council created a fund and agreed to spend it on bases.", False),
    ],
)
def test_what_was_done_once_is_a_report(text: str, *, past: bool) -> None:
    """What is only told as past founds nothing, and may still be the report of a promise."""
    assert is_past(text) is past
    assert bool(ledger(document("2021-01-01", promise(text)))) is not past


def test_what_was_opened_once_is_linked_as_a_report() -> None:
    """It promises nothing anew, whatever it is labelled."""
    first = promise("A special school with 60 places will open at Netherfold School.")
    later = promise("In September 2020 we opened Netherfold School, a special school.")
    (found,) = ledger(document("2019-01-01", first), document("2021-01-01", later))
    assert len(found.events) == 2
    assert found.deadline is None


OPENED = plain("Fenbrook School has opened and welcomed 60 pupils on Monday.")


@pytest.mark.parametrize(
    ("text", "told", "rows"),
    [
        ("Every classroom will have ten learners and three adults.", (), 0),
        ("Fenbrook School will teach five to 16 year olds.", (), 0),
        ("Oxley School will teach five to 16 year olds.", (), 1),
        (
            "Fenbrook School will have a sixth form by 2026.",
            (period("by 2026", "2026-12-31"),),
            1,
        ),
    ],
    ids=["a class", "the school that opened", "another school", "a day"],
)
def test_a_school_that_has_opened_describes_itself(text: str, told: object, rows: int) -> None:
    """How an opened school is run binds no council."""
    said = promise(text, *told)  # type: ignore[misc]
    assert len(ledger(document("2021-01-01", OPENED, said))) == rows
    assert len(ledger(document("2021-01-01", said))) == 1


SOUGHT = [
    ("Cabinet will also be asked to approve the opening of a free school.", True),
    ("Councillors are set to vote on a unit.", True),
    ("If approved, £2m would be spent on it.", True),
    ("Councillors had been asked to approve £2m, and voted for it.", False),
    ("Cabinet approved £2m and is set to decide on the rest.", False),
    ("Cabinet was asked to approve the scheme, which was agreed in principle last year.", True),
]


@pytest.mark.parametrize(("text", "sought"), SOUGHT)
def test_what_is_sought_is_not_decided(text: str, *, sought: bool) -> None:
    """The verb that asks governs what is asked for."""
    assert is_sought(text) is sought


UNIT = promise(
    "The council plans a unit of 40 places at Netherfold School, to open in 2023.",
    count("40 places", 40),
    period("2023", "2023-12-31", "in"),
)


def test_asking_for_a_decision_is_no_decision() -> None:
    """Only the resolution decides."""
    asks = promise("Cabinet will be asked to approve the unit of 40 places at Netherfold School.")
    list_ = plain("It is recommended that Cabinet:")
    item = promise("1. To approve the unit of 40 places at Netherfold School.")
    for later in ((asks,), (list_, item)):
        found = ledger(document("2021-01-01", UNIT), document("2021-02-10", *later))
        assert "decided" not in [kind for one in found for kind in kinds(one)]


@pytest.mark.parametrize(
    "later",
    [
        plain("The unit at Netherfold School has been scrapped, the council said."),
        promise("Education chiefs have ruled out building the unit at Netherfold School."),
        plain("Plans for the unit at Netherfold School have fallen through, the council said."),
        plain("The council said that the unit at Netherfold School will not go ahead."),
        promise("Ashmere Council has abandoned plans for a unit at Netherfold School."),
        promise("Ministers have pulled the plug on the new unit at Netherfold School."),
        promise("Cabinet decided not to go ahead with the unit at Netherfold School."),
        promise("The council is no longer planning to build the unit at Netherfold School."),
        promise(
            "The council has withdrawn its decision to build the unit at Netherfold School,"
            " with a hearing in April 2021.",
            period("April 2021", "2021-04-30", "in"),
        ),
    ],
    ids=[
        "scrapped",
        "ruled out",
        "fallen through",
        "not ahead",
        "abandoned",
        "plug",
        "not to go",
        "no longer",
        "withdrawn",
    ],
)
def test_what_is_given_up_is_not_said_again(later: Said) -> None:
    """It is told as decided against, and moves no day."""
    (found,) = ledger(document("2020-01-01", UNIT), document("2021-02-10", later))
    assert kinds(found) == ["made", "decided"]
    assert found.events[-1].against
    assert found.events[-1].reason.endswith("not to proceed")
    assert found.changed is not None
    assert "not to proceed" in found.changed
    assert found.deadline is not None
    assert found.deadline.year == 2023


def test_the_plans_are_those_told_just_before() -> None:
    """What has fallen through is what the sentence before was about, and nothing older."""
    hoped = promise("It had been hoped that the unit at Fen School would open in May 2021.")
    told = promise("But governors have been told that those plans have fallen through.")
    failed = replace(told, labels=("achievement",))
    found = ledger(document("2020-01-01", UNIT), document("2020-06-01", hoped, failed))
    (ended,) = [one for one in found if "decided" in kinds(one)]
    assert "Fen" in ended.text
    older = plain("Earlier plans for a site at Fen School had fallen through.")
    (found,) = ledger(document("2020-01-01", UNIT, older))
    assert kinds(found) == ["made"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Funding for the unit of 40 places at Netherfold School has been approved.", "decided"),
        ("The unit at Netherfold School was approved by Cabinet on Monday.", "decided"),
        ("The unit at Netherfold School had been approved under the old council.", "repeated"),
        ("Cabinet is asked whether the unit at Netherfold School was approved.", "repeated"),
        ("Councillors gave conditional approval to the unit at Netherfold School.", "decided"),
    ],
)
def test_an_outright_yes_is_a_decision(text: str, told: str) -> None:
    """A yes that names the place is told as one, however such sentences sound."""
    values = (count("40 places", 40),) if "40 places" in text else ()
    found = ledger(document("2020-01-01", UNIT), document("2021-02-10", promise(text, *values)))
    assert kinds(found[0])[1:] in ([told], [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The unit at Netherfold School has received full support and is set to go on.", "decided"),
        ("The unit at Netherfold School had received full support before.", "repeated"),
        ("The parents of Netherfold School have received support.", "repeated"),
        ("Planning permission was granted for the unit at Netherfold School.", "decided"),
        ("Planning permission for the unit at Netherfold School has been granted.", "decided"),
        ("Planners have granted consent for the unit at Netherfold School.", "decided"),
        ("The unit at Netherfold School has been given planning permission.", "decided"),
        ("The unit at Netherfold School was granted outline consent by members.", "decided"),
        ("Ashmere Council has given permission for the unit at Netherfold School.", "decided"),
        ("The unit at Netherfold School has not been given planning permission.", "repeated"),
        ("The unit at Netherfold School has been refused planning permission.", "repeated"),
        ("Once permission has been granted for the unit at Netherfold School, it is sold.", ""),
    ],
)
def test_a_yes_without_a_label_is_a_decision(text: str, told: str) -> None:
    """What has won its approval is decided by it, and not reported done."""
    found = ledger(document("2020-01-01", UNIT), document("2021-02-10", plain(text)))
    assert ("decided" in kinds(found[0])) is (told == "decided")


@pytest.mark.parametrize(
    "text",
    [
        "The unit at Netherfold School could be scrapped, the council said.",
        "The unit at Netherfold School has not been scrapped, the council said.",
        "The unit at Netherfold School has been shelved until 2025, the council said.",
        "It would not pull the plug on the unit at Netherfold School, the council said.",
        "It decided not to delay the unit at Netherfold School, the council said.",
        "A pool at the unit of Netherfold School was dropped from the proposal, the council said.",
    ],
)
def test_what_may_be_given_up_is_still_promised(text: str) -> None:
    """What is only feared, denied or put off decides nothing."""
    (found,) = ledger(document("2020-01-01", UNIT), document("2021-02-10", plain(text)))
    assert "decided" not in kinds(found)


def test_what_was_to_close_is_not_dropped_when_it_is_scrapped() -> None:
    """To scrap what was to be closed is to do it."""
    first = promise("The minibus service at Netherfold School will be scrapped in May.")
    later = plain("The minibus service at Netherfold School has been scrapped, the council said.")
    (found,) = ledger(document("2020-01-01", first), document("2021-02-10", later))
    assert not any(event.against for event in found.events)


@pytest.mark.parametrize(
    "text",
    [
        "Plans for 40 places at Fen School are due before Cabinet in June.",
        "A report on the 40 places at Fen School will come to committee in July 2025.",
        "A report on 40 places at Fen School is to be presented to the schools forum.",
        "A decision on the 40 places at Fen School will be made by Cabinet in June.",
        "Proposals for 40 places at Fen School are set to go before councillors in June.",
    ],
)
def test_what_goes_before_a_meeting_promises_no_places(text: str) -> None:
    """The meeting may say yes or no; the same promised outright is a row."""
    places = count("40 places", 40)
    assert not ledger(document("2021-01-01", promise(text, places)))
    more = promise(f"{text[:-1]}, and the council will build them.", places)
    assert ledger(document("2021-01-01", more))


def test_a_report_that_is_promised_is_a_row() -> None:
    """A report to a meeting is a small promise of its own."""
    said = promise("A report on respite will come to committee in July 2025.")
    assert ledger(document("2021-01-01", said))


@pytest.mark.parametrize(
    ("later", "kind"),
    [
        ("The council had promised to open the unit at Netherfold School.", "mentioned"),
        ("The unit at Netherfold School was to have been open by now.", "mentioned"),
        ("The council will open the unit at Netherfold School after all.", "repeated"),
    ],
)
def test_what_was_given_up_is_only_spoken_of(later: str, kind: str) -> None:
    """Who recalls a promise that was given up makes it no more; who makes it again does."""
    gone = plain("The unit at Netherfold School has been scrapped, the council said.")
    papers = [("2020-01-01", UNIT), ("2021-02-10", gone), ("2021-06-10", promise(later))]
    found = ledger(*(document(day, said) for day, said in papers))
    assert kinds(found[0])[-1] == kind


def test_a_school_named_in_passing_is_not_the_promise_s() -> None:
    """Where its pupils come from is no place of it."""
    told = promise("Pupils from Fen Academy will move to the unit at Netherfold School.")
    other = promise(
        "Fen Academy will open a new hall by May 2027.", period("May 2027", "2027-05-31")
    )
    papers = [("2020-01-01", UNIT), ("2020-02-10", told), ("2020-03-10", other)]
    found = ledger(*(document(day, said) for day, said in papers))
    assert "delayed" not in kinds(found[0])


STOPS = promise("The minibus service at Netherfold School will be withdrawn in May.")


@pytest.mark.parametrize(
    ("text", "stopped"),
    [
        ("The council has withdrawn the minibus service at Netherfold School.", True),
        ("The minibus service at Netherfold School has now been scrapped, the council said.", True),
        ("The council ended the minibus service at Netherfold School.", True),
        ("The minibus service at Netherfold School was discontinued.", True),
        ("The council has done away with the minibus service at Netherfold School.", True),
        ("The minibus service at Netherfold School has not been withdrawn.", False),
        ("Nobody knows whether the minibus service at Netherfold School has ended.", False),
        ("The council may have scrapped the minibus service at Netherfold School.", False),
        ("The minibus service at Netherfold School had been closed from March to May.", False),
        ("Parents want to know who has cancelled the minibus at Netherfold School.", False),
        ("The consultation on the minibus service at Netherfold School has closed.", False),
        (
            "The council has scrapped the closure of the minibus service at Netherfold School.",
            False,
        ),
        ("The council has closed the gap in the minibus service at Netherfold School.", False),
        ("The council has stopped short of axing the minibus at Netherfold School.", False),
    ],
)
def test_what_was_to_be_stopped_is_done_once_it_is_stopped(text: str, *, stopped: bool) -> None:
    """A promise to stop something is kept by stopping it, whatever the sentence is labelled."""
    for said in (plain(text), promise(text)):
        (found,) = ledger(document("2020-01-01", STOPS), document("2021-02-10", said))
        assert ("reported_done" in kinds(found)) is stopped


def test_what_is_stopped_reports_no_opening() -> None:
    """The old base has closed where a new one is to open: that keeps no promise, and drops none."""
    told = done("The old base at Netherfold School has closed.")
    found = ledger(document("2020-01-01", UNIT), document("2021-02-10", told))
    assert not {"reported_done", "decided"} & set(kinds(found[0]))


@pytest.mark.parametrize(
    "text",
    [
        "The bid for £9m to build a unit at Fen School was refused by ministers.",
        "The council's bid for £9m for a unit at Fen School has been turned down.",
        "Its application for £9m towards the unit at Fen School proved unsuccessful.",
        "Ministers rejected the council's bid for £9m to build a unit at Fen School.",
        "The county missed out on £9m that would have built a unit at Fen School.",
    ],
)
def test_money_that_was_refused_is_nobody_s_promise(text: str) -> None:
    """What was asked for in vain founds no row."""
    assert not ledger(document("2021-01-01", promise(text, money("£9m", "9000000"))))


def test_a_refusal_told_beside_is_not_the_sum() -> None:
    """What will be spent is told, and not what was asked for."""
    text = "The council will spend £7m on the unit after its bid for £9m was turned down."
    values = (money("£7m", "7000000"), money("£9m", "9000000"))
    (found,) = ledger(document("2021-01-01", promise(text, *values)))
    assert found.amount_low == 7_000_000


@pytest.mark.parametrize(
    ("text", "criticised"),
    [
        ("The new unit at Netherfold School is fantastic and long overdue, said Jo Marr.", False),
        ("Jo Marr welcomed the unit at Netherfold School but called it far too small.", True),
        ("The unit at Netherfold School is late and badly planned, said Jo Marr.", True),
    ],
)
def test_who_welcomes_is_no_critic(text: str, criticised: bool) -> None:
    """Words of need about what is welcome blame nobody, whatever they are labelled."""
    (found,) = ledger(document("2020-01-01", UNIT), document("2021-02-10", blame(text)))
    assert ("criticised" in kinds(found)) is criticised


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        ("A report on the unit at Netherfold School will be presented, Document QR.", False),
        ("The unit at Netherfold School will open as planned, and will take 40 pupils.", True),
    ],
    ids=["an agenda", "a telling"],
)
def test_how_a_meeting_is_run_tells_nothing(text: str, *, repeated: bool) -> None:
    """An agenda's line repeats no promise, whatever it names."""
    (found,) = ledger(document("2020-01-01", UNIT), document("2021-02-10", promise(text)))
    assert (len(found.events) > 1) is repeated


@pytest.mark.parametrize(
    ("text", "criticised"),
    [
        ("A mother who fought not to lose the unit is grateful that it will open.", False),
        ("The unit at Netherfold School was welcomed by Jo Marr, who is not a member.", False),
        ("Jo Marr welcomed the unit at Netherfold School and said it was not enough.", True),
        ("Jo Marr is relieved, if the unit at Netherfold School is not late again.", True),
        (
            "Jo Marr called it good news but said more could be done to explain it.",
            False,
        ),
        ("Jo Marr called it good news but said more places could be created.", True),
        ("Jo Marr, a mother, said that families felt hopeful that it would be quicker.", False),
        ("Families are not hopeful that it will be any quicker, said Jo Marr.", True),
        ("Needs were found to be met more swiftly than they had been.", False),
        ("Needs were found to be met less swiftly, and plans to be no more clear.", True),
        ("There were problems for years, but officers managed to untangle the lease.", False),
        ("Nobody at the council managed to untangle the lease.", True),
        ("I launched this campaign after so many parents told me they could not find it.", False),
        ("I launched this campaign to stop the unit.", True),
        ("The DfE confirmed the unit will go ahead after Jo Marr raised concerns about it.", False),
        ("The DfE confirmed the unit will go ahead but Jo Marr raised concerns about it.", True),
        ("Jo Marr raised concerns about the unit.", True),
    ],
)
def test_who_welcomes_outright_may_say_no_to_something_else(text: str, criticised: bool) -> None:
    """A "not" turns praise only where it is of what is praised."""
    assert praises(text) is not criticised


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("That the base at Holm be approved.", True),
        ("That members note the plan.", True),
        ("That authority is delegated to the Director.", True),
        ("That comes on top of 45 places.", False),
        ("That will bring 45 places.", False),
        ("That school was built for 45 pupils.", False),
    ],
)
def test_a_limb_and_a_pronoun(text: str, *, resolved: bool) -> None:
    """A limb of a resolution says what be done; "that" with a verb points back."""
    assert is_resolved(text) is resolved


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(text, told, id=text[:40])
        for text, told in (
            ("Ministers wrote to every council to ask for its figures.", True),
            ("The hall stands by the lake and is run as a base which is to move to Fen.", True),
            ("Talks with the diocese have been held since Easter.", True),
            ("The council is searching for a trust with the skills to run it.", True),
            ("Ashmere has explained how it is going to run its buses.", True),
            ("The work is part of a wider set, including a hall which will go.", True),
            ("• Ashmere was required to reply whether it wished to go on.", True),
            ("Ministers wrote that the school will open.", False),
            ("The council is building a unit at Fen.", False),
            ("The council has a plan for a unit which will open at Fen.", False),
            ("People are being asked about a bigger base.", False),
            ("Officers to publish what was said.", False),
            ("(3) ask the Leader to write, so that the debt is written off.", False),
            ("That a base be set up, as was asked.", False),
            ("A new base for children who have autism", False),
        )
    ],
)  # fmt: skip
def test_a_sentence_without_a_number_binds_by_its_main_clause(text: str, *, told: bool) -> None:
    """What an aside tells of the time to come is no promise of the sentence."""
    assert tells_what_is(text) is told
    if told:
        assert not ledger(document("2021-01-01", promise(text)))


@pytest.mark.parametrize(
    ("later", "rows"),
    [
        ("This would be done from May using two sites, Oak Hall and the old Mill School.", 1),
        ("The facility will replace the Mill School.", 1),
        ("Ashmere wants to set up the new base at the Mill School.", 1),
        ("The mayor will open a hub at Mill School.", 2),
    ],
)
def test_what_begins_with_what_was_told_is_a_detail(later: str, rows: int) -> None:
    """The school of the sentence before is not promised twice."""
    first = promise("A school for 60 pupils will open at Fen Lane.", count("60 pupils", 60))
    assert len(ledger(document("2021-01-01", first, promise(later)))) == rows
