"""What roles are about, whose they are, and which of them are over; each row with its reason."""

from __future__ import annotations

import pytest

from sendminer.extract.officials import parse_officials
from sendminer.records import Official

# (reason, text, each official "name|role|organisation: mention/mention")
ROLES: list[tuple[str, str, list[str]]] = [
    # what a role is about
    ("a select committee in small letters",
     "Cllr Ida Marlow, chair of the children and young people's select committee, spoke.",
     ["Ida Marlow|chair of the children and young people's select committee|: Cllr Ida Marlow"]),
    ("a working group", "Cllr Ida Marlow, chair of the inclusion working group, spoke.",
     ["Ida Marlow|chair of the inclusion working group|: Cllr Ida Marlow"]),
    ("a party's group in opposition",
     "Cllr Ida Marlow, leader of the opposition Conservative group, spoke.",
     ["Ida Marlow|leader of the opposition Conservative group|: Cllr Ida Marlow"]),
    ("responsible for", "Cllr Ida Marlow, the cabinet member responsible for education, spoke.",
     ["Ida Marlow|cabinet member responsible for education|: Cllr Ida Marlow"]),
    ("in charge of", "Cllr Ida Marlow, the cabinet member in charge of schools, spoke.",
     ["Ida Marlow|cabinet member in charge of schools|: Cllr Ida Marlow"]),
    ("with portfolio", "Cllr Ida Marlow, Cabinet Member with Portfolio for Young People, spoke.",
     ["Ida Marlow|Cabinet Member with Portfolio for Young People|: Cllr Ida Marlow"]),
    ("a service behind a dash", "Ida Marlow, Head of Service – SEND, presented the report.",
     ["Ida Marlow|Head of Service – SEND|: Ida Marlow"]),
    ("no apostrophe", "Ida Marlow (the Director of Childrens Services) spoke to the council.",
     ["Ida Marlow|Director of Childrens Services|: Ida Marlow"]),
    ("a month is no place", "Mrs Marlow, who became headteacher in September, spoke.",
     ["Marlow|headteacher|: Mrs Marlow"]),
    ("a number to ring", "Contact: Ida Marlow, Head of Education Tel: 01234 567890",
     ["Ida Marlow|Head of Education|: Ida Marlow"]),
    ("what she further said", "The Cabinet Member for Education further stated that it was late.",
     ["|Cabinet Member for Education|: The Cabinet Member for Education"]),
    ("further education", "Ida Marlow, director of further education, spoke to the council.",
     ["Ida Marlow|director of further education|: Ida Marlow"]),
    # whose it is
    ("a post is no body", "Contact Officer: Ida Marlow, School Place Planning Manager, Tel 01234",
     ["Ida Marlow|School Place Planning Manager|: Ida Marlow"]),
    ("what a label says is less", "Lead officer: Ida Marlow (Capital Programme Manager)",
     ["Ida Marlow|Capital Programme Manager|: Ida Marlow"]),
    ("the label of the next line",
     "Present:\nOfficers:\nUna Vale, Ned Bell,\nSchool Governor Services Clerk:\nIda Marlow",
     ["Una Vale||: Una Vale", "Ned Bell||: Ned Bell",
      "Ida Marlow|School Governor Services Clerk|: Ida Marlow"]),
    ("two contacts", "Contact: Ida Marlow / Una Vale, Governance Services, Tel: 01234 567890",
     ["Ida Marlow||: Ida Marlow", "Una Vale||: Una Vale"]),
    ("a label under a long line", "Report author: Ida Marlow-Penhaligon\nPublication date: 1 May",
     ["Ida Marlow-Penhaligon||: Ida Marlow-Penhaligon"]),
    ("letters behind a commissioner",
     "The Chair wrote to the Regional Schools Commissioner (RSC) about it.",
     ["|Chair|: The Chair",
      "|Regional Schools Commissioner|: the Regional Schools Commissioner"]),
    ("the chair of another body", "The Chair welcomed Ned Bell, Chair of Elm Vale NHS Trust.",
     ["|Chair|: The Chair", "Ned Bell|Chair of Elm Vale NHS Trust|Elm Vale NHS Trust: Ned Bell"]),
    ("the one told of so far",
     "Cllr Ida Marlow (Con) spoke. The Tory councillor left. Cllr Ned Bell (Con) stayed.",
     ["Ida Marlow||: Cllr Ida Marlow/The Tory councillor", "Ned Bell||: Cllr Ned Bell"]),
    ("whose officer", "The local authority confirmed that its monitoring officer had left.",
     ["|monitoring officer|: its monitoring officer"]),
    ("a union of schools", "Dr Ned Bell, chief executive of Elm Union Schools Partnership, spoke.",
     ["Ned Bell|chief executive of Elm Union Schools Partnership|Elm Union Schools Partnership:"
      " Dr Ned Bell"]),
    ("one who comes after", "He is replaced by an interim strategic director, Una Vale Bell.",
     ["Una Vale Bell|interim strategic director|: Una Vale Bell"]),
    ("a new one", "The council has a new leader, Ida Marlow.", ["Ida Marlow|leader|: Ida Marlow"]),
    ("another acts", "After a parent met a SEND manager, Ida Marlow left the council.",
     []),
    ("who takes over", "Ida Marlow takes over from Ned Bell as director of education.",
     ["Ida Marlow|director of education|: Ida Marlow", "Ned Bell||: Ned Bell"]),
    ("who replaces", "Cllr Ida Marlow replaced Cllr Ned Bell as cabinet member for skills.",
     ["Ida Marlow|cabinet member for skills|: Cllr Ida Marlow", "Ned Bell||: Cllr Ned Bell"]),
    ("where he stands", "Coun Ned Bell, (right) opposition spokesman for schools, left.",
     ["Ned Bell|opposition spokesman for schools|: Coun Ned Bell"]),
    ("a picture between commas", "Cllr Ned Bell, pictured, leader of the council, left.",
     ["Ned Bell|leader of the council|: Cllr Ned Bell"]),
    ("a bare surname behind a label", "Executive Councillor: Marlow\n\nReport author: Ned Bell",
     ["Marlow|Executive Councillor|: Marlow", "Ned Bell||: Ned Bell"]),
    ("a portfolio behind a label", "Lead Member: Education\n\nReport author: Ned Bell",
     ["|Lead Member: Education|: Lead Member: Education", "Ned Bell||: Ned Bell"]),
    ("whose trustees", "Ida Marlow, chair of trustees at Elm Trust, spoke to the council.",
     ["Ida Marlow|chair of trustees|Elm Trust: Ida Marlow"]),
    ("who moves", "The Chairman met the Committee. Mr Bell moved, and Mrs Vale seconded, that.",
     ["|Chairman|: The Chairman", "Bell||: Mr Bell", "Vale||: Mrs Vale"]),
    ("a forum of schools", "Schools’ Forum\nThe Chair left. Una Vale said no. Ann Bell’s son ran.",
     ["|Chair|: The Chair", "Una Vale||: Una Vale"]),
    ("whom he worked under", "Ida Marlow, who worked under former headteacher Ned Bell, left.",
     ["Ned Bell|former headteacher|: Ned Bell"]),
    ("a head is not the one named", "A head told the council. Ned Bell, head of education, left.",
     ["|head|: A head", "Ned Bell|head of education|: Ned Bell"]),
    ("what I was", "“I was the first principal at Elm Academy,” said Cllr Ida Marlow.",
     ["Ida Marlow||: Cllr Ida Marlow"]),
    ("what she will become", "Mrs Marlow will become Interim Principal of Elm Academy in May.",
     ["Marlow|Interim Principal of Elm Academy|Elm Academy: Mrs Marlow"]),
    ("no comma before an office", "Members thanked Cllr Ida Marlow the former Chair of the Panel.",
     ["Ida Marlow|former Chair of the Panel|: Cllr Ida Marlow"]),
    ("one title for all", "Councillor I Marlow, O Vale and N Bell left the meeting.",
     ["I Marlow||: Councillor I Marlow", "O Vale||: O Vale", "N Bell||: N Bell"]),
    ("one title for one", "Councillor Ida Marlow, Una Vale and Ned Bell spoke.",
     ["Ida Marlow||: Councillor Ida Marlow"]),
    ("who stands in", "The Chair met the panel. Mrs Vale (Mr Ned Bell was her substitute) left.",
     ["|Chair|: The Chair", "Vale||: Mrs Vale", "Ned Bell||: Mr Ned Bell"]),
    ("nobody stands in", "The Chair met the panel. Una Vale (no substitute) sent apologies.",
     ["|Chair|: The Chair", "Una Vale||: Una Vale"]),
    ("letters for an office", "The CMR for Education introduced the report to the council.",
     ["|CMR for Education|: The CMR for Education"]),
    # posts in a list
    ("a list of posts",
     "It was for the Director of Skills, Head of SEND and Cabinet Member for Schools to agree.",
     ["|Director of Skills|: the Director of Skills", "|Head of SEND|: Head of SEND",
      "|Cabinet Member for Schools|: Cabinet Member for Schools"]),
    ("one person with two posts", "It was for the Deputy Leader and Cabinet Member for Schools.",
     ["|Deputy Leader|: the Deputy Leader"]),
]  # fmt: skip


def _told(official: Official) -> str:
    mentions = "/".join(mention.text for mention in official.mentions)
    fields = (official.name, official.role, official.organisation)
    return f"{'|'.join(field or '' for field in fields)}: {mentions}"


@pytest.mark.parametrize(("text", "people"), [row[1:] for row in ROLES],
                         ids=[row[0] for row in ROLES])  # fmt: skip
def test_roles(text: str, people: list[str]) -> None:
    """The officials of a text, with their roles as printed and whose these are."""
    assert [_told(official) for official in parse_officials(text)] == people
