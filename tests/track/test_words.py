"""The words of the lexicon, and what is read from them: cues, acts, owners, names, subjects."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sendminer.lexicon import lexicon
from sendminer.records import Official, Quote, Statement
from sendminer.track.reading.cues import found, is_standard, provisions, things
from sendminer.track.reading.doings.acts import act
from sendminer.track.reading.names.names import council_key, names
from sendminer.track.reading.names.works import holds
from sendminer.track.reading.passages.context import names_before
from sendminer.track.reading.people.owners import owner
from sendminer.track.reading.people.somebody import is_somebody
from sendminer.track.reading.people.voices import Voices, display, is_press, is_unspoken
from sendminer.track.reading.subjects.subject import MOST, subject
from sendminer.track.reading.values.stock import stock
from tests.track.factory import count, document, ledger, plain, promise

RULES = [
    (group, name)
    for group in (
        "cues",
        "acts",
        "phases",
        "topics",
        "purposes",
        "payers",
        "losses",
        "agency",
        "outcomes",
        "clauses",
    )
    for name in sorted(lexicon("track")[group])
]


@pytest.mark.parametrize(("group", "name"), RULES, ids=["-".join(row) for row in RULES])
def test_a_rule_knows_its_examples(group: str, name: str) -> None:
    """Each rule is found in the texts that it accepts, and in none that it rejects."""
    table = lexicon("track")[group][name]
    assert table["accept"]
    assert table["reject"]
    assert all(name in found(group, text) for text in table["accept"])
    assert not any(name in found(group, text) for text in table["reject"])


@pytest.mark.parametrize("kind", sorted(lexicon("track")["owners"]))
def test_an_owner_knows_its_examples(kind: str) -> None:
    """Each kind of body is the owner in its accepted texts only."""
    table = lexicon("track")["owners"][kind]
    for text in table["accept"]:
        assert owner(_statement(text), "Ashmere Council")[0] != "Ashmere Council"
    for text in table["reject"]:
        assert owner(_statement(text), "Ashmere Council") == ("Ashmere Council", "")


def _statement(text: str) -> Statement:
    return Statement(0, len(text), text)


LISTS = [
    ("things", lambda text: things().search(text)),
    ("standing", is_standard),
    ("provisions", provisions),
    ("sites", lambda text: [name for name in names(text, "") if name.kind == "site"]),
    ("works", lambda text: [name for name in names(text, "") if name.kind == "work"]),
    ("stock", lambda text: stock(_statement(text))),
    ("named_before", names_before),
    ("press", is_press),
    ("unspoken", is_unspoken),
    ("bodies", lambda words: is_somebody(words, words)),
]


def test_half_a_dozen_is_six() -> None:
    """A number of things is read with what stands before and between."""
    found = stock(_statement("It will open half a dozen short-break beds."))
    assert found is not None
    assert (found.low, found.unit) == (6, "bed")


@pytest.mark.parametrize(("name", "find"), LISTS, ids=[row[0] for row in LISTS])
def test_a_list_knows_its_examples(name: str, find: object) -> None:
    """Each list is found in the texts that it accepts, and in none that it rejects."""
    assert callable(find)
    assert all(find(text) for text in lexicon("track")[name]["accept"])
    assert not any(find(text) for text in lexicon("track")[name]["reject"])


NAMES = [
    ("a school in full", "the new Quarrybank Primary School", ["quarrybank"]),
    ("a school in short", "a base at Netherfold.", ["netherfold"]),
    ("who sets it up", "The school, set up by Holm Park School, opens in Tarnside.", ["tarnside"]),
    ("who runs it", "A base run by Holm Park School will open.", ["holm park"]),
    ("what it is near", "A school within easy reach of Brackham and Tarnside will open.", []),
    (
        "told beside",
        "The school, which used rooms at Holm Park, will open in Tarnside.",
        ["tarnside"],
    ),
    ("where it is", "Holm School, which is in Tarnside, will be extended.", ["holm", "tarnside"]),
    ("a school of two", "a base at Holt & Brigg School", ["holt brigg"]),
    ("a strategy of two", "the Schools & Families Strategy", ["schools and families strategy"]),
    (
        "a strategy of two with more",
        "the Special Educational Needs & Disabilities Capital Strategy",
        ["special educational needs and disabilities capital strategy"],
    ),
    (
        "the same with its and",
        "the Special Educational Needs and Disabilities Capital Strategy",
        ["special educational needs and disabilities capital strategy"],
    ),
    ("an everyday plan with &", "an Education, Health & Care plan", []),
    ("small letters before &", "the costs & Inclusion Strategy", ["inclusion strategy"]),
    ("a saint", "St Mary's Primary School", ["st mary"]),
    ("a possessive", "Quarrybank School's new hall", ["quarrybank"]),
    (
        "a town before its school",
        "Ambry Thornhay's Special Educational Needs and Disabilities (SEND) school",
        ["ambry thornhay"],
    ),
    ("what a place is", "The work at Long Court, a former care home, is done", ["long court"]),
    ("what a person is", "Ada Pell, a special school governor, asked why", []),
    ("a month is no place", "It opens in September.", []),
    ("a key stage is no place", "places for pupils at KS2", []),
    ("an examination is no place", "pupils at BTEC and at GCSE", []),
    ("a level is no place", "courses at Entry Level and in A Levels", []),
    ("a place of that sound", "a base at Gcelby", ["gcelby"]),
    ("a person is no place", "for Cllr Jane Orme", []),
    ("a body is no place", "at the Schools Forum", []),
    ("the council itself is no place", "schools in Ashmere", []),
    ("a kind of school is no name", "a new Special School", []),
    ("nor are several of a kind", "places at Pupil Referral Units", []),
    ("a budget is no place", "in the Capital Programme", []),
    ("a strategy with its years", "the draft SEND Strategy 2026-2029", ["send strategy"]),
    ("a strategy in small letters", "its send strategy", ["send strategy"]),
    ("a programme by name", "the Bright Futures Programme", ["bright futures programme"]),
    ("a pupil's plan is no work", "an education, health and care plan", []),
    ("a bare plan is no work", "the plan", []),
    ("a council in short is no place", "places at KCC in special schools", []),
    ("a town before its school", "The Netherfold school opens.", ["netherfold"]),
    ("a town's own school", "Netherfold's new special school is late.", ["netherfold"]),
    ("a government's school is no place", "The Government's new school", []),
    ("a party's school is no place", "Labour's new school", []),
    ("what is done to it", "Expanding Netherfold School will help.", ["netherfold"]),
    ("a measure is no place", "smaller than Netherfold School", []),
    ("another measure", "Like Netherfold School, it will have 60 places.", []),
    ("a wish is no measure", "We would like Netherfold School to grow.", ["netherfold"]),
    ("a namesake", "Sir Tom Barley Community High School will grow", ["sir tom barley"]),
    ("a person of that title is no place", "for Sir Tom Barley", []),
    ("a long name", "Tarnley Mere Lane Upper Community High School", ["tarnley mere lane"]),
    ("a church's school", "Calder St John C of E Primary School", ["calder st john"]),
    ("the same in full", "Calder Church of England Primary School", ["calder"]),
    ("a budget's own is no place", "in the Capital Programme's list", []),
    ("a small word within", "places at Welby on Tarn Primary School", ["welby tarn"]),
    ("a village", "a base at Barrow under Fenwood", ["barrow under fenwood"]),
    (
        "what it is on",
        "Work on Tarn School, and the view of Cabinet on Holm School",
        ["tarn", "holm"],
    ),
    ("two schools", "Netherfold School and Quarrybank School", ["netherfold", "quarrybank"]),
    (
        "schools that share their noun",
        "at Netherfold, St Ann's and Holm infant schools",
        ["netherfold", "st ann", "holm"],
    ),
    ("schools of two towns", "in Netherfold and Holm secondary schools", ["netherfold"]),
    ("what a place is for", "the Specialist Support Centre at Holm School", ["holm"]),
    ("its kind in brackets", "Marl Family (Community) School, Tarnside", ["marl"]),
    ("the same of a church", "at Holy Rood (Aided) Primary School", ["holy rood"]),
    ("a base for a need", "a 16 place Autistic Spectrum Disorder Specialist Resource Base", []),
    ("another need", "a base for Learning and Cognition Needs Specialist Resource Base", []),
    ("a place for a need", "in the Complex Needs Unit", []),
    ("a support centre's own name", "at Holm Support Centre", ["holm support"]),
    ("which of several", "Another special school will open in Tarnside.", ["tarnside"]),
    ("how many of them", "Two special schools will open in Tarnside.", ["tarnside"]),
    ("a number in a name", "at Two Rivers School", ["two rivers"]),
    ("the budget of every year", "from the Education Capital Programme", []),
]


@pytest.mark.parametrize(("text", "keys"), [row[1:] for row in NAMES], ids=[r[0] for r in NAMES])
def test_names(text: str, keys: list[str]) -> None:
    """A name has one key however it is written, and common nouns have none."""
    found = names(text, council_key("Ashmere Borough Council"))
    assert [name.key for name in found] == keys
    assert all(text[name.start : name.end] for name in found)


HOLDERS = [
    ("paid for under the approved SEND Capital Programme", True),
    ("the second phase of the SEND Sufficiency Strategy", True),
    ("We will publish the SEND Sufficiency Strategy", False),
]


@pytest.mark.parametrize(("text", "held"), HOLDERS)
def test_what_holds(text: str, held: bool) -> None:
    """A programme that a scheme is only part of is told from one that is spoken of."""
    (work,) = names(text, "")
    assert holds(text, work.start) is held


def test_terms_are_names() -> None:
    """A name that the user sets is known in any letter case."""
    (found,) = names("It will rebuild the larches.", "", ("The Larches",))
    assert (found.key, found.kind) == ("larches", "site")


COUNCILS = [
    ("Ashmere County Council", "ashmere"),
    ("City of Ashmere Council", "ashmere"),
    ("London Borough of Ashmere and Bex", "ashmere bex"),
    ("Ashmere & Bex City Council", "ashmere bex"),
    (None, ""),
    ("Council", "council"),
]


@pytest.mark.parametrize(("name", "key"), COUNCILS, ids=[str(row[0]) for row in COUNCILS])
def test_council_keys(name: str | None, key: str) -> None:
    """A council's rank is no part of what tells it from others."""
    assert council_key(name) == key


