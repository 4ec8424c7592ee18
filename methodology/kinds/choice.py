"""``choice: {chair: {head: max, deputy: 1/2, none: 0}}``: each answer earns so much."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from methodology.calculus.linear import comparison
from methodology.calculus.normal_form import build_part
from methodology.calculus.parsing import Scope
from methodology.errors import collect_errors, error_path, invalid
from methodology.format import scalar_fields as fields
from methodology.format.fields import MOST_CASES, MappingOf
from methodology.format.scalars import award
from methodology.model.core import Affine, Part
from methodology.model.expression import Compare, Facts, Name, Number
from methodology.model.kind import Verdict

FIELD = MappingOf(
    fields.fact_name(),
    MappingOf(fields.key(), fields.award(), most=MOST_CASES),
    "A choice fact; every answer of it with what it earns.",
    single=True,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Shares of the maximum by answer, in the order of the fact's options.

    Attributes:
        fact: the choice's full name; its value is the position of the answer.
        shares: (answer's key, share) pairs.
    """

    fact: str
    shares: tuple[tuple[str, Fraction], ...]

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """One part with a case for each answer."""
        answers = [Number(Fraction(position)) for position in range(len(self.shares))]
        cases = (
            (key, comparison(Compare("==", Name(self.fact), answer)), Affine(share * maximum))
            for answer, (key, share) in zip(answers, self.shares, strict=True)
        )
        return (build_part("", maximum, cases),)

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """Look the answer up."""
        if self.fact not in facts:
            return (None,)
        key, share = self.shares[int(facts[self.fact])]
        return (Verdict(key, share * maximum),)


def read(written: Mapping[str, Mapping[str, str]], scope: Scope, maximum: Fraction) -> Choice:
    """The kind from what the author wrote.

    Raises:
        InvalidDocument: ``unknown_name``, ``wrong_fact_type``, ``options_differ``, and what an award
            is refused for.
    """
    ((name, awards),) = written.items()
    fact = scope.typed(name, "choice")
    options = [option.key for option in fact.options]
    with error_path(name):
        if set(options) != set(awards):
            raise invalid("options_differ", name=name, options=", ".join(options), written=", ".join(awards))
        shares = collect_errors((key, partial(award, text, maximum)) for key, text in awards.items())
    return Choice(fact.name, tuple((key, shares[key]) for key in options))
