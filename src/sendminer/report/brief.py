"""What one document says, on a page: its promises, its criticism, and who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sendminer import wording
from sendminer.columns import Row, Value
from sendminer.report.words import plain, quoted

_LABELS = {"criticism": "CRITICISED", "concession": "ADMITTED", "achievement": "SAID TO BE DONE"}
_INDENT = "    "
_ALL_BUT_SURE = 0.99


def brief(
    document: Row, commitments: Iterable[Row], statements: Iterable[Row], officials: Iterable[Row]
) -> str:
    """The rows of one document as text, each with its words.

    Promises come from its ledger, once each, those that are not on SEND last; criticism,
    admissions and what is said to be done from the labels of its statements, with how sure each is.
    """
    promises = sorted(commitments, key=lambda one: (one["start"] is None, one["start"]))
    said = list(statements)
    sections = {
        "PROMISED": [_promise(one) for one in promises if one["send"]],
        "PROMISED, BUT NOT ON SEND": [_promise(one) for one in promises if not one["send"]],
        **{
            title: [_labelled(row, label) for row in said if row[label]]
            for label, title in _LABELS.items()
        },
        "WHO IS QUOTED": [_speaker(one) for one in officials if one["quotes"]],
    }
    lines = list(_heading(document))
    if not any(sections.values()):
        lines += ["", "Nothing is promised, criticised or admitted in it that sendminer can see."]
    for title, entries in sections.items():
        if entries:
            lines += ["", f"{title} ({len(entries)})", *(line for one in entries for line in one)]
    return "\n".join(lines) + "\n"


def _heading(document: Row) -> Iterator[str]:
    known = [document["council"], document["publisher"], wording.day(document["published"])]
    told = ", ".join(dict.fromkeys(str(one) for one in known if one))
    named = [document["title"], told, document["url"]]
    return (plain(str(one)) for one in named if one)


def _promise(one: Row) -> Sequence[str]:
    subject = str(one["subject"])
    owner = one["owner"] or one["council"]
    told = [
        f"{owner}: {subject}" if owner else subject,
        *_measure(one, subject.replace(" million", "m").replace(" billion", "bn")),
        f"due {wording.day(one['deadline'])}" if one["deadline"] else "",
    ]
    firm = _joined("; ", [str(one["firmness"] or ""), str(one["condition"] or "")])
    return _entry(
        _joined(", ", told) + (f" [{firm}]" if firm else ""),
        _joined(": ", [str(one["promised_by"] or ""), quoted(str(one["text"] or one["what"]))]),
    )


def _measure(one: Row, subject: str) -> Iterator[str]:
    """Number and sum, where the subject has not named them."""
    count, amount = one["count_low"], wording.money(one["amount_low"], one["currency"])
    if wording.number(count) not in subject:
        yield wording.bounded(wording.counted(count, one["count_unit"]), one["count_bound"])
    if amount not in subject:
        yield wording.bounded(amount, one["amount_bound"])


def _labelled(row: Row, label: str) -> Sequence[str]:
    aimed = (row["target_body"] or row["target"]) if label == "criticism" else None
    beside = [
        str(row["speaker"] or ""),
        f"against {aimed}" if aimed else "",
        f"about {row['about']}" if row["about"] else "",
        _sure(row[f"score_{label}"]),
    ]
    return _entry(quoted(str(row["text"])), _joined(", ", beside))


def _sure(score: Value) -> str:
    if not isinstance(score, float):
        return ""
    return "over 99% sure" if score > _ALL_BUT_SURE else f"{score:.0%} sure"


def _speaker(one: Row) -> Sequence[str]:
    role = _joined(", ", [str(one["role"] or ""), str(one["organisation"] or "")])
    name = str(one["full_name"] or one["name"] or "")
    times = wording.several(one["quotes"], "quotation")
    return _entry(f"{_joined(', ', [name, role])}: {times}")


def _entry(told: str, below: str = "") -> Sequence[str]:
    return [f"- {plain(told)}", f"{_INDENT}{plain(below)}"] if below else [f"- {plain(told)}"]


def _joined(between: str, parts: Iterable[str]) -> str:
    return between.join(part for part in parts if part)
