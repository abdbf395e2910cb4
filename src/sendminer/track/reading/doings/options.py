"""What somebody may choose, has handed in to others, or only talks over: it binds nobody yet."""

from __future__ import annotations

import re

_REST = (
    r"(?:(?!\b(?:and|but)\s(?:it|they|we|the\s(?:council|cabinet|authority|trust))\b)"
    r"(?:[^.;]|\.(?=\d)))*"
)
"""To the end of the sentence, or to what the body itself does besides."""
_OTHERS = (
    r"(?:(?:the|our|this|UK|national|central)\s){0,2}(?:governments?|ministers?|DfE|Department\sfor\sEducation"
    r"|Department\sof\sEducation|department|Treasury|Secretary\sof\sState|NHS(?:\sEngland)?|regulator|Ofsted|CQC|inspectors)"
)
_MEETS = (
    r"(?:councillors|members|cabinet|executive|committee|panel|board|forum|council|governors"
    r"|leaders|bosses)"
)
OPTIONS = (
    # what one is left to choose
    re.compile(
        r"\b(?:was|were|is|are|(?:has|have|had)\sbeen)\s(?:(?:also|now|then|instead|initially)\s)?(?:given|offered|presented\swith|left\swith)\s"
        r"(?:the|an?|two|three|its|their)\s(?:\w+\s)?(?:options?|choices?|chance|opportunity|alternatives?)\b"
        rf"{_REST}",
        re.IGNORECASE,
    ),
    # what another could do in place of it
    re.compile(rf"\bcould\s(?:instead|alternatively|otherwise)\b{_REST}", re.IGNORECASE),
    # what lies with others, and tells of nothing that is to be built
    re.compile(
        r"\b(?:submitted|put\sin|sent|lodged|handed\sin)\s(?:[\w'’-]{1,20}\s){0,3}?(?:proposals?|bids?|applications?|requests?|business\scases?"
        rf"|expressions?\sof\sinterest)\sto\s{_OTHERS}\b"
        r"(?![^;]{0,300}\bto\s(?:build|open|create|provide|add|expand|extend|fund|establish|set\sup|run|deliver)\b)"
        rf"{_REST}",
        re.IGNORECASE,
    ),
    # what one gets of what others share out
    re.compile(
        r"\b(?:we|it|they|council|authority|county|city|borough)\s(?:will|would|(?:is|are)\s(?:due|set)\sto)\s(?:also\s|now\s)?(?:receive|get)\s"
        rf"(?:an?|the|our|its|their)\s(?:[\w-]{{2,12}}\s)?share\sof\b{_REST}",
        re.IGNORECASE,
    ),
    # what an answer is awaited on
    re.compile(
        r"\b(?:has|have|had|is|are|was|were)\s(?:(?:still|now|also|since)\s){0,2}(?:spent\s[^.;,]{1,40}?\s)?(?:been\s)?"
        r"(?:waiting|waited|awaiting|awaited)\s(?:for\s|on\s)?(?:the\s|an?\s|any\s|its\s|final\s|formal\s){0,2}"
        r"(?:confirmation|decision|news|answer|reply|response|approval|word|outcome|result)\b"
        rf"{_REST}",
        re.IGNORECASE,
    ),
    # to what it belongs, where that is told with no number
    re.compile(
        r"\b(?:comes?|came|forms?|formed|is|are|was|were)\s(?:made\s)?(?:also\s)?(?:as\s)?part\sof\s"
        r"(?![^;]{0,300}\b(?:to\s(?:build|open|create|provide|add|expand|extend|establish|deliver|recruit|cut|save|spend|invest)"
        r"|will|would|which|that|places)\b)"
        rf"{_REST}",
        re.IGNORECASE,
    ),
    # what goes to a meeting, and says nothing of what it is: "plans will come before Cabinet"
    re.compile(
        rf"\A[^\d£.;]{{0,160}}?\b(?:plans?|proposals?|recommendations|options|decision|matter|scheme)\s(?:(?:[^\d£.;,]|(?<=phase\s)\d){{0,80}}\s)?(?:will|would|is\sto|are\sto)\s"
        rf"(?:then\s|now\s|also\s)?(?:come|go|return)\s(?:back\s|up\s)?(?:before|to)\s(?:the\s|its\s|our\s)?(?:[\w'’-]{{1,20}}\s){{0,3}}?{_MEETS}\b"
        rf"{_REST}",
        re.IGNORECASE,
    ),
    # what a meeting has before it, where its words tell of no number and no school
    re.compile(
        rf"\b{_MEETS}\s(?:will|would|is\sto|are\sto)\s(?:also\s|now\s)?(?:meet\s[^.;,]{{0,40}}?to\s)?(?:discuss|debate|consider|look\sat|hear|go\sthrough)\s"
        r"(?:(?:an?|the|its|their|these|those|this|new|further|detailed)\s){0,2}"
        r"(?:recommendations?|matter|issue|item|reports?|papers?|updates?|findings|options?|reviews?|feedback|responses|rationale|case)\b"
        r"(?![^.;]{0,200}(?:£|\b(?:places|pupils|schools?|bases?|units?|centres?|hubs?|clos|cut)))",
        re.IGNORECASE,
    ),
)  # fmt: skip
_BODY_STANDS = re.compile(
    r"\b(?:board|team|group|panel|task\s?force|partnership|committee|network)\s(?:has|have)\s(?:(?:also|now|already|since)\s){0,2}been\s"
    r"(?:set\sup|established|formed|created|convened|appointed)\b",
    re.IGNORECASE,
)
_LED = re.compile(
    r",?\s(?:which|who|and)\s(?:will|would|is\sto|are\sto)\sbe\s(?:\w{3,16}ly\s)?(?:chaired|led|run|headed|overseen|managed)\b[^.;]*",
    re.IGNORECASE,
)


_DAY = re.compile(r"\b(?:by|before|within|until)\s(?:the\s(?:end|start)\b|next\s|\d|[A-Z][a-z])")


def body_stands(text: str) -> bool:
    """Whether those who are to see to it are there, and no day is told by which they will.

    "A board has been set up to oversee it", not "a team has been set up to clear it by May".
    """
    return _BODY_STANDS.search(text) is not None and not _DAY.search(without_who_leads(text))


def without_who_leads(text: str) -> str:
    """A sentence without who will chair what is there: "a board, which will be led by a judge"."""
    return _LED.sub("", text) if _BODY_STANDS.search(text) else text
