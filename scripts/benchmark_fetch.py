"""Measure the crawl: what it costs beside plain httpx, and what survives a SIGKILL.

::

    python scripts/benchmark_fetch.py overhead
    python scripts/benchmark_fetch.py kills --scrapy /path/to/another/venv/bin/python

Both on a site of 400 pages on loopback that this program serves itself. ``kills`` kills a crawl
when the site has been asked for its n-th page, with n drawn by chance, starts it again until it
ends by itself, and compares what was kept with what there is. Scrapy, in an environment of its
own, crawls the same site with JOBDIR and is killed at the same pages.
"""

from __future__ import annotations

import argparse
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urljoin

from sendminer.archive import Archive
from sendminer.errors import Outcome
from sendminer.fetch.crawl import crawl
from sendminer.fetch.door import Door
from sendminer.fetch.guard import Guard
from sendminer.fetch.kept import documents
from sendminer.fetch.manners import Manners
from sendminer.sources.plan import Reading, Request, Wanted
from sendminer.store.database import Database

PAGES = 400
WIDTH = 19
"""Pages 1 to 20 are linked from the first; each of them links to so many others."""
FILLING = b"<p>The council will spend money on places, and say so at some length.</p>" * 280
SEED = 20260304

SPIDER = """
import pathlib
import scrapy

class Pages(scrapy.Spider):
    name = "pages"
    custom_settings = {{
        "JOBDIR": "{folder}/job", "LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False,
        "ROBOTSTXT_OBEY": True, "DOWNLOAD_DELAY": 0,
    }}
    start_urls = ["{url}"]

    def parse(self, response):
        # A file at once, as its tutorial does: an exported feed is buffered and would lose more.
        name = response.url.rpartition("/")[2] or "0"
        pathlib.Path("{folder}", name + ".html").write_bytes(response.body)
        for link in response.css("a::attr(href)").getall():
            yield response.follow(link)
"""


def body(number: int) -> bytes:
    """A page of 20 KB with its links."""
    if number == 0:
        linked = range(1, 21)
    else:
        linked = range(20 + WIDTH * (number - 1) + 1, 20 + WIDTH * number + 1)
    links = "".join(f'<a href="/{n}">page {n}</a> ' for n in linked if number <= 20 and n < PAGES)
    return f"<html><body>{number} {links}".encode() + FILLING