OWNERS = [
    ("the council says so", "The council will open a unit.", "Ashmere Council", ""),
    (
        "a named trust",
        "The Beacon Academy Trust will hire a nurse.",
        "Beacon Academy Trust",
        "trust",
    ),
    ("ministers in a report", "She said the government would fund it.", "government", "government"),
    ("the NHS as an object", "The council will ask the NHS to help.", "Ashmere Council", ""),
    ("the NHS in the passive", "The NHS will be asked to help.", "Ashmere Council", ""),
    ("a committee binds the council", "This Committee will review it.", "This Committee", ""),
    (
        "a department in full",
        "The Department for Education will build it.",
        "Department for Education",
        "government",
    ),
    ("who pays", "It will be funded by the DfE.", "DfE", "government"),
    (
        "who pays and who runs",
        "If built, it would be paid for by the DfE and run by the Fen Hill Trust.",
        "DfE",
        "government",
    ),
    ("who runs", "It will be run by the Fen Hill Trust.", "Fen Hill Trust", "trust"),
    (
        "where the money comes from",
        "Money for it will come from a £3m grant made in May by the Department for Education.",
        "Department for Education",
        "government",
    ),
    (
        "under a reform",
        "Under the government's reforms, fewer children will qualify.",
        "government",
        "government",
    ),
    (
        "the council acts under a reform",
        "Under the government's reforms, the council will hire two officers.",
        "Ashmere Council",
        "",
    ),
    (
        "the council builds what others pay for",
        "The council will build a hall that is to be funded by the DfE.",
        "Ashmere Council",
        "",
    ),
    (
        "the council writes to a department",
        "Ashmere Council will write to the Department for Education (DfE) to ask for it.",
        "Ashmere Council",
        "",
    ),
    (
        "who runs it is told aside",
        "The hall, which will be run by the Fen Hill Trust, will open in May.",
        "Ashmere Council",
        "",
    ),
    (
        "money from two",
        "The money will come from borrowing and a government grant of £1m.",
        "Ashmere Council",
        "",
    ),
    ("who welcomes", "It will be welcomed by the DfE.", "Ashmere Council", ""),
    (
        "those with whom work is done",
        "It will work with the schools and the Department for Education to find a site.",
        "Ashmere Council",
        "",
    ),
    (
        "what a government gives word of",
        "Government school funding announcements in May included £70m for high needs.",
        "Government",
        "government",
    ),
    ("allocations of a department", "The DfE’s allocations will be out soon.", "DfE", "government"),
    (
        "what a government's pledge includes",
        "£70m for repairs was announced in the Treasury's spending review.",
        "Treasury",
        "government",
    ),
    (
        "the grant of a department",
        "The DSG allocations for Ashmere are due to be published in May.",
        "Department for Education",
        "government",
    ),
    (
        "the council's share of the grant",
        "The DSG allocation to each school will be reviewed in May.",
        "Ashmere Council",
        "",
    ),
    (
        "the council spends what a department gave",
        "Forty places will be built with £2m from the DfE's capital allocation.",
        "Ashmere Council",
        "",
    ),
    (
        "what the council does about it",
        "The Government's commitment means that the council will open 40 places.",
        "Ashmere Council",
        "",
    ),
    (
        "a department's name without its possessive",
        "The Department for Education's pledge to build ten schools is late.",
        "Department for Education",
        "government",
    ),
    (
        "a part of another's programme",
        "Two schools will be part of the Department for Education's rebuilding programme.",
        "Department for Education",
        "government",
    ),
    ("rebuilt by another", "It will be rebuilt by the DfE.", "DfE", "government"),
    (
        "who gives what is got",
        "The council will receive £7m from the Department for Education for bases.",
        "Department for Education",
        "government",
    ),
    (
        "who has a scheme",
        "Ambershire is to get a new school under a scheme that the Government announced.",
        "Government",
        "government",
    ),
    (
        "money of which word is given",
        "The Government confirmed that funding is to be made available.",
        "Government",
        "government",
    ),
    (
        "another council",
        "Lowmere District Council have approved plans for a base.",
        "Lowmere District Council",
        "council",
    ),
    ("the council by its rank", "Ashmere City Council will build a base.", "Ashmere Council", ""),
    (
        "who uses a programme",
        "The council will use the government's rebuilding programme to build four schools.",
        "Ashmere Council",
        "",
    ),
    (
        "what a government says of itself",
        "Ministers said that they had found £1bn more for next year.",
        "Ministers",
        "government",
    ),
    (
        "what a department says of another",
        "The Department for Education said that the base would open in May.",
        "Ashmere Council",
        "",
    ),
    (
        "what a government announces that somebody does",
        "In May, the Treasury announced that 20 bases would be built in England.",
        "Treasury",
        "government",
    ),
    (
        "what it announces that councils do",
        "The Treasury announced that 20 bases would be built by councils.",
        "Ashmere Council",
        "",
    ),
    (
        "an announcement by a department",
        "It is part of an announcement by the Department for Education that it plans 900 places.",
        "Department for Education",
        "government",
    ),
    (
        "a government's own pledge",
        "It follows the government’s pledge that it will build 20 bases.",
        "government",
        "government",
    ),
    (
        "after another's pledge",
        "It will build 40 places after a pledge by ministers.",
        "Ashmere Council",
        "",
    ),
    (
        "what is done with another's money",
        "The Department for Education has made money available and it is hoped that the £3m hall"
        " will be finished next year.",
        "Ashmere Council",
        "",
    ),
    (
        "what another has approved",
        "Ministers gave £3m and the base will be built by May.",
        "Ashmere Council",
        "",
    ),
    (
        "more of another's money",
        "The DfE has agreed to give £3m and the money will be paid in May.",
        "DfE",
        "government",
    ),
    ("a school that is opened", "The school will open in May.", "Ashmere Council", ""),
    (
        "a school that is made another",
        "The school will also become one for all ages.",
        "Ashmere Council",
        "",
    ),
    (
        "academies that decide for themselves",
        "Any participating academies will hold their own vote.",
        "Any participating academies",
        "school",
    ),
    (
        "whose post is told before the verb",
        "Ida Marlow MP, the minister for children, will visit the base in May.",
        "minister",
        "government",
    ),
    (
        "what is told of a trust before its verb",
        "The Fen Academy Trust, one of the largest in the county, will open a base.",
        "Fen Academy Trust",
        "trust",
    ),
    (
        "what is told of the council before its verb",
        "The council, which runs 40 schools, will open a base.",
        "Ashmere Council",
        "",
    ),
    (
        "who is met before the council acts",
        "The council said it had met ministers, who back it, and will open a base.",
        "Ashmere Council",
        "",
    ),
    (
        "whose word was had that he pays",
        "The council has had confirmation from the Department for Education that it will fund it.",
        "Department for Education",
        "government",
    ),
    (
        "whose word was had that the council may build",
        "The council has had confirmation from the DfE that it will go on with the base.",
        "Ashmere Council",
        "",
    ),
    (
        "what is part of a government's drive",
        "The school will open in May as part of a government drive to create 39 schools.",
        "government",
        "government",
    ),
    (
        "academies that are told of",
        "Six academies and two other schools will be enlarged.",
        "Ashmere Council",
        "",
    ),
]


