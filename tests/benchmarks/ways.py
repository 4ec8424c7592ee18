"""Ways to an explained result, to be measured against each other: ours, and one without any engine."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.plain import read_plainly
from rules.facts.submission import Submission
from tests.benchmarks import agreement, closures
from tests.benchmarks.arithmetic import Fraction, fractions
from tests.benchmarks.assembling import Assembler, parts_of, unit_of
from tests.benchmarks.card import Card
from tests.benchmarks.ours import Ours


@dataclass(frozen=True, slots=True)
class Way:
    """One way.

    Attributes:
        key: what the table calls it. what: what it does.
        prepare: what is done before the clock starts, from a submission. run: what is timed, from that.
        agrees: whether what it finds is what was expected.
    """

    key: str
    what: str
    prepare: Callable[[Submission], Any]
    run: Callable[[Any], Any]
    agrees: agreement.Agrees


class Disagreement(Exception):
    """Two ways come to different results, so their times cannot be compared."""


def check(compiled: CompiledLevel, ways: Iterable[Way], submissions: Sequence[Submission]) -> None:
    """Hold every way against the plain reader of the authored rules.

    Raises:
        Disagreement: naming the way.
    """
    pack, level = compiled.pack, compiled.level
    expected = [read_plainly(pack, level, submission) for submission in submissions]
    for way in ways:
        for number, (submission, result) in enumerate(zip(submissions, expected, strict=True)):
            if not way.agrees(result, way.run(way.prepare(submission))):
                raise Disagreement(f"{pack.name} {level.key}: way {way.key} differs for submission {number}")


def own_ways(compiled: CompiledLevel) -> tuple[Way, ...]:
    """Ours, from facts that are taken in and from bytes, and with what a receipt needs."""
    mine = Ours(compiled)
    return (
        Way("a", "ours: explained", as_it_is, mine.explained, agreement.same),
        Way(
            "a+",
            "ours: explained, from the bytes of a facts file",
            mine.written,
            mine.taken_in,
            agreement.same,
        ),
        Way(
            "b",
            "ours: explained, result digest, JSON bytes",
            mine.with_digest,
            mine.sealed,
            agreement.sealed_alike,
        ),
    )


def plain_way(compiled: CompiledLevel) -> Way:
    """Closures of Python alone."""
    pack, level = compiled.pack, compiled.level
    compiler = closures.Closures(level.facts)
    decide = [compiler.part(part) for part in parts_of(level)]
    assembler = Assembler(pack, level, fractions(unit_of(pack, level), pack.rounding.digits))

    def run(submission: Submission) -> Card[Fraction]:
        values = submission.values
        return assembler.card(submission, [each(values) for each in decide])

    return Way("e", "plain Python closures, assembled", as_it_is, run, agreement.card_alike(agreement.equal))


def as_it_is(submission: Submission) -> Submission:
    """Nothing to prepare."""
    return submission
