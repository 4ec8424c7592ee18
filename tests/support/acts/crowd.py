"""Many who act at once over HTTP, and go on until they know what became of it."""

import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import local
from typing import Any, TypeVar

from service.acts.roles import Role
from service.workflow.backend import Backend
from tests.support.acts.people import application, organisation, signed_in
from tests.support.service.served import Service, served

T = TypeVar("T")
PATIENCE = 90
"""Seconds in which each must have been answered for good."""
AGAIN = (500, 502, 503, 507)
"""After which one sends the same again. 500 is never expected, and told apart from the others."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one heard at last.

    Attributes:
        status: of HTTP.
        document: the body.
    """

    status: int
    document: Any


@dataclass(slots=True)
class Keeping:
    """A service at work that keeps things, and somebody who may register organisations and recuse.

    Attributes:
        service: it.
        kept: the same store, as the test sees it.
        account: whose token it is.
        token: a secretary's.
        heard: what those heard who had to ask again: statuses, or names of errors.
    """

    service: Service
    backend: Backend
    account: str
    token: str
    heard: Counter[int | str] = field(default_factory=Counter)
    _own: local = field(default_factory=local)
    _opened: list[HTTPConnection] = field(default_factory=list)

    def act(self, path: str, body: Any, key: str, **headers: str) -> Answer:
        """Ask for an act until it is known what became of it, with one key."""
        sent = {"Content-Type": "application/json", "Idempotency-Key": key, **headers}
        sent |= {"Authorization": f"Bearer {self.token}", "Accept-Language": "en"}
        end = time.monotonic() + PATIENCE
        while True:
            try:
                status, document = self._send(path, json.dumps(body).encode(), sent)
                if status not in AGAIN:
                    return Answer(status, document)
                self.heard[status] += 1
            except (OSError, HTTPException) as error:
                self._connection().close()
                self.heard[type(error).__name__] += 1
            assert time.monotonic() < end, self.heard
            time.sleep(random.uniform(0.01, 0.1))

    def register(self, code: str, key: str, until: str | None = None) -> Answer:
        """Register an organisation."""
        body = {
            "code": code,
            "name": f"Xã {code}",
            "kind": "organisation",
            "from": "2023-01-01",
            "until": until,
        }
        return self.act("/api/v1/organisations/acts/register", body, key)

    def recuse(self, place: str, key: str) -> Answer:
        """Add to the one account."""
        body = {"organisation": place, "reason": "Có người thân công tác tại đơn vị"}
        return self.act(f"/api/v1/accounts/{self.account}/acts/recuse", body, key)

    def amend(self, id: str, name: str, version: int, key: str) -> Answer:
        """Give an organisation another name."""
        path = f"/api/v1/organisations/{id}/acts/amend"
        return self.act(path, {"name": name}, key, **{"If-Match": f'"{version}"'})

    def close(self) -> None:
        """Close all connections."""
        for each in self._opened:
            each.close()

    def _send(self, path: str, body: bytes, headers: Mapping[str, str]) -> tuple[int, Any]:
        connection = self._connection()
        connection.request("POST", path, body, dict(headers))
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())

    def _connection(self) -> HTTPConnection:
        """One for each thread."""
        if not hasattr(self._own, "connection"):
            self._own.connection = HTTPConnection(self.service.address, timeout=30)
            self._opened.append(self._own.connection)
        connection: HTTPConnection = self._own.connection
        return connection


@contextmanager
def keeping(backend: Backend, data: Path, database: str, workers: int = 2, **more: str) -> Iterator[Keeping]:
    """A service over a store, with a secretary's token."""
    account, token = secretary(backend)
    with served(workers, MINHDIEM_DATA=str(data), DATABASE_URL=database, **more) as service:
        made = Keeping(service, backend, account, token)
        try:
            yield made
        finally:
            made.close()


def secretary(backend: Backend) -> tuple[str, str]:
    """A secretary's account and token."""
    person = signed_in(application(backend).test_client(use_cookies=False), backend, Role.SECRETARY)
    scopes = ["organisation.register", "organisation.amend", "account.recuse", "read"]
    made = person.do(
        "account.make_token", {"label": "x", "scopes": scopes, "until": "2999-12-31"}, person.account
    )
    return person.account, made.get_json()["shown_once"]["token"]


def place(backend: Backend, code: str = "00000") -> str:
    """An organisation to which things can be done."""
    return organisation(backend, code)


def at_once(work: Sequence[Callable[[], T]], most: int = 50) -> list[T]:
    """Do all of it, so many at once; what each gives, in order."""
    with ThreadPoolExecutor(most) as executor:
        return [done.result() for done in [executor.submit(each) for each in work]]
