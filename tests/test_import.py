"""Files that a person puts into a project are kept and read as fetched pages are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sendminer import project, reread
from sendminer.coverage import Coverage
from sendminer.fetch import kept
from sendminer.fetch.kept import referenced
from sendminer.parse import parsed
from sendminer.records import Read
from sendminer.sources.listed import read_list
from tests.pages import ARTICLE

TEXT = "Leeford City Council will create 80 special school places by September 2027."
NAMELESS = "The council will create 80 special school places by September 2027."


def test_import_then_track(tmp_path: Path) -> None:
    """What was imported is read from the archive, also once the file itself is gone."""
    made = project.create(tmp_path / "leeford")
    file = tmp_path / "release.txt"
    file.write_text(TEXT, encoding="utf-8")
    rows = project.import_files(made, [file], published=date(2026, 2, 3))
    assert [row.outcome for row in rows] == ["ok"]
    with made.store() as store:
        assert len(list(referenced(store))) == 1
    file.unlink()
    tracked = project.track(made, as_of=date(2026, 3, 1))
    assert tracked.complete
    (commitment,) = tracked.commitments
    assert (commitment.count_low, commitment.first_made) == (80, date(2026, 2, 3))


def test_a_file_of_the_same_name_takes_its_place(tmp_path: Path) -> None:
    """A page saved again is one page, and its earlier bytes stay in the archive."""
    made = project.create(tmp_path / "leeford")
    file = tmp_path / "release.txt"
    for number in (80, 90):
        file.write_text(TEXT.replace("80", str(number)), encoding="utf-8")
        project.import_files(made, [file], published=date(2026, 2, 3))
    tracked = project.track(made, as_of=date(2026, 3, 1))
    assert [commitment.count_low for commitment in tracked.commitments] == [90]
    there = [path for path in (made.folder / "archive").rglob("*") if path.is_file()]
    assert len(there) == 2


def test_what_cannot_be_read_is_not_imported(tmp_path: Path) -> None:
    """An empty file is an outcome, and costs the others nothing."""
    made = project.create(tmp_path / "leeford")
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    rows = project.import_files(made, [tmp_path / "a.txt", tmp_path / "b.txt"])
    assert [row.outcome for row in rows] == ["empty", "ok"]


def test_what_could_not_be_imported_is_told_by_every_later_run(tmp_path: Path) -> None:
    """With its reason, beside what was read; until it can be read, or is forgotten."""
    made = project.create(tmp_path / "leeford")
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, words in (("a.txt", TEXT), ("b.txt", ""), ("c.txt", "")):
        (pages / name).write_text(words, encoding="utf-8")
    project.import_files(made, [pages])
    for _ in range(2):
        tracked = project.track(made, as_of=date(2026, 3, 1))
        assert not tracked.complete
        assert [(row.path, row.outcome) for row in tracked.coverage] == [
            ("../pages/b.txt", "empty"), ("../pages/c.txt", "empty"), ("../pages/a.txt", "ok"),
        ]  # fmt: skip
        assert tracked.coverage[0].what.endswith("b.txt is empty.")
        assert tracked.coverage[0].todo
    (pages / "b.txt").write_text(TEXT.replace("80", "90"), encoding="utf-8")
    project.import_files(made, [pages / "b.txt"])
    assert project.forget_files(made, [pages / "c.txt"]) == ("../pages/c.txt",)
    tracked = project.track(made, as_of=date(2026, 3, 1))
    assert tracked.complete
    assert [row.path for row in tracked.coverage] == ["../pages/a.txt", "../pages/b.txt"]


def test_a_folder_that_could_not_be_listed_is_told_until_a_file_in_it_is_read(
    tmp_path: Path,
) -> None:
    """To forget it would forget what lies in it, too; its neighbour of a like name is another."""
    made = project.create(tmp_path / "leeford")
    with made.store() as store:
        for name in ("../pages", "../pages-b", "../page"):
            kept.refuse(store, Coverage(name, "error", what=f"{name} cannot be read."))
    file = tmp_path / "pages" / "release.txt"
    file.parent.mkdir()
    file.write_text(TEXT, encoding="utf-8")
    project.import_files(made, [file])
    with made.store() as store:
        assert [row.path for row in kept.refused(store)] == ["../page", "../pages-b"]


def test_a_page_that_can_no_longer_be_read_leaves_the_earlier_one(tmp_path: Path) -> None:
    """What was imported before is kept and counts; that the new one is none is told beside it."""
    made = project.create(tmp_path / "leeford")
    file = tmp_path / "release.txt"
    for words in (TEXT, ""):
        file.write_text(words, encoding="utf-8")
        project.import_files(made, [file])
    tracked = project.track(made, as_of=date(2026, 3, 1))
    assert [(row.path, row.outcome) for row in tracked.coverage] == [
        ("../release.txt", "empty"), ("../release.txt", "ok"),
    ]  # fmt: skip
    assert len(tracked.commitments) == 1


def test_a_page_that_breaks_off_is_told_by_every_later_run(tmp_path: Path) -> None:
    """Read as far as it goes, and remembered so; the run is not complete until it is mended."""
    made = project.create(tmp_path / "leeford")
    page = tmp_path / "page.html"
    for end in ("", "</body></html>"):
        page.write_text(ARTICLE.partition("</body>")[0] + end, encoding="utf-8")
        rows = project.import_files(made, [page])
        assert [row.rest.cut for row in rows] == [not end]
        for _ in range(2):
            tracked = project.track(made, as_of=date(2026, 3, 1))
            (row,) = tracked.coverage
            assert (row.outcome, row.rest.cut, tracked.complete) == ("ok", not end, bool(end))
            assert row.what.startswith("The page breaks off before its end") is not end
            assert 120 in [one.count_low for one in tracked.commitments]


def test_what_a_list_says_of_a_file_is_kept_with_it(tmp_path: Path) -> None:
    """Council, day, publisher and address, through every later run; a day in a name, too."""
    made = project.create(tmp_path / "leeford")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "2026-02-04-b.txt").write_text(TEXT.replace("80", "90"), encoding="utf-8")
    listed = tmp_path / "sources.csv"
    listed.write_text(
        "path,council,date,publisher,url\na.txt,Dunmere Council,2026-02-03,Herald,https://a.example\n",
        encoding="utf-8",
    )
    project.import_files(made, sorted(tmp_path.glob("*.*")), listed=read_list(listed))
    assert project.track(made, as_of=date(2026, 3, 1)).complete
    with made.store() as store:
        found = [document for document, _ in reread.remembered(store) if document is not None]
    assert sorted((one.published, one.council, one.publisher, one.url) for one in found) == [
        (date(2026, 2, 3), "Dunmere Council", "Herald", "https://a.example"),
        (date(2026, 2, 4), "Leeford City Council", None, None),
    ]


def test_of_the_projects_own_folder_only_what_a_person_put_there_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the settings nor the store, nor what the archive keeps of earlier imports."""
    made = project.create(tmp_path / "leeford")
    monkeypatch.chdir(made.folder)
    Path("release.txt").write_text(TEXT, encoding="utf-8")
    Path("archive").mkdir()
    Path("archive", "older.txt").write_text(TEXT.replace("80", "90"), encoding="utf-8")
    for _ in range(2):
        rows = project.import_files(made, [Path()])
        assert {row.path: row.outcome for row in rows} == {
            "archive/older.txt": "ok",
            "release.txt": "ok",
        }
        project.track(made)
        project.export(made)


