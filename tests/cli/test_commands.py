"""The command line, as its users meet it."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from sendminer.cli import main
from sendminer.lexicon import lexicon
from tests.pages import ARTICLE, NOTE, bad_files


def call(*arguments: object) -> int:
    """Run a command in this process and give its exit code."""
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    assert isinstance(left.value.code, int)
    return left.value.code


def shell(*arguments: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own."""
    command = [sys.executable, "-m", "sendminer"]
    asked = [*command, *map(str, arguments)]
    return subprocess.run(asked, input=stdin, capture_output=True, check=False)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved article under a name that says nothing."""
    path = tmp_path / "page.dat"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def rows(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["extract", "-h"]])
def test_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Help goes to standard output and shows how to begin."""
    assert call(*arguments) == 0
    said = capsys.readouterr().out
    assert "sendminer extract" in said or "sendminer run" in said


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version stands beside the name."""
    assert call("--version") == 0
    assert capsys.readouterr().out.startswith("sendminer ")


@pytest.mark.parametrize(
    "arguments",
    [["run", "."], ["extract"], ["extract", "no-such-file"], ["fly"], ["run", "-", "--out", "x"]],
    ids=["no --out", "no path", "no such file", "no such command", "text cannot be run"],
)
def test_wrong_usage_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Usage errors say so on standard error, and print no data."""
    assert call(*arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "Error" in said.err


def test_extract_prints_one_object_a_line_in_order(
    tmp_path: Path, page: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Documents come out in the order in which they were named."""
    note = tmp_path / "a.txt"
    note.write_text(NOTE, encoding="utf-8")
    assert call("extract", page, note) == 0
    first, second = map(json.loads, capsysbinary.readouterr().out.splitlines())
    assert first["kind"] == "article"
    assert first["schema"] == 1
    assert first["published"] == "2025-03-04"
    assert second["text"] == NOTE


@pytest.mark.parametrize("arguments", [["--help"], ["archive", "--help"]])
def test_the_list_of_commands_has_whole_sentences(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """What a command does is read there; a sentence cut short says it to nobody."""
    assert call(*arguments) == 0
    assert "..." not in capsys.readouterr().out.partition("Commands:")[2]


@pytest.mark.parametrize("command", [("brief",), ("run", "--out", "out")], ids=["brief", "run"])
def test_a_page_in_welsh_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nothing is found in it, and it may promise much; no exit code tells of what is no fault."""
    monkeypatch.chdir(tmp_path)
    Path("cy.txt").write_text(lexicon("tongues")["welsh"]["accept"][0], encoding="utf-8")
    assert call(*command, "cy.txt") == 0
    assert "1 document is in Welsh, and only English is understood" in capsys.readouterr().err


def test_brief_tells_a_document_on_the_screen(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each with its words; what cannot be read is told, and costs the others nothing."""
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    assert call("brief", empty, page) == 3
    said = capsys.readouterr()
    assert "PROMISED" in said.out
    assert "Council pledges 120 special school places" in said.out
    assert "empty.txt" in said.err
    assert "=====" not in said.out


def test_a_line_stands_between_the_pages_of_a_folder(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where one ends would not be seen else, since sections stand apart too."""
    assert call("brief", page, page) == 0
    parts = capsys.readouterr().out.split(f"\n\n{'=' * 72}\n\n")
    assert len(parts) == 2
    assert parts[0].strip() == parts[1].strip()


def test_extract_reads_standard_input() -> None:
    """A dash is plain text from a pipe, and --date dates it."""
    done = shell("extract", "--date", "2025-02-03", "-", stdin=NOTE.encode())
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["published"] == "2025-02-03"
    assert [money["low"] for money in found["money"]] == ["2000000"]
    assert [(count["low"], count["unit"]) for count in found["counts"]] == [("40", "place")]


def test_run_writes_the_tables(tmp_path: Path, page: Path) -> None:
    """One command, and the promise stands in a spreadsheet with its proof."""
    out = tmp_path / "out"
    assert call("run", page, "--out", out, "--as-of", "2025-06-01") == 0
    promised = [row for row in rows(out / "commitments.csv") if row["count_low"] == "120"]
    assert promised
    assert promised[0]["provision"] == "special_school"
    assert promised[0]["deadline"] == "2027-09-30"
    assert (out / "datapackage.json").is_file()


def test_bad_files_cost_nothing_but_themselves(
    tmp_path: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each bad file has its outcome and a way out; the good one is read; the exit code is 3."""
    out = tmp_path / "out"
    expected = bad_files(tmp_path)
    assert call("run", tmp_path, "--out", out) == 3
    coverage = {Path(row["path"]).name: row for row in rows(out / "coverage.csv")}
    outcomes = {name: row["outcome"] for name, row in coverage.items()}
    assert outcomes == {**expected, page.name: "ok"}
    assert all(row["todo"] for row in coverage.values() if row["outcome"] != "ok")
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert all(name in said for name in expected)


def test_a_fault_is_one_sentence_unless_debugged(
    tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault of ours on one page is an outcome; --debug shows where it came from."""

    def fault(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("sendminer.pipeline.parsed", fault)
    assert call("run", page, "--out", tmp_path / "out") == 3
    assert "ZeroDivisionError" in capsys.readouterr().err
    with pytest.raises(ZeroDivisionError):
        main(["run", str(page), "--out", str(tmp_path / "out"), "--debug"])


def test_interrupted_is_130(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with its own code."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sendminer.pipeline.parsed", interrupt)
    assert call("run", page, "--out", tmp_path / "out") == 130


def test_out_that_is_a_file_is_an_error(page: Path) -> None:
    """What cannot be written is said before anything is done."""
    assert call("run", page, "--out", page) == 2


def test_evaluate_prints_a_row_a_label(capsys: pytest.CaptureFixture[str]) -> None:
    """The figures come from the shipped model and the corpus's test side."""
    assert call("evaluate", "--json") == 0
    reports = json.loads(capsys.readouterr().out)
    assert [report["method"] for report in reports] == ["keyword rule", "model"]
    assert all(len(report["labels"]) == 4 for report in reports)


def test_settings_that_do_not_exist_are_an_error(
    tmp_path: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A misspelt setting is not silently dropped."""
    config = tmp_path / "sendminer.toml"
    config.write_text("silent_dayz = 3\n", encoding="utf-8")
    assert call("extract", page, "--config", config) == 1
    assert "silent_dayz" in capsys.readouterr().err


def test_a_model_that_is_not_installed_is_an_error(
    tmp_path: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """--model stops both commands at once and says how to get the model, or do without."""
    for command in (["extract", page], ["run", page, "--out", tmp_path / "out"]):
        assert call(*command, "--model", "en_no_such_model") == 1
        said = capsys.readouterr().err
        assert "The spaCy model en_no_such_model is not installed." in said
        assert "python -m spacy download en_no_such_model, or leave --model out." in said
        assert "Traceback" not in said
    assert not (tmp_path / "out" / "commitments.csv").exists()


def test_the_command_overrides_the_settings(
    tmp_path: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A model of sendminer.toml is used unless --model names another."""
    config = tmp_path / "sendminer.toml"
    config.write_text('model = "en_none_set"\n', encoding="utf-8")
    assert call("extract", page, "--config", config) == 1
    assert "en_none_set" in capsys.readouterr().err
    assert call("extract", page, "--config", config, "--model", "en_none_asked") == 1
    assert "en_none_asked" in capsys.readouterr().err
    config.write_text("model = 3\n", encoding="utf-8")
    assert call("extract", page, "--config", config) == 1
    assert "It wants the name of a spaCy model." in capsys.readouterr().err


def test_an_empty_folder_is_not_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing read is no success, and what to do is said."""
    empty = tmp_path / "empty"
    empty.mkdir()
    assert call("run", empty, "--out", tmp_path / "out") == 3
    assert "Put saved pages" in capsys.readouterr().err
    assert call("extract", empty) == 3
    assert "Nothing to read was found." in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_no_fault_of_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The system's own words, and nothing to report to anybody."""
    (tmp_path / "file").write_bytes(b"mine")
    assert call("demo", "--out", tmp_path / "file" / "below", "--port", "0") == 1
    said = capsys.readouterr().err
    assert f"Error: {tmp_path / 'file' / 'below'} could not be read or written" in said
    assert "fault in sendminer" not in said


def test_a_wrong_day_says_how_days_are_written(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message shows a day, not a format for programs."""
    assert call("extract", page, "--date", "17/03/2023") == 2
    assert "2023-03-17" in capsys.readouterr().err


def test_verify_outside_a_project_makes_nothing(tmp_path: Path) -> None:
    """A folder that is no project is left as it was."""
    assert call("archive", "verify", "--project", tmp_path) == 1
    assert list(tmp_path.iterdir()) == []


def test_day_and_council_hold_where_a_document_is_silent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``extract`` takes both, from a file and from standard input."""
    note = tmp_path / "note.txt"
    note.write_text("The council will create 30 SEND places.", encoding="utf-8")
    assert call("extract", note, "--council", "ken", "--date", "2026-02-03") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["council"], told["published"]) == ("Kent County Council", "2026-02-03")
    asked = shell("extract", "--council", "Barton", "-", stdin=note.read_bytes())
    assert json.loads(asked.stdout)["council"] == "Barton"
    assert b"Warning: 'Barton' is no council that sendminer knows." in asked.stderr


def test_a_page_that_breaks_off_is_named(
    tmp_path: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is read as far as it goes, and nobody takes it for the whole: the exit code is 3."""
    page.write_text(ARTICLE.partition("</body>")[0], encoding="utf-8")
    assert call("run", page, "--out", tmp_path / "out") == 3
    assert f"cut short: {page}: The page breaks off before its end" in capsys.readouterr().err
    assert call("extract", page) == 3
    assert f"cut short: {page}: The page breaks off before its end" in capsys.readouterr().err
    (row,) = rows(tmp_path / "out" / "coverage.csv")
    assert (row["outcome"], row["what"][:20]) == ("ok", "The page breaks off ")


LACKING = (
    "Read it again with --date and --council, or list it in a file for --sources. "
    "A day in its name counts, too: 2026-03-12-herald.txt."
)


def test_run_says_of_how_many_documents_the_promises_are_adrift(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On one line that names the options, and not once they were given."""
    note = tmp_path / "note.txt"
    note.write_text("The council will create 30 special school places by 2027.", encoding="utf-8")
    assert call("run", note, "--out", tmp_path / "out") == 0
    said = capsys.readouterr().err
    assert "1 of 1 documents has no date and 1 no council" in said
    assert "Give --date, --council or --sources, see" in said
    assert "1 commitment." in said
    (row,) = rows(tmp_path / "out" / "coverage.csv")
    assert (row["outcome"], row["todo"]) == ("ok", LACKING)
    given = ["--council", "Barton", "--date", "2026-02-03"]
    assert call("run", note, "--out", tmp_path / "out", *given) == 0
    assert "no date" not in capsys.readouterr().err
    (row,) = rows(tmp_path / "out" / "coverage.csv")
    assert (row["what"], row["todo"]) == ("", "")


def test_a_list_tells_of_single_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Over what they say; it may lie among them, and a row without a file is told."""
    folder = tmp_path / "pasted"
    folder.mkdir()
    promise = "The council will create {} special school places by 2027."
    for name, number in (("a", 30), ("b", 50), ("2024-05-06-c", 70)):
        (folder / f"{name}.txt").write_text(promise.format(number), encoding="utf-8")
    listed = folder / "sources.csv"
    rows_of = "a.txt,ken,2024-03-05,Leeford Herald,https://a.example\nz.txt,Kent,,,\n"
    listed.write_text("path,council,date,publisher,url\n" + rows_of, encoding="utf-8")
    given = ["--sources", listed, "--council", "Kent", "--date", "2020-01-02"]
    assert call("run", folder, "--out", tmp_path / "out", *given) == 0
    said = capsys.readouterr().err
    assert "not among the files to read: z.txt (1 in all)" in said
    assert "3 of 3 files read; " in said
    told = {row["text_file"]: row for row in rows(tmp_path / "out" / "documents.csv")}
    known = sorted((row["published"], row["publisher"], row["url"]) for row in told.values())
    assert known == [
        ("2020-01-02", "", "b.txt"),
        ("2024-03-05", "Leeford Herald", "https://a.example"),
        ("2024-05-06", "", "2024-05-06-c.txt"),
    ]
    assert {row["council"] for row in told.values()} == {"Kent County Council"}
    listed.write_text("path,date\na.txt,soon\n", encoding="utf-8")
    assert call("run", folder, "--out", tmp_path / "out", "--sources", listed) == 1
    assert "line 2, has the date 'soon'" in capsys.readouterr().err


def test_papers_nobody_names_are_not_their_council_s(tmp_path: Path) -> None:
    """Two pasted stories of unknown publishers are two sources; a council's minutes are its own."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(
            f"News {name}: places to come\n\n"
            "The council will create 30 special school places at Larkmoor School by 2027.",
            encoding="utf-8",
        )
    given = ["--council", "Kent", "--date", "2024-03-05", "--as-of", "2024-04-01"]
    assert call("run", tmp_path, "--out", tmp_path / "out", *given) == 0
    (row,) = rows(tmp_path / "out" / "commitments.csv")
    assert (row["documents"], row["sources"]) == ("2", "2")
