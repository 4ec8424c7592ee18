"""The total, the views, the gates and the band of a scorecard."""

from collections.abc import Iterator
from fractions import Fraction

from methodology.canonical import spelling
from methodology.model.level import all_groups
from methodology.model.pack import Band
from methodology.wording.labels import band_text
from methodology.wording.numbers import percent
from rules.scorecard.context import Entry, RowContext


def total_document(sheet: RowContext) -> Entry:
    """The level's total, with its band and a sentence."""
    result = sheet.result
    return {
        **sheet.sums(result.total),
        "max": spelling(sheet.level.max),
        "exact": sheet.points(result.exact_total),
        "band": _band(sheet),
        "summary": " ".join(_summary(sheet)),
    }


def _summary(sheet: RowContext) -> Iterator[str]:
    total, say = sheet.result.total, sheet.say
    if total.share is None:
        yield say.nothing_applies
        return
    points, applicable = sheet.shown(total.points), sheet.shown(total.applicable)
    yield say.total.format(points=points, applicable=applicable, percent=percent(total.share, sheet.language))
    if sheet.pack.rounding.at == "total":
        yield sheet.rounding(say.rounded_total, sheet.shown(sheet.result.exact_total), points)
    if total.open:
        yield say.open.format(open=sheet.shown(total.open))
    if sheet.pack.bands and sheet.result.band is None:
        yield say.no_band
        yield from _blocked(sheet, len(sheet.pack.bands))


def _band(sheet: RowContext) -> Entry | None:
    position = sheet.result.band
    if position is None:
        return None
    band = sheet.pack.bands[position]
    because = [sheet.say.band.format(name=band.name[sheet.language], rule=_rule(sheet, band))]
    because.extend(_blocked(sheet, position))
    return {"key": band.key, "name": band.name[sheet.language], "because": " ".join(because)}


def _rule(sheet: RowContext, band: Band) -> str:
    at_least = None if band.at_least is None else percent(band.at_least, sheet.language)
    gates = [gate.name[sheet.language] for gate in sheet.level.gates if gate.key in band.requires]
    return band_text(at_least, gates, sheet.language)


def _blocked(sheet: RowContext, position: int) -> Iterator[str]:
    """Better bands whose percentage is reached, and the gates that stand before them."""
    share, gates = sheet.result.total.share, dict(zip(sheet.level.gates, sheet.result.gates, strict=True))
    for band in sheet.pack.bands[:position]:
        if share is not None and band.at_least is not None and share >= band.at_least:
            names = [
                gate.name[sheet.language]
                for gate, outcome in gates.items()
                if gate.key in band.requires and not outcome.passed
            ]
            yield sheet.say.blocked.format(name=band.name[sheet.language], gates="; ".join(names))


def gate_documents(sheet: RowContext) -> list[Entry]:
    """Each gate: passed or not, and which rows failed it."""
    return [_gate(sheet, position) for position in range(len(sheet.level.gates))]


def _gate(sheet: RowContext, position: int) -> Entry:
    gate, outcome = sheet.level.gates[position], sheet.result.gates[position]
    rows = [sheet.level.indicators[row] for row in outcome.failing]
    say = sheet.say
    template = say.vacuous if not outcome.marked else say.passed if outcome.passed else say.failed
    return {
        "key": gate.key,
        "name": gate.name[sheet.language],
        "passed": outcome.passed,
        "reached": outcome.reached,
        "marked": outcome.marked,
        "failing": [row.key for row in rows],
        "summary": template.format(
            reached=outcome.reached,
            marked=outcome.marked,
            earning=percent(gate.earning, sheet.language),
            full=percent(gate.full, sheet.language),
            failing="; ".join(f"{row.code} {row.name[sheet.language]}" for row in rows),
        ),
    }


def view_documents(sheet: RowContext) -> list[Entry]:
    """The pillars, with points of their own."""
    maxima = {group.key: group.max for group in all_groups(sheet.level.groups)}
    return [
        {
            "key": view.key,
            "name": view.name[sheet.language],
            "max": spelling(sum((maxima[key] for key in view.groups), Fraction(0))),
            **sheet.sums(total),
        }
        for view, total in zip(sheet.level.views, sheet.result.views, strict=True)
    ]
