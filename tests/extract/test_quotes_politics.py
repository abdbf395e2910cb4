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
    "hours-later": (
        "Ann Bell conceded several hours later that she would go.",
        [("she would go", "indirect", "Ann Bell", "conceded")],
    ),
    "posts-announced-years-ago": ("Ten posts announced two years ago were still empty.", []),
    "nothing-announced-a-year-ago": (
        "Of the eight posts announced a year ago, three were filled.",
        [],
    ),
    "made-it-very-clear": (
        "Ann Bell had made it very clear she would not go.",
        [("she would not go", "indirect", "Ann Bell", "made it very clear")],
    ),
    "accused-by": (
        "Mr Bell was accused by Leeford Council of leaking the letter.",
        [("leaking the letter", "indirect", "Leeford Council", "was accused")],
    ),
    "accused-of": (
        "Meanwhile Dune Coast Health has been accused of moving the goalposts.",
        [("moving the goalposts", "indirect", None, "been accused")],
    ),
    "accused-of-a-thing": ("Mr Bell was accused of theft by a clerk.", []),
    "agency-in-the-dateline": (
        "(AP) — Gov. Jo Bell has vetoed the bill, saying it was late.",
        [("it was late", "indirect", "Gov. Jo Bell", "saying")],
    ),
    "president-and-ceo": (
        "Leeford League for Fair Schools President and CEO Ann Holt said it was late.",
        [("it was late", "indirect", "Ann Holt", "said")],
    ),
    "would-have-marked": (
        "Ann Holt said a rise would have marked “an era of recovery” in the town.",
        [("an era of recovery", "mixed", "Ann Holt", "said")],
    ),
    "bags-marked": (
        "Ann Holt said the bags were marked “an old stock”.",
        [
            ("the bags were marked “an old stock”", "indirect", "Ann Holt", "said"),
        ],
    ),
    "told-and-then-insisted": (
        "Jo Bell told the nation he was resigning as leader but insisted: “It was fun.”",
        [
            ("he was resigning as leader", "indirect", "Jo Bell", "told"),
            ("It was fun.", "direct", "Jo Bell", "insisted"),
        ],
    ),
    "report-that-went-before": (
        "The report that went before the committee says that it is late.",
        [("it is late", "indirect", "The report", "says")],
    ),
    "asked-aside": (
        "The leader, asked whether it was late – while far away – told the Mail: “It is.”",
        [
            ("whether it was late", "indirect", None, "asked"),
            ("It is.", "direct", "The leader", "told"),
        ],
    ),
    "replied-simply": (
        "Ann Bell replied simply, “No.”",
        [("No.", "direct", "Ann Bell", "replied")],
    ),
    "became-the-first": (
        "Jo Bell became the first head to resign citing a split between “loyalty” and sense.",
        [("loyalty", "mixed", "Jo Bell", "citing")],
    ),
    "told-federal-workers": (
        "The White House told federal workers to plan for it.",
        [("federal workers to plan for it", "indirect", "The White House", "told")],
    ),
    "stressing-that": (
        "Stressing that nobody would be parted, he told the Mail: “We know that.”",
        [
            ("nobody would be parted", "indirect", "he", "Stressing"),
            ("We know that.", "direct", "he", "told"),
        ],
    ),
    "reporting-of-figures": ("Reporting of figures is due in May.", []),
    "accusations-from-some": (
        "On accusations from some in his party that it was wrong, Mr Reed spoke for an hour.",
        [("it was wrong", "indirect", "some", "accusations")],
    ),
    "responded-to-an-accusation": (
        "Jo Cole asked Ann Bell how she responded to the accusation that she is being ‘panicked "
        "into it’.",
        [("panicked into it", "mixed", "Jo Cole", "asked")],
    ),
    "arguing-throughout": (
        "Democrats have been arguing throughout the hearing that members must vote.",
        [("members must vote", "indirect", "Democrats", "arguing")],
    ),
    "that-according-to": (
        "Ann Bell reported that, according to Jo Cole, it was late.",
        [("according to Jo Cole, it was late", "indirect", "Ann Bell", "reported")],
    ),
    "when-and-apposition": (
        "When Kate Bell, Labour MP for Leeford, asked whether it was wise, she earned a frown.",
        [("whether it was wise", "indirect", "Kate Bell", "asked")],
    ),
    "disclosed": (
        "It has been disclosed that members used the money for boats.",
        [("members used the money for boats", "indirect", None, "has been disclosed")],
    ),
    "denied-reports-last-night": (
        "Mr Bell’s aide denied reports last night that he had tried to stop it.",
        [("he had tried to stop it", "indirect", "Mr Bell’s aide", "denied reports")],
    ),
    "share-of-the-sums-claimed": (
        "Ms Tring showed them the receipts, or a share of the expenses claimed.",
        [],
    ),
    "number-of-residents-claimed": (
        "The road is shut, a group of the residents claimed.",
        [("The road is shut", "indirect", "a group of the residents", "claimed")],
    ),
    "where-somebody-else-was": (
        "MPs vented anger in the hall, where Lib Dem leader Nick Bell was jeered after suggesting "
        "that it should end.",
        [("it should end", "indirect", "Nick Bell", "suggesting")],
    ),
    "came-as-somebody-else": (
        "His stand came as Lib Dem leader Nick Bell was jeered after calling for tougher rules.",
        [("tougher rules", "indirect", "Nick Bell", "calling for")],
    ),
    "lining-up-to-tell": (
        "Ministers were lining up to tell the Speaker in private that he had lost.",
        [("he had lost", "indirect", "Ministers", "tell")],
    ),
    "said-a-former-aide": (
        "Staffers here began getting calls after the news broke, said a former Leeford aide.",
        [
            (
                "Staffers here began getting calls after the news broke",
                "indirect",
                "a former Leeford aide",
                "said",
            )
        ],
    ),
    "said-a-prayer": ("He met the board in the hall at noon, said a prayer.", []),
    "showed-courage-when": ("She showed a good amount of courage when the pressure was on.", []),
    "even-after": (
        "Even after the party declared a win, pointing to those who left, the debate went on.",
        [("those who left", "indirect", "the party", "pointing to")],
    ),
    "member-accused-of": (
        "A Tory MP accused of paying £100,000 into his own firm said he was hurt.",
        [("he was hurt", "indirect", "A Tory MP", "said")],
    ),
    "item-agreed": (
        "Councillor Bell rang about the effect of the £620,000 growth item agreed.",
        [],
    ),
    "made-by-somebody-else": (
        "The films, produced by Leeford First — which is staffed by aides — accused Bell of "
        "refusing to keep his “promise” to go.",
        [("promise", "mixed", "The films", "accused")],
    ),
    "used-a-speech-to-tell": (
        "He used his speech to tell supporters that he “shouldn’t have left” it.",
        [("shouldn’t have left", "mixed", "He", "tell")],
    ),
    "took-to-a-site-to-say": (
        "Jo Bell took to Facebook to say that it was late.",
        [("it was late", "indirect", "Jo Bell", "say")],
    ),
    "took-time-to-say": ("It took two staff a day to say who was in.", []),
    "broken-off": (
        "“This morning you said they fell—” Mr. Bell began.",
        [("This morning you said they fell—", "direct", "Mr. Bell", "began")],
    ),
    "door-that-read": (
        "She fled behind a door that read, “members and staff only.”",
        [("members and staff only.", "mixed", "a door", "read")],
    ),
    "false-claim": (
        "Jo Bell said that he had seen a false claim that she “ate on the day of it.”",
        [("ate on the day of it.", "mixed", "Jo Bell", "said")],
    ),
    "council-claim": (
        "The council claim it is late.",
        [("it is late", "indirect", "The council", "claim")],
    ),
    "who-in-a-letter": (
        "Ann Bell, who in her letter described herself as an “actor/writer.”",
        [("actor/writer.", "mixed", "Ann Bell", "described")],
    ),
    "attacks-are-a-noun": (
        "It was a speech in which she recalled the 9/11 attacks by saying, “Some people fell.”",
        [("Some people fell.", "direct", "she", "saying")],
    ),
    "it-was-claimed": (
        "A public meeting calling for it to be saved is too late, it was claimed.",
        [
            (
                "A public meeting calling for it to be saved is too late",
                "indirect",
                None,
                "was claimed",
            )
        ],
    ),
    "it-was-agreed-at-the-end": ("The school will close, it was agreed.", []),
    "refuted-the-claim-saying": (
        "Jo Bell refuted the claim saying that members will always blame them.",
        [("members will always blame them", "indirect", "Jo Bell", "saying")],
    ),
    "criticised-the-decision-maintaining": (
        "Councillor Jo Bell criticised the decision maintaining that it was vital.",
        [("it was vital", "indirect", "Councillor Jo Bell", "maintaining")],
    ),
    "vying-to-lead": (
        "All three candidates vying to lead the Senate next year quickly promised to speed it.",
        [("to speed it", "indirect", "All three candidates", "promised")],
    ),
    "after-announcing": (
        "Mr. Bell went to Leeford, where, after announcing he was late, he went in.",
        [("he was late", "indirect", "Mr. Bell", "announcing")],
    ),
    "allies-reasoning": (
        "Some allies reached out to them to stop, reasoning that it could hurt them.",
        [("it could hurt them", "indirect", "Some allies", "reasoning")],
    ),
    "made-it-known": (
        "Jo Cole made it known the bill would pass.",
        [("the bill would pass", "indirect", "Jo Cole", "made it known")],
    ),
    "number-of-plans-maintained": ("The number of plans maintained was 2,390 at 31 March.", []),
    "cries": (
        "Members voted as cries of ‘traitors’ and ‘shame on you’ were shouted from the gallery.",
        [("traitors", "direct", None, None), ("shame on you", "direct", None, None)],
    ),
    "cries-of-nobody": ("Out of the cries of the gallery a “safer route” was born.", []),
    "urged-and-handed-out": (
        "Sen. Ann Bell urged Jo Cole to talk about it, and handed out copies of a card.",
        [("Jo Cole to talk about it", "indirect", "Sen. Ann Bell", "urged")],
    ),
    "to-be-closed-and-moved": (
        "Ann Bell called for the base to be closed, and moved to Elm Road.",
        [("the base to be closed, and moved to Elm Road", "indirect", "Ann Bell", "called for")],
    ),
    "deputy-and-name": (
        "His deputy and likely heir, John Bell of Ohio, left early and said he’s “always worried”.",
        [("always worried", "mixed", "John Bell", "said")],
    ),
    "acknowledged-according-to": (
        "Ann Bell acknowledged that the fight will be “very tough,” according to the Mail.",
        [("very tough,", "mixed", "Ann Bell", "acknowledged")],
    ),
    "fragment-according-to": (
        "The fight will be “very tough,” according to the Mail.",
        [("very tough,", "mixed", "the Mail", "according to")],
    ),
    "said-to-have-told": (
        "Jo Bell is said to have told donors last week that he won’t help them.",
        [("he won’t help them", "indirect", "Jo Bell", "told")],
    ),
    "said-to-be-late": ("Jo Bell is said to be late.", []),
    "he-has-raised-concerns": (
        "Ann Bell backed Jo Cole, even as he’s raised concerns about her record.",
        [("her record", "indirect", "he", "raised concerns about")],
    ),
    "raised-concerns-of-a-council": ("The council’s raised concerns about it were filed.", []),
    "that-during": (
        "Ann Bell said on air that, during a call in May, Jo Cole said that it may be time.",
        [
            (
                "during a call in May, Jo Cole said that it may be time",
                "indirect",
                "Ann Bell",
                "said",
            )
        ],
    ),
    "many-of-a-party": (
        "Many Republicans oppose it, citing religious grounds.",
        [("religious grounds", "indirect", "Many Republicans", "citing")],
    ),
    "several-of-a-house": (
        "Several GOP senators stormed out, calling it “a disgrace to us”.",
        [("a disgrace to us", "mixed", "Several GOP senators", "calling")],
    ),
    "demanding-to": (
        "Parents came in on Thursday, demanding to see the report.",
        [("to see the report", "indirect", "Parents", "demanding")],
    ),
    "demands-of-a-job": ("The demands to be met are many.", []),
    "she-is-somebody": (
        "She's the aide who had to leave the team after calling Ann Bell a “monster.”",
        [("monster.", "mixed", "She", "calling")],
    ),
    "age-of-a-source": (
        "According to Ann Holt, 34, the race is close.",
        [("the race is close", "indirect", "Ann Holt", "According to")],
    ),
    "calling-and-saying": (
        "Jo Cole, calling her “unfit,” said she should quit.",
        [
            ("unfit,", "mixed", "Jo Cole", "calling"),
            ("she should quit", "indirect", "Jo Cole", "said"),
        ],
    ),
    "privately": (
        "Ann Bell insists she will win, but privately her aides concede it will be hard.",
        [
            ("she will win", "indirect", "Ann Bell", "insists"),
            ("it will be hard", "indirect", "her aides", "concede"),
        ],
    ),
    "many-worry": (
        "Many worry that it will close.",
        [("it will close", "indirect", "Many", "worry")],
    ),
    "some-report-cards": ("Some report cards were late.", []),
    "though-it-said": (
        "The trust admitted that there was “an awful lot to do”, though it said it was sure of it.",
        [
            ("an awful lot to do", "mixed", "The trust", "admitted"),
            ("it was sure of it", "indirect", "it", "said"),
        ],
    ),
    "with-hardliners-arguing": (
        "The House struck it down, with conservative hardliners arguing the bill was late.",
        [("the bill was late", "indirect", "conservative hardliners", "arguing")],
    ),
    "senators-prompted-by": (
        "Republican senators prompted by the Mail about the bill also denied that he was ringing.",
        [("he was ringing", "indirect", "Republican senators", "denied")],
    ),
    "report-compiled-by": (
        "A report compiled by the trust said it was late.",
        [("it was late", "indirect", "A report compiled by the trust", "said")],
    ),
    "where-and-apposition": (
        "It went to the House, where House Speaker Mike Bell, a Leeford man, had already declared "
        "it “dead on arrival.”",
        [("dead on arrival.", "mixed", "Mike Bell", "declared")],
    ),
    "found-despite": (
        "The trust found despite the cuts, rents were still going up.",
        [("despite the cuts, rents were still going up", "indirect", "The trust", "found")],
    ),
    "sought-to-refute-claims": (
        "It came as the leader sought to refute claims that it was late.",
        [("it was late", "indirect", "the leader", "refute claims")],
    ),
    "warned-as-others-did": (
        "The budget will fail, economists have warned, as the cabinet met on Monday.",
        [("The budget will fail", "indirect", "economists", "warned")],
    ),
    "said-as-it-was": (
        "The unit is full, he said, as it was last year.",
        [("The unit is full / as it was last year", "indirect", "he", "said")],
    ),
}


@pytest.mark.parametrize("case", POLITICS)
def test_speech_in_political_news(case: str) -> None:
    """Every piece of speech has its content, kind, speaker and cue, and there is no other."""
    text, expected = POLITICS[case]
    assert rows(text) == expected
