"""What is wrong with what was asked, by RFC 9457."""

from werkzeug.test import TestResponse

from features.steps.phrases import then
from features.steps.reading import plain
from features.steps.responses import at


@then(en="the problem is {code}")
def problem_is(answer: TestResponse, code: str) -> None:
    """The stable code of a problem, in the form of RFC 9457."""
    assert answer.mimetype == "application/problem+json"
    assert at(answer.json, "code") == code
    assert at(answer.json, "status") == str(answer.status_code)


@then(en="it is titled {title}")
def problem_is_titled(answer: TestResponse, title: str) -> None:
    """What a problem is called, in the language asked for."""
    assert at(answer.json, "title") == title


@then(en="its entries are:")
def problem_lists(answer: TestResponse, datatable: list[list[str]]) -> None:
    """Every single thing that is wrong: its code, and where it stands in the body."""
    assert answer.json is not None
    assert [[each["code"], each["pointer"]] for each in answer.json["errors"]] == datatable[1:]


@then(en="it has no entries")
def problem_lists_nothing(answer: TestResponse) -> None:
    """Nothing more is to be said than what the problem is."""
    assert at(answer.json, "errors") == "[]"


@then(en="it says:")
def problem_says(answer: TestResponse, docstring: str) -> None:
    """What a problem says in detail, in the language asked for."""
    assert plain(at(answer.json, "detail")) == plain(docstring)
