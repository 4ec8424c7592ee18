"""Who of the registry is to be in a cohort."""

import pytest

from methodology.errors import InvalidDocument
from methodology.model.level import Level
from service.organisations.registry_list import RegistryList, read_day
from tests.support.acts.registry import hoa_binh, registry, row
from tests.support.packs.shipped import REGISTRY

COMMUNES: Level = REGISTRY.level("hoa-binh/2023", "commune")[1]
HOA_BINH = registry(*hoa_binh().rows)


def test_those_of_the_level_on_the_last_day_of_the_period() -> None:
    before, after = (RegistryList(HOA_BINH).listed(COMMUNES, year) for year in ("2023", "2025"))
    assert (len(before), len(after)) == (151, 46)
    names = {each.code: each.name for each in before}
    assert names["04858"] == "Xã Đoàn Kết (Huyện Đà Bắc)"
    assert [each.code for each in before] == sorted(names)


def test_on_a_day_and_in_a_group() -> None:
    found = RegistryList(HOA_BINH, "2025-06-30", "ward_township").listed(COMMUNES, "2025")
    assert len(found) == 22
    by_name = registry(row(level="commune", group="Phường, thị trấn"))
    assert RegistryList(by_name, None, "ward_township").listed(COMMUNES, "2023")


def test_teams_and_those_that_are_not_appraised_are_not_listed() -> None:
    states = registry(
        row("1", level="commune"),
        row("2", level="commune", is_appraised=False),
        row("3", level="commune", kind="team"),
    )
    assert [each.code for each in RegistryList(states).listed(COMMUNES, "2023")] == ["1"]


def test_nobody_is_there() -> None:
    with pytest.raises(InvalidDocument, match="registry_empty"):
        RegistryList({}).listed(COMMUNES, "2023")


@pytest.mark.parametrize(
    ("code", "year", "said"),
    [
        ("99999", "2025", ["Danh mục không có mã 99999."]),
        (
            "04798",
            "2025",
            [
                "04798: Phường Hữu Nghị (Thành phố Hòa Bình) đã kết thúc ngày 30/6/2025; đơn vị kế thừa: "
                "Phường Hòa Bình (04795)."
            ],
        ),
        ("05425", "2022", ["05425: Xã Yên Trị"]),
        ("so-noi-vu", "2023", ["Trong danh mục, so-noi-vu là Sở Nội vụ, cấp department, nhóm –."]),
        ("so-noi-vu", "2025", ["so-noi-vu: Sở Nội vụ đã kết thúc ngày 30/6/2025."]),
    ],
)
def test_what_is_known_of_those_who_are_not_listed(code: str, year: str, said: list[str]) -> None:
    first, *rest = RegistryList(HOA_BINH).remarks([{"code": code}], year, "vi")
    assert first == f"Danh sách lấy từ danh mục cơ quan, đơn vị tại ngày 31/12/{year}."
    if code == "05425":
        assert [each.rpartition("chỉ bắt đầu từ ngày ")[2] for each in rest] == ["01/01/2023.", "01/7/2025."]
    else:
        assert rest == said


@pytest.mark.parametrize("written", ["30/6/2025", "20250630", 2025, "", "2025-02-30"])
def test_no_day(written: object) -> None:
    with pytest.raises(InvalidDocument, match="no_such_date"):
        read_day(written)


def test_a_day() -> None:
    assert (read_day("2025-06-30"), read_day(None)) == ("2025-06-30", None)
