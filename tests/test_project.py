"""A project folder from end to end: read once, followed, exported, judged, and read again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from frictionless import validate

from sendminer import project, reread
from sendminer.archive import Archive
from sendminer.cli import screen
from sendminer.errors import SendminerError
from sendminer.inputs import Input, in_file
from sendminer.pipeline import run
from sendminer.project import Project, Tracked
from sendminer.review import decide
from sendminer.settings import Settings
from sendminer.sources.registry import only_council
from sendminer.store.readings import Reading
from tests.pages import partly_scanned

DAY = date(2026, 6, 1)
MINUTES = """Fernhollow County Council
Minutes of the Cabinet held on 12 January 2026

7. SEND sufficiency
RESOLVED that 60 new special school places be opened at Larkmoor School by September 2026.
Councillor Ada Plumtree said the council would spend £2.5 million on them.
"""
ARTICLE = """Parents fear delay at Larkmoor
Published 3 March 2026

The council has promised 60 new special school places at Larkmoor School by September 2026.
“They have failed our children for years,” said Bo Quill of the parents' forum.
"""


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with minutes, an article and an empty file."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "nothing.txt").write_bytes(b"")
    return folder


@pytest.fixture
def council(tmp_path: Path) -> Project:
    """A new project."""
    return project.create(tmp_path / "council")


def track(council: Project, *paths: Path, as_of: date = DAY, workers: int = 1) -> Tracked:
    """Track for a fixed day."""
    return project.track(council, paths, as_of=as_of, workers=workers)


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def verdict_of(council: Project, commitment: str) -> tuple[str | None, str | None]:
    """The verdict that the table shows, and by whom."""
    with council.store() as store:
        found = store.query(
            "SELECT verdict, verdict_by FROM commitments WHERE id = ?", (commitment,)
        )
    return tuple(found[0])


def test_a_new_project_has_settings_that_can_be_read(council: Project) -> None:
    """What ``init`` writes is valid, and all of it optional."""
    assert council.settings == Settings()
    body = (council.folder / project.CONFIG).read_text(encoding="utf-8")
    for line in body.splitlines():
        if line.startswith("# ") and (" = " in line or "[[" in line):
            body = body.replace(line, line[2:])
    (council.folder / project.CONFIG).write_text(body, encoding="utf-8")
    filled = project.open_project(council.folder).settings
    assert only_council(filled) == "Royal Borough of Kingston upon Thames"
    assert filled.news[0].feeds == ("https://post.example/rss",)


def test_a_project_is_not_begun_twice(council: Project) -> None:
    """Settings that somebody wrote are not overwritten."""
    with pytest.raises(SendminerError, match="is there already"):
        project.create(council.folder)


def test_a_folder_without_settings_is_no_project(tmp_path: Path) -> None:
    """And it is said what to do."""
    with pytest.raises(SendminerError, match="sendminer init"):
        project.open_project(tmp_path)


@pytest.mark.parametrize("verb", ["export", "changes"])
def test_nothing_comes_out_before_it_was_tracked(council: Project, verb: str) -> None:
    """And it is said what to do first."""
    with pytest.raises(SendminerError, match="sendminer track"):
        if verb == "export":
            project.export(council)
        else:
            project.changes(council, DAY)


def test_the_store_gives_the_tables_that_run_gives(
    council: Project, papers: Path, tmp_path: Path
) -> None:
    """``run`` and ``track`` with ``export`` are one job: the same bytes."""
    run([papers], tmp_path / "run", as_of=DAY)
    result = track(council, papers)
    written = project.export(council, tmp_path / "out")
    assert files(tmp_path / "out") == files(tmp_path / "run")
    assert written[-1] == council.folder / project.METADATA
    assert not result.complete
    assert {Path(row.path).name: row.outcome for row in result.coverage} == {
        "minutes.txt": "ok", "article.txt": "ok", "nothing.txt": "empty",
    }  # fmt: skip


def test_the_tables_are_a_valid_package(council: Project, papers: Path) -> None:
    """With a verdict and with one without: keys, links, categories, checksums."""
    result = track(council, papers)
    with council.store() as store:
        decide.judge(store, result.commitments[0].id, "partly kept", by="Ada", note="=1+1")
    project.export(council)
    report = validate(str(council.folder / project.OUT / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "note"])


def test_bytes_are_the_same_for_any_number_of_workers(
    council: Project, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And in whatever order, and the second time."""
    monkeypatch.setattr(reread, "WORTH_WORKERS", 2)
    many = tmp_path / "many"
    many.mkdir()
    for number in range(2 * reread.BATCH):
        (many / f"{number}.txt").write_text(MINUTES.replace("60", str(number + 2)), "utf-8")
    track(council, papers, many, workers=1)
    project.export(council, tmp_path / "one")
    other = project.create(tmp_path / "other")
    track(other, many, papers, workers=2)
    project.export(other, tmp_path / "two")
    track(other, papers, many, workers=2)
    project.export(other, tmp_path / "again")
    assert files(tmp_path / "one") == files(tmp_path / "two") == files(tmp_path / "again")


