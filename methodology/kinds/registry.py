"""All kinds of rule, by the word that authors write. A new kind is one file and one line here."""

from collections.abc import Mapping
from fractions import Fraction
from types import ModuleType
from typing import Any

from methodology.calculus.parsing import Scope
from methodology.errors import collect_errors, error_path, invalid
from methodology.format import scalar_fields as fields
from methodology.format.fields import MOST_CASES, DescribedField, JsonSchema, object_schema
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


class ScoreField(DescribedField):
    """``informational``, one kind, or a list of kinds with their shares."""

    def value_schema(self) -> JsonSchema:
        """One word and what is written under it."""
        single = [object_schema({word: kind.FIELD.json_schema()}) for word, kind in KINDS.items()]
        shared = [
            object_schema({word: kind.FIELD.value_schema(), "share": SHARE.json_schema()})
            for word, kind in KINDS.items()
        ]
        return {
            "anyOf": [
                {"const": "informational"},
                *single,
                {"type": "array", "items": {"anyOf": shared}, "maxItems": MOST_CASES},
            ]
        }

    def read(self, written: Any) -> Any:
        """None, or a list of (share or None, kind's word, what was written)."""
        if written == "informational":
            return None
        if isinstance(written, list):
            if len(written) > MOST_CASES:
                raise invalid("too_many_entries", count=len(written), limit=MOST_CASES)
            return [_read_share(position, item) for position, item in enumerate(written)]
        return [(None, *_read_word(written))]


def _read_share(position: int, item: Any) -> tuple[Fraction, str, Any]:
    with error_path(position):
        if not isinstance(item, Mapping) or "share" not in item:
            raise invalid("share_missing")
        share = collect_errors([("share", lambda: SHARE.read(item["share"]))])["share"]
        return share, *_read_word({word: below for word, below in item.items() if word != "share"})


def _read_word(written: Any) -> tuple[str, Any]:
    """A kind's word, and what its field reads below it."""
    if not isinstance(written, Mapping) or len(written) != 1 or not set(written) <= set(KINDS):
        found = ", ".join(map(str, written)) if isinstance(written, Mapping) else str(written)
        raise invalid("unknown_kind", value=found, known=", ".join(KINDS))
    ((word, below),) = written.items()
    with error_path(word):
        return word, KINDS[word].FIELD.read(below)


def read_kind(score: Any, scope: Scope, maximum: Fraction) -> Kind | None:
    """The kind of an indicator, from what :class:`ScoreField` has read; None for an informational one.

    Raises:
        InvalidDocument: what the kind refuses, with paths from ``score``.
    """
    if score is None:
        return None
    if score[0][0] is None:
        _, word, written = score[0]
        return _read_kind(word, written, scope, maximum)
    return Several(
        tuple(
            (share, _read_kind(word, written, scope, share * maximum, position))
            for position, (share, word, written) in enumerate(score)
        )
    )


def _read_kind(word: str, written: Any, scope: Scope, maximum: Fraction, *path: int) -> Kind:
    with error_path(*path, word):
        kind: Kind = KINDS[word].read(written, Scope(scope.facts, maximum), maximum)
        return kind
