"""The total, the views, the gates and the band of a scorecard."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import ceil

from methodology.canonical import Document, spelling
from methodology.model.level import Gate, all_groups
from methodology.model.pack import Band
from methodology.wording.labels import band_text
from methodology.wording.numbers import percent, shown
from methodology.wording.translations import N_, plural
from rules.evaluation.result import GateResult
from rules.scorecard.context import RowContext

MOST_ROWS = 4
"""Indicators of which each is told: of more mandatory ones only the codes, of more left out the sum."""
_LEFT_OUT: Mapping[tuple[bool, bool], str] = {
    (True, True): N_("= {difference}, where nothing arose"),
    (False, True): N_("= {difference}, where nothing arose or the indicator does not apply"),
    (False, False): N_("= {difference}, which do not apply"),
}
"""Whether of all, and of any that is left out, nothing arose."""


def total_document(context: RowContext) -> Document:
    """The level's total, with its band and a sentence."""
    result = context.result
    return {
        **context.sums(result.total),
        "max": spelling(context.level.max),
        "exact": context.exact(result.exact_total),
        "band": _band(context),
        "summary": " ".join(_summary(context)),
    }


def _summary(context: RowContext) -> Iterator[str]:
    total, _ = context.result.total, context._
    if total.share is None:
        yield _("No indicator applies to this agency.")
        return
    points = context.shown(total.points)
    yield context.ngettext(
        "Earned {points} of {applicable} applicable point{because}, {percent}.",
        "Earned {points} of {applicable} applicable points{because}, {percent}.",
        context.plural(total.applicable),
    ).format(
        points=points,
        applicable=context.shown(total.applicable),
        because=_left_out(context),
        percent=percent(total.share, context.language),
    )
    if context.pack.rounding.at == "total":
        template = _("The exact total {exact}, rounded to a multiple of {step} ({mode}): {rounded}.")
        yield context.rounding_text(template, context.shown(context.result.exact_total), points)
    if total.open:
        yield context.ngettext(
            "{open} point is still to be had from what is missing.",
            "{open} points are still to be had from what is missing.",
            context.plural(total.open),
        ).format(open=context.shown(total.open))
    if context.pack.bands and context.result.band is None:
        yield _("No band.")
        yield from _missed_bands(context, len(context.pack.bands))


def _left_out(context: RowContext) -> str:
    """`` (= 1,000 − 20 − 30, where nothing arose)``; empty where the whole scale applies."""
    unit = context.result.unit
    rows = zip(context.level.indicators, context.result.indicators, strict=True)
    left_out = [(indicator.max * unit - row.applicable, row.reason) for indicator, row in rows]
    steps = [int(points) for points, _ in left_out if points]
    if not steps:
        return ""
    arisen = {reason in ("", "nothing_arose", "claimed") for points, reason in left_out if points}
    terms = steps if len(steps) <= MOST_ROWS else [sum(steps)]
    difference = " − ".join(map(context.shown, (int(context.level.max * unit), *terms)))
    return f" ({context._(_LEFT_OUT[all(arisen), any(arisen)]).format(difference=difference)})"


def _band(context: RowContext) -> Document | None:
    position = context.result.band
    if position is None:
        return None
    band = context.pack.bands[position]
    name = band.name[context.language]
    because = [context._("Band {name}: {rule}.").format(name=name, rule=_rule(context, band))]
    because.extend(_missed_bands(context, position))
    return {"key": band.key, "name": name, "because": " ".join(because)}


def _rule(context: RowContext, band: Band) -> str:
    at_least = None if band.at_least is None else percent(band.at_least, context.language)
    gates = [gate.name[context.language] for gate in context.level.gates if gate.key in band.requires]
    return band_text(at_least, gates, context.language)


def _missed_bands(context: RowContext, position: int) -> Iterator[str]:
    """Better bands whose percentage is reached, and the gates that stand before them."""
    share, language = context.result.total.share, context.language
    gates = zip(context.level.gates, context.result.gates, strict=True)
    failed = {gate.key: gate.name[language] for gate, result in gates if not result.passed}
    for band in context.pack.bands[:position]:
        if share is not None and band.at_least is not None and share >= band.at_least:
            names = "; ".join(name for key, name in failed.items() if key in band.requires)
            template = context._("Not {name}, because this gate is not passed: {gates}.")
            yield template.format(name=band.name[language], gates=names)


def gate_documents(context: RowContext) -> list[Document]:
    """Each gate: passed or not, and which rows failed it."""
    gates = zip(context.level.gates, context.result.gates, strict=True)
    return [
        {
            "key": gate.key,
            "name": gate.name[context.language],
            "passed": result.passed,
            "reached": result.reached,
            "marked": result.marked,
            "failing": [context.level.indicators[position].key for position in result.failing],
            "summary": _GateText(context, gate, result).summary(),
        }
        for gate, result in gates
    ]


