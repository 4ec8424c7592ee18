"""A method that a scorecard carries, and what is refused of it."""

from typing import Any

import pytest

from methodology.errors import Path
from rules.scorecard.receipt import add_seal
from tests.support.scorecard.cards import carried, small_card, verified
from tests.support.scorecard.leaves import replaced


def codes(path: Path, value: Any) -> list[str]:
    found = verified(add_seal(replaced(carried(small_card()), path, value)))
    assert (found.outcome, found.faults[0].path[0]) == ("differs", "bundle")
    return [fault.code for fault in found.faults]


@pytest.mark.parametrize("value", [None, [], {}, "x", {"header": []}])
def test_what_is_no_method_is_unreadable(value: Any) -> None:
    assert codes(("bundle",), value) == ["bundle_unreadable"]


def test_a_level_under_another_name_was_never_a_method() -> None:
    bundle = carried(small_card())["bundle"]
    (level,) = bundle["rows"]
    header = [
        [key, [["district", below[0][1]]] if key == "levels" else below] for key, below in bundle["header"]
    ]
    other = {
        "header": header,
        "rows": {"district": bundle["rows"][level]},
        "digests": {"district": bundle["digests"][level]},
    }
    assert codes(("bundle",), other) == ["bundle_unreadable"]


def test_a_method_of_another_digest_is_not_the_one_that_is_named() -> None:
    assert codes(("pack", "digest"), "0" * 64) == ["bundle_of_another_pack"]
