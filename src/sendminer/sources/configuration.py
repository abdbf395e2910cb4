"""Find and read ``sendminer.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

from sendminer.errors import SendminerError
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
        table = tomllib.loads(source.read_text(encoding="utf-8-sig"))
    except OSError as cause:
        what = f"{source} could not be read ({cause.strerror})."
        raise SendminerError(
            what, "Check its permissions, or name another with --config."
        ) from cause
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as cause:
        raise SendminerError(f"{source} is not valid TOML: {cause}.", "Mend that line.") from cause
    return _with_own_model(settings_from(table, str(source)), source.parent)


def _with_own_model(settings: Settings, folder: Path) -> Settings:
    """Find the statement model that the file names, or one in ``models/`` beside it."""
    named = folder / (settings.statement_model or OWN_MODEL)
    if settings.statement_model is None and not (named / "statements.json").is_file():
        return settings
    return replace(settings, statement_model=str(named))
