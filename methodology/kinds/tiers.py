"""``tiers: {meetings: {4: max, 3: 3/4, else: 0}}``: a ladder over a measure.

At least 4 earns …; under ``at_most:`` the ladder is read the other way, for what should be few. A step that
must be passed and not only reached is written with its sign: ``"> 90%"``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any, Literal

from methodology.calculus.linear import comparison
from methodology.calculus.normal_form import WrittenCase, build_part
from methodology.calculus.parsing import Scope
from methodology.errors import collect_errors, error_path, invalid
from methodology.format import scalar_fields as fields
from methodology.format.fields import MOST_CASES, DescribedField, JsonSchema, MappingOf, object_schema
from methodology.format.scalars import award, quantity
from methodology.model.core import ALWAYS, Affine, Operator, Part
from methodology.model.expression import Compare, Facts, Number, Term, truth
from methodology.model.kind import Verdict

Way = Literal[">=", "<="]

RUNGS = MappingOf(
    fields.expression(),
    MappingOf(fields.expression(), fields.award(), most=MOST_CASES),
    "A measure with its thresholds from the best down to `else`, each with what it earns.",
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


FIELD = TiersField(
    'At least so many earn so much; under `at_most:`, at most so many. `"> 90%"` is more than 90%, under '
    '`at_most:` `"< 5"` fewer than 5: in quotation marks, since YAML reads the sign as its own.'
)


@dataclass(frozen=True, slots=True)
class Tiers:
    """A ladder.

    Attributes:
        steps: (case key, when it is reached, share of the maximum), the best first.
        otherwise: the share where no step is reached.
    """

    steps: tuple[tuple[str, Compare, Fraction], ...]
    otherwise: Fraction

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """One part with a case for each step, and ``else``."""
        cases: list[WrittenCase] = [
            (key, comparison(reached), Affine(share * maximum)) for key, reached, share in self.steps
        ]
        return (build_part("", maximum, [*cases, ("else", ALWAYS, Affine(self.otherwise * maximum))]),)

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """Down the ladder to the first step that is reached."""
        for key, reached, share in self.steps:
            holds = truth(reached, facts)
            if holds is None:
                return (None,)
            if holds:
                return (Verdict(key, share * maximum),)
        return (Verdict("else", self.otherwise * maximum),)


def read(written: Mapping[str, Any], scope: Scope, maximum: Fraction) -> Tiers:
    """The kind from what the author wrote.

    Raises:
        InvalidDocument: ``else_missing``, ``ladder_without_steps``, ``not_a_step``, and what the
            expression or an award is refused for.
    """
    if "at_most" in written:
        with error_path("at_most"):
            return _ladder(written["at_most"], "<=", scope, maximum)
    return _ladder(written, ">=", scope, maximum)


def _ladder(written: Mapping[str, Mapping[str, str]], way: Way, scope: Scope, maximum: Fraction) -> Tiers:
    ((expression, ladder),) = written.items()
    with error_path(expression):
        *steps, last = ladder
        if last != "else":
            raise invalid("else_missing")
        if not steps:
            raise invalid("ladder_without_steps")
        measure = scope.term(expression)
        comparison(Compare(way, measure, Number(Fraction(0))))
        reached = collect_errors((key, partial(_reached, key, way, measure)) for key in steps)
        shares = collect_errors((key, partial(award, text, maximum)) for key, text in ladder.items())
    return Tiers(tuple((key, reached[key], shares[key]) for key in steps), shares["else"])


def _reached(key: str, way: Way, measure: Term) -> Compare:
    """When a step is reached: ``4``; ``> 90%`` (``< 90%`` where the ladder is of at most) must be passed."""
    threshold = key.lstrip("<>=! ")
    sign = key.removesuffix(threshold).strip()
    if sign not in ("", way[0]):
        raise invalid("not_a_step", value=key, reached=threshold, sign=way[0])
    strict: Mapping[Way, Operator] = {">=": ">", "<=": "<"}
    return Compare(strict[way] if sign else way, measure, Number(quantity(threshold)))
