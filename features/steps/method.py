"""The method as it is published."""

from features.steps.filing import Filing, rows
from features.steps.phrases import then
from features.steps.reading import plain
from methodology.description.document import method_document


@then(vi="cách tính điểm là:", en="the method says:")
def rule_is(filing: Filing, datatable: list[list[str]], language: str) -> None:
    """Each case of the indicator in question and what it gives, as the method page has them."""
    page = method_document(filing.pack, filing.level, language)
    row = next(row for row in rows(page["groups"]) if row["key"] == filing.row)
    cases = [[plain(case["when"]), plain(case["gives"])] for part in row["rule"] for case in part["cases"]]
    assert cases == datatable[1:]
