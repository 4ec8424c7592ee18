"""What a part tells the engine of an agency's facts: properties with integer values.

These closures run for every part of every evaluation, so each form of measure has its own.
"""

from collections.abc import Mapping

from methodology.facts import Fact
from rules.readings import Assertion, Reading, Values, exact, integers, reader


def property_text(reading: Reading, facts: Mapping[str, Fact], positions: Mapping[str, int]) -> Assertion:
    """A function from values to ``,"f0":12``; to nothing where the measure is undefined."""
    if reading.whole:
        return _whole(reading, facts, positions)
    if len(reading.sides) == 2:
        return _both(reading, facts, positions)
    return _one(reading, facts, positions)


def _whole(reading: Reading, facts: Mapping[str, Fact], positions: Mapping[str, int]) -> Assertion:
    top, bottom = integers(reading.measure, facts)
    value, name = reader(top, positions), f',"{reading.floor}":'
    scale, divisor, shift = reading.scale, bottom.constant, reading.shift

    def text(values: Values) -> str:
        number = value(values)
        return "" if number is None else f"{name}{number * scale // divisor - shift}"

    return text


def _one(reading: Reading, facts: Mapping[str, Fact], positions: Mapping[str, int]) -> Assertion:
    """The floor, or the ceiling as the negative of the negative's floor."""
    value, shift = exact(reading.measure, facts, positions), reading.shift
    sign = 1 if "floor" in reading.sides else -1
    name, scale = f',"{reading.floor if sign == 1 else reading.ceiling}":', sign * reading.scale

    def text(values: Values) -> str:
        quotient = value(values)
        return "" if quotient is None else f"{name}{quotient[0] * scale // quotient[1] * sign - shift}"

    return text


def _both(reading: Reading, facts: Mapping[str, Fact], positions: Mapping[str, int]) -> Assertion:
    value, scale, shift = exact(reading.measure, facts, positions), reading.scale, reading.shift
    floor, ceiling = f',"{reading.floor}":', f',"{reading.ceiling}":'

    def text(values: Values) -> str:
        if (quotient := value(values)) is None:
            return ""
        top, bottom = quotient[0] * scale, quotient[1]
        return f"{floor}{top // bottom - shift}{ceiling}{-(-top // bottom) - shift}"

    return text
