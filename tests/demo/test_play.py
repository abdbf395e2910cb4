"""The whole job over the box: through sockets, door, guard, archive, store and tables."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from sendminer.archive import Archive
from sendminer.cli import main
from sendminer.demo.mischief import Mischief
from sendminer.demo.play import ARCHIVE, STORE, fetch, play
from sendminer.demo.server import Server
from sendminer.fetch import kept
from sendminer.fetch.crawl import Report
from sendminer.store.database import Database

TODAY = date(2026, 11, 26)


def fetched(
    folder: Path,
    tricks: Sequence[Mischief] = (),
    server: Server | None = None,
    today: date = TODAY,
) -> tuple[Report, list[kept.Kept], kept.Tally, Server]:
    """Fetch the box, with tricks, into a folder; the tally is that of the council."""
    server = server or Server(TODAY, tricks)
    server.asked.clear()
    folder.mkdir(exist_ok=True)
    with Database(folder / STORE) as store, Archive(folder / ARCHIVE) as archive:
        report = fetch(server.address, store, archive, today=today)
        tallies = kept.coverage(store, max(report.runs.values()))
        tally = next(tally for tally in tallies if tally.source == "moderngov:HOL")
        return report, list(kept.documents(store)), tally, server


def days(pages: Sequence[kept.Kept]) -> list[str]:
    """Days of the minutes of the council, items that complete others left out."""
    return sorted(
        page.facts["published"]
        for page in pages
        if page.source == "moderngov:HOL"
        and page.facts["kind"] == "minutes"
        and "completes" not in page.facts
    )


def test_the_whole_job(tmp_path: Path) -> None:
    """Every document is read, and promises of the story stand in the table with their proof."""
    with Server(TODAY) as server:
        result, report = play(server, tmp_path, today=TODAY)
    assert result.complete
    assert report.complete
    assert len(result.documents) == 34
    table = (tmp_path / "commitments.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert any("200 additional special school places" in row["text"] for row in rows)
    assert all(row["url"].startswith(server.address) for row in rows)
    assert {row["council"] for row in rows} <= {"Hollinshire County Council", ""}


def test_again(tmp_path: Path) -> None:
    """A second run of an unchanged council asks for its lists only, and changes nothing."""
    report, first, _, server = fetched(tmp_path)
    cost = server.asked.total()
    assert report.complete
    report, second, tally, _ = fetched(tmp_path, server=server)
    server.close()
    assert report.complete
    assert second == first
    assert set(tally.changes) == {"same"}
    assert server.asked.total() <= 0.05 * cost
    assert sum(n for url, n in server.asked.items() if url.startswith("/council/")) == 2


DETOURS = {
    "the service is switched off": [Mischief("disabled", "asmx")],
    "the service refuses": [Mischief("status", "asmx", status=403)],
    "the service fails": [Mischief("status", "asmx", status=500)],
    "the service leads into the house": [Mischief("elsewhere", "asmx", to="http://10.1.2.3/x")],
    "the service leads in a circle": [Mischief("loop", "asmx")],
    "the service sends a bomb": [Mischief("bomb", "asmx", size=100)],
    "the service announces more than it sends": [Mischief("short", "asmx", times=1)],
    "the first answers are too busy": [Mischief("status", "GetMeeting?", times=1, status=503)],
    "the pages are in another encoding": [
        Mischief("disabled", "asmx"), Mischief("encoding", "ieList"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("tricks", DETOURS.values(), ids=DETOURS.keys())
def test_a_detour(tmp_path: Path, tricks: list[Mischief]) -> None:
    """Whatever the service does, the same minutes are got in the end."""
    straight = days(fetched(tmp_path / "straight")[1])
    report, pages, _, server = fetched(tmp_path / "detour", tricks)
    server.close()
    assert days(pages) == straight
    assert report.left == 0


def test_a_redesign(tmp_path: Path) -> None:
    """When a council redesigns its pages so that nothing is found, that is no quiet success."""
    tricks = [Mischief("disabled", "asmx"), Mischief("redesign", "/council/")]
    report, pages, tally, server = fetched(tmp_path, tricks)
    server.close()
    assert not days(pages)
    assert tally.lost
    assert not report.complete


def test_a_page_that_changes(tmp_path: Path) -> None:
    """Minutes of the last ninety days are asked for again, and told as changed if they are."""
    soon = date(2025, 11, 1)
    with Server(soon) as server:
        fetched(tmp_path, server=server, today=soon)
        server.tricks = (Mischief("changed", "lMeetingId=4021"),)
        _, _, tally, _ = fetched(tmp_path, server=server, today=soon)
    assert tally.changes == {"changed": 1, "same": tally.documents - 1}


def test_a_slow_page_is_sent_slowly() -> None:
    """A byte a second is what the server sends when it is told to."""
    with Server(TODAY, [Mischief("slow", "robots")]) as server:
        assert server.answer("/robots.txt").pace == 1.0
        began = time.perf_counter()
        assert server.answer("/").pace is None
        assert time.perf_counter() - began < 1


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``sendminer demo`` ends with 0 and says which table to open."""
    with pytest.raises(SystemExit) as ended:
        main(["demo", "--out", str(tmp_path / "demo"), "--port", "0"])
    assert ended.value.code == 0
    assert "34 of 34 files read" in capsys.readouterr().err
    assert (tmp_path / "demo" / "commitments.csv").is_file()


def test_a_port_in_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A port that is taken is said, with what to do."""
    with Server(TODAY) as server, pytest.raises(SystemExit) as ended:
        main(["demo", "--out", str(tmp_path), "--port", server.address.rpartition(":")[2]])
    assert ended.value.code == 1
    assert "--port" in capsys.readouterr().err
