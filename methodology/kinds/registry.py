"""All kinds of rule, by the word that authors write. A new kind is one file and one line here."""

from collections.abc import Mapping
from fractions import Fraction
from types import ModuleType
from typing import Any

from methodology.calculus.parsing import Scope
from methodology.errors import collect_errors, error_path, invalid
from methodology.format import scalar_fields as fields
from methodology.format.fields import DescribedField, JsonSchema
from methodology.kinds import cases, checklist, choice, per_item, ratio, tiers, yes_no
from methodology.kinds.several import Several
from methodology.model.kind import Kind

KINDS: Mapping[str, ModuleType] = {
    "yes_no": yes_no,
    "choice": choice,
    "tiers": tiers,
    "ratio": ratio,
    "checklist": checklist,
    "per_item": per_item,
    "cases": cases,
}

SHARE = fields.portion("The part's share of the indicator's maximum.")


class Score(DescribedField):
    """``informational``, one kind, or a list of kinds with their shares."""

    def form(self) -> JsonSchema:
        """One word and what is written under it."""
        single = [_single({word: kind.SHAPE.described()}) for word, kind in KINDS.items()]
        shared = [
            _single({word: kind.SHAPE.form(), "share": SHARE.described()}) for word, kind in KINDS.items()
        ]
        return {"anyOf": [{"const": "informational"}, *single, {"type": "array", "items": {"anyOf": shared}}]}

    def read(self, written: Any) -> Any:
        """None, or a list of (share or None, kind's word, what was written)."""
        if written == "informational":
            return None
        if isinstance(written, list):
            return [_shared(position, item) for position, item in enumerate(written)]
        return [(None, *_worded(written))]


def _single(properties: JsonSchema) -> JsonSchema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _shared(position: int, item: Any) -> tuple[Fraction, str, Any]:
    with error_path(position):
        if not isinstance(item, Mapping) or "share" not in item:
            raise invalid("share_missing")
        share = collect_errors([("share", lambda: SHARE.read(item["share"]))])["share"]
        return share, *_worded({word: below for word, below in item.items() if word != "share"})


def _worded(written: Any) -> tuple[str, Any]:
    if not isinstance(written, Mapping) or len(written) != 1 or not set(written) <= set(KINDS):
        raise invalid("unknown_kind", value=_words(written), known=", ".join(KINDS))
    ((word, below),) = written.items()
    with error_path(word):
        return word, KINDS[word].SHAPE.read(below)


def _words(written: Any) -> str:
    return ", ".join(map(str, written)) if isinstance(written, Mapping) else str(written)


def read_kind(score: Any, scope: Scope, maximum: Fraction) -> Kind | None:
    """The kind of an indicator, from what :class:`Score` has read; None for an informational one.

    Raises:
        InvalidDocument: what the kind refuses, with paths from ``score``.
    """
    if score is None:
        return None
    if len(score) == 1 and score[0][0] is None:
        return _read(score[0][1], score[0][2], scope, maximum)
    return Several(
        tuple(
            (share, _at(n, word, below, scope, share * maximum))
            for n, (share, word, below) in enumerate(score)
        )
    )


def _at(position: int, word: str, written: Any, scope: Scope, maximum: Fraction) -> Kind:
    with error_path(position):
        return _read(word, written, scope, maximum)


def _read(word: str, written: Any, scope: Scope, maximum: Fraction) -> Kind:
    with error_path(word):
        kind: Kind = KINDS[word].read(written, Scope(scope.facts, maximum), maximum)
        return kind
