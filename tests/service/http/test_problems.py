"""One shape for every error, and codes that are all listed."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from werkzeug.exceptions import HTTPException, ImATeapot, RequestURITooLarge

import rules.facts.exact_json
import rules.facts.facts_file
import rules.facts.relations
import rules.facts.values
import service
from methodology.wording.translations import gettext
from service import app as application
from service.comparisons import services as comparing
from service.comparisons import views
from service.config import Settings
from service.faults import BODY_FAULTS, FAULTS, PARAMETER_FAULTS, REQUEST_FAULTS, pointer
from service.http import cohort_body as cohorts
from service.http import request_body as receiving
from service.http.problem_kinds import KINDS
from service.next_steps import services as advising
from tests.support.service.requests import NAMES
from tools.problems import page

READERS = (rules.facts.exact_json, rules.facts.facts_file, rules.facts.relations, rules.facts.values)
OF_COHORTS = {"empty_cohort", "agency_twice", "nothing_told"}
ASKING = (advising, cohorts, comparing, receiving, views)
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


@pytest.mark.parametrize(("error", "code"), [(RequestURITooLarge, "bad_request"), (ImATeapot, "bad_request")])
def test_an_error_without_a_code_of_its_own(error: type[HTTPException], code: str) -> None:
    found = failing(error()).get("/fails").get_json()
    assert (found["status"], found["code"]) == (error.code, code)


def test_an_error_of_ours_tells_nothing_of_the_inside(caplog: pytest.LogCaptureFixture) -> None:
    response = failing(RuntimeError("secret")).get("/fails")
    assert (response.status_code, response.get_json()["code"]) == (500, "internal_error")
    assert "secret" not in response.get_data(as_text=True)
    assert "secret" in caplog.text


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


@pytest.mark.parametrize(
    ("path", "expected"),
    [((), ""), (("a", 0), "/a/0"), (("a/b", "c~d", ""), "/a~1b/c~0d/"), (("~1",), "/~01")],
)
def test_a_pointer(path: tuple[str | int, ...], expected: str) -> None:
    assert pointer(path) == expected


def test_every_code_has_its_page(client: FlaskClient) -> None:
    whole = client.get("/problems").get_data(as_text=True)
    for code in KINDS:
        assert f'id="{code}"' in whole
        assert client.get(f"/problems/{code}").status_code == 200
    for code in FAULTS:
        assert f'id="{code}"' in whole


def test_the_documentation_lists_every_code() -> None:
    assert (ROOT / "docs" / "problems.md").read_text(encoding="utf-8") == page()


def test_every_fault_that_a_body_may_have_is_listed() -> None:
    given = {code for module in READERS for code in codes(module)}
    shelf = {"unknown_pack", "unknown_level", "pack_not_proved"}
    assert given | shelf | OF_COHORTS == set(BODY_FAULTS)


def test_every_fault_of_a_request_has_its_words() -> None:
    asked = {code for module in ASKING for code in codes(module)}
    assert asked - set(BODY_FAULTS) == set(REQUEST_FAULTS)


def test_the_words_of_a_request_say_the_same_in_both_languages() -> None:
    for text in REQUEST_FAULTS.values():
        assert gettext("vi")(text) != text
        assert set(re.findall(r"{\w+}", gettext("vi")(text))) == set(re.findall(r"{\w+}", text))


def codes(module: Any) -> set[str]:
    """The codes that a module refuses with."""
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)
    names = (call.args[0] for call in calls if getattr(call.func, "id", "") in ("invalid", "Fault"))
    texts = (part.value for name in names for part in ast.walk(name) if isinstance(part, ast.Constant))
    return {text for text in texts if isinstance(text, str) and len(text) > 1}


def test_every_parameter_has_its_sentence(client: FlaskClient) -> None:
    paths = client.get("/api/v1/openapi.json").get_json()["paths"].values()
    operations = (
        operation for path in paths for operation in (path.get("get"), path.get("post")) if operation
    )
    parameters = (parameter for operation in operations for parameter in operation.get("parameters", ()))
    names = {parameter["name"] for parameter in parameters if parameter["in"] == "query"}
    assert {f"wrong_{name}" for name in names} == set(PARAMETER_FAULTS)
