"""Running stories: the papers of one council over years, with the ledger that a person made.

::

    council: Thornmere Council
    ! T1 2022 repeated
    = h01 | minutes | | 2022-06-14
    - - Children and Families Committee, 14 June 2022
    C T1:made The Committee approved a £4.8m unit with 48 places, opening in January 2024.
    K T1:criticised + Councillor Sandhu called it a drop in the ocean.

``! T1 2022 repeated`` is the state of a promise at the end of a year, ``= id | kind | outlet |
published`` opens a document. Below it stands one statement a line: its labels (``C``, ``K``,
``S``, ``A``, ``-`` for none), the promises that it belongs to with the steps that it tells of
them, and its words; ``+`` carries a paragraph on. A line that starts with ``#`` is a remark.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sendminer.classify.annotated import KINDS, LETTERS, Labelled, Source, spans
from sendminer.errors import SendminerError
from sendminer.records import LABELS

Steps = tuple[tuple[str, str], ...]
"""The promises that a statement belongs to, each with the step that it tells."""
REGISTER = "running story"
_COUNCIL, _STATE, _DOCUMENT = "council:", "! ", "= "


@dataclass(frozen=True, slots=True)
class Story:
    """A story as written; ``steps`` by a document's id and where a statement starts in its text."""

    council: str
    states: dict[tuple[str, int], str]
    documents: tuple[Source, ...]
    steps: dict[tuple[str, int], Steps]


@dataclass(frozen=True, slots=True)
class _Head:
    id: str
    kind: str
    outlet: str
    published: date


@dataclass(frozen=True, slots=True)
class _Line:
    said: Labelled
    steps: Steps
    goes_on: bool


def read_story(name: str, written: str) -> Story:
    """Read a story; its documents are named for it, as ``thornmere-h01`` is.

    Raises:
        SendminerError: a line is of no form that a story has.
    """
    council, states = "", dict[tuple[str, int], str]()
    told: list[tuple[_Head, list[_Line]]] = []
    for number, line in enumerate(written.splitlines(), 1):
        try:
            if line.startswith(_COUNCIL):
                council = line.removeprefix(_COUNCIL).strip()
            elif line.startswith(_STATE):
                promise, year, state = line.removeprefix(_STATE).split()
                states[promise, int(year)] = state
            elif line.startswith(_DOCUMENT):
                told.append((_head(line.removeprefix(_DOCUMENT)), []))
            elif line.strip() and not line.startswith("#"):
                told[-1][1].append(_line(line))
        except (ValueError, IndexError, KeyError):
            raise SendminerError(
                f"Story {name}, line {number}: {line[:60]!r} is no line of a story.",
                "Mend the story and build again.",
            ) from None
    documents = [_document(name, council, head, lines) for head, lines in told]
    steps = {
        (source.id, start): line.steps
        for source, (_, lines) in zip(documents, told, strict=True)
        for (start, _, _), line in zip(spans(source), lines, strict=True)
        if line.steps
    }
    return Story(council, states, tuple(documents), steps)


def _head(line: str) -> _Head:
    id_, kind, outlet, published = (field.strip() for field in line.split("|"))
    if kind not in KINDS:
        raise ValueError(kind)
    return _Head(id_, kind, outlet, date.fromisoformat(published))


def _line(line: str) -> _Line:
    marks, told, words = line.split(" ", 2)
    given = {LETTERS[letter] for letter in marks if letter != "-"}
    steps = [tuple(each.split(":")) for each in told.split(",") if told != "-"]
    return _Line(
        Labelled(words.removeprefix("+ "), tuple(label for label in LABELS if label in given)),
        tuple((promise, step) for promise, step in steps),
        words.startswith("+ "),
    )


def _document(name: str, council: str, head: _Head, lines: list[_Line]) -> Source:
    return Source(
        id=f"{name}-{head.id}",
        kind=head.kind,
        register=REGISTER,
        council=council,
        outlet=head.outlet,
        published=head.published,
        split="train",
        title="",
        paragraphs=tuple(_paragraphs(lines)),
    )


def _paragraphs(lines: list[_Line]) -> Iterator[tuple[Labelled, ...]]:
    paragraph: list[Labelled] = []
    for line in lines:
        if paragraph and not line.goes_on:
            yield tuple(paragraph)
            paragraph = []
        paragraph.append(line.said)
    yield tuple(paragraph)
