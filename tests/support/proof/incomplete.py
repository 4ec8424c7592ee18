"""What is wrong with a row where facts are missing, found by trying every part of every assignment."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations, product

from methodology.model.core import Affine, Case, Comparison, Guard, Measure
from methodology.model.level import Level
from tests.support.proof.plain_truth import Values, points, ratios, true, worth


def codes(level: Level) -> set[str]:
    """The findings about a level of one row of one part, all of whose whole submissions are right."""
    found = {code for values in _given(level) for code in _wrong(level, values)}
    return {"negative_denominator"} & found or found


def _given(level: Level) -> Iterator[Values]:
    (row,) = level.indicators
    for count in range(len(row.uses) + 1):
        for names in combinations(row.uses, count):
            facts = [level.facts[name] for name in names]
            for grid in product(*(range(fact.low, fact.high + 1) for fact in facts)):
                steps = zip(facts, grid, strict=True)
                yield {fact.name: Fraction(at, 10**fact.decimals) for fact, at in steps}


def _wrong(level: Level, values: Values) -> Iterator[str]:
    """What is wrong, given these facts alone."""
    (row,) = level.indicators
    requires = [require.guard for require in row.requires if require.guard.facts <= values.keys()]
    plain = [guard for guard in requires if not ratios([guard])]
    cases = row.parts[0].cases
    if all(true(guard, values) for guard in plain):
        measures = (*_compared([require.guard for require in row.requires]), *_read(cases))
        if any(
            measure.facts <= values.keys() and worth(measure.denominator, values) < 0 for measure in measures
        ):
            yield "negative_denominator"
        elif all(true(guard, values) for guard in requires):
            yield from ("unkept_where_missing" for case in cases if _unkept(case, values))


def _compared(guards: Iterable[Guard]) -> Iterator[Measure]:
    for guard in guards:
        yield from (guard.measure,) if isinstance(guard, Comparison) else _compared(guard.items)


def _read(cases: Iterable[Case]) -> Iterator[Measure]:
    for case in cases:
        yield from (comparison.measure for branch in case.guard for comparison in branch)
        if isinstance(case.outcome, Affine) and case.outcome.measure:
            yield case.outcome.measure


def _unkept(case: Case, values: Values) -> bool:
    """Whether the case applies with what is given, and earns what it must not."""
    measure = case.outcome.measure if isinstance(case.outcome, Affine) else None
    if not isinstance(case.outcome, Affine) or (measure and not measure.facts <= values.keys()):
        return False
    met = any(
        all(one.facts <= values.keys() and true(one, values) for one in branch) for branch in case.guard
    )
    earned = points(case, values)
    return met and (earned is None or not 0 <= earned <= 10)
