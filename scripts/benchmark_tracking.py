"""Measure the tracking on running stories whose ledgers were written by hand.

    python scripts/benchmark_tracking.py                  # every story, gold and predicted labels
    python scripts/benchmark_tracking.py --until 2023     # what the rules were written against
    python scripts/benchmark_tracking.py --scale 1000000  # time and memory on synthetic statements

Links are scored over all pairs of the ledger's statements; a statement that was linked to
nothing stands alone. B³ is taken over the same statements, events over their kinds, states over
every promise and year end that the ledger knows. Beside it stands what one could do today.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any, cast

from sendminer.classify import classify
from sendminer.classify.corpus import on_spans, prepared, read_corpus
from sendminer.extract import extract
from sendminer.records import (
    Commitment,
    Count,
    Document,
    Kind,
    Label,
    Period,
    Statement,
    to_json,
)
from sendminer.track import track
from sendminer.track.reading.names import names

ROOT = Path(__file__).resolve().parent.parent
_LABELS: dict[str, Label] = {
    "C": "commitment", "K": "criticism", "S": "concession", "A": "achievement",
}  # fmt: skip
_COUNCILS = {
    "wendle": "London Borough of Wendle",
    "ostrey": "Ostrey County Council",
    "thornmere": "Thornmere Council",
    "aldercote": "Aldercote Metropolitan Borough Council",
    "pellworth": "Pellworth Borough Council",
    "kelderby": "Kelderby City Council",
    "cressbrook": "Cressbrook City Council",
    "marlington": "Marlington County Council",
    "tarnwell": "London Borough of Tarnwell",
    "penhallow": "Borough of Penhallow & Dune",
    "wharfeton": "Wharfeton Metropolitan Borough Council",
    "eskmarram": "Esk and Marram Council",
    "thurlbeck": "Thurlbeck Borough Council",
    "arrowby": "Arrowby County Council",
    "orlestead": "Orlestead and Pinhaven Council",
    "tarrowshire": "Tarrowshire County Council",
    "harrowell": "London Borough of Harrowell",
    "eskmoor": "Eskmoor Council",
    "brackenthorpe": "Brackenthorpe Metropolitan Borough Council",
    "calderwick": "Calderwick County Council",
    "wexcombe": "Wexcombe Council",
    "hartsmere": "London Borough of Hartsmere",
    "northmoor": "Northmoor County Council",
    "severnhampton": "Severnhampton City Council",
    "pontclun": "Pontfadog & Clun Council",
    "ingleby": "Ingleby Council",
}
Key = tuple[str, int]
"""A document's id and where a statement starts in its text."""


@dataclass(frozen=True)
class Story:
    """Documents with gold labels, and what a person says of their statements."""

    name: str
    documents: tuple[Document, ...]
    threads: dict[Key, list[tuple[str, str]]]
    states: dict[tuple[str, int], str]
    lines: dict[Key, str]


