"""Faults of requests: all of them are listed, and have a sentence in each language."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

import rules.facts.claims
import rules.facts.exact_json
import rules.facts.facts_file
import rules.facts.relations
import rules.facts.values
from methodology.wording.translations import gettext
from service.comparisons import services as comparisons
from service.comparisons import views
from service.faults import BODY_FAULTS, PARAMETER_FAULTS, REQUEST_FAULTS, pointer
from service.http import cohort_body, request_body
from service.next_steps import services as next_steps

READERS = (
    rules.facts.claims,
    rules.facts.exact_json,
    rules.facts.facts_file,
    rules.facts.relations,
    rules.facts.values,
)
OF_COHORTS = {"empty_cohort", "agency_twice", "agency_without_zeros", "nothing_told"}
OF_REQUESTS = (next_steps, cohort_body, comparisons, request_body, views)


@pytest.mark.parametrize(
    ("path", "expected"),
    [((), ""), (("a", 0), "/a/0"), (("a/b", "c~d", ""), "/a~1b/c~0d/"), (("~1",), "/~01")],
)
def test_a_pointer(path: tuple[str | int, ...], expected: str) -> None:
    assert pointer(path) == expected


def test_every_fault_that_a_body_may_have_is_listed() -> None:
    given = {code for module in READERS for code in codes(module)}
    of_packs = {"unknown_pack", "unknown_level", "pack_not_proved"}
    of_dates = {"spoken_date"}  # told by what reads the dates of packs too
    assert given | of_packs | of_dates | OF_COHORTS == set(BODY_FAULTS)


def test_every_fault_of_a_request_has_its_words() -> None:
    found = {code for module in OF_REQUESTS for code in codes(module)}
    assert found - set(BODY_FAULTS) == set(REQUEST_FAULTS)


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
    names = {parameter["name"] for parameter in parameters if parameter.get("in") == "query"}
    assert {f"wrong_{name}" for name in names} == set(PARAMETER_FAULTS)
