"""All documents of a store."""

from typing import Any

import orjson
from sqlalchemy import Connection, select

from service.store.tables import document


def documents(connection: Connection) -> dict[str, Any]:
    """By aggregate and identifier, the state of every subject."""
    rows = connection.execute(select(document).order_by(document.c.entry))
    return {f"{row.aggregate}/{row.id}": orjson.loads(row.state) for row in rows}
