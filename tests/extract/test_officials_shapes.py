"""Officials in the many ways of writing one thing; invented people, each row with its reason."""

from __future__ import annotations

import pytest

from sendminer.extract.officials import parse_officials
from sendminer.records import Official

# (reason, text, each official "name|honorific|role|organisation|party|ward: mention/mention")
SHAPES: list[tuple[str, str, list[str]]] = [
    # party and ward
    ("ward says ward", "Cllr Ida Marlow (Elm ward, Labour) spoke.",
     ["Ida Marlow|Cllr|||Labour|Elm: Cllr Ida Marlow"]),
    ("ward behind of", "Cllr Ida Marlow of Elm ward spoke.",
     ["Ida Marlow|Cllr||||Elm: Cllr Ida Marlow"]),
    ("party behind a comma", "Cllr Ida Marlow, Con, Elm, spoke.",
     ["Ida Marlow|Cllr|||Con|Elm: Cllr Ida Marlow"]),
    ("member for a ward", "Coun Ida Marlow, Conservative member for Elm, spoke.",
     ["Ida Marlow|Coun|member for Elm||Conservative|Elm: Coun Ida Marlow"]),
    ("ward councillor", "Elm ward councillor Ida Marlow spoke.",
     ["Ida Marlow|ward councillor|Elm ward councillor|||Elm: ward councillor Ida Marlow"]),
    ("two wards", "Elm and Oak councillor Ida Marlow spoke.",
     ["Ida Marlow|councillor|Elm and Oak councillor|||Elm and Oak: councillor Ida Marlow"]),
    ("a name is no ward", "Elm councillor Ned Bell and Oak councillor Ida Marlow spoke.",
     ["Ned Bell|councillor|Elm councillor|||Elm: councillor Ned Bell",
      "Ida Marlow|councillor|Oak councillor|||Oak: councillor Ida Marlow"]),
    ("fellow is no ward", "Fellow councillor Ida Marlow agreed.",
     ["Ida Marlow|councillor||||: councillor Ida Marlow"]),
    ("a portfolio is no ward", "Cllr Ida Marlow (Finance) spoke.",
     ["Ida Marlow|Cllr||||: Cllr Ida Marlow"]),
    ("independent is no party here", "Independent chair Dame Ida Marlow spoke to the council.",
     ["Ida Marlow|Dame|Independent chair|||: Dame Ida Marlow"]),
    ("a ward like a name", "Cllr Ida Marlow (Lib Dem, Elm East), leader of the council, spoke.",
     ["Ida Marlow|Cllr|leader of the council||Lib Dem|Elm East: Cllr Ida Marlow"]),
    ("a ward like a name first", "Cllr Ida Marlow (Ann Vale, Lab), the leader, spoke.",
     ["Ida Marlow|Cllr|leader||Lab|Ann Vale: Cllr Ida Marlow"]),
    ("a party right before a name", "Liberal Democrat John Marlow spoke at the council.",
     ["John Marlow||||Liberal Democrat|: John Marlow"]),
    ("a party between role and name",
     "The opposition leader, Conservative councillor Ida Marlow left.",
     ["Ida Marlow|councillor|opposition leader||Conservative|: councillor Ida Marlow"]),
    ("two words of party between", "The group leader, Lib Dem Cllr Ida Marlow, left.",
     ["Ida Marlow|Cllr|group leader||Lib Dem|: Cllr Ida Marlow"]),
    ("two roles before a name", "Council leader and Lib Dem chief Ida Marlow spoke.",
     ["Ida Marlow||Council leader||Lib Dem|: Ida Marlow"]),
    ("the council's own", "Leeford Council's Ann Marlow spoke of the council.",
     ["Ann Marlow|||Leeford Council||: Ann Marlow"]),
    # what papers call them
    ("a boss", "The council’s children’s services boss, Cllr Ida Marlow, spoke.",
     ["Ida Marlow|Cllr|children’s services boss|||: Cllr Ida Marlow"]),
    ("a chief", "Education chief Ida Marlow told the council so.",
     ["Ida Marlow||Education chief|||: Ida Marlow"]),
    ("a school behind the name", "Headteacher Ida Marlow of Elm Park School spoke.",
     ["Ida Marlow||Headteacher|Elm Park School||: Ida Marlow"]),
    # several people
    ("party members", "Conservative members Ida Marlow (Elm ward) and Ned Bell (Oak) objected.",
     ["Ida Marlow||||Conservative|Elm: Ida Marlow", "Ned Bell||||Conservative|: Ned Bell"]),
    ("ward members", "Ward members Ida Marlow and Ned Bell objected.",
     ["Ida Marlow||Ward member|||: Ida Marlow", "Ned Bell||Ward member|||: Ned Bell"]),
    ("MPs", "Labour MPs Ida Marlow (Leeford) and Ned Bell (Yarm Vale) objected.",
     ["Ida Marlow||MP||Labour|: Ida Marlow", "Ned Bell||MP||Labour|: Ned Bell"]),
    ("a list is no apposition",
     "Apologies from Cllr Bell, the Director of Education and Mrs Harlow.",
     ["Bell|Cllr||||: Cllr Bell",
      "||Director of Education|||: the Director of Education"]),
    # what a role is about
    ("improvement board", "Prof Ida Marlow, independent chair of the improvement board, spoke.",
     ["Ida Marlow|Prof|independent chair of the improvement board|||: Prof Ida Marlow"]),
    ("the council's group", "Cllr Ida Marlow, leader of the council's Labour group, spoke.",
     ["Ida Marlow|Cllr|leader of the council's Labour group|||: Cllr Ida Marlow"]),
    ("a party's group", "Cllr Ned Bell, leader of the Liberal Democrat group, spoke.",
     ["Ned Bell|Cllr|leader of the Liberal Democrat group|||: Cllr Ned Bell"]),
    ("a party of a place", "Cllr Ned Bell, Leader of Leeford Conservatives, spoke.",
     ["Ned Bell|Cllr|Leader of Leeford Conservatives|||: Cllr Ned Bell"]),
    ("a list of no known topic",
     "Leeford’s director of education, strong start and integration, Ida Marlow, spoke.",
     ["Ida Marlow||director of education, strong start and integration|Leeford||: Ida Marlow"]),
    ("a list that ends in a place",
     "Cllr Ida Marlow, cabinet member for children, education and Yarm, spoke.",
     ["Ida Marlow|Cllr|cabinet member for children, education and Yarm|||: Cllr Ida Marlow"]),
    ("a list of others", "The director of education, officers and parents, met.",
     ["||director of education|||: The director of education"]),
    ("in brackets", "Executive Director (Children and Skills) Ida Marlow spoke.",
     ["Ida Marlow||Executive Director (Children and Skills)|||: Ida Marlow"]),
    ("plural possessive", "Ida Marlow, Director of Children and Families' Services, spoke.",
     ["Ida Marlow||Director of Children and Families' Services|||: Ida Marlow"]),
    ("for a place", "Ida Marlow, director of education for Leeford, spoke.",
     ["Ida Marlow||director of education for Leeford|||: Ida Marlow"]),
    ("virtual school", "Ida Marlow, Virtual School Head, spoke.",
     ["Ida Marlow||Virtual School Head|||: Ida Marlow"]),
    ("send is a verb", "The council asked that the Head of Inclusion send members a note.",
     ["||Head of Inclusion|||: the Head of Inclusion"]),
    ("for permission", "The council will ask the Secretary of State for permission.",
     ["||Secretary of State|||: the Secretary of State"]),
    # offices
    ("head at a school", "Ned Bell, head at Elm Academy, spoke.",
     ["Ned Bell||head at Elm Academy|Elm Academy||: Ned Bell"]),
    ("deputy head", "Deputy head Ned Bell told the council.",
     ["Ned Bell||Deputy head|||: Ned Bell"]),
    ("chief nurse", "Ida Marlow, chief nurse at NHS Leeford Integrated Care Board, spoke.",
     ["Ida Marlow||chief nurse|NHS Leeford Integrated Care Board||: Ida Marlow"]),
    ("clinical officer", "Ida Marlow, designated clinical officer for SEND, spoke.",
     ["Ida Marlow||designated clinical officer for SEND|||: Ida Marlow"]),
    ("psychologist", "Ida Marlow, principal educational psychologist, spoke.",
     ["Ida Marlow||principal educational psychologist|||: Ida Marlow"]),
    ("consultant of a council", "Ida Marlow, SEND Consultant, Leeford County Council, spoke.",
     ["Ida Marlow||SEND Consultant|Leeford County Council||: Ida Marlow"]),
    ("judge", "Mr Justice Bell agreed with Upper Tribunal Judge Marlow.",
     ["Bell|Mr Justice||||: Mr Justice Bell",
      "Marlow||Tribunal Judge|||: Tribunal Judge Marlow"]),
    ("one of several", "Ned Bell, one of the council's executive members, spoke.",
     ["Ned Bell||executive member|||: Ned Bell"]),
    ("a constituency before MP", "Coun Ned Bell, Leeford North MP and council leader, spoke.",
     ["Ned Bell|Coun|MP|||: Coun Ned Bell"]),
    ("a peer in the chair",
     "Present: Cllr Baroness Marlow of Leeford OBE (Chairman), Cllr Bell. The Chairman left.",
     ["Marlow|Cllr Baroness|Chairman|||: Cllr Baroness Marlow/The Chairman",
      "Bell|Cllr||||: Cllr Bell"]),
    ("the minister", "The council was told. The minister said no.",
     ["||minister|||: The minister"]),
    ("the clerk", "The Clerk would write.", ["||Clerk|||: The Clerk"]),
    ("inspector", "HMI Ida Marlow led the inspection.", ["Ida Marlow||HMI|||: Ida Marlow"]),
    ("parent governor", "Mrs Lacey, parent governor representative, spoke.",
     ["Lacey|Mrs|parent governor representative|||: Mrs Lacey"]),
    ("in the chair", "Present: Cllr I Marlow (in the Chair), Cllr Bell. The Chair left.",
     ["I Marlow|Cllr|Chair|||: Cllr I Marlow/The Chair", "Bell|Cllr||||: Cllr Bell"]),
    # names
    ("particle after a title", "Cllr de Souza and Cllr Ned al-Amin left.",
     ["de Souza|Cllr||||: Cllr de Souza", "Ned al-Amin|Cllr||||: Cllr Ned al-Amin"]),
    # roles that stand alone
    ("behind a label", "Decision taken by: Director of Place under delegated powers",
     ["||Director of Place|||: Director of Place"]),
    ("in brackets alone", "Publish the numbers by May (Head of Service) G",
     ["||Head of Service|||: Head of Service"]),
    ("beside its acronym", "LA: Head of Inclusion (HI)\n\nHI: it is late. HI's paper was noted.",
     ["||Head of Inclusion|||: Head of Inclusion/HI/HI"]),
    ("acronym before a name", "The Director of Skills (DoS), Ida Marlow, spoke. The DoS left.",
     ["Ida Marlow||Director of Skills|||: Ida Marlow/The DoS"]),
    # officers behind a label
    ("report author", "Report author: Ned Bell, Strategic Lead - SEND",
     ["Ned Bell||Strategic Lead - SEND|||: Ned Bell"]),
    ("contact", "Contact: S. Bell (Principal Democratic Services Officer)",
     ["S Bell||Principal Democratic Services Officer|||: S. Bell"]),
    ("a label starts its line",
     "Lead member: Cllr Ida Marlow, Cabinet Member for Parks and Culture\nLead director: Jo Bell",
     ["Ida Marlow|Cllr|Cabinet Member for Parks and Culture|||: Cllr Ida Marlow",
      "Jo Bell||Lead director|||: Jo Bell"]),
    ("numbered officers", "Officers:\n\nWhole of meeting: K. Bell (Legal)\n\nPart of meeting:\n\n"
     "8. V. Marlow (Legal)\n\n9. J. T. Quill (Legal)",
     ["K Bell|||||: K. Bell", "V Marlow|||||: V. Marlow", "J T Quill|||||: J. T. Quill"]),
]  # fmt: skip

