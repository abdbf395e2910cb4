"""Bytes in, a document out: pages, web-service answers, PDFs and plain text.

::

    detect ──► decoding ──► moderngov     pages of council software, answers of its web service
          │            ├──► pages         HTML as words; pages that are the document throughout
          │            ├──► articles      the story in a news page, and who wrote it when
          │            └──► text          kind, council, day, items and resolutions: of all of them
          └──► files                      PDF, Word, mail

What a document is, is told by its content and never by its name. Nothing here touches the
network or the disk. Libraries that are slow to load are imported when a document needs them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

from sendminer.errors import ReadError
from sendminer.parse import detect
from sendminer.parse.reading import Reading, Unreadable, checked
from sendminer.records import Document, Read

__all__ = ["parse", "parsed"]


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
    found = parsed(
        data,
        name=name,
        url=url,
        retrieved_at=retrieved_at,
        published=published,
        force_text=force_text,
    )
    return found.document


def parsed(
    data: bytes,
    *,
    name: str,
    url: str | None = None,
    retrieved_at: str | None = None,
    published: date | None = None,
    force_text: bool = False,
) -> Read:
    """The same, with what of the document was not read."""
    digest = sha256(data).hexdigest()
    found = _attempted(data, name, force_text=force_text)
    document = Document(
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
        social_title=found.social_title,
        author=found.author,
        updated=found.updated,
        pages=found.pages,
        items=found.items,
        officials=found.officials,
    )
    return Read(document, found.rest)


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
    from sendminer.parse.text.plain import read_text

    if force_text:
        return read_text(decode(data))
    form = detect.form(data)
    if form == "pdf":
        from sendminer.parse.files.pdf import read_pdf

        return read_pdf(data)
    if form == "docx":
        from sendminer.parse.files.docx import read_docx

        return read_docx(data)
    found = _text(data, decode(data))
    return replace(found, rest=replace(found.rest, cut=detect.breaks_off(data)))


def _text(data: bytes, text: str) -> Reading:
    """Read what is text of some kind."""
    from sendminer.parse.text.plain import read_text

    form = "text" if not text or text.isspace() else detect.text_form(text)
    if form == "mail":
        from sendminer.parse.files.mail import read_mail

        return read_mail(data, _markup)
    return read_text(text) if form == "text" else _markup(text)


def _markup(source: str) -> Reading:
    """Read a page or an XML answer."""
    from sendminer.parse.articles.article import read_article
    from sendminer.parse.moderngov.page import read_page
    from sendminer.parse.moderngov.service import is_answer, read_answer
    from sendminer.parse.pages.attributes import tamed
    from sendminer.parse.pages.markup import tree
    from sendminer.parse.pages.plain_page import parted, read_plain_page

    source = tamed(source)
    if is_answer(source):
        return read_answer(source)
    front, source = parted(source)
    page = tree(source)
    return read_page(page) or read_plain_page(page, front) or read_article(page, source)
