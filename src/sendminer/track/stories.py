"""The same story in several places: copies, rewritings, and the press release behind them.

Papers of one house, an agency's customers and an article made of a release share runs of words
that two people do not write by chance: five on end. Two texts that share enough of the runs of the
shorter, within a few days, tell one story; runs that come back over months are a paper's stock
paragraphs and tell nothing. Texts meet by an eighth of their runs, chosen by checksum, so that
the work grows as the number of texts does.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from urllib.parse import urlsplit
from zlib import crc32

import numpy as np
import numpy.typing as npt

from sendminer.lexicon import either
from sendminer.records import Document

RUN = 5
"""Words on end that are compared."""
SHARED = 0.15
"""Share of the shorter text's runs that makes one story of two on the same day. Of the corpus's
documents, which all speak of the same matters, no two unrelated ones share more than 0.054."""
_A_DAY = 0.01
"""What each day between two texts adds to the share that is needed."""
_UNDATED = 0.4
FAR = 28
"""Days beyond which two texts are two stories, however alike."""
_SEASONS = 3
"""Spans of ``FAR`` days in which a run occurs before it counts as a stock phrase."""
_FEWEST = 12
_LONGER = 8
_SAMPLE = 8
_RECENT = 24
_MOST_WORDS = 20_000
_RANKS = {"report": 0, "minutes": 1, "decision": 1}
_NO_STORY = frozenset(("minutes", "decision", "report"))
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_ENDS = re.compile(
    r"^[ \t*#~–—-]{0,9}ends?[ \t*#~.–—-]{0,9}\n\s{0,99}\S", re.IGNORECASE | re.MULTILINE
)
"""An agency ends its copy so too, but adds nothing for editors."""
_FACTORS = np.array([pow(0x9E3779B97F4A7C15, power, 2**64) for power in range(RUN)], np.uint64)
_Runs = npt.NDArray[np.uint64]
_OFFICIAL_HOSTS = (".gov.uk", ".nhs.uk", ".gov.wales", ".gov.scot", ".mil.uk", ".police.uk")


@dataclass(frozen=True, slots=True)
class Story:
    """Ids of the documents that tell one story, first published first.

    ``release`` is the one among them that is the press release of which the others were made.
    """

    documents: tuple[str, ...]
    release: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Text:
    """A document by its runs, sorted; ``sample`` are those by which it is looked up."""

    document: Document
    day: date | None
    runs: _Runs

    @property
    def sample(self) -> list[int]:
        return [int(run) for run in self.runs[self.runs % _SAMPLE == 0]]


@dataclass(slots=True)
class _Group:
    """The texts of one story while they are gathered."""

    texts: list[_Text] = field(default_factory=list)


def same_stories(documents: Sequence[Document]) -> tuple[Story, ...]:
    """Group documents that tell the same story; one that stands alone is in no group.

    Minutes, decisions and officers' reports are nobody's story: they are left out. The answer
    does not depend on the order of the documents.
    """
    texts = _texts(documents)
    recent: defaultdict[int, deque[tuple[_Text, _Group]]] = defaultdict(
        lambda: deque(maxlen=_RECENT)
    )
    groups: list[_Group] = []
    for text in texts:
        group = _best(text, recent)
        if group is None:
            group = _Group()
            groups.append(group)
        group.texts.append(text)
        for run in text.sample:
            recent[run].append((text, group))
    return tuple(_story(group) for group in groups if len(group.texts) > 1)


def is_release(document: Document) -> bool:
    """Say whether a document is what a public body itself gave out.

    A press office's page is known by its publisher or address, a text by the words for editors.
    """
    publisher = document.publisher or ""
    if document.council and publisher.casefold() == document.council.casefold():
        return True
    host = _host(document.url)
    if host.endswith(_OFFICIAL_HOSTS) or _public().search(publisher):
        return True
    return not publisher and gives_itself_out(document.text)


def age(document: Document) -> tuple[date, bool, int, str, str, str, str, str]:
    """The place of a document among others: by its day, undated ones last.

    Of one day the report comes before the minutes that decide on it, both before the release, and
    that before the article, which cannot be what the release was made of. What is left is told
    apart by what can be read in it; its checksum says nothing of when it came.
    """
    rank = _RANKS.get(document.kind, 2 if is_release(document) else 3)
    return (
        document.published or date.max,
        document.published is None,
        rank,
        document.publisher or "",
        document.title or "",
        document.text,
        document.id,
        document.sha256,
    )


def gives_itself_out(text: str) -> bool:
    """Say whether a text speaks to editors as a press release does ("Notes to editors")."""
    return _release().search(text) is not None or _ENDS.search(text) is not None


def _texts(documents: Iterable[Document]) -> list[_Text]:
    """Each document once by its runs, without stock paragraphs, first published first."""
    once = {one.id: one for one in documents if one.kind not in _NO_STORY}
    ordered = sorted(once.values(), key=age)
    known = [_Text(one, one.published, _runs(one.text)) for one in ordered]
    worn = _worn(known)
    return [_Text(one.document, one.day, one.runs[~np.isin(one.runs, worn)]) for one in known]


def _runs(text: str) -> _Runs:
    """The checksums of the runs of a text, each once, sorted."""
    words = _WORD.findall(text.replace("’", "'").lower())[:_MOST_WORDS]
    if len(words) < RUN:
        return np.empty(0, np.uint64)
    sums = np.array([_checksum(word) for word in words], np.uint64)
    return np.unique(np.lib.stride_tricks.sliding_window_view(sums, RUN) @ _FACTORS)


@lru_cache(maxsize=65_536)
def _checksum(word: str) -> int:
    return crc32(word.encode())


def _worn(texts: Iterable[_Text]) -> _Runs:
    """Runs that come back in story after story."""
    seasons: defaultdict[int, list[_Runs]] = defaultdict(list)
    for text in texts:
        if text.day is not None:
            seasons[text.day.toordinal() // FAR].append(text.runs)
    once = [np.unique(np.concatenate(each)) for each in seasons.values()]
    if len(once) < _SEASONS:
        return np.empty(0, np.uint64)
    runs, met = np.unique(np.concatenate(once), return_counts=True)
    return runs[met >= _SEASONS]


def _best(text: _Text, recent: Mapping[int, deque[tuple[_Text, _Group]]]) -> _Group | None:
    """The story that a text belongs to: of those near enough, the one that it shares most with."""
    met: Counter[str] = Counter()
    known: dict[str, tuple[_Text, _Group]] = {}
    for run in text.sample:
        for other, group in recent.get(run, ()):
            met[other.document.id] += 1
            known[other.document.id] = other, group
    best: tuple[float, _Group] | None = None
    for id_, _ in met.most_common(_RECENT):
        other, group = known[id_]
        share = _shared(text, other)
        if share >= _needed(text, other) and (best is None or share > best[0]):
            best = share, group
    return best[1] if best else None


def _shared(one: _Text, other: _Text) -> float:
    """Share of the shorter one's runs; none where one is many times longer, as a round-up is."""
    short, long = sorted((len(one.runs), len(other.runs)))
    both = len(np.intersect1d(one.runs, other.runs, assume_unique=True))
    return both / short if both >= _FEWEST and long <= _LONGER * short else 0.0


def _needed(one: _Text, other: _Text) -> float:
    """More days between two texts need more that they share; days enough, and nothing does."""
    if one.day is None or other.day is None:
        return _UNDATED
    days = abs((one.day - other.day).days)
    return SHARED + _A_DAY * days if days <= FAR else 2.0


def _story(group: _Group) -> Story:
    """The release is one that nothing in the story came before, and there is something beside."""
    first = group.texts[0]
    others = any(not is_release(text.document) for text in group.texts)
    given_out = first.document.id if others and is_release(first.document) else None
    return Story(tuple(text.document.id for text in group.texts), given_out)


def _host(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""


@cache
def _release() -> re.Pattern[str]:
    words = either("stories", "release")
    return re.compile(
        rf"(?:^|[|•·-]\s|(?-i:^[A-Z][A-Z ]{{2,40}}\s))\s{{0,8}}(?:{words})(?!\w)", re.I | re.M
    )


@cache
def _public() -> re.Pattern[str]:
    words = either("stories", "public_body")
    return re.compile(rf"(?<!\w)(?:{words})(?![\w'’])", re.IGNORECASE)
