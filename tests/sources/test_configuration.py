"""Reading ``sendminer.toml``."""

from __future__ import annotations

from pathlib import Path

import pytest

from sendminer.errors import SendminerError
from sendminer.settings import News, Settings
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


def test_a_file_of_windows_notepad(tmp_path: Path) -> None:
    """It puts a byte order mark before the first letter."""
    path = tmp_path / "s.toml"
    path.write_text("due_soon_days = 30\n", encoding="utf-8-sig")
    assert read_settings(path) == Settings(due_soon_days=30)


def test_every_setting_can_be_set(tmp_path: Path) -> None:
    """Councils and outlets are lists of tables; the rest are single values."""
    path = tmp_path / "s.toml"
    path.write_text(
        'contact = "ada@example.org"\ndelay = 2\nmodel = "en_core_web_sm"\nsilent_days = 0\n'
        'unchecked_tls = ["democracy.fenwick.example"]\nterms = []\n'
        '[[councils]]\ncode = "KIN"\n'
        '[[councils]]\ncode = "FEN"\nname = "Fenwick"\nsystem = "moderngov"\n'
        'base = "https://democracy.fenwick.example/mg"\n'
        '[[news]]\nname = "The Bugle"\nfeeds = ["https://bugle.example/rss"]\neverything = true\n',
        encoding="utf-8",
    )
    assert read_settings(path) == Settings(
        silent_days=0,
        model="en_core_web_sm",
        contact="ada@example.org",
        delay=2,
        unchecked_tls=("democracy.fenwick.example",),
        councils=(
            {"code": "KIN"},
            {
                "code": "FEN",
                "name": "Fenwick",
                "system": "moderngov",
                "base": "https://democracy.fenwick.example/mg",
            },
        ),
        news=(News("The Bugle", ("https://bugle.example/rss",), everything=True),),
    )


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_file_is_read_as_editors_of_windows_save_it(tmp_path: Path, code: str) -> None:
    """A mark before the first word, or a code of the letters of their own, is no fault."""
    path = tmp_path / "s.toml"
    path.write_bytes('silent_days = 5\r\nterms = ["Café – The Rookery"]\r\n'.encode(code))
    assert read_settings(path) == Settings(silent_days=5, terms=("Café – The Rookery",))


def test_curly_quotes_are_told(tmp_path: Path) -> None:
    """Word processors make them, and they can hardly be seen."""
    path = tmp_path / "s.toml"
    path.write_text("terms = [“The Rookery”]\n", encoding="utf-8")
    with pytest.raises(SendminerError, match=r"line 1.*curly"):
        read_settings(path)


def test_a_model_that_is_named_must_be_there(tmp_path: Path) -> None:
    """Else what was read before would be shown as if it had read it."""
    path = tmp_path / "s.toml"
    path.write_text('statement_model = "mine"\n', encoding="utf-8")
    with pytest.raises(SendminerError, match=r"no statement model is in .*mine"):
        read_settings(path)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "statements.json").write_text("{}", encoding="utf-8")
    assert read_settings(path) == Settings(statement_model=str(tmp_path / "mine"))


COUNCIL = '[[councils]]\ncode = "KIN"\n'
NEWS = '[[news]]\nname = "B"\n'


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('contact = " "', "e-mail address"),
        ("delay = -1", "number of seconds"),
        ("delay = nan", "number of seconds"),
        ("delay = true", "number of seconds"),
        ('unchecked_tls = ["https://a.example"]', "list of host names"),
        ('unchecked_tls = "a.example"', "list of host names"),
        ('councils = ["KIN"]', r"Begin each entry with \[\[councils\]\]"),
        ('[councils]\ncode = "KIN"', r"Begin each entry with \[\[councils\]\]"),
        (f'{COUNCIL}town = "x"', r"'town' in \[\[councils\]\] number 1"),
        ('[[councils]]\nname = "x"', r"leaves out code in \[\[councils\]\] number 1"),
        (f"{COUNCIL}{COUNCIL.lower()}", "'KIN' twice|'kin' twice"),
        (f'{COUNCIL}base = "democracy.example"', "begins with https://"),
        (f'{COUNCIL}base = "https://["', "begins with https://"),
        (f"{COUNCIL}silent_days = 3", "above the first"),
        (NEWS, "Give it feeds"),
        ("[[news]]\nfeeds = []", "leaves out name in .* number 1"),
        (f"{NEWS}everything = true", "Give it feeds"),
        (f'{NEWS}everything = "yes"', "true or false"),
        (f"{NEWS}feeds = []", "list of addresses"),
        (f'{NEWS}feeds = ["file:///etc/passwd"]', "list of addresses"),
        ("a = 1\nb = \n", "line 2"),
        ("silent_dayz = 1", "silent_dayz"),
        ("silent_days = -1", "whole number"),
        ("silent_days = true", "whole number"),
        ('terms = "The Rookery"', "list of names"),
        ("terms = [", "not valid TOML"),
    ],
    ids=[
        "blank contact",
        "delay below 0",
        "delay that is no number",
        "delay that is true",
        "host with a scheme",
        "hosts that are no list",
        "councils that are no tables",
        "councils as one table",
        "unknown key of a council",
        "council without its code",
        "council twice",
        "address without a scheme",
        "address that cannot be read",
        "setting below a table",
        "outlet without feeds",
        "outlet without a name",
        "everything of nothing",
        "everything in words",
        "no feed",
        "feed that is a file",
        "TOML with the line",
        "unknown key",
        "negative",
        "not a number",
        "not a list",
        "no TOML",
    ],
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
