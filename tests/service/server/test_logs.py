"""The log is lines of JSON, and no line quotes what was sent."""

import json
import logging
import sys
from datetime import timedelta
from io import StringIO
from types import SimpleNamespace

from service.http.request_id import LOGGER, ROUTE, request_id
from service.server.logs import Log

SECRET = "Bí mật 4321"


def line(errors: StringIO) -> dict[str, object]:
    found: dict[str, object] = json.loads(errors.getvalue())
    assert SECRET not in str(found)
    return {name: value for name, value in found.items() if name not in ("time", "process")}


def test_a_request(log: Log, errors: StringIO) -> None:
    environ = {"REQUEST_METHOD": "GET", ROUTE: "/packs", "QUERY_STRING": SECRET, "HTTP_X_REQUEST_ID": SECRET}
    log.access(SimpleNamespace(status_code=200, sent=5), None, environ, timedelta(milliseconds=1.5))
    assert line(errors) == {
        **{"level": "info", "event": "request", "id": request_id(environ), "method": "GET"},
        **{"route": "/packs", "status": 200, "ms": 1.5, "sent": 5},
    }


def test_the_requests_of_the_sibling_are_those_of_the_workers(log: Log, errors: StringIO) -> None:
    log.answers = False
    log.request({}, 200)
    assert not errors.getvalue()


def test_an_error_is_its_type_and_the_lines_of_code(log: Log, errors: StringIO) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError:
        logging.getLogger(LOGGER).error("unexpected error", exc_info=sys.exc_info())
    found = line(errors)
    assert (found["event"], found["error"]) == ("unexpected error", "ValueError")
    assert "test_logs.py" in str(found["trace"])
