"""Numbers and what they count, as each language writes them."""

from fractions import Fraction

import pytest

from methodology.wording.labels import band_text
from methodology.wording.numbers import points_text


@pytest.mark.parametrize(
    ("points", "vi", "en"),
    [
        (Fraction(1), "1 điểm", "1 point"),
        (Fraction(0), "0 điểm", "0 points"),
        (Fraction(3, 2), "1,5 điểm", "1.5 points"),
        (Fraction(1001, 1000), "1,001 điểm", "1.001 points"),
        (Fraction(1200), "1.200 điểm", "1,200 points"),
    ],
)
def test_one_point_and_more(points: Fraction, vi: str, en: str) -> None:
    assert (points_text(points, "vi"), points_text(points, "en")) == (vi, en)


def test_points_are_printed_as_is_asked() -> None:
    assert points_text(Fraction(1, 3), "en", "1/3") == "1/3 points"


def test_one_gate_and_more() -> None:
    assert (
        band_text("90%", ["Core"], "en") == "from 90% of the applicable points, and this gate is passed: Core"
    )
    assert (
        band_text(None, ["Core", "More"], "en") == "all other cases, and these gates are passed: Core; More"
    )
