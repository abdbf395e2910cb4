"""The command line: ``main`` is what the console script calls.

::

    commands              extract, run, evaluate        fetching    fetch, archive
    project               init, import, track, export, changes
    deciding              verdict, join, split, import-verdicts
    councils              councils, doctor              training    train        demo    demo
    options · exits       what several of them have     screen      what is seen of them
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from sendminer.cli import deciding, fetching, project
from sendminer.cli.commands import sendminer
from sendminer.cli.councils import councils, doctor
from sendminer.cli.demo import demo
from sendminer.cli.exits import ERROR, INTEGRITY, INTERRUPTED, OK, USAGE
from sendminer.cli.say import tell
from sendminer.cli.training import train
from sendminer.errors import IntegrityError, SendminerError

__all__ = ["main"]

for _command in (
    *fetching.COMMANDS,
    *project.COMMANDS,
    *deciding.COMMANDS,
    councils,
    doctor,
    demo,
    train,
):
    sendminer.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and leave with its exit code; a traceback is seen only with --debug."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _call(given)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has left (``| head``): nothing more to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = ERROR
    sys.exit(code)


def _call(given: list[str]) -> int:
    try:
        answer = sendminer.main(args=given, prog_name="sendminer", standalone_mode=False)
    except click.UsageError as fault:
        fault.show()
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        tell("Interrupted. What was written so far is whole; run the command again.")
        return INTERRUPTED
    except SendminerError as fault:
        if "--debug" in given:
            raise
        tell(f"Error: {fault}")
        return INTEGRITY if isinstance(fault, IntegrityError) else ERROR
    except BrokenPipeError:
        raise
    except Exception as fault:
        if "--debug" in given:
            raise
        if isinstance(fault, OSError) and fault.filename and fault.strerror:
            what = f"Error: {fault.filename} could not be read or written: {fault.strerror}."
            tell(f"{what} Check that you may, and that the disk has room.")
            return ERROR
        what = f"Error: a fault in sendminer ({type(fault).__name__}: {fault})."
        tell(f"{what} Run the same command with --debug and report what it says.")
        return ERROR
    return answer if isinstance(answer, int) else OK
