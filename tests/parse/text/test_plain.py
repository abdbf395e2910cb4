"""Plain text: kept word for word; its kind, title, date, publisher and council are read off it."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.errors import ReadError
from sendminer.parse import parse
from sendminer.parse.text.council import branded, council_of
from sendminer.parse.text.dates import dateline, read_date
from sendminer.parse.text.plain import kind_of, read_text
from tests.parse.made_pages import PROSE

ARTICLE = "\n\n".join(PROSE)


@pytest.mark.parametrize(
    "text",
    ["One line.\r\nAnother.\r\n", "  indented\n\n\n\n", "tabs\tand\x0bmore \u2028 lines\n", "a"],
    ids=["crlf", "outer white space", "odd white space", "one letter"],
)
def test_text_is_kept_to_the_last_character(text: str) -> None:
    """Nothing is stripped, folded or normalised."""
    assert parse(text.encode(), name="t").text == text


KINDS = {
    "news with quotes": (ARTICLE, "article"),
    "byline": ("By Ann Marlow\n\nA school is to open in Leeford in the spring.", "article"),
    "minutes": (
        "CABINET\n\nPresent: Councillors Marlow and Tate\n\n1. Apologies\n\nNone.",
        "minutes",
    ),
    "resolution under a number": ("14 BUDGET\n\nRESOLVED - That it be approved.", "minutes"),
    "notes": ("Schools Forum\n\nAttendees: A, B\n\nApologies: C\n\nBudget noted.", "minutes"),
    "questions": ("QUESTION 1 from Mrs Pask\n\nHow many?\n\nRESPONSE\n\nTen.", "minutes"),
    "decision": ("Record of Executive Decision\n\nTo fund 14 places.", "decision"),
    "decision notice": ("DECISION NOTICE\n\nDate: 4 March 2026\n\nTo fund it.", "decision"),
    "report": ("Report to Cabinet\n\n1. Purpose of report\n\nTo seek approval.", "report"),
    "prose without cues": ("The council met and talked about schools.", "text"),
    "resolved is no cue in prose": ("The dispute was resolved. All agreed that was good.", "text"),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kind(text: str, kind: str) -> None:
    """The cues of lines tell what a text is."""
    assert kind_of(text) == kind


TITLES = {
    "headline": ("New school for Leeford\n\nIt will open soon.", "New school for Leeford"),
    "question": ("Will it open?\n\nYes.", "Will it open?"),
    "first sentence": ("The school will open soon.\n\nYes.", None),
    "quoted sentence": ("“It will open.”\n\nYes.", None),
    "one line only": ("New school for Leeford", None),
    "label": ("Present: Councillor Marlow\n\nApologies: none", None),
    "cutting": (
        "Mar 4, 2026, Leeford Herald: School to open https://herald.example/a1\nText.",
        "School to open",
    ),
    "in the chair": ("Councillor P Tate (Leader) in the Chair\n\nText.", None),
    "byline alone": ("By Ann Marlow\n\nText.", None),
    "byline with a job": ("By Ann Marlow, local democracy reporter\n\nText.", None),
    "headline that opens like a byline": (
        "By George, they did it: school opens after a wait of many years\n\nText.",
        "By George, they did it: school opens after a wait of many years",
    ),
    "title and byline": (
        "The view from the bench By Ann Tate\n\nText.",
        "The view from the bench By Ann Tate",
    ),
    "debate and its chair": (
        "Special educational needs: Leeford, Wednesday 22 January [Ann Tate in the Chair]\n\nA",
        "Special educational needs: Leeford, Wednesday 22 January [Ann Tate in the Chair]",
    ),
    "day alone": ("Thursday 12 January 2023\n\nText.", None),
    "day and time": ("Thursday 16 May 2024, 14:00 to 16:00, MS Teams\n\nText.", None),
    "time": ("4.30 pm [Dame Ann Tate in the Chair]\n\nText.", None),
    "day, then a title": (
        "1 March 2024 Letter to the Chancellor\n\nText.",
        "1 March 2024 Letter to the Chancellor",
    ),
    "body and day": ("Cabinet, 10 June 2025\n\nText.", "Cabinet, 10 June 2025"),
    "too long": ("word " * 60 + "\n\nText.", None),
    "a page's name for itself": ("Agenda item\n\nSENSORY SERVICE\n\nText.", "SENSORY SERVICE"),
    "site's name, way and label": (
        "Modern.gov Breadcrumb\n- Agenda item\nModern.gov Content\nAgenda item\nBus passes\nText.",
        "Bus passes",
    ),
    "issue, then its title": (
        "Issue - meetings\nNew annexe at Larkmoor\nText.",
        "New annexe at Larkmoor",
    ),
    "issue and a meeting's day": (
        "Issue - meetings\n\nMeeting: 09/04/2024 - Cabinet (Item 5)\n\nBUS PASSES\n\nText.",
        "BUS PASSES",
    ),
    "source above the headline": (
        "Source: Leeford Herald\n\nBase to open at Larkmoor\n\nText.",
        "Base to open at Larkmoor",
    ),
    "publisher, then a label and the title": (
        "Publisher: Leeford Council\nDecision details\nBus passes\nText.",
        "Bus passes",
    ),
    "source, then the first sentence": ("Source: Leeford Herald\n\nThe base opens soon.", None),
    "source, then a day": ("Source: Leeford Herald\n3 April 2026\n\nText.", None),
    "sources that spoke": (
        "Sources: ministers split on bases\n\nText.",
        "Sources: ministers split on bases",
    ),
    "label and a field": ("Decision details\n\nDecision Maker: Cabinet\n\nText.", None),
    "label and no more": ("Decisions\n\nThe school will open soon.", None),
    "headline that opens like a label": (
        "Decisions on bus passes\n\nText.",
        "Decisions on bus passes",
    ),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES.keys())
def test_title(text: str, title: str | None) -> None:
    """The first line is the title where it is a headline."""
    assert parse(text.encode(), name="t").title == title


def test_press_cutting() -> None:
    """A first line of date, outlet, headline and address gives all four."""
    text = "4 March 2026, Leeford Herald: School to open https://herald.example/a1\n" + ARTICLE
    found = parse(text.encode(), name="t")
    assert (found.published, found.publisher, found.url, found.title) == (
        date(2026, 3, 4),
        "Leeford Herald",
        "https://herald.example/a1",
        "School to open",
    )


def test_labelled_publisher_and_address() -> None:
    """Lines under the headline may name the source and the address."""
    text = f"School to open\nSource: Leeford Herald\nhttps://herald.example/a1\n\n{ARTICLE}"
    found = parse(text.encode(), name="t")
    assert (found.publisher, found.url) == ("Leeford Herald", "https://herald.example/a1")


def test_address_in_prose_is_not_the_documents() -> None:
    """A link that the text mentions is not where the text comes from."""
    text = "Minutes\n\nThe webcast of the meeting is at https://tv.example/ and is kept for a year."
    assert parse(text.encode(), name="t").url is None


DATELINES = {
    "weekday, ordinal": ("Headline\nTuesday, 16th November 2021\nText.", date(2021, 11, 16)),
    "month first": ("Headline\nNov 16, 2021\nText.", date(2021, 11, 16)),
    "slashes are day first": ("Headline\n03/04/2026\nText.", date(2026, 4, 3)),
    "dots": ("Headline\n3.4.2026\nText.", date(2026, 4, 3)),
    "iso": ("Headline\nPublished: 2026-04-03\nText.", date(2026, 4, 3)),
    "label and time": ("Headline\nPublished 10:15, 3 April 2026\nText.", date(2026, 4, 3)),
    "updated at": ("Headline\nLast updated: 3 April 2026\nText.", date(2026, 4, 3)),
    "held on": (
        "Minutes of the meeting of the Cabinet held at the Guildhall on 3 April 2026 at 10 am",
        date(2026, 4, 3),
    ),
    "after a body": ("Report to Cabinet, 3 April 2026\n\n1. Purpose", date(2026, 4, 3)),
    "before a place": ("SCHOOLS FORUM\n\n3 April 2026, Town Hall", date(2026, 4, 3)),
    "abbreviated with stop": ("Headline\nFri 3 Apr. 2026\nText.", date(2026, 4, 3)),
    "in a sentence": (
        "The school will open on 3 April 2026 after a long delay, it was said.",
        None,
    ),
    "previous minutes": ("FORUM\n\n1 Minutes of 3 April 2026\n\nAgreed.", None),
    "previous minutes without number": ("The minutes of 3 April 2026 be confirmed", None),
    "after the first item": ("CABINET\n\n1. Budget\n\n3 April 2026", None),
    "no year": ("Headline\n3 April\nText.", None),
    "no such day": ("Headline\n31 April 2026\nText.", None),
    "reference number": ("Ref 12/13/2026-44\nText.", None),
    "month alone": ("April 2026\nText.", None),
    "a sentence opens with a day": (
        "Headline\nOn 3 April 2026, the two schools became one.\nText.",
        None,
    ),
    "a sentence without its comma": ("On 3 April 2026 councillors agreed to close it.", None),
    "a sentence cut off by its line": ("Headline\nOn April 3 2026, the Mayor\nsaid so.", None),
    "on a day, at a place": ("Headline\nOn 3 April 2026 at the Town Hall", date(2026, 4, 3)),
    "on a day and no more": ("Headline\nOn Friday 3 April 2026\nText.", date(2026, 4, 3)),
    "under a title that begins with a number": (
        "14 more places for Larkmoor\nLeeford Herald\n3 April 2026\nText.",
        date(2026, 4, 3),
    ),
    "under a number and a name": ("14 SEND bases\nLeeford Herald\n3 April 2026", date(2026, 4, 3)),
    "under a first item's heading": ("14 BUDGET\n\nRESOLVED\n\n3 April 2026", None),
    "prose under a first item": ("14 Budget\nAgreed on 3 April 2026 by all\nText.", None),
}


@pytest.mark.parametrize(("text", "expected"), DATELINES.values(), ids=DATELINES.keys())
def test_dateline(text: str, expected: date | None) -> None:
    """A date is the document's own only where a heading line is about it."""
    assert dateline(text) == expected