SHORT: list[tuple[str, str, list[str]]] = [
    ("first name", "In attendance: Roz Dunn (Head of SEND), Kit Vale (Finance).\n\n"
     "Roz introduced it. Kit's paper was noted.",
     ["Roz Dunn: Roz Dunn/Roz", "Kit Vale: Kit Vale/Kit"]),
    ("first name of two", "Present: Roz Dunn, Roz Vale, Una Bell\n\nRoz spoke.",
     ["Roz Dunn: Roz Dunn", "Roz Vale: Roz Vale", "Una Bell: Una Bell"]),
    ("first name in a story", "Head of SEND Roz Dunn spoke. Roz, seven, waits.",
     ["Roz Dunn: Roz Dunn"]),
    ("initials of a double surname", "Witness: Lee Ash-Reeve (LAR), Head of SEND\n\nLAR said no.",
     ["Lee Ash-Reeve: Lee Ash-Reeve/LAR"]),
    ("initials behind the role", "Officers: S Marlow, Section 151 Officer (SM)\n\nSM: No.",
     ["S Marlow: S Marlow/SM"]),
    ("knights go by forename", "Sir Ned Bell, chair of the board, spoke. Sir Ned left.",
     ["Ned Bell: Sir Ned Bell/Sir Ned"]),
    ("she of a role", "The Service Manager spoke to the council. She left.",
     ["None: The Service Manager/She"]),
    ("a spokeswoman is no he", "A council spokeswoman spoke. He left.",
     ["None: A council spokeswoman"]),
    ("he or she is nobody", "The Chairman spoke to the council, where he/she agreed.",
     ["None: The Chairman"]),
    ("a paragraph keeps its speaker", "The Director of Skills spoke. It was late. She left.",
     ["None: The Director of Skills/She"]),
    ("unless another is named", "Cllr Ida Marlow spoke. A performer sang. She left.",
     ["Ida Marlow: Cllr Ida Marlow"]),
    ("the councillor",
     "Cllr Ida Marlow (Lab) spoke. The councillor left. The Labour councillor ate.",
     ["Ida Marlow: Cllr Ida Marlow/The councillor/The Labour councillor"]),
    ("a councillor of another party", "Cllr Ida Marlow (Con) spoke. The Labour councillor left.",
     ["Ida Marlow: Cllr Ida Marlow"]),
    ("one of two councillors", "Cllr Ida Marlow and Cllr Ned Bell spoke. The councillor left.",
     ["Ida Marlow: Cllr Ida Marlow", "Ned Bell: Cllr Ned Bell"]),
    ("a place is no rival", "Cllr Roy Marlow spoke of plans in Leeford Forest. But he left.",
     ["Roy Marlow: Cllr Roy Marlow/he"]),
    ("a line between", "Cllr Ida Marlow spoke.\n\nREAD MORE: School reopens\n\n“No,” she said.",
     ["Ida Marlow: Cllr Ida Marlow/she"]),
    ("who answers in minutes", "The Committee met the Cabinet Member for Skills. "
     "Mrs Marlow also confirmed it. Mr Harlow asked why.",
     ["None: the Cabinet Member for Skills", "Marlow: Mrs Marlow"]),
    ("parents later in the story", "Una Harlow, whose son is ten, spoke. Cllr Ned Bell replied. "
     "Mrs Harlow wept. Harlow added that she was tired.", ["Ned Bell: Cllr Ned Bell"]),
]  # fmt: skip

