"""What would earn more, and what leads to the next band, as JSON data with sentences in one language."""

from collections.abc import Iterator
from fractions import Fraction

from methodology.canonical import Document, spelling
from methodology.model.level import Indicator
from methodology.wording.numbers import shown
from methodology.wording.translations import plural, translations
from rules.documents.header import method_document, percent_members, submission_document
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import Result
from rules.explanation import Explainer
from rules.facts.submission import Submission
from rules.next_steps.band_gap import Gap
from rules.next_steps.sentences import StepText
from rules.next_steps.steps import gainful_steps, row_steps
from rules.next_steps.targets import NextBand, PointsTarget, next_band, points_targets

SCHEMA = "minhdiem/next-steps/1"
Goal = tuple[Indicator, Fraction]
"""A row, and the points that it should earn."""


def next_steps_document(
    prepared: PreparedLevel,
    submission: Submission,
    result: Result,
    language: str,
    goal: Goal | None = None,
) -> Document:
    """What is not handed in, the steps of the rows, what the next band asks for, and a target, in this order.

    Percentages are times one hundred.

    Args:
        prepared: a level of the method.
        submission: the facts.
        result: what they came to.
        language: ``vi`` or ``en``.
        goal: a row of the level, and the points that it should earn.
    """
    text, total = _NextStepsText(prepared, language), result.total
    steps = gainful_steps(row_steps(prepared, submission, result))
    band = None if result.band is None else prepared.pack.bands[result.band]
    return {
        "schema": SCHEMA,
        "language": language,
        **submission_document(submission),
        **method_document(prepared.pack, prepared.level, language),
        "points": spelling(result.in_points(total.points)),
        "applicable": spelling(result.in_points(total.applicable)),
        **percent_members(total.share),
        "band": band and {"key": band.key, "name": band.name[language]},
        "missing": sorted(
            text.missing(submission, result), key=lambda row: Fraction(row["gain"]), reverse=True
        ),
        "next": [text.steps.document(step) for step in steps],
        "next_band": text.band(next_band(prepared, submission, result)),
        "target": goal and text.target(goal, points_targets(prepared, submission, result, *goal)),
    }


class _NextStepsText:
    """Says what changes of facts lead to."""

    def __init__(self, prepared: PreparedLevel, language: str) -> None:
        texts = translations(language)
        self.language, self._, self.ngettext = language, texts.gettext, texts.ngettext
        self.level, self.explainer = prepared.level, Explainer(prepared.grid, language)
        self.steps = StepText(self.explainer)

    def missing(self, submission: Submission, result: Result) -> Iterator[Document]:
        """The rows of which something is open: the facts that are not handed in, and what they can bring."""
        for indicator, row in zip(self.level.indicators, result.indicators, strict=True):
            if row.open:
                undecided = [
                    part.facts
                    for part, came_to in zip(indicator.parts, row.parts, strict=True)
                    if came_to.state == "missing"
                ]
                facts = [
                    name
                    for name in indicator.uses
                    if submission.states[name] is None and any(name in read for read in undecided)
                ]
                yield self._missing(indicator, facts, result.in_points(row.open))

    def _missing(self, indicator: Indicator, facts: list[str], gain: Fraction) -> Document:
        text = self.ngettext(
            "{row}: up to {gain} more point with {facts}.",
            "{row}: up to {gain} more points with {facts}.",
            plural(gain),
        ).format(
            row=self._row(indicator),
            gain=self._shown(gain),
            facts=", ".join(map(self.explainer.rule_text.label, facts)),
        )
        return {
            "indicator": indicator.key,
            "code": indicator.code,
            "facts": facts,
            "gain": spelling(gain),
            "text": text,
        }

    def target(self, goal: Goal, found: Iterator[PointsTarget]) -> Document:
        """What a row's facts must be so that it earns the points."""
        indicator, points = goal
        return {
            "indicator": indicator.key,
            "name": self._row(indicator),
            "points": spelling(points),
            "aims": [self._aim(target) for target in found],
        }

    def _aim(self, target: PointsTarget) -> Document:
        return {
            "indicator": target.row,
            "fact": target.fact.name,
            "points": spelling(target.points),
            "now": spelling(target.now),
            "most": spelling(target.most),
            "step": target.step and self.steps.document(target.step),
            "summary": self._points_summary(target),
        }

    def band(self, target: NextBand | None) -> Document | None:
        """What the next better band asks for; None where there is none."""
        if target is None:
            return None
        gap = target.gap
        return {
            "key": target.band.key,
            "name": target.band.name[self.language],
            "lacking": None if gap is None else spelling(gap.points),
            "gates": [] if gap is None else [gate.key for gate in gap.gates],
            "steps": [self.steps.document(step) for step in target.steps],
            "summary": self._band_summary(target),
        }

    def _points_summary(self, target: PointsTarget) -> str:
        points, label = self._shown(target.points), self.explainer.rule_text.label(target.fact.name)
        if target.step:
            (change,) = target.step.changes
            return self.ngettext(
                "For {points} point, {change}.", "For {points} points, {change}.", plural(target.points)
            ).format(points=points, change=self.steps.change(change))
        if target.now >= target.points:
            return self.ngettext(
                "It earns {earned} point already, which is at least {points}.",
                "It earns {earned} points already, which is at least {points}.",
                plural(target.now),
            ).format(points=points, earned=self._shown(target.now))
        return self.ngettext(
            "No value of {label} alone earns {points} point; at most {most}.",
            "No value of {label} alone earns {points} points; at most {most}.",
            plural(target.points),
        ).format(points=points, label=label, most=self._shown(target.most))

    def _band_summary(self, target: NextBand) -> str:
        if target.gap is None:
            return self._("No indicator applies, so there is no band.")
        suffices = (
            self._("Any one of these changes suffices.")
            if target.steps
            else self._("No change of a single fact suffices.")
        )
        return f"{self._gap(target.band.name[self.language], target.gap)} {suffices}"

    def _gap(self, band: str, gap: Gap) -> str:
        gates = "; ".join(gate.name[self.language] for gate in gap.gates)
        if not gap.gates:
            template = self.ngettext(
                "For band {band}, {points} point is lacking.",
                "For band {band}, {points} points are lacking.",
                plural(gap.points),
            )
        elif gap.points:
            template = self.ngettext(
                "For band {band}, {points} point is lacking, and these gates are still to be passed: "
                "{gates}.",
                "For band {band}, {points} points are lacking, and these gates are still to be passed: "
                "{gates}.",
                plural(gap.points),
            )
        else:
            template = self._("For band {band} these gates are still to be passed: {gates}.")
        return template.format(band=band, points=self._shown(gap.points), gates=gates)

    def _row(self, indicator: Indicator) -> str:
        return f"{indicator.code} {indicator.name[self.language]}"

    def _shown(self, points: Fraction) -> str:
        return shown(points, self.language)
