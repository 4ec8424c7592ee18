"""What a part tells the engine of an agency's facts: properties with integer values.

These functions run for every part of every evaluation, so each form of measure has its own.
"""

from collections.abc import Callable

from rules.arithmetic import Grid, Values, compile_form, integer_forms
from rules.engine.scaled_measures import ScaledMeasure

EngineFact = Callable[[Values], str]
"""From values to what is told to the engine."""


def property_text(reading: ScaledMeasure, grid: Grid) -> EngineFact:
    """A function from values to ``,"f0":12``; to nothing where the measure is undefined."""
    if reading.whole:
        return _whole(reading, grid)
    if len(reading.sides) == 2:
        return _both(reading, grid)
    plain = grid.plain_ratio(reading.measure)
    if plain and reading.sides == {"floor"}:
        return _plain_ratio(reading, *plain)
    return _one(reading, grid)


def _whole(reading: ScaledMeasure, grid: Grid) -> EngineFact:
    top, bottom = integer_forms(reading.measure, grid.facts)
    value, name = compile_form(top, grid.positions), f',"{reading.floor}":'
    scale, divisor, shift = reading.scale, bottom.constant, reading.shift

    def text(values: Values) -> str:
        number = value(values)
        return "" if number is None else f"{name}{number * scale // divisor - shift}"

    return text


def _plain_ratio(reading: ScaledMeasure, over: int, under: int) -> EngineFact:
    """The commonest form, one fact over another, without a call for each."""
    name, scale, shift = f',"{reading.floor}":', reading.scale, reading.shift

    def text(values: Values) -> str:
        top, bottom = values[over], values[under]
        return "" if top is None or not bottom else f"{name}{top * scale // bottom - shift}"

    return text


def _one(reading: ScaledMeasure, grid: Grid) -> EngineFact:
    """The floor, or the ceiling as the negative of the negative's floor."""
    value, shift = grid.compile_measure(reading.measure), reading.shift
    sign = 1 if "floor" in reading.sides else -1
    name, scale = f',"{reading.floor if sign == 1 else reading.ceiling}":', sign * reading.scale

    def text(values: Values) -> str:
        quotient = value(values)
        return "" if quotient is None else f"{name}{quotient[0] * scale // quotient[1] * sign - shift}"

    return text


def _both(reading: ScaledMeasure, grid: Grid) -> EngineFact:
    value, scale, shift = grid.compile_measure(reading.measure), reading.scale, reading.shift
    floor, ceiling = f',"{reading.floor}":', f',"{reading.ceiling}":'

    def text(values: Values) -> str:
        if (quotient := value(values)) is None:
            return ""
        top, bottom = quotient[0] * scale, quotient[1]
        return f"{floor}{top // bottom - shift}{ceiling}{-(-top // bottom) - shift}"

    return text