NOBODY = [
    ("road", "Councillor Marlow Close reopened."),
    ("road of a lord", "Lord Marlow Walk and Lord Street are closed."),
    ("heading", "Members\n\nPetition Regarding the lane"),
    ("end of a sentence", "Write to your councillor. Ask why."),
    ("end of a paragraph", "It was sent to ward councillors.\n\nReasons"),
    ("school councillor", "School councillor Kit Harlow likes school."),
    ("youth mayor", "Youth mayor Kit Harlow opened it."),
    ("child with a post", "Kit Harlow, 12, chair of the school council, spoke."),
    ("forum of parents", "Una Harlow, co-chair of the parent carer forum, told the council."),
    ("parent in a list", "Present: Una Harlow (parent), Ida Cole (Parent Carer Forum)"),
    ("charity", "Una Harlow, chief executive of the charity Kids, told MPs of the council."),
    ("society", "Una Harlow, head of policy at the Leeford Autistic Society, told the council."),
    ("campaign leader", "Campaign leader Una Harlow told the council."),
    ("union", "Una Harlow, regional officer of the NEU, told the council."),
    ("private psychologist", "Una Harlow, an educational psychologist, told the council."),
    ("reporter", "Local Democracy Reporter Una Harlow told the council."),
    ("football boss", "Football boss Una Harlow told the council."),
    ("chief cook", "Kitchen chief cook Una Harlow told the council."),
    ("a council's house", "Leeford Council's Larkmoor House reopened."),
    ("who asks in minutes", "The Committee met. Mrs Harlow asked whether it would open."),
    ("who confirms in a story", "Mr Harlow confirmed that his son waits for the council."),
    ("member of the public", "Una Harlow, a member of the public, told the council."),
]


def _told(official: Official) -> str:
    fields = (official.name, official.honorific, official.role, official.organisation,
              official.party, official.ward)  # fmt: skip
    return "|".join(field or "" for field in fields) + ": " + _mentions(official)


def _mentions(official: Official) -> str:
    return "/".join(mention.text for mention in official.mentions)


@pytest.mark.parametrize(("text", "people"), [row[1:] for row in SHAPES],
                         ids=[row[0] for row in SHAPES])  # fmt: skip
def test_shapes(text: str, people: list[str]) -> None:
    """Each official has exactly these fields and mentions, and there is no other."""
    assert [_told(official) for official in parse_officials(text)] == people


@pytest.mark.parametrize(("text", "people"), [row[1:] for row in SHORT],
                         ids=[row[0] for row in SHORT])  # fmt: skip
def test_short_forms(text: str, people: list[str]) -> None:
    """A short form goes to the one person it can mean, and to nobody where there are two."""
    assert [f"{o.name}: {_mentions(o)}" for o in parse_officials(text)] == people


@pytest.mark.parametrize("text", [row[1] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_nobody(text: str) -> None:
    """Private people, children, roads and headings are no officials."""
    assert parse_officials(text) == []
