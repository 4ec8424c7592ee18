"""What every kind of rule has in common."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from methodology.calculus.normal_form import exclusive
from methodology.model.core import ALWAYS, Affine, Case, Comparison, Guard, Linear, Measure, Outcome, Part
from methodology.model.expression import Facts


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the plain reading of one part comes to.

    Attributes:
        case: the key of the case that applies.
        points: exact points; None where the case says *not applicable*.
    """

    case: str
    points: Fraction | None


class Kind(Protocol):
    """A named kind of rule: sugar for the core form, with a plain arithmetic of its own."""

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """The core form, for an indicator of this maximum."""

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """One verdict for each part, by plain arithmetic; None where the facts do not decide it."""


Row = tuple[str, Guard, Outcome]


def part(key: str, maximum: Fraction, rows: Iterable[Row]) -> Part:
    """A part whose cases are read in order and made exclusive by it."""
    listed = tuple(rows)
    guards = exclusive([when for _, when, _ in listed])
    cases = (
        Case(case, when, guard, outcome) for (case, when, outcome), guard in zip(listed, guards, strict=True)
    )
    return Part(key, maximum, tuple(cases))


def fact_measure(name: str) -> Measure:
    """A single fact as a measure."""
    return Measure(Linear(((name, Fraction(1)),)))


def is_true(flag: str) -> Comparison:
    """The guard that a flag fact is set."""
    return Comparison(fact_measure(flag), "==", Fraction(1))


def yes_no_part(key: str, flag: str, maximum: Fraction) -> Part:
    """Full points where a flag is set, else none."""
    return part(key, maximum, [("yes", is_true(flag), Affine(maximum)), ("no", ALWAYS, Affine(Fraction(0)))])


def yes_no_verdict(flag: str, facts: Facts, maximum: Fraction) -> Verdict | None:
    """The plain reading of :func:`yes_no_part`."""
    if flag not in facts:
        return None
    return Verdict("yes", maximum) if facts[flag] else Verdict("no", Fraction(0))
