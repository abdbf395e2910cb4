"""Counts that a text names again, and room for so many people.

The rows read as those of ``test_counts_shapes``.
"""

# ruff: noqa: E501 - one row a line, however long
from __future__ import annotations

import pytest

from sendminer.extract.counts import parse_counts
from tests.extract.test_counts_shapes import shown

# fmt: off
ROWS: dict[str, list[tuple[str, str]]] = {
    "a number that was counted before": [
        ("It pledged 84 new places.\n\nMs Vale said 84 would not be enough.", "84 place new; 84 place"),
        ("It pledged 84 new places.\n\nThe cost is high. Nobody knows when the last of the 84 will come.", "84 place new; 84 place"),
        ("It pledged 84 new places.\n\nShe is a parent. By her count he has found 12 of his 84.", "84 place new; 12 place; 84 place"),
        ("It pledged 84 new places.\n\nHer daughter is one of the 84.", "84 place new; 84 place"),
        ("It pledged 84 new places.\n\nThe 84 desks are blue, and 84 votes were cast.", "84 place new"),
        ("It pledged 84 new places and has 84 pupils.\n\nThey met again in June. Nobody spoke of the 84.", "84 place new; 84 pupil"),
        ("It teaches 84 pupils.\n\nThe cost is high. Nobody asked the 84.", "84 pupil"),
        ("There will be 60 extra places by 2028 and not the 84 which it forecast.", "60 place additional; 84 place previous"),
        ("We have created 84 places. With the 36 at the new schools there are more.", "84 place delivered; 36 place"),
        ("It has opened 84 places, among them the 36 at Ash School.", "84 place delivered; 36 place delivered"),
        ("It has lost 84 places, among them 36 in Wexby.", "84 place lost; 36 place lost"),
        ("It has 84 places, among them 36 chairs.", "84 place"),
        ("The two sites will have 84 places, where 60 were announced at first.", "84 place; 60 place"),
        ("That progress with special school places be noted, including the 14 which came into use in May.", "14 place @special_school"),
        ("The number of school places kept in step with demand, with 14,190 created since 2013.", "14190 place delivered"),
    ],
    "not so many": [
        ("The block would now give 84 places and not 96.", "84 place; 96 place previous"),
        ("It will open with eight places, and no longer ten.", "8 place; 10 place previous"),
        ("It has 84 places and not 96 per cent of them are full.", "84 place"),
        ("The school can now double its numbers to 48.", "48 pupil to"),
        ("There will be 84 places in 2025 and a little over 96 in 2026.", "84 place; 96 place >"),
    ],
    "room for people": [
        ("The school has room for about 84 pupils with autism.", "84 place ~ #ASD"),
        ("There will be room in the new wing for 84 learners.", "84 place"),
        ("It made room for 24 more children in its special schools.", "24 place additional @special_school"),
        ("There is a meeting room for 12 pupils.", "12 pupil"),
        ("The sensory room for six children is shut.", "6 child"),
        ("The outdoor space for 24 pupils is small.", "24 pupil"),
    ],
    "a school for so many": [
        ("The special school for 84 that was agreed in May will cost more.", "84 pupil @special_school"),
        ("The special school for 11 to 16-year-olds opens.", ""),
        ("The school for 84 dogs opens.", ""),
        ("Special school for 84 clears first hurdle\n\nA special school for 84 children is to open.", "84 pupil @special_school; 84 child @special_school"),
        ("SEND: the new school would hold 105.", "105 pupil"),
        ("SEND: once rebuilt, the boys' school is hoped to take as many as 105 in all.", "105 pupil <="),
        ("SEND: the unit will hold its full 35.", "35 pupil @sen_unit"),
        ("SEND: the site would hold 105 houses. It will take 30 weeks.", ""),
        ("The barn would hold 105.", ""),
        ("Ash Primary will have room for 20 SEND pupils and Elm Primary for 15.", "20 place; 15 place"),
    ],
    "where the places are": [
        ("Four of the resource bases had opened, with 34 of the 60 places.", "4 base delivered @resource_base; 34 place @resource_base; 60 place @resource_base"),
        ("- Alternative provision: 34 of the 40 places are open.", "34 place delivered @alternative_provision; 40 place @alternative_provision"),
        ("It pledged 84 special school places, and more help in mainstream classes.\n\nSo far 36 of those places have opened.", "84 place @special_school; 36 place delivered @special_school"),
        ("He said that all 84 places would be delivered, and that he would help pupils in mainstream classes.", "84 place new"),
        ("The school is for 420 pupils, with a nursery, and with ten places for pupils with SEND.", "420 pupil; 10 place"),
        ("She spoke of the 84 children whose plans had named a special school.", "84 child @special_school"),
        ("It has opened nine resource bases this year, with 84 places.", "9 base delivered @resource_base; 84 place @resource_base"),
    ],
    "one number in place of another": [
        ("Ash School will have 84 places in place of 60.", "84 place to; 60 place from"),
        ("It now plans 60 places instead of the 84 first agreed.", "60 place to; 84 place from"),
    ],
    "what is wanted": [
        ("The paper says that another 84 places will be called for by 2030.", "84 place needed"),
        ("By 2030 there have to be 84 more places.", "84 place needed"),
        ("It says that 84 places will be wanted within five years.", "84 place needed"),
    ],
    "how many have plans": [
        ("The number with an EHC plan could reach 1,240 by 2030, against 960 now.", "1240 pupil to; 960 pupil previous"),
        ("SEND: it said that of these children 84 were taught elsewhere.", "84 child"),
        ("SEND: at present 47 boys go to Ash School, which was built for 60.", "47 child; 60 child"),
        ("SEND: she has three boys at the school.", ""),
        ("SEND: four children in every hundred wait.", ""),
    ],
    "people who are named before": [
        ("SEND: “Our children need something else. “Five of them come every day.", "5 child"),
        ("SEND: all children are enrolled, so that 84 more of them have a meal.", "84 child"),
        ("SEND: children use 60 routes, and on 12 of them nobody came.", ""),
        ("SEND: children have had awards, and 84 of them will be looked at.", ""),
        ("SEND: she asked about the children whose hours had ended, as no more than nine had been helped.", "9 child <="),
        ("SEND: children were there. A boy of nine had been excluded.", ""),
    ],
    "answers": [
        ("Q2. Cllr Vale: How many places are open?\n\nA. 84.", "84 place"),
        ("Cllr Vale asked how many special school places were open. The officer replied that there were 84, of which 24 were new.", "84 place; 24 place"),
        ("Cllr Vale asked for the number of places outside the county; the answer was 84.", "84 place"),
        ("Cllr Vale asked how many places were open. The roof is old, and there were 84 tiles.", ""),
        ("The number of places is known. The hall was full and there were 84 at the end.", ""),
        ("Cllr Vale asked how many buses ran. There were 84.", ""),
        ("She spoke of special school places. Mr Ashe said that 36 of the 84 were open.", "36 place; 84 place"),
        ("She spoke of special school places and roads. Mr Ashe said that 36 of the 84 were open.", ""),
        ("It added 84 places in two years, 24 of them in the north.", "84 place additional; 24 place"),
        ("The base would take 14 pupils, not 20, as a room was needed.", "14 pupil @resource_base; 20 pupil previous @resource_base"),
    ],
    "what a count is of": [
        ("The 84 places are for pupils of seven to sixteen (Years 3 to 11) with autism.", "84 place #ASD"),
        ("Ash School will have 84 places in place of 60 for autistic pupils.", "84 place to #ASD; 60 place from #ASD"),
        ("A new block will stand beside the nursery, with space for 84 children.", "84 place"),
        ("It considered three resource bases, which would open in May.\n\nElm Infant School would have 20 places and Ash Junior School 18.",
         "3 base @resource_base; 20 place @resource_base; 18 place @resource_base"),
        ("It has opened three resource bases this year.\n\nWexby will have its last 20 places in May.", "3 base delivered @resource_base; 20 place"),
    ],
    "days and phases": [
        ("It has 60 places, the council said today (Monday, December 3).", "60 place"),
        ("Of the 64 places in the first phase 48 are open.", "64 place; 48 place delivered"),
        ("It has 60 places. Mr Ashe noted that phase two had been late.", "60 place"),
        ("The school for 60 pupils opened on 8 January with its first 24.", "60 pupil; 24 pupil"),
        ("The school took 14 children in two rooms. It will grow to its full 60 by May.", "14 child; 60 child to"),
        ("It raised the number of places at schools that were already there, by 24.", "24 place additional"),
        ("Six more officers will start to clear the SEND appeals. Last month 84 had been waiting too long.", "6 staff additional"),
    ],
}
# fmt: on
CASES = [(shape, text, row) for shape, rows in ROWS.items() for text, row in rows]


@pytest.mark.parametrize(
    ("text", "row"), [case[1:] for case in CASES], ids=[f"{c[0]}: {c[1]}" for c in CASES]
)
def test_recalled(text: str, row: str) -> None:
    """Each is read as a reader would, and nothing else is found."""
    assert "; ".join(shown(found) for found in parse_counts(text)) == row
