"""``cases``: conditions in the author's own words, read in order; the first that holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from string import ascii_lowercase
from typing import Any

from methodology.calculus.linear import affine, guard
from methodology.calculus.normal_form import WrittenCase, build_part
from methodology.calculus.parsing import Scope
from methodology.errors import error_path, invalid
from methodology.format import scalar_fields as fields
from methodology.format.fields import MOST_CASES, DescribedField, JsonSchema, ListOf, Nested, Record, load
from methodology.format.scalars import award
from methodology.model.core import ALWAYS, NotApplicable, Outcome, Part
from methodology.model.expression import Condition, Facts, Number, Term, truth, value
from methodology.model.kind import Verdict

_LETTERS = frozenset(ascii_lowercase)
"""Of which every name in an expression has one."""


class WhenShape(Record):
    """A case with a condition."""

    when = fields.expression("Comparisons joined by `and`, `or`, `not`; a flag stands alone.", required=True)
    points = fields.expression(
        "Points or a share of the maximum; an expression of points that is affine in one measure; or "
        "`not_applicable`.",
        required=True,
    )


class ElseShape(Record):
    """What applies where no case before it does."""

    otherwise = fields.expression("What is earned, as in the other cases.", required=True, data_key="else")


class CaseField(DescribedField):
    """One line of the list."""

    def value_schema(self) -> JsonSchema:
        """With a condition, or without."""
        return {"oneOf": [Nested(lambda: WhenShape).value_schema(), Nested(lambda: ElseShape).value_schema()]}

    def read(self, written: Any) -> dict[str, Any]:
        """``when`` and ``points``, or ``otherwise``."""
        return load(ElseShape if isinstance(written, Mapping) and "else" in written else WhenShape, written)


FIELD = ListOf(
    CaseField(), "Read in order; the first that holds. The last one may be `else`.", most=MOST_CASES
)


@dataclass(frozen=True, slots=True)
class Cases:
    """(case key, condition or None for ``else``, points or None for *not applicable*), in order."""

    rows: tuple[tuple[str, Condition | None, Term | None], ...]

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """One part."""
        return (build_part("", maximum, [self._case(*row) for row in self.rows]),)

    @staticmethod
    def _case(key: str, when: Condition | None, points: Term | None) -> WrittenCase:
        outcome: Outcome = NotApplicable() if points is None else affine(points)
        return key, ALWAYS if when is None else guard(when), outcome

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """Down the list to the first that holds; an undefined one ends the search."""
        for key, when, points in self.rows:
            holds = True if when is None else truth(when, facts)
            if holds is None:
                return (None,)
            if holds:
                return (_verdict(key, points, facts),)
        return (None,)


def _verdict(key: str, points: Term | None, facts: Facts) -> Verdict | None:
    if points is None:
        return Verdict(key, None)
    earned = value(points, facts)
    return None if earned is None else Verdict(key, earned)


def read(written: Sequence[Mapping[str, str]], scope: Scope, maximum: Fraction) -> Cases:
    """The kind from what the author wrote.

    Raises:
        InvalidDocument: ``else_not_last``, and what the expressions and awards are refused for.
    """
    rows = []
    for position, case in enumerate(written):
        if "otherwise" in case and position + 1 < len(written):
            raise invalid("else_not_last", position)
        with error_path(position):
            rows.append(_read_case(position, case, scope, maximum))
    return Cases(tuple(rows))


def _read_case(
    position: int, case: Mapping[str, str], scope: Scope, maximum: Fraction
) -> tuple[str, Condition | None, Term | None]:
    if "otherwise" in case:
        with error_path("else"):
            return "else", None, _points(case["otherwise"], scope, maximum)
    with error_path("when"):
        when = scope.condition(case["when"])
        guard(when)
    with error_path("points"):
        return str(position + 1), when, _points(case["points"], scope, maximum)


def _points(written: str, scope: Scope, maximum: Fraction) -> Term | None:
    """A number without names is an award, as in every kind: ``1/2`` alone is half of the maximum."""
    if written == "not_applicable":
        return None
    if not set(written) & _LETTERS or written == "max":
        return Number(award(written, maximum) * maximum)
    term = scope.term(written)
    affine(term)
    return term
