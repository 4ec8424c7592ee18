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
    """One row of cells, in the order of :data:`COLUMNS`, for each change.

    The second cell says what for: ``points``, ``target`` or ``band``.
    """
    band, target = document["next_band"] or {"moves": ()}, document["target"] or {"aims": ()}
    reaching = (aim["move"] for aim in target["aims"] if aim["move"])
    for aim, steps in (("points", document["next"] or ()), ("target", reaching), ("band", band["moves"])):
        yield from (_cells(document["agency"]["code"], aim, step) for step in steps)


def _cells(code: str, aim: str, step: Document) -> Iterable[Cell]:
    values, rows = (_value(step["from"]), _value(step["to"])), "; ".join(step["indicators"])
    return code, aim, step["fact"], *values, Fraction(step["gain"]), rows, step["text"]


def _value(value: str | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else value


def _lines(document: Document) -> Iterator[str]:
    language, band = document["language"], document["band"]
    _ = gettext(language)
    agency = agency_text(document["agency"])
    yield from heading(_("WHAT WOULD EARN MORE"), document["level"], language, agency)
    yield from labelled(_("Pack"), result_text(document, language))
    yield from labelled(_("Band"), band["name"]) if band else ()
    if document["next"] is not None:
        steps = (step["text"] for step in document["next"])
        yield from ("", _("Changes of a single fact"))
        yield from _listed(steps, _("No change of a single fact earns more."))
    if document["target"]:
        yield from ("", _("Points asked for"))
        yield from _target(document["target"], language)
    yield from ("", _("A better band"))
    yield from _next_band(document["next_band"], language)


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
    for step in band["moves"]:
        yield from wrapped(f"- {step['text']}", "    ")


def _listed(texts: Iterable[str], otherwise: str) -> Iterator[str]:
    for text in [f"- {text}" for text in dict.fromkeys(texts)] or [otherwise]:
        yield from wrapped(text, "  ")
