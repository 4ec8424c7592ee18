"""An attribution as JSON data, with sentences in one language."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from methodology.canonical import spelling
from methodology.level import Group, Indicator, Level, all_groups
from rules.attribution import Attribution, Branch, Parts, Side
from rules.attribution_words import Teller

SCHEMA = "minhdiem/attribution/1"
HUNDRED = Fraction(100)
Entry = dict[str, Any]
"""JSON data with ASCII keys; every exact number is a text, percentages are times one hundred."""


def attribution_entry(attribution: Attribution, language: str) -> Entry:
    """Why an agency's score moved, as data: both sides, the causes, waterfalls, and sentences.

    Args:
        attribution: what :func:`rules.attribution.attribute` found.
        language: ``vi`` or ``en``.
    """
    before, after, total = attribution.before, attribution.after, attribution.total
    writer = _Writer(attribution, language)
    sides = writer.side(before), writer.side(after)
    return {
        "schema": SCHEMA,
        "language": language,
        "agency": sides[1]["agency"],
        "before": sides[0],
        "after": sides[1],
        "points": writer.points(),
        "percent": writer.percent(),
        "percent_note": writer.teller.say.no_percent if attribution.weights is None else None,
        "groups": [writer.branch(branch) for branch in total.below],
    }


class _Writer:
    def __init__(self, attribution: Attribution, language: str) -> None:
        self.attribution, self.language, self.teller = attribution, language, Teller(language)
        named = (*_named(attribution.before.level), *_named(attribution.after.level))
        self.named = {item.key: item for item in named}

    def side(self, side: Side) -> Entry:
        """One side: its method, and what it came to."""
        share = side.result.total.share
        agency = side.submission.agency
        return {
            "agency": {"code": agency.code, "name": agency.name},
            "pack": {"name": side.pack.name, "title": side.pack.title[self.language]},
            "digest": side.pack.digests.pack,
            "level": {"key": side.level.key, "name": side.level.name[self.language]},
            "period": side.submission.period,
            "points": spelling(side.points),
            "applicable": spelling(side.applicable),
            "percent": None if share is None else spelling(HUNDRED * share),
        }

    def points(self) -> Entry:
        """The change of the points."""
        before, after = self.attribution.before.points, self.attribution.after.points
        parts = self.attribution.total.points
        return {
            "change": spelling(after - before),
            "causes": self._causes(parts),
            "waterfall": self._waterfall(before, parts),
            "summary": self.teller.points(before, after, parts),
        }

    def percent(self) -> Entry | None:
        """The change of the percentage; None where a side has none."""
        before, after = (
            side.result.total.share for side in (self.attribution.before, self.attribution.after)
        )
        parts = self.attribution.percent(self.attribution.total)
        if before is None or after is None or parts is None:
            return None
        return {
            "change": spelling(HUNDRED * (after - before)),
            "causes": self._shares(parts),
            "waterfall": self._waterfall(HUNDRED * before, _hundredfold(parts)),
            "summary": self.teller.percent(before, after, parts),
        }

    def branch(self, branch: Branch) -> Entry:
        """A group or a row: what each cause added."""
        item, percent = self.named[branch.key], self.attribution.percent(branch)
        return {
            "kind": branch.kind,
            "key": branch.key,
            "code": item.code,
            "name": item.name[self.language],
            "change": spelling(sum(branch.points.values(), Fraction(0))),
            "points": self._causes(branch.points),
            "percent": None if percent is None else self._shares(percent),
            "summary": self.teller.branch(branch.points),
            "below": [self.branch(below) for below in branch.below],
        }

    def _causes(self, parts: Parts) -> list[Entry]:
        return [
            {
                "cause": cause,
                "name": self.teller.say.causes[cause],
                "change": spelling(part),
                "shown": self.teller.signed(part),
            }
            for cause, part in parts.items()
        ]

    def _shares(self, parts: Parts) -> list[Entry]:
        return self._causes(_hundredfold(parts))

    def _waterfall(self, start: Fraction, parts: Parts) -> list[Entry]:
        """Each cause from where the one before it ended; the last ends at the later side."""
        steps = []
        for cause, part in parts.items():
            steps.append({"cause": cause, "from": spelling(start), "to": spelling(start + part)})
            start += part
        return steps


def _hundredfold(parts: Parts) -> Parts:
    return {cause: HUNDRED * part for cause, part in parts.items()}


def _named(level: Level) -> Iterator[Group | Indicator]:
    """Everything of a level that has a key, a code and a name."""
    yield from all_groups(level.groups)
    yield from level.indicators
