"""Reported speech as political papers write it, American and British; the people are invented."""

from __future__ import annotations

import pytest

from tests.extract.quote_rows import Row, rows

POLITICS: dict[str, tuple[str, list[Row]]] = {
    "vowed-on-a-day": (
        "Ann Bell vowed Monday to repeal the law.",
        [("to repeal the law", "indirect", "Ann Bell", "vowed")],
    ),
    "analysis-finding": (
        "The budget office published an analysis finding that the bill would cost $3 billion.",
        [("the bill would cost $3 billion", "indirect", "an analysis", "finding")],
    ),
    "told-staffers": (
        "Ann Bell told staffers they were free to go.",
        [("they were free to go", "indirect", "Ann Bell", "told")],
    ),
    "persuade-leaders": (
        "He spent the day trying to persuade leaders that he was the strongest.",
        [("he was the strongest", "indirect", "He", "persuade")],
    ),
    "spent-weeks-arguing": (
        "Two senators had spent weeks arguing that it would fail.",
        [("it would fail", "indirect", "Two senators", "arguing")],
    ),
    "left-a-meeting-predicting": (
        "Labour councillors left a meeting Monday night predicting that the plan would fail.",
        [("the plan would fail", "indirect", "Labour councillors", "predicting")],
    ),
    "led-the-move-stating": (
        "Councillor Jo Bell led the move for approval stating that they would face costs.",
        [("they would face costs", "indirect", "Councillor Jo Bell", "stating")],
    ),
    "source-who-rang": (
        "The plan is dead, a senior Democrat who spoke to the governor on Monday said.",
        [("The plan is dead", "indirect", "a senior Democrat", "said")],
    ),
    "source-who-says": ("It was dead at last, and those who now said so were few.", []),
    "when-asked": (
        "“Not yet,” Ann Bell told reporters when asked whether she would vote for it.",
        [
            ("Not yet,", "direct", "Ann Bell", "told"),
            ("whether she would vote for it", "indirect", None, "asked"),
        ],
    ),
    "asked-directly": (
        "Asked directly if she would run again, Ann Bell said: “Never.”",
        [
            ("if she would run again", "indirect", None, "Asked"),
            ("Never.", "direct", "Ann Bell", "said"),
        ],
    ),
    "quoted-by-a-paper": (
        "An aide made it worse when he was quoted by the Leeford Mail’s Ann Cole saying that the "
        "vote was lost.",
        [("the vote was lost", "indirect", "he", "saying")],
    ),
    "polls-collected": (
        "An average of polls collected by the Leeford Mail shows that his lead has slipped.",
        [
            (
                "his lead has slipped",
                "indirect",
                "An average of polls collected by the Leeford Mail",
                "shows",
            )
        ],
    ),
    "advisers-of-somebody": (
        "Mr. Bell’s advisers are playing it down, calculating that it will be forgotten.",
        [("it will be forgotten", "indirect", "Mr. Bell’s advisers", "calculating")],
    ),
    "bolstered": (
        "Bolstered by the vote, Mr. Bell’s advisers skewered him as a “weak pick” on Monday.",
        [("weak pick", "mixed", "Mr. Bell’s advisers", "skewered")],
    ),
    "mohammed": (
        "Mohammed in the chair, Ms Tring said it was late.",
        [("it was late", "indirect", "Ms Tring", "said")],
    ),
    "blamed-for": (
        "Ann Bell on Tuesday blamed Jo Cole for being behind the delay.",
        [("being behind the delay", "indirect", "Ann Bell", "blamed")],
    ),
    "blamed-for-a-thing": ("Ann Bell blamed Jo Cole for the delay.", []),
    "all-but-blamed": (
        "The report all but blamed parents for asking for help.",
        [("asking for help", "indirect", "The report", "blamed")],
    ),
    "had-earlier-urged": (
        "Sir Jo Bell had earlier urged MPs to vote no.",
        [("MPs to vote no", "indirect", "Sir Jo Bell", "urged")],
    ),
    "earlier-stated-aim": ("The earlier stated aim was dropped.", []),
    "claims-by": (
        "Despite claims by the council that it was late, they met.",
        [("it was late", "indirect", "the council", "claims")],
    ),
    "warnings-from": (
        "It follows warnings from unions that staff could strike.",
        [("staff could strike", "indirect", "unions", "warnings")],
    ),
    "complaints-from-a-firm": ("There were complaints from a firm that makes chairs.", []),
    "no-subject-after-said": (
        "Mr. Bell, a senator, said Mr. Dorn’s near tie showed that he had failed.",
        [("Mr. Dorn’s near tie showed that he had failed", "indirect", "Mr. Bell", "said")],
    ),
    "months-ago": (
        "Ann Bell said that, just months ago, the party wanted the bill.",
        [("just months ago, the party wanted the bill", "indirect", "Ann Bell", "said")],
    ),
    "her-words-about-others": (
        "Ann Bell said that the heads requested the money in May and “now they don’t want it.”",
        [("now they don’t want it.", "mixed", "Ann Bell", "said")],
    ),
    "others-words": (
        "Ann Bell said that inspectors had noted a lack of care and “poor teaching”.",
        [("poor teaching", "mixed", "inspectors", "noted")],
    ),
    "told-that-among-others": (
        "Ann Bell said people were sick of being told that all was well by “a council that can’t "
        "add”.",
        [("a council that can’t add", "mixed", "Ann Bell", "said")],
    ),
    "who-said-and-then-another": (
        "Replying to Jo Cole, the member who said it was something “nobody intended to happen,” "
        "Ann Bell said: “That is wrong.”",
        [
            ("nobody intended to happen,", "mixed", "the member", "said"),
            ("That is wrong.", "direct", "Ann Bell", "said"),
        ],
    ),
    "caption": (
        "Rents led to a “social cleansing” of the middle of town, said Mr Bell\n\nMPs voted.",
        [("social cleansing", "mixed", "Mr Bell", "said")],
    ),
    "thing-called": ("It starts a process called a “vote-storm” in which anyone may speak.", []),
    "move-somebody-called": (
        "It was a move a parent called “a stitch-up”.",
        [("a stitch-up", "mixed", "a parent", "called")],
    ),
    "single-marks-reopened": (
        "‘We must come back,’ he said. ‘It is most regrettable.\n\n‘I thought it was late.’",
        [
            (
                "We must come back, / It is most regrettable. / I thought it was late.",
                "direct",
                "he",
                "said",
            )
        ],
    ),
    "somebody-of-hers": (
        "Ann Bell’s son Jake is 16 now: “I do my schooling in a taxi.”",
        [("I do my schooling in a taxi.", "direct", "Ann Bell’s son Jake", ":")],
    ),
}


@pytest.mark.parametrize("case", POLITICS)
def test_speech_in_political_news(case: str) -> None:
    """Every piece of speech has its content, kind, speaker and cue, and there is no other."""
    text, expected = POLITICS[case]
    assert rows(text) == expected
