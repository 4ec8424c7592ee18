"""``yes_no: has_plan``: full points where it is so, else none."""

from dataclasses import dataclass
from fractions import Fraction

from methodology.calculus.linear import comparison
from methodology.calculus.normal_form import build_part
from methodology.calculus.parsing import Scope
from methodology.format import scalar_fields as fields
from methodology.model.core import ALWAYS, Affine, Part
from methodology.model.expression import Compare, Facts, Name, Number
from methodology.model.kind import Verdict

FIELD = fields.fact_name("A flag fact: full points where it is set, else none.")


@dataclass(frozen=True, slots=True)
class YesNo:
    """Full points where the flag (full fact name) is set."""

    flag: str

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """One part: ``yes`` full, ``no`` zero."""
        is_set = comparison(Compare("==", Name(self.flag), Number(Fraction(1))))
        return (
            build_part("", maximum, [("yes", is_set, Affine(maximum)), ("no", ALWAYS, Affine(Fraction(0)))]),
        )

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """Is it set?"""
        if self.flag not in facts:
            return (None,)
        return (Verdict("yes", maximum) if facts[self.flag] else Verdict("no", Fraction(0)),)


def read(written: str, scope: Scope, maximum: Fraction) -> YesNo:
    """The kind from what the author wrote.

    Raises:
        InvalidDocument: ``unknown_name``, ``wrong_fact_type``.
    """
    return YesNo(scope.typed(written, "flag").name)
