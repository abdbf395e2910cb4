"""What a site lets programs read: robots.txt by RFC 9309."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from protego import Protego

from sendminer.errors import Outcome

PRODUCT = "sendminer"
"""The name that a site can address us by in its robots.txt."""

LARGEST = 1024 * 1024
"""RFC 9309 asks for half of this at least."""

LONGEST_DELAY = 30.0
"""Crawl-delay is honoured up to so many seconds: a day between two pages means 'go away'."""

_AGENT = re.compile(r"^[ \t]*user-?agent[ \t]*:[ \t]*([^\r\n#]*)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site for us.

    Where they could not be got, ``outcome`` and ``note`` say why nothing may be read, and
    ``again`` whether another try may help.
    """

    robots: Protego | None = None
    outcome: Outcome = "ok"
    note: str = ""
    again: bool = False

    @classmethod
    def read(cls, status: int, body: bytes) -> Self:
        """The rules that an answer for /robots.txt gives."""
        if 200 <= status < 300:
            return cls(Protego.parse(_shortened(body.decode("utf-8-sig", "replace"))))
        if 400 <= status < 500 and status != 429:
            return cls()
        note = f"The site's robots.txt answered {status}: it is taken to forbid all for now."
        return cls(None, "blocked", note, again=True)

    def allow(self, url: str) -> bool:
        """Whether this address may be asked for."""
        return self.outcome == "ok" and (
            self.robots is None or bool(self.robots.can_fetch(url, PRODUCT))
        )

    @property
    def delay(self) -> float:
        """Seconds that the site wants between two requests, within reason."""
        found = self.robots.crawl_delay(PRODUCT) if self.robots else None
        return min(found or 0.0, LONGEST_DELAY)


def _shortened(text: str) -> str:
    """Put all programs but us under one name.

    The parser keeps each rule once for each program of its group: ten thousand names over ten
    thousand rules would fill the memory.
    """

    def renamed(line: re.Match[str]) -> str:
        name = line[1].strip().lower()
        return line[0] if name == "*" or PRODUCT in name else "User-agent: another"

    return _AGENT.sub(renamed, text)
