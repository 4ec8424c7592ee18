"""The laws of an attribution, over random agencies under all pairs of shipped packs."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache, partial
from itertools import permutations
from random import Random

import pytest

from rules.attribution.attribution import Attribution, Node, Side, attribute
from rules.attribution.causes import Contributions
from rules.attribution.rows import RuleCause, changed_rule
from rules.facts.carry_over import FactMapping
from rules.facts.submission import Claim, exact_facts
from tests.support.attribution.sides import PAIRS, Place, read_as, side, sides, thinned
from tests.support.measured import few_or_many
from tests.support.packs.shipped import REGISTRY, SHIPPED_LEVELS

AGENCIES = 30
MIRRORED = {"added": "dropped", "dropped": "added"}


def drawn(seed: str, count: int) -> Iterator[tuple[Attribution, Attribution]]:
    random = Random(seed)
    for _ in range(count):
        before, after = (random.choice(sides(place, AGENCIES)) for place in random.choice(PAIRS))
        yield attribute(before, after), attribute(after, before)


def rows(branch: Node) -> dict[str, Node]:
    if branch.kind == "indicator":
        return {branch.key: branch}
    return {key: row for below in branch.below for key, row in rows(below).items()}


def change(parts: Contributions) -> Fraction:
    return sum(parts.values(), Fraction(0))


def mirrored(parts: Contributions) -> dict[str, Fraction]:
    return {MIRRORED.get(cause, cause): -part for cause, part in parts.items()}


@pytest.mark.parametrize("count", few_or_many(300, 5_000))
def test_changes_are_split_exactly_and_negated_by_swapping_the_sides(count: int) -> None:
    for forth, back in drawn("ten thousand", count):
        before, after = forth.before, forth.after
        assert change(forth.total.points) == after.points - before.points
        assert change(forth.total.applicable) == after.applicable - before.applicable
        assert mirrored(forth.total.points) == back.total.points
        assert mirrored(forth.total.applicable) == back.total.applicable
        percent, old, new = forth.percent(forth.total), before.result.total.share, after.result.total.share
        assert percent is not None
        assert old is not None
        assert new is not None
        assert change(percent) == new - old
        assert mirrored(percent) == back.percent(back.total)


@pytest.mark.apart
def test_the_parts_of_every_row_sum_exactly_to_its_change_and_to_those_of_its_groups() -> None:
    for attribution, back in drawn("rows", 300):
        found, here = rows(attribution.total), rows(back.total)
        assert {key: mirrored(row.points) for key, row in found.items()} == {
            key: row.points for key, row in here.items()
        }
        for key, row in found.items():
            old, new = figures(attribution.before, key), figures(attribution.after, key)
            assert change(row.points) == new[0] - old[0]
            assert change(row.applicable) == new[1] - old[1]
        at_the_total = attribution.after.rounding - attribution.before.rounding
        assert change(attribution.total.points) == at_the_total + sum(
            change(row.points) for row in found.values()
        )
        assert all(change(group.points) == _below(group) for group in attribution.total.below)


def _below(branch: Node) -> Fraction:
    return sum((change(row.points) for row in rows(branch).values()), Fraction(0))


def figures(side: Side, key: str) -> tuple[Fraction, Fraction]:
    for leaf, result in zip(side.level.indicators, side.result.indicators, strict=True):
        if leaf.key == key:
            return side.result.in_points(result.points), side.result.in_points(result.applicable)
    return Fraction(0), Fraction(0)


@pytest.mark.apart
def test_under_one_method_only_facts_applicability_and_rounding_move_a_score() -> None:
    random = Random("one method")
    for place in SHIPPED_LEVELS:
        for before, after in (random.sample(sides(place, AGENCIES), 2) for _ in range(20)):
            attribution = attribute(before, after)
            allowed = {"facts", "applicability", "rounding"}
            assert attribution.total.points.keys() <= allowed
            assert (attribution.percent(attribution.total) or {}).keys() <= allowed


@pytest.mark.apart
@pytest.mark.parametrize(("before", "after"), PAIRS, ids=str)
def test_equal_facts_move_nothing(before: Place, after: Place) -> None:
    (old_pack, old), (new_pack, new) = REGISTRY.level(*before), REGISTRY.level(*after)
    for given in thinned(before, AGENCIES)[::6]:
        later = read_as(old, given, new)
        earlier = read_as(new, later, old)
        attribution = attribute(side(old_pack, old, earlier), side(new_pack, new, later))
        assert "facts" not in attribution.total.points
        assert "facts" not in attribution.total.applicable
        assert not any("facts" in row.points for row in rows(attribution.total).values())


@pytest.mark.apart
@pytest.mark.parametrize(("before", "after"), PAIRS, ids=str)
def test_every_row_is_divided_as_by_walking_through_all_orders_in_plain_arithmetic(
    before: Place, after: Place
) -> None:
    old, new = sides(before, AGENCIES)[0], sides(after, AGENCIES)[1]
    walk = Walk(old, new)
    for key, row in rows(attribute(old, new).total).items():
        if key in walk.shared:
            assert {**row.points, "rounding": 0} == {**walk.parts(key), "rounding": 0}


class Walk:
    """The mean contribution of each cause over all orders, from the authored rules."""

    def __init__(self, before: Side, after: Side) -> None:
        self.both = (before, after)
        self.leaves = [
            {leaf.key: leaf for leaf in one.level.indicators if not leaf.informational} for one in self.both
        ]
        self.shared = self.leaves[0].keys() & self.leaves[1].keys()
        self.read = [
            [read_as(one.level, one.submission, other.level) for other in self.both] for one in self.both
        ]

    def parts(self, key: str) -> dict[str, Fraction]:
        causes = ["facts", self.changed(key) or "rule", "maximum", "applicability"]
        if not (self.readable(key, 0, 1) and self.readable(key, 1, 0)):
            causes[:2] = ["facts_and_rule" if self.changed(key) else "facts"]
        worth = cache(partial(self.worth, key))
        orders = list(permutations(causes))
        parts = dict.fromkeys(causes, Fraction(0))
        for order in orders:
            for position, cause in enumerate(order):
                joined, without = frozenset(order[: position + 1]), frozenset(order[:position])
                parts[cause] += (worth(joined) - worth(without)) / len(orders)
        return {cause: part for cause, part in parts.items() if part}

    def readable(self, key: str, facts: int, rule: int) -> bool:
        """Whether the facts of one side can be read under the rule of the other."""
        one, other = self.both[facts], self.both[rule]
        strange = FactMapping(one.level, other.level).apply(one.submission).unmapped
        return strange.isdisjoint(self.leaves[rule][key].uses)

    def changed(self, key: str) -> RuleCause | None:
        old, new = (
            (one.pack, one.level, leaves[key]) for one, leaves in zip(self.both, self.leaves, strict=True)
        )
        return changed_rule(old, new)

    def worth(self, key: str, moved: frozenset[str]) -> Fraction:
        joined = "facts_and_rule" in moved
        tags = self.both["applicability" in moved].submission.agency.tags
        if not self.leaves["applicability" in moved][key].applies(tags):
            return Fraction(0)
        facts = "facts" in moved or joined
        share = self.share(
            key, facts, ("rule" in moved or "policy" in moved or joined) if self.changed(key) else facts
        )
        return share * self.leaves["maximum" in moved][key].max

    def share(self, key: str, facts: int, rule: int) -> Fraction:
        submission, leaf = self.read[facts][rule], self.leaves[rule][key]
        credit = self.both[rule].pack.not_applicable == "credit_full"
        assert leaf.kind is not None
        verdicts = leaf.kind.plain(exact_facts(self.both[rule].level, submission), leaf.max)
        absent = {name for name, state in submission.states.items() if state is None}
        lacking = [part.facts & absent for part, found in zip(leaf.parts, verdicts, strict=True) if not found]
        if any(isinstance(submission.states[fact.name], Claim) for fact in leaf.facts) and not any(lacking):
            return Fraction(credit)
        earned = (
            part.max * credit if found.points is None else found.points
            for part, found in zip(leaf.parts, verdicts, strict=True)
            if found
        )
        return sum(earned, Fraction(0)) / leaf.max
