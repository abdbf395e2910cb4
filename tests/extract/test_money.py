"""Amounts of money, one row a shape.

A row is an id, a text, and what it must yield: amounts parted by ";", each
"low[..high] [bound [change [per,per]]]" with the bounds =, ~, >=, <=, > and <, and "-" for
no change. An empty last field says that the text holds no amount.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendminer.extract.money import parse_money
from sendminer.records import Money
from tests.conftest import worked_cases

BOUNDS = {
    "=": "exact",
    "~": "about",
    ">=": "at_least",
    "<=": "at_most",
    ">": "more_than",
    "<": "less_than",
}

# fmt: off
AMOUNTS = [
    ("fused m", "The forum set aside £3.4m for bases.", "3400000"),
    ("upper M", "A bill of £3.4M is due.", "3400000"),
    ("fused million", "It spent £7million on roofs.", "7000000"),
    ("fused upper", "It spent £7MILLION ON ROOFS.", "7000000"),
    ("hyphen million", "The £7-million rebuild is late.", "7000000"),
    ("spaced billion", "The sector owes £4.6 billion.", "4600000000"),
    ("bn", "Ministers hold £1.3bn back.", "1300000000"),
    ("bn upper", "Ministers hold £1.3BN back.", "1300000000"),
    ("b", "Ministers hold £2b back.", "2000000000"),
    ("k", "A £45k grant helped.", "45000"),
    ("k upper", "A £45K grant helped.", "45000"),
    ("thousand", "It raised £300 thousand.", "300000"),
    ("no-break space", "The bid is for £6\u00a0million.", "6000000"),
    ("thin space", "The bid is for £6\u2009m.", "6000000"),
    ("line break in PDF", "The bid is for £6.25\nmillion in all.", "6250000"),
    ("mn", "It wrote off £2.4mn.", "2400000"),
    ("trailing zeros", "A claim of £0.450m stands.", "450000"),
    ("leading point", "The variance is £.4m.", "400000"),
    ("pence kept", "A grant of £12,500.50 came.", "12500.50"),
    ("big exact figure", "The account shows £1,204,318.07.", "1204318.07"),
    ("code first", "Spend was GBP 6.4 million.", "6400000"),
    ("code fused", "Spend was GBP6.4m.", "6400000"),
    ("code last", "Spend was 6.4 million GBP.", "6400000"),
    ("pounds after", "It lost 6.4 million pounds.", "6400000"),
    ("pounds attributive", "A 30 million pound rebuild starts.", "30000000"),
    ("pounds hyphened", "A two-million-pound rebuild starts.", "2000000"),
    ("sign and pounds", "It lost £6 million pounds.", "6000000"),
    ("slang", "She paid twenty grand for it.", "20000"),
    ("quid", "It cost ten quid.", "10"),
    ("pence", "A bag now costs 10p.", "0.10"),
    ("pence fraction", "Fuel rose to 139.9p.", "1.399 = to"),
    ("pence in words", "It costs fifty pence.", "0.50"),
    ("pounds and p", "The stamp is £1.35p.", "1.35"),
    ("half a million", "The roof cost half a million pounds.", "500000"),
    ("half with sign", "The roof cost £half a million.", "500000"),
    ("half hyphened", "A half-a-million-pound roof.", "500000"),
    ("one and a half", "It needs one and a half million pounds.", "1500000"),
    ("a million and a half", "It needs a million and a half pounds.", "1500000"),
    ("mixed words", "It needs six and a half million pounds.", "6500000"),
    ("mixed digits", "It needs 6 and a half million pounds.", "6500000"),
    ("quarter", "It needs a quarter of a million pounds.", "250000"),
    ("three quarters", "It needs three quarters of a million pounds.", "750000"),
    ("three-quarters", "It needs three-quarters of a million pounds.", "750000"),
    ("vulgar fraction", "It needs £1½m.", "1500000"),
    ("vulgar alone", "It needs £¼m.", "250000"),
    ("words", "It needs four hundred thousand pounds.", "400000"),
    ("a million", "She won a million pounds.", "1000000"),
    ("point words", "It needs two point five million pounds.", "2500000"),
    ("dozen of grand", "It cost fifty grand a year.", "50000 = - year"),
    ("tight range", "It costs £4-6m.", "4000000..6000000"),
    ("en dash range", "It costs £4–6 million.", "4000000..6000000"),
    ("range with both scales", "It costs £4m-£6m.", "4000000..6000000"),
    ("range spaced", "It costs £4m – £6m.", "4000000..6000000"),
    ("range k", "It costs £150-200k a place.", "150000..200000 = - place"),
    ("range full", "It costs £150,000-£200,000.", "150000..200000"),
    ("range full spaced", "It costs £150,000 - £200,000.", "150000..200000"),
    ("range without second sign", "It costs £150,000-200,000.", "150000..200000"),
    ("range to", "It would cost £4m to £6m.", "4000000..6000000"),
    ("range to, scale back", "It would cost £4 to £6 million.", "4000000..6000000"),
    ("range to, bare end", "It would cost £4 to 6 million.", "4000000..6000000"),
    ("between and", "It would cost between £4m and £6m.", "4000000..6000000"),
    ("between, scale back", "It would cost between £4.2 and £6.1 million.", "4200000..6100000"),
    ("between, bare end", "It would cost between £4m and 6m.", "4000000..6000000"),
    ("between with dash", "It would cost between £4.2 – £6.1 million.", "4200000..6100000"),
    ("between hundred pounds", "Fees are between £40 and £60 an hour.", "40..60 = - hour"),
    ("between about", "It would cost between about £4m and £6m.", "4000000..6000000 ~"),
    ("ranging", "Grants ranging from £200 to £900 were paid.", "200..900"),
    ("anything from", "It takes anything from £200 to £900.", "200..900"),
    ("range words", "It needs between four and six million pounds.", "4000000..6000000"),
    ("range in words to", "Six to eight million pounds is owed.", "6000000..8000000"),
    ("pence range", "Bags cost 20-30p.", "0.20..0.30"),
    ("between pence", "Bags cost between 20p and 30p.", "0.20..0.30"),
    ("up to a range", "It may cost up to £4m-£6m.", "4000000..6000000 <="),
    ("not a range", "It had £400,000 - 2024 was a hard year.", "400000"),
    ("not a range after a year", "It spent £5m in 2019-20.", "5000000"),
    ("from to", "Funding rose from £2m to £5m.", "2000000 = from; 5000000 = to"),
    ("from to without a verb", "Its share, from £2m to £5m.", "2000000 = from; 5000000 = to"),
    ("from to, scale back", "Funding rose from £2.1 to £5.4 million.",
     "2100000 = from; 5400000 = to"),
    ("from to with years", "It went from £2m in 2023 to £5m in 2025.",
     "2000000 = from; 5000000 = to"),
    ("from to, to about", "It will fall from £2m this year to about £1m.",
     "2000000 = from; 1000000 ~ to"),
    ("up from", "The bill is £5m, up from £2m.", "5000000; 2000000 = from"),
    ("down from", "The bill is £2m – down from £5m last year.", "2000000; 5000000 = from"),
    ("rose to", "The deficit rose to £5m.", "5000000 = to"),
    ("increase to", "The levy will increase to £5 a week.", "5 = to week"),
    ("set to rise to", "Fees are set to rise by 4 per cent to £51.", "51 = to"),
    ("brings total", "That takes the total to £5m.", "5000000 = to"),
    ("by then to", "Fees rose by £2 to £51.", "2 = increase; 51 = to"),
    ("rise of", "A rise of £40 was agreed.", "40 = increase"),
    ("rise in", "A rise in fees of £40 was agreed.", "40 = increase"),
    ("rose by", "The shortfall has grown by £2m.", "2000000 = increase"),
    ("rose by over", "The shortfall has grown by over £2m.", "2000000 > increase"),
    ("fell by", "Reserves fell by nearly £2m.", "2000000 < decrease"),
    ("cut by", "The board cut the budget by £2m.", "2000000 = decrease"),
    ("cut of", "There was a cut of £2m.", "2000000 = decrease"),
    ("cut after", "A £2m cut is planned.", "2000000 = decrease"),
    ("of cuts", "It needs £2m of cuts.", "2000000 = decrease"),
    ("rise after", "A £2m rise is planned.", "2000000 = increase"),
    ("a further", "A further £2m came.", "2000000 = increase"),
    ("an extra", "An extra £2m came.", "2000000 = increase"),
    ("up to an additional", "Up to an additional £2m may come.", "2000000 <= increase"),
    ("in extra funding", "It won £2m in extra funding.", "2000000 = increase"),
    ("extra after", "It got £2m extra.", "2000000 = increase"),
    ("more than, after", "It is £4m more than before.", "4000000 = difference"),
    ("less than, after", "Its share is £4m less than its neighbours get.", "4000000 = difference"),
    ("over budget", "The pool is £4m over budget.", "4000000 = difference"),
    ("higher than", "Fees are £40 higher than in Exton.", "40 = difference"),
    ("nearly less", "It was almost £4m less than forecast.", "4000000 < difference"),
    ("difference and amount", "It is £4m more than the £9m grant.",
     "4000000 = difference; 9000000"),
    ("both sides", "It spent £4m more than £9m.", "4000000 = difference; 9000000"),
    ("up to", "Up to £210k was agreed.", "210000 <="),
    ("up to a fine", "He faces up to a £500 fine.", "500 <="),
    ("maximum of", "Bids have a maximum of £900.", "900 <="),
    ("no more than", "It may spend no more than £900.", "900 <="),
    ("as much as", "Repairs cost as much as £900.", "900 <="),
    ("capped", "Fees are capped at £900.", "900 <="),
    ("or less", "Homes earning £900 or less qualify.", "900 <="),
    ("at least", "At least £900 is due.", "900 >="),
    ("no less than", "No less than £900 is due.", "900 >="),
    ("minimum of", "A minimum of £900 is due.", "900 >="),
    ("or more", "Orders of £900 or more are published.", "900 >="),
    ("and over", "Orders of £900 and over are published.", "900 >="),
    ("plus sign", "Orders of £900+ are published.", "900 >="),
    ("plus scheme", "A £6m-plus scheme.", "6000000 >="),
    ("plus sign scheme", "A £6m+ scheme.", "6000000 >="),
    ("as little as", "Seats start at as little as £9.", "9 >="),
    ("tickets from", "Tickets from £9.", "9 >="),
    ("more than", "More than £2m will follow.", "2000000 >"),
    ("over", "Over £2m will follow.", "2000000 >"),
    ("well over", "Well over £2m will follow.", "2000000 >"),
    ("just over", "Just over £2m will follow.", "2000000 >"),
    ("in excess of", "Losses in excess of £2m follow.", "2000000 >"),
    ("upwards of", "It costs upwards of £2m.", "2000000 >"),
    ("greater sign", "Spend>£2m is published.", "2000000 >"),
    ("exceeding", "Contracts exceeding £2m are listed.", "2000000 >"),
    ("less than", "It costs less than £2m.", "2000000 <"),
    ("under", "It costs just under £2m.", "2000000 <"),
    ("nearly", "Nearly £2m will follow.", "2000000 <"),
    ("almost", "Almost £2m will follow.", "2000000 <"),
    ("close to", "It costs close to £2m.", "2000000 ~"),
    ("around", "It costs around £2m.", "2000000 ~"),
    ("about", "It costs about £2m.", "2000000 ~"),
    ("approx", "It costs approx. £2m.", "2000000 ~"),
    ("circa", "It costs c.£2m.", "2000000 ~"),
    ("circa fused", "It costs c£2m.", "2000000 ~"),
    ("circa word", "It costs circa £2m.", "2000000 ~"),
    ("tilde", "It costs ~£2m.", "2000000 ~"),
    ("region", "It costs in the region of £2m.", "2000000 ~"),
    ("some", "Some £2m will follow.", "2000000 ~"),
    ("estimated", "An estimated £2m is owed.", "2000000 ~"),
    ("roughly", "It costs roughly £2m.", "2000000 ~"),
    ("or so", "It costs £2m or so.", "2000000 ~"),
    ("total of", "It has cost more than a total of £2m.", "2000000 >"),
    ("row over", "The row over £2m of cuts goes on.", "2000000 = decrease"),
    ("concerns about", "There were concerns about £2m of debt.", "2000000"),
    ("handed over", "She handed over £40 in cash.", "40"),
    ("adds up to", "It all adds up to £40.", "40"),
    ("over a span", "It will get £2m over three years.", "2000000"),
    ("bound ends with the sentence", "It has more than that. £2m went.", "2000000"),
    ("a year", "It costs £2m a year.", "2000000 = - year"),
    ("per year", "It costs £2m per year.", "2000000 = - year"),
    ("per annum", "It costs £2m per annum.", "2000000 = - year"),
    ("pa", "It costs £2m pa.", "2000000 = - year"),
    ("p.a.", "It costs £2m p.a. and rising.", "2000000 = - year"),
    ("annually", "It costs £2m annually.", "2000000 = - year"),
    ("each year", "It costs £2m each year.", "2000000 = - year"),
    ("every year", "It costs £2m every year.", "2000000 = - year"),
    ("hyphened rate", "The £2m-a-year contract.", "2000000 = - year"),
    ("hyphened per", "The £20-per-week charge.", "20 = - week"),
    ("per hour", "Staff earn £14 per hour.", "14 = - hour"),
    ("an hour", "Staff earn £14.60 an hour.", "14.60 = - hour"),
    ("per pupil", "Schools get £6,100 per pupil.", "6100 = - pupil"),
    ("per pupil per year", "Schools get £6,100 per pupil per year.", "6100 = - pupil,year"),
    ("per pupil each year", "Schools get £6,100 per pupil each year.", "6100 = - pupil,year"),
    ("a head", "It spends £80 a head.", "80 = - head"),
    ("per head of population", "It spends £80 per head of population.", "80 = - head"),
    ("per capita", "It spends £80 per capita.", "80 = - head"),
    ("each", "Two bases cost £90,000 each.", "90000 = - each"),
    ("apiece", "Two bases cost £90,000 apiece.", "90000 = - each"),
    ("each before", "They will each receive £900.", "900 = - each"),
    ("per school pupil", "It spends £80 per secondary school pupil.", "80 = - pupil"),
    ("for every child", "It gets £80 for every child.", "80 = - child"),
    ("of funding a year", "It gets £80m of funding a year.", "80000000 = - year"),
    ("of support per pupil", "It gives £80 of support per pupil.", "80 = - pupil"),
    ("annual budget before", "It has an annual budget of £80m.", "80000000 = - year"),
    ("cost per place", "The cost per place is £80.", "80 = - place"),
    ("slash rate", "Rooms are £20/hour.", "20 = - hour"),
    ("pcm", "Rent is £700pcm.", "700 = - month"),
    ("rate and bound", "It costs up to £80,000 a year.", "80000 <= - year"),
    ("rate then more", "It costs £80 a week or more.", "80 >= - week"),
    ("rate then difference", "It costs £80 a week more than before.", "80 = difference week"),
    ("no rate: ago", "It cost £80 a year ago.", "80"),
    ("no rate: over a year", "It cost £80 over a year.", "80"),
    ("no rate: to every child", "It gave £80 to every child.", "80"),
    ("no rate: per cent", "It got £80, 4 per cent more.", "80"),
    ("rate holds across against", "It spends £80 per head against £95.",
     "80 = - head; 95 = - head"),
    ("rate holds across compared", "It pays £14 an hour, compared with £16 in Exton.",
     "14 = - hour; 16 = - hour"),
    ("rate at the end of a change", "It rose from £14 to £16 an hour.",
     "14 = from hour; 16 = to hour"),
    ("rate does not leak", "It adds £8m a year and £2m in rates.", "8000000 = - year; 2000000"),
    ("minus", "The variance was -£2m.", "2000000"),
    ("minus inside", "The variance was £-2m.", "2000000"),
    ("bracketed amount", "Stage one (£2m) is over.", "2000000"),
    ("slash between", "Bids of £2m/£3m came.", "2000000; 3000000"),
    ("slash, scale back", "Bids of £2/£3 million came.", "2000000; 3000000"),
    ("or, scale back", "It needs £2 or £3 million.", "2000000; 3000000"),
    ("and list", "Savings of £2m and £300,000 follow.", "2000000; 300000"),
    ("list", "It spent £2m, £3m and £4m.", "2000000; 3000000; 4000000"),
    ("same currency in brackets", "About £10k (£10,420) was left.", "10000 ~; 10420"),
    ("an age", "Entry is free for under £16s.", ""),
    ("multi-million", "A multi-million pound scheme.", ""),
    ("multimillion", "A multimillion-pound scheme.", ""),
    ("tens of millions", "It needs tens of millions of pounds.", ""),
    ("millions", "It needs millions of pounds.", ""),
    ("some millions", "It needs several million pounds.", ""),
    ("six figures", "It cost a six-figure sum.", ""),
    ("pound shop", "The pound shop closed.", ""),
    ("in the pound", "The pound fell again.", ""),
    ("weight", "The parcel weighs 4 pounds.", ""),
    ("weight of goods", "It burned 900 pounds of coal.", ""),
    ("lb", "A 4lb parcel.", ""),
    ("a race", "She won the 300m race.", ""),
    ("a height", "A 7.5m-high wall.", ""),
    ("an item", "Item 9.5m was taken.", ""),
    ("a road", "The M25 and A10(M) are near.", ""),
    ("a screen", "It plays in 1080p.", ""),
    ("pp", "It fell 2pp.", ""),
    ("a further range", "A further £5m to £6m is due.", "5000000..6000000 = increase"),
    ("compound words", "It cost twenty-five pounds.", "25"),
    ("up to about", "It may cost up to about £2m.", "2000000 <="),
    ("comma between rates", "A room is £50 per person, per night.", "50 = - person,night"),
    ("with VAT", "It is £250 + VAT.", "250"),
    ("fees, but a change", "Fees went up from £48 to £52 a session.",
     "48 = from session; 52 = to session"),
    ("increase apart", "It is £12m - an increase of £2m.", "12000000; 2000000 = increase"),
    ("cuts worth", "It plans cuts worth £2m.", "2000000 = decrease"),
    ("increase of between", "It rose by between £4m and £6m.", "4000000..6000000 = increase"),
    ("told backwards", "It rose to £6 a week from £5.", "6 = to week; 5 = from week"),
    ("up on", "It was £6m last year, £1m up on the year before.", "6000000; 1000000 = difference"),
    ("extra funding of", "It won extra funding of £2m.", "2000000 = increase"),
    ("grand piano", "Two grand pianos were sold.", ""),
    ("people", "Two million people live there.", ""),
    ("percent", "It rose 4.5%.", ""),
    ("page", "See p50 and 24pp.", ""),
    ("lone sign", "The £ fell.", ""),
    ("a header of prose", "Officers report in £m. The 12 schools agreed.", ""),
    ("table thousands", "Schools block (£'000) 2,400 (150)", "2400000; -150000"),
    ("table curly", "Schools block (£’000) 2,400 (150)", "2400000; -150000"),
    ("table plain", "(£000s) Schools 2,400", "2400000"),
    ("table k", "Schools block £k 2,400", "2400000"),
    ("table m", "Budget (£m)\nSchools 12.5\nHigh needs 4.1\nThe forum was told of 12 schools.",
     "12500000; 4100000"),
    ("table bars", "Item | £m\n--- | ---\nSchools | 12.5\nHigh needs | (4.1)",
     "12500000; -4100000"),
    ("table years apart", "£'000 2024/25 2025/26\nSchools 2,400 2,510", "2400000; 2510000"),
    ("half a hundred thousand", "It lost half a hundred thousand pounds.", "50000"),
    ("table with signs", "£m\nSchools £12.5\nHigh needs (£4.1)", "12500000; -4100000"),
    ("table under a title", "Sums (£000s)\n\nBlock Net\nSchools 2,400 (150)\n\n2.3 Twelve agreed.",
     "2400000; -150000"),
    ("table one cell a line", "£000\nHigh needs\n1,250\n(310)\nThe chair thanked them.",
     "1250000; -310000"),
    ("table in a sentence", "The deficit (£m): 4.2 in 2023 and 7.9 later.", "4200000"),
    ("table two headers", "Capital £m 12.5 revenue £m 3.1", "12500000; 3100000"),
    ("table plain pounds", "Cost (£)\nHall hire 120.50", "120.50"),
    ("table with a column of staff", "Budget £000 FTE\nTeam 450 12.5", ""),
    ("thousands left out", "It costs £80-100,000.", "80000..100000"),
    ("two scales in words", "It lost one million, two hundred thousand pounds.", "1200000"),
    ("table percent", "£m change\nSchools 12.5 4%", "12500000"),
]
# fmt: on
Wanted = tuple[Decimal, Decimal, str, str | None, tuple[str, ...]]


def _wanted(row: str) -> list[Wanted]:
    wanted = []
    for part in filter(None, row.split(";")):
        value, bound, change, per = (*part.split(), *["=", "-", ""][len(part.split()) - 1 :])
        low, _, high = value.partition("..")
        wanted.append(
            (
                Decimal(low),
                Decimal(high or low),
                BOUNDS[bound],
                None if change == "-" else change,
                tuple(filter(None, per.split(","))),
            )
        )
    return wanted


def _found(text: str) -> list[Wanted]:
    return [(m.low, m.high, m.bound, m.change, m.per) for m in parse_money(text)]


@pytest.mark.parametrize(("text", "row"), [r[1:] for r in AMOUNTS], ids=[r[0] for r in AMOUNTS])
def test_amounts(text: str, row: str) -> None:
    """Each shape is read with its value, bound, change and rate, and nothing else is."""
    assert _found(text) == _wanted(row)


CURRENCIES = [
    ("dollars", "It paid $5m.", ["USD"]),
    ("US dollars", "It paid US$5m.", ["USD"]),
    ("Australian dollars", "It paid A$5m.", ["AUD"]),
    ("euro before", "It paid €5m.", ["EUR"]),
    ("euro after", "It paid 5 €.", ["EUR"]),
    ("euro in words", "It paid 5,000 euros.", ["EUR"]),
    ("code", "It paid EUR 5,000.", ["EUR"]),
    ("two", "It paid £5m and $5m.", ["GBP", "USD"]),
]


@pytest.mark.parametrize(
    ("text", "codes"), [r[1:] for r in CURRENCIES], ids=[r[0] for r in CURRENCIES]
)
def test_currencies(text: str, codes: list[str]) -> None:
    """Each sign, code or word gives its ISO 4217 code."""
    assert [m.currency for m in parse_money(text)] == codes


CONVERSIONS = [
    ("round bracket", "It paid £2m ($3m).", [None, 0]),
    ("square bracket", "It paid £2m [$3M].", [None, 0]),
    ("with about", "It paid $3m (about £2m).", [None, 0]),
    ("in words", "It paid $3m, or about £2m.", [None, 0]),
    ("two of them", "It paid £2m ($3m, €2.5m).", [None, 0, 0]),
    ("both ends of a change", "It went from £2m [$3M] to £5m [$7M].", [None, 0, None, 2]),
    ("same currency", "About £10k (£10,420) was left.", [None, None]),
    ("a second cost", "It paid £2m and $3m.", [None, None]),
]


@pytest.mark.parametrize(
    ("text", "bases"), [r[1:] for r in CONVERSIONS], ids=[r[0] for r in CONVERSIONS]
)
def test_conversions(text: str, bases: list[int | None]) -> None:
    """An amount that restates another in a second currency points to it."""
    assert [m.conversion_of for m in parse_money(text)] == bases


def test_a_change_with_conversions() -> None:
    """From and to are found past the restatements between them."""
    found = parse_money("It went from £2m [$3M] to £5m [$7M].")
    assert [m.change for m in found] == ["from", None, "to", None]


def test_a_rate_after_a_conversion() -> None:
    """A rate after the bracket holds for both amounts."""
    assert [m.per for m in parse_money("It costs $10 (£8) a month.")] == [("month",)] * 2


SPANS = [
    ("bound left out", "It cost more than £5m a year.", ["£5m"]),
    ("range whole", "It cost between £5m and £6m.", ["£5m and £6m"]),
    ("words", "It cost half a million pounds.", ["half a million pounds"]),
    ("plus left out", "A £5m-plus plan.", ["£5m"]),
    ("prefix kept", "It cost US$5m.", ["US$5m"]),
    ("full stop left out", "It cost £5.", ["£5"]),
    ("comma left out", "It cost £5,000, he said.", ["£5,000"]),
]


@pytest.mark.parametrize(("text", "spans"), [r[1:] for r in SPANS], ids=[r[0] for r in SPANS])
def test_spans(text: str, spans: list[str]) -> None:
    """A span holds the amount with its sign and scale, and no word round it."""
    assert [m.text for m in parse_money(text)] == spans


@pytest.mark.parametrize("case", worked_cases("money"), ids=lambda case: case["id"])
def test_worked_case(case: dict[str, Any]) -> None:
    """Each worked case is read; it leaves out amounts that restate another."""
    found = [m for m in parse_money(case["text"]) if m.conversion_of is None]
    wanted = [(Decimal(str(w["lo"])), Decimal(str(w["hi"])), w["bound"]) for w in case["expect"]]
    assert [(m.low, m.high, m.bound) for m in found] == [
        (low, high, BOUNDS[bound]) for low, high, bound in wanted
    ]
    for money, want in zip(found, case["expect"], strict=True):
        rates = want.get("per") or []
        assert set([rates] if isinstance(rates, str) else rates) <= set(money.per)
        assert want.get("role") in (None, money.change)


PIECES = ["£", "$", "€", "1", "9.5", ",", ".", "m", "k", "bn", " million", "-", "–", " to ", "(",
          ")", "[", " ", "\n", "\n\n", "p", "000", "'000", " pounds", "half a ", "from ",
          "more than ",
          " a year", " per ", " each", " less than", "grand", "İ", "½", "|", "between ", " and ",
          "<b>", "GBP", " cut"]  # fmt: skip


def _sound(text: str, found: list[Money]) -> bool:
    ordered = all(a.end <= b.start for a, b in pairwise(found))
    return ordered and all(text[m.start : m.end] == m.text and m.low <= m.high for m in found)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_mixture(text: str) -> None:
    """No mixture of pieces raises; spans hold their words, in order and apart."""
    assert _sound(text, parse_money(text))


@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    """No text raises."""
    assert _sound(text, parse_money(text))


HOSTILE = ["£", "1 ", "a,", "£1 ", "£1-", "from £1 to ", "(£) ", "£m 1\n", "one ", "1p ",
           "half a million pounds ", "$1 (£1) ", "£1 per ", "more than £1 ", "<a "]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_repeats(piece: str) -> None:
    """A long repeat of anything is read; scripts/benchmark.py measures how its time grows."""
    text = (piece * 40_000)[:40_000]
    assert _sound(text, parse_money(text))