@pytest.mark.parametrize(
    ("text", "who", "kind"), [r[1:] for r in OWNERS], ids=[r[0] for r in OWNERS]
)
def test_owners(text: str, who: str, kind: str) -> None:
    """The council is bound unless another body is the subject of an act."""
    assert owner(_statement(text), "Ashmere Council") == (who, kind)


def test_more_of_a_reform_is_the_government_s() -> None:
    """A sentence that tells more of a government's changes binds the government."""
    said = _statement("The biggest change is that fewer pupils will qualify by 2031.")
    told = ["It follows the government's special needs shake-up, announced in May.", "Heads met."]
    assert owner(said, "Ashmere Council", told) == ("government", "government")
    assert owner(said, "Ashmere Council", ["The council has a new plan."])[1] == ""
    other = _statement("The biggest school is to close by 2031.")
    assert owner(other, "Ashmere Council", told)[1] == ""


SUBJECTS = [
    ("a limb", "(2) That a bursary fund be set up for families.", "a bursary fund for families"),
    ("a bullet", "• a review of every plan will be carried out;", "a review of every plan"),
    ("a task", "(3) That the Director be authorised to buy the site.", "buy the site"),
    (
        "leave for what is to be done",
        "That approval be given for a consultation to be carried out on travel to Holm School.",
        "a consultation on travel to Holm School",
    ),
    ("a council's act", "The council will open a helpline.", "open a helpline"),
    ("reported speech", "Cllr Orme said the council would open a helpline.", "open a helpline"),
    (
        "a report",
        "That a progress report be submitted to the Committee.",
        "a progress report be submitted to the Committee",
    ),
    (
        "a strategy",
        "That the SEND Strategy 2026-2029 be adopted.",
        "the SEND Strategy 2026-2029",
    ),
    (
        "a school",
        "That £1m be spent on Quarrybank School.",
        "£1m be spent on Quarrybank School",
    ),
    (
        "a noun that says nothing alone",
        "That the scheme be extended to Quayside.",
        "the scheme be extended to Quayside",
    ),
    ("an answer", "A. A written reply would be sent.", "A written reply"),
    ("a pronoun says nothing", "It is to be renewed.", "It is to be renewed"),
    (
        "who promises, inside",
        "The Head of SEND said that she undertook to ring every family.",
        "ring every family",
    ),
    ("short forms", "“We'll publish a plan every spring,” he said.", "publish a plan every spring"),
    (
        "what else was said",
        "The Chair accepted delays and undertook to bring a paper in July.",
        "bring a paper in July",
    ),
    (
        "power to act",
        "That authority be delegated to the Director to sign the contracts.",
        "sign the contracts",
    ),
    (
        "things do not promise",
        "Papers will go out a week ahead.",
        "Papers will go out a week ahead",
    ),
    (
        "the rest of what",
        "The other two will be in post by spring.",
        "The other two will be in post by spring",
    ),
    ("words that are no one's", "Nothing of the kind", "Nothing of the kind"),
]


