"""Facts as a scorecard shows them."""

from methodology.canonical import Document
from methodology.model.fact import Fact
from methodology.wording.labels import CLAIMED
from methodology.wording.translations import gettext
from rules.explanation import Explainer
from rules.facts.submission import Given, NotRecognised, State
from rules.facts.values import from_grid


class FactTemplate:
    """A fact in one language."""

    def __init__(self, fact: Fact, explainer: Explainer) -> None:
        self._fact, self._explainer = fact, explainer
        _, language = gettext(explainer.language), explainer.language
        self._head = {"name": fact.name, "label": fact.label[language], "type": fact.type}
        absent = {
            **self._head,
            "value": None,
            "claim": None,
            "reason": None,
            "origin": None,
            "evidence": None,
        }
        self._missing = {**absent, "state": "missing", "shown": _("missing")}
        self._claims = {
            kind: {**absent, "state": "not_applicable", "claim": kind, "shown": _(shown)}
            for kind, shown in CLAIMED.items()
        }
        self._not_recognised = {**absent, "state": "not_recognised", "shown": _("not recognised")}

    def document(self, state: State) -> Document:
        """The fact with its state, its exact value and the same as it is read."""
        if state is None:
            return {**self._missing}
        if isinstance(state, Given):
            return self._given(state)
        told = {"reason": state.reason, "origin": state.origin}
        if isinstance(state, NotRecognised):
            return {**self._not_recognised, **told}
        return {**self._claims[state.kind], **told, "evidence": state.evidence or None}

    def _given(self, given: Given) -> Document:
        return {
            **self._head,
            "state": "given",
            "value": from_grid(self._fact, given.value),
            "shown": self._explainer.value_text(self._fact, given.value),
            "claim": None,
            "reason": None,
            "origin": given.origin,
            "evidence": given.evidence or None,
        }
