"""``rank``: a whole cohort scored and ranked, with a scorecard each on wish."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import click

from methodology.canonical import Document
from methodology.errors import Fault, InvalidDocument, error_path, invalid
from methodology.wording.translations import N_, gettext
from rules.facts.facts_file import read_period
from rules.ranking.gaps import ListedAgency
from rules.ranking.listed import read_listed
from service.cli.administration.stores import backend
from service.cli.cohorts import finish, read_cohort_file
from service.cli.commands import MEDIA_TYPES, current_language, format_option, language_option
from service.cli.files import read_bytes
from service.cli.refusals import refusals
from service.cli.refusals import registry as make_registry
from service.documents import write_document

if TYPE_CHECKING:
    from service.organisations.registry_list import RegistryList

ENDINGS = {"text": "txt", "json": "json", "csv": "csv"}
"""Of the names of files, by format."""


@click.command(
    help=N_(
        "Rank a cohort among peers: points, percentage, band, rank, what is still open.\n\n"
        "Where the cohort is not complete, it says what is lacking and gives no ranks, unless --partial is "
        "given. Exit status: 0 complete, 1 something is lacking, 2 wrong input."
    )
)
@click.argument("pack")
@click.argument("level")
@click.option("--cohort", metavar="FILE", required=True, help=N_("Everyone, as JSON Lines or .csv."))
@click.option("--agencies", metavar="FILE", help=N_("Codes of all who are to be ranked, one to a line."))
@click.option("--registry", is_flag=True, help=N_("All who are to be ranked are those of the registry."))
@click.option(
    "--on", "day", metavar="DAY", help=N_("With --registry: as of a day; the last of the year unless given.")
)
@click.option("--group", metavar="KEY", help=N_("With --registry: those of one peer group alone."))
@click.option("--period", metavar="YEAR", help=N_("The year; that of most agencies unless given."))
@click.option("--partial", is_flag=True, help=N_("Rank those who can be ranked."))
@click.option(
    "--scorecards",
    "directory",
    metavar="DIRECTORY",
    help=N_("Write a scorecard each into a new directory."),
)
@format_option
@language_option()
def rank(
    pack: str,
    level: str,
    cohort: str,
    agencies: str | None,
    registry: bool,
    day: str | None,
    group: str | None,
    period: str | None,
    partial: bool,
    directory: str | None,
    form: str,
    language: str,
) -> None:
    """Rank a cohort among peers."""
    from service.rankings.services import RankOptions, scorecards  # brings in numpy, which is slow to load
    from service.rankings.services import rank as rank_agencies

    with refusals(language):
        packs = make_registry()
        prepared = packs.prepared(pack, level)
        known = _registry(agencies, registry, day, group)
        options = RankOptions(_listed(agencies), known, _period(period), partial)
        read = read_cohort_file(prepared.level, cohort, language)
        document = rank_agencies(prepared, read, language, options)
        if directory is not None:
            _write_each(Path(directory), scorecards(packs.compiled(pack, level), read, language), form)
        finish(document, form, language)


def _listed(name: str | None) -> tuple[ListedAgency, ...] | None:
    if name is None:
        return None
    with error_path("agencies"):
        return read_listed(read_bytes(name))


def _registry(
    agencies: str | None, registry: bool, day: str | None, group: str | None
) -> "RegistryList | None":
    """The registry as the list, where it is asked for.

    Raises:
        InvalidDocument: ``one_list``, ``registry_alone``, ``no_such_date``.
    """
    if not registry:
        alone = {"on": day, "group": group}
        if faults := [Fault("registry_alone", {}, (name,)) for name, value in alone.items() if value]:
            raise InvalidDocument(faults)
        return None
    if agencies is not None:
        raise invalid("one_list", "agencies")
    from service.organisations.organisation import read_states
    from service.organisations.registry_list import RegistryList, read_day

    with error_path("on"):
        on = read_day(day)
    with backend() as opened, opened.store.reading() as connection:
        return RegistryList(read_states(connection), on, group)


def _period(written: str | None) -> str | None:
    if written is None:
        return None
    with error_path("period"):
        return read_period(written)


def _write_each(directory: Path, documents: Iterable[Document], form: str) -> None:
    """Write scorecards into a directory that is new or empty, each under the code of its agency.

    Raises:
        click.UsageError: it is not empty, or nothing can be written into it.
    """
    _ = gettext(current_language())
    try:
        directory.mkdir(parents=True, exist_ok=True)
        if any(directory.iterdir()):
            text = _(
                "The directory {name} is not empty. Name a new one, so that no scorecard is overwritten."
            )
            raise click.UsageError(text.format(name=directory))
        for document in documents:
            file = directory / f"{quote(document['agency']['code'], safe='')}.{ENDINGS[form]}"
            file.write_bytes(write_document(document, MEDIA_TYPES[form]))
    except OSError as error:
        text = _("Nothing can be written into the directory {name}: {reason}. Name another.")
        raise click.UsageError(text.format(name=directory, reason=error.strerror)) from None
