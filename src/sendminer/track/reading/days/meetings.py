"""The day of a meeting or a hearing, on which a matter is talked of and nothing falls due."""

from __future__ import annotations

import re

_BODY = (
    r"(?:cabinet|council|executive|committee|board|forum|panel|councillors|members|governors|trustees"
    r"|commissioners|ministers)"
)
_PLACED = (
    r"(?:\s(?:again|next|later|once\smore|for\s(?:approval|agreement|discussion|debate|a\s(?:final\s)?(?:decision|vote))"
    r"|at\s(?:its|a|the|their)\s(?:\w{3,12}\s)?meeting)){0,2}"
    r"(?:,?\s(?:on|in|during|this|next|later|early|late|at\sthe\s(?:start|end)\sof|held)){0,3}\s(?:the\s)?\(?\Z"
)
_COMES_BEFORE = re.compile(
    r"\b(?:(?:go(?:es|ing)?|come|comes|coming|return(?:s|ing)?|heads?|heading|be\sback|due|up)(?:\sback)?"
    r"|(?:to|will|would|shall|now)\sbe\s(?:presented|put|taken|brought|submitted|referred|sent|recommended))"
    rf"\s(?:to|before|in\sfront\sof)\s(?:[\w'’]{{2,14}}\s){{0,4}}?{_BODY}\b{_PLACED}",
    re.IGNORECASE,
)
"""The plan "will go back to Cabinet in", "to be presented to the cabinet next"."""
_MEETING = re.compile(
    r"(?:\b(?:at|ahead\sof|before|in\stime\sfor|when)\s(?:an?|the|its|their|our|next|this)?\s?(?:[\w'’]{2,14}\s){0,4}?"
    rf"(?:meeting|session|meets?|{_BODY}\smeets?)(?:\sof\s(?:the\s|its\s)?(?:[\w'’,]{{2,14}}\s){{0,8}}?{_BODY})?)"
    + _PLACED,
    re.IGNORECASE,
)
"""The committee "will discuss it at its meeting next"."""
_ITS_OWN = re.compile(r"\b(?:at|before)\s(?:its|the|their|an?|our)\s\Z", re.IGNORECASE)
_MEETS = re.compile(r"(?:['’]s)?\s(?:[\w'’]{2,14}\s){0,3}?meeting\b", re.IGNORECASE)
"""The day before the word: "at its May meeting"."""
_ASKED = re.compile(
    r"\b(?:asked|invited|recommended|urged|set|due|expected|likely)\s(?:on|next|this)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_TO_AGREE = re.compile(
    r"\sto\s(?:approve|agree|consider|discuss|debate|vote|decide|back|endorse|sign\soff|note|support)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:reports?|reviews?|updates?|papers?|findings|evaluation|analysis|audit|stud(?:y|ies)|strategy"
    r"|business\scase|options|figures|timetable|results?|outcomes?|versions?|drafts?"
    r"|(?:improvement|action|recovery|delivery)\splan)\b",
    re.IGNORECASE,
)
"""What is promised to a meeting: "a report will be brought to the committee in May"."""
_DONE_THERE = re.compile(
    r"\b(?:be\s(?:adopted|published|launched|unveiled|appointed|elected|signed)|publish|adopt|launch|appoint"
    r"|open)\b",
    re.IGNORECASE,
)
"""What is done at a meeting, and so is due on its day."""
_HEARING = re.compile(
    r"\b(?:(?:a|the|its|court|tribunal|appeal|full|oral|\w{3}-day)\shearing|trial|(?:public|planning)\sinquiry"
    r"|judicial\sreview|inquest)\b(?!\s(?:aids?|loss|tests?|checks?|support|unit|base|service)\b)"
    r"(?:\s(?!open\b|create\b|deliver\b|reports?\b)[\w'’-]{1,20}){0,12}?\s(?:on|in|for|next|this|during|later|from|open\sin|open\son)"
    r"\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_HEARD = re.compile(
    r"\b(?:judges?|courts?|tribunal|inspector|case|appeal|challenge|claim)\s(?:[\w'’-]{1,20}\s){0,6}?"
    r"(?:hear|heard|rule|sit|begin|start)\b[^.;:,]{0,60}\Z",
    re.IGNORECASE,
)
_TRIAL_OF = re.compile(r"\btrials?\sof\b|\btrial\s(?:scheme|run|period|project)", re.IGNORECASE)


def is_of_a_meeting(before: str, after: str) -> bool:
    """Whether a time is that of a meeting or a hearing, by the words before and behind it."""
    if _HEARING.search(before) or _HEARD.search(before):
        return _TRIAL_OF.search(before) is None
    if _ASKED.search(before) and _TO_AGREE.match(after):
        return True
    if _PAPER.search(before):
        return False
    if _COMES_BEFORE.search(before):
        return True
    meets = _MEETING.search(before) or (_ITS_OWN.search(before) and _MEETS.match(after))
    return bool(meets) and _DONE_THERE.search(before) is None
