"""The stability of ranks as JSON data, with sentences in one language."""

from fractions import Fraction
from typing import Any

from methodology.canonical import spelling
from methodology.wording.numbers import percent, shown
from rules.stability.stability import Stability, Stable
from rules.stability.weights import Weight
from rules.wording.cohorts import COHORTS

SCHEMA = "minhdiem/stability/1"
PLACES = 4
"""Decimals of an index."""
Entry = dict[str, Any]
"""JSON data with ASCII keys; every number that is not whole is a text, percentages are times one hundred."""


def stability_document(stability: Stability, language: str) -> Entry:
    """How stable ranks are, as data: over all, of each agency, and what each maximum does to them.

    Args:
        stability: what :func:`rules.stability.stability.stability` found.
        language: ``vi`` or ``en``.
    """
    return _Writer(stability, language).entry()


class _Writer:
    def __init__(self, stability: Stability, language: str) -> None:
        self.stability, self.language, self.say = stability, language, COHORTS[language]
        self.rows = {leaf.key: leaf for leaf in stability.compiled.level.indicators}

    def entry(self) -> Entry:
        """The whole."""
        found, pack, level = self.stability, self.stability.compiled.pack, self.stability.compiled.level
        return {
            "schema": SCHEMA,
            "language": self.language,
            "pack": {"name": pack.name, "title": pack.title[self.language]},
            "digest": pack.digests.pack,
            "level": {"key": level.key, "name": level.name[self.language]},
            "percent": spelling(100 * found.percent),
            "draws": found.draws,
            "seed": found.seed,
            "shift": spelling(found.shift),
            "summary": self._summary(),
            "agencies": [self._agency(each) for each in found.agencies],
            "weights": [self._weight(each) for each in found.weights],
        }

    def _summary(self) -> str:
        found = self.stability
        return self.say.stable.format(
            draws=shown(Fraction(found.draws), self.language),
            percent=percent(found.percent, self.language),
            seed=found.seed,
            shift=shown(found.shift, self.language, 2),
        )

    def _agency(self, stable: Stable) -> Entry:
        figures = {
            "rank": stable.rank,
            "median": stable.median,
            "low": stable.low,
            "high": stable.high,
        }
        said = self.say.nothing if stable.rank is None else self.say.held.format(**figures)
        return {
            "code": stable.agency.code,
            "name": stable.agency.name,
            "peer_group": stable.agency.peer_group,
            **figures,
            "shift": None if stable.shift is None else spelling(stable.shift),
            "summary": said,
        }

    def _weight(self, weight: Weight) -> Entry:
        leaf, index = self.rows[weight.key], Fraction(round(weight.index * 10**PLACES), 10**PLACES)
        name = leaf.name[self.language]
        return {
            "key": leaf.key,
            "code": leaf.code,
            "name": name,
            "max": spelling(leaf.max),
            "index": spelling(index),
            "summary": self.say.weight.format(name=name, index=percent(index, self.language)),
        }
