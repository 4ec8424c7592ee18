"""Over random agencies under all pairs of shipped packs: no filling in leaves the interval."""

from collections.abc import Iterator
from random import Random

import pytest

from methodology.errors import InvalidDocument
from methodology.model.level import Level
from rules.backcast.backcast import Backcast, backcast
from rules.evaluation.plain import read_plainly
from rules.facts.relations import LevelRelations
from rules.facts.submission import Given, State, Submission
from rules.fillings.possible_points import applicable, points
from tests.support.attribution.sides import PAIRS, Place, read_as, thinned
from tests.support.facts.submissions import changed, tagged
from tests.support.packs.shipped import REGISTRY, SHIPPED_LEVELS, prepared

OTHERS = [(before, after) for before, after in PAIRS if before != after]
AGENCIES = 12
FILLINGS = 12


@pytest.mark.apart
@pytest.mark.parametrize(("before", "after"), OTHERS, ids=str)
def test_the_interval_contains_the_score_of_any_filling_in(before: Place, after: Place) -> None:
    (_, old), (pack, level) = REGISTRY.level(*before), REGISTRY.level(*after)
    random, tried = Random(f"{before} {after}"), 0
    for given in thinned(before, AGENCIES):
        found = backcast(old, given, prepared(pack, level))
        for filled in fillings(random, found, read_as(old, given, level), level):
            contains(found, filled)
            tried += 1
    assert tried >= AGENCIES


def contains(found: Backcast, filled: Submission) -> None:
    result = read_plainly(found.pack, found.level, filled)
    total, percent = result.in_points(result.total.points), found.percent
    assert found.points.least <= total <= found.points.greatest
    assert found.earned <= total
    assert percent is not None
    assert result.total.share is not None
    assert percent.least <= result.total.share <= percent.greatest
    by_key = dict(zip((leaf.key for leaf in found.level.indicators), result.indicators, strict=True))
    for row in found.rows:
        outcome = by_key[row.indicator.key]
        earned = outcome.exact if found.pack.rounding.at == "total" else result.in_points(outcome.points)
        span = row.possible[result.in_points(outcome.applicable)]
        assert span.least <= earned <= span.greatest
        assert row.earned <= earned
    for possible, group in zip(found.groups, result.groups, strict=True):
        assert points(possible).least <= result.in_points(group.points) <= points(possible).greatest
        most = applicable(possible)
        assert most.least <= result.in_points(group.applicable) <= most.greatest


def fillings(random: Random, found: Backcast, read: Submission, level: Level) -> Iterator[Submission]:
    """Random values for what was not collected, such that the level admits them."""
    names = sorted({name for row in found.rows for name in row.not_collected})
    tags = sorted({tag for row in found.rows for tag in row.tags})
    for _ in range(FILLINGS):
        values: dict[str, State] = {name: Given(_value(random, level, name)) for name in names}
        chosen = [tag for tag in tags if random.random() < 0.5]
        filled = tagged(changed(read, values), {*read.agency.tags, *chosen})
        if _admitted(level, filled):
            yield filled


def _value(random: Random, level: Level, name: str) -> int:
    fact = level.facts[name]
    near = (fact.low, fact.low + 1, fact.high, random.randint(fact.low, fact.high))
    return random.choice((fact.low, *near))


def _admitted(level: Level, filled: Submission) -> bool:
    try:
        LevelRelations(level).check(filled)
    except InvalidDocument:
        return False
    return True


@pytest.mark.apart
@pytest.mark.parametrize("place", SHIPPED_LEVELS, ids=str)
def test_under_its_own_method_a_back_cast_is_the_score(place: Place) -> None:
    pack, level = REGISTRY.level(*place)
    for given in thinned(place, AGENCIES):
        found, result = backcast(level, given, prepared(pack, level)), read_plainly(pack, level, given)
        total = result.in_points(result.total.points)
        assert found.points == (total, total)
        assert found.earned == total
        assert found.percent == (result.total.share, result.total.share)
        assert not any(row.open or row.not_collected for row in found.rows)
