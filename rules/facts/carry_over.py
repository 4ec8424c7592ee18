"""The facts of one agency, read as facts of another method's level: carried over by full name, exactly.

A fact is the other level's where its type is the same (a count is also a number). Its value is carried
over where it lies on the other grid, between the other ends, or is one of the other answers, by key. A fact
that cannot be carried over is *unmapped*, which is not the same as *missing*.
"""

from collections.abc import Callable
from dataclasses import dataclass

from methodology.model.fact import Fact
from methodology.model.level import Level
from rules.facts.submission import Absence, Absences, Submission

_Convert = Callable[[int], int | None]
"""From a grid value to the other grid's; None where it has none."""
_AMOUNTS = ("count", "number")


@dataclass(frozen=True, slots=True)
class MappedFacts:
    """Facts as another level reads them.

    Attributes:
        values: grid values in the order of that level; None where there is none.
        absences: why, for those that are claimed or not recognised.
        unmapped: full names of that level's facts of which the first one does not give the value.
    """

    values: tuple[int | None, ...]
    absences: Absences
    unmapped: frozenset[str]


class FactMapping:
    """Reads the facts of one level as those of another.

    Attributes:
        unmapped: full names of the other level's facts of which the first one never gives the value.
    """

    def __init__(self, before: Level, after: Level) -> None:
        positions = {name: position for position, name in enumerate(before.facts)}
        converts = {name: _convert(before.facts.get(name), fact) for name, fact in after.facts.items()}
        self.unmapped = frozenset(name for name, convert in converts.items() if convert is None)
        self._order = tuple(after.facts)
        self._claims = after.claims
        self._conversions = tuple(
            (at, name, positions[name], convert)
            for at, (name, convert) in enumerate(converts.items())
            if convert is not None
        )

    def apply(self, submission: Submission) -> MappedFacts:
        """The facts of a submission to the first level, as the other reads them."""
        values: list[int | None] = [None] * len(self._order)
        absences = {name: why for name, why in submission.absences.items() if self._reads(name, why)}
        lost = {name for name in submission.absences if name in self._claims and name not in absences}
        for at, name, position, convert in self._conversions:
            value = submission.values[position]
            if value is not None:
                values[at] = convert(value)
                if values[at] is None:
                    lost.add(name)
        unmapped = self.unmapped | lost
        kept = {name: why for name, why in absences.items() if name not in unmapped}
        return MappedFacts(tuple(values), kept, unmapped)

    def _reads(self, name: str, why: Absence) -> bool:
        """Whether the other level has the fact, and admits the claim."""
        return name in self._claims and (why == "not_recognised" or why in self._claims[name])


def interchangeable(old: Fact, new: Fact) -> bool:
    """Whether every number that stands for a value of the one fact stands for the same of the other."""
    return _same_type(old, new) and _keys(old) == _keys(new)


def _same_type(old: Fact, new: Fact) -> bool:
    return old.type == new.type or (old.type in _AMOUNTS and new.type in _AMOUNTS)


def _keys(fact: Fact) -> tuple[str, ...]:
    return tuple(option.key for option in fact.options)


def _convert(old: Fact | None, new: Fact) -> _Convert | None:
    """How a value is carried; None where no value is."""
    if old is None or not _same_type(old, new):
        return None
    if old.type == "choice":
        answers = {key: position for position, key in enumerate(_keys(new))}
        return {position: answers.get(key) for position, key in enumerate(_keys(old))}.__getitem__
    return _regrid(old.scale, new)


def _regrid(scale: int, new: Fact) -> _Convert:
    def convert(value: int) -> int | None:
        steps, rest = divmod(value * new.scale, scale)
        return None if rest or not new.low <= steps <= new.high else steps

    return convert
