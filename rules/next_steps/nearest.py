"""The nearest value of one fact that meets a condition.

Between two breakpoints no comparison changes its answer, so that each row's points keep to one side: they
only rise or only fall. There the nearest value is found by halving. Where one fact moves several rows against
each other, what is found meets the condition, and may not be the nearest that does.
"""

from collections.abc import Callable, Iterable


def nearest(present: int, breakpoints: Iterable[int], meets: Callable[[int], bool]) -> int | None:
    """The nearest value that meets a condition, the lower of two equally near; None where none does."""
    ordered = sorted(breakpoints)
    up = _first(present, (value for value in ordered if value > present), meets)
    down = _first(present, (value for value in reversed(ordered) if value < present), meets)
    found = [value for value in (down, up) if value is not None]
    return min(found, key=lambda value: abs(value - present), default=None)


def _first(start: int, breakpoints: Iterable[int], meets: Callable[[int], bool]) -> int | None:
    """The first value that meets it, found by halving the way to the first breakpoint that does."""
    before = start
    for value in breakpoints:
        if meets(value):
            return _bisect(before, value, meets)
        before = value
    return None


def _bisect(before: int, value: int, meets: Callable[[int], bool]) -> int:
    while abs(value - before) > 1:
        middle = (before + value) // 2
        before, value = (before, middle) if meets(middle) else (middle, value)
    return value
