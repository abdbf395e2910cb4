"""Who is shown as having promised or criticised something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sendminer.records import Commitment, Quote, Statement
from sendminer.track.history.blame import finds_against
from sendminer.track.reading.people.owners import owner
from sendminer.track.reading.people.voices import Voices, is_own, may_promise, only_backs
from tests.track.factory import Said, blame, count, document, ledger, promise

PLACES = promise("40 places will open at Netherfold School.", count("40 places", 40))


def _criticised(words: str, by: str) -> Commitment:
    (found,) = ledger(
        document("2021-01-01", PLACES),
        document("2021-03-01", blame(words), quoted=f"{by}: {words}"),
    )
    return found


@pytest.mark.parametrize(
    "name", ["parents and carers", "Ida Marlow", "Ofsted", "a group of neighbours", "the unions"]
)
def test_somebody_criticises(name: str) -> None:
    """People, and bodies that have a name."""
    found = _criticised("The 40 places at Netherfold School were far too few.", name)
    assert found.criticised_by == name


@pytest.mark.parametrize(
    "name",
    [
        "ten years ago",
        "A report",
        "Figures",
        "30 new places",
        "the county council",
        "Netherfold",
        "papers for the meeting",
        "Ashmere officials'",
    ],
)
def test_a_thing_criticises_nobody(name: str) -> None:
    """What stands in a speaker's place may be no person; the step is kept all the same."""
    found = _criticised("The 40 places at Netherfold School were far too few.", name)
    assert found.criticised_by is None
    assert [event.kind for event in found.events] == ["made", "criticised"]


@pytest.mark.parametrize("post", ["Chair of the Children's Scrutiny Committee", "Scrutiny chair"])
def test_who_chairs_scrutiny_may_criticise(post: str) -> None:
    """He answers for nothing that the executive promised."""
    words = "The 40 places at Netherfold School were far too few."
    assert _criticised(words, f"Cllr Tom Raikes, {post}").criticised_by is not None
    assert not is_own(f"Cllr Tom Raikes ({post})")


def test_a_promise_that_a_critic_recalls_is_criticised_by_him() -> None:
    """It is labelled both, and read once for each."""
    words = "Tom Raikes said: We were promised 40 places at Netherfold School and have none."
    both = Said(words, ("commitment", "criticism"), (count("40 places", 40),), speaker="o2")
    (found,) = ledger(document("2021-01-01", PLACES), document("2022-03-01", both))
    told = {(event.kind, event.speaker) for event in found.events if event.text == words}
    assert ("criticised", "o2") in told
    assert ("criticised", None) not in told


def test_blame_of_the_government_is_none_of_the_promise() -> None:
    """A critic of ministers is no critic of the council's forty places."""
    words = "Ministers had failed to pay for the 40 places at Netherfold School."
    assert _criticised(words, "Ida Marlow").criticised_by is None


@pytest.mark.parametrize(
    ("voice", "own"),
    [
        ("Cllr Jane Orme (Cabinet Member for Education)", True),
        ("a council spokesman", True),
        ("Cllr Jane Orme (Cabinet Member for Children and Families)", True),
        ("Cllr Tom Raikes (Opposition leader)", False),
        ("Ida Marlow (headteacher)", False),
        ("parents", False),
    ],
)
def test_whose_voice_it_is(voice: str, own: bool) -> None:
    """Those who answer for the council do not criticise its promises."""
    assert is_own(voice) is own


def test_of_two_quotations_the_longer_one_is_what_a_statement_tells() -> None:
    """Some parents raise concerns in three words, and the council says the rest."""
    text = "After some parents raised the process, the council said funding would go on in 2025."
    said = promise(text)
    made = document("2024-11-07", said)
    short, long = text.index("the process"), text.index("funding")
    quotes = (
        Quote(((short, short + 11),), "the process", "indirect", speaker_text="some parents"),
        Quote(((long, len(text) - 1),), text[long:-1], "indirect", speaker_text="the team"),
    )
    assert Voices(replace(made, quotes=quotes)).of(made.statements[0])[0] == "the team"


@pytest.mark.parametrize(
    ("words", "speaker", "voice"),
    [
        ("Ida Marlow", "Ida Marlow", "Ida Marlow"),
        ("the Local Democracy Reporting Service", None, None),
        ("sources", None, None),
        ("The Brigg Gazette", None, None),
        ("The £12 million support programme", None, None),
        ("The report pack", None, None),
        ("Finally opening doors", None, None),
        ("the families living nearby", "the families living nearby", "the families living nearby"),
        ("the head of social work", "the head of social work", "the head of social work"),
        ("a report", None, None),
        ("Phase one of the £4 million hub", None, None),
        ("the need for an industry", None, None),
        ("An October 11 presentation to bondholders", None, None),
        ("Council", "Council", None),
        ("this month inspectors", "inspectors", "inspectors"),
        ("a year ago councillors", "councillors", "councillors"),
        ("a number of small schools", "a number of small schools", "a number of small schools"),
        ("Orrin Ltd", "Orrin Ltd", "Orrin Ltd"),
    ],
)
def test_who_speaks(words: str, speaker: str | None, voice: str | None) -> None:
    """Papers and agencies pass on what others promise, and a programme says nothing."""
    text = f"{words}: The council will open 40 places."
    made = document("2024-11-07", promise(text), quoted=text)
    assert Voices(made).of(made.statements[0]) == (speaker, voice)


