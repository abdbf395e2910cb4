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
}
# fmt: on

CASES = [(f"{reason}: {text}", text, row) for reason, rows in ROWS.items() for text, row in rows]


@pytest.mark.parametrize(("text", "row"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_provisions(text: str, row: str) -> None:
    """Each count has the provision that the text gives it, and nothing else is found."""
    assert "; ".join(shown(found) for found in parse_counts(text)) == row