OTHERS_DATES = {
    "next meeting": ("Schools Forum\n\nNext meeting 19 June 2026", None),
    "next meeting in a sentence": ("Notes\n\nThe next meeting is on 11 March 2026 at 2pm", None),
    "date of next meeting": ("Notes\n\nDate of next meeting: 11 March 2026", None),
    "a minute of another meeting": (
        "DECISION RECORD\n\nAuthority: Cabinet minute 41(3) of 14 November 2023",
        None,
    ),
    "authority of another meeting": ("RECORD\n\nAuthority: Cabinet, 14 November 2023", None),
    "published stands behind another": (
        "Under delegation from: Cabinet, 13 October 2020, minute 47 Date published: 9 March 2021",
        date(2021, 3, 9),
    ),
    "notice before the decision": (
        "Bases\n\nNotice of proposed decision first published: 3 March 2026\n\nText.\n\n"
        "Date of decision: 9 April 2026",
        date(2026, 4, 9),
    ),
    "notice and no decision": (
        "Bases\n\nNotice of forthcoming key decision published: 3 March 2026\n\nText.",
        date(2026, 3, 3),
    ),
    "notice, and the decision was taken": (
        "Bases\n\nDecision status: Recommendations approved\n\n"
        "Notice of proposed decision first published: 3 March 2026\n\nText.",
        None,
    ),
    "publication at the end": (
        "Decision\n\nTaken: 7 March 2022\n\nText.\n\nPublication date: 8 March 2022",
        date(2022, 3, 8),
    ),
    "another thing's publication": ("The notice was published on 6 December 2024 in print.", None),
    "year ended": ("Statement of accounts\n\nYear ended 31 March 2024", None),
    "year ending, with a body": ("Cabinet report for the year ending 31 March 2024", None),
    "period": ("Progress report\n\nPeriod covered: 1 June to 31 August 2025", None),
    "days of an inspection": ("Leeford\n\nInspection dates: 5 to 9 June 2023", None),
    "previous inspection": ("Leeford\n\nDate of previous inspection: 3 May 2018", None),
    "call-in": ("Cabinet decisions\n\nSubject to call in? Yes - expires 5pm on 27 July 2023", None),
    "due": ("Action log\n\nOwner: Head of Inclusion. Due: 31 October 2025. Status: amber", None),
    "meets again": ("Notes\n\nThe Forum will meet again on 19 June 2025", None),
    "the meeting after": ("Notes\n\nThe meeting after that is on 19 June 2025", None),
    "year to": ("Accounts for the year to 31 March 2024", None),
    "as at": ("Budget outturn as at 31 March 2024", None),
    "in force": ("Cabinet decisions\n\nThese come into force on 9 May 2024", None),
    "inspection took place": ("Leeford\n\nThe inspection took place on 9 June 2023", None),
    "minutes that were agreed": ("The minutes of the meeting of 4 March 2024 were agreed", None),
    "next meeting beside publication": (
        "Next meeting: 19 June 2025 Published: 3 May 2025",
        date(2025, 5, 3),
    ),
    "signed as true": ("Confirmed as a true record: Proper Officer, 19 July 2023", None),
    "embargo is publication": (
        "NEWS RELEASE Embargoed until 00.01 Tuesday 22 June 2021\n\nText.",
        date(2021, 6, 22),
    ),
    "a letter opens": ("28 June 2019 Dear Mrs Tate Joint inspection of Leeford", date(2019, 6, 28)),
    "heading run into text": (
        "COUNCIL – 6 MARCH 2024 99 PETITIONS The Mayor received a petition. " + "Text. " * 50,
        date(2024, 3, 6),
    ),
    "report to a body on a day": ("Report to Cabinet, 9 October 2023\n\n1 P", date(2023, 10, 9)),
    "held by video": (
        "Leeford Forum\n\nNotes of the meeting held by video link on 12 November 2025",
        date(2025, 11, 12),
    ),
}


