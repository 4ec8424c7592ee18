"""The phrases of a scorecard; each language is one value of this type."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """Templates; a name in braces is filled in.

    Attributes:
        yes, no: the value of a flag. and_: joins conditions with numbers in.
        states: a fact that is missing, or of which nothing is claimed to have arisen.
        scored, why: an indicator's points and their reason.
        missing, method, nothing_arose, claimed, informational: an indicator in another state.
        policies: what «nothing arose» does to the points.
        rounded, rounded_total: the rounding step.
        total, open, nothing_applies: the total.
        band, no_band, blocked: the band, and why a better one was not given.
        passed, failed, vacuous: a gate.
        small_percent, other_year, not_used: notices.
        next: the least change of a fact that earns more.
    """

    yes: str
    no: str
    and_: str
    states: Mapping[str, str]
    scored: str
    why: str
    part: str
    missing: str
    method: str
    nothing_arose: str
    claimed: str
    informational: str
    policies: Mapping[str, str]
    rounded: str
    rounded_total: str
    total: str
    open: str
    nothing_applies: str
    band: str
    no_band: str
    blocked: str
    passed: str
    failed: str
    vacuous: str
    small_percent: str
    other_year: str
    not_used: str
    next: str
