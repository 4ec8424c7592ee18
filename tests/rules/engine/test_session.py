"""The wall round the rule engine: what it gives, and what it refuses."""

import ctypes
import gc
import linecache
import operator
import os
import platform
import resource
import sys
import threading
import warnings
import weakref
from collections.abc import Callable
from itertools import count
from types import FrameType
from typing import Any

import durable_rules_engine as engine
import pytest
from hypothesis import given
from hypothesis import strategies as st

from methodology.model.core import Operator
from rules.engine import session as wall
from rules.engine.limits import Condition, Rule
from rules.engine.session import EngineFault, Ruleset, keep_memory
from tests.support.engine.rulesets import fact, fire, rule, tiers

MEETS: dict[Operator, Callable[[int, int], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}


def test_every_fact_is_answered_in_its_place() -> None:
    ruleset = Ruleset([*tiers("k0", 10, 20), *tiers("k1", 5)])
    facts = [fact("k0", m0=25), fact("k1", m0=5), fact("k0", m0=15), fact("k0", m0=25), fact("k0", m0=-1)]
    assert fire(ruleset, *facts) == ["c0", "c0", "c1", "c0", "c2"]


def test_fact_that_fires_nothing() -> None:
    assert fire(Ruleset([rule("a", "k0", "m0 > 1")]), fact("k0", m0=1), fact("k0"), fact("k1")) == [None] * 3


def test_no_facts() -> None:
    assert fire(Ruleset(tiers("k0", 1))) == []


def test_ruleset_without_rules() -> None:
    assert fire(Ruleset([]), fact("k0")) == [None]


def test_session_goes_on_without_what_was_asserted_before() -> None:
    with Ruleset(tiers("k0", 10, 20)).session() as session:
        facts = fact("k0", m0=25), fact("k0", m0=15)
        assert session.fire(facts) == dict(zip(facts, ("c0", "c1"), strict=True))
        assert session.fire([fact("k0", m0=25)]) == {fact("k0", m0=25): "c0"}
        assert session.fire([fact("k9")]) == {}


def test_next_session_knows_nothing_of_the_one_before() -> None:
    ruleset = Ruleset(tiers("k0", 10))
    assert [fire(ruleset, fact("k0", m0=value)) for value in (10, 9, 10)] == [["c0"], ["c1"], ["c0"]]


def test_more_alternatives_than_a_rule_of_the_engine_holds() -> None:
    ruleset = Ruleset([rule("a", f"k{k}", "m0 == 1") for k in range(100)])
    assert fire(ruleset, *(fact(f"k{k}", m0=k % 2) for k in range(100))) == [None, "a"] * 50


def test_more_matches_than_an_action_holds() -> None:
    facts = [fact("k0", m0=value) for value in range(2500)]
    assert fire(Ruleset([rule("a", "k0", "m0 >= 0")]), *facts) == ["a"] * 2500


operators: st.SearchStrategy[Operator] = st.sampled_from(list(MEETS))
conditions = st.builds(Condition, st.sampled_from(["m0", "m1"]), operators, st.integers(-3, 3))
rulesets = st.lists(
    st.builds(
        Rule,
        st.sampled_from(["a", "b", "c_1"]),
        st.sampled_from(["k0", "k1"]),
        st.lists(conditions, max_size=3).map(tuple),
    ),
    max_size=25,
)
assertions = st.tuples(
    st.sampled_from(["k0", "k1", "k2"]),
    st.dictionaries(st.sampled_from(["m0", "m1"]), st.integers(-4, 4)),
)


def fires(rules: list[Rule], selector: str, properties: dict[str, int]) -> set[str]:
    """The names that a fact fires, by plain arithmetic."""
    return {
        rule.name
        for rule in rules
        if rule.selector == selector
        and all(
            one.name in properties and MEETS[one.operator](properties[one.name], one.constant)
            for one in rule.conditions
        )
    }


@given(rulesets, st.lists(assertions, max_size=12))
def test_engine_agrees_with_plain_arithmetic(
    rules: list[Rule], asserted: list[tuple[str, dict[str, int]]]
) -> None:
    expected = [fires(rules, selector, properties) for selector, properties in asserted]
    facts = [fact(selector, **properties) for selector, properties in asserted]
    ruleset = Ruleset(rules)
    if all(len(names) < 2 for names in expected):
        assert fire(ruleset, *facts) == [next(iter(names), None) for names in expected]
    else:
        with pytest.raises(EngineFault, match="more than one"):
            fire(ruleset, *facts)


def test_too_many_facts_for_a_session() -> None:
    with Ruleset([]).session() as session:
        session.fire([fact("k0", m0=number) for number in range(6000)])
        with pytest.raises(EngineFault, match="so many facts"):
            session.fire([fact("k0", m0=number) for number in range(4000)])


def test_session_has_ended() -> None:
    ruleset = Ruleset(tiers("k0", 1))
    with ruleset.session() as session:
        pass
    with pytest.raises(EngineFault, match="111"):
        session.fire([fact("k0", m0=1)])
    assert fire(ruleset, fact("k0", m0=1)) == ["c0"]


def test_error_inside_a_session_ends_it() -> None:
    ruleset = Ruleset(tiers("k0", 1))

    def interrupted() -> None:
        with ruleset.session() as session:
            session.fire([fact("k0", m0=1)])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert fire(ruleset, fact("k0", m0=0)) == ["c1"]


@pytest.mark.parametrize("unreadable", ['"k0":1e-05', '"k0":', '"k0"', "k0:1", '"k0":1,"m0":[1', '"k0":+1'])
@pytest.mark.parametrize("position", range(3))
def test_unreadable_fact(unreadable: str, position: int) -> None:
    ruleset, facts = Ruleset(tiers("k0", 1)), [fact("k0", m0=0), fact("k0", m0=1)]
    facts.insert(position, unreadable)
    with pytest.raises(EngineFault, match="cannot read"):
        fire(ruleset, *facts)
    assert fire(ruleset, fact("k0", m0=0)) == ["c1"]


def test_unknown_rule_stops_the_evaluation() -> None:
    ruleset = Ruleset(tiers("k0", 1))
    del ruleset._names["c0.0"]
    with pytest.raises(KeyError, match="c0"):
        fire(ruleset, fact("k0", m0=1), fact("k0", m0=0))
    assert fire(ruleset, fact("k0", m0=0)) == ["c1"]


def test_sessions_of_one_ruleset_do_not_meet() -> None:
    ruleset = Ruleset(tiers("k0", 1))
    with ruleset.session() as outer:
        with ruleset.session() as inner:
            assert inner.fire([fact("k0", m0=0)]) == {fact("k0", m0=0): "c1"}
        assert outer.fire([fact("k0", m0=1)]) == {fact("k0", m0=1): "c0"}
    assert fire(ruleset, fact("k0", m0=1)) == ["c0"]


TraceFunction = Callable[[FrameType, str, object], Any]


def interrupt_at(step: int) -> TraceFunction:
    """Raises at one of the lines of the wall that are run from here.

    Not at two lines where Python takes no signal, and an exception would keep the lock.
    """
    steps = count()

    def trace(frame: FrameType, event: str, _: object) -> Any:
        if frame.f_code.co_filename != wall.__file__:
            return None
        line = linecache.getline(wall.__file__, frame.f_lineno).strip()
        if event == "line" and line not in ("with _lock:", "try:") and next(steps) == step:
            raise KeyboardInterrupt
        return trace

    return trace


@pytest.mark.apart  # coverage is a trace too
def test_interrupted_anywhere_a_ruleset_stays_usable() -> None:
    ruleset, interrupted = Ruleset(tiers("k0", 1)), 0
    for step in range(1000):
        sys.settrace(interrupt_at(step))
        try:
            fire(ruleset, fact("k0", m0=1))
            break
        except KeyboardInterrupt:
            interrupted += 1
        finally:
            sys.settrace(None)
        assert fire(ruleset, fact("k0", m0=1), fact("k0", m0=0)) == ["c0", "c1"], step
    assert interrupted > 20


def leave_a_state(handle: int) -> None:
    wall.Session(handle, {})


@pytest.mark.parametrize(
    ("spoil", "told"), [(engine.delete_ruleset, "111"), (leave_a_state, "not thrown away")]
)
def test_session_that_cannot_be_opened_leaves_the_ruleset_usable(
    spoil: Callable[[int], None], told: str
) -> None:
    ruleset = Ruleset(tiers("k0", 1))
    spoil(ruleset._idle[0])
    with pytest.raises(EngineFault, match=told):
        fire(ruleset, fact("k0", m0=1))
    assert fire(ruleset, fact("k0", m0=1)) == ["c0"]


def test_sessions_of_two_rulesets_do_not_meet() -> None:
    one, other = Ruleset(tiers("k0", 1)), Ruleset(tiers("k0", 1, 2))
    with one.session() as outer, other.session() as inner:
        assert inner.fire([fact("k0", m0=1)]) == {fact("k0", m0=1): "c1"}
        assert outer.fire([fact("k0", m0=1)]) == {fact("k0", m0=1): "c0"}


def test_other_threads_wait_for_the_session() -> None:
    ruleset = Ruleset(tiers("k0", 1))
    answers: list[list[str | None]] = []
    waiting = threading.Thread(target=lambda: answers.append(fire(ruleset, fact("k0", m0=1))))
    with ruleset.session() as session:
        waiting.start()
        waiting.join(0.1)
        assert waiting.is_alive()
        assert session.fire([fact("k0", m0=0)]) == {fact("k0", m0=0): "c1"}
    waiting.join(5)
    assert answers == [["c0"]]


def forked(ruleset: Ruleset) -> bool:
    """Whether a child of this process evaluates rightly."""
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # of forking beside threads
        child = os.fork()
    if not child:
        os._exit(fire(ruleset, fact("k0", m0=1)) != ["c0"])
    return os.waitpid(child, 0)[1] == 0


def test_child_evaluates_with_rules_compiled_before_the_fork() -> None:
    ruleset = Ruleset(tiers("k0", 1))
    assert forked(ruleset)
    assert fire(ruleset, fact("k0", m0=0)) == ["c1"]


def test_fork_waits_for_the_session() -> None:
    ruleset, opened, over = Ruleset(tiers("k0", 1)), threading.Event(), threading.Event()

    def evaluate() -> None:
        with ruleset.session() as session:
            opened.set()
            over.wait(0.1)
            session.fire([fact("k0", m0=1)])
            over.set()

    thread = threading.Thread(target=evaluate)
    thread.start()
    opened.wait()
    assert forked(ruleset)
    assert over.is_set()
    thread.join()


def test_fork_inside_a_session() -> None:
    ruleset = Ruleset(tiers("k0", 1))
    with ruleset.session() as session:
        assert forked(Ruleset(tiers("k0", 1)))
        assert session.fire([fact("k0", m0=1)]) == {fact("k0", m0=1): "c0"}


def test_closed_ruleset() -> None:
    ruleset = Ruleset(tiers("k0", 1))
    [handle] = ruleset._idle
    ruleset.close()
    ruleset.close()
    with pytest.raises(EngineFault, match="closed"), ruleset.session():
        pass
    with pytest.raises(engine.error, match="111"):
        engine.delete_ruleset(handle)


def test_close_waits_for_the_session() -> None:
    ruleset = Ruleset(tiers("k0", 1))
    closing = threading.Thread(target=ruleset.close)
    with ruleset.session() as session:
        closing.start()
        closing.join(0.1)
        assert closing.is_alive()
        assert session.fire([fact("k0", m0=1)]) == {fact("k0", m0=1): "c0"}
    closing.join(5)
    assert not closing.is_alive()


def test_ruleset_that_nobody_refers_to_is_unloaded() -> None:
    ruleset = Ruleset(tiers("k0", 1))
    [handle], alive = ruleset._idle, weakref.ref(ruleset)
    fire(ruleset, fact("k0", m0=1))
    del ruleset
    gc.collect()
    assert alive() is None
    with pytest.raises(engine.error, match="111"):
        engine.delete_ruleset(handle)


def test_memory_is_kept_on_glibc_alone() -> None:
    assert keep_memory(ctypes.CDLL(None)) == (platform.libc_ver()[0] == "glibc")
    assert not keep_memory(object())


def test_evaluations_do_not_ask_the_system_for_memory() -> None:
    ruleset = Ruleset([one for k in range(48) for one in tiers(f"k{k}", 10, 20, 30)])
    facts = [fact(f"k{k}", m0=k) for k in range(48)]

    def page_faults(times: int) -> int:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        for _ in range(times):
            fire(ruleset, *facts)
        return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

    page_faults(100)
    assert page_faults(100) < 500
