"""The connections of a worker: how long a client may take, and how many clients may wait.

gunicorn reads requests from a connection and writes answers to it, so this is where a slow client is noticed.
A client that is silent costs a little memory and holds up nobody. Where there are too many, the one that has
been silent longest gives way.
"""

import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any

from gunicorn.http.message import Request
from werkzeug.exceptions import RequestTimeout

KEEP_ALIVE = 65.0
"""Seconds for which a quiet connection is kept: longer than the usual proxy keeps its own."""
HEAD = 20.0
"""Seconds from the first byte of a request until its head is there."""
BODY = 60.0
"""Seconds from there until its body is there."""
ANSWER = 60.0
"""Seconds in which an answer must be taken."""
LINGER, LINGER_READS, CHUNK = 2.0, 32, 64 * 1024
"""Seconds for which the rest of a refused request is read, how often and how much at once: else its sender
would not hear why."""
MOST_CONNECTIONS = 4_000
"""Of one worker."""
MOST_BYTES = 256 * 1024 * 1024
"""Of requests that are not answered yet, in one worker."""


class Connections:
    """All connections of a worker.

    Attributes:
        most: how many there may be.
        most_bytes: how much they may have sent of requests that are not answered yet.
    """

    def __init__(self, most: int = MOST_CONNECTIONS, most_bytes: int = MOST_BYTES) -> None:
        self.most, self.most_bytes = most, most_bytes
        self._open: dict[Connection, int] = {}
        self._bytes = 0
        self._silent: dict[Connection, None] = {}  # the longest silent first

    @contextmanager
    def join(self, client: Any) -> Iterator["Connection"]:
        """The connection of a client, as long as it is served."""
        connection = Connection(client, self)
        self._open[connection] = 0
        self._make_room()
        try:
            yield connection
        finally:
            self._forget(connection)

    @contextmanager
    def wait(self, connection: "Connection") -> Iterator[None]:
        """While a client is waited for."""
        self._silent[connection] = None
        try:
            yield
        finally:
            self._silent.pop(connection, None)

    def count(self, connection: "Connection", size: int) -> None:
        """Note how many bytes of a request are there, none where it is answered."""
        if connection in self._open:
            self._bytes += size - self._open[connection]
            self._open[connection] = size
            self._make_room()

    def close_quiet(self) -> None:
        """Close every connection on which no request has begun."""
        for connection in [each for each in self._silent if each.quiet]:
            connection.drop()

    def _make_room(self) -> None:
        while self._silent and (len(self._open) > self.most or self._bytes > self.most_bytes):
            longest = next(iter(self._silent))
            del self._silent[longest]
            self._forget(longest)
            longest.drop()

    def _forget(self, connection: "Connection") -> None:
        self._bytes -= self._open.pop(connection, 0)


class Connection:
    """A client's socket, with a deadline for what the client has to do next; otherwise it is the socket."""

    def __init__(self, client: Any, connections: Connections) -> None:
        self._client, self._connections = client, connections
        self._plain: socket.socket = getattr(client, "_sock", client)  # what is under gevent's, which waits
        self.expect_head()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def expect_head(self) -> None:
        """From now on, a request may begin."""
        self.quiet, self._request, self._size = True, None, 0
        self._deadline = monotonic() + KEEP_ALIVE
        self._connections.count(self, 0)

    def expect_body(self, request: Request) -> None:
        """From now on, the body of the request must come."""
        self._request, self._deadline = request, monotonic() + BODY

    def recv(self, size: int) -> bytes:
        """What the client sends; nothing where it has gone, or has long sent nothing.

        Raises:
            RequestTimeout: it is too late for the rest of a request.
        """
        try:
            with self._connections.wait(self):
                self._client.settimeout(self._remaining())
                data: bytes = self._client.recv(size)
        except TimeoutError:
            return self._be_late()
        if self.quiet:
            self.quiet, self._deadline = False, monotonic() + HEAD
        self._size += len(data)
        self._connections.count(self, self._size)
        return data

    def sendall(self, data: bytes) -> None:
        """Send an answer.

        Raises:
            OSError: the client has gone, or does not take it.
        """
        try:
            with self._connections.wait(self):
                self._client.settimeout(ANSWER)
                self._client.sendall(data)
        except TimeoutError:
            raise BrokenPipeError(errno.EPIPE, "the answer is not taken") from None

    def has_gone(self) -> bool:
        """Whether the client sends no more and has nothing left to be read."""
        try:
            return not self._plain.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False
        except OSError:
            return True

    def linger(self) -> None:
        """Send no more, and let the client hear what was sent: the rest of what it sends is read."""
        self._deadline = monotonic() + LINGER
        with suppress(OSError, RequestTimeout):
            self._client.shutdown(socket.SHUT_WR)
            any(not self.recv(CHUNK) for _ in range(LINGER_READS))

    def drop(self) -> None:
        """End it: whoever waits for the client hears that it has gone."""
        with suppress(OSError):
            self._plain.shutdown(socket.SHUT_RDWR)

    def _remaining(self) -> float:
        remaining = self._deadline - monotonic()
        if remaining <= 0:
            raise TimeoutError
        return remaining

    def _be_late(self) -> bytes:
        if self.quiet:
            return b""
        if self._request:
            self._request.force_close()
        raise RequestTimeout
