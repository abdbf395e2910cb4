"""The sites of the box: pure, the same each time, and readable as real ones are."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.demo.mischief import Mischief, misbehaved
from sendminer.demo.pdf import printed
from sendminer.demo.server import Server
from sendminer.demo.story import story
from sendminer.demo.town import Town
from sendminer.errors import SendminerError
from sendminer.parse import parse
from tests.sources.walk import ADDRESS, TODAY

TOWN = Town(ADDRESS, TODAY)


def test_the_story_is_whole() -> None:
    """Every document of the story is served: minutes, decisions, a report, stories and releases."""
    told = story()
    minuted = [meeting for meeting in told.meetings if meeting.source]
    assert len(minuted) + len(told.forum) == 21 + 1
    assert len(told.decisions) == 5
    assert (len(told.courier), len(told.newsroom)) == (4, 5)
    assert all(meeting.agenda != meeting.id for meeting in told.meetings)


PAGES = (
    ("/council/mgListCommittees.aspx", {}),
    ("/council/MGLISTCOMMITTEES.ASPX", {}),
    ("/council/mgWebService.asmx/GetMeeting", {"LMEETINGID": "4001"}),
    ("/council/ieListDocuments.aspx", {"mid": "4001"}),
    ("/council/ieSearchResults2.aspx", {"SS": '"places" OR SEND', "PG": "2"}),
    ("/council/mgConvert2PDF.aspx", {"ID": "8001"}),
    ("/forum/Meetings.aspx", {}),
    ("/courier/feed", {}),
    ("/newsroom/atom.xml", {}),
    ("/robots.txt", {}),
    ("/", {}),
)


@pytest.mark.parametrize(("path", "query"), PAGES)
def test_the_same_question_has_the_same_answer(path: str, query: dict[str, str]) -> None:
    """A site changes only when it is told to."""
    answer = TOWN.respond(path, query)
    assert answer.status == 200
    assert answer == TOWN.respond(path, query)


@pytest.mark.parametrize("path", ["/council/none.aspx", "/forum/none", "/courier/none", "/none"])
def test_what_is_not_there(path: str) -> None:
    """A page that does not exist is answered 404."""
    assert TOWN.respond(path, {}).status == 404


def test_an_article_without_its_surroundings() -> None:
    """The article is read, and not the links around it."""
    article = story().courier[0]
    found = parse(TOWN.respond(f"/courier/{article.slug}", {}).body, name="page")
    assert (found.title, found.published) == (article.title, article.day)
    assert "READ MORE" not in found.text
    assert all(line[:60] in found.text for line in article.paragraphs)


def test_printed_words() -> None:
    """What is printed as a PDF is read back, and the same words give the same bytes."""
    lines = (
        "Cabinet",
        "Tuesday 4 March 2025",
        "54. Places – “new”",
        "RESOLVED: That £2m be found.",
    )
    data = printed(lines)
    printed.cache_clear()
    assert data == printed(lines)
    found = parse(data, name="pdf")
    assert found.published == date(2025, 3, 4)
    assert [(item.number, item.title) for item in found.items] == [("54", "Places – “new”")]


TRICKS = {
    "status": (Mischief("status", status=429, after=7), 429),
    "elsewhere": (Mischief("elsewhere", to="http://10.0.0.1/"), 302),
    "loop": (Mischief("loop"), 302),
    "disabled": (Mischief("disabled"), 200),
    "cut": (Mischief("cut"), 200),
    "redesign": (Mischief("redesign"), 200),
}


@pytest.mark.parametrize(("trick", "status"), TRICKS.values(), ids=TRICKS.keys())
def test_a_trick(trick: Mischief, status: int) -> None:
    """A trick changes the answer where and as often as it says, and nothing else."""
    truth = TOWN.respond("/council/mgListCommittees.aspx", {})
    answer = misbehaved(truth, [trick], "/council/mgListCommittees.aspx", 0)
    assert answer.status == status
    assert answer != truth
    elsewhere = Mischief(trick.trick, "/forum/", status=trick.status)
    assert misbehaved(truth, [elsewhere], "/council/x", 0) is truth
    once = Mischief(trick.trick, times=1, status=trick.status)
    assert misbehaved(truth, [once], "/council/x", 1) is truth


@pytest.mark.parametrize("port", [70_000, -1])
def test_a_port_that_cannot_be_is_a_sentence(port: int) -> None:
    """As one that is taken: with what to do about it."""
    with pytest.raises(SendminerError, match=f"Port {port} .* --port"):
        Server(TODAY, port=port)
