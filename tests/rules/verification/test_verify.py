"""Verifying: what was written is accepted, and whoever changed something has to change the method too."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path as FilePath
from random import Random
from typing import Any

import pytest

from methodology.canonical import canonical, digest
from methodology.errors import Fault, Path
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.evaluation.registry import Registry
from rules.evaluation.result import PartResult, Result
from rules.facts.exact_json import loads
from rules.facts.submission import Given
from rules.scorecard.document import scorecard_document
from rules.scorecard.receipt import add_seal, result_document
from rules.verification.bundle import add_bundle
from rules.verification.differences import ABSENT, Difference, pointer
from rules.verification.verify import Verification, verify
from tests.support.packs.shipped import EXAMPLES, REGISTRY, only_level, small_pack
from tests.support.packs.small_commune import BANDS, COMMUNE, ROUNDINGS
from tests.support.scorecard.cards import (
    NOWHERE,
    ONLY_SMALL,
    SMALL,
    STATES,
    card,
    carried,
    example_card,
    reread,
    small_card,
    small_submission,
    verified,
)
from tests.support.scorecard.leaves import leaves, nodes, replaced, value_at, without
from tests.support.scorecard.thirds import indicators

VERIFIED = Verification("verified")
UNKNOWN = Verification("unknown_method")
MEETINGS: Path = ("groups", 0, "groups", 0, "indicators", 1, "facts", 0)


def checked(document: Any, registry: Registry = ONLY_SMALL) -> Verification:
    return verified(document, registry)


def differing(*difference: Any) -> Verification:
    return Verification("differs", (Difference(*difference),))


def another(value: Any) -> Any:
    """A value of the same sort, but another one."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    return f"{value}1" if isinstance(value, str) else "x" if value is None else [None]


@pytest.mark.apart
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("name", "file"), EXAMPLES)
def test_what_was_written_is_accepted(name: str, file: FilePath, language: str) -> None:
    document = example_card(name, file, language)
    assert checked(document, REGISTRY) == VERIFIED
    assert checked(carried(document), NOWHERE) == UNKNOWN


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_state_is_accepted(language: str) -> None:
    document = small_card(language)
    assert [checked(document), checked(carried(document))] == [VERIFIED, VERIFIED]
    assert checked(carried(document), NOWHERE) == UNKNOWN


@pytest.mark.apart
def test_any_changed_leaf_is_found() -> None:
    for path in leaves(small_card()):
        if path != ("schema",):
            changed = replaced(small_card(), path, another(value_at(small_card(), path)))
            assert checked(changed).outcome == "differs", path


@pytest.mark.apart
def test_any_member_or_item_that_is_gone_is_found() -> None:
    for path in nodes(small_card()):
        if path not in ((), ("schema",)):
            assert checked(without(small_card(), path)).outcome == "differs", path


@pytest.mark.apart
@pytest.mark.parametrize(("name", "file"), EXAMPLES)
def test_changed_leaves_of_the_examples_are_found(name: str, file: FilePath) -> None:
    document = example_card(name, file)
    paths = [path for path in leaves(document) if path != ("schema",)]
    for path in Random(file.stem).sample(paths, 25):
        changed = replaced(document, path, another(value_at(document, path)))
        assert checked(changed, REGISTRY).outcome == "differs", path


def test_what_was_added_is_found() -> None:
    document = small_card()
    assert checked(add_seal({**document, "more": 1})) == differing(("more",), ABSENT, 1)
    more = {**document, "notices": [*document["notices"], {}]}
    assert checked(add_seal(more)) == differing(("notices", 3), ABSENT, {})


RESULTS = {
    "state",
    "reason",
    "case",
    "points",
    "exact",
    "max",
    "open",
    "applicable",
    "percent",
    "passed",
    "gain",
}
FACTS = {"value", "origin", "evidence", "code", "period", "key", "reason", "name"}


@pytest.mark.apart
@pytest.mark.parametrize("bundled", [False, True])
def test_what_was_changed_is_found_though_the_seal_is_renewed(bundled: bool) -> None:
    registry = NOWHERE if bundled else ONLY_SMALL
    document = carried(small_card()) if bundled else small_card()
    for path in leaves(small_card()):
        if RESULTS.union(FACTS) & {path[-1], path[0]} and path != ("pack", "name"):
            changed = replaced(document, path, another(value_at(document, path)))
            assert checked(add_seal(changed), registry).outcome == "differs", path


def test_first_difference_is_pointed_to() -> None:
    path: Path = ("groups", 0, "groups", 0, "indicators", 0, "points")
    assert checked(add_seal(replaced(small_card(), path, "10"))) == differing(path, "3.3", "10")


SUMMARY: Path = ("groups", 0, "groups", 0, "indicators", 0, "summary")


