"""The nearest value of a fact: by halving, on both sides, and no more often asked than needed."""

import pytest

from rules.next_steps.nearest import nearest


@pytest.mark.parametrize(("present", "expected"), [(0, 7), (3, 7), (7, 8)])
def test_a_value_between_breakpoints_is_found_by_halving(present: int, expected: int) -> None:
    assert nearest(present, [0, 4, 9], lambda value: value >= 7 and value != present) == expected


def test_of_two_values_that_are_equally_near_the_lower_is_taken() -> None:
    assert nearest(5, [0, 10], lambda value: abs(value - 5) >= 3) == 2


def test_what_is_found_first_need_not_be_the_nearest() -> None:
    assert nearest(5, [0, 6, 7], lambda value: value in (0, 1, 7)) == 7


def test_a_condition_that_is_only_met_beyond_a_breakpoint_is_not_asked_for_before() -> None:
    asked = []

    def meets(value: int) -> bool:
        asked.append(value)
        return value >= 10

    assert nearest(0, [9, 10, 20], meets, beyond=True) == 10
    assert asked == [10]
