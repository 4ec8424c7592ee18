"""``checklist: {attended_all: 1/2, chaired_own: 1/2}``: one yes-or-no part each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial

from methodology.calculus.parsing import Scope
from methodology.errors import collect_errors, invalid
from methodology.format import scalar_fields as fields
from methodology.format.fields import MOST_CASES, MappingOf
from methodology.format.scalars import award
from methodology.kinds.yes_no import YesNo
from methodology.model.core import Part
from methodology.model.expression import Facts
from methodology.model.kind import Verdict

FIELD = MappingOf(fields.fact_name(), fields.award(), "Flag facts, each with what it earns.", most=MOST_CASES)


@dataclass(frozen=True, slots=True)
class Checklist:
    """(flag's own name, yes-or-no rule, share of the maximum) for each item."""

    items: tuple[tuple[str, YesNo, Fraction], ...]

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """One part for each item, named after its flag."""
        return tuple(
            replace(part, key=key) for key, item, share in self.items for part in item.parts(share * maximum)
        )

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """Tick by tick."""
        return tuple(
            verdict for _, item, share in self.items for verdict in item.plain(facts, share * maximum)
        )


def read(written: Mapping[str, str], scope: Scope, maximum: Fraction) -> Checklist:
    """The kind from what the author wrote.

    Raises:
        InvalidDocument: ``unknown_name``, ``wrong_fact_type``, ``award_not_positive``, and what an award is
            refused for.
    """
    shares = collect_errors((key, partial(_share, text, maximum)) for key, text in written.items())
    return Checklist(tuple((key, YesNo(scope.typed(key, "flag").name), shares[key]) for key in written))


def _share(text: str, maximum: Fraction) -> Fraction:
    share = award(text, maximum)
    if share <= 0:
        raise invalid("award_not_positive", value=text)
    return share
