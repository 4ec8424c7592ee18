"""A back-cast as JSON data, with sentences in one language."""

from collections.abc import Iterable, Iterator
from typing import Any

from methodology.canonical import spelling
from methodology.wording.numbers import percent, shown
from methodology.wording.rules import RuleText
from rules.backcast.backcast import Backcast, BackcastRow, Span
from rules.backcast.possible_points import applicable, points
from rules.wording.backcasts import BACKCASTS

SCHEMA = "minhdiem/backcast/1"
Entry = dict[str, Any]
"""JSON data with ASCII keys; every exact number is a text, percentages are times one hundred."""


def backcast_document(backcast: Backcast, language: str) -> Entry:
    """What facts of another year come to under a method: intervals, what was not collected, sentences.

    Args:
        backcast: what :func:`rules.backcast.backcast.backcast` found.
        language: ``vi`` or ``en``.
    """
    return _Writer(backcast, language).entry()


class _Writer:
    def __init__(self, backcast: Backcast, language: str) -> None:
        self.backcast, self.language, self.say = backcast, language, BACKCASTS[language]
        self.words = RuleText(backcast.level.facts, language)
        self.open = [row for row in backcast.rows if row.open]
        self.tags = {tag.key: tag.name[language] for tag in backcast.level.tags}

    def entry(self) -> Entry:
        """The whole document."""
        backcast, agency = self.backcast, self.backcast.submission.agency
        share = backcast.percent
        return {
            "schema": SCHEMA,
            "language": self.language,
            "agency": {"code": agency.code, "name": agency.name},
            "period": backcast.submission.period,
            "pack": {"name": backcast.pack.name, "title": backcast.pack.title[self.language]},
            "digest": backcast.pack.digests.pack,
            "level": {"key": backcast.level.key, "name": backcast.level.name[self.language]},
            "points": _interval(backcast.points),
            "earned": spelling(backcast.earned),
            "applicable": _interval(applicable(backcast.total)),
            "percent": None if share is None else _interval(Span(100 * share.least, 100 * share.greatest)),
            "open": len(self.open),
            "summary": "".join(self._summary()),
            "indicators": [self._row(row) for row in backcast.rows],
        }

    def _summary(self) -> Iterator[str]:
        span, share = self.backcast.points, self.backcast.percent
        pack, period = self.backcast.pack.title[self.language], self.backcast.submission.period
        template = self.say.known if span.known else self.say.between
        yield template.format(pack=pack, period=period, **self._shown(span))
        if share is None:
            yield self.say.nothing_applies
        else:
            least, greatest = (percent(end, self.language) for end in share)
            template = self.say.percent_known if share.known else self.say.percent_between
            yield template.format(least=least, greatest=greatest)
        if self.open:
            earned = shown(self.backcast.earned, self.language)
            rows = len(self.backcast.rows)
            yield " " + self.say.gaps.format(open=len(self.open), rows=rows, earned=earned)

    def _row(self, row: BackcastRow) -> Entry:
        return {
            "key": row.leaf.key,
            "code": row.leaf.code,
            "name": row.leaf.name[self.language],
            "max": spelling(row.leaf.max),
            "points": _interval(points(row.outlook)),
            "earned": spelling(row.earned),
            "applicable": _interval(applicable(row.outlook)),
            "collected": list(row.collected),
            "missing": list(row.missing),
            "not_collected": list(row.not_collected),
            "tags": list(row.tags),
            "summary": " ".join(self._row_summary(row)),
        }

    def _row_summary(self, row: BackcastRow) -> Iterator[str]:
        span, most = points(row.outlook), applicable(row.outlook).greatest
        if not most:
            yield self.say.left_out
        else:
            template = self.say.row_known if span.known else self.say.row_between
            yield template.format(max=shown(row.leaf.max, self.language), **self._shown(span))
        if row.not_collected:
            yield self.say.collected_otherwise.format(facts=self._labels(row.not_collected))
        if row.tags:
            yield self.say.tags.format(tags=", ".join(self.tags[tag] for tag in row.tags))
        if row.missing:
            yield self.say.missing.format(facts=self._labels(row.missing))

    def _labels(self, names: Iterable[str]) -> str:
        return ", ".join(map(self.words.label, names))

    def _shown(self, span: Span) -> dict[str, str]:
        return {
            "least": shown(span.least, self.language),
            "greatest": shown(span.greatest, self.language),
        }


def _interval(span: Span) -> Entry:
    return {"least": spelling(span.least), "greatest": spelling(span.greatest)}
