"""The edges of a level: thresholds of its comparisons, ends of its facts, and what is next to them."""

from collections.abc import Iterable, Iterator
from itertools import product
from math import ceil, floor

from methodology.calculus.linear import plus
from methodology.model.core import Comparison
from methodology.model.expression import Facts
from methodology.model.fact import Fact
from methodology.model.level import Indicator, Level
from rules.facts.submission import Claim, Given, State, Submission
from tests.support.calculus.guards import amount
from tests.support.facts.limits import Values, limits, repaired
from tests.support.facts.submissions import REASON, changed, comparisons, in_units, values_of

Change = dict[str, State]


def around(fact: Fact, comparison: Comparison, numbers: Facts) -> set[int]:
    """The values of a fact at which a comparison changes its answer, and the nearest ones to either side."""
    measure = comparison.measure
    form = plus(measure.numerator, measure.denominator, -comparison.threshold)
    found: set[int] = set()
    for linear in (form, measure.denominator):
        slope = dict(linear.terms).get(fact.name)
        now = amount(linear, numbers) if slope else None
        if slope and now is not None:
            at = (numbers[fact.name] - now / slope) * fact.scale
            found |= {floor(at) - 1, floor(at), ceil(at), ceil(at) + 1}
    return {value for value in found if fact.low <= value <= fact.high}


def ends(fact: Fact) -> set[int]:
    """The ends of a fact and the values next to them; every value of a small domain."""
    if fact.high - fact.low < 8:
        return set(range(fact.low, fact.high + 1))
    return {fact.low, fact.low + 1, fact.high - 1, fact.high}


def edges_of_rows(level: Level, base: Submission) -> Iterator[Submission]:
    """Every row at one of its edges at once, until each row has been at all of them.

    The rows' own facts move; the context facts stay, for they are shared.
    """
    values = values_of(base)
    return _together(base, [list(_edges_of_row(level, leaf, values)) for leaf in level.indicators])


def _edges_of_row(level: Level, leaf: Indicator, values: Values) -> Iterator[Change]:
    required = limits(level, [leaf])
    for answered in _answers(leaf):
        start = {**values, **answered}
        for fact, value in _edges(level, leaf, start):
            yield _states_of(leaf.facts, repaired(required, {**start, fact.name: value}))


def _states_of(facts: Iterable[Fact], values: Values) -> Change:
    return {fact.name: Given(values[fact.name]) if fact.name in values else None for fact in facts}


def _answers(leaf: Indicator) -> Iterator[Values]:
    """Every combination of the answers to its flags and choices."""
    asked = [fact for fact in leaf.facts if fact.type in ("flag", "choice")]
    for answers in product(*(range(fact.low, fact.high + 1) for fact in asked)):
        yield {fact.name: answer for fact, answer in zip(asked, answers, strict=True)}


def _edges(level: Level, leaf: Indicator, values: Values) -> Iterator[tuple[Fact, int]]:
    """Each edge of each of its other facts; of a row that has no other, its answers as they are."""
    numbers = in_units(level, values)
    others = [fact for fact in leaf.facts if fact.type not in ("flag", "choice")]
    for fact in others:
        near = ends(fact).union(*(around(fact, comparison, numbers) for comparison in comparisons([leaf])))
        yield from ((fact, value) for value in sorted(near))
    if not others:
        yield from ((fact, values[fact.name]) for fact in leaf.facts[:1])


def edges_of_context(level: Level, base: Submission) -> Iterator[Submission]:
    """Each context fact at each of its edges; the facts of rows that require it are lowered after it."""
    values = values_of(base)
    numbers, compared = in_units(level, values), comparisons(level.indicators)
    required = limits(level, level.indicators)
    for fact in level.context:
        near = ends(fact).union(*(around(fact, comparison, numbers) for comparison in compared))
        for value in sorted(near):
            kept = repaired(required, {**values, fact.name: value})
            yield changed(base, _states_of(level.facts.values(), kept))


def absences(base: Submission) -> Iterator[Submission]:
    """Every fact absent in turn."""
    return (changed(base, {name: None}) for name in base.states)


def claims(level: Level, base: Submission) -> Iterator[Submission]:
    """Every claim that the level allows, in turn."""
    for leaf in level.indicators:
        if leaf.may_not_apply:
            yield from (changed(base, {fact.name: Claim("nothing_arose", REASON)}) for fact in leaf.facts)


def states_of_rows(level: Level, base: Submission) -> Iterator[Submission]:
    """Every row in each combination of given, missing and claimed facts, all rows at once."""
    return _together(base, [list(_states(base, leaf)) for leaf in level.indicators])


def _states(base: Submission, leaf: Indicator) -> Iterator[Change]:
    names = [fact.name for fact in leaf.facts]
    claim = (Claim("nothing_arose", REASON),) if leaf.may_not_apply else ()
    for states in product(*((base.states[name], None, *claim) for name in names)):
        yield dict(zip(names, states, strict=True))


def _together(base: Submission, rows: Iterable[list[Change]]) -> Iterator[Submission]:
    """In the n-th submission every row has its n-th change, beginning again after its last."""
    changing = [row for row in rows if row]
    for turn in range(max(map(len, changing))):
        both: Change = {}
        for row in changing:
            both |= row[turn % len(row)]
        yield changed(base, both)
