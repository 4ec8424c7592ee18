"""The nearest value of one fact that meets a condition.

Between two breakpoints no comparison changes its answer, so that each row's points keep to one side: they
only rise or only fall. There the nearest value is found by halving. Where one fact moves several rows, or
parts, against each other, what is found meets the condition, and may not be the nearest that does.
"""

from collections.abc import Callable, Iterable
from itertools import pairwise


def nearest(
    present: int, breakpoints: Iterable[int], meets: Callable[[int], bool], beyond: bool = False
) -> int | None:
    """The nearest other value that meets a condition, the lower of two equally near; None where none does.

    Args:
        present: the value now.
        breakpoints: others, in any order.
        meets: what is asked of a value.
        beyond: no value meets it before the first breakpoint.
    """
    found: int | None = None
    for distance, start, end in _spans(present, sorted(breakpoints)):
        if found is not None and distance >= abs(found - present):
            break
        before = beyond and not distance and abs(end - present) > 1
        if not before and meets(end):
            value = _bisect(start, end, meets)
            if found is None or abs(value - present) < abs(found - present):
                found = value
    return found


def _spans(present: int, ordered: list[int]) -> list[tuple[int, int, int]]:
    """The ways from each breakpoint to the next one further away, those that start nearest first."""
    below = [present, *[value for value in reversed(ordered) if value < present]]
    above = [present, *[value for value in ordered if value > present]]
    return sorted(
        [
            *[(present - start, start, end) for start, end in pairwise(below)],
            *[(start - present, start, end) for start, end in pairwise(above)],
        ]
    )


def _bisect(before: int, value: int, meets: Callable[[int], bool]) -> int:
    while abs(value - before) > 1:
        middle = (before + value) // 2
        before, value = (before, middle) if meets(middle) else (middle, value)
    return value