class Reads:
    """Counts what is read, in place of reading."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: list[str] = []
        self._read = reread.read_one
        monkeypatch.setattr(reread, "read_one", self)

    def __call__(self, task: reread.Task, settings: Settings, debug: bool) -> tuple[str, Reading]:
        """Note the name, and read."""
        self.names.append(Path(task.name).name)
        return self._read(task, settings, debug)


def test_what_was_read_is_not_read_again(
    council: Project, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rerun reads only what is new or changed; other settings read all anew."""
    reads = Reads(monkeypatch)
    track(council, papers)
    assert sorted(reads.names) == ["article.txt", "minutes.txt"]
    reads.names.clear()
    track(council, papers)
    assert reads.names == []
    (papers / "article.txt").write_text(ARTICLE + "More.", encoding="utf-8")
    track(council, papers)
    assert reads.names == ["article.txt"]
    reads.names.clear()
    track(replace(council, settings=Settings(terms=("The Rookery",))), papers)
    assert sorted(reads.names) == ["article.txt", "minutes.txt"]
    reads.names.clear()
    track(replace(council, settings=Settings(terms=("The Rookery",), silent_days=3)), papers)
    assert reads.names == []


def test_a_changed_program_reads_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of a library, or of a file of ours, is another reader."""
    before = reread.reader_version(Settings())
    assert reread.reader_version(Settings()) == before
    monkeypatch.setattr(reread, "_version", lambda library: "9")
    assert reread.reader_version(Settings()) != before
    monkeypatch.undo()
    monkeypatch.setattr(reread, "READERS", reread.READERS[:-1])
    assert reread.reader_version(Settings()) != before


def page(
    council: Project, body: bytes, url: str, facts: Mapping[str, str], source: str = "s"
) -> None:
    """Put a page into the archive and the store, as a fetch does."""
    with Archive(council.folder / project.ARCHIVE) as archive, council.store() as store:
        (name,) = archive.put([body])
        with store.transaction():
            store.execute(
                "INSERT OR REPLACE INTO pages VALUES (?, ?, 'x', ?, ?, ?, 0, ?, ?, ?, NULL)",
                (source, url, url, name, json.dumps(dict(facts)), *["2026-03-04T00:00:00Z"] * 3),
            )


URL = "https://council.example/minutes"
FACTS = {"council": "Fernhollow", "published": "2026-01-12"}
BODY = "RESOLVED that 60 new special school places be opened at Larkmoor School by September 2026."


def test_pages_of_the_archive_are_read(council: Project) -> None:
    """With their address, when they were got, and what their source knows of them."""
    page(council, BODY.encode(), URL, FACTS)
    result = track(council)
    (one,) = result.commitments
    assert (one.council, one.first_made) == ("Fernhollow", date(2026, 1, 12))
    with council.store() as store:
        (row,) = store.query("SELECT url, retrieved_at FROM documents")
    assert tuple(row) == (URL, "2026-03-04T00:00:00Z")


def test_scanned_pages_of_what_was_fetched_are_told(council: Project) -> None:
    """A fetch sees that a file came whole, and not that there is nothing to read on its pages."""
    page(council, partly_scanned(BODY), URL, FACTS)
    result = track(council)
    (row,) = result.coverage
    assert (row.path, row.outcome, row.rest.scanned) == (URL, "ok", (2, 3))
    assert not result.complete


@pytest.mark.parametrize(("source", "whole"), [("warc:crawl.warc", True), ("moderngov:FRN", False)])
def test_a_list_in_a_web_archive_is_no_loss(council: Project, source: str, whole: bool) -> None:
    """An archive has what lay on the way; what was fetched as minutes was to hold some."""
    page(council, BODY.encode(), URL, FACTS)
    page(council, b"<html><body><a href='/a'>A</a></body></html>", f"{URL}/all", {}, source)
    result = track(council)
    (aside,) = [row for row in result.coverage if row.outcome == "no_article"]
    assert (aside.aside, result.complete) == (whole, whole)


@pytest.mark.parametrize("damage", ["missing", "damaged"])
def test_bytes_that_are_lost_cost_no_other_page(council: Project, damage: str) -> None:
    """The page is named and left out, and read once its bytes are there again."""
    page(council, BODY.encode(), URL, FACTS)
    (path,) = (council.folder / project.ARCHIVE).glob("*/*")
    page(council, BODY.replace("60", "75").encode(), f"{URL}/2", FACTS)
    kept = path.read_bytes()
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(kept[:-1])
    result = track(council)
    assert not result.complete
    assert [one.count_low for one in result.commitments] == [75]
    lost = next(row for row in result.coverage if row.path == URL)
    assert lost.outcome == "error"
    assert lost.what == f"What the archive keeps of {URL} is lost: {path} is {damage}."
    assert "Restore it from a backup" in lost.todo
    path.write_bytes(kept)
    assert track(council).complete


@pytest.mark.parametrize(
    ("url", "same"), [(URL, True), (f"{URL}/moved", False)], ids=["in its place", "moved"]
)
def test_a_verdict_survives_a_page_that_was_fetched_anew(
    council: Project, url: str, same: bool
) -> None:
    """Other bytes, another document, perhaps another id of the commitment: the same promise."""
    page(council, BODY.encode(), URL, FACTS)
    first = track(council).commitments[0].id
    with council.store() as store:
        decide.judge(store, first, "kept", by="Ada")
        store.execute("DELETE FROM pages")
    page(council, f"Breaking news elsewhere.\n\n{BODY}".encode(), url, FACTS)
    second = next(c.id for c in track(council).commitments if "Larkmoor" in c.text)
    assert (second == first) is same
    assert verdict_of(council, second) == ("kept", "Ada")


def test_a_verdict_survives_a_full_rebuild(council: Project, papers: Path) -> None:
    """Everything that can be made again is dropped and made again; the verdict stands."""
    result = track(council, papers)
    chosen = result.commitments[0].id
    with council.store() as store:
        decide.judge(store, chosen, "not kept", by="Ada", note="still closed")
        store.execute("DELETE FROM readings")
        store.execute("UPDATE commitments SET verdict = NULL, verdict_by = NULL")
    assert track(council, papers).verdicts.waiting == ()
    assert verdict_of(council, chosen) == ("not kept", "Ada")


def test_a_verdict_waits_for_a_page_that_is_out_of_reach(council: Project, papers: Path) -> None:
    """A run over other documents tells of it, and loses nothing."""
    chosen = track(council, papers).commitments[0].id
    with council.store() as store:
        decide.judge(store, chosen, "unclear", by="Ada")
    without = track(council)
    assert [one.commitment for one in without.verdicts.waiting] == [chosen]
    assert [Path(name).name for name in without.left_out] == ["article.txt", "minutes.txt"]
    again = track(council, papers)
    assert (again.verdicts.waiting, again.left_out) == ((), ())
    assert verdict_of(council, chosen) == ("unclear", "Ada")


OTHER = "RESOLVED that a minibus be bought for Hazel Grange School by May 2027."


def test_joined_commitments_are_one_from_the_next_run_on(council: Project) -> None:
    """And a split takes the statement out again; both through a page that was fetched anew."""
    page(council, BODY.encode(), URL, FACTS)
    page(council, OTHER.encode(), f"{URL}/2", FACTS)
    first, second = track(council).commitments
    with council.store() as store:
        decide.join(store, first.id, second.id, by="Ada")
    (one,) = track(council).commitments
    page(council, f"Breaking news elsewhere.\n\n{OTHER}".encode(), f"{URL}/2", FACTS)
    (one,) = track(council).commitments
    with council.store() as store:
        (out,) = store.query(
            "SELECT statement_id FROM events WHERE commitment = ? AND text LIKE '%minibus%'"
            " LIMIT 1",
            (one.id,),
        )
        decide.split(store, one.id, out[0], by="Ada")
    assert len(track(council).commitments) == 2


@pytest.mark.parametrize("kind", ["join", "split"])
def test_a_decision_whose_words_are_gone_is_told(
    council: Project, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is kept without effect while they are gone, and holds again once they are there."""
    page(council, BODY.encode(), URL, FACTS)
    page(council, OTHER.encode(), f"{URL}/2", FACTS)
    first, second = sorted(track(council).commitments, key=lambda one: "minibus" in one.text)
    with council.store() as store:
        decide.join(store, first.id, second.id, by="Ada")
    track(council)
    if kind == "split":
        with council.store() as store:
            (out,) = store.query("SELECT id FROM statements WHERE text LIKE '%minibus%'")
            decide.split(store, first.id, out[0], by="Ada")
    assert track(council).adrift == ()
    page(council, b"The site is being rebuilt. It will be back soon.", f"{URL}/2", FACTS)
    gone = track(council)
    assert kind in [one.kind for one in gone.adrift]
    screen.summarize_tracked(gone)
    assert f"on {first.id}" in capsys.readouterr().err
    page(council, OTHER.encode(), f"{URL}/2", FACTS)
    assert track(council).adrift == ()


