"""Which revision the tables are of, and how they come to the one that this software needs."""

import shutil
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from service.store.engine import is_sqlite

MIGRATIONS = Path(__file__).parent / "migrations"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


def needed_revision() -> str:
    """The revision that this software needs."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def current_revision(engine: Engine) -> str | None:
    """The revision of the tables; None where there are none."""
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
    """
    before = current_revision(engine)
    copy = copy_file(engine, before) if before and before != needed_revision() else None
    with engine.connect() as connection, connection.begin():
        _run(connection, revision)
    return copy


def _run(connection: Connection, revision: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def copy_file(engine: Engine, revision: str) -> Path | None:
    """A copy of a database in a file, beside it; None where it is in none."""
    if not is_sqlite(engine) or not engine.url.database:
        return None
    file = Path(engine.url.database)
    copy = file.with_name(f"{file.name}.{revision}.bak")
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy2(file, copy)
    return copy


def is_empty(engine: Engine) -> bool:
    """Whether there are no tables at all."""
    return not inspect(engine).get_table_names()
