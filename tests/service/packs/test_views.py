"""Packs and levels over HTTP: as their schemas say, page by page, and not twice."""

import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator

from methodology.loading.repository import SHIPPED
from service.app import create_app
from service.config import Settings
from service.packs import schemas
from tests.support.service.requests import DEPARTMENT, EVALUATIONS, NAMES, PACKS, SMALL, example

PAGES = [
    f"{PACKS}/hoa-binh/2023",
    DEPARTMENT,
    f"{DEPARTMENT}/facts-schema",
    f"{DEPARTMENT}/method",
    f"{DEPARTMENT}/template",
]


def get(client: FlaskClient, path: str, **headers: str) -> Any:
    return client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.mark.parametrize("language", ["vi", "en"])
def test_all_packs(client: FlaskClient, language: str) -> None:
    response = get(client, PACKS, Accept_Language=language)
    assert schemas.Listed(many=True).validate(response.get_json()) == {}
    assert [pack["name"] for pack in response.get_json()] == NAMES
    assert response.content_language.as_set() == {language}


def test_the_list_comes_in_pages(client: FlaskClient) -> None:
    size = len(NAMES) - 1
    first, second, beyond = (get(client, f"{PACKS}?page={page}&page_size={size}") for page in (1, 2, 3))
    assert [len(page.get_json()) for page in (first, second, beyond)] == [size, 1, 0]
    ends = {"total": len(NAMES), "total_pages": 2, "first_page": 1, "last_page": 2}
    assert json.loads(first.headers["X-Pagination"]) == {**ends, "page": 1, "next_page": 2}
    assert json.loads(second.headers["X-Pagination"]) == {**ends, "page": 2, "previous_page": 1}
    assert json.loads(beyond.headers["X-Pagination"]) == ends
    assert first.headers["ETag"] != second.headers["ETag"]


@pytest.mark.parametrize(
    ("query", "code"),
    [("page=0", "wrong_page"), ("page=x", "wrong_page"), ("page_size=101", "wrong_page_size")],
)
def test_a_page_that_cannot_be(client: FlaskClient, query: str, code: str) -> None:
    response = get(client, f"{PACKS}?{query}")
    assert (response.status_code, response.get_json()["errors"][0]["code"]) == (422, code)


def links(response: Any) -> dict[str, list[str]]:
    """The addresses in the headers ``Link``, by relation."""
    found: dict[str, list[str]] = {}
    for header in response.headers.getlist("Link"):
        address, relation = header.split("; ")
        found.setdefault(relation, []).append(address.strip("<>"))
    return found


def test_pages_are_linked(client: FlaskClient) -> None:
    address = f"{PACKS}?page={{}}&page_size=2"
    middle, first, beyond = (links(get(client, address.format(page))) for page in (2, 1, 9))
    assert first == {'rel="next"': [address.format(2)]}
    assert middle['rel="prev"'] == [address.format(1)]
    assert beyond == {}


def test_packs_and_levels_are_linked(client: FlaskClient) -> None:
    pack = links(get(client, f"{PACKS}/hoa-binh/2023"))
    assert DEPARTMENT in pack['rel="item"']
    level = links(get(client, DEPARTMENT))
    assert level == {
        'rel="describedby"': [f"{DEPARTMENT}/facts-schema"],
        'rel="help"': [f"{DEPARTMENT}/method"],
        'rel="up"': [f"{PACKS}/hoa-binh/2023"],
    }
    assert {get(client, address).status_code for found in level.values() for address in found} == {200}


def test_a_schema_document_says_what_it_is(client: FlaskClient) -> None:
    schema, plain = (
        get(client, f"{DEPARTMENT}/facts-schema", Accept=of) for of in ("*/*", "application/json")
    )
    assert (schema.content_type, plain.content_type) == ("application/schema+json", "application/json")
    assert schema.data == plain.data


def test_every_pack_and_level_is_what_its_schema_says(client: FlaskClient) -> None:
    for listed in get(client, PACKS).get_json():
        pack = get(client, listed["href"]).get_json()
        assert schemas.PackPage().validate(pack) == {}
        assert pack["digest"] == listed["digest"]
        for link in pack["levels"]:
            level = get(client, link["href"]).get_json()
            assert schemas.LevelPage().validate(level) == {}
            assert sum(level["provenance"].values()) == level["indicators"]
            assert {get(client, href).status_code for href in level["links"].values()} == {200}


def test_a_level_says_which_rows_are_not_quoted(client: FlaskClient) -> None:
    level = get(client, DEPARTMENT, Accept_Language="en").get_json()
    assert "43 of 43 rows are not quoted" in level["notice"]
    assert "quoted" not in level["provenance"]


