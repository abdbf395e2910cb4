"""Quotations in marks: content, kind, speaker and cue, shape by shape."""

from __future__ import annotations

import pytest

from tests.extract.quote_rows import Row, rows

MARKED: dict[str, tuple[str, list[Row]]] = {
    # before, after and in the middle
    "said-inverted": (
        "“The unit is full,” said Cllr Ann Marlow.",
        [("The unit is full,", "direct", "Cllr Ann Marlow", "said")],
    ),
    "speaker-then-said": (
        "“The unit is full,” Ms Tring said.",
        [("The unit is full,", "direct", "Ms Tring", "said")],
    ),
    "question-then-asked": (
        "“Where will they go?” Ms Tring asked the panel.",
        [("Where will they go?", "direct", "Ms Tring", "asked")],
    ),
    "exclamation-then-apposition": (
        "“What a mess!” Jo Tring, who has two sons at the school, said.",
        [("What a mess!", "direct", "Jo Tring", "said")],
    ),
    "object-of-a-relative-clause": (
        "A young woman who had attended Leeford School wrote, “Nobody could sign.”",
        [("Nobody could sign.", "direct", "A young woman", "wrote")],
    ),
    "credit": (
        "Credit to the head of the team, who wrote to us and called it “a list of shame”.",
        [("a list of shame", "mixed", "the head of the team", "called")],
    ),
    "noun-before-whoever-says-it": (
        "It is a record one former teacher calls “our quiet disgrace”.",
        [("our quiet disgrace", "mixed", "one former teacher", "calls")],
    ),
    "two-verbs": (
        "The chief executive looked me in the eye and said: “We were wrong.”",
        [("We were wrong.", "direct", "The chief executive", "said")],
    ),
    "said-comma": (
        "Cllr Marlow said, “We are late.”",
        [("We are late.", "direct", "Cllr Marlow", "said")],
    ),
    "told-the-paper": (
        "Cllr Marlow told the Leeford Mercury: “We are late.”",
        [("We are late.", "direct", "Cllr Marlow", "told")],
    ),
    "split-in-the-middle": (
        "“We are late,” said Cllr Marlow, “but we are building.”",
        [("We are late, / but we are building.", "direct", "Cllr Marlow", "said")],
    ),
    "split-with-what-the-speaker-wants": (
        "“Nobody,” said one mother, who asked not to be named, “has ever said sorry.”",
        [("Nobody, / has ever said sorry.", "direct", "one mother", "said")],
    ),
    "with-one-who-tells": (
        "Parents branded it “a mess”, with one telling the panel: “We are tired.”",
        [
            ("a mess", "mixed", "Parents", "branded"),
            ("We are tired.", "direct", "one", "telling"),
        ],
    ),
    "split-office-and-name": (
        "“We will,” said its CEO, Ann Tring, “have a base by May.”",
        [("We will, / have a base by May.", "direct", "Ann Tring", "said")],
    ),
    "whose-reply-it-was": (
        "“Absolutely not,” was Cllr Tring’s reply when asked if she would go.",
        [
            ("Absolutely not,", "direct", "Cllr Tring", None),
            ("if she would go", "indirect", None, "asked"),
        ],
    ),
    "told-by-whom": (
        "Parents were told by the council that “robust plans are in place”.",
        [("robust plans are in place", "mixed", "the council", "told")],
    ),
    "another-behind-a-semicolon": (
        "Cllr Tring said it was right “in principle”; Cllr Bell did not, saying it was “too late”.",
        [
            ("in principle", "mixed", "Cllr Tring", "said"),
            ("too late", "mixed", "Cllr Bell", "saying"),
        ],
    ),
    "what-somebody-judges": (
        "Members heard that 300 were waiting, a figure parents called “a stain on us all”.",
        [
            ("300 were waiting", "indirect", "Members", "heard"),
            ("a stain on us all", "mixed", "parents", "called"),
        ],
    ),
    "headline-with-its-source-behind": (
        "Leeford ‘too slow’ on special needs, say inspectors",
        [("too slow", "mixed", "inspectors", "say")],
    ),
    "whose-twins": (
        "Parent Jo Tring, whose twins had been hoping for places, said it was “one blow too many”.",
        [("one blow too many", "mixed", "Jo Tring", "said")],
    ),
    "what-a-letter-read": (
        "“I know this is upsetting,” his letter read. “We had no choice.”",
        [
            (
                "I know this is upsetting, / We had no choice.",
                "direct",
                "his letter",
                "read",
            )
        ],
    ),
    "split-pronoun": (
        "“We are late,” she said, “but we are building.”",
        [("We are late, / but we are building.", "direct", "she", "said")],
    ),
    "two-sentences-around-speaker": (
        "“We are late,” Cllr Marlow said. “We are building.”",
        [("We are late, / We are building.", "direct", "Cllr Marlow", "said")],
    ),
    "two-sentences-around-an-apposition": (
        "“We are late,” said Jo Bell, who has led it since May. “We are building.”",
        [("We are late, / We are building.", "direct", "Jo Bell", "said")],
    ),
    "two-sentences-and-a-reopened-paragraph": (
        "“We are late,” she said. “What would you do?\n\n“We asked everybody.”",
        [("We are late, / What would you do? / We asked everybody.", "direct", "she", "said")],
    ),
    "second-sentence-with-words-of-its-own": (
        "“We are late,” Cllr Marlow said. “We are building,” she added.",
        [
            ("We are late,", "direct", "Cllr Marlow", "said"),
            ("We are building,", "direct", "she", "added"),
        ],
    ),
    "second-sentence-in-another-paragraph": (
        "“We are late,” Cllr Marlow said.\n\n“We are building.”",
        [("We are late, / We are building.", "direct", "Cllr Marlow", "said")],
    ),
    "crosshead-in-marks": (
        '"We are late," Jo Bell said.\n\n"It is full.\n\n\'Looking again\'\n\n"It is clear."\n\n'
        "The trust said it was open.",
        [
            ("We are late, / It is full.", "direct", "Jo Bell", "said"),
            ("It is clear.", "direct", "Jo Bell", None),
            ("it was open", "indirect", "The trust", "said"),
        ],
    ),
    "leader-of-a-group-before-a-title": (
        "It was late, while leader of the Green group Councillor Jo Bell called it a “mess”.",
        [("mess", "mixed", "Councillor Jo Bell", "called")],
    ),
    "single-marks-inside-single-marks": (
        "Jo Bell said: ‘We’re late.\n\n‘The report says the ‘strong’ team is in place.’",
        [
            (
                "We’re late. / The report says the ‘strong’ team is in place.",
                "direct",
                "Jo Bell",
                "said",
            )
        ],
    ),
    "a-single-mark-that-nothing-closes": (
        "The ‘first and the ‘second’ day. Jo Bell called it ‘a mess’.",
        [("a mess", "mixed", "Jo Bell", "called")],
    ),
    "second-sentence-of-somebody-else": (
        "“We are late,” Cllr Marlow said. “I cried.” That was the verdict of one father.",
        [
            ("We are late,", "direct", "Cllr Marlow", "said"),
            ("I cried.", "direct", "one father", None),
        ],
    ),
    "sentence-after-a-question-led-in-by-a-colon": (
        'One reader wrote: “And us?” Another said it was late. Ms Tring asked: "Is it?" '
        "The Chair replied that it was.",
        [
            ("And us?", "direct", "One reader", "wrote"),
            ("it was late", "indirect", "Another", "said"),
            ("Is it?", "direct", "Ms Tring", "asked"),
            ("it was", "indirect", "The Chair", "replied"),
        ],
    ),
    "opens-the-text-and-its-paragraph": (
        "“It is a good day.” Cllr Marlow smiled as the doors opened.",
        [("It is a good day.", "direct", "Cllr Marlow", None)],
    ),
    "agreed-before-it": (
        "One father said: “We wait.” His neighbour agreed. “It is chaos.”",
        [
            ("We wait.", "direct", "One father", "said"),
            ("It is chaos.", "direct", "His neighbour", None),
        ],
    ),
    "capitals-on-placards": (
        "Parents carried signs reading “Our Kids Matter” and “No More Cuts”.",
        [
            ("Our Kids Matter", "direct", "signs", "reading"),
            ("No More Cuts", "direct", "signs", "reading"),
        ],
    ),
    "cry-that-came": (
        "“Shame!” came the cry from the gallery.",
        [("Shame!", "direct", "the gallery", None)],
    ),
    "whose-response": (
        "The council’s response: “We are sorry.”",
        [("We are sorry.", "direct", "The council", ":")],
    ),
    "placard": (
        "Two hundred came. One sign read “Mend our bus”, and another was chanting “Now!”",
        [
            ("Mend our bus", "direct", "One sign", "read"),
            ("Now!", "direct", "another", "chanting"),
        ],
    ),
    "a-line-is-nobody": (
        "One line reads: “Nobody told us.”",
        [("Nobody told us.", "direct", None, "reads")],
    ),
    "letter-that-reads-on": (
        "The letter read that it was “late again”.",
        [("late again", "mixed", "The letter", "read")],
    ),
    "called-out-from-the-gallery": (
        "“Liar!” bellowed a man from the public gallery. “Order!” called out the Mayor.",
        [
            ("Liar!", "direct", "a man", "bellowed"),
            ("Order!", "direct", "the Mayor", "called out"),
        ],
    ),
    "phrase-of-somebody": (
        "“It’s all we have” was the phrase of one driver. “Not again” is the message from heads.",
        [
            ("It’s all we have", "direct", "one driver", None),
            ("Not again", "direct", "heads", None),
        ],
    ),
    "heading": (
        "Under the heading “Risks to the plan”, it warns that costs may rise.",
        [("costs may rise", "indirect", "it", "warns")],
    ),
    "lead-in-sentence": (
        "Cllr Marlow was not convinced. “It is the same plan with a new cover.”",
        [("It is the same plan with a new cover.", "direct", "Cllr Marlow", None)],
    ),
    "lead-in-colon": (
        "Ms Tring has had enough: “Nobody rings back.”",
        [("Nobody rings back.", "direct", "Ms Tring", ":")],
    ),
    "role-before-name": (
        "“It is late,” said the leader of the council, Ann Marlow.",
        [("It is late,", "direct", "Ann Marlow", "said")],
    ),
    "role-after-name": (
        "“It is late,” said Ann Marlow, leader of the council.",
        [("It is late,", "direct", "Ann Marlow", "said")],
    ),
    "place-in-apposition": (
        "“It is late,” Ann Marlow, a governor at a school in Leeford, Tringshire, said.",
        [("It is late,", "direct", "Ann Marlow", "said")],
    ),
    "role-without-name": (
        "“It is late,” a spokesperson for Tringshire County Council said.",
        [("It is late,", "direct", "a spokesperson for Tringshire County Council", "said")],
    ),
    "anonymous-parent": (
        "One mother of two said: “He has been at home since May.”",
        [("He has been at home since May.", "direct", "One mother of two", "said")],
    ),
    "verb-first": (
        "Said Ms Tring: “Never again.”",
        [("Never again.", "direct", "Ms Tring", "Said")],
    ),
    "unlisted-verb": (
        "“The unit is full,” Ms Tring sniffed.",
        [("The unit is full,", "direct", "Ms Tring", "sniffed")],
    ),
    "document-reads": (
        "“Every child matters to us,” the letter read.",
        [("Every child matters to us,", "direct", "the letter", "read")],
    ),
    "according-to-after-quote": (
        "“The unit is full,” according to Ms Tring.",
        [("The unit is full,", "direct", "Ms Tring", "according to")],
    ),
    "words-of": (
        "“I cried for a week.” That was the verdict of one father.",
        [("I cried for a week.", "direct", "one father", None)],
    ),
    "signed-on-its-line": (
        "“I cried for a week.”\n\n– Jo Tring, parent",
        [("I cried for a week.", "direct", "Jo Tring", None)],
    ),
    "adding": (
        "Ms Tring said the hall “was packed”, adding: “We were heard.”",
        [
            ("was packed", "mixed", "Ms Tring", "said"),
            ("We were heard.", "direct", "Ms Tring", "adding"),
        ],
    ),
    "two-speakers": (
        "Cllr Marlow said: “Yes.” Cllr Tring said: “No.”",
        [
            ("Yes.", "direct", "Cllr Marlow", "said"),
            ("No.", "direct", "Cllr Tring", "said"),
        ],
    ),
    # marks
    "straight-marks": (
        'Ms Tring said: "We are late."',
        [("We are late.", "direct", "Ms Tring", "said")],
    ),
    "single-marks-with-apostrophes": (
        "‘We don’t know the school’s plans,’ said Ms Tring.",
        [("We don’t know the school’s plans,", "direct", "Ms Tring", "said")],
    ),
    "single-straight-possessive": (
        "Ms Tring said: 'The parents' forum wasn't asked.'",
        [("The parents' forum wasn't asked.", "direct", "Ms Tring", "said")],
    ),
    "nested-outermost-wins": (
        "“He told me ‘the unit is full’ in May,” said Ms Tring.",
        [("He told me ‘the unit is full’ in May,", "direct", "Ms Tring", "said")],
    ),
    "reopened-paragraphs": (
        "Cllr Marlow said: “We are late.\n\n“We are building.”\n\nThe panel moved on.",
        [("We are late. / We are building.", "direct", "Cllr Marlow", "said")],
    ),
    "reopened-without-breaks": (
        "Cllr Marlow said: “We are late. “We are building.”",
        [("We are late. / We are building.", "direct", "Cllr Marlow", "said")],
    ),
    "reopened-straight-single": (
        "Cllr Marlow said: 'We are late.\n\n'We are building.'\n\nThe panel moved on.",
        [("We are late. / We are building.", "direct", "Cllr Marlow", "said")],
    ),
    "never-closed": (
        "Cllr Marlow said: “We are late.\n\nThe panel moved on.",
        [("We are late.", "direct", "Cllr Marlow", "said")],
    ),
    "markup-is-no-quotation": ('<p class="late">The panel met.</p>', []),
    # fragments
    "fragment-of-what-is-offered": (
        "Officers told the panel the new base at Elm High would offer “six bespoke rooms”.",
        [("six bespoke rooms", "mixed", "Officers", "told")],
    ),
    "fragment-single": (
        "Ms Tring said the wait was ‘far too long’ for families.",
        [("far too long", "mixed", "Ms Tring", "said")],
    ),
    "fragment-nested-subject": (
        "Ms Tring said families felt “left behind again”.",
        [("left behind again", "mixed", "Ms Tring", "said")],
    ),
    "fragment-found": (
        "Inspectors found “serious failings” in the service.",
        [("serious failings", "mixed", "Inspectors", "found")],
    ),
    "role-with-brackets": (
        "The leader of the council, Cllr Ann Marlow (Con, Leeford), said it had “no choice”.",
        [("no choice", "mixed", "Cllr Ann Marlow", "said")],
    ),
    "telling-after-fragment": (
        "Ms Tring said it was “a lottery”, telling MPs: “That has to change.”",
        [
            ("a lottery", "mixed", "Ms Tring", "said"),
            ("That has to change.", "direct", "Ms Tring", "telling"),
        ],
    ),
    "fragment-in-the-words-of": (
        "In the words of one mother, “it broke us”.",
        [("it broke us", "mixed", "one mother", "In the words of")],
    ),
    "fragment-passive-with-agent": (
        "The council was accused by parents of “gaslighting” them.",
        [("gaslighting", "mixed", "parents", "accused")],
    ),
    "fragment-ends-the-clause": (
        "Leaders, inspectors said, “know what to do”.",
        [("know what to do", "mixed", "inspectors", "said")],
    ),
    "fragment-after-and": (
        "And she told councillors, “we know what to do”.",
        [("we know what to do", "direct", "she", "told")],
    ),
    "fragment-pronoun-nearest": (
        "Ms Tring left early but she called the plan “a sticking plaster”.",
        [("a sticking plaster", "mixed", "she", "called")],
    ),
    "fragment-described": (
        "Cllr Marlow described the delay as “a failure of care”.",
        [("a failure of care", "mixed", "Cllr Marlow", "described")],
    ),
    "fragment-in-list-of-verbs": (
        "She asked about the trust, called its plan “thin” and left.",
        [("thin", "mixed", "She", "called")],
    ),
    "fragment-of-letters-for-an-office": (
        "As one trust CEO told the panel, the cuts are “a cliff edge”.",
        [("a cliff edge", "mixed", "one trust CEO", "told")],
    ),
    "dash-clause-between": (
        "Ms Tring – a parent of three – said it was “a lottery”.",
        [("a lottery", "mixed", "Ms Tring", "said")],
    ),
    "who-clause-between": (
        "Ms Tring, who lives in Leeford, said it was “a lottery”.",
        [("a lottery", "mixed", "Ms Tring", "said")],
    ),
    "role-with-and-before-name": (
        "“It is late,” said head of improvement and transformation Ann Marlow.",
        [
            ("It is late,", "direct", "Ann Marlow", "said"),
        ],
    ),
    "owned-role-then-titled-name": (
        "“It is late,” said Leeford council’s executive member for schools, Cllr Ann Marlow.",
        [
            ("It is late,", "direct", "Cllr Ann Marlow", "said"),
        ],
    ),
    "party-before-title": (
        "“It is late,” said Liberal Democrat Cllr Ann Marlow.",
        [
            ("It is late,", "direct", "Cllr Ann Marlow", "said"),
        ],
    ),
    "report-published": (
        "A trust report published last week said leaders “do not know” it.",
        [
            ("do not know", "mixed", "A trust report", "said"),
        ],
    ),
    "clause-before-said-ends-it": (
        "Demand is “growing at a pace” and affects every school, Ms Tring said at the launch.",
        [
            ("growing at a pace", "mixed", "Ms Tring", "said"),
        ],
    ),
    "said-another": (
        "Officers were “in the dark” until May, said another member of the panel.",
        [
            ("in the dark", "mixed", "another member of the panel", "said"),
        ],
    ),
    "whole-clause-without-a-comma": (
        "Ms Tring said “the unit is full and nobody rings back”.",
        [
            ("the unit is full and nobody rings back", "direct", "Ms Tring", "said"),
        ],
    ),
    "wrote-to-somebody-asking": (
        "Deputy Labour leader Ann Marlow wrote to minister Jo Bell asking for “a clear answer”.",
        [
            ("a clear answer", "mixed", "Ann Marlow", "asking for"),
        ],
    ),
    "page-furniture-between": (
        "Cllr Marlow said: “We are late.\n\nAdvertisement\n\n“We are building it now.”",
        [
            ("We are late.", "direct", "Cllr Marlow", "said"),
            ("We are building it now.", "direct", "Cllr Marlow", None),
        ],
    ),
    "hyphen-and-name": (
        "“It is a muddle” - Cllr Marlow",
        [
            ("It is a muddle", "direct", "Cllr Marlow", None),
        ],
    ),
    "promise-came": (
        "“We will build it.” Cllr Marlow’s promise came after months of delay.",
        [
            ("We will build it.", "direct", "Cllr Marlow", None),
        ],
    ),
    "view-of": (
        "“Nobody listens”: that is the view of Jo Tring, a mother of two.",
        [
            ("Nobody listens", "direct", "Jo Tring", None),
        ],
    ),
    "her-message": (
        "Her message to parents was simple: “Keep writing.”",
        [
            ("Keep writing.", "direct", "Her", ":"),
        ],
    ),
    "somebody’s-words-were": (
        "Cllr Marlow’s words were blunt: “We are late.”",
        [
            ("We are late.", "direct", "Cllr Marlow", ":"),
        ],
    ),
    "member-of-a-party": (
        "The veteran Tory called it “a muddle”.",
        [
            ("a muddle", "mixed", "The veteran Tory", "called"),
        ],
    ),
    "dateline": (
        "LEEFORD (PA) — Two officers were moved, stating they had “no choice”.",
        [
            ("no choice", "mixed", "Two officers", "stating"),
        ],
    ),
    "agency-administrator": (
        "“It is late,” replied NHS administrator Ann Marlow, noting the cost.",
        [
            ("It is late,", "direct", "Ann Marlow", "replied"),
        ],
    ),
    "named-will": (
        "“It is late,” said Will Marlow, a governor.",
        [
            ("It is late,", "direct", "Will Marlow", "said"),
        ],
    ),
    "named-may": (
        "“It is late,” said Ann May during a visit.",
        [
            ("It is late,", "direct", "Ann May", "said"),
        ],
    ),
    "as-she-put-it": (
        "As Ms Tring put it, “it is a muddle that nobody wants”.",
        [
            ("it is a muddle that nobody wants", "direct", "Ms Tring", "put it"),
        ],
    ),
    "goes-on-before-a-remark": (
        "“We wrote,” Ms Tring said. “So we rang the office every day in May,” a fact of weight.",
        [
            ("We wrote,", "direct", "Ms Tring", "said"),
            ("So we rang the office every day in May,", "direct", "Ms Tring", None),
        ],
    ),
    "pronoun-with-a-clitic": (
        "Asked why, she’d respond, “I like to be there early.”",
        [
            ("I like to be there early.", "direct", "she", "respond"),
        ],
    ),
    "lead-in-after-an-introduction": (
        "But in a loud outburst, tired mother Jo Tring berated the panel. “Nobody rings us back.”",
        [
            ("Nobody rings us back.", "direct", "Jo Tring", None),
        ],
    ),
    "what-she-called": (
        "The motion condemned what she called the “wholesale ruin” of it.",
        [
            ("wholesale ruin", "mixed", "she", "called"),
        ],
    ),
    "a-report-which-described": (
        "The vote came amid a damning Ofsted report into services, which described “long waits”.",
        [("long waits", "mixed", "a damning Ofsted report into services", "described")],
    ),
    "spokesman-for-a-kind-of-group": (
        "A spokesman for campaign group Leeford Parents told the Echo: “The unit is full.”",
        [
            (
                "The unit is full.",
                "direct",
                "A spokesman for campaign group Leeford Parents",
                "told",
            ),
        ],
    ),
    "place-that-finds-itself": (
        "Cllr Ann Marlow spoke of the mess Leeford Council finds itself in, saying: “We are late.”",
        [
            ("the mess Leeford Council finds itself in", "indirect", "Cllr Ann Marlow", "spoke of"),
            ("We are late.", "direct", "Cllr Ann Marlow", "saying"),
        ],
    ),
    "passive-with-its-agent-behind": (
        "The plan was slammed as “shameful” by opposition councillors.",
        [("shameful", "mixed", "opposition councillors", "slammed")],
    ),
    "ordered-after-inspectors-found": (
        "The council was ordered to write a plan after inspectors found “grave gaps” in it.",
        [("grave gaps", "mixed", "inspectors", "found")],
    ),
    "remains-convinced": (
        "Cllr Jo Bell stated he remains convinced that closing it is “the best way”.",
        [("the best way", "mixed", "Cllr Jo Bell", "stated")],
    ),
    "describing-first": (
        "Describing the plan as “hollow”, Cllr Marlow left.",
        [("hollow", "mixed", "Cllr Marlow", "Describing")],
    ),
    "semicolon-for-a-colon": (
        "Ms Tring said; “We are late.”",
        [
            ("We are late.", "direct", "Ms Tring", "said"),
        ],
    ),
    "dash-for-a-colon": (
        "Ms Tring said - “We are late.”",
        [
            ("We are late.", "direct", "Ms Tring", "said"),
        ],
    ),
    "said-by-an-adjective-with-a-capital": (
        "“We are late” is the line to SEND families, says a Leeford county councillor, as "
        "the queue grows.",
        [
            ("We are late", "mixed", "a Leeford county councillor", "says"),
        ],
    ),
    "thats-the-view": (
        "‘We have waited far too long for help’\n\nThat’s the view of parents, who have "
        "written to the trust.",
        [("We have waited far too long for help", "direct", "parents", None)],
    ),
    "not-reopened": (
        'Mr Cole asked: "1. When will it open?\n\n2. What will it cost?"',
        [
            ("1. When will it open? / 2. What will it cost?", "direct", "Mr Cole", "asked"),
        ],
    ),
    "suggested-inside-what-is-told": (
        "Mr Cole told the panel that he had met the trust and suggested the names of two "
        "heads “because they were free”.",
        [
            ("because they were free", "mixed", "Mr Cole", "told"),
        ],
    ),
    "how-the-room-rang": (
        "The Mercury described how the room rang when one parent said: “Give us a choice”.",
        [
            ("Give us a choice", "direct", "one parent", "said"),
        ],
    ),
    "who-was-cut-off": (
        "A parent who was cut off by the council whilst speaking of the long wait for her "
        "son has called it “a disgrace”.",
        [
            ("a disgrace", "mixed", "A parent", "called"),
        ],
    ),
    "a-letter-sent-to": (
        "A letter sent to the council said: “We are late.”",
        [
            ("We are late.", "direct", "A letter sent to the council", "said"),
        ],
    ),
    "stating-of-what-opens": (
        "The plan did not name a school or a date, stating that this was “still to be agreed”.",
        [
            ("still to be agreed", "mixed", "The plan", "stating"),
        ],
    ),
    "what-they-welcomed": (
        "Members of the forum said while they welcomed the plan, they were "
        "“shocked and dismayed” by the cost.",
        [
            ("shocked and dismayed", "mixed", "Members of the forum", "said"),
        ],
    ),
    "invited-to-join": (
        "Members held a march and invited “concerned members of the public” to join.",
        [
            ("concerned members of the public", "mixed", "Members", "invited"),
        ],
    ),
    "will-urge": (
        "Parents will urge councillors to be “big enough to think again”.",
        [
            ("big enough to think again", "mixed", "Parents", "urge"),
        ],
    ),
    "is-expected-to-tell": (
        "Jo Bell is expected to tell councillors that the plan is “broken”.",
        [
            ("broken", "mixed", "Jo Bell", "tell"),
        ],
    ),
    "stood-up-and-said": (
        "The truce was broken when the leader, Cllr Ann Bell, stood up and said "
        "of it: “That is over.”",
        [
            ("That is over.", "direct", "Cllr Ann Bell", "said"),
        ],
    ),
    "party-before-a-name": (
        "Veteran Tory Jo Bell said: “It is late.”",
        [
            ("It is late.", "direct", "Jo Bell", "said"),
        ],
    ),
    "leader-of-the-council": (
        "It was late, then leader of the council Jo Bell told the room it was “a shame”.",
        [
            ("a shame", "mixed", "Jo Bell", "told"),
        ],
    ),
    "passive-before-a-report": (
        "Children are being offered “poor and patchy” help by the trust, a new report has warned.",
        [
            ("poor and patchy", "mixed", "a new report", "warned"),
        ],
    ),
    "a-name-that-is-a-verb": (
        "“It was an attempt to mislead us,” Will Bell, head of the group Fair "
        "Play, told the panel. “And it is wrong.”",
        [
            ("It was an attempt to mislead us, / And it is wrong.", "direct", "Will Bell", "told"),
        ],
    ),
    "and-what-else-he-is": (
        '"We get out more than we put in," Jo Bell, a fellow at Leeford, and '
        "co-author of the study, said in May.",
        [
            ("We get out more than we put in,", "direct", "Jo Bell", "said"),
        ],
    ),
    "in-the-words-of-somebody": (
        "Here is how bad it was in the words of the mother: “I could not sleep for weeks.”",
        [
            ("I could not sleep for weeks.", "direct", "the mother", ":"),
        ],
    ),
    "said-in-an-email": (
        "The reply was that an official, who knew what had been said, wrote in "
        'an email to Mr Cole:\n\n"It is late."',
        [
            ("what had been said", "indirect", "an official", "knew"),
            ("It is late.", "direct", "an official", "wrote"),
        ],
    ),
    "headline-in-capitals": (
        "TOWN TO DO BETTER\n\n“We have made great strides in a year.\n\n“We know "
        "that we must do more.”",
        [
            (
                "We have made great strides in a year. / We know that we must do more.",
                "direct",
                None,
                None,
            ),
        ],
    ),
    "read-the-report-twice": (
        "Cllr Ann Bell said she had read the report twice, “once as a leader and once as a mum”.",
        [
            ("once as a leader and once as a mum", "mixed", "Cllr Ann Bell", "said"),
        ],
    ),
    "calling-it-first": (
        "Calling it “a disgrace”, Cllr Bell said families deserved better.",
        [
            ("a disgrace", "mixed", "Cllr Bell", "Calling"),
            ("families deserved better", "indirect", "Cllr Bell", "said"),
        ],
    ),
    "whose-son": (
        "Jo Bell, 34, whose son Tom, six, has autism, said she felt “let down”.",
        [
            ("let down", "mixed", "Jo Bell", "said"),
        ],
    ),
    "inspectors-found": (
        "The report says there is “little proof” of it, while inspectors found "
        "“serious concerns” about waits.",
        [
            ("little proof", "mixed", "The report", "says"),
            ("serious concerns", "mixed", "inspectors", "found"),
        ],
    ),
    "posted-behind": (
        "“Shame on them,” posted Cllr Bell on the site.",
        [
            ("Shame on them,", "direct", "Cllr Bell", "posted"),
        ],
    ),
    "perfect-storm": (
        "The Director warned councillors of a “perfect storm” facing schools.",
        [
            ("perfect storm", "mixed", "The Director", "warned"),
        ],
    ),
}


@pytest.mark.parametrize("case", MARKED)
def test_quotations_in_marks(case: str) -> None:
    """Every quotation in marks has its content, kind, speaker and cue, and nothing else has."""
    text, expected = MARKED[case]
    assert rows(text) == expected
