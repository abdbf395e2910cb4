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
_GAP = r"[^.;:,]{0,60}?\b"
_COMES = (
    r"(?:(?:to|will|would)\s(?:open|start|begin|create|build|add|provide|deliver|launch|expand|complete|finish|be)"
    r"|(?:opening|starting|beginning|ready|due)\b)"
)
"""What comes on a day, where that is told behind the decision: "approve a base to open in"."""
_ON = r"(?:on\s(?:the\s)?)?"
_COMES_BEFORE = re.compile(
    r"\b(?:(?:go(?:es|ing)?|come|comes|coming|return(?:s|ing)?|heads?|heading|be\sback|due|up)(?:\sback)?"
    r"|(?:to|will|would|shall|now)\sbe\s(?:presented|put|taken|brought|submitted|referred|sent|recommended))"
    rf"\s(?:to|before|in\sfront\sof)\s(?:[\w'’]{{2,14}}\s){{0,4}}?{_BODY}(?:['’]s)?(?:\s(?:\w{{3,12}}\s)?meeting)?{_PLACED}",
    re.IGNORECASE,
)
"""The plan "will go back to Cabinet in", "to be taken to the council's cabinet meeting on"."""
_DECIDE = r"approve|agree|consider|discuss|debate|vote|decide|back|endorse|sign\soff"
_TO_DECIDE = rf"(?:{_DECIDE}|rubber-stamp)"
_SITS = re.compile(
    rf"\b{_BODY}\s(?:(?:will|is|are|due|set|to|next|then|again)\s){{0,4}}meets?\s(?:to\s{_TO_DECIDE}\b"
    rf"(?!{_GAP}{_COMES})[^.;:,]{{0,80}}\s)?{_ON}\Z"
    r"|\b(?:cabinet|executive|committee|board|panel|councillors|members|governors|trustees)\s(?:members\s)?"
    rf"(?:will|would|(?:is|are)\s(?:(?:due|set|expected|likely)\s)?to)\s(?:then\s)?{_TO_DECIDE}\b"
    rf"(?!{_GAP}{_COMES})[^.;:,]{{0,80}}\s{_ON}\Z",
    re.IGNORECASE,
)
"""The cabinet "meets to decide on the spending on", "is expected to approve the places"."""
_MEETING = re.compile(
    r"(?:\b(?:at|ahead\sof|before|in\stime\sfor|when)\s(?:an?|the|its|their|our|next|this)?\s?(?:[\w'’]{2,14}\s){0,4}?"
    rf"(?:meeting|session|meets?|{_BODY}\smeets?)(?:\sof\s(?:the\s|its\s)?(?:[\w'’,]{{2,14}}\s){{0,8}}?{_BODY})?)"
    + _PLACED
    + rf"|\b{_BODY}(?:['’]s)?\s(?:\w{{3,12}}\s)?meeting{_PLACED}"
    rf"|\b(?:go-ahead|green\slight|approval|consent|sought)\s(?:of|from|by)\s(?:[\w'’]{{2,14}}\s){{0,4}}?{_BODY}{_PLACED}",
    re.IGNORECASE,
)
"""The committee "will discuss it at its meeting next"; a matter for "the cabinet meeting on"."""
_ITS_OWN = re.compile(r"\b(?:at|before)\s(?:its|the|their|an?|our)\s\Z", re.IGNORECASE)
_MEETS = re.compile(r"(?:['’]s)?\s(?:[\w'’]{2,14}\s){0,3}?meeting\b", re.IGNORECASE)
"""The day before the word: "at its May meeting"."""
_ASKED = re.compile(
    r"\b(?:asked|invited|recommended|urged|set|due|expected|likely)\s(?:on|next|this)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_TO_AGREE = re.compile(
    rf"\sto\s(?:{_DECIDE}|note|support)\b",
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


_SOON = re.compile(
    r"(?:(?:next|later\sthis|this|in\sthe\scoming)\s(?!year\b)|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|tomorrow|tonight"
    r"|\d{1,2}(?:st|nd|rd|th)?\s[a-z])",
    re.IGNORECASE,
)
"""A day, or a time near by: what is approved "in September 2027" may be there then."""
_FIRST = re.compile(
    r"(?:\A|[.;:,]\s|\b(?:and|but)\s)[“\"'‘]?(?:(?:on|in|later|next)\s)?(?:the\s)?\Z", re.I
)
_BODY_ACTS = re.compile(
    rf",?\s(?:[\w'’]{{2,14}}\s){{0,4}}?{_BODY}\s(?:members\s)?(?:will|would|(?:is|are)\s(?:(?:due|set|expected)\s)?to)"
    rf"\s(?:then\s)?(?:meet|{_TO_DECIDE})\b",
    re.IGNORECASE,
)
"""The day before the decision: "on 6 February the cabinet will decide"."""


def is_of_a_meeting(before: str, day: str, after: str) -> bool:
    """Whether a time is that of a meeting or a hearing, by the words before and behind it."""
    if _HEARING.search(before) or _HEARD.search(before):
        return _TRIAL_OF.search(before) is None
    if _ASKED.search(before) and _TO_AGREE.match(after):
        return True
    if _SOON.match(day) and _SITS.search(before):
        return True
    if _FIRST.search(before) and _BODY_ACTS.match(after):
        return True
    if _PAPER.search(before):
        return False
    if _COMES_BEFORE.search(before):
        return True
    meets = _MEETING.search(before) or (_ITS_OWN.search(before) and _MEETS.match(after))
    return bool(meets) and _DONE_THERE.search(before) is None
