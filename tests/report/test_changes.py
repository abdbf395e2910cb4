"""The digest: what happened since a day, each with its proof."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sendminer.columns import tables
from sendminer.export.gather import gather
from sendminer.export.rows import rows
from sendminer.records import Commitment, Event
from sendminer.report import Digest, as_json, as_markdown, as_text, digest
from sendminer.track.followed import Open
from tests.export.examples import ARTICLE, article, commitment

TABLES = {table.name: table for table in tables()}
DOCUMENT = replace(article(), title="Places [at] *last*", published=date(2026, 1, 15))
SINCE, AS_OF = date(2026, 1, 1), date(2026, 6, 1)


def step(kind: str, when: date | None, **values: Any) -> Event:
    """A step, proved by the article's first statement."""
    one = DOCUMENT.statements[0]
    return Event("C-1", when, kind, ARTICLE, 0, one.start, one.end, one.text, **values)


def day(month: int, number: int = 10, year: int = 2026) -> date:
    """A day of the year."""
    return date(year, month, number)


def told(
    one: Commitment, since: date = SINCE, as_of: date = AS_OF, due_by: date | None = None
) -> Digest:
    """The digest of one commitment."""
    gathered = gather([DOCUMENT], [one], [])
    held = [list(rows(TABLES[name], gathered)) for name in ("commitments", "events")]
    return digest(held[0], held[1], since=since, as_of=as_of, due_by=due_by)


def history(*steps: Event, state: str = "new", since: date | None = None) -> Commitment:
    """A commitment with this history."""
    return commitment(id="C-1", events=steps, state=state, since=since, last_seen=day(1))


OLD = step("made", day(5, year=2025), deadline_to=day(9))
CASES: list[tuple[str, Commitment, list[tuple[str, str]]]] = [
    ("made since", history(step("made", day(2), count_to=Decimal(60), amount_to=Decimal(2500000),
                                deadline_to=day(9), speaker="o1")),
     [("new", "60 places, £2.5m, due 10 Sep 2026, by Ada Plumtree")]),
    ("made with bounds", replace(history(step("made", day(2), count_to=Decimal(60),
                                              amount_to=Decimal(2500000))),
                                 amount_bound="at_most", count_bound="about"),
     [("new", "about 60 places, up to £2.5m")]),
    ("made on the day", history(step("made", SINCE)), [("new", "")]),
    ("made on the last day", history(step("made", AS_OF)), [("new", "")]),
    ("made before", history(OLD), []),
    ("made after", history(step("made", day(7))), []),
    ("made at no known time", history(step("made", None)), []),
    ("told again in the same paper", history(OLD, step("made", day(2))), []),
    ("said again", history(OLD, step("repeated", day(2))), []),
    ("raised", history(OLD, step("raised", day(2), count_from=Decimal(60), count_to=Decimal(90))),
     [("moved", "raised from 60 to 90 places")]),
    ("lowered", history(OLD, step("lowered", day(2), amount_from=Decimal(2500000),
                                  amount_to=Decimal(1999500))),
     [("moved", "lowered from £2.5m to £1,999,500")]),
    ("delayed", history(OLD, step("delayed", day(2), deadline_from=day(9), deadline_to=day(12))),
     [("moved", "put off from 10 Sep 2026 to 10 Dec 2026")]),
    ("brought forward to nobody knows when", history(OLD, step("brought_forward", day(2))),
     [("moved", "brought forward")]),
    ("done in part", history(OLD, step("reported_part", day(2), count_from=Decimal(60),
                                      count_to=Decimal(40))),
     [("done", "said to be done in part: 40 of 60 places")]),
    ("done in part, of nobody knows how many",
     history(OLD, step("reported_part", day(2), count_to=Decimal(1))),
     [("done", "said to be done in part: 1 place")]),
    ("done", history(OLD, step("reported_done", day(2)), state="reported_done", since=day(2)),
     [("done", "said to be done")]),
    ("criticised", history(OLD, step("criticised", day(2), speaker="Bo Quill")),
     [("criticised", "criticised by Bo Quill")]),
    ("due soon since", history(OLD, state="due_soon", since=day(5)),
     [("due", "60 places, £2.5m due 31 Mar 2027")]),
    ("due soon already", history(OLD, state="due_soon", since=day(12, year=2025)), []),
    ("past due since", history(OLD, state="past_due", since=day(4)),
     [("overdue", "60 places, £2.5m due 31 Mar 2027")]),
    ("silent since", history(OLD, state="silent", since=day(4)),
     [("silent", "last heard of 10 Jan 2026, due 31 Mar 2027")]),
    ("silent without a day", replace(history(OLD, state="silent", since=day(4)), deadline=None),
     [("silent", "last heard of 10 Jan 2026")]),
    ("raised and then past due",
     history(OLD, step("raised", day(2)), state="past_due", since=day(4)),
     [("moved", "raised"), ("overdue", "60 places, £2.5m due 31 Mar 2027")]),
]  # fmt: skip


