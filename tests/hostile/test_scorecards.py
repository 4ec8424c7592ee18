"""No scorecard that was changed is called right, unless it is equal in everything that counts."""

from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from methodology.errors import InvalidDocument
from rules.verification.differences import differences
from tests.hostile.scorecards import changed
from tests.support.packs.shipped import EXAMPLES, REGISTRY
from tests.support.scorecard.cards import (
    NOWHERE,
    ONLY_SMALL,
    carried,
    example_card,
    reread,
    small_card,
    verified,
)

SHIPPED: Any = next(each.values for each in EXAMPLES if str(each.values[0]).startswith("national"))


def originals() -> list[tuple[Any, Any]]:
    """Scorecards with what is at hand."""
    small = [small_card("vi"), small_card("en"), carried(small_card("vi"))]
    return [
        *((card, ONLY_SMALL) for card in small),
        *((card, NOWHERE) for card in small[1:]),
        (example_card(*SHIPPED), REGISTRY),
        (carried(example_card(*SHIPPED)), NOWHERE),
    ]


def outcome(document: Any, registry: Any) -> str:
    try:
        return verified(document, registry).outcome
    except InvalidDocument:
        return "refused"


def only_reworded(original: Any, document: Any) -> bool:
    """Whether nothing differs but sentences, and the seal with them."""
    return all(each.reworded or each.path == ("receipt", "seal") for each in differences(original, document))


def outcomes(count: int, seed: str) -> Iterator[str]:
    random, pool = Random(seed), originals()
    for _ in range(count):
        original, registry = random.choice(pool)
        document = changed(original, random)
        found = outcome(document, registry)
        same = reread(document) == reread(original)
        if found == "verified":
            assert same
        elif found == "reworded":
            assert only_reworded(original, document)
        elif found == "unknown_method":
            known = document["pack"]["digest"] == original["pack"]["digest"]
            assert registry is NOWHERE
            assert not known or only_reworded(original, document)
        yield found


def test_what_was_not_changed_is_right() -> None:
    for original, registry in originals():
        right = ("unknown_method", "pack_not_at_hand") if registry is NOWHERE else ("verified",)
        assert outcome(original, registry) in right


def test_some_changed_scorecards_are_not_called_right() -> None:
    assert set(outcomes(200, "some")) >= {"differs", "reworded"}


@pytest.mark.soak
@pytest.mark.parametrize("part", range(12))
def test_twelve_thousand_changed_scorecards_are_not_called_right(part: int) -> None:
    found = Counter(outcomes(1_000, f"part {part}"))
    assert found["differs"] > 700
    assert found["reworded"] > 10
