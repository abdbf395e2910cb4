"""The commands about councils: which there are, and how one's site is doing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from difflib import get_close_matches
from pathlib import Path

import click

from sendminer.cli.exits import ERROR, OK, PARTIAL
from sendminer.cli.options import CONFIG, DEBUG
from sendminer.cli.say import say, say_json, tell
from sendminer.sources import registry
from sendminer.sources.configuration import read_settings


@click.command()
@click.argument("word", required=False, default="")
@click.option(
    "--system",
    type=click.Choice([*registry.SYSTEMS, "own"]),
    help="Only those that publish with this software.",
)
@click.option("--nation", metavar="NAME", default="", help="Only those of England, Wales, ...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a council, a line each.")
@CONFIG
@DEBUG
def councils(word: str, system: str | None, nation: str, as_json: bool, config: Path | None) -> int:
    """List the councils that sendminer knows, or those whose name holds WORD.

    Councils with the system moderngov or cmis can be fetched. Add one, or mend its address, by a
    [[councils]] table in sendminer.toml with code, name, system and base.

    \b
    Examples:
      sendminer councils kent
      sendminer councils --system cmis --nation scotland
    """
    known = registry.councils(read_settings(config))
    found = registry.search(known, word, system=system or "", nation=nation)
    for council in found:
        if as_json:
            say_json(asdict(council))
        else:
            trouble = f"  ({council.trouble})" if council.trouble else ""
            where = council.base if council.readable else "cannot be fetched"
            say(f"{council.code:8} {council.name:44} {council.system:10} {where}{trouble}")
    if not found:
        nations = {council.nation for council in known if council.nation}
        near = get_close_matches(word.lower(), _words(known), n=3)
        hint = f"Did you mean {' or '.join(near)}?" if near else "Try a shorter word."
        if nation.casefold() not in {"", *map(str.casefold, nations)}:
            hint = f"Nations are {', '.join(sorted(nations))}."
        tell(f"No council matches. {hint}")
    return OK if found else ERROR


def _words(known: Sequence[registry.Council]) -> list[str]:
    return sorted({word.lower() for council in known for word in council.name.split()})


@click.command()
@click.argument("council")
@click.option("--json", "as_json", is_flag=True, help="The findings as one JSON object.")
@CONFIG
@DEBUG
def doctor(council: str, as_json: bool, config: Path | None) -> int:
    """Look at the site of COUNCIL, and say what would be read.

    Asks for about a dozen pages, as a fetch would, and keeps nothing. Exit codes: 0 it can be
    fetched, 3 it can by a way round what fails, 1 nothing can be read.

    \b
    Example:
      sendminer doctor kent
    """
    # The library that speaks HTTP is loaded for the commands that need it.
    from sendminer.fetch.door import Door
    from sendminer.fetch.manners import Manners
    from sendminer.sources.doctor import examine

    settings = read_settings(config)
    found = registry.find(registry.councils(settings), council)
    source = registry.source_of(found)
    manners = Manners(settings.contact or "", delay=settings.delay, tries=2)
    with Door(manners, unchecked_tls=settings.unchecked_tls) as door:
        checkup = examine(found, source, door.get)
    if as_json:
        say_json({"council": asdict(found), **asdict(checkup)})
    else:
        for finding in checkup.findings:
            say(f"{finding.outcome:14} {finding.says}")
            say(f"{'':14} {finding.url}")
        say(checkup.verdict)
    return OK if checkup.well else PARTIAL if checkup.reached else ERROR
