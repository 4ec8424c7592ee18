"""One sentence for each indicator: how many points, and why."""

from collections.abc import Mapping, Sequence

from methodology.canonical import Document
from methodology.model.level import Indicator, Level
from methodology.model.pack import NotApplicablePolicy, Pack
from methodology.wording.numbers import exactly, shown
from methodology.wording.translations import N_, plural, translations
from rules.evaluation.result import IndicatorResult
from rules.explanation import Explainer
from rules.facts.submission import Claim
from rules.scorecard.context import RowContext

_LEAVES = N_("The applicable maximum is less by {max}.")
_POLICIES: Mapping[NotApplicablePolicy, str] = {
    "drop_and_rebase": _LEAVES,
    "credit_full": N_("The method gives it its maximum."),
    "zero": N_("The method gives it 0 points."),
}
"""What «nothing arose» does to the points."""


class RowSummary:
    """The sentence of one indicator in one language; what does not depend on the agency is written once."""

    def __init__(self, indicator: Indicator, explainer: Explainer, pack: Pack, level: Level) -> None:
        language, texts = explainer.language, translations(explainer.language)
        _, ngettext = texts.gettext, texts.ngettext
        tags = ", ".join(tag.name[language] for tag in level.tags if tag.key in indicator.applies_to)
        self._facts, self._label = indicator.facts, explainer.rule_text.label
        self._max = shown(indicator.max, language)
        self._policy = _(_POLICIES[pack.not_applicable]).format(max=self._max)
        self._leaves = _(_LEAVES).format(max=self._max)
        self._informational = _("Tracked, not scored.")
        self._left_out = _("Not applicable to this agency: it applies only to {tags}.").format(tags=tags)
        self._claimed = _("Nothing arose, as the agency claims: {reasons}. {policy}")
        self._outside = _("Outside of the agency's mandate, as it claims: {reasons}. {policy}")
        self._not_arisen = _("Nothing arose: {why}. {policy}")
        self._part = _("{why} earns {points}")
        self._scored = ngettext(
            "Earned {points} of {max} point: {why}.",
            "Earned {points} of {max} points: {why}.",
            plural(indicator.max),
        )

    def text(self, context: RowContext, result: IndicatorResult, parts: Sequence[Document]) -> str:
        """The sentence, from the result and the documents of its parts."""
        if result.state == "informational":
            return self._informational
        if result.state == "missing":
            return self._missing(context, result, parts)
        if result.state == "not_applicable":
            return self._not_applicable(context, result, parts)
        points, why = context.shown(result.points), self._why(context, parts)
        return self._scored.format(points=points, max=self._max, why=why)

    def _missing(self, context: RowContext, result: IndicatorResult, parts: Sequence[Document]) -> str:
        names = dict.fromkeys(name for part in parts for name in part["missing"])
        earned = context.ngettext(
            "Earned {points} point", "Earned {points} points", context.plural(result.points)
        )
        open_ = context.ngettext(
            "{open} of {max} is still to be had",
            "{open} of {max} are still to be had",
            context.plural(result.open),
        )
        return context._("Missing: {facts}. {earned}; {open}.").format(
            facts=", ".join(map(self._label, names)),
            earned=earned.format(points=context.shown(result.points)),
            open=open_.format(open=context.shown(result.open), max=self._max),
        )

    def _not_applicable(self, context: RowContext, result: IndicatorResult, parts: Sequence[Document]) -> str:
        if result.reason == "method":
            return self._left_out
        if result.reason in ("claimed", "outside_mandate"):
            states = (context.submission.states[fact.name] for fact in self._facts)
            reasons = "; ".join(dict.fromkeys(state.reason for state in states if isinstance(state, Claim)))
            if result.reason == "claimed":
                return self._claimed.format(reasons=reasons, policy=self._policy)
            return self._outside.format(reasons=reasons, policy=self._leaves)
        return self._not_arisen.format(why=self._why(context, parts), policy=self._policy)

    def _why(self, context: RowContext, parts: Sequence[Document]) -> str:
        if len(parts) == 1:
            return str(parts[0]["why"])
        return "; ".join(
            self._part.format(why=part["why"], points=exactly(part["points"], context.language))
            for part in parts
        )
