"""The command that shows the whole job on a machine without internet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sendminer.cli import screen
from sendminer.cli.exits import OK, PARTIAL
from sendminer.cli.options import DEBUG, EXCEL, day
from sendminer.cli.say import tell

PORT = 8737
"""Always the same, so that the addresses in the tables are the same on every machine."""


@click.command()
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the tables, the store and the archive; it is made if need be.",
)
@click.option("--port", default=PORT, show_default=True, help="Port to serve on; 0 for a free one.")
@click.option("--keep-serving", is_flag=True, help="Go on serving, to look at with a browser.")
@click.option(
    "--as-of",
    type=day,
    default="2025-12-31",
    show_default="2025-12-31, when the story ends",
    metavar="YYYY-MM-DD",
    help="Day that the states are reckoned for.",
)
@EXCEL
@DEBUG
def demo(out: Path, port: int, keep_serving: bool, as_of: date, excel: bool) -> int:
    """Fetch, read and track an invented county, served on this machine.

    Hollinshire's council publishes on ModernGov, its Schools Forum on CMIS, its press office and
    a weekly paper as feeds. They are served to this machine only, on loopback, and read by the
    same program that reads real ones. No internet is needed.

    \b
    Example:
      sendminer demo --out demo/        then open demo/commitments.csv
    """
    from sendminer.demo.play import play
    from sendminer.demo.server import Server

    today = date.today()
    with Server(today, port=port) as server:
        tell(f"Hollinshire is served on {server.address}/")
        watch = screen.now_and_then(screen.got)
        result, report = play(server, out, today=today, as_of=as_of, excel=excel, watch=watch)
        screen.summarize(result, out)
        if keep_serving:
            tell("Serving on. Press Ctrl-C to stop.")
            try:
                server.wait()
            except KeyboardInterrupt:
                tell("Stopped.")
    return OK if result.complete and report.complete else PARTIAL
