"""Officials: who is named in a text, in what office, and every mention of them.

``parse_officials`` reads names and roles (``scan``), tells people apart (``people``), gives
short forms to the people they mean (``resolve``, ``pronouns``), and writes the records.
``merge_people`` and ``resolve_holders`` look over the documents of a council, and ``identify``
writes into each document what they find.
"""

from __future__ import annotations

from collections.abc import Sequence

from sendminer.extract.officials.identify import identify as identify
from sendminer.extract.officials.merge import PublicPerson as PublicPerson
from sendminer.extract.officials.merge import merge_people as merge_people
from sendminer.extract.officials.merge import resolve_holders as resolve_holders
from sendminer.extract.officials.parse import parse_officials as parse_officials

__all__: Sequence[str] = [
    "PublicPerson", "identify", "merge_people", "parse_officials", "resolve_holders",
]  # fmt: skip
