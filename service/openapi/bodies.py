"""What comparisons, simulations and next steps ask for, as JSON Schemas.

They refer to the submissions of the levels that the OpenAPI document has already, ``PACK.LEVEL``.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from methodology.model.fact import Fact
from methodology.model.level import Level
from methodology.model.pack import Pack
from service.formats import JSON
from service.http.cohort_body import MOST_AGENCIES
from service.simulations.services import DRAWS, PERCENT, SEED

Json = dict[str, Any]

COMPARISONS = "/api/v1/comparisons"
_SUBMITTED = ("agency", "period", "facts")


def put_in(paths: Json, packs: Mapping[str, Pack]) -> None:
    """Put what is asked for into the paths of an OpenAPI document.

    Args:
        paths: of the document.
        packs: that can be used, by name.
    """
    for path, schema in bodies(packs).items():
        paths[path]["post"]["requestBody"] = {"required": True, "content": {JSON: {"schema": schema}}}
    levels = dict.fromkeys(key for pack in packs.values() for key in pack.levels)
    known = {"from": list(packs), "to": list(packs), "level": list(levels)}
    for parameter in paths[COMPARISONS]["get"]["parameters"]:
        if parameter["name"] in known:
            parameter["schema"] = {"enum": known[parameter["name"]]}


def bodies(packs: Mapping[str, Pack]) -> Mapping[str, Json]:
    """By path, the schema of the body of its ``POST``.

    Args:
        packs: by name.
    """
    levels = [(pack.name, key) for pack in packs.values() for key in pack.levels]
    return {
        COMPARISONS: {"anyOf": [body for level in levels for body in _compared(packs, *level)]},
        "/api/v1/simulations": {"anyOf": [_simulated(*level) for level in levels]},
        "/api/v1/next-steps": {
            "anyOf": [_advised(pack, level) for pack in packs.values() for level in pack.levels.values()]
        },
    }


def component(pack: str, level: str) -> str:
    """What the submissions of a level are called in the OpenAPI document."""
    return f"{pack.replace('/', '.')}.{level}"


def _compared(packs: Mapping[str, Pack], name: str, key: str) -> Iterator[Json]:
    """Of one agency, and of a cohort; the later pack is any that has the level too."""
    later = [pack.name for pack in packs.values() if key in pack.levels]
    sides = {"from": {"const": name}, "to": {"enum": later}, "level": {"const": key}}
    facts_b = {"anyOf": [*(facts_file(pack, key) for pack in later), {"type": "null"}]}
    yield closed({**sides, "facts": facts_file(name, key), "facts_b": facts_b}, optional=("facts_b",))
    yield closed({**sides, "cohort": _cohort(name, key)})


def _simulated(pack: str, level: str) -> Json:
    numbers = {"percent": _number(PERCENT), "draws": _number(DRAWS), "seed": _number(SEED)}
    named = {"pack": {"const": pack}, "level": {"const": level}, "cohort": _cohort(pack, level)}
    return closed({**named, **numbers}, optional=("draws", "seed"))


def _advised(pack: Pack, level: Level) -> Json:
    points = {"type": "number", "minimum": 0, "maximum": float(level.max)}
    target = closed({"indicator": {"enum": [leaf.key for leaf in level.indicators]}, "points": points})
    named = {"pack": {"const": pack.name}, "level": {"const": level.key}}
    properties = {**named, **_members(pack.name, level.key), "target": {"anyOf": [target, {"type": "null"}]}}
    return closed(properties, optional=("target",))


def facts_file(pack: str, level: str) -> Json:
    """A facts file, which is a submission without the names of pack and level."""
    return closed(_members(pack, level))


def _members(pack: str, level: str) -> Json:
    place = f"#/components/schemas/{component(pack, level)}/properties"
    return {name: {"$ref": f"{place}/{name}"} for name in _SUBMITTED}


def _cohort(pack: str, level: str) -> Json:
    return {"type": "array", "items": facts_file(pack, level), "minItems": 1, "maxItems": MOST_AGENCIES}


def _number(fact: Fact) -> Json:
    """Ends as JSON numbers: these describe, the reader decides exactly."""
    step = 10**fact.decimals
    if fact.decimals:
        return {"type": "number", "minimum": fact.low / step, "maximum": fact.high / step}
    return {"type": "integer", "minimum": fact.low, "maximum": fact.high}


def closed(properties: Json, optional: tuple[str, ...] = ()) -> Json:
    """An object that may have no other members."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
