"""Say of each statement whether it is a commitment, criticism, concession or achievement.

``classify`` fills the labels, probabilities and reasons of a Document's statements;
``evaluate`` measures the shipped model on a split of the corpus. This is the one package that
imports scikit-learn and skops, and only to train or to measure.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from sendminer.records import Document

if TYPE_CHECKING:
    from sendminer.classify.corpus import Split
    from sendminer.classify.evaluation import Report
    from sendminer.classify.model import Model

__all__ = ["classify", "evaluate", "read_model"]


def classify(document: Document, model: Model | None = None) -> Document:
    """Fill ``labels``, ``scores`` and ``why`` of a document's statements.

    ``scores`` holds a calibrated probability for each of the four labels, rounded to four
    digits; ``why`` up to five reasons for each label given. Without ``model`` the shipped one
    is read, once.

    Raises:
        IntegrityError: the shipped model is missing or is not what its checksum says.
    """
    from sendminer.classify.labelling import labelled

    return labelled(document, model)


def evaluate(
    split: Split = "test",
    model: Model | None = None,
    reread: Callable[[Document], Document] | None = None,
) -> list[Report]:
    """Figures of a keyword rule and of the model on one split of the corpus, gold spans.

    ``reread`` gives a corpus document its findings before it is looked at; pass
    ``sendminer.extract`` to measure the model on what it meets in real use.

    Raises:
        SendminerError: the corpus is not here.
        IntegrityError: the model or a document is not what its checksum says.
    """
    from sendminer.classify.evaluation import evaluated

    return evaluated(split, model, reread)


@cache
def read_model(folder: str) -> Model:
    """A model that ``sendminer train`` wrote into ``folder``, read once, for ``classify``.

    Raises:
        IntegrityError: it is missing, not what its checksum says, or of another version.
    """
    from pathlib import Path

    from sendminer.classify import corrections

    return corrections.read_model(Path(folder))