def test_a_mended_sentence_makes_no_scorecard_wrong() -> None:
    """As a release with another wording issued it: its seal fits, whatever it says."""
    document = replaced(small_card(), SUMMARY, "Đạt 3,3/10 điểm.")
    found = checked(add_seal(document))
    assert (found.outcome, [each.path for each in found.differences]) == ("reworded", [SUMMARY])
    elsewhere = checked(carried(document), NOWHERE)
    assert (elsewhere.outcome, elsewhere.differences) == ("unknown_method", found.differences)


def test_a_sentence_that_was_changed_after_it_was_issued_breaks_the_seal() -> None:
    found = checked(replaced(small_card(), SUMMARY, "Đạt 3,3/10 điểm."))
    assert (found.outcome, [each.path for each in found.differences]) == (
        "differs",
        [("receipt", "seal"), SUMMARY],
    )


def test_a_name_of_the_method_is_no_sentence() -> None:
    path: Path = ("groups", 0, "name")
    assert checked(add_seal(replaced(small_card(), path, "Khác"))).outcome == "differs"


def test_what_counts_comes_before_what_only_reads_differently() -> None:
    document = replaced(small_card(), ("total", "points"), "99")
    document = add_seal(replaced(document, ("total", "summary"), "99 điểm"))
    assert [each.path[-1] for each in checked(document).differences] == ["points", "summary"]


Forge = Callable[[Result], Result]


def with_first_row(result: Result, **changes: Any) -> Result:
    first, *others = result.indicators
    return result._replace(indicators=(first._replace(**changes), *others))


FORGED: dict[str, Forge] = {
    "points of a row": lambda result: with_first_row(result, points=100),
    "exact points of a row": lambda result: with_first_row(result, numerator=10, denominator=1),
    "case of a part": lambda result: with_first_row(result, parts=(PartResult("scored", 0, 10, 1),)),
    "state of a row": lambda result: with_first_row(result, state="not_applicable", reason="nothing_arose"),
    "what applies": lambda result: with_first_row(result, applicable=0),
    "what is open": lambda result: with_first_row(result, open=100),
    "total": lambda result: result._replace(total=result.total._replace(points=999)),
    "exact total": lambda result: result._replace(exact_total=999),
    "a group": lambda result: result._replace(groups=(result.total, *result.groups[1:])),
    "a view": lambda result: result._replace(views=(result.groups[1], *result.views[1:])),
    "a gate": lambda result: result._replace(
        gates=(result.gates[0]._replace(passed=True), *result.gates[1:])
    ),
    "the band": lambda result: result._replace(band=0),
}


@pytest.mark.parametrize("forge", FORGED.values(), ids=FORGED)
def test_what_the_facts_do_not_give_is_found_though_all_digests_are_renewed(forge: Forge) -> None:
    level, submission = only_level(SMALL), small_submission()
    compiled = CompiledLevel(SMALL, level)
    honest = evaluate(compiled, submission)
    forged = forge(honest)
    document = scorecard_document(compiled, submission, forged, "vi")
    facts = small_card()["receipt"]["facts"]
    assert document["receipt"]["result"] == digest(result_document(SMALL, level, forged, facts))
    assert forged != honest
    assert checked(document).outcome == "differs"
    assert checked(carried(document), NOWHERE).outcome == "differs"


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ((*MEETINGS, "value"), "3.5", "too_many_decimals_in_value"),
        ((*MEETINGS, "value"), "21", "out_of_domain"),
        ((*MEETINGS, "value"), True, "wrong_type"),
        ((*MEETINGS, "state"), "not_applicable", "claim_not_allowed"),
        (("context", 0, "name"), "staf", "unknown_fact_near"),
        (("context", 0, "name"), 7, "not_a_scorecard"),
        (("groups", 0, "groups", 1, "indicators", 0, "facts", 0, "value"), "20", "broken_require"),
        (("agency", "tags", 0, "key"), "biên giới", "not_one_of"),
        (("period",), "năm 2027", "not_a_year"),
        (("agency",), None, "not_a_scorecard"),
        (("groups",), None, "not_a_scorecard"),
    ],
)
def test_stated_facts_that_are_refused_are_told(path: Path, value: Any, code: str) -> None:
    found = checked(replaced(small_card(), path, value))
    assert (found.outcome, [fault.code for fault in found.faults]) == ("differs", [code])


@pytest.mark.parametrize("value", ["1.5", "1e50", "9" * 16])
def test_numbers_are_small_integers(value: str) -> None:
    changed = json.dumps(small_card()).replace('"reached": 0', f'"reached": {value}')
    found = verify(loads(changed.encode()), ONLY_SMALL)
    fault = found.faults[0]
    assert (pointer(fault.path), fault.code) == ("/gates/0/reached", "number_in_scorecard")


def test_without_its_pack_a_scorecard_is_consistent_or_not() -> None:
    document = small_card()
    assert checked(document, NOWHERE) == Verification("pack_not_at_hand")
    found = checked(replaced(document, ("total", "points"), "99"), NOWHERE)
    (seal,) = found.differences
    assert (seal.pointer, seal.found) == ("/receipt/seal", document["receipt"]["seal"])


