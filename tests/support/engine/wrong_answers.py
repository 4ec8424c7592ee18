"""Silent wrong answers of durable-rules, one small script for each."""

import contextlib
import warnings
from decimal import Decimal
from typing import Any

import durable_rules_engine as engine
from durable.engine import MessageNotHandledException

from rules.engine.session import QuietHost
from tests.support.engine.raw_engine import Definition, compiled, fired, outcome, rule, run, script


@script
def events() -> dict[str, int]:
    """How many of 30 rules fire for an event, and for a fact, that matches them all."""
    counts = {}
    for name, call in (("event", engine.assert_event), ("fact", engine.assert_fact)):
        handle = compiled(**{f"r{k}": rule({"$gte": {"m": k}}) for k in range(30)})
        counts[name] = len(fired(handle, {"id": 1, "m": 100}, call))
    return counts


@script
def names_compared_by_hash() -> dict[str, bool]:
    """These two words have the same FNV-1a hash."""
    one, other = "costarring", "liquid"
    handle = compiled(r=rule({"k": 1}))
    states = [engine.assert_fact(handle, f'{{"id":"{sid}","sid":"{sid}","k":1}}')[1] for sid in (one, other)]
    handle = compiled(r=rule({"k": 1}))
    codes = [engine.assert_fact(handle, f'{{"id":"{mid}","k":1}}')[0] for mid in (one, other)]
    return {
        "session": states[0] == states[1],
        "fact": codes == [0, 2],
        "property": bool(fired(compiled(r=rule({other: 1})), [{"id": 1, one: 1}])),
    }


@script
def facts_without_id() -> list[int]:
    """The engine's codes for two facts that differ; 2 says that it has seen the fact before."""
    handle = compiled(r=rule({"k": 1}))
    return [engine.assert_fact(handle, f'{{"k":1,"m":{number}}}')[0] for number in (23962, 69033)]


def met(condition: Definition, value: str) -> bool:
    handle = compiled(r=rule(condition))
    _, state = engine.assert_fact(handle, f'{{"id":1,"k":{value}}}')
    return engine.start_action_for_state(handle, state) is not None


@script
def types_mixed() -> dict[str, bool]:
    return {
        '"9" >= 80': met({"$gte": {"k": 80}}, '"9"'),
        "true == 1": met({"k": 1}, "true"),
        "2^63 == 2^63 - 1": met({"k": 2**63 - 1}, str(2**63)),
    }


@script
def types_refused() -> list[object]:
    host = QuietHost({"trap": {"r": rule({"k": 1})}})
    return [
        outcome(lambda: host.assert_fact("trap", {"id": 1, "k": Decimal(1)})),
        outcome(lambda: host.assert_fact("trap", {"id": 1, "k": 1e-05})),
    ]


@script
def overlapping_branches() -> dict[str, int]:
    condition = {"$or": [{"$gte": {"m": 1}}, {"$gte": {"m": 2}}]}
    return fired(compiled(r=rule(condition)), [{"id": 1, "m": 3}])


@script
def exception_in_a_consequent() -> dict[str, object]:
    def leave(_: object) -> None:
        raise SystemExit("the consequent leaves")

    host = QuietHost({"trap": {"r": {"all": [{"m": {"k": 1}}], "run": leave}}})
    state = host.assert_fact("trap", {"id": 1, "k": 1})
    return {"sid": state["sid"], "exception": host.get_state("trap")["exception"]}


@script
def consequent_with_a_default() -> dict[str, object]:
    """What the public call gives for two facts, and the facts that the consequent was called for."""
    seen = []

    def see(context: Any, more: object = None) -> None:
        seen.append(context.m.id)

    host = QuietHost({"trap": {"r": {"all": [{"m": {"k": 1}}], "run": see}}})
    given = [host.assert_fact("trap", {"id": number, "k": 1}) for number in (1, 2)]
    return {"given": given, "seen": seen}


@script
def one_fact_unmatched() -> list[int]:
    """How many consequents have run after a batch with an unmatched fact, and after the next call."""
    seen = []
    definition = {"all": [{"m": {"k": 1}}], "run": lambda context: seen.append(context.m.id)}
    host = QuietHost({"trap": {"r": definition}})
    counts = []
    for facts in ([{"id": 1, "k": 1}, {"id": 2, "k": 2}], [{"id": 3, "k": 1}]):
        with contextlib.suppress(MessageNotHandledException):
            host.assert_facts("trap", facts)
        counts.append(len(seen))
    return counts


@script
def composed_and_decomposed() -> dict[str, int]:
    return fired(compiled(r=rule({"k": "Ho\u00e0"})), [{"id": 1, "k": "Hoa\u0300"}])


@script
def warnings_of_the_public_way() -> list[str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        QuietHost({"trap": {"r": rule({"k": 1})}}).assert_fact("trap", {"id": 1, "k": 1})
    return sorted({f"{warning.category.__name__}: {warning.message}".partition("(")[0] for warning in caught})


if __name__ == "__main__":
    run()
