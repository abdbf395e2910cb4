"""Web archives are read and written a few pages at a time."""

from __future__ import annotations

import tracemalloc
import zlib
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from sendminer.archive import Archive
from sendminer.errors import SendminerError
from sendminer.fetch.bodies import TOGETHER
from sendminer.fetch.kept import documents, lost_now
from sendminer.fetch.warc import import_warc
from sendminer.moments import now
from sendminer.store.database import Database

PAGES, SIZE = 24, 2 * 1024 * 1024


def write(path: Path, bodies: Iterable[bytes]) -> None:
    """A web archive of PDFs."""
    head = StatusAndHeaders("200 OK", [("Content-Type", "application/pdf")], "HTTP/1.1")
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=False)
        for number, body in enumerate(bodies):
            url = f"https://leeford.example/{number}.pdf"
            record = writer.create_warc_record(
                url, "response", payload=BytesIO(body), http_headers=head
            )
            writer.write_record(record)
            record.raw_stream.close()


def test_large_pages_are_not_all_in_memory_at_once(tmp_path: Path) -> None:
    """Thirty-two reports packs of the largest size would be two gigabytes."""
    write(tmp_path / "reports.warc", (Random(number).randbytes(SIZE) for number in range(PAGES)))
    with Database(tmp_path / "s.sqlite") as store, Archive(tmp_path / "archive") as archive:
        tracemalloc.start()
        try:
            found = import_warc(store, archive, tmp_path / "reports.warc")
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert found.kept == len(list(documents(store))) == PAGES
    assert most < 3 * (TOGETHER + SIZE)


def test_what_comes_before_a_fault_is_kept(tmp_path: Path) -> None:
    """A download that broke off: the pages that are whole are documents, as the error says."""
    path = tmp_path / "pages.warc"
    write(path, [b"%%PDF %d" % number for number in range(3)])
    with path.open("ab") as stream:
        stream.write(b"no record of a web archive\r\n" * 9)
    with Database(tmp_path / "s.sqlite") as store, Archive(tmp_path / "archive") as archive:
        with pytest.raises(SendminerError, match="kept"):
            import_warc(store, archive, path)
        assert len(list(documents(store))) == 3


def _record(http: str, body: bytes, *, more: str = "", short: int = 0) -> bytes:
    """A record as it stands in a file; ``short`` bytes of it are missing at the end."""
    block = f"HTTP/1.1 {http}\r\nContent-Type: text/html\r\n{more}\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://leeford.example/bad\r\n"
        "WARC-Date: 2026-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + (block[:-short] if short else block + b"\r\n\r\n")


def _zeros() -> bytes:
    packer = zlib.compressobj(wbits=31)
    return b"".join(packer.compress(bytes(2**20)) for _ in range(70)) + packer.flush()


@pytest.mark.parametrize(
    ("record", "outcome"),
    [
        (_record("abc OK", b"x"), "damaged"),
        (_record("² OK", b"x"), "damaged"),
        (_record("200 OK", _zeros(), more="Content-Encoding: gzip\r\n"), "too_large"),
    ],
    ids=["a status in letters", "a status in other digits", "a bomb"],
)
def test_a_bad_record_costs_itself_alone(tmp_path: Path, record: bytes, outcome: str) -> None:
    """Those behind it are read, and it is told and counted."""
    path = tmp_path / "pages.warc"
    write(path, [b"%PDF 1", b"%PDF 2"])
    path.write_bytes(record + path.read_bytes())
    with Database(tmp_path / "s.sqlite") as store, Archive(tmp_path / "archive") as archive:
        found = import_warc(store, archive, path)
        assert (found.kept, found.lost) == (2, 1)
        assert [(one.url, one.what) for one in lost_now(store)] == [
            ("https://leeford.example/bad", outcome)
        ]


def test_a_file_that_breaks_off_says_so(tmp_path: Path) -> None:
    """Half a page is no document, and not nothing either."""
    path = tmp_path / "pages.warc"
    path.write_bytes(_record("200 OK", b"<p>Half of it is here.", short=5))
    with Database(tmp_path / "s.sqlite") as store, Archive(tmp_path / "archive") as archive:
        found = import_warc(store, archive, path)
        assert (found.kept, found.lost) == (0, 1)
        assert list(documents(store)) == []


def test_a_line_of_headers_without_end(tmp_path: Path) -> None:
    """It is read in pieces: warcio would take the square of its length, and all of it at once."""
    path = tmp_path / "pages.warc"
    write(path, [b"%PDF 1"])
    head, rest = _record("200 OK", b"x").split(b"\r\n", maxsplit=1)
    long = b"\r\nX: " + b"x" * 8_000_000 + b"\r\n"
    path.write_bytes(head + long + rest + path.read_bytes())
    with Database(tmp_path / "s.sqlite") as store, Archive(tmp_path / "archive") as archive:
        tracemalloc.start()
        try:
            found = import_warc(store, archive, path)
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert found.kept == 2
    assert most < 8_000_000


@pytest.mark.parametrize("said", ["yesterday", "2026-01-01\x1b]0;x\x07 00:00:00"])
def test_a_moment_that_is_none(tmp_path: Path, said: str) -> None:
    """It is that of the import."""
    path = tmp_path / "pages.warc"
    record = _record("200 OK", b"<p>Here.")
    path.write_bytes(record.replace(b"2026-01-01T00:00:00Z", said.encode()))
    with Database(tmp_path / "s.sqlite") as store, Archive(tmp_path / "archive") as archive:
        before = now()
        import_warc(store, archive, path)
        assert before <= next(documents(store)).retrieved_at <= now()
