"""Random expressions over a few facts, and random facts, of which some are absent."""

from fractions import Fraction

from hypothesis import strategies as st

from methodology.model.core import Operator
from methodology.model.expression import (
    Arithmetic,
    Both,
    Compare,
    Condition,
    Either,
    Facts,
    Name,
    Not,
    Number,
    Term,
)

NAMES = ("a", "b", "c")
OPERATORS: tuple[Operator, ...] = (">=", "<=", ">", "<", "==", "!=")

numbers = st.fractions(-4, 4, max_denominator=3)
literals = numbers.map(Number)
names = st.sampled_from(NAMES).map(Name)


def _arithmetic(below: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    return st.builds(Arithmetic, st.sampled_from("+-*/"), below, below)


terms: st.SearchStrategy[Term] = st.recursive(literals | names, _arithmetic, max_leaves=5)

_whole = st.integers(-3, 3).map(lambda number: Number(Fraction(number)))
_simple = names | st.builds(Arithmetic, st.just("/"), names, names)
comparisons = st.builds(Compare, st.sampled_from(OPERATORS), _simple, _whole)


def _joined(below: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    items = st.lists(below, min_size=2, max_size=2).map(tuple)
    return st.builds(Not, below) | st.builds(Both, items) | st.builds(Either, items)


conditions: st.SearchStrategy[Condition] = st.recursive(comparisons, _joined, max_leaves=4)

facts: st.SearchStrategy[Facts] = st.fixed_dictionaries(
    {}, optional={name: st.integers(0, 3).map(Fraction) for name in NAMES}
)
"""Some of the facts, none of them negative, so that no denominator is."""
all_facts: st.SearchStrategy[Facts] = st.fixed_dictionaries(dict.fromkeys(NAMES, numbers))
"""All of the facts."""