@pytest.mark.parametrize(("text", "expected"), OTHERS_DATES.values(), ids=OTHERS_DATES.keys())
def test_date_of_another_thing(text: str, expected: date | None) -> None:
    """Other meetings, deadlines and periods have dates too; none of them is the document's."""
    assert dateline(text) == expected


def test_date_of_the_caller_is_second() -> None:
    """``published`` holds only where the document does not say."""
    given = date(2020, 1, 1)
    assert parse(b"Headline\n3 April 2026\nText.", name="t", published=given).published == date(
        2026, 4, 3
    )
    assert parse(b"No date here at all.", name="t", published=given).published == given


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-11-16T09:30:00Z", date(2021, 11, 16)),
        ("Sept 1st, 2024", date(2024, 9, 1)),
        ("the 1st of May 2024", date(2024, 5, 1)),
        ("5 2024", None),
        ("99/99/2024", None),
    ],
)
def test_read_date(text: str, expected: date | None) -> None:
    """Whole dates only, day before month."""
    assert read_date(text) == expected


COUNCILS = {
    "one name": ("Leeford City Council met. Leeford City Council agreed.", "Leeford City Council"),
    "short and long form": (
        "Leeford Council met. Leeford City Council agreed. Leeford Council paid.",
        "Leeford City Council",
    ),
    "named once, early": ("Leeford City Council met.", "Leeford City Council"),
    "named once, late": ("x " * 2000 + "Leeford City Council met.", None),
    "no majority": ("Leeford City Council and Dunmere Borough Council met.", None),
    "majority": (
        "Leeford City Council met Dunmere Council. Leeford City Council paid.",
        "Leeford City Council",
    ),
    "London": ("The London Borough of Farnmoor agreed.", "London Borough of Farnmoor"),
    "linked words": ("Stoke upon Lee Borough Council agreed.", "Stoke upon Lee Borough Council"),
    "capitals": ("LEEFORD CITY COUNCIL\n\nCABINET", "Leeford City Council"),
    "article before": ("But Leeford City Council agreed.", "Leeford City Council"),
    "parish council": ("Leeford Parish Council met.", None),
    "arts council": ("The Arts Council met.", None),
    "council tax": ("Leeford Council Tax will rise.", None),
    "no name": ("The City Council met. The County Council too. Council agreed.", None),
    "full council": ("Full Council met.", None),
    "weekday before": ("Monday Leeford City Council met.", "Leeford City Council"),
    "members before": ("Members of Leeford Council were told.", "Leeford Council"),
    "heading before": ("Introduction Leeford Council met.", "Leeford Council"),
    "heading before the bare word": ("Context The Council has a duty.", None),
    "headings that meet": ("Revenue Budget AND Council Tax. Revenue Budget AND Council.", None),
    "shouted links": ("Ann Tate TO THE Leader OF THE Council", None),
    "parent carer council": ("The Parent Carer Council replied.", None),
    "the county council": ("The County Council replied.", None),
    "annual council": ("Annual Council met.", None),
    "any word before, once": (
        "Gladly Leeford Council met. Leeford Council agreed.",
        "Leeford Council",
    ),
    "north is another council": (
        "North Leeford Council met. North Leeford Council paid. Leeford Council did not.",
        "North Leeford Council",
    ),
    "named once, its place often": (
        "x " * 2000 + "Leeford needs it. Leeford City Council met. Leeford is full.",
        "Leeford City Council",
    ),
    "a paper that watches councils": ("Source: Bright Council Monitor\n\nText.", None),
    "a paper, then the council": (
        "Source: Bright Council Monitor\n\nLeeford City Council paid. Leeford City Council left.",
        "Leeford City Council",
    ),
    "its own paper": ("Surrey County Council Digest\n\nText.", "Surrey County Council"),
    "its own chamber": ("The Leeford City Council Chamber was full.", "Leeford City Council"),
    "open to all": ("Source: Open Council Explorer\n\nText.", None),
    "three places": ("Leeford, Dunmere and Farn Council", "Leeford, Dunmere and Farn Council"),
    "weekday and two places": ("Monday, Leeford and Farn Council", "Leeford and Farn Council"),
    "two names of one in the register": (
        "Herts County Council met. Hertfordshire County Council paid. Leeford Council did not.",
        "Hertfordshire County Council",
    ),
    "cut short, with letters": ("Suffolk CC has said sorry.", "Suffolk County Council"),
    "in small letters": ("Staff of Suffolk county council left.", "Suffolk County Council"),
    "a word before small letters": ("Troubled Kent council left.", "Kent County Council"),
    "small letters of no known one": ("Leeford county council left.", None),
    "a club": ("Leeford CC won.", None),
    "a tax": ("Kent council tax will rise.", None),
    "a part of its name, once, its place often": (
        "x " * 2000 + "Kingston needs it. Kingston Council met. Kingston is full.",
        "Royal Borough of Kingston upon Thames",
    ),
    "opens with another": (
        "The leader of Leeford Council spoke. Dunmere Council met. Dunmere Council paid.",
        None,
    ),
    "opens with another, far on": (
        "Leeford Council spoke. Dunmere Council met. Dunmere Council paid. Dunmere Council left.",
        "Dunmere Council",
    ),
    "capitals with links": ("LEEFORD AND FARN COUNCIL", "Leeford and Farn Council"),
    "royal borough and a kind": (
        "Royal Borough of Lee and Farn Borough Council met.",
        "Royal Borough of Lee and Farn",
    ),
    "attendee": (
        "Panel\n\nApologies\n\nAnn Tate, Royal Borough of Lee and Farn\nBob Hay, RNIB",
        None,
    ),
    "attendee in brackets": ("Present: Ann Tate (Leeford City Council), Bob Hay (RNIB)", None),
    "attendee for another": ("Present: Ann Tate (for Bob Hay - Leeford City Council).", None),
    "attendee in a list": ("Apologies: Ann Tate, Leeford City Council; Bob Hay, RNIB", None),
    "attendee with a title": ("Councillor Ann Tate (Leeford City Council) and Bob Hay", None),
    "address": ("County Hall, Leeford City Council\n\nDear Mrs Tate", "Leeford City Council"),
    "many attend": (
        "".join(f"{name} Tate, Leeford Council\n" for name in ("Ann", "Bob", "Cat")),
        "Leeford Council",
    ),
    "no name before its kind": (
        "Built by the County Council, the hall is full. The County Council owns it.",
        None,
    ),
    "what it is like": ("Hard-up Leeford Council met. Leeford", "Leeford Council"),
    "who decides": ("Approved on 9 March by Leeford Council. Leeford", "Leeford Council"),
    "by the sea": ("Leeford by the Sea Council met.", "Leeford by the Sea Council"),
    "attendee, and the matter": (
        "Ann Tate, Leeford Council\n\nLeeford Council will build it.",
        "Leeford Council",
    ),
}


