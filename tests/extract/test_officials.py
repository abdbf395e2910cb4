"""Officials: names, roles, and every mention; invented people, each row with its reason."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.extract.officials import parse_officials
from sendminer.records import Mention, Official
from tests.conftest import worked_cases

# (id, text, for each official "name|honorific|role|organisation|party|ward", mentions of each)
PEOPLE: list[tuple[str, str, list[str], list[list[str]]]] = [
    ("title", "Coun Ida Marlow spoke.", ["Ida Marlow|Coun||||"], [["Coun Ida Marlow"]]),
    ("stop", "Cllr. Ida Marlow spoke.", ["Ida Marlow|Cllr.||||"], [["Cllr. Ida Marlow"]]),
    ("tier", "Borough Cllr Ida Marlow spoke.", ["Ida Marlow|Borough Cllr||||"],
     [["Borough Cllr Ida Marlow"]]),
    ("capitals", "CLLR NED PENROSE: No.", ["Ned Penrose|Cllr||||"], [["CLLR NED PENROSE"]]),
    ("two titles", "Cllr Dr Ida Marlow spoke.", ["Ida Marlow|Cllr Dr||||"],
     [["Cllr Dr Ida Marlow"]]),
    ("particle", "Cllr Ida van der Marlow left.", ["Ida van der Marlow|Cllr||||"],
     [["Cllr Ida van der Marlow"]]),
    ("possessive name", "Cllr Marlow's plan failed.", ["Marlow|Cllr||||"], [["Cllr Marlow"]]),
    ("plural", "Couns Marlow and Penrose left.", ["Marlow|Couns||||", "Penrose|Couns||||"],
     [["Marlow"], ["Penrose"]]),
    ("plural with initials", "Councillors Marlow, A Quill and B Quill left.",
     ["Marlow|Councillors||||", "A Quill|Councillors||||", "B Quill|Councillors||||"],
     [["Marlow"], ["A Quill"], ["B Quill"]]),
    ("shared surname", "Cllrs George and Ida Marlow left.",
     ["George Marlow|Cllrs||||", "Ida Marlow|Cllrs||||"], [["George"], ["Ida Marlow"]]),
    ("wrapped name", "Apologies were received from Cllr Ida\nMarlow.", ["Ida Marlow|Cllr||||"],
     [["Cllr Ida\nMarlow"]]),
    ("county councillor by letters", "Mrs I. Marlow CC spoke.", ["I. Marlow|Mrs||||"],
     [["Mrs I. Marlow"]]),
    ("no cricketer", "Elm Vale CC beat Ida Marlow, head of inclusion.",
     ["Ida Marlow||head of inclusion|||"], [["Ida Marlow"]]),
    ("inspector of the crown", "HM Inspector Ida Marlow led the visit.",
     ["Ida Marlow||HM Inspector|||"], [["Ida Marlow"]]),
    ("role with on", "Ida Marlow, Labour’s spokeswoman on schools, spoke.",
     ["Ida Marlow||spokeswoman on schools||Labour|"], [["Ida Marlow"]]),
    ("whom she follows", "Dr Una Cole succeeds chief executive Ned Penrose.",
     ["Ned Penrose||chief executive|||"], [["Ned Penrose"]]),
    ("whose deputy", "Cllr Ned Penrose, her vice-chair, spoke.",
     ["Ned Penrose|Cllr|vice-chair|||"], [["Cllr Ned Penrose"]]),
    ("head of a school", "Ofsted saw the school. Head Ida Marlow spoke.",
     ["Ida Marlow||Head|||"], [["Ida Marlow"]]),
    ("label in capitals", "Cllr Ida Marlow, Cabinet Member for Skills DATE OF DECISION: May",
     ["Ida Marlow|Cllr|Cabinet Member for Skills|||"], [["Cllr Ida Marlow"]]),
    ("role before", "Head of inclusion Ida Marlow spoke.", ["Ida Marlow||Head of inclusion|||"],
     [["Ida Marlow"]]),
    ("role before, list", "Executive member for skills, schools and care Cllr Ida Marlow spoke.",
     ["Ida Marlow|Cllr|Executive member for skills, schools and care|||"], [["Cllr Ida Marlow"]]),
    ("role between commas", "The director of education, Ned Penrose, left.",
     ["Ned Penrose||director of education|||"], [["Ned Penrose"]]),
    ("role after", "Cllr Ida Marlow, cabinet member for children, families and skills, spoke.",
     ["Ida Marlow|Cllr|cabinet member for children, families and skills|||"],
     [["Cllr Ida Marlow"]]),
    ("role in brackets", "Councillor Marlow (Cabinet Member for Transport) spoke.",
     ["Marlow|Councillor|Cabinet Member for Transport|||"], [["Councillor Marlow"]]),
    ("role with no of", "Report by Ned Penrose, Director, Highways, Parks and Planning",
     ["Ned Penrose||Director, Highways, Parks and Planning|||"], [["Ned Penrose"]]),
    ("modifiers", "Interim assistant director of education Ida Marlow spoke.",
     ["Ida Marlow||Interim assistant director of education|||"], [["Ida Marlow"]]),
    ("then is no part of the role", "Then-leader Ned Penrose agreed.", ["Ned Penrose||leader|||"],
     [["Ned Penrose"]]),
    ("possessive organisation", "Ida Marlow, Leeford council’s head of SEND, spoke.",
     ["Ida Marlow||head of SEND|Leeford council||"], [["Ida Marlow"]]),
    ("organisation before", "Leeford Borough Council leader Ned Penrose spoke.",
     ["Ned Penrose||leader|Leeford Borough Council||"], [["Ned Penrose"]]),
    ("organisation after", "Ida Marlow, SEND manager at Leeford Council, spoke.",
     ["Ida Marlow||SEND manager|Leeford Council||"], [["Ida Marlow"]]),
    ("place before a name", "MP for Leeford Vale Jorun Quill spoke. The MP left.",
     ["Jorun Quill||MP for Leeford Vale|||"], [["Jorun Quill", "The MP"]]),
    ("letters", "Sir Ned Penrose MP met Dame Ida Marlow OBE.", ["Ned Penrose|Sir|MP|||"],
     [["Sir Ned Penrose"]]),
    ("peer", "Baroness Marlow spoke.", ["Marlow|Baroness||||"], [["Baroness Marlow"]]),
    ("headteacher", "Ida Marlow, headteacher of Elm School, spoke.",
     ["Ida Marlow||headteacher of Elm School|Elm School||"], [["Ida Marlow"]]),
    ("party then ward", "Cllr Ida Marlow (Lab, Parkside) spoke.",
     ["Ida Marlow|Cllr|||Lab|Parkside"],
     [["Cllr Ida Marlow"]]),
    ("ward then party", "Cllr Ida Marlow (Parkside, Con) spoke.",
     ["Ida Marlow|Cllr|||Con|Parkside"],
     [["Cllr Ida Marlow"]]),
    ("party before", "Liberal Democrat Cllr Ida Marlow spoke.",
     ["Ida Marlow|Cllr|||Liberal Democrat|"], [["Cllr Ida Marlow"]]),
    ("party's role", "Labour’s opposition spokesperson Ida Marlow spoke.",
     ["Ida Marlow||opposition spokesperson||Labour|"], [["Ida Marlow"]]),
    ("ward before", "Parkside councillor Ida Marlow spoke.",
     ["Ida Marlow|councillor|Parkside councillor|||Parkside"], [["councillor Ida Marlow"]]),
    ("initials list", "D A Marlow, P Quill (Vice-Chairman), T L F Penrose",
     ["D A Marlow|||||", "P Quill||Vice-Chairman|||", "T L F Penrose|||||"],
     [["D A Marlow"], ["P Quill"], ["T L F Penrose"]]),
    ("initials after surnames", "Bell, Quill (B), Penrose (T)",
     ["B Quill|||||", "T Penrose|||||"], [["Quill (B)"], ["Penrose (T)"]]),
    ("substitute", "Apologies: Councillor A Marlow (Substitute: Councillor T Quill).",
     ["A Marlow|Councillor||||", "T Quill|Councillor||||"],
     [["Councillor A Marlow"], ["Councillor T Quill"]]),
    ("attendance", "Present: Ida Marlow (Home Office) and Ned Penrose – Head of Finance",
     ["Ida Marlow|||Home Office||", "Ned Penrose||Head of Finance|||"],
     [["Ida Marlow"], ["Ned Penrose"]]),
]  # fmt: skip

RESOLVED: list[tuple[str, str, list[list[str]]]] = [
    ("surname with title", "Cllr Ida Marlow spoke. Cllr Marlow left.",
     [["Cllr Ida Marlow", "Cllr Marlow"]]),
    ("courtesy title", "Head of inclusion Ida Marlow spoke. Ms Marlow left.",
     [["Ida Marlow", "Ms Marlow"]]),
    ("bare surname", "Cllr Ida Marlow spoke. Marlow added more.", [["Cllr Ida Marlow", "Marlow"]]),
    ("initial", "Cllr I Marlow spoke. Cllr Ida Marlow left.",
     [["Cllr I Marlow", "Cllr Ida Marlow"]]),
    ("short forename", "Present: William Marlow, Una Quill, Ida Cole\n\nWill Marlow left.",
     [["William Marlow", "Will Marlow"], ["Una Quill"], ["Ida Cole"]]),
    ("two of a surname", "Cllr Ida Marlow and Cllr Ned Marlow met. Cllr Marlow left.",
     [["Cllr Ida Marlow"], ["Cllr Ned Marlow"], ["Cllr Marlow"]]),
    ("role", "Councillor Ida Marlow (Chairman) spoke. The Chairman left.",
     [["Councillor Ida Marlow", "The Chairman"]]),
    ("role in other words", "Council leader Ned Penrose spoke. The leader left.",
     [["Ned Penrose", "The leader"]]),
    ("deputy is not leader", "Deputy leader Cllr Ned Penrose spoke. The leader left.",
     [["Cllr Ned Penrose"], ["The leader"]]),
    ("role alone", "The Executive Member for Skills responded. The Executive Member left.",
     [["The Executive Member for Skills", "The Executive Member"]]),
    ("acronym", "The Strategic Property Manager (SPM) spoke. The SPM left.",
     [["The Strategic Property Manager", "The SPM"]]),
    ("initials in actions", "Present: Ida Marlow, Una Quill\nAction: IM to write.",
     [["Ida Marlow", "IM"], ["Una Quill"]]),
    ("she", "Cllr Marlow spoke. She said it again.", [["Cllr Marlow", "She"]]),
    ("a colleague named", "Cllr Ida Marlow and her colleague Cllr Ned Cole met. Ned thanked her.",
     [["Cllr Ida Marlow", "her"], ["Cllr Ned Cole"]]),
    ("a clause of others", "Cllr Ned Cole came, and the children gave him a cake.",
     [["Cllr Ned Cole", "him"]]),
    ("her with a time", "Cllr Ida Marlow spoke. Parents met her last month.",
     [["Cllr Ida Marlow", "her"]]),
    ("her last time", "Cllr Ida Marlow spoke. Parents met her last hope.", [["Cllr Ida Marlow"]]),
    ("two back, past another", "Cllr Ida Marlow left. Mr Cole stayed. She was cold.",
     [["Cllr Ida Marlow", "She"]]),
    ("a speaker goes on", "The Monitoring Officer reported.\n\nIt had rained. She said it again.",
     [["The Monitoring Officer", "She"]]),
    ("in a live report", "The council met.\n\nLeader Ned Cole says no.\n\n18:05 He adds more.",
     [["Ned Cole", "He"]]),
    ("the reporter speaks on",
     "Cllr Ida Marlow said a friend had written to the director. They may vote, she said.",
     [["Cllr Ida Marlow", "she"], ["the director"]]),
    ("a place with capitals", "Cllr Ned Cole left. In Upper Elm, with Upper Elm shut, he stayed.",
     [["Cllr Ned Cole", "he"]]),
    ("told of before", "The Director of Skills spoke. The Director left.\n\n"
     "The Director of Waste came.", [["The Director of Skills", "The Director"],
                                    ["The Director of Waste"]]),
    ("told of in its paragraph", "The Director of Waste came.\n\n"
     "The Director of Skills spoke. The Director left.",
     [["The Director of Waste"], ["The Director of Skills", "The Director"]]),
    ("another body's", "The council met. The primary headteachers' representative spoke. "
     "The NHS representative asked why.",
     [["The primary headteachers' representative"], ["The NHS representative"]]),
    ("an officer once", "The council said sorry. An officer lost it. An officer posted the list.",
     [["An officer"]]),
    ("a caseworker", "The council wrote. The caseworker was away.", [["The caseworker"]]),
    ("written to", "The council met. Parents have written to the leader.", [["the leader"]]),
    ("label of a note", "The Board met.\n\nIndependent chair: six drafts and still no plan\n",
     [["Independent chair"]]),
    ("label behind a number", "The council met.\n\nAB/04 Chair\n\nWhy?\n", [["Chair"]]),
    ("witness", "Q1 Chair: What of your own council?\n\nIda Marlow: It is late.\n",
     [["Chair"], ["Ida Marlow"]]),
    ("she is not he", "Mr Ned Penrose, head of SEND, met Cllr Ida Marlow. He left.",
     [["Mr Ned Penrose", "He"], ["Cllr Ida Marlow"]]),
    ("two can be meant", "Cllr Marlow met Cllr Quill. She left.",
     [["Cllr Marlow"], ["Cllr Quill"]]),
    ("a mother can be meant", "Cllr Marlow met a mother. She left.", [["Cllr Marlow"]]),
    ("two sentences on, one paragraph", "Cllr Marlow spoke. It rained all day. She left.",
     [["Cllr Marlow", "She"]]),
    ("two sentences on, new paragraph", "Cllr Marlow spoke.\n\nIt rained all day.\n\nShe left.",
     [["Cllr Marlow"]]),
    ("speech between", "Cllr Marlow said: “No.” “We are late.” She left.",
     [["Cllr Marlow", "She"]]),
    ("they of a spokesperson", "A council spokesperson said: “No.” They added that it was late.",
     [["A council spokesperson", "They"]]),
    ("they of several", "Cllr Marlow and Cllr Quill spoke. They added more.",
     [["Cllr Marlow"], ["Cllr Quill"]]),
]  # fmt: skip

NOBODY = [
    ("members", "Members asked officers about it and a member replied."),
    ("parent", "Ida Marlow, a parent of two, said it was hard. She wept."),
    ("courtesy title alone", "Mrs Marlow, whose son is ten, spoke."),
    ("anonymous", "One father, who asked not to be named, spoke."),
    ("school", "Sir Ned Penrose Community School will grow."),
    ("report and room", "The Marlow Review met in the Penrose Room."),
    ("charity", "Ida Marlow, director of the charity Open Doors, spoke."),
    ("company", "Leeford Motors manager Ida Marlow spoke."),
    ("coach", "Leeford Town manager Ned Penrose praised his team."),
    ("the post", "The council will appoint a director of education."),
    ("the mayor's office", "The Mayor's Office was closed."),
    ("plural roles", "Headteachers and governors objected."),
    ("councillors", "Councillors’ views differed."),
    ("shared surname untitled", "George and Ida Marlow objected."),
]


def _row(official: Official) -> str:
    fields = (official.name, official.honorific, official.role, official.organisation,
              official.party, official.ward)  # fmt: skip
    return "|".join(field or "" for field in fields)


def _mentions(found: list[Official]) -> list[list[str]]:
    return [[mention.text for mention in official.mentions] for official in found]


@pytest.mark.parametrize(("text", "people", "mentions"), [row[1:] for row in PEOPLE],
                         ids=[row[0] for row in PEOPLE])  # fmt: skip
def test_people(text: str, people: list[str], mentions: list[list[str]]) -> None:
    """Each official has exactly these fields and mentions, and there is no other."""
    found = parse_officials(text)
    assert [_row(official) for official in found] == people
    assert _mentions(found) == mentions


@pytest.mark.parametrize(("text", "mentions"), [row[1:] for row in RESOLVED],
                         ids=[row[0] for row in RESOLVED])  # fmt: skip
def test_short_forms(text: str, mentions: list[list[str]]) -> None:
    """A short form goes to the one person it can mean, and to nobody where there are two."""
    assert _mentions(parse_officials(text)) == mentions


@pytest.mark.parametrize("text", [row[1] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_nobody(text: str) -> None:
    """Private people, bodies and things are no officials."""
    assert parse_officials(text) == []


def test_attendees_keep_their_ids() -> None:
    """Officials of the page's attendance list keep id and mention and get further mentions."""
    text = "Ida Marlow\n\nCllr Marlow asked Cllr Ned Penrose. The Chair replied."
    known = Official(
        "o1", "Ida Marlow", "Councillor", "Chair", mentions=(Mention(0, 10, "Ida Marlow"),)
    )
    found = parse_officials(text, [known])
    assert [(o.id, o.name) for o in found] == [("o1", "Ida Marlow"), ("o2", "Ned Penrose")]
    assert _mentions(found) == [["Ida Marlow", "Cllr Marlow", "The Chair"], ["Cllr Ned Penrose"]]


