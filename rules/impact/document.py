"""An impact as JSON data, with sentences in one language."""

from collections.abc import Sequence
from fractions import Fraction

from methodology.canonical import Document, spelling
from methodology.model.level import Indicator
from methodology.model.pack import Pack
from methodology.wording.numbers import shown
from methodology.wording.translations import plural, translations
from rules.attribution.change_text import ChangeText
from rules.documents.header import method_document, percent_members, percent_spelling
from rules.impact.figures import PERCENTILES, AgencyChange, Distribution, Figures, OwnResult
from rules.impact.impact import Impact

SCHEMA = "minhdiem/impact/1"
PLACES = 4
"""Decimals of a rank correlation."""


def impact_document(impact: Impact, language: str) -> Document:
    """What a change of method does to a cohort, as data: to all, to each peer group, to each agency.

    Percentages are times one hundred.

    Args:
        impact: what :func:`rules.impact.impact.impact` found.
        language: ``vi`` or ``en``.
    """
    return _ImpactText(impact, language).document()


class _ImpactText:
    def __init__(self, impact: Impact, language: str) -> None:
        texts = translations(language)
        self.impact, self.language, self._, self.ngettext = impact, language, texts.gettext, texts.ngettext
        self.before, self.after = impact.before.pack, impact.after.pack
        self.peer_groups = {group.key: group.name[language] for group in impact.before.level.peer_groups}

    def document(self) -> Document:
        """The whole."""
        impact, language = self.impact, self.language
        return {
            "schema": SCHEMA,
            "language": language,
            "before": method_document(impact.before.pack, impact.before.level, language),
            "after": method_document(impact.after.pack, impact.after.level, language),
            "summary": self._summary(impact.whole.changes),
            "not_computable": self._not_computable(),
            "rejected_facts": self._rejected_facts(),
            "whole": self._figures(impact.whole),
            "groups": [
                {"group": self._peer_group(key), **self._figures(figures)} for key, figures in impact.groups
            ],
            "agencies": [self._agency(change) for change in impact.agencies],
        }

    def _summary(self, changes: Distribution | None) -> str:
        if changes is None:
            return self._("No agency has a percentage on both sides.")
        return self._(
            "Under {after}, against {before}: {rising}, {falling}, {staying}; on average {mean}."
        ).format(
            before=self.before.name,
            after=self.after.name,
            rising=self._rising(changes),
            falling=self.ngettext("{count} falls", "{count} fall", changes.down).format(count=changes.down),
            staying=self.ngettext("{count} stays", "{count} stay", changes.same).format(count=changes.same),
            mean=ChangeText(self.language).signed_share(changes.mean),
        )

    def _rising(self, changes: Distribution) -> str:
        """How many agencies rise, of how many."""
        count = changes.up + changes.down + changes.same
        return self.ngettext(
            "{count} of {agencies} rises in percentage",
            "{count} of {agencies} rise in percentage",
            changes.up,
        ).format(
            count=changes.up,
            agencies=self.ngettext("{count} agency", "{count} agencies", count).format(count=count),
        )

    def _not_computable(self) -> Document:
        """The rows of the later method that the earlier facts say nothing of."""
        impact, language = self.impact, self.language
        rows = [row for row in impact.after.level.indicators if row.key in impact.not_computable]
        return {
            "points": spelling(impact.not_computable_points),
            "max": spelling(impact.not_computable_points + impact.computable_points),
            "rows": [{"key": row.key, "code": row.code, "name": row.name[language]} for row in rows],
            "summary": self._not_computable_rows(rows) if rows else None,
        }

    def _not_computable_rows(self, rows: Sequence[Indicator]) -> str:
        points = self.impact.not_computable_points
        whole = points + self.impact.computable_points
        return self.ngettext(
            "{points} of {max} cannot be computed, since {before} did not collect what they need: {rows}. "
            "This row is left out for every agency.",
            "{points} of {max} cannot be computed, since {before} did not collect what they need: {rows}. "
            "These rows are left out for every agency.",
            len(rows),
        ).format(
            points=shown(points, self.language),
            max=self.ngettext("{points} point", "{points} points", plural(whole)).format(
                points=shown(whole, self.language)
            ),
            before=self.before.name,
            rows=", ".join(f"{row.code} {row.name[self.language]}" for row in rows),
        )

    def _rejected_facts(self) -> Document:
        """The agencies of which the later method does not admit all facts."""
        count = len(self.impact.rejected_facts)
        summary = self.ngettext(
            "{after} does not admit some facts of {count} agency; those facts count as missing.",
            "{after} does not admit some facts of {count} agencies; those facts count as missing.",
            count,
        ).format(after=self.after.name, count=count)
        return {"agencies": list(self.impact.rejected_facts), "summary": summary if count else None}

    def _peer_group(self, key: str | None) -> Document | None:
        return None if key is None else {"key": key, "name": self.peer_groups[key]}

    def _figures(self, figures: Figures) -> Document:
        tau = None if figures.tau is None else Fraction(round(figures.tau * 10**PLACES), 10**PLACES)
        order = self._("Ranks before and after: Kendall's τ = {tau} (1 keeps the order).")
        return {
            "agencies": figures.agencies,
            "changes": None if figures.changes is None else _changes(figures.changes),
            "tau": None if tau is None else spelling(tau),
            "order": None if tau is None else order.format(tau=shown(tau, self.language)),
            "movers": [self._agency(change) for change in figures.movers],
            "bands": self._band_matrix(figures),
        }

    def _band_matrix(self, figures: Figures) -> list[Document]:
        """Each band before, and how many of its agencies come into each band after."""
        return [
            {
                "band": band,
                "to": [
                    {"band": after, "agencies": count}
                    for after, count in zip(self._bands(self.after), counts, strict=True)
                ],
            }
            for band, counts in zip(self._bands(self.before), figures.bands, strict=True)
        ]

    def _bands(self, pack: Pack) -> list[Document | None]:
        return [*({"key": band.key, "name": band.name[self.language]} for band in pack.bands), None]

    def _agency(self, change: AgencyChange) -> Document:
        agency = change.agency
        return {
            "code": agency.code,
            "name": agency.name,
            "peer_group": agency.peer_group,
            "before": self._own(change.own[0], self.before),
            "after": self._own(change.own[1], self.after),
            "like_for_like": self._like_for_like(change),
        }

    def _own(self, own: OwnResult, pack: Pack) -> Document:
        """Under the whole of a method."""
        return {
            "points": spelling(own.points),
            "applicable": spelling(own.applicable),
            "open": spelling(own.open),
            **percent_members(own.share),
            "rank": own.rank,
            "band": self._band(own.band, pack),
        }

    def _like_for_like(self, change: AgencyChange) -> Document:
        """Under both methods, without the rows that cannot be computed from the earlier facts."""
        return {
            "before": self._side(change, 0, self.before),
            "after": self._side(change, 1, self.after),
            "change": percent_spelling(change.change),
            "move": change.places,
            "summary": self._rank_change(change),
        }

    def _side(self, change: AgencyChange, side: int, pack: Pack) -> Document:
        return {
            "points": spelling(change.points[side]),
            **percent_members(change.shares[side]),
            "rank": change.ranks[side],
            "band": self._band(change.bands[side], pack),
        }

    def _band(self, band: int | None, pack: Pack) -> Document | None:
        return None if band is None else self._bands(pack)[band]

    def _rank_change(self, change: AgencyChange) -> str:
        before, after = change.ranks
        if change.places is None:
            return self._("Ranks cannot be compared: on one side nothing applies.")
        if not change.places:
            return self._("Stays at rank {after}.").format(after=after)
        template = (
            self._("Up by {places}, from rank {before} to rank {after}.")
            if change.places > 0
            else self._("Down by {places}, from rank {before} to rank {after}.")
        )
        return template.format(places=abs(change.places), before=before, after=after)


def _changes(changes: Distribution) -> Document:
    percentiles = zip(PERCENTILES, changes.percentiles, strict=True)
    return {
        "percentiles": [{"at": at, "change": percent_spelling(change)} for at, change in percentiles],
        "mean": percent_spelling(changes.mean),
        "up": changes.up,
        "down": changes.down,
        "same": changes.same,
    }
