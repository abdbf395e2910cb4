"""Sentence and paragraph boundaries of British news and minutes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.extract.sentences import paragraphs, sentences
from sendminer.lexicon import lexicon

ONE: dict[str, str] = {
    "title-cllr": "Cllr. Ann Marlow opened the unit.",
    "title-coun": "Coun. Ann Marlow opened the unit.",
    "title-rt-hon": "The Rt. Hon. Ann Marlow opened the unit.",
    "title-hon-members": "She will meet hon. Members who represent the county.",
    "title-st": "St. Agnes School will grow.",
    "initials": "A report by J. R. Marlow was read.",
    "initials-glued": "A report by J.R. Marlow was read.",
    "money-decimal": "It costs £9.5m a year.",
    "circa": "It will cost c. £60m in all.",
    "number-abbreviated": "Minute no. 12 was agreed.",
    "page-reference": "The figures are on p. 14 of the report.",
    "month-abbreviated": "The panel met on 4 Jan. 2030 in Leeford.",
    "for-example": "Some schools, e.g. Leeford Primary, are full.",
    "that-is": "Its places, i.e. Year 7 and above, are full.",
    "versus": "The case of Marlow v. Leeford Council was read.",
    "time": "It opens at 7.30 p.m. on Monday.",
    "company": "The work went to Marlow Ltd. Group in May.",
    "section-number": "Paragraph 4.2 of the plan was read.",
    "web-address": "The plan is at www.leeford.example/plan.html now.",
    "file-name": "The file plan.pdf was read.",
    "ellipsis-inside": "We were told… nothing at all.",
    "dots-inside": "We were told ... nothing at all.",
    "quoted-question-goes-on": "“Where will they go?” asked Ms Tring.",
    "quoted-question-name-first": "“Where will they go?” Ms Tring asked the panel.",
    "quoted-question-adverb": "“Where will they go?” Ms Tring angrily asked.",
    "quoted-question-apposition": "“Is it late?” Jo Tring, who has two sons, said.",
    "quoted-exclamation-goes-on": "“Never again!” she shouted.",
    "single-marks-go-on": "‘Never again!’ she shouted.",
    "brackets": "The unit (it opened in May.) is full.",
    "item-number": "12. The unit is full.",
    "item-number-behind-markup": "<p><strong>12. The unit is full.</strong></p>",
    "beaten": "Leeford d. Tring 3-1.",
    "list-without-resolution": "The plan has aims: (a) speed; (b) care.",
    "second-limb-alone": "Members should be i) quick, ii) fair and iii) kind.",
    "initialism": "The U.S. schools are full.",
    "degree": "Ann Marlow, Ph.D., opened the unit.",
    "year-and-stop-inside": "The 2025-26 plan is late.",
    "double-rank": "Lt.-Col. Ann Marlow opened the unit.",
    "appendix": "The plan (see App. B) is late.",
    "year-group": "In Yr. 7 it is full.",
    "degree-with-honours": "Ann Marlow B.Ed. (Hons.) opened the unit.",
    "concerning": "Cllr Marlow asked for more re. Elm School.",
    "years-of-school": "Pupils in Yrs. 7-9 moved to Elm School.",
    "section-abbreviated": "The panel read sect. 7 of the plan.",
    "psychologist": "Ann Marlow (Sr. Ed. Psych.) gave it.",
    "number-fused-with-a-stop": "Item 4.12 was read.",
    "hard-wrapped-unit": "It cost £9.5\nmillion in all.",
}

TWO: dict[str, tuple[str, str]] = {
    "plain": ("The unit is full.", "Ms Tring left."),
    "question": ("Is it full?", "It is."),
    "exclamation": ("Never!", "She left."),
    "money-ends": ("It cost £9.5m.", "It is full."),
    "year-ends": ("It opened in 2031.", "It is full."),
    "number-then-sentence": ("There are 40.", "More will follow."),
    "title-then-stop": ("Ms Tring met the councillor.", "Ann Marlow left."),
    "no-as-an-answer": ("The answer was no.", "The panel left."),
    "footnote": ("The cost is high.[1]", "It is due in May."),
    "footnote-in-print": ("The cost is high.12", "It is due in May."),
    "month-ends": ("It opened in Sept.", "The panel was pleased."),
    "company-ends": ("The work went to Marlow & Co.", "It will cost £2m."),
    "afternoon-ends": ("It opens at 7.30 p.m.", "The hall is full."),
    "label-letter-ends": ("The cuts are in Appendix C.", "Marlow Council will vote."),
    "plan-letter-ends": ("They chose Plan B.", "It failed."),
    "country-ends": ("He lives in the U.S.", "The trip was long."),
    "closing-mark-stays": ("“It is full.”", "Ms Tring left."),
    "closing-straight-mark-stays": ('"It is full."', "Ms Tring left."),
    "closing-single-mark-stays": ("‘It is full.’", "Ms Tring left."),
    "closing-bracket-stays": ("(It is full.)", "Ms Tring left."),
    "opening-mark-belongs-to-next": ("Ms Tring left.", "“It is full,” she said."),
    "opening-single-belongs-to-next": ("Ms Tring left.", "‘It is full,’ she said."),
    "question-then-new-speaker": ("“Is it full?”", "Ms Tring left the hall."),
    "question-then-label": ("“Is it full?”", "Cllr Marlow said: “No.”"),
    "ellipsis-ends": ("It was late…", "Ms Tring left."),
    "no-space-after-stop": ("The unit is full.", "Ms Tring left."),
    "amount-opens": ("It is full.", "£2m was spent."),
    "digit-opens": ("It is full.", "60 places are needed."),
    "bracket-opens": ("It is full.", "(The other is not.)"),
    "accent-opens": ("It is full.", "Élise Tring left."),
}

RESOLUTIONS: dict[str, tuple[str, list[str]]] = {
    "lettered-limbs": (
        "RESOLVED that: (a) the report be noted; (b) the unit be built.",
        ["RESOLVED that:", "(a) the report be noted;", "(b) the unit be built."],
    ),
    "numbered-limbs": (
        "RESOLVED: 1. That the report be noted; 2. That the unit be built.",
        ["RESOLVED:", "1. That the report be noted;", "2. That the unit be built."],
    ),
    "roman-limbs": (
        "Cabinet agreed: (i) to note the report; and (ii) to build the unit.",
        ["Cabinet agreed:", "(i) to note the report; and", "(ii) to build the unit."],
    ),
    "limbs-on-lines": (
        "RESOLVED that:\n(a) the report be noted;\n(b) the unit be built.",
        ["RESOLVED that:", "(a) the report be noted;", "(b) the unit be built."],
    ),
    "a-limb-that-refers-to-others": (
        "iii. Subject to (i) and (ii) above, the rooms be let; (iv) further to (i) they be lit.",
        [
            "iii. Subject to (i) and (ii) above, the rooms be let;",
            "(iv) further to (i) they be lit.",
        ],
    ),
    "run-together-numbers": (
        "1. 32 reviews by Friday, split between Aled and Sofia 2. Sofia: ring Quarry Park 3. Go.",
        [
            "1. 32 reviews by Friday, split between Aled and Sofia",
            "2. Sofia: ring Quarry Park",
            "3. Go.",
        ],
    ),
    "run-together-roman": (
        "i. A rise of 3.99%. ii. The saving is struck out. iii. An hour goes.",
        ["i. A rise of 3.99%.", "ii. The saving is struck out.", "iii. An hour goes."],
    ),
    "a-number-of-the-prose": (
        "1. It has room for 30 at Key Stage 2. Parents said so.",
        ["1. It has room for 30 at Key Stage 2.", "Parents said so."],
    ),
    "items-behind-dashes-that-run-on": (
        "They spoke. - Cllr Bell agreed. - A member did not. - Asked why, he left.",
        ["They spoke.", "- Cllr Bell agreed.", "- A member did not.", "- Asked why, he left."],
    ),
    "a-span-of-days": (
        "It is open Mon. - Fri. and at weekends.",
        ["It is open Mon. - Fri. and at weekends."],
    ),
    "bullets-in-one-line": (
        "The new places are:\n· Elm School – eight places · Oak School – six places",
        ["The new places are:", "· Elm School – eight places", "· Oak School – six places"],
    ),
    "bullets-on-lines": (
        "The panel asked for:\n• more places\n• shorter waits",
        ["The panel asked for:", "• more places", "• shorter waits"],
    ),
}

PARAGRAPHS: dict[str, tuple[str, list[str]]] = {
    "blank-line": ("One.\n\nTwo.", ["One.", "Two."]),
    "windows-lines": ("One.\r\n\r\nTwo.", ["One.", "Two."]),
    "line-is-a-paragraph": ("One is here.\nTwo is here.", ["One is here.", "Two is here."]),
    "white-space-only": (" \n\t\n ", []),
    "empty": ("", []),
    "separator-characters": ("One.\u2029Two.", ["One.", "Two."]),
    "hard-wrapped": (
        "The unit will open in May with forty places for children who\n"
        "now travel more than twenty miles to the nearest school that\n"
        "can teach them, and it will grow to sixty places by the end of\n"
        "the year after.",
        [
            "The unit will open in May with forty places for children who\n"
            "now travel more than twenty miles to the nearest school that\n"
            "can teach them, and it will grow to sixty places by the end of\n"
            "the year after."
        ],
    ),
}


def cut(text: str) -> list[str]:
    """The sentences of a text as words."""
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("case", ONE)
def test_stops_that_end_nothing(case: str) -> None:
    """A full stop inside a sentence does not cut it."""
    assert cut(ONE[case]) == [ONE[case]]


@pytest.mark.parametrize("case", TWO)
def test_stops_that_end_a_sentence(case: str) -> None:
    """Two sentences are cut between the first one's closing marks and the next one's opening."""
    space = "" if case == "no-space-after-stop" else " "
    assert cut(space.join(TWO[case])) == list(TWO[case])


@pytest.mark.parametrize("case", RESOLUTIONS)
def test_limbs_of_resolutions(case: str) -> None:
    """Each limb of a resolution is a sentence of its own."""
    text, expected = RESOLUTIONS[case]
    assert cut(text) == expected


@pytest.mark.parametrize("case", PARAGRAPHS)
def test_paragraphs(case: str) -> None:
    """Paragraphs end at blank lines, and at line breaks of text that is not hard-wrapped."""
    text, expected = PARAGRAPHS[case]
    assert [text[start:end] for start, end in paragraphs(text)] == expected


def test_no_sentence_crosses_a_paragraph() -> None:
    """A paragraph break ends a sentence that has no full stop."""
    assert cut("The unit is\n\nfull now.") == ["The unit is", "full now."]


WORDS = lexicon("sentences")


@pytest.mark.parametrize(
    "rule, text", [(rule, text) for rule in WORDS for text in WORDS[rule]["accept"]]
)
def test_lexicon_accepts(rule: str, text: str) -> None:
    """Every accepted example of the lexicon is one sentence."""
    assert cut(text) == [text], rule


@pytest.mark.parametrize(
    "rule, text", [(rule, text) for rule in WORDS for text in WORDS[rule]["reject"]]
)
def test_lexicon_rejects(rule: str, text: str) -> None:
    """Every rejected example of the lexicon is two sentences."""
    assert len(cut(text)) == 2, rule


PIECES = st.sampled_from(
    [
        *"abAB19 .!?…,;:()[]“”‘’\"'\n\r\t£\u2029\x00–-",
        "Cllr. ",
        "(a) ",
        "1. ",
        "RESOLVED: ",
        "e.g. ",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=120).map("".join))


@settings(deadline=None)
@given(TEXTS)
def test_sentences_are_ordered_trimmed_and_complete(text: str) -> None:
    """Whatever the text, sentences are sorted and trimmed, and hold all that is no white space."""
    spans = sentences(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    outside = list(text)
    for start, end in spans:
        outside[start:end] = " " * (end - start)
    assert not "".join(outside).strip()


@settings(deadline=None)
@given(TEXTS)
def test_sentences_lie_within_paragraphs(text: str) -> None:
    """Whatever the text, each sentence lies inside one paragraph."""
    blocks = paragraphs(text)
    for start, end in sentences(text):
        assert any(a <= start and end <= b for a, b in blocks)
