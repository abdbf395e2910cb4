"""Labels, and the turns of questions and answers in minutes."""

from __future__ import annotations

import pytest

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
        [("The unit will open in May. It has 40 places.", "direct", "Councillor Marlow", ":")],
    ),
    "transcript": (
        "Q4 Chair: Did it?\n\nJo Bell: Some of it has, and we need more.\n\n"
        "Q5 Chair: Will it?\n\nJo Bell: That is not what we were told.",
        [
            ("Some of it has, and we need more.", "direct", "Jo Bell", ":"),
            ("That is not what we were told.", "direct", "Jo Bell", ":"),
        ],
    ),
    "answer-in-the-paragraph-of-its-question": (
        "7.3 Q: How is the base doing? A: The base is full.\n\n"
        "7.4 Q: Has the council paid? A: No, it has not paid.",
        [
            ("How is the base doing?", "direct", None, ":"),
            ("The base is full.", "direct", None, ":"),
            ("Has the council paid?", "direct", None, ":"),
            ("No, it has not paid.", "direct", None, ":"),
        ],
    ),
    "reference-above-a-question": (
        "LSB/01 Coun Marlow\n\nQuestion: Which of the schools are full?",
        [("Which of the schools are full?", "direct", "Coun Marlow", ":")],
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
            ("How many children have no school place?", "direct", "Cllr Tring", "asked"),
            ("There are 41 children without one.", "direct", "Cllr Marlow", None),
            ("When will they have a place?", "direct", "Cllr Tring", ":"),
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
            ("Will the unit open in May?", "direct", "Mr Tring", None),
            ("It will open in June.", "direct", "Cllr Marlow", ":"),
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
            ("Will the unit open in May?", "direct", None, None),
            ("It will open in June.", "direct", None, None),
        ],
    ),
    "label-then-name": (
        "Question 1: Mr J Tring\n\nWill the unit open in May?\n\n"
        "Answer: Cllr Marlow\n\nIt will open in June.",
        [
            ("Will the unit open in May?", "direct", "Mr J Tring", ":"),
            ("It will open in June.", "direct", "Cllr Marlow", ":"),
        ],
    ),
    "asked-and-answered-at-once": (
        "Mr Tring asked: Will the unit open in May?\n\nThe Chair replied: It will open in June.",
        [
            ("Will the unit open in May?", "direct", "Mr Tring", "asked"),
            ("It will open in June.", "direct", "The Chair", "replied"),
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
            ("Will it open?", "direct", None, None),
            ("It will open in May.", "direct", "Cllr Marlow", ":"),
            ("Is she sorry?", "direct", None, ":"),
            ("I am sorry that it is late.", "direct", "Cllr Marlow", ":"),
        ],
    ),
    "a-new-question-asks-nobody-yet": (
        "Question\n\nWill it open?\n\nAnswer from Cllr Marlow\n\nIt will open in May.\n\n"
        "Question\n\nIs it paid for?\n\nAnswer\n\nIt has been paid for.",
        [
            ("Will it open?", "direct", None, None),
            ("It will open in May.", "direct", "Cllr Marlow", None),
            ("Is it paid for?", "direct", None, None),
            ("It has been paid for.", "direct", None, None),
        ],
    ),
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
}


@pytest.mark.parametrize("case", MINUTES)
def test_turns_of_minutes(case: str) -> None:
    """The words after a label are those of whom it names, whether in marks or not."""
    text, expected = MINUTES[case]
    assert rows(text) == expected
