"""The total, the views, the gates and the band of a scorecard."""

from collections.abc import Iterator
from fractions import Fraction

from methodology.canonical import Document, spelling
from methodology.model.level import Gate, all_groups
from methodology.model.pack import Band
from methodology.wording.labels import band_text
from methodology.wording.numbers import percent
from rules.evaluation.result import GateResult
from rules.scorecard.context import RowContext


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
        "Earned {points} of {applicable} applicable point, {percent}.",
        "Earned {points} of {applicable} applicable points, {percent}.",
        context.plural(total.applicable),
    ).format(
        points=points,
        applicable=context.shown(total.applicable),
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
            "summary": _gate_text(context, gate, result),
        }
        for gate, result in gates
    ]


def _gate_text(context: RowContext, gate: Gate, result: GateResult) -> str:
    _, language = context._, context.language
    if not result.marked:
        return _("Passed: no mandatory indicator applies.")
    template = (
        _("Passed: {count}; {full} is asked for.")
        if result.passed
        else _("Not passed: {count}; {full} is asked for; short: {failing}.")
    )
    rows = (context.level.indicators[position] for position in result.failing)
    return template.format(
        count=_gate_count(context, gate, result),
        full=percent(gate.full, language),
        failing="; ".join(f"{row.code} {row.name[language]}" for row in rows),
    )


def _gate_count(context: RowContext, gate: Gate, result: GateResult) -> str:
    """How many earn enough, of how many."""
    indicators = context.ngettext(
        "{marked} mandatory indicator", "{marked} mandatory indicators", result.marked
    )
    template = context.ngettext(
        "{reached} of {indicators} earns at least {earning}",
        "{reached} of {indicators} earn at least {earning}",
        1 if 1 in (result.reached, result.marked) else 2,
    )
    return template.format(
        reached=result.reached,
        indicators=indicators.format(marked=result.marked),
        earning=percent(gate.earning, context.language),
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
