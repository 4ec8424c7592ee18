"""Long work: computed by a process of its own, so that it holds up no evaluation.

The process is a sibling of the workers and runs the same application, at a local socket. A worker hands the
request on as it came, and gives back the answer as it comes.
"""

import re
import select
from collections.abc import Callable, Mapping
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from socket import AF_UNIX, SOCK_STREAM, socket
from urllib.parse import quote

from flask import Response, current_app, request
from werkzeug.exceptions import ClientDisconnected

from service.http.request_id import HEADER, request_id
from service.http.turns import busy

MOST_PENDING = 8
"""Requests of one worker that the sibling has not answered yet."""
PATIENCE = 300
"""Seconds after which no answer is expected any more."""
PRESENCE = 5
"""Seconds in which it must say that it is there: it answers between two pieces of its work."""
HANDED_ON = (
    *("Accept", "Accept-Language", "Content-Type"),
    *("Authorization", "Cookie", "Host", "Origin", "Sec-Fetch-Site"),  # who asks, and from which page
)
GIVEN_BACK = (
    *("content-type", "content-language", "vary", "cache-control"),
    *("server-timing", "retry-after", "www-authenticate"),
)
_COHORT = re.compile(rb'"cohort"|\\u00[67]', re.IGNORECASE)
"""In any body with the member ``cohort``: letters can be written as escapes."""

LONG_WORK: Mapping[str, Callable[[bytes], object]] = {
    "compare": _COHORT.search,
    "rank": bool,
    "simulate": bool,
}
"""By name of the computation: whether a body asks for long work."""


class Sibling:
    """The process that does long work, as a worker sees it."""

    def __init__(self, path: Path) -> None:
        self._path, self._pending = path, 0

    def is_there(self) -> bool:
        """Whether it answers, though it may have much to do."""
        try:
            with closing(_Local(self._path, PRESENCE)) as connection:
                connection.request("GET", "/health")
                return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False

    def ask(self, raw: bytes) -> Response:
        """The sibling's answer to the current request.

        Args:
            raw: the body.

        Raises:
            Problem: ``busy``, where too many wait for it already, or it ends before it has answered.
            ClientDisconnected: nobody waits for the answer any more.
        """
        if self._pending >= MOST_PENDING:
            raise busy()
        self._pending += 1
        try:
            with closing(_Local(self._path)) as connection:
                return _answer(connection, raw)
        except (OSError, HTTPException):
            raise busy() from None
        finally:
            self._pending -= 1


class _Local(HTTPConnection):
    """A connection to a socket in the file system."""

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        super().__init__("localhost", timeout=patience)
        self._path = str(path)

    def connect(self) -> None:
        self.sock = socket(AF_UNIX, SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def _answer(connection: _Local, raw: bytes) -> Response:
    query = request.query_string.decode("latin-1")
    headers = {name: request.headers[name] for name in HANDED_ON if name in request.headers}
    connection.request(
        "POST",
        quote(request.path) + (query and f"?{query}"),
        raw,
        {**headers, HEADER: request_id(request.environ)},
    )
    _wait(connection.sock)
    answer = connection.getresponse()
    given = [(name, value) for name, value in answer.getheaders() if name.lower() in GIVEN_BACK]
    return Response(answer.read(), answer.status, given)


def _wait(sibling: socket) -> None:
    """Wait for the answer of the sibling, or until the client goes."""
    client, poll = request.environ.get("gunicorn.socket"), select.poll()
    poll.register(sibling, select.POLLIN)
    if client:
        poll.register(client, select.POLLIN)
    while sibling.fileno() not in (ready := [file for file, _ in poll.poll(PATIENCE * 1000)]):
        if not client or not ready:
            raise TimeoutError
        if client.has_gone():
            raise ClientDisconnected
        poll.unregister(client)  # it has sent another request already


def is_long(name: str, raw: bytes) -> bool:
    """Whether a computation is long work.

    Args:
        name: of the computation.
        raw: the body.
    """
    return name in LONG_WORK and bool(LONG_WORK[name](raw))


def current_sibling() -> Sibling | None:
    """The sibling of the current application; None where it does long work itself."""
    sibling: Sibling | None = current_app.extensions["sibling"]
    return sibling
