"""From a submission to a result: groups, views, the total, gates and the band."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from tests.independent.expressions import share
from tests.independent.facts import Submission
from tests.independent.fillings import ZERO
from tests.independent.rows import Method, RowResult


@dataclass(frozen=True)
class Sums:
    """Points, the applicable maximum, and what is open."""

    points: Fraction
    applicable: Fraction
    open: Fraction

    @property
    def percent(self) -> Fraction | None:
        """A fraction; None where nothing applies."""
        return self.points / self.applicable if self.applicable else None


@dataclass(frozen=True)
class Gate:
    """How many of the marked rows reach enough, and which do not."""

    passed: bool
    reached: int
    marked: int
    failing: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """What a facts file comes to; groups and views in order, rows and gates by key."""

    unit: int
    rows: Mapping[str, RowResult]
    groups: tuple[Sums, ...]
    views: tuple[Sums, ...]
    total: Sums
    exact: Fraction
    gates: Mapping[str, Gate]
    band: str | None

    @property
    def final(self) -> bool:
        """Nothing is missing that matters."""
        return all(row.state != "missing" for row in self.rows.values())


def evaluate(method: Method, submission: Submission) -> Result:
    """The result of a submission."""
    level = method.level
    rows = {key: method.row(row, submission) for key, row in level.rows.items()}
    groups = {key: _sums(rows[below] for below in of) for key, of in level.groups.items()}
    views = tuple(_sums(groups[key] for key in view) for view in level.views)
    exact = total = _sums(rows.values())
    if method.at == "total":
        points, most = method.round(exact.points), method.round(exact.points + exact.open)
        total = Sums(points, exact.applicable, most - points)
    gates = {gate["key"]: _gate(method, gate, rows) for gate in level.gates}
    band = _band(method, total, gates)
    unit = _unit(method, rows.values())
    return Result(unit, rows, tuple(groups.values()), views, total, exact.points, gates, band)


def _sums(several: Iterable[RowResult | Sums]) -> Sums:
    items = list(several)
    return Sums(
        sum((item.points for item in items), ZERO),
        sum((item.applicable for item in items), ZERO),
        sum((item.open for item in items), ZERO),
    )


def _unit(method: Method, rows: Iterable[RowResult]) -> int:
    parts = [part.max.denominator for row in method.level.rows.values() for part in row.parts]
    unit = lcm(10**method.digits, *parts)
    if method.at == "total":
        unit = lcm(
            unit, *(points.denominator for row in rows for points in (row.exact, row.exact + row.gain))
        )
    return unit


def _gate(method: Method, gate: Mapping[str, str], rows: Mapping[str, RowResult]) -> Gate:
    earning, full = share(gate.get("earning", "max")), share(gate.get("full", "max"))
    marked = {
        key: row
        for key, row in method.level.rows.items()
        if gate["marks"] in row.marks and rows[key].state in ("scored", "missing", "not_recognised")
    }
    failing = tuple(key for key, row in marked.items() if rows[key].points < earning * row.max)
    reached = len(marked) - len(failing)
    return Gate(not marked or Fraction(reached, len(marked)) >= full, reached, len(marked), failing)


def _band(method: Method, total: Sums, gates: Mapping[str, Gate]) -> str | None:
    for band in method.pack.written.get("bands", ()):
        if "at_least" in band and total.percent is None:
            return None
        enough = total.percent is None or total.percent >= share(band.get("at_least", "0"))
        if enough and all(gates[key].passed for key in band.get("requires", ())):
            return str(band["key"])
    return None
