"""The digests of a pack, of facts and of a result, as docs/method.md says, and as nothing else does."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from tests.independent.evaluation import Result, Sums
from tests.independent.facts import Submission
from tests.independent.packs import Pack
from tests.independent.rows import Method, RowResult

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def digest(document: Any) -> str:
    """SHA-256 of canonical JSON."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def ordered(written: Any) -> Any:
    """What an author wrote, in its order."""
    if isinstance(written, str):
        return written
    if isinstance(written, list):
        return {"items": [ordered(item) for item in written]}
    return [[key, ordered(below)] for key, below in written.items()]


def pack_digest(pack: Pack) -> str:
    """Of the header and of every row."""
    levels = {key: {**level, "groups": _keys(level["groups"])} for key, level in pack.levels_written.items()}
    rows = {
        key: {row["key"]: digest(ordered(row)) for row in _rows(level["groups"])}
        for key, level in pack.levels_written.items()
    }
    header = digest(ordered({"pack": pack.written, "levels": levels}))
    return digest({"header": header, "rows": rows})


def _keys(groups: Any) -> Any:
    """The groups with its key in the place of each row."""
    return [{word: _below(word, below) for word, below in group.items()} for group in groups]


def _below(word: str, written: Any) -> Any:
    if word == "groups":
        return _keys(written)
    return [row["key"] for row in written] if word == "indicators" else written


def _rows(groups: Any) -> Iterator[Any]:
    for group in groups:
        yield from _rows(group.get("groups", ()))
        yield from group.get("indicators", ())


def facts_digest(method: Method, submission: Submission) -> str:
    """Of who is scored, and of every fact's state."""
    return digest(
        {
            "agency": dict(submission.agency),
            "level": method.level.key,
            "period": submission.period,
            "facts": dict(submission.states),
        }
    )


def result_document(method: Method, result: Result, pack: str, facts: str) -> dict[str, Any]:
    """What the result digest is taken of."""

    def steps(points: Fraction) -> str:
        return str(points * result.unit)

    def sums(of: Sums | RowResult) -> str:
        return f"{steps(of.points)} {steps(of.applicable)} {steps(of.open)}"

    def row(of: RowResult) -> str:
        parts = (
            f"{part.state}:{'-' if part.case is None else part.case}"
            f":{part.points.numerator}/{part.points.denominator}"
            for part in of.parts
        )
        return " ".join((of.state, of.reason or "-", sums(of), *parts))

    return {
        "pack": pack,
        "facts": facts,
        "unit": str(result.unit),
        "indicators": {key: row(of) for key, of in result.rows.items()},
        "groups": [sums(group) for group in result.groups],
        "views": [sums(view) for view in result.views],
        "total": sums(result.total),
        "exact": steps(result.exact),
        "gates": {key: gate.passed for key, gate in result.gates.items()},
        "band": result.band,
    }


def short_code(result_digest: str) -> str:
    """80 bits in signs, and a check sign."""
    bits = int(result_digest, 16) >> 256 - 80
    numbers = [bits >> 5 * place & 31 for place in range(15, -1, -1)]
    check = 0
    for place, number in enumerate(reversed(numbers)):
        check += sum(divmod(2 * number, 32)) if place % 2 == 0 else number
    signs = "".join(ALPHABET[number] for number in (*numbers, -check % 32))
    return "-".join(signs[start : start + 4] for start in range(0, 17, 4))


def seal(scorecard: Mapping[str, Any]) -> str:
    """Of the whole scorecard but the seal."""
    receipt = {key: value for key, value in scorecard["receipt"].items() if key != "seal"}
    return digest({**scorecard, "receipt": receipt})
