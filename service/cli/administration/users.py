"""``users``: the people who use the service, and the slips that let them in."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

import click

from methodology.canonical import Document, canonical
from methodology.errors import Fault, InvalidDocument, Path, invalid
from methodology.wording.translations import N_, gettext
from rules.documents.spreadsheet import spreadsheet
from rules.documents.text_table import TextColumn, text_table
from service import clock
from service.cli.administration.stores import backend, store_faults
from service.cli.commands import format_option, language_option
from service.cli.files import read_bytes, write
from service.cli.refusals import refusals

if TYPE_CHECKING:
    from service.people.slips import Slip

COLUMNS = {
    "login": (N_("Login"), 20),
    "name": (N_("Name"), 28),
    "state": (N_("State"), 12),
    "memberships": (N_("Roles"), 60),
}
"""Of a list of people: what stands above, in English, and how wide it is."""
GIVEN_AS: Mapping[Path, str] = {("login",): "LOGIN", ("name",): "--name"}
"""What the user gave, by its place in the body of the act."""
Located = Callable[[tuple[Fault, ...]], Iterable[Fault]]
"""Gives faults their lines in a file."""


@click.group(name="users", help=N_("Invite people and list them."))
def users() -> None:
    """The people."""


@users.command(
    name="create-admin",
    help=N_("Invite an administrator, and print the slip to begin with.\n\nLOGIN: to sign in with."),
)
@click.argument("login")
@click.option("--name", required=True, help=N_("The person's whole name."))
@language_option()
def create_admin(login: str, name: str, language: str) -> None:
    """Invite an administrator."""
    from service.people.commands import create_administrator
    from service.people.slips import slips_text

    with backend() as opened, store_faults(language), refusals(language, GIVEN_AS), _refused():
        slip = create_administrator(opened, login, name)
    write(slips_text([slip], language))


@users.command(
    name="import",
    help=N_(
        "Invite all people of a table, or nobody.\n\n"
        "FILE: CSV with the columns login, full name, role, organisation code, from, until, citing; “-” "
        "reads standard input. A slip is made for each."
    ),
)
@click.argument("file")
@click.option(
    "--slips",
    "target",
    help=N_("A new file for the slips: a page to be printed where its name ends in .html, else a text."),
)
@language_option()
def import_(file: str, target: str | None, language: str) -> None:
    """Invite all people of a table."""
    from service.people.commands import import_members, organisation_finder
    from service.people.member_rows import read_members

    today = clock.day(clock.instant(clock.now())).isoformat()
    with backend() as opened, store_faults(language), refusals(language):
        rows = read_members(read_bytes(file), organisation_finder(opened), today)
        rows.body()
        with _new_file(target) as out:
            with _refused(rows.located):
                slips = import_members(opened, rows)
            _give(slips, out, target or "", language)
    if target:
        _ = gettext(language)
        told = _("{count} people were invited; their slips are in {file}")
        write(told.format(count=len(slips), file=target))


@users.command(name="list", help=N_("List all people, with the roles that they have today."))
@format_option
@language_option()
def list_(form: str, language: str) -> None:
    """List all people."""
    from service.people.commands import all_accounts
    from service.people.documents import listed_document

    at = clock.instant(clock.now())
    with backend() as opened, store_faults(language):
        documents = [listed_document(each, at, language) for each in all_accounts(opened)]
    if form == "json":
        write(canonical(documents))
        return
    _ = gettext(language)
    rows = [_row(document) for document in documents]
    if form == "csv":
        write(spreadsheet([_(heading) for heading, _width in COLUMNS.values()], rows, language).encode())
        return
    columns = [TextColumn(_(heading), width) for heading, width in COLUMNS.values()]
    write("".join(f"{line}\n" for line in text_table(columns, rows)))


def _row(document: Document) -> list[str]:
    held = (
        f"{each['title']} ({each['organisation_name']})" if each["organisation_name"] else each["title"]
        for each in document["memberships"]
    )
    return [document["login"] or "", document["name"] or "", document["state_text"], "; ".join(held)]


@contextmanager
def _refused(located: Located = iter) -> Iterator[None]:
    """What an act refuses, as what is wrong with what was given."""
    from service.acts.perform import Refused

    try:
        yield
    except Refused as error:
        raise InvalidDocument(located(error.refusal.faults)) from None


@contextmanager
def _new_file(name: str | None) -> Iterator[IO[str] | None]:
    """A new file that only its owner can read, made before the codes are; none where none is wanted."""
    if name is None:
        yield None
        return
    try:
        file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise invalid("slips_not_written", file=name, reason=error.strerror) from None
    try:
        with os.fdopen(file, "w", encoding="utf-8") as out:
            yield out
    except BaseException:
        os.unlink(name)
        raise


def _give(slips: Sequence["Slip"], out: IO[str] | None, name: str, language: str) -> None:
    from service.people.slips import slips_html, slips_text

    text = slips_html(slips, language) if name.endswith(".html") else slips_text(slips, language)
    if out is None:
        write(text.replace("\f", "\n"))  # a terminal has no pages
        return
    out.write(text)
    out.flush()
    os.fsync(out.fileno())
