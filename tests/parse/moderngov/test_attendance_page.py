"""Pages of who attended a meeting: everyone on them, with role and attendance, and nobody else."""

from __future__ import annotations

from datetime import date

import pytest

from sendminer.errors import ReadError
from sendminer.parse import parse
from sendminer.records import Document
from tests.parse.made_pages import page

HEADS = '<tr><th scope="col">Attendee</th><th scope="col">Role</th><th>Attendance</th></tr>'


def person(name: str, role: str, attendance: str) -> str:
    """A row of the table; names lead to the member's own page, officers' do not."""
    return f"<tr><td>{name}</td><td>{role}</td>\n<td >{attendance}</td></tr>"


def table(*rows: str, summary: str = "Table of meeting attendance", heads: str = HEADS) -> str:
    """A table of attendance."""
    return f'<table class="mgTabTable" summary="{summary}">{heads}{"".join(rows)}</table>'


def read(*tables: str, above: str = "") -> Document:
    """The page with these tables, read."""
    inside = (
        '<h1  class="mgMainTitleTxt" >Meeting attendance</h1><h2 class="mgSubTitleTxt">'
        f'Tuesday, 3rd February, 2026 6.30 pm</h2>{above}<div class="mgContent" >'
        f"{''.join(tables)}</div>"
    )
    return parse(page(inside).encode(), name="attendance.html")


ANN = person('<a  href="mgUserInfo.aspx?UID=7">Councillor Ann Marlow</a>', "Chair", "Present")
BOB = person("Mr Bob Tate", "Officer", "In attendance, virtual")
EVE = person('<a  href="mgUserInfo.aspx?UID=9">Cllr Eve Orme</a>', "", "Apologies")


def test_everyone_is_an_official_with_a_line() -> None:
    """Name, role and attendance stand in a line, and the mention holds the name."""
    found = read(table(ANN, EVE), table(BOB))
    assert found.text.split("\n\n") == [
        "Tuesday, 3rd February, 2026 6.30 pm",
        "Attendance",
        "Councillor Ann Marlow, Chair, Present",
        "Cllr Eve Orme, Apologies",
        "Mr Bob Tate, Officer, In attendance, virtual",
    ]
    assert [(o.name, o.honorific, o.role) for o in found.officials] == [
        ("Ann Marlow", "Councillor", "Chair"),
        ("Eve Orme", "Cllr", None),
        ("Bob Tate", "Mr", "Officer"),
    ]
    for official in found.officials:
        (mention,) = official.mentions
        assert found.text[mention.start : mention.end] == mention.text
    assert (found.kind, found.published) == ("minutes", date(2026, 2, 3))


def test_the_body_is_that_of_the_link() -> None:
    """The heading tells the day alone; the link back to the body tells which one met."""
    found = read(table(ANN), above='<a href="mgCommitteeDetails.aspx?ID=7">Schools Forum</a>')
    assert found.title == "Schools Forum - Tuesday, 3rd February, 2026 6.30 pm"


COLUMNS = {
    "without headings": (table(ANN, heads=""), ("Ann Marlow", "Chair")),
    "a first row of cells as headings": (
        table(person("Attendee", "Role", "Attendance"), ANN, heads=""),
        ("Ann Marlow", "Chair"),
    ),
    "in another order": (
        table(
            "<tr><td>Present</td><td>Cllr Ann Marlow</td></tr>",
            heads="<tr><th>Attendance</th><th>Name</th></tr>",
        ),
        ("Ann Marlow", None),
    ),
}


@pytest.mark.parametrize(("inside", "expected"), COLUMNS.values(), ids=COLUMNS.keys())
def test_columns(inside: str, expected: tuple[str, str | None]) -> None:
    """Columns are known by their headings, or by their usual order."""
    (official,) = read(inside).officials
    assert (official.name, official.role) == expected


def test_nobody() -> None:
    """A table without a person is no document."""
    with pytest.raises(ReadError) as raised:
        read(table())
    assert raised.value.outcome == "empty"


def test_another_table_is_not_of_attendance() -> None:
    """A table of members' allowances on a page is not taken for one of who came."""
    with pytest.raises(ReadError) as raised:
        read(table(ANN, summary="Table of allowances"))
    assert raised.value.outcome in ("no_article", "empty")
