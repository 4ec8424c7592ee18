"""Masking: a private text is forgotten, and its subject says so, when, and on which ground. Pure."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from methodology.canonical import Document
from service.record.aggregate import Aggregate
from service.record.secrets import MASKED, Masked, committed

MASK = "mask"
"""The kind of the entries that mask; every aggregate has it."""


def mask_content(commitments: list[str], ground: str) -> Document:
    """What an entry that masks says.

    Args:
        commitments: to the texts that are forgotten.
        ground: on which law or request; it is public.
    """
    return {"texts": [Masked(each) for each in commitments], "ground": ground}


def fold_mask(state: Document | None, content: Document, at: str) -> Document:
    """The state after an entry that masks: it holds what was masked, by its commitment."""
    assert state
    said = {"at": at, "ground": content["ground"]}
    masked = {each[MASKED]: said for each in committed(content, MASKED)}
    return {**state, MASKED: {**state.get(MASKED, {}), **masked}}


def maskable(aggregate: Aggregate) -> Aggregate:
    """An aggregate whose private texts can be masked."""
    return replace(aggregate, folds={**aggregate.folds, MASK: fold_mask})


def shown_text(commitment: str, texts: Mapping[str, str], state: Document | None) -> Any:
    """What is shown for a commitment: the text, or that it was masked, when, and on which ground.

    Args:
        commitment: to the text.
        texts: private texts by their commitments.
        state: of the subject.
    """
    if commitment in texts:
        return texts[commitment]
    return {MASKED: (state or {}).get(MASKED, {}).get(commitment)}
