"""What strangers write steers no terminal: file names, pages, addresses, lists."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sendminer.cli import sendminer
from sendminer.cli.say import say_json, say_lines, tell
from sendminer.safe_text import shown
from tests.pages import ARTICLE

STEERING = {
    "a window's title": "\x1b]0;owned\x07",
    "a link": "\x1b]8;;https://elsewhere.example\x1b\\here",
    "a colour by one sign": "\x9b31m",
    "a line taken back": "\rError",
    "a line of its own": "\nError",
    "the direction of reading": "\u202egpj.\u2066",
}
_OBEYED = frozenset("\x1b\x07\x9b\r\u202e\u2066")


@pytest.fixture(params=STEERING.values(), ids=STEERING.keys())
def steering(request: pytest.FixtureRequest) -> str:
    """Something that a terminal obeys."""
    return str(request.param)


def _called(*arguments: str) -> Result:
    result = CliRunner().invoke(sendminer, list(arguments), standalone_mode=False)
    assert _OBEYED.isdisjoint(result.output)
    return result


def test_a_line_stays_one(steering: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever stands in it; lines of data stay as many as they are."""
    tell(f"a{steering}b")
    say_lines("one\ntwo")
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert _OBEYED.isdisjoint(told.err)
    assert told.out == "one\ntwo\n"


def test_json_says_the_same(steering: str, capfd: pytest.CaptureFixture[str]) -> None:
    """As escapes, which every reader of JSON undoes."""
    say_json({"title": steering, "name": "Zoë"})
    line = capfd.readouterr().out
    assert "Zoë" in line
    assert _OBEYED.isdisjoint(line)
    assert json.loads(line) == {"title": steering, "name": "Zoë"}


def test_names_of_files_and_words_of_pages(steering: str, tmp_path: Path) -> None:
    """A file of such a name is complained of; a page with such words is printed as JSON."""
    name = steering.replace("/", "")
    (tmp_path / f"a{name}.pdf").write_bytes(b"%PDF-1.4 x")
    (tmp_path / "page.html").write_text(ARTICLE.replace("<p>", f"<p>{steering} "), "utf-8")
    (tmp_path / "list.csv").write_text(f'path,council\n"x{steering}.txt",Kent\n', "utf-8")
    listed = ("--sources", str(tmp_path / "list.csv"))
    _called("extract", str(tmp_path))
    _called("run", str(tmp_path), "--out", str(tmp_path / "out"), *listed)
    _called("init", str(tmp_path / "p"))
    _called("import", str(tmp_path), "--project", str(tmp_path / "p"))
    _called("track", "--project", str(tmp_path / "p"), "--workers", "1")


def test_what_is_shown_is_otherwise_as_it_was() -> None:
    """Tabs, letters of other scripts and what belongs to them stay."""
    for text in ("moderngov:KIN\thttps://a.example", "Siân – £2m", "نور\u200f", ""):
        assert shown(text) == text
