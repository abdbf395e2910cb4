"""The GetMeeting answer of ModernGov's web service (mgWebService.asmx), bare or in SOAP."""

from __future__ import annotations

import html as entities
import re
from typing import TYPE_CHECKING

from sendminer.parse.moderngov.agenda import AgendaItem, Block, add_items, cancelled
from sendminer.parse.moderngov.attendees import Attendee, add_attendance
from sendminer.parse.pages.attributes import tamed
from sendminer.parse.pages.markup import collapsed, damaged, paragraphs, tree
from sendminer.parse.reading import Reading, Unreadable
from sendminer.parse.text.council import council_of
from sendminer.parse.text.dates import dmy, spoken_date
from sendminer.parse.text.rendering import Rendering

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOTS = re.compile(r"<(?:[\w.-]{1,40}:)?([A-Za-z_][\w.-]{0,60})[\s/>]")
LISTS = ("getmeetings", "getmeetingsbydate", "committees", "councillorsbyward", "memberlist")
_FEEDS = ("rss", "feed", "urlset", "sitemapindex", "rdf")
_PAGES = ("html",)
_TWICE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)


def root_name(source: str) -> str:
    """Local name of the first element of an XML or HTML text, in lower case, or ""."""
    head = re.sub(
        r"<!--.*?(?:-->|$)|<\?[^>]*>|<!DOCTYPE[^\[>]*>", " ", source[:8192], flags=re.DOTALL
    )
    found = _ROOTS.search(head)
    return found[1].lower() if found else ""


def is_answer(source: str) -> bool:
    """Say whether the text is XML other than a page: an answer, a feed, or someone else's."""
    name = root_name(source)
    return name in ("meeting", "envelope", *LISTS, *_FEEDS) or (
        source.lstrip().startswith("<?xml") and name not in _PAGES
    )


def read_answer(source: str) -> Reading:
    """Read a GetMeeting answer.

    Raises:
        Unreadable: it is another answer or feed, damaged, cancelled, or has nothing published.
    """
    meeting = meeting_element(parsed(source), root_name(source))
    if flagged(meeting, "isdisplayallowed", "false"):
        raise Unreadable("empty", "is a meeting that is not shown to the public.", "Leave it out.")
    if is_cancelled(meeting):
        raise cancelled()
    items = [item for element in all_named(meeting, "agendaitem") if (item := _item(element))]
    if not any(item.blocks for item in items):
        raise Unreadable(
            "empty", "is a meeting with nothing published yet.", "Fetch it again after the meeting."
        )
    return _rendered(meeting, items)


def parsed(source: str) -> _Element:
    """Parse XML without expanding entities, reading DTDs or reaching out."""
    from lxml import etree

    if "<!ENTITY" in source[:100_000]:
        raise Unreadable(
            "damaged", "defines XML entities, which no ModernGov answer does.",
            "Fetch it again from the council's own site.",
        )  # fmt: skip
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True,
        remove_comments=True, remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    try:
        root = etree.fromstring(
            tamed(source.lstrip().replace("\x00", "")).encode("utf-8", "replace"), parser
        )
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise damaged() from fault
    if root is None:
        raise damaged()
    return root


def meeting_element(root: _Element, name: str) -> _Element:
    """Find the ``meeting`` element of a bare or SOAP answer."""
    if name in ("meeting", "envelope"):
        found = next((e for e in root.iter() if local_name(e) == "meeting" and len(e)), None)
        if found is None:
            found = next(
                (e for e in root.iter() if local_name(e) == "getmeetingresult" and len(e)), None
            )
        if found is not None and (name == "envelope" or found is root):
            return found
        raise damaged()
    if name in LISTS or name in _FEEDS:
        what = "meetings, not a meeting" if "meeting" in name else "entries, not a document"
        raise Unreadable("no_article", f"is a list of {what}.", "Fetch or save one of them.")
    raise Unreadable(
        "unknown_format", f"looks like XML of another kind ({name or 'no element'}).",
        "Save it as PDF or plain text, and read that.",
    )  # fmt: skip


