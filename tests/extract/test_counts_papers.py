"""Counts as council papers and local news write them: labels, lists, staff and what leans on them.

The rows read as those of ``test_counts_shapes``.
"""

# ruff: noqa: E501 - one row a line, however long
from __future__ import annotations

import pytest

from sendminer.extract.counts import parse_counts
from tests.extract.test_counts_shapes import shown

# fmt: off
ROWS: dict[str, list[tuple[str, str]]] = {
    "years of school and of time": [
        ("There are 20 places for Year 10 and 11 students.", "20 place"),
        ("It has 8 places for Year 7 and 12 for Year 8.", "8 place; 12 place"),
        ("Over the coming year 240 SENCOs came.", "240 staff"),
        ("Year 9 pupils came.", ""),
    ],
    "the ends of a change may look like ages": [
        ("It will increase the number of places in the SEMH unit from 8 to 16.", "8 place from @sen_unit #SEMH; 16 place to @sen_unit #SEMH"),
        ("It will extend the age range of the pupils from 5 to 16.", ""),
        ("The number of appeals outstanding beyond 20 weeks had come down from 83 to 31. SEND", "83 appeal from; 31 appeal to"),
        ("The number placed in independent schools rose from 71 to 90.", "71 pupil from @independent_school; 90 pupil to @independent_school"),
        ("Its population of children with EHC plans has doubled in six years to 1,240.", "1240 child to"),
    ],
    "staff": [
        ("Two Band 7 therapists left.", "2 staff"),
        ("The SEND team has 41.5 FTE in post and 3.2 WTE on leave.", "41.5 staff; 3.2 staff"),
        ("It funds 12.5 FTE places.", "12.5 place"),
        ("SEND: two of the nine vacancies have been filled and the other seven will be advertised.", "2 staff; 9 staff; 7 staff"),
        ("The team carried six vacancies out of 31 posts. SEND", "6 staff; 31 staff"),
        ("She asked whether the nine were caseworkers, and heard that four were psychologists.", "9 staff; 4 staff"),
        ("Nine were late and four were rude.", ""),
        ("SEND officers carry caseloads of over 180.", "180 case >"),
    ],
    "what was added": [
        ("The council has now added 84 special school places.", "84 place delivered @special_school"),
        ("It added 84 places.", "84 place additional"),
    ],
    "what the sentence before says of a list": [
        ("Terms were agreed with six schools for resource base places, and a further 45 depend on capital. Those with a date are: Cold Hill (12 places, May), Wade Infants (8, June).",
         "6 school @resource_base; 45 place additional @resource_base; 12 place @resource_base; 8 place @resource_base"),
        ("There will be bases for autism at Cold Hill (20 places) and St Ebb's (15 places).", "20 place @resource_base #ASD; 15 place @resource_base #ASD"),
        ("Of these places, 84 have opened, mainly by way of resourced provision at Cold Hill.", "84 place delivered @resource_base"),
        ("The notice is of a permanent 12-place ‘resourced provision’ there.", "12 place @resource_base"),
    ],
    "how provision is told": [
        ("To establish a Resourced Provision at St Ebb’s School for Moderate Learning Difficulties for 5 spaces from May, increasing to 13 spaces in June.",
         "5 place @resource_base #MLD; 13 place to @resource_base #MLD"),
        ("The base opens with 21 places, in annual increments of 10 places until a maximum of 51 places.",
         "21 place @resource_base; 10 place additional @resource_base; 51 place <= to @resource_base"),
        ("It will support eight pupils with autism, and a Targeted Mainstream Provision of 12 places.", "8 pupil #ASD; 12 place @resource_base"),
        ("It opened 44 special and 12 alternative provision free schools.", "44 school delivered @special_school; 12 school delivered @alternative_provision"),
        ("It approved 37 schools. Two of these are for pupils excluded from mainstream schools.", "37 school; 2 school"),
        ("There are 200 places at a school with a nursery.", "200 place"),
        ("The number of pupils with a plan that will need a place in specialist schools in the north of the county is expected to be 2,290.", "2290 pupil @special_school"),
    ],
    "tables and lists": [
        ("School | Type | Places\nOak | Special | 120\nElm | ARP | 14", "120 place @special_school; 14 place @resource_base"),
        ("School |\nNeed |\nNew places |\nOak |\nASD |\n120 |\nElm |\nSEMH |\n80 |", "120 place new #ASD; 80 place new #SEMH"),
        ("How many pupil places are there in resourced provision in mainstream schools in your area for each of these years:\n2024/25: 84\n2023/24: 79",
         "84 place @resource_base; 79 place @resource_base"),
        ("How many SEND appeals were lodged in these years?\n2021 – 111\n2022 – 206", "111 appeal; 206 appeal"),
        ("6384 children are of school age\n31 children wait", "6384 child; 31 child"),
    ],
    "one of them, and less": [
        ("One new special school and one more caseworker were agreed.", "1 school new @special_school; 1 staff additional"),
        ("The additional 0.5 post is advertised.", "0.5 staff additional"),
        ("One school said so, and one new place costs £9,000.", ""),
        ("It lost 2.5 days per post.", ""),
    ],
    "named before": [
        ("The new schools will be as follows:\n\n• Three in the north providing 200 places;\n• One in the south providing 50 places;", "3 school; 200 place; 1 school; 50 place"),
        ("The new roads will be as follows:\n\n• Three in the north.\n• One in the south.", ""),
        ("All pupils, including 109 with plans, were offered a place.", "109 pupil"),
        ("It chose 36 free schools and two special schools. The 38 will open in May.", "36 school @free_school; 2 school @special_school; 38 school new @special_school"),
        ("It chose 36 free schools and two special schools. The 38 bus will stop there.", "36 school @free_school; 2 school @special_school"),
        ("There were 390 pupils in PRUs, up 13 per cent from 345 in May.", "390 pupil to @pupil_referral_unit; 345 pupil from @pupil_referral_unit"),
        ("It will do 90 extra assessments and six fire risk assessments.", "90 assessment additional"),
    ],
    "the ends of a change are rough, foreseen or called something": [
        ("The number of children with an EHC plan will rise from 3,418 in January to approximately 4,900 by 2029.", "3418 child from; 4900 child ~ to"),
        ("The number of plans rose from c. 3,400 to approx. 4,900.", "3400 plan ~ from; 4900 plan ~ to"),
        ("The number of plans will rise from the present 3,418 to a projected 4,900.", "3418 plan from; 4900 plan to"),
        ("The number of plans fell from a peak of 4,900 to no more than 3,418.", "4900 plan from; 3418 plan <= to"),
        ("The number of plans is due to rise by a predicted 900.", "900 plan additional"),
        ("It will have 72 places for pupils from three to 19.", "72 place"),
        ("The cost of plans will rise from 60 to a projected 90.", ""),
    ],
    "parts in brackets that add up": [
        ("A shortfall of 96 places (ASD 58; SEMH 38) is foreseen.", "96 place needed; 58 place #ASD; 38 place #SEMH"),
        ("There are 96 places (58 primary; 38 secondary).", "96 place; 58 place; 38 place"),
        ("It has 96 pupils (boys: 58, girls: 38).", "96 pupil; 58 pupil; 38 pupil"),
        ("It has 96 places (KS2 – 58, KS3 – 38).", "96 place; 58 place; 38 place"),
        ("It has 96 places (line 58, page 12).", "96 place"),
        ("It has 96 places (for £58 and £38).", "96 place"),
    ],
    "what is now, still short, or another member of staff": [
        ("That the number of places at the Hub be set at 64 for 2026/27 (currently 58);", "64 place; 58 place existing"),
        ("It would be 42 places short in 2026 and 118 short by 2029.", "42 place needed; 118 place needed"),
        ("It would be 42 places short in 2026, with 20 short-term tenants.", "42 place needed"),
        ("The strategy promised 500 places; fewer than 200 exist.", "500 place; 200 place <"),
        ("We have 22 SENCOs across our 19 schools and will recruit a further five.", "22 staff; 19 school; 5 staff additional"),
        ("We have 22 caseworkers in three bases and will open a further two.", "22 staff @resource_base; 3 base @resource_base; 2 base additional @resource_base"),
        ("EHCPs in January\n\n2023 | 2024\n3,801 | 4,260", "3801 plan; 4260 plan"),
    ],
    "a number in a list, and one that is a ratio": [
        ("It teaches pupils aged two to 19 in five special schools.", "5 school @special_school"),
        ("Offer day: nine in ten families got their first choice.", ""),
        ("It will set up 15 SEND ‘units’ in schools.", "15 unit new @sen_unit"),
        ("60 pupils’ parents came.", ""),
        ("The LA commissions 14 pre-16 and 6 post-16 places at the unit.", "14 place @sen_unit; 6 place @sen_unit"),
        ("A special school with 96 places has 41 on its waiting list.", "96 place @special_school; 41 child @special_school"),
        ("The gym has 41 on its waiting list.", ""),
        ("It will add another 52 places to the 212 that already exist.", "52 place additional; 212 place existing"),
        ("The school has 8 staff for every 10 pupils.", ""),
        ("The school has 8 staff for every eventuality.", "8 staff"),
    ],
    "what befalls some of them": [
        ("He asked how many of the 96 places were open. The Director said that 40 were now open.", "96 place; 40 place delivered"),
        ("SEND: six of the 11 vacant EP posts have been filled and four are out to advert.", "6 staff; 11 staff; 4 staff"),
        ("There were to be 96 places. He said that 40 were killed.", "96 place"),
        ("There are 96 places. Of the annual reviews that were late, all but 40 were complete.", "96 place; 40 review"),
        ("SEND: in March 340 were still waiting for a school place.", "340 child"),
        ("SEND: a boy of 13 was without a school place.", ""),
    ],
    "what one verb makes, and what is new": [
        ("It agreed the establishment of a 16-place Specialist Resource Provision (SRP) for pupils with autism (ASC) at Oak Primary School, and a 12-place SRP for pupils with SEMH at Elm.",
         "16 place new @resource_base #ASD; 12 place new @resource_base #SEMH"),
        ("It will open a 16-place unit at Oak. It was full and a 12-place unit stands at Elm.", "16 place new @sen_unit; 12 place @sen_unit"),
        ("The new satellite (30 places) is at Oak.", "30 place new @satellite"),
        ("The de-commissioning of 10 of the 24 places there was agreed.", "10 place lost; 24 place"),
    ],
    "what places are for, behind their day": [
        ("To raise the number of places at Oak Special School, from 104 to 132, with effect from 1 September 2025, for pupils with SLD.",
         "104 place from @special_school; 132 place to @special_school #SLD"),
        ("There will be 24 places, subject to planning permission, for pupils with SEMH.", "24 place #SEMH"),
        ("There will be 24 places, and a new hall for pupils with SEMH.", "24 place"),
        ("It has 20 places for SEMH and 35 additional places in special schools.", "20 place #SEMH; 35 place additional @special_school"),
    ],
    "people": [
        ("The survey was completed by 512 people, and 46 parents came.", ""),
        ("The council will set up a team of six people.", "6 staff"),
        ("This isn’t just about 22 children.", "22 child"),
        ("It helps about 22 children.", "22 child ~"),
    ],
    "those who answered, and others": [
        ("A survey went to all families and 512 replied.", "512 family"),
        ("It is to build a new school at Hart and to extend two others.", "2 school"),
        ("The bridge was shut and 512 replied.", ""),
        ("We have gone from no resource bases to six.", "6 base to @resource_base"),
        ("The team is one caseworker short.", "1 staff needed"),
        ("On a typical day 612 pupils travel by taxi.", "612 pupil"),
        ("He is to fund four nurses and train 90 teachers.", "4 staff; 90 staff"),
        ("It will hire four nurses.", "4 staff new"),
        ("It commissioned 4.5 posts.", "4.5 staff"),
    ],
    "in the same sentence": [
        ("The team has grown from 11 to 18 caseworkers.", "11 staff from; 18 staff to"),
        ("Eight primaries and two secondaries have signed up.", "8 school; 2 school"),
        ("Of the county's 214 schools, 31 are over capacity.", "214 school; 31 school"),
        ("A total of 130 EHC plans were written, compared with 98 in 2022 and 76 in 2021.", "130 plan existing; 98 plan previous; 76 plan previous"),
        ("There are 214 children on the list, up 36 on last year.", "214 child; 36 child additional"),
        ("There are 214 children on the list, up 36 per cent on last year.", "214 child"),
        ("There are 27 children waiting and a further nine whose places were lost.", "27 child; 9 child additional"),
        ("There are 8.5 FTE vacancies and three posts are covered.", "8.5 staff; 3 staff"),
        ("The number of EHCPs was 412 (January 2024), 380 (January 2023) and 351 (January 2022).", "412 plan; 380 plan; 351 plan"),
        ("The number of young people with SEND has risen to at least 1,700.", "1700 young_person >= to"),
        ("The ARP has 7 pupils and will grow year on year to 21.", "7 pupil @resource_base; 21 pupil to @resource_base"),
        ("There are 24 places (12 x SEMH, 12 x ASC).", "24 place; 12 place #SEMH; 12 place #ASD"),
        ("It will raise the number of special school places at Hart School and College to 194 places.", "194 place to @special_school"),
        ("The paper was on the special school. It outlined the work which had been done, including the 48 places at Hart.", "48 place"),
    ],
    "what governs": [
        ("Approve the number of places for pupils at Hart Special School by raising the pupil numbers from 200 to 248.", "200 pupil from @special_school; 248 pupil to @special_school"),
        ("A new AP free school at Hart is expected to create 90 places.", "90 place new @alternative_provision"),
        ("The two are separate and schools may have both.", ""),
        ("Present: Mr Holt (academies), Mrs Best (early years) and nine others.", ""),
        ("Police arrested six people.", ""),
        ("The council wrote to 82 residents.", ""),
        ("She is one of three managers to have won the cup.", ""),
    ],
    "near and far": [
        ("It will raise the capacity of the unit from 14 to 32 by adding three additional rooms.", "14 place from @sen_unit; 32 place to @sen_unit"),
        ("It has 60 places and three more at Hart.", "60 place; 3 place additional"),
        ("There were 74 children in special schools, 40 permanently excluded and 59 receiving home tuition.", "74 child @special_school; 40 child @special_school; 59 child @special_school"),
        ("The number of children known to them was about 80+ in May.", "80 child ~"),
        ("The first special school in the county is set to be agreed by the authority amid a need for the county to provide an additional 612 places.", "612 place additional"),
        ("Raise the number of the Specialist Resource Base for children with severe and complex learning needs at Hart Primary School from 20 to 32 places.",
         "20 place from @resource_base #SLD; 32 place to @resource_base #SLD"),
    ],
    "a list of schools between": [
        ("Resource bases have opened since May at Cold Hill Primary, St Ebb's Primary and Wade Park Academy, providing 44 places between them.", "44 place @resource_base"),
        ("There will be bases for autism at Cold Hill Primary, St Ebb's Primary and Wade Park Academy, with 12 places each.", "12 place @resource_base #ASD"),
    ],
    "jobs that go": [
        ("Staff were told that 14 posts would be deleted.", "14 staff lost"),
        ("It wants to shed 22 roles across four schools.", "22 staff lost; 4 school"),
        ("The council is to lose 40 jobs at its SEND service.", "40 staff lost"),
        ("The council is planning to cut around 450 jobs.", "450 staff ~ lost"),
        ("Thirty jobs are to go at the council.", "30 staff"),
        ("It cut a total of 55 posts (9 teaching roles and 46 support assistants).", "55 staff lost; 9 staff; 46 staff"),
        ("The strike may hit 15 teacher and teaching assistant posts.", "15 staff"),
        ("A foundry closed with the loss of 340 jobs.", ""),
        ("It took down 14 lamp posts.", ""),
    ],
    "casework": [
        ("• I am working on 20-25 cases (27%, 158 Votes)", "20..25 case"),
        ("He was carrying 20 cases of wine.", ""),
        ("We had 82 requests for placement.", "82 request"),
    ],
    "parts of a whole without a number": [
        ("Of the pupil population, 309 or 4.2% had a plan.", "309 pupil"),
        ("Of the Year 6 cohort, 14 were boys.", "14 pupil"),
        ("There were 16 pupils on roll (70% surplus capacity) with no pupils due to start in September 2015 and 3 leaving Year 6.", "16 pupil; 3 pupil"),
        ("There are 16 places and 3 leaving Year 6.", "16 place"),
        ("It approved three free schools – two for infants and one for juniors.", "3 school @free_school; 2 school @free_school; 1 school @free_school"),
        ("It has three schools, two of them new, and one head.", "3 school; 2 school"),
        ("The school has 80 on roll out of a possible 120.", "80 pupil; 120 pupil"),
        ("It has opened three bases, with 28 places in all.\n\nThe three are at Oak, Elm and Ash.", "3 base delivered @resource_base; 28 place @resource_base; 3 base"),
    ],
    "what is added to": [
        ("The eight extra schools have 96 places.\n\nThese new schools will add to the existing 81 already committed to opening.",
         "8 school additional; 96 place; 81 school existing"),
        ("The 12 new places come on top of the existing 48.", "12 place new; 48 place existing"),
        ("The new bases will join the existing nine.", "9 base existing"),
        ("There is a potential increase of 60 pupils and 4 staff.", "60 pupil additional; 4 staff additional"),
        ("It hired an additional six teachers, four caseworkers and two support officers.", "6 staff additional; 4 staff additional; 2 staff additional"),
        ("There are 60 additional pupils and 4 staff.", "60 pupil additional; 4 staff"),
        ("The number of plans climbed by over 600 to 1,212.", "600 plan > additional; 1212 plan to"),
        ("There are 638 EHC plans. This is an increase from 576 the year before.", "638 plan to; 576 plan from"),
    ],
    "labels that are none": [
        ("It was the third case in three years. Six pupils left.", "6 pupil"),
        ("It works with post 16 settings and SEND.", ""),
        ("SEND has 8.4 FTE vacancies (5.8FTE from Sept 24 and 3.8 FTE from May).", "8.4 staff; 5.8 staff; 3.8 staff"),
        ("It was noted. 4.7 Headteachers spoke well of it.", ""),
        ("It will create 78 additional special educational needs and disabilities (SEND) places.", "78 place additional"),
        ("In all 17,700 pupils have EHCPs, which detail their support, and 40% of these require a special school.", "17700 pupil"),
    ],
    "tables of casework": [
        ("Year | EHC plans | Requests | Appeals\n2022 | 2,140 | 612 | 48\n2023 | 2,512 | 744 | 63",
         "2140 plan; 612 request; 48 appeal; 2512 plan; 744 request; 63 appeal"),
        ("Branch | Requests\nOak | 612\nElm | 744", ""),
        ("With a 90 pupil intake it is full.", "90 pupil"),
    ],
    "tables of years, whose unit stands over them or in the row": [
        ("Table 2: Places commissioned by school\n\nSchool | Need | 2023/24 | 2024/25\nOak | MLD | 104 | 118\nElm | SEMH | 60 | 72",
         "104 place #MLD; 118 place #MLD; 60 place #SEMH; 72 place #SEMH"),
        ("Pupils on roll, January census\n\nType\t2022\t2023\nSpecial schools\t612\t655\nIndependent\t71\t90",
         "612 pupil @special_school; 655 pupil @special_school; 71 pupil @independent_school; 90 pupil @independent_school"),
        ("SEND\n\nYear | 2022 | 2023\nEHC plans | 1,204 | 1,377\nPlans on time (%) | 41 | 51", "1204 plan; 1377 plan"),
        ("Number of EHCPs by need\n\nNeed | Number | %\nASD | 1,204 | 34", "1204 plan #ASD"),
        ("Places and what they cost (£000)\n\nSchool | 2023/24 | 2024/25\nOak | 104 | 118", ""),
        ("Bus passes\n\nDepot | 2023/24 | 2024/25\nOak | 104 | 118", ""),
    ],
    "noughts": [
        ("1) 56 children\n\n2) 0 children", "56 child; 0 child"),
        ("SEND services for 0-25 pupils and 0 to 19 children", ""),
        ("Under-11s played under-14s and it ended 0 to 3.", ""),
    ],
    "sizes": [
        ("It will grow from a capacity of 315 pupils to 420 pupils.", "315 pupil from; 420 pupil to"),
        ("It plans a new 8 place primary specialist provision for autism at Oak Academy.", "8 place new @resource_base #ASD"),
        ("The number of looked after children had fallen, the current number being 210.", "210 child existing"),
        ("Only 11 children are accessing alternative education provision.", "11 child @alternative_provision"),
    ],
    "labels": [
        ("SEND\nRequests: 88\nIndependent school placements: 102", "88 request; 102 placement @independent_school"),
        ("Library\nRequests: 88", ""),
        ("The cohort was 19.", "19 pupil"),
        ("His school was built for 110 and has 151 on roll.", "110 pupil; 151 pupil"),
        ("The bridge was built for 110.", ""),
        ("It was raised with him by 44 families.", "44 family"),
    ],
}
# fmt: on


CASES = [(f"{reason}: {text}", text, row) for reason, rows in ROWS.items() for text, row in rows]


@pytest.mark.parametrize(("text", "row"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_papers(text: str, row: str) -> None:
    """Each is read as a reader would, and nothing else is found."""
    assert "; ".join(shown(found) for found in parse_counts(text)) == row
