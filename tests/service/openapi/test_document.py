"""The OpenAPI document says what the service does: every check of schemathesis, on a real application."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings
from schemathesis.checks import CheckContext
from schemathesis.specs.openapi.checks import (
    ignored_auth,
    negative_data_rejection,
    positive_data_acceptance,
)

from service.acts.roles import Role
from service.app import create_app
from service.config import Settings
from tests.support.acts.people import token
from tests.support.packs.shipped import SHIPPED_LEVELS
from tests.support.service.requests import EVALUATIONS, SMALL
from tests.support.service.whole_document import whole_document
from tests.support.store.fixtures import new_backend

# A small pack with a fact of every type: what is asked is as deep as with the shipped ones, and sooner done.
SCRATCH = tempfile.TemporaryDirectory()
backend = new_backend(Path(SCRATCH.name))
app = create_app(Settings(places=(SMALL,)), backend=backend)
document = schemathesis.openapi.from_dict(whole_document(app))
document.app = app
document.config.checks.missing_required_header.expected_statuses = ["400", "401", "428"]  # RFC 6585
ROLES = (None, *Role)
TOKENS = {role: token(app.test_client(use_cookies=False), backend, role) for role in ROLES}
"""One for each role, and somebody who has none."""
OF_PEOPLE = document.include(path_regex=r"/api/v1/(me|accounts|organisations)\b")
RULES = ("rule_broken", "key_used", "changed_meanwhile", "version_missing")
"""Problems that depend on what is kept; the last where ``If-Match`` is empty."""


def unsayable(error: dict[str, Any]) -> bool:
    """Whether no JSON Schema says it: a relation of facts, a date's ends, signs that nobody sees."""
    code, params = error["code"], error["params"]
    date = code == "out_of_domain" and params["low"].count("-") == 2
    fine = ("too_many_decimals_in_value", "number_too_long", "exponent")  # the last from 41 decimals on
    kept = ("registry_empty", "wrong_after")  # what is kept decides
    return date or code in ("broken_require", "contrary_claim", "text_invisible", *kept, *fine)


def acceptance(
    context: CheckContext, response: schemathesis.Response, case: schemathesis.Case[Any]
) -> bool | None:
    """``positive_data_acceptance``, but for what no JSON Schema can state."""
    told = response.json() if response.status_code >= 400 else {}
    errors = told["errors"] if response.status_code == 422 else []
    if told.get("code") in RULES or (errors and all(map(unsayable, errors))):
        return None
    return positive_data_acceptance(context, response, case)


def rejection(
    context: CheckContext, response: schemathesis.Response, case: schemathesis.Case[Any]
) -> bool | None:
    """``negative_data_rejection``, but for rows of a cohort: they are told, and do not stop the others.

    What has too many values may be too large before they are counted.
    """
    if response.status_code == 413:
        return None
    if response.status_code == 200 and response.headers["content-type"] == ["application/json"]:
        answered = response.json()
        if isinstance(answered, dict) and answered.get("broken"):
            return None
    return negative_data_rejection(context, response, case)


@pytest.mark.apart
@document.parametrize()
@settings(max_examples=25, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_schemathesis_finds_nothing(case: schemathesis.Case[Any]) -> None:
    check(case, Role.ADMINISTRATOR)


@pytest.mark.soak
@pytest.mark.parametrize("role", ROLES)
@OF_PEOPLE.parametrize()
@settings(max_examples=5, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_schemathesis_finds_nothing_with_any_role(case: schemathesis.Case[Any], role: Role | None) -> None:
    check(case, role)


def check(case: schemathesis.Case[Any], role: Role | None) -> None:
    case.call_and_validate(
        headers={
            "Accept-Encoding": "identity",  # it asks for gzip and cannot read it
            "Authorization": f"Bearer {TOKENS[role]}",
        },
        additional_checks=[acceptance, rejection],
        excluded_checks=[positive_data_acceptance, negative_data_rejection, ignored_auth],
    )


def test_what_asks_for_a_session_or_a_token_is_not_done_without() -> None:
    client, whole = app.test_client(use_cookies=False), whole_document(app)
    assert whole["security"]
    guarded = [
        (path, method)
        for path, operations in whole["paths"].items()
        for method in ("get", "post")
        if operations.get(method, {}).get("security", ["unless said"]) and method in operations
    ]
    assert len(guarded) > 20
    for path, method in guarded:
        address = path.replace("{id}", "1")
        headers = {"Idempotency-Key": "a", "If-Match": '"1"', "Authorization": "Bearer nobody"}
        answer = client.open(address, method=method, json={}, headers=headers)
        assert answer.status_code == 401, (path, answer.text)


def test_the_example_is_what_the_engine_gives(client: FlaskClient) -> None:
    operation = client.get("/api/v1/openapi.json").get_json()["paths"][EVALUATIONS]["post"]
    asked = operation["requestBody"]["content"]["application/json"]["example"]
    answered = operation["responses"]["200"]["content"]["application/json"]["example"]
    assert client.post(EVALUATIONS, json=asked).get_json() == answered


def test_every_shipped_level_says_what_it_asks_for(client: FlaskClient) -> None:
    document = client.get("/api/v1/openapi.json").get_json()
    content = document["paths"][EVALUATIONS]["post"]["requestBody"]["content"]
    asked = {choice["$ref"] for choice in content["application/json"]["schema"]["anyOf"]}
    assert asked == {f"#/components/schemas/{name.replace('/', '.')}.{key}" for name, key in SHIPPED_LEVELS}
    assert {reference.rpartition("/")[2] for reference in asked} <= set(document["components"]["schemas"])


def test_every_operation_has_a_name_of_its_own(client: FlaskClient) -> None:
    paths = client.get("/api/v1/openapi.json").get_json()["paths"].values()
    operations = [path[method] for path in paths for method in ("get", "post") if method in path]
    assert len({operation["operationId"] for operation in operations}) == len(operations)


def test_facts_are_said_at_their_own_address_and_not_again(client: FlaskClient) -> None:
    response = client.get("/api/v1/openapi.json")
    assert len(response.data) < 150_000
    for name, key in SHIPPED_LEVELS:
        address = f"/api/v1/packs/{name}/levels/{key}/facts-schema"
        facts = response.get_json()["components"]["schemas"][f"{name.replace('/', '.')}.{key}"]["properties"]
        assert facts["facts"] == {"$ref": f"{address}#/properties/facts"}
        assert client.get(address).content_type == "application/schema+json"