@pytest.mark.parametrize("receipt", [None, {}, {"seal": None}, [], "x"])
def test_without_pack_and_receipt(receipt: Any) -> None:
    found = checked({**small_card(), "receipt": receipt}, NOWHERE)
    (seal,) = found.differences
    assert (found.outcome, seal.pointer, seal.found) == ("differs", "/receipt/seal", None)


@pytest.mark.parametrize("pack", [None, {}, [], "vi-du/2026", {"name": ["vi-du/2026"]}])
def test_pack_that_is_not_named(pack: Any) -> None:
    assert checked({**small_card(), "pack": pack}).differences[0].pointer == "/receipt/seal"


@pytest.mark.parametrize("pack", [None, {}, [], "vi-du/2026", {"name": 1, "digest": []}, {"name": "x"}])
def test_pack_that_is_not_named_under_a_seal_that_fits(pack: Any) -> None:
    found = checked(add_seal({**small_card(), "pack": pack}), NOWHERE)
    assert (found.outcome, [fault.code for fault in found.faults]) == ("differs", ["not_a_scorecard"])


def test_another_digest_than_that_of_the_pack_at_hand() -> None:
    other = add_seal(replaced(small_card(), ("pack", "digest"), "0" * 64))
    assert checked(other) == Verification("pack_not_at_hand")
    assert [fault.code for fault in checked(carried(other)).faults] == ["another_pack_of_that_name"]


@pytest.mark.parametrize(
    ("level", "found"), [({"key": "district"}, "district"), ({}, "None"), (None, ""), ("commune", "")]
)
def test_level_that_the_pack_does_not_have(level: Any, found: str) -> None:
    assert checked({**small_card(), "level": level}) == differing(("level", "key"), "commune", found)


def test_language_that_there_is_not() -> None:
    assert checked(add_seal({**small_card(), "language": "fr"})) == differing(("language",), "vi", "fr")


def test_level_that_the_carried_method_does_not_have() -> None:
    document = carried({**small_card(), "level": {"key": "commune"}})
    found = checked(add_seal({**document, "level": {"key": "district"}}), NOWHERE)
    assert found == differing(("level", "key"), "commune", "district")


def made_up() -> Any:
    """A scorecard of more points than there are, by a method that was written for it."""
    level = COMMUNE.replace("score: {per_item: {ideas: 2.5}}", "score: {cases: [{else: 2.5 * ideas}]}")
    assert level != COMMUNE
    pack = small_pack(level, ROUNDINGS[3], "drop_and_rebase", BANDS)
    return add_bundle(
        card(pack, small_submission({**STATES, "ideas/ideas": Given(9)})), pack, only_level(pack)
    )


def test_a_made_up_method_is_never_called_right() -> None:
    document = made_up()
    row = next(row for row in indicators(document["groups"]) if row["key"] == "ideas")
    assert Fraction(row["points"]) > Fraction(row["max"])
    found = checked(document, NOWHERE)
    assert (found.outcome, found.differences) == ("differs", ())
    assert [fault.code for fault in found.faults][:2] == ["method_refuted", "above_max"]


def test_a_carried_method_that_cannot_be_proved_in_time_is_as_if_it_were_not_at_hand() -> None:
    late = (Fault("pack_undecided", {"seconds": "5", "memory": "1024"}),)
    found = verify(reread(carried(small_card())), NOWHERE, lambda bundle: late)
    assert found == Verification("pack_not_at_hand", faults=late)
    forged = replaced(small_card(), ("total", "points"), "99")
    assert verify(reread(carried(forged)), NOWHERE, lambda bundle: late).outcome == "differs"


def test_a_carried_method_is_proved_in_a_process_of_its_own() -> None:
    assert verify(reread(carried(small_card())), NOWHERE) == UNKNOWN
    assert verify(reread(made_up()), NOWHERE).outcome == "differs"


ENGINE = """
import sys
from pathlib import Path
from service.cli import main
try:
    main(["verify", sys.argv[1]], standalone_mode=False)
except SystemExit as ended:
    print(ended.code, *({"durable", "durable_rules_engine", "z3", "numpy"} & set(sys.modules)))
"""


@pytest.mark.parametrize("bundled", [False, True])
def test_verifying_loads_no_rule_engine(tmp_path: FilePath, bundled: bool) -> None:
    name, file = EXAMPLES[0].values
    document = example_card(name, file)
    scorecard = tmp_path / "card.json"
    scorecard.write_bytes(canonical(carried(document) if bundled else document))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", ENGINE, str(scorecard)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1].split() == ["0"]


def test_pack_of_which_no_one_has_proved_anything(tmp_path: FilePath) -> None:
    broken = tmp_path / "vi-du" / "2026"
    broken.mkdir(parents=True)
    (broken / "pack.yaml").write_text("pack: vi-du/2026", encoding="utf-8")
    found = checked(small_card(), Registry([tmp_path]))
    assert (found.outcome, {fault.code for fault in found.faults}) == ("pack_not_at_hand", {"required_key"})
    assert checked(carried(small_card()), Registry([tmp_path])) == UNKNOWN
