"""What ``serve`` says where it cannot use the database: nothing is begun, and it is said what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.store.upgrade import known_revisions, upgrade
from tests.support.store.cluster import Server

COMMAND = [sys.executable, "-m", "service.cli", "--lang", "en", "serve", "--port", "0", "--workers", "1"]
WRONG_INPUT = 2


def refused(data: Path, database: str) -> tuple[int, str]:
    """Exit status and the sentence."""
    environment = {**os.environ, "MINHDIEM_DATA": str(data), "DATABASE_URL": database}
    made = subprocess.run(COMMAND, env=environment, capture_output=True, text=True, timeout=60)
    return made.returncode, made.stderr.strip()


@pytest.mark.parametrize("revision", [None, *known_revisions()[:-1]])
def test_an_older_server_of_many_users_is_left_to_whoever_looks_after_it(
    postgresql: Server, data: Path, revision: str | None
) -> None:
    url = postgresql.new_database()
    engine = make_engine(read_url(url))
    if revision:
        upgrade(engine, revision)
    engine.dispose()
    status, said = refused(data, url)
    assert status == 1
    assert said.endswith("is not of the form that this version needs. Run: minhdiem db upgrade")
    postgresql.drop(url)


def test_a_newer_file(tmp_path: Path, data: Path) -> None:
    engine = make_engine(read_url(f"sqlite:///{tmp_path}/minhdiem.db"))
    upgrade(engine)
    change = text("UPDATE alembic_version SET version_num = '9999'")
    Store(engine).write(lambda connection: connection.execute(change))
    engine.dispose()
    assert refused(data, f"sqlite:///{tmp_path}/minhdiem.db") == (
        WRONG_INPUT,
        "A newer version of this software made the database (revision 9999). Use that one.",
    )


def test_a_server_that_does_not_answer(tmp_path: Path, data: Path) -> None:
    status, said = refused(data, f"postgresql://postgres@/x?host={tmp_path}")
    assert status == WRONG_INPUT
    assert said.startswith("The database does not answer: ")


def test_no_address_of_a_database(data: Path) -> None:
    assert refused(data, "mysql://a@b/c") == (
        WRONG_INPUT,
        "DATABASE_URL: an address such as postgresql://user:password@host/name is needed.",
    )
