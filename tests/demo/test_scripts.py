"""The short programs over the API: minutes and news in a folder."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from sendminer.demo.play import FIRST, sources
from sendminer.demo.server import Server
from sendminer.demo.town import COURIER_PATH
from sendminer.fetch.door import Door
from sendminer.fetch.guard import Guard
from sendminer.fetch.manners import Manners
from sendminer.sources.plan import Wanted

SCRIPTS = Path(__file__).parents[2] / "scripts"
TODAY = date(2026, 11, 26)


def loaded(name: str) -> ModuleType:
    """A script as a module."""
    spec = importlib.util.spec_from_file_location(name, SCRIPTS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_minutes_into_a_folder(tmp_path: Path) -> None:
    """Every set of minutes is written as text and its resolutions are told."""
    script = loaded("scrape_minutes")
    with Server(TODAY) as server:
        door = Door(Manners("me@example.org", delay=0.0), Guard(loopback=True))
        wanted = Wanted(since=FIRST, today=TODAY)
        found = list(script.scrape(sources(server.address)[:2], wanted, tmp_path, door))
        door.close()
    assert len(found) == 21
    paths = [script.save(document, tmp_path) for document, _ in found]
    assert len(set(paths)) == 21
    told = [line for document, _ in found for line in script.resolutions(document)]
    assert any("200 additional special school places" in line for line in told)


def test_news_into_a_folder(tmp_path: Path) -> None:
    """Every story of a feed is read, and stands under its headline, day and paper."""
    script = loaded("scrape_news")
    with Server(TODAY) as server:
        door = Door(Manners("me@example.org", delay=0.0), Guard(loopback=True))
        paper = script.outlet(f"{server.address}/{COURIER_PATH}/feed", everything=True)
        found = list(script.scrape([paper], Wanted(since=FIRST, today=TODAY), tmp_path, door))
        door.close()
    assert len(found) == 4
    assert {document.publisher for document in found} == {"Hollin Courier"}
    for document in found:
        lines = script.headed(document).splitlines()
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
    paper = loaded("scrape_news").outlet(url)
    assert paper.name == "news:post.example"
    assert getattr(paper, kind) in (url, (url,))
