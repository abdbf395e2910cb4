"""The commands of a project folder, as their users meet them."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest

from sendminer.sources.files import LIMIT
from tests.cli.test_commands import call
from tests.pages import partly_scanned

MINUTES = """Fernhollow County Council
Minutes of the Cabinet held on 12 January 2026

7. SEND sufficiency
RESOLVED that 60 new special school places be opened at Larkmoor School by September 2026.
"""


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new project as the working folder, and minutes beside it."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    home = tmp_path / "council"
    assert call("init", home) == 0
    monkeypatch.chdir(home)
    return folder


def table(path: Path = Path("out/commitments.csv")) -> list[dict[str, str]]:
    """Rows of a CSV."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_a_row_that_is_no_promise(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its row stays, to be filtered; the digest and the count leave it out."""
    day = ("--as-of", "2026-10-15")
    since = ("changes", "--since", "2026-01-01")
    assert call("track", papers, *day) == 0
    assert call("export") == 0
    known = table()[0]["id"]
    assert call(*since) == 0
    assert known in capsys.readouterr().out
    assert call("verdict", known, "no", "promise", "--by", "Ada", "--note", "a report") == 0
    assert call(*since) == 0
    assert known not in capsys.readouterr().out
    assert call("track", papers, *day) == 0
    said = capsys.readouterr().err
    assert "1 of 1 files read; 0 commitments; 1 row judged no promise." in said
    assert call("export") == 0
    assert [(row["id"], row["verdict"]) for row in table()] == [(known, "no promise")]
    assert call("import-verdicts", "out/commitments.csv", "--by", "Ada") == 0
    assert "0 verdicts taken, 1 row unchanged" in capsys.readouterr().err
    assert call("verdict", known, "none", "--by", "Ada") == 0
    assert call(*since) == 0
    assert known in capsys.readouterr().out


