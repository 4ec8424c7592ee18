"""Whether the service lives and is ready."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from methodology.loading.repository import SHIPPED
from service.app import create_app
from service.config import Settings
from service.health import schemas
from service.health.services import warm_up
from service.packs.registry import make_registry
from tests.support.service.requests import NAMES, PACKS


def test_it_lives(client: FlaskClient) -> None:
    response = client.get("/health")
    assert (response.status_code, response.headers["Cache-Control"]) == (200, "no-store")
    assert schemas.Live().validate(response.get_json()) == {}


def test_it_is_ready_with_every_pack(client: FlaskClient) -> None:
    ready = client.get("/ready").get_json()
    assert schemas.Ready().validate(ready) == {}
    assert ready["packs"] == {pack["name"]: pack["digest"] for pack in client.get(PACKS).get_json()}


def test_a_pack_that_does_not_hold_is_named_and_holds_up_no_other(broken: Path) -> None:
    client = create_app(Settings(places=(SHIPPED, broken))).test_client()
    ready = client.get("/ready").get_json()
    assert schemas.Ready().validate(ready) == {}
    assert (ready["status"], set(ready["packs"])) == ("ready", set(NAMES))
    told = {name: [error["code"] for error in errors] for name, errors in ready["broken"].items()}
    assert told == {"example/2026": ["pack_not_proved", "gap"]}


@pytest.mark.parametrize("empty", [True, False])
def test_it_is_not_ready_without_a_pack_that_holds(broken: Path, tmp_path: Path, empty: bool) -> None:
    client = create_app(Settings(places=(tmp_path / "none" if empty else broken,))).test_client()
    response = client.get("/ready")
    assert (response.status_code, response.get_json()["code"]) == (503, "not_ready")
    codes = [error["code"] for error in response.get_json()["errors"]]
    assert codes == ([] if empty else ["pack_not_proved", "gap"])
    assert client.get("/health").status_code == 200


def test_packs_are_warmed_up_beside_one_that_does_not_hold(broken: Path) -> None:
    warm_up(make_registry((SHIPPED, broken)))
