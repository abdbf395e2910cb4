"""The command that lists the councils."""

from __future__ import annotations

import json

import pytest

from sendminer.cli import main


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def test_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    """Councils whose name holds the word, one a line, with where they publish."""
    code, out, _ = said(capsys, "councils", "norfolk", "--system", "cmis")
    assert code == 0
    assert out.split()[0] == "NFK"
    assert "https://norfolkcc.cmis.uk.com" in out


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    """One object a council."""
    _, out, _ = said(capsys, "councils", "--nation", "wales", "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert len(rows) == 22
    assert set(rows[0]) == {"code", "name", "kind", "nation", "system", "base", "trouble"}


def test_no_match(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing found is said, and is no success."""
    code, out, err = said(capsys, "councils", "xyzzy")
    assert (code, out) == (1, "")
    assert "No council matches" in err


def test_a_council_that_cannot_be_fetched(capsys: pytest.CaptureFixture[str]) -> None:
    """The doctor says what to do for a council with a site of its own."""
    code, _, err = said(capsys, "doctor", "Angus")
    assert code == 1
    assert "sendminer run" in err


def test_a_nation_that_is_none_is_told_which_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    """A shorter word would help nobody who mistyped Wales."""
    code, out, err = said(capsys, "councils", "--nation", "Wles")
    assert (code, out) == (1, "")
    assert "Nations are England" in err
    assert "Wales" in err
