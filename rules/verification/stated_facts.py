"""What a scorecard states: the submission that it was made from, read back out of it."""

from collections.abc import Iterator, Mapping
from typing import Any

from methodology.canonical import Document
from methodology.errors import invalid
from rules.facts.exact_json import Numeral
from rules.facts.facts_file import SubmissionReader
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


def stated_submission(document: Document, reader: SubmissionReader) -> Submission:
    """The submission, read as any other.

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
            "facts": {_name(fact): _written(fact) for fact in _facts(document)},
        }
    except (KeyError, TypeError, AttributeError):
        raise invalid("not_a_scorecard") from None
    return reader.read(written)


def _facts(document: Document) -> Iterator[Any]:
    yield from document["context"]
    for group in document["groups"]:
        yield from _below(group)


def _below(group: Any) -> Iterator[Any]:
    for inner in group.get("groups", ()):
        yield from _below(inner)
    for indicator in group.get("indicators", ()):
        yield from indicator["facts"]


def _name(fact: Any) -> str:
    if not isinstance(fact["name"], str):
        raise TypeError
    return fact["name"]


def _written(fact: Any) -> Any:
    if fact["state"] == "missing":
        return None
    if fact["state"] == "not_applicable":
        told = {"kind": fact["claim"], "origin": fact["origin"], "evidence": fact["evidence"]}
        return {"not_applicable": fact["reason"], **told}
    if fact["state"] == "not_recognised":
        return {"not_recognised": fact["reason"], "origin": fact["origin"]}
    value = fact["value"]
    numeric = fact["type"] in ("count", "number", "percent") and isinstance(value, str)
    return {
        "value": Numeral(value) if numeric else value,
        "origin": fact["origin"],
        "evidence": fact["evidence"],
    }