@pytest.mark.parametrize(("text", "expected"), COUNCILS.values(), ids=COUNCILS.keys())
def test_council(text: str, expected: str | None) -> None:
    """More than half of the named mentions must mean the same council."""
    assert council_of(text) == expected


@pytest.mark.parametrize(
    ("title", "footer", "expected"),
    [
        ("Agenda for Cabinet - Leeford City Council", "", "Leeford City Council"),
        ("Agenda | London Borough of Farnmoor", "", "London Borough of Farnmoor"),
        ("Agenda for Cabinet - Modern Council", "", None),
        ("Agenda for Full Council", "", None),
        ("Agenda", "© 2024 Leeford City Council. All rights reserved.", "Leeford City Council"),
        ("Agenda", "Copyright 2024 Leeford Design Ltd", None),
        ("Agenda - The Council", "", None),
        ("Agenda - County Council", "", None),
    ],
)
def test_branding(title: str, footer: str, expected: str | None) -> None:
    """A page's title or copyright line may name the council; the maker's brand is none."""
    assert branded(title, footer) == expected


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", "\u00a0\n".encode()])
def test_empty(data: bytes) -> None:
    """Nothing, or nothing but white space, is empty."""
    with pytest.raises(ReadError) as raised:
        parse(data, name="t.txt")
    assert raised.value.outcome == "empty"
    assert raised.value.what == "t.txt is empty."


