"""A step of a commitment's history, in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sendminer import telling
from sendminer.columns import Row, table
from sendminer.report.changes import SECTION_OF

NOTHING: Row = dict.fromkeys(
    ("when", "kind", "speaker", "amount_from", "amount_to", "count_from", "count_to",
     "deadline_from", "deadline_to")
)  # fmt: skip
STEPS: list[tuple[str, dict[str, Any], str]] = [
    ("made", {"amount_to": Decimal(5), "speaker": "Jo Ash"}, "promised by Jo Ash"),
    ("repeated", {}, "said again"),
    ("raised", {"count_from": Decimal(100), "count_to": Decimal(1200)},
     "raised from 100 to 1,200 places"),
    ("raised", {"count_to": Decimal(1)}, "raised to 1 place"),
    ("lowered", {"amount_from": Decimal("0.8"), "amount_to": Decimal("0.45")},
     "lowered from £0.80 to £0.45"),
    ("raised", {"amount_from": Decimal(9500000), "amount_to": Decimal("17545000.5")},
     "raised from £9.5m to £17,545,000.50"),
    ("lowered", {"count_from": Decimal(96), "count_to": Decimal(84),
                 "amount_to": Decimal(16600000), "deadline_to": date(2027, 4, 30)},
     "lowered from 96 to 84 places, now £16.6m, due 30 Apr 2027"),
    ("raised", {"amount_from": Decimal(1000000), "amount_to": Decimal(2000000),
                "count_to": Decimal(84)}, "raised from £1m to £2m, now 84 places"),
    ("delayed", {"deadline_from": date(2026, 9, 1), "deadline_to": date(2027, 4, 30)},
     "put off from 1 Sep 2026 to 30 Apr 2027"),
    ("delayed", {"deadline_from": date(2026, 9, 1)}, "put off from 1 Sep 2026"),
    ("delayed", {"deadline_from": date(2026, 9, 1), "deadline_to": date(2027, 4, 30),
                 "amount_to": Decimal(17000000)},
     "put off from 1 Sep 2026 to 30 Apr 2027, now £17m"),
    ("delayed", {"deadline_to": date(2027, 4, 30), "count_from": Decimal(9),
                 "count_to": Decimal(8), "speaker": "Jo Ash"},
     "put off to 30 Apr 2027, from 9 to 8 places by Jo Ash"),
    ("brought_forward", {"deadline_to": date(2027, 4, 30), "count_to": Decimal(8)},
     "brought forward to 30 Apr 2027, now 8 places"),
    ("brought_forward", {}, "brought forward"),
    ("funded", {"amount_to": Decimal(2500000), "speaker": "Jo Ash"},
     "funded with £2.5m by Jo Ash"),
    ("funded", {"amount_from": Decimal(2000000), "amount_to": Decimal(2500000)},
     "funded with £2.5m"),
    ("funded", {}, "funded"),
    ("reported_part", {"count_from": Decimal(120), "count_to": Decimal(90)},
     "said to be done in part: 90 of 120 places"),
    ("reported_done", {"count_from": Decimal(120), "count_to": Decimal(120)},
     "said to be done: 120 places"),
    ("reported_done", {"count_from": Decimal(36), "count_to": Decimal(48)},
     "said to be done: 48 places"),
    ("reported_done", {"amount_from": Decimal(2000000), "amount_to": Decimal(1000000)},
     "said to be done: £1m of £2m"),
    ("criticised", {"speaker": "Bo Quill"}, "criticised by Bo Quill"),
    ("criticised", {"speaker": "Some parents"}, "criticised by some parents"),
    ("repeated", {"speaker": "The authority"}, "said again by the authority"),
    ("repeated", {"speaker": "The Fenway Trust"}, "said again by The Fenway Trust"),
    ("decided", {}, "decided"),
    ("conditions_added", {}, "conditions added"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "values", "told"), STEPS, ids=[f"{n} {step[0]}" for n, step in enumerate(STEPS)]
)
def test_a_step_is_told(kind: str, values: dict[str, Any], told: str) -> None:
    """What happened, from what to what, by whom; of an unknown kind its own name."""
    assert telling.step({**NOTHING, "kind": kind, **values}, "GBP", "place") == told


def test_a_decision_against_it_is_told_as_one() -> None:
    """A plain "decided" is read as a yes."""
    assert telling.step({**NOTHING, "kind": "decided"}, against=True) == "decided not to proceed"


def test_a_day_stands_before_it() -> None:
    """Where it is known."""
    step = {**NOTHING, "kind": "made", "when": date(2026, 9, 3)}
    assert telling.dated(step) == "3 Sep 2026: promised"
    assert telling.dated({**step, "when": None}) == "promised"


def test_every_step_stands_in_the_tables_and_no_other_in_the_digest() -> None:
    """A kind that is added is told to whoever opens events.csv, and the digest knows no other."""
    about = next(one.about for one in table("events").columns if one.name == "kind")
    assert about == f"Kind of step: {', '.join(sorted(telling.STEPS, key=about.index))}."
    assert SECTION_OF.keys() <= telling.STEPS.keys()
