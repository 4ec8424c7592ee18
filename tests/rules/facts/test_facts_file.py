"""Taking facts in: what is written becomes a submission, or every fault in it is told at once."""

import json
import time
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from methodology.errors import Fault, InvalidDocument, Path
from methodology.wording.sentences import sentence
from rules.facts.exact_json import loads
from rules.facts.facts_file import LIKELY_SLIPS, LONGEST_TEXT, MOST_TAGS, read_submission
from rules.facts.submission import Claim, Given, Submission
from tests.support.packs.shipped import only_level
from tests.support.packs.small_commune import commune

LEVEL = only_level(commune())
MEETINGS, AVERAGE, ONLINE, RECEIVED = (
    "meetings/meetings",
    "skills/average",
    "online/online",
    "online/received",
)
AGENCY = {"code": "H28.05.12", "name": "UBND xã Hòa Bình", "peer_group": "region1", "tags": ["market"]}

Change = Callable[[dict[str, Any]], None]


def body(**facts: Any) -> dict[str, Any]:
    return {"agency": dict(AGENCY), "period": "2026", "facts": facts}


def taken(written: Any) -> Submission:
    return read_submission(LEVEL, loads(json.dumps(written, ensure_ascii=False).encode()))


def faults(written: Any) -> tuple[Fault, ...]:
    with pytest.raises(InvalidDocument) as caught:
        taken(written)
    assert all(sentence(fault, language) for fault in caught.value.faults for language in ("vi", "en"))
    return caught.value.faults


def places(written: Any) -> list[tuple[str, Path]]:
    return [(fault.code, fault.path) for fault in faults(written)]


def with_facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {**body(), "facts": dict(facts)}


def test_every_state_of_a_fact() -> None:
    document = {"value": 30, "origin": "appraised", "evidence": "Thông báo 12/TB-UBND"}
    written = {"staff": document, MEETINGS: 4, AVERAGE: None, ONLINE: {"not_applicable": "Không có hồ sơ"}}
    states = taken(with_facts({**written, "visits/visits": {"value": None, "origin": "self"}})).states
    assert list(states) == list(LEVEL.facts)
    assert {name: state for name, state in states.items() if state is not None} == {
        "staff": Given(30, "appraised", "Thông báo 12/TB-UBND"),
        MEETINGS: Given(4),
        ONLINE: Claim("nothing_arose", "Không có hồ sơ"),
    }


def test_agency_and_period() -> None:
    submission = taken(
        {**body(), "agency": {**AGENCY, "tags": ["market", "border", "market"]}, "period": 2026}
    )
    agency = submission.agency
    assert (agency.code, agency.name, agency.peer_group) == ("H28.05.12", "UBND xã Hòa Bình", "region1")
    assert (agency.tags, submission.period, submission.level) == (("border", "market"), "2026", "commune")


@pytest.mark.parametrize("group", [{}, {"peer_group": None}])
def test_agency_without_group_and_tags(group: dict[str, Any]) -> None:
    agency = taken({**body(), "agency": {"code": "1", "name": "UBND xã", **group}}).agency
    assert (agency.peer_group, agency.tags) == (None, ())


@pytest.mark.parametrize("name", ["UBND xã Hòa Bình", "UBND xã Hoà Bình"])
def test_both_spellings_are_kept(name: str) -> None:
    assert taken({**body(), "agency": {**AGENCY, "name": name}}).agency.name == name


def test_texts_are_brought_into_normal_form_c() -> None:
    reason = "Không phát sinh hồ sơ"
    decomposed = unicodedata.normalize("NFD", f" {reason} ")
    read = taken(with_facts({ONLINE: {"not_applicable": decomposed}}))
    assert read.states[ONLINE] == Claim("nothing_arose", reason)


def test_empty_evidence_is_none() -> None:
    for evidence in ("", None):
        assert taken(with_facts({MEETINGS: {"value": 1, "evidence": evidence}})).states[MEETINGS] == Given(1)


@pytest.mark.parametrize(
    ("written", "code", "below"),
    [
        ("4", "in_quotes", ()),
        (True, "wrong_type", ()),
        ([], "wrong_type", ()),
        (4.5, "too_many_decimals_in_value", ()),
        (1e300, "exponent", ()),
        (2**63, "out_of_domain", ()),
        (-1, "out_of_domain", ()),
        ({"value": "4"}, "in_quotes", ("value",)),
        ({"value": 4, "origin": "hearsay"}, "not_one_of", ("origin",)),
        ({"value": 4, "origin": None}, "text_missing", ("origin",)),
        ({"value": None, "origin": "hearsay"}, "not_one_of", ("origin",)),
        ({"evidence": "Thông báo 12/TB-UBND"}, "value_expected", ()),
        ({"value": 4, "evidence": 7}, "text_missing", ("evidence",)),
        ({"value": 4, "evidence": False}, "text_missing", ("evidence",)),
        ({"value": 4, "evidence": "x" * (LONGEST_TEXT + 1)}, "text_too_long", ("evidence",)),
        ({"value": 4, "who": "tôi"}, "unknown_key", ("who",)),
        ({"not_applicable": "Không phát sinh"}, "claim_not_allowed", ()),
        ({"not_applicable": "Không phát sinh", "value": 4}, "unknown_key", ("value",)),
    ],
)
def test_wrong_fact(written: Any, code: str, below: Path) -> None:
    assert places(with_facts({MEETINGS: written})) == [(code, ("facts", MEETINGS, *below))]


