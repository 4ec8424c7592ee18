"""Which revision the tables are of, and how they come to the one that this software needs."""

import sqlite3
from contextlib import closing
from pathlib import Path
from time import monotonic

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from service.store.engine import PATIENCE, WRITING, is_sqlite
from service.store.tables import REVISION

MIGRATIONS = Path(__file__).parent / "migrations"


class NewerStore(Exception):
    """The tables are of a revision that this software does not know: a newer one made them.

    Attributes:
        revision: theirs.
    """

    def __init__(self, revision: str) -> None:
        super().__init__(revision)
        self.revision = revision


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


def current_revision(engine: Engine) -> str | None:
    """The revision of the tables; None where there are none."""
    if (file := _file(engine)) and not file.exists():
        return None
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def known_revisions() -> list[str]:
    """All revisions there ever were, the first one first."""
    script = ScriptDirectory.from_config(_config())
    return [each.revision for each in script.walk_revisions()][::-1]


def upgrade(engine: Engine, revision: str = "head") -> Path | None:
    """Bring the tables to a revision; of a file of SQLite that has others, a copy is made first.

    Args:
        engine: of the database.
        revision: the newest unless said.

    Returns:
        Where the copy is.

    Raises:
        NewerStore: the tables are of a revision that is not known here.
    """
    if file := _file(engine):
        file.touch(mode=0o600)
    before = current_revision(engine)
    if before and before not in known_revisions():
        raise NewerStore(before)
    copy = copy_file(engine, before) if before and before != REVISION else None
    with (
        engine.connect().execution_options(**{WRITING: monotonic() + PATIENCE}) as connection,
        connection.begin(),
    ):
        _run(connection, revision)
    return copy


def _file(engine: Engine) -> Path | None:
    """The file in which a database is; None where it is in none."""
    return Path(str(engine.url.database)) if is_sqlite(engine) else None


def _run(connection: Connection, revision: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def copy_file(engine: Engine, revision: str) -> Path | None:
    """A copy of a database in a file, beside it; None where it is in none."""
    file = _file(engine)
    if file is None:
        return None
    copy = file.with_name(f"{file.name}.{revision}.bak")
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)  # whole, whoever is writing meanwhile
    return copy
