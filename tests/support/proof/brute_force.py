"""What is wrong with a row, found by trying every assignment."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product

from methodology.model.core import Case, Linear, Part
from methodology.model.level import Level
from methodology.proof.finding import Finding, Param, Witness
from tests.support.proof.plain_truth import Values, divisors, points, ratios, true, worth


def expected(level: Level) -> tuple[Finding, ...]:
    """The findings about a level of one row with one part."""
    (row,) = level.indicators
    (part,) = row.parts
    whole = BruteForce(level, row.uses)
    broken = (*whole.negatives(), *whole.contradictions()) if row.requires else ()
    if broken:
        return broken[:1] if broken[0].code == "contradictory" else tuple(whole.negatives())
    single = BruteForce(level, part.facts, part)
    return tuple(single.negatives()) or tuple(single.faults())


@dataclass(frozen=True)
class Point:
    """A full assignment, on the grid and in values, and the cases that apply."""

    grid: dict[str, int]
    values: Values
    cases: list[Case]

    def besides(self, fact: str) -> tuple[tuple[str, int], ...]:
        return tuple((name, at) for name, at in self.grid.items() if name != fact)


class BruteForce:
    """All assignments to some facts of a row, in order: the first that shows a fault is the smallest."""

    def __init__(self, level: Level, facts: Iterable[str], part: Part | None = None) -> None:
        (self.row,) = level.indicators
        self.part, self.cases = part, part.cases if part else ()
        guards = [require.guard for require in self.row.requires]
        names = set(facts)
        for _ in guards:
            names |= {name for guard in guards if guard.facts & names for name in guard.facts}
        self.requires = [guard for guard in guards if guard.facts & names]
        self.facts = [level.facts[name] for name in self.row.uses if name in names]
        plain = [guard for guard in self.requires if not ratios([guard])]
        self.admitted = [point for point in self.every() if all(true(guard, point.values) for guard in plain)]
        self.backend = [p for p in self.admitted if all(true(guard, p.values) for guard in self.requires)]

    def every(self) -> Iterator[Point]:
        for grid in product(*(range(fact.low, fact.high + 1) for fact in self.facts)):
            named = {fact.name: at for fact, at in zip(self.facts, grid, strict=True)}
            values = {fact.name: Fraction(named[fact.name], 10**fact.decimals) for fact in self.facts}
            cases = [c for c in self.cases if any(all(true(g, values) for g in row) for row in c.guard)]
            yield Point(named, values, cases)

    def finding(
        self, code: str, case: str | None = None, at: Point | None = None, **params: Param
    ) -> Finding:
        part, most = (self.part.key, {"max": self.part.max}) if self.part else (None, {})
        witness: Witness | None = tuple(at.grid.items()) if at else None
        return Finding(code, "department", self.row.key, part, case, witness, {**most, **params})

    def of_form(self, code: str, form: Linear, at: Point, case: str | None = None) -> Finding:
        names = tuple(fact.name for fact in self.facts if fact.name in form.facts)
        return self.finding(code, case, at, facts=names)

    def negatives(self) -> Iterator[Finding]:
        guards = [*self.requires, *(item for case in self.cases for row in case.guard for item in row)]
        for form in ratios(guards) | divisors(self.cases):
            below = [point for point in self.admitted if worth(form, point.values) < 0]
            yield from (self.of_form("negative_denominator", form, point) for point in below[:1])

    def contradictions(self) -> Iterator[Finding]:
        if not self.backend:
            yield self.finding("contradictory")

    def faults(self) -> Iterator[Finding]:
        yield from self.gaps()
        yield from self.overlaps()
        yield from self.unreached()
        yield from self.of_points()
        yield from (fall for fact in self.row.monotone for fall in self.not_monotone(fact))

    def gaps(self) -> Iterator[Finding]:
        forms = ratios(item for case in self.cases for row in case.guard for item in row)
        missed = [point for point in self.backend if not point.cases]
        defined = [point for point in missed if all(worth(form, point.values) for form in forms)]
        yield from (self.finding("gap", None, point) for point in defined[:1])
        for form in forms:
            zero = [point for point in missed if not worth(form, point.values)]
            yield from (self.of_form("zero_denominator", form, point) for point in zero[:1])

    def overlaps(self) -> Iterator[Finding]:
        for one, other in combinations(self.cases, 2):
            both = [point for point in self.backend if one in point.cases and other in point.cases]
            yield from (self.finding("overlap", other.key, point, cases=(one.key,)) for point in both[:1])

    def unreached(self) -> Iterator[Finding]:
        for position, case in enumerate(self.cases):
            if not any(case in point.cases for point in self.backend):
                own = [point.cases for point in self.backend if true(case.when, point.values)]
                takers = [c.key for c in self.cases[:position] if any(c in cases for cases in own)]
                more: dict[str, Param] = {"cases": tuple(takers)} if takers else {}
                yield self.finding("shadowed" if takers else "never_applies", case.key, None, **more)

    def of_points(self) -> Iterator[Finding]:
        reached = False
        for case in self.cases:
            met = [(point, points(case, point.values)) for point in self.backend if case in point.cases]
            earned = [(point, given) for point, given in met if given is not None]
            below = [(point, given) for point, given in earned if given < 0]
            above = [(point, given) for point, given in earned if given > 10]
            yield from (
                self.finding("below_zero", case.key, point, points=given) for point, given in below[:1]
            )
            yield from (
                self.finding("above_max", case.key, point, points=given) for point, given in above[:1]
            )
            for form in divisors([case]):
                zero = [point for point, _ in met if not worth(form, point.values)]
                yield from (self.of_form("undefined_points", form, point, case.key) for point in zero[:1])
            reached = reached or any(given == 10 for _, given in earned)
        if not reached:
            yield self.finding("out_of_reach")

    def not_monotone(self, fact: str) -> Iterator[Finding]:
        forms = divisors(self.cases)
        if not any(fact in case.when.facts | case.outcome.facts for case in self.cases):
            return
        if len(forms) > 1 or any(fact in form.facts for form in forms):
            yield self.finding("monotone_denominator", facts=(fact,))
        else:
            yield from list(self.falls(fact))[:1]

    def falls(self, fact: str) -> Iterator[Finding]:
        lines: dict[object, list[Point]] = defaultdict(list)
        for point in self.backend:
            lines[point.besides(fact)].append(point)
        for point in self.backend:
            more = [other for other in lines[point.besides(fact)] if other.grid[fact] > point.grid[fact]]
            for other in more:
                for one, two in product(point.cases, other.cases):
                    before, after = points(one, point.values), points(two, other.values)
                    if before is not None and after is not None and before > after:
                        earned: dict[str, Param] = {"points": before, "points_more": after}
                        yield self.finding(
                            "not_monotone", None, point, facts=(fact,), more=other.grid[fact], **earned
                        )
