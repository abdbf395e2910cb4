"""Keep the bytes that were fetched, each under the name of its own checksum.

``archive/ab/cd…`` holds the bytes whose SHA-256 is ``abcd…``. A file is written beside its place,
synced and renamed, and its folder synced: under its name it is whole, or it is not there. What
is written together is synced together, which is what makes a fast crawl of it.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, TypeVar

from sendminer.errors import IntegrityError, SendminerError

ARCHIVE = "archive"
"""Its folder in a project."""
WRITERS = 16
"""Files synced at once: the disk does many for little more than the price of one."""
RESERVE = 256 * 1024 * 1024
"""Bytes of the disk that are left to everything else. A site that links on without end, to pages of
the largest size, would otherwise have them all."""
PART = ".part"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_Task = TypeVar("_Task")


@dataclass(frozen=True, slots=True)
class Verification:
    """What ``verify`` found, as checksums: all sorted."""

    whole: int
    damaged: tuple[str, ...]
    missing: tuple[str, ...]
    unreferenced: tuple[str, ...]


class Archive(AbstractContextManager["Archive"]):
    """A folder of files named by their content. ``free`` says how much room its disk has."""

    def __init__(
        self,
        folder: Path,
        sync: Callable[[int], None] = os.fsync,
        free: Callable[[str], int] = lambda folder: shutil.disk_usage(folder).free,
    ) -> None:
        self.folder = folder
        self._free = free
        self._top = str(folder)
        self._sync = sync
        self._synced: set[str] = set()
        self._pool: ThreadPoolExecutor | None = None
        with _explained(folder):
            folder.mkdir(parents=True, exist_ok=True)

    def path(self, name: str) -> Path:
        """Where the bytes of this checksum are, or would be."""
        if not _SHA256.fullmatch(name):
            raise IntegrityError(f"{name!r} is no SHA-256.", "Restore the store from a backup.")
        return self.folder / name[:2] / name[2:]

    def put(self, bodies: Sequence[bytes]) -> list[str]:
        """Keep bodies, and give their names once all of them would survive a power cut.

        Raises:
            SendminerError: the disk is full, or nearly so, or refuses; none of them is half there.
        """
        names = [sha256(body).hexdigest() for body in bodies]
        new = {
            name: body
            for name, body in zip(names, bodies, strict=True)
            if not self._has(name, len(body))
        }
        with _explained(self.folder):
            if new and self._free(self._top) - sum(map(len, new.values())) < RESERVE:
                raise OSError(errno.ENOSPC, f"less than {RESERVE // 2**20} MB of the disk are free")
            self._store({name[:2] for name in names}, new)
        return names

    def get(self, name: str) -> bytes:
        """The bytes of this checksum, checked.

        Raises:
            IntegrityError: they are missing or are not what they were.
        """
        try:
            body = self.path(name).read_bytes()
        except FileNotFoundError:
            raise IntegrityError(f"{self.path(name)} is missing.", _RESTORE) from None
        except OSError as cause:
            raise IntegrityError(
                f"{self.path(name)} cannot be read ({cause.strerror}).", _RESTORE
            ) from cause
        if sha256(body).hexdigest() != name:
            raise IntegrityError(f"{self.path(name)} is damaged.", _RESTORE)
        return body

    def names(self) -> Iterator[str]:
        """The checksums of all files, in order."""
        for path in sorted(self.folder.glob("[0-9a-f][0-9a-f]/*")):
            name = path.parent.name + path.name
            if _SHA256.fullmatch(name):
                yield name

    def verify(self, expected: Iterable[str]) -> Verification:
        """Read every file again and compare: with its name, and with what should be here."""
        wanted, found = set(expected), list(self.names())
        damaged = [name for name in found if _rehash(self.path(name)) != name]
        return Verification(
            len(found) - len(damaged),
            tuple(damaged),
            tuple(sorted(wanted.difference(found))),
            tuple(name for name in found if name not in wanted),
        )

    def sweep(self) -> None:
        """Remove what a killed run left half written. No other run may be writing."""
        for path in self.folder.glob(f"[0-9a-f][0-9a-f]/*{PART}"):
            path.unlink(missing_ok=True)

    def close(self) -> None:
        """End the threads that write."""
        if self._pool:
            self._pool.shutdown()

    def __exit__(self, *_: object) -> None:
        self.close()

    def _has(self, name: str, size: int) -> bool:
        """Whether the bytes are here and whole: what is not is written again."""
        place = self._place(name)
        try:
            same = os.stat(place).st_size == size  # noqa: PTH116 - see _place
        except OSError:
            return False
        return same and _rehash(Path(place)) == name

    def _place(self, name: str) -> str:
        """The path as plain text: a crawl asks several times a page, and Path is slow to build."""
        return f"{self._top}/{name[:2]}/{name[2:]}"

    def _store(self, folders: set[str], new: dict[str, bytes]) -> None:
        # Of what is there already a killed run may not have synced the name.
        unsure = folders - self._synced
        folders = unsure | {name[:2] for name in new}
        self._synced -= folders
        self._each(self._write, list(new.items()))
        self._each(self._sync_folder, sorted(folders))
        if unsure:
            self._sync_folder("")  # the folders' own names
        self._synced |= folders

    def _each(self, work: Callable[[_Task], None], tasks: Sequence[_Task]) -> None:
        """All of the tasks, at once where there are several; the first fault after the last."""
        if len(tasks) <= 1:
            for task in tasks:
                work(task)
            return
        self._pool = self._pool or ThreadPoolExecutor(WRITERS, "archive")
        faults = [job.exception() for job in [self._pool.submit(work, task) for task in tasks]]
        for fault in faults:
            if fault:
                raise fault

    def _write(self, task: tuple[str, bytes]) -> None:
        """Write beside, sync, rename; whatever fails, nothing half is left."""
        name, body = task
        place = self._place(name)
        part = f"{place}.{secrets.token_hex(8)}{PART}"  # another program may write the same bytes
        try:
            with _opened(part) as stream:
                stream.write(body)
                stream.flush()
                self._sync(stream.fileno())
            os.replace(part, place)  # noqa: PTH105
        except BaseException:
            Path(part).unlink(missing_ok=True)
            raise

    def _sync_folder(self, name: str) -> None:
        if os.name == "nt":  # a folder cannot be opened there, and its entries are journalled
            return
        handle = os.open(f"{self._top}/{name}", os.O_RDONLY)
        try:
            self._sync(handle)
        finally:
            os.close(handle)


def _opened(part: str) -> BinaryIO:
    """A new file; its folder is made when the first file comes into it."""
    try:
        return open(part, "wb")  # noqa: PTH123
    except FileNotFoundError:
        Path(part).parent.mkdir(exist_ok=True)
        return Path(part).open("wb")


_RESTORE = (
    "Restore it from a backup, or delete it and fetch or import its page again. 'sendminer archive "
    "verify' tells what else is gone."
)


def _rehash(path: Path) -> str:
    """The checksum of a file as it is now; of one that cannot be read, none."""
    found = sha256()
    try:
        with path.open("rb") as stream:
            while block := stream.read(1 << 20):
                found.update(block)
    except OSError:
        return ""
    return found.hexdigest()


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    """Within, a fault of the disk becomes a sentence."""
    try:
        yield
    except OSError as fault:
        raise SendminerError(
            f"{folder} could not be written to ({fault.strerror or fault}).",
            "Make room on the disk or check its permissions, and run the command again: "
            "what was kept so far is whole.",
        ) from fault
