"""A back-cast as JSON data, with sentences in one language."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from methodology.canonical import Document, spelling
from methodology.wording.numbers import percent, shown
from methodology.wording.rules import RuleText
from methodology.wording.translations import plural, translations
from rules.backcast.backcast import Backcast, BackcastRow, Span
from rules.documents.header import method_document, submission_document
from rules.fillings.possible_points import applicable, points

SCHEMA = "minhdiem/backcast/1"


def backcast_document(backcast: Backcast, language: str) -> Document:
    """What facts of another year come to under a method: intervals, what was not collected, sentences.

    Percentages are times one hundred.

    Args:
        backcast: what :func:`rules.backcast.backcast.backcast` found.
        language: ``vi`` or ``en``.
    """
    return _BackcastText(backcast, language).document()


class _BackcastText:
    def __init__(self, backcast: Backcast, language: str) -> None:
        texts = translations(language)
        self.backcast, self.language, self._, self.ngettext = (
            backcast,
            language,
            texts.gettext,
            texts.ngettext,
        )
        self.rules = RuleText(backcast.level.facts, language)
        self.open = sum(row.open for row in backcast.rows)
        self.tags = {tag.key: tag.name[language] for tag in backcast.level.tags}

    def document(self) -> Document:
        """The whole."""
        backcast, share = self.backcast, self.backcast.percent
        return {
            "schema": SCHEMA,
            "language": self.language,
            **submission_document(backcast.submission),
            **method_document(backcast.pack, backcast.level, self.language),
            "points": _interval(backcast.points),
            "earned": spelling(backcast.earned),
            "applicable": _interval(applicable(backcast.total)),
            "percent": None if share is None else _interval(Span(100 * share.least, 100 * share.greatest)),
            "open": self.open,
            "summary": self._points() + self._percent() + self._gaps(),
            "indicators": [self._row(row) for row in backcast.rows],
        }

    def _points(self) -> str:
        span = self.backcast.points
        if span.known:
            template = self.ngettext(
                "With the facts of {period}, {pack} gives {least} point",
                "With the facts of {period}, {pack} gives {least} points",
                plural(span.least),
            )
        else:
            template = self._("With the facts of {period}, {pack} gives from {least} to {greatest} points")
        pack, period = self.backcast.pack.title[self.language], self.backcast.submission.period
        return template.format(pack=pack, period=period, **self._ends(span))

    def _percent(self) -> str:
        share = self.backcast.percent
        if share is None:
            return self._(". No indicator applies.")
        least, greatest = (percent(end, self.language) for end in share)
        template = self._(", {least}.") if share.known else self._(", from {least} to {greatest}.")
        return template.format(least=least, greatest=greatest)

    def _gaps(self) -> str:
        """How many rows are open, and what is earned whatever they come to; empty where none is open."""
        if not self.open:
            return ""
        rows = len(self.backcast.rows)
        sentence = self.ngettext(
            "{open} of {indicators} needs facts that were not collected then; what was collected earns "
            "{earned} by itself.",
            "{open} of {indicators} need facts that were not collected then; what was collected earns "
            "{earned} by itself.",
            self.open,
        ).format(
            open=self.open,
            indicators=self.ngettext("{count} indicator", "{count} indicators", rows).format(count=rows),
            earned=self._number_of_points(self.backcast.earned),
        )
        return f" {sentence}"

    def _number_of_points(self, number: Fraction) -> str:
        template = self.ngettext("{points} point", "{points} points", plural(number))
        return template.format(points=shown(number, self.language))

    def _row(self, row: BackcastRow) -> Document:
        indicator = row.indicator
        return {
            "key": indicator.key,
            "code": indicator.code,
            "name": indicator.name[self.language],
            "max": spelling(indicator.max),
            "points": _interval(points(row.possible)),
            "earned": spelling(row.earned),
            "applicable": _interval(applicable(row.possible)),
            "collected": list(row.collected),
            "missing": list(row.missing),
            "not_collected": list(row.not_collected),
            "tags": list(row.tags),
            "summary": " ".join(self._row_sentences(row)),
        }

    def _row_sentences(self, row: BackcastRow) -> Iterator[str]:
        yield self._row_points(row)
        if row.not_collected:
            yield self._("Not collected then: {facts}.").format(facts=self._labels(row.not_collected))
        if row.tags:
            tags = ", ".join(self.tags[tag] for tag in row.tags)
            yield self._("Not recorded then: {tags}.").format(tags=tags)
        if row.missing:
            yield self._("Missing: {facts}.").format(facts=self._labels(row.missing))

    def _row_points(self, row: BackcastRow) -> str:
        span, number = points(row.possible), plural(row.indicator.max)
        if not applicable(row.possible).greatest:
            return self._("Not applicable, or nothing arose.")
        if span.known:
            template = self.ngettext(
                "Earns {least} of {max} point.", "Earns {least} of {max} points.", number
            )
        else:
            template = self.ngettext(
                "Earns from {least} to {greatest} of {max} point.",
                "Earns from {least} to {greatest} of {max} points.",
                number,
            )
        return template.format(max=shown(row.indicator.max, self.language), **self._ends(span))

    def _labels(self, names: Iterable[str]) -> str:
        return ", ".join(map(self.rules.label, names))

    def _ends(self, span: Span) -> dict[str, str]:
        return {
            "least": shown(span.least, self.language),
            "greatest": shown(span.greatest, self.language),
        }


def _interval(span: Span) -> Document:
    return {"least": spelling(span.least), "greatest": spelling(span.greatest)}
