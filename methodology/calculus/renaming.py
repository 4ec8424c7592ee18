"""The core form with other names for its facts; a fact without a new name keeps its own."""

from collections.abc import Mapping

from methodology.model.core import Affine, AllOf, AnyOf, Case, Comparison, Guard, Linear, Measure, Outcome

Names = Mapping[str, str]
"""Old full name → new name; no two are renamed alike."""


def rename_linear(form: Linear, names: Names) -> Linear:
    """A linear form, its terms sorted anew."""
    return Linear(tuple(sorted((names.get(name, name), slope) for name, slope in form.terms)), form.constant)


def rename_measure(measure: Measure, names: Names) -> Measure:
    """A measure."""
    return Measure(rename_linear(measure.numerator, names), rename_linear(measure.denominator, names))


def rename_comparison(comparison: Comparison, names: Names) -> Comparison:
    """A comparison."""
    return Comparison(rename_measure(comparison.measure, names), comparison.operator, comparison.threshold)


def rename_guard(guard: Guard, names: Names) -> Guard:
    """A guard."""
    if isinstance(guard, Comparison):
        return rename_comparison(guard, names)
    items = tuple(rename_guard(item, names) for item in guard.items)
    return AllOf(items) if isinstance(guard, AllOf) else AnyOf(items)


def rename_outcome(outcome: Outcome, names: Names) -> Outcome:
    """An outcome."""
    if not isinstance(outcome, Affine) or outcome.measure is None:
        return outcome
    return Affine(outcome.base, outcome.per, rename_measure(outcome.measure, names))


def rename_case(case: Case, names: Names) -> Case:
    """A case, under its own key."""
    guard = tuple(tuple(rename_comparison(item, names) for item in conjunction) for conjunction in case.guard)
    return Case(case.key, rename_guard(case.when, names), guard, rename_outcome(case.outcome, names))
