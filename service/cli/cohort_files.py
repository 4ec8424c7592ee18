"""Cohorts on the command line: read from a file, and what was found about them."""

import sys
from pathlib import PurePath
from typing import NoReturn

import click

from methodology.errors import error_path
from methodology.model.fact import Fact
from methodology.model.level import Level
from rules.facts.cohort import Cohort, CohortFormat, read_cohort
from rules.facts.exact_json import Numeral
from rules.facts.values import to_grid
from service.cli.common import MEDIA, read_bytes, write
from service.cli.long_work import progress
from service.cli.wording import SAY
from service.documents import write_document
from service.formats import Document

FOUND = 1
"""Exit status."""
LARGEST_COHORT = 1024 * 1024 * 1024
"""Bytes of a cohort that are read: some hundred thousand agencies."""
FORMS: dict[str, CohortFormat] = {".csv": "csv"}
"""By the ending of the file's name; any other is JSON Lines."""


def cohort_file(level: Level, name: str, language: str) -> Cohort:
    """The agencies in a file.

    Raises:
        InvalidDocument: nothing in the file can be read.
    """
    raw, form = read_bytes(name, LARGEST_COHORT), FORMS.get(PurePath(name).suffix.lower(), "jsonl")
    with progress(SAY[language].reading) as shown:
        return read_cohort(level, raw, form, shown)


def finished(document: Document, form: str, language: str) -> NoReturn:
    """Print a document about a cohort and end; what is wrong with rows is said on standard error too.

    The exit status is :data:`FOUND` where a row was left out. The text tells of these rows itself.
    """
    write(write_document(document, MEDIA[form]))
    say = SAY[language]
    for fault in document["broken"] if form != "text" else ():
        place = f"{say.line.format(line=fault['row'])} {fault['pointer']}".rstrip()
        click.echo(f"{place}: {fault['detail']}", err=True)
    sys.exit(FOUND if document["broken"] else 0)


def option_number(fact: Fact, written: str) -> int:
    """The number of an option, on its grid.

    Raises:
        InvalidDocument: what is wrong with it, at the option's name.
    """
    with error_path(fact.name):
        return to_grid(fact, Numeral(written))
