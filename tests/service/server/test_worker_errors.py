"""What a worker says where the application does not answer; in this process."""

import json
import signal
import socket
from collections.abc import Iterator
from wsgiref.types import StartResponse

import gevent
import pytest
from gunicorn.http import errors
from werkzeug.exceptions import RequestTimeout

from service.server.connections import Connection
from service.server.logs import Log
from service.server.worker import Worker


class NoApplication:
    """The application of a worker that answers nothing."""


@pytest.fixture
def worker(log: Log) -> Iterator[Worker]:
    made = Worker(1, 1, [], NoApplication(), 30, log.cfg, log)
    yield made
    made.tmp.close()


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (errors.InvalidHeader("secret"), 400, "bad_request"),
        (errors.NoMoreData(), 400, "bad_request"),
        (errors.LimitRequestLine(9000), 414, "address_too_long"),
        (RequestTimeout(), 408, "too_slow"),
        (ZeroDivisionError("secret"), 500, "internal_error"),
    ],
)
def test_every_error_is_a_problem(worker: Worker, error: Exception, status: int, code: str) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs, worker._connections.join(ours) as connection:
        theirs.shutdown(socket.SHUT_WR)
        worker.handle_error(None, connection, None, error)
        head, _, body = theirs.recv(2**16).partition(b"\r\n\r\n")
    assert head.startswith(f"HTTP/1.1 {status} ".encode())
    assert json.loads(body)["code"] == code
    assert b"secret" not in body


def test_a_client_that_has_gone_need_not_hear(worker: Worker) -> None:
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours, worker._connections.join(ours) as connection:
        worker.handle_error(None, connection, None, RequestTimeout())


def test_while_it_starts_it_stops_at_once(worker: Worker) -> None:
    with pytest.raises(SystemExit):
        worker.handle_exit(signal.SIGTERM, None)


def test_later_it_closes_what_is_quiet_and_finishes_the_rest(worker: Worker) -> None:
    worker.booted = True
    ours, theirs = socket.socketpair()
    with ours, theirs, worker._connections.join(ours) as connection, worker._connections.wait(connection):
        worker.handle_exit(signal.SIGTERM, None)
        gevent.sleep(0)
        assert (worker.alive, theirs.recv(1)) == (False, b"")


def test_a_request_after_the_other(worker: Worker) -> None:
    """A body may come from when the head is there; after the answer, a request may begin."""
    ours, theirs = socket.socketpair()

    def application(environ: dict[str, object], start_response: StartResponse) -> list[bytes]:
        assert isinstance(environ["gunicorn.socket"], Connection)
        start_response("200 OK", [("Content-Length", "2")])
        return [b"OK"]

    worker.wsgi = application
    with ours, theirs:
        theirs.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" * 2)
        theirs.shutdown(socket.SHUT_WR)
        worker.handle(ours, ours, ("127.0.0.1", 1))
        assert theirs.recv(2**16).count(b"HTTP/1.1 200 OK") == 2
