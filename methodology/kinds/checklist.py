"""``checklist: {attended_all: 1/2, chaired_own: 1/2}``: one yes-or-no part each."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from methodology.calculus.parsing import Scope
from methodology.format import scalar_fields as fields
from methodology.format.fields import MappingOf
from methodology.kinds.base import Verdict, yes_no_part, yes_no_verdict
from methodology.model.core import Part
from methodology.model.expression import Facts

SHAPE = MappingOf(fields.fact_name(), fields.portion(), "Flag facts, each with its share of the maximum.")


@dataclass(frozen=True, slots=True)
class Checklist:
    """(own name, flag's full name, share of the maximum) for each item."""

    items: tuple[tuple[str, str, Fraction], ...]

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """One part for each item, named after its flag."""
        return tuple(yes_no_part(key, flag, share * maximum) for key, flag, share in self.items)

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """Tick by tick."""
        return tuple(yes_no_verdict(flag, facts, share * maximum) for _, flag, share in self.items)


def read(written: Mapping[str, Fraction], scope: Scope, maximum: Fraction) -> Checklist:
    """The kind from what the author wrote.

    Raises:
        InvalidDocument: ``unknown_name``, ``wrong_fact_type``.
    """
    return Checklist(tuple((key, scope.typed(key, "flag").name, share) for key, share in written.items()))
