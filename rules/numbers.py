"""The given facts of a submission as exact numbers."""

from fractions import Fraction

from methodology.expression import Facts
from methodology.level import Level
from rules.submission import Given, Submission


def numbers(level: Level, submission: Submission) -> Facts:
    """Full fact name → value of those given: percents as fractions, flags 0 or 1, dates as day numbers."""
    return {
        name: Fraction(state.value, level.facts[name].scale)
        for name, state in submission.states.items()
        if isinstance(state, Given)
    }
