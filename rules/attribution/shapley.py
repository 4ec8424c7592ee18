"""Dividing a change between its causes where their order matters: the mean over all orders (Shapley).

L. S. Shapley, "A Value for n-Person Games", 1953. A cause is a player; a set of players is those causes
that have already moved to the later side; what it is worth is what the row then comes to.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from math import factorial, lcm

from rules.arithmetic import Quotient


def shapley(worths: Sequence[Quotient]) -> list[Fraction]:
    """Each player's mean contribution over all orders; together exactly the last worth less the first.

    Args:
        worths: of every set of players; set ``n`` has the players whose bits are set in ``n``.
    """
    common = lcm(*(bottom for _, bottom in worths))
    steps = [top * (common // bottom) for top, bottom in worths]
    orders, weights = _weights(len(worths).bit_length() - 1)
    return [
        Fraction(sum([weight * step for weight, step in zip(of_player, steps, strict=True)]), common * orders)
        for of_player in weights
    ]


@cache
def _weights(players: int) -> tuple[int, tuple[tuple[int, ...], ...]]:
    """How many orders there are, and in how many of them each player joins or completes each set."""
    subsets = range(1 << players)
    weights = tuple(
        tuple(_weight(players, subset, player) for subset in subsets) for player in range(players)
    )
    return factorial(players), weights


def _weight(players: int, subset: int, player: int) -> int:
    joined = subset >> player & 1
    before = subset.bit_count() - joined
    orders = factorial(before) * factorial(players - before - 1)
    return orders if joined else -orders


@cache
def sides_of_sets(players: tuple[str, ...]) -> tuple[tuple[int, int, int, int], ...]:
    """For each set of players, on which side facts, rule, maximum and applicability are: 0 or 1.

    Facts and rule that cannot be separated move together, and so does a rule that is no player.
    """
    return tuple(_sides(players, subset) for subset in range(1 << len(players)))


def _sides(players: tuple[str, ...], subset: int) -> tuple[int, int, int, int]:
    side = {player: subset >> position & 1 for position, player in enumerate(players)}
    facts = side.get("facts", side.get("facts_and_rule", 0))
    rule = side.get("rule", side.get("policy", facts))
    return facts, rule, side.get("maximum", 0), side.get("applicability", 0)
