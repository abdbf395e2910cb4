"""A page's linked data (JSON-LD, https://schema.org) that describes a story."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node = dict[str, Any]

_STORIES = frozenset((
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "LiveBlogPosting",
    "OpinionNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle",
    "AdvertiserContentArticle", "SocialMediaPosting", "Report", "WebPage",
))  # fmt: skip
"""Types that a story is told to be; WebPage stands behind the others."""
_MOST_LINKED = 2_000_000
_DEEPEST = 12


def stories(page: HtmlElement) -> list[Node]:
    """The nodes that describe a story, articles before web pages, references followed."""
    nodes: list[Node] = []
    read = 0
    for script in page.xpath("//script[contains(@type, 'ld+json')]"):
        words = script.text_content().strip().strip(";")
        read += len(words)
        if read > _MOST_LINKED:
            break
        try:
            nodes.extend(_nodes(json.loads(words, strict=False)))
        except (ValueError, RecursionError):
            continue
    named = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    wanted = (_STORIES - {"WebPage"}, {"WebPage"})
    told = [node for kinds in wanted for node in nodes if kinds & _types(node)]
    return [_resolved(node, named) for node in told]


def _nodes(value: Any, depth: int = 0) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(name), depth + 1)


def _resolved(node: Node, named: dict[str, Node]) -> Node:
    """A story with the people and publishers that it only refers to (``{"@id": …}``)."""
    return {
        **node,
        **{
            key: [_followed(each, named) for each in listed(node[key])]
            for key in ("author", "creator", "publisher")
            if key in node
        },
    }


def _followed(value: Any, named: dict[str, Node]) -> Any:
    if isinstance(value, dict) and "name" not in value:
        return named.get(str(value.get("@id")), value)
    return value


def names(value: Any, wanted: str | None = None) -> Iterator[str]:
    """Names in an ``author`` or ``publisher``; of nodes of one type only."""
    for each in listed(value):
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict) and (wanted is None or _is_a(each, wanted)):
            yield from (str(name) for name in listed(each.get("name")) if name)


def listed(value: Any) -> list[Any]:
    """One or several, as a list."""
    return value if isinstance(value, list) else [value]


def _is_a(node: Node, kind: str) -> bool:
    return "@type" not in node or kind in _types(node)


def _types(node: Node) -> set[str]:
    return {str(each) for each in listed(node.get("@type"))}
