"""Bytes in, a document out: pages, web-service answers, PDFs and plain text.

::

    detect ──► decoding ──► text · moderngov_xml · moderngov_page · decision_page
          │                 plain_page · article
          └──► pdf

What a document is, is told by its content and never by its name. Nothing here touches the
network or the disk. Libraries that are slow to load are imported when a document needs them.
"""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from sendminer.errors import ReadError
from sendminer.parse import detect
from sendminer.parse.reading import Reading, Unreadable, checked
from sendminer.records import Document

__all__ = ["parse"]


def parse(
    data: bytes,
    *,
    name: str,
    url: str | None = None,
    retrieved_at: str | None = None,
    published: date | None = None,
    force_text: bool = False,
) -> Document:
    """Read one document.

    ``name`` is what messages call it. ``url`` is where it was fetched, and outranks the
    address that a page gives itself; ``published`` holds where the document does not say.
    ``force_text`` reads the bytes as plain text, whatever they look like.

    Raises:
        ReadError: it yields nothing; ``outcome`` says why and ``todo`` what to do.
    """
    digest = sha256(data).hexdigest()
    found = _attempted(data, name, force_text=force_text)
    return Document(
        # A letter first: a spreadsheet takes 16 digits, or 3e14159265358979, for a number.
        id=f"d{digest[:16]}",
        kind=found.kind,
        title=found.title,
        publisher=found.publisher,
        council=found.council,
        url=url or found.url,
        published=found.published or published,
        retrieved_at=retrieved_at,
        sha256=digest,
        text=found.text,
        items=found.items,
        officials=found.officials,
    )


def _attempted(data: bytes, name: str, *, force_text: bool) -> Reading:
    """Read, and put the document's name before whatever stands in the way."""
    try:
        found = _reading(data, force_text=force_text)
        checked(found.text)
    except Unreadable as fault:
        raise ReadError(fault.outcome, f"{name} {fault.says}", fault.todo) from None
    except RecursionError:
        what = f"{name} is nested too deeply to be read."
        raise ReadError("damaged", what, "Save it as plain text, and read that.") from None
    return found


def _reading(data: bytes, *, force_text: bool) -> Reading:
    from sendminer.parse.decoding import decode
    from sendminer.parse.text import read_text

    if not force_text and detect.form(data) == "pdf":
        from sendminer.parse.pdf import read_pdf

        return read_pdf(data)
    text = decode(data)
    if force_text or text.isspace() or not text or detect.text_form(text) == "text":
        return read_text(text)
    return _markup(text)


def _markup(source: str) -> Reading:
    """Read a page or an XML answer."""
    from sendminer.parse import decision_page, moderngov_page, moderngov_xml
    from sendminer.parse.article import read_article
    from sendminer.parse.markup import tree
    from sendminer.parse.plain_page import parted, read_plain_page

    if moderngov_xml.is_answer(source):
        return moderngov_xml.read_answer(source)
    front, source = parted(source)
    page = tree(source)
    content = moderngov_page.content_of(page)
    if content is None:
        return read_plain_page(page, front) or read_article(page, source)
    if decision_page.is_decision(content):
        return decision_page.read_decision(page, content)
    return moderngov_page.read_meeting(page, content)
