"""The smallest news source: a feed, and the articles in it.

Titles and days come from the feed; the article itself is found by ``parse``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from lxml import etree

from sendminer.errors import Outcome
from sendminer.parse.dates import read_date
from sendminer.sources.addresses import absolute, same_host
from sendminer.sources.plan import Reading, Request, Wanted
from sendminer.sources.span import span_of

_ENTRIES = ("item", "entry")


@dataclass(frozen=True, slots=True)
class Feed:
    """An outlet's feed, RSS or Atom; ``council`` is the one whose press office it is, if any."""

    outlet: str
    url: str
    council: str = ""

    @property
    def name(self) -> str:
        """``news:Hollin Courier``."""
        return f"news:{self.outlet}"

    def start(self, wanted: Wanted) -> Iterable[Request]:
        """The feed."""
        return [Request(self.url, "feed")]

    def read(self, request: Request, body: bytes, wanted: Wanted) -> Reading:
        """The articles of the feed, or one of them."""
        if request.step == "article":
            return Reading(document=True, facts=dict(request.known), settled=True)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        root = etree.fromstring(body, parser) if body.strip() else None
        if root is None:
            return Reading("damaged", note=f"{self.url} is no feed.")
        asked = (self._asked(entry, wanted) for entry in root.iter() if _name(entry) in _ENTRIES)
        return Reading(requests=tuple(ask for ask in asked if ask is not None)[: wanted.limit])

    def failed(self, request: Request, outcome: Outcome, wanted: Wanted) -> Reading:
        """There is no other way to a feed or an article."""
        return Reading(outcome)

    def _asked(self, entry: etree._Element, wanted: Wanted) -> Request | None:
        said = {_name(child): child for child in entry}
        link = said.get("link")
        href = "" if link is None else link.get("href") or link.text or ""
        url = absolute(self.url, href)
        when = _text(said.get("pubdate")) or _text(said.get("published"))
        day = read_date(when)
        if "," in when:
            day = parsedate_to_datetime(when).date()
        if url is None or not same_host(url, self.url) or not span_of(wanted).holds(day):
            return None
        facts = {"publisher": self.outlet, "title": _text(said.get("title")), "kind": "article"}
        facts |= {"published": day.isoformat()} if day else {}
        facts |= {"council": self.council} if self.council else {}
        return Request(url, "article", facts, settled=True)


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _text(element: etree._Element | None) -> str:
    return "" if element is None else (element.text or "").strip()
