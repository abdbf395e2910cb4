"""Whether a statement says that what was promised will not come."""

from __future__ import annotations

from sendminer.track.quantities import same
from sendminer.track.reading.claim import Claim
from sendminer.track.reading.doings.given_up import takes_back
from sendminer.track.threads.thread import Thread


def drops(thread: Thread, claim: Claim) -> bool:
    """Whether what it says will not come is the promise itself.

    What was to be closed is done when it is scrapped, and what was to be kept is not dropped by
    whoever rules out closing it.
    """
    other = thread.count and claim.count and not same(thread.count, claim.count)
    if claim.role == "late" or other:
        # what is dropped may be a part, whose number is another
        return False
    if "dropped" in claim.cues and claim.decided and "close" not in thread.acts:
        return True
    if "keep" in thread.acts and claim.act == "close":
        return False
    back = takes_back(claim.text) or "ruled out" in claim.text.lower()
    return claim.gives_up and ("close" not in thread.acts or back)
