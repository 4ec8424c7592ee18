"""Names as people write them, beside those of a list."""

import pytest

from rules.ranking.names import fits

LISTED = "Xã Đoàn Kết (Huyện Đà Bắc)"


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Xã Đoàn Kết",
            "xã Đoàn Kết",
            "UBND xã Đoàn Kết",
            "UBND xã Đoàn Kết (số liệu giả định)",
        ),
        "Đoàn Kết",
        *("Ủy ban nhân dân xã Đoàn Kết, huyện Đà Bắc", "UBND xa Doan Ket"),
    ],
)
def test_a_name_fits(name: str) -> None:
    assert fits(name, LISTED)


@pytest.mark.parametrize("name", ["Xã Đoàn", "Xã Cao Sơn", "Xã Đoan Kết", "Phường Đoàn Kết", "", "(x)"])
def test_a_name_does_not_fit(name: str) -> None:
    assert not fits(name, LISTED)


def test_the_place_of_a_tone_mark_and_signs_make_no_difference() -> None:
    assert fits("Sở Văn hoá, Thể thao và Du lịch", "Sở Văn hóa Thể thao và Du lịch")
    assert fits("UBND xã Hoà Bình", "Xã Hòa Bình")
    assert not fits("Xã Mường Hòa", "Xã Mường Hoa")
