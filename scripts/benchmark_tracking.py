"""Measure the tracking on running stories whose ledgers were written by hand.

    python scripts/benchmark_tracking.py                  # every story, gold and predicted labels
    python scripts/benchmark_tracking.py --held           # those that nothing was learnt from
    python scripts/benchmark_tracking.py --until 2023     # what the rules were written against
    python scripts/benchmark_tracking.py --scale 1000000  # time and memory on synthetic statements

Links are scored over all pairs of the ledger's statements; a statement that was linked to
nothing stands alone. B³ is taken over the same statements, events over their kinds, states over
every promise and year end that the ledger knows. Beside it stands what one could do today.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from threading import Event, Thread
from typing import Any

from sendminer.records import (
    Commitment,
    Count,
    Document,
    Label,
    Period,
    Statement,
    to_json,
)
from sendminer.track import follow, track
from sendminer.track.reading.names.names import names
from stories import (
    HELD,
    ROOT,
    TAUGHT,
    Key,
    Story,
    b_cubed,
    links,
    predicted,
    score,
    story,
    written,
)

# --- what one could do today -------------------------------------------------------------------


def by_exact_words(story: Story) -> dict[Key, set[str]]:
    """Statements with the same words, letter case and spaces aside."""
    return {key: {" ".join(text.lower().split())} for key, text in _texts(story).items()}


def by_cosine(story: Story) -> tuple[dict[Key, set[str]], float]:
    """Single-link clusters by TF-IDF cosine; the threshold is the one with the best B³ F1."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = _texts(story)
    keys = sorted(texts)
    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit_transform(
        texts[key] for key in keys
    )
    like = (vectors @ vectors.T).toarray()
    gold = {key: {thread for thread, _ in told} for key, told in story.threads.items()}
    best: tuple[float, float, dict[Key, set[str]]] = (-1.0, 0.0, {})
    for step in range(5, 100, 5):
        group = _single_link(like, step / 100)
        mine = {key: {str(group[at])} for at, key in enumerate(keys)}
        best = max(best, (b_cubed(gold, mine), step / 100, mine), key=lambda each: each[0])
    return best[2], best[1]


def by_other(
    story: Story, taught: Story, program: str, python: str
) -> tuple[dict[Key, set[str]], str]:
    """Clusters by splink or dedupe in an environment of their own, at their best threshold."""
    given = {"records": _records(story), "taught": _records(taught)}
    command = [python, str(ROOT / "scripts/link_with_others.py"), program]
    run = subprocess.run(
        command, input=json.dumps(given), capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise SystemExit(run.stderr)
    gold = {key: {thread for thread, _ in told} for key, told in story.threads.items()}
    keys = {f"{document}|{start}": (document, start) for document, start in story.threads}
    best: tuple[float, str, dict[Key, set[str]]] = (-1.0, "", {})
    for threshold, clusters in json.loads(run.stdout).items():
        mine = {at: {clusters.get(name, f"alone {name}")} for name, at in keys.items()}
        best = max(best, (b_cubed(gold, mine), threshold, mine), key=lambda each: each[0])
    return best[2], best[1]


def _records(story: Story) -> list[dict[str, Any]]:
    """Statements of the ledger with the values that a record linker compares."""
    known = {d.id: d for d in story.documents}
    found = []
    for (name, start), told in sorted(story.threads.items()):
        document = known[name]
        said = next(each for each in document.statements if each.start == start)
        money = [str(document.money[i].low) for i in said.money]
        counts = [str(document.counts[i].low) for i in said.counts]
        days = [str(d) for i in said.periods if (d := document.periods[i].latest)]
        sites = [each.key for each in names(said.text, "") if each.kind == "site"]
        found.append(
            {
                "key": f"{name}|{start}",
                "text": said.text,
                "thread": told[0][0],
                "sites": sites,
                "amount": next(iter(money), None),
                "count": next(iter(counts), None),
                "due": next(iter(days), None),
            }
        )
    return found


def _texts(story: Story) -> dict[Key, str]:
    every = {(d.id, s.start): s.text for d in story.documents for s in d.statements}
    return {key: every[key] for key in story.threads}


def _single_link(like: Any, threshold: float) -> list[int]:
    group = list(range(len(like)))
    for a in range(len(like)):
        for b in range(a):
            if like[a][b] >= threshold and group[a] != group[b]:
                old, new = group[a], group[b]
                group = [new if each == old else each for each in group]
    return group


# --- the same ledger, whatever the order -------------------------------------------------------


def invariant(documents: Sequence[Document], as_of: date) -> bool:
    """Whether any order, everything twice, and one document a day give the same ledger."""
    wanted = _written(track(documents, as_of))
    shuffled = list(documents)
    held: list[Document] = []
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)
        if _written(track(shuffled, as_of)) != wanted:
            return False
    for document in shuffled:
        held.append(document)
        # the first of them may have no label
        day_by_day = follow(held, as_of).commitments
    return _written(day_by_day) == wanted == _written(track([*shuffled, *documents], as_of))


