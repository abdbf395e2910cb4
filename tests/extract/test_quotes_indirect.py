"""Speech in other words: content, kind, speaker and cue, shape by shape."""

from __future__ import annotations

import pytest

from tests.extract.quote_rows import Row, rows

UNMARKED: dict[str, tuple[str, list[Row]]] = {
    "said-that": (
        "Ms Tring said that the unit was full.",
        [("the unit was full", "indirect", "Ms Tring", "said")],
    ),
    "sentence-adverb-before-a-body": (
        "Originally the trust said that the unit would open in May.",
        [("the unit would open in May", "indirect", "the trust", "said")],
    ),
    "sentence-adverb-before-a-name": (
        "Previously Leeford Council said that the unit was full.",
        [("the unit was full", "indirect", "Leeford Council", "said")],
    ),
    "forename-like-an-adverb": (
        "Sally Tring said that the unit was full.",
        [("the unit was full", "indirect", "Sally Tring", "said")],
    ),
    "who-and-what-they-did-with-two-things": (
        "A father who had fought for more speech therapy and transport says the unit is full.",
        [("the unit is full", "indirect", "A father", "says")],
    ),
    "who-and-a-verb-with-its-place": (
        "Parents who spoke to the Herald said the unit was full.",
        [("the unit was full", "indirect", "Parents", "said")],
    ),
    "whose-child-has-what": (
        "A father whose son has autism says the unit is full.",
        [("the unit is full", "indirect", "A father", "says")],
    ),
    "what-people-are-busy-with": (
        "Campaigners fighting the closure say the unit is full.",
        [("the unit is full", "indirect", "Campaigners", "say")],
    ),
    "what-a-body-is-busy-with": (
        "Officers met and during the talks the council said the unit was full.",
        [("the unit was full", "indirect", "the council", "said")],
    ),
    "who-behind-what-somebody-is-in-brackets": (
        "Ann Tring (Head of Skills) who is taking the lead on plans said the unit was full.",
        [("the unit was full", "indirect", "Ann Tring", "said")],
    ),
    "who-behind-what-somebody-is": (
        "Plans are late, according to Ann Tring, the council’s head of care, who said so.",
        [("Plans are late", "indirect", "Ann Tring", "according to")],
    ),
    "who-behind-what-somebody-is-says-a-clause": (
        "A letter came from Ann Tring, a mother of two, who said the unit was full.",
        [("the unit was full", "indirect", "Ann Tring", "said")],
    ),
    "who-of-a-place": (
        "In Elm Vale, one mother, who waited, said the unit was full.",
        [("the unit was full", "indirect", "one mother", "said")],
    ),
    "speaks-as-something": (
        "Councillor Tring as a local Ward Councillor stated that the unit was full.",
        [("the unit was full", "indirect", "Councillor Tring", "stated")],
    ),
    "in-her-capacity-as-something": (
        "Ms Tring in her capacity as a governor said that the unit was full.",
        [("the unit was full", "indirect", "Ms Tring", "said")],
    ),
    "while-somebody-is-something": (
        "With Cllr Tring as chair the panel said that the unit was full.",
        [("the unit was full", "indirect", "the panel", "said")],
    ),
    "a-report-and-by-whom": (
        "The report, written by assistant director Ann Tring, warns that the unit is full.",
        [("the unit is full", "indirect", "The report", "warns")],
    ),
    "with-one-saying": (
        "Parents are angry, with one mother saying that the unit was full.",
        [("the unit was full", "indirect", "one mother", "saying")],
    ),
    "with-the-council-now-warning": (
        "Costs rose, with the council now warning that the unit was full.",
        [("the unit was full", "indirect", "the council", "warning")],
    ),
    "with-many-saying": (
        "Parents are angry, with many saying they had waited two years.",
        [("they had waited two years", "indirect", "many", "saying")],
    ),
    "with-most-arguing": (
        "Members were split, with most arguing the cost was too high.",
        [("the cost was too high", "indirect", "most", "arguing")],
    ),
    "with-schools-saying-first": (
        "With schools saying that they are full, the council has to act.",
        [("they are full", "indirect", "schools", "saying")],
    ),
    "office-with-an-article-and-a-name": (
        "The Ombudsman, Ann Tring, said that the unit was full.",
        [("the unit was full", "indirect", "Ann Tring", "said")],
    ),
    "it-is-cut-short": (
        "It’s understood that the unit is full.",
        [("the unit is full", "indirect", None, "’s understood")],
    ),
    "it-is-cut-short-and-important": (
        "It’s important that the unit is full.",
        [],
    ),
    "has-it-put-down": (
        "Cllr Tring wished it noted that the unit was full.",
        [("the unit was full", "indirect", "Cllr Tring", "noted")],
    ),
    "what-became-of-a-claim": (
        "Cllr Tring’s claim that the unit was full was met with laughter.",
        [("the unit was full", "indirect", "Cllr Tring", "claim")],
    ),
    "told-by-an-office-and-its-holder": (
        "The panel was informed by the Head of Travel, Mr Tring, that the unit was full.",
        [("the unit was full", "indirect", "Mr Tring", "was informed")],
    ),
    "report-to-be-discussed": (
        "A report to be discussed at Cabinet next week says that the unit is full.",
        [("the unit is full", "indirect", "A report", "says")],
    ),
    "done-by-whoever-says-it": (
        "The cuts were approved by councillors, who said the unit was full.",
        [("the unit was full", "indirect", "councillors", "said")],
    ),
    "having-found": (
        "Inspectors from Ofsted left, having found that the unit was full.",
        [("the unit was full", "indirect", "Inspectors", "found")],
    ),
    "whose-child-has-done-what": (
        "Ann Tring, whose son Kit has joined Year 4, said the bus ride now took nine minutes.",
        [("the bus ride now took nine minutes", "indirect", "Ann Tring", "said")],
    ),
    "who-is-in-charge-of-what": (
        "Cllr Tring, who is in charge of schools, said no child would have to move.",
        [("no child would have to move", "indirect", "Cllr Tring", "said")],
    ),
    "adverb-behind-an-aside": (
        "The report, which came out on Monday, nevertheless says that the unit is full.",
        [("the unit is full", "indirect", "The report", "says")],
    ),
    "letter-that-was-read": (
        "A letter from the heads was tabled, which complained that the unit was full.",
        [("the unit was full", "indirect", "A letter from the heads", "complained")],
    ),
    "plan-of-one-child": (
        "His education, health and care plan says he should have a teacher.",
        [("he should have a teacher", "indirect", "His education, health and care plan", "says")],
    ),
    "plans-of-many": (
        "It was reported that the number of Education, Health and Care Plans maintained had grown.",
        [
            (
                "the number of Education, Health and Care Plans maintained had grown",
                "indirect",
                None,
                "was reported",
            )
        ],
    ),
    "of-what-union-somebody-is": (
        "Jo Bell of the classroom assistants’ union said two of them had left.",
        [("two of them had left", "indirect", "Jo Bell", "said")],
    ),
    "wrote-to-whom": (
        "I wrote to the leader, who has replied that the unit is full.",
        [("the unit is full", "indirect", "the leader", "replied")],
    ),
    "age-and-street": (
        "Ann Tring, 31, of Mill Road, said Kit, who has autism, goes to school for an hour.",
        [("Kit, who has autism, goes to school for an hour", "indirect", "Ann Tring", "said")],
    ),
    "clause-before-an-office-and-its-holder": (
        "The unit was full, the trust’s manager, K. Tring, conceded.",
        [("The unit was full", "indirect", "K. Tring", "conceded")],
    ),
    "maintained-representative": (
        "A primary maintained representative said that the unit was full.",
        [("the unit was full", "indirect", "A primary maintained representative", "said")],
    ),
    "in-two-months": (
        "In May and July 2024 the council announced that the unit was full.",
        [("the unit was full", "indirect", "the council", "announced")],
    ),
    "who-answered-what": (
        "Most of those who answered the survey thought that the unit was full.",
        [("the unit was full", "indirect", "Most of those", "thought")],
    ),
    "aside-that-says": (
        "The plan, which also says what the unit is for, was published in June.",
        [("what the unit is for", "indirect", "The plan", "says")],
    ),
    "according-to-and-no-comma": (
        "According to the council the unit is full.",
        [("the unit is full", "indirect", "the council", "According to")],
    ),
    "asked-for-reassurance": (
        "Cllr Tring asked for reassurance that the unit would not close.",
        [("the unit would not close", "indirect", "Cllr Tring", "asked for reassurance")],
    ),
    "whom-somebody-speaks-of": (
        "Parents who the council said were late.",
        [("were late", "indirect", "the council", "said")],
    ),
    "who-wrote-what": (
        "The officer who wrote the report told the panel the unit was full.",
        [("the unit was full", "indirect", "The officer", "told")],
    ),
    "what-a-body-does-besides": (
        "The council accepted it was at fault and has agreed to pay her £500.",
        [("it was at fault", "indirect", "The council", "accepted")],
    ),
    "what-a-body-says-that-it-has-done": (
        "The council said it had been at fault and agreed to pay her £500.",
        [("it had been at fault and agreed to pay her £500", "indirect", "The council", "said")],
    ),
    "sum-offered-of": (
        "The council found that the move would be unworkable, going by the grant offered of £4m.",
        [
            (
                "the move would be unworkable, going by the grant offered of £4m",
                "indirect",
                "The council",
                "found",
            )
        ],
    ),
    "that-less": (
        "Cllr Marlow said the council would open 40 places.",
        [("the council would open 40 places", "indirect", "Cllr Marlow", "said")],
    ),
    "said-on-a-day": (
        "Cllr Marlow said on Tuesday that the unit was full.",
        [("the unit was full", "indirect", "Cllr Marlow", "said")],
    ),
    "said-on-a-day-in-brackets": (
        "Cllr Marlow said on Tuesday (March 4) that the unit was full.",
        [("the unit was full", "indirect", "Cllr Marlow", "said")],
    ),
    "told-by-nobody": (
        "Twelve children were told on Tuesday that they could not start.",
        [("they could not start", "indirect", None, "were told")],
    ),
    "emphatic-did": (
        "Inspectors did report that the unit was full.",
        [("the unit was full", "indirect", "Inspectors", "report")],
    ),
    "plural-that-ends-in-a-name": (
        "Economists at the Leeford Trust estimate that 59 units will close.",
        [("59 units will close", "indirect", "Economists at the Leeford Trust", "estimate")],
    ),
    "each-of-two": (
        "The partners each told me the other was late.",
        [("the other was late", "indirect", "The partners", "told")],
    ),
    "wanted-to-know": (
        "A governor wanted to know whether the unit would open.",
        [("whether the unit would open", "indirect", "A governor", "wanted to know")],
    ),
    "described-how": (
        "Parents described how they had given up work.",
        [("they had given up work", "indirect", "Parents", "described")],
    ),
    "told-listener": (
        "Officers told the panel that 41 children were waiting.",
        [("41 children were waiting", "indirect", "Officers", "told")],
    ),
    "told-that-less": (
        "Ms Tring told councillors the unit was full.",
        [("the unit was full", "indirect", "Ms Tring", "told")],
    ),
    "name-run-into-by-the-day": (
        "At a meeting today Jo Bell, cabinet member for care, said the unit was full.",
        [("the unit was full", "indirect", "Jo Bell", "said")],
    ),
    "name-run-into-by-the-vote": (
        "After the vote Jo Bell, the leader, said the unit was full.",
        [("the unit was full", "indirect", "Jo Bell", "said")],
    ),
    "name-behind-a-preposition": (
        "In reply to Jo Bell, the leader, who was cross, said the unit was full.",
        [("the unit was full", "indirect", "the leader", "said")],
    ),
    "asked-by-a-parent": (
        "After a letter from parent Jo Bell, the leader, said the unit was full.",
        [("the unit was full", "indirect", "the leader", "said")],
    ),
    "head-of-a-resolution": (
        "That Cabinet notes that the unit is full.",
        [("the unit is full", "indirect", "Cabinet", "notes")],
    ),
    "adverb-behind-the-subject": (
        "The trust subsequently closed the unit, telling parents that it was full.",
        [("it was full", "indirect", "The trust", "telling")],
    ),
    "pronoun": (
        "She added that more would follow.",
        [("more would follow", "indirect", "She", "added")],
    ),
    "clause-before": (
        "The unit will open in May, Cllr Marlow said.",
        [("The unit will open in May", "indirect", "Cllr Marlow", "said")],
    ),
    "clause-around": (
        "The unit, Cllr Marlow said, would open in May.",
        [("The unit / would open in May", "indirect", "Cllr Marlow", "said")],
    ),
    "inverted": (
        "The unit will open in May, said Cllr Marlow.",
        [("The unit will open in May", "indirect", "Cllr Marlow", "said")],
    ),
    "name-inside": (
        "The unit, says Ann Marlow, a governor, is full.",
        [("The unit / is full", "indirect", "Ann Marlow", "says")],
    ),
    "statement-sent": (
        "The trust said in a statement emailed to parents that the unit was full.",
        [("the unit was full", "indirect", "The trust", "said")],
    ),
    "that-as-a-pronoun": (
        "Ms Tring said that was wrong.",
        [("that was wrong", "indirect", "Ms Tring", "said")],
    ),
    "rejected-claims": (
        "Cllr Marlow rejected claims that the council had failed.",
        [("the council had failed", "indirect", "Cllr Marlow", "rejected claims")],
    ),
    "raised-concerns": (
        "Members raised concerns about the deficit.",
        [("the deficit", "indirect", "Members", "raised concerns about")],
    ),
    "second-article-begins-a-phrase": (
        "The chair thanked the mother, who said that it was late.",
        [("it was late", "indirect", "the mother", "said")],
    ),
    "person-of-a-body": (
        "Ann Marlow of Leeford Parents said it was late.",
        [("it was late", "indirect", "Ann Marlow", "said")],
    ),
    "body-with-of": (
        "The Royal College of Nursing said it was late.",
        [("it was late", "indirect", "The Royal College of Nursing", "said")],
    ),
    "body-with-a-cause": (
        "Leeford Riding for the Disabled Association said it was late.",
        [("it was late", "indirect", "Leeford Riding for the Disabled Association", "said")],
    ),
    "person-for-a-body": (
        "Jo Harding of the Marlow Association said it was late.",
        [("it was late", "indirect", "Jo Harding", "said")],
    ),
    "reader-is-no-speaker": ("You can say that it is late.", []),
    "figures-show": (
        "Figures show 412 children are waiting.",
        [("412 children are waiting", "indirect", "Figures", "show")],
    ),
    "responded-by-saying": (
        "Cllr Marlow responded by saying that work was under way.",
        [("work was under way", "indirect", "Cllr Marlow", "saying")],
    ),
    "cannot-explain": ("Officers cannot explain why the unit is full.", []),
    "according-before": (
        "According to the audit, 41 children are waiting.",
        [("41 children are waiting", "indirect", "the audit", "According to")],
    ),
    "according-after": (
        "41 children are waiting, according to the audit.",
        [("41 children are waiting", "indirect", "the audit", "according to")],
    ),
    "according-inside": (
        "The unit, according to the audit, is full.",
        [("The unit / is full", "indirect", "the audit", "according to")],
    ),
    "agentless-passive": (
        "It was reported that 41 children were waiting.",
        [("41 children were waiting", "indirect", None, "was reported")],
    ),
    "passive-with-agent": (
        "It was explained by the Head of Service that the unit was full.",
        [("the unit was full", "indirect", "the Head of Service", "was explained")],
    ),
    "members-were-told": (
        "Members were told that the unit was full.",
        [("the unit was full", "indirect", None, "were told")],
    ),
    "asked-whether": (
        "Cllr Tring asked whether the unit would open in May.",
        [("whether the unit would open in May", "indirect", "Cllr Tring", "asked")],
    ),
    "pledged-to": (
        "The council pledged to open 40 places by 2031.",
        [("to open 40 places by 2031", "indirect", "The council", "pledged")],
    ),
    "called-for": (
        "Parents called for an inquiry.",
        [("an inquiry", "indirect", "Parents", "called for")],
    ),
    "denied-that": (
        "Cllr Marlow denied that families had been let down.",
        [("families had been let down", "indirect", "Cllr Marlow", "denied")],
    ),
    "number-with-comma": (
        "Ms Tring estimated that 1,964 families were waiting.",
        [("1,964 families were waiting", "indirect", "Ms Tring", "estimated")],
    ),
    "relative-clause-is-no-content": ("The report listed the units that were full.", []),
    "nothing-said": ("Cllr Marlow declined to say when the unit would open.", []),
    "decision": ("RESOLVED that the report be noted.", []),
    "agreed-decision": ("It was agreed that the report be noted.", []),
    "noun-reports": ("Two critical reports that listed the delays were read.", []),
    "reduced-relative": ("A scheme announced by the trust was late.", []),
    "argued-that": (
        "Cllr Marlow argued that the unit was full.",
        [
            ("the unit was full", "indirect", "Cllr Marlow", "argued"),
        ],
    ),
    "base-form-with-plural": (
        "Officers estimate that 41 children will wait.",
        [
            ("41 children will wait", "indirect", "Officers", "estimate"),
        ],
    ),
    "accused-of": (
        "Parents accused the leader of the council of failing their children.",
        [
            ("failing their children", "indirect", "Parents", "accused"),
        ],
    ),
    "denied-having": (
        "Cllr Marlow denied having misled parents.",
        [
            ("having misled parents", "indirect", "Cllr Marlow", "denied"),
        ],
    ),
    "twice-denied": (
        "The trust has twice denied losing the file.",
        [
            ("losing the file", "indirect", "The trust", "denied"),
        ],
    ),
    "disputed-the-notion": (
        "Cllr Marlow disputed the notion that the plan was late.",
        [
            ("the plan was late", "indirect", "Cllr Marlow", "disputed the notion"),
        ],
    ),
    "concerned-that": (
        "Residents are concerned that traffic will grow.",
        [
            ("traffic will grow", "indirect", "Residents", "concerned"),
        ],
    ),
    "confident-bare": (
        "He is confident the unit will open in May.",
        [
            ("the unit will open in May", "indirect", "He", "confident"),
        ],
    ),
    "of-the-view": (
        "Ms Tring was of the view that the plan was thin.",
        [
            ("the plan was thin", "indirect", "Ms Tring", "of the view"),
        ],
    ),
    "asked-somebody-to": (
        "Cllr Marlow asked officers to think again.",
        [
            ("officers to think again", "indirect", "Cllr Marlow", "asked"),
        ],
    ),
    "tried-to-suggest": (
        "Cllr Marlow has tried to suggest that nobody knew.",
        [
            ("nobody knew", "indirect", "Cllr Marlow", "suggest"),
        ],
    ),
    "scare-quotes-inside-a-clause": (
        "The “golden hello” scheme may end in May, two officers said.",
        [
            ("The “golden hello” scheme may end in May", "indirect", "two officers", "said"),
        ],
    ),
    "outer-clause-wins": (
        "The trust threatened to leave the scheme, the minister announced on Monday.",
        [
            ("The trust threatened to leave the scheme", "indirect", "the minister", "announced"),
        ],
    ),
    "main-clause-after-while": (
        "While Ms Tring said the unit was full, he had not counted.",
        [
            ("the unit was full", "indirect", "Ms Tring", "said"),
        ],
    ),
    "participle-opens": (
        "Arguing that the unit was full, Ms Tring has left the panel.",
        [
            ("the unit was full", "indirect", "Ms Tring", "Arguing"),
        ],
    ),
    "posted-online-accusing": (
        "Last week Ms Tring posted on Twitter accusing the trust of losing files.",
        [
            ("losing files", "indirect", "Ms Tring", "accusing"),
        ],
    ),
    "number-is-no-speaker": (
        "Under rule 27 highlighting the delay, Cllr Marlow asked for an update.",
        [
            ("the delay", "indirect", "Cllr Marlow", "highlighting"),
        ],
    ),
    "clause-that-opens-with-whilst": (
        "Cllr Tring stated that, whilst he welcomed the report, he was concerned that it was late.",
        [
            (
                "whilst he welcomed the report, he was concerned that it was late",
                "indirect",
                "Cllr Tring",
                "stated",
            )
        ],
    ),
    "thing-that-is-confirmed": (
        "The Head of SEND confirmed this and said that it would open.",
        [("it would open", "indirect", "The Head of SEND", "said")],
    ),
    "asked-and-was-told": (
        "The Mercury asked the council how many were late, and was told that it did not know.",
        [
            ("how many were late", "indirect", "The Mercury", "asked"),
            ("it did not know", "indirect", None, "was told"),
        ],
    ),
    "asked-with-an-aside": (
        "Councillor Tring asked, as a supplementary, whether it would open.",
        [("whether it would open", "indirect", "Councillor Tring", "asked")],
    ),
    "decided-and-agreed": (
        "It was agreed that the CEO write to the Director. It was agreed that the plan was late.",
        [("the plan was late", "indirect", None, "was agreed")],
    ),
    "right-to-say": (
        "Parents are right to say that it is late. It is right to say that it is not.",
        [("it is late", "indirect", "Parents", "say")],
    ),
    "held-at-a-time": (
        "The judge held that the duty was absolute. The meeting held that week was full.",
        [("the duty was absolute", "indirect", "The judge", "held")],
    ),
    "weeks-own-nothing": (
        "Papers for next week’s panel show that it was late. Last week’s report said it was not.",
        [
            ("it was late", "indirect", "Papers for next week’s panel", "show"),
            ("it was not", "indirect", "Last week’s report", "said"),
        ],
    ),
    "section-151-officer": (
        "In reply, the Section 151 Officer explained that it would not.",
        [("it would not", "indirect", "the Section 151 Officer", "explained")],
    ),
    "clarification-on-whether": (
        "Councillor Tring sought clarification on whether it would open.",
        [("whether it would open", "indirect", "Councillor Tring", "sought clarification")],
    ),
    "noted-in-response": (
        "It was noted, in response, that a new firm had been found.",
        [("a new firm had been found", "indirect", None, "was noted")],
    ),
    "dated-document": (
        "The letter of 3 May said that two would close. An email dated 9 June 2024 warned that "
        "more would. The review of March 2023 found that nobody knew.",
        [
            ("two would close", "indirect", "The letter of 3 May", "said"),
            ("more would", "indirect", "An email dated 9 June 2024", "warned"),
            ("nobody knew", "indirect", "The review of March 2023", "found"),
        ],
    ),
    "document-and-who-saw-it": (
        "Figures seen by the Mercury show that it was late. "
        "A report published by the trust last week said that it was worse.",
        [
            ("it was late", "indirect", "Figures seen by the Mercury", "show"),
            ("it was worse", "indirect", "A report published by the trust", "said"),
        ],
    ),
    "answer-in-a-number": (
        "The panel asked how many had waited. He said 40. The tax added £40.",
        [
            ("how many had waited", "indirect", "The panel", "asked"),
            ("40", "indirect", "He", "said"),
        ],
    ),
    "accepted-and-undertook": (
        "The Director accepted that it was late and undertook to bring a paper.",
        [("it was late", "indirect", "The Director", "accepted")],
    ),
    "one-member-with-a-capital": (
        "With regard to paragraph 1.2 a Member asked whether it was full.",
        [("whether it was full", "indirect", "a Member", "asked")],
    ),
    "complained-that-less": (
        "Miss X complained the Council failed to tell her.",
        [("the Council failed to tell her", "indirect", "Miss X", "complained")],
    ),
    "two-bodies": (
        "The council and the trust said it was full.",
        [("it was full", "indirect", "The council and the trust", "said")],
    ),
    "both-bodies": (
        "In May, both the council and the trust said it was full.",
        [("it was full", "indirect", "both the council and the trust", "said")],
    ),
    "two-people-in-brackets": (
        "Cllr Jo Bell (Lab) and Cllr Ned Vale (Con) said it was full.",
        [("it was full", "indirect", "Cllr Jo Bell (Lab) and Cllr Ned Vale", "said")],
    ),
    "another-clause-before-and": (
        "The roof leaked and the trust said it was full.",
        [("it was full", "indirect", "the trust", "said")],
    ),
    "object-before-and": (
        "Cllr Bell left the council and the trust said it was full.",
        [("it was full", "indirect", "the trust", "said")],
    ),
    "inspectors-from-two-bodies": (
        "Inspectors from Ofsted and the CQC said it was full.",
        [("it was full", "indirect", "Inspectors from Ofsted and the CQC", "said")],
    ),
    "people-from-somebodys-team": (
        "Officers from the council's SEND team said it was full.",
        [("it was full", "indirect", "Officers from the council's SEND team", "said")],
    ),
    "those-who-replied": (
        "A third of the heads who replied said it was full.",
        [("it was full", "indirect", "A third of the heads", "said")],
    ),
    "chair-of-a-body-who-acts": (
        "The Chair of the Panel, Cllr Bell, rose and said it was full.",
        [("it was full", "indirect", "The Chair of the Panel", "said")],
    ),
    "somebody-before-he-said": (
        "One of her pupils, she said, was in a taxi for hours.",
        [("One of her pupils / was in a taxi for hours", "indirect", "she", "said")],
    ),
    "in-reply-to-somebody": (
        "In reply to Cllr Marlow, the Leader said that it was full.",
        [("it was full", "indirect", "the Leader", "said")],
    ),
    "after-a-question-from-somebody": (
        "Following a question from Mrs Jo Bell, the Head of SEND confirmed that it was full.",
        [("it was full", "indirect", "the Head of SEND", "confirmed")],
    ),
    "heard-from": (
        "Members heard from Jo Bell, head of SEND, that it was full.",
        [("it was full", "indirect", "Jo Bell", "heard")],
    ),
    "heard-that-something-from-something": (
        "The panel heard that income from parking fell and that it was late.",
        [("income from parking fell and that it was late", "indirect", "The panel", "heard")],
    ),
    "office-that-ends-in-an-owner": (
        "Cllr A Marlow, lead for children’s and young people’s services said it was full.",
        [("it was full", "indirect", "Cllr A Marlow", "said")],
    ),
    "pronoun-behind-an-office": (
        "Cllr Marlow, Cabinet Member for Skills, indicated that she would accept it.",
        [("she would accept it", "indirect", "Cllr Marlow", "indicated")],
    ),
    "conjunction-before-a-name-and-office": (
        "But Jo Bell, head of finance at the council said it was full.",
        [("it was full", "indirect", "Jo Bell", "said")],
    ),
    "councillor-in-small-letters": (
        "The council leader councillor Jo Bell said it was full.",
        [("it was full", "indirect", "councillor Jo Bell", "said")],
    ),
    "told-despite-that-less": (
        "Ms Tring told the panel despite the delay the unit was full.",
        [("despite the delay the unit was full", "indirect", "Ms Tring", "told")],
    ),
    "undertakes-the-work": (
        "The officer confirmed that it is put out and the service only undertakes the work.",
        [
            (
                "it is put out and the service only undertakes the work",
                "indirect",
                "The officer",
                "confirmed",
            )
        ],
    ),
    "office-with-no-second-comma": (
        "Cllr A Marlow, Cabinet Member for Schools reported that it was full.",
        [
            ("it was full", "indirect", "Cllr A Marlow", "reported"),
        ],
    ),
    "presented-and-explained": (
        "The Director presented the report and explained that it was late.",
        [
            ("it was late", "indirect", "The Director", "explained"),
        ],
    ),
    "authorities-in-a-place": (
        "Health bodies in Leeford’s North Ward have confirmed that it was full.",
        [
            ("it was full", "indirect", "Health bodies in Leeford’s North Ward", "confirmed"),
        ],
    ),
    "request-by": (
        "A request by the Mercury revealed that it was full.",
        [
            ("it was full", "indirect", "A request by the Mercury", "revealed"),
        ],
    ),
    "figures-show-after": (
        "The unit is full, figures show.",
        [
            ("The unit is full", "indirect", "figures", "show"),
        ],
    ),
    "panel-was-told": (
        "The unit is full, the panel was told.",
        [
            ("The unit is full", "indirect", None, "was told"),
        ],
    ),
    "was-told-bare": (
        "The panel was told the unit is full.",
        [
            ("the unit is full", "indirect", None, "was told"),
        ],
    ),
    "understood-bare": (
        "It is understood the unit will close in May.",
        [
            ("the unit will close in May", "indirect", None, "is understood"),
        ],
    ),
    "noted-however": (
        "It was noted, however, that the unit was full.",
        [
            ("the unit was full", "indirect", None, "was noted"),
        ],
    ),
    "concern-about": (
        "Concern was expressed about the length of the wait.",
        [
            ("the length of the wait", "indirect", None, "was expressed"),
        ],
    ),
    "suggested-that-be": (
        "It was suggested that a group be set up.",
        [
            ("a group be set up", "indirect", None, "was suggested"),
        ],
    ),
    "federal-records": (
        "Ten of the staff were absent, according to federal prison records.",
        [
            ("Ten of the staff were absent", "indirect", "federal prison records", "according to"),
        ],
    ),
    "saying-after-a-clause": (
        "The commission is angry with the trust, saying it lost the file.",
        [
            ("it lost the file", "indirect", "The commission", "saying"),
        ],
    ),
    "prompted-to-argue": (
        "The film prompted some parents to argue that it was late.",
        [
            ("it was late", "indirect", "some parents", "argue"),
        ],
    ),
    "each-of-which": (
        "It was passed between three teams, each of which believed that it was late.",
        [
            ("it was late", "indirect", "three teams", "believed"),
        ],
    ),
    "name-in-what-is-pledged": (
        "Ms Tring promised to send the “Schools Wiki” to them.",
        [
            ("to send the “Schools Wiki” to them", "indirect", "Ms Tring", "promised"),
        ],
    ),
    "this-is-no-time": (
        "Cllr Marlow revealed this had been considered.",
        [
            ("this had been considered", "indirect", "Cllr Marlow", "revealed"),
        ],
    ),
    "long-listener": (
        "Jo Tring told members of Leeford Council’s (LC) schools panel yesterday that it was late.",
        [
            ("it was late", "indirect", "Jo Tring", "told"),
        ],
    ),
    "whilst-admitting": (
        "They did so whilst admitting that it was late.",
        [
            ("it was late", "indirect", "They", "admitting"),
        ],
    ),
    "clause-after-an-introduction": (
        "In one school, a room meant for 30 held 50 pupils and a cupboard, the Mercury reported.",
        [
            (
                "In one school, a room meant for 30 held 50 pupils and a cupboard",
                "indirect",
                "the Mercury",
                "reported",
            ),
        ],
    ),
    "rules-recommend-doing": (
        "The rules recommend keeping two rooms free.",
        [
            ("keeping two rooms free", "indirect", "The rules", "recommend"),
        ],
    ),
    "open-apposition": (
        "Jo Tring, co-founder of the Leeford parents’ group said that the unit was full.",
        [("the unit was full", "indirect", "Jo Tring", "said")],
    ),
    "object-before-a-second-verb": (
        "The Cabinet Member would meet the Schools Team on this but explained that it was full.",
        [("it was full", "indirect", "The Cabinet Member", "explained")],
    ),
    "wellbeing-is-no-passive": (
        "The Cabinet Member for Health and Well-being commented that it was full.",
        [("it was full", "indirect", "The Cabinet Member for Health and Well-being", "commented")],
    ),
    "declaring-an-interest-is-no-speech": (
        "Councillor Tring declared a non-pecuniary interest as he was a governor.",
        [],
    ),
    "in-presenting-a-paper": (
        "The Head of Skills in presenting the paper said that it was full.",
        [("it was full", "indirect", "The Head of Skills", "said")],
    ),
    "from-outside": (
        "A member from outside the Cabinet said that it was full.",
        [("it was full", "indirect", "A member from outside the Cabinet", "said")],
    ),
    "two-words-of-a-document": (
        "A design and access statement says the unit will be full.",
        [("the unit will be full", "indirect", "A design and access statement", "says")],
    ),
    "done-by-one-who": (
        "A call was made by a member of the public who said that it was full.",
        [("it was full", "indirect", "a member of the public", "said")],
    ),
    "bullet-and-second-verb": (
        "· The Director introduced the report and commented that it was full.",
        [("it was full", "indirect", "The Director", "commented")],
    ),
    "listener-with-office-and-name": (
        "Cllr Tring told the cabinet member for schools Jo Bell she should go.",
        [("she should go", "indirect", "Cllr Tring", "told")],
    ),
    "own-words-go-on": (
        "Mr Tring, whose son waits, said his “old” party had failed.",
        [("his “old” party had failed", "indirect", "Mr Tring", "said")],
    ),
    "assurance-was-given": (
        "Assurance was given that the unit would open.",
        [("the unit would open", "indirect", None, "was given")],
    ),
    "clarification-was-sought": (
        "Clarification was sought on whether the unit was full.",
        [("whether the unit was full", "indirect", None, "was sought")],
    ),
    "took-the-opportunity": (
        "Cllr Ann Marlow introduced the plan and took the opportunity to say that it was late.",
        [("it was late", "indirect", "Cllr Ann Marlow", "say")],
    ),
    "bound-to-say": (
        "Ms Tring was bound to say that the unit was full.",
        [("the unit was full", "indirect", "Ms Tring", "say")],
    ),
    "did-point-out": (
        "She did point out that the unit was full.",
        [("the unit was full", "indirect", "She", "point out")],
    ),
    "apologised-that": (
        "She apologised that the unit was full and explained that it had no roof.",
        [
            ("the unit was full", "indirect", "She", "apologised"),
            ("it had no roof", "indirect", "She", "explained"),
        ],
    ),
    "by-way-of-a-supplementary": (
        "Ms Tring asked by way of a supplementary whether the unit was full.",
        [("whether the unit was full", "indirect", "Ms Tring", "asked")],
    ),
    "a-long-listener": (
        "Cllr Bell asked the Cabinet Member for Adult Care and Public Health how many had left.",
        [("how many had left", "indirect", "Cllr Bell", "asked")],
    ),
    "what-a-lead-did-first": (
        "The lead for parks, Councillor Bell, presented the plan and said this was the last one.",
        [("this was the last one", "indirect", "Councillor Bell", "said")],
    ),
    "she-felt-as-well": (
        "She said the grant was small, and she felt that it was late.",
        [
            ("the grant was small", "indirect", "She", "said"),
            ("it was late", "indirect", "she", "felt"),
        ],
    ),
    "to-which": (
        "Cllr Bell asked what the fee would be, to which the Leader replied that it was free.",
        [
            ("what the fee would be", "indirect", "Cllr Bell", "asked"),
            ("it was free", "indirect", "the Leader", "replied"),
        ],
    ),
    "and-invited": (
        "The Chair reported that a letter had come and invited Mr Bell to read it.",
        [("a letter had come", "indirect", "The Chair", "reported")],
    ),
    "and-was-sorry": (
        "She accepted that the letter had been late and was sorry that it had.",
        [("the letter had been late", "indirect", "She", "accepted")],
    ),
    "sorry-in-what-is-said": (
        "She said that he had failed and was sorry that he had.",
        [("he had failed and was sorry that he had", "indirect", "She", "said")],
    ),
    "a-question-and-its-answer": (
        "It was queried whether the fee had risen, and the new scale was explained.",
        [("whether the fee had risen", "indirect", None, "was queried")],
    ),
    "and-was-advised": (
        "A member asked about fees, and was advised there had been nine appeals.",
        [("there had been nine appeals", "indirect", None, "was advised")],
    ),
    "he-was-asked": (
        "Mr Bell was asked what the cost was.",
        [("what the cost was", "indirect", None, "was asked")],
    ),
    "asked-first": (
        "Asked if it would close, Ms Tring said it would not.",
        [
            ("if it would close", "indirect", None, "Asked"),
            ("it would not", "indirect", "Ms Tring", "said"),
        ],
    ),
    "asked-first-by-somebody": (
        "Asked by Cllr Bell whether it would close, Ms Tring said it would not.",
        [
            ("whether it would close", "indirect", "Cllr Bell", "Asked"),
            ("it would not", "indirect", "Ms Tring", "said"),
        ],
    ),
    "asked-about": (
        "Asked about fees, officers said it was late.",
        [("it was late", "indirect", "officers", "said")],
    ),
    "reported-is-an-adjective": (
        "In the event, reported incidents had gone down.",
        [],
    ),
    "according-without-a-comma": (
        "According to the survey there were 9,420 pupils.",
        [("there were 9,420 pupils", "indirect", "the survey", "According to")],
    ),
    "a-list-of-councillors": (
        "Councillors Bell, Cole and Quill-Dray said that it was late.",
        [("it was late", "indirect", "Councillors Bell, Cole and Quill-Dray", "said")],
    ),
    "a-heading-runs-on": (
        "Reply of the Head of Skills The Head of Skills said that it was late and that it rained.",
        [("it was late and that it rained", "indirect", "The Head of Skills", "said")],
    ),
    "a-school-with-an-article": (
        "The head of The Elm School said it was late.",
        [("it was late", "indirect", "The head of The Elm School", "said")],
    ),
    "warned-the-surveyor": (
        "The roof would not last, warned the surveyor.",
        [("The roof would not last", "indirect", "the surveyor", "warned")],
    ),
    "noted-the-report": (
        "The roof had not lasted, noted the report.",
        [],
    ),
    "whose-response-it-is": (
        "The officers' response is that the pool will stay open.",
        [("the pool will stay open", "indirect", "The officers", "response")],
    ),
    "her-answer": (
        "Her answer was that the pool would stay open.",
        [("the pool would stay open", "indirect", "Her", "answer")],
    ),
    "a-clause-of-its-own": (
        "Officers noted the school which opened in May was full.",
        [("the school which opened in May was full", "indirect", "Officers", "noted")],
    ),
    "two-who-are-full": (
        "Officers noted schools and units were full.",
        [("schools and units were full", "indirect", "Officers", "noted")],
    ),
    "recorded-at-somebodys-wish": (
        "Cllr Bell asked that it be recorded that the unit was full.",
        [("the unit was full", "indirect", "Cllr Bell", "asked")],
    ),
    "items-that-run-on": (
        "Members spoke: - Cllr Bell said that it was late. - The Clerk said that it was not.",
        [
            ("it was late", "indirect", "Cllr Bell", "said"),
            ("it was not", "indirect", "The Clerk", "said"),
        ],
    ),
    "a-word-held-up": (
        "A member wondered what “mitigation” would look like.",
        [("what “mitigation” would look like", "indirect", "A member", "wondered")],
    ),
    "did-not-accept": (
        "She did not accept that the unit was full.",
        [("the unit was full", "indirect", "She", "did not accept")],
    ),
    "did-not-dispute-but": (
        "Ms Tring did not dispute that it was late but did not think it mattered.",
        [("it was late", "indirect", "Ms Tring", "did not dispute")],
    ),
    "did-not-say": (
        "Ms Tring did not say that it was late.",
        [],
    ),
    "responding-to-a-question": (
        "The Head of Parks, responding to a question about trees, said that it was late.",
        [("it was late", "indirect", "The Head of Parks", "said")],
    ),
    "papers-and-a-pronoun": (
        "According to the papers they mean to close it.",
        [("they mean to close it", "indirect", "the papers", "According to")],
    ),
    "explained-a-thing-and-said": (
        "The Clerk explained the rules and reminded them that it was late.",
        [("it was late", "indirect", "The Clerk", "reminded")],
    ),
    "what-others-called-it": (
        "Ms Tring said that she had been called “a burden” again.",
        [("she had been called “a burden” again", "indirect", "Ms Tring", "said")],
    ),
    "had-to-tell": (
        "Officers had to tell parents that it was late.",
        [("it was late", "indirect", "Officers", "tell")],
    ),
    "agreed-how-it-is": (
        "Members agreed that the unit was full.",
        [("the unit was full", "indirect", "Members", "agreed")],
    ),
    "office-with-no-comma-behind": (
        "Responding Cllr J Bell, Lead Member for Skills and Youth reported that it was late.",
        [("it was late", "indirect", "Cllr J Bell", "reported")],
    ),
    "long-office-before-two-verbs": (
        "Cllr Jo Bell, Lead Member for Schools, Skills and Play thanked him and said it was late.",
        [("it was late", "indirect", "Cllr Jo Bell", "said")],
    ),
    "remained-confident": (
        "Cllr Bell remained confident that it would open.",
        [("it would open", "indirect", "Cllr Bell", "confident")],
    ),
    "asked-should-it": (
        "Cllr Bell asked should the council have a plan.",
        [("should the council have a plan", "indirect", "Cllr Bell", "asked")],
    ),
    "continued-to-do": (
        "Cllr Bell said the trust continued to help, and added that it was late.",
        [
            ("the trust continued to help", "indirect", "Cllr Bell", "said"),
            ("it was late", "indirect", "Cllr Bell", "added"),
        ],
    ),
    "thought-and-seconded": (
        "Cllr Bell thought the report was late and seconded the motion.",
        [("the report was late", "indirect", "Cllr Bell", "thought")],
    ),
    "object-before-telling": (
        "Cllr Bell welcomed the wider scheme telling the panel it was late.",
        [("it was late", "indirect", "Cllr Bell", "telling")],
    ),
    "told-inspectors": (
        "Parents told inspectors they were not heard.",
        [("they were not heard", "indirect", "Parents", "told")],
    ),
    "point-was-made": (
        "The point was made that the unit was full.",
        [("the unit was full", "indirect", None, "was made")],
    ),
    "dash-before-that": (
        "Cllr Bell commented - that the plan was late.",
        [
            ("the plan was late", "indirect", "Cllr Bell", "commented"),
        ],
    ),
    "need-as-a-noun-takes-no-clause": (
        "The trust announced plans for the special educational needs unit in Leeford in "
        "2031, and said the unit needs to grow.",
        [
            ("the unit needs to grow", "indirect", "The trust", "said"),
        ],
    ),
    "month-before-the-verb": (
        "A visit in May last year found that the unit was full.",
        [
            ("the unit was full", "indirect", "A visit", "found"),
        ],
    ),
    "told-without-that-to-anybody": (
        "Some were turned away and others were told they would have to wait.",
        [
            ("they would have to wait", "indirect", None, "were told"),
        ],
    ),
    "warned-they-do": (
        "Heads have been warned they risk losing the grant.",
        [
            ("they risk losing the grant", "indirect", None, "have been warned"),
        ],
    ),
    "advised-after-a-clause": (
        "The panel noted that the unit was full; the board was advised that more would open.",
        [
            ("the unit was full", "indirect", "The panel", "noted"),
            ("more would open", "indirect", None, "was advised"),
        ],
    ),
    "two-reports-that-name-nobody": (
        "It was noted that the unit was full and it was reported that more would open.",
        [
            ("the unit was full", "indirect", None, "was noted"),
            ("more would open", "indirect", None, "was reported"),
        ],
    ),
    "felt-by-nobody-in-particular": (
        "It was felt that the two posts should be advertised.",
        [
            ("the two posts should be advertised", "indirect", None, "was felt"),
        ],
    ),
    "question-was-asked-about-whether": (
        "A question was asked about whether the unit would open.",
        [
            ("whether the unit would open", "indirect", None, "was asked"),
        ],
    ),
    "stated-at-the-meeting": (
        "Mr Cole stated at the meeting it was late.",
        [
            ("it was late", "indirect", "Mr Cole", "stated"),
        ],
    ),
    "careful-to-say": (
        "He was careful to say this was only a test.",
        [
            ("this was only a test", "indirect", "He", "say"),
        ],
    ),
    "reminded-when-that": (
        "The Mayor reminded members when they vote that the law binds them.",
        [
            ("the law binds them", "indirect", "The Mayor", "reminded"),
        ],
    ),
    "told-a-meeting-in-a-place": (
        "Ms Tring told a public meeting in Leeford last night the unit must close.",
        [
            ("the unit must close", "indirect", "Ms Tring", "told"),
        ],
    ),
    "rejected-a-suggestion": (
        "He rejected a suggestion costs were too high.",
        [
            ("costs were too high", "indirect", "He", "rejected a suggestion"),
        ],
    ),
    "adverb-opens": (
        "Often councils said that it was late.",
        [
            ("it was late", "indirect", "councils", "said"),
        ],
    ),
    "parents-who-were-invited": (
        "Parents who were invited to a meeting of the council said it was late.",
        [
            ("it was late", "indirect", "Parents", "said"),
        ],
    ),
    "asked-about-and-another-explained": (
        "Mr Cole asked about the cost: Ms Tring explained that there was none.",
        [
            ("there was none", "indirect", "Ms Tring", "explained"),
        ],
    ),
    "told-other-members": (
        "Mr Cole told other cabinet members the building of units costing £8 million should stop.",
        [
            ("the building of units costing £8 million should stop", "indirect", "Mr Cole", "told"),
        ],
    ),
    "another-says-behind-it": (
        "The unit will open soon, the trust said, but critics have argued it is too late.",
        [
            ("The unit will open soon", "indirect", "the trust", "said"),
            ("it is too late", "indirect", "critics", "argued"),
        ],
    ),
    "if-and-then": (
        "Mr Cole suggested that if a head objected then they should say so.",
        [
            ("if a head objected then they should say so", "indirect", "Mr Cole", "suggested"),
        ],
    ),
    "which-behind-brackets": (
        "He had a health and care plan (EHCP) which said he should have help.",
        [
            ("he should have help", "indirect", "a health and care plan", "said"),
        ],
    ),
    "aside-first": (
        "Ms Tring said, as a result, the boy had missed a year.",
        [
            ("as a result, the boy had missed a year", "indirect", "Ms Tring", "said"),
        ],
    ),
    "clause-before-what-is-said": (
        "Ms Tring revealed although, in May, no unit had opened, it would be ready.",
        [
            (
                "although, in May, no unit had opened, it would be ready",
                "indirect",
                "Ms Tring",
                "revealed",
            ),
        ],
    ),
    "told-by-whom": (
        "The Mayor was advised by senior officers that it was late.",
        [
            ("it was late", "indirect", "senior officers", "was advised"),
        ],
    ),
    "verb-that-is-no-auxiliary": (
        "Members claimed the stunt made them sick.",
        [
            ("the stunt made them sick", "indirect", "Members", "claimed"),
        ],
    ),
    "proud-of-another-thing": (
        "Mr Cole said that it was late and was proud of the staff.",
        [
            ("it was late", "indirect", "Mr Cole", "said"),
        ],
    ),
    "who-and-told": (
        "It was loud but Cllr Bell, who stood up and told him to stop, said it was late.",
        [
            ("him to stop", "indirect", "Cllr Bell", "told"),
            ("it was late", "indirect", "Cllr Bell", "said"),
        ],
    ),
    "agreed-to-do-inside": (
        "Mr Cole responded that the unit was full and the trust had agreed to share it.",
        [
            (
                "the unit was full and the trust had agreed to share it",
                "indirect",
                "Mr Cole",
                "responded",
            ),
        ],
    ),
    "question-came-from": (
        "The first question came from Jo Tring, who asked whether it was late.",
        [
            ("whether it was late", "indirect", "Jo Tring", "asked"),
        ],
    ),
    "visits-in-two-months": (
        "A plan was made but return visits by the team last May and June found that it was late.",
        [
            ("it was late", "indirect", "return visits by the team", "found"),
        ],
    ),
    "reading-and-writing": (
        "The inspector said teaching was poor, that reading, writing and numbers were weak.",
        [
            (
                "teaching was poor, that reading, writing and numbers were weak",
                "indirect",
                "The inspector",
                "said",
            ),
        ],
    ),
    "carried-out": (
        "A survey carried out in May 2031 found that it was late.",
        [
            ("it was late", "indirect", "A survey", "found"),
        ],
    ),
    "share-of-those": (
        "More than half of those who replied (54%) said it was late, and 66% said it was dear.",
        [
            ("it was late", "indirect", "More than half of those who replied", "said"),
            ("it was dear", "indirect", "66%", "said"),
        ],
    ),
    "that-as-the-subject": (
        "She said that forced some to leave.",
        [
            ("that forced some to leave", "indirect", "She", "said"),
        ],
    ),
    "parent-governor": (
        "Parent-governor Jo Tring believes the trust has erred.",
        [
            ("the trust has erred", "indirect", "Jo Tring", "believes"),
        ],
    ),
    "governors-of-a-school": (
        "Governors at a small old Leeford school which has been earmarked say it is late.",
        [
            ("it is late", "indirect", "Governors at a small old Leeford school", "say"),
        ],
    ),
    "heads-at-a-school": (
        "Heads at a small old Leeford primary school earmarked for closure say "
        "they have had enough.",
        [
            (
                "they have had enough",
                "indirect",
                "Heads at a small old Leeford primary school earmarked for closure",
                "say",
            ),
        ],
    ),
    "office-with-its-owner": (
        "The new Prime Minister said that it was late, and Leeford’s Head of "
        "Skills confirmed that it was full.",
        [
            ("it was late", "indirect", "The new Prime Minister", "said"),
            ("it was full", "indirect", "Leeford’s Head of Skills", "confirmed"),
        ],
    ),
    "advising-that": (
        "The Chair opened the item, advising that it was late.",
        [
            ("it was late", "indirect", "The Chair", "advising"),
        ],
    ),
    "moved-it-across": (
        "Mr Cole said that they took the money and moved it across.",
        [
            ("they took the money and moved it across", "indirect", "Mr Cole", "said"),
        ],
    ),
    "gave-an-assurance": (
        "Mr Cole gave Members an assurance that the unit would open.",
        [
            ("the unit would open", "indirect", "Mr Cole", "gave Members an assurance"),
        ],
    ),
    "took-the-view": (
        "Mr Cole took the view that the unit was full.",
        [
            ("the unit was full", "indirect", "Mr Cole", "took the view"),
        ],
    ),
    "members-attention": (
        "Mr Cole drew Members’ attention to the fact that the unit was full.",
        [
            ("the unit was full", "indirect", "Mr Cole", "drew Members’ attention to the fact"),
        ],
    ),
    "enquired-about-how": (
        "Mr Cole enquired about how it would be paid for, and asked for "
        "clarification on when it would open.",
        [
            ("how it would be paid for", "indirect", "Mr Cole", "enquired"),
            ("when it would open", "indirect", "Mr Cole", "asked for clarification"),
        ],
    ),
    "view-of-the-panel": (
        "It was the view of the Panel that the unit was full.",
        [
            ("the unit was full", "indirect", "the Panel", "view"),
        ],
    ),
    "claim-of-the-trust": (
        "Despite the trust’s claim that it was late, nobody came.",
        [
            ("it was late, nobody came", "indirect", "the trust", "claim"),
        ],
    ),
    "made-aware": (
        "Members were made aware that the unit was full.",
        [
            ("the unit was full", "indirect", None, "were made aware"),
        ],
    ),
    "reported-back": (
        "Mr Cole reported back that the unit was full, and reflected that it was late.",
        [
            ("the unit was full", "indirect", "Mr Cole", "reported back"),
            ("it was late", "indirect", "Mr Cole", "reflected"),
        ],
    ),
    "challenged-whether": (
        "Mr Cole challenged whether the unit was full.",
        [
            ("whether the unit was full", "indirect", "Mr Cole", "challenged"),
        ],
    ),
    "reported-in-the-update": (
        "It was also reported in the update that the unit was full.",
        [
            ("the unit was full", "indirect", None, "was also reported"),
        ],
    ),
    "six-said": (
        "Out of the 26 schools that we rang, six said they were full.",
        [
            ("they were full", "indirect", "six", "said"),
        ],
    ),
    "raised-their-concern": (
        "Members raised their concern that it was late.",
        [
            ("it was late", "indirect", "Members", "raised their concern"),
        ],
    ),
    "when-i-asked": (
        "When I asked what had gone wrong I got no reply.",
        [
            ("what had gone wrong", "indirect", "I", "asked"),
        ],
    ),
    "though-behind-the-speaker": (
        "It was possible, officers said, though the college was far away.",
        [
            ("It was possible / though the college was far away", "indirect", "officers", "said"),
        ],
    ),
    "whatever-it-says": (
        "She agreed that nobody would lose a place, whatever the review says.",
        [
            ("nobody would lose a place, whatever the review says", "indirect", "She", "agreed"),
        ],
    ),
    "a-present-from-somebody": (
        "It was a present from a farmer who told her that patience was a skill.",
        [
            ("patience was a skill", "indirect", "a farmer", "told"),
        ],
    ),
    "believed-strongly": (
        "Mr Cole believed strongly the unit would open.",
        [
            ("the unit would open", "indirect", "Mr Cole", "believed"),
        ],
    ),
    "data-shows": (
        "New data shows one in five plans is late.",
        [
            ("one in five plans is late", "indirect", "New data", "shows"),
        ],
    ),
    "sets-out-that": (
        "The paper sets out that 40 places are short.",
        [
            ("40 places are short", "indirect", "The paper", "sets out"),
        ],
    ),
    "as-follows": (
        "Officers advised as follows: the unit was full.",
        [
            ("the unit was full", "indirect", "Officers", "advised"),
        ],
    ),
    "evidence-from": (
        "The panel heard evidence from Mrs Bell, who told members she was tired.",
        [
            ("she was tired", "indirect", "Mrs Bell", "told"),
        ],
    ),
}


@pytest.mark.parametrize("case", UNMARKED)
def test_speech_in_other_words(case: str) -> None:
    """Indirect speech is the clause that was said, and what is no speech yields nothing."""
    text, expected = UNMARKED[case]
    assert rows(text) == expected
