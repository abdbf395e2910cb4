"""The short programs over the API: minutes and news in a folder."""

from __future__ import annotations

import subprocess
import sys
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
from tests.conftest import ROOT, script

TODAY = date(2026, 11, 26)
PROGRAMS = sorted(
    path.name
    for path in (ROOT / "scripts").glob("*.py")
    if "__main__" in path.read_text(encoding="utf-8")
)
ENDS = [
    ("scrape_minutes", "Nowhere", "No council is called 'Nowhere'.", 1),
    ("scrape_news", "http://127.0.0.1:9/feed", "Port 9 is none of the web's.", 3),
]


@pytest.mark.parametrize("name", PROGRAMS)
def test_help_only_explains(name: str) -> None:
    """Every program answers --help with how it is called, and does nothing else."""
    touched = [ROOT / "README.md", *(ROOT / "src/sendminer/data/lexicon").glob("*.toml")]
    before = [path.stat().st_mtime_ns for path in touched]
    command = [sys.executable, str(ROOT / "scripts" / name), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.startswith("usage: ")) == (0, True), done.stderr
    assert [path.stat().st_mtime_ns for path in touched] == before


@pytest.mark.parametrize(("name", "asked", "said", "code"), ENDS, ids=[row[0] for row in ENDS])
def test_nothing_got_is_told(name: str, asked: str, said: str, code: int, tmp_path: Path) -> None:
    """What could not be had is a sentence and an exit code, and no traceback."""
    program = str(ROOT / "scripts" / f"{name}.py")
    command = [
        sys.executable,
        program,
        asked,
        "--contact",
        "me@example.org",
        "--out",
        str(tmp_path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("scrape_minutes", ["kent", "--contact", "me@example.org"]),
        ("scrape_news", ["https://herald.example", "--contact", "me@example.org"]),
        ("track_commitments", ["leeford"]),
    ],
    ids=["minutes", "news", "commitments"],
)
def test_a_wrong_day_says_how_days_are_written(
    name: str, more: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the words that sendminer itself uses."""
    monkeypatch.setattr(sys, "argv", [name, *more, "--since", "12/03/2026"])
    with pytest.raises(SystemExit, match="2"):
        script(name).main()
    assert "'12/03/2026' is no day of the form 2023-03-17." in capsys.readouterr().err


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
        wanted = Wanted(since=FIRST, today=TODAY)
        found = [document for _, document in program.fetched([paper], wanted, tmp_path, door)]
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
