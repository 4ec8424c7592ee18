"""An impact as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rules.documents.lines import labelled, scored, wrapped
from rules.documents.spreadsheet import Cell, exact
from rules.wording.prints import PRINTS, Prints

Entry = Mapping[str, Any]

COLUMNS = (
    *("code", "name", "peer_group", "points_before", "points_after", "percent_before", "percent_after"),
    *("change", "rank_before", "rank_after", "move", "band_before", "band_after"),
)


def impact_text(document: Entry) -> str:
    """The text of what :func:`rules.impact.document.impact_document` made."""
    return "\n".join(_lines(document, PRINTS[document["language"]])) + "\n"


def impact_rows(document: Entry) -> Iterator[Iterable[Cell]]:
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


def _lines(document: Entry, say: Prints) -> Iterator[str]:
    yield from (say.impact, "")
    yield from labelled(say.level, document["after"]["level"]["name"])
    for label, side in ((say.before, document["before"]), (say.after, document["after"])):
        yield from labelled(label, f"{side['pack']['title']} ({side['pack']['name']})")
    yield ""
    for summary in (document["summary"], document["untold"]["summary"], document["unfit"]["summary"]):
        yield from wrapped(summary or "", "")
    yield from _bands(document["whole"]["bands"], say)
    for group in document["groups"]:
        yield from _group(group, say)


def _bands(bands: Iterable[Entry], say: Prints) -> Iterator[str]:
    """How many agencies come from which band into which; pairs without any are left out."""
    yield from ("", say.bands)
    for row in bands:
        for into in row["to"]:
            if into["agencies"]:
                moved = say.moved.format(before=_band(row["band"], say), after=_band(into["band"], say))
                yield from scored(moved, str(into["agencies"]), "  ")


def _band(band: Entry | None, say: Prints) -> str:
    return say.no_band if band is None else str(band["name"])


def _group(group: Entry, say: Prints) -> Iterator[str]:
    """How the ranks of a peer group stay, and whose moves most."""
    peers = group["group"]
    name = say.no_group if peers is None else peers["name"]
    yield from ("", say.peers.format(name=name, count=group["agencies"]))
    yield from wrapped(group["order"] or "", "  ")
    for mover in group["movers"]:
        yield from wrapped(f"- {mover['name']}: {mover['summary']}", "  ")


def broken_lines(document: Entry) -> Iterator[str]:
    """What is wrong with the rows of a cohort that were not read; nothing where all were."""
    say = PRINTS[document["language"]]
    if document["broken"]:
        yield from ("", say.broken)
    for told in broken_rows(document):
        yield from wrapped(told, "  ")


def broken_rows(document: Entry) -> Iterator[str]:
    """The same, a sentence for each."""
    say = PRINTS[document["language"]]
    for fault in document["broken"]:
        place = " ".join((say.row.format(row=fault["row"]), fault["pointer"])).rstrip()
        yield f"{place}: {fault['detail']}"
