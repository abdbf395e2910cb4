"""Find and read ``sendminer.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

from sendminer.errors import SendminerError
from sendminer.grid import text_of
from sendminer.settings import Settings, settings_from

NAME = "sendminer.toml"
OWN_MODEL = "models"
BEGINNING = """\
# What sendminer reads here, and how. Take the # away from a line to use it.

# An address at which the people who run the sites can reach you; they are told it.
# contact = "you@example.org"

# Names of local schools and schemes.
# terms = ["The Rookery"]

# silent_days = 365      # days without a mention until a promise is called silent
# due_soon_days = 90

# Where one alone is listed, imported files that name no council are taken for that one's.
# [[councils]]
# code = "KTT"          # see: sendminer councils kingston

# [[news]]
# name = "The Example Post"
# feeds = ["https://post.example/rss"]
# everything = true      # stories too whose headlines do not say that they are on SEND
"""


def read_settings(path: Path | None = None) -> Settings:
    """Settings of ``path``, else of ``sendminer.toml`` in the working folder, else the defaults.

    Raises:
        SendminerError: the file cannot be read, is no TOML, or sets what is no setting.
    """
    source = path or Path(NAME)
    if path is None and not source.is_file():
        return Settings()
    try:
        # Editors of Windows begin a file with a mark, or save it in a code of their own.
        written = text_of(source.read_bytes(), str(source))
        table = tomllib.loads(written)
    except OSError as cause:
        what = f"{source} could not be read ({cause.strerror})."
        raise SendminerError(
            what, "Check its permissions, or name another with --config."
        ) from cause
    except tomllib.TOMLDecodeError as cause:
        curly = "and not in curly ones " if any(sign in written for sign in "“”‘’") else ""
        raise SendminerError(
            f"{source} is not valid TOML: {cause}.",
            f'Mend that line: words stand in straight quotes {curly}("The Rookery"), lists in '
            "square brackets.",
        ) from cause
    return _with_own_model(settings_from(table, str(source)), source)


def _with_own_model(settings: Settings, source: Path) -> Settings:
    """Find the statement model that the file names, or one in ``models/`` beside it.

    Raises:
        SendminerError: the one that it names is not there. Nothing that was read before would be
            read again by it, and so nobody would miss it.
    """
    named = source.parent / (settings.statement_model or OWN_MODEL)
    if (named / "statements.json").is_file():
        return replace(settings, statement_model=str(named))
    if settings.statement_model is None:
        return settings
    raise SendminerError(
        f"{source} sets statement_model to {settings.statement_model!r}, and no statement model "
        f"is in {named}.",
        "Make it with 'sendminer train', or take the line out.",
    )
