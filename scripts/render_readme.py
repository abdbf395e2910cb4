"""Write the parts of README.md that programs make: the example's output and the column tables.

    python scripts/render_readme.py [--check]

``--check`` writes nothing and exits with 1 where the README is out of date.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
import sys
import tempfile
from pathlib import Path

from sendminer.columns import tables

ROOT = Path(__file__).parents[1]
DOCUMENT = "corpus/documents/norrisdale-echo-2023-03.txt"
OPTIONS = ("--date", "2023-03-17", "--as-of", "2026-01-01")
SHOWN = (
    "subject", "amount_low", "count_low", "count_unit", "deadline", "state", "promised_by",
    "what", "start", "end",
)  # fmt: skip


def example() -> str:
    """Run the example as the README words it, and show some columns of what it wrote."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", "from sendminer.cli import main; main()", "run", DOCUMENT]
        asked = [*command, *OPTIONS, "--out", folder]
        done = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True)
        said = done.stderr.strip().replace(folder, "example")
        with (Path(folder) / "commitments.csv").open(encoding="utf-8", newline="") as lines:
            rows = [[row[name] for name in SHOWN] for row in csv.DictReader(lines)]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in (SHOWN, ["---"] * len(SHOWN), *rows))
    options = " ".join(OPTIONS)
    return (
        f"```sh\n.venv/bin/sendminer run {DOCUMENT} --out example/ \\\n    {options}\n```\n\n"
        f"says `{said}`\nSome columns of `example/commitments.csv`:\n\n{table}\n"
    )


def columns() -> str:
    """The columns of commitments.csv one by one, and the names of those of the other tables."""
    first, *others = tables()
    lines = [f"**{first.name}.csv**: {first.about}", "", "| column | holds |", "|---|---|"]
    lines += [f"| `{column.name}` | {column.about} |" for column in first.columns]
    lines += ["", "The others; `datapackage.json` explains each column:", ""]
    for table in others:
        lines.append(f"- **{table.name}.csv**: {table.about} `{'`, `'.join(table.header)}`")
    return "\n".join(lines)


def rendered(readme: str) -> str:
    """The README with both parts made anew."""
    for name, part in (("example", example()), ("columns", columns())):
        head, begin, rest = readme.partition(f"<!-- {name} -->\n")
        _, end, tail = rest.partition(f"<!-- /{name} -->")
        readme = f"{head}{begin}{part.rstrip()}\n{end}{tail}"
    return readme


def main() -> int:
    """Write the README, or check it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if out of date")
    asked = parser.parse_args()
    path = ROOT / "README.md"
    before = path.read_text(encoding="utf-8")
    after = rendered(before)
    if asked.check:
        return int(before != after)
    path.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
