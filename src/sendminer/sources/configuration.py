"""Find and read ``sendminer.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

from sendminer.errors import SendminerError
from sendminer.settings import Settings, settings_from

NAME = "sendminer.toml"
OWN_MODEL = "models"


def read_settings(path: Path | None = None) -> Settings:
    """Settings of ``path``, else of ``sendminer.toml`` in the working folder, else the defaults.

    Raises:
        SendminerError: the file cannot be read, is no TOML, or sets what is no setting.
    """
    source = path or Path(NAME)
    if path is None and not source.is_file():
        return Settings()
    try:
        table = tomllib.loads(source.read_text(encoding="utf-8"))
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