def _written(ledger: Sequence[Commitment]) -> bytes:
    return json.dumps(to_json(ledger), sort_keys=True).encode()


# --- scale -------------------------------------------------------------------------------------

_MAKES = (
    "The council will create {n} special school places at {site} School by September {year}.",
    "Cabinet resolved that {n} places in resource bases at {site} Primary be funded by {year}.",
    "It will recruit {n} more {who} for the {site} area by March {year}.",
    "A {what} for families in {site} will open in {year}.",
    "That £{n}00,000 be allocated for the {what} at {site} by {year}.",
)
_TELLS = (
    "All {n} places at {site} School have opened.",
    "The {what} in {site} has been delayed until {year}.",
    "Parents said the {what} in {site} was far too little, too late.",
    "The meeting heard from officers about {site}.",
)
_WHO = ("caseworkers", "psychologists", "therapists", "officers", "teaching assistants")
_WHAT = ("helpline", "short breaks unit", "nursery", "hardship fund", "sensory room", "hub")
_SYLLABLES = ("al", "bex", "cor", "den", "el", "fen", "gar", "hol", "ing", "kel", "lin", "mar")


def synthetic(statements: int, councils: int = 150, each: int = 25) -> list[Document]:
    """Documents of many councils, ``each`` statements in one; the same for the same numbers."""
    chance = random.Random(7)
    documents = []
    for number in range(statements // each):
        council = f"{_place(number % councils)} Council"
        made = _synthetic(chance, number, each, council, date(2015, 1, 1) + timedelta(number // 40))
        documents.append(made)
    return documents


def _place(number: int) -> str:
    return "".join(
        _SYLLABLES[number // len(_SYLLABLES) ** power % len(_SYLLABLES)] for power in range(3)
    ).capitalize()


def _synthetic(chance: random.Random, number: int, each: int, council: str, day: date) -> Document:
    text, statements, counts, periods = "", [], [], []
    for _ in range(each):
        promise = chance.random() < 0.5
        n, year = chance.randrange(10, 400), day.year + chance.randrange(1, 5)
        said = chance.choice(_MAKES if promise else _TELLS).format(
            n=n, year=year, site=_place(chance.randrange(1728)),
            who=chance.choice(_WHO), what=chance.choice(_WHAT),
        )  # fmt: skip
        text += "\n" if text else ""
        start = len(text)
        text += said
        held: tuple[int, ...] = ()
        if f"{n} " in said:
            at = start + said.index(f"{n} ")
            value = Decimal(n)
            counts.append(Count(at, at + len(str(n)), str(n), value, value))
            held = (len(counts) - 1,)
        when: tuple[int, ...] = ()
        if str(year) in said:
            at = start + said.rindex(str(year))
            last = date(year, 12, 31)
            periods.append(Period(at, at + 4, str(year), date(year, 1, 1), last, "year", "by"))
            when = (len(periods) - 1,)
        labels: tuple[Label, ...] = ("commitment",) if promise else (
            ("achievement",) if "opened" in said else ("criticism",) if "Parents" in said else ()
        )  # fmt: skip
        statements.append(Statement(start, len(text), said, labels, counts=held, periods=when))
    return Document(
        f"s{number}", "minutes", None, None, council, None, day, None, str(number), text,
        counts=tuple(counts), periods=tuple(periods), statements=tuple(statements),
    )  # fmt: skip


def scale(statements: int, workers: int) -> int:
    """Time and memory of linking so many synthetic statements, in so many processes."""
    documents = synthetic(statements)
    before = _resident()
    start = time.perf_counter()
    with _most_resident() as most:
        ledger = track(documents, date(2026, 1, 1), workers=workers)
    taken = time.perf_counter() - start
    print(
        f"{statements:,} statements, {len(ledger):,} commitments: {taken:.1f} s, "
        f"{max(most):.0f} MB over all processes ({before:.0f} MB of it the documents)"
    )
    return 0


@contextmanager
def _most_resident() -> Iterator[list[float]]:
    """What this process and its children hold, looked at twice a second.

    The kernel's own record of a child's most holds what its parent had when it was started.
    """
    seen, done = [_resident()], Event()

    def look() -> None:
        while not done.wait(0.5):
            seen.append(_resident())

    looking = Thread(target=look, daemon=True)
    looking.start()
    try:
        yield seen
    finally:
        done.set()
        looking.join()


def _resident() -> float:
    """Resident memory of this process and its children, in MB."""
    own = Path("/proc/self/task").glob("*/children")
    ids = ["self", *(child for each in own for child in each.read_text().split())]
    total = 0.0
    for id_ in ids:
        with suppress(OSError):  # one that has ended
            told = Path("/proc", id_, "status").read_text(encoding="ascii")
            total += int(told.partition("VmRSS:")[2].split()[0]) / 1024
    return total


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--until", type=int, default=2026)
    parser.add_argument("--show", action="store_true", help="print every mistake")
    parser.add_argument("--show-text", action="store_true", help="the same, of bare text")
    parser.add_argument("--only", action="append", help="one story: hollinshire, wendle ...")
    parser.add_argument("--held", action="store_true", help="only the stories that are kept back")
    parser.add_argument(
        "--linkers", metavar="PYTHON", help="compare with splink and dedupe, which this one has"
    )
    parser.add_argument("--no-predicted", action="store_true")
    parser.add_argument("--scale", type=int, help="link so many synthetic statements instead")
    parser.add_argument("--workers", type=int, default=1, help="processes for --scale")
    arguments = parser.parse_args()
    if arguments.scale:
        return scale(arguments.scale, arguments.workers)
    print(f"{'':28s}" + "".join(f"{n:>8s}" for n in ("P", "R", "B3 F1", "events", "states")))
    for one in stories(arguments):
        report(f"{one.name}, gold labels", score(one, one.documents, show=arguments.show))
        if not arguments.no_predicted:
            report(
                f"{one.name}, from text",
                score(one, predicted(one.documents), show=arguments.show_text),
            )
        gold = {key: {thread for thread, _ in told} for key, told in one.threads.items()}
        report(f"{one.name}, exact words", links(gold, by_exact_words(one)))
        clusters, threshold = by_cosine(one)
        report(f"{one.name}, cosine {threshold:.2f}", links(gold, clusters))
        for program in ("splink", "dedupe") if arguments.linkers else ():
            taught = written("wendle" if one.name != "Wendle" else "ostrey")
            clusters, at = by_other(one, taught, program, arguments.linkers)
            report(f"{one.name}, {program} {at}", links(gold, clusters))
        same = invariant(one.documents, date(2027, 1, 1))
        print(f"{one.name}: any order, twice, one a day: {'the same' if same else 'DIFFERS'}")
    return 0


def stories(arguments: argparse.Namespace) -> Iterator[Story]:
    """Those that teach, then those that are kept back; or those that are asked for."""
    for name in arguments.only or (HELD if arguments.held else (*TAUGHT, *HELD)):
        yield story(name, arguments.until)


def report(name: str, values: Sequence[float]) -> None:
    """One row of the table."""
    print(f"{name:28s}" + "".join(f"{value:8.3f}" for value in values))


if __name__ == "__main__":
    sys.exit(main())
