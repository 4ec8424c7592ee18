"""The worker of ``serve``: gunicorn's gevent worker, with deadlines, and problems for what it refuses."""

import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from types import FrameType
from typing import Any

import gevent
from flask import Request
from gunicorn.http import errors
from gunicorn.workers.ggevent import GeventWorker
from werkzeug.exceptions import RequestTimeout
from werkzeug.http import http_date

from service.http.problems import Problem, respond
from service.server.connections import Connection, Connections

PROBLEMS: Mapping[type[Exception], tuple[str, int]] = {
    errors.NoMoreData: ("bad_request", 0),
    errors.ParseException: ("bad_request", 0),
    errors.LimitRequestLine: ("address_too_long", 0),
    errors.LimitRequestHeaders: ("headers_too_large", 0),
    errors.ExpectationFailed: ("bad_request", 417),
    errors.UnsupportedTransferCoding: ("bad_request", 501),
    RequestTimeout: ("too_slow", 0),
}
"""Code and, where it is not the code's own, status of what is wrong before the application is reached."""


class Worker(GeventWorker):
    """A worker that no client holds up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._connections = Connections()

    def timeout_ctx(self) -> AbstractContextManager[None]:
        """The connection itself knows how long it may take."""
        return nullcontext()

    def handle(self, listener: Any, client: Any, addr: Any) -> None:
        """Answer the requests on a connection, one after the other."""
        with self._connections.join(client) as connection:
            super().handle(listener, connection, addr)

    def handle_request(self, listener_name: Any, req: Any, sock: Connection, addr: Any) -> None:
        """Answer a request whose head is there."""
        sock.expect_body(req)
        super().handle_request(listener_name, req, sock, addr)
        sock.expect_head()
        if not self.alive:  # it was told to stop meanwhile: the client's next request is for its successor
            sock.drop()

    def handle_error(self, req: Any, client: Connection, addr: Any, exc: BaseException) -> None:
        """Answer a request that the application never saw, or did not answer."""
        environ: dict[str, Any] = {"REQUEST_METHOD": getattr(req, "method", ""), "PATH_INFO": ""}
        response = respond(_problem(exc), Request(environ))
        if response.status_code == 500:
            self.log.exception("an error outside the application")
        self.log.request(environ, response.status_code)
        head = f"HTTP/1.1 {response.status}\r\nDate: {http_date()}\r\nConnection: close\r\n{response.headers}"
        with suppress(OSError):
            client.sendall(head.encode("latin-1") + response.get_data())
            client.linger()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop once what has begun is answered."""
        if not self.booted:
            sys.exit()
        super().handle_exit(sig, frame)
        gevent.spawn(self._connections.close_quiet)


def in_thread(function: Callable[..., Any], *args: Any) -> Any:
    """Call a slow function that frees Python's lock, as a password's hash does, while others are served."""
    return gevent.get_hub().threadpool.apply(function, args)


def _problem(error: BaseException) -> Problem:
    known = (PROBLEMS[kind] for kind in type(error).__mro__ if kind in PROBLEMS)
    code, status = next(known, ("internal_error", 0))
    return Problem(code, status=status)