def hollinshire(until: int) -> Story:
    """The running story of the corpus, up to the end of a year."""
    documents = {}
    for one in read_corpus("train"):
        if one.entry.council == "Hollinshire County Council" and one.entry.published[:4] <= str(
            until
        ):
            document, labels = prepared(one, extract)
            documents[document.id] = labelled(document, labels)
    threads: dict[Key, list[tuple[str, str]]] = defaultdict(list)
    lines = {}
    with (ROOT / "corpus/story/ledger.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["document"] in documents:
                key = (row["document"], place(documents[row["document"]], row["line"]))
                threads[key].append((row["thread"], row["kind"]))
                lines[key] = row["line"]
    known = {thread for told in threads.values() for thread, _ in told}
    with (ROOT / "corpus/story/states.csv").open(encoding="utf-8", newline="") as file:
        states = {
            (row["thread"], int(row["year"])): row["state"]
            for row in csv.DictReader(file)
            if int(row["year"]) <= until and row["thread"] in known
        }
    return Story("Hollinshire", tuple(documents.values()), dict(threads), states, lines)


def labelled(document: Document, labels: Sequence[tuple[Label, ...]]) -> Document:
    """A document with given labels on its statements."""
    pairs = zip(document.statements, labels, strict=True)
    return replace(document, statements=tuple(replace(s, labels=own) for s, own in pairs))


def place(document: Document, line: str) -> int:
    """Where the statement that begins with a line of the ledger starts."""
    wanted = " ".join(line.split())
    for statement in document.statements:
        if " ".join(statement.text.split()).startswith(wanted):
            return statement.start
    raise ValueError(f"{document.id} has no statement {line!r}")


def written(name: str, until: int = 9999) -> Story:
    """A story kept with the tests: documents, gold labels, links and states in one file."""
    told = (ROOT / f"tests/track/story/{name}.txt").read_text(encoding="utf-8")
    states = {
        (thread, int(year)): state
        for line in told.splitlines()
        if line.startswith("! ")
        for thread, year, state in [line[2:].split()]
        if int(year) <= until
    }
    threads: dict[Key, list[tuple[str, str]]] = defaultdict(list)
    lines: dict[Key, str] = {}
    documents = []
    for part in told.split("\n= ")[1:]:
        head, *rows = part.strip().splitlines()
        title, kind, outlet, published = (field.strip() for field in head.split("|"))
        if published[:4] > str(until):
            continue
        text, spans, labels = "", [], []
        for row in rows:
            marks, link, said = row.split(" ", 2)
            joint, said = (" ", said[2:]) if said.startswith("+ ") else ("\n\n", said)
            text += joint if text else ""
            spans.append((len(text), len(text) + len(said)))
            labels.append(tuple(_LABELS[letter] for letter in marks if letter != "-"))
            for told_of in link.split(",") if link != "-" else ():
                thread, step = told_of.split(":")
                threads[title, len(text)].append((thread, step))
                lines[title, len(text)] = said
            text += said
        bare = Document(
            title, cast("Kind", kind), None, outlet or None, _COUNCILS[name], None,
            date.fromisoformat(published), None, sha256(text.encode()).hexdigest(), text,
        )  # fmt: skip
        documents.append(labelled(on_spans(extract(bare), spans), labels))
    return Story(name.capitalize(), tuple(documents), dict(threads), states, lines)


def predicted(documents: Iterable[Document]) -> list[Document]:
    """The same documents with nothing given but their text."""
    bare = (replace(d, statements=(), items=()) for d in documents)
    return [classify(extract(one)) for one in bare]


# --- scores ------------------------------------------------------------------------------------


def found_links(ledger: Iterable[Commitment]) -> dict[Key, list[tuple[str, str]]]:
    """Commitment and kind of each statement that has an event."""
    made: dict[Key, list[tuple[str, str]]] = defaultdict(list)
    for commitment in ledger:
        for event in commitment.events:
            made[event.document, event.start].append((commitment.id, event.kind))
    return made


def aligned(story: Story, found: dict[Key, list[tuple[str, str]]]) -> dict[Key, set[str]]:
    """What each statement of the ledger was linked to, on whatever spans it was found."""
    spans = {(d.id, s.start): s.end for d in story.documents for s in d.statements}
    by_document: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (document, start), told in found.items():
        by_document[document] += [(start, name) for name, _ in told]
    return {
        key: {name for at, name in by_document[key[0]] if key[1] <= at < spans[key]}
        or {f"alone {key}"}
        for key in story.threads
    }


def links(gold: dict[Key, set[str]], mine: dict[Key, set[str]]) -> tuple[float, float, float]:
    """Pairwise precision and recall, and B³ F1."""
    right = told = wanted = 0
    for a, b in combinations(sorted(gold), 2):
        same, linked = bool(gold[a] & gold[b]), bool(mine[a] & mine[b])
        right += same and linked
        told += linked
        wanted += same
    return right / max(told, 1), right / max(wanted, 1), b_cubed(gold, mine)


def b_cubed(gold: dict[Key, set[str]], mine: dict[Key, set[str]]) -> float:
    """F1 of B³, each statement weighing the same."""
    precision = recall = 0.0
    for key, threads in gold.items():
        together = {other for other in gold if mine[key] & mine[other]}
        wanted = {other for other, others in gold.items() if threads & others}
        precision += len(together & wanted) / len(together)
        recall += len(together & wanted) / len(wanted)
    precision, recall = precision / len(gold), recall / len(gold)
    return 2 * precision * recall / (precision + recall)


def matched(story: Story, mine: dict[Key, set[str]]) -> dict[str, str]:
    """Thread of the ledger to the commitment that holds most of its statements, one to one."""
    shared: Counter[tuple[str, str]] = Counter()
    for key, told in story.threads.items():
        shared.update((thread, name) for thread, _ in told for name in mine[key])
    pairs: dict[str, str] = {}
    for (thread, name), _ in sorted(shared.items(), key=lambda each: (-each[1], each[0])):
        if thread not in pairs and name not in pairs.values():
            pairs[thread] = name
    return pairs


def events_right(
    story: Story, found: dict[Key, list[tuple[str, str]]], pairs: dict[str, str], show: bool
) -> float:
    """Share of the ledger's steps of which the right commitment has an event of that kind."""
    right = total = 0
    spans = {(d.id, s.start): s.end for d in story.documents for s in d.statements}
    for key, told in sorted(story.threads.items()):
        here = [
            each for (d, at), events in found.items()
            if d == key[0] and key[1] <= at < spans[key] for each in events
        ]  # fmt: skip
        for thread, kind in told:
            good = (pairs.get(thread), kind) in here
            right, total = right + good, total + 1
            if show and not good:
                names = {value: name for name, value in pairs.items()}
                got = [(names.get(name, name), step) for name, step in here]
                print(f"  {key[0]} {thread}:{kind} got {got} | {story.lines[key][:90]}")
    return right / total


def states_right(
    story: Story, documents: Sequence[Document], pairs: dict[str, str], show: bool
) -> float:
    """Share of the promises whose state at each year's end is the ledger's."""
    right = 0
    ledgers = {
        year: {c.id: c for c in track(documents, date(year, 12, 31))}
        for year in {year for _, year in story.states}
    }
    for (thread, year), state in sorted(story.states.items()):
        commitment = ledgers[year].get(pairs.get(thread, ""))
        good = commitment is not None and commitment.state == state
        right += good
        if show and not good:
            got = commitment and (commitment.state, commitment.deadline, commitment.last_seen)
            print(f"  {thread} {year} {state} got {got}")
    return right / max(1, len(story.states))


def score(story: Story, documents: Sequence[Document], *, show: bool = False) -> list[float]:
    """Precision, recall, B³ F1, events, states, and links of statements outside the ledger."""
    ledger = track(documents, date(2027, 1, 1))
    found = found_links(ledger)
    mine = aligned(story, found)
    gold = {key: {thread for thread, _ in told} for key, told in story.threads.items()}
    pairs = matched(story, mine)
    if show:
        errors(story, gold, mine, pairs, ledger)
    return [
        *links(gold, mine),
        events_right(story, found, pairs, show),
        states_right(story, documents, pairs, show) if story.states else float("nan"),
    ]


def errors(
    story: Story, gold: dict[Key, set[str]], mine: dict[Key, set[str]], pairs: dict[str, str],
    ledger: Iterable[Commitment],
) -> None:  # fmt: skip
    """Print statements that stand in the wrong commitment, and strangers in a right one."""
    names = {value: name for name, value in pairs.items()}
    for key in sorted(gold, key=lambda key: (min(gold[key]), key)):
        got = {names.get(name, "other" if "alone" not in name else "-") for name in mine[key]}
        if not got & gold[key]:
            print(f"  LINK {sorted(gold[key])} got {sorted(got)} {key[0]} | {story.lines[key]}")
    spans = {(d.id, s.start): s.end for d in story.documents for s in d.statements}
    for commitment in ledger:
        for event in commitment.events:
            inside = any(d == event.document and at <= event.start < spans[d, at] for d, at in gold)
            if commitment.id in names and not inside:
                print(f"  EXTRA {names[commitment.id]} {event.kind} {event.document}: "
                      f"{event.text[:100]} [{event.reason}]")  # fmt: skip


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
        day_by_day = track(held, as_of)
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


def scale(statements: int) -> int:
    """Time and memory of linking so many synthetic statements."""
    documents = synthetic(statements)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.perf_counter()
    ledger = track(documents, date(2026, 1, 1))
    taken = time.perf_counter() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{statements:,} statements, {len(ledger):,} commitments: {taken:.1f} s, "
        f"{most:.0f} MB ({before:.0f} MB of it the documents)"
    )
    return 0


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--until", type=int, default=2026)
    parser.add_argument("--show", action="store_true", help="print every mistake")
    parser.add_argument("--show-text", action="store_true", help="the same, of bare text")
    parser.add_argument("--only", action="append", help="one story: hollinshire, wendle ...")
    parser.add_argument(
        "--linkers", metavar="PYTHON", help="compare with splink and dedupe, which this one has"
    )
    parser.add_argument("--no-predicted", action="store_true")
    parser.add_argument("--scale", type=int, help="link so many synthetic statements instead")
    arguments = parser.parse_args()
    if arguments.scale:
        return scale(arguments.scale)
    print(f"{'':28s}" + "".join(f"{n:>8s}" for n in ("P", "R", "B3 F1", "events", "states")))
    for story in stories(arguments):
        report(f"{story.name}, gold labels", score(story, story.documents, show=arguments.show))
        if not arguments.no_predicted:
            report(
                f"{story.name}, from text",
                score(story, predicted(story.documents), show=arguments.show_text),
            )
        gold = {key: {thread for thread, _ in told} for key, told in story.threads.items()}
        report(f"{story.name}, exact words", links(gold, by_exact_words(story)))
        clusters, threshold = by_cosine(story)
        report(f"{story.name}, cosine {threshold:.2f}", links(gold, clusters))
        for program in ("splink", "dedupe") if arguments.linkers else ():
            taught = written("wendle" if story.name != "Wendle" else "ostrey")
            clusters, at = by_other(story, taught, program, arguments.linkers)
            report(f"{story.name}, {program} {at}", links(gold, clusters))
        same = invariant(story.documents, date(2027, 1, 1))
        print(f"{story.name}: any order, twice, one a day: {'the same' if same else 'DIFFERS'}")
    return 0


def stories(arguments: argparse.Namespace) -> Iterator[Story]:
    """The running story and those kept with the tests, or those that are asked for."""
    for name in arguments.only or ("hollinshire", *_COUNCILS):
        if name == "hollinshire":
            yield hollinshire(arguments.until)
        else:
            yield written(name, arguments.until)


def report(name: str, values: Sequence[float]) -> None:
    """One row of the table."""
    print(f"{name:28s}" + "".join(f"{value:8.3f}" for value in values))


if __name__ == "__main__":
    sys.exit(main())
