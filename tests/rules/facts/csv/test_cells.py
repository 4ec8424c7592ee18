"""Cells as they are typed in Vietnamese."""

from typing import Any

import pytest

from methodology.errors import InvalidDocument
from rules.facts.csv.cells import json_value, known_key
from tests.support.packs.shipped import only_level
from tests.support.packs.small_commune import commune

LEVEL = only_level(commune())
NUMBER, PERCENT, FLAG = "skills/average", "satisfied/satisfied_percent", "skills/plan"


@pytest.mark.parametrize(
    ("fact", "cell", "decimal", "value"),
    [
        ("staff", "12", ",", "12"),
        ("staff", "1.250", ",", "1.250"),
        ("staff", "1,250", ".", "1.250"),
        ("staff", "1.250.000", "", "1250000"),
        ("staff", "1,250,000", "", "1250000"),
        ("staff", "1.250,0", ",", "1250.0"),
        ("staff", "12.50.000", ",", "12.50.000"),
        ("staff", "1,2,3", ",", "1,2,3"),
        (PERCENT, "64,88", ",", "64.88"),
        (PERCENT, "64.88", ",", "64.88"),
        (PERCENT, "64,88 %", ",", "64.88"),
        (NUMBER, "0,125", "", "0.125"),
        (NUMBER, "1,125", ",", "1.125"),
        (NUMBER, "-1.125", ".", "-1.125"),
        (NUMBER, "1.25", ",", "1.25"),
        (FLAG, "Có", "", True),
        (FLAG, "KHÔNG", "", False),
        (FLAG, "x", "", True),
        (FLAG, "yes", "", True),
        (FLAG, "No", "", False),
        (FLAG, "TRUE", "", True),
        (FLAG, "0", "", False),
        (FLAG, "2", "", "2"),
        ("chair/chair", "phó chủ tịch", "", "deputy"),
        ("chair/chair", "Chairman", "", "head"),
        ("chair/chair", "none", "", "none"),
        ("chair/chair", "ai đó", "", "ai đó"),
        ("plan/signed_on", "31/3/2026", "", "2026-03-31"),
        ("plan/signed_on", "05-12-2026", "", "2026-12-05"),
        ("plan/signed_on", "2026-03-31", "", "2026-03-31"),
        ("plan/signed_on", "31/3/26", "", "31/3/26"),
        (
            "online/online",
            "Không phát sinh: chưa có",
            "",
            {"not_applicable": "chưa có", "kind": "nothing_arose"},
        ),
        (
            *("online/online", "không thuộc chức năng, nhiệm vụ: của tỉnh", ""),
            {"not_applicable": "của tỉnh", "kind": "outside_mandate"},
        ),
        ("online/online", "Không công nhận: thiếu văn bản", "", {"not_recognised": "thiếu văn bản"}),
        ("online/online", "outside_mandate: x", "", {"not_applicable": "x", "kind": "outside_mandate"}),
        ("online/online", "not_applicable:", "", {"not_applicable": ""}),
        ("chair/chair", "phó: chủ tịch", "", "phó: chủ tịch"),
    ],
)
def test_what_a_cell_says(fact: str, cell: str, decimal: str, value: Any) -> None:
    assert json_value(LEVEL.facts[fact], cell, decimal) == value


@pytest.mark.parametrize(("cell", "decimal"), [("1.125", ","), ("1,125", "."), ("-1.125", ""), ("1,125", "")])
def test_a_number_that_may_be_thousands_is_refused(cell: str, decimal: str) -> None:
    with pytest.raises(InvalidDocument, match="ambiguous_number"):
        json_value(LEVEL.facts[NUMBER], cell, decimal)


def test_a_label_names_its_key() -> None:
    assert known_key("khu vực i", LEVEL.peer_groups) == "region1"
    assert known_key("At the border", LEVEL.tags) == "border"
    assert known_key("khu vực", LEVEL.peer_groups) == "khu vực"
