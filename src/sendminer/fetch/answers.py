"""What came of asking for one address, in the words of the coverage table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import httpx

from sendminer.errors import Outcome
from sendminer.fetch.bodies import Body

MOST_HEADERS = 64
LONGEST_HEADER = 1024
_NOT_KEPT = frozenset({"set-cookie", "set-cookie2"})
"""A cookie is a key to somebody's visit, and this program makes no visits."""

_STATUS: dict[int, Outcome] = {
    200: "ok", 203: "ok", 204: "empty", 205: "empty", 304: "unchanged",
    401: "blocked", 403: "blocked", 429: "blocked", 451: "blocked",
    404: "not_published", 410: "not_published",
}  # fmt: skip

_CHALLENGE_HEADERS = {"cf-mitigated": "challenge", "x-amzn-waf-action": "challenge"}
_CHALLENGE_MARKS = (
    b"_Incapsula_Resource",
    b"/cdn-cgi/challenge-platform/",
    b"window._cf_chl_opt",
    b"Attention Required! | Cloudflare",
    b"The requested URL was rejected. Please consult with your administrator",
    b"awsWafCookieDomainList",
    b"Sucuri WebSite Firewall - Access Denied",
)
_LONGEST_CHALLENGE = 64 * 1024
"""A page of the site's own that quotes one of the marks is longer than a challenge."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One address and what came of it.

    ``outcome`` is ``ok`` where the bytes can be read. ``note`` is a sentence for a person.
    ``requests`` counts what it cost. ``down`` says that the fault lies with the whole host,
    so that to ask it for another page now is in vain; ``leave_alone``, that it asked for a rest
    longer than anybody waits.
    """

    url: str
    outcome: Outcome
    final_url: str
    fetched_at: str
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    held: Body = field(default_factory=Body, repr=False)
    note: str = ""
    requests: int = 0
    down: bool = False
    leave_alone: bool = False

    @property
    def body(self) -> bytes:
        """The bytes, read into memory."""
        return self.held.read()


def outcome_of(status: int, headers: Mapping[str, str], body: Body) -> tuple[Outcome, str]:
    """The outcome of an answer that came whole, and a note where it is not plain."""
    if challenged(headers, body):
        return "blocked", "The site's firewall wants a browser and not a program."
    outcome = _STATUS.get(status, "error")
    if outcome == "ok" and body.blank:
        return "empty", "The answer holds nothing."
    return outcome, "" if outcome in {"ok", "unchanged"} else f"The site answered {status}."


def challenged(headers: Mapping[str, str], body: Body) -> bool:
    """Whether this is a firewall's page in the place of the one that was asked for."""
    if any(headers.get(name, "").lower() == value for name, value in _CHALLENGE_HEADERS.items()):
        return True
    if body.size > _LONGEST_CHALLENGE:
        return False
    page = body.read()
    return any(mark in page for mark in _CHALLENGE_MARKS)


def kept_headers(headers: httpx.Headers) -> dict[str, str]:
    """The headers of an answer, bounded; a broken byte is kept as its escape."""
    kept: dict[str, str] = {}
    for name, value in headers.items():
        if len(kept) == MOST_HEADERS:
            break
        if name not in _NOT_KEPT:
            kept[name[:LONGEST_HEADER]] = value[:LONGEST_HEADER]
    return kept
