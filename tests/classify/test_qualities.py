"""What stands beside a label: read from cues and values."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sendminer.classify.qualities import (
    conditions,
    direction,
    firmness,
    hangs_on_approval,
    measurable,
    qualities,
    subject,
    target,
)
from sendminer.lexicon import alternation, lexicon
from sendminer.records import Item, Label, Statement
from tests.classify.examples import document

RULES = [(group, name) for group, rules in lexicon("qualities").items() for name in rules]


@pytest.mark.parametrize(("group", "name"), RULES, ids=[f"{g}-{n}" for g, n in RULES])
def test_each_rule_is_tried_on_its_own_examples(group: str, name: str) -> None:
    """Each list of words is found in what it must accept and in nothing that it must reject."""
    rule = lexicon("qualities")[group][name]
    words = re.compile(rf"\b(?:{alternation(rule['words'])})\b", re.IGNORECASE)
    assert words.search(rule["accept"])
    assert not words.search(rule["reject"])


FIRMNESS = [
    ("a decision in the passive", "That £2m be allocated for bases.", "decided"),
    ("a vote reported", "Councillors voted to shut the unit.", "decided"),
    ("a limb in the present", "(b) approves the programme", "decided"),
    ("a plain will", "The council will open forty places.", "pledged"),
    ("a pledge reported", "She promised that no child would wait.", "pledged"),
    ("an action with an owner", "Clerk to circulate the list.", "pledged"),
    ("a plan", "The trust plans to open forty places.", "intended"),
    ("a proposal", "A 3 per cent rise is proposed.", "intended"),
    ("a plan that was passed", "Plans to expand the base approved by Cabinet", "decided"),
    ("a plan of what was passed", "It plans to use money agreed by ministers.", "intended"),
    ("a plan if passed", "Plans for a base will go ahead if approved by Cabinet", "intended"),
    ("a review is intended", "Officers will look into the case.", "intended"),
    ("will consider is no pledge", "The panel will consider a helpline.", "intended"),
    ("what is asked for", "Cabinet will be asked to approve £2m for a unit.", "intended"),
    ("a vote to come", "Councillors are set to back the unit.", "intended"),
    ("a vote to come on it", "The contract for the base is set to be approved in May.", "intended"),
    ("approval sought", "Approval is also being sought for a unit.", "intended"),
    ("a recommendation", "It is recommended that £2m be allocated.", "intended"),
    ("an if", "If approved, the unit would open in May.", "intended"),
    ("asked, and done", "Asked to approve the unit, members voted, and agreed.", "decided"),
    ("decided, and more sought", "Cabinet approved the unit and is due to decide on the bus.",
     "decided"),
    ("an old decision", "He recalled the units, which were approved two years ago.", None),
    ("a decision in passing", "The unit, which was approved last year, will open.", "pledged"),
    ("what is hoped", "It is hoped that forty places will be opened by May.", "intended"),
    ("nothing that binds", "The room was cold.", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "firm"), [row[1:] for row in FIRMNESS], ids=[r[0] for r in FIRMNESS]
)
def test_firmness(text: str, firm: str | None) -> None:
    """Decided, pledged and intended are told apart."""
    assert firmness(text) == firm


CONDITIONS = [
    ("a permission", "It will open subject to planning permission, the head said.",
     ("subject to planning permission",)),
    ("in brackets", "A base will open (subject to planning permission) at Netherfold.",
     ("subject to planning permission",)),
    ("with brackets", "It will open subject to funding (and staff), the head said.",
     ("subject to funding (and staff)",)),
    ("longer than a cell", f"It will open subject to the consent of {'every one and ' * 12}all.",
     (f"subject to the consent of {'every one and ' * 6}every one …",)),
    ("an if", "We will run it if ministers pay.", ("if ministers pay",)),
    ("a recommendation upwards", "RECOMMENDED to Council that £3m be added.",
     ("RECOMMENDED to Council",)),
    ("none", "It will open in May.", ()),
    ("a time", "It stays shut until November because of late deliveries.", ()),
    ("a day", "Views can be sent until Friday 3 March.", ()),
    ("a term with words before", "It stays shut until at least the end of the summer term.", ()),
    ("how often", "Governors will meet once a term.", ()),
    ("no end", "It stays shut until further notice.", ()),
    ("until something is done", "It stays shut until the report is agreed.",
     ("until the report is agreed",)),
    ("once something is done", "It will open once the checks are made.",
     ("once the checks are made",)),
    ("a proviso", "It will open provided the bid succeeds.", ("provided the bid succeeds",)),
    ("what is given by a day", "Training will be provided by September 2023.", ()),
    ("what was given", "The day provided an excellent opportunity to be heard.", ()),
    ("what is given that", "Places are provided that offer good value.", ()),
    ("what is given so", "Help will be also provided that suits them.", ()),
    ("a proviso with that", "It will open provided that the bid succeeds.",
     ("provided that the bid succeeds",)),
    ("whether is no condition", "He will say whether it opens.", ()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"), [row[1:] for row in CONDITIONS], ids=[r[0] for r in CONDITIONS]
)
def test_conditions(text: str, found: tuple[str, ...]) -> None:
    """What a promise hangs on is given in its own words."""
    assert conditions(text) == found


@pytest.mark.parametrize(
    ("clause", "own"),
    [
        ("If councillors approve the plans", True),
        ("subject to Cabinet approval", True),
        ("once the business case is signed off", True),
        ("If the recommendations get the go-ahead", True),
        ("subject to planning approval", False),
        ("subject to the agreement of the Secretary of State", False),
        ("if the bid succeeds", False),
    ],
)
def test_what_hangs_on_an_approval(clause: str, own: bool) -> None:
    """The yes of the body itself is told from that of planners and ministers."""
    assert hangs_on_approval(clause) is own


DIRECTIONS = [
    ("a new school", "A new school will be built.", "more"),
    ("a closure", "The base will close in July.", "stop"),
    ("a closure that will not be", "The base will not close.", "keep"),
    ("a closure ruled out", "She ruled out closing the base.", "keep"),
    ("an end of time is none", "Each will have a call from an officer by the end of May.", None),
    ("nor is a consultation's", "It will announce its choice once the consultation closes.", None),
    ("a refusal", "The board declines to proceed with the unit.", "stop"),
    ("an end to a service", "It will end the lunch club in May.", "stop"),
    ("a first cut is a start", "It will be built once the first turf has been cut in May.", "more"),
    ("so is a ribbon", "Pupils will cut the ribbon at the unit, and it will open.", "more"),
    ("what was to end", "It will build a base to replace one which the county tried to close.",
     "more"),
    ("what had ended", "It will open a base where one stood that was closed in 2019.", "more"),
    ("what a plan is to end", "It backed a plan that would close the base.", "stop"),
    ("a plan to end it", "He said that the base was to close.", "stop"),
    ("a name is no closure", "A base will open at Long Close School.", "more"),
    ("a cut", "The grant will be cut by a fifth.", "less"),
    ("a charge", "The council will charge £600 a year for transport.", "less"),
    ("a shorter wait is no cut", "They will cut waiting times to ten weeks.", None),
    ("nor is less of a burden", "It will stop pupils having to leave the county.", None),
    ("what stays", "Travel will remain free.", "keep"),
    ("nothing of the kind", "The Leader will write to the Minister.", None),
    ("what is declined", "It also will not provide help for pupils who live elsewhere.", "less"),
    ("ends that meet", "A top-up of £4m will help services to make ends meet.", None),
    ("what lets more in", "It will enlarge the school and expand it by lowering its age range.",
     "more"),
    ("a lower sum", "The council will lower the grant for pupils of school age.", "less"),
    ("a short form", "We won't build a base here.", "less"),
    ("no plans", "There are no plans to open a unit.", "less"),
    ("a tax that is not raised", "We will not raise the fares.", "keep"),
    ("what others cannot do", "Parents must say why they cannot provide a lift.", None),
    ("not only", "It will not only open a base but train its staff.", "more"),
    ("a delay is no refusal", "The base will not open until April.", "more"),
    ("declined and given", "It will not wait, and will open a base.", "more"),
    ("given and declined", "It will open a base but will not run a bus.", "more"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "way"), [row[1:] for row in DIRECTIONS], ids=[r[0] for r in DIRECTIONS]
)
def test_direction(text: str, way: str | None) -> None:
    """More, less, stop and keep; less of a burden is none of them."""
    assert direction(text) == way


TARGETS = [
    ("named as subject", "The council failed hundreds of families.", "council"),
    ("blamed after the verb", "The council leader blamed the government.", "government"),
    ("failed by", "Families are being failed by the NHS, the county said.", "nhs"),
    ("nobody is named", "It is a disgrace.", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "body"), [row[1:] for row in TARGETS], ids=[r[0] for r in TARGETS]
)
def test_target(text: str, body: str | None) -> None:
    """The body that is blamed, and nobody where nobody is named."""
    assert target(text) == body


SUBJECTS = [
    ("a taxi", "The taxi was late and the driver rude.", "transport"),
    ("a tie goes to the first", "Her plan named no school place.", "plans"),
    ("none", "It is a disgrace.", None),
    ("where cars stand", "There are too few parking places.", None),
    ("a car park's", "The car park places are all taken, and nobody answered the phone.",
     "communication"),
    ("a child's place beside it", "There is no place for her, and nowhere in the car park.",
     "places"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "what"), [row[1:] for row in SUBJECTS], ids=[r[0] for r in SUBJECTS]
)
def test_subject(text: str, what: str | None) -> None:
    """What a failing is about."""
    assert subject(text) == what


MEASURES = [
    ("a number", "We will hire twelve or 12 officers.", True),
    ("everybody", "Every child will have a plan.", True),
    ("warm words", "We are committed to inclusive education.", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "can"), [row[1:] for row in MEASURES], ids=[r[0] for r in MEASURES]
)
def test_measurable(text: str, *, can: bool) -> None:
    """A promise with nothing to check is not measurable."""
    whole = document(text)
    assert measurable(whole, whole.statements[0]) is can


WHOLE: list[tuple[str, str, tuple[Label, ...], tuple[object, ...]]] = [
    ("a commitment has no target", "The council will hire 8 officers.", ("commitment",),
     ("pledged", "more", True, None, None)),
    ("who admits speaks of the own body", "Plans were late.", ("concession",),
     (None, None, None, "council", "Ambleford Council")),
    ("a criticism of another body", "Ministers ignored us.", ("criticism",),
     (None, None, None, "government", None)),
    ("no label, no qualities", "The council will hire 8 officers.", (),
     (None, None, None, None, None)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "labels", "found"), [row[1:] for row in WHOLE], ids=[r[0] for r in WHOLE]
)
def test_qualities(text: str, labels: tuple[Label, ...], found: tuple[object, ...]) -> None:
    """Qualities follow the labels that a statement carries."""
    whole = document(text)
    one = qualities(whole, replace(whole.statements[0], labels=labels))
    assert (one.firmness, one.direction, one.measurable, one.target, one.body) == found


def test_a_marked_resolution_is_decided() -> None:
    """A span that the page marks as a resolution is decided whatever its verb."""
    text = "The Leader will write to the Minister."
    whole = document(text, (Item(number="1", title=None, start=0, end=38, resolved=((0, 38),)),))
    one = replace(whole.statements[0], labels=("commitment",))
    assert qualities(whole, one).firmness == "decided"


LED = [
    ("It is recommended that Cabinet:\n1. Approves the unit.", "intended"),
    ("The Cabinet will be asked to;\nApprove a bus and;\nApprove the unit.", "intended"),
    ("Recommendations\n(a) approves a bus\n(b) approves the unit.", "intended"),
    ("Cabinet agreed the following:\n1. Approves the unit.", "decided"),
    ("It is recommended that Cabinet:\n1. Approves a bus.\nOfficers spoke.\nApprove the unit.",
     "decided"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "firm"), LED)
def test_a_list_of_what_is_recommended_decides_nothing(text: str, firm: str) -> None:
    """The line over a list governs its items, and no more."""
    whole = replace(document(text), kind="report")
    one = Statement(text.rindex("\n") + 1, len(text), text[text.rindex("\n") + 1 :])
    assert qualities(whole, replace(one, labels=("commitment",))).firmness == firm
