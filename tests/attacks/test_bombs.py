"""Answers that want to fill the memory: each is an outcome, and the crawl goes on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sendminer.fetch.robots import Rules
from tests.attacks.bombs import MB, ROBOTS, site_of_bombs
from tests.conftest import ROOT
from tests.fetch.site import Site, page

EXPECTED = {
    "/": "ok",
    "/good-1": "ok",
    "/good-2": "ok",
    "/good-3": "ok",
    "/gzip": "too_large",
    "/gzip-in-gzip": "too_large",
    "/deflate": "too_large",
    "/without-end": "too_large",
    "/laughs": "damaged",
    "/laughs-in-gzip": "damaged",
    "/square": "damaged",
    "/deep-html": "no_article",
    "/deep-xml": "ok",
    "/deep-lists": "no_article",
    "/attributes": "ok",
    "/attributes-of-an-answer": "ok",
    "/pdf-without-end": "damaged",
    "/pdf-of-zeros": "needs_ocr",
    "/pdf-in-pdf": "needs_ocr",
    "/pdf-of-words": "too_large",
    "/pdf-too-wide": "needs_ocr",
}


BY_LINUX = pytest.mark.skipif(
    not Path("/proc/self/clear_refs").exists(), reason="measured by Linux only"
)


@BY_LINUX
def test_bombs_do_not_fill_the_memory(tmp_path: Path) -> None:
    """All of them in one crawl, with every page parsed: less than 64 MB more, and none is lost."""
    with Site(site_of_bombs()) as site:
        done = subprocess.run(
            [sys.executable, "-m", "tests.attacks.bombs", str(tmp_path), site.url()],
            cwd=ROOT,
            capture_output=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr.decode()
        said = json.loads(done.stdout)
        found = {key.removeprefix(site.url("")): (what, note) for key, what, note in said["found"]}
    assert {name: what for name, (what, _) in found.items()} == EXPECTED
    assert all(note for what, note in found.values() if what != "ok")
    assert said["left"] == 0
    assert said["growth"] < 64 * MB


@BY_LINUX
def test_many_hosts_together_do_not_fill_the_memory(tmp_path: Path) -> None:
    """Sixty-four hosts that each send four megabytes at once: less than 64 MB more."""
    large = page(b"<p>The council will act.</p>" * (4 * MB // 28))
    with Site({"/small": page("hello"), "*": large}) as site:
        port = site.url().rpartition(":")[2].strip("/")
        done = subprocess.run(
            [sys.executable, "-m", "tests.attacks.many_hosts", str(tmp_path), port],
            cwd=ROOT,
            capture_output=True,
            check=False,
            timeout=300,
        )
    assert done.returncode == 0, done.stderr.decode()
    said = json.loads(done.stdout)
    assert said["complete"]
    assert said["outcomes"] == ["ok"] * 64
    assert said["growth"] < 64 * MB


def test_rules_for_twenty_thousand_programs_are_read_as_ours_alone() -> None:
    """robots.txt with as many names as rules would fill the memory in a parser that keeps all."""
    rules = Rules.read(200, (ROBOTS + "User-agent: sendminer\nDisallow: /private\n").encode())
    assert rules.allow("http://council.example/x1")
    assert not rules.allow("http://council.example/private")


def test_a_rule_of_many_stars_is_compared_at_once() -> None:
    """As a regular expression, which older parsers made of it, it would never end."""
    rules = Rules.read(200, ("User-agent: *\nDisallow: /" + "*a" * 30 + "b\n").encode())
    assert rules.allow("http://council.example/" + "a" * 2_000)
    assert not rules.allow("http://council.example/" + "a" * 2_000 + "b")
