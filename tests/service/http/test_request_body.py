"""Bad input is answered with a problem that names each wrong place, in the asked language."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from rules.facts.facts_file import LIKELY_SLIPS
from service.http.documentation import ProblemDetails
from tests.support.service.requests import COMPARISONS, EVALUATIONS, NEXT_STEPS, SIMULATIONS, pair, submission

MEETINGS = "awareness.steering-meetings/meetings"
CHAIR = "awareness.head-chairs/chair"
ISSUED = "institution.annual-plan/issued"
SIGNED_ON = "institution.annual-plan/signed_on"
SATISFIED = "government.satisfaction/satisfied_percent"

UNREADABLE = {
    "broken UTF-8": (b'{"pack": "\xff"}', "not_utf8"),
    "half a surrogate pair": (b'{"agency": {"tags": ["\\ud800"]}}', "broken_text"),
    "not JSON": (b"{,}", "not_json"),
    "nothing": (b"", "not_json"),
    "NaN": (b'{"facts": {"a": NaN}}', "not_finite"),
    "Infinity": (b'{"facts": {"a": -Infinity}}', "not_finite"),
    "a name twice": (b'{"facts": {"a": 1, "a": 2}}', "duplicate_name"),
    "deep nesting": (b"[" * 100_000 + b"]" * 100_000, "too_deep"),
}

WRONG_FACTS = {
    "more than six decimals": (MEETINGS, "3.1234567", "too_many_decimals_in_value"),
    "a separator of thousands": (MEETINGS, "1.250", "too_many_decimals_in_value"),
    "1e400": (MEETINGS, "1e400", "exponent"),
    "2 to the 63rd": (MEETINGS, str(2**63), "out_of_domain"),
    "a number without end": (MEETINGS, "9" * 5000, "number_too_long"),
    "below zero": (MEETINGS, "-1", "out_of_domain"),
    "a text for a count": (MEETINGS, '"3"', "in_quotes"),
    "a flag for a count": (MEETINGS, "true", "wrong_type"),
    "a list for a count": (MEETINGS, "[3]", "wrong_type"),
    "a count for a flag": (ISSUED, "1", "wrong_type"),
    "a text for a flag": (ISSUED, '"có"', "wrong_type"),
    "an unknown answer": (CHAIR, '"nobody"', "unknown_option"),
    "an answer by number": (CHAIR, "0", "wrong_type"),
    "no such date": (SIGNED_ON, '"2023-02-30"', "no_such_date"),
    "a date the other way round": (SIGNED_ON, '"30/02/2023"', "no_such_date"),
    "a date out of domain": (SIGNED_ON, '"1066-10-14"', "out_of_domain"),
    "more than a hundred percent": (SATISFIED, "100.01", "out_of_domain"),
    "an unknown member": (MEETINGS, '{"value": 3, "unit": "x"}', "unknown_key"),
    "a claim where none is allowed": (MEETINGS, '{"not_applicable": "vì"}', "claim_not_allowed"),
}


def ask(client: FlaskClient, raw: bytes, language: str = "vi", **headers: str) -> TestResponse:
    asked = {"Content-Type": "application/json", "Accept-Language": language, **headers}
    return client.post(EVALUATIONS, data=raw, headers=asked)


def with_fact(name: str, written: str) -> bytes:
    """The submission with a fact as it is written, which need not be anything that Python can write."""
    body = submission()
    body["facts"][name] = "@"
    return json.dumps(body).replace('"@"', written).encode()


def problem(response: TestResponse, status: int, code: str, language: str = "vi") -> dict[str, Any]:
    found: dict[str, Any] = response.get_json()
    assert (response.status_code, found["status"], found["code"]) == (status, status, code)
    assert response.content_type == "application/problem+json"
    assert response.content_language.as_set() == {language}
    assert ProblemDetails().validate(found) == {}
    return found


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("raw", "code"), UNREADABLE.values(), ids=UNREADABLE)
def test_one_problem_for_a_body_that_cannot_be_read(
    client: FlaskClient, raw: bytes, code: str, language: str
) -> None:
    found = problem(ask(client, raw, language), 400, "unreadable_body", language)
    assert [error["code"] for error in found["errors"]] == [code]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("name", "written", "code"), WRONG_FACTS.values(), ids=WRONG_FACTS)
def test_a_wrong_fact_is_named(
    client: FlaskClient, name: str, written: str, code: str, language: str
) -> None:
    found = problem(ask(client, with_fact(name, written), language), 422, "wrong_submission", language)
    (error,) = found["errors"]
    assert error["code"] == code
    assert error["pointer"].startswith("/facts/" + name.replace("/", "~1"))
    assert found["detail"] == error["detail"]


def test_one_entry_for_each_wrong_fact(client: FlaskClient) -> None:
    body = submission()
    body["facts"] |= {MEETINGS: "4", CHAIR: "nobody", "no.such/fact": 1, "staff_total": 0}
    body["agency"]["tags"].append("no-such-tag")
    body["period"] = "năm nay"
    found = problem(ask(client, json.dumps(body).encode()), 422, "wrong_submission")
    assert {error["pointer"]: error["code"] for error in found["errors"]} == {
        "/agency/tags/1": "not_one_of",
        "/period": "not_a_year",
        "/facts/no.such~1fact": "unknown_fact",
        "/facts/staff_total": "out_of_domain",
        "/facts/awareness.head-chairs~1chair": "unknown_option",
        "/facts/awareness.steering-meetings~1meetings": "in_quotes",
    }


def test_a_relation_that_does_not_hold(client: FlaskClient) -> None:
    body = submission()
    body["facts"] |= {"government.dossiers-online/online": 9, "government.dossiers-online/received": 8}
    (error,) = problem(ask(client, json.dumps(body).encode(), "en"), 422, "wrong_submission", "en")["errors"]
    assert error["code"] == "broken_require"
    assert error["params"] == {"require": "online <= received", "values": "online = 9, received = 8"}
    assert (
        "“Dossiers filed online” (9) must not be greater than “All dossiers received” (8)" in error["detail"]
    )


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"pack": "no-such/2023"}, "/pack", "unknown_pack"),
        ({"pack": "x" * 100_000}, "/pack", "unknown_pack"),
        ({"pack": "../../etc"}, "/pack", "unknown_pack"),
        ({"pack": 2023}, "/pack", "text_missing"),
        ({"pack": None}, "/pack", "text_missing"),
        ({"level": "province"}, "/level", "unknown_level"),
        ({"level": ["department"]}, "/level", "text_missing"),
        ({"agency": None}, "/agency", "object_expected"),
        ({"agency": {"code": "1", "name": "x" * 2001}}, "/agency/name", "text_too_long"),
        ({"facts": []}, "/facts", "object_expected"),
        ({"more": 1}, "/more", "unknown_key"),
    ],
)
def test_what_stands_round_the_facts(
    client: FlaskClient, change: dict[str, Any], pointer: str, code: str
) -> None:
    response = ask(client, json.dumps(submission() | change).encode())
    (error,) = problem(response, 422, "wrong_submission")["errors"]
    assert (error["pointer"], error["code"]) == (pointer, code)
    assert len(response.data) < 3000


@pytest.mark.parametrize("raw", [b"[]", b'"text"', b"1", b"null", b"true"])
def test_a_body_that_is_no_object(client: FlaskClient, raw: bytes) -> None:
    (error,) = problem(ask(client, raw), 422, "wrong_submission")["errors"]
    assert (error["pointer"], error["code"]) == ("", "object_expected")


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": ""},
        {"Content-Type": "application/json; charset=utf-16"},
        {"Content-Encoding": "gzip"},
    ],
)
def test_a_body_that_is_not_sent_as_json(client: FlaskClient, headers: dict[str, str]) -> None:
    problem(ask(client, json.dumps(submission()).encode(), **headers), 415, "unsupported_media_type")


def test_a_body_that_is_too_large(client: FlaskClient) -> None:
    problem(ask(client, b" " * 10 * 1024 * 1024), 413, "too_large")


@pytest.mark.parametrize("bundle", ["1", "yes", "TRUE", ""])
def test_a_parameter_that_is_wrong(client: FlaskClient, bundle: str) -> None:
    response = client.post(EVALUATIONS, json=submission(), query_string={"bundle": bundle})
    (error,) = problem(response, 422, "wrong_parameter")["errors"]
    assert error["code"] == "wrong_bundle"


def places(response: Any) -> set[tuple[str, str]]:
    return {(error["code"], error["pointer"]) for error in response.get_json()["errors"]}


def test_everything_that_is_wrong_is_told_at_once(client: FlaskClient) -> None:
    assert places(ask(client, b"{}")) == {("text_missing", "/pack"), ("text_missing", "/level")}
    wrong = {"agency": {"code": "", "name": "x", "more": 1}, "period": "x", "more": 1}
    assert places(ask(client, json.dumps(submission() | wrong).encode())) == {
        *(("text_missing", "/agency/code"), ("unknown_key", "/agency/more")),
        *(("not_a_year", "/period"), ("unknown_key", "/more")),
    }
    aimed = submission() | {"period": "x", "target": {"indicator": "x", "points": 1}}
    assert places(client.post(NEXT_STEPS, json=aimed)) == {
        ("not_a_year", "/period"),
        ("unknown_indicator", "/target/indicator"),
    }
    simulated = {"pack": "hoa-binh/2023", "level": "department", "more": 1, "cohort": [], "percent": 0}
    assert places(client.post(SIMULATIONS, json=simulated)) == {
        *(("unknown_key", "/more"), ("empty_cohort", "/cohort"), ("out_of_domain", "/percent")),
    }
    assert places(client.post(COMPARISONS, json={"more": 1})) == {
        *(("unknown_key", "/more"), ("facts_or_cohort", "")),
        *(("text_missing", f"/{name}") for name in ("from", "to", "level")),
    }
    assert places(client.post(COMPARISONS, json=pair(facts={}) | {"from": "a", "to": "b"})) == {
        ("unknown_pack", "/from"),
        ("unknown_pack", "/to"),
    }


def test_a_wrong_parameter_is_named(client: FlaskClient) -> None:
    for query, name in (({"from": "a/1", "to": "hoa-binh/2023"}, "from"), ({"from": "hoa-binh/2023"}, "to")):
        errors = client.get(COMPARISONS, query_string=query).get_json()["errors"]
        assert [(error["pointer"], error["params"]["parameter"]) for error in errors] == [("", name)]


def test_suggestions_are_limited_for_all_rows_of_a_cohort_together(client: FlaskClient) -> None:
    slips = {name[:-1]: 1 for name in submission()["facts"]}
    rows = [{"agency": {"code": "1", "name": "x"}, "period": "2023", "facts": slips}] * 9
    body = {"pack": "hoa-binh/2023", "level": "department", "percent": 1, "cohort": rows}
    errors = client.post(SIMULATIONS, json=body).get_json()["errors"]
    assert [error["code"] for error in errors].count("unknown_fact_near") == LIKELY_SLIPS


def test_no_more_is_told_than_can_be_read(client: FlaskClient) -> None:
    body = submission()
    body["facts"] = {f"no-such-fact-{number}": number for number in range(2_000)}
    found = problem(ask(client, json.dumps(body).encode()), 422, "wrong_submission")
    assert len(found["errors"]) == 500


def test_the_same_in_both_languages(client: FlaskClient) -> None:
    raw = with_fact(MEETINGS, "1.250")
    vietnamese, english = (ask(client, raw, language).get_json() for language in ("vi", "en"))
    assert vietnamese["title"] == "Số liệu gửi lên có chỗ sai"
    assert english["title"] == "Something in the submission is wrong"
    assert vietnamese["errors"][0]["detail"] != english["errors"][0]["detail"]
    assert vietnamese["errors"][0]["params"] == english["errors"][0]["params"]


def test_the_process_goes_on(client: FlaskClient) -> None:
    for raw, _ in UNREADABLE.values():
        ask(client, raw)
    assert ask(client, json.dumps(submission()).encode()).status_code == 200
