"""What the agency may want to look at again; none of it changes a point."""

from collections.abc import Iterator

from methodology.canonical import Document
from methodology.wording.numbers import percent_quotient
from rules.facts.submission import Given
from rules.scorecard.context import RowContext


def notice_documents(context: RowContext) -> list[Document]:
    """Each remark with its code, the fact that it is about, and a sentence."""
    return [*_other_year(context), *_small_percents(context), *_not_used(context)]


def _other_year(context: RowContext) -> Iterator[Document]:
    pack, period = context.pack, context.submission.period
    if not pack.valid_from <= int(period) <= pack.valid_to:
        text = context._("Period {period} is outside the years of the set ({first}–{last}).")
        text = text.format(period=period, first=pack.valid_from, last=pack.valid_to)
        yield {"code": "other_year", "fact": None, "text": text}


def _small_percents(context: RowContext) -> Iterator[Document]:
    """Percents below 1, which may have been meant as shares."""
    for value, fact in zip(context.values, context.level.facts.values(), strict=True):
        if fact.type == "percent" and value is not None and 0 < value < 10**fact.decimals:
            text = context._(
                "“{label}” is {value}: this fact is entered on a scale of 0–100; check it if "
                "{instead} is meant."
            ).format(
                label=fact.label[context.language],
                value=percent_quotient(value, fact.scale, context.language),
                instead=percent_quotient(100 * value, fact.scale, context.language),
            )
            yield {"code": "small_percent", "fact": fact.name, "text": text}


def _not_used(context: RowContext) -> Iterator[Document]:
    """Facts of rows that do not apply to the agency."""
    for indicator in context.level.indicators:
        if not indicator.applies(context.submission.agency.tags):
            for fact in indicator.facts:
                if isinstance(context.submission.states[fact.name], Given):
                    text = context._("“{label}” is given, but its indicator does not apply to the agency.")
                    text = text.format(label=fact.label[context.language])
                    yield {"code": "not_used", "fact": fact.name, "text": text}
