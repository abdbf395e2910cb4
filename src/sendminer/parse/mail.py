"""A saved e-mail or web archive (.eml, .mhtml): the page or the words in it.

Press offices send releases by mail, and browsers save pages as MHTML, which is a mail by its
form. The words are read as text or as a page; attachments are named, not read: saved, they are
documents of their own.
"""

from __future__ import annotations

import email
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parsedate_to_datetime

from sendminer.parse.decoding import decode
from sendminer.parse.markup import collapsed
from sendminer.parse.reading import Reading, Unreadable

_HEADER = re.compile(r"(?:[A-Za-z-]{2,40}: {0,3}[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){2}")
_FIELDS = re.compile(r"^(?:from|to|subject|mime-version|received|date|message-id):", re.I | re.M)
_NO_DOCUMENT = re.compile("^image/|^text/calendar|signature")
_WINDOW = 20_000
_FEWEST_FIELDS = 3


def is_mail(head: str) -> bool:
    """Say whether a text begins with the headers of a mail."""
    start = head[:_WINDOW].lstrip("\ufeff\r\n").replace("\r\n", "\n")
    block = start.partition("\n\n")[0] + "\n"
    return bool(_HEADER.match(block)) and len(_FIELDS.findall(block)) >= _FEWEST_FIELDS


def read_mail(
    data: bytes, page: Callable[[str], Reading], words: Callable[[str], Reading]
) -> Reading:
    """Read the mail's page with ``page``, or its plain words with ``words``.

    Raises:
        Unreadable: it holds neither.
    """
    message = email.message_from_bytes(data, policy=default)
    found = _body(message, page, words)
    sent = collapsed(str(message["from"] or ""))
    sender = collapsed(sent.partition("<")[0].strip(' "')) or None
    location = str(message["content-location"] or message["snapshot-content-location"] or "")
    return replace(
        found,
        title=collapsed(str(message["subject"] or "")) or found.title,
        publisher=found.publisher or sender,
        url=location.strip() if location.startswith("http") else found.url,
        published=found.published or _day(message),
    )


def attachments(data: bytes) -> tuple[str, ...]:
    """The names of the documents that are attached to a mail; pictures and signatures are none."""
    if not is_mail(data[:_WINDOW].decode("latin-1")):
        return ()
    message = email.message_from_bytes(data, policy=default)
    if message.get_content_type() == "multipart/related":  # a web archive, and the page's parts
        return ()
    try:
        return tuple(
            collapsed(part.get_filename() or part.get_content_type())
            for part in message.iter_attachments()
            if not _NO_DOCUMENT.search(part.get_content_type())
        )
    except (AttributeError, LookupError, TypeError, ValueError):
        return ()  # headers that no mail program wrote


def _body(
    message: EmailMessage, page: Callable[[str], Reading], words: Callable[[str], Reading]
) -> Reading:
    # A web archive is a page; a mail's plain part says the same as its page without the frame.
    archive = message.get_content_type() == "multipart/related"
    for kind in ("html", "plain") if archive else ("plain", "html"):
        part = message.get_body(preferencelist=(kind,))
        text = _text(part) if part is not None else ""
        if text.strip():
            return page(text) if kind == "html" else words(text)
    raise Unreadable(
        "empty", "is a mail with no words in it.", "Save its attachments, and read those."
    )


def _text(part: MIMEPart) -> str:
    """A part's words in the encoding that it names, else in the one that fits."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    named = part.get_content_charset()
    if named and named != "us-ascii":
        try:
            return data.decode(named)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _day(message: EmailMessage) -> date | None:
    """The day on which it was sent, where the header can be read."""
    try:
        return parsedate_to_datetime(str(message["date"])).date()
    except (ValueError, TypeError, IndexError):
        return None
