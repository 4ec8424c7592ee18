"""Writing a backup, of one state of everything, while others go on writing."""

import os
from collections.abc import Generator
from contextlib import closing
from itertools import chain
from pathlib import Path

from sqlalchemy import Connection, select

from methodology.canonical import Document
from service.backup.lines import write_lines
from service.record.entry import Head
from service.record.queries import read_head
from service.record.verification.rows import batches
from service.store.tables import credential, entry, private_text

TABLES = (entry, private_text, credential)
"""What cannot be made anew from anything else."""


def backup(connection: Connection, path: Path) -> tuple[Head, int]:
    """Write a backup that only its owner can read; it is there whole, or not at all.

    Args:
        connection: in a transaction that reads.
        path: where; nothing may be there yet.

    Returns:
        The last entry in it, and how many rows it has.

    Raises:
        FileExistsError: something is there.
        OSError: it cannot be written.
        ValueError: an entry is no text: the record was damaged.
    """
    head, unfinished = read_head(connection), path.with_name(f"{path.name}.unfinished")
    file = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(file, "wb") as stream:
            os.fchmod(file, 0o600)
            with closing(_rows(connection)) as rows:
                count = write_lines(stream, head, rows)
            stream.flush()
            os.fsync(file)
        os.link(unfinished, path)  # unlike a change of name it does not replace what is there
    finally:
        unfinished.unlink()
    return head, count


def _rows(connection: Connection) -> Generator[tuple[str, Document], None, None]:
    for table in TABLES:
        with batches(connection, select(table).order_by(*table.primary_key.columns)) as stored:
            for row in chain.from_iterable(stored):
                yield table.name, dict(row._mapping)
