"""The log of the service: one JSON object a line, on standard error.

Nothing of what is sent is in it: no address of a client, no query, no header, no body, no message of an
exception, which may quote facts. Of a request there are the id, the route and figures; of an error its type
and the lines of code.
"""

import logging
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from traceback import extract_tb
from types import TracebackType
from typing import Any

import orjson
from gunicorn.glogging import Logger

from service.http.request_id import LOGGER, ROUTE, request_id


class Log(Logger):
    """gunicorn's log, as lines of JSON.

    Attributes:
        answers: whether requests are logged; not in the sibling of the workers, whose requests are theirs.
        count: counts a request: by its method, its route, its status, and the seconds that it took.
    """

    answers = True
    count: Callable[[str, str | None, int, float | None], None] | None = None

    def setup(self, cfg: Any) -> None:
        """Write to standard error."""
        super().setup(cfg)
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(JSONFormatter())
        for logger in (self.error_log, logging.getLogger(LOGGER)):
            logger.handlers, logger.propagate = [handler], False
        logging.getLogger(LOGGER).setLevel(logging.INFO)

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: timedelta) -> None:
        """Log a request that the application has answered."""
        ms = round(request_time.total_seconds() * 1000, 3)
        self.request(environ, resp.status_code, ms=ms, sent=resp.sent)

    def request(self, environ: dict[str, Any], status: int, **figures: float) -> None:
        """Log a request.

        Args:
            environ: what is known of it.
            status: of the answer.
            figures: more to be said: ``ms`` that it took, bytes ``sent``.
        """
        if not self.answers:
            return
        fields = {
            "id": request_id(environ),
            "method": environ.get("REQUEST_METHOD"),
            "route": environ.get(ROUTE),
            "status": status,
            **figures,
        }
        logging.getLogger(LOGGER).info("request", extra={"fields": fields})
        if self.count:
            seconds = figures["ms"] / 1000 if "ms" in figures else None
            self.count(environ.get("REQUEST_METHOD", ""), environ.get(ROUTE), status, seconds)


class JSONFormatter(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            "process": record.process,
            **getattr(record, "fields", {}),
            **(_error(*record.exc_info) if record.exc_info else {}),
        }
        return orjson.dumps(line, default=str).decode()


def _error(
    kind: type[BaseException] | None, _: BaseException | None, trace: TracebackType | None
) -> Mapping[str, Any]:
    frames = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in extract_tb(trace)]
    return {"error": kind and kind.__name__, "trace": frames}
