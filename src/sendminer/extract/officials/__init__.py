"""Officials: who is named in a text, in what office, and every mention of them.

``parse_officials`` reads names and roles (``scan``), tells people apart (``people``), gives
short forms to the people they mean (``resolve``, ``pronouns``), and writes the records.
"""

from __future__ import annotations

from collections.abc import Sequence

from sendminer.extract.officials.parse import parse_officials as parse_officials

__all__: Sequence[str] = ["parse_officials"]
