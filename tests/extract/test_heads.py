"""The head of a pasted story: each of its lines ends what stands on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sendminer.extract import extract
from sendminer.extract.heads import spread
from sendminer.parse import parse
from sendminer.records import Document

BODY = "\n\nThe council will build two schools in Farshire by 2027."


def read(text: str) -> Document:
    """A pasted text with all that is found in it."""
    return extract(parse(text.encode(), name="t"))


HEADS = {
    "title, outlet, day": ("Two schools to open in Farshire\nFarshire Times\n5 April 2024", 3),
    "title, day, outlet": ("Buses late until October\n10 July 2024\nLeeford Herald", 3),
    "title and day": ("Buses late until October\n10 July 2024", 2),
    "day below in words": ("New bases agreed\nCabinet - Tuesday, 25 July 2023", 2),
    "day with a label": ("New bases agreed\nLeeford Live\nPublished: 3 May 2024, 10:15", 3),
    "title, writer, outlet": ("Pupils wait for buses\nBy Ann Marlow\nLeeford Herald", 3),
    "title and address": ("Pupils wait for buses\nleefordherald.example", 2),
    "title and outlet alone": ("Pupils wait for more buses\nThe Herald of Leeford", 2),
    "windows line ends": ("Buses late until October\r\nLeeford Herald\r\n10 July 2024", 3),
}
WHOLE = {
    "a headline that was wrapped": "Buses late in\nLeeford|Leeford Herald|10 July 2024|",
    "wrapped in small letters": "Buses late until the\nharvest|10 July 2024|",
    "prose that is wrapped": "The council said that it would not\npay on 3 May 2024",
    "a sentence": "The council met.\nLeeford Herald\n3 May 2024",
    "a title of two lines": "Pupils wait for buses at\nLarkmoor High School",
    "no outlet": "Pupils wait for more buses this\nWinter after delay",
    "blank lines already": "Pupils wait\n\nLeeford Herald\n\n3 May 2024",
}


@pytest.mark.parametrize(("head", "lines"), HEADS.values(), ids=HEADS.keys())
def test_lines_of_the_head(head: str, lines: int) -> None:
    """Each is a statement of its own, and what is one sentence stays one."""
    document = read(head + BODY)
    above = [one for one in document.statements if "The council will build" not in one.text]
    assert len(above) == lines


@pytest.mark.parametrize("shown", WHOLE.values(), ids=WHOLE.keys())
def test_what_may_go_on(shown: str) -> None:
    """A line break is an end (here "|") only where the next line is surely another matter."""
    text = shown.replace("|", "\n").rstrip("\n") + BODY
    document = parse(text.encode(), name="t")
    assert spread(document).text == shown.rstrip("|").replace("|", "\n\n") + BODY


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Buses late until October\n10 July 2024", ["October", "10 July 2024"]),
        ("Rents rise to £20\nMillion Herald\n10 July 2024", ["£20", "10 July 2024"]),
        ("Larkmoor to open 20\nPlaces Weekly\n10 July 2024", ["10 July 2024"]),
    ],
)
def test_nothing_runs_over_the_end_of_a_line(text: str, found: list[str]) -> None:
    """Neither a day nor an amount nor a number of places."""
    document = read(text + "\n\nIt rained all day.")
    records = (*document.money, *document.counts, *document.periods)
    assert [one.text for one in records] == found


def test_what_is_found_stands_in_the_text_as_it_is() -> None:
    """Offsets count in the text that was read, line breaks and all."""
    text = (
        "£2m for 40 places in Farshire\r\nFarshire Times\r\n5 April 2024\r\n\r\n"
        "Councillor Ann Marlow said: “We will open 40 places by May 2026 for £2m.”"
    )
    document = read(text)
    assert document.text == text
    mentions = [one for official in document.officials for one in official.mentions]
    records = (*document.statements, *document.money, *document.counts, *document.periods)
    assert len(records) + len(mentions) + len(document.quotes) > 10
    assert all(text[one.start : one.end] == one.text for one in (*records, *mentions))
    for quote in document.quotes:
        assert quote.text == " / ".join(text[start:end] for start, end in quote.spans)


def test_minutes_keep_their_lines() -> None:
    """A role on the line below a name is that person's."""
    text = "Ann Marlow\nDirector of Education\n5 April 2024\n\nA report on buses."
    document = replace(parse(text.encode(), name="t"), kind="report")
    assert [(one.name, one.role) for one in extract(document).officials] == [
        ("Ann Marlow", "Director of Education")
    ]


@pytest.mark.parametrize(
    "text", ["", "\n" * 9000, "a\n" * 4000, "A" * 90_000, "\r\r\n\n\v5 May 2024\n", "x.y" * 20_000]
)
def test_odd_texts_are_read(text: str) -> None:
    """Nothing raises, whatever the first lines are."""
    bare = parse(b"A text.", name="t")
    assert extract(replace(bare, text=text)).text == text
