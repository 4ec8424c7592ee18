"""The facts of a level as a JSON Schema (2020-12), and as an empty file to fill in."""

from methodology.canonical import Document
from methodology.format.fields import JsonSchema, object_schema
from methodology.model.fact import Fact
from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from methodology.wording.translations import gettext

ORIGINS = ["self", "feed", "appraised", "concluded"]
APPRAISING_ORIGINS = ["appraised", "concluded"]
VISIBLE = r"[^\s\x1c-\x1f\x85]"
"""A character that is no white space; Python strips some that patterns do not call so."""
_TEXT: JsonSchema = {"type": "string", "pattern": VISIBLE, "maxLength": 2000}
_ORIGIN_AND_EVIDENCE: JsonSchema = {
    "origin": {"enum": ORIGINS},
    "evidence": {"type": ["string", "null"], "pattern": rf"^(?![\s\S])|{VISIBLE}", "maxLength": 2000},
}
_NOT_RECOGNISED = object_schema(
    {"not_recognised": _TEXT, "origin": {"enum": APPRAISING_ORIGINS}}, ["not_recognised"]
)
_YEAR: JsonSchema = {
    "anyOf": [
        {"type": "string", "pattern": "^[0-9]{4}$"},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
    ]
}


def facts_schema(pack: Pack, level: Level, language: str) -> JsonSchema:
    """The JSON Schema of a facts file of this level; titles and descriptions in one language.

    It defines ``indicator`` too, by which the rows of the level are named: a key or a printed code.
    """
    rows = [name for indicator in level.indicators for name in (indicator.key, indicator.code)]
    facts = {"type": "object", "properties": _facts(level, language), "additionalProperties": False}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{pack.title[language]} – {level.name[language]}",
        "$defs": {"indicator": {"enum": rows}},
        **object_schema({"agency": _agency(level), "period": _YEAR, "facts": facts}),
    }


def empty_facts_file(level: Level, period: str) -> Document:
    """A facts file in which every fact of the level is still missing, in the pack's order."""
    agency: Document = {"code": "", "name": "", "peer_group": None, "tags": []}
    return {"agency": agency, "period": period, "facts": dict.fromkeys(level.facts)}


def _agency(level: Level) -> JsonSchema:
    properties: JsonSchema = {"code": _TEXT, "name": _TEXT}
    groups = [group.key for group in level.peer_groups]
    properties["peer_group"] = {"enum": [*groups, None]}
    properties["tags"] = {
        "type": "array",
        "maxItems": 100,
        "items": {"enum": [tag.key for tag in level.tags]},
    }
    return object_schema(properties, ["code", "name"])


def _facts(level: Level, language: str) -> JsonSchema:
    owners = {fact.name: indicator for indicator in level.indicators for fact in indicator.facts}
    return {name: _fact(fact, owners.get(name), language) for name, fact in level.facts.items()}


def _fact(fact: Fact, owner: Indicator | None, language: str) -> JsonSchema:
    value = _value(fact)
    allowed: list[JsonSchema] = [value, {"type": "null"}, _with_evidence(value), _NOT_RECOGNISED]
    if owner and owner.may_not_apply:
        allowed.append(_claim(owner))
    row = f"{owner.code} {owner.name[language]}" if owner else ""
    options = "; ".join(f"{option.key}: {option.label[language]}" for option in fact.options)
    _ = gettext(language)
    decimals = _("decimals: at most {digits}").format(digits=fact.decimals) if fact.decimals else ""
    description = " – ".join(text for text in (row, options, decimals) if text)
    return {
        "title": fact.label[language],
        **({"description": description} if description else {}),
        "anyOf": allowed,
    }


def _with_evidence(value: JsonSchema) -> JsonSchema:
    properties: JsonSchema = {"value": {"anyOf": [value, {"type": "null"}]}, **_ORIGIN_AND_EVIDENCE}
    return object_schema(properties, ["value"])


def _claim(owner: Indicator) -> JsonSchema:
    kinds: JsonSchema = {"not_applicable": _TEXT, "kind": {"enum": list(owner.may_not_apply)}}
    return object_schema({**kinds, **_ORIGIN_AND_EVIDENCE}, ["not_applicable"])


def _value(fact: Fact) -> JsonSchema:
    if fact.type == "flag":
        return {"type": "boolean"}
    if fact.type == "choice":
        return {"enum": [option.key for option in fact.options]}
    if fact.type == "date":
        return {"type": "string", "format": "date"}
    return _number(fact)


def _number(fact: Fact) -> JsonSchema:
    """Ends alone; decimals are said in words, for in floating point ``multipleOf: 0.0001`` refuses 0.9581."""
    step = 10**fact.decimals
    if fact.decimals == 0:
        return {"type": "integer", "minimum": fact.low, "maximum": fact.high}
    return {"type": "number", "minimum": fact.low / step, "maximum": fact.high / step}
