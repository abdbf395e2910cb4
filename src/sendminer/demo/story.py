"""The running story of Hollinshire, taken from the corpus and arranged as a council keeps it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources.abc import Traversable

from sendminer.classify.annotated import Source, read_source
from sendminer.classify.corpus import corpus_root, entries
from sendminer.parse.text.numbered import items_of

COUNCIL = "Hollinshire County Council"
BODIES = {
    "cabinet": ("101", "Cabinet"),
    "scrutiny": ("103", "Children and Young People Scrutiny Committee"),
    "forum": ("102", "Schools Forum"),
}
OTHERS = (("104", "Licensing Sub-Committee"), ("105", "Pension Fund Panel"))
"""Bodies that a reader for SEND passes over."""
LISTED = (BODIES["cabinet"], BODIES["scrutiny"], *OTHERS)
"""Numbers and titles of the bodies on ModernGov; the forum is on CMIS."""
PRINTED_ONLY = ("hollin-cabinet-2022-07",)
"""Minutes that are there as a PDF and in no other form."""
HANGING = {"hollin-scrutiny-2021-03": "hollin-scrutiny-2022-03"}
"""Minutes that hang on the agenda of the meeting named, and nowhere else."""
REPORT_MEETING = timedelta(days=6)
_FIRST_MEETING, _FIRST_ITEM, _FIRST_ISSUE = 4001, 50001, 7000


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item with its minutes."""

    id: int
    number: str
    title: str
    minutes: tuple[str, ...]
    issue: int | None = None
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A document under an item."""

    id: int
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting; its ``agenda`` number is another than its own, as in the real software."""

    id: int
    body_id: str
    body: str
    day: date
    source: str
    items: tuple[Item, ...]
    papers: tuple[Paper, ...] = ()
    status: str = "Confirmed"

    @property
    def agenda(self) -> int:
        """Number of the agenda, which its packs go by."""
        return self.id + 9

    @property
    def in_service(self) -> bool:
        """Whether its items have their minutes in them."""
        return self.source not in PRINTED_ONLY and self.source not in HANGING

    @property
    def lines(self) -> tuple[str, ...]:
        """The minutes as they are printed."""
        lines = [self.body, spoken(self.day)]
        for item in self.items:
            if not item.restricted:
                lines += [f"{item.number}. {item.title}" if item.number else item.title]
                lines += item.minutes
        return tuple(lines)


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision that was made outside of meetings; sections are headings and paragraphs."""

    id: int
    title: str
    maker: str
    key: bool
    day: date
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    issue: int | None


@dataclass(frozen=True, slots=True)
class Article:
    """A news story or a press release."""

    slug: str
    outlet: str
    title: str
    day: date
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that Hollinshire and its papers published."""

    meetings: tuple[Meeting, ...]
    forum: tuple[Meeting, ...]
    decisions: tuple[Decision, ...]
    courier: tuple[Article, ...]
    newsroom: tuple[Article, ...]

    def meeting(self, number: str) -> Meeting | None:
        """The meeting of a number on ModernGov."""
        return next((m for m in self.meetings if str(m.id) == number), None)

    def papers_under(self, meeting: Meeting, item: Item) -> list[tuple[int, str]]:
        """Numbers and titles of the papers under an item: all hang on the first one."""
        if item is not meeting.items[0]:
            return []
        # Earlier meetings whose minutes are found on this one's agenda only.
        hanging = [m for m in self.meetings if HANGING.get(m.source) == meeting.source]
        return [
            *((paper.id, paper.title) for paper in meeting.papers),
            *((9000 + m.id, f"Minutes of {m.day.day} {m.day:%B %Y}") for m in hanging),
        ]


def body_title(body_id: str) -> str:
    """The title of a body, by its number."""
    return dict((*BODIES.values(), *OTHERS)).get(body_id, "")


