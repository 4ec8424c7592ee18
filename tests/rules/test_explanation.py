"""What a scorecard says of a part can be checked with a calculator, in both languages."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.facts.submission import Submission
from rules.scorecard.document import scorecard_document
from tests.support.calculus.calculator import agrees, holds, worth
from tests.support.facts.submissions import full_submissions, submissions
from tests.support.facts.submissions import given as submission_of
from tests.support.packs.random_packs import packs
from tests.support.packs.shipped import LEVELS, only_level, shipped
from tests.support.packs.small_commune import commune
from tests.support.scorecard.cards import SMALL, card

LANGUAGES = ("vi", "en")


def parts(document: Any) -> Iterator[Any]:
    """Every part of a scorecard of which a case applies."""
    for group in document["groups"]:
        yield from parts(group) if "groups" in group else ()
        for row in group.get("indicators", ()):
            yield from (part for part in row["parts"] if part["case"] is not None)


def check(document: Any) -> None:
    """Every formula gives the part's exact points, and every relation in it is true."""
    language = document["language"]
    for part in parts(document):
        for relation in filter(None, part["guard"]["numbers"].split("; ")):
            assert holds(relation, language), (part, relation)
        if part["state"] == "scored":
            assert gives(part["formula"]["numbers"], Fraction(part["points"]), language), part
        assert part["why"].startswith(part["guard"]["written"])


def gives(numbers: str, points: Fraction, language: str) -> bool:
    """Whether a formula with numbers in comes to these points, as it says itself."""
    formula, _, told = numbers.replace(" ≈ ", " = ≈ ").rpartition(" = ")
    return agrees(told, points, language) and (not formula or worth(formula, language) == points)


@pytest.mark.parametrize(
    ("signed", "due", "numbers"),
    [
        ("2026-03-30", "2026-03-01", "30 March 2026 ≤ 31 March 2026"),
        ("2026-05-30", "2026-05-30", "30 May 2026 − 30 May 2026 = 0 days ≤ 0 days"),
    ],
)
def test_of_a_guard_with_alternatives_the_numbers_are_of_the_one_that_held(
    signed: str, due: str, numbers: str
) -> None:
    level = only_level(SMALL)
    days = {"signed_on": _day(signed), "due_on": _day(due)}
    document = card(SMALL, submission_of(level, issued=1, **days), "en")
    (plan,) = [part for part in parts(document) if part["why"].startswith("“Signed on”")]
    assert plan["guard"]["numbers"] == numbers


def _day(written: str) -> int:
    return date.fromisoformat(written).toordinal()


def checked(pack: Pack, level: Level, compiled: CompiledLevel, submission: Submission) -> None:
    result = evaluate(compiled, submission)
    for language in LANGUAGES:
        check(scorecard_document(compiled, submission, result, language))


@pytest.mark.apart
@pytest.mark.parametrize(("name", "key"), LEVELS)
def test_formulas_and_relations_of_the_shipped_packs(name: str, key: str) -> None:
    compiled = shipped(name, key)
    for submission in full_submissions(compiled.level, 12, "công thức"):
        checked(compiled.pack, compiled.level, compiled, submission)


@pytest.mark.apart
@settings(max_examples=25)
@given(submissions(only_level(commune())))
def test_formulas_and_relations_of_the_small_commune(submission: Submission) -> None:
    pack = commune()
    level = only_level(pack)
    checked(pack, level, CompiledLevel(pack, level), submission)


@pytest.mark.apart
@settings(max_examples=50)
@given(packs(), st.data())
def test_formulas_and_relations_of_random_packs(pack: Pack, data: st.DataObject) -> None:
    level = only_level(pack)
    compiled = CompiledLevel(pack, level)
    for submission in (*full_submissions(level, 4, "công thức"), data.draw(submissions(level))):
        checked(pack, level, compiled, submission)
