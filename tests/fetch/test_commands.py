"""The commands do what they say, and say what they did."""

from __future__ import annotations

import gzip
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from filelock import FileLock

import sendminer.cli  # noqa: F401 - puts the commands together
from sendminer.errors import SendminerError
from sendminer.fetch.kept import documents, lost_now
from sendminer.fetch.session import LOCK
from sendminer.store.database import STORE, Database
from tests.conftest import ROOT
from tests.fetch.command import call
from tests.fetch.site import Ask, Site, page, redirect, status
from tests.fetch.test_crawl import SMALL, links


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project folder."""
    (tmp_path / "sendminer.toml").write_text('contact = "me@example.org"\ndelay = 0\n')
    return tmp_path


def test_fetch_gets_and_tells(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything to standard error, by source; exit 0; the second time nothing is new."""
    with Site(SMALL) as site:
        assert call(site.url(), "fetch", "--project", str(folder)) == 0
        told = capsys.readouterr()
        assert told.out == ""
        assert "links: 5 documents (5 new); 6 pages: 6 read; 7 requests" in told.err
        assert call(site.url(), "fetch", "--project", str(folder)) == 0
        told = capsys.readouterr().err
        assert "5 documents; 6 pages: 2 kept from before, 4 unchanged; 5 requests" in told
        assert "Run 'sendminer track'" in told


