"""No character that steers is left in a text."""

import pytest

from methodology.wording.plain import plain


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Xã Đoàn Kết 5 ÷ 3 ≈ 1,67%", "Xã Đoàn Kết 5 ÷ 3 ≈ 1,67%"),
        ("\x1b[31mred\x1b[0m", "�[31mred�[0m"),
        ("\x9b31m", "�31m"),
        ("a\u202eb\u2066c\u200bd\ufeffe", "a�b�c�d�e"),
        ("a\0b\x7fc\rd\u2028e", "a�b�c�d�e"),
        ("a\nb\tc", "a\nb�c"),
        ("\ud800", "�"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_what_steers_is_replaced(text: str, left: str) -> None:
    assert plain(text, kept="\n") == left
