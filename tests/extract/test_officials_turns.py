"""Officials told by what they do: who speaks in office, in minutes, in debates and in letters."""

from __future__ import annotations

import pytest

from sendminer.extract.officials import parse_officials

# (reason, text, "name|role: mention/mention" of each official)
SPOKEN: list[tuple[str, str, list[str]]] = [
    ("a role with an article that speaks", "The council met. A head teacher asked why.",
     ["None|head teacher: A head teacher"]),
    ("a noun that needs a verb", "The council met. An officer replied that it was late.",
     ["None|officer: An officer"]),
    ("one of several", "The Forum met. One governor wondered why.",
     ["None|governor: One governor"]),
    ("a school's head", "The council met. A special school head said so.",
     ["None|special school head: A special school head"]),
    ("an office that minutes name alone", "The council met. The clerk undertook to ask.",
     ["None|clerk: The clerk"]),
    ("a judge", "A High Court judge has ruled that the council was wrong.",
     ["None|High Court judge: A High Court judge"]),
    ("a judge's title", "Mrs Justice Marlow said the council was wrong. She ruled it unlawful.",
     ["Marlow|None: Mrs Justice Marlow/She"]),
    ("an ombudsman's finding", "A girl was let down, the Ombudsman’s finding says.",
     ["None|Ombudsman: the Ombudsman"]),
    ("a possessor is part of the mention", "Elm School's headteacher said the council was late.",
     ["None|headteacher: Elm School's headteacher"]),
    ("a post told of in passing is no speaker",
     "It was promised by the cabinet member for skills. The tower fell. It rained. She left.",
     ["None|cabinet member for skills: the cabinet member for skills"]),
    ("one role is read once", "The Executive Director of Skills said so. She left.",
     ["None|Executive Director of Skills: The Executive Director of Skills/She"]),
    ("a contracted pronoun", "Schools minister Ida Quill spoke. She'd gone by six.",
     ["Ida Quill|Schools minister: Ida Quill/She"]),
    ("a child in what is reported does not report",
     "Councillor Quill said that a child had waited. She asked for a list.",
     ["Quill|None: Councillor Quill/She"]),
    ("a mayor", "It is a question for the mayor, and she was away. The council met.",
     ["None|mayor: the mayor/she"]),
    ("minutes of a schools forum name nobody of the public",
     "Matters arising\n\nFrom minute 4, Ida Quill had no answer from Ned Bell on the DSG. Una Cole "
     "has resigned from the Forum.\n\nAction – Ida Quill to ask at Jo Bell School.",
     ["Ida Quill|None: Ida Quill/Ida Quill", "Ned Bell|None: Ned Bell", "Una Cole|None: Una Cole"]),
    ("a parents' forum is no schools forum",
     "Parent Carer Forum\n\nMinutes of the Forum\n\nIda Quill had an answer on the DSG.", []),
    ("a story of a schools forum is not its minutes",
     "Members of the Schools Forum heard of Ida Quill, whose son has waited. The council met.",
     []),
    ("who brings a question is of the public",
     "The Committee met. The Chair spoke. Mr R Quill presented the following question: Why? Mrs "
     "Bell presented the report.", ["None|Chair: The Chair", "Bell|None: Mrs Bell"]),
    ("who speaks for a deputation is of the public",
     "The Mayor invited Ida Quill as the spokesperson for the first deputation. Ida Quill thanked "
     "the Mayor and presented the deputation to the Council.", ["None|Mayor: The Mayor/the Mayor"]),
    ("who sits for a church",
     "Minutes: The Chair spoke. Mrs Ida Quill representing the Church of England asked why.",
     ["None|Chair: The Chair", "Ida Quill|None: Mrs Ida Quill"]),
    ("a quotation that opens curly and closes straight",
     "Councillor Ida Quill was glad.\n\n“There is a need,\" she said.",
     ["Ida Quill|None: Councillor Ida Quill/she"]),
    ("members who were there for a part",
     "Members present for all or part of the proceedings:\n\nMr Ned Bell (Chairperson)\nMrs I Quill"
     "\n\nWitnesses:\n\nMs Una Cole, Department of Education\nMs Jo Dent, Elm Carers\n",
     ["Ned Bell|Chairperson: Mr Ned Bell", "I Quill|None: Mrs I Quill",
      "Una Cole|None: Ms Una Cole"]),
]  # fmt: skip

