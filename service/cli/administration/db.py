"""``db``: the database in which things are kept."""

import sys

import click

from methodology.wording.translations import N_, gettext
from service.cli.administration.stores import store_faults
from service.cli.commands import language_option
from service.cli.files import warn, write
from service.cli.refusals import FOUND, settings


@click.group(name="db", help=N_("Prepare the database in which things are kept."))
def db() -> None:
    """The database."""


@db.command(
    help=N_("Bring the tables to the form that this version needs; a file of SQLite is copied before.")
)
@language_option()
def upgrade(language: str) -> None:
    """Bring the tables to the newest revision."""
    from service.operations.preparing import prepare_store  # brings in SQLAlchemy: scoring does without

    _ = gettext(language)
    with store_faults(language):
        place, copy = prepare_store(settings())
    write(_("Data are kept in {place}").format(place=place) + "\n")
    if copy:
        write(_("A copy from before is in {place}").format(place=copy) + "\n")


@db.command(help=N_("Say whether the tables have the form that this version needs."))
@language_option()
def check(language: str) -> None:
    """Compare the revision of the tables with the newest."""
    from service.operations.preparing import check_store

    _ = gettext(language)
    with store_faults(language):
        place, is_current = check_store(settings())
    if not is_current:
        warn(
            _("{place} is not of the form that this version needs. Run: minhdiem db upgrade").format(
                place=place
            )
        )
        sys.exit(FOUND)
    write(_("Data are kept in {place}").format(place=place) + "\n")
