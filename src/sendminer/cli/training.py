"""``sendminer train``: a statement model of one's own, from corrections."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sendminer.cli import screen
from sendminer.cli.exits import OK
from sendminer.cli.options import DEBUG
from sendminer.cli.say import first_few, say_lines, tell
from sendminer.wording import several

if TYPE_CHECKING:
    from sendminer.classify.evaluation import Report

_NOISE = 0.005
"""A smaller change of F1 is told as none: it is less than one statement of the held-out side."""


@click.command()
@click.argument("corrections", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("models"),
    show_default=True,
    help="Folder for your model, best beside your sendminer.toml.",
)
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the documents' texts, for rows without text.  [default: text/ beside "
    "CORRECTIONS]",
)
@click.option("--yes", is_flag=True, help="Keep the model without asking, better or worse.")
@DEBUG
def train(corrections: Path, out: Path, texts: Path | None, *, yes: bool) -> int:
    """Train a statement model of your own from labels that you put right.

    CORRECTIONS is CSV or JSON lines, a row a statement. `labels` holds the right ones of
    commitment, criticism, concession and achievement, joined by ";", or nothing; `text` holds the
    words. Rows of statements.csv do as they are; without text, document, start and end are looked
    up in text/ beside them. Where two rows have the same words and other labels, you are told,
    and the later one holds.

    The rows are added to the corpus that sendminer was trained on (the test side stays out), which
    takes a quarter of an hour or more, and 4 GB of memory. Then you see for each label whether it
    got better or worse on the test side, and are asked before anything is written. How far each
    step is stands on the screen. Nothing is kept of a training that is broken off, and the
    installed model is never changed.

    The model in models/ beside your sendminer.toml is used from then on; or name its folder there:
    statement_model = "models". Remove the folder to go back. Its checksum stands in statements.json
    and is checked at each start.

    \b
    Examples:
      sendminer train corrections.csv
      sendminer train corrections.jsonl --out models-2026 --yes
    """
    from sendminer.classify.corrections import check_place, keep, read_corrections, retrain
    from sendminer.extract import extract

    check_place(out)
    doubts: list[str] = []
    rows = read_corrections(corrections, texts, doubt=doubts.append)
    if doubts:
        tell(
            f"Warning: {corrections.name} has the same words with other labels in "
            f"{first_few(doubts)} ({len(doubts)} in all); the later row holds."
        )
    told = several(len(rows), "correction")
    tell(f"Training with {told}; this takes a quarter of an hour or more.")
    made = retrain(rows, extract, watch=screen.stepped)
    say_lines(compared(made.before, made.after))
    if not yes and not click.confirm(f"Keep this model in {out}?", err=True):
        tell("Nothing was written.")
        return OK
    digest = keep(made, out)
    tell(f"{out / 'statements.skops'} written, sha256 {digest}.")
    if not Path("sendminer.toml").exists():
        tell(f'To use it, write statement_model = "{out}" into sendminer.toml.')
    return OK


def compared(before: Report, after: Report) -> str:
    """F1 of each label before and after, and in a word which way it went."""
    lines = ["| label | F1 before | F1 after | |", "|---|---|---|---|"]
    for old, new in zip(before.labels, after.labels, strict=True):
        lines.append(f"| {old.label} | {old.f1:.3f} | {new.f1:.3f} | {_way(new.f1 - old.f1)} |")
    change = after.macro_f1 - before.macro_f1
    lines.append(f"| mean | {before.macro_f1:.3f} | {after.macro_f1:.3f} | {_way(change)} |")
    return "\n".join(lines)


def _way(change: float) -> str:
    if abs(change) < _NOISE:
        return "no change"
    return "better" if change > 0 else "worse"