def test_after_track_a_fetch_without_news_leads_nowhere(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """To be told to read what was read already is to wonder what came."""
    command = ("--project", str(folder))
    with Site({"/": links("/d"), "/d": page("The council will open 40 places.")}) as site:
        call(site.url(), "fetch", *command)
        call(site.url(), "track", "--workers", "1", *command)
        capsys.readouterr()
        call(site.url(), "fetch", *command)
    assert "Run 'sendminer track'" not in capsys.readouterr().err


def test_fetch_says_what_it_could_not_get(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A loss is named with its reason and the way out, by each command; the exit code is 3."""
    with Site(SMALL | {"/d": status(403)}) as site:
        refused = f"blocked: {site.url('/d')} The site answered 403."
        for command in ("fetch", "track"):
            assert call(site.url(), command, "--project", str(folder)) == 3
            told = capsys.readouterr().err
            assert refused in told
            assert "save the page in a browser and 'sendminer import' it." in told
    with Database(folder / STORE) as store:
        assert [event.what for event in lost_now(store)] == ["blocked"]


def test_what_failed_alike_is_told_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of many with one fault the first three are named, and how many more there are."""
    pages = {f"/{n}": redirect(f"/{n}?again", 302) for n in range(9)}
    pages |= {f"/{n}?again": redirect(f"/{n}", 302) for n in range(9)}
    with Site({"/": links(*(f"/{n}" for n in range(9)))} | pages) as site:
        assert call(site.url(), "fetch", "--project", str(folder)) == 3
    told = capsys.readouterr().err.splitlines()
    assert sum("redirects in a circle" in line for line in told) == 3
    assert "And 6 more of links like these." in told


def test_a_host_that_wants_a_rest_says_why(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It did answer: what it said is told, and that the same command is for later."""
    busy = {"/": links("/a", "/b"), "/a": status(503, retry_after="3600")}
    (folder / "sendminer.toml").write_text('contact = "me@example.org"\ndelay = 0.01\n')
    with Site(busy) as site:
        assert call(site.url(), "fetch", "--project", str(folder)) == 3
    told = capsys.readouterr().err
    assert "127.0.0.1 is left alone for now. The site answered 503. It wants" in told
    assert "Run the same command again later." in told


def test_fetch_warns_of_a_fall(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Less than half of last time is said in capitals."""
    with Site(SMALL) as site:
        call(site.url(), "fetch", "--project", str(folder))
        site.pages["/"] = links("/d")
        assert call(site.url(), "fetch", "--project", str(folder)) == 0
    assert "LESS THAN HALF of the 5" in capsys.readouterr().err


def test_a_fall_is_told_until_something_comes_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run that got nothing, since the site was down, is no measure for the next."""
    command = ("fetch", "--project", str(folder))
    with Site(SMALL) as site:
        call(site.url(), *command)
        site.pages["/"] = status(404)
        call(site.url(), *command)
        capsys.readouterr()
        site.pages["/"] = page("nothing is linked here any more")
        assert call(site.url(), *command) == 0
    assert "LESS THAN HALF of the 5" in capsys.readouterr().err


def test_a_dry_run_prints_addresses(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """To standard output, for a program to read; no site is asked."""
    with Site(SMALL) as site:
        assert call(site.url(), "fetch", "--dry-run", "--project", str(folder)) == 0
        assert capsys.readouterr().out == f"new\tlinks\t{site.url()}\n"
        assert site.asked == []


def test_options_reach_the_crawl(folder: Path) -> None:
    """A limit holds, and a day that is none is a mistake of usage."""
    with Site(SMALL) as site:
        assert call(site.url(), "fetch", "--limit", "2", "--project", str(folder)) == 0
        with pytest.raises(click.UsageError):
            call(site.url(), "fetch", "--since", "yesterday", "--project", str(folder))
    with Database(folder / STORE) as store:
        assert len(list(documents(store))) == 2


@pytest.mark.parametrize("text", ["", "delay = 0\n"])
def test_without_a_contact_nothing_is_asked(folder: Path, text: str) -> None:
    """The error shows the line to write."""
    (folder / "sendminer.toml").write_text(text)
    with Site(SMALL) as site:
        with pytest.raises(SendminerError, match="contact = "):
            call(site.url(), "fetch", "--project", str(folder))
        assert site.asked == []


def test_without_a_source_it_says_where_to_name_one(folder: Path) -> None:
    """Nothing to fetch is an error, and not a success."""
    with pytest.raises(SendminerError, match="No council"):
        call("", "fetch", "--project", str(folder))


def test_two_fetches_do_not_mix(folder: Path) -> None:
    """The second one is told of the first."""
    with (
        Site(SMALL) as site,
        FileLock(folder / LOCK),
        pytest.raises(SendminerError, match="Another fetch"),
    ):
        call(site.url(), "fetch", "--project", str(folder))


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to another process")
def test_an_interrupted_fetch_exits_with_130_and_goes_on(folder: Path) -> None:
    """Ctrl-C: what is in flight is kept; the same command then gets the rest, and nothing twice."""

    def slow(ask: Ask) -> None:
        time.sleep(0.15)
        ask.give(ask.path.encode())

    paths = [f"/{n}" for n in range(40)]
    command = ["fetch", "--project", str(folder)]
    with Site({"/": links(*paths)} | dict.fromkeys(paths, slow)) as site:
        running = subprocess.Popen(
            [sys.executable, "-m", "tests.fetch.command", site.url(), *command],
            cwd=ROOT,
            stderr=subprocess.PIPE,
        )
        while len(site.asked) < 6:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=30)
        assert running.returncode == 130
        assert b"Run the same command again" in said
        assert len(site.asked) < 20
        assert call(site.url(), *command) == 0
        assert all(site.times(path) == 1 for path in paths)


def test_verify_finds_harm(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 0 while all is whole; 4 and the file's name when it is not."""
    with Site(SMALL) as site:
        call(site.url(), "fetch", "--project", str(folder))
    assert call("", "archive", "verify", "--project", str(folder)) == 0
    assert "6 whole, 0 damaged, 0 missing" in capsys.readouterr().err
    first, second, *_ = sorted((folder / "archive").glob("??/*"))
    first.write_bytes(b"harm")
    second.unlink()
    assert call("", "archive", "verify", "--project", str(folder)) == 4
    assert set(capsys.readouterr().out.splitlines()) == {f"damaged: {first}", f"missing: {second}"}


def test_a_web_archive_ends_as_one(folder: Path, tmp_path: Path) -> None:
    """By another name nobody would take it for what it is."""
    with Site(SMALL) as site:
        call(site.url(), "fetch", "--project", str(folder))
    with pytest.raises(click.UsageError, match=r"\.warc\.gz"):
        call("", "archive", "export-warc", str(tmp_path / "pages.zip"), "--project", str(folder))


@pytest.mark.parametrize("name", ["pages.warc.gz", "pages.warc"])
def test_web_archives_out_and_in(folder: Path, tmp_path: Path, name: str) -> None:
    """What one project writes another one reads: the same bytes, as documents."""
    html = {"content_type": "text/html; charset=utf-8"}
    pages = {
        "/": links("/a", "/b", "/c"),
        "/a": page("<p>A £", **html),
        "/b": page(gzip.compress(b"<p>B"), content_encoding="gzip", **html),
        "/c": page(b"\x89PNG", content_type="image/png"),
    }
    other = tmp_path / "other"
    other.mkdir()
    with Site(pages) as site:
        assert call(site.url(), "fetch", "--project", str(folder)) == 0
        call("", "archive", "export-warc", str(tmp_path / name), "--project", str(folder))
        for _ in range(2):  # the second time nothing is new
            call("", "archive", "import-warc", str(tmp_path / name), "--project", str(other))
        with Database(other / STORE) as store:
            found = {doc.url: doc for doc in documents(store)}
            changes = [row[0] for row in store.query("SELECT change FROM fetches ORDER BY id")]
    with Database(folder / STORE) as store:
        before = {doc.url: doc for doc in documents(store)}
    assert set(found) == {site.url("/a"), site.url("/b")}
    assert changes == ["new", "new", "same", "same"]
    for url, doc in found.items():
        assert (doc.sha256, doc.retrieved_at) == (before[url].sha256, before[url].retrieved_at)
    assert call("", "archive", "verify", "--project", str(other)) == 0


@pytest.mark.parametrize("data", [b"", b"no web archive", b"WARC/1.0\r\nWARC-Type: response\r\n"])
def test_what_is_no_web_archive(folder: Path, tmp_path: Path, data: bytes) -> None:
    """An error or nothing kept, and never a traceback."""
    path = tmp_path / "x.warc.gz"
    path.write_bytes(data)
    try:
        call("", "archive", "import-warc", str(path), "--project", str(folder))
    except SendminerError as fault:
        assert fault.todo
    with Database(folder / STORE) as store:
        assert list(documents(store)) == []
