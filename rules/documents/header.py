"""What documents begin with: whose facts, which method, what they came to; and the lines that print it."""

from collections.abc import Iterator
from fractions import Fraction

from methodology.canonical import Document, spelling
from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.wording.numbers import exactly, percent
from methodology.wording.translations import gettext, plural, translations
from rules.documents.lines import labelled
from rules.evaluation.rounding import half_up
from rules.facts.submission import Submission


def method_document(pack: Pack, level: Level, language: str) -> Document:
    """The method by which something was found: a level of a pack, with the pack's digest."""
    return {
        "pack": {"name": pack.name, "title": pack.title[language]},
        "digest": pack.digests.pack,
        "level": {"key": level.key, "name": level.name[language]},
    }


def submission_document(submission: Submission) -> Document:
    """Whose facts they are, and of which period."""
    agency = submission.agency
    return {"agency": {"code": agency.code, "name": agency.name}, "period": submission.period}


def percent_spelling(share: Fraction | None) -> str | None:
    """A share (from 0 to 1) as a percentage in its one spelling; None where there is none."""
    return None if share is None else spelling(100 * share)


def percent_members(share: Fraction | None) -> Document:
    """A share (from 0 to 1) as a percentage: ``percent`` to four decimals, and ``percent_exact``."""
    if share is None:
        return {"percent": None, "percent_exact": None}
    steps = half_up(*(share * 100 * 10**4).as_integer_ratio())
    return {"percent": spelling(Fraction(steps, 10**4)), "percent_exact": spelling(100 * share)}


def heading(title: str, level: Document, language: str, agency: str = "") -> Iterator[str]:
    """The first lines of a text: its title, the agency where it is about a single one, and the level.

    Args:
        title: what the document is called.
        level: of the method, as :func:`method_document` has it.
        language: of the labels.
        agency: as :func:`agency_text` has it.
    """
    _ = gettext(language)
    yield from (title, "")
    yield from labelled(_("Agency"), agency)
    yield from labelled(_("Level"), level["name"])


def agency_text(agency: Document) -> str:
    """The name of an agency, and its code."""
    return f"{agency['name']} ({agency['code']})"


def pack_text(pack: Document) -> str:
    """The title of a pack, and its name."""
    return f"{pack['title']} ({pack['name']})"


def result_text(side: Document, language: str) -> str:
    """What facts came to under a method: points of the applicable maximum, and the percentage.

    Args:
        side: pack, period, points, applicable and percent; this is None where nothing applies.
        language: of the text.
    """
    texts, pack, period = translations(language), side["pack"]["title"], side["period"]
    if side["percent_exact"] is None:
        return texts.gettext("{pack}, {period}: no indicator applies").format(pack=pack, period=period)
    return texts.ngettext(
        "{pack}, {period}: {points} / {applicable} point, {percent}",
        "{pack}, {period}: {points} / {applicable} points, {percent}",
        plural(Fraction(side["applicable"])),
    ).format(
        pack=pack,
        period=period,
        points=exactly(side["points"], language),
        applicable=exactly(side["applicable"], language),
        percent=percent(Fraction(side["percent_exact"]) / 100, language),
    )
