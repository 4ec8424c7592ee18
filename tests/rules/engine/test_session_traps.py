"""Each trap of the rule engine: without the cure, to show that it is real, and with it, behind the wall.

What crashes or hangs does so in a process of its own.
"""

import gc
import json
import signal
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from methodology.errors import InvalidDocument
from rules.engine import session
from rules.engine.definitions import definitions
from rules.engine.limits import Rule, name_hash
from rules.engine.session import EngineFault, QuietHost, Ruleset
from tests.support.engine.raw_engine import memory
from tests.support.engine.rulesets import fact, fire, rule, tiers

PROJECT = Path(__file__).parents[3]
CRASHES = {-signal.SIGSEGV, -signal.SIGABRT, -signal.SIGBUS}
MIB = 2**20


def child(script: str) -> subprocess.CompletedProcess[str]:
    module, _, name = script.partition(".")
    command = [sys.executable, "-B", "-m", f"tests.support.engine.{module}", name]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=60)


def saw(script: str) -> object:
    """What a script saw that ended well."""
    done = child(script)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def hangs(script: str) -> bool:
    """Whether a script got to the point and then used up its second."""
    done = child(script)
    return (done.stdout, done.returncode) == ("begun\n", -signal.SIGXCPU)


def refusal(*rules: Rule) -> str:
    """Why rules cannot be compiled."""
    with pytest.raises(InvalidDocument) as refused:
        Ruleset(rules)
    [fault] = refused.value.faults
    return fault.code


def terms(rules: list[Rule]) -> Iterator[dict[str, dict[str, object]]]:
    """Every condition that the engine is given."""
    for definition in definitions(rules)[0].values():
        for branch in definition["all"][0]["m"]["$or"]:
            yield from branch.get("$and", [branch])


# Crashes and hangs


def test_timer_threads_of_a_default_host_crash() -> None:
    assert any(child("crashes.default_host_with_four_threads").returncode in CRASHES for _ in range(4))


def test_timer_threads_of_a_default_host_give_wrong_results_under_a_lock() -> None:
    assert saw("crashes.default_host_under_a_lock")


def test_timer_threads_cured_by_a_quiet_host_and_one_lock() -> None:
    before = threading.active_count()
    ruleset = Ruleset([one for k in range(8) for one in tiers(f"k{k}", 10, 20, 30)])

    def wrong(thread: int) -> int:
        facts = [fact(f"k{turn % 8}", m0=(turn + thread) % 40) for turn in range(40)]
        steps = [f"c{3 - (turn + thread) % 40 // 10}" for turn in range(40)]
        return sum(fire(ruleset, *facts) != steps for _ in range(100))

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(wrong, range(4))) == [0, 0, 0, 0]
    finally:
        sys.setswitchinterval(interval)
    assert threading.active_count() == before


def test_delete_state_before_any_action_crashes() -> None:
    assert child("crashes.delete_state_before_any_action").returncode in CRASHES


def test_delete_state_before_any_action_cured_by_a_sentinel() -> None:
    for _ in range(100):
        with Ruleset(tiers("k0", 1)).session():
            pass


@pytest.mark.parametrize("script", ["no_facts", "first_fact_unreadable"])
def test_nothing_readable_crashes(script: str) -> None:
    assert child(f"crashes.{script}").returncode in CRASHES


def test_what_follows_an_unreadable_fact_is_dropped() -> None:
    assert saw("crashes.later_fact_unreadable") == {"r": 1}


def test_no_facts_and_unreadable_facts_cured_by_sentinels() -> None:
    ruleset, good, bad = Ruleset(tiers("k0", 1)), fact("k0", m0=1), '"k0":1,"m0":1e-05'
    assert fire(ruleset) == []
    for facts in ([bad, good], [good, bad, fact("k0", m0=2)], [good, bad]):
        with pytest.raises(EngineFault, match="cannot read"):
            fire(ruleset, *facts)
    assert fire(ruleset, good) == ["c0"]


def test_division_by_zero_in_a_rule_crashes() -> None:
    assert child("crashes.division_by_zero").returncode == -signal.SIGFPE


def test_arithmetic_in_a_rule_truncates_and_wraps() -> None:
    assert saw("crashes.arithmetic") == {"10 / 3 = 3": True, "2^32 * 2^32 = 0": True}


def test_arithmetic_cured_by_having_none() -> None:
    rules = [
        rule("a", "k0", *(f"m{n} {sign} {n}" for n, sign in enumerate(("<", "<=", ">", ">=", "==", "!="))))
    ]
    given = list(terms(rules))
    assert {sign for term in given for sign in term} == {"$lt", "$lte", "$gt", "$gte", "$eq", "$neq"}
    assert all(
        type(constant) is int for term in given for test in term.values() for constant in test.values()
    )


