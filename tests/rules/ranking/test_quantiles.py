"""Quantiles by nearest rank."""

from fractions import Fraction

from rules.ranking.quantiles import quantile


def test_quantiles_are_values() -> None:
    values = [3, 5, 8, 13]
    shares = [Fraction(number, 100) for number in (0, 25, 26, 50, 75, 76, 100)]
    assert [quantile(values, share) for share in shares] == [3, 3, 5, 5, 8, 13, 13]