class Asked(BaseHTTPRequestHandler):
    """One request to the site."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Site

    def do_GET(self) -> None:
        """Serve a page, and count it."""
        name = self.path.strip("/") or "0"
        if name.isdigit() and int(name) < PAGES:
            self.server.asked[int(name)] += 1
            code, text = 200, body(int(name))
        else:
            code, text = 404, b"no"
        head = (
            f"HTTP/1.1 {code} X\r\nContent-Type: text/html\r\nContent-Length: {len(text)}\r\n\r\n"
        )
        self.wfile.write(head.encode() + text)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Site(ThreadingHTTPServer):
    """The site of 400 pages."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.asked: Counter[int] = Counter()
        self.url = f"http://127.0.0.1:{self.server_address[1]}/"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed is no fault."""


@dataclass(frozen=True)
class Linked:
    """A source that follows every link."""

    url: str
    name: str = "pages"

    def start(self, wanted: Wanted) -> Iterable[Request]:
        """The first page."""
        return [Request(self.url, "page")]

    def read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        """Its links."""
        links = re.findall(rb'href="([^"]+)"', body)
        found = tuple(Request(urljoin(request.url, link.decode()), "page") for link in links)
        return Reading(requests=found, document=True)

    def failed(self, request: Request, outcome: Outcome, wanted: Wanted) -> Reading:
        """Nothing else to try."""
        return Reading()


def ours(url: str, folder: Path) -> int:
    """Crawl with sendminer, in this process; gives the exit code."""
    manners = Manners("benchmark@example.org", delay=0.0)
    with Database(folder / "store.sqlite") as store, Archive(folder / "archive") as archive:
        door = Door(manners, Guard(loopback=True))
        report = crawl([Linked(url)], Wanted(), store=store, archive=archive, door=door)
        door.close()
    return 0 if report.complete else 3


def plain(url: str, folder: Path) -> int:
    """Get the same pages with httpx and save them: no checks, no store, no sync."""
    import httpx

    waiting, seen = [url], {url}
    with httpx.Client() as client:
        while waiting:
            here = waiting.pop()
            text = client.get(here).content
            (folder / here.rpartition("/")[2]).with_suffix(".html").write_bytes(text)
            for link in re.findall(rb'href="([^"]+)"', text):
                there = urljoin(here, link.decode())
                if there not in seen:
                    seen.add(there)
                    waiting.append(there)
    return 0


def child(way: str, url: str, folder: Path) -> int:
    """What a subprocess does: crawl, and say how long that alone took."""
    began = time.perf_counter()
    code = {"ours": ours, "plain": plain}[way](url, folder)
    print(time.perf_counter() - began, flush=True)
    return code


def overhead(rounds: int) -> None:
    """Print pages a second of both, in turn, and their ratio."""
    speeds: dict[str, list[float]] = {"plain": [], "ours": []}
    site = Site()
    for _ in range(rounds):
        for way, found in speeds.items():
            with tempfile.TemporaryDirectory() as folder:
                out = subprocess.run(
                    _command(way, site.url, folder), capture_output=True, check=True
                )
            found.append(PAGES / float(out.stdout))
    medians = {way: statistics.median(found) for way, found in speeds.items()}
    print("| | pages a second (median) | of", rounds, "rounds: lowest to highest |\n|---|---|---|")
    for way, found in speeds.items():
        print(f"| {way} | {medians[way]:.0f} | {min(found):.0f} to {max(found):.0f} |")
    ratios = [ours / plain for ours, plain in zip(speeds["ours"], speeds["plain"], strict=True)]
    print(f"median of the rounds' ratios {statistics.median(ratios):.2f}")


@dataclass
class Survival:
    """What became of the killed crawls of one program."""

    name: str
    trials: int = 0
    whole: int = 0
    early: int = 0
    lost: int = 0
    refetched: int = 0
    most_refetched: int = 0

    def count(self, kept: set[str], wanted: set[str], code: int, asked: Counter[int]) -> None:
        """Count one crawl that was killed, started again, and ended by itself."""
        self.trials += 1
        missing = len(wanted - kept)
        self.whole += kept == wanted
        self.early += bool(missing) and code == 0
        self.lost += missing
        again = sum(asked.values()) - len(asked)
        self.refetched += again
        self.most_refetched = max(self.most_refetched, again)


def kills(trials: int, scrapy: Path | None) -> None:
    """Kill and start again, and print the table."""
    moments = [random.Random(SEED + n).randrange(1, PAGES) for n in range(trials)]
    table = [_survival("sendminer", moments, None)]
    if scrapy:
        version = subprocess.run(
            [scrapy, "-c", "import scrapy; print(scrapy.__version__)"],
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        table.append(_survival(f"Scrapy {version} with JOBDIR", moments, scrapy))
    print("| | killed | ended with all 400 pages | exit 0 with pages missing | pages lost |"
          " asked for again: mean, most |\n|---|---|---|---|---|---|")  # fmt: skip
    for row in table:
        mean = row.refetched / row.trials
        print(f"| {row.name} | {row.trials} | {row.whole} | {row.early} | {row.lost} |"
              f" {mean:.1f}, {row.most_refetched} |")  # fmt: skip


def _survival(name: str, moments: Sequence[int], scrapy: Path | None) -> Survival:
    found = Survival(name)
    for moment in moments:
        site = Site()
        wanted = {urljoin(site.url, str(n) if n else "/") for n in range(PAGES)}
        with tempfile.TemporaryDirectory() as text:
            folder = Path(text)
            command = (
                _scrapy(scrapy, site.url, folder) if scrapy else _command("ours", site.url, text)
            )
            _killed(command, site, moment)
            code = subprocess.run(command, capture_output=True, check=False).returncode
            kept = _kept_by_scrapy(folder, site.url) if scrapy else _kept(folder)
        found.count(kept, wanted, code, site.asked)
        site.shutdown()
        site.server_close()
        print(f"{name}: killed at page {moment}, {len(kept)} kept, exit {code}", file=sys.stderr)
    return found


def _killed(command: Sequence[str], site: Site, moment: int) -> None:
    """Start a crawl and kill it when the site has been asked for so many pages."""
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while len(site.asked) < moment and running.poll() is None:
        time.sleep(0.0005)
    running.send_signal(signal.SIGKILL)
    running.wait()


def _kept(folder: Path) -> set[str]:
    """The addresses whose bytes are in the archive and whole."""
    with Database(folder / "store.sqlite") as store, Archive(folder / "archive") as archive:
        return {doc.url for doc in documents(store) if archive.get(doc.sha256)}


def _kept_by_scrapy(folder: Path, url: str) -> set[str]:
    names = {int(path.stem): path for path in folder.glob("*.html")}
    return {urljoin(url, str(n) if n else "/") for n, path in names.items() if path.stat().st_size}


def _command(way: str, url: str, folder: str) -> list[str]:
    return [sys.executable, __file__, "child", way, url, folder]


def _scrapy(python: Path, url: str, folder: Path) -> list[str]:
    spider = folder / "spider.py"
    spider.write_text(SPIDER.format(folder=folder, url=url), encoding="utf-8")
    return [str(python), "-m", "scrapy", "runspider", str(spider)]


def main() -> int:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("overhead").add_argument("--rounds", type=int, default=7)
    killing = commands.add_parser("kills")
    killing.add_argument("--trials", type=int, default=50)
    killing.add_argument("--scrapy", type=Path, help="Python of an environment with Scrapy in it.")
    inner = commands.add_parser("child")
    inner.add_argument("way", choices=["ours", "plain"])
    inner.add_argument("url")
    inner.add_argument("folder", type=Path)
    given = parser.parse_args()
    if given.command == "child":
        return child(given.way, given.url, given.folder)
    if given.command == "overhead":
        overhead(given.rounds)
    else:
        kills(given.trials, given.scrapy)
    return 0


if __name__ == "__main__":
    sys.exit(main())
