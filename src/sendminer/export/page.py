"""A document with what its rows share: address, statement spans, speakers, proof."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from sendminer.classify.qualities import hangs_on_approval, qualities
from sendminer.columns import Row
from sendminer.export.cells import joined
from sendminer.records import Document, Extent, Official
from sendminer.spans import holding
from sendminer.track.stories import Story
from sendminer.wording import in_post

_PAPERS = ("minutes", "decision", "report")
CONTEXT = 1000
"""Most characters of a statement that are shown around an amount.

A text without sentence ends is one statement: shown whole beside each of its amounts, it
would make a table that grows with the square of the text.
"""


@dataclass(frozen=True, slots=True)
class Page:
    """A document ready for export.

    ``address`` is its URL or the name of its file, ``names`` are the ids of its statements.
    """

    document: Document
    address: str | None
    extents: tuple[Extent, ...]
    officials: dict[str, Official]
    names: tuple[str, ...]
    story: Story | None = None

    @property
    def id(self) -> str:
        """Id of the document."""
        return self.document.id

    @property
    def source(self) -> str:
        """Who publishes it: the outlet, else the host of its address; its own papers a council.

        What is of nobody that is known is a source of its own.
        """
        document = self.document
        known = document.publisher or urlsplit(document.url or "").hostname
        council = document.council if document.kind in _PAPERS else None
        return known or council or self.address or self.id

    @property
    def told_as(self) -> Row:
        """The story that it tells as others do, and the press release behind it."""
        first = self.story.documents[0] if self.story else None
        release = self.story.release if self.story else None
        return {"story": first, "release": release}

    def proof(self, start: int | None, end: int | None) -> Row:
        """The columns of ``[proof]`` for words at [start, end)."""
        document = self.document
        return {
            "document": document.id,
            "url": self.address,
            "title": document.title,
            "published": document.published,
            "retrieved_at": document.retrieved_at,
            "sha256": document.sha256,
            "start": start,
            "end": end,
        }

    def standing(self, position: int) -> Row:
        """Number and id of the statement that holds ``position``."""
        return self.statement(holding(self.extents, position))

    def statement(self, number: int | None) -> Row:
        """Number and id of a statement."""
        known = number is not None and 0 <= number < len(self.names)
        return {
            "statement": number,
            "statement_id": self.names[number] if known and number is not None else None,
        }

    def qualities(self, number: int, *, approved: bool = False) -> Row:
        """How a commitment is worded: how firmly, which way, on what it hangs.

        What hung on an approval hangs on it no longer once it is ``approved``.
        """
        found = qualities(self.document, self.document.statements[number])
        return {
            "firmness": found.firmness,
            "direction": found.direction,
            "condition": joined(
                [each for each in found.conditions if not (approved and hangs_on_approval(each))]
            ),
            "measurable": found.measurable,
        }

    def blame(self, number: int) -> Row:
        """Whom a criticism is aimed at, and what it is about."""
        found = qualities(self.document, self.document.statements[number])
        return {"target": found.body or found.target, "about": found.subject}

    def around(self, start: int, end: int) -> Row:
        """The statement in which [start, end) stands: its words, its speaker, its labels."""
        number = holding(self.extents, start)
        if number is None:
            return {"context": None, "speaker": None, "labels": None, **self.statement(None)}
        statement = self.document.statements[number]
        first, last = _window(self.extents[number], start, end)
        return {
            "context": self.document.text[first:last],
            "speaker": self.voice(statement.speaker),
            "labels": "; ".join(statement.labels) or None,
            **self.statement(number),
        }

    def speaker(self, official: str | None) -> Row:
        """Name, role and row of a speaker; the role stands for a name that is not known."""
        known = self.officials.get(official or "")
        return {
            "speaker": (known.full_name or known.name or known.role) if known else None,
            "speaker_role": known.role if known else None,
            "speaker_id": f"{self.id}-{known.id}" if known else None,
        }

    def voice(self, official: str | None) -> str | None:
        """Name of a speaker, or the role of one without a name, or the words given for one."""
        known = self.officials.get(official or "")
        if known is None:
            return official
        return known.full_name or known.name or in_post(known.role, known.organisation)


def page(
    document: Document,
    names: tuple[str, ...],
    source: str | None = None,
    story: Story | None = None,
) -> Page:
    """Look up what rows need.

    ``names`` are the ids of its statements; ``source`` is the name of the file that it was read
    from, ``story`` the story that it tells together with other documents.
    """
    return Page(
        document=document,
        address=document.url or source,
        extents=tuple((one.start, one.end) for one in document.statements),
        officials={official.id: official for official in document.officials},
        names=names,
        story=story,
    )


def _window(statement: Extent, start: int, end: int) -> Extent:
    first, last = statement
    if last - first <= CONTEXT:
        return statement
    margin = max(0, CONTEXT - (end - start)) // 2
    return max(first, start - margin), min(last, end + margin)
