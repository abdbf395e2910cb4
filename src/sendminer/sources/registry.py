"""Which councils there are, what software each publishes with, and where.

``data/councils.csv`` holds the facts; ``[[councils]]`` tables in ``sendminer.toml`` add entries
or override one by its code.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache

from sendminer import register
from sendminer.errors import SendminerError
from sendminer.settings import News, Settings
from sendminer.sources.addresses import is_web_address
from sendminer.sources.cmis import Cmis
from sendminer.sources.moderngov import ModernGov
from sendminer.sources.news import NewsSource
from sendminer.sources.plan import Source

_SOURCES: Mapping[str, Callable[[str, str, str], Source]] = {"moderngov": ModernGov, "cmis": Cmis}
"""What reads each system, by a council's code, its name and its base."""
_FEW = 5
"""Councils that are named where many were read."""
SYSTEMS = tuple(_SOURCES)
"""The systems that there is a source for; ``own`` is a site of the council's own making."""


@dataclass(frozen=True, slots=True)
class Council:
    """One council: ``base`` is the folder that its system's pages lie in, ``trouble`` is known."""

    code: str
    name: str
    kind: str = ""
    nation: str = ""
    system: str = ""
    base: str = ""
    trouble: str = ""

    @property
    def readable(self) -> bool:
        """Whether there is a source for it."""
        return self.system in SYSTEMS and bool(self.base)


@cache
def shipped() -> tuple[Council, ...]:
    """The councils that sendminer ships with, by code."""
    return tuple(Council(**row) for row in register.rows())


def councils(settings: Settings | None = None) -> tuple[Council, ...]:
    """Every known council, the user's entries over the shipped ones, by code.

    Raises:
        SendminerError: an entry of the user's is incomplete or wrong.
    """
    known = {council.code: council for council in shipped()}
    for entry in settings.councils if settings else ():
        council = _entered(entry, known)
        known[council.code] = council
    return tuple(known[code] for code in sorted(known))


def _entered(entry: Mapping[str, str], known: Mapping[str, Council]) -> Council:
    """A council from a ``[[councils]]`` table; what it leaves out is as shipped."""
    names = {field.name for field in fields(Council)}
    code = entry.get("code", "").strip().upper()
    unknown = sorted(set(entry) - names)
    if not code or unknown:
        what = f"sets {unknown[0]!r}, which no council has" if unknown else "has no code"
        raise SendminerError(
            f"A [[councils]] entry {what}.", f"Give it {', '.join(sorted(names))}."
        )
    council = replace(known.get(code, Council(code, code)), **{**entry, "code": code})
    if council.system not in (*SYSTEMS, "own", ""):
        raise SendminerError(
            f"The council {code} has the system {council.system!r}.",
            f"Use one of {', '.join(SYSTEMS)}.",
        )
    if council.system in SYSTEMS and not is_web_address(council.base):
        raise SendminerError(
            f"The council {code} has the base address {council.base!r}.",
            "Give the address of the folder that its meeting pages lie in, with https://.",
        )
    return council


def search(
    known: Iterable[Council], word: str = "", *, system: str = "", nation: str = ""
) -> list[Council]:
    """Councils whose code is the word or whose name holds it, of a system and a nation."""
    wanted = word.casefold().strip()
    return [
        council
        for council in known
        if (not wanted or council.code.casefold() == wanted or wanted in council.name.casefold())
        and (not system or council.system == system.casefold())
        and (not nation or council.nation.casefold().startswith(nation.casefold()))
    ]


def find(known: Sequence[Council], name: str) -> Council:
    """The one council that a code or name means.

    Raises:
        SendminerError: none is meant, or more than one.
    """
    wanted = _plain(name)
    exact = [c for c in known if c.code.casefold() == wanted or _plain(c.name) == wanted]
    found = exact or search(known, wanted)
    if len(found) == 1:
        return found[0]
    if found:
        told = ", ".join(f"{council.code} ({council.name})" for council in found[:6])
        raise SendminerError(f"{name!r} may mean {told}.", "Give one of these codes.")
    names = {_plain(council.name): council for council in known}
    near = difflib.get_close_matches(wanted, names, n=3, cutoff=0.6)
    told = ", ".join(f"{names[n].code} ({names[n].name})" for n in near)
    raise SendminerError(
        f"No council is called {name!r}.",
        f"Did you mean {told}?" if told else "See 'sendminer councils' for their names and codes.",
    )


def full_name(settings: Settings | None, name: str) -> str:
    """The full name of the council that a code or a name means; else the name as it is.

    A parish is in no list, and may be named all the same.
    """
    return _meant(settings, name) or name.strip()


def unknown_council(settings: Settings | None, name: str) -> SendminerError | None:
    """What to tell somebody who named a council that is not known, if so it is."""
    if _meant(settings, name) is not None:
        return None
    own = [entry["name"] for entry in settings.councils if "name" in entry] if settings else []
    asks = (
        _asks(register.near(name, besides=own)) or "'sendminer councils WORD' lists the known ones."
    )
    return SendminerError(
        f"{name.strip()!r} is no council that sendminer knows.", f"{asks} It is taken as it stands."
    )


