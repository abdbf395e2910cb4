"""What the doctor says of sites that are well, and of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pytest

from sendminer.demo.mischief import Mischief
from sendminer.errors import Outcome
from sendminer.sources.doctor import MOST_REQUESTS, Checkup, examine
from sendminer.sources.plan import Wanted
from sendminer.sources.registry import Council, source_of
from tests.sources.walk import ADDRESS, EVERYTHING, answered

COUNCIL = Council("HOL", "Hollinshire", system="moderngov", base=f"{ADDRESS}/council")
FORUM = Council("HOF", "Hollinshire", system="cmis", base=f"{ADDRESS}/forum")


@dataclass(frozen=True)
class Got:
    """An answer, as the doctor needs it."""

    outcome: Outcome
    body: bytes
    note: str = ""
    down: bool = False


def checked(
    council: Council, tricks: Sequence[Mischief] = (), wanted: Wanted = EVERYTHING
) -> tuple[Checkup, list[str]]:
    """What the doctor finds, and the addresses that it asked for."""
    asked: list[str] = []

    def get(url: str) -> Got:
        asked.append(url)
        answer = answered(url, tricks)
        outcomes: dict[int, Outcome] = {200: "ok", 403: "blocked", 404: "not_published"}
        return Got(outcomes.get(answer.status, "error"), answer.body)

    return examine(council, source_of(council), get, wanted), asked


@pytest.mark.parametrize("council", [COUNCIL, FORUM], ids=["moderngov", "cmis"])
def test_a_site_that_is_well(council: Council) -> None:
    """A document is reached within a dozen requests, and the verdict is plain."""
    checkup, asked = checked(council, wanted=replace(EVERYTHING, today=date(2025, 2, 1)))
    assert checkup.well
    assert checkup.verdict == "Hollinshire can be fetched."
    assert len(asked) <= MOST_REQUESTS
    assert len(asked) == len(set(asked))


def test_a_service_that_is_switched_off() -> None:
    """It is said, and that the pages are read instead."""
    checkup, _ = checked(COUNCIL, [Mischief("disabled", "asmx")])
    assert checkup.reached
    assert not checkup.well
    assert "way round" in checkup.verdict
    assert checkup.findings[0].says.startswith(
        "The web service's list of all meetings is switched off."
    )


def test_a_site_that_refuses() -> None:
    """A site that refuses programs is one whose pages are to be saved by hand."""
    checkup, _ = checked(COUNCIL, [Mischief("status", "", status=403)])
    assert not checkup.reached
    assert "refuses programs" in checkup.verdict


def test_a_host_that_is_down() -> None:
    """A host that does not answer is not asked for everything else."""
    asked: list[str] = []

    def get(url: str) -> Got:
        asked.append(url)
        return Got("timeout", b"", "It took too long.", down=True)

    checkup = examine(COUNCIL, source_of(COUNCIL), get, EVERYTHING)
    assert len(asked) == 3
    assert not checkup.reached
    assert "Hollinshire could not be reached. Check your connection" in checkup.verdict


OTHERS = {
    "another system": ("/forum/Meetings.aspx", "shows a CMIS site"),
    "the same system elsewhere": ("/council/mgListCommittees.aspx", "shows a ModernGov site"),
    "a page of its own making": ("/", "shows a page of some other system"),
}


@pytest.mark.parametrize(("page", "told"), OTHERS.values(), ids=OTHERS.keys())
def test_an_address_that_is_wrong(page: str, told: str) -> None:
    """What the address shows instead is recognised."""
    wrong = Council("HOL", "Hollinshire", system="moderngov", base=f"{ADDRESS}{page}")
    checkup, _ = checked(wrong)
    assert not checkup.reached
    assert told in checkup.findings[-1].says
    assert "[[councils]]" in checkup.verdict
