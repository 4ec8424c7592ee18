"""What would earn more, and what leads to the next band, as JSON data with sentences in one language."""

from fractions import Fraction

from methodology.canonical import Document, spelling
from methodology.wording.numbers import shown
from methodology.wording.translations import plural, translations
from rules.documents.header import method_document, percent_spelling, submission_document
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import Result
from rules.explanation import Explainer
from rules.facts.submission import Submission
from rules.next_steps.band_gap import Gap
from rules.next_steps.level_steps import NextBand, PointsTarget, gainful_steps, next_band
from rules.next_steps.row_steps import Step, step_document

SCHEMA = "minhdiem/next-steps/1"


def next_steps_document(
    prepared: PreparedLevel, submission: Submission, result: Result, language: str
) -> Document:
    """Each smallest change of a single fact that earns points, most first; and what the next band asks for.

    Percentages are times one hundred.

    Args:
        prepared: a level of the method.
        submission: the facts.
        result: what they came to.
        language: ``vi`` or ``en``.
    """
    text, total = NextStepsText(prepared, language), result.total
    return {
        "schema": SCHEMA,
        "language": language,
        **submission_document(submission),
        **method_document(prepared.pack, prepared.level, language),
        "points": spelling(result.in_points(total.points)),
        "percent": percent_spelling(total.share),
        "band": None if result.band is None else prepared.pack.bands[result.band].key,
        "next": [text.step(step) for step in gainful_steps(prepared, submission, result)],
        "next_band": text.band(next_band(prepared, submission, result)),
    }


class NextStepsText:
    """Says what changes of facts lead to.

    Args:
        prepared: whose facts they are.
        language: ``vi`` or ``en``.
    """

    def __init__(self, prepared: PreparedLevel, language: str) -> None:
        texts = translations(language)
        self.language, self._, self.ngettext = language, texts.gettext, texts.ngettext
        self.explainer = Explainer(prepared.grid, language)

    def step(self, step: Step) -> Document:
        """A change of one fact, what it earns, and the rows whose points it changes."""
        return {**step_document(step, self.explainer), "indicators": list(step.rows)}

    def points(self, target: PointsTarget) -> Document:
        """What a fact must be so that its row earns so many points."""
        return {
            "indicator": target.row,
            "fact": target.fact.name,
            "points": spelling(target.points),
            "now": spelling(target.now),
            "most": spelling(target.most),
            "move": target.step and self.step(target.step),
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
            "moves": [self.step(step) for step in target.steps],
            "summary": self._band_summary(target),
        }

    def _points_summary(self, target: PointsTarget) -> str:
        number = plural(target.points)
        if target.step:
            return self.ngettext(
                "To earn {points} point, {label} must be {to} (now {now}).",
                "To earn {points} points, {label} must be {to} (now {now}).",
                number,
            ).format(points=self._shown(target.points), **self._change(target.step))
        if target.now >= target.points:
            return self.ngettext(
                "It earns {earned} point already, which is at least {points}.",
                "It earns {earned} points already, which is at least {points}.",
                plural(target.now),
            ).format(points=self._shown(target.points), earned=self._shown(target.now))
        return self.ngettext(
            "No value of {label} alone earns {points} point; at most {most}.",
            "No value of {label} alone earns {points} points; at most {most}.",
            number,
        ).format(
            points=self._shown(target.points),
            label=self.explainer.rule_text.label(target.fact.name),
            most=self._shown(target.most),
        )

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

    def _change(self, step: Step) -> dict[str, str]:
        explainer, fact = self.explainer, step.fact
        return {
            "label": explainer.rule_text.label(fact.name),
            "now": explainer.value_text(fact, step.present),
            "to": explainer.value_text(fact, step.to),
        }

    def _shown(self, points: Fraction) -> str:
        return shown(points, self.language)
