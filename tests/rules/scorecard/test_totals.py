"""Gates in words: passed, not passed, still open; one row, several, many; all of them asked for, or some."""

import pytest

from tests.support.facts.submissions import given
from tests.support.packs.shipped import only_level, small_pack
from tests.support.packs.written import counts, level_of, row
from tests.support.scorecard.cards import card

FIVE = ("b", "c", "d", "e", "f")


def gate_text(gate: str, rows: int, facts: dict[str, int], language: str = "vi") -> str:
    """The sentence of a gate over some marked rows, each of 40 points, one for each of up to 40 things."""
    written = "".join(
        row(counts(**{name: 40}), f"{{per_item: {{{name}: 1}}}}", "marks: [must]", 40, key).replace(
            'code: "1"', f'code: "2.{number}"'
        )
        for number, (name, key) in enumerate(((name, f"a.{name}") for name in FIVE[:rows]), 1)
    )
    head = f"gates: [{{key: core, name: {{vi: Bắt buộc, en: Mandatory}}, marks: must{gate}}}]"
    pack = small_pack(level_of(written, 40 * rows, head))
    (found,) = card(pack, given(only_level(pack), **facts), language)["gates"]
    return str(found["summary"])


HALF, SOME = ", earning: 1/2", ", earning: 1/2, full: 50%"


@pytest.mark.parametrize(
    ("gate", "facts", "vi", "en"),
    [
        (
            HALF,
            {"b": 10},
            "Không đạt: chỉ số bắt buộc 2.1 mới đạt 10/40 điểm (25%), yêu cầu từ 50% trở lên.",
            "Not passed: mandatory indicator 2.1 earns only 10 of 40 points (25%); required: at least 50%.",
        ),
        (
            HALF,
            {},
            "Chưa đạt: chỉ số bắt buộc 2.1 mới đạt 0/40 điểm (0%, còn thiếu số liệu), "
            "yêu cầu từ 50% trở lên.",
            "Not yet passed: mandatory indicator 2.1 earns only 0 of 40 points (0%, facts are missing); "
            "required: at least 50%.",
        ),
        (
            HALF,
            {"b": 30},
            "Đạt: chỉ số bắt buộc 2.1 đạt 30/40 điểm (75%), yêu cầu từ 50% trở lên.",
            "Passed: mandatory indicator 2.1 earns 30 of 40 points (75%); required: at least 50%.",
        ),
        (
            "",
            {"b": 39},
            "Không đạt: chỉ số bắt buộc 2.1 mới đạt 39/40 điểm (97,5%), yêu cầu trọn điểm.",
            "Not passed: mandatory indicator 2.1 earns only 39 of 40 points (97.5%); required: full points.",
        ),
    ],
)
def test_a_gate_over_one_row(gate: str, facts: dict[str, int], vi: str, en: str) -> None:
    assert (gate_text(gate, 1, facts), gate_text(gate, 1, facts, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("gate", "facts", "vi"),
    [
        (
            HALF,
            {"b": 10, "c": 40, "d": 0},
            "Không đạt: chỉ số bắt buộc 2.1 mới đạt 10/40 điểm (25%); 2.3 mới đạt 0/40 điểm (0%), "
            "yêu cầu từ 50% trở lên.",
        ),
        (HALF, {"b": 20, "c": 40, "d": 30}, "Đạt: 3/3 chỉ số bắt buộc đạt từ 50% trở lên."),
        ("", {"b": 40, "c": 40, "d": 40}, "Đạt: 3/3 chỉ số bắt buộc đạt trọn điểm."),
        (
            SOME,
            {"b": 10, "c": 40, "d": 0},
            "Không đạt: 1/3 chỉ số bắt buộc đạt từ 50% trở lên, yêu cầu ít nhất 2 chỉ số (50%); "
            "chưa đủ: chỉ số bắt buộc 2.1 mới đạt 10/40 điểm (25%); 2.3 mới đạt 0/40 điểm (0%).",
        ),
        (
            SOME,
            {"b": 30, "c": 40, "d": 0},
            "Đạt: 2/3 chỉ số bắt buộc đạt từ 50% trở lên, yêu cầu ít nhất 2 chỉ số (50%).",
        ),
        (
            SOME,
            {"b": 10, "c": 40},
            "Chưa đạt: 1/3 chỉ số bắt buộc đạt từ 50% trở lên, yêu cầu ít nhất 2 chỉ số (50%); chưa đủ: "
            "chỉ số bắt buộc 2.1 mới đạt 10/40 điểm (25%); 2.3 mới đạt 0/40 điểm (0%, còn thiếu số liệu).",
        ),
    ],
)
def test_a_gate_over_several_rows(gate: str, facts: dict[str, int], vi: str) -> None:
    assert gate_text(gate, 3, facts) == vi


def test_of_many_rows_the_codes_alone_are_told() -> None:
    assert gate_text(HALF, 5, dict.fromkeys(FIVE, 1)) == (
        "Không đạt: các chỉ số bắt buộc 2.1, 2.2, 2.3, 2.4, 2.5 chưa đủ mức, yêu cầu từ 50% trở lên."
    )


def total_text(language: str, *left_out: str) -> str:
    """The beginning of the sentence of a total over rows of 40 points, of some of which nothing arose."""
    rows = "".join(
        row(
            counts(**{name: 40}),
            f"{{ratio: {{of: {name}, to: {name}, if_none: not_applicable}}}}",
            "",
            40,
            key,
        ).replace('code: "1"', f'code: "2.{number}"')
        for number, (name, key) in enumerate(((name, f"a.{name}") for name in FIVE), 1)
    )
    level = only_level(pack := small_pack(level_of(rows, 200)))
    document = card(pack, given(level, **{name: 0 if name in left_out else 40 for name in FIVE}), language)
    return str(document["total"]["summary"])


def test_a_total_says_what_is_left_out() -> None:
    assert total_text("vi") == "Đạt 200 trên tổng điểm tối đa được áp dụng là 200 điểm, tỷ lệ 100%."
    assert total_text("vi", "b", "c") == (
        "Đạt 120 trên tổng điểm tối đa được áp dụng là 120 điểm (= 200 − 40 − 40 không phát sinh), "
        "tỷ lệ 100%."
    )
    assert total_text("en", "b", "c") == (
        "Earned 120 of 120 applicable points (= 200 − 40 − 40, where nothing arose), 100%."
    )
