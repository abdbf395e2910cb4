"""Whether a statement tells of a decision at all."""

from __future__ import annotations

import re

_DECIDES = re.compile(
    r"\b(?:approv|agree|resol(?:ve|ution)|decid|decision|vot(?:e|ed|ing)\b|back(?:s|ed|ing)\b|endors|support|sign(?:s|ed|ing)?\s?-?off|go[\s-]ahead"
    r"|going\sahead|green[\s-]?light|given\b|granted|accept|adopt|award|authoris|confirm|allocat|chos|choose|select|appoint|commission|announc"
    r"|recommend|consent|permission|ratif|pass(?:es|ed)\b|clear(?:s|ed)\b|sanction|release|includ|rubber|press(?:ing)?\sahead|thumbs)",
    re.IGNORECASE,
)


def decides(text: str) -> bool:
    """Whether it has a word of deciding: what has opened is not decided by that."""
    return _DECIDES.search(text) is not None
