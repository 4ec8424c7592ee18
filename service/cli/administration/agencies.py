"""``agencies``: the registry of organisations, read from a table and written as one."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from methodology.errors import InvalidDocument, error_path
from methodology.wording.numbers import written_day
from methodology.wording.translations import N_, gettext, translations
from service.cli.administration.stores import backend, performed
from service.cli.commands import language_option
from service.cli.files import read_bytes, write
from service.cli.refusals import refusals

if TYPE_CHECKING:
    from service.organisations.table import OrganisationRows
    from service.registry.imports import Plan, Step

DEMONSTRATIONS = Path(__file__).parents[2] / "organisations" / "demonstration"
"""Where the tables are that come with the software."""
KNOWN = sorted(file.stem for file in DEMONSTRATIONS.glob("*.csv"))
DONE = {
    ("register",): N_("registered"),
    ("register", "end"): N_("registered, and ended"),
    ("amend",): N_("amended"),
    ("end",): N_("ended"),
    ("amend", "end"): N_("amended and ended"),
    (): N_("already there"),
}
"""What happens to an organisation, by the kinds of its entries."""


@click.group(name="agencies", help=N_("Keep the registry of organisations and teams."))
def agencies() -> None:
    """The registry."""


@agencies.command(
    name="import",
    help=N_(
        "Register, amend and end the organisations of a table (CSV), all of them or none.\n\n"
        "An organisation is known by its code and its first day: what is there already stays as it is. "
        "docs/registry.md describes the columns."
    ),
)
@click.argument("file", required=False)
@click.option("--check", is_flag=True, help=N_("Only say what would be done."))
@click.option(
    "--demonstration", type=click.Choice(KNOWN), help=N_("A table that comes with the software, instead.")
)
@language_option()
def import_(file: str | None, check: bool, demonstration: str | None, language: str) -> None:
    """Import a table of organisations."""
    _ = gettext(language)
    if (file is None) == (demonstration is None):
        raise click.UsageError(_("Name a file, or --demonstration, one of the two."))
    name = file if file is not None else str(DEMONSTRATIONS / f"{demonstration}.csv")
    with refusals(language):
        rows, found = _import(name, check)
    write("".join(f"{line}\n" for line in _lines(rows, found.steps, language)))
    write("\n" + _summary(found, check, language) + "\n")


def _import(name: str, check: bool) -> tuple["OrganisationRows", "Plan"]:
    """Plan the import of a file and, unless it is only checked, perform it.

    Raises:
        InvalidDocument: each fault, with its line.
    """
    from service.acts.perform import Here, Refused
    from service.organisations.table import read_organisations
    from service.registry.imports import plan
    from service.registry.state import ORGANISATION

    rows = read_organisations(read_bytes(name))
    with backend() as opened:
        with opened.store.reading() as connection:
            found = plan(rows.rows, Here(connection).states(ORGANISATION.name))
        if found.faults:
            raise InvalidDocument(rows.located(found.faults))
        if found.changes and not check:
            try:
                performed(opened, "organisation.import", {"organisations": list(rows.rows)})
            except Refused as refused:  # somebody was faster
                raise InvalidDocument(rows.located(refused.refusal.faults)) from None
    return rows, found


def _lines(rows: "OrganisationRows", steps: Sequence["Step"], language: str) -> list[str]:
    from service.registry.state import label

    _ = gettext(language)
    return [
        _("line {line}: {code} {name}, from {start}: {done}").format(
            line=line,
            code=step.state["code"],
            name=label(step.state),
            start=written_day(step.state["from"], language),
            done=_(DONE[tuple(change.kind for change in step.changes)]),
        )
        for line, step in zip(rows.lines, steps, strict=True)
    ]


def _summary(found: "Plan", check: bool, language: str) -> str:
    texts = translations(language)
    first = Counter(step.changes[0].kind if step.changes else "same" for step in found.steps)
    template = (
        N_("{total}: {register} would be registered, {amend} amended, {end} ended; {same} are there already.")
        if check
        else N_("{total}: {register} registered, {amend} amended, {end} ended; {same} were there already.")
    )
    total = texts.ngettext("{count} line", "{count} lines", len(found.steps)).format(count=len(found.steps))
    counts = {kind: first[kind] for kind in ("register", "amend", "end", "same")}
    return texts.gettext(template).format(total=total, **counts)


@agencies.command(
    name="export", help=N_("Print organisations as a table (CSV) that can be imported: then nothing changes.")
)
@click.argument("words", nargs=-1)
@click.option("--on", "day", metavar="DAY", help=N_("Only those that exist on a day, as in 2024-01-15."))
@click.option("--level", help=N_("Only those of a level."))
@language_option()
def export(words: tuple[str, ...], day: str | None, level: str | None, language: str) -> None:
    """Print organisations as a table."""
    from service.organisations.organisation import read_organisations
    from service.organisations.registry_list import read_day
    from service.organisations.search import Filter, select_organisations
    from service.organisations.table import write_organisations

    with refusals(language), error_path("on"):
        wanted = Filter(q=" ".join(words), level=level, on=read_day(day))
    with backend() as opened, opened.store.reading() as connection:
        everything = read_organisations(connection)
    found = select_organisations(everything.values(), wanted)
    states = {id: each.state for id, each in everything.items()}
    write(write_organisations((each.state for each in found), states, language).encode())
