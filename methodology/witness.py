"""Facts of a witness as they are entered in a facts file."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from methodology.canonical import spelling
from methodology.facts import Fact
from methodology.finding import Witness


def told(witness: Witness, facts: Mapping[str, Fact]) -> str:
    """``online = 3, received = 0``; ``–`` where no fact is in it.

    Args:
        witness: what is told.
        facts: full name → fact, for every fact in it.
    """
    return (
        ", ".join(f"{facts[name].own_name} = {spelled(facts[name], grid)}" for name, grid in witness) or "–"
    )


def spelled(fact: Fact, grid: int) -> str:
    """A grid value: a number, ``true`` or ``false``, an option's key, an ISO date."""
    if fact.type == "flag":
        return "true" if grid else "false"
    if fact.type == "choice":
        return fact.options[grid].key
    if fact.type == "date":
        return date.fromordinal(grid).isoformat()
    return spelling(Fraction(grid, 10**fact.decimals))