@pytest.mark.parametrize(
    "script", ["rule_on_absence_alone", "rule_on_sid_alone", "rule_on_id_alone", "rule_without_conditions"]
)
def test_rule_on_nothing_of_its_own_hangs(script: str) -> None:
    assert hangs(f"crashes.{script}")


def test_rule_on_nothing_of_its_own_cured_by_a_selector_in_every_rule() -> None:
    assert fire(Ruleset([rule("a", "k0")]), fact("k0"), fact("k1")) == ["a", None]
    assert {refusal(rule("a", "sid")), refusal(rule("a", "id", "m0 > 1")), refusal(rule("a", ""))} == {
        "engine_bad_name"
    }


def test_512_root_conditions_hang() -> None:
    assert saw("crashes.root_conditions_511") == {"r510": 1}
    assert hangs("crashes.root_conditions_512")


def test_512_root_conditions_cured_by_a_limit_of_500() -> None:
    rules = [rule("a", f"k{k}") for k in range(501)]
    assert refusal(*rules) == "engine_too_many_selectors"
    assert fire(Ruleset(rules[:500]), fact("k0"), fact("k499"), fact("k500")) == ["a", "a", None]


def test_65_matches_of_one_fact_are_refused_too_late() -> None:
    assert saw("crashes.matches_of_one_fact") == [64, "error: Could not assert facts, error code: 303"]


def test_65_matches_cured_by_a_limit() -> None:
    rules = [rule("a", "k0", f"m0 >= {k}") for k in range(65)]
    assert refusal(*rules) == "engine_too_many_matches"
    assert fire(Ruleset(rules[:64]), fact("k0", m0=64)) == ["a"]


def test_more_than_250_properties_crash() -> None:
    assert saw("crashes.properties_250") == {"r": 1}
    assert child("crashes.properties_253").returncode in CRASHES


def test_more_than_250_properties_cured_by_a_limit() -> None:
    names = [f"m{n}" for n in range(250)]
    assert refusal(rule("a", "k0", *(f"{name} == 1" for name in names))) == "engine_too_many_properties"
    wide = fact("k0", **dict.fromkeys(names[1:], 1))
    assert fire(Ruleset([rule("a", "k0", *(f"{name} == 1" for name in names[1:]))]), wide) == ["a"]


def test_1025th_live_session_fails_and_then_crashes() -> None:
    done = child("crashes.live_sessions")
    assert done.stdout == "MemoryError: \n"
    assert done.returncode in CRASHES


def test_live_session_costs_megabytes() -> None:
    cost = saw("crashes.memory_of_live_sessions")
    assert isinstance(cost, float)
    assert cost > 1.5 * MIB


def test_live_sessions_cured_by_having_one() -> None:
    ruleset = Ruleset([one for k in range(48) for one in tiers(f"k{k}", 10, 20, 30)])
    facts = [fact(f"k{k}", m0=k) for k in range(48)]

    def evaluate(times: int) -> None:
        for _ in range(times):
            fire(ruleset, *facts)

    evaluate(300)
    before = memory()
    evaluate(2000)
    assert memory() - before < MIB


def test_host_for_each_evaluation_leaves_threads() -> None:
    threads = saw("crashes.a_host_for_each_evaluation")
    assert isinstance(threads, int)
    assert threads >= 200


def test_ruleset_that_nobody_unloads_stays() -> None:
    cost = saw("crashes.rulesets_never_unloaded")
    assert isinstance(cost, float)
    assert cost > 0.4 * MIB


def test_hosts_and_rulesets_cured_by_quiet_hosts_and_unloading() -> None:
    rules = [one for k in range(25) for one in tiers(f"k{k}", 10, 20, 30)]

    def compiled(times: int) -> None:
        for _ in range(times):
            assert fire(Ruleset(rules), fact("k0", m0=15)) == ["c2"]

    threads = threading.active_count()
    compiled(20)
    gc.collect()
    before = memory()
    compiled(100)
    assert memory() - before < 2 * MIB
    assert threading.active_count() == threads


# Silent wrong answers


def test_event_fires_one_of_30_rules() -> None:
    assert saw("wrong_answers.events") == {"event": 1, "fact": 30}


def test_event_cured_by_facts() -> None:
    ruleset = Ruleset([rule(f"r{k}", "k0", f"m0 >= {k}") for k in range(30)])
    with pytest.raises(EngineFault) as fault:
        fire(ruleset, fact("k0", m0=100))
    assert all(f"r{k}" in str(fault.value) for k in range(30))


def test_names_are_compared_by_hash_alone() -> None:
    assert saw("wrong_answers.names_compared_by_hash") == {"session": True, "fact": True, "property": True}


def test_names_cured_by_checking_ours() -> None:
    assert (
        refusal(rule("a", "k0", "costarring == 1"), rule("a", "k1", "liquid == 1")) == "engine_names_collide"
    )
    ids = {"0", "sid-0", *session._NUMBERS}
    assert len({name_hash(number) for number in ids}) == len(ids) == 10_001