def test_changes_can_be_reckoned_for_another_day(council: Project, papers: Path) -> None:
    """Followed anew from what was read; the store stays as it is."""
    track(council, papers)
    then = project.changes(council, date(2026, 1, 1))
    assert then.as_of == DAY
    assert {change.section for change in then.changes} >= {"new"}
    later = project.changes(council, date(2026, 7, 1), as_of=date(2026, 12, 1))
    assert {change.section for change in later.changes} == {"overdue"}
    assert project.changes(council, date(2026, 1, 1)) == then


def test_a_file_that_changes_while_it_is_read_is_told(papers: Path) -> None:
    """Its bytes are not kept under another's name."""
    path = papers / "minutes.txt"
    found = in_file(path)
    task = reread.Task(found.key, found.name, "0" * 64, path.read_bytes(), None, {})
    _, reading = reread.read_one(task, Settings(), debug=False)
    assert (reading.outcome, reading.document) == ("error", None)
    assert "changed while it was read" in reading.what


def test_a_file_that_is_gone_when_its_turn_comes_costs_no_other(
    council: Project, papers: Path
) -> None:
    """It was there when the files were listed; it is an outcome, and is read when it is back."""

    def watch(found: Sequence[Input]) -> Sequence[Input]:
        (papers / "article.txt").unlink()
        return found

    tracked = project.track(council, [papers], as_of=DAY, watch=watch)
    outcomes = {Path(row.path).stem: row.outcome for row in tracked.coverage}
    assert outcomes == {"article": "error", "minutes": "ok", "nothing": "empty"}
    (papers / "article.txt").write_text(ARTICLE, encoding="utf-8")
    tracked = project.track(council, [papers], as_of=DAY)
    assert {row.outcome for row in tracked.coverage} == {"ok", "empty"}
