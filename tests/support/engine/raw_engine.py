"""durable-rules without the wall, for the scripts that show its traps.

``python -m tests.support.engine.crashes NAME`` runs one script in a process of its own and prints what it
saw, as JSON.
"""

import json
import resource
import sys
from collections.abc import Callable
from typing import Any

import durable_rules_engine as engine

from rules.engine.session import QuietHost

Definition = dict[str, Any]
Script = Callable[[], object]
SCRIPTS: dict[str, Script] = {}


def script(function: Script) -> Script:
    SCRIPTS[function.__name__] = function
    return function


def run() -> None:
    """Run the script that the command line names."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    print(json.dumps(SCRIPTS[sys.argv[1]]()), flush=True)


def rule(condition: Definition, **settings: int) -> Definition:
    return {"all": [{"m": condition}], "run": lambda context: None, **settings}


def compiled(**rules: Definition) -> int:
    """The handle of a ruleset in the C engine."""
    handle: int = QuietHost({"trap": rules}).get_ruleset("trap")._handle
    return handle


def fired(handle: int, facts: object, call: Callable[..., Any] = engine.assert_facts) -> dict[str, int]:
    """How often each rule fires for some facts."""
    _, state = call(handle, json.dumps(facts))
    started = engine.start_action_for_state(handle, state)
    message = started and started[1]
    counts: dict[str, int] = {}
    while message:
        [(name, matches)] = json.loads(message).items()
        counts[name] = counts.get(name, 0) + (len(matches) if isinstance(matches, list) else 1)
        message = engine.complete_and_start_action(handle, state)
    return counts


def outcome(call: Script) -> object:
    """What a call returns, or what it raises."""
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def one_second_from_here() -> None:
    """Whatever hangs after this dies of it."""
    print("begun", flush=True)
    resource.setrlimit(resource.RLIMIT_CPU, (1, 5))


def memory() -> int:
    """Bytes of this process that are in memory."""
    with open("/proc/self/statm") as pages:
        return int(pages.read().split()[1]) * resource.getpagesize()
