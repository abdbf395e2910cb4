"""Counts as reports, notices and local news word them: what a list, a bracket or a table says.

The rows read as those of ``test_counts_shapes``.
"""

# ruff: noqa: E501 - one row a line, however long
from __future__ import annotations

import pytest

from sendminer.extract.counts import parse_counts
from tests.extract.test_counts_shapes import shown

# fmt: off
ROWS: dict[str, list[tuple[str, str]]] = {
    "what a change comes to, of people too": [
        ("The head wants to extend its capacity to 96 pupils.", "96 pupil to"),
        ("It will increase the academy's capacity to provide 84 places.", "84 place to"),
        ("It will increase its capacity to provide 84 more places.", "84 place additional"),
        ("An increase to over 900 children is likely.", "900 child > to"),
        ("The letter went to 60 parents and to 40 pupils.", "40 pupil"),
        ("The base has ten places, with the option of raising this to 16 places.", "10 place @resource_base; 16 place to @resource_base"),
        ("Elm House will expand over time to 84 places.", "84 place to"),
        ("It asks to increase the places at Elm House to 84 places.", "84 place to"),
        ("It will go from its present 84 places to 112 places.", "84 place from; 112 place to"),
        ("It teaches 84 pupils, up from its current 60.", "84 pupil to; 60 pupil from"),
        ("The unit, currently 20 places, would be enlarged to 32.", "20 place existing @sen_unit; 32 place to @sen_unit"),
        ("EHC plans will rise to 840 by 2027 and 900 by 2030.", "840 plan to; 900 plan to"),
        ("Governors would cut the intake by 15, to 45.", "15 place lost; 45 place to"),
        ("Exclusions doubled, to 84 from 42.", "84 exclusion to; 42 exclusion from"),
        ("Numbers in special schools went up 8% to 840.", "840 pupil to @special_school"),
        ("The rise in full-time staff from 13 to 14 is welcome.", "13 staff from; 14 staff to"),
        ("In ten years it has increased the number of special school places in the county and the city by 84.", "84 place additional @special_school"),
        ("It is 85 places short, a figure that could hit 140.", "85 place needed; 140 place to"),
        ("From 30 schools came many ideas, leading to 12 ‘likely schemes’.", "30 school"),
    ],
    "what goes on in the sentence": [
        ("The deficit of special school places, put at 140, will be 210 by 2030.", "140 place needed @special_school; 210 place to @special_school"),
        ("It has two special schools, providing 270 places, and 14 SEN units, providing 168.",
         "2 school @special_school; 270 place @special_school; 14 unit @sen_unit; 168 place @sen_unit"),
        ("The places (30 in total) would be on two sites, 18 at Elm and 12 at Oak.", "30 place; 18 place; 12 place"),
        ("Planned places 2025-26: 96; 2026-27: 108; 2027-28: 120", "96 place; 108 place; 120 place"),
        ("It hopes to deliver 84 places for infants and 48 places for juniors.", "84 place new; 48 place new"),
        ("SEND: six bases are full, with just nine places left across the other two.", "6 base @resource_base; 9 place @resource_base"),
        ("It opened 15 schools, on top of the 108 that we have opened since.", "15 school delivered; 108 school delivered"),
        ("It agreed the expansion of Elm School in the north, by 45 places.", "45 place additional"),
        ("The plan for 36 extra places was withdrawn.", "36 place additional"),
        ("The last 36 places were withdrawn.", "36 place lost"),
        ("The order limits pupil numbers at the school to 350.", "350 pupil to"),
        ("We have already developed over 84 places, a 20 per cent increase.", "84 place > delivered"),
    ],
    "what is said of a list": [
        ("Some 84 extra places and 12 early years staff will be needed.", "84 place ~ needed; 12 staff needed @nursery"),
        ("These places have been created:\n• Hart Primary – 8 places\n• Lime Tree – 12", "8 place delivered; 12 place delivered"),
        ("Additional places:\n- 8 places at Hart\n- 12 places at Elm", "8 place additional; 12 place additional"),
        ("The new schools are as follows:\n- two in the west with 84 places", "2 school; 84 place"),
        ("The special schools named in the paper are:\n\n• A 60-place school for pupils of primary age in the north of the borough who have been waiting longest of all, to be run by a trust.\n• A 84-place school with a pool.",
         "60 place @special_school; 84 place @special_school"),
        ("The scheme will see 24 places created at Elm.", "24 place new"),
        ("By May 24 places will have been created.", "24 place new"),
        ("Nine schools offer 24 places.", "9 school; 24 place"),
        ("They will offer 24 places.", "24 place new"),
        ("It wants to discontinue the ten transitional places.", "10 place lost"),
        ("Establishing a 16 place resource base.", "16 place new @resource_base"),
        ("The expansion of six special schools was agreed.", "6 school @special_school"),
        ("It approved the expansion of Elm by 12 places.", "12 place additional"),
        ("There is a need of up to 84 extra places.", "84 place <= needed"),
        ("A free school of 60 places will be opening in May.", "60 place new @free_school"),
    ],
    "what is said in brackets": [
        ("More than 84 SEND (special needs and disability) places will open.", "84 place > new"),
        ("It bought 16 education health and care plan (EHCP) places.", "16 place"),
        ("The number of pupils in special schools (around 840) rose.", "840 pupil ~ @special_school"),
        ("The capacity of the special school (84) is too low.", "84 place @special_school"),
        ("There were 840 plans, of which 62 per cent (520) were late. SEND", "840 plan; 520 plan"),
        ("Some 12% (840) of pupils have a plan.", "840 pupil"),
        ("Some 12% (840) of replies were rude.", ""),
        ("SEND: 60 plans out of 84 (71%) were late.", "60 plan; 84 plan"),
        ("Nine plans out of 10 were late. SEND", ""),
        ("Resource bases (specialist units in a school), which have 60 places, are full.", "60 place @resource_base"),
        ("Bases open at Brook (8 places, KS1), Dale (8, KS2) and Firth (20, secondary).", "8 place @resource_base; 8 place @resource_base; 20 place @resource_base"),
        ("Four new special schools (two primary and two secondary) will open.", "4 school new @special_school; 2 school @special_school; 2 school @special_school"),
    ],
    "whose need and provision": [
        ("It will close six places at Hart (VC) Junior, Infant and Nursery School for children with autism.", "6 place lost #ASD"),
        ("It has an autism-specific resource base for 20 students.", "20 student @resource_base #ASD"),
        ("Pupils left PRUs, with an average of 44 pupils in each unit.", "44 pupil @pupil_referral_unit"),
        ("It has a base with 44 pupils in the unit.", "44 pupil @resource_base"),
        ("A 10-place sensory base and an eight-place nurture hub are planned.", "10 place @resource_base; 8 place new @resource_base"),
        ("It funds 60 new places to ease pressure on special schools.", "60 place new"),
        ("It will improve inclusion in mainstream schools and deliver 60 places.", "60 place new"),
        ("The base has room for 60 children with learning needs and a special school for ten.", "60 child @resource_base"),
        ("The number of places in special schools or units rose by 60.", "60 place additional @special_school"),
        ("Five schools were asked by the council last year to plan and cost a resource base.", "5 school"),
        ("It has an ARP at Hart Nursery School (24 places).", "24 place @resource_base"),
        ("The PRU, built for 64 places, had 81 on roll.", "64 place @pupil_referral_unit; 81 pupil @pupil_referral_unit"),
        ("Resourced provision grows from 9 schools to 15, offering 180 places.", "9 school from @resource_base; 15 school to @resource_base; 180 place @resource_base"),
        ("The bases are at these schools:\n\nSchool | Places\n---|---\nHart | 12\nElm | 16", "12 place @resource_base; 16 place @resource_base"),
        ("School | Pupil places\nHart | 12\nElm | 16", "12 place; 16 place"),
    ],
    "who and what is counted": [
        ("It teaches 48 boys and girls.", "48 child"),
        ("It has 58 vacancies in Reception and 12 across all other years.", "58 place; 12 place"),
        ("It is thought that 1985 pupils will need a place, by 2031 pupils or by 2026 places.", "1985 pupil"),
        ("It has five integrated resources and eight specialist centres.", "5 base @resource_base; 8 base @resource_base"),
        ("SEND: it has 75 11-19 year olds and 150 under 16s.", "75 child; 150 child"),
        ("Police held three 16-year-olds.", ""),
        ("Some 190 ‘young people’ wait.", "190 young_person ~"),
        ("A 170-capacity school will open.", "170 place new"),
        ("An eight place early help class will open.", "8 place new"),
        ("The number of children who travel has risen, with 840 now going by taxi.", "840 child"),
        ("It has 96 pupils, but 104 are on roll.", "96 pupil; 104 pupil"),
        ("It has 2.4 fewer classroom teachers.", "2.4 staff lost"),
        ("The expansion brings 25 places. It will provide 3 additional classrooms.", "25 place"),
        ("SEND: it will put up 121 modular units.", ""),
        ("Five of 30 schools applied.", "5 school; 30 school"),
        ("There were 42 assessments; 20 exceeded the limit. SEND", "42 assessment; 20 assessment"),
        ("A mother with three children spoke.", ""),
        ("It takes 75 pupils but could accommodate 110.", "75 pupil; 110 pupil"),
        ("It opens with four pupils and rises to its full complement of 12. SEND", "4 pupil; 12 pupil to"),
        ("The number of children’s centres fell from 29 to 22.", ""),
        ("It gave out 60 EHCPs. It met on Thursday, May 9.", "60 plan"),
        ("It has 12 schools, with a further two approved to open.", "12 school; 2 school additional"),
        ("Creation of a 14 place Reception/KS1 resource base.", "14 place new @resource_base"),
        ("It had 64 placing requests, before the number rocketed to 90 and then up again to 110.", "64 request; 90 request to; 110 request to"),
        ("There are 60 places (26 at Wold School, 34 at Fen Academy).", "60 place; 26 place; 34 place"),
        ("In 2019, 38 (0.4 per cent) of pupils with SEN moved.", "38 pupil"),
        ("Of the 95 EHCPs, 60 per cent - 57 - were late.", "95 plan; 57 plan"),
        ("It would have 112 places: 24 in the nursery, 56 primary and 32 secondary.", "112 place; 24 place @nursery; 56 place; 32 place"),
        ("It approved the expansion of Wold Special School to 180 places.", "180 place to @special_school"),
        ("It has 900 planned education, health and care plan reviews.", "900 review"),
        ("SEND: it had 70 requests and turned around 90 plans.", "70 request; 90 plan"),
        ("Special schools are full, with 640 pupils in 600 places.", "640 pupil @special_school; 600 place @special_school"),
        ("It will increase the number of places for children with autism in mainstream schools across the county by 500.", "500 place additional @mainstream #ASD"),
        ("Special school numbers have fallen by 700. They will fall a further 400.", "700 pupil lost @special_school; 400 pupil lost @special_school"),
        ("It expects a decrease of around 90 pupils.", "90 pupil ~ lost"),
        ("The PRU has 80 places. In January it had 96 pupils.", "80 place @pupil_referral_unit; 96 pupil @pupil_referral_unit"),
        ("Numbers on roll were 131 and staff numbers are 40.", "131 pupil; 40 staff"),
        ("Primary schools would get 60 more places in units and the special schools 90.", "60 place additional @sen_unit; 90 place additional @special_school"),
        ("It has 200 places, with 90 in special schools and 110 in resource bases; another 84 are due.", "200 place; 90 place @special_school; 110 place @resource_base; 84 place additional"),
        ("More than half (54) of the 98 children had waited.", "54 child; 98 child"),
        ("The special school headcount rose by 214.", "214 pupil additional @special_school"),
        ("Places will be cut from 90 to 60 and 12 staff will go.", "90 place from; 60 place to; 12 staff"),
    ],
}
# fmt: on
CASES = [(f"{name}: {text}", text, row) for name, rows in ROWS.items() for text, row in rows]


@pytest.mark.parametrize(("text", "row"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_reports(text: str, row: str) -> None:
    """Each way of saying it is read alike, and nothing else is found."""
    assert "; ".join(shown(found) for found in parse_counts(text)) == row
