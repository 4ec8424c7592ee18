"""An impact as JSON data, with sentences in one language."""

from fractions import Fraction
from typing import Any

from methodology.canonical import spelling
from methodology.model.pack import Pack
from methodology.wording.numbers import shown
from rules.attribution.document import ChangeText
from rules.impact.figures import PERCENTILES, Distribution, Figures, Moved
from rules.impact.impact import Impact, Method
from rules.wording.cohorts import COHORTS

SCHEMA = "minhdiem/impact/1"
PLACES = 4
"""Decimals of a rank correlation."""
Entry = dict[str, Any]
"""JSON data with ASCII keys; every exact number is a text, percentages are times one hundred."""


def impact_document(impact: Impact, language: str) -> Entry:
    """What a change of method does to a cohort, as data: to all, to each peer group, to each agency.

    Args:
        impact: what :func:`rules.impact.impact.impact` found.
        language: ``vi`` or ``en``.
    """
    return _Writer(impact, language).entry()


class _Writer:
    def __init__(self, impact: Impact, language: str) -> None:
        self.impact, self.language, self.say = impact, language, COHORTS[language]
        self.before, self.after = impact.before.pack, impact.after.pack
        self.peers = {group.key: group.name[language] for group in impact.before.level.peer_groups}

    def entry(self) -> Entry:
        """The whole."""
        impact = self.impact
        return {
            "schema": SCHEMA,
            "language": self.language,
            "before": self._method(impact.before),
            "after": self._method(impact.after),
            "summary": self._summary(impact.whole),
            "untold": self._untold(),
            "unfit": self._unfit(),
            "whole": self._figures(impact.whole),
            "groups": [{"group": self._peers(key), **self._figures(each)} for key, each in impact.groups],
            "agencies": [self._agency(each) for each in impact.agencies],
        }

    def _method(self, method: Method) -> Entry:
        return {
            "pack": {"name": method.pack.name, "title": method.pack.title[self.language]},
            "digest": method.pack.digests.pack,
            "level": {"key": method.level.key, "name": method.level.name[self.language]},
        }

    def _summary(self, whole: Figures) -> str:
        changes = whole.changes
        if changes is None:
            return self.say.nobody
        return self.say.whole.format(
            before=self.before.name,
            after=self.after.name,
            up=changes.up,
            down=changes.down,
            same=changes.same,
            count=changes.up + changes.down + changes.same,
            mean=ChangeText(self.language).signed_share(changes.mean),
        )

    def _untold(self) -> Entry:
        impact = self.impact
        rows = [leaf for leaf in impact.after.level.indicators if leaf.key in impact.untold]
        names = ", ".join(f"{leaf.code} {leaf.name[self.language]}" for leaf in rows)
        points, whole = impact.untold_points, impact.untold_points + impact.told_points
        said = {"points": shown(points, self.language), "max": shown(whole, self.language), "rows": names}
        return {
            "points": spelling(points),
            "max": spelling(whole),
            "rows": [{"key": leaf.key, "code": leaf.code, "name": leaf.name[self.language]} for leaf in rows],
            "summary": self.say.untold.format(before=self.before.name, **said) if rows else None,
        }

    def _unfit(self) -> Entry:
        count = len(self.impact.unfit)
        said = self.say.unfit.format(after=self.after.name, count=count) if count else None
        return {"agencies": list(self.impact.unfit), "summary": said}

    def _peers(self, key: str | None) -> Entry | None:
        return None if key is None else {"key": key, "name": self.peers[key]}

    def _figures(self, figures: Figures) -> Entry:
        tau = None if figures.tau is None else Fraction(round(figures.tau * 10**PLACES), 10**PLACES)
        return {
            "agencies": figures.agencies,
            "changes": None if figures.changes is None else _changes(figures.changes),
            "tau": None if tau is None else spelling(tau),
            "order": None if tau is None else self.say.order.format(tau=shown(tau, self.language)),
            "movers": [self._agency(each) for each in figures.movers],
            "bands": self._matrix(figures),
        }

    def _matrix(self, figures: Figures) -> list[Entry]:
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

    def _bands(self, pack: Pack) -> list[Entry | None]:
        named: list[Entry | None] = [
            {"key": band.key, "name": band.name[self.language]} for band in pack.bands
        ]
        return [*named, None]

    def _agency(self, moved: Moved) -> Entry:
        return {
            "code": moved.agency.code,
            "name": moved.agency.name,
            "peer_group": moved.agency.peer_group,
            "before": self._side(moved, 0, self.before),
            "after": self._side(moved, 1, self.after),
            "change": None if moved.change is None else spelling(100 * moved.change),
            "move": moved.move,
            "summary": self._move(moved),
        }

    def _side(self, moved: Moved, side: int, pack: Pack) -> Entry:
        share, band = moved.shares[side], moved.bands[side]
        return {
            "points": spelling(moved.points[side]),
            "percent": None if share is None else spelling(100 * share),
            "rank": moved.ranks[side],
            "band": None if band is None else pack.bands[band].key,
        }

    def _move(self, moved: Moved) -> str:
        before, after = moved.ranks
        if moved.move is None:
            return self.say.unranked
        said = self.say.up if moved.move > 0 else self.say.down if moved.move < 0 else self.say.level
        return said.format(places=abs(moved.move), before=before, after=after)


def _changes(changes: Distribution) -> Entry:
    percentiles = zip(PERCENTILES, changes.percentiles, strict=True)
    return {
        "percentiles": [{"at": at, "change": spelling(100 * change)} for at, change in percentiles],
        "mean": spelling(100 * changes.mean),
        "up": changes.up,
        "down": changes.down,
        "same": changes.same,
    }