@pytest.mark.parametrize(("one", "changes"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_happened_since_is_told(one: Commitment, changes: list[tuple[str, str]]) -> None:
    """Events by their day, states by the day since which they hold; both ends included."""
    assert [(change.section, change.what) for change in told(one).changes] == changes


@pytest.mark.parametrize(
    ("state", "by", "days"),
    [
        ("new", date(2027, 3, 31), [date(2027, 3, 31)]),
        ("new", date(2027, 3, 30), []),
        ("silent", date(2027, 4, 1), [date(2027, 3, 31)]),
        ("due_soon", date(2027, 4, 1), [date(2027, 3, 31)]),
        ("reported_done", date(2027, 4, 1), []),
        ("new", None, []),
    ],
    ids=["on the day", "the day before", "silent", "known to be due", "done", "not asked for"],
)
def test_what_falls_due_is_told_when_asked(state: str, by: date | None, days: list[date]) -> None:
    """Once, by its day, though nothing has happened since."""
    one = history(OLD, state=state, since=day(4))
    due = [
        change for change in told(one, since=AS_OF, due_by=by).changes if change.section == "due"
    ]
    assert [change.when for change in due] == days
    assert all("due 31 Mar 2027" in change.what for change in due)


MOVED = history(OLD, step("raised", day(2), count_from=Decimal(60), count_to=Decimal(90)))


def test_what_is_not_on_send_is_left_out_when_asked() -> None:
    """Roads and bins of the same minutes."""
    one = history(step("made", day(2)))
    for words, left in (("60 specialist places", 1), ("Sixty bins", 0)):
        words_of = replace(DOCUMENT.statements[0], text=words)
        document = replace(
            DOCUMENT, title=None, items=(), statements=(replace(words_of, item=None),)
        )
        gathered = gather([document], [one], [])
        held = [list(rows(TABLES[name], gathered)) for name in ("commitments", "events")]
        assert len(digest(*held, since=SINCE, as_of=AS_OF).changes) == 1
        asked = digest(*held, since=SINCE, as_of=AS_OF, send_only=True)
        assert (len(asked.changes), asked.left_out) == (left, 1 - left)
        told = "1 promise not on SEND left out." in as_text(asked).splitlines()[0]
        assert told is not bool(left)


def test_text_has_a_line_and_below_it_the_proof() -> None:
    """Fit for a mail: who, what, and where it says so."""
    lines = as_text(told(MOVED)).splitlines()
    assert lines[0] == "1 change since 1 Jan 2026, reckoned for 1 Jun 2026."
    assert lines[2] == "MOVED (1)"
    assert lines[3] == ("10 Feb 2026: Fenwick Council, places: raised from 60 to 90 places [C-1]")
    assert lines[4].startswith("    “- Cllr Ada Plumtree said: ‘We will spend £2.5m")
    assert lines[5] == "    https://bugle.example/places (15 Jan 2026)"
    assert len(lines) == 6


def test_what_a_person_judged_is_told_with_what_happened() -> None:
    """Who gets the mail need not look up whether somebody has seen to it."""
    judged = told(replace(MOVED, verdict="not kept"))
    assert "raised from 60 to 90 places; judged not kept [C-1]" in as_text(judged)
    assert r"raised from 60 to 90 places; judged not kept \[C-1\]" in as_markdown(judged)
    assert json.loads(as_json(judged))["changes"][0]["verdict"] == "not kept"


def test_markdown_shows_the_signs_as_they_are() -> None:
    """Nothing of a page becomes a heading, a link or a picture of ours."""
    text = as_markdown(told(MOVED))
    assert "## Moved (1)" in text
    assert r"[Places \[at\] \*last\*](<https://bugle.example/places>) (15 Jan 2026)" in text
    assert r"\[C-1\]" in text


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "minutes.txt", ""],
    ids=["a script", "a file", "nothing"],
)
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    """A page can name any address as its own."""
    found = told(MOVED)
    change = replace(found.changes[0], url=url)
    assert "](" not in as_markdown(replace(found, changes=(change,)))


def test_words_with_marks_of_their_own_get_no_others() -> None:
    """What opens with a quotation is shown as it stands."""
    found = told(MOVED)
    change = replace(found.changes[0], words="“We will build it.”")
    assert "\n    “We will build it.”\n" in as_text(replace(found, changes=(change,)))


