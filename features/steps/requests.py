"""Asking over HTTP."""

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from features.steps.filing import Filing
from features.steps.phrases import given, when

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


def _post(client: FlaskClient, headers: Headers, body: bytes, query: str = "") -> TestResponse:
    return client.post(
        EVALUATIONS + query, data=body, headers={"Content-Type": "application/json", **headers}
    )
