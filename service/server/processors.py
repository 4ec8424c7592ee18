"""How many processors this process may use: what it is bound to, and what its control group grants."""

import os
from collections.abc import Iterator
from math import ceil
from pathlib import Path

CONTROL_GROUPS = Path("/sys/fs/cgroup")
"""Where they are mounted; in a container, its own stands at the top."""


def processors(groups: Path = CONTROL_GROUPS) -> int:
    """How many processors this process may use, at least one.

    Args:
        groups: where the control groups are mounted.
    """
    bound = len(os.sched_getaffinity(0))
    return max(1, min(bound, *map(ceil, _quotas(groups)), bound))


def _quotas(groups: Path) -> Iterator[float]:
    """The share of processor time that is granted, in processors, where there is a limit."""
    for files in (("cpu.max",), ("cpu/cpu.cfs_quota_us", "cpu/cpu.cfs_period_us")):  # version 2, version 1
        try:
            quota, period = " ".join((groups / file).read_text() for file in files).split()
            if int(quota) > 0:
                yield int(quota) / int(period)
        except (OSError, ValueError):  # no such group, or "max": no limit
            continue
