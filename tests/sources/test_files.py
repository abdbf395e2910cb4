"""Files and folders as sources."""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path

import pytest

from sendminer.errors import ReadError, SendminerError
from sendminer.export import write_tables
from sendminer.sources.files import find_files, read_bytes
from tests.export.examples import ARTICLE, article, commitment


def make(folder: Path, *names: str) -> Path:
    """Write files of one byte."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    return folder


def found(folder: Path, *paths: Path) -> list[str]:
    """Names that a search finds, relative to ``folder``."""
    return [path.relative_to(folder).as_posix() for path in find_files(paths or (folder,))]


def test_folders_are_walked_in_sorted_order(tmp_path: Path) -> None:
    """Names sort within their folder, at every depth."""
    make(tmp_path, "b.txt", "a/2.html", "a/1.pdf", "a/c/x", "B.txt", "é.txt")
    assert found(tmp_path) == ["B.txt", "a/1.pdf", "a/2.html", "a/c/x", "b.txt", "é.txt"]


def test_named_paths_keep_their_order_and_stand_once(tmp_path: Path) -> None:
    """A file named, named again and found in its folder is one file."""
    make(tmp_path, "z.txt", "a/b.txt", "a/c.txt")
    paths = [tmp_path / "z.txt", tmp_path / "a" / "c.txt", tmp_path / "a" / ".." / "z.txt"]
    assert found(tmp_path, *paths, tmp_path) == ["z.txt", "a/c.txt", "a/b.txt"]


def test_hidden_names_are_passed_over_in_a_folder(tmp_path: Path) -> None:
    """What a person did not mean to show is not read, unless it is named."""
    make(tmp_path, ".hidden.txt", ".git/config", "seen.txt")
    assert found(tmp_path) == ["seen.txt"]
    assert found(tmp_path, tmp_path / ".hidden.txt") == [".hidden.txt"]


def test_what_programs_leave_behind_is_passed_over_in_a_folder(tmp_path: Path) -> None:
    """The lock file of an open Word document and the picture index of Windows are no documents."""
    make(tmp_path, "~$nutes.docx", "Thumbs.db", "desktop.ini", "~minutes.txt", "thumbs.db.txt")
    assert found(tmp_path) == ["thumbs.db.txt", "~minutes.txt"]
    assert found(tmp_path, tmp_path / "Thumbs.db") == ["Thumbs.db"]


@pytest.mark.skipif(sys.platform == "win32", reason="wants pipes and sockets")
def test_what_is_no_file_is_passed_over_in_a_folder(tmp_path: Path) -> None:
    """Pipes, sockets and links that lead nowhere are no documents."""
    make(tmp_path, "seen.txt")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(os.path.relpath(tmp_path / "socket"))  # such addresses are short
        assert found(tmp_path) == ["seen.txt"]


def test_links_that_lead_round_end(tmp_path: Path) -> None:
    """A folder is walked once, however many ways lead into it."""
    make(tmp_path, "a/one.txt", "b/two.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b" / "again").symlink_to(tmp_path / "a")
    (tmp_path / "c.txt").symlink_to(tmp_path / "b" / "two.txt")
    assert len(found(tmp_path)) == 2


def test_link_to_a_folder_is_followed(tmp_path: Path) -> None:
    """Documents on another disk are found through a link."""
    make(tmp_path, "disk/one.txt", "in/two.txt")
    (tmp_path / "in" / "linked").symlink_to(tmp_path / "disk")
    assert found(tmp_path, tmp_path / "in") == ["in/linked/one.txt", "in/two.txt"]


def test_deep_folders(tmp_path: Path) -> None:
    """Folders nested deeper than Python may recurse are walked."""
    folders = [os.path.join(tmp_path, *"d" * depth) for depth in range(1, 1200)]  # noqa: PTH118
    for folder in folders:
        os.mkdir(folder)  # noqa: PTH102  a Path with parents=True recurses itself
    Path(folders[-1], "x.txt").write_bytes(b"x")
    assert [path.name for path in find_files([tmp_path])] == ["x.txt"]
    Path(folders[-1], "x.txt").unlink()
    for folder in reversed(folders):  # or pytest's own clearing up would recurse
        os.rmdir(folder)  # noqa: PTH106


def test_no_paths_are_no_files() -> None:
    """Nothing named, nothing found."""
    assert find_files([]) == []


@pytest.mark.parametrize("name", ["nowhere", "file/below", "nul\x00"])
def test_path_that_does_not_exist(tmp_path: Path, name: str) -> None:
    """A misspelt path is an error before anything is read."""
    make(tmp_path, "file")
    with pytest.raises(SendminerError, match="does not exist") as caught:
        find_files([tmp_path / "file", tmp_path / name])
    assert caught.value.todo == "Check the spelling, or name another file or folder."


def test_own_tables_are_passed_over(tmp_path: Path) -> None:
    """A run whose tables lie among its documents does not read them the next time."""
    make(tmp_path, "in/a.html", "out/added.csv", "out/text/mine.txt")
    write_tables(tmp_path / "out", [article()], [commitment()], [])
    assert (tmp_path / "out" / "text" / f"{ARTICLE}.txt").exists()
    expected = ["in/a.html", "out/added.csv", "out/text/mine.txt"]
    assert found(tmp_path) == expected
    assert found(tmp_path, tmp_path / "out" / "text") == ["out/text/mine.txt"]


PACKAGES = [
    ("another-publisher's", json.dumps({"name": "budget", "resources": [{"path": "a.csv"}]})),
    ("not-json", "{"),
    ("a-list", "[]"),
    ("a-number", "1"),
    ("no-resources", '{"name": "sendminer"}'),
    ("odd-resources", '{"name": "sendminer", "resources": [1]}'),
    ("nested-too-deep", "[" * 100_000),
    ("empty", ""),
]


@pytest.mark.parametrize("text", [p[1] for p in PACKAGES], ids=[p[0] for p in PACKAGES])
def test_packages_of_others_are_read(tmp_path: Path, text: str) -> None:
    """A package that is not ours, or none at all, hides nothing."""
    make(tmp_path, "a.csv")
    (tmp_path / "datapackage.json").write_text(text)
    assert found(tmp_path) == ["a.csv", "datapackage.json"]


def test_bytes_are_read(tmp_path: Path) -> None:
    """A file within the limit comes whole, up to the last byte."""
    (tmp_path / "a").write_bytes(b"0123456789")
    assert read_bytes(tmp_path / "a", limit=10) == b"0123456789"


def test_large_file(tmp_path: Path) -> None:
    """A file over the limit is told by its size and never read into memory."""
    with (tmp_path / "a.pdf").open("wb") as stream:
        stream.truncate(812 * 2**20)
    with pytest.raises(ReadError, match=r"a\.pdf is 812 MB, and at most 64 MB are read") as caught:
        read_bytes(tmp_path / "a.pdf")
    assert (caught.value.outcome, caught.value.todo) == (
        "too_large",
        "Split it into smaller files.",
    )


def test_one_byte_over_the_limit(tmp_path: Path) -> None:
    """The limit is exact, and the message does not say that 64 is more than 64."""
    with (tmp_path / "a").open("wb") as stream:
        stream.truncate(64 * 2**20 + 1)
    with pytest.raises(ReadError, match="is 65 MB"):
        read_bytes(tmp_path / "a")


def test_empty_file(tmp_path: Path) -> None:
    """An empty file is its own outcome."""
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(ReadError) as caught:
        read_bytes(tmp_path / "a")
    assert caught.value.outcome == "empty"


@pytest.mark.parametrize("name", ["folder", "pipe", "loop", "nul\x00"])
@pytest.mark.skipif(sys.platform == "win32", reason="wants pipes")
def test_what_cannot_be_read(tmp_path: Path, name: str) -> None:
    """A pipe that nobody writes to does not hang, and a folder is no file."""
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(ReadError) as caught:
        read_bytes(tmp_path / name)
    assert caught.value.outcome == "error"
    assert caught.value.what.startswith(f"{tmp_path / name} cannot be read: ")
    assert caught.value.todo


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="wants a device")
def test_device_is_not_read() -> None:
    """A device without end is refused."""
    with pytest.raises(ReadError, match="no regular file"):
        read_bytes(Path("/dev/zero"))


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    """Whoever mistyped a name is not sent to look for rights."""
    with pytest.raises(ReadError, match=r"nowhere\.txt does not exist\. Check the spelling"):
        read_bytes(tmp_path / "nowhere.txt")


def test_file_and_folder_without_right_to_read(tmp_path: Path) -> None:
    """What may not be read is an outcome; a folder that may not be listed is not lost."""
    make(tmp_path, "secret.txt", "closed/a.txt", "listed/b.txt")
    (tmp_path / "secret.txt").chmod(0)
    (tmp_path / "closed").chmod(0)
    (tmp_path / "listed").chmod(0o600)  # its names can be read, and nothing else
    if os.access(tmp_path / "closed", os.R_OK):
        pytest.skip("this user may read everything")
    try:
        assert found(tmp_path) == ["closed", "listed/b.txt", "secret.txt"]
        for name in ("closed", "listed/b.txt", "secret.txt"):
            with pytest.raises(ReadError) as caught:
                read_bytes(tmp_path / name)
            assert caught.value.outcome == "error"
    finally:
        (tmp_path / "closed").chmod(0o700)
        (tmp_path / "listed").chmod(0o700)


def test_the_parts_of_a_page_that_was_saved_whole_are_passed_over(tmp_path: Path) -> None:
    """A browser's "complete" page brings a folder of pictures, programs and framed adverts."""
    parts = ("a.js", "logo.png", "advert.html")
    make(tmp_path, "Places agreed.html", "old.HTM", "notes.txt")
    make(
        tmp_path,
        *(f"{folder}_files/{name}" for folder in ("Places agreed", "old") for name in parts),
    )
    make(tmp_path, "council_files/minutes.html", "notes_files/minutes.txt")
    assert found(tmp_path, tmp_path) == [
        "Places agreed.html", "council_files/minutes.html", "notes.txt", "notes_files/minutes.txt",
        "old.HTM",
    ]  # fmt: skip
    assert found(tmp_path, tmp_path / "old_files")[0] == "old_files/a.js"
