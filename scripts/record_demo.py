"""Record the demonstration as a moving picture: docs/demo.svg.

    python scripts/record_demo.py [--out docs/demo.svg]

A real terminal (tmux, 100 columns by 30 rows) runs the commands; what it shows is captured twice a
second, and each picture that differs from the one before becomes a frame. Nothing is written
by hand. Waiting is cut to a few seconds a frame.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path

from rich.color_triplet import ColorTriplet
from rich.style import Style
from rich.terminal_theme import MONOKAI
from rich.text import Text

COMMANDS = (
    "sendminer demo --out demo/",
    "ls demo/",
    "cut -c 12-109 demo/commitments.csv | head -18",
)
COLUMNS, ROWS = 100, 30
CELL, LINE, SIZE, EDGE = 7.3, 16, 12, 14
EVERY, PATIENCE = 0.5, 240.0
SHORTEST, LONGEST, LAST = 0.8, 3.0, 8.0
"""Seconds for which a frame is shown: at least, at most, and the last one."""
PROMPT = "$"


@dataclass(frozen=True)
class Frame:
    """What the terminal showed, with its colours, and for how many seconds."""

    screen: str
    seconds: float


def tmux(*words: str) -> str:
    """Ask the recording's own terminal, which has nothing to do with the user's."""
    command = ["tmux", "-L", "sendminer-demo", "-f", os.devnull, *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def recorded(commands: Sequence[str], folder: Path) -> Iterator[Frame]:
    """Each picture of the terminal while the commands run, one after another."""
    size = ("-x", str(COLUMNS), "-y", str(ROWS))
    shell = f"cd {folder} && env PS1='{PROMPT} ' bash --norc"
    tmux("new-session", "-d", *size, "-s", "demo", shell)
    try:
        began, shown = time.monotonic(), ""
        for command in commands:
            _until_ready()
            tmux("send-keys", "-t", "demo", command)
            for now in _screens(command):
                if now == shown:
                    continue
                if shown:
                    yield Frame(shown, time.monotonic() - began)
                began, shown = time.monotonic(), now
        yield Frame(shown, LAST)
    finally:
        tmux("kill-server")


def _screens(command: str) -> Iterator[str]:
    """The command as it stands typed, then what comes of it until the prompt is back."""
    time.sleep(EVERY)
    yield _screen()
    tmux("send-keys", "-t", "demo", "Enter")
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        time.sleep(EVERY)
        yield _screen()
        if _is_ready():
            return
    raise SystemExit(f"'{command}' did not end within {PATIENCE:.0f} seconds.")


def _screen() -> str:
    return tmux("capture-pane", "-e", "-p", "-t", "demo")


def _is_ready() -> bool:
    lines = tmux("capture-pane", "-p", "-t", "demo").rstrip().splitlines()
    return bool(lines) and lines[-1].strip() == PROMPT


def _until_ready() -> None:
    while not _is_ready():
        time.sleep(EVERY)


def drawn(frames: Sequence[Frame]) -> str:
    """The frames as one SVG that shows them in turn; without animation, the last."""
    spans = [min(max(f.seconds, SHORTEST), LONGEST) for f in frames[:-1]] + [LAST]
    total = sum(spans)
    width, height = COLUMNS * CELL + 2 * EDGE, ROWS * LINE + 2 * EDGE
    rules, groups, at = [], [], 0.0
    for number, (frame, span) in enumerate(zip(frames, spans, strict=True)):
        start, end = 100 * at / total, 100 * (at + span) / total
        at += span
        rules.append(
            f"@keyframes k{number}{{0%{{opacity:{int(number == 0)}}}{start:.2f}%{{opacity:1}}"
            f"{end:.2f}%,100%{{opacity:0}}}}"
            f"#f{number}{{animation:k{number} {total:.1f}s step-end infinite}}"
        )
        hidden = "" if number == len(frames) - 1 else ' opacity="0"'
        groups.append(f'<g id="f{number}"{hidden}>{_lines(frame.screen)}</g>')
    ink, ground = _hex(MONOKAI.foreground_color), _hex(MONOKAI.background_color)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img">'
        "<title>sendminer demo in a terminal</title><style>"
        f"text{{font:{SIZE}px ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;"
        f"fill:{ink};white-space:pre}}{''.join(rules)}</style>"
        f'<rect width="100%" height="100%" rx="8" fill="{ground}"/>{"".join(groups)}</svg>\n'
    )


def _lines(screen: str) -> str:
    """The rows of one picture; each run of one colour is as wide as its columns."""
    drawn = []
    for row, line in enumerate(screen.splitlines()[:ROWS]):
        text, y = Text.from_ansi(line.rstrip()), EDGE + (row + 0.8) * LINE
        for start, end, style in _runs(text):
            words = text.plain[start:end]
            if words.strip():
                drawn.append(
                    f'<text x="{EDGE + start * CELL:.1f}" y="{y:.1f}" '
                    f'textLength="{len(words) * CELL:.1f}"{_paint(style)}>{escape(words)}</text>'
                )
    return "".join(drawn)


def _runs(text: Text) -> Iterator[tuple[int, int, Style]]:
    """Stretches of one style."""
    edges = sorted({0, len(text), *(e for span in text.spans for e in (span.start, span.end))})
    for start, end in pairwise(edges):
        styles = [s.style for s in text.spans if s.start <= start and s.end >= end]
        yield start, end, Style.combine([Style(), *(Style.parse(str(s)) for s in styles)])


def _paint(style: Style) -> str:
    colour = style.color.get_truecolor(MONOKAI) if style.color else None
    fill = f' style="fill:{_hex(colour)}"' if colour else ""
    return fill + (' font-weight="bold"' if style.bold else "")


def _hex(colour: ColorTriplet | tuple[int, int, int]) -> str:
    return "#" + "".join(f"{part:02x}" for part in colour)


def main() -> None:
    """Record, draw, and say how large it is."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "docs" / "demo.svg")
    out: Path = asked.parse_args().out
    with tempfile.TemporaryDirectory() as folder:
        frames = list(recorded(COMMANDS, Path(folder)))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(drawn(frames), encoding="utf-8")
    print(f"{out}: {len(frames)} frames, {out.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
