"""Heads as they were written down."""

import pytest

from methodology.errors import InvalidDocument
from service.record.entry import NOTHING, Head
from service.record.verification.heads import head_line, read_heads

DIGEST = "ab" * 32


def test_what_is_printed_is_read() -> None:
    lines = [head_line(Head(7, "2024-01-01T00:00:00.000000Z", DIGEST)), head_line(NOTHING)]
    assert read_heads("\n".join(lines)) == {7: DIGEST, 0: NOTHING.digest}


def test_the_time_may_be_left_out_and_notes_are_passed_over() -> None:
    assert read_heads(f"# from the minutes\n\n 7 {DIGEST}\n7\t{DIGEST}\n") == {7: DIGEST}


@pytest.mark.parametrize("line", ["x", f"7 {DIGEST[1:]}", f"-7 {DIGEST}", f"{'9' * 19} {DIGEST}", "7"])
def test_what_is_no_head_is_told_with_its_line(line: str) -> None:
    with pytest.raises(InvalidDocument) as refused:
        read_heads(f"6 {DIGEST}\n{line}")
    assert [(each.code, each.line) for each in refused.value.faults] == [("not_a_head", 2)]


def test_two_digests_of_one_entry_cannot_both_be_right() -> None:
    with pytest.raises(InvalidDocument):
        read_heads(f"7 {DIGEST}\n7 {'cd' * 32}")
