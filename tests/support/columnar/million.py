"""A million evaluations by the engine and by columns, every threshold and rounding tie among them.

``python -m tests.support.columnar.million`` prints how many, and fails where they differ: in a process
of its own, so that measuring coverage does not slow it down.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from methodology.model.level import Indicator, Level
from rules.columnar import ColumnarLevel, columns
from rules.columnar.points import AffineCase, columnar_part
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.facts.submission import Given, Submission
from tests.support.columnar.against_engine import differences, shuffled
from tests.support.facts.edges import absences, claims, edges_of_context, edges_of_rows, states_of_rows
from tests.support.facts.submissions import changed, full_submissions, tagged
from tests.support.packs.shipped import LEVELS, shipped

MILLION = 10**6


def agrees(compiled: CompiledLevel, submissions: list[Submission]) -> None:
    """Columns find what the engine finds."""
    found = ColumnarLevel(compiled.pack, compiled.level).evaluate(columns(compiled.level, submissions))
    results = [evaluate(compiled, submission) for submission in submissions]
    assert list(differences(compiled.level, found, results)) == []


def at_the_edges(level: Level) -> list[Submission]:
    """Every threshold and end, every absence and claim, every rounding tie."""
    (base,) = full_submissions(level, 1, "edges")
    base = tagged(base, [tag.key for tag in level.tags])
    found = [*edges_of_rows(level, base), *edges_of_context(level, base), *absences(base)]
    return [*found, *claims(level, base), *states_of_rows(level, base), *ties(level, base)]


def ties(level: Level, base: Submission) -> Iterator[Submission]:
    """Ratios of which the points lie half-way between two steps of the rounding."""
    rows = [pairs for indicator in level.indicators if (pairs := list(_ties(level, indicator)))]
    for turn in range(max(map(len, rows), default=0)):
        states = {name: value for pairs in rows for name, value in pairs[turn % len(pairs)].items()}
        yield changed(base, {name: Given(value) for name, value in states.items()})


def _ties(level: Level, indicator: Indicator) -> Iterator[dict[str, int]]:
    for part in indicator.parts:
        ready = columnar_part(part, level.facts, "zero")
        for each in ready.affine_cases:
            measure = ready.lookup.thresholds[each.measure]
            if len(measure.top.terms) == 1 and len(measure.bottom.terms) == 1:
                (top, _), (bottom, _) = measure.top.terms[0], measure.bottom.terms[0]
                own = {fact.name for fact in indicator.facts}
                if {top, bottom} <= own:
                    yield from ({top: n, bottom: d} for n, d in _halves(each))


def _halves(case: AffineCase) -> Iterator[tuple[int, int]]:
    for bottom, top in product((16, 64, 160, 400, 1600), range(1, 100)):
        points = Fraction(case.start * bottom + case.slope * top, case.common * bottom)
        if (points * 200).denominator == 1 and (points * 100).denominator == 2:
            yield top, bottom


def main() -> None:
    """Make them."""
    levels = [shipped(*parameters.values) for parameters in LEVELS]
    print(sum(_made(compiled, MILLION // len(levels)) for compiled in levels))


def _made(compiled: CompiledLevel, share: int) -> int:
    level, rows = compiled.level, len(compiled.level.indicators)
    bases = [*at_the_edges(level)[:400], *full_submissions(level, 100, "million")]
    count = share // rows + 1
    agrees(compiled, shuffled(level, bases, count, compiled.pack.name))
    return count * rows


if __name__ == "__main__":
    main()
