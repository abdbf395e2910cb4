"""The short program over the API: minutes in a folder, with what they resolved."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

from sendminer.demo.play import FIRST, sources
from sendminer.demo.server import Server
from sendminer.fetch.door import Door, Manners
from sendminer.fetch.guard import Guard
from sendminer.sources.plan import Wanted

SCRIPT = Path(__file__).parents[2] / "scripts" / "scrape_minutes.py"
TODAY = date(2026, 11, 26)


def loaded() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("scrape_minutes", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_minutes_into_a_folder(tmp_path: Path) -> None:
    """Every set of minutes is written as text and its resolutions are told."""
    script = loaded()
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
