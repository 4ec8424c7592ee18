"""Small rulesets, written shortly."""

from typing import cast

from methodology.model.core import Operator
from rules.engine.limits import Condition, Rule
from rules.engine.session import Ruleset


def condition(written: str) -> Condition:
    name, operator, constant = written.split()
    return Condition(name, cast(Operator, operator), int(constant))


def rule(name: str, selector: str, *conditions: str) -> Rule:
    """A rule whose conditions are written ``m0 >= 5``."""
    return Rule(name, selector, tuple(map(condition, conditions)))


def tiers(selector: str, *thresholds: int) -> list[Rule]:
    """Rules ``c0``, ``c1``, … that tell the steps of ``m0`` apart, the highest first."""
    highest, *lower = sorted(thresholds, reverse=True)
    steps = [[f"m0 >= {highest}"]]
    steps += [[f"m0 >= {low}", f"m0 < {high}"] for low, high in zip(lower, [highest, *lower], strict=False)]
    steps += [[f"m0 < {min(thresholds)}"]]
    return [rule(f"c{number}", selector, *step) for number, step in enumerate(steps)]


def fact(selector: str, **properties: int) -> str:
    """The inside of a JSON object."""
    return ",".join(f'"{name}":{value}' for name, value in {selector: 1, **properties}.items())


def fire(ruleset: Ruleset, *facts: str) -> list[str | None]:
    """What each of some facts fires in a session of their own."""
    with ruleset.session() as session:
        fired = session.fire(facts)
    return [fired.get(fact) for fact in facts]
