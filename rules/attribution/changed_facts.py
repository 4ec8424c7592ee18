"""The facts of a row that are not the same on both sides: from what to what."""

from collections.abc import Mapping

from methodology.canonical import Document
from rules.attribution.sides import Side
from rules.explanation import Explainer
from rules.scorecard.facts import FactTemplate


class ChangedFacts:
    """Tells which facts of two sides differ, in one language."""

    def __init__(self, before: Side, after: Side, language: str) -> None:
        self._sides = _SideFacts(before, language), _SideFacts(after, language)

    def documents(self, key: str) -> list[Document]:
        """The facts of a row that both sides have and of which they state other values, as they are read.

        A side that does not ask for a fact has None.
        """
        before, after = (side.stated(key) for side in self._sides)
        if before is None or after is None:
            return []
        names = dict.fromkeys([*before, *after])
        return [_change(before.get(name), after.get(name)) for name in names if _differs(before, after, name)]


class _SideFacts:
    def __init__(self, side: Side, language: str) -> None:
        explainer = Explainer(side.prepared.grid, language)
        self._facts = {name: FactTemplate(fact, explainer) for name, fact in side.level.facts.items()}
        self._uses = {row.key: row.uses for row in side.level.indicators}
        self._states = side.submission.states

    def stated(self, key: str) -> Mapping[str, Document] | None:
        """What is stated of a row, by the names of its facts; None where there is no such row."""
        if key not in self._uses:
            return None
        return {name: self._facts[name].document(self._states[name]) for name in self._uses[key]}


def _differs(before: Mapping[str, Document], after: Mapping[str, Document], name: str) -> bool:
    return _shown(before.get(name)) != _shown(after.get(name))


def _shown(fact: Document | None) -> str | None:
    return None if fact is None else str(fact["shown"])


def _change(before: Document | None, after: Document | None) -> Document:
    known = after or before or {}
    return {
        "name": known["name"],
        "label": known["label"],
        "before": _shown(before),
        "after": _shown(after),
    }
