"""Reading ``sendminer.toml``."""

from __future__ import annotations

from pathlib import Path

import pytest

from sendminer.errors import SendminerError
from sendminer.settings import Settings
from sendminer.sources.configuration import read_settings


def test_no_file_means_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to write a settings file."""
    monkeypatch.chdir(tmp_path)
    assert read_settings() == Settings()


def test_the_file_in_the_working_folder_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A project folder carries its own settings."""
    monkeypatch.chdir(tmp_path)
    Path("sendminer.toml").write_text('due_soon_days = 30\nterms = ["The Rookery"]\n')
    assert read_settings() == Settings(due_soon_days=30, terms=("The Rookery",))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("silent_dayz = 1", "silent_dayz"),
        ("silent_days = -1", "whole number"),
        ("silent_days = true", "whole number"),
        ('terms = "The Rookery"', "list of names"),
        ("terms = [", "not valid TOML"),
    ],
    ids=["unknown key", "negative", "not a number", "not a list", "no TOML"],
)
def test_a_wrong_setting_says_what_is_wanted(tmp_path: Path, body: str, said: str) -> None:
    """A mistake is told with the way out, never passed over."""
    path = tmp_path / "s.toml"
    path.write_text(body)
    with pytest.raises(SendminerError, match=said):
        read_settings(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A file that was named must exist."""
    with pytest.raises(SendminerError, match="could not be read"):
        read_settings(tmp_path / "no.toml")
