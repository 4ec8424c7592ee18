"""The wall round durable-rules: the only file that knows the engine.

The engine is a C extension that crashes, hangs or answers wrongly in many ways; each of them has a test of its
own. What keeps them out: no host with threads, no consequent that does anything, one default session at a
time that is thrown away after its evaluation, ids of our own, sentinels, and actions driven by hand.
"""

import ctypes
import os
import re
import threading
import weakref
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any

import durable_rules_engine as engine
from durable.engine import Host

from rules.limits import Condition, Rule, check

MIB = 2**20
BRANCHES = 14
"""Alternatives in one rule of the engine: it holds 31 terms, an ``or`` and every ``and`` take two."""

_SENTINEL = '"_sentinel":1'
_IDS = re.compile(r'"id":(\d+)', re.ASCII)
_OPERATORS = {">=": "$gte", "<=": "$lte", ">": "$gt", "<": "$lt", "==": "$eq", "!=": "$neq"}

_lock = threading.RLock()
# A fork waits for the evaluation under way: no child inherits half a session or a lock that nobody releases.
os.register_at_fork(before=_lock.acquire, after_in_parent=_lock.release, after_in_child=_lock.release)


class EngineFault(RuntimeError):
    """The engine did what it never should; the evaluation has no result."""


class QuietHost(Host):
    """durable-rules' host without its two timer threads, which race with every caller."""

    def _run(self) -> None:
        """Start nothing."""


class Session:
    """One evaluation. It belongs to the ``with`` block of :meth:`Ruleset.session`."""

    __slots__ = ("_handle", "_ids", "_names", "_state")

    def __init__(self, handle: int, names: Mapping[str, str]) -> None:
        code, state = engine.assert_fact(handle, f'{{"id":0,{_SENTINEL}}}')
        if code:
            raise EngineFault("a session of this ruleset is still open")
        # Only a state in which an action has started can be deleted.
        engine.start_action_for_state(handle, state)
        engine.complete_and_start_action(handle, state)
        self._handle, self._names, self._state = handle, names, state
        self._ids = count(1)

    def fire(self, facts: Sequence[str]) -> list[str | None]:
        """Assert facts and see what each of them fires.

        Args:
            facts: the insides of JSON objects, ``"k7":1,"m0":12``: a selector and integers written by ``str``,
                nothing else. Equal facts are asserted once.

        Returns:
            For every fact, in order, the name of the rules that it fired; None where it fired none.

        Raises:
            EngineFault: a fact fired two names, a fact was dropped, or what fired is unknown.
        """
        ids = dict(zip(dict.fromkeys(facts), map(str, self._ids), strict=False))
        ids[_SENTINEL] = last = str(next(self._ids))
        members = ",".join([f'{{"id":{number},{fact}}}' for fact, number in ids.items()])
        engine.assert_facts(self._handle, f"[{members}]")
        fired = self._drain()
        if fired.pop("", None) != {last}:
            raise EngineFault("the engine cannot read all of the facts")
        names = _by_id(fired)
        return [names.get(ids[fact]) for fact in facts]

    def _drain(self) -> dict[str, set[str]]:
        """Carry out the actions that wait: each name with the ids of the facts that fired it."""
        fired: dict[str, set[str]] = defaultdict(set)
        started = engine.start_action_for_state(self._handle, self._state)
        message = started and started[1]
        try:
            while message:
                rule = message[2 : message.index('"', 2)]
                fired[self._names[rule]].update(_IDS.findall(message))
                message = engine.complete_and_start_action(self._handle, self._state)
        except BaseException:
            engine.abandon_action(self._handle, self._state)
            raise
        return fired

    def _end(self) -> None:
        # 0 is no handle: the engine refuses whoever fires after the end.
        handle, self._handle = self._handle, 0
        engine.delete_state(handle, None)


class Ruleset:
    """Compiled rules: one for a level of a pack and a process, since compiling takes milliseconds.

    Raises:
        EngineLimit: the rules are more than the engine can hold.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        check(rules)
        definitions, self._names = _definitions(rules)
        self._handle = QuietHost({"rules": definitions}).get_ruleset("rules")._handle
        self._unload = weakref.finalize(self, engine.delete_ruleset, self._handle)
        self._unload.atexit = False

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open the process's one session; other threads wait."""
        with _lock:
            if not self._unload.alive:
                raise EngineFault("the ruleset is closed")
            session = Session(self._handle, self._names)
            try:
                yield session
            finally:
                session._end()

    def close(self) -> None:
        """Unload the ruleset when the session under way has ended; losing the last reference does it too."""
        with _lock:
            self._unload()


def keep_memory(libc: object) -> bool:
    """Let glibc keep what a session gives back; else every evaluation takes it from the system anew.

    Returns:
        Whether this C library can be told.
    """
    mallopt = getattr(libc, "mallopt", None)
    trim_threshold, mmap_threshold = -1, -3
    return bool(mallopt and mallopt(trim_threshold, 512 * MIB) and mallopt(mmap_threshold, 32 * MIB))


def _by_id(fired: Mapping[str, set[str]]) -> dict[str, str]:
    names = {number: name for name, numbers in fired.items() for number in numbers}
    if len(names) != sum(map(len, fired.values())):
        raise EngineFault("a fact fires more than one of: " + ", ".join(sorted(fired)))
    return names


def _definitions(rules: Sequence[Rule]) -> tuple[dict[str, Any], dict[str, str]]:
    """The engine's rules, and what each of them reports."""
    branches: dict[str, list[Any]] = {"": [_term(Condition("_sentinel", "==", 1))]}
    for rule in rules:
        branches.setdefault(rule.name, []).append({"$and": [_term(one) for one in rule.path]})
    definitions, names = {}, {}
    for name, terms in branches.items():
        for start in range(0, len(terms), BRANCHES):
            definitions[f"{name}.{start}"] = _definition(terms[start : start + BRANCHES])
            names[f"{name}.{start}"] = name
    return definitions, names


def _definition(branches: list[Any]) -> dict[str, Any]:
    """One rule of the engine; an action reports up to ``cap`` matches, and the next one goes on."""
    return {"all": [{"m": {"$or": branches}}], "cap": 1000, "run": _nothing}


def _term(condition: Condition) -> dict[str, dict[str, int]]:
    return {_OPERATORS[condition.operator]: {condition.name: condition.constant}}


def _nothing(_context: object) -> None:
    """The consequent, of exactly one parameter, that the engine's host asks for and nobody calls."""


keep_memory(ctypes.CDLL(None))
