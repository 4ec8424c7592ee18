"""Claims: their kinds, what they take, and what may not stand beside them."""

from typing import Any

import pytest

from methodology.errors import InvalidDocument
from methodology.wording.sentences import sentence
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.evaluation.plain import read_plainly
from rules.facts.claims import claim_of
from rules.facts.facts_file import read_submission
from rules.facts.submission import Claim, Given, NotRecognised, State, facts_document
from tests.support.facts.submissions import submission
from tests.support.packs.shipped import only_level, small_pack
from tests.support.packs.small_commune import POLICIES
from tests.support.packs.written import counts, flags, level_of, row

FACTS = (
    f"{counts(done=5, all=5)}, {flags('plan')}, on: {{type: date, label: {{vi: Ngày, en: Day}}}},"
    " who: {type: choice, label: {vi: Ai, en: Who}, options: {head: {vi: a, en: a}, none: {vi: c, en: c}}}"
)
ROW = row(
    FACTS,
    "[{share: 1/2, ratio: {of: done, to: all, if_none: zero}}, {share: 1/2, yes_no: plan}]",
    "may_not_apply: [outside_mandate, nothing_arose]",
)
PACK = small_pack(level_of(ROW, 10))
LEVEL = only_level(PACK)
DONE, ALL, PLAN, ON, WHO = (f"a.row/{name}" for name in ("done", "all", "plan", "on", "who"))


def read(**facts: Any) -> Any:
    written = {f"a.row/{name}": value for name, value in facts.items()}
    return read_submission(LEVEL, {"agency": {"code": "1", "name": "A"}, "period": "2026", "facts": written})


def test_the_kind_is_the_first_that_the_row_admits_unless_said() -> None:
    assert LEVEL.indicators[0].may_not_apply == ("nothing_arose", "outside_mandate")
    assert read(done={"not_applicable": "Không có"}).states[DONE] == Claim("nothing_arose", "Không có")
    told = {
        "not_applicable": "Không",
        "kind": "outside_mandate",
        "origin": "concluded",
        "evidence": "Biên bản",
    }
    claim = Claim("outside_mandate", "Không", "concluded", "Biên bản")
    states = read(done=told)
    assert states.states[DONE] == claim
    assert facts_document(states, LEVEL)["facts"][DONE] == [
        "outside_mandate",
        "Không",
        "concluded",
        "Biên bản",
    ]


@pytest.mark.parametrize(
    ("written", "code", "place"),
    [
        ({"not_applicable": "Không", "kind": "lazy"}, "not_one_of", "kind"),
        ({"not_applicable": "Không", "origin": "hearsay"}, "not_one_of", "origin"),
        ({"not_recognised": ""}, "text_missing", "not_recognised"),
        ({"not_recognised": "Không", "origin": "self"}, "not_one_of", "origin"),
        ({"not_recognised": "Không", "value": "1"}, "unknown_key", "value"),
    ],
)
def test_what_is_refused(written: Any, code: str, place: str) -> None:
    with pytest.raises(InvalidDocument) as refused:
        read(done=written)
    assert [(fault.code, fault.path[-1]) for fault in refused.value.faults] == [(code, place)]


@pytest.mark.parametrize(
    ("beside", "value"), [("all", 3), ("plan", True), ("on", "2026-01-01"), ("who", "none"), ("who", "head")]
)
@pytest.mark.parametrize("kind", ["nothing_arose", "outside_mandate"])
def test_a_claim_beside_contrary_figures_is_refused(kind: str, beside: str, value: Any) -> None:
    with pytest.raises(InvalidDocument) as refused:
        read(**{"done": {"not_applicable": "Không", "kind": kind}, beside: value})
    (fault,) = refused.value.faults
    assert (fault.code, fault.path) == ("contrary_claim", ("facts", DONE))
    assert fault.params["other"] == f"a.row/{beside}"
    assert f"có số liệu «{LEVEL.facts[f'a.row/{beside}'].label.vi}» (" in sentence(fault, "vi")


@pytest.mark.parametrize(("beside", "value"), [("all", 0), ("plan", False), ("on", None)])
def test_zero_no_and_nothing_stand_beside_a_claim(beside: str, value: Any) -> None:
    states = read(**{"done": {"not_applicable": "Không"}, beside: value})
    assert claim_of(LEVEL.indicators[0], states.absences) == "nothing_arose"


@pytest.mark.parametrize("policy", POLICIES)
def test_what_claims_come_to(policy: str) -> None:
    pack = small_pack(level_of(ROW, 10), not_applicable=policy)
    level = only_level(pack)
    compiled = CompiledLevel(pack, level)

    def came_to(**states: State) -> tuple[str, str, int, int, int]:
        one = submission(level, {f"a.row/{name}": state for name, state in states.items()})
        result = evaluate(compiled, one)
        assert result == read_plainly(pack, level, one)
        found, unit = result.indicators[0], result.unit
        return found.state, found.reason, found.points // unit, found.applicable // unit, found.open // unit

    credit = 10 if policy == "credit_full" else 0
    kept = 0 if policy == "drop_and_rebase" else 10
    nothing, outside = Claim("nothing_arose", "Không"), Claim("outside_mandate", "Không")
    assert came_to(done=nothing) == ("not_applicable", "claimed", credit, kept, 0)
    assert came_to(done=nothing, plan=NotRecognised("Sai")) == ("not_applicable", "claimed", credit, kept, 0)
    assert came_to(done=outside) == ("not_applicable", "outside_mandate", 0, 0, 0)
    assert came_to(done=nothing, plan=outside) == ("not_applicable", "outside_mandate", 0, 0, 0)
    assert came_to(done=NotRecognised("Sai"), plan=Given(1)) == ("not_recognised", "", 5, 10, 0)
    assert came_to(done=NotRecognised("Sai"), all=None) == ("missing", "", 0, 10, 5)
