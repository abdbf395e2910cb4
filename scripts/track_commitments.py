"""Council in, tables out: everything a council's project folder holds, as CSVs.

    python scripts/track_commitments.py FOLDER [PATH...] [--out DIR] [--since YYYY-MM-DD]

FOLDER is a project (``sendminer init FOLDER`` begins one). PATHs are saved pages, minutes and
articles to read besides what the project has fetched. ``--since`` prints what has happened
since that day.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from programs import day, ended
from sendminer import project, report


def main() -> int:
    """Follow every promise, write the tables, and tell what is new."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a project; 'sendminer init' begins one")
    parser.add_argument("paths", type=Path, nargs="*", help="files and folders to read besides")
    parser.add_argument(
        "--out", type=Path, help="folder for the tables; out in the project if not said"
    )
    parser.add_argument("--since", type=day, help="print what happened since YYYY-MM-DD")
    asked = parser.parse_args()

    council = project.open_project(asked.folder)
    result = project.track(council, asked.paths, workers=2)
    written = project.export(council, asked.out)
    if asked.since:
        print(report.as_text(project.changes(council, asked.since)), end="")
    for row in result.coverage:
        if not row.whole:
            print(f"{row.path}: {row.outcome}. {row.what} {row.todo}", file=sys.stderr)
    print(f"{len(result.commitments)} commitments: see {written[0]}", file=sys.stderr)
    return 0 if result.complete else 3


if __name__ == "__main__":
    ended(main)
