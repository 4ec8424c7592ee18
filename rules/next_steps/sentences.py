"""Steps in words of one language."""

from methodology.canonical import Document, spelling
from methodology.wording.numbers import shown
from methodology.wording.translations import plural, translations
from rules.explanation import Explainer
from rules.facts.values import from_grid
from rules.next_steps.steps import FactChange, Step


class StepText:
    """Says what changes of facts earn.

    Args:
        explainer: of the level, in the language.
    """

    def __init__(self, explainer: Explainer) -> None:
        texts = translations(explainer.language)
        self._explainer, self.ngettext, _ = explainer, texts.ngettext, texts.gettext
        self._and = _(" and ")
        self._fill = _("{label} must be {to} (not there yet)")
        self._answer = _("{label} must be {to} (now {now})")
        self._rise = _("{label} must rise to {to} (now {now})")
        self._fall = _("{label} must fall to {to} (now {now})")

    def document(self, step: Step) -> Document:
        """The changes, what they earn together, the rows whose points they change, and a sentence."""
        return {
            "changes": [
                {
                    "fact": change.fact.name,
                    "from": None if change.present is None else from_grid(change.fact, change.present),
                    "to": from_grid(change.fact, change.to),
                }
                for change in step.changes
            ],
            "gain": spelling(step.gain),
            "indicators": list(step.rows),
            "text": self._text(step),
        }

    def change(self, change: FactChange) -> str:
        """What a fact must be, and what it is now."""
        explainer, fact, present = self._explainer, change.fact, change.present
        return self._template(change).format(
            label=explainer.rule_text.label(fact.name),
            to=explainer.value_text(fact, change.to),
            now="" if present is None else explainer.value_text(fact, present),
        )

    def _template(self, change: FactChange) -> str:
        if change.present is None:
            return self._fill
        if change.fact.type in ("flag", "choice"):
            return self._answer
        return self._rise if change.to > change.present else self._fall

    def _text(self, step: Step) -> str:
        template = self.ngettext(
            "{changes}: {gain} more point.", "{changes}: {gain} more points.", plural(step.gain)
        )
        changes = self._and.join(map(self.change, step.changes))
        return template.format(changes=changes, gain=shown(step.gain, self._explainer.language))
