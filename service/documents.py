"""How every document but a scorecard is written: as JSON, as a text, as a table."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from methodology.canonical import canonical
from methodology.comparison import document as comparison_page
from methodology.comparison import text as difference_text
from rules.attribution import text as attribution_text
from rules.backcast import text as backcast_text
from rules.documents.lines import wrapped
from rules.documents.rejected_rows import rejected_row_lines, rejected_row_texts
from rules.documents.spreadsheet import Cell, exact, spreadsheet
from rules.impact import document as impact_entry
from rules.impact import text as impact_text
from rules.next_steps import document as inverse_entry
from rules.next_steps import text as next_steps_text
from rules.stability import document as stability_entry
from rules.stability import text as stability_text
from service.comparisons import services as comparing
from service.formats import CSV, JSON, Document

Rows = Iterable[Iterable[Cell]]


@dataclass(frozen=True, slots=True)
class Print:
    """How the documents of one schema are printed.

    Attributes:
        text: the whole text. columns, rows: of the table.
    """

    text: Callable[[Document], str]
    columns: Callable[[Document], Sequence[str]]
    rows: Callable[[Document], Rows]


def write_document(document: Document, media: str) -> bytes:
    """A document in one of the media types of :data:`service.formats.FORMATS`."""
    if media == JSON:
        return canonical(document)
    way = _PRINTS[document["schema"]]
    if media == CSV:
        return spreadsheet(way.columns(document), way.rows(document), document["language"]).encode()
    return way.text(document).encode()


def _comparison_rows(document: Document) -> Iterator[Iterable[Cell]]:
    maxima = [name.startswith("max_") for name in difference_text.COLUMNS]
    for row in difference_text.comparison_rows(document):
        yield (exact(cell or None) if number else cell for cell, number in zip(row, maxima, strict=True))


def _agency_text(document: Document) -> str:
    if document["attribution"]:
        told = attribution_text.attribution_text(document["attribution"])
    else:
        told = backcast_text.backcast_text(document["backcast"])
    return "\n".join((*wrapped(document["difference"]["level"]["summary"], ""), "", told))


def _agency_columns(document: Document) -> Sequence[str]:
    return attribution_text.COLUMNS if document["attribution"] else backcast_text.COLUMNS


def _agency_rows(document: Document) -> Rows:
    if document["attribution"]:
        return attribution_text.attribution_rows(document["attribution"])
    return backcast_text.backcast_rows(document["backcast"])


def _of_cohort(way: Print) -> Print:
    """The same, and after it what is wrong with rows that were left out: in the table's last column."""

    def rows(document: Document) -> Rows:
        yield from ((*row, None) for row in way.rows(document))
        for told in rejected_row_texts(document):
            yield (*(None for _ in way.columns(document)), told)

    def text(document: Document) -> str:
        return way.text(document) + "".join(f"{line}\n" for line in rejected_row_lines(document))

    return Print(text, lambda document: (*way.columns(document), "broken"), rows)


_PRINTS: Mapping[str, Print] = {
    comparison_page.SCHEMA: Print(
        difference_text.comparison_text, lambda _: difference_text.COLUMNS, _comparison_rows
    ),
    comparing.AGENCY: Print(_agency_text, _agency_columns, _agency_rows),
    impact_entry.SCHEMA: _of_cohort(
        Print(impact_text.impact_text, lambda _: impact_text.COLUMNS, impact_text.impact_rows)
    ),
    stability_entry.SCHEMA: _of_cohort(
        Print(stability_text.stability_text, lambda _: stability_text.COLUMNS, stability_text.stability_rows)
    ),
    inverse_entry.SCHEMA: Print(
        next_steps_text.next_steps_text,
        lambda _: next_steps_text.COLUMNS,
        next_steps_text.next_steps_rows,
    ),
}
