"""The digest: what is new, moved, due, overdue, reported done, criticised or silent."""

from sendminer.report.changes import Change, Digest, digest
from sendminer.report.words import as_json, as_markdown, as_text

__all__ = ["Change", "Digest", "as_json", "as_markdown", "as_text", "digest"]
