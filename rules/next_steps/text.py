"""Next steps as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from methodology.canonical import Document
from methodology.wording.translations import gettext
from rules.documents.header import agency_text, heading, result_text
from rules.documents.lines import labelled, wrapped
from rules.documents.spreadsheet import Cell

COLUMNS = ("agency_code", "aim", "fact", "from", "to", "gain", "indicators", "text")


def next_steps_text(document: Document) -> str:
    """The text of a document of :func:`rules.next_steps.document.next_steps_document`, and of its target."""
    return "\n".join(_lines(document)) + "\n"


def next_steps_rows(document: Document) -> Iterator[Iterable[Cell]]:
    """One row of cells, in the order of :data:`COLUMNS`, for what is missing of an indicator, and each step.

    The second cell says what for: ``missing``, ``points``, ``target`` or ``band``. Several facts of a step
    stand in one cell.
    """
    code, band, target = document["agency"]["code"], document["next_band"], document["target"]
    for row in document["missing"] or ():
        facts = "; ".join(row["facts"])
        yield code, "missing", facts, None, None, Fraction(row["gain"]), row["indicator"], row["text"]
    reaching = (aim["step"] for aim in target["aims"] if aim["step"]) if target else ()
    leading = band["steps"] if band else ()
    for aim, steps in (("points", document["next"] or ()), ("band", leading), ("target", reaching)):
        yield from (_cells(code, aim, step) for step in steps)


def _cells(code: str, aim: str, step: Document) -> Iterable[Cell]:
    facts, *values = (
        "; ".join(_value(change[member]) for change in step["changes"]) for member in ("fact", "from", "to")
    )
    return code, aim, facts, *values, Fraction(step["gain"]), "; ".join(step["indicators"]), step["text"]


def _value(value: str | bool | None) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else value


def _lines(document: Document) -> Iterator[str]:
    language, band = document["language"], document["band"]
    _ = gettext(language)
    agency = agency_text(document["agency"])
    yield from heading(_("WHAT WOULD EARN MORE"), document["level"], language, agency)
    yield from labelled(_("Pack"), result_text(document, language))
    yield from labelled(_("Band"), band["name"]) if band else ()
    if document["missing"]:
        yield from ("", _("Not handed in yet"))
        yield from _listed((row["text"] for row in document["missing"]), "")
    if document["next"] is not None:
        steps = (step["text"] for step in document["next"])
        yield from ("", _("Changes that earn more"))
        yield from _listed(steps, _("No change of one or two facts brings a next step."))
    yield from ("", _("A better band"))
    yield from _next_band(document["next_band"], language)
    if document["target"]:
        yield from ("", _("Points asked for"))
        yield from _target(document["target"], language)


def _target(target: Document, language: str) -> Iterator[str]:
    _ = gettext(language)
    nothing = _("The indicator is not scored, or none of its facts is given that could be changed.")
    yield from wrapped(target["name"], "  ")
    yield from _listed((aim["summary"] for aim in target["aims"]), nothing)


def _next_band(band: Document | None, language: str) -> Iterator[str]:
    _ = gettext(language)
    if band is None:
        yield from wrapped(_("There is no better band."), "  ")
        return
    yield from wrapped(band["summary"], "  ")
    for step in band["steps"]:
        yield from wrapped(f"- {step['text']}", "    ")


def _listed(texts: Iterable[str], otherwise: str) -> Iterator[str]:
    for text in [f"- {text}" for text in dict.fromkeys(texts)] or [otherwise]:
        yield from wrapped(text, "  ")
