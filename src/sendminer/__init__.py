"""sendminer: every promise about SEND support, found, counted and followed.

Four verbs, in the order in which a document goes through them::

    import datetime, sendminer

    document = sendminer.read("minutes.html")
    document = sendminer.classify(sendminer.extract(document))
    ledger = sendminer.track([document], as_of=datetime.date(2026, 11, 24))

Each takes and gives the frozen records of ``sendminer.records``. spaCy and scikit-learn are
loaded when a verb first needs them.
"""

from sendminer.classify import classify
from sendminer.errors import IntegrityError, ReadError, SendminerError
from sendminer.extract import extract
from sendminer.pipeline import read
from sendminer.records import (
    Commitment,
    Count,
    Document,
    Event,
    Item,
    Mention,
    Money,
    Official,
    Period,
    Quote,
    Statement,
    to_json,
)
from sendminer.settings import Settings
from sendminer.track import track

__all__ = [
    "Commitment", "Count", "Document", "Event", "IntegrityError", "Item", "Mention", "Money",
    "Official", "Period", "Quote", "ReadError", "SendminerError", "Settings", "Statement",
    "classify", "extract", "read", "to_json", "track",
]  # fmt: skip


def __getattr__(name: str) -> str:
    if name == "__version__":
        # Reading package metadata takes longer than importing all of the above.
        from importlib.metadata import PackageNotFoundError, version

        try:
            return version("sendminer")
        except PackageNotFoundError:  # a checkout that was never installed
            return "0+unknown"
    raise AttributeError(f"module 'sendminer' has no attribute {name!r}")
