"""How long the service takes to rank the made communes: 151 facts files in one request."""

import json
from http.client import HTTPConnection
from statistics import median

from tests.benchmarks.clients import post
from tests.benchmarks.server import PATIENCE, served
from tests.support.service.requests import RANKINGS, cohort

TIMES = 15


def ranking_milliseconds() -> float:
    """The median, as a client sees it; the first request does not count."""
    names = {"pack": "hoa-binh/2023", "level": "commune"}
    body = json.dumps({**names, "cohort": cohort("commune")}).encode()
    with served(1) as port:
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            _first, *seen = (post(connection, body, RANKINGS).whole for _ in range(TIMES + 1))
        finally:
            connection.close()
    return median(seen)
