"""ModernGov, the software most British councils publish their meetings with.

::

    service  GetAllMeetingsByDate ───────────┐
             GetCommittees ─► GetMeetings ───┴► GetMeeting ──────────┬─► papers (PDF)
    pages    mgListCommittees ─► ieListMeetings ─► ieListDocuments ──┼─► printed minutes (PDF)
             mgDelegatedDecisions ─► ieDecisionDetails ─► issue      ├─► mgAi (what a page cuts off)
             ieSearchResults2 ─► any of these                        └─► mgMeetingAttendance

The web service is asked first, as it gives minutes whole; where it is switched off or fails, the
pages are read, and where a meeting has no minutes in either, the printed ones.
"""

from sendminer.sources.moderngov.source import ModernGov

__all__ = ["ModernGov"]
