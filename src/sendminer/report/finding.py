"""What a search found: each promise once with the words that tell of it, then what is in none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from sendminer import wording
from sendminer.columns import Row, Value
from sendminer.report.words import page, plain, quoted
from sendminer.wording import cell

_SHORT = 4
"""Letters of a word that has no start worth looking for."""
SHOWN = 3
"""Statements that are shown of one promise."""
SHOWN_ALONE = 30
"""The same of a promise that was found alone, as by its id: its history."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One statement that was found, and the page that proves it.

    ``kind`` is the step of the promise that it tells, None outside of one.
    """

    statement: str
    kind: str | None
    labels: str
    words: str
    title: str
    url: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Found:
    """A promise with what was found of it; without one, ``commitment`` is None.

    ``hits`` begin with the words that made it, whether or not these were searched for.
    """

    commitment: str | None
    subject: str
    owner: str
    state: str
    deadline: date | None
    hits: tuple[Hit, ...]
    verdict: str = ""
    """What a person judged of it, if one did."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found, the best first; ``whole`` unless it has only some of the words."""

    asked: str
    whole: bool
    found: tuple[Found, ...]
    left_out: int
    """How many promises and statements more there are."""
    council: str | None = None
    """The one council whose pages were searched."""
    nowhere: tuple[str, ...] = ()
    """Which of the words stand in no statement, where none has them all."""


def findings(
    asked: str,
    statements: Iterable[Row],
    commitments: Mapping[str, Row],
    steps: Mapping[str, Sequence[tuple[str, str]]],
    *,
    whole: bool,
    most: int,
    council: str | None = None,
) -> Findings:
    """Put what was found together by promise.

    ``statements`` come the best first; ``steps`` are commitments and kinds by the id of the
    statement that tells them, more than one where it tells of several promises. ``most``
    promises and single statements are kept.
    """
    groups: dict[str, list[Hit]] = {}
    for row in statements:
        id_ = str(row["id"])
        alone: Sequence[tuple[str, str | None]] = ((id_, None),)
        for commitment, kind in steps.get(id_) or alone:
            groups.setdefault(commitment, []).append(_hit(row, kind, id_))
    told = [_found(commitments.get(key), hits) for key, hits in groups.items()]
    ordered = sorted(told, key=_rank)
    left_out = max(0, len(ordered) - most)
    return Findings(asked, whole, tuple(ordered[:most]), left_out, council)


def found_as_text(findings: Findings) -> str:
    """A line a promise, and below it the words and their pages."""
    lines = [_heading(findings)]
    most = SHOWN_ALONE if len(findings.found) == 1 and not findings.left_out else SHOWN
    for promised, told in groupby(findings.found, key=lambda one: one.commitment is not None):
        if not promised:
            lines += ["", "In no promise:"]
        for one in told:
            lines += ["", _line(one)] if promised else []
            said = _in_same_words(_once(one.hits))
            for hits in said[:most]:
                lines += _told(hits, most)
            if more := sum(map(len, said[most:])):
                lines.append(f"    and {more} more that say so")
    if findings.left_out:
        lines += ["", f"{findings.left_out} more: add a word, or ask for more with --limit."]
    return "\n".join(lines) + "\n"


def _hit(row: Row, kind: str | None, statement: Value) -> Hit:
    published = row["published"]
    return Hit(
        statement=str(statement),
        kind=kind,
        labels=cell(row.get("labels")),
        words=cell(row["text"]),
        title=cell(row["title"]),
        url=cell(row["url"]),
        published=published if isinstance(published, date) else None,
    )


def _found(one: Row | None, hits: Sequence[Hit]) -> Found:
    if one is None:
        return Found(None, "", "", "", None, tuple(hits))
    made, deadline = _hit(one, "made", one["statement_id"]), one["deadline"]
    by_day = sorted(hits, key=lambda hit: hit.published or date.max)
    others = [hit for hit in by_day if hit.statement != made.statement]
    return Found(
        commitment=str(one["id"]),
        subject=str(one["subject"]),
        owner=cell(one["owner"] or one["council"]),
        state=str(one["state"]),
        deadline=deadline if isinstance(deadline, date) else None,
        hits=(made, *others) if made.words else tuple(by_day),
        verdict=cell(one.get("verdict")),
    )


def _heading(findings: Findings) -> str:
    promises = sum(one.commitment is not None for one in findings.found)
    others = len(findings.found) - promises
    if not findings.found:
        of = f" of {findings.council}" if findings.council else ""
        return (
            f"Nothing that was read{of} says {findings.asked!r}. "
            f"Try fewer words, or the start of one{_start(findings.asked)}"
        )
    parts = [
        wording.several(promises, "promise") if promises else "",
        f"{wording.several(others, 'statement')} in no promise" if others else "",
    ]
    told = " and ".join(part for part in parts if part)
    if findings.left_out:
        told += f", the best of {len(findings.found) + findings.left_out} findings"
    if findings.whole:
        return told
    missing = ", ".join(map(repr, findings.nowhere))
    which = f" ({missing} is nowhere)" if len(findings.nowhere) == 1 else ""
    which = f" ({missing} are nowhere)" if len(findings.nowhere) > 1 else which
    return f"Nothing has all of these words{which}. With some: {told}"


def _start(asked: str) -> str:
    """How a search for the start of a word is typed, by the longest word that was asked for."""
    longest = max(re.findall(r"\w+", asked), key=len, default="")
    return f": {longest[: -(len(longest) // 3)]}*" if len(longest) > _SHORT else "."


def _line(one: Found) -> str:
    state = one.state.replace("_", " ")
    due = f", due {wording.day(one.deadline)}" if one.deadline else ""
    owner = f"{one.owner}, " if one.owner else ""
    judged = f", judged {one.verdict}" if one.verdict else ""
    return plain(f"{owner}{one.subject}: {state}{due}{judged} [{one.commitment}]")


def _rank(one: Found) -> int:
    """Promises first, and what only heads an item or tells no more than a fact last."""
    if one.commitment is not None:
        return 0
    return 1 if any(hit.labels for hit in one.hits) else 2


def _once(hits: Iterable[Hit]) -> list[Hit]:
    """The same words of the same page once, as in the text and again in the list of decisions."""
    same: dict[tuple[str, str, date | None], list[Hit]] = {}
    for hit in hits:
        same.setdefault((hit.words, hit.url or hit.title, hit.published), []).append(hit)
    return [replace(each[0], kind=_kinds(each)) for each in same.values()]


def _in_same_words(hits: Iterable[Hit]) -> list[list[Hit]]:
    """What several pages say in the same words, as one story does in several papers."""
    same: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits:
        same.setdefault((hit.kind or hit.labels, hit.words), []).append(hit)
    return list(same.values())


def _kinds(hits: Iterable[Hit]) -> str | None:
    return ", ".join(dict.fromkeys(hit.kind for hit in hits if hit.kind)) or None


def _told(hits: Sequence[Hit], most: int) -> Iterator[str]:
    """Words, and below them the pages that have them."""
    first = hits[0]
    said = (first.kind or first.labels).replace("_", " ")
    yield f"    {plain(said)}: {quoted(first.words)}" if said else f"    {quoted(first.words)}"
    for hit in hits[:most]:
        yield f"    {page(hit.url or hit.title, hit.published)}"
    if len(hits) > most:
        yield f"    and {wording.several(len(hits) - most, 'more page')}"
