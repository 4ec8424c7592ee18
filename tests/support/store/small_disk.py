"""A disk of PostgreSQL's that is soon full."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.store.cluster import made_cluster, unprivileged

SMALL, LARGE = "24m", "256m"


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """A database on a disk of a few megabytes.

    Attributes:
        url: of the database.
        directory: where the disk is.
    """

    url: str
    directory: Path

    def make_room(self) -> None:
        """Let the disk be larger."""
        _mount(self.directory, f"remount,size={LARGE}")


def _mount(directory: Path, options: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(directory)], check=True)


def may_mount() -> bool:
    """Whether a disk of any size can be had: by root, where that is not taken away."""
    if os.geteuid():
        return False
    return not subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode


@contextmanager
def small_disk(directory: Path) -> Iterator[SmallDisk]:
    """A cluster with a database on such a disk, mounted at a directory that is empty."""
    _mount(directory, f"size={SMALL}")
    try:
        owner = unprivileged()
        os.chown(directory, owner["user"], owner["group"])
        for each in (directory, *directory.parents):
            each.chmod(each.stat().st_mode | 0o011)
        with made_cluster() as cluster:
            cluster.do(f"CREATE TABLESPACE small LOCATION '{directory}'")
            cluster.do("CREATE DATABASE full_soon TABLESPACE small")
            yield SmallDisk(cluster.url("full_soon"), directory)
    finally:
        subprocess.run(["umount", str(directory)], check=True)
