"""The wall round durable-rules: the only file that imports it.

The engine is a C extension that crashes, hangs or answers wrongly in many ways; each of them has its test. It
is kept safe by these: no host with threads, no consequents, one session at a time, thrown away after its
evaluation, ids of our own, sentinels, and actions driven by hand.
"""

import ctypes
import os
import re
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

import durable_rules_engine as engine
from durable.engine import Host

from rules.engine.definitions import SENTINEL, SENTINEL_NAME, definitions
from rules.engine.limits import Rule, check_rules

_NUMBERS = tuple(map(str, range(1, 10_000)))
_SENTINEL = f'"{SENTINEL.name}":{SENTINEL.constant}'
_IDS = re.compile(r'"id":(\d+)', re.ASCII)
_MIB = 2**20

Arguments = ParamSpec("Arguments")
Given = TypeVar("Given")

_lock = threading.RLock()
# A fork waits for the evaluation under way: no child inherits half a session, or a lock that nobody releases.
os.register_at_fork(before=_lock.acquire, after_in_parent=_lock.release, after_in_child=_lock.release)


class EngineFault(RuntimeError):
    """The engine did what it never should, or was used as it never should be: there is no result."""


def _told(call: Callable[Arguments, Given]) -> Callable[Arguments, Given]:
    """Whatever the engine raises inside is an :class:`EngineFault`."""

    @wraps(call)
    def told(*arguments: Arguments.args, **options: Arguments.kwargs) -> Given:
        try:
            return call(*arguments, **options)
        except (engine.error, MemoryError) as error:
            raise EngineFault(f"the engine failed: {error!r}") from error

    return told


class QuietHost(Host):
    """durable-rules' host without its two timer threads, which race with every caller."""

    def _run(self) -> None:
        """Start nothing."""


class Session:
    """One evaluation. It lives in the ``with`` block of :meth:`Ruleset.session`."""

    __slots__ = ("_handle", "_names", "_numbers", "_state")

    @_told
    def __init__(self, handle: int, names: Mapping[str, str]) -> None:
        code, state = engine.assert_fact(handle, f'{{"id":0,{_SENTINEL}}}')
        if code:
            raise EngineFault("the state of a session was not thrown away")
        # Only a state in which an action has started can be deleted.
        engine.start_action_for_state(handle, state)
        engine.complete_and_start_action(handle, state)
        self._handle, self._state = handle, state
        self._names, self._numbers = names, iter(_NUMBERS)

    @_told
    def fire(self, facts: Iterable[str]) -> dict[str, str]:
        """Assert facts and see what each of them fires.

        Args:
            facts: the insides of JSON objects, ``"k7":1,"m0":12``: a selector and integers written by
                ``str``, nothing else. Equal facts are asserted once.

        Returns:
            Each fact that fired, with the name of the rules that it did.

        Raises:
            EngineFault: a fact fired two names, not all facts could be asserted, or the session has ended.
        """
        ids = dict(zip([*dict.fromkeys(facts), _SENTINEL], self._numbers, strict=False))
        if _SENTINEL not in ids:
            raise EngineFault("one session cannot hold so many facts")
        members = ",".join([f'{{"id":{number},{fact}}}' for fact, number in ids.items()])
        engine.assert_facts(self._handle, f"[{members}]")
        fired = self._drain()
        if fired.pop(ids[_SENTINEL], None) != SENTINEL_NAME or SENTINEL_NAME in fired.values():
            raise EngineFault("the engine cannot read all of the facts")
        return {fact: fired[number] for fact, number in ids.items() if number in fired}

    def _drain(self) -> dict[str, str]:
        """Carry out every action that waits: id → name, of each fact that fired one."""
        fired, several = dict[str, str](), set[str]()
        started = engine.start_action_for_state(self._handle, self._state)
        message = started and started[1]
        try:
            while message:
                name = self._names[message[2 : message.index('"', 2)]]
                for number in _IDS.findall(message):
                    if (other := fired.setdefault(number, name)) != name:
                        several |= {other, name}
                message = engine.complete_and_start_action(self._handle, self._state)
        except BaseException:
            engine.abandon_action(self._handle, self._state)
            raise
        if several:
            raise EngineFault(f"a fact fires more than one of {', '.join(sorted(several))}")
        return fired

    @_told
    def end(self) -> None:
        """Throw the state away; whoever fires after that is refused, because 0 is no handle."""
        handle, self._handle = self._handle, 0
        engine.delete_state(handle, None)


class Ruleset:
    """Compiled rules: one for each level of a pack and process, since compiling takes milliseconds."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Compile.

        Raises:
            InvalidDocument: the engine cannot hold these rules; as :func:`rules.engine.limits.check_rules`.
        """
        check_rules(rules)
        self._rules, (_, self._names) = rules, definitions(rules)
        self._idle = [self._compile()]
        self._unload = weakref.finalize(self, _delete, self._idle)
        self._unload.atexit = False

    @_told
    def _compile(self) -> int:
        defined, _ = definitions(self._rules)  # anew: the host takes them apart
        handle: int = QuietHost({"rules": defined}).get_ruleset("rules")._handle
        return handle

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open the process's one session; other threads wait.

        Compiled rules are taken out while their session is open, and come back once its state is thrown
        away. Where that did not come about, whatever the reason, nothing touches them again: the engine may
        crash on them. The next session has the rules compiled anew.

        Raises:
            EngineFault: the ruleset is closed, or the engine fails.
        """
        with _lock:
            if not self._unload.alive:
                raise EngineFault("the ruleset is closed")
            handle = self._idle.pop() if self._idle else self._compile()
            session = Session(handle, self._names)
            try:
                yield session
            finally:
                session.end()
                self._idle.append(handle)

    def close(self) -> None:
        """Unload the ruleset once no session is open; losing the last reference to it does the same."""
        with _lock:
            self._unload()


def _delete(handles: list[int]) -> None:
    while handles:
        engine.delete_ruleset(handles.pop())


def keep_memory(libc: object) -> bool:
    """Let glibc keep what a session gives back; else every evaluation asks the system for its memory anew.

    Returns:
        Whether this C library has such settings.
    """
    mallopt = getattr(libc, "mallopt", None)
    trim_threshold, mmap_threshold = -1, -3
    return bool(mallopt and mallopt(trim_threshold, 512 * _MIB) and mallopt(mmap_threshold, 32 * _MIB))


keep_memory(ctypes.CDLL(None))
