"""What there is to read in a project: pages of the archive, and files beside them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import cast

from sendminer.archive import Archive
from sendminer.coverage import REFUSED, Coverage, missed
from sendminer.errors import Outcome, ReadError
from sendminer.fetch import kept
from sendminer.pipeline import facts_given
from sendminer.settings import Settings
from sendminer.sources import registry
from sendminer.sources.files import find_files, read_bytes
from sendminer.sources.listed import file_facts
from sendminer.store import readings
from sendminer.store.database import Database


@dataclass(frozen=True, slots=True)
class Input:
    """Bytes to read: what they are called, where and when they were got, what is known of them.

    ``load`` gives the bytes when they are needed. ``facts`` are what the source knows and the
    bytes may not say: ``council``, ``publisher``, ``published``, ``title``, ``url``; names that
    begin with ``said_`` hold over what the bytes say.
    """

    name: str
    sha256: str
    load: Callable[[], bytes]
    url: str | None = None
    retrieved_at: str | None = None
    facts: Mapping[str, str] | None = None

    @property
    def key(self) -> str:
        """What a reading of it is remembered under."""
        known = json.dumps([self.sha256, self.url, sorted((self.facts or {}).items())])
        return sha256(known.encode("utf-8", "backslashreplace")).hexdigest()

    @property
    def tracked(self) -> readings.Tracked:
        """How the store notes it."""
        return readings.Tracked(self.name, self.key, self.retrieved_at)


def inputs_of(
    database: Database,
    archive: Archive,
    paths: Sequence[Path] = (),
    published: date | None = None,
    *,
    council: str | None = None,
    settings: Settings | None = None,
) -> tuple[list[Input], list[Coverage]]:
    """What there is to read, and what could not be got.

    Files of unknown council are of ``council``, or of the one council that the settings list.
    """
    known = settings or Settings()
    only = registry.only_council(known)
    named = registry.full_name(known, council) if council else only
    pages = [_in_archive(one, archive, only) for one in kept.documents(database)]
    lost = [_lost(one) for one in kept.lost_now(database)]
    lost += kept.refused(database)
    for path in find_files(paths):
        try:
            pages.append(in_file(path, published, named))
        except ReadError as fault:
            lost.append(missed(str(path), fault))
    return pages, lost


def not_tracked(database: Database, archive: Archive, settings: Settings) -> int:
    """How many pages were fetched or imported, or told of anew, since the ledger was made."""
    only = registry.only_council(settings)
    held = readings.keys(database)
    return sum(_in_archive(one, archive, only).key not in held for one in kept.documents(database))


def in_file(path: Path, published: date | None = None, council: str | None = None) -> Input:
    """A file as something found; day and council hold where it does not say its own.

    Raises:
        ReadError: it cannot be read.
    """
    digest = sha256(read_bytes(path)).hexdigest()
    facts = file_facts(path, facts_given(published, council))
    return Input(str(path), digest, lambda: read_bytes(path), facts=facts)


def _lost(one: kept.Event) -> Coverage:
    todo = REFUSED if one.what == "blocked" else ""
    return Coverage(one.url, cast("Outcome", one.what), what=one.note, todo=todo)


def _in_archive(one: kept.Kept, archive: Archive, council: str | None) -> Input:
    """A page of the archive; an imported file is of ``council`` if nobody said otherwise."""
    address = one.url if "://" in one.url else None  # an imported file has a name, no address
    assumed = {"council": council} if council and address is None else {}
    return Input(
        name=one.url,
        sha256=one.sha256,
        load=lambda: archive.get(one.sha256),
        url=address,
        retrieved_at=one.retrieved_at,
        facts={**assumed, **one.facts},
    )