@pytest.mark.parametrize("reason", ["", "  ", None, 7, True])
def test_claim_without_a_reason(reason: Any) -> None:
    written = with_facts({ONLINE: {"not_applicable": reason}})
    assert places(written) == [("text_missing", ("facts", ONLINE, "not_applicable"))]


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        (lambda b: b.pop("agency"), "object_expected", ("agency",)),
        (lambda b: b.pop("facts"), "object_expected", ("facts",)),
        (lambda b: b.update(facts=[]), "object_expected", ("facts",)),
        (lambda b: b.pop("period"), "text_missing", ("period",)),
        (lambda b: b.update(period="năm 2026"), "not_a_year", ("period",)),
        (lambda b: b.update(period="202x"), "not_a_year", ("period",)),
        (lambda b: b.update(period="٢٠٢٦"), "not_a_year", ("period",)),
        (lambda b: b.update(period=20261), "not_a_year", ("period",)),
        (lambda b: b.update(year="2026"), "unknown_key", ("year",)),
        (lambda b: b["agency"].pop("code"), "text_missing", ("agency", "code")),
        (lambda b: b["agency"].update(code=28), "text_missing", ("agency", "code")),
        (lambda b: b["agency"].update(name=" "), "text_missing", ("agency", "name")),
        (lambda b: b["agency"].update(name="x" * (LONGEST_TEXT + 1)), "text_too_long", ("agency", "name")),
        (lambda b: b["agency"].update(phone="02183"), "unknown_key", ("agency", "phone")),
        (lambda b: b["agency"].update(peer_group="vùng cao"), "not_one_of", ("agency", "peer_group")),
        (lambda b: b["agency"].update(peer_group=""), "text_missing", ("agency", "peer_group")),
        (lambda b: b["agency"].update(peer_group=False), "text_missing", ("agency", "peer_group")),
        (lambda b: b["agency"].update(tags="market"), "list_expected_here", ("agency", "tags")),
        (lambda b: b["agency"].update(tags=["market"] * 101), "too_many_tags", ("agency", "tags")),
        (lambda b: b["agency"].update(tags=None), "list_expected_here", ("agency", "tags")),
        (lambda b: b["agency"].update(tags=["market", "chợ"]), "not_one_of", ("agency", "tags", 1)),
        (lambda b: b["agency"].update(tags=[["market"]]), "text_missing", ("agency", "tags", 0)),
    ],
)
def test_wrong_around_the_facts(change: Change, code: str, path: Path) -> None:
    written = body()
    change(written)
    assert places(written) == [(code, path)]


def test_texts_and_tags_up_to_the_limit_are_taken() -> None:
    most = {**AGENCY, "name": "x" * LONGEST_TEXT, "tags": ["market"] * MOST_TAGS}
    agency = taken({**body(), "agency": most}).agency
    assert (agency.name, agency.tags) == ("x" * LONGEST_TEXT, ("market",))


def test_a_key_that_is_not_known_is_told_with_those_that_are() -> None:
    (fault,) = faults({**body(), "agency": {**AGENCY, "phone": "02183"}})
    assert fault.params == {"key": "phone", "known": "code, name, peer_group, tags"}


@pytest.mark.parametrize("written", [None, [], "facts", 7, True])
def test_no_facts_file(written: Any) -> None:
    assert places(written) == [("object_expected", ())]


def test_everything_is_told_at_once() -> None:
    facts = {MEETINGS: -1, "meetings/meeting": 4, "zzz": 1, AVERAGE: "cao"}
    assert sorted(places({"agency": {**AGENCY, "code": ""}, "period": "x", "facts": facts})) == [
        ("not_a_year", ("period",)),
        ("out_of_domain", ("facts", MEETINGS)),
        ("text_missing", ("agency", "code")),
        ("unknown_fact", ("facts", "zzz")),
        ("unknown_fact_near", ("facts", "meetings/meeting")),
        ("wrong_type", ("facts", AVERAGE)),
    ]


def test_unknown_fact_names_the_nearest() -> None:
    (fault,) = faults(with_facts({"meetings/meeting": 4}))
    assert fault.params == {"name": "meetings/meeting", "level": "commune", "near": MEETINGS}


def test_many_unknown_facts_are_told_in_time() -> None:
    start = time.process_time()
    told = places(with_facts({f"meetings/meetings{number}": 4 for number in range(20_000)}))
    assert [code for code, _ in told].count("unknown_fact_near") == LIKELY_SLIPS
    assert (len(told), time.process_time() - start < 3) == (20_000, True)


@pytest.mark.parametrize(
    ("facts", "broken"),
    [
        (
            {ONLINE: 11, RECEIVED: 10},
            {"require": "online <= received", "values": "online = 11, received = 10"},
        ),
        (
            {"trained/trained": 3, "staff": 2},
            {"require": "trained <= staff", "values": "staff = 2, trained = 3"},
        ),
    ],
)
def test_broken_require(facts: dict[str, int], broken: dict[str, str]) -> None:
    (fault,) = faults(with_facts(facts))
    assert (fault.code, fault.params, fault.path) == ("broken_require", broken, ("facts", min(facts)))


@pytest.mark.parametrize(
    "facts",
    [{ONLINE: 11}, {ONLINE: 11, RECEIVED: {"not_recognised": "Không có"}}, {ONLINE: 10, RECEIVED: 10}],
)
def test_require_that_is_kept_or_cannot_be_seen(facts: dict[str, Any]) -> None:
    assert taken(with_facts(facts))
