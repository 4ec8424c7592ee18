"""Whether the service lives and is ready."""

from pathlib import Path

from flask.testing import FlaskClient

from methodology.loading.repository import SHIPPED
from service.app import create_app
from service.config import Settings
from service.health import schemas
from tests.support.service.requests import PACKS


def test_it_lives(client: FlaskClient) -> None:
    response = client.get("/health")
    assert (response.status_code, response.headers["Cache-Control"]) == (200, "no-store")
    assert schemas.Live().validate(response.get_json()) == {}


def test_it_is_ready_with_every_pack(client: FlaskClient) -> None:
    ready = client.get("/ready").get_json()
    assert schemas.Ready().validate(ready) == {}
    assert ready["packs"] == {pack["name"]: pack["digest"] for pack in client.get(PACKS).get_json()}


def test_it_is_not_ready_with_a_pack_that_does_not_hold(broken: Path) -> None:
    client = create_app(Settings(places=(SHIPPED, broken))).test_client()
    response = client.get("/ready")
    assert (response.status_code, response.get_json()["code"]) == (503, "not_ready")
    assert [error["code"] for error in response.get_json()["errors"]] == ["pack_not_proved", "gap"]
    assert client.get("/health").status_code == 200