MINUTES: list[tuple[str, str, list[str]]] = [
    ("in the chair", "Ida Quill in the chair. The Forum met. The Chair spoke.",
     ["Ida Quill|chair: Ida Quill/The Chair"]),
    ("who reports", "The Chair met the Forum. Sunita Quill reported a deficit. Ms Quill left.",
     ["None|Chair: The Chair", "Sunita Quill|None: Sunita Quill/Ms Quill"]),
    ("for a body", "The Chair of the Forum spoke. Ned Bell, for the city, agreed. He left.",
     ["None|Chair of the Forum: The Chair of the Forum", "Ned Bell|None: Ned Bell/He"]),
    ("a label before who asks",
     "The Chair of the Panel spoke.\n\nQuery – Mrs Quill had read otherwise.\n\nResponse – Mr Bell "
     "denied it. Mrs Quill left.",
     ["None|Chair of the Panel: The Chair of the Panel", "Quill|None: Mrs Quill/Mrs Quill",
      "Bell|None: Mr Bell"]),
    ("whom a question was put to",
     "Councillor Quill asked the Cabinet Member for Skills:\n\n“Why?”\n\nCouncillor Bell replied: "
     "“No.” Councillor Bell left.",
     ["Quill|None: Councillor Quill", "Bell|Cabinet Member for Skills: the Cabinet Member for "
      "Skills/Councillor Bell/Councillor Bell"]),
    ("who asks under the questions of members",
     "There were two questions from three Members.\n\n1) Mr Ned Bell asked for the figures. "
     "The Leader of the Council gave them.",
     ["Ned Bell|None: Mr Ned Bell", "None|Leader of the Council: The Leader of the Council"]),
    ("who will act on a minute", "The Leader of the Council came. The Forum agreed and Ida "
     "Quill would write to every academy.",
     ["None|Leader of the Council: The Leader of the Council", "Ida Quill|None: Ida Quill"]),
    ("who answers what an office was asked",
     "Question 1: Councillor Quill to the Leader\n\nWhen?\n\nReply by Councillor Ned Bell:\n\nMay.",
     ["Quill|None: Councillor Quill", "Ned Bell|Leader: the Leader/Councillor Ned Bell"]),
    ("a role as a label", "Minutes\n\nIndependent chair: it is the fourth time of asking.",
     ["None|Independent chair: Independent chair"]),
    ("a role charged with an action", "The Board met.\n\nActions\n\nDirector of Skills to write.",
     ["None|Director of Skills: Director of Skills"]),
    ("initials", "Forum minutes. AR (LA) spoke. VN: nobody was told. AR agreed.",
     ["AR|None: AR/AR", "VN|None: VN"]),
    ("initials that only ask", "Forum notes. KD queried it. PW also asked why. Ask PW's school.",
     ["KD|None: KD", "PW|None: PW/PW"]),
    ("initials with their side", "Forum notes. KD (primary heads) spoke. He left. PW asked why.",
     ["KD|primary heads: KD/He", "PW|None: PW"]),
    ("initials with their post",
     "Minutes\nKD – Head Teacher, Elm School\nPW - Early Years, Provision Lead\nAK – Leeford NHS\n"
     "\nKD asked why.",
     ["KD|Head Teacher: KD/KD", "PW|Provision Lead: PW", "AK|None: AK"]),
    ("who brings the paper that follows",
     "Presented by Ida Quill, the report told of waits. The Chair asked why. Ida Quill left.",
     ["Ida Quill|None: Ida Quill/Ida Quill", "None|Chair: The Chair"]),
    ("who replies", "The Chair asked why. In response, Ida Quill explained the waits. She left.",
     ["None|Chair: The Chair", "Ida Quill|None: Ida Quill/She"]),
    ("who speaks in a board's minutes",
     "SEND Partnership Board minutes\n\nIda Quill told of waits.\n\nA parent, Una Cole, came.",
     ["Ida Quill|None: Ida Quill"]),
    ("who gives details", "The Chair asked why. In May, Mrs Quill provided details of the waits.",
     ["None|Chair: The Chair", "Quill|None: Mrs Quill"]),
    ("who endorses", "The Chair asked why. Sir Ned Quill endorsed the plan.",
     ["None|Chair: The Chair", "Ned Quill|None: Sir Ned Quill"]),
    ("whose report it is", "The Board considered a report from Head of Inclusion on the waits.",
     ["None|Head of Inclusion: Head of Inclusion"]),
    ("who was asked to do something", "Cllr Quill asked the Head of IT to call. Cllr Bell replied.",
     ["Quill|None: Cllr Quill", "None|Head of IT: the Head of IT", "Bell|None: Cllr Bell"]),
    ("a member of another kind", "The Mayor spoke. Ms T Quill (co-opted) asked why.",
     ["None|Mayor: The Mayor", "T Quill|co-opted: Ms T Quill"]),
]  # fmt: skip

