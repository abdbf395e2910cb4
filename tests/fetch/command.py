"""The command line over a source of a test: ``python -m tests.fetch.command URL fetch ...``."""

from __future__ import annotations

import sys

from sendminer.cli.commands import sendminer
from sendminer.cli.fetching import Outside
from tests.fetch.tools import Links


def call(url: str, *arguments: str) -> int:
    """Run a command as the console script would, with one source, on loopback."""
    outside = Outside(lambda settings, names: [Links(url)] if url else [], loopback=True)
    code = sendminer.main(args=list(arguments), obj=outside, standalone_mode=False)
    return code if isinstance(code, int) else 0


if __name__ == "__main__":
    sys.exit(call(*sys.argv[1:]))
