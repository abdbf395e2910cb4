"""What ``import sendminer`` gives, and what it costs."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

import sendminer

PUBLIC = {
    "Commitment", "Count", "Document", "Event", "IntegrityError", "Item", "Mention", "Money",
    "Official", "Period", "Quote", "ReadError", "SendminerError", "Settings", "Statement",
    "classify", "extract", "read", "to_json", "track",
}  # fmt: skip


def test_public_names_are_these_and_no_others() -> None:
    """Adding or dropping a public name is a decision, so it changes this test."""
    assert set(sendminer.__all__) == PUBLIC
    assert list(sendminer.__all__) == sorted(sendminer.__all__)


def test_every_public_name_is_there_and_explains_itself() -> None:
    """``__all__`` names nothing that is missing or undocumented."""
    for name in sendminer.__all__:
        assert getattr(sendminer, name).__doc__, name


def test_the_verbs_are_functions_though_packages_share_their_names() -> None:
    """Importing a grammar afterwards does not turn the verb into a module."""
    from sendminer.extract.money import parse_money

    assert parse_money("£1m")
    assert all(callable(getattr(sendminer, verb)) for verb in ("read", "extract", "track"))


def test_what_was_not_classified_is_not_called_empty_of_promises() -> None:
    """An empty ledger of documents that nobody labelled would tell of no promise in them."""
    today = date(2026, 3, 1)
    text = b"The council will open 60 new special school places by September 2027."
    read = sendminer.read(text)
    for document in (read, sendminer.extract(read), sendminer.classify(read)):
        with pytest.warns(UserWarning, match="classify first"):
            assert sendminer.track([document], as_of=today) == []
    assert sendminer.track([], as_of=today) == []
    whole = sendminer.classify(sendminer.extract(read))
    assert len(sendminer.track([whole], as_of=today)) == 1
    nothing = sendminer.classify(sendminer.extract(sendminer.read(b"The meeting began at ten.")))
    assert sendminer.track([nothing], as_of=today) == []


def test_version_is_that_of_the_package() -> None:
    """The version is read when asked for."""
    assert sendminer.__version__[0].isdigit()


def test_import_loads_neither_spacy_nor_scikit_learn() -> None:
    """Heavy libraries wait until a verb needs them."""
    heavy = ("spacy", "sklearn", "skops", "numpy", "scipy", "trafilatura", "bs4", "pypdfium2")
    program = f"import sys, sendminer; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_help_loads_neither_spacy_nor_scikit_learn() -> None:
    """``--help`` answers at once."""
    program = (
        "import sys, sendminer.cli\n"
        "try: sendminer.cli.main(['run', '--help'])\n"
        "except SystemExit: print([m for m in ('spacy', 'sklearn', 'rich') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip().endswith("[]")
