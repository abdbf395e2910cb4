"""One fetch in a project folder: its store, archive and manners, and nobody else meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx
from filelock import FileLock, Timeout

from sendminer.archive import ARCHIVE, Archive
from sendminer.errors import SendminerError
from sendminer.fetch.crawl import Progress, Report, crawl
from sendminer.fetch.door import Door
from sendminer.fetch.guard import Guard
from sendminer.fetch.manners import Manners, World, until
from sendminer.settings import Settings
from sendminer.sources.plan import Source, Wanted
from sendminer.store.database import STORE, Database

LOCK = ".fetching"


def fetch(
    folder: Path,
    sources: Sequence[Source],
    wanted: Wanted,
    settings: Settings,
    *,
    stop: threading.Event | None = None,
    watch: Callable[[Progress], None] = lambda _: None,
    loopback: bool = False,
) -> Report:
    """Get everything that the sources lead to into a project folder.

    ``stop``, once set, ends the fetch in good order. ``loopback`` lets this machine itself be
    asked, which only a test or a demonstration wants.

    Raises:
        SendminerError: no contact address is set, another fetch is running, the disk is full.
    """
    manners = Manners(settings.contact or "", delay=settings.delay)
    over = stop or threading.Event()
    world = World(sleep=until(over))
    guard = Guard(loopback=loopback, places=places(sources, wanted))
    with (
        alone(folder),
        Database(folder / STORE) as store,
        Archive(folder / ARCHIVE) as archive,
        Door(manners, guard, unchecked_tls=settings.unchecked_tls, world=world) as door,
    ):
        archive.sweep()
        return crawl(
            sources, wanted, store=store, archive=archive, door=door, stop=over, watch=watch
        )


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Within, no other fetch writes into the folder; a killed one leaves no lock behind."""
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise SendminerError(
            f"Another fetch is running in {folder}.", "Wait until it has ended, or stop it."
        ) from None
    except OSError as fault:
        raise SendminerError(
            f"{folder} cannot be written to ({fault.strerror}).", "Check its permissions."
        ) from fault
    try:
        yield
    finally:
        lock.release()


def places(sources: Iterable[Source], wanted: Wanted) -> set[tuple[str, int]]:
    """The unusual ports that the configuration names: those of the sources' first requests."""
    found: set[tuple[str, int]] = set()
    for source in sources:
        try:
            urls = [httpx.URL(request.url) for request in source.start(wanted)]
        except Exception:  # noqa: S112 - the crawl tells of it, as of any fault of a source
            continue
        found |= {(url.host, url.port) for url in urls if url.port}
    return found
