"""Whatever the proofs refute is told with file, line and the smallest facts that show it."""

from pathlib import Path

import pytest

from methodology.loading.repository import load_pack
from methodology.proof.check import check_pack, find_likely_slips
from methodology.proof.ratios import check_ratios
from methodology.wording.sentences import sentence
from tests.methodology.wording.test_sentences import found
from tests.support.loading.on_disk import DEPARTMENT, LEVEL, SCORE, printed_fault, write_pack
from tests.support.loading.unfit import UNFIT

ROW, SCORE_LINE = 10, 17
OF_THE_ROW = {"contradictory", "negative_denominator"}
"""What is wrong before the rule is looked at."""


def cases(*lines: str) -> str:
    return f"{{cases: [{', '.join(f'{{{line}}}' for line in lines)}]}}"


REFUTED = [
    (
        "gap",
        cases("when: online > 4, points: max", "when: online < 4, points: 0"),
        "",
        "row: no case applies where online = 4. Add a case for it, or «else».",
    ),
    (
        "zero_denominator",
        "{ratio: {of: online, to: received, may_exceed: true}}",
        "",
        "row: no case applies where online = 0, received = 0, because the denominator is zero (received). "
        "Say «if_none» or add a case for it, or declare a least value above 0.",
    ),
    (
        "shadowed",
        "{tiers: {online: {2: max, 4: 1/2, else: 0}}}",
        "",
        "row: the case 4 is never reached, because what it asks for falls to 2 before it. "
        "Move it up or remove it.",
    ),
    (
        "never_applies",
        "{tiers: {online: {20: max, 4: max, else: 0}}}",
        "",
        "row: no facts meet the case 20. Remove it, or correct its condition or the facts' ends.",
    ),
    (
        "below_zero",
        cases("else: max - 3 * online"),
        "",
        "row: the case else gives -2 points, less than 0, where online = 4. "
        "Correct the points or limit the facts.",
    ),
    (
        "above_max",
        cases("else: 10 / 3 * online"),
        "",
        "row: the case else gives 40/3 points, more than the maximum of 10, where online = 4. "
        "Cap the points by a case before it.",
    ),
    (
        "undefined_points",
        cases("when: online <= received and online >= 0, points: 10 * online / received", "else: 0"),
        "",
        "row: the points of the case 1 divide by zero (received) where online = 0, received = 0. "
        "Add a case for that before it.",
    ),
    (
        "unkept_where_missing",
        cases("when: online = 0, points: 0", "else: 5 * online / 4"),
        "require: [online < received]",
        "row: with online = 9, and received missing, nothing keeps the case else within 0 and 10: "
        "a «require» is asked only where all its facts are given. Bind the facts of the case to one another, "
        "or cap its points.",
    ),
    (
        "out_of_reach",
        cases("else: 9"),
        "",
        "row: no facts earn the maximum of 10. Correct the points, or the facts' ends.",
    ),
    (
        "negative_denominator",
        "{ratio: {of: online, to: online - received, if_none: zero, may_exceed: true}}",
        "",
        "row: a denominator (online, received) is below zero where online = 0, received = 1. "
        "Add a «require» that forbids it.",
    ),
    (
        "contradictory",
        SCORE,
        "require: [online < received, received < online]",
        "row: no facts keep all of «require» at once. Correct one of the relations.",
    ),
    (
        "not_monotone",
        cases("when: online < 2, points: 0", "when: online < 5, points: max", "else: 3"),
        "monotone: [online]",
        "row: where online = 2, 10 points are earned, but fewer (3) once online grows to 5. "
        "Correct the cases, or take online out of «monotone».",
    ),
    (
        "monotone_denominator",
        "{ratio: {of: received, to: online, if_none: zero, may_exceed: true}}",
        "monotone: [online]",
        "row: whether more of online ever earns less cannot be proved where points divide by it or by "
        "different denominators. Take it out of «monotone».",
    ),
    (
        "ratio_above_one",
        "{ratio: {of: online, to: received, full_at: 80%, if_none: zero}}",
        "",
        "row: the ratio exceeds 1 where online = 2, received = 1. "
        "Add a «require» that forbids it, or say «may_exceed: true».",
    ),
    (
        "ratio_above_one",
        "[{share: 1/2, tiers: {online: {4: max, else: 0}}}, "
        "{share: 1/2, ratio: {of: online, to: received, if_none: zero}}]",
        "",
        "row (2): the ratio exceeds 1 where online = 2, received = 1. "
        "Add a «require» that forbids it, or say «may_exceed: true».",
    ),
]


