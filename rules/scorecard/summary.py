"""One sentence for each indicator: how many points, and why."""

from methodology.pack import Indicator
from methodology.wording.numbers import exactly, shown
from rules.result import IndicatorResult
from rules.scorecard.sheet import Entry, Sheet
from rules.submission import Claimed


def summary(sheet: Sheet, leaf: Indicator, outcome: IndicatorResult, parts: list[Entry]) -> str:
    """One sentence: how many points, and why."""
    say = sheet.say
    if outcome.state == "informational":
        return say.informational
    if outcome.state == "missing":
        names = dict.fromkeys(name for part in parts for name in part["missing"])
        facts = ", ".join(sheet.explainer.words.label(name) for name in names)
        return say.missing.format(
            facts=facts, points=sheet.shown(outcome.points), open=sheet.shown(outcome.open), max=shown(leaf.max, sheet.language)
        )
    if outcome.state == "not_applicable":
        return _left_out(sheet, leaf, outcome, parts)
    return say.scored.format(
        points=sheet.shown(outcome.points), max=shown(leaf.max, sheet.language), why=_why(sheet, parts)
    )


def _why(sheet: Sheet, parts: list[Entry]) -> str:
    if len(parts) == 1:
        return str(parts[0]["why"])
    said = (
        sheet.say.part.format(why=part["why"], points=exactly(part["points"], sheet.language)) for part in parts
    )
    return "; ".join(said)


def _left_out(sheet: Sheet, leaf: Indicator, outcome: IndicatorResult, parts: list[Entry]) -> str:
    say, policy = sheet.say, sheet.say.policies[sheet.pack.not_applicable]
    if outcome.reason == "method":
        names = (tag.name[sheet.language] for tag in sheet.level.tags if tag.key in leaf.applies_to)
        return say.method.format(tags=", ".join(names))
    if outcome.reason == "claimed":
        states = (sheet.submission.states[fact.name] for fact in leaf.facts)
        reasons = "; ".join(state.reason for state in states if isinstance(state, Claimed))
        return say.claimed.format(reasons=reasons, policy=policy)
    return say.nothing_arose.format(why=_why(sheet, parts), policy=policy)
