"""A saved page of a ModernGov site: which of its kinds it is, and what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sendminer.parse.moderngov.attendance_page import is_attendance, read_attendance
from sendminer.parse.moderngov.decision_page import is_decision, read_decision
from sendminer.parse.moderngov.frame import content_of
from sendminer.parse.moderngov.issue_page import is_issue, read_issue
from sendminer.parse.moderngov.meeting_page import read_meeting
from sendminer.parse.reading import Reading

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def read_page(page: HtmlElement) -> Reading | None:
    """Read a decision, a matter, an attendance or a meeting; None for a page of another site.

    Raises:
        Unreadable: it is a page of the site that holds none of these, or nothing yet.
    """
    content = content_of(page)
    if content is None:
        return None
    if is_decision(content):
        return read_decision(page, content)
    if is_issue(content):
        return read_issue(page, content)
    if is_attendance(content):
        return read_attendance(page, content)
    return read_meeting(page, content)
