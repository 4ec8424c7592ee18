"""An impact as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator

from methodology.canonical import Document
from methodology.wording.numbers import exactly, percent
from methodology.wording.translations import gettext, translations
from rules.documents.header import agency_text, heading, pack_text
from rules.documents.lines import labelled, scored, wrapped
from rules.documents.spreadsheet import Cell, exact
from rules.documents.text_table import TextColumn, text_table

COLUMNS = (
    *("code", "name", "peer_group", "points_before", "points_after", "percent_before", "percent_after"),
    *("rank_before", "rank_after", "band_before", "band_after", "like_points_before", "like_points_after"),
    *("like_percent_before", "like_percent_after", "like_rank_before", "like_rank_after"),
    *("like_band_before", "like_band_after", "change", "move"),
)
"""First each agency's own results, then those like for like."""


def impact_text(document: Document) -> str:
    """The text of what :func:`rules.impact.document.impact_document` made."""
    return "\n".join(_lines(document)) + "\n"


def impact_rows(document: Document) -> Iterator[Iterable[Cell]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each agency."""
    for agency in document["agencies"]:
        like = agency["like_for_like"]
        yield (
            *(agency["code"], agency["name"], agency["peer_group"]),
            *_results(agency),
            *_results(like),
            *(exact(like["change"]), like["move"]),
        )


def _results(sides: Document) -> Iterator[Cell]:
    """Points, percentages, ranks and bands, each before and after."""
    both = sides["before"], sides["after"]
    yield from (exact(side["points"]) for side in both)
    yield from (exact(side["percent_exact"]) for side in both)
    yield from (side["rank"] for side in both)
    yield from (side["band"] and side["band"]["name"] for side in both)


def _lines(document: Document) -> Iterator[str]:
    language, before, after = document["language"], document["before"], document["after"]
    _ = gettext(language)
    yield from heading(_("IMPACT ON THE AGENCIES"), after["level"], language)
    yield from labelled(_("Before"), pack_text(before["pack"]))
    yield from labelled(_("After"), pack_text(after["pack"]))
    yield ""
    for summary in (
        document["summary"],
        document["not_computable"]["summary"],
        document["rejected_facts"]["summary"],
    ):
        yield from wrapped(summary or "", "")
    yield from _bands(document["whole"]["bands"], language)
    for group in document["groups"]:
        yield from _group(group, language)
    yield from _agencies(document)


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
        yield from wrapped(f"- {mover['name']}: {mover['like_for_like']['summary']}", "  ")


def _agencies(document: Document) -> Iterator[str]:
    """Each agency under the whole of each method, then like for like."""
    language, agencies = document["language"], document["agencies"]
    _ = gettext(language)
    own = _("Each agency's own results, under the whole of each set; what was not collected is missing")
    like = _("Like for like, without the indicators that cannot be computed")
    yield from ("", *wrapped(own, ""))
    yield from _table(document, [(agency, agency) for agency in agencies])
    yield from ("", *wrapped(like, ""))
    yield from _table(document, [(agency, agency["like_for_like"]) for agency in agencies])


def _table(document: Document, agencies: Iterable[tuple[Document, Document]]) -> Iterator[str]:
    language = document["language"]
    _ = gettext(language)
    sides = (_("before"), _("after"))
    columns = (
        TextColumn(_("Agency"), 24),
        *(TextColumn(f"{_('Points')} {side}", 8, right=True) for side in sides),
        *(TextColumn(f"{_('Percent')} {side}", 8, right=True) for side in sides),
        *(TextColumn(f"{_('Rank')} {side}", 6, right=True) for side in sides),
        *(TextColumn(f"{_('Band')} {side}", 8) for side in sides),
    )
    yield from text_table(columns, (_cells(*agency, language) for agency in agencies))


def _cells(agency: Document, sides: Document, language: str) -> tuple[str, ...]:
    both, none = (sides["before"], sides["after"]), "–"
    shares = (exact(side["percent_exact"]) for side in both)
    return (
        agency_text(agency),
        *(exactly(side["points"], language) for side in both),
        *(none if share is None else percent(share / 100, language) for share in shares),
        *(str(side["rank"] or none) for side in both),
        *(side["band"]["name"] if side["band"] else none for side in both),
    )
