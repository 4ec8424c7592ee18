"""What is answered over HTTP."""

import json
from typing import Any

from jsonschema import Draft202012Validator
from werkzeug.test import TestResponse

from features.steps.filing import Filing, Outcome
from features.steps.phrases import then, when
from features.steps.requests import Headers
from rules.evaluation.registry import Registry
from rules.facts.exact_json import loads
from rules.verification.verify import Verification, verify


@when(en="the answer is verified", into="verification")
def verify_answer(registry: Registry, answer: TestResponse) -> Verification:
    """Verify the scorecard in the answer where the packs are at hand."""
    return verify(loads(answer.get_data()), registry)


@when(en="the answer is verified where there are no packs", into="verification")
def verify_answer_elsewhere(answer: TestResponse) -> Verification:
    """Verify the scorecard in the answer where there are no packs."""
    return verify(loads(answer.get_data()), Registry(()))


@then(en="the status is {status}")
def status_is(answer: TestResponse, status: str) -> None:
    """The HTTP status."""
    assert answer.status_code == int(status), answer.get_data(as_text=True)


@then(en="the answer comes as {media}")
def media_type_is(answer: TestResponse, media: str) -> None:
    """The media type."""
    assert answer.mimetype == media


@then(en="the answer is in {language_tag}")
def language_is(answer: TestResponse, language_tag: str) -> None:
    """The language."""
    assert answer.headers["Content-Language"] == language_tag


@then(en="the answer begins with {text}")
def begins(answer: TestResponse, text: str) -> None:
    """How the text begins, after a byte order mark where there is one."""
    assert answer.get_data(as_text=True).removeprefix("\ufeff").startswith(text)


@then(en="the header {name} is {value}")
def header_is(answer: TestResponse, name: str, value: str) -> None:
    """A header."""
    assert answer.headers[name] == value


@then(en="the answer has a strong tag")
def has_strong_tag(answer: TestResponse) -> None:
    """The ETag names these very bytes."""
    tag, weak = answer.get_etag()
    assert tag
    assert not weak


@then(en="the answer has another tag")
def has_another_tag(answer: TestResponse, headers: Headers) -> None:
    """The ETag is not the one that the client has."""
    assert answer.headers["ETag"] != headers["If-None-Match"]


@then(en="the answer has no body")
def has_no_body(answer: TestResponse) -> None:
    """Nothing is sent again."""
    assert answer.get_data() == b""


@then(en="the answer holds:")
def holds(answer: TestResponse, datatable: list[list[str]]) -> None:
    """Values in the JSON: the keys on the way to each, and the value."""
    assert [[path, at(answer.json, path)] for path, _ in datatable] == datatable


@then(en="the answer is a scorecard", into="outcome")
def is_scorecard(answer: TestResponse) -> Outcome:
    """The answer is a scorecard, whatever else is asked of it."""
    assert answer.json is not None
    return Outcome(answer.json)


@then(en="the facts fit the answer, a JSON Schema")
def is_schema(filing: Filing, answer: TestResponse) -> None:
    """The facts are valid by the schema, and without their agency they are not."""
    assert answer.json is not None
    facts, schema = json.loads(filing.written()), Draft202012Validator(answer.json)
    assert schema.is_valid(facts)
    assert not schema.is_valid({**facts, "agency": None})


def at(document: Any, path: str) -> str:
    """The value at the end of a path of keys and positions, as text."""
    for key in path.split(" / "):
        document = document[int(key)] if isinstance(document, list) else document[key]
    return document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
