"""How tables come to the form that is needed: from nothing, and from every form that they ever had."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from service.record.entry import stated_digest
from service.record.key import Key
from service.record.queries import entries_after, read_head
from service.store.engine import is_sqlite, make_engine, read_url
from service.store.tables import REVISION, metadata
from service.store.transactions import Store
from service.store.upgrade import (
    NewerStore,
    current_revision,
    known_revisions,
    upgrade,
)
from service.workflow.backend import make_backend
from tests.support.acts.people import organisation
from tests.support.store.cluster import Server
from tests.support.store.fixtures import STORES

EARLIER = known_revisions()[:-1]


@pytest.fixture(params=STORES)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without tables."""
    if request.param == "sqlite":
        engine = make_engine(read_url(f"sqlite:///{tmp_path}/minhdiem.db"))
        yield engine
        engine.dispose()
        return
    server: Server = request.getfixturevalue("postgresql")
    url = server.new_database()
    engine = make_engine(read_url(url))
    yield engine
    engine.dispose()
    server.drop(url)


def test_the_tables_are_those_of_the_last_migration() -> None:
    assert known_revisions()[-1] == REVISION


def differences(engine: Engine) -> list[object]:
    """Between the tables as they are and as the code has them."""
    with engine.connect() as connection:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))


def test_from_nothing_to_what_the_code_has(empty: Engine) -> None:
    assert current_revision(empty) is None
    assert upgrade(empty) is None
    assert current_revision(empty) == REVISION
    assert differences(empty) == []


def test_a_difference_would_be_seen(empty: Engine) -> None:
    upgrade(empty)
    with empty.begin() as connection:
        connection.execute(text("DROP INDEX uq_lookup_sole"))
    assert differences(empty)


@pytest.mark.parametrize("revision", EARLIER)
def test_from_an_earlier_revision_and_what_was_kept_is_kept(empty: Engine, revision: str) -> None:
    upgrade(empty, revision)
    backend = make_backend(Store(empty), Key(bytes(32)))
    organisation(backend)
    with backend.store.reading() as connection:
        before = read_head(connection)
    copy = upgrade(empty)
    assert (copy is not None) == is_sqlite(empty)
    assert (current_revision(empty), differences(empty)) == (REVISION, [])
    organisation(backend, "04859")
    with backend.store.reading() as connection:
        entries = list(entries_after(connection))
    assert [each.digest for each in entries] == [stated_digest(each) for each in entries]
    assert entries[0].head == before
    assert entries[1].previous == before.digest


@pytest.mark.parametrize("revision", EARLIER)
def test_the_copy_of_a_file_is_as_it_was(tmp_path: Path, revision: str) -> None:
    file = tmp_path / "minhdiem.db"
    engine = make_engine(read_url(f"sqlite:///{file}"))
    upgrade(engine, revision)
    organisation(make_backend(Store(engine), Key(bytes(32))))
    copy = upgrade(engine)
    assert copy == tmp_path / f"minhdiem.db.{revision}.bak"
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(revision,)]
        assert connection.execute("SELECT count(*) FROM entry").fetchall() == [(1,)]
    assert upgrade(engine) is None
    engine.dispose()


def test_what_fails_in_the_midst_changes_nothing(empty: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LookupError

    monkeypatch.setattr("alembic.op.create_index", fail)
    with pytest.raises(LookupError):
        upgrade(empty)
    assert inspect(empty).get_table_names() == []


def test_tables_of_a_newer_version_are_left_alone(empty: Engine) -> None:
    upgrade(empty)
    with empty.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerStore):
        upgrade(empty)