def test_a_file_is_the_same_from_whatever_folder_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saved again and imported by another way to it, it takes its own place and no second one."""
    made = project.create(tmp_path / "leeford")
    pages = tmp_path / "pages"
    pages.mkdir()
    (tmp_path / "link").symlink_to(pages)
    file = pages / "release.txt"
    for number, (folder, way) in enumerate([
        (tmp_path, "pages"), (made.folder, "../pages/release.txt"), (pages, "."),
        (tmp_path, str(file)), (tmp_path, "link"),
    ]):  # fmt: skip
        file.write_text(TEXT.replace("80", str(80 + number)), encoding="utf-8")
        monkeypatch.chdir(folder)
        project.import_files(made, [Path(way)], published=date(2026, 2, 3))
    tracked = project.track(made, as_of=date(2026, 3, 1))
    assert [commitment.count_low for commitment in tracked.commitments] == [84]
    assert [row.path for row in tracked.coverage] == ["../pages/release.txt"]


def test_files_of_one_name_in_two_folders_are_two(tmp_path: Path) -> None:
    """Each month's minutes.txt lies in a folder of its own."""
    made = project.create(tmp_path / "leeford")
    for month in ("01", "02"):
        file = tmp_path / month / "minutes.txt"
        file.parent.mkdir()
        file.write_text(TEXT.replace("80", f"{int(month)}20"), encoding="utf-8")
        project.import_files(made, [file], published=date(2026, int(month), 3))
    tracked = project.track(made, as_of=date(2026, 3, 1))
    assert len(tracked.coverage) == 2


