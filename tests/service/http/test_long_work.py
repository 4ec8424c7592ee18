"""What is long work, and what becomes of it where its sibling does not answer."""

import json
import socket
import threading
from collections.abc import Iterator
from http.client import parse_headers
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from service.app import create_app
from service.config import Settings
from service.http import long_work
from service.http.long_work import Sibling, is_long
from tests.support.service.requests import COMPARISONS, SIMULATIONS, pair

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Other: no\r\nContent-Length: 4\r\n\r\ndone"


@pytest.mark.parametrize(
    ("name", "body", "long"),
    [
        ("simulate", {}, True),
        ("compare", {"cohort": []}, True),
        ("compare", {"facts": {}}, False),
        ("compare", {"facts": {"agency": {"name": "Sở Y tế"}}}, False),
        ("evaluate", {"cohort": []}, False),
    ],
)
def test_what_is_long_work(name: str, body: object, long: bool) -> None:
    assert is_long(name, json.dumps(body).encode()) is long


@pytest.mark.parametrize("written", [rb'"\u0063ohort"', rb'"coho\u0072\u0074"', rb'"c\u006Fhort"'])
def test_a_name_that_is_written_in_escapes_is_the_same(written: bytes) -> None:
    assert is_long("compare", b"{" + written + b": []}")


@pytest.fixture
def sibling(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "work"))
        listener.listen()
        yield listener


@pytest.fixture
def worker(tmp_path: Path) -> FlaskClient:
    return create_app(Settings.read({}), Sibling(tmp_path / "work")).test_client()


def answering(sibling: socket.socket, answer: bytes) -> threading.Thread:
    """The sibling answers one request."""

    def serve() -> None:
        client, _ = sibling.accept()
        with client, client.makefile("rb") as request:
            request.readline()
            headers = parse_headers(request)
            request.read(
                int(headers["Content-Length"])
            )  # closing before all is read would reset the connection
            client.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    return thread


def test_the_answer_of_the_sibling_is_given_back(sibling: socket.socket, worker: FlaskClient) -> None:
    thread = answering(sibling, ANSWER)
    response = worker.post(f"{SIMULATIONS}?a=b", json={})
    thread.join()
    assert (response.status_code, response.data, response.mimetype) == (200, b"done", "text/plain")
    assert "X-Other" not in response.headers


def test_a_sibling_that_ends_is_busy(sibling: socket.socket, worker: FlaskClient) -> None:
    for answer in (b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", b"nonsense\r\n\r\n"):
        thread = answering(sibling, answer)
        response = worker.post(COMPARISONS, json=pair(cohort=[]))
        thread.join()
        assert (response.status_code, response.get_json()["code"]) == (503, "busy")
        assert response.headers["Retry-After"] == "2"


def test_a_sibling_that_is_not_there_or_says_nothing_is_busy(
    worker: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert worker.post(SIMULATIONS, json={}).status_code == 503
    monkeypatch.setattr(long_work, "PATIENCE", 0.02)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "work"))
        listener.listen()
        assert worker.post(SIMULATIONS, json={}).status_code == 503


def test_only_so_many_wait(worker: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_work, "MOST_PENDING", 0)
    assert worker.post(SIMULATIONS, json={}).status_code == 503


class Client:
    """A connection as the server hands it over."""

    def __init__(self, connection: socket.socket, gone: bool) -> None:
        self._connection, self._gone = connection, gone

    def fileno(self) -> int:
        return self._connection.fileno()

    def has_gone(self) -> bool:
        return self._gone


def test_where_the_client_goes_its_answer_is_not_awaited(sibling: socket.socket, worker: FlaskClient) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.shutdown(socket.SHUT_WR)
        gone = {"gunicorn.socket": Client(ours, True)}
        assert worker.post(SIMULATIONS, json={}, environ_overrides=gone).status_code == 400


def test_a_client_may_send_the_next_request_already(sibling: socket.socket, worker: FlaskClient) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(b"GET")
        thread = answering(sibling, ANSWER)
        eager = {"gunicorn.socket": Client(ours, False)}
        assert worker.post(SIMULATIONS, json={}, environ_overrides=eager).status_code == 200
        thread.join()
