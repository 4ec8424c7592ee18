"""What a comparison of two packs says, whatever the language."""

from collections.abc import Mapping
from dataclasses import dataclass

from methodology.comparison.aspects import Kind
from methodology.comparison.difference import Verdict


@dataclass(frozen=True, slots=True)
class Phrases:
    """Templates; a name in braces is filled in.

    Attributes:
        kinds: what happened to a row. counted: so many of them. verdicts: whether its points compare.
        aspects: in what a row differs. policies: what differs beside the rows.
        absent: the value of what is not there.
        no_difference, summary, came, went: of the packs. no_change, level_summary: of a level.
        every_agency, claimable, not_claimable: to whom a row applies.
        years: of validity. named: what a name stands for. requires: which gates a band needs. gate: what one
            asks for. group: a main indicator. points: of a maximum.
        label, fact, ends, answers, unit, decimals: a fact and what may be entered as it.
        otherwise_worded: what differs in the other language alone.
        heading, before, after, general, level: of the printed comparison.
    """

    kinds: Mapping[Kind, str]
    counted: Mapping[Kind, str]
    verdicts: Mapping[Verdict, str]
    aspects: Mapping[str, str]
    policies: Mapping[str, str]
    absent: str
    no_difference: str
    summary: str
    came: str
    went: str
    no_change: str
    level_summary: str
    every_agency: str
    claimable: str
    not_claimable: str
    years: str
    label: str
    otherwise_worded: str
    named: str
    requires: str
    gate: str
    group: str
    fact: str
    ends: str
    answers: str
    unit: str
    decimals: str
    points: str
    heading: str
    before: str
    after: str
    general: str
    level: str
