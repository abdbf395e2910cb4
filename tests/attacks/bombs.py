"""Small answers that want to become large, and a crawl over them that says how much it grew.

Run as a program in a process of its own: ``python -m tests.attacks.bombs FOLDER URL``.
"""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from pathlib import Path

from sendminer.fetch.kept import documents
from sendminer.parse import parse
from sendminer.sources.plan import Reading, Request, Wanted
from tests.fetch.site import Ask, Reply, page
from tests.fetch.tools import Links, Project, door
from tests.pages import ARTICLE, NOTE, pdf
from tests.parse.test_attacks import BOMB

MB = 2**20


def _zeros(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(bytes(MB)) for _ in range(megabytes)) + packer.flush()


def _without_end(ask: Ask) -> None:
    ask.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
    for _ in range(100):
        ask.wfile.write(b"The council will act. " * (MB // 22))
    ask.close_connection = True


def pdf_with(stream: bytes, filters: str = "/FlateDecode", box: str = "0 0 600 800") -> bytes:
    """A PDF of one page with these bytes as its content."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[" + box.encode() + b"]/Contents 4 0 R"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length " + str(len(stream)).encode() + b"/Filter[" + filters.encode() + b"]>>stream\n"
        + stream + b"\nendstream",
    ]  # fmt: skip
    return _assembled(parts)


def _assembled(parts: list[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    size = len(parts) + 1
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    tail = b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    return out + head + table + tail


_ENDLESS = _assembled(
    [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + b"2 0 R " * 5000 + b"]/Count 99999999>>",
    ]
)
_AGENTS = "".join(f"User-agent: bot{n}\n" for n in range(20_000))
ROBOTS = _AGENTS + "".join(f"Disallow: /x{n}\n" for n in range(20_000))


def site_of_bombs() -> dict[str, Reply]:
    """The pages of the site; all but the good ones are bombs."""
    zeros, laughs = _zeros(300), BOMB.encode()
    attributes = " ".join(f'a{n}="{n}"' for n in range(100_000))
    square = b'<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "' + b"ha" * 50_000 + b'">]><meeting>'
    bombs: dict[str, Reply] = {
        "/gzip": page(zeros, content_encoding="gzip"),
        "/gzip-in-gzip": page(gzip.compress(zeros), content_encoding="gzip, gzip"),
        "/deflate": page(zlib.compress(bytes(100 * MB)), content_encoding="deflate"),
        "/without-end": _without_end,
        "/laughs": page(laughs, content_type="text/xml"),
        "/laughs-in-gzip": page(gzip.compress(laughs), content_encoding="gzip"),
        "/square": page(square + b"&a;" * 20_000 + b"</meeting>"),
        "/deep-html": page(b"<html><body>" + b"<div>" * 300_000 + b"x"),
        "/deep-xml": page(b"<meeting>" + b"<a>" * 300_000),
        "/deep-lists": page(b"<ul><li>" * 100_000),
        "/attributes": page(f"<html><body><p {attributes}>{ARTICLE}"),
        "/attributes-of-an-answer": page(f"<meeting {attributes}></meeting>"),
        "/pdf-without-end": page(_ENDLESS),
        "/pdf-of-zeros": page(pdf_with(zlib.compress(bytes(100 * MB)))),
        "/pdf-in-pdf": page(
            pdf_with(zlib.compress(zlib.compress(bytes(100 * MB))), "/FlateDecode/FlateDecode")
        ),
        "/pdf-of-words": page(
            pdf_with(zlib.compress(b"BT /F1 9 Tf " + b"(council) Tj " * 1_000_000 + b"ET"))
        ),
        "/pdf-too-wide": page(pdf_with(zlib.compress(b"BT ET"), box="0 0 1e9 1e9")),
    }
    good = {"/good-1": page(ARTICLE), "/good-2": page(NOTE), "/good-3": page(pdf("£2m for places"))}
    names = [*list(good)[:1], *bombs, *list(good)[1:]]
    first = page(" ".join(f'<a href="{name}">' for name in names))
    return {"/": first, "/robots.txt": page(ROBOTS)} | bombs | good


class Parsing(Links):
    """A source that parses every document, with whatever that raises."""

    def read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        """Parse all but the first page; say how far the memory grew by it."""
        if request.url == self.first:
            return super().read(request, body, wanted)
        parse(body, name=request.url)
        return Reading(document=True)


def grown() -> int:
    """The most memory that this process has had since ``forget``, in bytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def forget() -> None:
    """Begin to measure afresh."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def main(folder: str, url: str) -> None:
    """Crawl and print the growth in bytes, the outcomes and the documents, as JSON."""
    for warm in (ARTICLE.encode(), NOTE.encode(), pdf("£2m for places"), BOMB.encode()):
        try:
            parse(warm, name="warm")
        except Exception as fault:
            print(fault, file=sys.stderr)
    project = Project(Path(folder))
    gate = door(tries=1)
    forget()
    before = grown()
    report = project.crawl(Parsing(url), gate=gate)
    growth = grown() - before
    gate.close()
    found = project.rows("SELECT key, outcome, note FROM fetches")
    with project.store() as store:
        kept = [doc.url for doc in documents(store)]
    print(json.dumps({"growth": growth, "left": report.left, "found": found, "kept": kept}))


if __name__ == "__main__":
    main(*sys.argv[1:])
