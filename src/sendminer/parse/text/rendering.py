"""Build a document's text paragraph by paragraph, and know where each one stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from sendminer.records import Extent

GAP = "\n\n"


@dataclass(slots=True)
class Rendering:
    """A text that grows; paragraphs are joined by a blank line and never change."""

    _paragraphs: list[str] = field(default_factory=list)
    _length: int = 0

    def add(self, paragraph: str) -> Extent:
        """Append a paragraph and return its span of code points in the finished text."""
        start = self._length + (len(GAP) if self._paragraphs else 0)
        self._paragraphs.append(paragraph)
        self._length = start + len(paragraph)
        return start, self._length

    @property
    def length(self) -> int:
        """Code points so far."""
        return self._length

    @property
    def text(self) -> str:
        """The text so far."""
        return GAP.join(self._paragraphs)
