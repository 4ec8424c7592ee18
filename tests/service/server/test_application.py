"""The service as ``minhdiem serve`` runs it: real workers, on a free port of this machine."""

import json
import os
import signal
import socket
import threading
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.support.service.requests import EVALUATIONS
from tests.support.service.served import BODY, SENT, Service, ask, awaited, served, simulate

pytestmark = pytest.mark.apart


@pytest.fixture
def address(service: Service) -> str:
    """Its host and port."""
    return service.address


def test_it_is_ready_once_all_its_processes_are_there(connection: HTTPConnection) -> None:
    def is_ready() -> bool:
        connection.request("GET", "/ready")
        return bool(json.loads(connection.getresponse().read())["status"] == "ready")

    assert awaited(is_ready)


def test_a_connection_is_kept_and_answers_are_the_same(connection: HTTPConnection) -> None:
    first = ask(connection, BODY).read()
    socket = connection.sock
    assert all(ask(connection, BODY).read() == first for _ in range(10))
    assert connection.sock is socket


def test_both_workers_give_the_same_bytes(address: str) -> None:
    answers: list[bytes] = []

    def client() -> None:
        own = HTTPConnection(address, timeout=60)
        answers.extend(ask(own, BODY).read() for _ in range(10))
        own.close()

    clients = [threading.Thread(target=client) for _ in range(4)]
    for thread in clients:
        thread.start()
    for thread in clients:
        thread.join()
    assert len(answers) == 40
    assert len(set(answers)) == 1


@pytest.mark.parametrize("chunked", [False, True])
def test_a_sender_of_ten_megabytes_hears_why_not(address: str, chunked: bool) -> None:
    chunks = iter([b" " * 1024 * 1024] * 10)
    connection = HTTPConnection(address, timeout=60)
    connection.request(
        "POST", EVALUATIONS, chunks if chunked else b"".join(chunks), SENT, encode_chunked=chunked
    )
    answer = connection.getresponse()
    assert (answer.status, json.loads(answer.read())["code"]) == (413, "too_large")
    connection.close()


def test_a_body_in_chunks(connection: HTTPConnection) -> None:
    halves = iter([BODY[:1000], BODY[1000:]])
    connection.request("POST", EVALUATIONS, halves, SENT, encode_chunked=True)
    assert connection.getresponse().read() == ask(connection, BODY).read()


@pytest.mark.parametrize("body", [b"zz\r\nabc\r\n0\r\n\r\n", b"-1\r\n\r\n", b"3\r\nabcdef\r\n0\r\n\r\n"])
def test_chunks_that_cannot_be_told_apart(connection: HTTPConnection, body: bytes) -> None:
    connection.putrequest("POST", EVALUATIONS)
    for name, value in {**SENT, "Transfer-Encoding": "chunked"}.items():
        connection.putheader(name, value)
    connection.endheaders(body)
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Content-Type"]) == (400, "application/problem+json")


def test_chunks_of_too_many_bytes_that_break_off(connection: HTTPConnection) -> None:
    connection.putrequest("POST", EVALUATIONS)
    for name, value in {**SENT, "Transfer-Encoding": "chunked"}.items():
        connection.putheader(name, value)
    connection.endheaders(b"%x\r\n" % (2 * 1024 * 1024) + b" " * 2 * 1024 * 1024 + b"\r\nzz\r\n")
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Content-Type"]) == (413, "application/problem+json")


def test_a_body_that_ends_before_its_stated_length(address: str) -> None:
    host, _, port = address.rpartition(":")
    with socket.create_connection((host, int(port)), timeout=60) as connection:
        heading = f"POST {EVALUATIONS} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n"
        connection.sendall(f"{heading}Content-Length: {len(BODY) + 1000}\r\n\r\n".encode() + BODY)
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(4096).startswith(b"HTTP/1.1 400 ")


def test_a_client_does_not_say_where_the_service_is_mounted(connection: HTTPConnection) -> None:
    connection.request("GET", "/health", headers={"SCRIPT_NAME": "/x"})
    assert connection.getresponse().status == 200


def test_it_goes_on_after_bad_input(connection: HTTPConnection) -> None:
    for body in (b"", b"\xff", b"[" * 100_000, b"{}", b'{"facts": NaN}'):
        answer = ask(connection, body)
        assert answer.status in (400, 422)
        assert answer.headers["Content-Type"] == "application/problem+json"
        answer.read()
    assert ask(connection, BODY).status == 200


def test_a_killed_worker_costs_nothing(service: Service, connection: HTTPConnection) -> None:
    before = service.workers
    for worker in before:
        os.kill(worker, signal.SIGKILL)
    awaited(lambda: len(service.workers) == 2 and not set(before) & set(service.workers))
    assert ask(connection).status == 200


def test_all_workers_and_the_sibling_are_replaced_on_demand(
    service: Service, connection: HTTPConnection
) -> None:
    before = set(service.children)
    service.process.send_signal(signal.SIGHUP)
    awaited(lambda: len(service.children) == 3 and not before & set(service.children))
    assert len(service.siblings) == 1
    assert simulate(connection).status == 200


def test_nothing_is_left_behind() -> None:
    with served(1) as service, service.connect() as backend:
        backend.request("GET", "/health")
        backend.getresponse().read()
        children = service.children
        assert {each.name for each in service.log.parent.glob("minhdiem-*/*")} == {"metrics", "work"}
    assert not any(Path(f"/proc/{child}").exists() for child in children)
