"""How long a client may take, and who gives way where there are too many."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from gunicorn.config import Config
from gunicorn.http.message import Request
from gunicorn.http.unreader import IterUnreader
from werkzeug.exceptions import RequestTimeout

from service.server import connections
from service.server.connections import Connection, Connections

SHORT = 0.02


class Clients:
    """Clients of some connections."""

    def __init__(self, stack: ExitStack, crowd: Connections) -> None:
        self._stack, self._crowd = stack, crowd

    def join(self) -> tuple[socket.socket, Connection]:
        """A client, and the connection of the worker with it."""
        client, served = (self._stack.enter_context(each) for each in socket.socketpair())
        client.settimeout(10)
        return client, self._stack.enter_context(self._crowd.join(served))


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


@pytest.fixture
def clients(stack: ExitStack) -> Clients:
    return Clients(stack, Connections())


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("KEEP_ALIVE", "HEAD", "BODY", "ANSWER", "LINGER"):
        monkeypatch.setattr(connections, name, SHORT)


def request() -> Request:
    return Request(Config(), IterUnreader([b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n"]), None)


def test_what_is_sent_is_received(clients: Clients) -> None:
    client, connection = clients.join()
    client.sendall(b"GET")
    assert (connection.recv(10), connection.fileno() > 0) == (b"GET", True)
    connection.sendall(b"OK")
    assert client.recv(10) == b"OK"


def test_a_quiet_connection_ends_as_if_the_client_had_closed_it(clients: Clients) -> None:
    _client, connection = clients.join()
    assert connection.recv(10) == b""


def test_a_head_that_stalls_is_too_late(clients: Clients) -> None:
    client, connection = clients.join()
    client.sendall(b"GET")
    connection.recv(10)
    with pytest.raises(RequestTimeout):
        connection.recv(10)


def test_a_body_that_trickles_is_too_late_and_closes_the_connection(clients: Clients) -> None:
    client, connection = clients.join()
    client.sendall(b"x")
    connection.recv(1)
    body = request()
    connection.expect_body(body)
    client.sendall(b"x" * 10_000)
    with pytest.raises(RequestTimeout):
        all(connection.recv(1) for _ in range(10_000))
    assert body.should_close()


def test_an_answer_that_is_not_taken_is_given_up(clients: Clients) -> None:
    _client, connection = clients.join()
    with pytest.raises(BrokenPipeError):
        connection.sendall(b"x" * 10_000_000)


def test_after_an_answer_there_is_time_again(clients: Clients) -> None:
    client, connection = clients.join()
    client.sendall(b"GET")
    connection.recv(10)
    connection.expect_head()
    assert connection.quiet
    assert connection.recv(10) == b""


def test_a_client_has_gone_when_it_has_closed(clients: Clients) -> None:
    client, connection = clients.join()
    connection.setblocking(False)
    assert not connection.has_gone()
    client.sendall(b"x")
    client.close()
    assert not connection.has_gone()  # something is still to be read
    connection.recv(1)
    assert connection.has_gone()
    connection.drop()
    connection.close()
    assert connection.has_gone()


def test_the_rest_of_what_is_refused_is_read(clients: Clients) -> None:
    client, connection = clients.join()
    client.sendall(b"x" * 1000)
    connection.linger()
    assert client.recv(1) == b""
    with pytest.raises(TimeoutError):
        connection._plain.recv(1)


def test_whoever_has_been_silent_longest_gives_way(stack: ExitStack) -> None:
    crowd = Connections(most=2)
    clients = Clients(stack, crowd)
    (first, connection), (second, other) = clients.join(), clients.join()
    with crowd.wait(connection), crowd.wait(other):
        clients.join()
        assert first.recv(1) == b""
        second.settimeout(SHORT)
        with pytest.raises(TimeoutError):
            second.recv(1)


def test_whoever_is_answered_does_not_give_way(stack: ExitStack) -> None:
    clients = Clients(stack, Connections(most=1))
    first, _connection = clients.join()
    clients.join()
    first.settimeout(SHORT)
    with pytest.raises(TimeoutError):
        first.recv(1)


def test_bodies_that_are_not_answered_may_not_fill_the_memory(stack: ExitStack) -> None:
    crowd = Connections(most_bytes=10)
    clients = Clients(stack, crowd)
    (first, stalled), (second, other) = clients.join(), clients.join()
    first.sendall(b"x" * 8)
    stalled.recv(8)
    with crowd.wait(stalled):
        second.sendall(b"x" * 8)
        other.recv(8)
        assert first.recv(1) == b""
    crowd.count(stalled, 5)  # it has given way: what it does counts no more
    other.expect_head()
    second.sendall(b"x" * 9)
    assert other.recv(9) == b"x" * 9


def test_at_the_end_only_the_quiet_are_closed(stack: ExitStack) -> None:
    crowd = Connections()
    clients = Clients(stack, crowd)
    (quiet, connection), (busy, other) = clients.join(), clients.join()
    busy.sendall(b"GET")
    other.recv(10)
    with crowd.wait(connection), crowd.wait(other):
        crowd.close_quiet()
        assert quiet.recv(1) == b""
        busy.settimeout(SHORT)
        with pytest.raises(TimeoutError):
            busy.recv(1)
