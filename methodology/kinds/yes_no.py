"""``yes_no: has_plan``: full points where it is so, else none."""

from dataclasses import dataclass
from fractions import Fraction

from methodology.calculus.parsing import Scope
from methodology.format import scalar_fields as fields
from methodology.kinds.base import Verdict, yes_no_part, yes_no_verdict
from methodology.model.core import Part
from methodology.model.expression import Facts

SHAPE = fields.fact_name("A flag fact: full points where it is set, else none.")


@dataclass(frozen=True, slots=True)
class YesNo:
    """Full points where the flag (full fact name) is set."""

    flag: str

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """One part: ``yes`` full, ``no`` zero."""
        return (yes_no_part("", self.flag, maximum),)

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """Is it set?"""
        return (yes_no_verdict(self.flag, facts, maximum),)


def read(written: str, scope: Scope, maximum: Fraction) -> YesNo:
    """The kind from what the author wrote.

    Raises:
        InvalidDocument: ``unknown_name``, ``wrong_fact_type``.
    """
    return YesNo(scope.typed(written, "flag").name)
