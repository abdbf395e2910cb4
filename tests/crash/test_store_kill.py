"""Kill the process that writes to the store, at any moment: nothing that was kept is lost.

``SENDMINER_KILLS=50 python -m pytest tests/crash/test_store_kill.py`` kills fifty times.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sendminer.columns import table
from sendminer.store import ledger
from sendminer.store.database import Database
from sendminer.store.decisions import decided
from tests.conftest import ROOT

KILLS = int(os.environ.get("SENDMINER_KILLS", "4"))
LONGEST = 0.6
"""Seconds from the first sign of life to the kill."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


def begin(*arguments: str) -> subprocess.Popen[str]:
    """Start a writer."""
    command = [sys.executable, "-m", "tests.crash.store_writer", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def kept(lines: list[str], what: str) -> list[int]:
    """What a writer said that it had kept."""
    parts = [line.split() for line in lines if line.endswith("\n")]
    return [int(part[1]) for part in parts if part[0] == what]


def check(path: Path) -> tuple[set[int], set[str]]:
    """Open the store: it is sound, and its ledger whole. Gives its decisions and readings."""
    with Database(path) as store:
        assert store.query("PRAGMA integrity_check")[0][0] == "ok"
        assert store.query("PRAGMA foreign_key_check") == []
        if ledger.filled(store):
            documents = table("documents")
            told = store.query("SELECT value FROM about WHERE name = 'documents'")[0][0]
            assert str(len(list(ledger.rows(store, documents)))) == told
        proved = {one.decision.number for one in decided(store) if one.own}
        return proved, {row[0] for row in store.each("SELECT key FROM readings")}


def test_nothing_is_lost_by_a_kill(tmp_path: Path) -> None:
    """One store, killed again and again: it opens, is sound, and has all that was kept."""
    chance = random.Random(2026)
    path = tmp_path / "s.sqlite"
    decisions: set[int] = set()
    for _ in range(KILLS):
        writer = begin(str(path))
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(chance.uniform(0, LONGEST))
        writer.kill()
        lines = [first, *writer.stdout]
        writer.wait()
        writer.stdout.close()
        decisions.update(kept(lines, "decided"))
        found, read = check(path)
        assert decisions <= found
        assert {f"{number}-8" for number in kept(lines, "read")} <= read
    assert decisions


@pytest.mark.parametrize("most", [400_000, 700_000, 1_000_000])
def test_nothing_is_lost_when_the_disk_is_full(tmp_path: Path, most: int) -> None:
    """The writer says so in a sentence, and what it had kept is there."""
    path = tmp_path / "s.sqlite"
    writer = begin(str(path), str(most))
    lines, _ = writer.communicate(timeout=120)
    assert writer.returncode == 0
    (fault,) = [line for line in lines.splitlines() if line.startswith("fault")]
    assert "Check that the disk has room" in fault
    found, _ = check(path)
    assert set(kept(lines.splitlines(keepends=True), "decided")) <= found
