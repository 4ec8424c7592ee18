"""The id of a request: its problem, its answer and its line in the log carry the same."""

import re
from collections.abc import MutableMapping
from typing import Any
from uuid import uuid4

HEADER = "X-Request-Id"
LOGGER = "minhdiem"
"""Where errors and requests are logged."""
ROUTE = "minhdiem.route"
"""Where the environ of a request has its route, once it is known."""
_KEY = "minhdiem.request_id"
_PLAIN = re.compile("[0-9a-f]{32}")
"""What an id looks like; another that comes in is not passed on, since anything could be in it."""


def request_id(environ: MutableMapping[str, Any]) -> str:
    """The id of a request: the one that it brings in ``X-Request-Id``, if it is 32 hexadecimal digits.

    Args:
        environ: of the request, which keeps it.
    """
    brought = environ.get("HTTP_X_REQUEST_ID", "")
    known: str = environ.setdefault(_KEY, brought if _PLAIN.fullmatch(brought) else uuid4().hex)
    return known
