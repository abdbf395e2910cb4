"""The periods grammar on invented sentences, on the worked cases, and on hostile input.

Rows give the words found and ``earliest..latest bound grain [duration]``; a dash is an open or
unknown end. Both directions are compared: a period too many fails like one too few. Unless a row
says otherwise the reference is Monday 10 June 2024.
"""

# ruff: noqa: E501 - one row a line, however long
from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendminer.extract.periods import parse_periods
from sendminer.extract.periods.calendar import (
    add_months,
    easter,
    half,
    quarter_span,
    season_span,
    term_span,
    third,
    unit_span,
    year_of,
    year_span,
)
from sendminer.records import Period
from tests.conftest import worked_cases

REFERENCE = date(2024, 6, 10)


def shown(period: Period) -> str:
    """One line for a period, as the tables below write it."""
    ends = f"{period.earliest or '-'}..{period.latest or '-'}"
    parts = [period.text, "|", ends, period.bound, period.grain, period.duration or ""]
    return " ".join(parts).strip()


def found(text: str, reference: date | None = REFERENCE) -> list[str]:
    """Every period of a text, one line each."""
    return [shown(period) for period in parse_periods(text, reference)]


# fmt: off
ABSOLUTE = [
    ("It opens in September 2026.", ["September 2026 | 2026-09-01..2026-09-30 in month"], "a month keeps its grain"),
    ("The hub met on Tuesday, 12th March 2024.", ["Tuesday, 12th March 2024 | 2024-03-12..2024-03-12 in day"], "weekday and ordinal"),
    ("It was sent on Mar 12, 2024.", ["Mar 12, 2024 | 2024-03-12..2024-03-12 in day"], "month first"),
    ("Signed 05/03/2024.", ["05/03/2024 | 2024-03-05..2024-03-05 in day"], "day before month, as in Britain"),
    ("Signed 05.03.24 at Elmcote.", ["05.03.24 | 2024-03-05..2024-03-05 in day"], "dots and two digits"),
    ("Updated 2024-03-05.", ["2024-03-05 | 2024-03-05..2024-03-05 in day"], "ISO 8601"),
    ("A term of 14-16 May 2025", ["14-16 May 2025 | 2025-05-14..2025-05-16 in day"], "days of one month"),
    ("from 28 April to 2 May 2025", ["28 April to 2 May 2025 | 2025-04-28..2025-05-02 in day"], "the year reaches back"),
    ("on 4 and 9 July 2025", ["4 | 2025-07-04..2025-07-04 in day", "9 July 2025 | 2025-07-09..2025-07-09 in day"], "two days, no span"),
    ("w/c 3 March 2025", ["w/c 3 March 2025 | 2025-03-03..2025-03-09 in week"], "week commencing"),
    ("in May and June 2025", ["May | 2025-05-01..2025-05-31 in month", "June 2025 | 2025-06-01..2025-06-30 in month"], "a shared year"),
    ("between October and January 2026", ["October and January 2026 | 2025-10-01..2026-01-31 over month"], "a range over new year"),
    ("The 2027/28 academic year", ["2027/28 academic year | 2027-09-01..2028-08-31 in academic_year"], "named academic"),
    ("The 2027/28 financial year", ["2027/28 financial year | 2027-04-01..2028-03-31 in financial_year"], "the word outweighs the slash"),
    ("the 2026 to 2027 school year", ["2026 to 2027 school year | 2026-09-01..2027-08-31 in academic_year"], "the style of gov.uk"),
    ("It started in 2027/28.", ["2027/28 | 2027-09-01..2028-08-31 in academic_year"], "a slash alone is academic"),
    ("It started in 2027-28.", ["2027-28 | 2027-04-01..2028-03-31 in financial_year"], "a hyphen alone is financial"),
    ("The budget for 2027/28 was set.", ["2027/28 | 2027-04-01..2028-03-31 in financial_year"], "money beside it outweighs the slash"),
    ("Works in 2025/26. The 2026/27 financial year is next.",
     ["2025/26 | 2025-04-01..2026-03-31 in financial_year", "2026/27 financial year | 2026-04-01..2027-03-31 in financial_year"], "a document keeps to one habit"),
    ("the 2025/26 municipal year", ["2025/26 municipal year | 2025-05-01..2026-04-30 in year"], "from the annual meeting in May"),
    ("in 2025/26-2027/28", ["2025/26-2027/28 | 2025-09-01..2028-08-31 in academic_year"], "a range of pairs"),
    ("Sep-Dec 2025 and Sept/Oct 2026", ["Sep-Dec 2025 | 2025-09-01..2025-12-31 in month", "Sept | 2026-09-01..2026-09-30 in month", "Oct 2026 | 2026-10-01..2026-10-31 in month"], "short months before another"),
    ("01/09/2025-31/08/2026", ["01/09/2025-31/08/2026 | 2025-09-01..2026-08-31 in day"], "a range in figures"),
    ("mid to late 2026", ["mid to late 2026 | 2026-05-01..2026-12-31 in year"], "two thirds of a year"),
    ("The figure for 2026/37 is wrong.", ["2026/37 | -..- in academic_year"], "a slip is never mended"),
    ("Inclusion Strategy 2023-26", ["2023-26 | 2023-01-01..2026-12-31 in year"], "years of a strategy"),
    ("between 2019 and 2023", ["2019 and 2023 | 2019-01-01..2023-12-31 over year"], "two years are one span"),
    ("from 2019 to 2023", ["2019 to 2023 | 2019-01-01..2023-12-31 in year"], "a span and no change"),
    ("in 2021, 2022 and 2023", ["2021 | 2021-01-01..2021-12-31 in year", "2022 | 2022-01-01..2022-12-31 in year", "2023 | 2023-01-01..2023-12-31 in year"], "a list of years"),
    ("in the 2030s", ["2030s | 2030-01-01..2039-12-31 in decade"], "a decade"),
    ("FY27 and FY2025/26", ["FY27 | 2026-04-01..2027-03-31 in financial_year", "FY2025/26 | 2025-04-01..2026-03-31 in financial_year"], "a fiscal year is named after its end"),
    ("Q2 2026/27 and Q2 2026", ["Q2 2026/27 | 2026-07-01..2026-09-30 in quarter", "Q2 2026 | 2026-04-01..2026-06-30 in quarter"], "financial and calendar quarters"),
    ("the third quarter of 2026-27", ["third quarter of 2026-27 | 2026-10-01..2026-12-31 in quarter"], "a quarter in words"),
    ("autumn term 2026", ["autumn term 2026 | 2026-09-01..2026-12-31 in term"], "a term as its months"),
    ("spring term 2026/27", ["spring term 2026/27 | 2027-01-01..2027-03-31 in term"], "a term of an academic year"),
    ("the 2026 summer term", ["2026 summer term | 2026-04-01..2026-07-31 in term"], "the year stands before"),
    ("autumn 2026, then winter 2026/27", ["autumn 2026 | 2026-09-01..2026-11-30 in season", "winter 2026/27 | 2026-12-01..2027-02-28 in season"], "seasons by the Met Office"),
    ("early 2027, mid-2027 and late 2027", ["early 2027 | 2027-01-01..2027-04-30 in year", "mid-2027 | 2027-05-01..2027-08-31 in year", "late 2027 | 2027-09-01..2027-12-31 in year"], "thirds of a year"),
    ("in the second half of 2026", ["the second half of 2026 | 2026-07-01..2026-12-31 in year"], "a half"),
    ("at the end of May 2026", ["the end of May 2026 | 2026-05-20..2026-05-31 in month"], "no day is invented"),
    ("the year ending 31 March 2026", ["year ending 31 March 2026 | 2025-04-01..2026-03-31 in year P1Y"], "a year told by its end"),
    ("over six years to 2031", ["six years to 2031 | -..2031-12-31 over year P6Y"], "the end is said, the start is not"),
    ("on 31 June 2026", ["31 June 2026 | -..- in day"], "no such day"),
    ("10 May\n2026 and 11\nMay 2026", ["10 May\n2026 | 2026-05-10..2026-05-10 in day", "11\nMay 2026 | 2026-05-11..2026-05-11 in day"], "lines broken by a PDF"),
]
NEAR = [
    ("A school in March and the other in Wendlow will open.", [], "a town beside a town"),
    ("The March school will open in March.", ["March | 2025-03-01..2025-03-31 in month"], "a town, and a month"),
    ("Lime Academy, March, is full. It will have a base in March by July.", ["July | -..2024-07-31 by month"], "the town throughout"),
    ("Both are for March and Wendlow.", [], "two towns"),
    ("A base opens in March and a hall in May.", ["March | 2025-03-01..2025-03-31 in month", "May | 2025-05-01..2025-05-31 in month"], "two months"),
    ("It will be at Holm in March and Wendlow in May.", ["March | 2025-03-01..2025-03-31 in month", "May | 2025-05-01..2025-05-31 in month"], "a month before a place"),
    ("It will be spent this year and next.", ["this year | 2024-01-01..2024-12-31 in year", "next | 2025-01-01..2025-12-31 in year"], "the year is understood"),
    ("this financial year and the next", ["this financial year | 2024-04-01..2025-03-31 in financial_year", "next | 2025-04-01..2026-03-31 in financial_year"], "of the same kind"),
    ("this year and this council", ["this year | 2024-01-01..2024-12-31 in year"], "another noun follows"),
    ("The frame comes on the 27th.", ["27th | 2024-06-27..2024-06-27 in day"], "a day of this month"),
    ("They met on the 3rd.", ["3rd | 2024-06-03..2024-06-03 in day"], "the tense looks back"),
    ("It met on the 4th floor, the 2nd school", [], "an ordinal before a noun"),
    ("Last night they voted; I ring her tonight.", ["Last night | 2024-06-09..2024-06-09 in day", "tonight | 2024-06-10..2024-06-10 in day"], "nights are days"),
    ("It goes out by 13 January 2025 and is published the same day.",
     ["13 January 2025 | -..2025-01-13 by day", "the same day | 2025-01-13..2025-01-13 in day"], "the day just named"),
    ("We were told the same day.", ["the same day | -..- in day"], "no day was named"),
    ("She gave that answer two summers ago.", ["two summers ago | 2022-06-01..2022-08-31 in season"], "the second that is over"),
    ("It was half of them two years back.", ["two years back | 2022-06-10..2022-06-10 in year"], "back is ago"),
    ("Cases fell over the year.", ["year | -..- over year"], "only the document says which year"),
    ("by the end of the academic year 2024/25", ["the end of the academic year 2024/25 | -..2025-08-31 by academic_year"], "the pair belongs to its year"),
    ("in the last quarter", ["the last quarter | 2024-01-01..2024-03-31 in quarter"], "one of four"),
    ("It will be put off until the new year.", ["new year | -..2025-01-01 until day"], "its first day"),
    ("October’s run was late.", [], "a run is no period"),
    ("By Easter we will set up a team.", ["Easter | -..2025-04-20 by day"], "a clause goes on"),
    ("Come to the hall on Tuesday.", ["Tuesday | 2024-06-11..2024-06-11 in day"], "an invitation looks ahead"),
    ("It will be busier than in the spring.", ["spring | 2024-03-01..2024-05-31 in season"], "a comparison looks back"),
    ("They asked for a paper in April.", ["April | 2025-04-01..2025-04-30 in month"], "what is asked for lies ahead"),
    ("Members moved the item to April.", ["April | 2025-04-01..2025-04-30 in month"], "moved to a later day"),
    ("It should have begun by April.", ["April | -..2024-04-30 by month"], "what should have been"),
    ("We said that if we hadn't heard by the end of May we would go on.", ["the end of May | -..2024-05-31 by month"], "before what is told"),
    ("That two contracts be extended to March 2027.", ["March 2027 | -..2027-03-31 until month"], "an extension has an end"),
    ("The lease expires on 18 August.", ["18 August | 2024-08-18..2024-08-18 in day"], "a day on which a thing happens"),
]
BOUNDS = [
    ("by May 2026", ["May 2026 | -..2026-05-31 by month"], "the whole month is left"),
    ("no later than 7 May 2026", ["7 May 2026 | -..2026-05-07 by day"], "a deadline"),
    ("The closing date for bids is noon on 7 May 2026", ["7 May 2026 | -..2026-05-07 by day"], "an hour between"),
    ("before May 2026", ["May 2026 | -..2026-04-30 by month"], "the day before it begins"),
    ("from May 2026", ["May 2026 | 2026-05-01..- from month"], "open to the right"),
    ("since 2018", ["2018 | 2018-01-01..- from year"], "open to the right"),
    ("after 7 May 2026", ["7 May 2026 | 2026-05-08..- from day"], "the next day"),
    ("in time for the 2026/27 school year", ["2026/27 school year | -..2026-09-01 by academic_year"], "ready on its first day"),
    ("May 2026 onwards", ["May 2026 | 2026-05-01..- from month"], "the cue stands after"),
    ("until 2031", ["2031 | -..2031-12-31 until year"], "open to the left"),
    ("by the end of 2026/27 financial year", ["the end of 2026/27 financial year | -..2027-03-31 by financial_year"], "its last day"),
    ("by the start of the autumn term 2026", ["the start of the autumn term 2026 | -..2026-09-01 by term"], "its first day"),
    ("delayed from May 2025 to May 2026", ["May 2025 | 2025-05-01..2025-05-31 in month", "May 2026 | 2026-05-01..2026-05-31 in month"], "two dates and no span"),
    ("by Easter 2025", ["Easter 2025 | -..2025-04-20 by day"], "Easter Sunday"),
]
RELATIVE = [
    ("next year", ["next year | 2025-01-01..2025-12-31 in year"], "the calendar year"),
    ("last financial year", ["last financial year | 2023-04-01..2024-03-31 in financial_year"], "June lies in 2024-25"),
    ("this school year", ["this school year | 2023-09-01..2024-08-31 in academic_year"], "June lies in 2023/24"),
    ("by the end of the year", ["the end of the year | -..2024-12-31 by year"], "the year of publication"),
    ("by the end of the financial year", ["the end of the financial year | -..2025-03-31 by financial_year"], "31 March"),
    ("by the start of term", ["the start of term | -..2024-09-01 by term"], "the start that is still to come"),
    ("postponed to next year", ["next year | 2025-01-01..2025-12-31 in year"], "a new date and no limit"),
    ("in autumn next year", ["autumn next year | 2025-09-01..2025-11-30 in season"], "its year stands after"),
    ("next month and last week", ["next month | 2024-07-01..2024-07-31 in month", "last week | 2024-06-03..2024-06-09 in week"], "whole units"),
    ("next term", ["next term | 2024-09-01..2024-12-31 in term"], "June lies in the summer term"),
    ("in the next four years", ["the next four years | 2024-06-10..2028-06-10 in year P4Y"], "a stretch ahead"),
    ("over the past decade", ["the past decade | 2014-06-10..2024-06-10 over decade P10Y"], "a stretch behind"),
    ("over the next two financial years", ["the next two financial years | 2025-04-01..2027-03-31 over financial_year P2Y"], "whole years"),
    ("for the next three to five years", ["the next three to five years | 2024-06-10..2029-06-10 over year P5Y"], "the longer of two"),
    ("three years ago", ["three years ago | 2021-06-10..2021-06-10 in year"], "its grain says how exactly"),
    ("in six months' time", ["six months' time | 2024-12-01..2024-12-31 in month"], "no finer than months"),
    ("later this year", ["later this year | 2024-06-10..2024-12-31 in year"], "what is left of it"),
    ("in the new year", ["new year | 2025-01-01..2025-12-31 in year"], "no month of it is named"),
    ("last Friday and next Friday", ["last Friday | 2024-06-07..2024-06-07 in day", "next Friday | 2024-06-14..2024-06-14 in day"], "from a Monday"),
    ("this September, next March, last March", ["this September | 2024-09-01..2024-09-30 in month", "next March | 2025-03-01..2025-03-31 in month", "last March | 2024-03-01..2024-03-31 in month"], "months by their word"),
    ("next spring and last summer", ["next spring | 2025-03-01..2025-05-31 in season", "last summer | 2023-06-01..2023-08-31 in season"], "seasons by their word"),
    ("In 2021 it fell; the following year it rose.", ["2021 | 2021-01-01..2021-12-31 in year", "the following year | 2022-01-01..2022-12-31 in year"], "after the year that is told of"),
    ("The following year it rose.", ["The following year | -..- in year"], "after nothing that is known"),
    ("The school will open in May.", ["May | 2025-05-01..2025-05-31 in month"], "the future"),
    ("The panel approved it in July.", ["July | 2023-07-01..2023-07-31 in month"], "the past"),
    ("It will be held on 3 June.", ["3 June | 2024-06-03..2024-06-03 in day"], "nobody says so of a day eleven months off"),
    ("They met on Monday, 3 June.", ["Monday, 3 June | 2024-06-03..2024-06-03 in day"], "the weekday finds the year"),
    ("by December", ["December | -..2024-12-31 by month"], "a deadline lies ahead"),
    ("since October", ["October | 2023-10-01..- from month"], "since looks back"),
    ("after the October half term", ["October half term | 2024-11-01..- from month"], "its week differs, its month does not"),
    ("over the summer holidays", ["summer holidays | 2024-07-01..2024-08-31 over season"], "July and August"),
]
LENGTHS = [
    ("issued within 16 weeks", ["16 weeks | -..- within week P16W"], "a length is no deadline"),
    ("within ten working days", ["ten working days | -..- within day P10D"], "days of work counted as days"),
    ("the 16-week statutory deadline", ["16-week | -..- within week P16W"], "as an adjective"),
    ("spread over three years", ["three years | -..- over year P3Y"], "no start and no end"),
    ("a three-year plan", ["three-year | -..- over year P3Y"], "the length of a plan"),
    ("a five-year catering contract", ["five-year | -..- over year P5Y"], "a word between"),
    ("a five-year wait for a contract", [], "the length of a wait"),
    ("A report should come back after 9 months.", ["9 months | -..- from month P9M"], "from an unnamed day"),
    ("£9m would be spent over four years.", ["four years | -..- over year P4Y"], "money is spent over a time"),
    ("£9m, spent over four years, paid for it.", ["four years | -..- over year P4Y"], "money is spent over a time"),
    ("She spent over four years on a list.", [], "a person spends more than that"),
    ("It was shut for over four years.", ["four years | -..- over year"], "more than four years: neither start nor length is known"),
    ("Pupils had been out of school for at least two terms.", ["two terms | -..- over term"], "terms have no length in days"),
    ("She was held for seven years.", ["seven years | -..- over year"], "what is over falls due on no day"),
    ("Replies outstanding beyond 16 weeks fell.", ["16 weeks | -..- over week P16W"], "past a limit"),
    ("The lease will be extended by two months.", ["two months | -..- over month"], "what an end is moved by is no length of its own"),
    ("Each had been answered in ten working days.", ["ten working days | -..- within day P10D"], "done within them"),
    ("It was the hardest vote she had been asked to cast in 12 years.", ["12 years | 2012-06-10..2024-06-10 over year P12Y"], "the hardest until now"),
    ("The number having risen to 90 in two years, he left.", ["two years | 2022-06-10..2024-06-10 over year P2Y"], "a change up to today"),
    ("There are 12 desks and for three years no more than six have been used.", ["three years | 2021-06-10..2024-06-10 over year P3Y"], "the clause opens with it"),
    ("Objectors will have four weeks in which to write.", ["four weeks | -..- within week P4W"], "time that is given"),
    ("She retires after 33 years.", [], "the length of a career"),
    ("It will run for six weeks.", ["six weeks | -..- over week P6W"], "a length that lies ahead"),
    ("a six-week consultation", ["six-week | -..- over week P6W"], "the length of a consultation"),
    ("within the legal limit of 16 weeks", ["16 weeks | -..- within week P16W"], "a limit told after its noun"),
    ("The report will be sent within 14 days.", ["14 days | -..2024-06-24 within day P14D"], "a limit that this document sets"),
    ("Each reply will be sent within 14 days.", ["14 days | -..- within day P14D"], "a standard has no one start"),
    ("It will be sent within 14 days of the hearing.", ["14 days | -..- within day P14D"], "another clock"),
    ("It said a tutor would come “within ten days”.", ["ten days | -..- within day P10D"], "what another document said"),
    ("He has waited for two years.", ["two years | 2022-06-10..2024-06-10 over year P2Y"], "up to today"),
    ("For a decade it has been badly run.", ["a decade | 2014-06-10..2024-06-10 over decade P10Y"], "the verb comes after"),
    ("Numbers have doubled in three years.", ["three years | 2021-06-10..2024-06-10 over year P3Y"], "a change up to today"),
    ("The council has approved a post for two years.", ["two years | -..- over year P2Y"], "what was settled lies ahead"),
    ("for the first time in 25 years", ["25 years | 1999-06-10..2024-06-10 over year P25Y"], "looks back"),
    ("It will be kept for a further year.", ["a further year | -..- over year P1Y"], "further stands between"),
    ("in the four years that follow", ["four years that follow | -..- over year P4Y"], "counted from another"),
    ("in our first hundred days", ["hundred days | -..- over day P100D"], "of a term of office"),
    ("The school has six weeks to reply.", ["six weeks | -..- within week P6W"], "time that is given"),
    ("It must take no more than 20 weeks.", ["20 weeks | -..- within week P20W"], "a limit on a length"),
    ("for the twelve months to April", ["twelve months to April | 2023-05-01..2024-04-30 over month P12M"], "counted back from its end"),
    ("in the quarter to March 2022, against 9% a year before.",
     ["quarter to March 2022 | 2022-01-01..2022-03-31 in quarter P3M", "a year before | 2021-01-01..2021-03-31 in year"], "a year before the one just named"),
    ("Clear the cases over 30 weeks.", [], "more than 30 weeks, and no span"),
    ("in the three years since it opened", [], "counted from an event"),
    ("within two decades", ["two decades | -..- within decade P20Y"], "ISO 8601 has no decades"),
]
NOTHING = [
    ("It may open, said Cllr May. We march on.", "verbs and a name"),
    ("June Holt and April Stead spoke.", "forenames"),
    ("Minute 54/2025, item 2.1, ratio 3/4, open 24/7", "numbers of other kinds"),
    ("Pupils aged 11-16 and 16-25, Years 3-6, Year 11", "ages and year groups"),
    ("It has room for 60 across the 7 to 19 years age range", "a range of ages"),
    ("Ring 020 7946 2025 or leave by the A2025.", "telephone and road"),
    ("Ref 2025/114; Decision 2024/25; application 25/01234/FUL", "reference numbers"),
    ("2025 pupils, 2,025 homes, £2025 and 2025%", "amounts"),
    ("in due course, soon, in recent years, over the years", "vague"),
    ("£5m a year, a wait of three years", "rates and waits"),
    ("£5m a year for each of them, every month", "rates"),
    ("a five-year-old, 40 years old, over 20 years of experience", "ages and careers"),
    ("The Spring Statement, Autumn Budget and summer school", "names with seasons in them"),
    ("the Equality Act 2010", "the year of an Act"),
    ("open Monday to Friday, 9am to 5pm", "hours"),
    ("the second of three, at the end of the day, in terms of", "idioms"),
    ("", "no text"),
]
# fmt: on
WITHOUT_REFERENCE = [
    ("next year", "next year | -..- in year", "nothing to look from"),
    ("by September", "September | -..- by month", "the year is unknown"),
    ("on 4 July", "4 July | -..- in day", "the year is unknown"),
    ("on 4 July next year", "4 July next year | -..- in day", "next to what?"),
    ("on Friday", "Friday | -..- in day", "which Friday?"),
    ("over the next two years", "the next two years | -..- over year P2Y", "the length stays"),
    ("by the end of term", "the end of term | -..- by term", "which term?"),
    ("three years ago", "three years ago | -..- in year", "before what?"),
    ("by May 2026", "May 2026 | -..2026-05-31 by month", "absolute, so read as usual"),
]


