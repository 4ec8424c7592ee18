"""How a document is written: as JSON, as a table, as a text.

A document names its schema, and the schema says how it is laid out for people.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from methodology.canonical import Document, canonical
from methodology.comparison import text as comparison
from rules.attribution import text as attribution
from rules.backcast import text as backcast
from rules.documents.headings import headings
from rules.documents.lines import WIDTH, wrapped
from rules.documents.rejected_rows import rejected_row_lines, rejected_row_texts
from rules.documents.spreadsheet import Cell, exact, spreadsheet
from rules.impact import text as impact
from rules.next_steps import text as next_steps
from rules.ranking import text as ranking
from rules.scorecard.table import scorecard_csv
from rules.scorecard.text import scorecard_text
from rules.stability import text as stability

JSON, CSV, TEXT = "application/json", "text/csv", "text/plain"
MEDIA_TYPES = (JSON, CSV, TEXT)
"""What a document comes as; the first where nobody says."""

Rows = Iterable[Iterable[Cell]]


@dataclass(frozen=True, slots=True)
class Layout:
    """How the documents of one schema look to people.

    Attributes:
        text: the whole text.
        table: the whole table, as CSV.
    """

    text: Callable[[Document], str]
    table: Callable[[Document], str]


def write_document(document: Document, media_type: str) -> bytes:
    """A document in one of the :data:`MEDIA_TYPES`."""
    if media_type == JSON:
        return canonical(document)
    _, kind, _ = document["schema"].split("/")  # minhdiem/impact/1
    layout = _LAYOUTS[kind]
    return (layout.table if media_type == CSV else layout.text)(document).encode()


def readable_json(data: Any) -> bytes:
    """JSON in the order of the data, on lines of its own, to be read and filled in by people."""
    return orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _table(columns: Sequence[str], rows: Callable[[Document], Rows]) -> Callable[[Document], str]:
    def table(document: Document) -> str:
        language = document["language"]
        return spreadsheet(headings(columns, language), rows(document), language)

    return table


def _comparison_rows(document: Document) -> Iterator[Iterable[Cell]]:
    maxima = [name.startswith("max_") for name in comparison.COLUMNS]
    for row in comparison.comparison_rows(document):
        yield (exact(cell or None) if number else cell for cell, number in zip(row, maxima, strict=True))


def _agency_text(document: Document) -> str:
    if document["attribution"]:
        text = attribution.attribution_text(document["attribution"])
    else:
        text = backcast.backcast_text(document["backcast"])
    return "\n".join((*wrapped(document["difference"]["level"]["summary"], ""), "", text))


def _agency_table(document: Document) -> str:
    if document["attribution"]:
        return _table(attribution.COLUMNS, attribution.attribution_rows)(document["attribution"])
    return _table(backcast.COLUMNS, backcast.backcast_rows)(document["backcast"])


def _cohort_layout(
    text: Callable[[Document], str],
    columns: Sequence[str],
    rows: Callable[[Document], Rows],
    width: int = WIDTH,
) -> Layout:
    """A layout that ends with what is wrong with rows that were left out: in the table's last column."""

    def with_broken_lines(document: Document) -> str:
        return text(document) + "".join(f"{line}\n" for line in rejected_row_lines(document, width))

    def with_broken_rows(document: Document) -> Rows:
        yield from ((*row, None) for row in rows(document))
        yield from ((*(None for _ in columns), broken) for broken in rejected_row_texts(document))

    return Layout(with_broken_lines, _table((*columns, "broken"), with_broken_rows))


_LAYOUTS: Mapping[str, Layout] = {
    "scorecard": Layout(scorecard_text, scorecard_csv),
    "comparison": Layout(comparison.comparison_text, _table(comparison.COLUMNS, _comparison_rows)),
    "agency-comparison": Layout(_agency_text, _agency_table),
    "impact": _cohort_layout(impact.impact_text, impact.COLUMNS, impact.impact_rows),
    "ranking": _cohort_layout(ranking.ranking_text, ranking.COLUMNS, ranking.ranking_rows, ranking.WIDTH),
    "stability": _cohort_layout(stability.stability_text, stability.COLUMNS, stability.stability_rows),
    "next-steps": Layout(next_steps.next_steps_text, _table(next_steps.COLUMNS, next_steps.next_steps_rows)),
}
"""By the kind of document that the schema names."""
