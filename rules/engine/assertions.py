"""The text of engine facts: what the engine is told of an agency, properties with integer values.

These functions run for every part of every evaluation, so each form of measure has its own.
"""

from collections.abc import Callable, Iterable

from rules.arithmetic import Grid, Values, compile_form, integer_forms
from rules.engine.scaled_measures import ScaledMeasure

EngineFact = Callable[[Values], str]
"""The text of a fact of the engine, from an agency's values."""


def engine_fact(selector: str, scaled: Iterable[ScaledMeasure], grid: Grid) -> EngineFact:
    """A function from values to ``"k7":1,"f0":12``: the selector of a part, and its measures."""
    head = f'"{selector}":1'
    texts = tuple(_property(each, grid) for each in scaled)
    if len(texts) == 1:
        (only,) = texts
        return lambda values: head + only(values)
    if len(texts) == 2:
        first, second = texts
        return lambda values: f"{head}{first(values)}{second(values)}"
    return lambda values: head + "".join([text(values) for text in texts])


def _property(scaled: ScaledMeasure, grid: Grid) -> EngineFact:
    """A function from values to ``,"f0":12``; to nothing where the measure is undefined."""
    if scaled.whole:
        return _whole(scaled, grid)
    if len(scaled.sides) == 2:
        return _both(scaled, grid)
    plain = grid.plain_ratio(scaled.measure)
    if plain and scaled.sides == {"floor"}:
        return _plain_ratio(scaled, *plain)
    return _one(scaled, grid)


def _whole(scaled: ScaledMeasure, grid: Grid) -> EngineFact:
    top, bottom = integer_forms(scaled.measure, grid.facts)
    value, name = compile_form(top, grid.positions), f',"{scaled.floor}":'
    scale, divisor, shift = scaled.scale, bottom.constant, scaled.shift

    def text(values: Values) -> str:
        number = value(values)
        return "" if number is None else f"{name}{number * scale // divisor - shift}"

    return text


def _plain_ratio(scaled: ScaledMeasure, over: int, under: int) -> EngineFact:
    """The commonest form, one fact over another, without a call for each."""
    name, scale, shift = f',"{scaled.floor}":', scaled.scale, scaled.shift

    def text(values: Values) -> str:
        top, bottom = values[over], values[under]
        return "" if top is None or not bottom else f"{name}{top * scale // bottom - shift}"

    return text


def _one(scaled: ScaledMeasure, grid: Grid) -> EngineFact:
    """The floor, or the ceiling as the negative of the negative's floor."""
    value, shift = grid.compile_measure(scaled.measure), scaled.shift
    sign = 1 if "floor" in scaled.sides else -1
    name, scale = f',"{scaled.floor if sign == 1 else scaled.ceiling}":', sign * scaled.scale

    def text(values: Values) -> str:
        quotient = value(values)
        return "" if quotient is None else f"{name}{quotient[0] * scale // quotient[1] * sign - shift}"

    return text


def _both(scaled: ScaledMeasure, grid: Grid) -> EngineFact:
    value, scale, shift = grid.compile_measure(scaled.measure), scaled.scale, scaled.shift
    floor, ceiling = f',"{scaled.floor}":', f',"{scaled.ceiling}":'

    def text(values: Values) -> str:
        if (quotient := value(values)) is None:
            return ""
        top, bottom = quotient[0] * scale, quotient[1]
        return f"{floor}{top // bottom - shift}{ceiling}{-(-top // bottom) - shift}"

    return text
