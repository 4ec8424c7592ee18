"""What is compressed is the same, has a tag of its own, and is sent to clients that take it."""

import gzip

import pytest
from flask.testing import FlaskClient

from tests.support.service.requests import DEPARTMENT, EVALUATIONS, submission

METHOD = f"{DEPARTMENT}/method"
GZIP = {"Accept-Encoding": "br, gzip"}


def test_a_page_is_the_same_and_shorter(client: FlaskClient) -> None:
    plain, compressed = client.get(METHOD), client.get(METHOD, headers=GZIP)
    assert compressed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(compressed.data) == plain.data
    assert len(compressed.data) < len(plain.data) / 4
    assert "Accept-Encoding" in compressed.vary
    assert "Accept-Encoding" in plain.vary


def test_each_encoding_has_a_strong_tag_and_is_known_by_it(client: FlaskClient) -> None:
    plain, compressed = client.get(METHOD).headers["ETag"], client.get(METHOD, headers=GZIP).headers["ETag"]
    assert plain != compressed
    assert not plain.startswith("W/")
    for tag in (plain, compressed):
        again = client.get(METHOD, headers={**GZIP, "If-None-Match": tag})
        assert (again.status_code, again.headers["ETag"], again.data) == (304, tag, b"")
    assert client.get(METHOD, headers={"If-None-Match": compressed}).status_code == 200


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "*;q=0"])
def test_who_does_not_take_it_gets_it_plain(client: FlaskClient, accepted: str) -> None:
    assert "Content-Encoding" not in client.get(METHOD, headers={"Accept-Encoding": accepted}).headers


def test_what_is_short_or_no_text_is_sent_as_it_is(client: FlaskClient) -> None:
    assert "Content-Encoding" not in client.get("/health", headers=GZIP).headers
    with client.get("/docs/reader/favicon-32x32.png", headers=GZIP) as picture:
        assert "Content-Encoding" not in picture.headers


def test_scorecards_and_problems_are_compressed(client: FlaskClient) -> None:
    scorecard = client.post(EVALUATIONS, json=submission(), headers=GZIP)
    wrong = submission() | {"facts": dict.fromkeys(map(str, range(50)), 1)}
    problem = client.post(EVALUATIONS, json=wrong, headers=GZIP)
    assert [answer.headers["Content-Encoding"] for answer in (scorecard, problem)] == ["gzip"] * 2
    assert problem.content_type == "application/problem+json"
