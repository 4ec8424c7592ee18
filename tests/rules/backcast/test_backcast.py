"""Back-casts: what was not collected is an interval, exact for each row, and never a point by itself."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, combinations, product

import pytest

from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from rules.backcast.backcast import Backcast, Span, backcast
from rules.evaluation.plain import read_plainly
from rules.facts.submission import Claim, Given, State, Submission
from rules.fillings.possible_points import PossiblePoints, applicable, one_of, points
from tests.support.facts.submissions import REASON, submission
from tests.support.measured import apart_but_last
from tests.support.packs.rows import OTHER, RULES
from tests.support.packs.shipped import only_level, prepared, small_pack
from tests.support.packs.small_commune import POLICIES
from tests.support.packs.written import counts, flags, level_of, row


def packs(rule: str, known: tuple[str, ...], policy: str, at: str) -> tuple[Level, Pack]:
    """A level that collects some facts of a row without scoring it, and the method that scores it."""
    now = small_pack(level_of(OTHER + RULES[rule], 20), f"{{at: {at}, digits: 1, mode: half_up}}", policy)
    leaf = only_level(now).indicators[1]
    kept = dict.fromkeys(name.rpartition("/")[2] for name in known)
    facts = [line for line in _facts(rule) if line.partition(":")[0] in kept]
    assert len(facts) == len(known) <= len(leaf.facts)
    claim = "may_not_apply: true" if leaf.may_not_apply else ""
    tracked = row(", ".join(facts), "informational", claim, 0) if facts else ""
    return only_level(small_pack(level_of(OTHER + tracked))), now


def _facts(rule: str) -> list[str]:
    """The facts of a rule as they are written."""
    body = RULES[rule].split("facts: {", 1)[1].split("}\n        score", 1)[0]
    found, depth, start = [], 0, 0
    for position, sign in enumerate(body + ","):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if sign == "," and not depth:
            found.append(body[start:position].strip())
            start = position + 1
    return found


def chosen(leaf: Indicator) -> Iterator[tuple[str, ...]]:
    """Every choice of facts that were collected."""
    names = [fact.name for fact in leaf.facts]
    return chain.from_iterable(combinations(names, size) for size in range(len(names) + 1))


def states(level: Level, names: tuple[str, ...], claimable: bool) -> Iterator[dict[str, State]]:
    """Some values, *missing*, and a claim where that is allowed, for each fact."""
    choices: list[list[State]] = []
    for name in names:
        low, high = level.facts[name].low, level.facts[name].high
        claim: list[State] = [Claim("nothing_arose", REASON)] if claimable else []
        choices.append([*map(Given, sorted({low, (low + high + 1) // 2, high})), None, *claim])
    return (dict(zip(names, found, strict=True)) for found in product(*choices))


def fillings(pack: Pack, given: dict[str, State]) -> Iterator[Submission]:
    """Every way of filling in the other facts of the row that the method admits."""
    level = only_level(pack)
    leaf, names = level.indicators[1], [fact.name for fact in level.indicators[1].facts]
    open_ = [name for name in names if name not in given]
    ranges = [range(level.facts[name].low, level.facts[name].high + 1) for name in open_]
    for values in product(*ranges):
        filled = submission(level, {**given, **dict(zip(open_, map(Given, values), strict=True))})
        if prepared(pack, level).row_scorers[leaf.key].allows(filled.values):
            yield filled


def claims(pack: Pack, leaf: Indicator, given: dict[str, State]) -> Iterator[Submission]:
    """The claim that may still come of a fact that was not collected, beside no contrary figures."""
    open_ = [fact.name for fact in leaf.facts if fact.name not in given]
    contrary = any(isinstance(state, Given) and state.value for state in given.values())
    if leaf.may_not_apply and open_ and not contrary:
        yield submission(only_level(pack), {**given, open_[0]: Claim("nothing_arose", REASON)})


def outcome(pack: Pack, filled: Submission) -> PossiblePoints:
    result = read_plainly(pack, only_level(pack), filled)
    found = result.indicators[1]
    earned = found.exact if pack.rounding.at == "total" else result.in_points(found.points)
    return {result.in_points(found.applicable): Span(earned, earned)}


@pytest.mark.parametrize("policy", apart_but_last(POLICIES))
@pytest.mark.parametrize("rule", RULES)
def test_a_row_comes_to_exactly_what_some_filling_of_it_comes_to(rule: str, policy: str) -> None:
    level = only_level(small_pack(level_of(OTHER + RULES[rule], 20)))
    leaf = level.indicators[1]
    for known in chosen(leaf):
        for at in ("indicator", "total") if policy == "drop_and_rebase" else ("indicator",):
            before, pack = packs(rule, known, policy, at)
            for given in states(level, known, bool(leaf.may_not_apply)):
                expected = one_of(
                    [outcome(pack, one) for one in (*fillings(pack, given), *claims(pack, leaf, given))]
                )
                found = cast(before, given, pack).rows[1]
                if expected:
                    assert dict(found.possible) == dict(expected), (known, given)
                    assert found.earned <= points(found.possible).least


def cast(before: Level, given: dict[str, State], pack: Pack, tags: tuple[str, ...] = ()) -> Backcast:
    return backcast(before, submission(before, given, tags), prepared(pack, only_level(pack)))


def test_what_was_not_collected_earns_no_point_by_itself() -> None:
    before, pack = packs("tiers", (), "drop_and_rebase", "indicator")
    found = cast(before, {"a.other/known": Given(1)}, pack)
    assert found.rows[1].not_collected == ("a.row/meetings",)
    assert (points(found.rows[1].possible), found.rows[1].earned) == (
        Span(Fraction(2), Fraction(10)),
        Fraction(0),
    )
    assert (found.points, found.earned) == (Span(Fraction(12), Fraction(20)), Fraction(10))
    assert found.percent == Span(Fraction(3, 5), Fraction(1))
    assert [points(group) for group in found.groups] == [found.points]


def test_missing_is_not_the_same_as_not_collected() -> None:
    before, pack = packs("tiers", ("a.row/meetings",), "drop_and_rebase", "indicator")
    found = cast(before, {}, pack).rows[1]
    assert (found.missing, found.not_collected, found.open) == (("a.row/meetings",), (), False)
    assert points(found.possible) == Span(Fraction(0), Fraction(0))


def test_a_value_that_the_method_does_not_admit_was_not_collected_as_it_asks() -> None:
    wide = only_level(small_pack(level_of(OTHER + row(counts(meetings=99), "informational", "", 0))))
    _, pack = packs("tiers", (), "drop_and_rebase", "indicator")
    found = cast(wide, {"a.row/meetings": Given(50)}, pack).rows[1]
    assert (found.collected, found.not_collected) == ((), ("a.row/meetings",))


def test_values_that_break_a_relation_are_left_open_the_rows_own_ones_first() -> None:
    context = "context: {staff: {type: count, min: 1, max: 9, label: {vi: S, en: S}}}"
    score = "{ratio: {of: trained, to: staff}}"
    facts = counts(trained=9)
    before = only_level(small_pack(level_of(OTHER + row(facts, "informational", "", 0), 10, context)))
    pack = small_pack(level_of(OTHER + row(facts, score, "require: [trained <= staff]"), 20, context))
    found = cast(before, {"a.row/trained": Given(5), "staff": Given(4)}, pack).rows[1]
    assert (found.collected, found.not_collected) == (("staff",), ("a.row/trained",))
    assert points(found.possible) == Span(Fraction(0), Fraction(10))


def test_context_facts_that_break_a_relation_are_left_open_too() -> None:
    context = (
        "context: {staff: {type: count, min: 1, max: 9, label: {vi: S, en: S}}, "
        "heads: {type: count, min: 0, max: 9, label: {vi: H, en: H}}}"
    )
    rows = row(flags("plan"), "{yes_no: plan}", "require: [heads <= staff]")
    before, pack = (
        only_level(small_pack(level_of(OTHER, 10, context))),
        small_pack(level_of(OTHER + rows, 20, context)),
    )
    found = cast(before, {"heads": Given(5), "staff": Given(4)}, pack).rows[1]
    assert found.not_collected == ("a.row/plan", "heads", "staff")


TAGS = "tags: {big: {vi: Lớn, en: Big}}"


@pytest.mark.parametrize(
    ("head", "tags", "expected"),
    [
        ("", (), {Fraction(0): (0, 0), Fraction(10): (10, 10)}),
        (TAGS, (), {Fraction(0): (0, 0)}),
        (TAGS, ("big",), {Fraction(10): (10, 10)}),
    ],
)
def test_a_tag_that_was_not_known_leaves_open_whether_a_row_applies(
    head: str, tags: tuple[str, ...], expected: PossiblePoints
) -> None:
    tracked = row(flags("plan"), "informational", "", 0)
    before = only_level(small_pack(level_of(OTHER + tracked, 10, head)))
    scored = row(flags("plan"), "{yes_no: plan}", "applies_to: [big]")
    pack = small_pack(level_of(OTHER + scored, 20, TAGS))
    found = cast(before, {"a.row/plan": Given(1)}, pack, tags).rows[1]
    assert found.possible == expected
    assert found.tags == (() if head else ("big",))


def test_over_several_unknown_denominators_the_interval_is_sound() -> None:
    score = (
        "[{share: 1/2, ratio: {of: done, to: all, if_none: zero}},"
        " {share: 1/2, ratio: {of: done, to: due, if_none: zero}}]"
    )
    rows = row(counts(done=3, all=3, due=3), score, "require: [done <= all, done <= due, all <= due]")
    pack = small_pack(level_of(OTHER + rows, 20), "{at: total, digits: 1, mode: half_up}")
    found = cast(only_level(small_pack(level_of(OTHER))), {}, pack).rows[1].possible
    for filled in fillings(pack, {}):
        ((most, span),) = outcome(pack, filled).items()
        assert found[most].least <= span.least <= found[most].greatest


def test_percent_is_undefined_where_nothing_can_apply() -> None:
    scored = row(flags("plan"), "{yes_no: plan}", "applies_to: [big]")
    pack = small_pack(level_of(scored, 10, TAGS))
    before = only_level(small_pack(level_of(OTHER, 10, TAGS)))
    found = cast(before, {}, pack)
    assert found.percent is None
    assert applicable(found.total) == Span(Fraction(0), Fraction(0))


def test_where_the_pack_rounds_the_total_only_the_total_is_rounded() -> None:
    before, pack = packs("choice", (), "drop_and_rebase", "total")
    found = cast(before, {"a.other/known": Given(0)}, pack)
    assert points(found.rows[1].possible) == Span(Fraction(10, 7), Fraction(10))
    assert found.points == Span(Fraction("1.4"), Fraction(10))
