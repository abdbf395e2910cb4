"""Why no answer came, in a sentence for whoever reads the coverage table."""

from __future__ import annotations

import ssl

import httpcore
import httpx

from sendminer.errors import Outcome
from sendminer.fetch.robots import Rules

_WHY = {
    "it refuses connections": ("Connection refused", "actively refused"),
    "it broke off within its answer": ("peer closed connection", "Connection reset"),
    "it ended the connection without an answer": ("disconnected without sending",),
}
"""What lies behind the words of the libraries below, as systems and libraries put it."""


class NoAnswerError(Exception):
    """Why no answer came: the outcome, a sentence, and whether another try helps."""

    def __init__(
        self, outcome: Outcome, note: str, *, again: bool = False, down: bool = False
    ) -> None:
        super().__init__(note)
        self.outcome: Outcome = outcome
        self.note, self.again, self.down = note, again, down


def forbidden(url: httpx.URL, rules: Rules) -> NoAnswerError:
    """What robots.txt forbids, or what of it could not be read."""
    if rules.outcome == "ok":
        return NoAnswerError("blocked", f"The site's robots.txt does not allow {url}.")
    return NoAnswerError(rules.outcome, rules.note, again=rules.again, down=True)


def connection_failure(host: str, fault: Exception) -> NoAnswerError:
    """What became of a connection that broke or never came about."""
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return NoAnswerError(
                "error",
                f"The certificate of {host} does not hold ({cause.verify_message}). If you trust "
                f'the site all the same, write unchecked_tls = ["{host}"] into sendminer.toml.',
                down=True,
            )
        cause = cause.__cause__ or cause.__context__
    lasting = isinstance(fault, httpcore.LocalProtocolError | httpcore.UnsupportedProtocol)
    said = str(fault)[:200]
    why = next((f": {words}" for words, signs in _WHY.items() if any(s in said for s in signs)), "")
    note = f"{host} could not be read{why} ({type(fault).__name__}: {said})."
    return NoAnswerError("error", note, again=not lasting, down=not lasting)
