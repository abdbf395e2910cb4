"""A subject begins with what is promised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from sendminer.lexicon import lexicon
from sendminer.records import Count
from sendminer.track.reading.subjects.content import says
from sendminer.track.reading.subjects.leads import without_lead
from sendminer.track.reading.subjects.openings import act, thing, without_aside, without_opening
from sendminer.track.reading.subjects.shortened import fitted, tidy, unshouted
from sendminer.track.reading.subjects.subject import MOST, subject
from tests.track.factory import count, document, ledger, money, plain, promise

ROWS = [
    ("a vote", "by 9 votes to 4: transfer of the surplus", "transfer of the surplus"),
    ("a day", "By the start of the 2023 school year we will create a new hub", "new hub"),
    ("a decision", "The Panel agreed to meet every 6 weeks", "meet every 6 weeks"),
    ("no one decides", "It was agreed that a rota be kept", "a rota be kept"),
    (
        "told a paper",
        "Coun Ada Pell told the Courier that an advice session would be held",
        "an advice session",
    ),
    (
        "a charge",
        "press ahead with a yearly charge for sixth-form travel",
        "yearly charge for sixth-form travel",
    ),
    (
        "an approval",
        "3. approval be granted to proceed with the implementation of a crossing",
        "a crossing",
    ),
    ("an approval that is asked for", "Approval is also being sought for a study", "a study"),
    ("a go-ahead", "Cabinet members gave the green light to the new unit", "the new unit"),
    ("signed off", "Cabinet signed off on the increased spend", "the increased spend"),
    ("a verb with an object", "The council will build a new hall", "new hall"),
    ("a verb alone says nothing", "They will proceed", "They will proceed"),
    ("a weekday", "On Monday, March 3, the plan was approved", "the plan was approved"),
    ("an aim", "It also sets out an aim to meet need early", "meet need early"),
    (
        "what was noted",
        "The Committee also noted that a grant would follow",
        "a grant would follow",
    ),
    ("a joining word", "But we will build a new hall", "new hall"),
    (
        "no article, preposition or number ends what is cut",
        "Pupils of the two villages on the river at Saltwick, and of the farms and the scattered"
        " cottages beyond it as far as the weir, get a new hourly bus in the 2031 year",
        "Pupils of the two villages on the river at Saltwick, and of the farms and the scattered"
        " cottages beyond it as far as the weir, get a new hourly bus …",
    ),
    (
        "no cut before the verb",
        "Applications for a grant that any family may use can be sent in",
        "Applications for a grant that any family may use can be sent in",
    ),
    (
        "what is due",
        "The new buses are due to be delivered in May",
        "The new buses are due to be delivered in May",
    ),
    (
        "a condition before",
        "If the rules are changed, pupils would keep their passes",
        "If the rules are changed, pupils would keep their passes",
    ),
    (
        "a long condition before",
        "If the rules are changed after all that was said of them, pupils would have a bus",
        "pupils would have a bus",
    ),
    (
        "a main clause before a comma",
        "By 2027 there will be six more bases, of which four will be in Fen and two in Oxley",
        "By 2027 there will be six more bases",
    ),
    (
        "no aside in a list",
        "The hall has rooms for clubs, which will be for those with social, musical or other aims",
        "The hall has rooms for clubs",
    ),
    (
        "what for",
        "To meet the need, a freeze on posts would begin in May",
        "To meet the need, a freeze on posts would begin in May",
    ),
    (
        "hopes are no thing",
        "The officials' hopes they would be built have been dashed",
        "The officials' hopes they would be built have been dashed",
    ),
    (
        "what follows",
        "The following acts would be carried out",
        "The following acts would be carried out",
    ),
    (
        "a question",
        "When the new guide will be issued is not known",
        "When the new guide will be issued is not known",
    ),
    (
        "no object",
        "An aim which they agreed to reach by May",
        "An aim which they agreed to reach by May",
    ),
    (
        "who else is asked",
        "Families will be asked to fill in a form",
        "Families will be asked to fill in a form",
    ),
    (
        "an object that points back",
        "They aimed to reach it by May",
        "They aimed to reach it by May",
    ),
    (
        "an aside within",
        "The nursery class, which has stood apart from the whole of the school since"
        " 1974, would stay there",
        "The nursery class would stay there",
    ),
    (
        "no list is cut at its commas",
        "Founding an Inclusion, Welfare, and Attendance Advice Desk (IWAAD) for the whole of the"
        " upper valley lets officers of both teams answer every call within a day",
        "Founding an Inclusion, Welfare, and Attendance Advice Desk (IWAAD) for the whole of the"
        " upper valley lets officers of both teams answer every call …",
    ),
    (
        "initials stand for what they shorten",
        "A hub for children with special educational needs and disabilities (SEND) will be built",
        "A hub for children with SEND",
    ),
    (
        "initials of other words",
        "A hub for pupils of the Fen (SEND) will be built",
        "A hub for pupils of the Fen (SEND)",
    ),
    (
        "an approval and a Roman number",
        "IV.  Grant the approval to spend the grant of £4m",
        "spend the grant of £4m",
    ),
    (
        "an approval by a body",
        "3.    That Cabinet gives approval to buy two buses",
        "buy two buses",
    ),
    ("a limb with a wide gap", "(a)      That the rent be waived", "the rent be waived"),
    (
        "a body of several words",
        "The Head of Travel and Access should write to them all",
        "write to them all",
    ),
    (
        "a part of a whole",
        "Of the £90m that is set aside for roads, bridges and halls, a third is to go to halls",
        "a third is to go to halls",
    ),
    ("a plan", "Green light for plans to enlarge the hall", "enlarge the hall"),
    ("no plan", "There are no plans to enlarge the hall", "There are no plans to enlarge the hall"),
    ("what a thing does", "He said it would go up to £9", "it would go up to £9"),
    ("a refusal", "The council will not pay for taxis", "not pay for taxis"),
    (
        "whose act stands beside it",
        "A review of the service is to begin next month",
        "A review of the service is to begin next month",
    ),
    (
        "a verb that lacks its object",
        "We pledged to provide for every child",
        "provide for every child",
    ),
    (
        "an object that names nothing",
        "We are committed to doing this",
        "We are committed to doing this",
    ),
    (
        "no more of what",
        "Around 90 more are due to be created",
        "Around 90 more are due to be created",
    ),
    (
        "a relative clause is no act",
        "Every post comes to a panel which she would sit on herself",
        "Every post comes to a panel which she would sit on herself",
    ),
    (
        "what follows in the list",
        "publish the figures every month; and",
        "publish the figures every month",
    ),
    (
        "what will have come about",
        "Some 70 new bus passes for sixth-formers will have been issued by May",
        "Some 70 new bus passes for sixth-formers",
    ),
    (
        "what was agreed",
        "A £3m plan for the quay was unanimously approved by Thornhay councillors",
        "A £3m plan for the quay",
    ),
    (
        "what comes of what was agreed",
        "A plan for the quay was approved and a slip will be laid",
        "A plan for the quay was approved and a slip will be laid",
    ),
    (
        "what opens, and where",
        "A new skills hall is expected to open on the edge of Thornhay next May",
        "A new skills hall on the edge of Thornhay",
    ),
    (
        "for whom",
        "A day centre will be built for pupils with autism after a long campaign",
        "A day centre for pupils with autism",
    ),
    ("the school and where", "The school will be built at Thornhay", "The school at Thornhay"),
    ("who opens something", "The Ambry Coast Trust will open a hall", "open a hall"),
    (
        "what is open ground",
        "The new pitch would be open ground",
        "The new pitch would be open ground",
    ),
    (
        "a yes in a headline",
        "Trust wins go-ahead for a new hall by the quay",
        "a new hall by the quay",
    ),
    (
        "who says yes to a sum",
        "Ambry Council's cabinet has today backed a £4m scheme to mend the quay",
        "a £4m scheme to mend the quay",
    ),
    (
        "a yes inside another promise",
        "The hall will open after the council approved £3m for it",
        "The hall will open after the council approved £3m for it",
    ),
    (
        "leave that was given",
        "Ambry Council, which owns the land, was given permission by its planners to lay a slip",
        "lay a slip",
    ),
    (
        "what is being done",
        "The trust is building a hall at Thornhay",
        "building a hall at Thornhay",
    ),
    ("who works at it", "We are working with the port to open a hall", "open a hall"),
    (
        "to what end",
        "To shorten the wait, the council is working with the port to lay a second slip",
        "lay a second slip",
    ),
    ("what a plan includes", "The plans include two halls and a slip", "two halls and a slip"),
    ("what is among them", "Among the proposals is a slip for the ferry", "a slip for the ferry"),
    (
        "who is glad",
        "The trust is delighted to announce that a third hall will be ready in May",
        "a third hall",
    ),
    (
        "no aside",
        "This sum includes £4,000 for the quay, paid from May, and will be spent on paint",
        "This sum includes £4,000 for the quay, paid from May, and will be spent on paint",
    ),
    ("so far", "So far, the hall has been late", "So far, the hall has been late"),
    ("a paper's capitals", "A NEW hall is to rise", "A new hall is to rise"),
    ("initials stay", "SEND hubs are to rise", "SEND hubs are to rise"),
    ("that which is meant", "That is why we announce a rise", "That is why we announce a rise"),
    (
        "what is being paid for, and no act",
        "The quay is to grow by a half as part of a £6m investment we’re making to help boats",
        "The quay is to grow by a half",
    ),
    (
        "what is being done by us",
        "We’re building a hall at Thornhay",
        "building a hall at Thornhay",
    ),
    (
        "a yes over an item",
        "Thornhay quay, Ambry: Approval of £2.6m to lay three slips",
        "£2.6m to lay three slips",
    ),
    (
        "a yes that is asked for",
        "Cabinet will be asked to approve £4m to lay a second slip at Thornhay",
        "£4m to lay a second slip at Thornhay",
    ),
    (
        "what is in the pipeline",
        "Other projects currently in the pipeline include a slip at Thornhay",
        "a slip at Thornhay",
    ),
    (
        "what a strategy includes",
        "Our Coast Strategy includes the creation of two slips",
        "the creation of two slips",
    ),
    ("then", "Then the boats of Ambry will be moved", "the boats of Ambry will be moved"),
    (
        "a step towards it",
        "Ambry council has taken a further step forward towards mending its quay with £3m",
        "mending its quay with £3m",
    ),
    (
        "what has become of the plans",
        "Plans to lay a second slip for the boats of Thornhay have received an extra £2m",
        "lay a second slip for the boats of Thornhay",
    ),
    (
        "what a plan's thing will do",
        "Plans to lay a slip which will serve 40 boats were approved",
        "lay a slip which will serve 40 boats",
    ),
    (
        "in a bid to",
        "Here are the six ports set to share £5m in a bid to lure more boats",
        "six ports set to share £5m in a bid to lure more boats",
    ),
    (
        "a name in marks",
        "Boats will be sent to the “Ambry Ferry” quay and to slips of the old port by the sound",
        "Boats will be sent to the “Ambry Ferry” quay and to slips of the old port by the sound",
    ),
    (
        "a mark without its other",
        "The council wants to mend what it calls “the slips",
        "mend what it calls the slips",
    ),
    (
        "beside other evidence",
        "With leave she proposed to lay the quay, with a new slip, to the harbour",
        "lay the quay, with a new slip, to the harbour",
    ),
    (
        "who says it in between",
        "The slip would be laid by May, she said, with a boat to help",
        "The slip would be laid by May, with a boat to help",
    ),
    (
        "of course",
        "We will of course lay the slip",
        "lay the slip",
    ),
    (
        "for example",
        "The quay will serve other boats, e.g. ferries",
        "The quay will serve other boats, e.g. ferries",
    ),
    (
        "plans to be written",
        "6.2 Half of all plans to be sent by May",
        "Half of all plans to be sent by May",
    ),
    (
        "money that pays",
        "The money will fund four new day schools",
        "four new day schools",
    ),
    (
        "money that is used",
        "The cash will be used to train more staff for the hubs",
        "train more staff for the hubs",
    ),
    (
        "who pays is no money",
        "The parents will fund four new slides",
        "The parents will fund four new slides",
    ),
    (
        "whose ambition",
        "The Places Plan’s ambition was to open 74 new rooms across the fen",
        "open 74 new rooms across the fen",
    ),
    (
        "one of several priorities",
        "One of the county's key priorities and commitments is to train more staff of its own",
        "train more staff of its own",
    ),
    ("what is hoped", "We anticipate the new guide will be published by June", "the new guide"),
    (
        "what must be done",
        "We have to send an action plan to the inspectors by 7 May 2031",
        "send an action plan to the inspectors by 7 May 2031",
    ),
    (
        "whom it does good",
        "Ambershire is to benefit from a new hub as part of a scheme of the ministers",
        "a new hub as part of a scheme of the ministers",
    ),
    (
        "who is glad of the news",
        "The county has welcomed the recent news that it is to benefit from an extra £6m grant",
        "an extra £6m grant",
    ),
    (
        "a sum that is spent on something",
        "A further £7 million will be spent on the hubs beside the mill",
        "A further £7 million on the hubs beside the mill",
    ),
    (
        "who thought of it",
        "A working group tasked with opening more rooms came up with a £4m plan in January",
        "a £4m plan in January",
    ),
    (
        "who puts it to others",
        "Recommendations, which will be weighed on Tuesday, have been put forward by Coun Ada Pell"
        " for an outlay of up to £4m to mend the slips of the old quay beside the weir and lock",
        "an outlay of up to £4m to mend the slips of the old quay beside the weir and lock",
    ),
    (
        "moving forward",
        "The council agreed to move forward with opening the new hall",
        "opening the new hall",
    ),
    (
        "a budget that is set aside",
        "A dedicated budget of £41 million has been set aside for the slips",
        "A dedicated budget of £41 million for the slips",
    ),
    (
        "who prepares for it",
        "Ambershire County Council is preparing to allocate £2m towards the slips",
        "allocate £2m towards the slips",
    ),
    (
        "who lets another go on",
        "The planning team has given the authority the go ahead to create a hall at Ambry",
        "hall at Ambry",
    ),
    (
        "who agreed today",
        "Ambershire County Council has today agreed to spend £8m on mending the quay",
        "spend £8m on mending the quay",
    ),
    (
        "who publishes a plan",
        "Ambershire County Council has unveiled a bold new strategy to mend the slips",
        "a bold new strategy to mend the slips",
    ),
    (
        "who is given the money",
        "Ambershire County Council is to receive funding to open a new hall for clubs",
        "open a new hall for clubs",
    ),
    ("a sum alone", "The £2m will be spent", "The £2m will be spent"),
    (
        "a headline with a condition",
        "New rooms for Fenby School if the £5m scheme is approved",
        "New rooms for Fenby School",
    ),
    (
        "what got a yes",
        "A new £50,000 study to find a site for a hall, which will include rooms for clubs, got the"
        " go-ahead at a recent Ambershire Policy Committee",
        "A new £50,000 study to find a site for a hall",
    ),
    (
        "what has come nearer",
        "Plans for a new hall in the Ambry area have moved to the next stage",
        "Plans for a new hall in the Ambry area",
    ),
    (
        "a programme by its value",
        "In April 2029, Cabinet approved a capital programme to the value of £4m to mend slips",
        "a capital programme to the value of £4m to mend slips",
    ),
    (
        "a clause before the thing",
        "Due to open in May 2031, the Ambry Quay School will be a school for children who sail",
        "a school for children who sail",
    ),
    (
        "when it was agreed",
        "Just this month, Cabinet approved a fund for rafts",
        "a fund for rafts",
    ),
    ("whose item it is", "Ambry School; £90,000 to add a classroom", "£90,000 to add a classroom"),
    (
        "who may spend it",
        "4. delegate authority to the Director of Ports with the Leader to spend £2m on piers",
        "spend £2m on piers",
    ),
    (
        "a council's bare name",
        "Ambershire is proposing to set up a new hub in Fenby",
        "new hub in Fenby",
    ),
    (
        "who is pointed at",
        "It was seeking to turn the old mill into a school",
        "turn the old mill into a school",
    ),
    (
        "who is to have it",
        "Ambry is set to gain a new school on the quay",
        "a new school on the quay",
    ),
    (
        "what it comes to",
        "The yes means that the town will have enough piers for all",
        "enough piers for all",
    ),
    (
        "where it can be read",
        "The minutes of the board's meetings will be published on the Ambry Harbour website",
        "The minutes of the board's meetings",
    ),
]


@pytest.mark.parametrize(("text", "words"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS])
def test_what_is_promised_comes_first(text: str, words: str) -> None:
    """Votes, days, speakers and plain verbs are left out."""
    found = subject(text, None, ())
    assert found == words
    assert len(found) <= MOST


NUMBERS = [
    (
        "for whom",
        "It will create 34 places for pupils with social, emotional and mental health needs",
        "34 places",
        "34 places for pupils with social, emotional and mental health needs",
    ),
    (
        "for whom between two ages",
        "The hall will offer 34 places for children aged between five and 11 with autism",
        "34 places",
        "34 places for children aged between five and 11 with autism",
    ),
    (
        "a paper's capitals",
        "OVER 34 new school places for pupils with autism were approved today",
        "OVER 34 new school places",
        "Over 34 new school places for pupils with autism",
    ),
    (
        "what has so many",
        "The council is constructing a new 34-place school on the site of the old mill",
        "new 34-place",
        "a new 34-place school on the site of the old mill",
    ),
    (
        "when is not what",
        "We will open 34 more special school places for September 2031 in all",
        "34 more special school places",
        "34 more special school places",
    ),
    (
        "a thing that has them",
        "A second new school, also with 34 places, is scheduled to open in September",
        "34 places",
        "A second new school, also with 34 places",
    ),
    (
        "a number between brackets",
        "Approval of a joint bid for a school (34 places for Ambry) on the coast",
        "34 places",
        "Approval of a joint bid for a school (34 places for Ambry) on the coast",
    ),
]


@pytest.mark.parametrize(
    ("text", "told", "words"), [r[1:] for r in NUMBERS], ids=[r[0] for r in NUMBERS]
)
def test_a_number_is_told_with_what_it_counts(text: str, told: str, words: str) -> None:
    """What counts places that no name stands by is the number and for whom they are."""
    start = text.index(told)
    number = Count(start, start + len(told), told, Decimal(34), Decimal(34))
    assert subject(text, number, ()) == words


KINDS = [
    ("34 more places", "resource_base", "34 more resource base places"),
    ("34 inclusion base places", "resource_base", "34 inclusion base places"),
    ("34 alternative provision places", "alternative_provision", "34 alternative provision places"),
    ("34 primary places", "special_school", "34 primary special school places"),
]


@pytest.mark.parametrize(("told", "provision", "words"), KINDS, ids=[row[0] for row in KINDS])
def test_the_kind_of_place_is_named_once(told: str, provision: str, words: str) -> None:
    """By the words that count them, or else by what is known of them from elsewhere."""
    text = f"That the remaining {told} open"
    start = text.index(told)
    number = Count(
        start, start + len(told), told, Decimal(34), Decimal(34), unit="place", provision=provision
    )
    assert subject(text, number, ()) == words


LISTS = [
    ("bodies", lambda text: act(text) is not None),
    ("made", lambda text: thing(text) is not None),
    ("agreed", lambda text: thing(text) is not None),
    ("agrees", lambda text: without_opening(text) != text),
    ("doing", lambda text: act(text) is not None),
    ("shouted", lambda text: unshouted(text) != text),
    ("asides", lambda text: without_aside(text) != text),
    ("money", lambda text: without_lead(text) != text),
    ("pays", lambda text: without_lead(text) != text),
    ("hopes", lambda text: without_lead(text) != text),
    ("glad_of", lambda text: without_lead(text) != text),
    ("drew_up", lambda text: without_lead(text) != text),
    ("goals", lambda text: without_lead(text) != text),
    ("begun", lambda text: without_lead(text) != text),
    ("means_to", lambda text: without_opening(text) != text),
    ("of_itself", lambda text: act(text) is None),
    ("labels", lambda text: tidy(text) != text),
    ("empty", lambda text: not says(text)),
    ("ends", lambda text: not fitted(text, 60, begun=True).endswith("…")),
]


@pytest.mark.parametrize(("name", "find"), LISTS, ids=[row[0] for row in LISTS])
def test_a_list_knows_its_examples(name: str, find: Callable[[str], bool]) -> None:
    """Each list does its work in the texts that it accepts, and in none that it rejects."""
    table = lexicon("subjects")[name]
    assert all(find(text) for text in table["accept"])
    assert not any(find(text) for text in table["reject"])


def test_words_that_lead_on_end_nothing() -> None:
    """What is cut behind a word of the list loses that word too."""
    table = lexicon("subjects")["loose"]
    for side, kept in (("accept", False), ("reject", True)):
        for text in table[side]:
            cut = fitted(f"{text} {'and so on ' * 9}", len(text) + 2, begun=True)
            assert cut.startswith(text) == kept, text


PLACES = [
    (
        "a mark before a title",
        (),
        "Market parking",
        "It told traders that the first hour would stay free “for as long as I lead”.",
        "the first hour would stay free for as long as I lead (Market parking)",
    ),
    (
        "a title that is the first item's heading",
        (),
        "88. Rookery Lane School, Tarnley",
        "Families on low pay be exempt",
        "Families on low pay be exempt",
    ),
    (
        "a title is not for all the county",
        (),
        "Green light for Rookery Lane School",
        "In addition, we will spend more on homes across the county",
        "spend more on homes across the county",
    ),
    (
        "what it is was named before",
        ("Rookery Lane School is to be built.",),
        None,
        "A school for deaf pupils, it will offer art",
        "offer art (Rookery Lane School)",
    ),
    (
        "a list under a school",
        ("Rookery Lane School",),
        None,
        "• Open a class for toddlers",
        "Open a class for toddlers (Rookery Lane School)",
    ),
    (
        "a list under a bare name",
        ("Ysgol Bryn Coed",),
        None,
        "• Open a class for toddlers",
        "Open a class for toddlers (Ysgol Bryn Coed)",
    ),
    (
        "a list after its lead-in",
        ("At Rookery Lane School it was agreed to:",),
        None,
        "• Open a class for toddlers",
        "Open a class for toddlers (Rookery Lane School)",
    ),
    (
        "a title with a school",
        (),
        "Green light for Rookery Lane School",
        "They will open a class",
        "open a class (Rookery Lane School)",
    ),
    (
        "the sentence before",
        ("Rookery Lane School is full.",),
        None,
        "The school will open in May",
        "The school will open in May (Rookery Lane School)",
    ),
    (
        "two schools before",
        ("Rookery Lane School and Fenwick School are full.",),
        None,
        "The school will open in May",
        "The school will open in May",
    ),
    ("a title of the system", (), "Agenda item", "It will be better", "It will be better"),
    ("a date is no place", ("4 May 2021",), None, "It will be better", "It will be better"),
    (
        "a title for what leans on it",
        (),
        "New bus for Fen pupils",
        "It will be cheaper",
        "It will be cheaper (New bus for Fen pupils)",
    ),
    (
        "what names a place itself",
        ("Rookery Lane School",),
        None,
        "• Open a class at Fenwick School",
        "Open a class at Fenwick School",
    ),
    (
        "a list after the words of resolving",
        ("The Cabinet RESOLVED",),
        None,
        "(a) open a class for toddlers",
        "open a class for toddlers",
    ),
    (
        "a scheme over a list",
        ("Early Start Programme",),
        None,
        "• Open a class for toddlers",
        "Open a class for toddlers (Early Start Programme)",
    ),
    (
        "a need is no place",
        ("Complex Learning Needs",),
        None,
        "We will open a class",
        "open a class",
    ),
    (
        "a heading of minutes is no place",
        ("Key points made in the discussion",),
        None,
        "They would open a class by May",
        "open a class by May",
    ),
    (
        "nor is what an item is for",
        (),
        "To note the response to the report",
        "They would open a class by May",
        "open a class by May",
    ),
    (
        "the school before the town",
        ("Larkhill School in Tarnley was full.",),
        None,
        "The school will open a class",
        "The school will open a class (Larkhill School)",
    ),
    (
        "two places",
        (),
        None,
        "Two new halls will be built before May, at Upper Thornhay and Ambry",
        "Two new halls (Upper Thornhay and Ambry)",
    ),
    (
        "a place that is cut off",
        (),
        None,
        "We will weigh what was found by the survey of how the buses of the town and of all the"
        " villages near it might be run in the snow of a hard winter from May on, to Fenwick"
        " School",
        "weigh what was found by the survey of how the buses of the town and of all the villages"
        " near it might be run in the snow of a hard … (Fenwick School)",
    ),
    (
        "a title leaves room for the words",
        (),
        "Why new buses for pupils of the Fen and the coast are late again this winter",
        "It will be run by a new firm that has buses with room for chairs and for their helpers and"
        " a driver for each day of the school week",
        "It will be run by a new firm that has buses with room for chairs and for their helpers and"
        " a driver for each day of the school week",
    ),
    (
        "the school before its town",
        (),
        None,
        "In Tarnley the council will add a hall at Larkhill School to what stands",
        "add a hall at Larkhill School to what stands",
    ),
]


@pytest.mark.parametrize(
    ("before", "title", "text", "words"), [r[1:] for r in PLACES], ids=[r[0] for r in PLACES]
)
def test_a_subject_says_where(
    before: tuple[str, ...], title: str | None, text: str, words: str
) -> None:
    """The place comes from heading, lead-in, title or the sentence before, in that order."""
    said = document("2021-01-01", *map(plain, before), promise(text))
    (found,) = ledger(replace(said, title=title))
    assert found.subject == words
    assert len(found.subject) <= MOST


@pytest.mark.parametrize(
    ("before", "text", "words"),
    [
        (
            "Forty slips were overdue.",
            "They would all be done by June 2025.",
            "They would all be done by June 2025 (Forty slips were overdue)",
        ),
        (
            "The quay is old.",
            "No boat will go and I've said that in every port",
            "No boat will go and I've said that in every port",
        ),
    ],
)
def test_a_subject_holds_a_noun_of_its_own(before: str, text: str, words: str) -> None:
    """What points back alone is told with what it points to."""
    (found,) = ledger(document("2021-01-01", plain(before), promise(text)))
    assert found.subject == words


MOVED = [
    (
        "34 places will be moved from Rookery Lane Nursery to Fenwick Nursery.",
        "school places at Fenwick Nursery",
    ),
    (
        "34 places will be made at Fenwick Nursery, but not at Rookery Lane Nursery.",
        "school places at Fenwick Nursery",
    ),
    (
        "The council will make 34 places for toddlers in the former Rookery Lane School.",
        "34 places for toddlers in the former Rookery Lane School",
    ),
]


@pytest.mark.parametrize(("text", "words"), MOVED)
def test_a_place_is_where_it_will_be(text: str, words: str) -> None:
    """It is not what something leaves, nor one left out, nor what a site was."""
    (found,) = ledger(document("2021-01-01", promise(text, count("34 places", 34))))
    assert found.subject == words


def test_a_headline_ends_with_its_line() -> None:
    """The name of the paper under a headline is no part of it."""
    said = document("2021-01-01", promise("New hall to open in Fen\nFen Gazette"))
    (found,) = ledger(said)
    assert found.subject == "New hall to open in Fen"


def test_what_was_accepted_belongs_to_who_accepts() -> None:
    """Only what is said is taken out of its sentence."""
    text = "Two helpers had accepted offers and would be joining the crew of the bus in May."
    said = document("2021-01-01", promise(text), quoted="Two: offers and would be joining the crew")
    said = replace(said, quotes=(replace(said.quotes[0], kind="indirect", cue="accepted"),))
    (found,) = ledger(said)
    assert found.subject.startswith("Two helpers had accepted offers")


def test_a_person_over_a_text_is_no_place() -> None:
    """Who signs or heads a text does not say where."""
    said = document(
        "2021-01-01", plain("Jane Orme, Executive Member"), promise("It will be ready.")
    )
    (found,) = ledger(said)
    assert found.subject == "It will be ready"


def test_who_says_it_is_no_part_of_it() -> None:
    """What stands around the words that are quoted is left out."""
    text = "A spokesman for the firm told the Gazette: “Every one of the children will have a bus.”"
    quoted = "A spokesman: Every one of the children will have a bus."
    (found,) = ledger(document("2021-01-01", promise(text), quoted=quoted))
    assert found.subject == "Every one of the children will have a bus"


def test_the_clause_with_the_sum_tells_what_it_is_for() -> None:
    """Minutes put several things between semicolons, and only one of them has the sum."""
    text = (
        "It was confirmed that the roof of Ambry School was late in every year since it began;"
        " that £3.4m was secured for rafts; and that the rest would follow."
    )
    said = promise(text, money("£3.4m", 3_400_000))
    (found,) = ledger(document("2021-01-01", said))
    assert found.subject == "£3.4m was secured for rafts"


def test_of_two_numbers_in_one_sentence_each_has_its_own_school() -> None:
    """The second does not go by the first one's name."""
    text = "Fifty “placements” will be made at Ambry Academy and 16 will be made at Fenby School."
    said = promise(
        text, count("Fifty “placements”", 50, unit="placement"), count("16", 16, unit="placement")
    )
    found = {each.subject for each in ledger(document("2021-01-01", said))}
    assert found == {"placements at Ambry Academy", "placements at Fenby School"}
