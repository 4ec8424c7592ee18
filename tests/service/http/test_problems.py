"""One shape for every error, and codes that are all listed."""

from pathlib import Path

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from werkzeug.exceptions import ExpectationFailed, HTTPException, ImATeapot

import service
from service import app as application
from service.config import Settings
from service.faults import FAULTS
from service.http.problem_kinds import KINDS
from tests.support.service.requests import NAMES
from tools.problems import page

ROOT = Path(service.__file__).parent.parent


def test_the_shape_of_a_problem(client: FlaskClient) -> None:
    response = client.get("/api/v1/packs/no-such/2023", headers={"Accept-Language": "en"})
    known = {"value": "no-such/2023", "known": ", ".join(NAMES)}
    sentence = f"There is no pack «no-such/2023». Known are: {known['known']}."
    assert response.content_type == "application/problem+json"
    assert response.get_json() == {
        "type": "/problems/unknown_pack",
        "title": "There is no such pack",
        "status": 404,
        "detail": sentence,
        "instance": "/api/v1/packs/no-such/2023",
        "code": "unknown_pack",
        "request_id": response.headers["X-Request-Id"],
        "errors": [{"code": "unknown_pack", "pointer": "", "detail": sentence, "params": known}],
    }


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/no-such-page", 404, "not_found"),
        ("GET", "/problems/no-such-code", 404, "not_found"),
        ("GET", "/trang/không-có", 404, "not_found"),
        ("GET", "/\x00", 404, "not_found"),
        ("DELETE", "/api/v1/packs", 405, "method_not_allowed"),
        ("GET", "/api/v1/evaluations", 405, "method_not_allowed"),
        ("POST", "/", 405, "method_not_allowed"),
        ("BREW", "/", 405, "method_not_allowed"),
    ],
)
def test_errors_of_the_framework(client: FlaskClient, method: str, path: str, status: int, code: str) -> None:
    response = client.open(path, method=method)
    found = response.get_json()
    assert (response.status_code, found["status"], found["code"]) == (status, status, code)
    assert response.content_type == "application/problem+json"
    assert found["instance"].isascii()
    assert ("Allow" in response.headers) == (status == 405)


@pytest.mark.parametrize(("error", "code"), [(ExpectationFailed, "bad_request"), (ImATeapot, "bad_request")])
def test_an_error_without_a_code_of_its_own(error: type[HTTPException], code: str) -> None:
    found = failing(error()).get("/fails").get_json()
    assert (found["status"], found["code"]) == (error.code, code)


def test_an_error_of_ours_tells_nothing_of_the_inside(caplog: pytest.LogCaptureFixture) -> None:
    response = failing(RuntimeError("secret")).get("/fails")
    assert (response.status_code, response.get_json()["code"]) == (500, "internal_error")
    assert "secret" not in response.get_data(as_text=True)
    (record,) = caplog.records
    assert vars(record)["fields"] == {"id": response.get_json()["request_id"]}


def failing(error: Exception) -> FlaskClient:
    """A client of an application with a page that fails."""
    app: Flask = application.create_app(Settings.read({}))

    @app.get("/fails")
    def fails() -> Response:
        raise error

    return app.test_client()


def test_a_redirection_is_no_problem() -> None:
    app = application.create_app(Settings.read({}))
    app.add_url_rule("/place/", "place", lambda: "here")
    response = app.test_client().get("/place")
    assert (response.status_code, response.headers["Location"]) == (308, "http://localhost/place/")


def test_every_code_has_its_page(client: FlaskClient) -> None:
    whole = client.get("/problems").get_data(as_text=True)
    for code in KINDS:
        assert f'id="{code}"' in whole
        assert client.get(f"/problems/{code}").status_code == 200
    for code in FAULTS:
        assert f'id="{code}"' in whole


def test_the_documentation_lists_every_code() -> None:
    assert (ROOT / "docs" / "problems.md").read_text(encoding="utf-8") == page()