def spoken(day: date) -> str:
    """Write a day as a page does: "Tuesday 22 January 2019"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


@cache
def story() -> Story:
    """The story, from the corpus that comes with sendminer."""
    root = corpus_root()
    sources = [
        read_source(row.id, (root / "sources" / f"{row.id}.txt").read_text(encoding="utf-8"))
        for row in entries(root)
        if row.id.startswith("hollin-")
    ]
    threads = _threads(root)
    meetings = tuple(_meetings(sources, threads))
    return Story(
        meetings=tuple(meeting for meeting in meetings if meeting.body_id != "102"),
        forum=tuple(meeting for meeting in meetings if meeting.body_id == "102"),
        decisions=tuple(_decisions(sources, threads)),
        courier=tuple(_articles(sources, "hollin-courier")),
        newsroom=tuple(_articles(sources, "hollin-release")),
    )


def _threads(root: Traversable) -> list[tuple[str, str, int]]:
    """Document, words and issue of each statement that belongs to a promise."""
    table = io.StringIO((root / "story" / "ledger.csv").read_text(encoding="utf-8"))
    return [
        (row["document"], row["line"], _FIRST_ISSUE + int(row["thread"][1:]))
        for row in csv.DictReader(table)
    ]


def _issue(source: str, words: str, threads: list[tuple[str, str, int]]) -> int | None:
    """The matter of an item: that of its first statement which belongs to a promise."""
    return next((issue for name, line, issue in threads if name == source and line in words), None)


def _paragraphs(source: Source) -> tuple[str, ...]:
    return tuple(line for line in source.text.split("\n") if line.strip())


def _meetings(sources: list[Source], threads: list[tuple[str, str, int]]) -> Iterator[Meeting]:
    minuted = [s for s in sources if s.kind == "minutes"]
    item = _FIRST_ITEM
    for number, source in enumerate(sorted(minuted, key=lambda s: (s.published, s.id))):
        body_id, body = BODIES[source.id.split("-")[1]]
        items = tuple(_items(source, threads, item))
        item += len(items)
        if source.id in HANGING.values():
            items = (Item(item, "", "Minutes of the previous meeting", ()), *items)
            item += 1
        meeting = _FIRST_MEETING + number
        yield Meeting(meeting, body_id, body, source.published, source.id, items)
    yield from _without_minutes(sources, _FIRST_MEETING + len(minuted), item)


def _without_minutes(sources: list[Source], number: int, item: int) -> Iterator[Meeting]:
    """A meeting with a report and no minutes, and one that was cancelled."""
    report = next(source for source in sources if source.id.startswith("hollin-report-"))
    paper = Paper(8001, report.title, _paragraphs(report))
    day = report.published + REPORT_MEETING
    items = (
        Item(item, "5", "SEND capital programme", ()),
        Item(item + 1, "6", "Acquisition of land", (), restricted=True),
    )
    yield Meeting(number, "101", "Cabinet", day, report.id, items, (paper,))
    yield Meeting(
        number + 1, "101", "Cabinet", date(2020, 4, 21), "", (), status="Cancelled; Budget"
    )


def _items(source: Source, threads: list[tuple[str, str, int]], first: int) -> Iterator[Item]:
    """The items of minutes; what stands before the first is the attendance."""
    text = source.text
    found = items_of(text, "minutes")
    opening = text[: found[0].start] if found else text
    if opening.strip():
        yield Item(first, "", "Attendance", _lines(opening))
        first += 1
    for place, item in enumerate(found):
        words = text[item.start : item.end]
        minutes = _lines(words.partition(str(item.title))[2])
        number = str(item.number)
        issue = _issue(source.id, words, threads)
        yield Item(first + place, number, str(item.title), minutes, issue)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _decisions(sources: list[Source], threads: list[tuple[str, str, int]]) -> Iterator[Decision]:
    number = 901
    for source in sources:
        if source.kind != "decision":
            continue
        several = _of_register(source)
        for decision in several if len(several) > 1 else [_notice(source)]:
            words = " ".join(line for _, lines in decision.sections for line in lines)
            yield replace(decision, id=number, issue=_issue(source.id, words, threads))
            number += 1


def _of_register(source: Source) -> list[Decision]:
    """Decisions of an officer, several in one document: each has a page of its own."""
    text = source.text
    return [
        Decision(
            0, str(item.title), "Director of Children's Services", False, source.published,
            (("Decision:", _lines(text[item.start : item.end].partition(str(item.title))[2])),),
            None,
        )
        for item in items_of(text, "decision")
    ]  # fmt: skip


def _notice(source: Source) -> Decision:
    """One decision under its headings."""
    labels: dict[str, str] = {}
    sections: list[tuple[str, list[str]]] = []
    for line in _paragraphs(source):
        label, _, value = line.partition(": ")
        if not sections and value and len(label) < 30:
            labels[label] = value
        elif len(line) < 40 and not line.endswith("."):
            sections.append((f"{line}:", []))
        elif sections:
            sections[-1][1].append(line)
    return Decision(
        0, source.title, labels.get("Decision maker", ""), labels.get("Key decision") == "Yes",
        source.published, tuple((name, tuple(lines)) for name, lines in sections), None,
    )  # fmt: skip


def _articles(sources: list[Source], prefix: str) -> Iterator[Article]:
    for source in sources:
        if source.id.startswith(prefix):
            outlet = source.outlet or COUNCIL
            slug = f"{source.published:%Y/%m}/{source.id.removeprefix('hollin-')}"
            yield Article(slug, outlet, source.title, source.published, _paragraphs(source))
