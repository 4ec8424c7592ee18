"""Clients that send a part of a request, and no more."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tests.support.service.requests import EVALUATIONS
from tests.support.service.served import BODY, PATIENCE, Service

HEAD = f"POST {EVALUATIONS} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n".encode()
PART_OF_A_BODY = HEAD + f"Content-Length: {len(BODY)}\r\n\r\n".encode() + BODY[:1000]


@contextmanager
def stalled(service: Service, sent: bytes, count: int) -> Iterator[list[socket.socket]]:
    """So many clients that have sent so much."""
    with ExitStack() as stack:
        clients = []
        for _ in range(count):
            clients.append(stack.enter_context(socket.create_connection(service.place, timeout=PATIENCE)))
            clients[-1].sendall(sent)
        yield clients