@pytest.mark.parametrize(
    ("text", "words"), [row[1:] for row in SUBJECTS], ids=[r[0] for r in SUBJECTS]
)
def test_subjects(text: str, words: str) -> None:
    """A subject says in a few words what is to be done."""
    assert subject(text, None, names(text, "")) == words


def test_a_heading_says_where() -> None:
    """What is counted under a school's name is that school's."""
    text, heading = "It is proposed to add 40 places.", "3. Quarrybank School"
    said = document("2021-01-01", plain(heading), promise(text, count("40 places", 40)))
    (found,) = ledger(said)
    assert found.subject == "school places at Quarrybank School"


def test_a_subject_is_short() -> None:
    """A long subject is cut at the end of a word."""
    text = (
        "Every one of the families of children with special needs in the villages and towns here"
        " and on the farms beyond the river at Saltwick gets a keyworker and a card soon"
    )
    found = subject(text, None, ())
    assert len(found) <= MOST
    assert found == f"{text.removesuffix(' a keyworker and a card soon')} …"


PEOPLE = [
    (Official("o", "Jane Orme", "Cllr", "Leader"), "Cllr Jane Orme (Leader)"),
    (Official("o", "Cllr Jane Orme", "Cllr"), "Cllr Jane Orme"),
    (Official("o", None, None, "Head of SEND"), "Head of SEND"),
    (Official("o", "Jane Orme"), "Jane Orme"),
]


