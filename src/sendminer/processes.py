"""A ``map`` over several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Each(Protocol):
    """Does the same for each of many, and gives the answers in their order."""

    def __call__(self, work: Callable[[T], R], tasks: Iterable[T], /) -> Iterable[R]:
        """As ``map`` does."""


@contextmanager
def mapping(workers: int) -> Iterator[Each]:
    """A ``map`` over so many processes; over none where one is enough.

    Processes are started anew and not forked: the libraries hold threads and locks.
    """
    if workers <= 1:
        yield map
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield pool.map
