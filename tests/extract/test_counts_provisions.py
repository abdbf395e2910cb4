"""Counts whose provision stands elsewhere, and further ways to say how many.

The rows read as in test_counts_shapes.
"""

# ruff: noqa: E501 - one row a line, however long
from __future__ import annotations

import pytest

from sendminer.extract.counts import parse_counts
from tests.extract.test_counts_shapes import shown

# fmt: off
ROWS: dict[str, list[tuple[str, str]]] = {
    "a heading names the provision": [
        ("Resourced provision\nOakfield Primary School – 12 places\nElm Park School – 15 places\nRiver Academy – 20 places", "12 place @resource_base; 15 place @resource_base; 20 place @resource_base"),
        ("Resource bases:\n• Oakfield Primary School: 12 places\n• Elm Park School: 15 places", "12 place @resource_base; 15 place @resource_base"),
        ("Special schools\n\nOakfield School, 12 places\n\nElm Park School, 15 places\n\nSEN units\n\nAsh Primary, 8 places", "12 place @special_school; 15 place @special_school; 8 place @sen_unit"),
    ],
    "the sentence before names it": [
        ("New SEN units will open at Oakfield and Elm Park. Oakfield will have 12 places and Elm Park 15.", "12 place @sen_unit; 15 place @sen_unit"),
        ("A new special school is planned for the north of the borough. It will have 150 places.", "150 place @special_school"),
        ("The council has approved a new special school. Some 90 places will open in 2026 and another 30 in 2027.", "90 place ~ new @special_school; 30 place additional @special_school"),
        ("The council wants to rely less on independent special schools. It will create 60 places in Hove.", "60 place new"),
        ("The council says special schools are full. There are 60 children waiting.", "60 child"),
        ("The council says special schools are full. It has 60 children waiting.", "60 child"),
        ("The unit opened in May. The school has 420 pupils.", "420 pupil"),
        ("The resource base at Elm opened in 2019. It started with eight pupils and has 12 places.", "8 pupil @resource_base; 12 place @resource_base"),
        ("A free special school is to be built in Hove. The academy, run by Ash Trust, will cater for 120 pupils.", "120 pupil @special_school"),
        ("An autism base opened at Elm. Each class will take eight pupils.", "8 pupil @resource_base"),
    ],
    "a list shares it": [
        ("Primary resource bases would be at Oak (10 places) and Elm (8 places), with a secondary base at Ash (20 places).", "10 place @resource_base; 8 place @resource_base; 20 place @resource_base"),
        ("Resource bases at Oak Primary (20 places), Elm Primary (15 places) and Ash Academy (12 places) will open.", "20 place @resource_base; 15 place @resource_base; 12 place @resource_base"),
        ("The council will create 16 resource base places at Oak Primary, 12 places at Elm and 10 places at Ash Academy.", "16 place new @resource_base; 12 place @resource_base; 10 place @resource_base"),
        ("The bases at Oak and Elm, with 20 and 15 places respectively, will open.", "20 place @resource_base; 15 place @resource_base"),
        ("Oak and Elm bases will have 20 and 15 places respectively.", "20 place @resource_base; 15 place @resource_base"),
        ("Oak Primary's base will take 12 pupils and Elm's 10.", '12 pupil @resource_base; 10 pupil @resource_base'),
        ("The council will open resource bases at Oak Primary (20 places), Elm Primary (15) and Ash Academy (12).", "20 place @resource_base; 15 place @resource_base; 12 place @resource_base"),
        ("It will provide 40 places: 24 in special schools and 16 in resource bases.", "40 place new; 24 place new @special_school; 16 place new @resource_base"),
    ],
    "places in schools, and others": [
        ("The council commissions 1,105 places in its 12 special schools and 240 in mainstream resource bases.", "1105 place @special_school; 12 school @special_school; 240 place @resource_base"),
        ("There are 1,105 places across 12 special schools and a further 240 in bases.", "1105 place @special_school; 12 school @special_school; 240 place additional @resource_base"),
        ("The council has 12 special schools with 1,105 places and 14 bases with 240.", "12 school @special_school; 1105 place @special_school; 14 base @resource_base; 240 place @resource_base"),
        ("The council will spend £24m on 400 places in special schools and £6m on 90 in mainstream.", "400 place @special_school; 90 place @mainstream"),
    ],
    "who owns the places": [
        ("The base's eight places will double to 16.", '8 place @resource_base; 16 place to @resource_base'),
        ("The proposals include a further 25 places at Oak Academy's resource base.", '25 place additional @resource_base'),
    ],
    "tables": [
        ("Authority | Number of places (without nursery places) | Ages | Need |\n---|---|---|---|\nHollin | 156 | 4 to 19 | Autistic spectrum disorder |", "156 place #ASD"),
        ("Number of places 120", "120 place"),
        ("School | Type | Places\n\nOak Primary | Resourced provision | 12 places\n\nElm | Special school | 150 places", "12 place @resource_base; 150 place @special_school"),
        ("School | Type | Places\n\nOak Primary | Resourced provision | 12\n\nElm Special School | Special school | 150", "12 place @resource_base; 150 place @special_school"),
        ("School\tType\tPlaces\nOak Primary\tSRP\t12 places\nElm School\tSpecial\t150 places", "12 place @resource_base; 150 place"),
        ("School\tCurrent places\tAdditional places\nOak Special School\t120\t30\nElm SRP\t12\t+8\n\nThe council has 12 buses.", "120 place existing @special_school; 30 place additional @special_school; 12 place existing @resource_base; 8 place additional @resource_base"),
        ("Setting | Need | Number of places | Cost\nOak | ASD | 12 | 100\nElm | SEMH | 10 | 200", "12 place #ASD; 10 place #SEMH"),
        ("Year | Pupils with EHCPs\n2023 | 4,100\n2024 | 4,600", "4100 pupil; 4600 pupil"),
        ("Special schools | PAN 2025 | PAN 2026\nOak | 60 | 70", "60 place; 70 place"),
        ("Item | Title | Page\n1 | Places | 3", ""),
        ("Provision | 2024/25 places | 2025/26 places\nSpecial schools | 1,100 | 1,205\nResource bases | 140 | 160\nTotal | 1,240 | 1,365", "1100 place @special_school; 1205 place @special_school; 140 place @resource_base; 160 place @resource_base; 1240 place; 1365 place"),
    ],
    "a year before a count": [
        ("Last year 60 children joined the special school and another 30 joined in January.", "60 child @special_school; 30 child additional @special_school"),
        ("This year 412 pupils have a plan.", "412 pupil"),
        ("Year 7 pupils will start.", ""),
        ("Next year 7 pupils will start.", "7 pupil"),
    ],
    "attending": [
        ("1,105 pupils attend special schools; 240 attend resource bases.", "1105 pupil @special_school; 240 pupil @resource_base"),
        ("The 24 pupils moved to other schools.", "24 pupil"),
    ],
    "reaching, bringing and falling": [
        ("It will open with 24 pupils, growing to full capacity of 96.", "24 pupil; 96 place to"),
        ("It will open with 24 pupils, rising to a full capacity of 96 in 2028.", "24 pupil; 96 place to"),
        ("The sixth form would offer 40 places, bringing the school to 160 places in all.", "40 place new @sixth_form; 160 place to @sixth_form"),
        ("Out-of-county placements have fallen to 45 from 60.", "45 placement to; 60 placement from"),
        ("The special school has been full since 2021 with 120 pupils on roll against a capacity of 110.", "120 pupil @special_school; 110 place @special_school"),
        ("The base will have places for 8 children initially and 16 from 2027.", "8 child @resource_base; 16 child @resource_base"),
        ("The base is to grow from eight places to 16.", "8 place from @resource_base; 16 place to @resource_base"),
        ("Of 300 places promised in 2021, 180 have opened, 60 are being built and 60 have been dropped.", "300 place; 180 place delivered; 60 place new; 60 place lost"),
        ("Numbers of EHCPs are expected to exceed 5,000 by 2027.", "5000 plan >"),
        ("There are now 9,100 children with plans, compared to 4,700 six years ago.", "9100 child existing; 4700 child previous"),
        ("More than 1,400 children and young people in Hove have an EHCP, a rise of 12 per cent on the 1,250 in 2023.", "1400 child > existing; 1250 child previous"),
        ("It recruited 14 educational psychologists against a target of 20.", "14 staff delivered; 20 staff"),
        ("PAN 60, number on roll 54.", "60 place; 54 pupil"),
        ("Ninety-six pupils are on roll at the special school, which was built for 80.", "96 pupil @special_school; 80 pupil @special_school"),
        ("Oak Academy (+25 places), Elm (+10).", "25 place additional"),
        ("Oak Academy: increase from 20 to 45 places (+25).", "20 place from; 45 place to"),
    ],
    "further ways to say where": [
        ('Her school has 40 children with plans and has been waiting since 2021 for the base that it was promised.', "40 child"),
        ('A special school is to be built on an old depot. Cabinet members agreed on Tuesday. The 120-place school is due to open in 2027.', "120 place new @special_school"),
        ('The council has approved plans for a school. The 120-place school is due to open in 2027.', "120 place new"),
        ('Nine schools have been chosen to host resource bases, giving 108 places in all.', "9 school @resource_base; 108 place @resource_base"),
        ('Fifteen primary schools will each get a 10-place base.', "15 school; 10 place @resource_base"),
        ('The number of places in units and bases will double from 140 to 280.', "140 place from @resource_base; 280 place to @resource_base"),
        ('Unit places will rise from 140 to 280.', "140 place from @sen_unit; 280 place to @sen_unit"),
        ('Resource base places will rise by 140 to 280.', "140 place additional @resource_base; 280 place to @resource_base"),
        ("The county's special schools, built for 1,600 pupils, now have 1,930.", "1600 pupil @special_school; 1930 pupil existing @special_school"),
        ("The county's special schools are 330 pupils over capacity.", "330 pupil @special_school"),
        ("The county's special schools have 330 more pupils than they were built for.", "330 pupil additional @special_school"),
        ("In the county's 13 special schools there are 1,930 pupils.", "13 school @special_school; 1930 pupil @special_school"),
        ('Altogether 1,930 pupils are taught in 13 special schools.', "1930 pupil @special_school; 13 school @special_school"),
        ('Of the 4,100 children with plans, 1,930 are in special schools, 410 in resource bases and 260 in independent schools.', "4100 child; 1930 child @special_school; 410 child @resource_base; 260 child @independent_school"),
        ('Some 260 pupils are educated in the independent sector at a cost of £16m.', "260 pupil ~ @independent_school"),
        ('The council pays for 260 independent placements.', "260 placement @independent_school"),
        ('The council has 260 pupils out of county.', "260 pupil"),
        ('Eighty-eight children are waiting for a special school place.', "88 child @special_school"),
        ('Eighty-eight families have been told that there is no special school place for their child.', "88 family"),
        ('A total of 88 appeals were lodged, and 80 were lost.', ""),
        ('The trust wants to add 40 sixth-form places to the special school.', "40 place additional @sixth_form"),
        ('The special school will get a sixth form with 40 places.', "40 place @sixth_form"),
        ('A 40-place sixth form would be added to the special school.', "40 place additional @sixth_form"),
        ('Forty places would be for children with autism, and 20 for those with SEMH.', "40 place #ASD; 20 place #SEMH"),
        ('It would mean 60 more places for children with autism at mainstream schools.', "60 place additional @mainstream #ASD"),
        ('Sixty children would be taught in satellite classes at Oak High.', "60 child @satellite"),
        ("Oak Special School's satellite at Elm High takes 24 pupils.", "24 pupil @satellite"),
        ('Two autism bases with eight places each will open at Elm and Ash.', "2 base @resource_base #ASD; 8 place new @resource_base #ASD"),
        ('The cabinet approved two bases – one for 12 pupils with autism at Elm and one for 10 pupils with SLCN at Ash.', "2 base @resource_base; 12 pupil @resource_base #ASD; 10 pupil @resource_base #SLCN"),
        ("Elm Primary's unit would have 12 places for deaf children.", "12 place @sen_unit #HI"),
        ('There is space for 16 children in the new wing of the special school.', "16 child @special_school"),
        ('The expansion of Oak Special School would create 45 places.', "45 place new @special_school"),
        ('The expansion of Oak Special School by 45 places was agreed.', "45 place additional @special_school"),
        ('Oak Special School would gain 45 places.', "45 place additional @special_school"),
        ('Oak Special School (45 extra places) and Elm Special School (30).', "45 place additional @special_school; 30 place @special_school"),
        ('Oak Special School will be expanded to provide 45 extra places.', "45 place additional @special_school"),
        ('An extra 45 places at Oak Special School and 30 at Elm Academy.', "45 place additional @special_school; 30 place additional"),
        ('More than 300 pupils are on the roll of the pupil referral unit, which has 120 places.', "300 pupil > @pupil_referral_unit; 120 place @pupil_referral_unit"),
        ('The PRU has 120 places but 300 pupils.', "120 place @pupil_referral_unit; 300 pupil"),
        ('Alternative provision places will be cut from 120 to 80.', "120 place from @alternative_provision; 80 place to @alternative_provision"),
        ('The council will commission 80 alternative provision places, 40 fewer than now.', "80 place new @alternative_provision; 40 place lost @alternative_provision"),
        ('Some 450 pupils attend alternative provision.', "450 pupil ~ @alternative_provision"),
        ('The college offers 30 places for students with SEND.', "30 place @college"),
        ('The council wants 30 supported internships.', ""),
        ('There will be 200 wraparound childcare places for disabled children.', "200 place @childcare"),
        ('Holiday clubs will offer 200 places.', "200 place new @childcare"),
        ('The number of places commissioned at Oak Special School is 145 (130 in 2023/24).', "145 place @special_school; 130 place previous @special_school"),
        ('Oak Special School: 145 places (2023/24: 130).', "145 place @special_school; 130 place previous @special_school"),
        ('Phase 1 gave 120 places, phase 2 will give 80 and phase 3 another 60.', "120 place; 80 place; 60 place additional"),
        ('The first phase will provide 24 places and the second 36.', "24 place new; 36 place new"),
        ('The school will have 24 places in year one, 48 in year two and 96 when full.', "24 place; 48 place; 96 place"),
        ('Fewer than half of the 300 places have opened.', "300 place"),
        ('Not one of the 300 places has opened.', "300 place"),
    ],
    "whose words they are": [
        ('The town’s six special schools are full, and huts that have been in place since May are leaking.', "6 school @special_school"),
        ('It has two existing mainstream autism bases (MABs).', "2 base existing @resource_base #ASD"),
        ('Four schools want to host a base. The proposed bases are:\n\n• Elm Primary School (8 places)\n• Ash Primary School (10 places)\n• Earl Stone College Holm (12 places)', "4 school; 8 place @resource_base; 10 place @resource_base; 12 place @resource_base"),
        ('It agreed to open a resource base at Elm for up to 14 pupils, aged four to 11 with an ASD.', "14 pupil <= @resource_base #ASD"),
        ('The special education needs base, which is at Elm Primary School, is being used by seven children.', "7 child @resource_base"),
        ('Some 24 other schools had expressed interest in setting up a new unit.', "24 school ~"),
        ('Nine schools are keen on a resource base.', "9 school"),
        ('The nine pupils who would at first be part of the resourced provision have started.', "9 pupil @resource_base"),
        ('The 12 pupils who will join the unit are known.', "12 pupil @sen_unit"),
        ('The number of children with free school travel rose from 310 to 340.', "310 child from; 340 child to"),
        ('It has applied for a free school for 210 pupils and work on satellite classes.', "210 pupil @free_school"),
        ('Mainstream schools will have to include 90 more pupils with plans by May, rising by another 40 by July.', "90 pupil additional @mainstream; 40 pupil additional @mainstream"),
        ('It brought 70[2] additional children with SEND to Hollin.', "70 child additional"),
        ('It would need 300 places, over and above the 59 projected.', "300 place needed; 59 place"),
        ('Total number of special school places – 415', "415 place @special_school"),
        ('Total no of special schools: 12', "12 school @special_school"),
        ('The college has 30 places.', "30 place @college"),
    ],
}
# fmt: on

CASES = [(f"{reason}: {text}", text, row) for reason, rows in ROWS.items() for text, row in rows]


@pytest.mark.parametrize(("text", "row"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_provisions(text: str, row: str) -> None:
    """Each count has the provision that the text gives it, and nothing else is found."""
    assert "; ".join(shown(found) for found in parse_counts(text)) == row
