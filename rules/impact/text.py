"""An impact as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator

from methodology.canonical import Document
from methodology.wording.translations import gettext, translations
from rules.documents.header import heading, pack_text
from rules.documents.lines import labelled, scored, wrapped
from rules.documents.spreadsheet import Cell, exact

COLUMNS = (
    *("code", "name", "peer_group", "points_before", "points_after", "percent_before", "percent_after"),
    *("change", "rank_before", "rank_after", "move", "band_before", "band_after"),
)


def impact_text(document: Document) -> str:
    """The text of what :func:`rules.impact.document.impact_document` made."""
    return "\n".join(_lines(document)) + "\n"


def impact_rows(document: Document) -> Iterator[Iterable[Cell]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each agency."""
    for agency in document["agencies"]:
        sides = agency["before"], agency["after"]
        yield (
            *(agency["code"], agency["name"], agency["peer_group"]),
            *(exact(side["points"]) for side in sides),
            *(exact(side["percent"]) for side in sides),
            exact(agency["change"]),
            *(side["rank"] for side in sides),
            agency["move"],
            *(side["band"] for side in sides),
        )


def _lines(document: Document) -> Iterator[str]:
    language, before, after = document["language"], document["before"], document["after"]
    _ = gettext(language)
    yield from heading(_("IMPACT ON THE AGENCIES"), after["level"], language)
    yield from labelled(_("Before"), pack_text(before["pack"]))
    yield from labelled(_("After"), pack_text(after["pack"]))
    yield ""
    for summary in (document["summary"], document["untold"]["summary"], document["unfit"]["summary"]):
        yield from wrapped(summary or "", "")
    yield from _bands(document["whole"]["bands"], language)
    for group in document["groups"]:
        yield from _group(group, language)


def _bands(bands: Iterable[Document], language: str) -> Iterator[str]:
    """How many agencies come from which band into which; pairs without any are left out."""
    _ = gettext(language)
    yield from ("", _("Bands before and after (agencies)"))
    for row in bands:
        for into in row["to"]:
            if into["agencies"]:
                before, after = (
                    (band or {"name": _("no band")})["name"] for band in (row["band"], into["band"])
                )
                yield from scored(f"{before} → {after}", str(into["agencies"]), "  ")


def _group(group: Document, language: str) -> Iterator[str]:
    """How the ranks of a peer group stay, and whose moves most."""
    texts, count = translations(language), group["agencies"]
    name = group["group"]["name"] if group["group"] else texts.gettext("In no peer group")
    title = texts.ngettext("{name}: {count} agency", "{name}: {count} agencies", count)
    yield from ("", title.format(name=name, count=count))
    yield from wrapped(group["order"] or "", "  ")
    for mover in group["movers"]:
        yield from wrapped(f"- {mover['name']}: {mover['summary']}", "  ")
