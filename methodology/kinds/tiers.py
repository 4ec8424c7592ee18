"""``tiers: {meetings: {4: max, 3: 3/4, else: 0}}``: a ladder over a measure.

At least 4 earns …; under ``at_most:`` the ladder is read the other way, for what should be few.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from methodology.calculus.linear import comparison
from methodology.calculus.normal_form import WrittenCase, build_part
from methodology.calculus.parsing import Scope
from methodology.errors import error_path, invalid
from methodology.format import scalar_fields as fields
from methodology.format.fields import DescribedField, JsonSchema, MappingOf, object_schema
from methodology.format.scalars import award, quantity
from methodology.model.core import ALWAYS, Affine, Comparison, Part
from methodology.model.expression import Compare, Facts, Number, Term, truth
from methodology.model.kind import Verdict

RUNGS = MappingOf(
    fields.expression(),
    MappingOf(fields.expression(), fields.award()),
    "A measure with its thresholds from the best down to `else`, each with a share of the maximum or with "
    "points greater than 1.",
    single=True,
)


class TiersField(DescribedField):
    """Rungs that ask for at least so many, or under ``at_most`` for at most so many."""

    def value_schema(self) -> JsonSchema:
        """Either way round."""
        downward = object_schema({"at_most": RUNGS.json_schema()})
        return {"anyOf": [downward, RUNGS.json_schema()]}

    def read(self, written: Any) -> dict[str, Any]:
        """The rungs, still under ``at_most`` where they were."""
        if isinstance(written, Mapping) and list(written) == ["at_most"]:
            with error_path("at_most"):
                return {"at_most": RUNGS.read(written["at_most"])}
        return RUNGS.read(written)


FIELD = TiersField("At least so many earn so much; under `at_most:`, at most so many.")


@dataclass(frozen=True, slots=True)
class Tiers:
    """A ladder.

    Attributes:
        measure: what is compared.
        operator: ``>=``, or ``<=`` for what should be few.
        steps: (case key, threshold, share of the maximum), the best first.
        otherwise: the share where no step is reached.
    """

    measure: Term
    operator: Literal[">=", "<="]
    steps: tuple[tuple[str, Fraction, Fraction], ...]
    otherwise: Fraction

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """One part with a case for each step, and ``else``."""
        cases: list[WrittenCase] = [
            (key, self._reached(threshold), Affine(share * maximum)) for key, threshold, share in self.steps
        ]
        return (build_part("", maximum, [*cases, ("else", ALWAYS, Affine(self.otherwise * maximum))]),)

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """Down the ladder to the first step that is reached."""
        for key, threshold, share in self.steps:
            reached = truth(Compare(self.operator, self.measure, Number(threshold)), facts)
            if reached is None:
                return (None,)
            if reached:
                return (Verdict(key, share * maximum),)
        return (Verdict("else", self.otherwise * maximum),)

    def _reached(self, threshold: Fraction) -> Comparison:
        return comparison(Compare(self.operator, self.measure, Number(threshold)))


def read(written: Mapping[str, Any], scope: Scope, maximum: Fraction) -> Tiers:
    """The kind from what the author wrote.

    Raises:
        InvalidDocument: ``else_missing``, ``ladder_without_steps``, and what the expression or an award is
            refused for.
    """
    if "at_most" in written:
        with error_path("at_most"):
            return _ladder(written["at_most"], "<=", scope, maximum)
    return _ladder(written, ">=", scope, maximum)


def _ladder(
    written: Mapping[str, Mapping[str, str]], operator: Literal[">=", "<="], scope: Scope, maximum: Fraction
) -> Tiers:
    ((expression, ladder),) = written.items()
    with error_path(expression):
        if list(ladder)[-1:] != ["else"]:
            raise invalid("else_missing")
        *steps, (_, otherwise) = [_step(key, text, maximum) for key, text in ladder.items()]
        if not steps:
            raise invalid("ladder_without_steps")
        measure = scope.term(expression)
        comparison(Compare(operator, measure, Number(Fraction(0))))
    rungs = tuple((key, quantity(key), share) for key, share in steps)
    return Tiers(measure, operator, rungs, otherwise)


def _step(key: str, text: str, maximum: Fraction) -> tuple[str, Fraction]:
    with error_path(key):
        if key != "else":
            quantity(key)
        return key, award(text, maximum)
