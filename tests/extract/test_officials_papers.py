"""Officials as notices, reviews, budget papers and debates name them; invented people.

The rows read as those of ``test_officials_posts``.
"""

from __future__ import annotations

import pytest

from sendminer.extract.officials import parse_officials
from tests.extract.test_officials_posts import told

# (reason, text, each official "name|honorific|role|organisation|party|ward: mention/mention")
PAPERS: list[tuple[str, str, list[str]]] = [
    ("who spoke on an item as what",
     "Councillor I Quill spoke on this matter as Chairman of the Task and Finish Group. Councillor "
     "Una Cole thanked Mrs Bell for her work as Chair of the Panel.",
     ["I Quill|Councillor|Chairman of the Task and Finish Group|||: Councillor I Quill",
      "Una Cole|Councillor||||: Councillor Una Cole"]),
    ("who addressed a body as what",
     "Ned Bell addressed the Cabinet as Chair of the Schools Forum.",
     ["Ned Bell||Chair of the Schools Forum|||: Ned Bell"]),
    ("a parent who attends", "Ned Bell attended the council's meeting as a parent.", []),
    ("a service with parents in its name",
     "Ida Quill, Parent Partnership Officer, and Ned Bell, chair of the parent group, told the "
     "council.",
     ["Ida Quill||Parent Partnership Officer|||: Ida Quill"]),
    ("by two offices with no article",
     "Decision due: May by Deputy Leader and Cabinet Member for Skills",
     ["||Deputy Leader and Cabinet Member for Skills|||: Deputy Leader and Cabinet Member for "
      "Skills"]),
    ("who can be rung about a decision",
     "To be actioned by: Strategic Director Skills\nOverview: Skills   (Ida Quill - 01234 567890)",
     ["||Strategic Director Skills|||: Strategic Director Skills", "Ida Quill|||||: Ida Quill"]),
    ("a helpline that can be rung", "The council has a helpline (Quill House - for all).", []),
    ("who the responsible officer is",
     "The council noted that the responsible officer for it is the Head of Inclusion.",
     ["||Head of Inclusion|||: the Head of Inclusion"]),
    ("a review of members", "Ida Quill, chair of the Scrutiny Review Group, met Ned Bell, chair of "
     "the Leeford Singers, at the council.",
     ["Ida Quill||chair of the Scrutiny Review Group|||: Ida Quill"]),
    ("directors whom a form joins",
     "Joint report of the Director of Skills & Public Value / Chief Executive and Director of "
     "Finance. The council met.",
     ["||Director of Skills & Public Value|||: the Director of Skills & Public Value",
      "||Chief Executive|||: Chief Executive", "||Director of Finance|||: Director of Finance"]),
    ("two employed at once",
     "Report of the Director of Skills and Head of Finance. The council met.",
     ["||Director of Skills|||: the Director of Skills", "||Head of Finance|||: Head of Finance"]),
    ("one employed as two",
     "Report of the Deputy Chief Executive and Director of Skills. The council met.",
     ["||Deputy Chief Executive|||: the Deputy Chief Executive"]),
    ("who comes late",
     "Minutes:\n\nThe Chair spoke.\n\n8.20am: Ned Bell and Una Cole arrived at the meeting.\n\nThe "
     "press left the meeting.",
     ["||Chair|||: The Chair", "Ned Bell|||||: Ned Bell", "Una Cole|||||: Una Cole"]),
    ("the public comes and goes",
     "Minutes:\n\nThe Chair spoke.\n\nParents Ida Quill and Ned Bell left the meeting.\n\nA "
     "questioner, Una Cole, did not attend the meeting.",
     ["||Chair|||: The Chair"]),
    ("a forename of another country",
     "Minutes:\n\nAmin Quill introduced the report. The Chair thanked Grzegorz Bell of "
     "the council.",
     ["Amin Quill|||||: Amin Quill", "||Chair|||: The Chair"]),
    ("a member by the seat",
     "The hon. Member for Elm North’s point is fair. I thank my hon. Friend the Member for Elmvale "
     "(Ida Quill). The conservative member for Leeford agreed.",
     ["||Member for Elm North|||: The hon. Member for Elm North",
      "Ida Quill||Member for Elmvale|||Elmvale: Ida Quill",
      "||member for Leeford||conservative|: The conservative member for Leeford"]),
    ("a member of a group", "The Tory group member and a member of the group spoke to the council.",
     ["||group member||Tory|: The Tory group member"]),
    ("a director general and the head of a unit",
     "The council met Ida Quill, who is the director general of education, and Ned Bell, who is "
     "the unit head for inclusion.",
     ["Ida Quill||director general of education|||: Ida Quill",
      "Ned Bell||unit head for inclusion|||: Ned Bell"]),
    ("a rank and a duty with a word of no list",
     "The Assistant Director for Housing Growth told the council. The Director of Quill Growth "
     "left.",
     ["||Assistant Director for Housing Growth|||: The Assistant Director for Housing Growth"]),
    ("names that nothing parts",
     "Members present: Ida Quill, in the Chair Lucy Marsh Trudy Bell Suelli Cole Ian Marlow",
     ["Ida Quill||Chair|||: Ida Quill", "Lucy Marsh|||||: Lucy Marsh",
      "Trudy Bell|||||: Trudy Bell", "Suelli Cole|||||: Suelli Cole",
      "Ian Marlow|||||: Ian Marlow"]),
    ("members and officers in one line",
     "Members/Officers Involved: Cllr Carole Quill Cllr Viv Bell Jo-Anne Cole Eamon Marlow",
     ["Carole Quill|Cllr||||: Cllr Carole Quill", "Viv Bell|Cllr||||: Cllr Viv Bell",
      "Jo-Anne Cole|||||: Jo-Anne Cole", "Eamon Marlow|||||: Eamon Marlow"]),
    ("each with a duty before",
     "Lead members: Skills - Cllr Ida Quill Health – Cllr Ned Bell David Cole - Head of Needs",
     ["Ida Quill|Cllr||||: Cllr Ida Quill", "Ned Bell|Cllr||||: Cllr Ned Bell",
      "David Cole||Head of Needs|||: David Cole"]),
    ("a second contact", "Contact: Ned Quill, Head of Property Also Contact: Kelsey Bell Email:",
     ["Ned Quill||Head of Property|||: Ned Quill", "Kelsey Bell|||||: Kelsey Bell"]),
    ("two ministers",
     "The council wrote to the Prime Minister and Secretary of State for Education, and the Deputy "
     "Prime Minister and Secretary of State for Housing.",
     ["||Prime Minister|||: the Prime Minister",
      "||Secretary of State for Education|||: Secretary of State for Education",
      "||Deputy Prime Minister|||: the Deputy Prime Minister"]),
    ("a duty and then the office",
     "Councillor Ida Quill, who is responsible for skills, spoke. Cabinet member for skills Ida "
     "Quill left.",
     ["Ida Quill|Councillor|Cabinet member for skills|||: Councillor Ida Quill/Ida Quill"]),
    ("of this council", "It asks the leader of this council to act. The chair notified the panel.",
     ["||leader of this council|||: the leader of this council", "||chair|||: The chair"]),
    ("in the Lords", "The Deputy Chairman of Committees (Lord Quill): There is an error.",
     ["Quill|Lord|Deputy Chairman of Committees|||: Lord Quill"]),
    ("the head of a report in cells",
     "Report of: |\nExecutive Director for Skills & Families |\n||\nContact Officer: |\nName: |\n"
     "Ned Quill, |\nTel: 01234 5 |",
     ["||Executive Director for Skills & Families|||: Executive Director for Skills & Families",
      "Ned Quill|||||: Ned Quill"]),
    ("a label of several, each with a school behind",
     "Academy Representatives: Mrs A Quill, Elm Trust, Mr B Bell, Oak Trust\nThe council met "
     "Ms Cole.",
     ["A Quill|Mrs|Academy Representative|||: Mrs A Quill",
      "B Bell|Mr|Academy Representative|||: Mr B Bell"]),
    ("a label of several",
     "Headteachers: Ida Quill, Ned Bell and Una Cole. Mr Marlow of the council spoke.",
     ["Ida Quill||Headteacher|||: Ida Quill", "Ned Bell||Headteacher|||: Ned Bell",
      "Una Cole||Headteacher|||: Una Cole"]),
    ("who signs a paper of the post",
     "SEND Board Independent Chair's Update from Ida Quill 9 February 2026\n\nI met the council.",
     ["Ida Quill||SEND Board Independent Chair|||: Ida Quill"]),
    ("a paper of a trust", "The council read the Chair's letter from Oak Trust.",
     ["||Chair|||: the Chair"]),
    ("who shares a story with a board",
     "SEND Partnership Board Minutes\n\nOmar Quill shared his experience. The Chair thanked him.",
     ["||Chair|||: The Chair"]),
    ("a post that is voted on",
     "The Forum noted it. A vote was then held on the Chair and Vice Chair of Schools Forum. "
     "The Clerk of the council wrote.",
     ["||Clerk of the council|||: The Clerk of the council"]),
    ("who joins on a day",
     "Una Cole would be joining the Department on 24 October as strategic lead for SEND, and Ned "
     "Bell joined the council on 3rd May as a parent.",
     ["Una Cole||strategic lead for SEND|||: Una Cole"]),
    ("bodies that nothing parts", "Present: Elm Primary School Governors Forum Board Members", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "people"), [row[1:] for row in PAPERS], ids=[row[0] for row in PAPERS]
)
def test_papers(text: str, people: list[str]) -> None:
    """Each official has exactly these fields and mentions, and there is no other."""
    assert [told(official) for official in parse_officials(text)] == people
