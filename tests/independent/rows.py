"""What a row comes to, as docs/method.md says, and as nothing else does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import floor
from typing import Any

from tests.independent.facts import Submission, claims
from tests.independent.fillings import ZERO, Search, decide, missing_with, without
from tests.independent.kinds import Part
from tests.independent.packs import Pack, Row


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

    def row(self, row: Row, submission: Submission) -> RowResult:
        """What a row comes to: the first of the five ways that fits."""
        claimed = claims(row, submission)
        if row.tags and row.tags.isdisjoint(submission.agency["tags"]):
            return self._result("not_applicable", "method")
        if not row.parts:
            return self._result("informational", "")
        if "outside_mandate" in claimed:
            return self._result("not_applicable", "outside_mandate")
        if claimed:
            nothing = [PartResult("not_applicable", None, without(part, self.policy)) for part in row.parts]
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
                results.append(
                    PartResult(state, case, without(part, self.policy) if points is None else points)
                )
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
            names, places = missing_with(row, row.parts[place].read, submission), {place}
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
        return Search(self.policy, row, dict(known), missing).best(places)
