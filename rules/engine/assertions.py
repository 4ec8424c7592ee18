"""The text of engine facts: what the engine is told of an agency, properties with integer values.

These functions run for every part of every evaluation, so the two commonest forms of measure have their own.
"""

from collections.abc import Callable, Iterable

from rules.arithmetic import Grid, Values, integer_forms
from rules.engine.scaled_measures import ScaledMeasure

EngineFact = Callable[[Values], str]
"""The text of a fact of the engine, from an agency's values."""


def engine_fact(selector: str, scaled: Iterable[ScaledMeasure], grid: Grid) -> EngineFact:
    """A function from values to ``"k7":1,"f0":12``: the selector of a part, and its measures.

    Outside of its thresholds a measure is told as the number next to them, which compares as it does: fewer
    facts differ, and equal ones are asserted once.
    """
    head = f'"{selector}":1'
    if not (measures := tuple(scaled)):
        return lambda values: head
    first, *others = (_property(each, grid, "" if at else head) for at, each in enumerate(measures))
    if not others:
        return first
    if len(others) == 1:
        (second,) = others
        return lambda values: first(values) + second(values)
    return lambda values: first(values) + "".join([text(values) for text in others])


def _property(scaled: ScaledMeasure, grid: Grid, head: str) -> EngineFact:
    """A function from values to ``,"f0":12`` behind a head; to the head alone where it is undefined."""
    (top, bottom), positions = integer_forms(scaled.measure, grid.facts), grid.positions
    if scaled.sides == {"floor"} and top.fact:
        if bottom.fact:
            return _plain_ratio(scaled, positions[top.fact], positions[bottom.fact], head)
        if not bottom.terms:
            return _plain_fact(scaled, positions[top.fact], bottom.constant, head)
    return _any(scaled, grid, head)


def _plain_fact(scaled: ScaledMeasure, at: int, divisor: int, head: str) -> EngineFact:
    start, scale, shift, span = f'{head},"{scaled.floor}":', scaled.scale, scaled.shift, scaled.span
    below, above = f"{start}-1", f"{start}{span + 1}"

    def text(values: Values) -> str:
        if (value := values[at]) is None:
            return head
        number = value * scale // divisor - shift
        return below if number < 0 else above if number > span else f"{start}{number}"

    return text


def _plain_ratio(scaled: ScaledMeasure, over: int, under: int, head: str) -> EngineFact:
    start, scale, shift, span = f'{head},"{scaled.floor}":', scaled.scale, scaled.shift, scaled.span
    below, above = f"{start}-1", f"{start}{span + 1}"

    def text(values: Values) -> str:
        top, bottom = values[over], values[under]
        if top is None or not bottom:
            return head
        number = top * scale // bottom - shift
        return below if number < 0 else above if number > span else f"{start}{number}"

    return text


def _any(scaled: ScaledMeasure, grid: Grid, head: str) -> EngineFact:
    """The floor and the ceiling, which is the negative of the negative's floor."""
    value = grid.compile_measure(scaled.measure)
    scale, shift, end = scaled.scale, scaled.shift, scaled.span + 1
    names = {"floor": (scaled.floor, 1), "ceiling": (scaled.ceiling, -1)}
    sides = [names[side] for side in sorted(scaled.sides)]

    def text(values: Values) -> str:
        if (quotient := value(values)) is None:
            return head
        top, bottom = quotient[0] * scale, quotient[1]
        numbers = [(name, sign * top // bottom * sign - shift) for name, sign in sides]
        return head + "".join([f',"{name}":{min(max(number, -1), end)}' for name, number in numbers])

    return text
