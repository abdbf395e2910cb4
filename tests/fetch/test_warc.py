"""Web archives are read and written a few pages at a time."""

from __future__ import annotations

import tracemalloc
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
from sendminer.fetch.kept import documents
from sendminer.fetch.warc import import_warc
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
