"""From a facts file to a result, as docs/method.md says, and as nothing else does."""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import product
from math import floor, lcm, prod
from typing import Any

from tests.independent.packs import Expression, Fact, Facts, Level, Pack, Part, Relation, Row, share

ZERO = Fraction(0)


class RefusedError(Exception):
    """The facts file breaks a relation of the method, or claims what its own figures deny."""


# ----------------------------------------------------------------------------------------- facts


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
    if _claims(row, submission):
        for name in row.facts:
            if name in given and (level.facts[name].type in ("date", "choice") or given[name]):
                raise RefusedError


def _claims(row: Row, submission: Submission) -> set[str]:
    return {submission.state(name) for name in row.facts} & {"nothing_arose", "outside_mandate"}


def spelling(value: Fraction) -> str:
    """All decimals, for a number of which they end."""
    places = next(places for places in range(20) if (value * 10**places).denominator == 1)
    whole, decimals = divmod(abs(value) * 10**places, 10**places)
    return f"{'-' * (value < 0)}{whole}" + (f".{int(decimals):0{places}d}" if places else "")


# ------------------------------------------------------------------------------------------ rows


@dataclass(frozen=True)
class PartResult:
    """``case`` is None where none is decided."""

    state: str
    case: int | None
    points: Fraction


@dataclass(frozen=True)
class RowResult:
    """Exact points, the applicable maximum, and what may still be gained; points and open as rounded."""

    state: str
    reason: str
    parts: tuple[PartResult, ...]
    exact: Fraction
    applicable: Fraction
    gain: Fraction
    points: Fraction
    open: Fraction


def decide(part: Part, facts: Facts) -> tuple[int, Fraction | None] | None:
    """The case that applies and its points, None where they are *not applicable*; None where undecided."""
    for place, case in enumerate(part.cases):
        holds = case.when(facts)
        if holds is None:
            return None
        if holds:
            points = case.points(facts) if case.points else None
            return None if case.points and points is None else (place, points)
    return None


class Method:
    """A level of a pack, ready to be applied."""

    def __init__(self, pack: Pack, key: str) -> None:
        self.pack, self.level = pack, pack.levels[key]
        self.policy: str = pack.written["not_applicable"]
        rounding = pack.written["rounding"]
        self.at, self.digits, self.mode = rounding["at"], int(rounding["digits"]), rounding["mode"]
        self._gains = cache(self._gain_of)

    def round(self, points: Fraction) -> Fraction:
        """To a multiple of 10^-digits."""
        steps = points * 10**self.digits
        low, rest = floor(steps), steps - floor(steps)
        half = Fraction(1, 2)
        if self.mode == "floor" or rest < half:
            whole = low
        elif rest > half:
            whole = low + 1
        else:
            up = low % 2 == 1 if self.mode == "half_even" else steps > 0
            whole = low + up
        return Fraction(whole, 10**self.digits)

    def earned(self, part: Part) -> Fraction:
        """What a part earns that is not applicable."""
        return part.max if self.policy == "credit_full" else ZERO

    def row(self, row: Row, submission: Submission) -> RowResult:
        """What a row comes to: the first of the five ways that fits."""
        claims = _claims(row, submission)
        if row.tags and row.tags.isdisjoint(submission.agency["tags"]):
            return self._result("not_applicable", "method")
        if not row.parts:
            return self._result("informational", "")
        if "outside_mandate" in claims:
            return self._result("not_applicable", "outside_mandate")
        if claims:
            nothing = [PartResult("not_applicable", None, self.earned(part)) for part in row.parts]
            return self._result("not_applicable", "claimed", row.parts, nothing)
        found, gain = self._parts(row, submission)
        states = [part.state for part in found]
        state = next(
            (state for state in ("missing", "not_recognised", "scored") if state in states), "not_applicable"
        )
        reason = "nothing_arose" if state == "not_applicable" else ""
        return self._result(state, reason, row.parts, found, gain)

    def _result(
        self,
        state: str,
        reason: str,
        parts: Sequence[Part] = (),
        results: Sequence[PartResult] = (),
        gain: Fraction = ZERO,
    ) -> RowResult:
        exact = sum((result.points for result in results), ZERO)
        dropped = ("not_applicable",) if self.policy == "drop_and_rebase" else ()
        counting = (part.max for part, one in zip(parts, results, strict=True) if one.state not in dropped)
        points, most = exact, exact + gain
        if self.at == "indicator":
            points, most = self.round(points), self.round(most)
        return RowResult(
            state, reason, tuple(results), exact, sum(counting, ZERO), gain, points, most - points
        )

    def _parts(self, row: Row, submission: Submission) -> tuple[list[PartResult], Fraction]:
        decided = [decide(part, submission.values) for part in row.parts]
        undecided = [place for place, found in enumerate(decided) if found is None]
        matters, gain = set[int](), ZERO
        for names, places in self._filled_together(row, undecided, submission):
            read = {name for place in places for name in row.parts[place].read}
            read |= {name for relation in row.relations if relation.read & names for name in relation.read}
            known = tuple(sorted((n, v) for n, v in submission.values.items() if n in read))
            changed, most = self._gains(row.key, frozenset(places), frozenset(names), known)
            matters, gain = matters | changed, gain + most
        results = []
        for place, (part, found) in enumerate(zip(row.parts, decided, strict=True)):
            if found is not None:
                case, points = found
                state = "not_applicable" if points is None else "scored"
                results.append(PartResult(state, case, self.earned(part) if points is None else points))
            elif place in matters:
                results.append(PartResult("missing", None, ZERO))
            else:
                refused = any(submission.state(name) == "not_recognised" for name in part.read)
                results.append(PartResult("not_recognised" if refused else "scored", None, ZERO))
        return results, gain

    @staticmethod
    def _filled_together(
        row: Row, undecided: Iterable[int], submission: Submission
    ) -> list[tuple[set[str], set[int]]]:
        """Facts to be filled, and the undecided parts that they are filled for."""
        groups: list[tuple[set[str], set[int]]] = []
        for place in undecided:
            names, places = _missing(row, row.parts[place].read, submission), {place}
            for group in [group for group in groups if group[0] & names]:
                groups.remove(group)
                names, places = names | group[0], places | group[1]
            groups.append((names, places))
        return groups

    def _gain_of(
        self, key: str, places: frozenset[int], names: frozenset[str], known: tuple[tuple[str, Any], ...]
    ) -> tuple[set[int], Fraction]:
        """Which of some undecided parts some filling changes, and the most that they gain together."""
        row = self.level.rows[key]
        if names and not known and len(places) == 1:
            (place,) = places
            if row.parts[place].read <= names:
                return set(places), row.parts[place].max
        missing = {name: self.level.facts[name] for name in sorted(names)}
        return _Search(self, row, dict(known), missing).best(places)


