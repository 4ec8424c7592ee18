"""The formats that the service speaks, and how a scorecard is written in each."""

from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import orjson

from methodology.canonical import canonical
from rules.scorecard.text import as_csv, as_text

JSON, CSV, TEXT = "application/json", "text/csv", "text/plain"
VERSION = version("minhdiem")

Document = dict[str, Any]

FORMATS: dict[str, Callable[[Document], bytes]] = {
    JSON: canonical,
    CSV: lambda document: as_csv(document).encode(),
    TEXT: lambda document: as_text(document).encode(),
}
"""How a scorecard is written, by media type; the first where nobody says."""


def readable_json(data: Any) -> bytes:
    """JSON in the order of the data, on lines of its own, to be read and filled in by people."""
    return orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
