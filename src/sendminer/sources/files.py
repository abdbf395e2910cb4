"""Files and folders as sources: which files there are, and their bytes."""

from __future__ import annotations

import errno
import json
import math
import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from sendminer.errors import ReadError, SendminerError

LIMIT = 64 * 1024 * 1024
"""The most bytes that are read of one file."""

PACKAGE = "datapackage.json"
PACKAGE_NAME = "sendminer"
TEXTS = "text"
OWN_TEXT = re.compile(r"d?[0-9a-f]{16}\.txt")
"""Names of the text files that our own tables point to, in the folder ``text`` beside them."""

SET_ASIDE = re.compile(r"(?:commitments|statements)-yours(?:-[0-9]+)?\.csv")
"""Names of copies of our own tables, made because a person had written in them."""

_OF_PROJECT = re.compile(r"sendminer\.(?:toml|sqlite(?:-wal|-shm)?)|metadata\.json")
_ARCHIVED = re.compile(r"[0-9a-f]{2}")
"""What is ours in a project's folder, and in the archive there."""

_LEFT_BEHIND = re.compile(r"~\$.+|(?:Thumbs|ehthumbs)\.db|desktop\.ini", re.IGNORECASE)
"""What Windows and Office leave in a folder, beside documents that are open there."""

_PAGE, _PARTS_OF_PAGE = (".html", ".htm"), "_files"
"""A browser that saves a page whole puts its pictures, styles and programs into such a folder."""

_DAY = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?![0-9])")

Place = tuple[int, int] | str
"""Device and inode, the same for every name of one file or folder; or the path, failing that."""


def find_files(paths: Sequence[Path]) -> list[Path]:
    """List the files to read, folders walked recursively in sorted order, each file once.

    In a folder, hidden names, what Windows and Office leave there, the parts that a browser saved
    with a page, whatever is no regular file, and what sendminer itself wrote (tables, a project's
    store and archive) are passed over. A path that is named is taken as it is, and a folder that
    cannot be listed stands in the answer itself: reading it then says why, instead of silence.

    Raises:
        SendminerError: for a path that does not exist.
    """
    found: dict[Place, Path] = {}
    folders: set[Place] = set()
    for path in paths:
        _must_exist(path)
        for place, file in _walk(path, folders):
            found.setdefault(place, file)
    return list(found.values())


def day_in_name(path: Path) -> date | None:
    """The one day of the form 2026-03-12 that stands in a file's name, or None."""
    days: set[date] = set()
    for found in _DAY.finditer(path.name):
        with suppress(ValueError):
            days.add(date.fromisoformat(found[0]))
    return days.pop() if len(days) == 1 else None


def read_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """Read a file of at most ``limit`` bytes.

    Raises:
        ReadError: ``empty``, ``too_large``, or ``error`` for what is no file or is not readable.
    """
    try:
        data = _read(path, limit)
    except FileNotFoundError as error:
        raise ReadError("error", f"{path} does not exist.", "Check the spelling.") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ReadError(
            "error", f"{path} cannot be read: {reason}.", "Check that you may open it."
        ) from error
    if not data:
        raise ReadError("empty", f"{path} is empty.", "Download or save it again.")
    return data


def _must_exist(path: Path) -> None:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise SendminerError(
            f"{path} does not exist.", "Check the spelling, or name another file or folder."
        ) from error
    except OSError as error:
        raise SendminerError(
            f"{path} cannot be opened: {error.strerror}.", "Check that you may open its folder."
        ) from error


def _walk(top: Path, seen: set[Place]) -> Iterator[tuple[Place, Path]]:
    """Yield the files under ``top``, or ``top``; ``seen`` holds the folders already walked.

    A stack and not recursion: folders can be nested deeper than Python may recurse.
    """
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            status = path.stat()
        except FileNotFoundError:  # gone since its folder was listed
            continue
        except OSError:
            yield str(path), path
            continue
        place = status.st_dev, status.st_ino
        if not stat.S_ISDIR(status.st_mode):
            yield place, path
        elif place not in seen:
            seen.add(place)
            try:
                waiting.extend(sorted(_inside(path), reverse=True))
            except OSError:
                yield place, path


def _inside(folder: Path) -> Iterator[Path]:
    """Entries of a folder that are worth a visit."""
    is_own = _own_names(folder)
    with os.scandir(folder) as scanned:
        entries = list(scanned)
    names = map(os.path.splitext, (entry.name for entry in entries))
    of_pages = {f"{stem}{_PARTS_OF_PAGE}" for stem, ending in names if ending.lower() in _PAGE}
    for entry in entries:
        hidden = entry.name.startswith(".") or _LEFT_BEHIND.fullmatch(entry.name)
        passed_over = hidden or entry.name in of_pages or is_own(entry.name)
        if not passed_over and _is_file_or_folder(entry):
            yield folder / entry.name


def _own_names(folder: Path) -> Callable[[str], bool]:
    """What tells by its name whether something in ``folder`` is of our own making."""
    tables = _own_tables(folder)
    patterns: list[re.Pattern[str]] = []
    if tables:
        patterns.append(SET_ASIDE)
    if folder.name == TEXTS and _own_tables(folder.parent):
        patterns.append(OWN_TEXT)
    if _is_project(folder):
        patterns.append(_OF_PROJECT)
    if folder.name == "archive" and _is_project(folder.parent):
        patterns.append(_ARCHIVED)
    return lambda name: name in tables or any(each.fullmatch(name) for each in patterns)


def _is_project(folder: Path) -> bool:
    return (folder / "sendminer.sqlite").is_file()


def _is_file_or_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file() or entry.is_dir()
    except OSError:  # a symlink that leads round in a circle
        return False


def _own_tables(folder: Path) -> set[str]:
    """Names of the files in ``folder`` that an earlier run of ours wrote."""
    try:
        package = json.loads(_read(folder / PACKAGE, 1024 * 1024))
        if package["name"] != PACKAGE_NAME:
            return set()
        return {PACKAGE, *(str(resource["path"]) for resource in package["resources"])}
    except (OSError, ValueError, LookupError, TypeError, RecursionError, ReadError):
        return set()  # no package, or not one of ours


def _read(path: Path, limit: int) -> bytes:
    with open(path, "rb", opener=_without_waiting) as stream:
        status = os.fstat(stream.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "it is no regular file")
        if status.st_size > limit:
            raise _too_large(path, status.st_size, limit)
        data = stream.read(limit + 1)
    if len(data) > limit:  # it grew, or it is one whose size is not told beforehand
        raise _too_large(path, len(data), limit)
    return data


def _without_waiting(path: str, flags: int) -> int:
    """Open as asked, but without waiting for ever for somebody to write to a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _too_large(path: Path, size: int, limit: int) -> ReadError:
    return ReadError(
        "too_large",
        f"{path} is {math.ceil(size / 2**20)} MB, and at most {limit // 2**20} MB are read.",
        "Split it into smaller files.",
    )
