"""What a service lacks that is not ready: the database, its tables, the process that does long work."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import text

from methodology.loading.repository import SHIPPED
from service.app import create_app
from service.config import Settings
from service.health.services import lacking
from service.http.long_work import Sibling
from service.store.engine import make_engine, read_url
from service.store.tables import REVISION
from service.store.transactions import Store
from service.workflow.backend import Backend


@pytest.fixture
def client(backend: Backend) -> FlaskClient:
    return create_app(Settings(places=(SHIPPED,)), backend=backend).test_client()


def codes(client: FlaskClient) -> list[str]:
    answer = client.get("/ready")
    assert (answer.status_code, client.get("/health").status_code) == (503, 200)
    return [error["code"] for error in answer.get_json()["errors"]]


def test_nothing_is_lacking(backend: Backend, client: FlaskClient) -> None:
    ready = client.get("/ready").get_json()
    assert (ready["status"], ready["store"]) == ("ready", backend.store.engine.dialect.name)


def test_tables_of_another_revision(backend: Backend, client: FlaskClient) -> None:
    change = text("UPDATE alembic_version SET version_num = '0000'")
    backend.store.write(lambda connection: connection.execute(change))
    assert codes(client) == ["store_of_other_revision"]
    (fault,) = lacking(backend.store, None)
    assert fault.params == {"value": "0000", "known": REVISION}


def test_no_tables(backend: Backend, client: FlaskClient) -> None:
    backend.store.write(lambda connection: connection.execute(text("DROP TABLE alembic_version")))
    assert codes(client) == ["store_silent"]


@pytest.mark.parametrize("scheme", ["sqlite:///{}/none/x.db", "postgresql://a@/b?host={}"])
def test_no_database(tmp_path: Path, scheme: str) -> None:
    engine = make_engine(read_url(scheme.format(tmp_path)))
    assert [fault.code for fault in lacking(Store(engine), None)] == ["store_silent"]
    engine.dispose()


def test_no_sibling(tmp_path: Path) -> None:
    assert [fault.code for fault in lacking(None, Sibling(tmp_path / "none"))] == ["sibling_silent"]
    assert list(lacking(None, None)) == []
