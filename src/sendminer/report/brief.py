"""What one document says, on a page: its promises, its criticism, and who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from sendminer import wording
from sendminer.columns import Row, Value
from sendminer.report.measure import measure
from sendminer.report.words import plain, quoted
from sendminer.wording import cell

_LABELS = {"criticism": "CRITICISED", "concession": "ADMITTED", "achievement": "SAID TO BE DONE"}
_INDENT = "    "
_ALL_BUT_SURE, _EVEN = 0.99, 0.5
_SAME = 0.7
"""How much of a subject and of the words below it has to be alike for the one to say the other."""
_CUT = "…"


def brief(
    document: Row, commitments: Iterable[Row], statements: Iterable[Row], officials: Iterable[Row]
) -> str:
    """The rows of one document as text, each with its words.

    Promises come from its ledger, once each, those that are not on SEND last; criticism,
    admissions and what is said to be done from the labels of its statements, with how sure each is,
    and those that are less likely than not last.
    """
    known = list(officials)
    names = {cell(one["id"]): _name(one) for one in known}
    promises = sorted(commitments, key=lambda one: (one["start"] is None, one["start"]))
    said = list(statements)
    sections = {
        "PROMISED": _promises(one for one in promises if one["send"]),
        "PROMISED, BUT NOT ON SEND": _promises(one for one in promises if not one["send"]),
        **{
            title: [_labelled(row, label, names) for row in _surer_first(said, label)]
            for label, title in _LABELS.items()
        },
        "WHO IS QUOTED": [_speaker(one) for one in known if one["quotes"]],
    }
    lines = list(_heading(document))
    if not any(sections.values()):
        lines += ["", "Nothing is promised, criticised or admitted in it that sendminer can see."]
    for title, entries in sections.items():
        if entries:
            lines += ["", f"{title} ({len(entries)})", *(line for one in entries for line in one)]
    return "\n".join(lines) + "\n"


def _heading(document: Row) -> Iterator[str]:
    day = wording.day(document["published"]) or "day not known"
    known = [document["council"] or "council not known", document["publisher"], day]
    told = ", ".join(dict.fromkeys(str(one) for one in known if one))
    named = [document["title"], told, document["url"]]
    return (plain(str(one)) for one in named if one)


def _promises(rows: Iterable[Row]) -> list[Sequence[str]]:
    """An entry a promise; the words of several that one sentence makes stand below the last."""
    entries = [_promise(one) for one in rows]
    return [
        entry[:1] if following and entry[1:] == following[1:] else entry
        for entry, following in zip_longest(entries, entries[1:])
    ]


def _promise(one: Row) -> Sequence[str]:
    """What is promised with its figures, and below it the words; said once where both are alike."""
    words = cell(one["text"] or one["what"])
    subject = "" if _same(cell(one["subject"]), words) else cell(one["subject"])
    told = [
        _joined(": ", [cell(one["owner"] or one["council"]), subject]),
        *measure(one, one["count_low"], one["amount_low"], subject),
        f"due {wording.day(one['deadline'])}" if one["deadline"] else "",
    ]
    firm = _joined("; ", [cell(one["firmness"]), cell(one["condition"])])
    line, binding = _joined(", ", told), f" [{firm}]" if firm else ""
    said = _joined(": ", [cell(one["promised_by"]), quoted(words)])
    return _entry(f"{line}{binding}", said) if line else _entry(f"{said}{binding}")


def _same(subject: str, words: str) -> bool:
    """Whether a subject says nearly all that the words do, or all that is shown of them."""
    short, long = subject.casefold().split(), words.casefold().split()
    if subject.endswith(_CUT):
        long = long[: len(short)]
    return SequenceMatcher(None, short, long, autojunk=False).ratio() >= _SAME


def _surer_first(said: Iterable[Row], label: str) -> list[Row]:
    """The statements that have a label, in the order of the page within each half."""
    labelled = (row for row in said if row[label])
    return sorted(labelled, key=lambda row: _doubtful(row[f"score_{label}"]))


def _labelled(row: Row, label: str, names: Mapping[str, str]) -> Sequence[str]:
    aimed = (row["target_body"] or row["target"]) if label == "criticism" else None
    beside = [
        names.get(cell(row["speaker_id"])) or cell(row["speaker"]),
        f"against {aimed}" if aimed else "",
        f"about {row['about']}" if row["about"] else "",
        _sure(row[f"score_{label}"]),
    ]
    return _entry(quoted(cell(row["text"])), _joined(", ", beside))


def _sure(score: Value) -> str:
    if not isinstance(score, float):
        return ""
    if _doubtful(score):
        return f"perhaps: {score:.0%} sure"
    return "over 99% sure" if score > _ALL_BUT_SURE else f"{score:.0%} sure"


def _doubtful(score: Value) -> bool:
    return isinstance(score, float) and score < _EVEN


def _speaker(one: Row) -> Sequence[str]:
    role = _joined(", ", [cell(one["role"]), cell(one["organisation"])])
    told = _joined(", ", [_name(one), role]) or "somebody who is not named"
    return _entry(f"{told}: {wording.several(one['quotes'], 'quotation')}")


def _name(one: Row) -> str:
    """A full name, or else a surname with what goes before it: "Cllr Ash"."""
    name = cell(one["full_name"] or one["name"])
    alone = name and " " not in name
    return _joined(" ", [cell(one["honorific"]), name]) if alone else name


def _entry(told: str, below: str = "") -> Sequence[str]:
    return [f"- {plain(told)}", f"{_INDENT}{plain(below)}"] if below else [f"- {plain(told)}"]


def _joined(between: str, parts: Iterable[str]) -> str:
    return between.join(part for part in parts if part)
