"""What is told on the screen: of one document, of changes since a day, of what was searched for."""

from sendminer.report.brief import brief
from sendminer.report.changes import Digest, digest
from sendminer.report.finding import Findings, findings, found_as_text
from sendminer.report.words import as_json, as_markdown, as_text

__all__ = [
    "Digest", "Findings", "as_json", "as_markdown", "as_text", "brief", "digest", "findings",
    "found_as_text",
]  # fmt: skip
