"""A crawl in a process of its own, to be killed: ``python -m tests.crash.child FOLDER URL``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.fetch.tools import Links, Project, door


def main(folder: str, url: str) -> int:
    """Crawl, and exit as the command would."""
    gate = door()
    report = Project(Path(folder)).crawl(Links(url), gate=gate)
    gate.close()
    return 0 if report.complete else 3


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