@pytest.mark.parametrize(
    ("lead", "by", "cue", "voice"),
    [
        ("Members heard that ", "Members", "heard", None),
        ("The panel has learned that ", "The panel", "learned", None),
        ("Members heard from governors that ", "governors", "heard", "governors"),
        ("Members said that ", "Members", "said", "Members"),
        ("Schools Ledger can reveal that ", "Schools Ledger", "reveal", None),
    ],
)
def test_who_hears_says_nothing(lead: str, by: str, cue: str, voice: str | None) -> None:
    """The words stand in the place of a speaker's; what is heard is somebody else's."""
    page = document("2021-03-01", promise(f"{lead}40 places will open at Netherfold School."))
    told = page.statements[0]
    said = Quote(((told.start + len(lead), told.end),), "", "indirect", cue, speaker_text=by)
    assert Voices(replace(page, quotes=(said,))).of(told)[1] == voice


@pytest.mark.parametrize(
    ("voice", "may"),
    [("spokesperson", False), ("a spokesman", False), ("Ofsted spokesman", True),
     ("a council spokesman", True), ("Ida Marlow", True), ("parents", False),
     ("Opponents", False)],
)  # fmt: skip
def test_who_is_shown_as_promising(voice: str, may: bool) -> None:
    """A spokesman of nobody names nobody."""
    assert may_promise(voice) is may


@pytest.mark.parametrize(
    ("text", "backs"),
    [
        ("Ida Marlow, who represents the Fen division, said the unit will be a boon.", True),
        ("Ida Marlow said she backed the plans for the unit.", True),
        ("Ward councillor Ida Marlow said that it will open in May.", True),
        ("Ida Marlow, cabinet member for schools, said the unit will open in May.", False),
        ("Ida Marlow said she will back up the plan with £2m.", False),
    ],
)
def test_a_backer_promises_nothing(text: str, backs: bool) -> None:
    """A ward's member who is for a plan answers for none of it."""
    assert only_backs(text) is backs


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("A £2bn programme with 30 new schools was announced by the education minister.",
         "government"),
        ("Thirty new schools have been promised by the Government.", "government"),
        ("The council will build the school that was announced by the government.", ""),
        ("Forty places will be built with money which was pledged by the government.", ""),
        ("A unit was announced by the council.", ""),
    ],
)  # fmt: skip
def test_who_announces_is_bound(text: str, body: str) -> None:
    """What ministers announce is none of the council's, also where the verb is passive."""
    page = document("2021-03-01", promise(text))
    assert owner(page.statements[0], "Ashmere Council")[1] == body


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("A High Court judge found that the council is acting unlawfully over late plans.", True),
        ("The ombudsman ruled that it was at fault over the unit.", True),
        ("The judge found a seat and said the unit was lovely.", False),
        ("Parents found that the unit failed.", False),
    ],
)
def test_a_finding_is_a_criticism(text: str, against: bool) -> None:
    """A court that finds against a body repeats no promise."""
    assert finds_against(text) is against


@pytest.mark.parametrize(
    ("by", "words", "criticised"),
    [
        (
            "Cllr Jane Orme, the council leader",
            "Ministers have failed to pay for the 40 places at Netherfold School.",
            False,
        ),
        (
            "a DfE spokesman",
            "The government inherited a failing system: Netherfold School and its 40 places.",
            False,
        ),
        (
            "a DfE spokesman",
            "The council failed to open the 40 places at Netherfold School in time.",
            True,
        ),
        ("Ida Marlow", "The 40 places at Netherfold School were far too few.", True),
    ],
)
def test_who_speaks_for_a_body_does_not_criticise_it(by: str, words: str, criticised: bool) -> None:
    """Of the Government its own spokesman and the council's tell in defence."""
    told = [event.kind for event in _criticised(words, by).events]
    assert ("criticised" in told) is criticised


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ida and Orrin The school will hold an open day.", "school"),
        ("Yesterday the Department for Education agreed to pay.", "Department for Education"),
        ("In March ministers agreed to give the county £8 million.", "ministers"),
        ("However the Panel agreed to help.", "Panel"),
        ("Meanwhile Netherfold Learning Trust will build it.", "Netherfold Learning Trust"),
        ("4. SCHOOLS BUDGET The Forum agreed to pay.", "Forum"),
        ("Brigg Community NHS Trust will cut waits.", "Brigg Community NHS Trust"),
        ("Dale and Coast NHS Foundation Trust will.", "Dale and Coast NHS Foundation Trust"),
        (
            "It is so that the Department for Education and NHS England will pay.",
            "Department for Education and NHS England",
        ),
        ("The advisers of the Department for Education and NHS England will pay.", "NHS"),
        (
            "The Children and Young People Scrutiny Committee will ask.",
            "Children and Young People Scrutiny Committee",
        ),
        ("The Department for Transport's Road Atlas will help.", "Department for Transport"),
        ("The Local Government Ombudsman said it would pay.", "Ashmere Council"),
        ("This is so that Ministers are sighted on it.", "Ashmere Council"),
        ("The academy trust will pay.", "academy trust"),
        ("The school on the Long Brackham estate will take 90 pupils.", "Ashmere Council"),
        ("The school is to open in June.", "Ashmere Council"),
        ("But UK Government will pay.", "UK Government"),
    ],
)
def test_an_owner_is_named_by_its_own_words(text: str, named: str) -> None:
    """What only opens the sentence, a heading and a thing of the body's are no part of its name."""
    assert owner(Statement(0, len(text), text), "Ashmere Council")[0] == named
