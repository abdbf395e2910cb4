"""What a user may set, in ``sendminer.toml`` or in a call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from sendminer.errors import SendminerError


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings and their defaults.

    silent_days: days without a mention after which a commitment is ``silent``.
    due_soon_days: days before its deadline in which a commitment is ``due_soon``.
    terms: names of local schools or schemes that the extractors should know.
    councils: councils to add to the registry, or to override in it by their code.
    model: name or path of an installed spaCy model that offers names of people; none is needed.
    contact: mail address or web page by which a site can reach whoever runs this program.
    delay: seconds between two requests to one host.
    unchecked_tls: hosts whose certificate is not checked; each is named in the report.
    """

    silent_days: int = 365
    due_soon_days: int = 90
    terms: tuple[str, ...] = ()
    model: str | None = None
    councils: tuple[Mapping[str, str], ...] = ()
    contact: str | None = None
    delay: float = 1.5
    unchecked_tls: tuple[str, ...] = ()


def settings_from(table: Mapping[str, Any], source: str = "sendminer.toml") -> Settings:
    """Check a table read from TOML.

    Raises:
        SendminerError: for a key that does not exist or a value of the wrong type.
    """
    known = {field.name: field for field in fields(Settings)}
    for key, value in table.items():
        if key not in known:
            raise SendminerError(
                f"{source} sets {key!r}, which is no setting.",
                f"Use one of {', '.join(sorted(known))}.",
            )
        _check(source, key, value)
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in table.items()}
    return Settings(**values)


def _check(source: str, key: str, value: object) -> None:
    if key in {"terms", "unchecked_tls"}:
        good = isinstance(value, list) and all(isinstance(term, str) for term in value)
        wanted = "a list of names"
    elif key == "councils":
        good = isinstance(value, list) and all(
            isinstance(entry, dict) and all(isinstance(text, str) for text in entry.values())
            for entry in value
        )
        wanted = "[[councils]] tables of texts (code, name, system, base)"
    elif key in {"model", "contact"}:
        good = isinstance(value, str) and bool(value)
        wanted = "the name of a spaCy model" if key == "model" else "a mail address or web page"
    elif key == "delay":
        good = isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
        wanted = "a number of seconds"
    else:
        good = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        wanted = "a whole number of days"
    if not good:
        raise SendminerError(f"{source} sets {key} to {value!r}.", f"It wants {wanted}.")
