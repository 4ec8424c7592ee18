"""The bodies of requests, as JSON Schemas.

What stands in a facts file is said by the schema document of its level, at its own address; they refer to it.
"""

from collections.abc import Iterator, Mapping

from methodology.canonical import Document
from methodology.description.facts_schema import VISIBLE
from methodology.model.fact import Fact
from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.wording.translations import SOURCE
from service.documents import JSON
from service.http.cohort_body import MOST_AGENCIES
from service.packs.documents import level_href
from service.simulations.schemas import DRAWS, PERCENT, SEED

COMPARISONS = "/api/v1/comparisons"
_FACTS_FILE = ("agency", "period", "facts")


def add_bodies(paths: Document, packs: Mapping[str, Pack]) -> None:
    """Add the bodies to the paths of an OpenAPI document, and which packs its parameters may name.

    Args:
        paths: of the document.
        packs: the valid ones, by name.
    """
    for path, schema in bodies(packs).items():
        paths[path]["post"]["requestBody"] = {"required": True, "content": {JSON: {"schema": schema}}}
    levels = dict.fromkeys(key for pack in packs.values() for key in pack.levels)
    values = {"from": list(packs), "to": list(packs), "level": list(levels)}
    for parameter in paths[COMPARISONS]["get"]["parameters"]:
        if parameter["name"] in values:
            parameter["schema"] = {"enum": values[parameter["name"]]}


def bodies(packs: Mapping[str, Pack]) -> Mapping[str, Document]:
    """By path, the schema of the body of its ``POST``.

    Args:
        packs: by name.
    """
    levels = [(pack.name, key) for pack in packs.values() for key in pack.levels]
    return {
        COMPARISONS: {"anyOf": [body for level in levels for body in _comparison(packs, *level)]},
        "/api/v1/rankings": {"anyOf": [_ranking(*level) for level in levels]},
        "/api/v1/simulations": {"anyOf": [_simulation(*level) for level in levels]},
        "/api/v1/next-steps": {
            "anyOf": [_next_steps(pack, level) for pack in packs.values() for level in pack.levels.values()]
        },
    }


def submission_schema(pack: Pack, level: Level) -> Document:
    """The JSON Schema of a submission: a facts file with the names of its pack and level."""
    names = {"pack": {"const": pack.name}, "level": {"const": level.key}}
    schema = _closed({**names, **_members(pack.name, level.key)})
    return {"title": f"{pack.title[SOURCE]} – {level.name[SOURCE]}", **schema}


def component(pack: str, level: str) -> str:
    """What the submissions of a level are called in the OpenAPI document."""
    return f"{pack.replace('/', '.')}.{level}"


def _comparison(packs: Mapping[str, Pack], name: str, key: str) -> Iterator[Document]:
    """Of one agency, and of a cohort; the later pack is any that has the level too."""
    later = [pack.name for pack in packs.values() if key in pack.levels]
    sides = {"from": {"const": name}, "to": {"enum": later}, "level": {"const": key}}
    facts_b = {"anyOf": [*(_facts_file(pack, key) for pack in later), {"type": "null"}]}
    yield _closed({**sides, "facts": _facts_file(name, key), "facts_b": facts_b}, optional=("facts_b",))
    yield _closed({**sides, "cohort": _cohort(name, key)})


def _ranking(pack: str, level: str) -> Document:
    names = {"pack": {"const": pack}, "level": {"const": level}, "cohort": _cohort(pack, level)}
    period = {"anyOf": [{"$ref": f"{_submission(pack, level)}/period"}, {"type": "null"}]}
    codes = {"type": "array", "items": {"type": "string", "pattern": VISIBLE}, "minItems": 1}
    options = {"period": period, "agencies": {"anyOf": [codes, {"type": "null"}]}}
    texts = {"on": {"type": "string", "format": "date"}, "group": {"type": "string", "pattern": VISIBLE}}
    options |= {name: {"anyOf": [schema, {"type": "null"}]} for name, schema in texts.items()}
    flags: Document = {name: {"type": "boolean"} for name in ("registry", "partial", "scorecards")}
    whole = _closed({**names, **options, **flags}, optional=(*options, *flags))
    return {**whole, "allOf": [{"anyOf": [_WITHOUT_REGISTRY, _WITH_REGISTRY]}]}


_WITHOUT_REGISTRY: Document = {
    "properties": {"registry": {"const": False}, "on": {"type": "null"}, "group": {"type": "null"}}
}
_WITH_REGISTRY: Document = {
    "properties": {"registry": {"const": True}, "agencies": {"type": "null"}},
    "required": ["registry"],
}


def _simulation(pack: str, level: str) -> Document:
    numbers = {"percent": _number(PERCENT), "draws": _number(DRAWS), "seed": _number(SEED)}
    names = {"pack": {"const": pack}, "level": {"const": level}}
    return _closed({**names, "cohort": _cohort(pack, level), **numbers}, optional=("draws", "seed"))


def _next_steps(pack: Pack, level: Level) -> Document:
    points = {"type": "number", "minimum": 0, "maximum": float(level.max)}
    indicator = {"$ref": f"{level_href(pack.name, level.key)}/facts-schema#/$defs/indicator"}
    target = _closed({"indicator": indicator, "points": points})
    names = {"pack": {"const": pack.name}, "level": {"const": level.key}}
    properties = {**names, **_members(pack.name, level.key), "target": {"anyOf": [target, {"type": "null"}]}}
    return _closed(properties, optional=("target",))


def _facts_file(pack: str, level: str) -> Document:
    """A facts file, which the schema document of its level describes."""
    return {"$ref": f"{level_href(pack, level)}/facts-schema"}


def _members(pack: str, level: str) -> Document:
    return {name: {"$ref": f"{_submission(pack, level)}/{name}"} for name in _FACTS_FILE}


def _submission(pack: str, level: str) -> str:
    """Where the members of a submission are described."""
    return f"{level_href(pack, level)}/facts-schema#/properties"


def _cohort(pack: str, level: str) -> Document:
    return {"type": "array", "items": _facts_file(pack, level), "minItems": 1, "maxItems": MOST_AGENCIES}


def _number(fact: Fact) -> Document:
    """Ends as JSON numbers: these describe, the reader decides exactly."""
    step = 10**fact.decimals
    if fact.decimals:
        return {"type": "number", "minimum": fact.low / step, "maximum": fact.high / step}
    return {"type": "integer", "minimum": fact.low, "maximum": fact.high}


def _closed(properties: Document, optional: tuple[str, ...] = ()) -> Document:
    """An object that may have no other members."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
