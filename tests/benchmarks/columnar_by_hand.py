"""What one would write by hand for a pack: floating-point NumPy, NaN for what is missing.

The text is generated, so that it is the same pack to the last threshold; nothing of the columnar evaluator is
used. Each part is two nested ``np.where``, one for the case and one for its points.
"""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from methodology.model.core import ONE, Affine, Comparison, Conjunction, Linear, Measure, Outcome, Part
from methodology.model.level import Level
from rules.columnar import Columns

Floats = npt.NDArray[np.float64]
Found = list[tuple[npt.NDArray[np.int64], Floats]]
"""Of each part the case, -1 where none applies, and the points, NaN where there are none."""


def written(level: Level) -> str:
    """The function ``by_hand(f)``, from a list of columns."""
    names = {name: f"f[{position}]" for position, name in enumerate(level.facts)}
    parts = [part for leaf in level.indicators for part in leaf.parts]
    lines = [line for number, part in enumerate(parts) for line in _lines(number, part, names)]
    answers = ", ".join(f"(c{number}, p{number})" for number in range(len(parts)))
    return "\n    ".join(["def by_hand(f):", *lines, f"return [{answers}]"]) + "\n"


def compiled(level: Level) -> Callable[[Sequence[Floats]], Found]:
    """The function itself."""
    scope: dict[str, Callable[[Sequence[Floats]], Found]] = {}
    exec(written(level), {"np": np}, scope)  # our own text
    return scope["by_hand"]


def facts(level: Level, columns: Columns) -> list[Floats]:
    """The columns as floating-point numbers: percents as fractions, NaN where none is given."""
    pairs = zip(level.facts.values(), columns.values, columns.given, strict=True)
    return [np.where(given, values / fact.scale, np.nan) for fact, values, given in pairs]


def _lines(number: int, part: Part, names: dict[str, str]) -> Iterator[str]:
    """The lines of a part; the measures that it names more than once stand first."""
    measures = dict.fromkeys(
        [one.measure for case in part.cases for branch in case.guard for one in branch]
        + [
            case.outcome.measure
            for case in part.cases
            if isinstance(case.outcome, Affine) and case.outcome.measure
        ]
    )
    named = {measure: f"m{number}_{position}" for position, measure in enumerate(measures)}
    yield from (f"{name} = {_measure(measure, names)}" for measure, name in named.items())
    cases, points = "-1", "np.nan"
    for position, case in reversed(list(enumerate(part.cases))):
        guard = f"g{number}_{position}"
        yield f"{guard} = {' | '.join(_branch(branch, named) for branch in case.guard)}"
        cases = f"np.where({guard}, {position}, {cases})"
        points = f"np.where({guard}, {_points(case.outcome, named)}, {points})"
    yield f"c{number} = {cases}"
    yield f"p{number} = {points}"


def _branch(branch: Conjunction, named: dict[Measure, str]) -> str:
    return f"({' & '.join(_comparison(one, named[one.measure]) for one in branch) or 'True'})"


def _comparison(one: Comparison, name: str) -> str:
    """NaN is unequal to everything, and what is missing is to be unequal to nothing."""
    compared = f"({name} {one.operator} {float(one.threshold)!r})"
    return f"({name} == {name}) & {compared}" if one.operator == "!=" else compared


def _points(outcome: Outcome, named: dict[Measure, str]) -> str:
    if not isinstance(outcome, Affine):
        return "np.nan"
    if outcome.measure is None:
        return repr(float(outcome.base))
    varying = f"{named[outcome.measure]} * {float(outcome.per)!r}"
    return f"{float(outcome.base)!r} + {varying}" if outcome.base else varying


def _measure(measure: Measure, names: dict[str, str]) -> str:
    top = _linear(measure.numerator, names)
    return top if measure.denominator == ONE else f"({top}) / ({_linear(measure.denominator, names)})"


def _linear(form: Linear, names: dict[str, str]) -> str:
    terms = [names[name] if step == 1 else f"{float(step)!r} * {names[name]}" for name, step in form.terms]
    return " + ".join([*terms, repr(float(form.constant))] if form.constant else terms)
