"""An impact as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rules.lines import labelled, scored, wrapped
from rules.spreadsheet import Cell, exact
from rules.wording.cohorts import COHORTS, Cohorts
from rules.wording.prints import PRINTS

Entry = Mapping[str, Any]

COLUMNS = (
    *("code", "name", "peer_group", "points_before", "points_after", "percent_before", "percent_after"),
    *("change", "rank_before", "rank_after", "move", "band_before", "band_after"),
)


def impact_text(document: Entry) -> str:
    """The text of what :func:`rules.impact_entry.impact_entry` made."""
    return "\n".join(_lines(document, COHORTS[document["language"]])) + "\n"


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


def _lines(document: Entry, say: Cohorts) -> Iterator[str]:
    prints = PRINTS[document["language"]]
    yield from (say.impact, "")
    yield from labelled(prints.level, document["after"]["level"]["name"])
    for label, side in ((prints.before, document["before"]), (prints.after, document["after"])):
        yield from labelled(label, f"{side['pack']['title']} ({side['pack']['name']})")
    yield ""
    yield from wrapped(document["summary"], "")
    yield from _bands(document["bands"], document["whole"]["bands"], say)
    for group in document["groups"]:
        yield from ("", group["name"])
        yield from wrapped(group["summary"], "  ")
        yield from ("", f"  {say.movers}") if group["movers"] else ()
        for mover in group["movers"]:
            yield from scored(mover["name"], mover["text"], "    ")


def _bands(named: Entry, counts: list[list[int]], say: Cohorts) -> Iterator[str]:
    """How many agencies come from which band into which; pairs without any are left out."""
    before, after = ([*(band["name"] for band in named[side]), say.no_band] for side in ("before", "after"))
    if not named["before"] and not named["after"]:
        return
    yield from ("", say.bands)
    for old, row in zip(before, counts, strict=True):
        for new, count in zip(after, row, strict=True):
            yield from scored(say.moved.format(before=old, after=new), str(count), "  ") if count else ()


def broken_lines(document: Entry) -> Iterator[str]:
    """What is wrong with the rows of a cohort that were not read; nothing where all were."""
    say = COHORTS[document["language"]]
    if document["broken"]:
        yield from ("", say.broken)
    for fault in document["broken"]:
        place = " ".join((say.row.format(row=fault["row"]), fault["pointer"])).rstrip()
        yield from wrapped(f"{place}: {fault['detail']}", "  ")
