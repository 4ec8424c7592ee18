"""What a scorecard states: the submission that it was made from, read back out of it."""

from collections.abc import Iterator, Mapping
from typing import Any

from methodology.errors import invalid
from methodology.model.level import Level
from rules.facts.exact_json import Numeral
from rules.facts.facts_file import read_submission
from rules.facts.submission import Submission


def integers_only(value: Any, *path: str | int) -> Any:
    """The document with its numerals as integers.

    Args:
        value: what stands in the document at ``path``.
        path: empty for the whole document.

    Raises:
        InvalidDocument: ``number_in_scorecard`` where one is not a small integer.
    """
    if isinstance(value, Numeral):
        if not value.removeprefix("-").isdigit() or len(value) > 15:
            raise invalid("number_in_scorecard", *path, value=value[:40])
        return int(value)
    if isinstance(value, Mapping):
        return {key: integers_only(below, *path, key) for key, below in value.items()}
    if isinstance(value, list):
        return [integers_only(below, *path, position) for position, below in enumerate(value)]
    return value


def stated_submission(document: Mapping[str, Any], level: Level) -> Submission:
    """The submission, taken in as any other.

    Raises:
        InvalidDocument: what is wrong with the stated facts; ``not_a_scorecard`` where its shape is not one.
    """
    try:
        agency = document["agency"]
        group = agency["peer_group"]
        written = {
            "agency": {
                "code": agency["code"],
                "name": agency["name"],
                "peer_group": group and group["key"],
                "tags": [tag["key"] for tag in agency["tags"]],
            },
            "period": document["period"],
            "facts": {_name(entry): _written(entry) for entry in _facts(document)},
        }
    except (KeyError, TypeError, AttributeError):
        raise invalid("not_a_scorecard") from None
    return read_submission(level, written)


def _facts(document: Mapping[str, Any]) -> Iterator[Any]:
    yield from document["context"]
    for group in document["groups"]:
        yield from _below(group)


def _below(group: Any) -> Iterator[Any]:
    for inner in group.get("groups", ()):
        yield from _below(inner)
    for leaf in group.get("indicators", ()):
        yield from leaf["facts"]


def _name(entry: Any) -> str:
    if not isinstance(entry["name"], str):
        raise TypeError
    return entry["name"]


def _written(entry: Any) -> Any:
    if entry["state"] == "missing":
        return None
    if entry["state"] == "not_applicable":
        return {"not_applicable": entry["reason"]}
    value = entry["value"]
    numeric = entry["type"] in ("count", "number", "percent") and isinstance(value, str)
    return {
        "value": Numeral(value) if numeric else value,
        "origin": entry["origin"],
        "evidence": entry["evidence"],
    }
