"""What is open: against every filling of the missing facts, tried one by one."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product

import pytest

from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.proof.finding import Undecided
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.evaluation.plain import read_plainly
from rules.evaluation.result import Result
from rules.facts.submission import Given, NotRecognised, State
from rules.fillings import row_fillings
from rules.fillings.open_row import OpenRow
from rules.fillings.possible_points import PossiblePoints
from rules.fillings.row_fillings import MOST_TRIED
from rules.scorecard.document import scorecard_document
from tests.support.facts.submissions import REASON, given, submission
from tests.support.packs.rows import OTHER, RULES
from tests.support.packs.shipped import only_level, prepared, small_pack
from tests.support.packs.small_commune import POLICIES
from tests.support.packs.written import counts, level_of, row

PROVED = [rule for rule in RULES if rule != "ratio that is never full"]
"""Those that a pack may have: some facts earn the maximum."""
ROUNDINGS = ("{at: indicator, digits: 1, mode: half_up}", "{at: total, digits: 0, mode: half_up}")
REFUSED = NotRecognised(REASON)


def states(pack: Pack, level: Level) -> Iterator[dict[str, State]]:
    """Each fact of the row given, missing or not recognised, as far as the row's relations admit it."""
    row = level.indicators[1]
    choices: list[list[State]] = []
    for fact in row.facts:
        values = sorted({fact.low, fact.low + 1, fact.high})
        choices.append([*map(Given, values), None, REFUSED])
    scorer = prepared(pack, level).row_scorers[row.key]
    for found in product(*choices):
        chosen = {
            "a.other/known": Given(1),
            **dict(zip((fact.name for fact in row.facts), found, strict=True)),
        }
        if scorer.allows(submission(level, chosen).values):
            yield chosen


def fillings(pack: Pack, level: Level, known: Mapping[str, State]) -> list[Result]:
    """What every filling comes to."""
    missing = [level.facts[name] for name, state in known.items() if state is None]
    scorer = prepared(pack, level).row_scorers[level.indicators[1].key]
    filled = (
        submission(
            level, {**known, **{fact.name: Given(value) for fact, value in zip(missing, values, strict=True)}}
        )
        for values in product(*(range(fact.low, fact.high + 1) for fact in missing))
    )
    return [read_plainly(pack, level, one) for one in filled if scorer.allows(one.values)]


def came_to(result: Result) -> tuple[Fraction, Fraction]:
    row = result.indicators[1]
    return result.in_points(row.points), result.in_points(row.applicable)


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize(("rounding", "tried"), [*zip(ROUNDINGS, (1, MOST_TRIED), strict=True)])
@pytest.mark.parametrize("rule", PROVED)
def test_what_is_open_is_the_most_that_a_filling_adds_and_what_cannot_matter_is_not_missing(
    rule: str, rounding: str, tried: int, policy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By breakpoints and by proof, as where there are many values; and by trying them."""
    monkeypatch.setattr(row_fillings, "MOST_TRIED", tried)
    pack = small_pack(level_of(OTHER + RULES[rule], 20), rounding, policy)
    level = only_level(pack)
    engine = CompiledLevel(pack, level)
    for known in states(pack, level):
        now = evaluate(engine, submission(level, known))
        assert now == read_plainly(pack, level, submission(level, known)), known
        if not (outcomes := fillings(pack, level, known)):
            assert now.total.open == 0
            continue
        most = max(result.in_points(result.total.points) for result in outcomes)
        assert now.in_points(now.total.open) == most - now.in_points(now.total.points), known
        row_most = max(came_to(result)[0] for result in outcomes)
        assert now.in_points(now.indicators[1].open) == row_most - came_to(now)[0], known
        if now.indicators[1].state != "missing":
            assert {came_to(result) for result in outcomes} == {came_to(now)}, known


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("rule", PROVED)
def test_what_is_not_recognised_is_not_missing_stays_in_the_maximum_and_never_earns(
    rule: str, policy: str
) -> None:
    pack = small_pack(level_of(OTHER + RULES[rule], 20), ROUNDINGS[0], policy)
    level = only_level(pack)
    for known in states(pack, level):
        before = read_plainly(pack, level, submission(level, known))
        for name, state in known.items():
            if state is not None:
                after = read_plainly(pack, level, submission(level, {**known, name: REFUSED}))
                assert came_to(after)[0] <= came_to(before)[0], (known, name)
                assert came_to(after)[1] >= came_to(before)[1], (known, name)


OVER_DIFFERENT_DENOMINATORS = row(
    counts(late=5, due=4, planned=5),
    "[{share: 1/4, cases: [{when: due = 0, points: 0}, {else: max - max * late / (2 * due)}]},"
    " {share: 3/4, cases: [{when: planned = 0, points: 0}, {else: max * late / planned}]}]",
    "require: [late <= due, late <= planned]",
    most=8,
)


def test_parts_over_different_denominators_are_filled_together() -> None:
    """The first earns most where nothing is late, the second where much is."""
    pack = small_pack(level_of(OVER_DIFFERENT_DENOMINATORS, 8))
    level = only_level(pack)
    (now,) = evaluate(CompiledLevel(pack, level), given(level, planned=5)).indicators
    assert Fraction(now.open, 100) == 2 - Fraction(2 * 4, 2 * 4) + Fraction(6 * 4, 5)


@pytest.mark.parametrize(
    ("known", "apart"),
    [
        ({}, 2 + 6),
        ({"late": 1}, 2 - Fraction(2 * 1, 2 * 4) + 6),
        ({"planned": 5}, 2 + Fraction(6 * 4, 5)),
    ],
)
def test_what_is_proved_of_different_denominators_is_bounded_part_by_part(
    known: dict[str, int], apart: Fraction, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = small_pack(level_of(OVER_DIFFERENT_DENOMINATORS, 8))
    level = only_level(pack)
    tried = evaluate(CompiledLevel(pack, level), given(level, **known)).total.open
    monkeypatch.setattr(row_fillings, "MOST_TRIED", 0)
    proved = evaluate(CompiledLevel(pack, level), given(level, **known)).total.open
    assert tried <= proved == 100 * apart


def test_where_z3_gives_up_what_is_open_is_not_less(monkeypatch: pytest.MonkeyPatch) -> None:
    def give_up(*asked: object) -> PossiblePoints:
        raise Undecided

    monkeypatch.setattr(OpenRow, "of", give_up)
    monkeypatch.setattr(row_fillings, "MOST_TRIED", 0)
    pack = small_pack(level_of(OTHER + RULES["two ratios over one denominator"], 20), ROUNDINGS[0])
    level = only_level(pack)
    found = read_plainly(pack, level, submission(level, {"a.other/known": Given(1), "a.row/done": Given(1)}))
    assert found.indicators[1].state == "missing"
    assert found.in_points(found.total.open) == 10


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", "Đạt 0/10 điểm: 0 điểm, dù «all» là bao nhiêu."),
        ("en", "Earned 0 of 10 points: the points are 0, whatever is entered for “all”."),
    ],
)
def test_what_cannot_matter_is_told_so(language: str, expected: str) -> None:
    pack = small_pack(level_of(OTHER + RULES["ratio"].replace("not_applicable", "zero"), 20), ROUNDINGS[0])
    level = only_level(pack)
    one = submission(level, {"a.other/known": Given(1), "a.row/done": Given(0)})
    document = scorecard_document(prepared(pack, level), one, read_plainly(pack, level, one), language)
    row = document["groups"][0]["indicators"][1]
    assert (row["state"], row["open"], row["summary"], document["final"]) == ("scored", "0", expected, True)
