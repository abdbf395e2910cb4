"""Follow promises over documents and time: records in, records out.

A *commitment* is a thread of statements that bind the same body to the same thing. A link is
made only where exactly one thread fits, and every event of a commitment says why it is there.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sendminer.records import Commitment, Decision, Document
from sendminer.settings import Settings

if TYPE_CHECKING:
    from sendminer.track.followed import Followed

__all__ = ["follow", "track"]

_DEFAULTS = Settings()


def track(
    documents: Sequence[Document],
    as_of: date,
    settings: Settings = _DEFAULTS,
    decisions: Sequence[Decision] = (),
    *,
    workers: int = 1,
) -> list[Commitment]:
    """Link the labelled statements of documents into commitments, reckoned for ``as_of``.

    The answer does not depend on the order of the documents; one that was published after
    ``as_of`` is left out. ``decisions`` are what people decided: they join and split, and give
    the verdicts. The answer is sorted by council, day first made, and id.

    With ``workers`` above 1, councils are followed in further processes, where nothing was
    decided: guard your program with ``if __name__ == "__main__"``. The answer is the same.

    Warns where none of the documents was classified: no promise is found in such.
    """
    if not _may_be_classified(documents):
        warnings.warn(
            "None of these documents was classified, so that no promise is found in them. Pass "
            "each through sendminer.extract and then sendminer.classify first.",
            stacklevel=2,
        )
    return list(follow(documents, as_of, settings, decisions, workers=workers).commitments)


def follow(
    documents: Sequence[Document],
    as_of: date,
    settings: Settings = _DEFAULTS,
    decisions: Sequence[Decision] = (),
    *,
    workers: int = 1,
) -> Followed:
    """The same, with the statements that could not be linked for sure, and people's verdicts."""
    # Imported on first use, so that the package costs nothing to those who only read.
    from sendminer.track.ledger import ledger

    return ledger(documents, as_of, settings, decisions, workers=workers)


def _may_be_classified(documents: Iterable[Document]) -> bool:
    """Whether a statement has a label or was weighed, or there is nothing that could be either."""
    texts = [document for document in documents if document.text.strip()]
    return not texts or any(
        each.labels or each.scores is not None for one in texts for each in one.statements
    )
