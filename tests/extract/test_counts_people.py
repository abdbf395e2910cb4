"""Counts of people, staff and casework: what became of some, who attends what, and teams.

The rows read as those of ``test_counts_shapes``.
"""

# ruff: noqa: E501 - one row a line, however long
from __future__ import annotations

import pytest

from sendminer.extract.counts import parse_counts
from tests.extract.test_counts_shapes import shown

# fmt: off
ROWS: dict[str, list[tuple[str, str]]] = {
    "what became of them": [
        ("SEND: of the 41 appeals lodged, 19 were conceded, 12 were withdrawn and 10 were heard.", "41 appeal; 19 appeal; 12 appeal; 10 appeal"),
        ("SEND. There were 41 appeals: 19 conceded, 12 withdrawn and ten heard.", "41 appeal; 19 appeal; 12 appeal; 10 appeal"),
        ("SEND. There were 41 appeals, 19 of them upheld.", "41 appeal; 19 appeal"),
        ("It audited 70 EHC plans; 58 were late.", "70 plan; 58 plan"),
        ("Some 24 settings joined, 11 trained. SEN support is next.", "24 setting ~; 11 setting"),
        ("Of 330 overdue cases, 190 were settled in May.", "330 case; 190 case"),
        ("The 19 overdue complaints have been answered.", "19 complaint"),
        ("SEND. Rewrite 640 out-of-date plans by July.", "640 plan"),
        ("The bus was taken from 75 disabled teenagers.", "75 young_person"),
        ("In 2020 1,350 children had a plan; now 1,910 do.", "1350 child; 1910 child"),
        ("In 2020 45 pupils used the club. Last year only 20 did.", "45 pupil; 20 pupil"),
        ("The club had 45 pupils. 12 dogs did.", "45 pupil"),
        ("It expected 900 EHCP applications and received 1,140.", "900 application; 1140 application"),
        ("The 45 pupils sang and 12 parents clapped.", "45 pupil"),
    ],
    "where they go": [
        ("Of 310 pupils with plans, 190 attend mainstream schools, 88 special schools and 32 independent schools.", "310 pupil; 190 pupil @mainstream; 88 pupil @special_school; 32 pupil @independent_school"),
        ("There are 310 pupils, of whom 190 go to special schools and eight PRUs.", "310 pupil; 190 pupil @special_school; 8 pupil @pupil_referral_unit"),
        ("Governors visited mainstream schools, 12 special schools and two PRUs.", "12 school @special_school; 2 unit @pupil_referral_unit"),
        ("There are 640 pupils on roll at the county's seven special schools.", "640 pupil @special_school; 7 school @special_school"),
        ("About 75 children attend the trust’s three resource bases.", "75 child ~ @resource_base; 3 base @resource_base"),
    ],
    "how many there were": [
        ("Staff numbers at the hospital school fell from 38 to 29.", "38 staff from; 29 staff to"),
        ("Caseworker numbers have doubled to 18.", "18 staff to"),
        ("EHCP numbers rose by 240 to 3,300.", "240 plan additional; 3300 plan to"),
        ("He praised the fall in agency teachers from 14 to six.", "14 staff from; 6 staff to"),
        ("There was a fall in costs at schools from 14 to six.", ""),
        ("There was a rise in pay for teachers from 14 to 16.", ""),
        ("The backlog of annual reviews now stands at 870.", "870 review"),
        ("A backlog of assessments was cut from 420 to 95. SEND.", "420 assessment from; 95 assessment to"),
        ("It wrote 88 EHC plans (June: 61).", "88 plan; 61 plan previous"),
        ("It wrote 88 EHC plans (previous quarter: 61).", "88 plan; 61 plan previous"),
        ("It has 412 pupils (was 380).", "412 pupil; 380 pupil previous"),
        ("It has 412 pupils (target: 380).", "412 pupil"),
    ],
    "a team of them": [
        ("SEND: a new annual review team of eight starts in May.", "8 staff"),
        ("It has nine educational psychologists against an establishment of 15.", "9 staff; 15 staff"),
        ("A team of eight won the regatta.", ""),
        ("SEND: a team of eight police dogs won.", ""),
        ("Twelve plan writers will be in post by June.", "12 staff new"),
        ("It has three teachers of the deaf.", "3 staff"),
        ("All ten places and the teacher of the deaf will stay.", "10 place"),
    ],
    "said of another": [
        ("All five plan writers were in post. The number of children waiting has gone up from 212 to 305.", "5 staff; 212 child from; 305 child to"),
        ("Work is due in the 14 primary schools. Elsewhere pupil numbers fell from 900 to 700.", "14 school; 900 pupil from; 700 pupil to"),
        ("We have £9m for 210 places and the first of them will open in May.", "210 place"),
    ],
    "a row": [
        ("Thorn Lea | SLD | ages 4–19 | 96 places", "96 place #SLD"),
        ("Thorn Lea | Autism | 12 places | 2026", "12 place #ASD"),
        ("Thorn Lea | SEN unit | MLD | 12 places", "12 place @sen_unit #MLD"),
        ("Thorn Lea | SLD and MLD | 96 places", "96 place"),
    ],
    "what comes of places": [
        ("The 28 places lost at the annexe will be replaced by 20 at the hub.", "28 place lost; 20 place"),
        ("The town needs 110 places but has staff for 70.", "110 place needed; 70 place"),
        ("The 55 promised places became 35.", "55 place; 35 place to"),
        ("The report puts the shortfall at 65 places.", "65 place needed"),
        ("Demand stands at 65 places.", "65 place"),
        ("They met at 12 places in town.", ""),
        ("The school's 84 pupils include 30 with autism and 12 with SEMH needs.", "84 pupil; 30 pupil #ASD; 12 pupil #SEMH"),
        ("The council maintains 3,120 plans (up from 2,900).", "3120 plan to; 2900 plan from"),
        ("The trust maintains six plans of the abbey.", ""),
        ("Numbers at the school have fallen to 38.", "38 pupil to"),
        ("The number of EHC plans has tripled in eight years to 2,100.", "2100 plan to"),
        ("It put the number of plans in the county above 4,000. EHC.", "4000 plan >"),
        ("SEND. Requests: 61 Annual reviews: 40", ""),
        ("A waiting list of more than 90 has built up.", "90 child >"),
    ],
    "years and signs": [
        ("It will add 30 places (12 in 2026 and 18 in 2027).", "30 place additional; 12 place additional; 18 place additional"),
        ("It has 412 pupils (380 in 2022/23).", "412 pupil; 380 pupil previous"),
        ("Special school places 2025/26: 388; 2026/27: 420; 2027/28: 455", "388 place @special_school; 420 place @special_school; 455 place @special_school"),
        ("Net change: -14 places", "14 place lost"),
        ("Net change: +14 places", "14 place additional"),
        ("The school has 88 on its books.", "88 pupil"),
    ],
    "totals of something else": [
        ("It added a base for 14 autistic pupils, bringing the total to six.", "14 pupil @resource_base #ASD"),
        ("It added a base for 14 pupils, bringing the total to 90.", "14 pupil @resource_base; 90 pupil to @resource_base"),
    ],
    "labels, ages and shares": [
        ("It has 30 children in key stages 1 and 2 with a plan.", "30 child"),
        ("It has 30 pupils in years 5 and 6 at Elm.", "30 pupil"),
        ("About 8,000 children under 18 live in the town.", "8000 child ~"),
        ("It has 30 more places. 7.4 Further sites are sought.", "30 place additional"),
        ("It has 30 more places.\n\n3 Need\n\nNumbers rise.", "30 place additional"),
        ("It has 30 more places. 8 Further sites are sought.", "30 place additional"),
        ("Suspensions of SEN pupils stood at 12.4 per hundred.", ""),
        ("Exclusions of SEN pupils stood at 12 per thousand.", ""),
        ("There are 14.5 SEND posts, of which 2.5 are vacant.", "14.5 staff; 2.5 staff"),
        ("It hired nine caseworkers and caseloads had come down from 210 to 160.", "9 staff delivered"),
    ],
    "what is proposed": [
        ("Dene School now has 70 places; its governors propose 95.", "70 place existing; 95 place new"),
        ("Dene School has 70 places. The trust is proposing 95.", "70 place; 95 place new"),
        ("Dene School has 70 places; officers recommend 95.", "70 place; 95 place new"),
        ("Dene School has 70 places; the trust proposes 95 homes.", "70 place"),
    ],
}
# fmt: on


CASES = [(f"{reason}: {text}", text, row) for reason, rows in ROWS.items() for text, row in rows]


@pytest.mark.parametrize(("text", "row"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_people(text: str, row: str) -> None:
    """Each way of saying it is read alike, and nothing else is found."""
    assert "; ".join(shown(found) for found in parse_counts(text)) == row