def test_ids_follow_first_mention() -> None:
    """Ids count up in the order of first mention."""
    found = parse_officials("Cllr Quill met Cllr Marlow. Cllr Quill left with Cllr Bell.")
    assert [(o.id, o.name) for o in found] == [("o1", "Quill"), ("o2", "Marlow"), ("o3", "Bell")]


PIECES = [
    "Cllr ", "Councillors ", "Marlow", " and ", "Ida ", "(", ")", ", ", "head of ", "she", ". ",
    "\n", "“", "’s ",
    "The ", "Chair", "MP", "A ", "Present: ", "Ned ", "council", "ß", "İ", "\u2028", "Labour ",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_any_text(text: str) -> None:
    """Any text is read without an error; offsets hold, mentions are sorted and never overlap."""
    found = parse_officials(text)
    spans = sorted((m.start, m.end) for o in found for m in o.mentions)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    for official in found:
        assert official.mentions
        assert list(official.mentions) == sorted(official.mentions, key=lambda m: m.start)
        assert all(text[m.start : m.end] == m.text for m in official.mentions)
    assert [o.mentions[0].start for o in found] == sorted(o.mentions[0].start for o in found)


CASES = worked_cases("officials")
KEYS = {"name": "name", "title": "honorific", "role": "role", "org": "organisation",
        "party": "party", "ward": "ward"}  # fmt: skip


def _agrees(official: Official, row: dict[str, Any]) -> bool:
    """Say whether an official is what a worked case says; of a former office the role says so."""
    role = official.role
    if row.get("former") and role:
        role = re.sub(r"^(?:former|ex)[ -]", "", role, flags=re.IGNORECASE)
    told = {key: getattr(official, field) for key, field in KEYS.items()} | {"role": role}
    return all(told[key] == value for key, value in row.items() if key in KEYS)


def _resolves(found: list[Official], row: dict[str, Any]) -> bool:
    """Say whether a short form in a worked case is a mention of the official it belongs to."""
    short = row.get("name") or row["role"]
    return any(
        row["resolves_to"] in (official.name, official.role)
        and any(short in mention.text for mention in official.mentions)
        for official in found
    )


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_worked_case(case: dict[str, Any]) -> None:
    """The officials of a worked case are found with what it says of them, and no others."""
    found = parse_officials(case["text"])
    full = [row for row in case["expect"] if "resolves_to" not in row]
    assert len(found) == len(full)
    for row in full:
        assert any(_agrees(official, row) for official in found), row
    assert all(_resolves(found, row) for row in case["expect"] if "resolves_to" in row)