def _missing(row: Row, names: Iterable[str], submission: Submission) -> set[str]:
    """Those of some facts that are missing, with every other that a relation ties to one of them."""
    found = {name for name in names if submission.state(name) == "missing"}
    for relation in row.relations:
        asked = all(submission.state(name) in ("given", "missing") for name in relation.read)
        if asked and relation.read & found:
            found |= {name for name in relation.read if submission.state(name) == "missing"}
    return found if found <= set(names) else _missing(row, found, submission)


# --------------------------------------------------------------------------------------- fillings

FEW = 4_000
"""Fillings that are all tried."""


class _Search:
    """Fillings of some facts: all of them where they are few, else those where something turns.

    Along one fact each comparison keeps to one side but for where it turns, which halving finds; between
    two turns points only rise or only fall. Of several numbers each is tried where something turns while
    the others stand at an end, or where something turns for them.
    """

    def __init__(self, method: Method, row: Row, known: Facts, missing: Mapping[str, Fact]) -> None:
        self.method, self.row, self.facts, self.missing = method, row, dict(known), missing
        self.relations: list[Relation] = [
            relation for relation in row.relations if relation.read <= known.keys() | missing.keys()
        ]
        few = prod(fact.high - fact.low + 1 for fact in missing.values()) <= FEW
        self.tried = [fact for fact in missing.values() if few or fact.type in ("flag", "choice")]
        self.numbers = [fact for fact in missing.values() if fact not in self.tried]
        self.matters, self.most = set[int](), ZERO

    def best(self, places: Iterable[int]) -> tuple[set[int], Fraction]:
        """The parts that some filling changes, and the most that they earn together."""
        parts = [(place, self.row.parts[place]) for place in sorted(places)]
        compared = {order for _, part in parts for order in part.compared}
        compared |= {order for relation in self.relations for order in relation.compared}
        ranges = [range(fact.low, fact.high + 1) for fact in self.tried]
        for filling in product(*ranges) if self.missing else ():
            for fact, at in zip(self.tried, filling, strict=True):
                self.facts[fact.name] = fact.value(at)
            for _ in self._fill(self.numbers, compared):
                self._try(parts)
        return self.matters, self.most

    def _try(self, parts: Sequence[tuple[int, Part]]) -> None:
        """What the parts earn of the facts as they stand."""
        if not all(relation.holds(self.facts) is True for relation in self.relations):
            return
        earned = ZERO
        for place, part in parts:
            if (found := decide(part, self.facts)) is not None:
                points = self.method.earned(part) if found[1] is None else found[1]
                earned += points
                if points or (found[1] is None and self.method.policy == "drop_and_rebase"):
                    self.matters.add(place)
        self.most = max(self.most, earned)

    def _fill(self, numbers: Sequence[Fact], compared: Iterable[Expression]) -> Iterator[None]:
        """Every filling of these numbers that is worth trying; it stands in ``facts`` when it comes."""
        if not numbers:
            yield
        for fact in numbers:
            others = [other for other in numbers if other is not fact]
            for at in self._turns(fact, others, compared):
                self.facts[fact.name] = fact.value(at)
                yield from self._fill(others, compared)

    def _turns(self, fact: Fact, others: Sequence[Fact], compared: Iterable[Expression]) -> set[int]:
        found = {fact.low, fact.high}
        worth = [{other.low, other.high} for other in others]
        if len(others) == 1:
            for at in (fact.low, fact.high):
                self.facts[fact.name] = fact.value(at)
                worth[0] |= self._turns(others[0], (), compared)
        for filling in product(*worth):
            for other, at in zip(others, filling, strict=True):
                self.facts[other.name] = other.value(at)
            for order in compared:
                found |= self._turning(order, fact)
        return found

    def _turning(self, order: Expression, fact: Fact) -> set[int]:
        """The values on both sides of where a comparison turns."""

        def side(at: int) -> Any:
            self.facts[fact.name] = fact.value(at)
            return order(self.facts)

        def between(low: int, high: int, left: Any, right: Any) -> set[int]:
            if left == right:
                return set()
            if high - low == 1:
                return {low, high}
            middle = (low + high) // 2
            here = side(middle)
            return between(low, middle, left, here) | between(middle, high, here, right)

        return between(fact.low, fact.high, side(fact.low), side(fact.high))


# ----------------------------------------------------------------------------------------- totals


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
