"""Pages that are minutes from top to bottom, and posts with front matter."""

from __future__ import annotations

from datetime import date

from sendminer.parse import parse
from tests.parse.made_pages import news

WORD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type '
    'content="text/html; charset=windows-1252"><meta name=Generator content="Microsoft Word 15">'
    "<title>Minutes</title><style>p {margin: 0}</style></head><body lang=EN-GB>"
    "<p class=MsoNormal><b>Leeford Schools Forum</b><o:p></o:p></p>"
    "<p class=MsoNormal>Notes of the meeting held on 3 February 2026</p>"
    "<p class=MsoNormal>Present:<o:p>&nbsp;</o:p></p><p class=MsoNormal>A Marlow</p>"
    "<p class=MsoNormal>B Tate</p><p class=MsoNormal>Apologies: R Sood</p>"
    "<p class=MsoNormal>Action: AM to write to schools about the £2m shortfall.</p></body></html>"
)
POST = (
    "---\ntitle: Schools Forum, 3 February 2026\nlayout: post\n---\n\n"
    "<p><strong>Attendees</strong></p>\n<p>A Marlow</p>\n<p>Apologies: B Tate</p>\n"
    "<p>Action: AM to write to schools.</p>"
)


def test_word_minutes_are_taken_whole() -> None:
    """Short lines, which an article extractor would drop, are the point of minutes."""
    found = parse(WORD.encode("cp1252"), name="m.htm")
    assert found.text.split("\n\n") == [
        "Minutes",
        "Leeford Schools Forum",
        "Notes of the meeting held on 3 February 2026",
        "Present:",
        "A Marlow",
        "B Tate",
        "Apologies: R Sood",
        "Action: AM to write to schools about the £2m shortfall.",
    ]
    assert (found.kind, found.published) == ("minutes", date(2026, 2, 3))


def test_post_with_front_matter() -> None:
    """The front matter gives the title, the page under it the text."""
    found = parse(POST.encode(), name="m.md")
    assert found.text.split("\n\n") == [
        "Schools Forum, 3 February 2026",
        "Attendees",
        "A Marlow",
        "Apologies: B Tate",
        "Action: AM to write to schools.",
    ]
    assert (found.kind, found.published) == ("minutes", date(2026, 2, 3))


def test_dashes_before_text_are_text() -> None:
    """Lines of dashes do not make a page."""
    text = "---\nMinutes\n---\n\nThe council met."
    assert parse(text.encode(), name="m.md").text == text


def test_pages_with_menus_go_to_the_article_reader() -> None:
    """A page with a site around it is not taken whole."""
    source = news("Present: A Marlow", "Apologies: B Tate", *["It was a long meeting. " * 9] * 3)
    assert "Most read" not in parse(source.encode(), name="p").text
