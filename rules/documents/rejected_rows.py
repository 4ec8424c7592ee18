"""The rows of a cohort that could not be read, printed below any document about the others."""

from collections.abc import Iterator

from methodology.canonical import Document
from methodology.wording.translations import gettext
from rules.documents.lines import WIDTH, wrapped


def rejected_row_lines(document: Document, width: int = WIDTH) -> Iterator[str]:
    """What is wrong with the rows that were not read, under a heading; nothing where all were read."""
    language = document["language"]
    _ = gettext(language)
    if document["broken"]:
        yield from ("", _("NOT READ"))
    for text in rejected_row_texts(document):
        yield from wrapped(text, "  ", width)


def rejected_row_texts(document: Document) -> Iterator[str]:
    """The same, a sentence for each."""
    language = document["language"]
    _ = gettext(language)
    for fault in document["broken"]:
        place = " ".join((_("Row {row}").format(row=fault["row"]), fault["pointer"])).rstrip()
        yield f"{place}: {fault['detail']}"
