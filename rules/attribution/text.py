"""An attribution as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from methodology.wording.numbers import exactly, percent
from rules.attribution.causes import CAUSES
from rules.documents.lines import labelled, scored, wrapped
from rules.documents.spreadsheet import Cell
from rules.wording.prints import PRINTS, Prints

Entry = Mapping[str, Any]

COLUMNS = ("agency_code", "group_code", "code", "key", "name", "change", *CAUSES, "summary")


def attribution_text(document: Entry) -> str:
    """The text of what :func:`rules.attribution.document.attribution_document` made."""
    return "\n".join(_lines(document, PRINTS[document["language"]])) + "\n"


def attribution_rows(document: Entry) -> Iterator[Iterable[Cell]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each indicator."""
    for group, row in _indicators(document["groups"]):
        parts = {part["cause"]: Fraction(part["change"]) for part in row["points"]}
        names = (document["agency"]["code"], group["code"], row["code"], row["key"], row["name"])
        causes = (parts.get(cause, 0) for cause in CAUSES)
        yield (*names, Fraction(row["change"]), *causes, row["summary"])


def _indicators(branches: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    for branch in branches:
        yield from ((branch, row) for row in branch["below"] if row["kind"] == "indicator")
        yield from _indicators(branch["below"])


def _lines(document: Entry, say: Prints) -> Iterator[str]:
    language, points = document["language"], document["points"]
    yield from (say.attribution, "")
    yield from labelled(say.agency, _whose(document["before"]["agency"], document["after"]["agency"]))
    yield from labelled(say.level, document["after"]["level"]["name"])
    for label, side in ((say.before, document["before"]), (say.after, document["after"])):
        yield from labelled(label, _stands(side, language, say))
    yield ""
    yield from wrapped(points["summary"], "")
    yield from wrapped(document["percent_note"] or document["percent"]["summary"], "")
    if points["causes"]:
        yield from ("", say.causes)
    for part in points["causes"]:
        yield from scored(part["name"], part["shown"], "  ")
    yield from ("", say.details)
    for branch in document["groups"]:
        yield from _branch(branch, "")


def _whose(before: Entry, after: Entry) -> str:
    """The agency; both where its code changed, as in a merger, or where they are two."""
    shown = [f"{agency['name']} ({agency['code']})" for agency in (before, after)]
    return shown[1] if before["code"] == after["code"] else " → ".join(shown)


def _stands(side: Entry, language: str, say: Prints) -> str:
    template = say.nothing if side["percent"] is None else say.stands
    return template.format(
        pack=side["pack"]["title"],
        period=side["period"],
        points=exactly(side["points"], language),
        applicable=exactly(side["applicable"], language),
        percent=percent(Fraction(side["percent"] or 0) / 100, language),
    )


def _branch(branch: Entry, indent: str) -> Iterator[str]:
    """A group with what moved in it; nothing where nothing did."""
    below = [line for inner in branch["below"] for line in _branch(inner, f"{indent}  ")]
    if branch["points"] or below:
        yield from ("",) if branch["kind"] == "group" else ()
        yield from wrapped(f"{branch['code']} {branch['name']}", indent)
        yield from wrapped(branch["summary"], f"{indent}  ")
        yield from below
