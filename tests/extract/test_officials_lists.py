"""Officials of lists: attendance, apologies, forms and signatures; invented people."""

from __future__ import annotations

import pytest

from sendminer.extract.officials import parse_officials
from sendminer.records import Official

# (reason, text, each official "name|honorific|role|organisation: mention/mention")
LISTS: list[tuple[str, str, list[str]]] = [
    ("groups of a forum", "PRESENT\nPrimary Governors:\nIda Marlow, Una Cole\nObservers:\nNed Bell",
     ["Ida Marlow||Primary Governor|: Ida Marlow", "Una Cole||Primary Governor|: Una Cole",
      "Ned Bell|||: Ned Bell"]),
    ("the public is no group",
     "In attendance:\nNed Bell, Head of SEND\nPublic: Tom Harlow, Una Harlow\nIda Cole, Clerk",
     ["Ned Bell||Head of SEND|: Ned Bell", "Ida Cole||Clerk|: Ida Cole"]),
    ("a post of any name", "Present: Una Cole – Business Support Assistant; Ned Bell – Clerk",
     ["Una Cole||Business Support Assistant|: Una Cole", "Ned Bell||Clerk|: Ned Bell"]),
    ("a post in a table",
     "Name\tPosition\nIda Marlow\tDirector of Education\nCllr Bell\tLead Member",
     ["Ida Marlow||Director of Education|: Ida Marlow", "Bell|Cllr|Lead Member|: Cllr Bell"]),
    ("a council in a table", "Present:\nCllr Ida Marlow (Chair)\tLeeford Council",
     ["Ida Marlow|Cllr|Chair|Leeford Council: Cllr Ida Marlow"]),
    ("a post behind the brackets", "Present:\nUna Cole (Elm Academy Trust) Acting Chair\nNed Bell",
     ["Una Cole||Acting Chair|Elm Academy Trust: Una Cole", "Ned Bell|||: Ned Bell"]),
    ("a body behind a titled name",
     "Apologies were received from Ms Marlow and Mr Bell, NHS England.",
     ["Marlow|Ms||: Ms Marlow", "Bell|Mr||NHS England: Mr Bell"]),
    ("who stands in, in brackets",
     "Apologies were received from Ms I Marlow (Mr N Bell attended as substitute).",
     ["I Marlow|Ms||: Ms I Marlow", "N Bell|Mr||: Mr N Bell"]),
    ("for a titled one",
     "Present: Councillors Cole, Dunn (substituting for Councillor Bell) and Vane",
     ["Cole|Councillors||: Cole", "Dunn|Councillors||: Dunn",
      "Bell|Councillor||: Councillor Bell", "Vane|Councillors||: Vane"]),
    ("a title within a plural list", "Councillors Bell, Mrs Cole, Dunn MBE and Vane left.",
     ["Bell|Councillors||: Bell", "Cole|Mrs||: Mrs Cole", "Dunn|Councillors||: Dunn",
      "Vane|Councillors||: Vane"]),
    ("surnames first", "Councillors: Cole, Mrs U; Bell, N; Dunn, T",
     ["U Cole|Mrs||: Cole, Mrs U", "N Bell|||: Bell, N", "T Dunn|||: Dunn, T"]),
    ("surnames first with seats", "Cole, Ursula (Elm Central) (Con)\nBell, Gavin (Oak) (Lab)",
     ["Ursula Cole|||: Cole, Ursula", "Gavin Bell|||: Bell, Gavin"]),
    ("forms of one line each",
     "Director of Children’s Services: Ned Bell\nHead of Finance and Resources: Ida Marlow\n"
     "Clerk to the Committee: Una Cole",
     ["Ned Bell||Director of Children’s Services|: Ned Bell",
      "Ida Marlow||Head of Finance and Resources|: Ida Marlow",
      "Una Cole||Clerk to the Committee|: Una Cole"]),
    ("the next line of a form",
     "Report author: Ida Marlow, Strategic Commissioning Manager\nExecutive lead: Cllr Bell",
     ["Ida Marlow||Strategic Commissioning Manager|: Ida Marlow",
      "Bell|Cllr|Executive lead|: Cllr Bell"]),
    ("who cleared it", "Report cleared by: Ned Bell (S151 Officer), 3 March",
     ["Ned Bell||S151 Officer|: Ned Bell"]),
    ("several authors", "Report author(s): Ned Bell", ["Ned Bell|||: Ned Bell"]),
    ("a council under a signature", "Ida Marlow\nDirector of Education\nLeeford Council\n",
     ["Ida Marlow||Director of Education|Leeford Council: Ida Marlow"]),
    ("letters and a line", "Yours sincerely\n\nIda Marlow HMI\nHis Majesty’s Inspector\n",
     ["Ida Marlow||His Majesty’s Inspector|: Ida Marlow"]),
    ("a clerk beside another", "Present: Cllr Bell, the Director of Skills and Una Cole, Clerk",
     ["Bell|Cllr||: Cllr Bell", "||Director of Skills|: the Director of Skills",
      "Una Cole||Clerk|: Una Cole"]),
    # lists of boards, a line each
    ("a post and its body", "Attendance\n- Una Cole, Senior Media and PR Officer, Leeford Council",
     ["Una Cole||Senior Media and PR Officer|Leeford Council: Una Cole"]),
    ("a post runs on from the name", "Attendance\n• Una Cole Head of Inclusion, Leeford Council",
     ["Una Cole||Head of Inclusion|Leeford Council: Una Cole"]),
    ("a compound runs on", "Attendance\n• Ned Bell Co-Headteacher, Elm School",
     ["Ned Bell||Co-Headteacher|Elm School: Ned Bell"]),
    ("what a post is about is no name",
     "Attendance\n- Ned Bell, Pupil Placement and Commissioning Manager\n- Una Cole, Clerk",
     ["Ned Bell||Pupil Placement and Commissioning Manager|: Ned Bell",
      "Una Cole||Clerk|: Una Cole"]),
    ("a trust's chief with no of", "Attendance\n- Ned Bell, CEO Elm Learning Academy Trust",
     ["Ned Bell||CEO|Elm Learning Academy Trust: Ned Bell"]),
    ("a forum of parents", "Attendance\n- Una Harlow Joint CEO, Voices (parent carer forum)\n"
     "- Ida Harlow, Co-chair of Parent Carer Forum Leeford\n- Ned Bell, SEND Adviser, DfE",
     ["Ned Bell||SEND Adviser|DfE: Ned Bell"]),
    ("initials later", "Attendance\n- Una Cole, Head of SEND\nU Cole welcomed all. N Cole did not.",
     ["Una Cole||Head of SEND|: Una Cole/U Cole"]),
    ("a substitute in brackets in a list",
     "Apologies: Councillors Marlow (substituted by Cllr Bell), Cole (no substitution) and Vale.",
     ["Marlow|Councillors||: Marlow", "Bell|Cllr||: Cllr Bell", "Cole|Councillors||: Cole",
      "Vale|Councillors||: Vale"]),
    ("a substitute behind a colon or a verb",
     "Apologies: Councillors Marlow (Sub: Cllr Bell), Cole (Cllr Ida Dunn substituting) and Vale.",
     ["Marlow|Councillors||: Marlow", "Bell|Cllr||: Cllr Bell", "Cole|Councillors||: Cole",
      "Ida Dunn|Cllr||: Cllr Ida Dunn", "Vale|Councillors||: Vale"]),
    ("a stop behind Miss", "Present:\nCllr. Miss. K. Marlow, Cllr. Mr. N. Bell",
     ["K. Marlow|Cllr. Miss.||: Cllr. Miss. K. Marlow", "N. Bell|Cllr. Mr.||: Cllr. Mr. N. Bell"]),
    ("a title that ends a list of initials",
     "Against the motion: Councillors A L Hall, B Bell and Mrs M E Cole.",
     ["A L Hall|Councillors||: A L Hall", "B Bell|Councillors||: B Bell",
      "M E Cole|Mrs||: Mrs M E Cole"]),
    ("an administrator is no principal",
     "In attendance:\nMiss U Cole, Principal Administrator\nMr N Bell, Principal, Elm School",
     ["U Cole|Miss|Principal Administrator|: Miss U Cole",
      "N Bell|Mr|Principal|Elm School: Mr N Bell"]),
    ("a clerk behind a name that is a hill", "In attendance:\nIda Hill Town Clerk\nUna Dell Clerk",
     ["Ida Hill||Town Clerk|: Ida Hill", "Una Dell||Clerk|: Una Dell"]),
    ("an interest is no surname", "Interests:\nCllr Marlow Personal Interest in item 4",
     ["Marlow|Cllr||: Cllr Marlow"]),
    ("who represents a church",
     "Apologies were received from Ms Ida Cole, Church of England Representative, and Mr Bell.",
     ["Ida Cole|Ms|Church of England Representative|: Ms Ida Cole", "Bell|Mr||: Mr Bell"]),
    ("a list that runs on over a line behind a title of its own",
     "Councillors Quill (Chairman), Marlow, Dr Cole,\nBell, Mrs Dunn\nand Vale",
     ["Quill|Councillors|Chairman|: Quill", "Marlow|Councillors||: Marlow",
      "Cole|Dr||: Dr Cole", "Bell|Councillors||: Bell", "Dunn|Mrs||: Mrs Dunn",
      "Vale|Councillors||: Vale"]),
    ("a party on the next line is no surname",
     "Labour – Councillor Quill\nIndependent – Councillor Cole\nLiberal Democrat - Cllr Bell",
     ["Quill|Councillor||: Councillor Quill", "Cole|Councillor||: Councillor Cole",
      "Bell|Cllr||: Cllr Bell"]),
    ("what a director does is no name",
     "Cabinet Member (Skills) - Councillor Ned Bell\nDirector Approving Release of the report\n"
     "Director of Skills - Ida Quill",
     ["Ned Bell|Councillor|Cabinet Member (Skills)|: Councillor Ned Bell",
      "Ida Quill||Director of Skills|: Ida Quill"]),
    ("a forename that ends as a deed does", "Director Irving Bell spoke to the council.",
     ["Irving Bell||Director|: Irving Bell"]),
    ("a post of two services behind a name",
     "Ned Bell, Early Help and Rapid Answer Team Leader, told the Forum. Ida Quill (Virtual "
     "School and After Placement Service Manager) left.",
     ["Ned Bell||Early Help and Rapid Answer Team Leader|: Ned Bell",
      "Ida Quill||Virtual School and After Placement Service Manager|: Ida Quill"]),
    ("a list without a heading whose chair is told, and a sentence behind it",
     "V Cole, R D Bell (Chairman), T Vale. The Chairman opened the meeting.",
     ["V Cole|||: V Cole", "R D Bell||Chairman|: R D Bell/The Chairman", "T Vale|||: T Vale"]),
    ("a list of a club", "R D Bell (Chairman of the chess club), V Cole, T Vale. They won.", []),
    ("a list of authors", "R D Bell (Ed), V Cole, T Vale. A study of chairs.", []),
    ("for whom they sit, before their names",
     "Present:\nPrimary heads: Ida Quill, Ned Bell\nLA: Jo Cole (JC), Una Vale\n\n1. Apologies",
     ["Ida Quill|||: Ida Quill", "Ned Bell|||: Ned Bell", "Jo Cole|||: Jo Cole",
      "Una Vale|||: Una Vale"]),
    ("all of them on one line",
     "Attendees: Local authority: Ida Quill (IQ). Schools: Una Vale (UV). Apologies: Ned Bell\n\n"
     "IQ told the Forum. UV asked why.",
     ["Ida Quill|||: Ida Quill/IQ", "Una Vale|||: Una Vale/UV", "Ned Bell|||: Ned Bell"]),
    ("for whom others came, before their names",
     "Present:\nParents: Ida Quill, Ned Bell\nLA: Jo Cole\n\n1. Apologies",
     ["Jo Cole|||: Jo Cole"]),
    ("an office and its holder in columns", "Cabinet Member:      Councillor Ida Quill",
     ["Ida Quill|Councillor|Cabinet Member|: Councillor Ida Quill"]),
    ("offices before their holders in a row",
     "The Leader, Mrs Quill CC, Lead Member for Roads, Mr Bell CC, and the Clerk left the council.",
     ["Quill|Mrs|Leader|: Mrs Quill", "Bell|Mr|Lead Member for Roads|: Mr Bell",
      "||Clerk|: the Clerk"]),
    ("offices behind their holders in a row",
     "The Leader, Cllr Quill, Chair of Scrutiny, and Cllr Bell, Chair of Audit, left.",
     ["Quill|Cllr|Leader|: Cllr Quill", "Bell|Cllr|Chair of Audit|: Cllr Bell"]),
    ("a clerk", "Clerk: Ida Quill\n\nThe Forum met.", ["Ida Quill||Clerk|: Ida Quill"]),
    ("a chair behind the school", "Minutes of the Forum\n\nIda Quill, Elm Academy (Chair), spoke.",
     ["Ida Quill||Chair|: Ida Quill"]),
    ("who presents", "The Forum met the Clerk. The report was introduced by Ida Quill.",
     ["||Clerk|: the Clerk", "Ida Quill|||: Ida Quill"]),
    ("by whom a book is introduced", "The Clerk came. The book is introduced by Ida Quill.",
     ["||Clerk|: The Clerk"]),
    ("a diocese sends somebody", "The Revd Ned Bell, diocesan representative, and Ida Cole, the "
     "Church of England representative, asked the committee.",
     ["Ned Bell|Revd|diocesan representative|: Revd Ned Bell",
      "Ida Cole||Church of England representative|: Ida Cole"]),
    ("a firm sends somebody", "Ned Bell, sales representative, spoke.", []),
    ("a role that goes on below",
     "Lead member for families\nand learning Cllr Ned Bell left. The Head of Inclusion\nand SEND "
     "replied.",
     ["Ned Bell|Cllr|Lead member for families and learning|: Cllr Ned Bell",
      "||Head of Inclusion and SEND|: The Head of Inclusion\nand SEND"]),
]  # fmt: skip


def _told(official: Official) -> str:
    fields = (official.name, official.honorific, official.role, official.organisation)
    mentions = "/".join(mention.text for mention in official.mentions)
    return "|".join(field or "" for field in fields) + ": " + mentions


@pytest.mark.parametrize(("text", "people"), [row[1:] for row in LISTS],
                         ids=[row[0] for row in LISTS])  # fmt: skip
def test_lists(text: str, people: list[str]) -> None:
    """Each official of a list has exactly these fields and mentions, and there is no other."""
    assert [_told(official) for official in parse_officials(text)] == people


def test_surnames_in_capitals_stay_fast() -> None:
    """Any letter of such a name may be an initial: each name is read once all the same."""
    assert parse_officials("BELLAMY, " * 50 + "and 12 others\n") == []
