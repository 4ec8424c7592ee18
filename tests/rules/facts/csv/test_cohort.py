"""A cohort as Vietnamese Excel saves it."""

from rules.facts.cohort import read_cohort
from rules.facts.submission import Agency, Claim, Given
from tests.support.packs.shipped import only_level
from tests.support.packs.small_commune import commune

LEVEL = only_level(commune())
AGENCY = "\ufeff Mã ;Tên cơ quan;Nhóm;Đặc điểm;Năm"
WRITTEN = f"""{AGENCY};chair/chair;skills/plan;skills/average;plan/signed_on;online/online
#hướng dẫn;;;;;Người làm Trưởng ban;;;;
#HELP;;;;;one of them;yes or no;;;
04789;Xã Hoà Bình;Khu vực I;Có chợ; 2026;Chủ tịch;x;0,125;31/03/2026;Không phát sinh: chưa có
04792;"Xã B; huyện C";;;2026;;không;;;12
"""


def test_vietnamese_headings_labels_numbers_and_dates() -> None:
    found = read_cohort(LEVEL, WRITTEN.replace("\n", "\r\n").encode(), "csv")
    first, second = found.submissions
    assert (found.lines, found.faults) == ((4, 5), ())
    assert first.agency == Agency("04789", "Xã Hoà Bình", "region1", ("market",))
    assert [first.states[name] for name in ("chair/chair", "skills/plan", "skills/average")] == [
        Given(0),
        Given(1),
        Given(125),
    ]
    assert first.states["plan/signed_on"] == Given(739706)
    assert first.states["online/online"] == Claim("nothing_arose", "chưa có")
    assert (second.agency.name, second.states["skills/plan"]) == ("Xã B; huyện C", Given(0))


def test_what_merely_looks_like_help_is_an_agency() -> None:
    found = read_cohort(LEVEL, b"code,name,period\n#helper,Commune,2026\n", "csv")
    assert [each.agency.code for each in found.submissions] == ["#helper"]


def test_every_ambiguous_number_of_a_row_is_told_with_its_fact() -> None:
    raw = b"code;name;period;skills/average\n1;A;2026;1.125\n2;B;2026;0,125\n"
    (fault,) = read_cohort(LEVEL, raw, "csv").faults
    assert (fault.code, fault.line, fault.path) == ("ambiguous_number", 2, ("facts", "skills/average"))
