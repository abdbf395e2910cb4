"""CMIS, the other software of council meetings, in its DNN version.

::

    Meetings.aspx ─► module id ─► list view of this month ─► a meeting ─► its documents (PDF)
                                                          └► months before (no-Java calendar) ─┘
"""

from sendminer.sources.cmis.source import Cmis

__all__ = ["Cmis"]
