"""Writing into a folder that is in use: whole files, or the old ones."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from sendminer.errors import SendminerError
from sendminer.export import write_tables
from sendminer.export.batch import Batch, foreseen, sweep
from tests.conftest import ROOT
from tests.export.examples import ARTICLE, MINUTES, article, commitment, coverage, minutes
from tests.export.test_write import check, files

AGAIN = """
import itertools, resource, signal, sys
from dataclasses import replace
from pathlib import Path
from sendminer.errors import SendminerError
from sendminer.export import write_tables
from tests.export.examples import article, commitment

out, limit = Path(sys.argv[1]), int(sys.argv[2])
if limit:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        write_tables(out, [article(title="New" * 5000)], [commitment()], [])
    except SendminerError as error:
        sys.exit(f"{error.what}|{error.todo}")
for number in itertools.count():
    write_tables(out, [article(title=f"{number}" * 5000)], [commitment()], [])
    print(number, flush=True)
"""


def again(out: Path, limit: int = 0) -> subprocess.Popen[str]:
    """Another process that writes into ``out``: once with a limit, or again and again."""
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    return subprocess.Popen(
        [sys.executable, "-c", AGAIN, str(out), str(limit)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )


def test_full_disk_leaves_the_old_files(tmp_path: Path) -> None:
    """Where not everything can be written, nothing is, and the message says what to do."""
    write_tables(tmp_path, [article()], [commitment()], [])
    before = files(tmp_path)
    _, message = again(tmp_path, limit=10_000).communicate(timeout=60)
    assert "cannot be written" in message
    assert "Make room on the disk" in message
    assert files(tmp_path) == before


def test_kill_leaves_whole_files(tmp_path: Path) -> None:
    """After a kill every file is whole, and the next run sweeps the rest away."""
    whole = set(files(write(tmp_path)))
    for tenth in range(4):
        with again(tmp_path) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.01 * tenth)
            process.send_signal(signal.SIGKILL)
        named = {name: data for name, data in files(tmp_path).items() if name in whole}
        assert set(named) == whole
        assert all(data.endswith((b"\n", b".")) for data in named.values())
    write(tmp_path)
    assert set(files(tmp_path)) == whole
    assert check(tmp_path).valid


def write(folder: Path) -> Path:
    """Write the article's tables."""
    write_tables(folder, [article()], [commitment()], [])
    return folder


def test_error_inside_a_batch_moves_nothing(tmp_path: Path) -> None:
    """One file that fails keeps the others from being moved."""
    (tmp_path / "a").write_bytes(b"old")

    def fail() -> None:
        with Batch() as batch:
            with batch.new(tmp_path / "a") as stream:
                stream.write(b"new")
            with batch.new(tmp_path / "b") as stream:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert files(tmp_path) == {"a": b"old"}


def test_half_written_files_are_swept(tmp_path: Path) -> None:
    """What a killed run left goes, a hidden file of somebody else stays."""
    (tmp_path / "text").mkdir()
    (tmp_path / ".money.csv.0123456789abcdef.part").write_bytes(b"half")
    (tmp_path / "text" / ".a.txt.0123456789abcdef.part").write_bytes(b"half")
    (tmp_path / ".money.csv.part").write_bytes(b"not ours")
    write(tmp_path)
    hidden = [name for name in files(tmp_path) if Path(name).name.startswith(".")]
    assert hidden == [".money.csv.part"]


def test_two_runs_at_once_are_told_of_each_other(tmp_path: Path) -> None:
    """The later one sweeps the files of the earlier one, which then says what happened."""
    with pytest.raises(SendminerError) as raised, foreseen(tmp_path), Batch() as batch:
        with batch.new(tmp_path / "money.csv") as stream:
            stream.write(b"mine")
        sweep(tmp_path)
    assert raised.value.what == f"Another run wrote into {tmp_path} at the same time."
    assert raised.value.todo == "Let it end, and run this one again."


def test_second_run_replaces_the_first(tmp_path: Path) -> None:
    """Texts of documents that are gone go too; files of the user stay."""
    write_tables(tmp_path, [article(), minutes()], [commitment()], coverage())
    (tmp_path / "text" / "notes.txt").write_text("mine")
    (tmp_path / "text" / f"{ARTICLE.upper()}.txt").write_text("mine")
    (tmp_path / "verdicts.csv").write_text("mine")
    write_tables(tmp_path, [minutes()], [], [])
    texts = {name for name in files(tmp_path) if name.startswith("text")}
    assert texts == {f"text/{MINUTES}.txt", "text/notes.txt", f"text/{ARTICLE.upper()}.txt"}
    assert (tmp_path / "verdicts.csv").read_text() == "mine"
    assert check(tmp_path).valid


def test_changed_text_is_replaced(tmp_path: Path) -> None:
    """A text of the same length is compared by its bytes."""
    for words in ("Noted.", "Agreed", "Agreed."):
        write_tables(tmp_path, [replace(minutes(), text=words)], [], [])
        assert (tmp_path / "text" / f"{MINUTES}.txt").read_text() == words


def test_unchanged_text_is_not_written_again(tmp_path: Path) -> None:
    """A second run over the same corpus leaves its texts alone."""
    inode = (write(tmp_path) / "text" / f"{ARTICLE}.txt").stat().st_ino
    assert (write(tmp_path) / "text" / f"{ARTICLE}.txt").stat().st_ino == inode


def test_files_are_readable_by_others(tmp_path: Path) -> None:
    """The files get the rights that any new file gets."""
    (tmp_path / "plain").write_bytes(b"")
    write(tmp_path)
    assert (tmp_path / "money.csv").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize("place", ["file", "file/below", "file/deep/below"])
def test_folder_that_is_a_file(tmp_path: Path, place: str) -> None:
    """A file in the way is an error that says so."""
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(SendminerError, match="cannot be written") as caught:
        write(tmp_path / place)
    assert (
        caught.value.todo == "Name a folder for the tables that is not in the way of another file."
    )
    assert files(tmp_path) == {"file": b"mine"}


def test_table_that_is_a_folder(tmp_path: Path) -> None:
    """A folder where a table should stand is an error before any file is replaced."""
    write_tables(tmp_path, [minutes()], [], [])
    (tmp_path / "coverage.csv").unlink()
    before = files(tmp_path)
    (tmp_path / "coverage.csv").mkdir()
    with pytest.raises(SendminerError, match=r"coverage\.csv cannot be written"):
        write(tmp_path)
    assert files(tmp_path) == before


def test_folder_without_right_to_write(tmp_path: Path) -> None:
    """A folder that may not be written is an error that says what to do."""
    write(tmp_path)
    tmp_path.chmod(0o500)
    if os.access(tmp_path, os.W_OK):
        pytest.skip("this user may write everywhere")
    with pytest.raises(
        SendminerError, match=rf"^{tmp_path} cannot .* Check that you may write there"
    ):
        write(tmp_path)
    tmp_path.chmod(0o700)
