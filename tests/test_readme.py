"""The README tells what is so: its example, its tables and its commands."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_example_and_columns_are_those_of_today() -> None:
    """What programs make in the README is what they make now."""
    asked = [sys.executable, "scripts/render_readme.py", "--check"]
    done = subprocess.run(asked, cwd=ROOT, check=False)
    assert done.returncode == 0, "run python scripts/render_readme.py"


def test_ci_runs_the_readme_s_own_test_command() -> None:
    """CI takes the first line of the README that calls pytest."""
    lines = [line for line in README.splitlines() if "-m pytest" in line]
    assert lines
    assert lines[0].startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert "-m pytest" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_whoever_wants_to_change_something_is_led_to_what_there_is() -> None:
    """Each path in the table of CONTRIBUTING is there, below the package or in the checkout."""
    lines = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()
    table = "".join(line for line in lines if line.startswith("|"))
    named = re.findall(r"`([\w/.-]+(?:/|\.py|\.toml|\.md))`", table)
    assert "track/history/states.py" in named
    homes = (ROOT, ROOT / "src/sendminer")
    assert not [name for name in named if not any((home / name).exists() for home in homes)]


def test_the_four_verbs_stand_in_order() -> None:
    """A reader meets the verbs in the order in which a document goes through them."""
    places = [
        README.index(f"sendminer.{verb}(") for verb in ("read", "extract", "classify", "track")
    ]
    assert places == sorted(places)


def test_the_python_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a reader types first prints the promises of the example."""
    source = ROOT / "corpus" / "documents" / "norrisdale-echo-2023-03.txt"
    (tmp_path / "minutes.html").write_bytes(source.read_bytes())
    monkeypatch.chdir(tmp_path)
    example = README.partition("```python\n")[2].partition("```")[0]
    exec(compile(example, "README.md", "exec"), {})
    assert "A £14.2 million school for autistic children 2025-09-30" in capsys.readouterr().out