def test_a_reference_that_was_joined_says_to_which(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever wrote it down is led to the row that has its words now."""
    other = "RESOLVED that a hardship fund of £150,000 be set up by March 2027.\n"
    (papers / "minutes.txt").write_text(f"{MINUTES}\n8. Transport\n{other}", encoding="utf-8")
    assert call("track", papers) == 0
    assert call("export") == 0
    first, second = (row["id"] for row in table())
    assert call("join", first, second, "--by", "Ada") == 0
    assert call("track", papers) == 0
    assert call("export") == 0
    (left,) = (row["id"] for row in table())
    gone = second if left == first else first
    assert call("verdict", gone, "kept", "--by", "Ada") == 1
    assert f"{gone} was joined with another by a person. Both are {left} now." in (
        capsys.readouterr().err
    )


def test_the_way_from_papers_to_a_verdict(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """track, export, verdict, changes, a spreadsheet that comes back, and all of it again."""
    assert call("track", papers, "--as-of", "2026-06-01") == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "1 of 1 files read; 1 commitment." in said.err
    assert call("export") == 0
    (row,) = table()
    assert row["deadline"] == "2026-09-30"
    assert call("verdict", row["id"], "partly", "kept", "--by", "Ada", "--note", "half") == 0
    said = capsys.readouterr().err
    assert "partly kept, says Ada" in said
    assert "Run 'sendminer export'" in said

    lines = Path("out/commitments.csv").read_text(encoding="utf-8").splitlines()
    assert call("export", "--excel") == 0
    data = Path("out/commitments.csv").read_text(encoding="utf-8-sig")
    back = Path("back.csv")
    back.write_text(data.replace("partly kept", "KEPT").replace("half", "whole"), encoding="utf-8")
    assert lines[0] == data.splitlines()[0]
    assert call("import-verdicts", back) == 0
    assert "1 verdict taken, 0 rows unchanged" in capsys.readouterr().err

    assert call("track", papers, "--as-of", "2026-06-01") == 0
    assert call("export") == 0
    (row,) = table()
    assert (row["verdict"], row["verdict_by"], row["verdict_note"]) == ("kept", "Ada", "whole")
    assert row["verdict_at"].endswith("Z")
    capsys.readouterr()
    assert call("changes", "--since", "2026-01-01", "--format", "json") == 0
    body = json.loads(capsys.readouterr().out)
    assert [change["commitment"] for change in body["changes"]] == [row["id"]]


def test_words_lead_to_the_promise_and_its_page(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """For whoever remembers a promise and needs the page."""
    assert call("find", "places") == 1
    assert "Run 'sendminer track' first." in capsys.readouterr().err
    assert call("track", papers, "--as-of", "2026-06-01") == 0
    capsys.readouterr()
    assert call("find", "place", "created", "--format", "json") == 0
    (found,) = json.loads(capsys.readouterr().out)["found"]
    assert found["hits"][0]["url"] == "minutes.txt"
    assert found["hits"][0]["labels"] == "commitment"
    for id_ in (found["commitment"], found["commitment"].lower(), found["hits"][0]["statement"]):
        assert call("find", id_, "--format", "json") == 0
        assert json.loads(capsys.readouterr().out)["found"] == [found]
    assert call("find", found["commitment"][:-1]) == 1
    assert f"Did you mean {found['commitment']}?" in capsys.readouterr().err
    assert call("find", "c-sections") == 0
    assert "Nothing that was read says 'c-sections'" in capsys.readouterr().out
    assert call("find", "place") == 0
    assert f"[{found['commitment']}]" in capsys.readouterr().out
    assert call("find", "...") == 1


STORY = (
    "Fernhollow County Council will open 60 new special school places at Larkmoor School by "
    "September 2027, the cabinet member for education told parents at a meeting in the town hall."
)


def test_who_prints_the_same_story_is_of_the_same_promise(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its words are not told as in no promise; a verdict stands beside them at once."""
    for paper, day in (("Herald", 2), ("Post", 4)):
        page = f"{paper}\n\n{day} March 2026\n\n{STORY}\n"
        (papers / f"2026-03-0{day}-{paper}.txt").write_text(page, encoding="utf-8")
    (papers / "minutes.txt").unlink()
    assert call("track", papers, "--as-of", "2026-06-01") == 0
    capsys.readouterr()
    assert call("find", "Larkmoor", "--format", "json") == 0
    (found,) = json.loads(capsys.readouterr().out)["found"]
    pages = [hit["url"] for hit in found["hits"]]
    assert pages == ["2026-03-02-Herald.txt", "2026-03-04-Post.txt"]
    assert call("verdict", found["commitment"], "unclear", "--by", "Ada") == 0
    for command in (("find", "Larkmoor"), ("changes", "--since", "2026-01-01")):
        assert call(*command) == 0
        assert f"judged unclear [{found['commitment']}]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Fernhollw", "Did you mean Fernhollow County Council?"),
        ("Rotherhm", "Did you mean Rotherham Metropolitan Borough Council or"),
        ("Kent", "No page that was read is of Kent County Council. Those that were read are of F"),
        ("Zzz", "Those that were read are of Fernhollow County Council."),
    ],
    ids=["of those read", "of all", "known", "like none"],
)
def test_a_search_of_a_council_that_was_not_read_stops(
    papers: Path, capsys: pytest.CaptureFixture[str], name: str, told: str
) -> None:
    """Else it would answer that the words stand nowhere."""
    assert call("track", papers) == 0
    assert call("find", "places", "--council", name) == 1
    assert told in capsys.readouterr().err
    assert call("find", "places", "--council", " fernhollow county council") == 0


