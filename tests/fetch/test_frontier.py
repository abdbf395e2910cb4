"""The frontier gives each address once a pass, and loses none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendminer.sources.plan import Request
from sendminer.store.database import Database
from sendminer.store.frontier import Frontier, canonical

SAME = [
    ("HTTP://Council.EXAMPLE:80/a", "http://council.example/a", "scheme, host and usual port"),
    ("https://council.example:443", "https://council.example/", "no path is the first page"),
    ("http://council.example:8080/a", "http://council.example:8080/a", "another port stays"),
    ("http://c.example/a#AI51902", "http://c.example/a", "a place in the page"),
    ("http://c.example/documents/s1/My report.pdf", "http://c.example/documents/s1/My%20report.pdf",
        "blanks in a path are no plus signs"),
    (" http://c.example/doc\r\numents/g1/\tPack.pdf?T=1 \n",
        "http://c.example/documents/g1/Pack.pdf?T=1", "line ends that ModernGov writes"),
    ("http://c.example/%e2%82%ac?q=%2f", "http://c.example/%E2%82%AC?q=%2F", "escapes in capitals"),
    ("http://c.example/€", "http://c.example/%E2%82%AC", "letters outside of ASCII"),
    ("http://c.example/?b=2&a=1", "http://c.example/?b=2&a=1", "the order of parameters matters"),
    ("http://c.example/A", "http://c.example/A", "capitals in a path matter"),
    ("http://[2A00::1]:80/", "http://[2a00::1]/", "an address of version 6"),
    ("http://me:secret@C.example/", "http://me:secret@c.example/", "left for the door to refuse"),
    ("http://[broken", "http://[broken", "what is none stays as it is"),
    ("http://c.example:port/", "http://c.example:port/", "and so does this"),
    ("nonsense", "nonsense", "or this"),
]  # fmt: skip


@pytest.mark.parametrize(("url", "expected", "why"), SAME, ids=[row[2] for row in SAME])
def test_one_form_for_each_address(url: str, expected: str, why: str) -> None:
    """Ways to write the same address become one; different ones stay apart."""
    assert canonical(url).removesuffix("/") == expected.removesuffix("/"), why


@given(st.text(max_size=60) | st.from_regex(r"https?://[a-zA-Z.]{1,9}(:\d{1,5})?/[^\n]{0,20}"))
def test_the_form_is_its_own(url: str) -> None:
    """Whatever it is given, it does not raise, and what it gives it leaves alone."""
    assert canonical(canonical(url)) == canonical(url)


def begun(store: Database, **wanted: str) -> tuple[Frontier, int]:
    """A frontier with a pass of one source."""
    frontier = Frontier(store)
    with store.transaction():
        return frontier, frontier.begin(["s"], wanted, "2026-03-04")["s"]


def test_an_address_is_given_once_a_pass(tmp_path: Path) -> None:
    """Again in the same pass it is ignored, in whatever form; in the next it is asked for."""
    with Database(tmp_path / "s.sqlite") as store:
        frontier, run = begun(store)
        (row,) = frontier.add(run, "s", [Request("http://c.example/a", "page")])
        assert frontier.add(run, "s", [Request("HTTP://C.example/a#b", "page")]) == []
        assert len(frontier.add(run, "s", [Request("http://c.example/a", "other step")])) == 1
        assert len(frontier.add(run, "t", [Request("http://c.example/a", "page")])) == 1
        for each in [*frontier.waiting("s")]:
            frontier.end(each, "done")
        assert frontier.add(run, "s", [Request("http://c.example/a", "page")]) == []
        again, second = begun(store)
        assert second != run
        assert [each.id for each in again.add(second, "s", [row.request])] == [row.id]


def test_what_was_in_flight_waits_again(tmp_path: Path) -> None:
    """A pass that was killed goes on: the same run, and nothing is missing."""
    request = Request("http://c.example/a", "page", {"meeting": "Cabinet £"}, True, "http://x/")
    with Database(tmp_path / "s.sqlite") as store:
        frontier, run = begun(store)
        frontier.fly(frontier.add(run, "s", [request]))
        assert frontier.waiting("s") == []
        assert frontier.left(["s", "t"]) == 1
    with Database(tmp_path / "s.sqlite") as store:
        frontier, again = begun(store)
        assert again == run
        assert [row.request for row in frontier.waiting("s")] == [request]


def test_a_run_is_finished_when_nothing_is_left(tmp_path: Path) -> None:
    """And not before."""
    with Database(tmp_path / "s.sqlite") as store:
        frontier, run = begun(store)
        (row,) = frontier.add(run, "s", [Request("http://c.example/a", "page")])
        frontier.finish("2026-03-05")
        assert store.query("SELECT finished_at FROM runs")[0][0] is None
        frontier.end(row, "done")
        frontier.finish("2026-03-05")
        assert store.query("SELECT finished_at FROM runs")[0][0] == "2026-03-05"
