"""The tables. What they mean: ``docs/record.md``; how they came to be: ``migrations``.

``entry``, ``private_text`` and ``credential`` are what is kept; ``document`` and ``lookup`` follow from them
and can be made anew; ``attempt`` and ``job`` are outside the record.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import Boolean

REVISION = "0002"
"""Of these tables: the newest of the migrations."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

NAME = String(64)
"""Of an aggregate, an act, an identifier."""
DIGEST = String(64)
"""SHA-256 in hexadecimal."""
INSTANT = String(32)
"""A moment in UTC, ISO 8601 with microseconds: as text it sorts, and is the same in both stores."""

entry = Table(
    "entry",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", INSTANT, nullable=False),
    Column("actor", NAME, nullable=False),
    Column("on_behalf", NAME),
    Column("kind", NAME, nullable=False),
    Column("format", Integer, nullable=False),
    Column("aggregate", NAME, nullable=False),
    Column("subject", NAME, nullable=False),
    Column("n", Integer, nullable=False),
    Column("command", NAME, nullable=False, index=True),
    Column("key", String(255)),
    Column("fingerprint", DIGEST),
    Column("content", LargeBinary, nullable=False),
    Column("previous", DIGEST, nullable=False),
    Column("digest", DIGEST, nullable=False),
    Column("seal", String(96), nullable=False),
    UniqueConstraint("aggregate", "subject", "n"),
    UniqueConstraint("actor", "key"),
)
"""The record: rows are only ever added."""

head = Table(
    "head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
    Column("at", INSTANT, nullable=False),
    Column("digest", DIGEST, nullable=False),
)
"""One row, locked by whoever adds an entry: the last entry there is."""

private_text = Table(
    "private_text",
    metadata,
    Column("commitment", DIGEST, primary_key=True),
    Column("entry", BigInteger, nullable=False, index=True),
    Column("salt", LargeBinary, nullable=False),
    Column("text", Text, nullable=False),
)
"""Texts that may have to be forgotten; an entry holds their salted digests."""

credential = Table(
    "credential",
    metadata,
    Column("id", NAME, primary_key=True),
    Column("entry", BigInteger, nullable=False, index=True),
    Column("account", NAME, nullable=False, index=True),
    Column("kind", NAME, nullable=False),
    Column("secret", String(255), nullable=False, unique=True),
    Column("expires", INSTANT),
)
"""What proves who somebody is, never in clear; an entry holds the digest of the row."""

document = Table(
    "document",
    metadata,
    Column("aggregate", NAME, primary_key=True),
    Column("id", NAME, primary_key=True),
    Column("n", Integer, nullable=False),
    Column("entry", BigInteger, nullable=False),
    Column("state", LargeBinary, nullable=False),
)
"""The current state of each subject, folded from its entries."""

lookup = Table(
    "lookup",
    metadata,
    Column("aggregate", NAME, primary_key=True),
    Column("name", NAME, primary_key=True),
    Column("value", String(255), primary_key=True),
    Column("id", NAME, primary_key=True),
    Column("sole", Boolean, nullable=False),
)
"""By what a subject is found. A value that is ``sole`` belongs to one subject only."""

Index(
    "uq_lookup_sole",
    lookup.c.aggregate,
    lookup.c.name,
    lookup.c.value,
    unique=True,
    sqlite_where=text("sole"),
    postgresql_where=text("sole"),
)

attempt = Table(
    "attempt",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("login", DIGEST, nullable=False, index=True),
    Column("at", INSTANT, nullable=False),
)
"""Attempts to sign in that failed lately, by the digest of the login that was tried."""

job = Table(
    "job",
    metadata,
    Column("id", NAME, primary_key=True),
    Column("kind", NAME, nullable=False),
    Column("arguments", LargeBinary, nullable=False),
    Column("state", NAME, nullable=False),
    Column("done", BigInteger, nullable=False),
    Column("total", BigInteger, nullable=False),
    Column("result", LargeBinary),
    Column("account", NAME, nullable=False),
    Column("asked", INSTANT, nullable=False, index=True),
    Column("begun", INSTANT),
    Column("ended", INSTANT),
    Column("attempts", Integer, nullable=False),
    Column("holder", NAME),
    Column("lease", INSTANT),
)
"""Long work that was asked for, and what came of it."""
