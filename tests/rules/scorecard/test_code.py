"""The short code: one spelling, and a check sign that finds what is mistyped."""

from hypothesis import given
from hypothesis import strategies as st

from rules.scorecard.code import ALPHABET, read_code, receipt_code

digests = st.text("0123456789abcdef", min_size=64, max_size=64)


def test_a_code_by_hand() -> None:
    """All bits 0; then 80 bits of 1: sixteen times Z (31), of which each second is doubled to 62 → 1 + 30."""
    assert receipt_code("sha256:" + "0" * 64) == "0000-0000-0000-0000-0"
    assert receipt_code("f" * 64) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ-G"


def test_the_first_bits_of_the_digest_stand_first_and_each_second_sign_is_doubled() -> None:
    """From the right: 2 × 1 is checked by 30 (Y), 1 that is not doubled by 31 (Z)."""
    assert receipt_code("0" * 19 + "1" + "0" * 44) == "0000-0000-0000-0001-Y"
    assert receipt_code("0" * 18 + "20" + "0" * 44) == "0000-0000-0000-0010-Z"


@given(digests)
def test_a_code_is_read_however_it_is_typed(digest: str) -> None:
    code = receipt_code(digest)
    assert read_code(code) == code
    assert read_code(code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == code


@given(digests, st.integers(0, 16), st.sampled_from(ALPHABET))
def test_one_wrong_sign_is_found(digest: str, place: int, sign: str) -> None:
    signs = receipt_code(digest).replace("-", "")
    changed = signs[:place] + sign + signs[place + 1 :]
    assert (read_code(changed) is None) == (changed != signs)


@given(st.text(max_size=30))
def test_what_is_no_code(written: str) -> None:
    code = read_code(written)
    assert code is None or read_code(code) == code
