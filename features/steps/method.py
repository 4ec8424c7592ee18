"""The method as it is published."""

from features.steps.filing import Filing, rows
from features.steps.phrases import then
from methodology.description.document import method_document
from methodology.description.rule import rule_lines


@then(vi="cách tính điểm là:", en="the method says:")
def rule_is(filing: Filing, docstring: str, language: str) -> None:
    """The rule of the indicator in question, line by line as the method page prints it."""
    page = method_document(filing.pack, filing.level, language)
    row = next(row for row in rows(page["groups"]) if row["key"] == filing.row)
    assert list(rule_lines(row["rule"], language)) == docstring.splitlines()
