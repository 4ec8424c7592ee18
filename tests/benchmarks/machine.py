"""On what, and of what, a measurement was taken."""

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

PACKAGES = (
    *("durable_rules", "flask", "flask-smorest", "gunicorn", "numpy", "orjson", "werkzeug"),
    "zen-engine",
)
ROOT = Path(__file__).parents[2]


def described() -> dict[str, object]:
    """Commit, processor, cores, how busy they were in the last minute, and versions."""
    return {
        "commit": _commit(),
        "processor": next(_processors(), platform.processor()),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "system": platform.platform(),
        "python": platform.python_version(),
        "packages": {name: version(name) for name in PACKAGES},
    }


def _commit() -> str:
    """The commit that is checked out, with a + where files differ from it; empty outside a repository."""
    if not shutil.which("git"):
        return ""
    commit = _git("rev-parse", "--short", "HEAD")
    return f"{commit}+" if _git("status", "--porcelain") else commit


def _git(*arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()


def _processors() -> Iterator[str]:
    known = Path("/proc/cpuinfo")
    for line in known.read_text().splitlines() if known.exists() else ():
        if line.startswith("model name"):
            yield line.partition(":")[2].strip()
