"""What comes encoded is the same page, however the network cuts it into pieces."""

from __future__ import annotations

import gzip

import pytest

from sendminer.fetch.decoding import decode


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
@pytest.mark.parametrize("padding", [b"", b"\x00\x00", b"\x1f"])
def test_a_piece_may_end_anywhere(size: int, padding: bytes) -> None:
    """Two members of gzip are one page, also where the second one's first byte comes alone."""
    sent = gzip.compress(b"first, ") + gzip.compress(b"second") + padding
    pieces = [sent[place : place + size] for place in range(0, len(sent), size)]
    assert decode(pieces, "gzip").read() == b"first, second"