def test_no_change_is_told_between_days_in_the_wrong_order(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """That nothing happened in a span of no days would read like an answer."""
    assert call("changes", "--since", "2026-02-01", "--as-of", "2026-01-01") == 2
    assert "name an earlier day" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["track"], "sendminer init"),
        (["export"], "sendminer init"),
        (["changes", "--since", "2026-01-01"], "sendminer init"),
        (["verdict", "C-1", "kept", "--by", "Ada"], "sendminer init"),
        (["join", "C-1", "C-2", "--by", "Ada"], "sendminer init"),
        (["split", "C-1", "S-1", "--by", "Ada"], "sendminer init"),
        (["track", "--project", "elsewhere"], "There is no sendminer.toml in elsewhere"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_outside_of_a_project_it_is_said_what_to_do(
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And nothing is left behind in the folder."""
    monkeypatch.chdir(tmp_path)
    assert call(*arguments) == 1
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["verdict", "C-1", "kept", "--by", "Ada"], "no commitment 'C-1'"),
        (["verdict", "{id}", "broken", "--by", "Ada"], "no verdict"),
        (["join", "{id}", "C-9", "--by", "Ada"], "no commitment 'C-9'"),
        (["split", "{id}", "S-9", "--by", "Ada"], "Its statements are"),
    ],
)
def test_a_mistake_is_one_sentence(
    papers: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, and the way out."""
    assert call("track", papers) == 0
    assert call("export") == 0
    known = table()[0]["id"]
    assert call(*(argument.replace("{id}", known) for argument in arguments)) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("command", ["track", "import", "brief"])
def test_a_path_that_is_not_there_is_wrong_usage(
    papers: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of every command: a script tells it by the exit code from what failed."""
    assert call(command, papers / "nowhere.txt") == 2
    assert "does not exist" in capsys.readouterr().err


def test_a_decision_needs_a_name(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Leaving out --by is wrong usage."""
    assert call("verdict", "C-1", "kept") == 2
    assert "--by" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_makes_the_run_partial(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 3; the rest is tracked."""
    (papers / "empty.txt").write_bytes(b"")
    assert call("track", papers) == 3
    assert "empty.txt is empty" in capsys.readouterr().err
    assert call("export") == 0
    assert {row["outcome"] for row in table(Path("out/coverage.csv"))} == {"ok", "empty"}


def test_what_was_left_out_is_told(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A run without the files of the last one says what is missing, and what it judges."""
    assert call("track", papers) == 0
    assert call("export") == 0
    assert call("verdict", table()[0]["id"], "kept", "--by", "Ada") == 0
    capsys.readouterr()
    assert call("track") == 0
    said = capsys.readouterr().err
    assert "minutes.txt (1 in all)" in said
    assert "Verdict 1 on" in said
    assert "It is kept" in said


def test_a_damaged_store_is_exit_code_4(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And is told apart from a mistake."""
    Path("sendminer.sqlite").write_bytes(b"x" * 4096)
    for side in ("-wal", "-shm"):
        Path(f"sendminer.sqlite{side}").unlink(missing_ok=True)
    assert call("track", papers) == 4
    assert "damaged" in capsys.readouterr().err


def test_the_rules_need_no_project(capsys: pytest.CaptureFixture[str]) -> None:
    """``track --rules`` prints the table and does nothing else."""
    assert call("track", "--rules") == 0
    said = capsys.readouterr().out
    assert "past_due" in said
    assert "silent" in said
    assert "condition_added" in said


def test_an_old_page_that_comes_in_is_told(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was there at the first run is old; minutes that come in afterwards are new."""
    assert call("track", papers, "--as-of", "2099-06-01") == 0
    late = MINUTES.replace("12 January 2026", "9 March 2024").replace("Larkmoor", "Hazelbeck")
    (papers / "late.txt").write_text(late, encoding="utf-8")
    assert call("track", papers, "--as-of", "2099-06-01") == 0
    capsys.readouterr()
    assert call("changes", "--since", "2026-06-01") == 0
    said = capsys.readouterr().out
    assert "9 Mar 2024 (came in " in said
    assert "Hazelbeck" in said
    assert "12 Jan 2026" not in said.split("PAST DUE")[0]


PROMISE = "SEND: it was agreed that 60 special school places be opened at Larkmoor School by 2027."


def known(name: str = "note.txt") -> tuple[str, str]:
    """Day and council that the documents table has for an imported file."""
    assert call("export") == 0
    (row,) = [row for row in table(Path("out/documents.csv")) if row["url"].endswith(name)]
    return row["published"], row["council"]


@pytest.mark.parametrize(
    ("page", "settings", "options", "told"),
    [
        # a name stands as it was given, and parishes are in no list
        (PROMISE, "", ["--council", "Barton Parish Council"], ("", "Barton Parish Council")),
        # a code is looked up
        (PROMISE, "", ["--council", "ken"], ("", "Kent County Council")),
        # among the user's own too
        (
            PROMISE,
            '[[councils]]\ncode = "FHC"\nname = "Fernhollow Council"\n',
            ["--council", "FHC", "--date", "2026-02-03"],
            ("2026-02-03", "Fernhollow Council"),
        ),
        # the only council of a project
        (PROMISE, '[[councils]]\ncode = "KEN"\n', [], ("", "Kent County Council")),
        # what a person says outranks it
        (PROMISE, '[[councils]]\ncode = "KEN"\n', ["--council", "Barton"], ("", "Barton")),
        # one of two is a guess
        (PROMISE, '[[councils]]\ncode = "KEN"\n[[councils]]\ncode = "ESX"\n', [], ("", "")),
        # a code that is none names no council
        (PROMISE, '[[councils]]\ncode = "NOPE"\n', [], ("", "")),
        # the page itself outranks everybody
        (
            MINUTES,
            '[[councils]]\ncode = "KEN"\n',
            ["--council", "Barton", "--date", "2020-01-01"],
            ("2026-01-12", "Fernhollow County Council"),
        ),
    ],
    ids=["a name", "a code", "own code", "the only one", "said", "two", "no code", "the page"],
)
def test_an_imported_file_is_of_a_council(
    papers: Path, page: str, settings: str, options: list[str], told: tuple[str, str]
) -> None:
    """The page's, else the one that is given, else the project's only one."""
    (papers / "note.txt").write_text(page, encoding="utf-8")
    Path("sendminer.toml").write_text(settings, encoding="utf-8")
    assert call("import", papers / "note.txt", *options) == 0
    assert call("track") == 0
    assert known() == told


def test_files_that_track_is_given_are_of_a_council_too(papers: Path) -> None:
    """``track PATH`` takes the same options as ``import``."""
    (papers / "note.txt").write_text(PROMISE, encoding="utf-8")
    assert call("track", papers, "--council", "Barton", "--date", "2026-02-03") == 0
    assert known() == ("2026-02-03", "Barton")
    assert known("minutes.txt") == ("2026-01-12", "Fernhollow County Council")


def test_a_council_that_the_others_tell_is_not_missed(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Import counts as track does: a story that names one known council is of that one."""
    told = "Parents wrote to Fernhollow County Council and to Brackwell City Council."
    (papers / "story.txt").write_text(f"{told}\n{PROMISE}", encoding="utf-8")
    for command in (("import", papers), ("track",)):
        assert call(*command) == 0
        assert "1 of 2 documents has no date: promises" in capsys.readouterr().err


def test_what_a_document_lacks_is_told(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By import and by track on one line, and in the coverage table by document."""
    (papers / "note.txt").write_text(PROMISE, encoding="utf-8")
    # Two further councils, so that the note's cannot be told from the others.
    other = MINUTES.replace("Fernhollow", "Brackwell").replace("Larkmoor", "Hazelbeck")
    (papers / "other.txt").write_text(other, encoding="utf-8")
    assert call("import", papers) == 0
    said = capsys.readouterr().err
    assert "1 of 3 documents has no date and 1 no council" in said
    assert "Give --date, --council or --sources, and import them again: " in said
    assert f"{papers / 'note.txt'}\n" in said
    assert call("track") == 0
    assert "1 of 3 documents has no date and 1 no council" in capsys.readouterr().err
    assert call("export") == 0
    noted = {Path(row["path"]).name: row["todo"] for row in table(Path("out/coverage.csv"))}
    assert noted["note.txt"].startswith("Import it again with --date and --council, or list it")
    assert noted["minutes.txt"] == ""
    capsys.readouterr()
    assert call("import", papers, "--council", "Barton") == 0
    assert call("track") == 0
    said = capsys.readouterr().err
    assert "1 of 3 documents has no date: promises in them can hardly be put in order" in said
    assert "--council" not in said


def test_an_empty_folder_is_not_imported(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As ``run`` does: what to do, and exit code 3."""
    (tmp_path / "empty").mkdir()
    assert call("import", tmp_path / "empty") == 3
    assert "Put saved pages" in capsys.readouterr().err


@pytest.mark.parametrize(("command", "code"), [("track", 0), ("import", 0), ("fetch", 1)], ids=str)
def test_an_unknown_code_is_told(
    papers: Path, command: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the command that lists the codes; only ``fetch`` cannot go on."""
    Path("sendminer.toml").write_text('[[councils]]\ncode = "NOPE"\n', encoding="utf-8")
    assert call(command, *([papers] if command != "fetch" else [])) == code
    said = capsys.readouterr().err
    assert "No council has the code 'NOPE'" in said
    assert "sendminer councils" in said


@pytest.mark.parametrize(
    "entry",
    ['code = "KEN"', 'code = "FHC"\nname = "Fernhollow Council"'],
    ids=["a shipped one", "one of the user's own that is only named"],
)
def test_a_known_code_is_no_matter(
    papers: Path, entry: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """No warning where there is nothing wrong."""
    Path("sendminer.toml").write_text(f"[[councils]]\n{entry}\n", encoding="utf-8")
    assert call("track", papers) == 0
    assert "No council has" not in capsys.readouterr().err


def test_a_project_with_nothing_in_it_says_what_to_do(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``track`` before any ``fetch`` or ``import``."""
    assert call("track") == 0
    assert "run 'sendminer fetch' or 'sendminer import' first" in capsys.readouterr().err


NEWS = """{head}
Published {day}

The council will set up a hardship fund for poorer families {end}.
"""


def test_a_judged_promise_outlives_what_comes_in_later(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two verdicts stay two; a person's own join names both, and nothing is forgotten."""
    pages = {
        "2024": NEWS.format(head="A fund", day="3 March 2024", end="of £40,000"),
        "2025": NEWS.format(head="A fund again", day="9 May 2025", end="at last"),
    }
    (papers / "minutes.txt").unlink()
    ids = {}
    for year in ("2025", "2024"):
        (papers / f"{year}.txt").write_text(pages[year], encoding="utf-8")
        assert call("track", papers, "--council", "Fernhollow", "--as-of", "2026-06-01") == 0
        assert call("export") == 0
        new = {row["id"]: row for row in table() if row["id"] not in ids}
        (ids[year],) = new
        word = {"2025": "not kept", "2024": "kept"}[year]
        assert call("verdict", ids[year], word, "--by", "Ada", "--note", year) == 0
        ids[ids[year]] = year
    assert call("track", papers, "--council", "Fernhollow", "--as-of", "2026-06-01") == 0
    assert call("export") == 0
    assert {row["verdict_note"]: row["verdict"] for row in table()} == {
        "2024": "kept", "2025": "not kept",
    }  # fmt: skip
    capsys.readouterr()

    assert call("join", ids["2024"], ids["2025"], "--by", "Bo") == 0
    assert call("track", papers, "--council", "Fernhollow", "--as-of", "2026-06-01") == 0
    said = capsys.readouterr().err
    assert f"{ids['2024']} was joined of promises with verdicts of their own" in said
    assert f"(not kept, by Ada, on {ids['2025']} and kept, by Ada, on {ids['2024']})" in said
    assert call("export") == 0
    assert [row["verdict"] for row in table()] == ["kept"]
    judged = table(Path("out/judgements.csv"))
    assert [(row["verdict"], row["standing"], row["superseded_by"]) for row in judged] == [
        ("not kept", "superseded", "2"), ("kept", "stands", ""),
    ]  # fmt: skip
    assert {row["commitment"] for row in judged} == {ids["2024"]}

    assert call("verdict", ids["2024"], "none", "--by", "Bo", "--note", "not yet") == 0
    assert "Bo takes the verdict back" in capsys.readouterr().err
    assert call("track", papers, "--council", "Fernhollow", "--as-of", "2026-06-01") == 0
    assert "verdicts of their own" not in capsys.readouterr().err
    assert call("export") == 0
    assert [row["verdict"] for row in table()] == [""]


def test_a_table_with_a_wrong_word_is_taken_but_for_that_row(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 3; and of an emptied cell it is said what to write instead."""
    assert call("track", papers) == 0
    assert call("export") == 0
    known = table()[0]["id"]
    Path("back.csv").write_text(f"id,verdict\n{known},partialy kept\n", encoding="utf-8")
    assert call("import-verdicts", "back.csv", "--by", "Ada") == 3
    said = capsys.readouterr().err
    assert "line 2: 'partialy kept' is no verdict. Did you mean 'partly kept'?" in said
    assert "The verdicts are kept, partly kept, not kept, unclear" in said
    assert "0 verdicts taken, 0 rows unchanged." in said
    assert call("verdict", known, "kept", "--by", "Ada") == 0
    Path("back.csv").write_text(f"id,verdict\n{known},\n", encoding="utf-8")
    assert call("import-verdicts", "back.csv", "--by", "Ada") == 0
    assert "its cell is empty; the verdict stands. Write none" in capsys.readouterr().err


def test_a_project_in_use_is_told_after_a_moment(papers: Path) -> None:
    """On standard error, while the command waits for the other program."""
    assert call("track", papers) == 0
    other = sqlite3.connect("sendminer.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    asked = [sys.executable, "-m", "sendminer", "verdict", "C-1", "kept", "--by", "Ada"]
    with subprocess.Popen(asked, stderr=subprocess.PIPE, text=True) as waiting:
        assert waiting.stderr is not None
        assert "is in use by another program; waiting" in waiting.stderr.readline()
        other.close()
        assert "no commitment 'C-1'" in waiting.stderr.read()
    assert waiting.returncode == 1


def test_verdicts_are_read_from_a_file_of_bounded_size(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is no file, or no spreadsheet by its size, is a sentence and not all of the memory."""
    large = papers / "large.csv"
    with large.open("wb") as stream:
        stream.truncate(LIMIT + 1)
    for file, what in ((large, "at most 64 MB"), (Path("/dev/null"), "no regular file")):
        assert call("import-verdicts", file) == 1
        assert what in capsys.readouterr().err


def test_a_verdict_in_the_spreadsheet_outlives_an_export(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Written there and not yet imported: it is set aside, and the next step is told."""
    assert call("track", papers, "--as-of", "2026-06-01") == 0
    assert call("export") == 0
    path = Path("out/commitments.csv")
    (row,) = table()
    path.write_text(f"id;verdict\r\n{row['id']};kept\r\n", encoding="utf-8")
    capsys.readouterr()
    assert call("export") == 0
    said = capsys.readouterr().err
    assert "import-verdicts out/commitments-yours.csv --by NAME" in said
    assert call("import-verdicts", "out/commitments-yours.csv", "--by", "Ada") == 0
    path.write_text(f"id;verdict\r\n{row['id']};kept\r\n", encoding="utf-8")
    assert call("export") == 0
    assert "yours" not in capsys.readouterr().err
    assert [one["verdict"] for one in table()] == ["kept"]


def test_a_verdict_in_the_spreadsheet_outlives_a_run(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run keeps no verdicts, and loses none either."""
    assert call("run", papers, "--out", "out") == 0
    path = Path("out/commitments.csv")
    (row,) = table()
    path.write_text(f"id,verdict\n{row['id']},kept\n", encoding="utf-8")
    capsys.readouterr()
    assert call("run", papers, "--out", "out") == 0
    assert "out/commitments-yours.csv" in capsys.readouterr().err
    assert "kept" in Path("out/commitments-yours.csv").read_text(encoding="utf-8")


def test_a_new_project_is_told_beside_the_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard output is for data; importing files is a way to begin, too."""
    assert call("init", tmp_path / "new") == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "fetch (or import)" in said.err


def test_a_file_that_was_imported_by_mistake_is_taken_out(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By where it lies, also when it is gone, or by its name in coverage.csv; verdicts stay."""
    for name in ("wrong", "gone"):
        (papers / name).mkdir()
        (papers / name / "story.txt").write_text(
            MINUTES.replace("Larkmoor", name.title()), encoding="utf-8"
        )
    assert call("import", papers) == 0
    assert call("track") == 0
    assert call("export") == 0
    ids = {row["url"] + row["subject"]: row["id"] for row in table()}
    (wrong,) = [ids[one] for one in ids if "Wrong" in one]
    assert len(ids) == 3
    assert call("verdict", wrong, "kept", "--by", "Ada") == 0
    (papers / "gone" / "story.txt").unlink()
    assert call("import", "--forget", papers / "nowhere.txt") == 1
    assert "was not imported" in capsys.readouterr().err
    assert call("import", "--forget", papers / "wrong", "../papers/gone/story.txt") == 0
    said = capsys.readouterr().err
    assert "Taken out: ../papers/gone/story.txt" in said
    assert "2 files taken out. Run 'sendminer track' again." in said
    assert call("track") == 0
    assert call("export") == 0
    assert [row["url"] for row in table()] == ["minutes.txt"]
    assert [row["standing"] for row in table(Path("out/judgements.csv"))] == ["waiting"]
    assert call("archive", "verify") == 0
    assert call("import", papers) == 0
    assert call("track") == 0
    assert call("export") == 0
    assert [row["verdict"] for row in table() if row["id"] == wrong] == ["kept"]
    assert call("import", "no-such-file") == 2


def test_pages_that_are_not_tracked_yet_are_told(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A search that misses them would read like an answer; the data stays free of the line."""
    assert call("import", papers) == 0
    assert "Run 'sendminer track' next" in capsys.readouterr().err
    assert call("find", "places") == 1
    assert capsys.readouterr().err.count("sendminer track") == 1
    assert call("track") == 0
    (papers / "later.txt").write_text(MINUTES.replace("60", "75"), encoding="utf-8")
    for command in (("find", "places"), ("changes", "--since", "2026-01-01")):
        capsys.readouterr()
        assert call(*command) == 0
        assert "track" not in capsys.readouterr().err
    assert call("import", papers) == 0
    for command in (("find", "places"), ("changes", "--since", "2026-01-01")):
        capsys.readouterr()
        assert call(*command) == 0
        said = capsys.readouterr()
        assert "1 page was fetched or imported since the last 'sendminer track'" in said.err
        assert "since the last" not in said.out
    assert call("track") == 0
    capsys.readouterr()
    assert call("find", "places") == 0
    assert "track" not in capsys.readouterr().err


def test_changes_since_after_the_last_track_are_none_yet(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is new then for want of a look, and that is said."""
    assert call("track", papers, "--as-of", "2026-06-01") == 0
    for since, told in (("2026-06-01", False), ("2026-06-02", True)):
        capsys.readouterr()
        assert call("changes", "--since", since) == 0
        assert ("was for 2026-06-01" in capsys.readouterr().err) is told


def mail(*attached: tuple[str, str, str]) -> bytes:
    """A mail that promises something, with what is attached to it: name, type, subtype."""
    message = EmailMessage()
    message["From"] = "Press Office <press@fernhollow.example>"
    message["Subject"] = "New places"
    message["Date"] = "Thu, 12 Mar 2026 10:00:00 +0000"
    message.set_content(
        "Fernhollow County Council will open 60 special school places by September 2027."
    )
    message.add_alternative("<p>The same in HTML.</p>", subtype="html")
    for name, kind, subtype in attached:
        message.add_attachment(b"x", maintype=kind, subtype=subtype, filename=name)
    return bytes(message)


SCANNED = "2 pages are pictures without text and are not read: 2-3."


def test_scanned_pages_are_named(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was read counts, and nobody takes it for the whole: by every command, and each time."""
    file = papers / "pack.pdf"
    file.write_bytes(partly_scanned(*MINUTES.splitlines()))
    for command in (("run", papers, "--out", "ran"), ("import", papers), ("extract", file)):
        assert call(*command) == 3
        assert f"scanned: {file}: {SCANNED} Run it through OCR" in capsys.readouterr().err
    for _ in range(2):
        assert call("track") == 3
        assert f"scanned: ../papers/pack.pdf: {SCANNED}" in capsys.readouterr().err
    assert call("export") == 0
    for folder in ("ran", "out"):
        (row,) = [
            row for row in table(Path(folder, "coverage.csv")) if row["path"].endswith(".pdf")
        ]
        assert (row["outcome"], row["what"], row["todo"][:20]) == (
            "ok", SCANNED, "Run it through OCR (",
        )  # fmt: skip
        assert row["document"]


def test_a_file_that_cannot_be_imported_stands_in_the_tables(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its reason, and every track says so again, until it is forgotten."""
    (papers / "empty.txt").write_bytes(b"")
    assert call("import", papers) == 3
    for _ in range(2):
        assert call("track") == 3
        assert "empty.txt is empty. Download or save it again." in capsys.readouterr().err
    assert call("export") == 0
    (row,) = [row for row in table(Path("out/coverage.csv")) if row["outcome"] != "ok"]
    assert (row["path"], row["outcome"]) == ("../papers/empty.txt", "empty")
    assert row["what"].endswith("empty.txt is empty.")
    assert row["todo"]
    assert call("import", "--forget", papers / "empty.txt") == 0
    assert call("track") == 0


def test_what_is_attached_to_a_mail_is_named(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is a document of its own, which nobody has read; by run, import, and every track."""
    (papers / "a.eml").write_bytes(
        mail(("plan.pdf", "application", "pdf"), ("logo.png", "image", "png"))
    )
    (papers / "b.eml").write_bytes(mail(("logo.png", "image", "png")))
    wanted = f"attached: {papers / 'a.eml'}: What is attached to it is not read: plan.pdf. Save"
    for command in (("run", papers, "--out", "ran"), ("import", papers), ("extract", papers)):
        assert call(*command) == 0
        said = capsys.readouterr().err
        assert wanted in said
        assert said.count("attached: ") == 1
    for _ in range(2):
        assert call("track") == 0
        assert "attached: ../papers/a.eml: What is attached" in capsys.readouterr().err
    assert call("export") == 0
    for folder in ("ran", "out"):
        rows = {Path(row["path"]).name: row for row in table(Path(folder, "coverage.csv"))}
        assert rows["a.eml"]["what"] == "What is attached to it is not read: plan.pdf."
        assert rows["a.eml"]["todo"] == "Save them beside it, and read them too."
        assert rows["b.eml"]["what"] == ""
