"""Measure the extraction beside what a user would take instead, in one run.

    python scripts/benchmark.py [--texts FOLDER] [--cases FOLDER] [--alternatives PYTHON]
                                [--growth] [--labels] [--fuzz N]

Prints Markdown tables: speed of the whole pipeline against spaCy's own sentencizer; speed of
the money grammar against other libraries and their values beside ours (``--alternatives``, see
benchmark_alternatives.py); worked cases passed (``--cases``: ``*.jsonl`` of text and expected
records); time for twice the text (``--growth``); statements labelled a second (``--labels``);
and faults in N mutated documents (``--fuzz``).
Processor times, the best of three; they say nothing about another machine, the ratios do.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from sendminer.classify import classify
from sendminer.classify.features import look
from sendminer.classify.storage import shipped
from sendminer.extract import extract
from sendminer.extract.components import pipeline
from sendminer.extract.counts import parse_counts
from sendminer.extract.money import parse_money
from sendminer.extract.officials import parse_officials
from sendminer.extract.periods import parse_periods
from sendminer.extract.quotes import parse_quotes
from sendminer.extract.sentences import sentences
from sendminer.records import Document

ROOT = Path(__file__).parents[1]
GROWTH_SIZE = 2_500_000
"""Characters of the smaller of the two texts whose times are compared."""
HOSTILE = {
    "pounds": "£", "digits and spaces": "1 ", "quotation marks": '"', "reopened": "“a\n\n",
    "titles": "Cllr A ", "brackets": "(", "commas": "a, ", "months": "May ", "said": "He said ",
}  # fmt: skip
GRAMMARS: dict[str, Callable[[str], Any]] = {
    "sentences": sentences,
    "money": parse_money,
    "counts": parse_counts,
    "periods": parse_periods,
    "officials": parse_officials,
    "quotes": parse_quotes,
}


def main() -> int:
    """Run what was asked for and print the tables."""
    options = _options()
    texts = [path.read_text("utf-8") for path in sorted(options.texts.rglob("*.txt"))]
    print(speed(texts))
    if options.alternatives:
        print(money_beside(options.alternatives, texts, options.cases))
    if options.growth:
        print(growth(" ".join(texts)))
    if options.labels:
        print(labels(texts))
    if options.fuzz:
        print(fuzz(texts, options.fuzz))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--texts", type=Path, default=ROOT / "corpus" / "documents")
    parser.add_argument("--cases", type=Path, help="folder with money.jsonl")
    parser.add_argument("--alternatives", metavar="PYTHON", help="interpreter with the others")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--labels", action="store_true")
    parser.add_argument("--fuzz", type=int, default=0, metavar="N")
    return parser.parse_args()


def speed(texts: Sequence[str]) -> str:
    """Kilobytes a second of each grammar and of the pipeline, beside spaCy's sentencizer.

    Each round has a pipeline of its own: spaCy remembers every word that it has seen, and new
    documents bring new words.
    """
    makers: dict[str, Callable[[], Callable[[str], Any]]] = {
        'spacy.blank("en") + sentencizer': _stock,
        "sendminer.extract, all grammars": _extract,
        "the same as components of spaCy": _ours,
        **{name: lambda run=run: run for name, run in GRAMMARS.items()},  # type: ignore[misc]
    }
    size = sum(len(text.encode()) for text in texts) / 1000
    rates = {
        name: size / min(_best(make(), texts, 1) for _ in range(3)) for name, make in makers.items()
    }
    base = next(iter(rates.values()))
    lines = ["| speed | kB/s | against the sentencizer |", "|---|---|---|"]
    lines += [f"| {name} | {rate:,.0f} | {rate / base:.2f} |" for name, rate in rates.items()]
    return "\n".join(lines) + "\n"


def _stock() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def _extract() -> Callable[[str], Any]:
    bare = Document("", "article", None, None, None, None, None, None, "", "")
    return lambda text: extract(replace(bare, text=text))


def _ours() -> Language:
    pipeline.cache_clear()
    return pipeline()


def labels(texts: Sequence[str]) -> str:
    """Statements that the shipped model labels a second, on one core, and how long it loads."""
    load = [sys.executable, "-c", _LOAD]
    loaded = subprocess.run(load, capture_output=True, text=True, check=True).stdout.strip()
    model, read = shipped(), _extract()
    documents = [read(text) for text in texts]
    seen = [look(each) for each in documents]
    statements = sum(map(len, seen))
    parts: dict[str, tuple[Callable[[Any], Any], Sequence[Any]]] = {
        "features": (look, documents),
        "probabilities": (model.probabilities, seen),
        "classify: both, with labels and reasons": (classify, documents),
    }
    lines = ["| labels | statements a second |", "|---|---|"]
    for name, (run, given) in parts.items():
        fastest = min(_once(run, given) for _ in range(3))
        lines.append(f"| {name} | {statements / fastest:,.0f} |")
    return "\n".join([*lines, "", f"Loading the model takes {loaded} s, imports and all.", ""])


_LOAD = (
    "import time; from sendminer.classify.storage import shipped; shipped(); "
    "print(round(time.process_time(), 2))"
)


def _once(run: Callable[[Any], Any], given: Sequence[Any]) -> float:
    start = time.process_time()
    for each in given:
        run(each)
    return time.process_time() - start


def money_beside(python: str, texts: Sequence[str], cases: Path | None) -> str:
    """Our speed and values on money beside those of the other libraries."""
    rows = _cases(cases) if cases else []
    asked = json.dumps([*texts, *(row["text"] for row in rows)])
    program = str(Path(__file__).with_name("benchmark_alternatives.py"))
    done = subprocess.run(
        [python, program], input=asked, capture_output=True, text=True, check=True
    )
    size = sum(len(text.encode()) for text in json.loads(asked)) / 1000
    ours = _best(parse_money, json.loads(asked))
    lines = ["| money | kB/s | times slower | cases with every value right |", "|---|---|---|---|"]
    right = sum(_same([str(m.low) for m in parse_money(row["text"])], row) for row in rows)
    lines.append(f"| sendminer | {size / ours:,.0f} | 1 | {right} of {len(rows)} |")
    for name, one in json.loads(done.stdout).items():
        values = one["values"][len(texts) :]
        right = sum(_same(found, row) for found, row in zip(values, rows, strict=True))
        slower = one["seconds"] / ours
        rate = size / one["seconds"]
        lines.append(f"| {name} | {rate:,.0f} | {slower:,.0f} | {right} of {len(rows)} |")
    return "\n".join(lines) + "\n"


def growth(text: str) -> str:
    """Time for twice the text over time for the text; 2 is linear."""
    prose = (text * (2 * GROWTH_SIZE // len(text) + 1))[: 2 * GROWTH_SIZE]
    shapes = {"prose": prose}
    shapes |= {name: (s * (2 * GROWTH_SIZE))[: 2 * GROWTH_SIZE] for name, s in HOSTILE.items()}
    lines = ["| growth | " + " | ".join(GRAMMARS) + " |", "|---" * (len(GRAMMARS) + 1) + "|"]
    for name, shape in shapes.items():
        ratios = (
            f"{_best(run, [shape], 2) / _best(run, [shape[:GROWTH_SIZE]], 2):.2f}"
            for run in GRAMMARS.values()
        )
        lines.append(f"| {name} | {' | '.join(ratios)} |")
    return "\n".join(lines) + "\n"


def fuzz(texts: Sequence[str], number: int) -> str:
    """Faults of any grammar in documents with random cuts, swaps and strange characters."""
    dice, strange = random.Random(0), "£“”‘’\u00a0\u2009\u0000\U0001f600\ud800\n\r\u2028½¾٣"
    faults = 0
    for _ in range(number):
        text = list(dice.choice(texts))
        for _ in range(dice.randint(1, 40)):
            place = dice.randrange(len(text))
            stretch = slice(place, place + dice.randint(0, 30))
            text[stretch] = dice.choice(([], text[stretch] * 2, [dice.choice(strange)] * 3))
            text = text or [" "]
        for name, run in GRAMMARS.items():
            try:
                run("".join(text))
            except Exception as fault:
                faults += 1
                print(f"{name}: {fault!r}", file=sys.stderr)
    return f"{faults} faults in {number:,} mutated documents\n"


def _best(run: Callable[[str], Any], texts: Sequence[str], rounds: int = 3) -> float:
    times = []
    for _ in range(rounds):
        run(" ")  # sentences are remembered for the text last seen
        start = time.process_time()
        for text in texts:
            run(text)
        times.append(time.process_time() - start)
    return max(min(times), 1e-9)


def _cases(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "money.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _same(found: Sequence[str], row: dict[str, Any]) -> bool:
    """Whether exactly the expected lower values were read, in any order."""
    wanted = [Decimal(str(one["lo"])) for one in row["expect"] if one.get("lo") is not None]
    try:
        return sorted(map(Decimal, found)) == sorted(wanted)
    except InvalidOperation:
        return False


if __name__ == "__main__":
    raise SystemExit(main())
