"""What the environment sets."""

import os
from pathlib import Path

import pytest

from methodology.loading.repository import SHIPPED
from service.app import create_app
from service.config import Settings
from tests.support.loading.on_disk import write_pack
from tests.support.refusals import refused
from tests.support.service.requests import EVALUATIONS, SMALL


def test_what_holds_where_nothing_is_set() -> None:
    assert Settings.read({}) == Settings(places=(SHIPPED,), max_bytes=1024 * 1024)


def test_more_directories_of_packs(tmp_path: Path) -> None:
    write_pack(tmp_path)
    settings = Settings.read({"MINHDIEM_PACKS": os.pathsep.join([str(SMALL), str(tmp_path)])})
    assert settings.places == (SHIPPED, SMALL, tmp_path)


def test_a_directory_without_packs() -> None:
    with refused("no_pack_there", directory="/nowhere"):
        Settings.read({"MINHDIEM_PACKS": "/nowhere"})


def test_a_size_that_is_no_number() -> None:
    with pytest.raises(ValueError, match="large"):
        Settings.read({"MINHDIEM_MAX_BYTES": "large"})


def test_the_environment_is_read_where_no_settings_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINHDIEM_MAX_BYTES", "10")
    client = create_app().test_client()
    answer = client.post(EVALUATIONS, data=b" " * 11, content_type="application/json")
    assert (answer.status_code, answer.get_json()["code"]) == (413, "too_large")
