"""The archive has a file whole or not at all, and notices when one is not what it was."""

from __future__ import annotations

import errno
import os
import stat
from hashlib import sha256
from pathlib import Path

import pytest

from sendminer.archive import PART, RESERVE, Archive
from sendminer.errors import IntegrityError, SendminerError


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    """By its checksum, once, in a folder named by the checksum's beginning."""
    with Archive(tmp_path) as archive:
        names = archive.put([b"one", b"two", b"one"])
        assert names == [sha256(body).hexdigest() for body in (b"one", b"two", b"one")]
        assert [archive.get(name) for name in names] == [b"one", b"two", b"one"]
        assert archive.path(names[0]) == tmp_path / names[0][:2] / names[0][2:]
        assert list(archive.names()) == sorted(set(names))


def test_it_is_synced_before_it_has_its_name(tmp_path: Path) -> None:
    """The file, then its folder, then the folder above, which is new as well."""
    seen: list[tuple[bool, bool]] = []

    def watch(handle: int) -> None:
        whole = [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != PART]
        seen.append((stat.S_ISDIR(os.fstat(handle).st_mode), bool(whole)))

    with Archive(tmp_path, sync=watch) as archive:
        archive.put([b"one"])
        assert seen == [(False, False), (True, True), (True, True)]
        archive.put([b"one"])
        assert len(seen) == 3


def test_what_a_killed_run_renamed_and_did_not_sync_is_synced_by_the_next(tmp_path: Path) -> None:
    """A file that is there already has its name only in memory until its folder is synced."""
    seen: list[int] = []

    def killed(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, "killed")

    def watch(handle: int) -> None:
        seen.append(os.fstat(handle).st_ino)

    with Archive(tmp_path, sync=killed) as archive, pytest.raises(SendminerError):
        archive.put([b"one"])
    with Archive(tmp_path, sync=watch) as archive:
        (name,) = archive.put([b"one"])
        archive.put([b"one"])
    assert seen == [(tmp_path / name[:2]).stat().st_ino, tmp_path.stat().st_ino]


def test_two_programs_may_put_the_same_bytes_at_once(tmp_path: Path) -> None:
    """An import beside a fetch: each writes a file of its own, and the last one has the name."""

    def meanwhile(handle: int) -> None:
        with Archive(tmp_path) as other:
            other.put([b"one"])

    with Archive(tmp_path, sync=meanwhile) as archive:
        (name,) = archive.put([b"one"])
        assert archive.get(name) == b"one"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [name[2:]]


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS])
def test_a_full_disk_is_a_sentence_and_leaves_nothing_half(tmp_path: Path, fault: int) -> None:
    """The error says what to do, and no part of a file stays."""

    def full(handle: int) -> None:
        raise OSError(fault, os.strerror(fault))

    with Archive(tmp_path, sync=full) as archive, pytest.raises(SendminerError, match="Make room"):
        archive.put([b"one", b"two"])
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_some_of_the_disk_is_left_to_others(tmp_path: Path) -> None:
    """A site without end fills the rest; what is kept already is no new bytes."""
    room = RESERVE + 5

    with Archive(tmp_path, free=lambda _: room) as archive:
        names = archive.put([b"one"])
        room = RESERVE
        assert archive.put([b"one"]) == names
        with pytest.raises(SendminerError, match=r"256 MB .* Make room"):
            archive.put([b"one", b"two"])
        assert list(archive.names()) == names


def test_verify_says_what_is_wrong(tmp_path: Path) -> None:
    """Damaged, missing and unknown files are told apart."""
    with Archive(tmp_path) as archive:
        whole, damaged, missing, unknown = archive.put([b"whole", b"damaged", b"missing", b"?"])
        archive.path(damaged).write_bytes(b"damagex")
        archive.path(missing).unlink()
        found = archive.verify([whole, damaged, missing])
    assert (found.whole, found.damaged, found.missing) == (2, (damaged,), (missing,))
    assert found.unreferenced == (unknown,)


@pytest.mark.parametrize("harm", ["cut", "changed", "gone"])
def test_harm_is_noticed_when_it_is_read(tmp_path: Path, harm: str) -> None:
    """Nothing is handed out under a checksum that is not its own."""
    with Archive(tmp_path) as archive:
        (name,) = archive.put([b"words"])
        path = archive.path(name)
        if harm == "gone":
            path.unlink()
        else:
            path.write_bytes(b"wor" if harm == "cut" else b"sword")
        with pytest.raises(IntegrityError):
            archive.get(name)


@pytest.mark.parametrize("harm", [b"wor", b"sword"])
def test_a_file_that_was_harmed_is_mended_by_the_next_fetch(tmp_path: Path, harm: bytes) -> None:
    """The same bytes, put again, take the place of others of whatever size."""
    with Archive(tmp_path) as archive:
        (name,) = archive.put([b"words"])
        archive.path(name).write_bytes(harm)
        archive.put([b"words"])
        assert archive.get(name) == b"words"


@pytest.mark.parametrize(
    "name", ["", "..", "../../etc/passwd", "a" * 63, "G" * 64, "a" * 64 + "\n"]
)
def test_only_a_checksum_is_a_name(tmp_path: Path, name: str) -> None:
    """A store that was tampered with cannot lead out of the folder."""
    with Archive(tmp_path) as archive, pytest.raises(IntegrityError):
        archive.path(name)


def test_what_a_killed_run_left_is_swept_up(tmp_path: Path) -> None:
    """Half-written files go; whole ones and everything else in the folder stay."""
    with Archive(tmp_path) as archive:
        (name,) = archive.put([b"words"])
        half = tmp_path / name[:2] / ("0" * 62 + PART)
        half.write_bytes(b"wo")
        (tmp_path / "note.txt").write_text("mine")
        archive.sweep()
        assert not half.exists()
        assert archive.get(name) == b"words"
        assert (tmp_path / "note.txt").exists()