@pytest.mark.parametrize(("code", "score", "more", "expected"), REFUTED)
def test_what_a_proof_refutes(tmp_path: Path, code: str, score: str, more: str, expected: str) -> None:
    (fault,) = check_pack(write_pack(tmp_path, score=score, more=f"        {more}\n" if more else ""))
    line = ROW if code in OF_THE_ROW else SCORE_LINE
    assert (fault.code, printed_fault(fault)) == (code, f"{DEPARTMENT}:{line}: {expected}")
    assert sentence(fault, "vi") != sentence(fault, "en")


def test_every_finding_of_a_proof_is_here() -> None:
    of_sums = {code for code, _, _ in UNFIT}
    internal = {"undecided", "overlap"}  # no file can be written for them: effort spent, and a defect of ours
    only_told = {"count_named_share", "flag_named_not"}
    assert {code for code, *_ in REFUTED} == found() - of_sums - internal - only_told


def test_a_ratio_that_takes_too_much_effort(tmp_path: Path) -> None:
    score = "{ratio: {of: 7 * online - 3, to: 5 * received + 2}}"
    pack = load_pack(write_pack(tmp_path, score=score))
    (finding,) = check_ratios(pack.levels["department"], effort=1)
    assert (finding.code, finding.indicator, finding.part) == ("undecided", "row", "")


@pytest.mark.parametrize(
    ("score", "more"),
    [
        ("{ratio: {of: online, to: received, if_none: zero, may_exceed: true}}", ""),
        ("{ratio: {of: online, to: received, if_none: zero, full_at: 2}}", ""),
        ("{ratio: {of: online, to: received, if_none: zero}}", "        require: [online <= received]\n"),
    ],
)
def test_a_ratio_above_one_that_is_meant_or_cannot_be(tmp_path: Path, score: str, more: str) -> None:
    assert check_pack(write_pack(tmp_path, score=score, more=more)) == ()


@pytest.mark.parametrize(
    ("fact", "condition", "witness"),
    [
        ("x: {type: flag, label: {vi: X, en: X}}", "x", "x = false"),
        ("x: {type: flag, label: {vi: X, en: X}}", "not x", "x = true"),
        ("x: {type: date, label: {vi: X, en: X}}", "x > 1900-01-01", "x = 1900-01-01"),
        ("x: {type: percent, label: {vi: X, en: X}}", "x < 0.125", "x = 12.5"),
        (
            "x: {type: choice, label: {vi: X, en: X}, options: {no: {vi: K, en: N}, yes: {vi: C, en: Y}}}",
            "x != yes",
            "x = yes",
        ),
    ],
)
def test_a_witness_is_told_as_facts_are_entered(
    tmp_path: Path, fact: str, condition: str, witness: str
) -> None:
    facts = f"          {fact}\n"
    (fault,) = check_pack(write_pack(tmp_path, facts=facts, score=cases(f"when: {condition}, points: max")))
    assert (fault.code, fault.params["witness"]) == ("gap", witness)


def test_a_witness_without_facts(tmp_path: Path) -> None:
    above, beyond = check_pack(write_pack(tmp_path, score=cases("else: max + 1")))
    assert (above.code, above.params["witness"], beyond.code) == ("above_max", "–", "out_of_reach")


def test_labels_that_say_another_thing_are_remarked_on(tmp_path: Path) -> None:
    facts = """\
          online: {type: count, max: 9, label: {vi: Tỷ lệ trực tuyến, en: Online}}
          late: {type: flag, label: {vi: Không gửi chậm, en: Sent in time}}
          other: {type: flag, label: {vi: Gửi đủ, en: Not sent in part}}
          satisfied: {type: percent, label: {vi: Tỷ lệ hài lòng, en: Share of those satisfied}}
"""
    context = "context: {staff: {type: count, label: {vi: Cán bộ, en: Percentage of staff}}}\n"
    directory = write_pack(tmp_path, facts=facts, level=LEVEL.replace("groups:", f"{context}groups:", 1))
    assert check_pack(directory) == ()
    remarks = find_likely_slips(load_pack(directory), directory)
    assert [(remark.code, remark.line) for remark in remarks] == [
        ("count_named_share", 4),
        ("count_named_share", 16),
        ("flag_named_not", 17),
        ("flag_named_not", 18),
    ]
    assert printed_fault(remarks[1]) == (
        f"{DEPARTMENT}:16: «Tỷ lệ trực tuyến» is a count, though its label begins like that of a share. "
        "Is a percentage meant, or how many there are?"
    )