def test_a_page_without_an_address_is_found_by_its_file() -> None:
    """Its title alone does not tell where it lies."""
    found = told(MOVED)
    change = replace(found.changes[0], url="minutes.txt", title="Cabinet")
    assert "  Cabinet, minutes.txt (15 Jan 2026)" in as_markdown(replace(found, changes=(change,)))


def test_a_link_cannot_be_left_early() -> None:
    """Blanks and angle brackets in an address are escaped."""
    found = told(MOVED)
    change = replace(found.changes[0], url="https://a.example/x> <b> y")
    assert "(<https://a.example/x%3E%20%3Cb%3E%20y>)" in as_markdown(
        replace(found, changes=(change,))
    )


def test_control_characters_do_not_reach_the_screen() -> None:
    """A page cannot steer the terminal that shows the digest."""
    found = told(MOVED)
    change = replace(found.changes[0], words="\x1b[2Jgone\x07", subject="a\nb\x1b]0;x")
    for write in (as_text, as_markdown, as_json):
        assert "\x1b" not in write(replace(found, changes=(change,)))
    assert len(as_text(replace(found, changes=(change,))).splitlines()) == 6


def test_json_is_for_programs() -> None:
    """Dates as ISO text, and nothing left out."""
    body = json.loads(as_json(told(MOVED)))
    assert body["since"] == "2026-01-01"
    (change,) = body["changes"]
    assert change["section"] == "moved"
    assert change["commitment"] == "C-1"
    assert change["published"] == "2026-01-15"


@pytest.mark.parametrize("write", [as_text, as_markdown])
def test_nothing_is_said_in_one_sentence(write: Any) -> None:
    """A mail with nothing in it says so."""
    text = write(told(history(OLD)))
    assert text == (
        "Nothing is new, moved, due, past due, reported done, criticised, silent or open since "
        "1 Jan 2026 (reckoned for 1 Jun 2026).\n"
    )


def test_order_is_the_same_whatever_comes_first() -> None:
    """Sections in their order, then councils, then days."""
    ledger = [
        replace(history(step("made", day(n)), state="new"), id=f"C-{n}", council=council)
        for n, council in ((3, "B"), (2, "B"), (4, "A"))
    ]
    ledger = [replace(one, events=tuple(replace(e, commitment=one.id) for e in one.events))
              for one in ledger]  # fmt: skip
    gathered = gather([DOCUMENT], ledger, [])
    first, second = (list(rows(TABLES[name], gathered)) for name in ("commitments", "events"))
    there = digest(first, second, since=SINCE, as_of=AS_OF)
    back = digest(reversed(first), reversed(second), since=SINCE, as_of=AS_OF)
    assert [change.commitment for change in there.changes] == ["C-4", "C-2", "C-3"]
    assert there == back


CAME: list[tuple[str, date | None, date | None, list[tuple[date, date | None]]]] = [
    ("an old page that came in since", day(5, year=2025), day(2), [(day(5, year=2025), day(2))]),
    ("an old page that came in before", day(5, year=2025), day(12, year=2025), []),
    ("an old page of the first run", day(5, year=2025), None, []),
    ("a page of these days", day(2), day(3), [(day(2), None)]),
    ("a page of no day", None, day(3), [(day(3), day(3))]),
    ("a page that comes in later", day(5, year=2025), day(9), []),
    ("a page of a day to come", day(9), day(3), []),
]


@pytest.mark.parametrize(
    ("when", "came", "expected"), [row[1:] for row in CAME], ids=[row[0] for row in CAME]
)
def test_what_came_in_since_is_new(
    when: date | None, came: date | None, expected: list[tuple[date, date | None]]
) -> None:
    """Minutes that are published weeks after their meeting are told when they come in."""
    gathered = gather([DOCUMENT], [history(step("made", when))], [])
    first, second = (list(rows(TABLES[name], gathered)) for name in ("commitments", "events"))
    arrived = {str(DOCUMENT.url): came} if came else {}
    found = digest(first, second, since=SINCE, as_of=AS_OF, came=arrived)
    assert [(one.when, one.came) for one in found.changes] == expected


def test_an_open_link_is_listed_with_what_settles_it() -> None:
    """A statement that may belong to a promise is told with the command for it."""
    left = Open(ARTICLE, 1, None, ("C-1",), "same act (open), Larkmoor; but other number")
    gathered = gather([DOCUMENT], [history(OLD)], [], open=[left])
    held = [list(rows(TABLES[name], gathered)) for name in ("commitments", "events", "open")]
    (change,) = digest(*held, since=SINCE, as_of=AS_OF).changes
    assert change.section == "open"
    assert change.what.startswith(
        "perhaps of this. Both name Larkmoor and speak of opening; but the number is another. If it"
    )
    assert f"sendminer join C-1 {held[2][0]['statement_id']}" in change.what
