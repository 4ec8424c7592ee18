"""The kinds of rule: from what is written under ``score`` to cases that are tried in order."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tests.independent.expressions import (
    Expression,
    Scope,
    arithmetic,
    constant,
    earned,
    number,
    share,
)


@dataclass(frozen=True)
class Case:
    """What is earned where a condition holds; ``points`` is None where it says *not applicable*."""

    key: str
    when: Expression
    points: Expression | None


@dataclass(frozen=True)
class Part:
    """Cases, tried in order.

    Attributes:
        read: full names of the facts that it reads. compared: on which side of a comparison facts are.
    """

    max: Fraction
    cases: tuple[Case, ...]
    read: frozenset[str]
    compared: tuple[Expression, ...]


ALWAYS = constant(True)


def parts(score: Any, scope: Scope) -> list[Part]:
    """The parts of what stands under ``score``."""
    if score == "informational":
        return []
    if isinstance(score, list):
        return [
            part
            for item in score
            for part in parts(
                {word: below for word, below in item.items() if word != "share"},
                scope.within(share(item["share"]) * scope.max),
            )
        ]
    ((kind, written),) = score.items()
    if kind == "checklist":
        return [_part(_yes_no, flag, scope.within(earned(what, scope.max))) for flag, what in written.items()]
    return [_part(KINDS[kind], written, scope.within(scope.max))]


def _part(kind: Callable[[Any, Scope], Iterator[Case]], written: Any, scope: Scope) -> Part:
    cases = tuple(kind(written, scope))
    for case in cases:
        if case.points:
            scope.compare(case.points, "=", constant(Fraction(0)))
    return Part(scope.max, cases, frozenset(scope.read), tuple(scope.compared))


def _yes_no(flag: str, scope: Scope) -> Iterator[Case]:
    yield Case("yes", scope.expression(flag), constant(scope.max))
    yield Case("no", ALWAYS, constant(Fraction(0)))


def _choice(written: Mapping[str, Mapping[str, str]], scope: Scope) -> Iterator[Case]:
    ((name, awards),) = written.items()
    for option in scope.facts[name].options:
        when = scope.compare(scope.fact(name), "=", constant(option))
        yield Case(option, when, constant(earned(awards[option], scope.max)))


def _tiers(written: Mapping[str, Any], scope: Scope) -> Iterator[Case]:
    at_most = "at_most" in written
    ((measure, steps),) = (written["at_most"] if at_most else written).items()
    for step, what in steps.items():
        points = constant(earned(what, scope.max))
        if step == "else":
            yield Case(step, ALWAYS, points)
        else:
            strict, threshold = step[0] in "<>", constant(number(step.lstrip("<> ")))
            sign = step[0] if strict else "<=" if at_most else ">="
            yield Case(step, scope.compare(scope.expression(measure), sign, threshold), points)


def _ratio(written: Mapping[str, str], scope: Scope) -> Iterator[Case]:
    of, to = scope.expression(written["of"]), scope.expression(written["to"])
    full_at, nothing = number(written.get("full_at", "1")), constant(Fraction(0))
    if none := written.get("if_none"):
        points = {"full": constant(scope.max), "zero": nothing, "not_applicable": None}[none]
        yield Case("none", scope.compare(to, "=", nothing), points)
    ratio = arithmetic(of, "/", to)
    yield Case("full", scope.compare(ratio, ">=", constant(full_at)), constant(scope.max))
    yield Case("proportional", ALWAYS, arithmetic(constant(scope.max / full_at), "*", ratio))


def _per_item(written: Mapping[str, str], scope: Scope) -> Iterator[Case]:
    ((name, each),) = written.items()
    points = arithmetic(constant(number(each)), "*", scope.fact(name))
    yield Case("full", scope.compare(points, ">=", constant(scope.max)), constant(scope.max))
    yield Case("each", ALWAYS, points)


def _cases(written: list[Mapping[str, str]], scope: Scope) -> Iterator[Case]:
    for place, case in enumerate(written, 1):
        if "else" in case:
            yield Case("else", ALWAYS, _points(case["else"], scope))
        else:
            yield Case(str(place), scope.expression(case["when"]), _points(case["points"], scope))


def _points(written: str, scope: Scope) -> Expression | None:
    if written == "not_applicable":
        return None
    if written == "max" or not re.search("[a-z]", written):
        return constant(earned(written, scope.max))
    return scope.expression(written)


KINDS: Mapping[str, Callable[[Any, Scope], Iterator[Case]]] = {
    "yes_no": _yes_no,
    "choice": _choice,
    "tiers": _tiers,
    "ratio": _ratio,
    "per_item": _per_item,
    "cases": _cases,
}
