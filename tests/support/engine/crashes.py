"""Crashes and hangs of durable-rules, one small script for each; most of them never end well."""

import contextlib
import sys
import threading
import time

import durable_rules_engine as engine
from durable.engine import Host

from rules.engine.session import QuietHost
from tests.support.engine.raw_engine import (
    Definition,
    compiled,
    fired,
    memory,
    one_second_from_here,
    outcome,
    rule,
    run,
    script,
)


@script
def default_host_with_four_threads() -> None:
    host = Host({"trap": {f"r{k}": rule({"$and": [{"k": k}, {"$gte": {"m": 5}}]}) for k in range(8)}})
    end = time.monotonic() + 5
    sys.setswitchinterval(1e-5)

    def evaluate(thread: int) -> None:
        turn = 0
        while time.monotonic() < end:
            sid = f"{thread}-{turn}"
            with contextlib.suppress(Exception):  # errors there are, too; the crash is what counts
                host.assert_facts("trap", [{"id": k, "sid": sid, "k": k, "m": 9} for k in range(8)])
                host.delete_state("trap", sid)
            turn += 1

    threads = [threading.Thread(target=evaluate, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@script
def default_host_under_a_lock() -> bool:
    """Whether, with one thread in the engine at a time, what fires is ever not what should."""
    handle = Host({"trap": {"r": rule({"k": 1}, cap=1000)}}).get_ruleset("trap")._handle
    facts = [{"id": number, "k": 1} for number in range(50)]
    end, right = time.monotonic() + 5, True
    while right and time.monotonic() < end:
        right = fired(handle, facts) == {"r": 50}
        engine.delete_state(handle, None)
    return not right


@script
def delete_state_before_any_action() -> None:
    for size in range(64, 65536, 64):
        bytearray(b"\xff" * size)  # what lies about in memory is what the engine then frees
    for _ in range(100):
        handle = compiled(r=rule({"k": 1}))
        engine.assert_facts(handle, '[{"id":1,"k":2}]')
        engine.delete_state(handle, None)


def driven(facts: str) -> object:
    handle = compiled(r=rule({"k": 1}))
    _, state = engine.assert_facts(handle, facts)
    return engine.start_action_for_state(handle, state)


@script
def no_facts() -> object:
    return driven("[]")


@script
def first_fact_unreadable() -> object:
    return driven('[{"id":1,"k":1e-05},{"id":2,"k":1}]')


@script
def later_fact_unreadable() -> dict[str, int]:
    facts = [{"id": 1, "k": 1}, {"id": 2, "k": 1e-05}, {"id": 3, "k": 1}]
    return fired(compiled(r=rule({"k": 1})), facts)


def computed(operator: str, k: int, a: int, b: int) -> bool:
    """Whether the engine finds k = a operator b."""
    operation = {operator: {"$l": {"$m": "a"}, "$r": {"$m": "b"}}}
    return bool(fired(compiled(r=rule({"k": operation})), [{"id": 1, "k": k, "a": a, "b": b}]))


@script
def division_by_zero() -> bool:
    return computed("$div", 1, 1, 0)


@script
def arithmetic() -> dict[str, bool]:
    return {"10 / 3 = 3": computed("$div", 3, 10, 3), "2^32 * 2^32 = 0": computed("$mul", 0, 2**32, 2**32)}


def endless(condition: Definition) -> None:
    """The state's own fact matches, and is renewed after every action."""
    host = QuietHost({"trap": {"r": rule(condition)}})
    one_second_from_here()
    host.assert_fact("trap", {"id": 1, "k": 1})


@script
def rule_on_absence_alone() -> None:
    endless({"$nex": {"absent": 1}})


@script
def rule_on_sid_alone() -> None:
    endless({"sid": "0"})


@script
def rule_on_id_alone() -> None:
    endless({"$ex": {"id": 1}})


@script
def rule_without_conditions() -> None:
    endless({"$and": []})


def root_conditions(count: int) -> dict[str, int]:
    handle = compiled(**{f"r{k}": rule({f"k{k}": 1}) for k in range(count)})
    return fired(handle, [{"id": 1, f"k{count - 1}": 1}])


@script
def root_conditions_511() -> dict[str, int]:
    return root_conditions(511)


@script
def root_conditions_512() -> dict[str, int]:
    one_second_from_here()
    return root_conditions(512)


def matches(count: int) -> int:
    handle = compiled(**{f"r{k}": rule({"$gte": {"m": k}}) for k in range(count)})
    return sum(fired(handle, [{"id": 1, "m": count}]).values())


@script
def matches_of_one_fact() -> list[object]:
    return [matches(64), outcome(lambda: matches(65))]


def properties(count: int) -> dict[str, int]:
    fact = {f"p{number}": 1 for number in range(count)}
    return fired(compiled(r=rule({"p0": 1})), [{"id": 1, **fact}])


@script
def properties_250() -> dict[str, int]:
    return properties(250)


@script
def properties_253() -> dict[str, int]:
    return properties(253)


@script
def live_sessions() -> None:
    """The one too many is refused; to use it all the same is the end."""
    handle = compiled(r=rule({"k": 1}))
    for number in range(1024):
        engine.assert_facts(handle, f'[{{"id":1,"sid":{number},"k":1}}]')
    for _ in range(2):
        print(outcome(lambda: engine.assert_facts(handle, '[{"id":1,"sid":1024,"k":1}]')), flush=True)


@script
def memory_of_live_sessions() -> float:
    """Bytes that each live session of 190 rules keeps."""
    handle = compiled(**{f"r{k}": rule({f"k{k}": 1}) for k in range(190)})
    before = memory()
    for number in range(40):
        engine.assert_facts(handle, f'[{{"id":1,"sid":{number},"k0":1}}]')
    return (memory() - before) / 40


@script
def a_host_for_each_evaluation() -> int:
    """Threads that 100 hosts leave behind."""
    for _ in range(100):
        Host({"trap": {"r": rule({"k": 1})}}).assert_fact("trap", {"id": 1, "k": 1})
    time.sleep(0.3)
    return threading.active_count()


@script
def rulesets_never_unloaded() -> float:
    """Bytes that each ruleset of 100 rules keeps when nobody refers to it any more."""
    before = memory()
    for _ in range(100):
        compiled(**{f"r{k}": rule({f"k{k}": 1}) for k in range(100)})
    return (memory() - before) / 100


if __name__ == "__main__":
    run()
