"""Lists and tables in which the unit is said once; rows in the short form of the shapes."""

# ruff: noqa: E501 - one row a line, however long
from __future__ import annotations

import pytest

from sendminer.extract.counts import parse_counts
from tests.extract.test_counts_shapes import shown

# fmt: off
ROWS: dict[str, list[tuple[str, str]]] = {
    "lists after a lead": [
        ("Places approved – Larch: 72; Rowan: 48; Alder Lodge: 36.", "72 place; 48 place; 36 place"),
        ("Places by school: Larch School 72, Rowan School 48 and Alder Lodge 36.", "72 place; 48 place; 36 place"),
        ("The extra places will be shared as follows: Larch (22), Rowan (14) and Alder (6).", "22 place additional; 14 place additional; 6 place additional"),
        ("New specialist places:\n- Larch Primary: 10\n- Rowan Primary: 14", "10 place new; 14 place new"),
        ("The following resource base places were agreed:\n• Larch Primary – 10\n• Rowan Primary – 14", "10 place @resource_base; 14 place @resource_base"),
        ("The 156 places are at Larch (72), Rowan (48) and Alder (36).", "156 place; 72 place; 48 place; 36 place"),
        ("It will create 156 places across three sites – Larch (72), Rowan (48) and Alder (36).", "156 place new; 72 place new; 48 place new; 36 place new"),
        ("The 84 places are split between Larch (48) and Rowan (36).", "84 place; 48 place; 36 place"),
        ("Number of places commissioned in SEN units:\n2024/25: 72\n2023/24: 66", "72 place @sen_unit; 66 place @sen_unit"),
        ("Places needed by need – autism: 30; SEMH: 20.", "30 place needed #ASD; 20 place needed #SEMH"),
        ("Number of pupils with EHCPs by year:\n2022: 1,100\n2023: 1,250", "1100 pupil; 1250 pupil"),
        ("The new places include: 120 at Larch 72 at Rowan School 48 at Alder", "120 place new; 72 place new; 48 place new"),
        ("Commissioned places\n\nLarch School\n\n72\n\nRowan School\n\n48", "72 place; 48 place"),
        ("Places commissioned:\nLarch: 72\nRowan: 48 (including 12 residential)", "72 place; 48 place"),
    ],
    "lists with a need, a year or wide gaps": [
        ("SRP places\nLarch Primary (ASD): 12\nRowan Primary (SEMH): 14", "12 place @resource_base #ASD; 14 place @resource_base #SEMH"),
        ("Resource base places\nLarch Primary – ASD – 12\nRowan Primary – SEMH – 14", "12 place @resource_base #ASD; 14 place @resource_base #SEMH"),
        ("Special schools (places): Larch 72, Rowan 48.", "72 place @special_school; 48 place @special_school"),
        ("Pupil numbers: 2023 – 84, 2024 – 96, 2025 – 104", "84 pupil; 96 pupil; 104 pupil"),
        ("Provision   Places\nLarch        22\nRowan        34", "22 place; 34 place"),
        ("Larch offers 72 places for SEMH, Rowan 48 for ASD.", "72 place #SEMH; 48 place #ASD"),
    ],
    "lists that a first member opens": [
        ("Larch (SEMH, 72 places), Rowan (ASC, 48) and Alder (MLD, 36) are full.", "72 place #SEMH; 48 place #ASD; 36 place #MLD"),
        ("Larch (72 places, SEMH), Rowan (48, ASD) and Alder (36, MLD) are full.", "72 place #SEMH; 48 place #ASD; 36 place #MLD"),
        ("Larch School: 72 places; Rowan School: 48; Alder: 36.", "72 place; 48 place; 36 place"),
        ("Larch – 72 places, Rowan – 48, Alder – 36", "72 place; 48 place; 36 place"),
        ("SEMH: 30 places\nASD: 50\nMLD: 10", "30 place #SEMH; 50 place #ASD; 10 place #MLD"),
        ("Larch School has 72 places, Rowan School has 48 and Alder has 36.", "72 place; 48 place; 36 place"),
        ("By need: ASD 70 places, SEMH 30, MLD 10.", "70 place; 30 place #SEMH; 10 place #MLD"),
    ],
    "no lists of ours": [
        ("Among the pupils were Asha Holt (12), Ben Best (14) and Cai Dean (11).", ""),
        ("Pupils at the school – Asha, 12, Ben, 14, and Cai, 11 – won.", ""),
        ("Places for Year 7 and Year 8 are full.", ""),
        ("Pupils at Key Stage 1 and Key Stage 2 read.", ""),
        ("Pupils: Monday 10, Tuesday 12.", ""),
        ("School places\nIntroduction 3\nBackground 5\nCapacity 7", ""),
        ("Exam results for pupils by subject – Maths: 84; English: 90.", ""),
        ("League places – Larch United: 3; Rowan Town: 4.", ""),
        ("Cost of places – Larch: 84; Rowan: 60.", ""),
        ("Applications for places: Larch: 84; Rowan: 60.", ""),
        ("Number of places: 24\nStaff: 9\nGovernors: 11", "24 place"),
        ("The planning committee has 12 places; Labour: 6; Conservative: 4.", "12 place"),
    ],
    "stacked tables": [
        ("School\nPlaces\nLarch\n72\nRowan\n48\nTotal\n120", "72 place; 48 place; 120 place"),
        ("School\nPrimary need\nCommissioned places\nNumber on roll\nLarch\nSEMH\n72\n70\nRowan\nASD\n48\n51",
         "72 place #SEMH; 70 pupil #SEMH; 48 place #ASD; 51 pupil #ASD"),
        ("School\nAge range\nCapacity\nLarch\n4-11\n72\nRowan\n11-16\n48", "72 place; 48 place"),
        ("Year\nPlaces\n2024/25\n72\n2025/26\n84", "72 place; 84 place"),
        ("Number on roll\n98\nPlanned places\n90", "98 pupil; 90 place"),
        ("Capacity\n120\nOfsted rating\nGood", "120 place"),
        ("School\tCommissioned\tOn roll\nLarch\t72\t70\nRowan\t48\t51", "72 place; 70 pupil; 48 place; 51 pupil"),
        ("School\nGovernors\nLarch\n12\nRowan\n11", ""),
        ("Agenda\nSpecial school places\n5\nSEND transport\n9\nAny other business\n12", ""),
        ("Cost per place\n9000", ""),
        ("Unit |\nNeed |\nPlaces |\nElm |\nResource base for children with hearing loss |\n15 |\n", "15 place @resource_base #HI"),
        ("SEN units:\nSchool |\nPlaces |\nNeed |\nLarch |\n12 |\nSEMH |\nIt was agreed.", "12 place @sen_unit #SEMH"),
        ("Primary SEND places are as follows:\n1.4 To increase SEND places\n1.5 Others", ""),
        ("Planned places\n2025", ""),
    ],
    "labels": [
        ("A review followed. Special school places: 190 of the 220 were open.", "190 place @special_school; 220 place @special_school"),
        ("Additional places required: up to 22", "22 place <= needed"),
        ("Number of additional places: 22", "22 place additional"),
        ("Shortfall of places: 34", "34 place needed"),
        ("Places: 12 rising to 20", "12 place; 20 place to"),
        ("Places per year group: 8", ""),
        ("1.1 Appoint six plan writers by July.", "6 staff new"),
        ("Commissioned places: 98. Places filled: 61.", "98 place; 61 place"),
        ("Places (September 2025): 40\nPupils on roll (January 2025): 38", "40 place; 38 pupil"),
        ("Number of places: 18\nAge range: 4-11\nPrimary need: SLCN", "18 place #SLCN"),
        ("Type of need: SEMH\nPlaces: 16\nType: resource base", "16 place @resource_base #SEMH"),
        ("School: Larch Special School\nPlaces: 96", "96 place @special_school"),
        ("AL reported on outreach: 41 pupils were helped, and a special school took part.", "41 pupil"),
        ("Applications for places: 71.", ""),
        ("Deadline for places: 15 January", ""),
    ],
    "places for so many": [
        ("The base has places for up to 18 pupils.", "18 place <= @resource_base"),
        ("It will create extra places for about 30 autistic children.", "30 place ~ additional #ASD"),
        ("A nursery with places for 26 two-year-olds is full.", "26 place @nursery"),
        ("There are 12 places for 14 children.", "12 place; 14 child"),
        ("No places are left for the 40 children on the list.", "40 child"),
        ("There are four places of worship and 20 places of historic interest.", ""),
    ],
    "parts, bounds and steps": [
        ("There are 90 places and 74 are taken up, leaving 16 vacant.", "90 place; 74 place; 16 place"),
        ("It opened 140 places, with a further 35 added last week.", "140 place delivered; 35 place additional"),
        ("The unit will take no more than 20 pupils and no fewer than eight in its first year.", "20 pupil <= @sen_unit; 8 pupil >= @sen_unit"),
        ("It opens with 20 places in September and at least 36 by 2027.", "20 place; 36 place >="),
        ("The plan means an increase in overall capacity of 14.", "14 place additional"),
        ("It would be a reduction in capacity of 14.", "14 place lost"),
        ("They will provide 33 bulge and 18 permanent places.", "33 place new; 18 place new"),
        ("At least another 60 children could be taught nearby.", "60 child >= additional"),
        ("In 2024 we added 30 places, in 2025 40 and in 2026 50.", "30 place additional; 40 place additional; 50 place additional"),
        ("It will grow by 16 to 48 places.", "16 place additional; 48 place to"),
        ("Numbers at the school would fall by 15 to 180 pupils.", "15 pupil lost; 180 pupil to"),
        ("There were 210 places. In September 2023, that was reduced to 180.", "210 place; 180 place to"),
        ("It is full, with 96 pupils in 84 places.", "96 pupil; 84 place"),
        ("Three new units with ten places each will open.", "3 unit new @sen_unit; 10 place new @sen_unit"),
        ("There are 40 places and at least 18 staff.", "40 place; 18 staff >="),
        ("There are 60 places, leaving 20 vacant plots.", "60 place"),
    ],
    "what was promised, and what is short": [
        ("The council promised 210 special school places by 2025. So far it has opened 140.", "210 place @special_school; 140 place delivered @special_school"),
        ("It had promised 50 places and has built ten.", "50 place; 10 place delivered"),
        ("The shortfall in places could be as high as 240.", "240 place needed"),
        ("The gap between the costs and the budget will be 240.", ""),
        ("It promised 50 places. It was built in 12 weeks.", "50 place"),
    ],
    "what there is now": [
        ("Currently we have commissioned 98 places.", "98 place existing"),
        ("We currently commission 14 places from the trust.", "14 place existing"),
        ("At present the school is commissioned for 96 places.", "96 place existing"),
        ("The current PAN at Larch Primary School is 45.", "45 place existing"),
        ("It will be commissioned for 30 places from September.", "30 place new"),
        ("The council is currently planning to provide 60 places.", "60 place new"),
        ("The school currently needs 60 places.", "60 place needed"),
    ],
    "what else the same base has": [
        ("The PRU is funded for 36 places and has 41 pupils on roll.", "36 place existing @pupil_referral_unit; 41 pupil @pupil_referral_unit"),
        ("The special school has 120 places and teaches 131 pupils.", "120 place @special_school; 131 pupil @special_school"),
        ("A new 16-place base at Larch and a 20-place one at Rowan are planned.", "16 place new @resource_base; 20 place new @resource_base"),
        ("It will swap 12 nursery places for 12 SEN places.", "12 place @nursery; 12 place"),
    ],
}
# fmt: on

CASES = [(f"{kind}: {text}", text, row) for kind, rows in ROWS.items() for text, row in rows]


@pytest.mark.parametrize(("text", "row"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_lists(text: str, row: str) -> None:
    """Each way of saying it is read alike, and nothing else is found."""
    assert "; ".join(shown(found) for found in parse_counts(text)) == row


@pytest.mark.parametrize(
    "line",
    ["Larch: 12\n", "Larch\n12\n", "Places: 12, ", "Larch (12), ", "places ", "12 places; A: "],
)
def test_long_lists_stay_fast(line: str) -> None:
    """A list twice as long takes twice as long: 20,000 members are read, not searched for ever."""
    assert len(parse_counts("Places by school:\n" + line * 20_000)) < 60_000
