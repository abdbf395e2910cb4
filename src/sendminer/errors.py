"""Everything that can go wrong, as a tree.

::

    SendminerError                 exit code 1
    ├── ReadError                  one document could not be read; the run goes on (exit code 3)
    └── IntegrityError             shipped or stored data is not what it claims (exit code 4)

Each error says in one sentence what happened and in one what to do.
"""

from __future__ import annotations

from typing import Literal

Outcome = Literal[
    "ok", "empty", "no_article", "cancelled", "not_text", "encrypted", "damaged",
    "needs_ocr", "too_large", "unknown_format", "error",
    "unchanged", "settled", "not_published", "blocked", "disabled", "timeout",
]  # fmt: skip
GOOD: frozenset[Outcome] = frozenset({"ok", "unchanged", "settled"})
"""The answer is here and can be read."""
ANSWERED: frozenset[Outcome] = GOOD | {"empty", "not_published", "cancelled", "no_article"}
"""Not a loss: there was nothing (more) to be read. Every other outcome is one."""


class SendminerError(Exception):
    """Any failure that sendminer foresees; ``what`` happened and what ``todo``."""

    def __init__(self, what: str, todo: str = "") -> None:
        super().__init__(f"{what} {todo}".strip())
        self.what = what
        self.todo = todo


class ReadError(SendminerError):
    """A document that yields nothing: ``outcome`` is the word that the coverage table shows."""

    def __init__(self, outcome: Outcome, what: str, todo: str = "") -> None:
        super().__init__(what, todo)
        self.outcome = outcome


class IntegrityError(SendminerError):
    """A model or stored file whose checksum is not the recorded one."""
