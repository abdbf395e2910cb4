"""Bytes to text: what the byte order mark says, else UTF-8, else what the bytes look like."""

from __future__ import annotations

import codecs
import re

from sendminer.parse.reading import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:charset|encoding)\s{0,8}=\s{0,8}["']?\s{0,8}([A-Za-z0-9_.:-]{2,40})"""
)
_HEAD = 4096
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_PLAUSIBLE = re.compile(rb"[\x80\x85\x91-\x97\x99\xa0\xa3\xa9\xab\xae\xb0\xb7\xbb-\xbe\xc0-\xff]")
_LETTERS = re.compile(r"[\t\n\r -~\xa0-\u024f\u1e80-\u1ef3\u2000-\u20cf]")
_HIGH = re.compile(rb"[\x80-\xff]")
_SAMPLE = 65_536
_NO_PAGES = {"charmap", "idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"}
"""Python's own encodings: no page is written in one, and punycode takes the square of its time."""
_LATIN = {"iso-8859-1", "latin-1", "latin1", "iso8859-1", "us-ascii", "ascii", "windows-1252"}


def decode(data: bytes) -> str:
    """Turn the bytes of a text, page or XML answer into text, without its byte order mark.

    Raises:
        Unreadable: they are not text in any encoding that fits (outcome ``not_text``).
    """
    text = _by_mark(data)
    if text is None:
        text = _wide(data) or _narrow(data)
    elif _is_chance(data, text):
        raise _not_text()
    return _sane(text)


def _is_chance(data: bytes, text: str) -> bool:
    """Say whether bytes that begin with a mark of UTF-16 or UTF-32 are other data.

    Any two bytes are some character; those of a British text are mostly Latin.
    """
    sample = text[:_SAMPLE]
    return not data.startswith(codecs.BOM_UTF8) and 2 * len(_LETTERS.findall(sample)) < len(sample)


def _by_mark(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return None


def _wide(data: bytes) -> str | None:
    """Decode UTF-16 that has lost its mark: every other byte of English text is zero."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return data.decode("utf-16-le", "replace")
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return data.decode("utf-16-be", "replace")
    return None


def _narrow(data: bytes) -> str:
    """Decode one-byte encodings and UTF-8; valid UTF-8 overrules what a page declares."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _mostly_utf8(data):
        return data.decode("utf-8", _FALLBACK)
    encoding = _declared(data) or _guessed(data)
    return data.decode(encoding, "replace")


def _mostly_utf8(data: bytes) -> bool:
    """Say whether the bytes are UTF-8 with a few strays, as pages pasted from Word are."""
    lost = data.decode("utf-8", "replace").count("\ufffd")
    kept = len(_HIGH.findall(data)) - lost
    return kept > 4 * lost


def _stray(fault: UnicodeError) -> tuple[str, int]:
    """Read a byte that is no UTF-8 as Windows-1252, which is where strays come from."""
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    stray = fault.object[fault.start : fault.end]
    return stray.decode("cp1252", "replace"), fault.end


_FALLBACK = "sendminer_stray_cp1252"
codecs.register_error(_FALLBACK, _stray)


def _declared(data: bytes) -> str | None:
    """Encoding that the head of a page or XML answer names, if Python knows it as text."""
    found = _DECLARED.search(data[:_HEAD])
    if found is None:
        return None
    name = found[1].decode("ascii").lower()
    if name in _LATIN:
        # Browsers read these names as Windows-1252 (WHATWG Encoding Standard).
        return "cp1252"
    # The bytes are known not to be UTF-8, whatever the page claims.
    return None if name.startswith("utf") else codec(name)


def codec(name: str) -> str | None:
    """Python's name for an encoding that a page or a mail names, if it can be written in it."""
    try:
        found = codecs.lookup(name).name
        b"".decode(found)
    except (LookupError, ValueError):  # no encoding of text, or a name that cannot be one
        return None
    return None if found.replace("_", "-") in _NO_PAGES else found


def _guessed(data: bytes) -> str:
    """Windows-1252 where its accents and quotation marks would make sense, else a guess."""
    sample = data[:_SAMPLE]
    high = len(_HIGH.findall(sample))
    letters = sum(map(sample.count, (b" ", b"e", b"t", b"a", b"\n")))
    if len(_PLAUSIBLE.findall(sample)) >= 0.9 * high and high < 0.2 * len(sample) and letters:
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best is not None else "cp1252"


def _sane(text: str) -> str:
    """Refuse what is not text: more than one character in 200 a control code, or lost."""
    bad = len(_CONTROL.findall(text)) + text.count("\ufffd")
    if bad > max(2, len(text) // 200) or (bad and len(text) < 16):
        raise _not_text()
    return text


def _not_text() -> Unreadable:
    return Unreadable(
        "not_text", "is not text.", "Save the document as PDF or plain text, and read that."
    )
