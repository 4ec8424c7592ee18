"""The sockets at which the service listens: one for everybody, one for its own workers."""

import resource
import shutil
import socket
import tempfile
from pathlib import Path
from typing import Any

BACKLOG = 2048
"""Connections that the system keeps until a worker accepts them."""
MOST_FILES = 65_536
"""Open files that are asked for: each connection is one."""


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens at an address.

    Raises:
        OSError: there is no such address, it is used already, or may not be used.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    return _bound(socket.socket(family, kind, protocol), address)


def address(listener: socket.socket) -> str:
    """Where a socket listens, as it stands in a link: ``127.0.0.1:8000``, ``[::1]:8000``."""
    host, port = listener.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def listen_privately() -> tuple[socket.socket, Path]:
    """A socket in a directory that only this user may enter; for :func:`forget`.

    Raises:
        OSError: no such directory can be made.
    """
    path = Path(tempfile.mkdtemp(prefix="minhdiem-")) / "work"
    return _bound(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM), str(path)), path


def forget(path: Path) -> None:
    """Remove a private socket with its directory."""
    shutil.rmtree(path.parent, ignore_errors=True)


def allow_many_connections() -> None:
    """Use as many open files as the system admits."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    limit = MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, MOST_FILES)
    if soft != resource.RLIM_INFINITY and soft < limit:
        resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))


def _bound(unbound: socket.socket, place: Any) -> socket.socket:
    try:
        unbound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        unbound.bind(place)
        unbound.listen(BACKLOG)
    except OSError:
        unbound.close()
        raise
    return unbound
