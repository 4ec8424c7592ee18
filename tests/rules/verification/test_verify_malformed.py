"""Whatever a file holds, verifying it ends in a verdict or in a refusal."""

from random import Random
from typing import Any

import pytest

from methodology.errors import InvalidDocument
from tests.support.scorecard.cards import NOWHERE, ONLY_SMALL, carried, small_card, verified
from tests.support.scorecard.leaves import nodes, replaced, value_at

ODD: tuple[Any, ...] = (None, True, 7, -1, "", "x", [], [None], [[]], {}, {"a": 1})
OUTCOMES = {"differs", "unknown_method", "pack_not_at_hand"}


def outcome(document: Any, registry: Any) -> str:
    try:
        return verified(document, registry).outcome
    except InvalidDocument as error:
        return ", ".join(fault.code for fault in error.faults)


@pytest.mark.parametrize("document", [*ODD, {"schema": "minhdiem/scorecard/0"}])
def test_what_is_no_scorecard_is_refused(document: Any) -> None:
    assert outcome(document, NOWHERE) == "not_a_scorecard"


def test_nothing_but_a_schema() -> None:
    assert outcome({"schema": "minhdiem/scorecard/1"}, NOWHERE) == "differs"


@pytest.mark.apart
def test_any_value_may_stand_anywhere() -> None:
    document = small_card()
    for number, path in enumerate(nodes(document)):
        value = ODD[number % len(ODD)]
        same = value == value_at(document, path) and type(value) is type(value_at(document, path))
        expected = "verified" if same else "not_a_scorecard" if path in ((), ("schema",)) else "differs"
        assert outcome(replaced(document, path, value), ONLY_SMALL) == expected, (path, value)


@pytest.mark.apart
def test_any_value_may_stand_anywhere_in_a_bundle() -> None:
    document = carried(small_card())
    places = [path for path in nodes(document) if path[:1] == ("bundle",)]
    random = Random("vi-du/2026")
    for path in random.sample(places, 500):
        assert outcome(replaced(document, path, random.choice(ODD)), NOWHERE) in OUTCOMES, path
