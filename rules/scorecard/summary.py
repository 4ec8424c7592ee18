"""One sentence for each indicator: how many points, and why."""

from typing import TYPE_CHECKING, Any

from methodology.wording.numbers import exactly
from rules.evaluation.result import IndicatorResult
from rules.facts.submission import NotArisen

if TYPE_CHECKING:
    from rules.scorecard.context import RowContext
    from rules.scorecard.row import RowTemplate

Entry = dict[str, Any]


def summary(sheet: "RowContext", row: "RowTemplate", outcome: IndicatorResult, parts: list[Entry]) -> str:
    """The sentence of an indicator in whatever state."""
    say = sheet.say
    if outcome.state == "informational":
        return say.informational
    if outcome.state == "not_applicable":
        return _left_out(sheet, row, outcome, parts)
    points = sheet.shown(outcome.points)
    if outcome.state == "missing":
        names = dict.fromkeys(name for part in parts for name in part["missing"])
        facts = ", ".join(row.explainer.words.label(name) for name in names)
        return say.missing.format(facts=facts, points=points, open=sheet.shown(outcome.open), max=row.max)
    return say.scored.format(points=points, max=row.max, why=_why(sheet, parts))


def _why(sheet: "RowContext", parts: list[Entry]) -> str:
    if len(parts) == 1:
        return str(parts[0]["why"])
    return "; ".join(
        sheet.say.part.format(why=part["why"], points=exactly(part["points"], sheet.language))
        for part in parts
    )


def _left_out(sheet: "RowContext", row: "RowTemplate", outcome: IndicatorResult, parts: list[Entry]) -> str:
    say, policy = sheet.say, sheet.say.policies[sheet.pack.not_applicable]
    if outcome.reason == "method":
        return say.method.format(tags=row.tags)
    if outcome.reason == "claimed":
        states = (sheet.submission.states[fact.name] for fact in row.leaf.facts)
        reasons = "; ".join(state.reason for state in states if isinstance(state, NotArisen))
        return say.claimed.format(reasons=reasons, policy=policy)
    return say.nothing_arose.format(why=_why(sheet, parts), policy=policy)
