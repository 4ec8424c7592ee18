"""Small levels, written as a pack's author would."""

from collections.abc import Mapping
from typing import Any

from methodology.building import build_level
from methodology.pack import Level

NAME = {"vi": "Tên", "en": "Name"}


def count(low: int = 0, high: int = 9) -> dict[str, Any]:
    return {"type": "count", "min": str(low), "max": str(high), "label": NAME}


def flag() -> dict[str, Any]:
    return {"type": "flag", "label": NAME}


def row(
    score: Any, facts: Mapping[str, Any], key: str = "row", max: str = "10", **more: Any
) -> dict[str, Any]:
    source = {"at": "1.1", "provenance": "illustrative"}
    named = {"key": key, "code": key, "name": NAME, "max": max}
    return {**named, "facts": dict(facts), "score": score, "source": source, **more}


def group(*indicators: Any, key: str = "group", max: str = "10", **more: Any) -> dict[str, Any]:
    below = {"indicators": list(indicators)} if indicators else {}
    return {"key": key, "code": f"code-of-{key}", "name": NAME, "max": max, **below, **more}


def level(*groups: Any, max: str = "10", **more: Any) -> Level:
    return build_level({"level": "department", "name": NAME, "max": max, "groups": list(groups), **more})
