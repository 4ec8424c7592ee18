"""Facts in, scorecard out: in each format and language, the same every time."""

import csv
import io
import json
from typing import Any

import pytest
import rfc8785
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.evaluations.schemas import Scorecard
from tests.support.service.requests import EVALUATIONS, submission

EXAMPLES = [
    ("hoa-binh/2023", "department-so-y-te"),
    ("hoa-binh/2023", "district-huyen-da-bac"),
    ("hoa-binh/2023", "commune-xa-doan-ket"),
    ("national-dti/2022", "province-da-nang"),
    ("phu-tho/2025", "commune-phuong-hoa-binh"),
]


def post(client: FlaskClient, body: Any, **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post(EVALUATIONS, json=body, headers=named)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("pack", "name"), EXAMPLES)
def test_a_scorecard_is_what_its_schema_says(
    client: FlaskClient, pack: str, name: str, language: str
) -> None:
    response = post(client, submission(pack, name), Accept_Language=language)
    assert response.status_code == 200
    assert response.content_language.as_set() == {language}
    assert response.get_json()["language"] == language
    assert Scorecard().validate(response.get_json()) == {}


def test_the_bytes_are_canonical_json_and_the_same_each_time(client: FlaskClient) -> None:
    first, second = (post(client, submission()).data for _ in range(2))
    assert first == second == rfc8785.dumps(json.loads(first))


def test_the_points_are_those_that_were_published(client: FlaskClient) -> None:
    scorecard = post(client, submission("national-dti/2022", "province-da-nang")).get_json()
    assert scorecard["total"]["exact"] == "800.175"


def test_a_scorecard_as_a_table(client: FlaskClient) -> None:
    response = post(client, submission(), Accept="text/csv", Accept_Language="en")
    rows = list(csv.DictReader(io.StringIO(response.data.decode("utf-8-sig"))))
    assert response.content_type == "text/csv; charset=utf-8"
    assert len(rows) == 43
    assert rows[0]["key"] == "awareness.head-chairs"


def test_a_scorecard_as_text(client: FlaskClient) -> None:
    response = post(client, submission(), Accept="text/plain")
    assert response.content_type == "text/plain; charset=utf-8"
    assert response.get_data(as_text=True).startswith(
        "PHIẾU ĐÁNH GIÁ, CHẤM ĐIỂM\n\nCơ quan:      Sở Y tế (so-y-te)\n"
    )


def test_a_bundle_carries_its_pack(client: FlaskClient) -> None:
    response = client.post(EVALUATIONS, json=submission(), query_string={"bundle": "true"})
    assert Scorecard().validate(response.get_json()) == {}
    assert list(response.get_json()["bundle"]["rows"]) == ["department"]
    assert "bundle" not in post(client, submission()).get_json()


def test_an_answer_is_not_stored_and_says_what_it_depends_on(client: FlaskClient) -> None:
    headers = post(client, submission()).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Vary"] == "Accept, Accept-Language, Accept-Encoding"
    assert "ETag" not in headers


def test_an_answer_says_how_long_it_took(client: FlaskClient) -> None:
    name, taken = post(client, submission()).headers["Server-Timing"].split(";dur=")
    assert name == "evaluate"
    assert 0 < float(taken) < 10_000


def test_a_facts_file_with_a_byte_order_mark_is_read(client: FlaskClient) -> None:
    raw = b"\xef\xbb\xbf" + json.dumps(submission()).encode()
    assert (
        client.post(EVALUATIONS, data=raw, content_type="application/json; charset=UTF-8").status_code == 200
    )