@pytest.mark.parametrize(
    ("text", "expected", "_reason"),
    [pytest.param(*row, id=row[2]) for row in ABSOLUTE + NEAR + BOUNDS + RELATIVE + LENGTHS],
)
def test_periods(text: str, expected: list[str], _reason: str) -> None:
    """A sentence yields exactly the periods of its row."""
    assert found(text) == expected


@pytest.mark.parametrize(("text", "_reason"), [pytest.param(*row, id=row[1]) for row in NOTHING])
def test_not_periods(text: str, _reason: str) -> None:
    """Text without a date yields nothing."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected", "_reason"), [pytest.param(*row, id=row[0]) for row in WITHOUT_REFERENCE]
)
def test_without_reference(text: str, expected: str, _reason: str) -> None:
    """Without a reference relative periods are found and keep no ends."""
    assert found(text, None) == [expected]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("31 June 2026", "not_a_date"),
        ("2026/37", "not_consecutive"),
        ("2026/72", "not_consecutive"),
        ("2027/28", "academic_year_by_custom"),
        ("the following year", "following_year"),
        ("in Q3", "quarter_no_year"),
    ],
)
def test_rule_says_why(text: str, rule: str) -> None:
    """The rule tells why a period has no ends, or how a doubtful one was read."""
    assert [period.rule for period in parse_periods(text, REFERENCE)] == [rule]


GRAINS = {"academic-year": "academic_year", "financial-year": "financial_year"}
"""The worked cases write two grains with a hyphen; the record writes an underscore."""


def _expected(want: dict[str, Any] | list[dict[str, Any]] | None) -> list[dict[str, Any]]:
    """Map a worked case to fields of its periods; only the fields that it names are compared.

    ``{"error": "not consecutive"}`` is a period without ends and the rule ``not_consecutive``;
    a case with only a ``duration`` has no ends.
    """
    if not want:
        return []
    if isinstance(want, list):
        return [fields for one in want for fields in _expected(one)]
    if "error" in want:
        return [{"earliest": None, "latest": None, "rule": want["error"].replace(" ", "_")}]
    fields: dict[str, Any] = {
        ours: date.fromisoformat(want[theirs])
        for theirs, ours in (("start", "earliest"), ("end", "latest"))
        if theirs in want
    }
    if set(want) == {"duration"}:
        fields |= {"earliest": None, "latest": None}
    if "grain" in want:
        fields["grain"] = GRAINS.get(want["grain"], want["grain"])
    return [fields | {key: want[key] for key in ("bound", "duration") if key in want}]


@pytest.mark.parametrize("case", [pytest.param(c, id=c["id"]) for c in worked_cases("dates")])
def test_worked_cases(case: dict[str, Any]) -> None:
    """Every worked case yields periods with the fields it names, and no more."""
    periods = parse_periods(case["text"], date.fromisoformat(case["ref"]))
    wanted = _expected(case["expect"])
    assert len(periods) == len(wanted)
    for period, fields in zip(periods, wanted, strict=True):
        assert {name: getattr(period, name) for name in fields} == fields


def test_easter() -> None:
    """Easter falls where the calendars of those years have it."""
    days = [easter(year) for year in (2019, 2024, 2025, 2026, 2038)]
    assert days == [
        date(2019, 4, 21), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25),
    ]  # fmt: skip


def test_calendar() -> None:
    """Spans are inclusive, and months shorter than the day are met at their end."""
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert year_span(2025, "academic_year") == (date(2025, 9, 1), date(2026, 8, 31))
    assert year_of(date(2026, 3, 31), "financial_year") == 2025
    assert term_span("summer", 2025) == (date(2025, 4, 1), date(2025, 7, 31))
    assert season_span("winter", 2023) == (date(2023, 12, 1), date(2024, 2, 29))
    assert quarter_span(4, 2025, "financial_year") == (date(2026, 1, 1), date(2026, 3, 31))
    assert unit_span(date(2024, 6, 12), "week", -1) == (date(2024, 6, 3), date(2024, 6, 9))
    february = (date(2025, 2, 1), date(2025, 2, 28))
    assert third(february, "mid") == (date(2025, 2, 10), date(2025, 2, 20))
    assert half(february, "first") == (date(2025, 2, 1), date(2025, 2, 15))


PIECES = [
    "May", "march", "2025", "2025/26", "2023-34", " ", "\n", "31", "February", "the end of ",
    "next ", "over ", "two ", "999 ", "years", "decades", " ago", "term", "Q3", "FY", "mid-", "to ",
    "and ", "between ", "from ", "by ", "Easter", "the following ", "year", "on Monday", "/", "-",
    "İ", "٣", "²", "weeks' time", "31/02/2025", "w/c ", "the last ", "summer", "autumn term", "",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=14).map("".join),
    st.none() | st.dates(),
)
def test_any_text(text: str, reference: date | None) -> None:
    """No text and no reference raises; spans hold their words, in order and apart."""
    periods = parse_periods(text, reference)
    assert all(text[p.start : p.end] == p.text and p.text for p in periods)
    assert all(first.end <= second.start for first, second in pairwise(periods))
    ends = [(p.earliest, p.latest) for p in periods if p.earliest and p.latest]
    assert all(earliest <= latest for earliest, latest in ends)


HOSTILE = [
    "1 ", "2025 ", "2025/", "March ", "1 March ", "the next ", "years ", "two years ", "of 2025 ",
    "on Monday ", "May and ", "from May to ", "the end of ", "the following year ", "between ", "ed ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_repeats(piece: str) -> None:
    """A long repeat of anything is read; scripts/benchmark.py measures how its time grows."""
    text = piece * (40_000 // len(piece))
    assert all(text[p.start : p.end] == p.text for p in parse_periods(text, REFERENCE))
