"""Which documents a mail brings along; a mail may be anything that was sent."""

from __future__ import annotations

import pytest

from sendminer.parse import parsed

HEAD = b"From: Jo Ash <jo@ash.example>\nSubject: Places\nDate: Thu, 12 Mar 2026 10:00:00 +0000\n"
MIXED = HEAD + b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
WORDS = b"--b\nContent-Type: text/plain\n\nPlaces come.\n"
PDF = b"--b\nContent-Type: application/pdf\nContent-Disposition: attachment"
MAILS = {
    "none": (HEAD + b"\nPlaces come.\n", ()),
    "a name": (MIXED + WORDS + PDF + b'; filename="plan\n .pdf"\n\nx\n--b--\n', ("plan .pdf",)),
    "no name": (MIXED + WORDS + PDF + b"\n\nx\n--b--\n", ("application/pdf",)),
    "a mail passed on": (
        MIXED + WORDS + b"--b\nContent-Type: message/rfc822\n\n" + HEAD + b"\nMore.\n--b--\n",
        ("message/rfc822",),
    ),
    "a signature": (
        MIXED + WORDS + b"--b\nContent-Type: application/pkcs7-signature\n\nx\n--b--\n", ()
    ),
    "a web archive": (
        HEAD + b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
        + WORDS + PDF + b"\n\nx\n--b--\n",
        (),
    ),
    "a charset that is none": (
        MIXED + WORDS + PDF + b"; filename*=no-such''%ff.pdf\n\nx\n--b--\n", ("\ufffd.pdf",),
    ),
    "no mail": (b"Places come.\n", ()),
}  # fmt: skip


@pytest.mark.parametrize(("data", "names"), MAILS.values(), ids=MAILS.keys())
def test_what_is_attached(data: bytes, names: tuple[str, ...]) -> None:
    """By its name, or by its kind where it has none."""
    assert parsed(data, name="m.eml").rest.attached == names
