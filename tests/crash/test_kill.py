"""A crawl that is killed, at whatever moment, and started again ends with the same pages."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from sendminer.fetch.crawl import AHEAD
from sendminer.fetch.kept import documents, referenced
from tests.conftest import ROOT
from tests.fetch.site import Ask, Site
from tests.fetch.tools import Project

PAGES = 90


def tree(ask: Ask) -> None:
    """Page n links to pages 3n+1, 3n+2 and 3n+3, and up again."""
    number = int(ask.path.strip("/") or 0)
    links = [n for n in (3 * number + 1, 3 * number + 2, 3 * number + 3) if n < PAGES]
    time.sleep(0.002)
    ask.give(f"{number} ".encode() + b"".join(b'<a href="/%d">' % n for n in [*links, number // 3]))


def start(project: Project, site: Site) -> subprocess.Popen[bytes]:
    """Begin to crawl, or go on."""
    command = [sys.executable, "-m", "tests.crash.child", str(project.folder), site.url()]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE)


def kill_at(running: subprocess.Popen[bytes], site: Site, asked: int) -> None:
    """Kill it when the site has been asked so often."""
    end = time.monotonic() + 60
    while len(site.asked) < asked and running.poll() is None and time.monotonic() < end:
        time.sleep(0.0005)
    running.send_signal(signal.SIGKILL)
    running.communicate()


def finish(project: Project, site: Site) -> None:
    """Go on to the end, and compare with what there is: page 1 is kept as the first page too."""
    running = start(project, site)
    _, errors = running.communicate(timeout=120)
    assert running.returncode == 0, errors.decode()
    with project.store() as store, project.archive() as archive:
        kept = {int(doc.url.rpartition("/")[2] or 0) for doc in documents(store)}
        assert kept | {0} == set(range(PAGES))
        verified = archive.verify(referenced(store))
        assert (verified.damaged, verified.missing) == ((), ())
    assert project.rows("SELECT count(*) FROM frontier WHERE state != 'done'") == [(0,)]
    twice = project.rows("SELECT count(*) - count(DISTINCT key) FROM fetches")
    assert twice == [(0,)]


def again(site: Site) -> int:
    """How many pages were asked for that had been asked for before."""
    pages = Counter(path for path in site.asked if path != "/robots.txt")
    return pages.total() - len(pages)


@pytest.mark.parametrize("seed", range(5))
def test_killed_once(tmp_path: Path, seed: int) -> None:
    """Nothing is lost, nothing is half, and only what was in flight is asked for again."""
    project, moment = Project(tmp_path), random.Random(seed).randrange(1, PAGES)
    with Site({"*": tree, "/robots.txt": lambda ask: ask.give(b"", 404)}) as site:
        kill_at(start(project, site), site, moment)
        if (tmp_path / "store.sqlite").exists():
            with project.store() as store, project.archive() as archive:
                assert archive.verify(referenced(store)).missing == ()
        finish(project, site)
        assert again(site) <= AHEAD


def test_killed_again_and_again(tmp_path: Path) -> None:
    """Six times in the same crawl."""
    project = Project(tmp_path)
    with Site({"*": tree, "/robots.txt": lambda ask: ask.give(b"", 404)}) as site:
        for _ in range(6):
            kill_at(start(project, site), site, len(site.asked) + 12)
        finish(project, site)
        assert again(site) <= 6 * AHEAD
