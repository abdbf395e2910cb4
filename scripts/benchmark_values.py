"""Measure what the extraction finds against values marked by hand in the corpus.

    python scripts/benchmark_values.py [--split test] [--errors money]
    python scripts/benchmark_values.py --places cawdonshire gristhorpe tolverne

Prints a Markdown table: precision, recall and F1 of each kind of finding over the documents of a
split whose gold has values, and how often the further fields of what was found are right.
``--places STORY …`` does so with the counts of places and pupils of running stories, in whose
documents nothing else is marked.
``--errors KIND`` lists what was missed (-), found too much (+) or read otherwise (~).
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import sendminer
from sendminer.classify.corpus import Labelling, read_corpus
from sendminer.records import to_json

Row = Mapping[str, Any]
FIELDS = {
    "money": ("bound", "per", "change"),
    "places": ("bound", "provision", "need", "change"),
    "counts": ("bound", "change"),
    "pupils": ("bound", "provision", "need", "change"),
    "periods": ("grain", "bound"),
    "officials": ("role",),
    "direct quotes": ("speaker_text",),
    "indirect speech": ("speaker_text",),
}


MARKED_AS = {
    "child": "pupil",
    "young_person": "pupil",
    "student": "pupil",
    "unit": "base",
}
"""Units that the marks do not tell apart from a wider one."""
MARKS = tuple("\"'“‘")
"""Characters that open a quotation."""


@dataclass(slots=True)
class Tally:
    """Hits, misses and extras of one kind, and of each further field the right ones."""

    right: int = 0
    wanted: int = 0
    found: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def main() -> int:
    """Read every marked document of the split and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--split", default="test", choices=["test", "dev", "train"])
    parser.add_argument("--errors", choices=FIELDS, help="list the errors of one kind")
    parser.add_argument("--places", nargs="+", metavar="STORY", help="of running stories alone")
    options = parser.parse_args()
    if options.places:
        whole = read_corpus("train")
        marked = [one for one in whole if one.entry.id.partition("-")[0] in options.places]
        tallies = {"places": Tally(), "pupils": Tally()}
    else:
        marked = [one for one in read_corpus(options.split) if "money" in one.gold.values]
        tallies = {kind: Tally() for kind in FIELDS if kind != "pupils"}
    for one in marked:
        found = to_json(sendminer.extract(one.document))
        for kind, tally in tallies.items():
            text = one.document.text
            told = one.gold.values
            if options.places:
                told = {"counts": told.get("places", ())}
            wanted, read = rows(kind, told, text), rows(kind, found, text)
            compare(kind, tally, one, list(wanted), list(read))
    print(table(tallies, len(marked)))
    if options.errors:
        print("\n".join(tallies[options.errors].wrong))
    return 0


def rows(kind: str, values: Row, text: str) -> Iterator[Row]:
    """The records of one kind; officials by mention, quotations in marks by span.

    Whether a quotation stands in marks is seen in the text: what minutes write behind a speaker's
    label may as well be called direct as indirect.
    """
    if kind in ("places", "counts"):
        yield from (c for c in values["counts"] if (c["unit"] == "place") == (kind == "places"))
    elif kind == "pupils":
        yield from (c for c in values["counts"] if unit(c) == "pupil")
    elif kind == "officials":
        for person in values["officials"]:
            for mention in person["mentions"]:
                yield {**mention, "role": person["role"], "name": person["name"]}
    elif kind in ("direct quotes", "indirect speech"):
        for quote in values["quotes"]:
            spans = quote["spans"]
            marked = text[: spans[0][0]].rstrip()[-1:] in MARKS
            if marked and kind == "direct quotes":
                yield from ({**quote, "start": start, "end": end} for start, end in spans)
            elif not marked and kind == "indirect speech":
                yield {**quote, "start": spans[0][0], "end": spans[-1][1]}
    else:
        yield from values[kind]


def same(kind: str) -> Callable[[Row, Row], bool]:
    """When a finding is the one that was marked: they touch, and say the same value."""
    if kind in ("money", "places", "counts", "pupils"):
        return lambda a, b: touch(a, b) and values(a) == values(b) and unit(a) == unit(b)
    if kind == "periods":
        return lambda a, b: (
            touch(a, b) and (a["earliest"], a["latest"]) == (b["earliest"], b["latest"])
        )
    if kind == "indirect speech":
        return lambda a, b: overlap(a, b) >= 0.5
    if kind == "direct quotes":
        return lambda a, b: overlap(a, b) >= 0.9
    return lambda a, b: overlap(a, b) >= 0.5


def unit(row: Row) -> str | None:
    """What is counted; the marks call all learners pupils, and units bases."""
    name = row.get("unit")
    return MARKED_AS.get(name, name) if name else None


def touch(a: Row, b: Row) -> bool:
    """Whether two spans share a character."""
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def overlap(a: Row, b: Row) -> float:
    """Shared characters over those of either."""
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    share: float = max(0, shared) / (max(a["end"], b["end"]) - min(a["start"], b["start"]))
    return share


def values(row: Row) -> tuple[Decimal, Decimal]:
    """The value of an amount or count."""
    return Decimal(row["low"]), Decimal(row["high"])


def compare(
    kind: str, tally: Tally, one: Labelling, wanted: Sequence[Row], found: Sequence[Row]
) -> None:
    """Pair marked and found records, each at most once, and count."""
    is_same, free = same(kind), list(found)
    tally.wanted += len(wanted)
    tally.found += len(found)
    for gold in wanted:
        hit = next((each for each in free if is_same(gold, each)), None)
        if hit is None:
            tally.wrong.append(shown("-", one, gold))
            continue
        free.remove(hit)
        tally.right += 1
        for name in FIELDS[kind]:
            right = normal(gold.get(name)) == normal(hit.get(name))
            tally.fields[name] += right
            if not right:
                what = f"{name}: marked {gold.get(name)!r}, read {hit.get(name)!r}"
                tally.wrong.append(f"{shown('~', one, gold)}   {what}")
    tally.wrong.extend(shown("+", one, each) for each in free)


def normal(value: Any) -> Any:
    """A field's value without differences of case, article or order that mean nothing."""
    if isinstance(value, str):
        return " ".join(value.lower().replace("’", "'").removeprefix("the ").split())
    return sorted(value) if isinstance(value, (list, tuple)) else value


def shown(sign: str, one: Labelling, row: Row) -> str:
    """A record in its line of text, for reading."""
    text, start, end = one.document.text, row["start"], row["end"]
    left, right = text[max(0, start - 60) : start], text[end : end + 40]
    value = row.get("low") or row.get("latest") or row.get("name") or row.get("speaker_text") or ""
    return f"{sign} {one.entry.id}: {left}[[{text[start:end]}]]{right} ({value})".replace("\n", " ")


def table(tallies: Mapping[str, Tally], documents: int) -> str:
    """The figures as Markdown."""
    lines = [f"| {documents} documents | marked | precision | recall | F1 | right where found |"]
    lines.append("|---|---|---|---|---|---|")
    for kind, tally in tallies.items():
        precision = tally.right / max(1, tally.found)
        recall = tally.right / max(1, tally.wanted)
        f1 = 2 * tally.right / max(1, tally.found + tally.wanted)
        further = ", ".join(
            f"{name} {tally.fields[name] / max(1, tally.right):.2f}" for name in FIELDS[kind]
        )
        lines.append(
            f"| {kind} | {tally.wanted} | {precision:.2f} | {recall:.2f} | {f1:.2f} | {further} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
