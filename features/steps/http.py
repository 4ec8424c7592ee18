"""The contract of the HTTP interface."""

import json
from typing import Any

from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from werkzeug.test import TestResponse

from features.steps.filing import Filing, Outcome
from features.steps.phrases import given, then, when
from features.steps.reading import plain
from rules.exact_json import loads
from rules.registry import Registry
from rules.verify import Verification, verify

EVALUATIONS = "/api/v1/evaluations"
Headers = dict[str, str]


@given(en="the client accepts {media}")
def accepts(headers: Headers, media: str) -> None:
    """What the client can read."""
    headers["Accept"] = media


@given(en="the client reads {languages}")
def reads(headers: Headers, languages: str) -> None:
    """The languages of the client."""
    headers["Accept-Language"] = languages


@given(en="the client sends {media}")
def sends(headers: Headers, media: str) -> None:
    """What the client says that it sends."""
    headers["Content-Type"] = media


@given(en="the client has the answer to {path}")
def has(client: FlaskClient, headers: Headers, path: str) -> None:
    """The client keeps the tag of an answer that it got."""
    headers["If-None-Match"] = client.get(path, headers=headers).headers["ETag"]


@when(en="the facts are posted", into="answer")
def post(client: FlaskClient, headers: Headers, filing: Filing) -> TestResponse:
    """Post the facts that are given so far."""
    return _post(client, headers, filing.written(pack=filing.pack.name, level=filing.level.key))


@when(en="the facts are posted with the method in the answer", into="answer")
def post_for_a_bundle(client: FlaskClient, headers: Headers, filing: Filing) -> TestResponse:
    """Post the facts, and ask for a scorecard that carries the method."""
    written = filing.written(pack=filing.pack.name, level=filing.level.key)
    return _post(client, headers, written, "?bundle=true")


@when(en="the facts are posted for the pack {pack} and the level {level}", into="answer")
def post_for(client: FlaskClient, headers: Headers, filing: Filing, pack: str, level: str) -> TestResponse:
    """Post the facts for a pack and a level by their names, be they known or not."""
    return _post(client, headers, filing.written(pack=pack, level=level))


@when(en="this is posted:", into="answer")
def post_this(client: FlaskClient, headers: Headers, docstring: str) -> TestResponse:
    """Post a body as it stands."""
    return _post(client, headers, docstring.encode())


@when(en="{count} bytes are posted", into="answer")
def post_bytes(client: FlaskClient, headers: Headers, count: str) -> TestResponse:
    """Post a body of so many bytes."""
    return _post(client, headers, b" " * int(count.replace(",", "")))


@when(en="bytes are posted that are not UTF-8", into="answer")
def post_no_text(client: FlaskClient, headers: Headers) -> TestResponse:
    """Post a body that is no text."""
    return _post(client, headers, b'{"pack": "\xff"}')


@when(en="the client gets {path}", into="answer")
def get(client: FlaskClient, headers: Headers, path: str) -> TestResponse:
    """Get a page."""
    return client.get(path, headers=headers)


@when(en="the client deletes {path}", into="answer")
def delete(client: FlaskClient, headers: Headers, path: str) -> TestResponse:
    """Ask for a method that no page takes."""
    return client.delete(path, headers=headers)


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
    assert [[path, _at(answer.json, path)] for path, _ in datatable] == datatable


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


@then(en="the problem is {code}")
def problem_is(answer: TestResponse, code: str) -> None:
    """The stable code of a problem, in the form of RFC 9457."""
    assert answer.mimetype == "application/problem+json"
    assert _at(answer.json, "code") == code
    assert _at(answer.json, "status") == str(answer.status_code)


@then(en="it is titled {title}")
def problem_is_titled(answer: TestResponse, title: str) -> None:
    """What a problem is called, in the language asked for."""
    assert _at(answer.json, "title") == title


@then(en="its entries are:")
def problem_lists(answer: TestResponse, datatable: list[list[str]]) -> None:
    """Every single thing that is wrong: its code, and where it stands in the body."""
    assert answer.json is not None
    assert [[each["code"], each["pointer"]] for each in answer.json["errors"]] == datatable[1:]


@then(en="it has no entries")
def problem_lists_nothing(answer: TestResponse) -> None:
    """Nothing more is to be said than what the problem is."""
    assert _at(answer.json, "errors") == "[]"


@then(en="it says:")
def problem_says(answer: TestResponse, docstring: str) -> None:
    """What a problem says in detail, in the language asked for."""
    assert plain(_at(answer.json, "detail")) == plain(docstring)


def _post(client: FlaskClient, headers: Headers, body: bytes, query: str = "") -> TestResponse:
    return client.post(
        EVALUATIONS + query, data=body, headers={"Content-Type": "application/json", **headers}
    )


def _at(document: Any, path: str) -> str:
    """The value at the end of a path of keys and positions, as text."""
    for key in path.split(" / "):
        document = document[int(key)] if isinstance(document, list) else document[key]
    return document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