def test_different_facts_without_id_are_taken_for_duplicates() -> None:
    assert saw("wrong_answers.facts_without_id") == [0, 2]


def test_facts_without_id_cured_by_ids() -> None:
    facts = [fact("k0", m0=number) for number in (23962, 69033)]
    assert fire(Ruleset(tiers("k0", 30000)), *facts) == ["c1", "c0"]


def test_types_are_mixed_and_integers_saturate() -> None:
    assert saw("wrong_answers.types_mixed") == {
        '"9" >= 80': True,
        "true == 1": True,
        "2^63 == 2^63 - 1": True,
    }


def test_decimals_and_exponents_are_refused() -> None:
    decimal, exponent = (
        "Object of type Decimal is not JSON serializable",
        "Could not assert fact, error code: 204",
    )
    assert saw("wrong_answers.types_refused") == [f"TypeError: {decimal}", f"error: {exponent}"]


def test_types_cured_by_integers_with_bounded_constants() -> None:
    largest = 2**62 - 1
    ruleset = Ruleset([rule("top", "k0", f"m0 == {largest}"), rule("over", "k0", f"m0 > {largest}")])
    facts = [fact("k0", m0=value) for value in (largest - 1, largest, 2**62, 2**63, 2**80, -(2**80))]
    assert fire(ruleset, *facts) == [None, "top", "over", "over", "over", None]
    assert refusal(rule("a", "k0", f"m0 >= {2**62}")) == "engine_number_too_large"
    assert refusal(rule("a", "k0", f"m0 >= -{2**62}")) == "engine_number_too_large"


def test_overlapping_branches_fire_twice() -> None:
    assert saw("wrong_answers.overlapping_branches") == {"r": 2}


def test_overlapping_branches_cured_by_sets_of_names() -> None:
    ruleset = Ruleset([rule("a", "k0", f"m0 >= {k}") for k in range(20)] + [rule("b", "k0", "m0 >= 30")])
    assert fire(ruleset, fact("k0", m0=0), fact("k0", m0=20)) == ["a", "a"]
    with pytest.raises(EngineFault, match="more than one of a, b"):
        fire(ruleset, fact("k0", m0=30))


def test_exception_in_a_consequent_is_swallowed() -> None:
    backend = saw("wrong_answers.exception_in_a_consequent")
    assert isinstance(backend, dict)
    assert backend["sid"] == "0"
    assert backend["exception"].startswith("exception caught the consequent leaves")


def test_exception_cured_by_driving_the_actions_ourselves() -> None:
    ruleset = Ruleset(tiers("k0", 1))
    reported = ruleset._names.pop("c0.0")
    with pytest.raises(KeyError, match="c0"):
        fire(ruleset, fact("k0", m0=0), fact("k0", m0=1))
    ruleset._names["c0.0"] = reported
    assert fire(ruleset, fact("k0", m0=0), fact("k0", m0=1)) == ["c1", "c0"]


def test_consequent_with_a_default_never_completes() -> None:
    assert saw("wrong_answers.consequent_with_a_default") == {"given": [0, None], "seen": [1]}


def test_consequent_cured_by_one_that_has_one_parameter() -> None:
    defined, _ = definitions(tiers("k0", 1, 2))
    runs = {definition["run"] for definition in defined.values()}
    assert [run.__code__.co_argcount for run in runs] == [1]
    QuietHost({"rules": defined}).assert_fact("rules", {"id": 1, "k0": 1, "m0": 2})


def test_unmatched_fact_leaves_the_others_to_the_next_call() -> None:
    assert saw("wrong_answers.one_fact_unmatched") == [0, 2]


def test_unmatched_fact_cured_by_draining() -> None:
    ruleset = Ruleset(tiers("k0", 1))
    for _ in range(2):
        assert fire(ruleset, fact("k0", m0=1), fact("k9", m0=1), fact("k0")) == ["c0", None, None]
    assert fire(ruleset, fact("k9")) == [None]


def test_composed_and_decomposed_text_differ() -> None:
    assert saw("wrong_answers.composed_and_decomposed") == {}


def test_composed_text_cured_by_ascii_names_and_no_text() -> None:
    assert {refusal(rule("a", "ho\u00e0")), refusal(rule("\u00e1", "k0"))} == {"engine_bad_name"}


# Install


def test_public_way_warns_from_python_3_12_on() -> None:
    warned = ["DeprecationWarning: datetime.datetime.utcfromtimestamp"] if sys.version_info >= (3, 12) else []
    assert saw("wrong_answers.warnings_of_the_public_way") == warned


def test_warning_cured_by_not_going_the_public_way() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert fire(Ruleset(tiers("k0", 1)), fact("k0", m0=1)) == ["c0"]
    assert not caught
