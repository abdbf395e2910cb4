"""The short programs over the API: minutes and news in a folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sendminer.demo.play import FIRST, sources
from sendminer.demo.server import Server
from sendminer.demo.town import COURIER_PATH
from sendminer.fetch.door import Door
from sendminer.fetch.guard import Guard
from sendminer.fetch.manners import Manners
from sendminer.sources.plan import Wanted
from tests.conftest import script

TODAY = date(2026, 11, 26)


def test_minutes_into_a_folder(tmp_path: Path) -> None:
    """Every set of minutes is written as text and its resolutions are told."""
    program = script("scrape_minutes")
    with Server(TODAY) as server:
        door = Door(Manners("me@example.org", delay=0.0), Guard(loopback=True))
        wanted = Wanted(since=FIRST, today=TODAY)
        found = list(program.scrape(sources(server.address)[:2], wanted, tmp_path, door))
        door.close()
    assert len(found) == 21
    paths = [program.save(document, tmp_path) for document, _ in found]
    assert len(set(paths)) == 21
    told = [line for document, _ in found for line in program.resolutions(document)]
    assert any("200 additional special school places" in line for line in told)


def test_news_into_a_folder(tmp_path: Path) -> None:
    """Every story of a feed is read, and stands under its headline, day and paper."""
    program = script("scrape_news")
    with Server(TODAY) as server:
        door = Door(Manners("me@example.org", delay=0.0), Guard(loopback=True))
        paper = program.outlet(f"{server.address}/{COURIER_PATH}/feed", everything=True)
        found = list(program.scrape([paper], Wanted(since=FIRST, today=TODAY), tmp_path, door))
        door.close()
    assert len(found) == 4
    assert {document.publisher for document in found} == {"Hollin Courier"}
    for document in found:
        lines = program.headed(document).splitlines()
        assert lines[:2] == [document.title, str(document.published)]
        assert document.text in "\n".join(lines)


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://www.post.example/rss", "feeds"),
        ("https://post.example/sitemap-news.xml", "sitemaps"),
        ("https://post.example", "site"),
        ("https://post.example/", "site"),
    ],
)
def test_what_an_address_is_of(url: str, kind: str) -> None:
    """A front page, a sitemap and a feed are told apart by the address alone."""
    paper = script("scrape_news").outlet(url)
    assert paper.name == "news:post.example"
    assert getattr(paper, kind) in (url, (url,))
