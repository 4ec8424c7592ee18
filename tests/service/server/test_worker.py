"""What a client may do wrong before the application hears of it, and what is said of it."""

import json
import socket
from http.client import HTTPConnection, HTTPResponse

import pytest

from tests.support.service.served import PATIENCE, Service, ask, awaited
from tests.support.service.stalled import HEAD, PART_OF_A_BODY, stalled

pytestmark = pytest.mark.apart


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        (b"GET /" + b"x" * 9000 + b" HTTP/1.1\r\n\r\n", 414, "address_too_long"),
        (b"GET / HTTP/1.1\r\nA: " + b"x" * 9000 + b"\r\n\r\n", 431, "headers_too_large"),
        (b"GET / HTTP/1.1\r\nwithout a colon\r\n\r\n", 400, "bad_request"),
        (b"\x16\x03\x01\r\n\r\n", 400, "bad_request"),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: zip\r\n\r\n", 501, "bad_request"),
        (b"POST / HTTP/1.1\r\nExpect: tea\r\n\r\n", 417, "bad_request"),
        (b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400, "bad_request"),
    ],
)
def test_what_the_server_itself_refuses_is_a_problem(
    service: Service, sent: bytes, status: int, code: str
) -> None:
    with socket.create_connection(service.place, timeout=PATIENCE) as client:
        client.sendall(sent)
        answer = HTTPResponse(client)
        answer.begin()
        problem = json.loads(answer.read())
    assert (answer.status, answer.headers["Content-Type"]) == (status, "application/problem+json")
    assert (problem["status"], problem["code"]) == (status, code)
    assert problem["request_id"] == answer.headers["X-Request-Id"]


@pytest.mark.parametrize("rest", [b"zz\r\n", b"10\r\n"])
def test_a_body_that_is_too_large_and_breaks_off(service: Service, rest: bytes) -> None:
    chunk = b"200000\r\n" + b" " * 0x200000 + b"\r\n"
    with socket.create_connection(service.place, timeout=PATIENCE) as client:
        client.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + chunk + rest)
        client.shutdown(socket.SHUT_WR)
        assert client.recv(4096).startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize("sent", [HEAD, PART_OF_A_BODY], ids=["head", "body"])
def test_clients_that_stall_hold_up_nobody(service: Service, connection: HTTPConnection, sent: bytes) -> None:
    with stalled(service, sent, 100):
        assert all(ask(connection).read() for _ in range(10))


def test_the_log_is_lines_of_json_that_quote_nothing(service: Service, connection: HTTPConnection) -> None:
    known, identity = len(service.lines()), "0123456789abcdef" * 2
    ask(connection, json.dumps({"Bí-mật-4321": 4321}).encode()).read()
    ask(connection, b'{"facts": "4321').read()
    with socket.create_connection(service.place, timeout=PATIENCE) as client:
        client.sendall(b"GET / HTTP/1.1\r\n4321\r\n\r\n")
        client.recv(4096)
    connection.request("GET", "/4321?name=4321", headers={"X-Request-Id": "4321"})
    connection.getresponse().read()
    connection.request("GET", "/health", headers={"X-Request-Id": identity})
    assert connection.getresponse().headers["X-Request-Id"] == identity
    (line,) = awaited(lambda: service.logged(identity))
    assert (line["event"], line["method"], line["route"], line["status"]) == (
        "request",
        "GET",
        "/health",
        200,
    )
    lines = service.lines()[known:]
    assert {422, 400, 404, 200} <= {line["status"] for line in lines}
    assert "4321" not in str([(line["method"], line["route"]) for line in lines])
    assert {name for line in lines for name in line} == {
        *("time", "level", "event", "process", "id", "method", "route", "status", "ms", "sent")
    }