ELSEWHERE: list[tuple[str, str, list[str]]] = [
    ("a debate", "Ida Quill (Leeford East)\n\nI thank the hon. Member.\n\nNed Bell\n\nI agree.",
     ["Ida Quill|None: Ida Quill", "Ned Bell|None: Ned Bell"]),
    ("speakers over their seat or office",
     "In the House of Commons.\nIda Quill\nLabour, Leeford South\nWhat steps follow?\n"
     "Una Cole\nThe Secretary of State for Education\nWe will act.",
     ["Ida Quill|None: Ida Quill", "Una Cole|Secretary of State for Education: Una Cole"]),
    ("a select committee", "Q4 Ida Quill: Why was it late?\n\nQ5 Ned Bell: And what now?",
     ["Ida Quill|None: Ida Quill", "Ned Bell|None: Ned Bell"]),
    ("a letter after an inspection", "Dear Ms Quill\n\nThe inspection of the council ended.\n\n"
     "Yours\n\nNed Bell\nHis Majesty's Inspector",
     ["Quill|None: Ms Quill", "Ned Bell|His Majesty's Inspector: Ned Bell"]),
    ("an office behind a relative pronoun",
     "Lorna Quill keeps bees. The council of which she has been chief executive is poor.",
     ["Lorna Quill|chief executive: Lorna Quill/she"]),
    ("of which body somebody is", "Cllr Bell met Dr Ravi Quill of the Care Quality Commission.",
     ["Bell|None: Cllr Bell", "Ravi Quill|None: Dr Ravi Quill"]),
    ("of whose team somebody is", "Cllr Bell came. Jo Cole, of Elm Council’s SEND team, spoke.",
     ["Bell|None: Cllr Bell", "Jo Cole|None: Jo Cole"]),
    ("the second of two posts is the next one's",
     "Ann Cole, leader of the council, and cabinet member for schools Ned Bell wrote.",
     ["Ann Cole|leader of the council: Ann Cole", "Ned Bell|cabinet member for schools: Ned Bell"]),
    ("what a councillor is in charge of",
     "Cllr Ida Quill, in charge of schools and learning, met Cllr Ned Bell, in charge of the tea.",
     ["Ida Quill|in charge of schools and learning: Cllr Ida Quill",
      "Ned Bell|None: Cllr Ned Bell"]),
    ("all of a charge",
     "Cllr Ida Quill, responsible for children’s services, skills and play, left. Cllr Ned "
     "Bell, who was in charge of schools in 2019, left.",
     ["Ida Quill|responsible for children’s services, skills and play: Cllr Ida Quill",
      "Ned Bell|None: Cllr Ned Bell"]),
    ("at a place whose council is named",
     "Leeford Council met. It heard Ned Bell, director of education at Leeford. He left.",
     ["Ned Bell|director of education: Ned Bell/He"]),
    ("a headline without an article", "Deputy leader of Elm Council apologises\n\nIt met.",
     ["None|Deputy leader of Elm Council: Deputy leader of Elm Council"]),
    ("what somebody does", "Ida Quill, who chairs the scrutiny committee, met the councillors.",
     ["Ida Quill|chairs the scrutiny committee: Ida Quill"]),
]  # fmt: skip

