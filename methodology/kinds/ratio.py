"""``ratio: {of: online, to: received, full_at: 80%, if_none: not_applicable}``: a/b × maximum.

Full at ``full_at`` and never more; proportional below it. «Điểm = Tỷ lệ × Điểm tối đa». A numerator
that is not a part of the denominator may exceed it: then the row says so, ``may_exceed: true``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from methodology.calculus.linear import affine, comparison
from methodology.calculus.normal_form import WrittenCase, build_part
from methodology.calculus.parsing import Scope
from methodology.errors import error_path, invalid
from methodology.format import scalar_fields as fields
from methodology.format.fields import Nested, Record
from methodology.model.core import Affine, NotApplicable, Outcome, Part
from methodology.model.expression import Arithmetic, Compare, Facts, Number, Term, value
from methodology.model.kind import Verdict

IF_NONE = ("full", "zero", "not_applicable")


class RatioShape(Record):
    """What an author writes under ``ratio``."""

    of = fields.expression("What is counted: the numerator.", required=True)
    to = fields.expression("Of how many: the denominator, or a constant such as `100%`.", required=True)
    full_at = fields.quantity("The ratio that earns the maximum; 100% unless said.")
    if_none = fields.one_of(IF_NONE, "What a zero denominator means; without it, it cannot be zero.")
    may_exceed = fields.one_of(("true",), "The numerator may exceed the denominator; the points do not.")


FIELD = Nested(lambda: RatioShape, "A ratio: full at `full_at`, proportional below.")


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio that is full at a threshold.

    Attributes:
        of: numerator. to: denominator.
        full_at: the ratio that earns the maximum, > 0.
        if_none: what a zero denominator means; None where it cannot be zero.
        may_exceed: the author knows that the numerator may exceed the denominator.
    """

    of: Term
    to: Term
    full_at: Fraction
    if_none: str | None
    may_exceed: bool = False

    @property
    def quotient(self) -> Arithmetic:
        """``of`` over ``to``."""
        return Arithmetic("/", self.of, self.to)

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """One part: ``none`` where nothing arose, ``full``, ``proportional``."""
        full = comparison(Compare(">=", self.quotient, Number(self.full_at)))
        below = affine(Arithmetic("*", Number(maximum / self.full_at), self.quotient))
        cases: list[WrittenCase] = [("full", full, Affine(maximum)), ("proportional", full.opposite(), below)]
        return (build_part("", maximum, [*self._none(maximum), *cases]),)

    def _none(self, maximum: Fraction) -> list[WrittenCase]:
        if self.if_none is None:
            return []
        outcome: dict[str, Outcome] = {
            "full": Affine(maximum),
            "zero": Affine(Fraction(0)),
            "not_applicable": NotApplicable(),
        }
        return [("none", comparison(Compare("==", self.to, Number(Fraction(0)))), outcome[self.if_none])]

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """Divide, compare with ``full_at``, multiply."""
        part_of, whole = value(self.of, facts), value(self.to, facts)
        if whole == 0 and self.if_none:
            points = {"full": maximum, "zero": Fraction(0), "not_applicable": None}
            return (Verdict("none", points[self.if_none]),)
        if part_of is None or not whole:
            return (None,)
        ratio = part_of / whole
        if ratio >= self.full_at:
            return (Verdict("full", maximum),)
        return (Verdict("proportional", maximum * ratio / self.full_at),)


def read(written: Mapping[str, Any], scope: Scope, maximum: Fraction) -> Ratio:
    """The kind from what the author wrote.

    Raises:
        InvalidDocument: ``full_at_not_positive``, ``not_linear``, and what the expressions are refused for.
    """
    with error_path("full_at"):
        full_at = written.get("full_at", Fraction(1))
        if full_at <= 0:
            raise invalid("full_at_not_positive", value=full_at)
    with error_path("of"):
        of = scope.term(written["of"])
    with error_path("to"):
        to = scope.term(written["to"])
    ratio = Ratio(of, to, full_at, written.get("if_none"), "may_exceed" in written)
    ratio.parts(maximum)
    return ratio