def not_read(settings: Settings | None, name: str, read: Sequence[str]) -> SendminerError:
    """What to tell somebody who asks for pages of a council while those of others were ``read``.

    A misspelt name is answered with those that are near, the ones that were read before others.
    """
    meant = _meant(settings, name)
    more = ", ..." if len(read) > _FEW else "."
    told = f"Those that were read are of {', '.join(sorted(read)[:_FEW])}{more}" if read else ""
    if meant is not None:
        return SendminerError(f"No page that was read is of {meant}.", told)
    near = sorted(register.near(name, besides=read), key=lambda one: one not in read)
    what = f"{name.strip()!r} is no council that sendminer knows."
    return SendminerError(what, _asks(near) or told)


def _meant(settings: Settings | None, name: str) -> str | None:
    code, plain = name.strip().upper(), name.strip().casefold()
    own = (one.name for one in councils(settings) if one.code == code)
    named = (one.name for one in councils(settings) if one.name.casefold() == plain)
    return next(own, None) or next(named, None) or register.known(name)


def _asks(near: Sequence[str]) -> str:
    return f"Did you mean {_or(near)}?" if near else ""


def _or(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else "".join(names)


def only_council(settings: Settings) -> str | None:
    """The name of the one council that the settings list, if it is one that is known."""
    if len(settings.councils) != 1 or unknown_codes(settings):
        return None
    return full_name(settings, settings.councils[0].get("code", ""))


def unknown_codes(settings: Settings) -> list[SendminerError]:
    """What is wrong with each ``[[councils]]`` table that holds an unknown code and no more."""
    known = {council.code: council for council in councils(settings)}
    codes = [entry.get("code", "").strip().upper() for entry in settings.councils]
    return [_unknown_code(code) for code in codes if _is_unknown(known[code])]


def _is_unknown(council: Council) -> bool:
    """Whether it is a code and nothing else: shipped ones have names, and so have the user's."""
    return council.name == council.code and not council.base


def _unknown_code(code: str) -> SendminerError:
    return SendminerError(
        f"No council has the code {code!r}.",
        "See 'sendminer councils WORD' for the codes. To add a council, give its [[councils]] "
        "table in sendminer.toml a name, a system and a base.",
    )


def _plain(name: str) -> str:
    """Name without "Council" and its kind, for comparing."""
    words = name.casefold().replace("&", "and").split()
    kinds = {"council", "county", "borough", "district", "metropolitan", "the"}
    kept = [word for word in words if word not in kinds] or words
    return " ".join(kept)


def source_of(council: Council) -> Source:
    """The source that reads a council.

    Raises:
        SendminerError: there is none for its system.
    """
    if council.readable:
        return _SOURCES[council.system](council.code, council.name, council.base)
    if _is_unknown(council):
        raise _unknown_code(council.code)
    raise SendminerError(
        f"{council.name} publishes with software that sendminer cannot fetch from.",
        "Save its pages from your browser and read them with 'sendminer run'. If you know its "
        "ModernGov or CMIS address, put it into a [[councils]] table of sendminer.toml.",
    )


def sources_for(settings: Settings, names: Iterable[str]) -> list[Source]:
    """The sources of the councils and outlets named, each once, in the order given.

    Of none, those that the settings list in ``[[councils]]`` and ``[[news]]``.

    Raises:
        SendminerError: a name is unknown or means several, or a council cannot be read.
    """
    known = councils(settings)
    outlets = {outlet.name.casefold(): outlet for outlet in settings.news}
    listed = [entry.get("code", "") for entry in settings.councils] + [*outlets]
    found: dict[str, Source] = {}
    for name in [*names] or listed:
        outlet = outlets.get(name.casefold().strip())
        source = outlet_source(outlet) if outlet else source_of(_one(name, known, settings))
        found.setdefault(source.name, source)
    return list(found.values())


def _one(name: str, known: Sequence[Council], settings: Settings) -> Council:
    """The council that a name means; where it means none, what it is near to in the settings.

    Raises:
        SendminerError: none is meant, or more than one.
    """
    try:
        return find(known, name)
    except SendminerError:
        own = {_plain(outlet.name): outlet.name for outlet in settings.news}
        near = difflib.get_close_matches(_plain(name), own, n=3, cutoff=0.6)
        if near and not search(known, _plain(name)):
            what = f"No council or paper is called {name.strip()!r}."
            raise SendminerError(what, _asks([own[one] for one in near])) from None
        raise


def outlet_source(outlet: News) -> Source:
    """The source that reads a news outlet of the settings."""
    return NewsSource(
        outlet.name,
        outlet.feeds,
        outlet.sitemaps,
        outlet.site,
        outlet.pages,
        outlet.council,
        outlet.everything,
    )
