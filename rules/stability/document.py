"""The stability of ranks as JSON data, with sentences in one language."""

from fractions import Fraction

from methodology.canonical import Document, spelling
from methodology.wording.numbers import percent, shown
from methodology.wording.translations import plural, translations
from rules.documents.header import method_document
from rules.stability.stability import RankRange, Stability
from rules.stability.weights import Weight

SCHEMA = "minhdiem/stability/1"
PLACES = 4
"""Decimals of an index."""


def stability_document(stability: Stability, language: str) -> Document:
    """How stable ranks are, as data: over all, of each agency, and what each maximum does to them.

    Every number that is not whole is a text, percentages are times one hundred.

    Args:
        stability: what :func:`rules.stability.stability.stability` found.
        language: ``vi`` or ``en``.
    """
    return _StabilityText(stability, language).document()


class _StabilityText:
    def __init__(self, stability: Stability, language: str) -> None:
        texts = translations(language)
        self.stability, self.language = stability, language
        self._, self.ngettext = texts.gettext, texts.ngettext
        self.indicators = {row.key: row for row in stability.compiled.level.indicators}

    def document(self) -> Document:
        """The whole."""
        found, compiled = self.stability, self.stability.compiled
        return {
            "schema": SCHEMA,
            "language": self.language,
            **method_document(compiled.pack, compiled.level, self.language),
            "percent": spelling(100 * found.percent),
            "draws": found.draws,
            "seed": found.seed,
            "shift": spelling(found.shift),
            "summary": self._summary(),
            "agencies": [self._agency(ranks) for ranks in found.agencies],
            "weights": [self._weight(weight) for weight in found.weights],
        }

    def _summary(self) -> str:
        found = self.stability
        draws = self.ngettext("{count} draw", "{count} draws", found.draws)
        places = self.ngettext("{count} place", "{count} places", plural(found.shift))
        return self._(
            "Over {draws}, each maximum more or less by up to {percent} (seed {seed}): a rank shifts by "
            "{shift} on average."
        ).format(
            draws=draws.format(count=shown(Fraction(found.draws), self.language)),
            percent=percent(found.percent, self.language),
            seed=found.seed,
            shift=places.format(count=shown(found.shift, self.language, 2)),
        )

    def _agency(self, ranks: RankRange) -> Document:
        figures = {"rank": ranks.rank, "median": ranks.median, "low": ranks.low, "high": ranks.high}
        if ranks.rank is None:
            summary = self._("Not ranked: nothing applies.")
        else:
            template = self._(
                "Rank {rank}; in 90% of the draws from rank {low} to rank {high}, median {median}."
            )
            summary = template.format(**figures)
        return {
            "code": ranks.agency.code,
            "name": ranks.agency.name,
            "peer_group": ranks.agency.peer_group,
            **figures,
            "shift": None if ranks.shift is None else spelling(ranks.shift),
            "summary": summary,
        }

    def _weight(self, weight: Weight) -> Document:
        indicator = self.indicators[weight.key]
        index = Fraction(round(weight.index * 10**PLACES), 10**PLACES)
        name, share = indicator.name[self.language], percent(index, self.language)
        sentence = self._("The maximum of «{name}» drives {index} of the variation of ranks.")
        return {
            "key": indicator.key,
            "code": indicator.code,
            "name": name,
            "max": spelling(indicator.max),
            "index": spelling(index),
            "summary": sentence.format(name=name, index=share),
        }
