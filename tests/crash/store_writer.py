"""Write to a store without end, and say what has been kept: the process that gets killed.

    python -m tests.crash.store_writer STORE [BYTES]

After each commit a line is printed: what is printed must never be lost. With BYTES, no file may
grow beyond that, as on a full disk; the fault is printed, and the process ends.
"""

from __future__ import annotations

import resource
import sys
from itertools import count
from pathlib import Path

from sendminer.columns import tables
from sendminer.errors import SendminerError
from sendminer.export.gather import Gathered, gather
from sendminer.export.rows import rows, texts
from sendminer.review import answers, decide
from sendminer.store import ledger, readings
from sendminer.store.database import Database
from sendminer.store.readings import Reading
from tests.export.examples import article, commitment, minutes

LEDGERS = (
    gather([article()], [commitment()], []),
    gather([article(), minutes()], [commitment(), commitment(id="c2")], []),
)


def fill(store: Database, gathered: Gathered, number: int) -> None:
    """Replace the ledger."""
    facts = {"as_of": "2026-01-01", "documents": str(len(gathered.pages)), "run": str(number)}
    ledger.replace(store, tables(), lambda t: rows(t, gathered), texts(gathered), facts)


def write(store: Database) -> None:
    """A ledger, a verdict and a reading, again and again."""
    for number in count(len(store.query("SELECT 1 FROM decisions"))):
        fill(store, LEDGERS[number % 2], number)
        decided = decide.judge(store, "c1", answers.VERDICTS[number % 4], by="Ada", note="n" * 500)
        print("decided", decided.number, flush=True)
        readings.remember(
            store, "v", [(f"{number}-{n}", Reading("ok", document=b"x" * 2000)) for n in range(9)]
        )
        print("read", number, flush=True)


def main(place: str, most: str = "") -> int:
    """Write until killed, or until the disk is full."""
    if most:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(most), int(most)))
    try:
        with Database(Path(place)) as store:
            write(store)
    except SendminerError as fault:
        print("fault", fault, flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
