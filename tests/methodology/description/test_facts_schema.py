"""The JSON Schema of a facts file, and an empty one to fill in."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from methodology.description.facts_schema import empty_facts_file, facts_schema
from tests.support.packs.shipped import EXAMPLES, REGISTRY, level_of_example, only_level
from tests.support.packs.small_commune import commune
from tests.support.proof.rows import AB, cases, count, group, level, row

WRITTEN = facts_schema(commune(), only_level(commune()), "en")
SCHEMA = Draft202012Validator(WRITTEN)


def submitted(**facts: Any) -> dict[str, Any]:
    agency = {"code": "H28.05", "name": "Xã Hòa Bình", "peer_group": "region1", "tags": ["border"]}
    return {
        "agency": agency,
        "period": "2026",
        "facts": {name.replace("__", "/"): facts[name] for name in facts},
    }


@pytest.mark.parametrize(("name", "file"), EXAMPLES)
def test_the_examples_of_the_shipped_packs_are_valid(name: str, file: Path) -> None:
    pack, of = REGISTRY.level(name, level_of_example(file))
    Draft202012Validator(facts_schema(pack, of, "vi")).validate(json.loads(file.read_bytes()))


@pytest.mark.parametrize(
    "facts",
    [
        {"chair__chair": "deputy"},
        {"plan__signed_on": "2026-03-31"},
        {"skills__plan": None},
        {"satisfied__satisfied_percent": 85.25},
        {"staff": {"value": 12, "origin": "appraised", "evidence": "12/BC-UBND"}},
        {"online__online": {"not_applicable": "Không có hồ sơ"}},
    ],
)
def test_what_the_intake_takes_is_valid(facts: dict[str, Any]) -> None:
    SCHEMA.validate(submitted(**facts))


@pytest.mark.parametrize(
    "facts",
    [
        {"chair__chair": "nobody"},
        {"skills__plan": "yes"},
        {"staff": 0},
        {"staff": 12.5},
        {"staff": {"value": 12, "origin": "hearsay"}},
        {"staff": {"not_applicable": "no claim is allowed of it"}},
        {"online__online": {"not_applicable": "  "}},
        {"nobody_knows_it": 1},
    ],
)
def test_what_the_intake_refuses_is_not(facts: dict[str, Any]) -> None:
    assert not SCHEMA.is_valid(submitted(**facts))


def test_a_fact_is_described_by_its_row_and_its_options() -> None:
    facts = WRITTEN["properties"]["facts"]["properties"]
    assert facts["chair/chair"]["title"] == "Who chairs"
    assert facts["chair/chair"]["description"] == (
        "1.1.1 Who chairs – head: Chairman; deputy: Deputy; none: None"
    )
    assert facts["satisfied/satisfied_percent"]["description"] == "2.6 Satisfaction – decimals: at most 2"
    assert "description" not in facts["staff"], "of no row"


def test_a_template_lists_every_fact_as_missing_in_the_packs_order() -> None:
    rule = cases(("b > a", "max"), otherwise="0")
    found = empty_facts_file(level(group(row(rule, AB)), context={"z": count(1)}), "2026")
    assert found == {
        "agency": {"code": "", "name": "", "peer_group": None, "tags": []},
        "period": "2026",
        "facts": {"z": None, "row/a": None, "row/b": None},
    }
    assert list(found["facts"]) == ["z", "row/a", "row/b"]
