"""Whether a measure can exceed a bound."""

from fractions import Fraction
from typing import Any

from methodology.model.core import Linear, Measure
from methodology.model.level import Level
from methodology.proof.ratios import find_excess
from tests.support.proof.rows import AB, group, level, ratio, row


def share(of: str, to: str) -> Measure:
    return Measure(*(Linear(((f"row/{name}", Fraction(1)),)) for name in (of, to)))


def small(**more: Any) -> Level:
    return level(group(row(ratio("a", "b", if_none="zero"), AB, **more)))


def test_a_measure_that_can_exceed_a_bound() -> None:
    loose = small()
    witness = find_excess(loose, loose.indicators[0], share("a", "b"), Fraction(1))
    assert witness == (("row/a", 2), ("row/b", 1))


def test_a_measure_that_a_require_keeps_from_exceeding() -> None:
    bound = small(require=["a <= b"])
    assert find_excess(bound, bound.indicators[0], share("a", "b"), Fraction(1)) is None
