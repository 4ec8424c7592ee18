"""A ranking as plain text of 80 columns, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator

from methodology.canonical import Document
from methodology.wording.numbers import exactly, percent
from methodology.wording.translations import gettext, translations
from rules.documents.header import agency_text, pack_text
from rules.documents.lines import labelled, wrapped
from rules.documents.spreadsheet import Cell, exact
from rules.documents.text_table import TextColumn, text_table

WIDTH = 80
COLUMNS = (
    *("pack", "digest", "level", "period", "peer_group", "rank", "code", "name"),
    *("points", "applicable", "percent", "band", "open", "reason", "remarks"),
)


def ranking_text(document: Document) -> str:
    """The text of what :func:`rules.ranking.document.ranking_document` made."""
    return "\n".join(_lines(document)) + "\n"


def ranking_rows(document: Document) -> Iterator[Iterable[Cell]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each agency; last those that are missing."""
    language = document["language"]
    method = (document["pack"]["name"], document["digest"], document["level"]["name"])
    remarks = _remarks(document)
    for group in document["groups"]:
        for result in group["results"]:
            yield (
                *(*method, result["period"], group["group"] and group["group"]["name"]),
                *(result["rank"], result["code"], result["name"]),
                *(exact(result[name]) for name in ("points", "applicable", "percent")),
                *(result["band"] and result["band"]["name"], exact(result["open"])),
                *(result["summary"] if result["reason"] else None, "; ".join(remarks.get(result["row"], ()))),
            )
    absent = gettext(language)("missing from the cohort")
    for each in document["missing"]:
        yield (*method, document["period"], None, None, each["code"], each["name"], *[None] * 5, absent, None)


def _remarks(document: Document) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for each in document["suspicions"]:
        found.setdefault(each["row"], []).append(each["summary"])
    return found


def _lines(document: Document) -> Iterator[str]:
    language = document["language"]
    _ = gettext(language)
    yield from (_("RANKING"), "")
    yield from labelled(_("Level"), document["level"]["name"], width=WIDTH)
    yield from labelled(_("Pack"), pack_text(document["pack"]), width=WIDTH)
    yield from labelled(_("Digest"), document["digest"], width=WIDTH)
    yield from labelled(_("Period"), document["period"], width=WIDTH)
    yield ""
    for notice in document["notices"]:
        yield from wrapped(notice, "", WIDTH)
    for group in document["groups"]:
        yield from _group(group, language)
    if document["suspicions"]:
        yield from ("", _("FIGURES TO BE CHECKED"))
    for each in document["suspicions"]:
        yield from wrapped(f"- {agency_text(each)}: {each['summary']}", "  ", WIDTH)


def _group(group: Document, language: str) -> Iterator[str]:
    texts = translations(language)
    _, count = texts.gettext, group["agencies"]
    name = group["group"]["name"] if group["group"] else _("In no peer group")
    title = texts.ngettext("{name}: {count} agency", "{name}: {count} agencies", count)
    yield from ("", *wrapped(title.format(name=name, count=count), "", WIDTH))
    columns = (
        *(TextColumn(_("Rank"), 4, right=True), TextColumn(_("Agency"), 34)),
        *(TextColumn(_("Points"), 8, right=True), TextColumn(_("Percent"), 8, right=True)),
        *(TextColumn(_("Band"), 10), TextColumn(_("Open"), 6, right=True)),
    )
    yield from text_table(columns, (_cells(result, language) for result in group["results"]))
    for tie in group["ties"]:
        equals = _("Equal at rank {rank}: {codes}").format(rank=tie["rank"], codes=", ".join(tie["codes"]))
        yield from wrapped(equals, "", WIDTH)


def _cells(result: Document, language: str) -> tuple[str, ...]:
    share = exact(result["percent_exact"])
    reason = f" – {result['summary']}" if result["reason"] not in (None, "incomplete") else ""
    return (
        str(result["rank"] or "–"),
        agency_text(result) + reason,
        exactly(result["points"], language),
        "–" if share is None else percent(share / 100, language),
        result["band"]["name"] if result["band"] else "–",
        exactly(result["open"], language),
    )