def local_name(element: _Element) -> str:
    """Name of an element without its namespace, in lower case."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def all_named(parent: _Element, name: str) -> list[_Element]:
    """Every element with a local name, however deep."""
    return [element for element in parent.iter() if local_name(element) == name]


def raw(parent: _Element, name: str) -> str:
    """Words of the first child with a name, as they are, or ""."""
    for child in parent:
        if local_name(child) == name:
            return "".join(map(str, child.itertext()))
    return ""


def field(parent: _Element, name: str) -> str:
    """A field as one line; empty elements hold newlines, and entities may be escaped twice."""
    return collapsed(entities.unescape(raw(parent, name)))


def flagged(parent: _Element, name: str, value: str) -> bool:
    """Say whether a field has a value, in any letter case: booleans are "True" and "False"."""
    return field(parent, name).lower() == value


def is_cancelled(meeting: _Element) -> bool:
    """Say whether a meeting was cancelled; its status is compound: "Confirmed; Budget Council"."""
    parts = field(meeting, "meetingstatus").lower().split(";")
    return "cancelled" in map(str.strip, parts)


def is_withheld(item: _Element) -> bool:
    """Say whether an item is restricted or not for display."""
    return flagged(item, "isrestricted", "true") or flagged(item, "isdisplayallowed", "false")


def is_heading(item: _Element) -> bool:
    """Say whether it is a heading between items and no item."""
    return field(item, "agendaitemnumber") in ("", "0")


def _item(element: _Element) -> AgendaItem | None:
    """An agenda item; None where it is withheld."""
    if is_withheld(element):
        return None
    title = field(element, "agendaitemtitle")
    if is_heading(element):
        return AgendaItem("", title)
    fields = (
        (None, "agendatext"),
        ("Decision:", "decisionnonemptyhtmlbody"),
        ("Minutes:", "minutesnonemptyhtmlbody"),
    )
    blocks = [Block(label, body_of(raw(element, name))) for label, name in fields]
    for place in "12":
        label = field(element, f"commentlabel{place}")
        comment = body_of(raw(element, f"commenttext{place}"))
        blocks.append(Block(f"{label}:" if label else None, comment))
    return AgendaItem(
        field(element, "fulldisplaynumberformat"),
        title,
        tuple(block for block in blocks if block.paragraphs),
        field(element, "issueid") or None,
    )


def body_of(escaped: str) -> tuple[str, ...]:
    """Paragraphs of a Word HTML body, which was escaped once or twice more than XML needs."""
    source = escaped.strip()
    if not source:
        return ()
    if "<" not in source and "&lt;" in source:
        source = entities.unescape(source)
    found = paragraphs(tree(f"<div>{source}</div>"))
    return tuple(
        collapsed(entities.unescape(line)) if _TWICE.search(line) else line for line in found
    )


def _rendered(meeting: _Element, items: list[AgendaItem]) -> Reading:
    committee = committee_of(meeting)
    when = field(meeting, "meetingdate")
    day = dmy(when)
    spoken = spoken_date(day) if day else when
    rendering = Rendering()
    for line in (committee, f"{spoken} {field(meeting, 'meetingtime')}".strip()):
        if line:
            rendering.add(line)
    officials = add_attendance(rendering, _attendees(meeting))
    records = add_items(rendering, items)
    text = rendering.text
    title = " - ".join(filter(None, (committee, spoken)))
    return Reading(
        kind="minutes", text=text, title=title or None, council=council_of(text), published=day,
        items=records, officials=officials,
    )  # fmt: skip


def committee_of(meeting: _Element) -> str:
    """Name of the body that met; the answer gives it only beside items and documents."""
    for name in ("committeetitle", "refertocommittee"):
        for element in meeting.iter():
            if local_name(element) == name and (
                text := collapsed("".join(map(str, element.itertext())))
            ):
                return entities.unescape(text)
    return ""


def _attendees(meeting: _Element) -> list[Attendee]:
    """Those whom the answer names, each by the attributes of an element."""
    keys = ("name", "roledescription", "attendance", "politicalparty", "ward")
    people = all_named(meeting, "attendee")
    told = [[_attribute(person, key) for key in keys] for person in people]
    return [Attendee(*values) for values in told if values[0]]


def _attribute(element: _Element, name: str) -> str:
    return collapsed(entities.unescape(element.get(name) or ""))
