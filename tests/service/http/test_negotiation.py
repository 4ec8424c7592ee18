"""Which media type and which language a client gets, by what its headers say."""

import pytest
from flask import Flask, request
from werkzeug.exceptions import NotAcceptable

from service.documents import CSV, JSON, TEXT
from service.http.negotiation import preferred_language, preferred_media_type


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("text/*", CSV),
        ("text/plain", TEXT),
        ("text/plain; charset=utf-8", TEXT),
        ("TEXT/CSV", CSV),
        ("text/csv, application/json", JSON),
        ("text/csv;q=0.9, application/json;q=0.8", CSV),
        ("application/json;q=0.1, text/plain;q=0.2, text/csv;q=0.15", TEXT),
        ("application/json;q=0, */*;q=0.1", CSV),
        ("text/*;q=0.5, text/csv;q=0.1, application/json;q=0.2", TEXT),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", JSON),
        ("image/png, text/plain;q=0.01", TEXT),
    ],
)
def test_the_media_type_that_is_liked_best(app: Flask, accept: str | None, expected: str) -> None:
    with app.test_request_context(headers={} if accept is None else {"Accept": accept}):
        assert preferred_media_type(request, JSON, CSV, TEXT) == expected


@pytest.mark.parametrize("accept", ["image/png", "application/json;q=0", "text/csv", "nonsense"])
def test_none_of_the_media_types_will_do(app: Flask, accept: str) -> None:
    with app.test_request_context(headers={"Accept": accept}), pytest.raises(NotAcceptable):
        preferred_media_type(request, JSON, TEXT)


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, "vi"),
        ("", "vi"),
        ("*", "vi"),
        ("fr", "vi"),
        ("en", "en"),
        ("EN", "en"),
        ("en-GB", "en"),
        ("vi-VN, en", "vi"),
        ("en-US, vi;q=0.5", "en"),
        ("en;q=0.4, vi;q=0.5", "vi"),
        ("fr, en;q=0.7", "en"),
        ("vi;q=0, *", "en"),
        ("en;q=0", "vi"),
        ("english", "vi"),
    ],
)
def test_the_language_that_is_liked_best(app: Flask, accept: str | None, expected: str) -> None:
    with app.test_request_context(headers={} if accept is None else {"Accept-Language": accept}):
        assert preferred_language(request) == expected
