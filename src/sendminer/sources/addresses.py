"""Addresses as council pages write them: with spaces, line ends, and keys in any case."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_HOST = re.compile(r"(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")
"""Hosts as they go over the wire; a name and password before one is no part of a council's page."""
_LONGEST = 4_000
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"
_QUERY_SAFE = _PATH_SAFE + "?"


def absolute(base: str, href: str) -> str | None:
    """Whole address of a link on a page; None for what is no web address."""
    cleaned = _CONTROL.sub("", href).strip()
    if not cleaned or len(cleaned) > _LONGEST:
        return None
    try:
        parts = urlsplit(urljoin(base, cleaned))
        if parts.scheme not in ("http", "https") or not _HOST.fullmatch(parts.netloc):
            return None
        _ = parts.port  # an impossible one raises
    except ValueError:
        return None
    path, query = quote(parts.path, safe=_PATH_SAFE), quote(parts.query, safe=_QUERY_SAFE)
    return urlunsplit((parts.scheme, parts.netloc, path or "/", query, ""))


def parameters(url: str) -> dict[str, str]:
    """Parameters of an address with their keys in lower case: MId, MID and mid are one."""
    try:
        query = urlsplit(url.strip()).query
    except ValueError:
        return {}
    return {key.lower(): value.strip() for key, value in parse_qsl(query, keep_blank_values=True)}


def number(url: str, *keys: str) -> str:
    """The first of the parameters that is a plain number, or ""."""
    found = parameters(url)
    for key in keys:
        value = found.get(key.lower(), "")
        if is_number(value):
            return value
    return ""


def is_number(text: str) -> bool:
    """Say whether it is one of the numbers that council software gives to things."""
    return text.isascii() and text.isdigit() and len(text) <= 12


def page_name(url: str) -> str:
    """Name of the page that an address asks for, in lower case: "ielistdocuments.aspx"."""
    try:
        path = urlsplit(url.strip()).path
    except ValueError:
        return ""
    return path.rpartition("/")[2].lower()


def host(url: str) -> str:
    """Host of an address, or ""."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def is_web_address(text: str) -> bool:
    """Say whether it is an address with https:// or http:// and a host."""
    try:
        return urlsplit(text).scheme in ("http", "https") and bool(host(text))
    except ValueError:
        return False


def with_query(base: str, page: str, **query: str) -> str:
    """Address of a page under a base folder."""
    asked = urlencode(query, quote_via=quote)
    return f"{base.rstrip('/')}/{page}" + (f"?{asked}" if asked else "")
