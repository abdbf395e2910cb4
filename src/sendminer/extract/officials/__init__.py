"""Officials: who is named in a text, in what office, and every mention of them.

``parse_officials`` finds names (``names``, ``minutes``) and offices (``roles``) and joins those of
one person (``joining``); ``people`` tells people apart and gives them the short names and pronouns
that mean them. ``documents`` looks over all documents of a council: ``identify`` writes into each
who its officials are, ``merge_people`` and ``resolve_holders`` are its two halves.
"""

from __future__ import annotations

from collections.abc import Sequence

from sendminer.extract.officials.documents.identify import identify as identify
from sendminer.extract.officials.documents.merge import PublicPerson as PublicPerson
from sendminer.extract.officials.documents.merge import merge_people as merge_people
from sendminer.extract.officials.documents.merge import resolve_holders as resolve_holders
from sendminer.extract.officials.parse import parse_officials as parse_officials

__all__: Sequence[str] = [
    "PublicPerson", "identify", "merge_people", "parse_officials", "resolve_holders",
]  # fmt: skip
