"""A saved e-mail or web archive (.eml, .mhtml): the page or the words in it.

Press offices send releases by mail, and browsers save pages as MHTML, which is a mail by its
form. The words are read as text or as a page; attachments are named, not read: saved, they are
documents of their own.
"""

from __future__ import annotations

import email
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from email.message import EmailMessage, MIMEPart
from email.policy import EmailPolicy
from itertools import count
from typing import Any, cast

from sendminer.moments import sent_at
from sendminer.parse.decoding import codec, decode
from sendminer.parse.pages.markup import collapsed
from sendminer.parse.reading import Reading, Unreadable
from sendminer.parse.text.plain import read_text
from sendminer.records import Rest

_HEADER = re.compile(r"(?:[A-Za-z-]{2,40}: {0,3}[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){2}")
_FIELDS = re.compile(r"^(?:from|to|subject|mime-version|received|date|message-id):", re.I | re.M)
_NO_DOCUMENT = re.compile("^image/|^text/calendar|signature")
_WINDOW = 20_000
_FEWEST_FIELDS = 3
_LONGEST_HEADER = 4_000
"""Characters of a header that are read; Python's reader takes the square of them."""
_MOST_PARTS = 5_000
"""More than a saved page has pictures."""


def is_mail(head: str) -> bool:
    """Say whether a text begins with the headers of a mail."""
    start = head[:_WINDOW].lstrip("\ufeff\r\n").replace("\r\n", "\n")
    block = start.partition("\n\n")[0] + "\n"
    return bool(_HEADER.match(block)) and len(_FIELDS.findall(block)) >= _FEWEST_FIELDS


class _Bounded(EmailPolicy):
    """Reads no header further than any has to say; one that cannot be read says nothing."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """The header as Python's reader understands it, where it does."""
        try:
            return super().header_fetch_parse(name, value[:_LONGEST_HEADER])
        except RecursionError:
            raise
        except Exception:  # whatever a stranger's header sets off in there
            return ""


def _message(data: bytes) -> EmailMessage:
    """A mail of up to so many parts."""
    number = count(1)
    policy: Any = _Bounded()

    def part(**how: Any) -> EmailMessage:
        if next(number) > _MOST_PARTS:
            says = f"is a mail of more than {_MOST_PARTS:,} parts."
            raise Unreadable("too_large", says, "Save its page by itself, and read that.")
        return EmailMessage(**how)

    bounded = policy.clone(message_factory=part)
    return cast("EmailMessage", email.message_from_bytes(data, policy=bounded))


def read_mail(data: bytes, page: Callable[[str], Reading]) -> Reading:
    """Read the mail's plain words, or its page with ``page``.

    Raises:
        Unreadable: it holds neither.
    """
    message = _message(data)
    found = _body(message, page)
    archive = _is_archive(message)
    sent = collapsed(str(message["from"] or ""))
    # A browser signs as sender, without an address ("Saved by Blink"), with the day of saving.
    saved = archive and "@" not in sent
    sender = None if saved else collapsed(sent.partition("<")[0].strip(' "')) or None
    location = str(message["content-location"] or message["snapshot-content-location"] or "")
    return replace(
        found,
        title=collapsed(str(message["subject"] or "")) or found.title,
        publisher=found.publisher or sender,
        url=location.strip() if location.startswith("http") else found.url,
        published=found.published or (None if saved else _day(message)),
        rest=Rest(attached=() if archive else _attached(message)),
    )


def _is_archive(message: EmailMessage) -> bool:
    """Say whether it is a page that a browser saved with its parts."""
    return message.get_content_type() == "multipart/related"


def _attached(message: EmailMessage) -> tuple[str, ...]:
    """The names of the documents that are attached to a mail; pictures and signatures are none."""
    try:
        return tuple(
            collapsed(part.get_filename() or part.get_content_type())
            for part in message.iter_attachments()
            if not _NO_DOCUMENT.search(part.get_content_type())
        )
    except (AttributeError, LookupError, TypeError, ValueError):
        return ()  # headers that no mail program wrote


def _body(message: EmailMessage, page: Callable[[str], Reading]) -> Reading:
    # A web archive is a page; a mail's plain part says the same as its page without the frame.
    for kind in ("html", "plain") if _is_archive(message) else ("plain", "html"):
        part = message.get_body(preferencelist=(kind,))
        text = _text(part) if part is not None else ""
        if text.strip():
            return page(text) if kind == "html" else read_text(text)
    raise Unreadable(
        "empty", "is a mail with no words in it.", "Save its attachments, and read those."
    )


def _text(part: MIMEPart) -> str:
    """A part's words in the encoding that it names, else in the one that fits."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    named = part.get_content_charset()
    encoding = codec(named) if named and named != "us-ascii" else None
    if encoding:
        with suppress(ValueError):
            return data.decode(encoding)
    return decode(data)


def _day(message: EmailMessage) -> date | None:
    """The day on which it was sent, where the header can be read."""
    sent = sent_at(str(message["date"] or ""))
    return sent.date() if sent else None
