"""The template of a facts file."""

from methodology.facts_schema import template
from tests.methodology.rows import AB, cases, count, group, level, row


def test_a_template_lists_every_fact_as_missing_in_the_packs_order() -> None:
    rule = cases(("b > a", "max"), otherwise="0")
    found = template(level(group(row(rule, AB)), context={"z": count(1)}), "2026")
    assert found == {
        "agency": {"code": "", "name": "", "peer_group": None, "tags": []},
        "period": "2026",
        "facts": {"z": None, "row/a": None, "row/b": None},
    }
    assert list(found["facts"]) == ["z", "row/a", "row/b"]
