"""Proving a pack that anybody may have written, in a process that ends where it takes too much."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from resource import RLIMIT_AS, RLIMIT_CORE, RLIMIT_CPU, prlimit
from typing import Any

import orjson

from methodology.errors import Fault
from methodology.model.pack import Pack

ROOT = Path(__file__).parents[3]
_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Budget:
    """What the proof of a whole pack may take, loading it included.

    Attributes:
        seconds: of the processor's time; where others keep it busy, twice as many may pass.
        memory: MiB of address space, of which the solver alone maps some 300.
    """

    seconds: int
    memory: int = 1024


UNDECIDED = ("undecided", "pack_undecided")
"""Codes of faults that say that a row, or a whole pack, could be neither proved nor refuted."""
BUDGET = Budget(120)
"""A hundred times what the largest shipped pack takes."""


def check_directory(directory: Path, pack: Pack | None = None, budget: Budget = BUDGET) -> tuple[Fault, ...]:
    """What is wrong with the pack in a directory, with file and line; empty where all is proved.

    Args:
        directory: of the pack.
        pack: as it was loaded, where it was; then the files must still be those that it was loaded from.
        budget: beyond it the one fault is ``undecided``, of the whole pack.
    """
    digest, faults = _run([str(directory)], b"", budget)
    if not faults and pack is not None and digest != pack.digests.pack:
        return (Fault("pack_changed", {"pack": pack.name}),)
    return faults


def check_carried(bundle: Any, budget: Budget) -> tuple[Fault, ...]:
    """The same of a pack that a scorecard carries; its faults have no file.

    Args:
        bundle: header, rows and digests, as :func:`~methodology.loading.pack.rebuild_pack` took them.
        budget: as above.
    """
    return _run([], orjson.dumps(bundle), budget)[1]


def _run(arguments: list[str], given: bytes, budget: Budget) -> tuple[str, tuple[Fault, ...]]:
    """The digest of the pack that was proved, and its faults."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    command = [sys.executable, "-P", "-m", "methodology.proof.budget", *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=null, env=environment) as child:
        try:
            _limit(child.pid, budget)
            answer, _ = child.communicate(given, 2 * budget.seconds)
        except subprocess.TimeoutExpired:
            answer = b""
        finally:
            child.kill()
    return _read(answer) if child.returncode == 0 else _undecided(budget)


def _limit(process: int, budget: Budget) -> None:
    """Bound a process that still waits for its input."""
    for limit, value in (
        (RLIMIT_AS, budget.memory * _MIB),
        (RLIMIT_CPU, budget.seconds),
        (RLIMIT_CORE, 0),
    ):
        prlimit(process, limit, (value, value))


def _read(answer: bytes) -> tuple[str, tuple[Fault, ...]]:
    digest, faults = orjson.loads(answer)
    return digest, tuple(
        Fault(code, params, tuple(path), file, line) for code, params, path, file, line in faults
    )


def _undecided(budget: Budget) -> tuple[str, tuple[Fault, ...]]:
    params = {"seconds": str(budget.seconds), "memory": str(budget.memory)}
    return "", (Fault("pack_undecided", params),)
