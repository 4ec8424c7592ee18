"""Small levels, written as a pack's author would."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from methodology.loading.level import build_level
from methodology.model.level import Level
from methodology.proof.finding import Finding
from methodology.proof.prove import prove_level

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


A, B = count(), count()
AB = {"a": A, "b": B}


def cases(*rows: tuple[str, str], otherwise: str | None = None) -> dict[str, Any]:
    written = [{"when": when, "points": points} for when, points in rows]
    return {"cases": [*written, {"else": otherwise}] if otherwise else written}


def ratio(of: str, to: str, **more: str) -> dict[str, Any]:
    return {"ratio": {"of": of, "to": to, **more}}


def found(code: str, case: str | None = None, /, **given: Any) -> Finding:
    """A finding about the row; its witness by the facts' own names."""
    part, witness = given.pop("part", ""), given.pop("witness", None)
    named = witness and tuple((f"row/{name}", grid) for name, grid in witness.items())
    maximum = {} if part is None else {"max": Fraction(10)}
    return Finding(code, "department", "row", part, case, named, {**maximum, **given})


def prove(score: Any, facts: Mapping[str, Any], **more: Any) -> tuple[Finding, ...]:
    return prove_level(level(group(row(score, facts, **more))))
