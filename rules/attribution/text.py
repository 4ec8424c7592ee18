"""An attribution as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from methodology.canonical import Document
from methodology.wording.translations import gettext
from rules.attribution.causes import CAUSES
from rules.documents.header import agency_text, heading, result_text
from rules.documents.lines import labelled, scored, wrapped
from rules.documents.spreadsheet import Cell

COLUMNS = ("agency_code", "group_code", "code", "key", "name", "change", *CAUSES, "changed_facts", "summary")


def attribution_text(document: Document) -> str:
    """The text of what :func:`rules.attribution.document.attribution_document` made."""
    return "\n".join(_lines(document)) + "\n"


def attribution_rows(document: Document) -> Iterator[Iterable[Cell]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each indicator."""
    for group, row in _indicators(document["groups"]):
        changes = {part["cause"]: Fraction(part["change"]) for part in row["points"]}
        names = (document["agency"]["code"], group["code"], row["code"], row["key"], row["name"])
        causes = (changes.get(cause, 0) for cause in CAUSES)
        facts = "; ".join(_fact(fact) for fact in row["facts"])
        yield (*names, Fraction(row["change"]), *causes, facts, row["summary"])


def _indicators(branches: Iterable[Document]) -> Iterator[tuple[Document, Document]]:
    for branch in branches:
        yield from ((branch, row) for row in branch["below"] if row["kind"] == "indicator")
        yield from _indicators(branch["below"])


def _lines(document: Document) -> Iterator[str]:
    language, before, after = document["language"], document["before"], document["after"]
    _ = gettext(language)
    agencies = _agencies(before["agency"], after["agency"])
    yield from heading(_("WHY THE SCORE MOVED"), after["level"], language, agencies)
    yield from labelled(_("Before"), result_text(before, language))
    yield from labelled(_("After"), result_text(after, language))
    yield ""
    yield from wrapped(document["points"]["summary"], "")
    yield from wrapped(document["percent_note"] or document["percent"]["summary"], "")
    if document["points"]["causes"]:
        yield from ("", _("By cause"))
    for cause in document["points"]["causes"]:
        yield from scored(cause["name"], cause["shown"], "  ")
    yield from ("", _("DETAILS"))
    for branch in document["groups"]:
        yield from _branch(branch, "")


def _agencies(before: Document, after: Document) -> str:
    """The agency; both where its code changed, as in a merger, or where they are two."""
    same = before["code"] == after["code"]
    return agency_text(after) if same else f"{agency_text(before)} → {agency_text(after)}"


def _branch(branch: Document, indent: str) -> Iterator[str]:
    """A group with what moved in it; nothing where nothing did."""
    below = [line for inner in branch["below"] for line in _branch(inner, f"{indent}  ")]
    if branch["points"] or below:
        yield from ("",) if branch["kind"] == "group" else ()
        yield from wrapped(f"{branch['code']} {branch['name']}", indent)
        yield from wrapped(branch["summary"], f"{indent}  ")
        for fact in branch["facts"]:
            yield from wrapped(_fact(fact), f"{indent}  ")
        yield from below


def _fact(fact: Document) -> str:
    """A fact that changed: from what to what."""
    return f"{fact['label']}: {fact['before'] or '–'} → {fact['after'] or '–'}"
