"""Claims: that nothing arose, or that a row is outside of the agency's mandate.

A claim is of a fact, and takes the whole row of it. Who claims, states no figures beside that say otherwise.
"""

from collections.abc import Iterator, Mapping

from methodology.errors import Fault, InvalidDocument
from methodology.model.fact import Fact, Text
from methodology.model.level import CLAIM_KINDS, ClaimKind, Indicator, Level
from rules.arithmetic import Grid
from rules.explanation import Explainer
from rules.facts.submission import Absences, Claim, Given, State, Submission
from rules.facts.values import from_grid


def claim_of(indicator: Indicator, absences: Absences) -> ClaimKind | None:
    """What is claimed of a row, the mandate before all; None where nothing is."""
    claimed = {absences.get(fact.name) for fact in indicator.facts} if absences else ()
    return next((kind for kind in reversed(CLAIM_KINDS) if kind in claimed), None)


def check_claims(level: Level, submission: Submission) -> None:
    """No claim stands beside figures of its own row that say otherwise.

    Figures are counts, numbers and percents that are not 0, a flag that is set, a date, and a choice.

    Raises:
        InvalidDocument: ``contrary_claim``, one for each such figure, at the claim.
    """
    if not submission.absences:
        return
    rows = (row for row in level.indicators if row.may_not_apply and claim_of(row, submission.absences))
    faults = [fault for row in rows for fault in _contrary(row, submission.states)]
    if faults:
        raise InvalidDocument(faults)


def _contrary(row: Indicator, states: Mapping[str, State]) -> Iterator[Fault]:
    claimed = next(fact.name for fact in row.facts if isinstance(states[fact.name], Claim))
    for fact in row.facts:
        state = states[fact.name]
        if isinstance(state, Given) and is_contrary(fact, state.value):
            value = str(from_grid(fact, state.value))
            params = {"fact": claimed, "row": row.code, "other": fact.name, "value": value}
            yield Fault("contrary_claim", params, ("facts", claimed), words={"figure": _figure(fact, state)})


def _figure(fact: Fact, state: Given) -> Text:
    grid = Grid({fact.name: fact})
    return Text(*(Explainer(grid, each).labelled_value(fact.name, state.value) for each in ("vi", "en")))


def is_contrary(fact: Fact, value: int) -> bool:
    """Whether a figure says that something did arise."""
    return fact.type in ("choice", "date") or value != 0