def test_too_large() -> None:
    """Ten million characters are read and one more is not."""
    assert len(parse(b"a" * 10_000_000, name="t").text) == 10_000_000
    with pytest.raises(ReadError) as raised:
        parse(b"a" * 10_000_001, name="t")
    assert raised.value.outcome == "too_large"


def test_identity() -> None:
    """The id is the head of the checksum of the bytes, whatever they are called."""
    one, other = (
        parse(b"Text.", name="a"),
        parse(b"Text.", name="b", retrieved_at="2026-01-01T00:00Z"),
    )
    assert one.id == other.id == f"d{one.sha256[:16]}"
    assert len(one.sha256) == 64
    assert other.retrieved_at == "2026-01-01T00:00Z"


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Cabinet", "Cabinet"),
        ("Minutes of the Cabinet held on 12 January 2026", "Minutes of the Cabinet held on 12"),
        ("12 January 2026", "Fernhollow County Council"),
        ("The Cabinet met, and agreed it.", "Fernhollow County Council"),
    ],
)
def test_a_paper_is_not_called_by_its_councils_name_alone(below: str, title: str) -> None:
    """The line below tells one paper of a council from another, where it is a heading."""
    found = read_text(f"Fernhollow County Council\n{below}\n\n1. Apologies\nThere were none.\n")
    assert (found.title or "").startswith(title)
    assert found.council == "Fernhollow County Council"
