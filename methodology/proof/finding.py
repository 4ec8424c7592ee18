"""What a proof or a sum refutes, as data. Words are in ``wording``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from methodology.canonical import spelling
from methodology.model.fact import Fact

Witness = tuple[tuple[str, int], ...]
"""(full fact name, integer on the fact's grid) pairs that show what is wrong, in the row's order."""

Param = str | int | Fraction | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement about a level that does not hold.

    Attributes:
        code: stable name, the key of its sentence in ``wording``.
        level: the level's key; empty where the pack as a whole is meant.
        indicator: the indicator's key; None where the finding is about something else of the level.
        part: the part's key; None where the whole indicator is meant.
        case: the case's key; None where no single case is meant.
        witness: the smallest facts that show it; None where no facts can.
        params: what the sentence needs beside that, by name.
    """

    code: str
    level: str
    indicator: str | None = None
    part: str | None = None
    case: str | None = None
    witness: Witness | None = None
    params: Mapping[str, Param] = field(default_factory=dict)


def witness_text(witness: Witness, facts: Mapping[str, Fact]) -> str:
    """``online = 3, received = 0``; ``–`` where no fact is in it.

    Args:
        witness: what is told.
        facts: full name → fact, for every fact in it.
    """
    return (
        ", ".join(f"{facts[name].own_name} = {grid_value_text(facts[name], grid)}" for name, grid in witness)
        or "–"
    )


def grid_value_text(fact: Fact, grid: int) -> str:
    """A grid value: a number, ``true`` or ``false``, an option's key, an ISO date."""
    if fact.type == "flag":
        return "true" if grid else "false"
    if fact.type == "choice":
        return fact.options[grid].key
    if fact.type == "date":
        return date.fromordinal(grid).isoformat()
    return spelling(Fraction(grid, 10**fact.decimals))


class Undecided(Exception):
    """Z3 gave up within its effort: nothing is proved, and nothing refuted."""