@pytest.mark.parametrize(("official", "words"), PEOPLE, ids=[row[1] for row in PEOPLE])
def test_people(official: Official, words: str) -> None:
    """A person is shown with honorific and role, as far as they are known."""
    assert display(official) == words


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("One of the performers", None),
        ("One", None),
        ("Another line", None),
        ("One parent", "One parent"),
        ("Jo Oneill", "Jo Oneill"),
        ("a council press release the", None),
    ],
    ids=["one of many", "a number", "part of a text", "a person unnamed", "a name", "a release"],
)
def test_who_is_somebody(words: str, name: str | None) -> None:
    """Words that name nobody do not become the name of a speaker."""
    statement = _statement("It is late.")
    quote = Quote(((0, 11),), "It is late.", "indirect", "said", None, words)
    voices = Voices(replace(document(None, plain(statement.text)), quotes=(quote,)))
    assert voices.of(statement)[1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Parents told it in yesterday’s Saltwick Mail.", None),
        ("Ann Mail told it to Parents.", "Saltwick Mail"),
    ],
)
def test_a_paper_speaks_for_nobody(text: str, name: str | None) -> None:
    """Its name is told by what stands before it; a person may be called so too."""
    statement = _statement("It is late.")
    quote = Quote(((0, 11),), "It is late.", "indirect", "said", None, "Saltwick Mail")
    paper = document(None, plain(statement.text), plain(text))
    assert Voices(replace(paper, quotes=(quote,))).of(statement)[1] == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("40 additional places at maintained special schools", None),
        ("The service will be maintained.", "keep"),
    ],
)
def test_a_maintained_school_is_of_a_kind(text: str, kind: str | None) -> None:
    """What only says whose a school is keeps nothing."""
    assert act(text) == kind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("New places would be made at Long Close Nursery in Ambry", None),
        ("Cabinet agreed to close Long Close School", "close"),
        ("It was agreed to:\n- Close Ambry School", "close"),
        ("The governors would then Close the nursery", "close"),
    ],
    ids=["a name", "a name and its verb", "the head of an item", "a capital alone"],
)
def test_a_word_of_a_name_is_no_verb(text: str, told: str | None) -> None:
    """What a school is called does not say what is done to it."""
    assert (act(text) == "close") == (told == "close")
