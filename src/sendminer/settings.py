"""What a user may set, in ``sendminer.toml`` or in a call."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sendminer.errors import SendminerError


@dataclass(frozen=True, slots=True)
class News:
    """A news outlet to read: by its feeds, its sitemaps, single pages, or its front page.

    ``council`` is the council whose press office it is, where it is one. ``everything`` takes
    the stories too whose headlines do not say that they are on SEND.
    """

    name: str
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    site: str | None = None
    council: str | None = None
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings and their defaults.

    silent_days: days without a mention after which a commitment is ``silent``.
    due_soon_days: days before its deadline in which a commitment is ``due_soon``.
    terms: names of local schools or schemes that the extractors should know.
    model: name or path of an installed spaCy model that offers names of people; none is needed.
    statement_model: folder of a statement model that ``sendminer train`` made.
    contact: address that the sites that are read can write to; it is told them.
    councils: councils to fetch from: the code of one in the registry, or what is to be added to
        the registry or is otherwise there (name, system, base address).
    news: news outlets to fetch from.
    delay: seconds between two requests to one site.
    unchecked_tls: hosts that are read although their certificates are at fault.
    """

    silent_days: int = 365
    due_soon_days: int = 90
    terms: tuple[str, ...] = ()
    model: str | None = None
    statement_model: str | None = None
    contact: str | None = None
    councils: tuple[Mapping[str, str], ...] = ()
    news: tuple[News, ...] = ()
    delay: float = 1.5
    unchecked_tls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a value must be, in words and as a test."""

    wanted: str
    holds: Callable[[Any], bool]


def settings_from(table: Mapping[str, Any], source: str = "sendminer.toml") -> Settings:
    """Check a table read from TOML.

    Raises:
        SendminerError: for a key that does not exist or a value of the wrong type.
    """
    single = {key: value for key, value in table.items() if key not in _LISTS}
    values = _checked(single, _RULES, source, "")
    if "councils" in table:
        values["councils"] = _entries(table["councils"], "councils", source)
    if "news" in table:
        values["news"] = tuple(
            _outlet(one, source) for one in _entries(table["news"], "news", source)
        )
    return Settings(**values)


def _entries(given: Any, key: str, source: str) -> tuple[dict[str, Any], ...]:
    """The entries of ``[[councils]]`` or ``[[news]]``, each checked, no two of one name."""
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise SendminerError(
            f"{source} sets {key} to {given!r}.", f"Begin each entry with [[{key}]]."
        )
    rules, needed = _LISTS[key]
    made: dict[str, dict[str, Any]] = {}
    for number, entry in enumerate(given, 1):
        where = f" in [[{key}]] number {number}"
        for name in needed:
            if name not in entry:
                raise SendminerError(
                    f"{source} leaves out {name}{where}.", f"It wants {rules[name].wanted}."
                )
        one = _checked(entry, rules, source, where)
        name = one[needed[0]]
        if name.casefold() in made:
            raise SendminerError(f"{source} has {key} {name!r} twice.", "Leave one of them out.")
        made[name.casefold()] = one
    return tuple(made.values())


def _outlet(entry: Mapping[str, Any], source: str) -> News:
    if not set(entry) - {"name", "council", "everything"}:
        raise SendminerError(
            f"{source} says nothing of [[news]] {entry['name']!r} but its name.",
            "Give it feeds, sitemaps, pages or its site.",
        )
    return News(**entry)


def _checked(
    table: Mapping[str, Any], rules: Mapping[str, _Rule], source: str, where: str
) -> dict[str, Any]:
    """The values of a table, each as its rule wants it, lists as tuples."""
    for key, value in table.items():
        if key not in rules:
            todo = f"Use one of {', '.join(sorted([*rules, *(() if where else _LISTS)]))}."
            if where and key in _RULES:  # TOML takes what follows a table for a part of it
                todo = "Move it up, above the first [[councils]] or [[news]]."
            raise SendminerError(f"{source} sets {key!r}{where}, which is no setting.", todo)
        if not rules[key].holds(value):
            raise SendminerError(
                f"{source} sets {key} to {value!r}{where}.", f"It wants {rules[key].wanted}."
            )
    return {k: tuple(v) if isinstance(v, list) else v for k, v in table.items()}


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(_text(one) for one in value)


def _days(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _seconds(value: Any) -> bool:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return number and math.isfinite(value) and value >= 0


def _address(value: Any) -> bool:
    if not _text(value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _host(value: Any) -> bool:
    return _text(value) and not any(sign in value for sign in "/:@ ")


_DAYS = _Rule("a whole number of days", _days)
_RULES = {
    "silent_days": _DAYS,
    "due_soon_days": _DAYS,
    "terms": _Rule("a list of names", _texts),
    "model": _Rule("the name of a spaCy model", _text),
    "statement_model": _Rule("the folder of a statement model", _text),
    "contact": _Rule("an e-mail address or the address of a page", _text),
    "delay": _Rule("a number of seconds", _seconds),
    "unchecked_tls": _Rule(
        "a list of host names, such as democracy.example.gov.uk",
        lambda value: isinstance(value, list) and all(map(_host, value)),
    ),
}
_COUNCIL = {
    "code": _Rule("the council's code, such as KIN, or one of your own", _text),
    "name": _Rule("the council's name", _text),
    "kind": _Rule("the kind of council, such as county", _text),
    "nation": _Rule("the nation that it is in", _text),
    "system": _Rule("the name of its meetings system, such as moderngov", _text),
    "base": _Rule("an address that begins with https:// or http://", _address),
    "trouble": _Rule("words on what is known to go wrong", _text),
}
_ADDRESSES = _Rule(
    "a list of addresses that begin with https:// or http://",
    lambda value: isinstance(value, list) and bool(value) and all(map(_address, value)),
)
_NEWS = {
    "name": _Rule("the outlet's name", _text),
    "feeds": _ADDRESSES,
    "sitemaps": _ADDRESSES,
    "pages": _ADDRESSES,
    "site": _Rule("the address of its front page", _address),
    "council": _Rule("the name of the council whose press office it is", _text),
    "everything": _Rule("true or false", lambda value: isinstance(value, bool)),
}
_LISTS: dict[str, tuple[Mapping[str, _Rule], tuple[str, ...]]] = {
    "councils": (_COUNCIL, ("code",)),
    "news": (_NEWS, ("name",)),
}
"""The lists of tables: the rules of an entry, and what it must have; its name comes first."""
