"""Web archives: what was fetched as WARC for those who keep them, and theirs as documents here.

Needs warcio, the extra ``warc``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from sendminer.archive import Archive
from sendminer.errors import Outcome, SendminerError
from sendminer.fetch.answers import Answer
from sendminer.fetch.bodies import Body, Room, archived
from sendminer.fetch.decoding import DECODED
from sendminer.fetch.record import Judged, record
from sendminer.moments import now
from sendminer.sources.plan import Reading, Request
from sendminer.store.database import Database
from sendminer.store.frontier import Frontier
from sendminer.store.packing import known

_DOCUMENTS = re.compile(r"text/html|application/xhtml\+xml|application/pdf|text/plain|\w+/xml")
_REWRITTEN = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection"})
"""Headers that are no longer true of the bytes as they are kept."""
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?=Z|\.)")
_LONGEST_LINE = 64 * 1024
_AT_ONCE = 32
_PIECE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Imported:
    """How many records of a web archive became documents, were none, and could not be read."""

    kept: int
    passed_over: int
    lost: int = 0


def export_warc(store: Database, archive: Archive, path: Path) -> int:
    """Write every answer that was fetched, oldest first; gives their number.

    Raises:
        SendminerError: warcio is not installed, or the file cannot be written.
        IntegrityError: bytes are missing from the archive or damaged.
    """
    warcwriter = _warcio("warcio.warcwriter")
    part = path.with_name(path.name + ".part")
    count = 0
    try:
        with part.open("wb") as stream:
            writer = warcwriter.WARCWriter(stream, gzip=path.suffix == ".gz")
            about = {"software": "sendminer"}
            _write(writer, writer.create_warcinfo_record(path.name, about))
            for row in store.each(
                "SELECT * FROM fetches WHERE sha256 IS NOT NULL AND status BETWEEN 200 AND 299"
                " ORDER BY id"
            ):
                _write(writer, _record(writer, dict(row), archive.get(row["sha256"])))
                count += 1
        part.replace(path)
    except OSError as fault:
        raise SendminerError(
            f"{path} could not be written ({fault.strerror}).", "Check the disk's room and rights."
        ) from fault
    finally:
        part.unlink(missing_ok=True)
    return count


def import_warc(store: Database, archive: Archive, path: Path) -> Imported:
    """Take the pages and PDFs of a web archive as documents, by the source ``warc:<its name>``.

    Raises:
        SendminerError: warcio is not installed, or the file is no web archive.
    """
    source, frontier = f"warc:{path.name}", Frontier(store)
    started = now()
    kept = passed_over = lost = 0
    with store.transaction():
        run = frontier.begin([source], {}, started)[source]
    for group in _groups(_answers(path, Room())):
        answers = [answer for answer in group if answer is not None]
        whole = [answer for answer in answers if answer.outcome == "ok"]
        names = archived((answer.held for answer in whole), archive)
        named = {id(answer): name for answer, name in zip(whole, names, strict=True)}
        passed_over += len(group) - len(answers)
        with store.transaction():
            for answer in answers:
                name = named.get(id(answer))
                for row in frontier.add(run, source, [Request(answer.url, "warc", settled=True)]):
                    reading = Reading(document=name is not None)
                    record(store, Judged(row, answer, reading, answer.outcome, name, None))
                    frontier.end(row, "done" if name else "failed")
                    kept += name is not None
                    lost += name is None
        for answer in answers:
            answer.held.close()
    with store.transaction():
        frontier.finish(started)
    return Imported(kept, passed_over, lost)


def _write(writer: Any, entry: Any) -> None:
    writer.write_record(entry)
    entry.raw_stream.close()  # a temporary file of warcio's own


def _record(writer: Any, row: dict[str, Any], body: bytes) -> Any:
    headers = {**known(row["headers"]), "content-length": str(len(body))}
    kept = [(name, text) for name, text in headers.items() if name not in _REWRITTEN]
    status = _warcio("warcio.statusandheaders").StatusAndHeaders(
        f"{row['status']} OK", [*kept, ("content-length", str(len(body)))], protocol="HTTP/1.1"
    )
    return writer.create_warc_record(
        row["final_url"],
        "response",
        payload=BytesIO(body),
        http_headers=status,
        warc_headers_dict={"WARC-Date": row["fetched_at"]},
    )


def _groups(answers: Iterable[Answer | None]) -> Iterator[list[Answer | None]]:
    """So many at a time as are kept together; those before a fault are given before it is told."""
    group: list[Answer | None] = []
    try:
        for answer in answers:
            group.append(answer)
            if len(group) == _AT_ONCE:
                yield group
                group = []
    except SendminerError:
        yield group
        raise
    yield group


def _answers(path: Path, room: Room) -> Iterator[Answer | None]:
    """The answers in a web archive that can be documents; None for each that is passed over."""
    warcio = _warcio("warcio.archiveiterator")
    try:
        with path.open("rb") as stream:
            entries = warcio.ArchiveIterator(stream)
            entries.reader.readline = _short(entries.reader.readline)
            for entry in entries:
                if entry.rec_type in {"response", "resource"}:
                    yield _told(entry, room)
    except Exception as fault:  # warcio raises whatever a broken file leads it to
        raise SendminerError(
            f"{path} could not be read as a web archive ({fault}).",
            "Give a .warc or .warc.gz file; what came before the fault was kept.",
        ) from fault


def _short(readline: Callable[..., bytes]) -> Callable[..., bytes]:
    """Lines of headers up to a length: warcio takes the square of it."""
    return lambda length=None: readline(min(length or _LONGEST_LINE, _LONGEST_LINE))


def _told(entry: Any, room: Room) -> Answer | None:
    """What a record holds, or that it could not be read: one must not cost those behind it."""
    try:
        return _answer(entry, room)
    except Exception as fault:
        note = f"Its record in the web archive cannot be read ({type(fault).__name__})."
        return _lost(entry, "damaged", note)


def _answer(entry: Any, room: Room) -> Answer | None:
    http = entry.http_headers
    status = int(http.get_statuscode() or 0) if http else 200
    kind = (http or entry.rec_headers).get_header("Content-Type") or ""
    url = _address(entry)
    if status != 200 or not _DOCUMENTS.match(kind.lower()) or not url.startswith("http"):
        return _cut_off(entry) if _is_short(entry) else None
    body, stream = Body(room), entry.content_stream()
    while body.size <= DECODED and (piece := stream.read(_PIECE)):
        body.write(piece)
    if body.size > DECODED:
        return _lost(entry, "too_large", f"It holds more than {DECODED // 2**20} MB.")
    if _is_short(entry):
        return _cut_off(entry)
    if body.blank:
        return None
    return Answer(url, "ok", url, _moment(entry), status, {"content-type": kind}, body)


def _address(entry: Any) -> str:
    return entry.rec_headers.get_header("WARC-Target-URI") or ""


def _moment(entry: Any) -> str:
    """When it was fetched, where the record says so in the form that it must have."""
    date = _MOMENT.match(entry.rec_headers.get_header("WARC-Date") or "")
    return f"{date[0]}Z" if date else now()


def _is_short(entry: Any) -> bool:
    """Whether the file ends before the record does."""
    while entry.raw_stream.read(_PIECE):
        pass
    return bool(entry.raw_stream.limit > 0)


def _cut_off(entry: Any) -> Answer:
    return _lost(entry, "damaged", "The web archive breaks off in it.")


def _lost(entry: Any, outcome: Outcome, note: str) -> Answer:
    url = _address(entry)
    return Answer(url, outcome, url, _moment(entry), note=note)


def _warcio(module: str) -> Any:
    from importlib import import_module

    try:
        return import_module(module)
    except ImportError as missing:
        raise SendminerError(
            "Web archives need the library warcio, which is not installed.",
            "Install it with: pip install 'sendminer[warc]'",
        ) from missing
