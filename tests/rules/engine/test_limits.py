"""What the rule engine cannot hold is refused before it sees it; what it can hold, it holds."""

import pytest

from methodology.errors import Fault, InvalidDocument
from rules.engine.limits import MOST_CONDITIONS, MOST_RULES, Condition, Rule, check_rules
from rules.engine.session import Ruleset
from tests.support.engine.rulesets import fact, fire, rule


def refusal(rules: list[Rule]) -> Fault:
    with pytest.raises(InvalidDocument) as refused:
        check_rules(rules)
    [fault] = refused.value.faults
    return fault


@pytest.mark.parametrize("name", ["", "A", "1a", "a-b", "a b", "\u00e1", "_a", 'a"'])
def test_rule_with_a_bad_name(name: str) -> None:
    assert refusal([Rule(name, "k0")]) == Fault("engine_bad_name", {"name": name})


@pytest.mark.parametrize(
    "name", ["", "A", "1a", "a_b", "\u0111", "_sentinel", "$s", "id", "sid", "m", "count"]
)
def test_property_with_a_bad_name(name: str) -> None:
    assert refusal([Rule("a", name)]) == Fault("engine_bad_name", {"name": name})
    assert refusal([Rule("a", "k0", (Condition(name, "==", 1),))]) == Fault("engine_bad_name", {"name": name})


def test_properties_whose_names_collide() -> None:
    fault = refusal([rule("a", "declinate", "macallums > 1")])
    assert fault == Fault("engine_names_collide", {"name": "macallums", "other": "declinate"})


@pytest.mark.parametrize("constant", [2**62, -(2**62), 2**70])
def test_constant_that_is_too_large(constant: int) -> None:
    fault = refusal([Rule("a", "k0", (Condition("m0", ">=", constant),))])
    size = {"facts": "m0", "size": str(abs(constant)), "limit": str(2**62)}
    assert fault == Fault("engine_number_too_large", size)


def limit(code: str, count: int, most: int, **where: str) -> Fault:
    return Fault(f"engine_too_many_{code}", {"count": str(count), "limit": str(most), **where})


def test_too_many_rules() -> None:
    rules = [rule("a", f"k{k % 500}", f"m0 == {k}") for k in range(MOST_RULES + 1)]
    check_rules(rules[:-1])
    assert refusal(rules) == limit("rules", 4001, 4000)


def test_too_many_selectors() -> None:
    rules = [rule("a", f"k{k}") for k in range(501)]
    check_rules(rules[:-1])
    assert refusal(rules) == limit("selectors", 501, 500)


def test_too_many_properties_in_a_class() -> None:
    wide = [rule("a", "k0", *(f"m{n} == 1" for n in range(count))) for count in (249, 250)]
    check_rules(wide[:-1])
    assert refusal(wide) == limit("properties", 251, 250, selector="k0")


def test_too_many_conditions_in_a_class() -> None:
    rules = [rule("a", "k0", f"m0 == {k}") for k in range(MOST_CONDITIONS)]
    assert refusal(rules) == limit("conditions", 501, 500, selector="k0")
    ruleset = Ruleset(rules[:-1])
    assert fire(ruleset, fact("k0", m0=0), fact("k0", m0=498), fact("k0", m0=499)) == ["a", "a", None]


@pytest.mark.parametrize("sign", [">=", "<=", "!=", ">", "<"])
def test_too_many_matches_of_one_fact(sign: str) -> None:
    rules = [rule("a", "k0", f"m0 {sign} {k}") for k in range(65)]
    check_rules(rules[:-1])
    assert refusal(rules) == limit("matches", 65, 64, selector="k0")


def test_matches_that_exclude_each_other_are_not_too_many() -> None:
    ruleset = Ruleset([rule(f"c{k}", "k0", f"m0 == {k}") for k in range(200)])
    assert fire(ruleset, fact("k0", m0=77), fact("k0", m0=200)) == ["c77", None]


def test_matches_behind_one_another_add_up() -> None:
    beside = [rule("a", "k0", f"m0 >= {k}") for k in range(40)]
    behind = [rule("a", "k0", "m0 >= 0", f"m1 >= {k}") for k in range(24)]
    check_rules(beside + behind)
    assert fire(Ruleset(beside + behind), fact("k0", m0=99, m1=99)) == ["a"]
    assert (
        refusal([*beside, *behind, rule("a", "k0", "m0 >= 0", "m1 >= 24")]).code == "engine_too_many_matches"
    )


def test_rules_alike_count_as_matches() -> None:
    assert fire(Ruleset([rule("a", "k0", "m0 > 0")] * 64), fact("k0", m0=1)) == ["a"]
    assert refusal([rule("a", "k0", "m0 > 0")] * 65) == limit("matches", 65, 64, selector="k0")
