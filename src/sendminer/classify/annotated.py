"""The inline form that corpus documents are written in, and what it means.

::

    kind: minutes
    register: cabinet minutes
    council: Wexcombe Council
    outlet:
    published: 2024-03-12
    split: train
    title: Cabinet, 12 March 2024

    The Cabinet Member introduced the report.
    {C} She said that forty places would be created by September 2025.
    {S,C} She accepted that plans were late and that eight officers would be recruited.

    # a line like this one is a remark to other annotators and leaves no trace
    RESOLVED:

Header lines, an empty line, then one statement a line behind its labels in braces
(``C`` commitment, ``K`` criticism, ``S`` concession, ``A`` achievement). An empty line ends a
paragraph. Statements of a paragraph are joined by one space, paragraphs by an empty line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sendminer.errors import SendminerError
from sendminer.records import LABELS, Label

KINDS = ("article", "minutes", "decision", "report")
SPLITS = ("train", "dev", "test", "register")
FIELDS = ("kind", "register", "council", "outlet", "published", "split", "title")
LETTERS: dict[str, Label] = dict(zip("CKSA", LABELS, strict=True))

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){0,12}")
_LABELS = re.compile(r"\{([^{}]{0,20})\}\s+")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One statement as written: its words and its labels in the order of ``LABELS``."""

    text: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One corpus document as its author wrote it."""

    id: str
    kind: str
    register: str
    council: str
    outlet: str
    published: date
    split: str
    title: str
    paragraphs: tuple[tuple[Labelled, ...], ...]

    @property
    def text(self) -> str:
        """The plain document: what stands in ``corpus/documents``."""
        lines = (" ".join(said.text for said in paragraph) for paragraph in self.paragraphs)
        return "\n\n".join(lines) + "\n"


def read_source(name: str, written: str) -> Source:
    """Read one source; ``name`` is the document's id.

    Raises:
        SendminerError: a header is missing or unknown, a label letter does not exist, or the
            document says nothing. The message names the document and the line.
    """
    if not _NAME.fullmatch(name):
        raise _fault(name, 0, "an id holds small letters, digits and single hyphens only")
    head, _, body = written.replace("\r\n", "\n").partition("\n\n")
    header = _header(name, head)
    paragraphs = tuple(_paragraphs(name, body, head.count("\n") + 3))
    if not paragraphs:
        raise _fault(name, 0, "the document has no statement")
    return Source(
        id=name,
        kind=_one_of(name, "kind", header["kind"], KINDS),
        register=header["register"],
        council=header["council"],
        outlet=header["outlet"],
        published=_day(name, header["published"]),
        split=_one_of(name, "split", header["split"], SPLITS),
        title=header["title"],
        paragraphs=paragraphs,
    )


def spans(source: Source) -> Iterator[tuple[int, int, tuple[Label, ...]]]:
    """Where each statement stands in ``source.text``: start, end, labels."""
    position = 0
    for paragraph in source.paragraphs:
        for said in paragraph:
            end = position + len(said.text)
            yield position, end, said.labels
            position = end + 1
        position += 1


def _header(name: str, head: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, line in enumerate(head.split("\n"), 1):
        key, colon, value = line.partition(":")
        if not colon or key not in FIELDS or key in found:
            raise _fault(name, number, f"{line[:60]!r} is no header (or stands twice)")
        found[key] = value.strip()
    missing = [field for field in FIELDS if field not in found]
    if missing:
        raise _fault(name, 1, f"headers are missing: {', '.join(missing)}")
    return found


def _paragraphs(name: str, body: str, first_line: int) -> Iterator[tuple[Labelled, ...]]:
    paragraph: list[Labelled] = []
    for number, line in enumerate(body.split("\n"), first_line):
        if not line.strip():
            if paragraph:
                yield tuple(paragraph)
            paragraph = []
        elif not line.startswith("#"):
            paragraph.append(_statement(name, number, line.strip()))
    if paragraph:
        yield tuple(paragraph)


def _statement(name: str, number: int, line: str) -> Labelled:
    prefix = _LABELS.match(line)
    if not prefix:
        if line.startswith("{"):
            raise _fault(name, number, "a statement starts with a brace that closes nowhere")
        return Labelled(line, ())
    if line.startswith("{", prefix.end()):
        raise _fault(name, number, "a statement has its labels in one pair of braces, as {S,C}")
    letters = [letter.strip() for letter in prefix[1].split(",")]
    if len(set(letters)) != len(letters) or any(letter not in LETTERS for letter in letters):
        raise _fault(name, number, f"{prefix[0].strip()} are no labels: use C, K, S and A")
    given = {LETTERS[letter] for letter in letters}
    return Labelled(line[prefix.end() :], tuple(label for label in LABELS if label in given))


def _one_of(name: str, field: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise _fault(name, 1, f"{field} is {value!r}, not one of {', '.join(allowed)}")
    return value


def _day(name: str, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise _fault(name, 1, f"published is {value!r}, not YYYY-MM-DD") from None


def _fault(name: str, line: int, what: str) -> SendminerError:
    return SendminerError(
        f"Corpus source {name}, line {line}: {what}.", "Mend the source and build again."
    )
