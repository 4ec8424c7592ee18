"""From a facts file to a submission, as docs/method.md says, and as nothing else does."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from tests.independent.expressions import Fact, Facts
from tests.independent.packs import Level, Row


class RefusedError(Exception):
    """The facts file breaks a relation of the method, or claims what its own figures deny."""


@dataclass(frozen=True)
class Submission:
    """A facts file that was read: states as they enter the facts digest, values as they are computed with."""

    agency: Mapping[str, Any]
    period: str
    states: Mapping[str, list[Any]]
    values: Facts

    def state(self, name: str) -> str:
        """``given``, ``missing``, ``not_recognised``, or the kind of a claim."""
        return str(self.states[name][0])


def read_facts(level: Level, text: str) -> Submission:
    """The submission in a facts file.

    Raises:
        RefusedError: a relation is broken, or a claim stands beside contrary figures.
    """
    file = json.loads(text, parse_float=Fraction, parse_int=Fraction)
    admitted = {name: row.claims for row in level.rows.values() for name in row.facts}
    values: dict[str, Any] = {}
    states = {}
    for name, fact in level.facts.items():
        states[name], value = _state(fact, file["facts"].get(name), admitted.get(name, ()))
        if value is not None:
            values[name] = value
    agency = {
        "code": _text(file["agency"]["code"]),
        "name": _text(file["agency"]["name"]),
        "peer_group": file["agency"].get("peer_group"),
        "tags": sorted(set(file["agency"].get("tags", ()))),
    }
    submission = Submission(agency, str(file["period"]), states, values)
    for row in level.rows.values():
        _check(row, level, submission)
    return submission


def _text(written: str) -> str:
    return unicodedata.normalize("NFC", written.strip())


def _state(fact: Fact, written: Any, admitted: Sequence[str]) -> tuple[list[Any], Any]:
    """A fact's state, and its value where it has one."""
    body = written if isinstance(written, dict) else {"value": written}
    evidence = _text(body.get("evidence") or "")
    if "not_applicable" in body:
        kind = body.get("kind", admitted[0])
        return [kind, _text(body["not_applicable"]), body.get("origin", "self"), evidence], None
    if "not_recognised" in body:
        return ["not_recognised", _text(body["not_recognised"]), body.get("origin", "appraised")], None
    if body["value"] is None:
        return ["missing"], None
    spelled, value = _value(fact, body["value"])
    return ["given", spelled, body.get("origin", "self"), evidence], value


def _value(fact: Fact, written: Any) -> tuple[Any, Any]:
    if fact.type in ("flag", "choice"):
        return written, written
    if fact.type == "date":
        return written, Fraction(date.fromisoformat(written).toordinal())
    return spelling(written), written / 100 if fact.type == "percent" else written


def _check(row: Row, level: Level, submission: Submission) -> None:
    given = submission.values
    for relation in row.relations:
        if relation.read <= given.keys() and relation.holds(given) is not True:
            raise RefusedError
    if claims(row, submission):
        for name in row.facts:
            if name in given and (level.facts[name].type in ("date", "choice") or given[name]):
                raise RefusedError


def claims(row: Row, submission: Submission) -> set[str]:
    return {submission.state(name) for name in row.facts} & {"nothing_arose", "outside_mandate"}


def spelling(value: Fraction) -> str:
    """All decimals, for a number of which they end."""
    places = next(places for places in range(20) if (value * 10**places).denominator == 1)
    whole, decimals = divmod(abs(value) * 10**places, 10**places)
    return f"{'-' * (value < 0)}{whole}" + (f".{int(decimals):0{places}d}" if places else "")
