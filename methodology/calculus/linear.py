"""From expressions to the core form: linear forms, measures, comparisons, outcomes."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from methodology.errors import invalid
from methodology.model.core import (
    ONE,
    OPPOSITE,
    Affine,
    AllOf,
    AnyOf,
    Comparison,
    Guard,
    Linear,
    Measure,
    Operator,
)
from methodology.model.expression import Both, Compare, Condition, Name, Not, Number, Term

MIRRORED: dict[Operator, Operator] = {">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "==", "!=": "!="}
"""The operator after the two sides changed places."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A linear form over a linear form, before it is brought into normal spelling."""

    top: Linear
    bottom: Linear = ONE


def plus(left: Linear, right: Linear, factor: Fraction) -> Linear:
    """``left + factor × right``."""
    terms = dict(left.terms)
    for name, coefficient in right.terms:
        terms[name] = terms.get(name, Fraction(0)) + factor * coefficient
    nonzero = tuple(sorted((name, coefficient) for name, coefficient in terms.items() if coefficient))
    return Linear(nonzero, left.constant + factor * right.constant)


def times(form: Linear, factor: Fraction) -> Linear:
    """``factor × form``."""
    return plus(Linear(()), form, factor)


def ratio(term: Term) -> Ratio:
    """A term as one linear form over another.

    Raises:
        InvalidDocument: ``not_linear`` where it cannot be brought into that form.
    """
    if isinstance(term, Number):
        return Ratio(Linear((), term.value))
    if isinstance(term, Name):
        return Ratio(Linear(((term.fact, Fraction(1)),)))
    left, right = ratio(term.left), ratio(term.right)
    return _COMBINE[term.operator](left, right)


def _sum(left: Ratio, right: Ratio, sign: Fraction) -> Ratio:
    if left.bottom == right.bottom:
        return Ratio(plus(left.top, right.top, sign), left.bottom)
    if not right.top.terms and right.bottom == ONE:
        return Ratio(plus(left.top, left.bottom, sign * right.top.constant), left.bottom)
    if not left.top.terms and left.bottom == ONE:
        return Ratio(plus(times(right.top, sign), right.bottom, left.top.constant), right.bottom)
    raise invalid("not_linear")


def _product(left: Ratio, right: Ratio) -> Ratio:
    for factor, other in ((left, right), (right, left)):
        if not factor.top.terms and factor.bottom == ONE:
            return Ratio(times(other.top, factor.top.constant), other.bottom)
    raise invalid("not_linear")


def _quotient(left: Ratio, right: Ratio) -> Ratio:
    if right.bottom != ONE:
        raise invalid("not_linear")
    if right.top.terms:
        if left.bottom != ONE:
            raise invalid("not_linear")
        return Ratio(left.top, right.top)
    if not right.top.constant:
        raise invalid("divides_by_zero")
    return Ratio(times(left.top, 1 / right.top.constant), left.bottom)


_COMBINE = {
    "+": lambda left, right: _sum(left, right, Fraction(1)),
    "-": lambda left, right: _sum(left, right, Fraction(-1)),
    "*": _product,
    "/": _quotient,
}


def comparison(compare: Compare) -> Comparison:
    """``measure operator constant``; a linear comparison keeps all facts on the left.

    Raises:
        InvalidDocument: ``not_linear``; ``compares_nothing`` where no fact is left in it.
    """
    left, right, operator = ratio(compare.left), ratio(compare.right), compare.operator
    if _constant(left):
        left, right, operator = right, left, MIRRORED[operator]
    if not _constant(right):
        left, right = _sum(left, right, Fraction(-1)), Ratio(Linear(()))
    if _constant(left):
        raise invalid("compares_nothing")
    if left.bottom == ONE:
        return _upright(Linear(left.top.terms), operator, right.top.constant - left.top.constant)
    return Comparison(Measure(left.top, left.bottom), operator, right.top.constant)


def _upright(form: Linear, operator: Operator, threshold: Fraction) -> Comparison:
    """A linear comparison; where every fact is taken off, both sides change their signs."""
    if all(slope < 0 for _, slope in form.terms):
        form, operator, threshold = times(form, Fraction(-1)), MIRRORED[operator], -threshold
    return Comparison(Measure(form), operator, threshold)


def _constant(form: Ratio) -> bool:
    return not form.top.terms and form.bottom == ONE


def guard(condition: Condition, positive: bool = True) -> Guard:
    """A condition, or its opposite, with every ``not`` pushed down into the comparisons."""
    if isinstance(condition, Compare):
        operator = condition.operator if positive else OPPOSITE[condition.operator]
        return comparison(Compare(operator, condition.left, condition.right))
    if isinstance(condition, Not):
        return guard(condition.item, not positive)
    items = tuple(guard(item, positive) for item in condition.items)
    return AllOf(items) if isinstance(condition, Both) == positive else AnyOf(items)


def affine(term: Term) -> Affine:
    """A term of points as ``base + per × measure``.

    Raises:
        InvalidDocument: ``not_linear``.
    """
    form = ratio(term)
    if _constant(form):
        return Affine(form.top.constant)
    base = form.top.constant if form.bottom == ONE else Fraction(0)
    top = plus(form.top, Linear((), base), Fraction(-1))
    per = _content(top)
    return Affine(base, per, Measure(times(top, 1 / per), form.bottom))


def _content(form: Linear) -> Fraction:
    """The greatest number that divides all slopes and the constant; below zero where all of them are."""
    if not form.terms:
        return Fraction(1)
    numbers = [slope for _, slope in form.terms] + [form.constant] * bool(form.constant)
    size = Fraction(gcd(*(n.numerator for n in numbers)), lcm(*(n.denominator for n in numbers)))
    return -size if all(number < 0 for number in numbers) else size
