"""Marks that hold no speech, and words of saying that say nothing."""

from __future__ import annotations

import pytest

from tests.extract.quote_rows import rows

NOT_SPEECH: dict[str, str] = {
    "so-called": "The so-called “bulge class” was closed.",
    "scare-quotes": "The “golden hello” scheme ends in May.",
    "title-of-a-report": "The report, “Every Place Counts”, is late.",
    "name-in-what-is-agreed": "Ms Tring agreed to send the “Schools Wiki” to them.",
    "undertaking": "The clerk undertook to poll members, and the board asked for a plan by May.",
    "decision-in-the-passive": "It was agreed that the clerk write to the Director.",
    "motto": "Its motto is “Learning without limits”.",
    "heading-in-marks": "The panel met in May.\n\n“A place for all”\n\nIt met again in June.",
    "inches": 'The screen is 32" wide and 18" high.',
    "feet": "The hall is 40' long and 20' wide.",
    "decades": "Schools of the ’60s and ’70s need repair.",
    "possessives-only": "The parents’ forum met the pupils’ council.",
    "announcement-of-a-so-called-deal": "Despite its “historic” deal, the unit has proved slow.",
    "banner": "She held a “Save Our School” banner.",
    "term": "The term “EHCP” stands for a plan.",
    "dashed-dubbed": "The scheme – dubbed “Bright Start” – opens in May.",
    "values": "The school’s values are ‘kindness, courage and respect’.",
    "rated": "The inspectorate rated the school “good”.",
    "feet-and-inches": "The door measures 10'6\" by 8'.",
    "new-in-marks": "The “new” building is ten years old.",
    "decision-by-vote": "It was proposed by Cllr Marlow that the report be noted.",
    "writer-of-the-document": "We expect to spend £4m and we accept that it is late.",
    "question-about-words": "Will the Minister tell the House when the paper will be published?",
    "nobody": "Nobody at the council could say who decides.",
    "recommendation-of-a-report": "It is recommended that Cabinet notes the progress made.",
    "topic-of-a-meeting": "Cabinet will discuss “unit sufficiency” in May.",
    "decision-of-a-body": "Cabinet agreed to fund 60 places.",
    "told-a-story": "Cllr Marlow told parents a story.",
    "denied-permission": "The panel denied planning permission to the school.",
    "what-was-said": "What Cllr Marlow said was wrong.",
    "clear-to-nobody": "It was clear that the plan was late.",
    "noted-the-report": "Members noted the report and thanked officers.",
    "accepted-a-thing": "Two nurses had accepted posts and both would start in May.",
    "disagreed-and": "Cllr Bell disagreed and had found it useful.",
    "heard-nothing": "He had raised it and had heard nothing from anyone.",
    "an-office-before-a-name": "The school’s SENCO, Mrs Bell, told the inspector.",
    "a-chair-who-agreed": "The chair of governors, Ned Vale, agreed.",
    "considered-this-low": "The Head considered this low.",
    "thought-it-a-bargain": "Cllr Bell thought it a poor bargain for what it had cost.",
    "considered-a-report": "Cabinet considered a report seeking leave to change what it is for.",
    "recognised-a-thing-but": "The panel had recognised the risk but had wished for more.",
    "outlined-a-thing-which": "It outlined the work which had been done to date.",
    "asked-that-it-be-done": "Members asked that the lamps be mended by May.",
    "an-amendment": "Cllr Bell moved that it be deleted and replaced with: “(b) that it is late.”",
    "a-motion": "It was moved by Cllr Bell and seconded by Cllr Cole: “This Council notes it.”",
    "a-decision-read-out": "He read the decision which was called in: “That the unit be closed.”",
    "would-ask": "She would ask the Director to telephone them.",
    "would-tell": "The app would tell residents what had become of it.",
    "if-she-thinks": "If she thinks there may have been a breach she can act.",
    "agreed-what-to-do": "Members agreed that reports would no longer use the words.",
    "who-said-it": "Column A is who said it, column B is the date.",
    "indicated-elsewhere": "The gaps as indicated in the report “A place for all” be noted.",
    "ordered-to-pay": "The council was ordered to pay £300 to a boy who missed school for “years”.",
    "committed-to-do": "Cllr Marlow committed to undertake more training.",
    "a-motion-below": "Cllr Bell moved the following motion for debate:-\n\n“We note it.”",
    "proposed-and-seconded": "After the debate Mr Bell proposed, and Ms Tring seconded, a change.",
    "nothing-said": "The council would not say how much it had spent.",
    "byline": "Anger over the late plan, reports Jo Tring",
    "weighed-how": "The panel considered how to share the cost.",
    "than-guidance-suggests": "The team has more cases than guidance suggests is best.",
    "key-points": "The Director highlighted the following key points and referred to the report.",
    "viewed-a-page": "They asked nobody how many residents had viewed the page once it was out.",
    "threatens-action": "A mother threatens action against “unfair” changes.",
    "rather-than-agree": "They moved it rather than agree that it be kept for a “rainy day”.",
    "before-signing": "The trust declared the unit open, before signing off “deep” cuts.",
    "children-who-had-requested": "Children who had requested a place had it confirmed.",
    "tells-the-story": "Numbers that tell the story of a town are in the report.",
    "found-one-that": "The team found one that could take him and had a place.",
    "calls-refused": "The chair over-ruled calls for Mr Cole to leave.",
    "stop-complaining": "A leader told nobody to stop complaining about fees.",
    "cover-up": "There was talk of a “cover-up” after it emerged requested papers were lost.",
    "meeting-at-which": "The trust announced the end of the talks - at which some heads had "
    "planned to speak.",
}


@pytest.mark.parametrize("case", NOT_SPEECH)
def test_what_is_no_speech_yields_nothing(case: str) -> None:
    """Titles, names, mottos, measures, scare quotes and decisions are nobody's words."""
    assert rows(NOT_SPEECH[case]) == []
