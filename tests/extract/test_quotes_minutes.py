"""Labels, and the turns of questions and answers in minutes.

What stands behind a label without marks is told indirectly: it keeps its question mark and
loses its full stop.
"""

from __future__ import annotations

import pytest

from sendminer.extract.officials import parse_officials
from sendminer.extract.quotes import parse_quotes
from tests.extract.quote_rows import Row, rows

MINUTES: dict[str, tuple[str, list[Row]]] = {
    "label": (
        "Cllr Marlow: “The unit opens in May.”",
        [("The unit opens in May.", "direct", "Cllr Marlow", ":")],
    ),
    "label-with-dash": (
        "Cllr Marlow – “The unit opens in May.”",
        [("The unit opens in May.", "direct", "Cllr Marlow", "–")],
    ),
    "label-with-party": (
        "Cllr Ann Marlow (Lab, Leeford East): “The unit opens in May.”",
        [("The unit opens in May.", "direct", "Cllr Ann Marlow", ":")],
    ),
    "label-without-marks": (
        "Councillor Marlow: The unit will open in May. It has 40 places.",
        [("The unit will open in May. It has 40 places", "indirect", "Councillor Marlow", ":")],
    ),
    "labels-run-on-in-a-paragraph": (
        "Cllr Bell: It had been rushed. It was late. Cllr Dray: Feared for it. Mrs Pell: No.",
        [
            ("It had been rushed. It was late", "indirect", "Cllr Bell", ":"),
            ("Feared for it", "indirect", "Cllr Dray", ":"),
            ("No", "indirect", "Mrs Pell", ":"),
        ],
    ),
    "names-with-roles-run-on": (
        "Jo Bell (parent governor): The bus came late. Sam Pell (resident): It never came at all.",
        [
            ("The bus came late", "indirect", "Jo Bell", ":"),
            ("It never came at all", "indirect", "Sam Pell", ":"),
        ],
    ),
    "only-the-last-turn-goes-on-below": (
        "Cllr Bell: It is late. Cllr Dray: It is not.\n\nThe agenda we had was short.",
        [
            ("It is late", "indirect", "Cllr Bell", ":"),
            ("It is not. / The agenda we had was short", "indirect", "Cllr Dray", ":"),
        ],
    ),
    "question-in-marks-behind-its-asker": (
        "4.2 Question from Ms J. Bell “When will it open? It is late.” "
        "Councillor Cole replied that it was shut.",
        [
            ("When will it open? It is late.", "direct", "Ms J. Bell", None),
            ("it was shut", "indirect", "Councillor Cole", "replied"),
        ],
    ),
    "numbered-question-in-marks": (
        "Question 2 by Mr Ned Bell to the Leader: “Figures show that it is late. Why?”",
        [("Figures show that it is late. Why?", "direct", "Mr Ned Bell", None)],
    ),
    "points-are-told-below": (
        "Members made the following points and asked the following questions:\n\n"
        "Cllr Bell asked whether it was late. The Director said that it was.",
        [
            ("whether it was late", "indirect", "Cllr Bell", "asked"),
            ("it was", "indirect", "The Director", "said"),
        ],
    ),
    "a-question-that-tells-first": (
        "Mr Bell asked the following question:\n\nOfficers said it would open. When will it?",
        [("Officers said it would open. When will it?", "indirect", "Mr Bell", "asked")],
    ),
    "asker-who-was-not-there": (
        "Question 3 from Mrs Jo Bell: Mrs Bell was not there and would be written to.",
        [],
    ),
    "a-place-with-a-note-is-no-speaker": (
        "The scheme has two parts. Beck Lane (phase two): works will start in May.",
        [],
    ),
    "transcript": (
        "Q4 Chair: Did it?\n\nJo Bell: Some of it has, and we need more.\n\n"
        "Q5 Chair: Will it?\n\nJo Bell: That is not what we were told.",
        [
            ("Did it?", "indirect", "Chair", ":"),
            ("Some of it has, and we need more", "indirect", "Jo Bell", ":"),
            ("Will it?", "indirect", "Chair", ":"),
            ("That is not what we were told", "indirect", "Jo Bell", ":"),
        ],
    ),
    "transcript-where-each-speaks-once": (
        "Q12 Chair: Is there a plan?\n\nAnn Marlow: There is.\n\nJo Bell: Since when?",
        [
            ("Is there a plan?", "indirect", "Chair", ":"),
            ("There is", "indirect", "Ann Marlow", ":"),
            ("Since when?", "indirect", "Jo Bell", ":"),
        ],
    ),
    "names-of-a-transcript-that-answer-briefly": (
        "CLLR MARLOW: Is it paid for?\n\nMS TRING: In part.\n\n"
        "CLLR MARLOW: By whom?\n\nMS TRING: By us.",
        [
            ("Is it paid for?", "indirect", "CLLR MARLOW", ":"),
            ("In part", "indirect", "MS TRING", ":"),
            ("By whom?", "indirect", "CLLR MARLOW", ":"),
            ("By us", "indirect", "MS TRING", ":"),
        ],
    ),
    "recipe": (
        "Green Pans: 3 spoons.\n\nAdd salt.\n\nGreen Pans: 4 spoons.",
        [],
    ),
    "letters-with-full-stops": (
        "Q. Will it open?\n\nA. Not yet.\n\nQ. When, then? Has anybody said?\n\nA. In May.",
        [
            ("Will it open?", "indirect", None, None),
            ("Not yet", "indirect", None, None),
            ("When, then? Has anybody said?", "indirect", None, None),
            ("In May", "indirect", None, None),
        ],
    ),
    "initial-that-is-no-answer": ("A. Marlow was late.\n\nNobody came.", []),
    "name-behind-the-number-of-a-question": (
        "Q4. Cllr Marlow: When will the panel see it?\n\nA. It comes to you in May.",
        [
            ("When will the panel see it?", "indirect", "Cllr Marlow", ":"),
            ("It comes to you in May", "indirect", None, None),
        ],
    ),
    "who-asks-in-brackets": (
        "Q8 (Mrs Tring): I was told May, so what is true?\n\nA (JB): I can only say June.",
        [
            ("I was told May, so what is true?", "indirect", "Mrs Tring", ":"),
            ("I can only say June", "indirect", "JB", ":"),
        ],
    ),
    "turns-that-run-on-in-one-paragraph": (
        "Q1. Is it full? A. It is, and we are sorry. Cllr Marlow said that it was the third year. "
        "Q2. Will there be more? A. In May. Cllr Tring: my ward has none. "
        "Q3. Who will pay? The Director said that she would ask.",
        [
            ("Is it full?", "indirect", None, None),
            ("It is, and we are sorry", "indirect", None, None),
            ("it was the third year", "indirect", "Cllr Marlow", "said"),
            ("Will there be more?", "indirect", None, None),
            ("In May", "indirect", None, None),
            ("my ward has none", "indirect", "Cllr Tring", ":"),
            ("Who will pay?", "indirect", None, None),
            ("she would ask", "indirect", "The Director", "said"),
        ],
    ),
    "supplementary-in-the-paragraph-of-its-answer": (
        "Question: Is it full?\n\nAnswer: It is full. Supplementary: Since when?\n\n"
        "Answer: Since May.",
        [
            ("Is it full?", "indirect", None, ":"),
            ("It is full", "indirect", None, ":"),
            ("Since when?", "indirect", None, ":"),
            ("Since May", "indirect", None, ":"),
        ],
    ),
    "answer-in-a-word": (
        "Was there a plan to mend it?\n\nResponse: Yes.",
        [("Yes", "indirect", None, ":")],
    ),
    "question-behind-a-label-in-a-paragraph": (
        "The Chair invited questions. Cllr Tring: Could officers say how many?",
        [("Could officers say how many?", "indirect", "Cllr Tring", ":")],
    ),
    "response-to-no-question": ("Response: None.", []),
    "answer-in-the-third-person": (
        "Q: Is it full?\n\nA: Officers accepted that it was full.",
        [
            ("Is it full?", "indirect", None, ":"),
            ("it was full", "indirect", "Officers", "accepted"),
        ],
    ),
    "who-asks-whom-above-a-question": (
        "Q2 From Mr J Tring to the Leader\n\nMy son waits, and I should like to know why.\n\n"
        "A. He will not wait long.\n\nSupplementary: Will he have a place?\n\nA. He will.",
        [
            ("My son waits, and I should like to know why", "indirect", "Mr J Tring", None),
            ("He will not wait long", "indirect", "the Leader", None),
            ("Will he have a place?", "indirect", "Mr J Tring", ":"),
            ("He will", "indirect", "the Leader", None),
        ],
    ),
    "role-before-a-colon": (
        "The Forum met. Special heads’ representative: mainstream schools are paying for it.",
        [
            (
                "mainstream schools are paying for it",
                "indirect",
                "Special heads’ representative",
                ":",
            )
        ],
    ),
    "comment-before-a-colon": (
        "Parent carer forum’s comment: we have had this in three reports.",
        [("we have had this in three reports", "indirect", "Parent carer forum", ":")],
    ),
    "roles-that-say-nothing": (
        "Lead officer: to be confirmed in the spring by the director and his deputy.\n\n"
        "Governor: vacancy.\n\nNext steps: officers will report back.",
        [],
    ),
    "survey-with-its-answers-below": (
        "Question 2: How is school?\nHe loves it.\nHe has been to school for six days.",
        [("How is school?", "indirect", None, ":")],
    ),
    "answer-in-the-paragraph-of-its-question": (
        "7.3 Q: How is the base doing? A: The base is full.\n\n"
        "7.4 Q: Has the council paid? A: No, it has not paid.",
        [
            ("How is the base doing?", "indirect", None, ":"),
            ("The base is full", "indirect", None, ":"),
            ("Has the council paid?", "indirect", None, ":"),
            ("No, it has not paid", "indirect", None, ":"),
        ],
    ),
    "reference-above-a-question": (
        "LSB/01 Coun Marlow\n\nQuestion: Which of the schools are full?",
        [("Which of the schools are full?", "indirect", "Coun Marlow", ":")],
    ),
    "clause-after-a-colon": (
        "Officers confirmed this: visits cost schools £85 each.",
        [("visits cost schools £85 each", "indirect", "Officers", "confirmed")],
    ),
    "label-of-a-list-entry": ("Councillor Marlow: Governor of Leeford School.", []),
    "question-and-answer": (
        "Cllr Tring asked the Executive Member, Cllr Marlow, the following question:\n\n"
        "How many children have no school place?\n\nAnswer\n\nThere are 41 children without one."
        "\n\nSupplementary Question:\n\nWhen will they have a place?",
        [
            ("How many children have no school place?", "indirect", "Cllr Tring", "asked"),
            ("There are 41 children without one", "indirect", "Cllr Marlow", None),
            ("When will they have a place?", "indirect", "Cllr Tring", ":"),
        ],
    ),
    "unmarked-after-a-colon": (
        "Cllr Marlow said:\n\nThe unit will open in May.\n\nWe are sorry that it is late.\n\n"
        "The council has 40 schools.",
        [
            (
                "The unit will open in May. / We are sorry that it is late.",
                "direct",
                "Cllr Marlow",
                "said",
            )
        ],
    ),
    "list-after-a-colon": (
        "Cllr Marlow said:\n\nLeeford School\n\nTring School",
        [],
    ),
    "question-from-to": (
        "Question from Mr Tring to the Leader of the Council, Cllr Marlow\n\n"
        "Will the unit open in May?\n\nAnswer: It will open in June.",
        [
            ("Will the unit open in May?", "indirect", "Mr Tring", None),
            ("It will open in June", "indirect", "Cllr Marlow", ":"),
        ],
    ),
    "role-and-name-label": (
        "The headteacher, Mrs Marlow: “We are thrilled with it.”",
        [
            ("We are thrilled with it.", "direct", "Mrs Marlow", ":"),
        ],
    ),
    "numbered-turns": (
        "Q1. Will the unit open in May?\n\nA1. It will open in June.",
        [
            ("Will the unit open in May?", "indirect", None, None),
            ("It will open in June", "indirect", None, None),
        ],
    ),
    "label-then-name": (
        "Question 1: Mr J Tring\n\nWill the unit open in May?\n\n"
        "Answer: Cllr Marlow\n\nIt will open in June.",
        [
            ("Will the unit open in May?", "indirect", "Mr J Tring", ":"),
            ("It will open in June", "indirect", "Cllr Marlow", ":"),
        ],
    ),
    "asked-and-answered-at-once": (
        "Mr Tring asked: Will the unit open in May?\n\nThe Chair replied: It will open in June.",
        [
            ("Will the unit open in May?", "indirect", "Mr Tring", "asked"),
            ("It will open in June", "indirect", "The Chair", "replied"),
        ],
    ),
    "answer-of-the-one-asked": (
        "Cllr Tring asked the Leader the following question:\n\n“Will it open?”\n\n"
        "Answer\n\n“It will open in May.”",
        [
            ("Will it open?", "direct", "Cllr Tring", "asked"),
            ("It will open in May.", "direct", "the Leader", None),
        ],
    ),
    "answer-to-a-supplementary": (
        "Question\n\nWill it open?\n\nResponse from Cllr Marlow:\n\nIt will open in May.\n\n"
        "Supplementary:\n\nIs she sorry?\n\nAnswer:\n\nI am sorry that it is late.",
        [
            ("Will it open?", "indirect", None, None),
            ("It will open in May", "indirect", "Cllr Marlow", ":"),
            ("Is she sorry?", "indirect", None, ":"),
            ("I am sorry that it is late", "indirect", "Cllr Marlow", ":"),
        ],
    ),
    "a-new-question-asks-nobody-yet": (
        "Question\n\nWill it open?\n\nAnswer from Cllr Marlow\n\nIt will open in May.\n\n"
        "Question\n\nIs it paid for?\n\nAnswer\n\nIt has been paid for.",
        [
            ("Will it open?", "indirect", None, None),
            ("It will open in May", "indirect", "Cllr Marlow", None),
            ("Is it paid for?", "indirect", None, None),
            ("It has been paid for", "indirect", None, None),
        ],
    ),
    "name-behind-a-dash-above-a-question": (
        "Question 1 – Mrs J Tring\n\nWhy is it late?\n\n"
        "Response from the Leader\n\nWe apologise for the delay.",
        [
            ("Why is it late?", "indirect", "Mrs J Tring", None),
            ("We apologise for the delay", "indirect", "the Leader", None),
        ],
    ),
    "subject-behind-a-dash": (
        "Question 1 – Places\n\nMr Tring asked when it would open.",
        [("when it would open", "indirect", "Mr Tring", "asked")],
    ),
    "supplementary-in-small-letters": (
        "Mrs Tring asked a supplementary question: when would they start?\n\n"
        "Cllr Marlow responded: In June.",
        [
            ("when would they start?", "indirect", "Mrs Tring", "asked"),
            ("In June", "indirect", "Cllr Marlow", "responded"),
        ],
    ),
    "asked-about-things-behind-a-colon": (
        "Mrs Tring asked about three things: the cost, the site and the date.",
        [],
    ),
    "asked-and-answered-in-one-paragraph": (
        "The Chair rose. Mr Tring asked: Will it open? The Chair replied: It will open in June.",
        [
            ("Will it open?", "indirect", "Mr Tring", "asked"),
            ("It will open in June", "indirect", "The Chair", "replied"),
        ],
    ),
    "what-each-entry-says": (
        "In response to questions, officers:\n\n• confirmed that it was full; and\n"
        "• advised that costs had risen;\n• undertook to write.",
        [
            ("it was full", "indirect", "officers", "confirmed"),
            ("costs had risen", "indirect", "officers", "advised"),
        ],
    ),
    "what-each-entry-says-in-capitals": (
        "The Head of Skills:\n\n- Confirmed that it was full.\n- Asked whether to go on.",
        [
            ("it was full", "indirect", "The Head of Skills", "Confirmed"),
            ("whether to go on", "indirect", "The Head of Skills", "Asked"),
        ],
    ),
    "what-a-panel-does-below-its-name": (
        "Members of the Panel:\n\n(a) welcomed the report;\n(b) felt that it was late.",
        [("it was late", "indirect", "Members of the Panel", "felt")],
    ),
    "headlines-say-nothing": (
        "Headlines:\n\n• Warned that costs had risen.\n• confirmed dates.",
        [],
    ),
    "what-will-be-done": (
        "The council will:\n\n• confirm that schools are ready.",
        [],
    ),
    "points-that-begin-with-that": (
        "The Committee noted the following points:\n\n- That the debt stood at £14m.",
        [("the debt stood at £14m", "indirect", "The Committee", "noted")],
    ),
    "office-and-its-holder-before-a-colon": (
        "The Minister for Schools (Ann Tring): I will, and I thank him.\n\n"
        "The Leader of the Council (Jo Marlow): I have nothing to add to that.",
        [
            ("I will, and I thank him", "indirect", "Ann Tring", ":"),
            ("I have nothing to add to that", "indirect", "Jo Marlow", ":"),
        ],
    ),
    "party-behind-a-name-that-is-no-holder": (
        "The vote was tied. Group leader Jo Marlow (Con): “It is late.”",
        [("It is late.", "direct", "Jo Marlow", ":")],
    ),
    "you-asked-and-we-said": ("You asked: why is it full?\nWe said: It is full in May.", []),
    "brackets-that-name-no-office": ("Places (Phase One): 40 of them are full.", []),
    "name-above-a-question": (
        "2. Councillor Jo Tring\n\n“Will it open in May?”\n\nReply by Cllr Marlow:\n\n“It will.”",
        [
            ("Will it open in May?", "direct", "Councillor Jo Tring", None),
            ("It will.", "direct", "Cllr Marlow", ":"),
        ],
    ),
    "name-and-listener-above-a-question": (
        "Mrs Jo Tring to the Cabinet Member for Schools\n\n“Will it open in May?”",
        [("Will it open in May?", "direct", "Mrs Jo Tring", None)],
    ),
    "semicolon-before-a-speech": (
        "Commenting on it, Cllr Marlow said;\n\n“The unit is full.”",
        [("The unit is full.", "direct", "Cllr Marlow", "said")],
    ),
    "question-number-with-both": (
        "Q1. Mrs Jo Tring to Cllr Marlow: When will it open?\n\nA. It will open in May.",
        [
            ("When will it open?", "indirect", "Mrs Jo Tring", ":"),
            ("It will open in May", "indirect", "Cllr Marlow", None),
        ],
    ),
    "name-and-dash-above-a-question": (
        "2. Cllr Bell –\n\nWhat will the council do for its schools?",
        [
            ("What will the council do for its schools?", "indirect", "Cllr Bell", None),
        ],
    ),
    "points-in-a-list": (
        "Mr Cole opened the item and highlighted the following key points:\n\n• "
        "The unit was full.\n\n• Total £4m.\n\n• Heads had been told in May; and\n\nMs "
        "Tring left.",
        [
            ("The unit was full", "indirect", "Mr Cole", "highlighted"),
            ("Heads had been told in May", "indirect", "Mr Cole", "highlighted"),
        ],
    ),
    "points-that-nobody-makes": (
        "The following points were raised:\n\n(i) The unit was full.\n\n(ii) Mr Cole "
        "said that it was late.",
        [
            ("The unit was full", "indirect", None, "were raised"),
            ("it was late", "indirect", "Mr Cole", "said"),
        ],
    ),
    "points-that-end-in-semicolons": (
        "In response it was reported that:\n\nThe unit was full;\n\nMore would open "
        "in May.\n\nThe bus was late.",
        [
            ("The unit was full", "indirect", None, "was reported"),
            ("More would open in May", "indirect", None, "was reported"),
        ],
    ),
    "questions-in-a-list": (
        "Members asked the following questions:\n\n1. What is the cost?\n\n2. When will it open?",
        [
            ("What is the cost?", "indirect", "Members", "asked"),
            ("When will it open?", "indirect", "Members", "asked"),
        ],
    ),
    "decisions-in-a-list": (
        "The panel agreed that:\n\na) the report was noted;\n\nb) officers would write.",
        [],
    ),
    "another-numbering-goes-on": (
        "3. Members made a number of comments:\n\n4. The meeting was closed at nine.",
        [],
    ),
    "two-names-above-a-question": (
        "Cllr Bell\n\nCllr Cole\n\nIt was late. Will the unit open?\n\nResponse: It "
        "will open in May.",
        [
            ("It was late. Will the unit open?", "indirect", "Cllr Bell", None),
            ("It will open in May", "indirect", "Cllr Cole", ":"),
        ],
    ),
    "entries-that-begin-with-that": (
        "Jo Bell spoke and made the following comments:\n\n- Stated that the unit "
        "was full.\n\n- That more would open.\n\n- Asked the panel to wait.\n\n- Gave "
        "an example.",
        [
            ("the unit was full", "indirect", "Jo Bell", "Stated"),
            ("more would open", "indirect", "Jo Bell", "made"),
        ],
    ),
    "entries-on-lines": (
        "The following points were made:\n- The unit was full\n- More would open in May",
        [
            ("The unit was full", "indirect", None, "were made"),
            ("More would open in May", "indirect", None, "were made"),
        ],
    ),
    "issues-including": (
        "He commented on a number of issues, including:\n\n• The unit was full.",
        [
            ("The unit was full", "indirect", "He", "commented"),
        ],
    ),
    "public-question-from": (
        "Public question from Mrs A Bell\n\nWill the trust publish its "
        "plan?\n\nReply from the Leader\n\nThe plan was published in May.",
        [
            ("Will the trust publish its plan?", "indirect", "Mrs A Bell", None),
            ("The plan was published in May", "indirect", "the Leader", None),
        ],
    ),
    "post-with-an-and-before-its-owner": (
        "The Lead Member for Skills and Children’s Services pointed out that it was late.",
        [
            (
                "it was late",
                "indirect",
                "The Lead Member for Skills and Children’s Services",
                "pointed out",
            ),
        ],
    ),
    "post-over-commas": (
        "The Director of Skills, Early Help and Young People’s Services said that it was late.",
        [
            (
                "it was late",
                "indirect",
                "The Director of Skills, Early Help and Young People’s Services",
                "said",
            ),
        ],
    ),
    "name-behind-a-post": (
        "The Director of Skills, Ann Bell said that it was late.",
        [("it was late", "indirect", "Ann Bell", "said")],
    ),
    "warned-in-a-letter": (
        "The trust warned in a letter the plan had “gaps”.",
        [("gaps", "mixed", "The trust", "warned")],
    ),
    "short-line-of-a-broken-sentence": (
        "She noted that the\nunit would open in the spring of the year that followed.",
        [
            (
                "the\nunit would open in the spring of the year that followed",
                "indirect",
                "She",
                "noted",
            )
        ],
    ),
}


@pytest.mark.parametrize("case", MINUTES)
def test_turns_of_minutes(case: str) -> None:
    """The words after a label are those of whom it names, whether in marks or not."""
    text, expected = MINUTES[case]
    assert rows(text) == expected


def test_a_member_with_a_seat_and_a_party_takes_turns() -> None:
    """Debates print both in brackets behind a name; the next speaker ends the speech."""
    text = (
        "Ann Tring (Leeford) (Lab): Will she meet me?\n\n"
        "The Minister (Jo Marlow): I have said that I will."
    )
    found = parse_quotes(text, parse_officials(text))
    assert [(one.text, one.speaker_text) for one in found] == [
        ("Will she meet me?", "Ann Tring"),
        ("I have said that I will", "Jo Marlow"),
    ]
