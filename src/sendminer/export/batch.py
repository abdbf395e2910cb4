"""Files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from sendminer.errors import SendminerError

_LEFTOVER = re.compile(r"\..+\.[0-9a-f]{16}\.part")
"""Names of half-written files; a process that was killed leaves them behind."""


class Batch:
    """Files that are written beside their places and moved there together, in order.

    A full disk or a kill while they are written leaves all the old files as they were. One
    run at a time: a second one into the same folder sweeps the first one's files away.
    """

    def __init__(self) -> None:
        self._moves: list[tuple[Path, Path]] = []

    def __enter__(self) -> Batch:
        return self

    @contextmanager
    def new(self, path: Path) -> Iterator[BinaryIO]:
        """A stream whose bytes will be the file ``path``; on disk when the block ends."""
        if path.is_dir():  # said now, and not when half of the files have been moved
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        part = path.with_name(f".{path.name}.{secrets.token_hex(8)}.part")
        self._moves.append((part, path))
        with part.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self._move()
        finally:
            for part, _ in self._moves:
                with suppress(OSError):
                    part.unlink()

    def _move(self) -> None:
        for part, path in self._moves:
            part.replace(path)
        for folder in {path.parent for _, path in self._moves}:
            _sync_folder(folder)


def sweep(folder: Path) -> None:
    """Remove what a killed run left half-written in ``folder``."""
    for path in folder.iterdir():
        if _LEFTOVER.fullmatch(path.name):
            path.unlink(missing_ok=True)


@contextmanager
def foreseen(out: Path) -> Iterator[None]:
    """Turn a failure to write below ``out`` into a SendminerError that says what to do."""
    try:
        yield
    except OSError as error:
        place = Path(error.filename or out)
        if _LEFTOVER.fullmatch(place.name):  # a name that nobody but us knows
            place = out
            if error.errno == errno.ENOENT and out.is_dir():
                what = f"Another run wrote into {out} at the same time."
                raise SendminerError(what, "Let it end, and run this one again.") from error
        what = f"{place} cannot be written: {error.strerror}."
        raise SendminerError(what, _todo(error)) from error


def _todo(error: OSError) -> str:
    quota = getattr(errno, "EDQUOT", None)  # Windows has none
    if error.errno in (errno.ENOSPC, errno.EFBIG, quota):
        return "Make room on the disk and run again; the files of the last run are untouched."
    if error.errno in (errno.EEXIST, errno.ENOTDIR, errno.EISDIR):
        return "Name a folder for the tables that is not in the way of another file."
    return "Check that you may write there, or name another folder."


def _sync_folder(folder: Path) -> None:
    """Make the moves last through a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
