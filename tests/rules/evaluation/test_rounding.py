"""Rounding to whole numbers is that of decimal arithmetic, ties and numbers below zero among them."""

from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest

from methodology.model.pack import RoundingMode
from rules.evaluation.rounding import MODES

DECIMAL: dict[RoundingMode, str] = {
    "half_up": ROUND_HALF_UP,
    "half_even": ROUND_HALF_EVEN,
    "floor": ROUND_FLOOR,
}


@pytest.mark.parametrize("mode", MODES)
def test_each_mode_rounds_as_decimal_arithmetic_does(mode: RoundingMode) -> None:
    for denominator in (1, 2, 4, 5, 8, 20):
        for numerator in range(-5 * denominator, 5 * denominator + 1):
            expected = (Decimal(numerator) / denominator).to_integral_value(DECIMAL[mode])
            assert MODES[mode](numerator, denominator) == expected, (numerator, denominator)
