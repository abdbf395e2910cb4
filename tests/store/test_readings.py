"""What was read is kept without keeping anybody else waiting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sendminer.errors import Outcome
from sendminer.store import readings
from sendminer.store.database import Database
from sendminer.store.readings import Reading


def test_the_store_is_free_while_documents_are_read(tmp_path: Path) -> None:
    """A scan takes minutes; a fetch beside it commits in the meantime."""

    def reading() -> Iterator[tuple[str, Reading]]:
        with store.transaction():
            store.execute("INSERT INTO about VALUES ('beside', '')")
        yield "key", Reading("ok")

    with Database(tmp_path / "s.sqlite") as store:
        readings.remember(store, "1", reading())
        assert readings.recall(store, "key", "1") == Reading("ok")


@pytest.mark.parametrize(
    ("outcome", "known"), [("timeout", set()), ("error", set()), ("empty", {"a"})]
)
def test_what_may_go_better_is_tried_again(
    tmp_path: Path, outcome: Outcome, known: set[str]
) -> None:
    """A PDF that took too long on a busy machine is no verdict on the PDF."""
    with Database(tmp_path / "s.sqlite") as store:
        readings.remember(store, "1", [("a", Reading(outcome))])
        assert readings.recall(store, "a", "1") == Reading(outcome)
        assert readings.known(store, ["a"], "1") == known


def test_what_another_version_read_is_forgotten(tmp_path: Path) -> None:
    """What this one read stays, in place of what the other one did."""
    with Database(tmp_path / "s.sqlite") as store:
        readings.remember(store, "1", [("a", Reading("ok")), ("b", Reading("empty"))])
        readings.remember(store, "2", [("a", Reading("damaged", "It is.", "Mend it."))])
        readings.forget(store, "2")
        assert readings.known(store, ["a", "b"], "2") == {"a"}
        assert readings.recall(store, "b", "1") is None
        assert readings.recall(store, "a", "2") == Reading("damaged", "It is.", "Mend it.")