NOBODY: list[tuple[str, str]] = [
    ("a letter from a body", "The council wrote. The letter was for Ann Cole from Elm Council."),
    ("a tenant", "The council met. Ann Cole, from Elm Council tenants’ group, spoke."),
    ("a numbered question of the public", "Questions to the council\n\nQ1. Mrs Quill: When?"),
    ("a question that says to whom", "Q1 Mrs Ida Quill to the panel of your council: When?"),
    ("who asks under the questions of the public",
     "Two questions from members of the public were put.\n\n1) Mr Ned Bell asked why."),
    ("a parent in minutes", "The Committee met the council. Mrs Quill asked whether it would."),
    ("in charge of schools", "Ida Quill, who is in charge of schools, met the council."),
    ("at a place without a council", "The council met Ned Bell, head of sales at Leeford."),
    ("a place over a party", "He wrote in the Commons.\nElm Vale\nLabour, of course, won."),
    ("a parent's story to a board",
     "SEND Partnership Board minutes\n\nFamily story: Ida Quill described a long wait."),
    ("a mother before a board",
     "SEND Partnership Board minutes\n\n1. Ida Quill described how her son had waited."),
    ("what a speaker once was",
     "I speak as someone who was for ten years the governor of a special school in Leeford."),
    ("a parent who replies", "The Committee met the council. Mrs Quill, a parent, asked why. In "
     "response, Mrs Quill said that it was late."),
    ("a parent who replies in a story", "In response, Ida Quill said the council was wrong."),
    ("a public question", "Public questions to the council\n\nQuestion – Mrs Quill asked why. "
     "The Committee noted it."),
    ("a letter to a parent", "Dear Mrs Quill\n\nThe council has read your complaint after the "
     "inspection."),
    ("for a charity", "The council met. Ida Quill, from the carers’ charity, said it was late."),
    ("a campaign's chair", "Ida Quill, who chairs the parents’ forum, met the council."),
    ("a charity's director", "The charity helps. Its director, Ida Quill, told the council so."),
    ("a union's leader", "Head teachers' leader Ida Quill told the council so."),
    ("abbreviations before a colon", "Forum minutes of the council. LA: late. DSG: low. EP: new."),
    ("abbreviations that speak", "Forum minutes of the council. HR asked why. LA said no."),
    ("an advertisement", "The council met. A school governor is wanted."),
]  # fmt: skip

ROWS = SPOKEN + MINUTES + ELSEWHERE


@pytest.mark.parametrize(("text", "people"), [row[1:] for row in ROWS],
                         ids=[row[0] for row in ROWS])  # fmt: skip
def test_turns(text: str, people: list[str]) -> None:
    """Each official has this name, role and mentions, and there is no other."""
    found = [
        f"{one.name}|{one.role}: {'/'.join(mention.text for mention in one.mentions)}"
        for one in parse_officials(text)
    ]
    assert found == people


@pytest.mark.parametrize("text", [row[1] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_nobody(text: str) -> None:
    """Members of the public, campaigners and abbreviations are no officials."""
    assert parse_officials(text) == []
