"""``per_item: {initiatives: 5}``: so many points each, up to the maximum."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from methodology.calculus.linear import affine, comparison
from methodology.calculus.normal_form import build_part
from methodology.calculus.parsing import Scope
from methodology.errors import error_path, invalid
from methodology.format import scalar_fields as fields
from methodology.format.fields import MappingOf
from methodology.model.core import ALWAYS, Affine, Part
from methodology.model.expression import Arithmetic, Compare, Facts, Name, Number
from methodology.model.kind import Verdict

FIELD = MappingOf(
    fields.fact_name(),
    fields.number(),
    "A count, with the points for each one of it, up to the maximum.",
    single=True,
)


@dataclass(frozen=True, slots=True)
class PerItem:
    """``each`` points for each one of ``fact`` (a count's full name), up to the maximum."""

    fact: str
    each: Fraction

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """One part: ``full`` where the points reach the maximum, else ``each``; compared in points."""
        earned = Arithmetic("*", Number(self.each), Name(self.fact))
        full = comparison(Compare(">=", earned, Number(maximum)))
        return (build_part("", maximum, [("full", full, Affine(maximum)), ("each", ALWAYS, affine(earned))]),)

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """Multiply, and cap."""
        if self.fact not in facts:
            return (None,)
        earned = self.each * facts[self.fact]
        return (Verdict("full", maximum) if earned >= maximum else Verdict("each", earned),)


def read(written: Mapping[str, Fraction], scope: Scope, maximum: Fraction) -> PerItem:
    """The kind from what the author wrote.

    Raises:
        InvalidDocument: ``unknown_name``, ``wrong_fact_type``, ``each_not_positive``.
    """
    ((name, each),) = written.items()
    with error_path(name):
        if each <= 0:
            raise invalid("each_not_positive", value=each)
    return PerItem(scope.typed(name, "count").name, each)
