"""The phrases in which a language says a rule; each language is one value of this type."""

from collections.abc import Mapping
from dataclasses import dataclass

from methodology.model.core import Operator


@dataclass(frozen=True, slots=True)
class Phrases:
    """Templates; a name in braces is filled in.

    Attributes:
        quoted: a fact's label inside a sentence.
        compared: two amounts. compared_dates: two dates.
        flag, no_flag: a flag that is set, or not. option, no_option: the answer of a choice, or any other.
        both, either: join conditions. otherwise: the last case.
        gives, gives_max, formula: what a case gives. nothing_arose: a case that leaves the scale.
        unit_days: a number of days.
    """

    quoted: str
    compared: Mapping[Operator, str]
    compared_dates: Mapping[Operator, str]
    flag: str
    no_flag: str
    option: str
    no_option: str
    both: str
    either: str
    otherwise: str
    gives: str
    gives_max: str
    nothing_arose: str
    formula: str
    unit_days: str
