"""A crawl of sixty-four hosts that all send as much as they can, and how far the memory grew.

Run as a program in a process of its own: ``python -m tests.attacks.many_hosts FOLDER PORT``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from sendminer.fetch.crawl import MOST_LANES
from sendminer.fetch.guard import Guard
from tests.attacks.bombs import forget, grown
from tests.fetch.tools import Links, Project, door


def main(folder: str, port: str) -> None:
    """Crawl and print the growth in bytes and the outcomes, as JSON."""
    project = Project(Path(folder))
    gate = door(guard=Guard(loopback=True, resolver=lambda host, port: ["127.0.0.1"]), tries=1)
    hosts = [Links(f"http://h{n}.example:{port}/", f"h{n}") for n in range(MOST_LANES)]
    project.crawl(Links(f"http://warm.example:{port}/small", "warm"), gate=gate)
    forget()
    before = grown()
    report = project.crawl(*hosts, gate=gate)
    growth = grown() - before
    gate.close()
    outcomes = [
        row[0] for row in project.rows("SELECT outcome FROM fetches WHERE source != 'warm'")
    ]
    print(json.dumps({"growth": growth, "complete": report.complete, "outcomes": outcomes}))


if __name__ == "__main__":
    main(*sys.argv[1:])