class _GateText:
    """Whether a gate is passed, in words: which mandatory indicators fall short, and by what."""

    def __init__(self, context: RowContext, gate: Gate, result: GateResult) -> None:
        self.context, self.gate, self.result, self._ = context, gate, result, context._
        self._indicators = list(zip(context.level.indicators, context.result.indicators, strict=True))

    def summary(self) -> str:
        """``Not passed: mandatory indicator 2.1 earns only 10 of 40 points (25%); required: …``."""
        if not self.result.marked:
            return self._("Passed: no mandatory indicator applies.")
        return self._verdict().format(why=self._each() if self.gate.full == 1 else self._count())

    def _verdict(self) -> str:
        if self.result.passed:
            return self._("Passed: {why}.")
        return self._("Not yet passed: {why}.") if self._within_reach() else self._("Not passed: {why}.")

    def _within_reach(self) -> bool:
        """Whether what is missing could still bring it."""
        failing = [self._indicators[position] for position in self.result.failing]
        share, unit = self.gate.earning, self.context.result.unit
        enough = [row.points + row.open >= share * indicator.max * unit for indicator, row in failing]
        return self.result.reached + sum(enough) >= self._needed()

    def _needed(self) -> int:
        """How many of the marked indicators must earn enough."""
        return ceil(self.gate.full * self.result.marked)

    def _each(self) -> str:
        """Of a gate that asks for all of them: those that fall short, or the only one."""
        if self.result.passed and self.result.marked > 1:
            return self._reached()
        return self._("{rows}; required: {enough}").format(rows=self._rows(), enough=self._enough())

    def _count(self) -> str:
        """Of a gate that asks for some of them: how many earn enough, and those that do not."""
        template = (
            self._("{reached}; required: at least {needed} ({full})")
            if self.result.passed
            else self._("{reached}; required: at least {needed} ({full}); short: {rows}")
        )
        full = percent(self.gate.full, self.context.language)
        return template.format(reached=self._reached(), needed=self._needed(), full=full, rows=self._rows())

    def _reached(self) -> str:
        return self.context.ngettext(
            "{reached} of {marked} mandatory indicator earns {enough}",
            "{reached} of {marked} mandatory indicators earn {enough}",
            self.result.marked,
        ).format(reached=self.result.reached, marked=self.result.marked, enough=self._enough())

    def _enough(self) -> str:
        if self.gate.earning == 1:
            return self._("full points")
        return self._("at least {percent}").format(percent=percent(self.gate.earning, self.context.language))

    def _rows(self) -> str:
        """Those that fall short, or the only one of a gate that is passed; more than a few by their codes."""
        positions = self.result.failing or self._marked()
        if len(positions) > MOST_ROWS:
            codes = ", ".join(self.context.level.indicators[position].code for position in positions)
            return self._("mandatory indicators {codes} fall short").format(codes=codes)
        rows = "; ".join(map(self._row, positions))
        return self.context.ngettext(
            "mandatory indicator {rows}", "mandatory indicators {rows}", len(positions)
        ).format(rows=rows)

    def _marked(self) -> list[int]:
        """The positions of the marked indicators that apply."""
        return [
            position
            for position, (indicator, row) in enumerate(self._indicators)
            if self.gate.marks in indicator.marks and row.applies
        ]

    def _row(self, position: int) -> str:
        indicator, row = self._indicators[position]
        earns = self.context.ngettext(
            "{code} earns {points} of {max} point ({share})",
            "{code} earns {points} of {max} points ({share})",
            plural(indicator.max),
        )
        earns_only = self.context.ngettext(
            "{code} earns only {points} of {max} point ({share})",
            "{code} earns only {points} of {max} points ({share})",
            plural(indicator.max),
        )
        earned = Fraction(row.points, self.context.result.unit)
        share = percent(earned / indicator.max, self.context.language)
        if row.state == "missing":
            share = self._("{share}, facts are missing").format(share=share)
        return (earns_only if position in self.result.failing else earns).format(
            code=indicator.code,
            points=self.context.shown(row.points),
            max=shown(indicator.max, self.context.language),
            share=share,
        )


def view_documents(context: RowContext) -> list[Document]:
    """The pillars, with points of their own."""
    maxima = {group.key: group.max for group in all_groups(context.level.groups)}
    return [
        {
            "key": view.key,
            "name": view.name[context.language],
            "max": spelling(sum((maxima[key] for key in view.groups), Fraction(0))),
            **context.sums(total),
        }
        for view, total in zip(context.level.views, context.result.views, strict=True)
    ]
