"""The method page as plain text, for whoever reads it without a browser."""

from dataclasses import replace

import pytest

from methodology.description.document import method_document
from methodology.description.text import method_text
from tests.support.packs.shipped import only_level
from tests.support.packs.small_commune import commune

MEETINGS = """\
  1.1.2 Meetings – at most 15 points
    “Meetings”:
    - 4 meetings or more: 15 points
    - 3 meetings: 11.25 points
    - from 1 to 2 meetings: 1.875 points
    - 0 meetings: 0 points
    facts: Meetings (count)
    source: Phụ lục, 1.1.2 (after a similar rule that is quoted elsewhere)
"""
ONLINE = """\
  2.1 Hồ sơ trực tuyến – tối đa 20 điểm
    a = «Hồ sơ nộp trực tuyến»; b = «Hồ sơ tiếp nhận»; tỷ lệ = a/b:
    - b bằng 0: không phát sinh, loại khỏi điểm tối đa
    - tỷ lệ từ 90% trở lên: 20 điểm
    - tỷ lệ dưới 90%: điểm = tỷ lệ ÷ 90% × điểm tối đa
"""


def text(language: str) -> str:
    pack = commune()
    return method_text(method_document(pack, only_level(pack), language))


@pytest.mark.parametrize(("language", "passage"), [("en", MEETINGS), ("vi", ONLINE)])
def test_a_row_is_said_with_its_rule_and_its_source(language: str, passage: str) -> None:
    assert passage in text(language)


def test_without_bands_none_are_said() -> None:
    pack = replace(commune(), bands=())
    assert "Bands" not in method_text(method_document(pack, only_level(pack), "en")).splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "Communes: 100 points",
        "Bands",
        "1.2. Staff (15 points)",
        "    part 3 (at most 5 points)",
        "    applies only to: Has a market",
        "    the agency may claim that nothing arose, with a reason",
        "    the facts must keep: “Staff trained” is at most “Staff”",
        "    evidence: Extract of the system",
        "    verified by: The office",
        "    Average marks against the year before",
        "    tracked, not scored",
    ],
)
def test_everything_that_a_row_may_carry_has_its_line(line: str) -> None:
    assert line in text("en").splitlines()


def test_a_row_without_facts_says_none() -> None:
    pack = commune()
    page = method_document(pack, only_level(pack), "vi")
    bare = {**page["groups"][0]["groups"][0]["indicators"][0], "facts": []}
    group = {**page["groups"][0], "indicators": [bare]}
    del group["groups"]
    assert "số liệu:" not in method_text({**page, "groups": [group]})
