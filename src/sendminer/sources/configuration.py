"""Find and read ``sendminer.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path

from sendminer.errors import SendminerError
from sendminer.settings import Settings, settings_from

NAME = "sendminer.toml"


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
    return settings_from(table, str(source))
