"""Running stories with ledgers that people wrote: how they are read, and how a tracker is scored.

``corpus/story`` holds those that teach, and Hollinshire, whose documents are in the corpus;
``tests/track/story`` those that nobody who writes rules may read: they measure.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import cast

from sendminer.classify import classify
from sendminer.classify.annotated import LETTERS, Source, spans
from sendminer.classify.corpus import Entry, on_spans, prepared, read_corpus
from sendminer.extract import extract
from sendminer.records import LABELS, Commitment, Document, Kind, Label
from sendminer.track import track
from story_form import REGISTER, read_story

ROOT = Path(__file__).resolve().parent.parent
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


_HOLLINSHIRE = "Hollinshire County Council"
_TEACHING, _KEPT_BACK = ROOT / "corpus/story", ROOT / "tests/track/story"
HELD, WRITTEN = (
    tuple(sorted(path.stem for path in folder.glob("*.txt"))) for folder in (_KEPT_BACK, _TEACHING)
)
AFTER_REAL_PAGES = frozenset(
    ("averleyshire", "calderport", "carrowmoor", "cawdonshire", "ellenshire", "fallowden",
     "fennmarch", "gristhorpe", "harnsworth", "harrowmere", "haverbyshire", "isenfordshire",
     "kestrelshire", "lorringshire", "marvon", "merrowdene", "pelhamshire", "sallowshire",
     "saltmarch", "saxonmoor", "stanwickshire", "thaxbourne", "tolverne", "wychmere")
)  # fmt: skip
"""Stories that follow real papers: long sentences, of which many are on one promise."""
TAUGHT = ("hollinshire", *WRITTEN)


def digest(names: Iterable[str]) -> str:
    """sha256 over the files of stories, and the labels that a classifier gave them unread.

    By it the weights name what they were learnt from.
    """
    told = sha256()
    for name in sorted(names):
        folder = ROOT / "corpus/story"
        files = ("ledger.csv", "states.csv") if name == "hollinshire" else (f"{name}.txt",)
        for file in files:
            told.update((folder / file).read_bytes())
    told.update((ROOT / "corpus/story/labels.csv").read_bytes())
    return told.hexdigest()


def in_story(entry: Entry) -> bool:
    """Whether a document of the corpus stands in a running story."""
    return entry.register == REGISTER or entry.council == _HOLLINSHIRE


def story(name: str, until: int = 9999) -> Story:
    """The story of that name, up to the end of a year."""
    return hollinshire(until) if name == "hollinshire" else written(name, until)


def hollinshire(until: int) -> Story:
    """The running story of the corpus, up to the end of a year."""
    documents = {}
    for one in read_corpus("train"):
        if one.entry.council == _HOLLINSHIRE and one.entry.published[:4] <= str(until):
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
    """A story in one file: documents, gold labels, links and states."""
    path = (_KEPT_BACK if name in HELD else _TEACHING) / f"{name}.txt"
    return read(path, until)


def read(path: Path, until: int = 9999) -> Story:
    """The story that a file holds."""
    told = read_story(path.stem, path.read_text(encoding="utf-8"))
    sources = [source for source in told.documents if source.published.year <= until]
    documents = [_document(source) for source in sources]
    known = {document.id for document in documents}
    threads = {key: list(steps) for key, steps in told.steps.items() if key[0] in known}
    words = {(d.id, one.start): one.text for d in documents for one in d.statements}
    states = {key: state for key, state in told.states.items() if key[1] <= until}
    lines = {key: words[key] for key in threads}
    return Story(path.stem.capitalize(), tuple(documents), threads, states, lines)


def _document(source: Source) -> Document:
    text = source.text
    bare = Document(
        source.id, cast("Kind", source.kind), None, source.outlet or None, source.council, None,
        source.published, None, sha256(text.encode()).hexdigest(), text,
    )  # fmt: skip
    told = list(spans(source))
    extents = [(start, end) for start, end, _ in told]
    return labelled(on_spans(extract(bare), extents), [labels for _, _, labels in told])


def predicted(documents: Iterable[Document]) -> list[Document]:
    """The same documents with nothing given but their text."""
    bare = (replace(d, statements=(), items=()) for d in documents)
    return [classify(extract(one)) for one in bare]


def unread(documents: Iterable[Document]) -> list[Document]:
    """The same documents as a classifier labels them that has read nothing of their story.

    ``corpus/story/labels.csv``, which ``scripts/train_classifier.py`` writes, tells how.
    """
    labels: dict[Key, tuple[tuple[Label, ...], dict[str, float]]] = {}
    with (_TEACHING / "labels.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            given = tuple(LETTERS[letter] for letter in row["labels"])
            scores: dict[str, float] = {label: float(row[label]) for label in LABELS}
            labels[row["document"], int(row["start"])] = given, scores
    return [
        replace(
            document,
            statements=tuple(
                replace(one, labels=given, scores=scores)
                for one in document.statements
                for given, scores in [labels[document.id, one.start]]
            ),
        )
        for document in documents
    ]


# --- scores ------------------------------------------------------------------------------------


def found_links(ledger: Iterable[Commitment]) -> dict[Key, list[tuple[str, str]]]:
    """Commitment and kind of each statement that has an event."""
    made: dict[Key, list[tuple[str, str]]] = defaultdict(list)
    for commitment in ledger:
        for event in commitment.events:
            # people who keep a ledger write "repeated" for what is said on the matter too
            kind = "repeated" if event.kind == "mentioned" else event.kind
            made[event.document, event.start].append((commitment.id, kind))
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


def rows(story: Story, documents: Sequence[Document]) -> tuple[int, int, int]:
    """What rows begin with: how many with a promise of the ledger that none before them has.

    Then how many with one that has a row already, and with what the ledger does not follow.
    """
    spans = {(d.id, s.start): s.end for d in story.documents for s in d.statements}
    met: set[str] = set()
    own = again = other = 0
    ledger = track(documents, date(2027, 1, 1))
    for first in sorted((each.events[0] for each in ledger), key=lambda e: (str(e.when), e.start)):
        told = {
            thread
            for (document, start), steps in story.threads.items()
            if document == first.document and start <= first.start < spans[document, start]
            for thread, _ in steps
        }
        own += bool(told - met)
        again += bool(told) and not told - met
        other += not told
        met |= told
    return own, again, other


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
