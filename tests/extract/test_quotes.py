"""Quotations: content, kind, speaker and cue, shape by shape."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.extract.quotes import parse_quotes
from sendminer.records import Mention, Official, Quote
from tests.conftest import shared, worked_cases

Row = tuple[str, str, str | None, str | None]
"""Content, kind, the speaker's words, the cue."""

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
    "split-pronoun": (
        "“We are late,” she said, “but we are building.”",
        [("We are late, / but we are building.", "direct", "she", "said")],
    ),
    "two-sentences-around-speaker": (
        "“We are late,” Cllr Marlow said. “We are building.”",
        [
            ("We are late,", "direct", "Cllr Marlow", "said"),
            ("We are building.", "direct", "Cllr Marlow", None),
        ],
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
    # labels and minutes
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
    # not speech
    "so-called": ("The so-called “bulge class” was closed.", []),
    "scare-quotes": ("The “golden hello” scheme ends in May.", []),
    "title-of-a-report": ("The report, “Every Place Counts”, is late.", []),
    "motto": ("Its motto is “Learning without limits”.", []),
    "heading-in-marks": ("The panel met in May.\n\n“A place for all”\n\nIt met again in June.", []),
    "inches": ('The screen is 32" wide and 18" high.', []),
    "feet": ("The hall is 40' long and 20' wide.", []),
    "decades": ("Schools of the ’60s and ’70s need repair.", []),
    "possessives-only": ("The parents’ forum met the pupils’ council.", []),
}

UNMARKED: dict[str, tuple[str, list[Row]]] = {
    "said-that": (
        "Ms Tring said that the unit was full.",
        [("the unit was full", "indirect", "Ms Tring", "said")],
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
    "told-listener": (
        "Officers told the panel that 41 children were waiting.",
        [("41 children were waiting", "indirect", "Officers", "told")],
    ),
    "told-that-less": (
        "Ms Tring told councillors the unit was full.",
        [("the unit was full", "indirect", "Ms Tring", "told")],
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
}


def rows(text: str) -> list[Row]:
    """What the grammar finds, in the shape of the tables."""
    return [(q.text, q.kind, q.speaker_text, q.cue) for q in parse_quotes(text)]


@pytest.mark.parametrize("case", MARKED)
def test_quotations_in_marks(case: str) -> None:
    """Every quotation in marks has its content, kind, speaker and cue, and nothing else has."""
    text, expected = MARKED[case]
    assert rows(text) == expected


@pytest.mark.parametrize("case", UNMARKED)
def test_speech_in_other_words(case: str) -> None:
    """Indirect speech is the clause that was said, and what is no speech yields nothing."""
    text, expected = UNMARKED[case]
    assert rows(text) == expected


def agrees(quote: Quote, expected: dict[str, Any]) -> bool:
    """Say whether a quotation is what a worked case expects, in all that the case gives."""
    pieces = expected.get("paragraphs", 2 if expected.get("split") else len(quote.spans))
    return (
        quote.text == expected["content"]
        and quote.speaker_text == expected["speaker"]
        and quote.kind == expected.get("type", quote.kind)
        and quote.cue == expected.get("cue", quote.cue)
        and len(quote.spans) == pieces
    )


@pytest.mark.parametrize("case", worked_cases("quotes"), ids=lambda case: case["id"])
def test_worked_case(case: dict[str, Any]) -> None:
    """The worked cases yield the quotations that they expect and no others."""
    found = parse_quotes(case["text"])
    assert len(found) == len(case["expect"])
    assert all(map(agrees, found, case["expect"]))


def official(identity: str, text: str, *words: str) -> Official:
    """An official mentioned at the first place where each of ``words`` stands."""
    spans = [(text.index(word), word) for word in words]
    mentions = tuple(Mention(start, start + len(word), word) for start, word in spans)
    return Official(identity, words[0], mentions=mentions)


def test_speaker_is_the_official_whose_mention_it_is() -> None:
    """The speaker's id comes from the mention at the very words, so a pronoun has one too."""
    text = "Cllr Ann Marlow spoke. She said: “We are late.” Jo Tring said it was “late”."
    people = (official("o1", text, "Cllr Ann Marlow", "She"), official("o2", text, "Jo Tring"))
    assert [q.speaker for q in parse_quotes(text, people)] == ["o1", "o2"]


def test_speaker_of_the_sentence_before() -> None:
    """A quotation that stands alone belongs to the official named before it."""
    text = "“We are late,” Cllr Marlow said. “We are building.”"
    found = parse_quotes(text, (official("o1", text, "Cllr Marlow"),))
    assert [q.speaker for q in found] == ["o1", "o1"]


def test_speaking_for_an_official_is_not_the_official() -> None:
    """Whoever speaks for a councillor is not that councillor."""
    text = "A spokesperson for Cllr Marlow said: “We are late.”"
    assert parse_quotes(text, (official("o1", text, "Cllr Marlow"),))[0].speaker is None


def test_given_sentences_are_used() -> None:
    """Sentence spans passed in take the place of our own."""
    text = "Ms Tring said it was late. Nobody came."
    assert [q.text for q in parse_quotes(text, (), [(0, len(text))])] == [
        "it was late. Nobody came"
    ]


def test_every_quotation_of_the_seed_article_has_its_speaker() -> None:
    """All quotations in marks of a real article are found, each with somebody who speaks."""
    text = shared("data/seed/hemeltoday-2021-11-16.txt").read_text(encoding="utf-8")
    marked = [quote for quote in parse_quotes(text) if quote.kind != "indirect"]
    assert len(marked) == 7
    assert all(quote.speaker_text for quote in marked)


PIECES = st.sampled_from(
    [
        *"“”‘’\"'«», .:;?!–-()[]\n\t\x00£1aA",
        "\n\n",
        "Cllr Marlow ",
        "said ",
        "said that ",
        "told the panel ",
        "She added: ",
        "who ",
        "and ",
        "According to ",
        "It was noted that ",
        "the plan ",
        "was late",
        "Answer: ",
        "Question from Ms Tring to the Leader",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=80).map("".join))


@settings(deadline=None)
@given(TEXTS)
def test_quotations_stand_word_for_word_at_their_spans(text: str) -> None:
    """Whatever the text, nothing is raised and every piece is found again at its span."""
    for quote in parse_quotes(text):
        assert quote.text == " / ".join(text[start:end] for start, end in quote.spans)
        assert all(0 <= start < end <= len(text) for start, end in quote.spans)
        assert all(a[1] <= b[0] for a, b in pairwise(quote.spans))
        assert quote.speaker_text is None or quote.speaker_text in text
        assert quote.cue is None or quote.cue in text
        assert quote.rule


@settings(deadline=None)
@given(TEXTS)
def test_quotations_are_sorted_and_apart(text: str) -> None:
    """Whatever the text, quotations come in the order of the text and share no words."""
    found = parse_quotes(text)
    assert found == sorted(found, key=lambda quote: quote.spans)
    spans = sorted(span for quote in found for span in quote.spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