@pytest.mark.parametrize("path", PAGES)
def test_what_the_client_has_is_not_sent_again(client: FlaskClient, path: str) -> None:
    first = get(client, path)
    tag = first.headers["ETag"]
    again = get(client, path, If_None_Match=f'"another", W/{tag}')
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    assert again.headers["Vary"] == first.headers["Vary"] == "Accept, Accept-Language, Accept-Encoding"
    assert again.headers["Cache-Control"] == first.headers["Cache-Control"] == "no-cache, public"
    assert get(client, path, If_None_Match='"another"').data == first.data


@pytest.mark.parametrize("path", PAGES)
def test_a_tag_is_strong_and_names_pack_and_language(client: FlaskClient, path: str) -> None:
    digest = get(client, f"{PACKS}/hoa-binh/2023").get_json()["digest"]
    tags = [get(client, path, Accept_Language=language).headers["ETag"] for language in ("vi", "en")]
    assert tags[0] != tags[1]
    assert all(tag.startswith((f'"{digest}.json.', f'"{digest}.schema+json.')) for tag in tags)


def test_a_method_page_as_text_and_as_json(client: FlaskClient) -> None:
    text = get(client, f"{DEPARTMENT}/method", Accept="text/plain", Accept_Language="en")
    data = get(client, f"{DEPARTMENT}/method", Accept_Language="en")
    assert text.content_type == "text/plain; charset=utf-8"
    assert data.get_json()["groups"][0]["name"] in text.get_data(as_text=True)
    assert text.headers["ETag"] != data.headers["ETag"]


@pytest.mark.parametrize("path", [PACKS, *PAGES])
def test_a_format_that_is_not_on_offer(client: FlaskClient, path: str) -> None:
    response = get(client, path, Accept="text/csv")
    assert (response.status_code, response.get_json()["code"]) == (406, "not_acceptable")


def test_a_template_is_a_submission_to_fill_in(client: FlaskClient) -> None:
    body = get(client, f"{DEPARTMENT}/template").get_json()
    body["agency"] |= {"code": "1", "name": "Sở Tư pháp"}
    scorecard = client.post(EVALUATIONS, json=body).get_json()
    assert scorecard["total"]["points"] == "0"
    assert scorecard["total"]["open"] == scorecard["total"]["applicable"]
    assert list(body["facts"])[:2] == ["staff_total", "computers_total"]


def test_a_facts_schema_admits_what_the_service_admits(client: FlaskClient) -> None:
    schema = get(client, f"{DEPARTMENT}/facts-schema").get_json()
    Draft202012Validator.check_schema(schema)
    facts = json.loads(example().read_bytes())
    assert list(Draft202012Validator(schema).iter_errors(facts)) == []
    facts["facts"]["staff_total"] = 0
    assert [list(error.path) for error in Draft202012Validator(schema).iter_errors(facts)] == [
        ["facts", "staff_total"]
    ]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (f"{PACKS}/hoa-binh/1999", "unknown_pack"),
        (f"{PACKS}/hoa-binh/1999/levels/department/method", "unknown_pack"),
        (f"{PACKS}/hoa-binh/2023/levels/province", "unknown_level"),
        (f"{PACKS}/hoa-binh/2023/levels/%2e%2e", "unknown_level"),
        (f"{PACKS}/hoa-binh", "not_found"),
    ],
)
def test_what_there_is_not(client: FlaskClient, path: str, code: str) -> None:
    response = get(client, path)
    assert (response.status_code, response.get_json()["code"]) == (404, code)


def test_a_pack_with_faults_is_listed_and_says_why(broken: Path) -> None:
    client = create_app(Settings(places=(SHIPPED, broken))).test_client()
    listed = {pack["name"]: pack["usable"] for pack in get(client, PACKS).get_json()}
    response = get(client, f"{PACKS}/example/2026", Accept_Language="en")
    gap = response.get_json()["errors"][-1]
    assert (listed["example/2026"], listed["hoa-binh/2023"]) == (False, True)
    assert (response.status_code, response.get_json()["code"]) == (409, "pack_refused")
    assert (gap["code"], gap["params"]["file"]) == ("gap", "example/2026/department.yaml")


def test_packs_may_stand_elsewhere() -> None:
    settings = Settings.read({"MINHDIEM_PACKS": str(SMALL)})
    names = [pack["name"] for pack in get(create_app(settings).test_client(), PACKS).get_json()]
    assert names == ["example/2026", *NAMES]