def test_the_same_bytes_keep_what_was_told_of_them(tmp_path: Path) -> None:
    """The whole folder imported again forgets no day or council of a scan that was told before."""
    made = project.create(tmp_path / "leeford")
    file = tmp_path / "scan.txt"
    file.write_text(NAMELESS, encoding="utf-8")
    project.import_files(made, [file], published=date(2026, 2, 3), council="Kent")
    (row,) = project.import_files(made, [tmp_path])
    assert row.lacks == ()
    (commitment,) = project.track(made, as_of=date(2026, 3, 1)).commitments
    assert (commitment.council, commitment.first_made) == ("Kent County Council", date(2026, 2, 3))


def test_what_is_told_anew_counts(tmp_path: Path) -> None:
    """A wrong day is put right by importing the file with the right one."""
    made = project.create(tmp_path / "leeford")
    file = tmp_path / "scan.txt"
    file.write_text(NAMELESS, encoding="utf-8")
    for day in (3, 4):
        project.import_files(made, [file], published=date(2026, 2, day), council="Kent")
    (commitment,) = project.track(made, as_of=date(2026, 3, 1)).commitments
    assert commitment.first_made == date(2026, 2, 4)


def test_another_page_under_the_name_inherits_no_day(tmp_path: Path) -> None:
    """What was told of January's page is not told of February's."""
    made = project.create(tmp_path / "leeford")
    file = tmp_path / "scan.txt"
    file.write_text(NAMELESS, encoding="utf-8")
    project.import_files(made, [file], published=date(2026, 2, 3), council="Kent")
    file.write_text(NAMELESS.replace("80", "90"), encoding="utf-8")
    (row,) = project.import_files(made, [file])
    assert row.lacks == ("date", "council")


def test_a_page_put_right_keeps_the_ids_of_what_it_still_says(tmp_path: Path) -> None:
    """Only the sentence that was changed is another; the reference in people's notes stays."""
    made = project.create(tmp_path / "leeford")
    file = tmp_path / "minutes.txt"
    more = "Leeford City Council will hire nine educational psychologists by May 2027."
    ids = []
    for number in (80, 90, 95, 80):
        told = f"{TEXT.replace('80', str(number))} {more}"
        file.write_text(told, encoding="utf-8")
        project.import_files(made, [file], published=date(2026, 2, 3))
        tracked = project.track(made, as_of=date(2026, 3, 1)).commitments
        ids.append({one.count_low: one.id for one in tracked})
    assert len({each[9] for each in ids}) == 1
    assert len({ids[0][80], ids[1][90], ids[2][95]}) == 3
    assert ids[3] == ids[0]


def test_a_page_in_anothers_place_and_that_one_elsewhere_are_two(tmp_path: Path) -> None:
    """What was first imported under a name may come back under another one."""
    made = project.create(tmp_path / "leeford")
    file, other = tmp_path / "a.txt", tmp_path / "b.txt"
    file.write_text(TEXT, encoding="utf-8")
    project.import_files(made, [file], published=date(2026, 2, 3))
    file.write_text(f"{TEXT} More was said.", encoding="utf-8")
    other.write_text(TEXT, encoding="utf-8")
    project.import_files(made, [file, other], published=date(2026, 2, 3))
    tracked = project.track(made, as_of=date(2026, 3, 1))
    assert len({row.document for row in tracked.coverage}) == 2
    with made.store() as store:
        (ids,) = store.query("SELECT count(DISTINCT id), count(*) FROM statements")
    assert ids[0] == ids[1]


def test_a_fault_of_ours_costs_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a run: it is named, the others are imported, and --debug shows it."""
    made = project.create(tmp_path / "leeford")
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT + name, encoding="utf-8")

    def faulty(data: bytes, *, name: str) -> Read:
        if name.endswith("b.txt"):
            raise ZeroDivisionError
        return parsed(data, name=name)

    monkeypatch.setattr(project, "parsed", faulty)
    rows = project.import_files(made, [tmp_path / f"{name}.txt" for name in "abc"])
    assert [row.outcome for row in rows] == ["ok", "error", "ok"]
    assert "ZeroDivisionError" in rows[1].what
    told = project.track(made).coverage
    assert [row.outcome for row in told] == ["error", "ok", "ok"]
    with pytest.raises(ZeroDivisionError):
        project.import_files(made, [tmp_path / "b.txt"], debug=True)
