"""Where a database may be: on a disk of this machine, or on a server."""

import os
from pathlib import Path

from sqlalchemy import URL

from service.store.engine import SQLITE

MOUNTS = Path("/proc/self/mounts")
NETWORK = ("nfs", "cifs", "smb", "ncpfs", "afs", "ceph", "glusterfs", "9p", "fuse.sshfs", "fuse.rclone")
"""Beginnings of the names of file systems over a network: SQLite's locks do not hold there."""


class NetworkDisk(Exception):
    """A file of SQLite would be on a network disk.

    Attributes:
        path: of the file.
        kind: of the file system.
    """

    def __init__(self, path: Path, kind: str) -> None:
        super().__init__(path, kind)
        self.path, self.kind = path, kind


def prepare_place(url: URL) -> None:
    """Make the directory of a database in a file, for its owner only.

    Raises:
        NetworkDisk: it is on a network disk.
        OSError: it cannot be made.
    """
    if url.get_backend_name() != SQLITE:
        return
    file = Path(str(url.database))
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    kind = file_system(file.parent, MOUNTS.read_text(encoding="utf-8") if MOUNTS.exists() else "")
    if kind.startswith(NETWORK):
        raise NetworkDisk(file, kind)


def file_system(directory: Path, mounts: str) -> str:
    """The kind of file system in which a directory is; empty where that is not known.

    Args:
        directory: that exists.
        mounts: as Linux tells them: a line for each, with device, place and kind.
    """
    place = os.path.realpath(directory)
    found = [line.split(" ")[1:3] for line in mounts.splitlines()]
    above = [(_plain(mount), kind) for mount, kind in found]
    fitting = [each for each in above if place == each[0] or place.startswith(each[0].rstrip("/") + "/")]
    return max(fitting, key=lambda each: len(each[0]), default=("", ""))[1]


def _plain(mount: str) -> str:
    """A place without the escapes of blanks."""
    return mount.encode().decode("unicode_escape").encode("latin-1").decode(errors="replace")
